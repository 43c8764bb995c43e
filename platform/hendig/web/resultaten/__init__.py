"""The results of a round: of the network for everybody, and of one party for itself."""
