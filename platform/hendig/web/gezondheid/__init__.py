"""Whether the service lives and can do its work, for the machine that watches over it."""
