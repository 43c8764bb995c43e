"""Planning a round: how many raters are enough, and which contacts would help."""
