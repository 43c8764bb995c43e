"""In a demo: choose who you are."""
