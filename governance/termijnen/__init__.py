"""Terms in days, working days and months, on the Dutch calendar."""
