"""From measured rounds to the assumptions of a rehearsal."""
