"""A database of its own for who is behind which answer; its key lies outside both databases."""
