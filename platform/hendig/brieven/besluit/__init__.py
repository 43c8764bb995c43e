"""Letters about what the college decided."""
