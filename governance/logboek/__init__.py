"""What happened, in which order, by whom and on what ground: append-only and hash-chained."""
