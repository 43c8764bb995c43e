"""The own account: password, second factor, recovery codes, and where somebody is logged in."""
