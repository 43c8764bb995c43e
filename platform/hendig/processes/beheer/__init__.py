"""Keeping an installation: setting it up, its key, its copies, and whether it is well."""
