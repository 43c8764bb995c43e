"""From a round to a besluit: what crosses rounds, cases, letters, the MDG I-F and the college."""
