"""The report of a plan, and its sentences."""
