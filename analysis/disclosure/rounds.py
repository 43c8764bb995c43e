"""What the reports of several rounds give away together, when the raters who stay did not change their mind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.disclosure.answers import AnswerScale, range_of_one
from analysis.disclosure.told import Window, fixed_from, is_fixed
from analysis.ratings import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Release:
    """What one report shows of one party, as a statement about a sum.

    Attributes
    ----------
    answers : mapping of str to float
        Who rated the party, without open answers, and how, in scale points.
    window : callable
        From the sum of these ratings to the sums for which the report would have looked the same.
    """

    answers: Mapping[str, float]
    window: Callable[[float], Window]

    def sums(self, answers: Mapping[str, float]) -> Window:
        """Give the window of the sum, had these raters answered so."""
        return self.window(sum(answers[rater] for rater in self.answers))


def alone(scale: AnswerScale, release: Release, *, most: int) -> int | None:
    """Give from how many telling raters on one report by itself fixes a rating.

    Parameters
    ----------
    scale : AnswerScale
        What a rating can be.
    release : Release
        The report.
    most : int
        The largest number of telling raters to look at.

    Returns
    -------
    int or None
        As `fixed_from`.
    """
    ratings = np.array(list(release.answers.values()))
    return fixed_from(scale, ratings, release.sums(release.answers), most=most) if len(ratings) else None


def beside(scale: AnswerScale, earlier: Release, later: Release, *, most: int) -> int | None:
    """Give from how many telling raters on the difference of two reports fixes a rating.

    Parameters
    ----------
    scale : AnswerScale
        What a rating can be.
    earlier, later : Release
        Two rounds of one party.
    most : int
        The largest number of telling raters to look at.

    Returns
    -------
    int or None
        As `fixed_from`; None when the reports have no rater in common, for then nothing cancels.

    Notes
    -----
    The raters in both rounds are supposed to have answered in the earlier as in the later one; the reader supposes so
    too, and their ratings cancel. What is left is the sum over those who came, less that over those who went. A
    rating y subtracted is the rating ``min + max - y`` added, on the same scale. Where nobody came or went, the same
    holds for the rater who moved most: its new rating less its old one.
    """
    came = [rater for rater in later.answers if rater not in earlier.answers]
    went = [rater for rater in earlier.answers if rater not in later.answers]
    common = [rater for rater in later.answers if rater in earlier.answers]
    if not common:
        return None
    if not came and not went:
        moved = max(common, key=lambda rater: abs(later.answers[rater] - earlier.answers[rater]))
        came, went = [moved], [moved]
    unmoved = {rater: later.answers[rater] for rater in common} | {rater: earlier.answers[rater] for rater in went}
    now, before = later.sums(later.answers), earlier.sums(unmoved)
    mirror = scale.minimum + scale.maximum
    ratings = [later.answers[rater] for rater in came] + [mirror - earlier.answers[rater] for rater in went]
    shift = mirror * len(went)
    window = (now[0] - before[1] + shift, now[1] - before[0] + shift)
    return fixed_from(scale, np.array(ratings), window, most=most)


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Raters with the same rounds, and what the reports say of their sums.

    Raters who took part in exactly the same rounds cannot be told apart by sums, so only the sums z of these groups
    matter: ``windows[:, 0] <= member @ z <= windows[:, 1]`` and ``sizes * min <= z <= sizes * max``.
    """

    names: tuple[tuple[str, ...], ...]
    member: FloatArray
    windows: FloatArray

    @property
    def sizes(self) -> FloatArray:
        """Count the raters of each group; shape (g,)."""
        return np.array([len(names) for names in self.names], dtype=np.float64)


def groups(releases: Sequence[Release]) -> Groups:
    """Sort the raters of some reports by the rounds they took part in.

    Parameters
    ----------
    releases : sequence of Release
        Of one party, oldest first, at least one.

    Returns
    -------
    Groups
        With the windows as they would be had every rater always answered as it did last.
    """
    last: dict[str, float] = {}
    for release in releases:
        last |= release.answers
    pattern: dict[tuple[bool, ...], list[str]] = {}
    for rater in last:
        pattern.setdefault(tuple(rater in release.answers for release in releases), []).append(rater)
    return Groups(
        names=tuple(tuple(raters) for raters in pattern.values()),
        member=np.array(list(pattern), dtype=np.float64).T.reshape(len(releases), len(pattern)),
        windows=np.array([release.sums(last) for release in releases]),
    )


def ranges_in(scale: AnswerScale, found: Groups, sums: Sequence[Window]) -> Iterator[tuple[float, float]]:
    """Bound one rating of each group, from the range of the sum of that group.

    Parameters
    ----------
    scale : AnswerScale
        What a rating can be.
    found : Groups
        The groups of one party.
    sums : sequence of (float, float)
        Lowest and highest sum of each group.

    Yields
    ------
    tuple of float
        The range of any one rating in the group.
    """
    for names, (low, high) in zip(found.names, sums, strict=True):
        bounds = range_of_one(scale, len(names), low, high)
        yield (scale.minimum, scale.maximum) if bounds is None else bounds


def any_fixed(scale: AnswerScale, found: Groups, sums: Sequence[Window]) -> bool:
    """Tell whether a rating of any group is fixed.

    Parameters
    ----------
    scale : AnswerScale
        What a rating can be.
    found : Groups
        The groups of one party.
    sums : sequence of (float, float)
        Lowest and highest sum of each group.

    Returns
    -------
    bool
        True when one of them is bounded to within a point.
    """
    return any(is_fixed(scale, bounds) for bounds in ranges_in(scale, found, sums))
