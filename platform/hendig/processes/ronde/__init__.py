"""What a round asks of more than one package: its course, its lists, its answers, and what comes of it."""
