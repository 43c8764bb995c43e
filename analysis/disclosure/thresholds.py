"""From how many answers anything may be shown at all."""

from __future__ import annotations

ITEMS_FROM = 8
"""Raters (other than the open answer) from which means of single items may be shown."""
SMALLEST_CELL = 3
"""A count of raters below this is never shown."""


def score_may_be_shown(confidential: int, show_from: int) -> bool:
    """Tell whether a score rests on enough answers that the reader does not know.

    Parameters
    ----------
    confidential : int
        Raters without the gemeente, whose answer is open.
    show_from : int
        Fewest, from the norm version.

    Returns
    -------
    bool
        True from ``show_from`` on.
    """
    return confidential >= show_from


def items_may_be_shown(confidential: int) -> bool:
    """Tell whether means of single items may be shown: they cut the same answers up further than a score does.

    Parameters
    ----------
    confidential : int
        Raters of the item without the gemeente.

    Returns
    -------
    bool
        True from `ITEMS_FROM` on.
    """
    return confidential >= ITEMS_FROM
