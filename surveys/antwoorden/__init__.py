"""Answering: the sheets of an organisation, its personal links, and that its answers came in."""
