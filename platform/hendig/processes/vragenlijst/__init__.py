"""From a proposed questionnaire to the questionnaire: writing one down asks for a second person."""
