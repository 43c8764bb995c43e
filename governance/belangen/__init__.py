"""Interests: who has which tie to the partner of a case, and whether somebody therefore steps aside."""
