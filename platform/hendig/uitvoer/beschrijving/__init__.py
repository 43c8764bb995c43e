"""The files and the summary of a description."""
