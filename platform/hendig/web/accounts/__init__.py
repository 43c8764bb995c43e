"""The accounts, for the administrator: who can log in, and help for who cannot."""
