"""Rounds: preparing, announcing and running one, reminding, and what everybody may read about it beforehand."""
