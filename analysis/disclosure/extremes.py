"""Where a score near an end of the scale is told only as "or lower", "or higher": from public facts alone."""

from __future__ import annotations

import math
from dataclasses import dataclass

from analysis.disclosure.answers import AnswerScale

SHARE = 0.05
"""Share of the scale at either end within which a score is never told exactly: 1.2 and 4.8 on a scale from 1 to 5."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """A score at or below ``low`` is told as "low or lower", one at or above ``high`` as "high or higher"."""

    low: float
    high: float
    decimals: int


def cuts(scale: AnswerScale, *, raters: int, open_answers: tuple[float, ...], correction: float) -> Cuts:
    """Say from where a score is coded, without looking at a single confidential rating.

    Parameters
    ----------
    scale : AnswerScale
        Ends of the scale.
    raters : int
        How many raters have a rating that is not open; at least 1.
    open_answers : tuple of float
        Ratings that the reader knows (that of the gemeente), in scale points.
    correction : float
        What was taken off the plain mean; a reader may know it.

    Returns
    -------
    Cuts
        In scale points of the score, rounded away from the ends.

    Notes
    -----
    With u confidential ratings, ``sum >= u max - point`` leaves each of them a point of room and no more. Coding begins
    there, or at ``SHARE`` of the scale when that comes sooner: 4.8 of 5 is exactly where five raters begin to be
    fixed. Because the cuts rest on public facts, that a score is coded tells no more than the words say.

    References
    ----------
    Kenthapadi, Mishra & Nissim (2005), Simulatable auditing: a refusal that looks at the data tells about the data.

    Examples
    --------
    >>> cuts(AnswerScale(1.0, 5.0), raters=5, open_answers=(), correction=0.0)
    Cuts(low=1.2, high=4.8, decimals=1)
    >>> cuts(AnswerScale(1.0, 5.0), raters=8, open_answers=(), correction=0.25)
    Cuts(low=1.2, high=4.6, decimals=1)
    """
    span = scale.maximum - scale.minimum
    decimals = max(1, 1 - math.floor(math.log10(scale.point) + 1e-9))
    step = 10.0**-decimals
    every = raters + len(open_answers)
    highest = (raters * scale.maximum - scale.point + sum(open_answers)) / every - correction
    lowest = (raters * scale.minimum + scale.point + sum(open_answers)) / every - correction
    high = min(scale.maximum - SHARE * span, highest)
    low = max(scale.minimum + SHARE * span, lowest)
    return Cuts(
        low=round(math.ceil(low / step - 1e-6) * step, decimals),
        high=round(math.floor(high / step + 1e-6) * step, decimals),
        decimals=decimals,
    )
