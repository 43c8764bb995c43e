"""Who takes part: partners, the gemeente, persons, and who has which role on which day."""
