"""Who rates whom: the list of a round for the meetbeheerder, and everybody's own list to check."""
