"""Work that waits in a table: put there by an act, done by a worker, tried again, and in the end shown to somebody."""
