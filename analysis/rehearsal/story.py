"""What happens to the one partner that a rehearsal follows: its level from round to round, and who is against it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A partner among healthy ones.

    Attributes
    ----------
    name : str
        Key of the story in results.
    before, after : float or None
        What an average organisation answers about it, as a distance from the norm in scale points, before and after
        the change; None is the partner's own healthy level.
    changes_at : int or None
        Counting round (from 1) from which ``after`` holds; None with a story that does not change by the calendar.
    improves : bool
        Whether ``after`` holds from the round after the first finding.
    colluders : int
        How many of its raters give it the lowest answer in every round.
    flatter : bool
        Whether they give everybody else the highest answer.
    """

    name: str
    before: float | None
    after: float | None = None
    changes_at: int | None = None
    improves: bool = False
    colluders: int = 0
    flatter: bool = False

    def changed(self, number: int, first_low: int) -> bool:
        """Tell whether the level after the change holds in a round.

        Parameters
        ----------
        number : int
            The round, from 1.
        first_low : int
            Round of the first finding; 0 when there was none yet.

        Returns
        -------
        bool
            False as long as the partner lies at its first level.
        """
        if self.improves:
            return 0 < first_low < number
        return self.changes_at is not None and number >= self.changes_at


STEADY = Story(name="steady", before=None)
"""A partner that stays at its own healthy level."""
