"""An invented network, and an example that a first user starts from."""
