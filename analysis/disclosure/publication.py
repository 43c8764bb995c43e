"""The joint check over all reports: what is published, what is left out, and from how many telling raters on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.disclosure.answers import AnswerScale
from analysis.disclosure.exact import sums_of_groups
from analysis.disclosure.rounds import Release, alone, any_fixed, beside, groups

TELL_ALL_BUT = 3
"""The check asks what up to K - 3 telling raters can find out: of eight raters five, who leave three."""


@dataclass(frozen=True, slots=True, eq=False)
class Reports:
    """What can be published of one party in one round: ``full`` with its numbers, ``bare`` without them.

    ``published`` tells whether the numbers were, in a round that has been released; None where that is to be decided.
    """

    raters: int
    full: Release
    bare: Release
    published: bool | None = None

    @property
    def most(self) -> int:
        """Give the largest number of telling raters that is looked at."""
        return max(self.raters - TELL_ALL_BUT, 0)


@dataclass(frozen=True, slots=True)
class Exposure:
    """What a reader can work out about the raters of one party in one round.

    Attributes
    ----------
    confidential : int
        Raters whose answer is not open.
    most : int
        The largest number of telling raters that was looked at.
    told : int or None
        The fewest telling raters that fix a rating of somebody else; None when not even ``most`` do.
    beside : int or None
        The earlier round with which the two reports together are weakest; None when this round by itself is.
    withheld : bool
        Whether the numbers are left out, because with them a rating would be fixed although nobody tells.
    """

    confidential: int
    most: int
    told: int | None
    beside: int | None
    withheld: bool


def examine(scale: AnswerScale, parties: Sequence[Sequence[Reports | None]]) -> list[list[Exposure | None]]:
    """Go through the rounds in order and leave out the numbers that would fix a rating although nobody tells.

    Parameters
    ----------
    scale : AnswerScale
        What a rating can be.
    parties : sequence of sequence of (Reports or None)
        Per party its rounds, oldest first, all equally many; None where it was not rated.

    Returns
    -------
    list of list of (Exposure or None)
        In the same order. What is decided for a round rests on that round and on what was published before it; what
        was decided when it was released is not decided again.
    """
    rounds = len(parties[0]) if parties else 0
    published: list[list[Release | None]] = [[] for _ in parties]
    for number in range(rounds):
        _publish(scale, [rounds_of[number] for rounds_of in parties], published)
    return [_exposures(scale, of, out) for of, out in zip(parties, published, strict=True)]


def _publish(scale: AnswerScale, now: Sequence[Reports | None], published: Sequence[list[Release | None]]) -> None:
    """Add this round to what is published of every party, in full where that fixes nobody."""
    doubtful = []
    for party, reports in enumerate(now):
        earlier = [release for release in published[party] if release is not None]
        if reports is None:
            published[party].append(None)
        elif reports.published is not None:
            published[party].append(reports.full if reports.published else reports.bare)
        elif _fixed_by_sight(scale, reports.full, earlier):
            published[party].append(reports.bare)
        else:
            published[party].append(reports.full)
            if earlier:
                doubtful.append((party, groups([*earlier, reports.full])))
    sums = sums_of_groups(scale, [found for _, found in doubtful])
    for (party, found), ranges in zip(doubtful, sums, strict=True):
        reports = now[party]
        if reports is not None and any_fixed(scale, found, ranges):
            published[party][-1] = reports.bare


def _fixed_by_sight(scale: AnswerScale, release: Release, earlier: Sequence[Release]) -> bool:
    """Tell whether one report, or two, fix a rating: what needs no linear programme."""
    by_itself = alone(scale, release, most=0) is not None
    return by_itself or any(beside(scale, other, release, most=0) is not None for other in earlier)


def _exposures(
    scale: AnswerScale, rounds: Sequence[Reports | None], published: Sequence[Release | None]
) -> list[Exposure | None]:
    found: list[Exposure | None] = []
    for number, (reports, release) in enumerate(zip(rounds, published, strict=True)):
        if reports is None or release is None:
            found.append(None)
            continue
        most = reports.most
        told, weakest = alone(scale, release, most=most), None
        for other in range(number):
            before = published[other]
            fewer = None if before is None else beside(scale, before, release, most=most)
            if fewer is not None and (told is None or fewer < told):
                told, weakest = fewer, other
        found.append(
            Exposure(
                confidential=len(release.answers),
                most=most,
                told=told,
                beside=weakest,
                withheld=release is not reports.full,
            )
        )
    return found
