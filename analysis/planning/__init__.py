"""How many raters a network needs, who is expected to get too few, and which contacts would help."""
