"""What came of redoing a bundle, for people to read."""
