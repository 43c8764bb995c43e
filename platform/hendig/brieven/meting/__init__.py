"""Papers of the measurement: what one round says, what rounds say together, and what the controleur found."""
