"""The files and the table of a judgement."""
