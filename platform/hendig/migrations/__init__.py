"""The schema of both databases, step by step, and bringing a database up to date."""
