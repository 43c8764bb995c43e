"""Filling in the questionnaire, for an organisation: with a personal link or logged in."""
