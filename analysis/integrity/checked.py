"""From a statistic per unit to what a check says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from analysis.integrity.flags import Check, Checked, Flag, Subject
from analysis.integrity.multiplicity import holm
from analysis.integrity.tail import Adjust, compare
from analysis.names import alphabetical
from analysis.ratings import FloatArray


def check_units(
    check: Check,
    observed: FloatArray,
    honest: FloatArray,
    subjects: Sequence[Subject],
    *,
    level: float,
    show: Callable[[float], float] = float,
    adjust: Adjust = holm,
) -> Checked:
    """Flag the units whose statistic is unusually large.

    Parameters
    ----------
    check : Check
        What is looked at.
    observed : ndarray, shape (u,)
        One statistic per unit; large is unusual.
    honest : ndarray, shape (m, u)
        The same in m honest rounds.
    subjects : sequence of Subject, length u
        Whom each unit is about.
    level : float
        At which adjusted p-value a unit is flagged.
    show : callable
        Turns a statistic into the number that a reader sees.
    adjust : callable
        How p-values are adjusted for the number of units: `holm`, or `benjamini_hochberg` for many small units.

    Returns
    -------
    Checked
        Flags in alphabetical order of whom they are about.
    """
    tail = compare(observed, honest, adjust=adjust, level=level)
    flags = [
        Flag(
            subject=subjects[unit],
            found=show(float(observed[unit])),
            usual=show(float(tail.usual[unit])),
            p=float(tail.p[unit]),
            adjusted_p=float(tail.adjusted_p[unit]),
        )
        for unit in np.flatnonzero(tail.flagged).tolist()
    ]
    return Checked(
        check=check,
        tested=int(tail.tested.sum()),
        flags=tuple(sorted(flags, key=_by_name)),
        false_flags=tail.false_flags,
        any_false=tail.any_false,
    )


def _by_name(flag: Flag) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    subject = flag.subject
    return [alphabetical(name) for name in subject.targets], [alphabetical(name) for name in subject.raters]
