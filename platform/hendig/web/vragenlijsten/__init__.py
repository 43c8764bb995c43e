"""The questionnaire: which versions there are, how a rater sees one, and writing and fixing the next one."""
