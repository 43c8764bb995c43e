"""Pages about conversations and cases with partners, for who works on them."""
