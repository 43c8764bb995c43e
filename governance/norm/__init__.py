"""A norm version as a value, and the file that describes it."""
