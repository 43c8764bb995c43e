"""Comparing and rounding so that equal is equal on every machine."""

from __future__ import annotations

import math
from typing import Final

DECIMALS: Final = 6
"""Scores and bounds are compared, and written to files, with this many decimals (rounded half up)."""


def round_half_up(value: float, decimals: int = DECIMALS) -> float:
    """Round to a number of decimals, a half upwards.

    Parameters
    ----------
    value : float
        A score or bound, in scale points.
    decimals : int
        How many decimals stay.

    Returns
    -------
    float
        The nearest multiple of ``10 ** -decimals``.

    Examples
    --------
    >>> round_half_up(2.9999999999999996) == round_half_up(3.0000000000000004) == 3.0
    True
    """
    scale = 10.0**decimals
    return math.floor(value * scale + 0.5) / scale


def below(value: float, norm: float) -> bool:
    """Tell whether a score or bound lies under the norm; equal to the norm is not under it.

    Parameters
    ----------
    value, norm : float
        In scale points; both are rounded to ``DECIMALS`` before they are compared.

    Returns
    -------
    bool
        True when the value is smaller.

    Examples
    --------
    >>> below(2.9999999999, 3.0), below(2.999, 3.0)
    (False, True)
    """
    return round_half_up(value) < round_half_up(norm)
