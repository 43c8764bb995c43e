"""A round of measuring: prepared, announced, open, closed by the clock, checked, and signed off by two."""
