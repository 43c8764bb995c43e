"""What is shown to whom, so that no answer can be led back to who gave it."""
