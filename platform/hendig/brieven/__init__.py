"""Letters: what they say as values, and how they look on paper."""
