"""Papers of the college as files to work in."""
