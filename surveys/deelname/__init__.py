"""Who takes part in a round, and who is asked to rate whom: fixed before it opens."""
