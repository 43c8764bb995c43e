"""The files of rounds: the answers of a round that has closed, and a round that was held elsewhere."""
