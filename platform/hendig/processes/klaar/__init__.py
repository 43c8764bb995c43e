"""What stands ready for somebody: gathered from everything that waits for a person."""
