"""The ways in and out: password, code, invitation, and what to do when one of them is lost."""
