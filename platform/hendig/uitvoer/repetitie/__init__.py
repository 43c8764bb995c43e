"""The files and the tables of a rehearsal."""
