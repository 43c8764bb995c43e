"""Objections to a measurement: made and withdrawn by a party, decided by a controleur."""
