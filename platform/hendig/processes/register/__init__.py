"""Filling the register of a network: from a list of partners, and by hand."""
