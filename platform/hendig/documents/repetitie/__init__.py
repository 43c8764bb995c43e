"""The two pages about a rehearsed norm, and the tables that every output shows."""
