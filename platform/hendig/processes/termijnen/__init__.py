"""What there is to say about terms on a day."""
