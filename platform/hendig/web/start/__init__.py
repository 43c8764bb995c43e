"""The first page: what stands ready for who is logged in."""
