"""The answers of one round to count with elsewhere: under fresh pseudonyms, with a codebook that says what they are."""
