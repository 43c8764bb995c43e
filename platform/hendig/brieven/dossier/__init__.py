"""Papers of a file: facts, talks, hearings, plans, and how it was rounded off."""
