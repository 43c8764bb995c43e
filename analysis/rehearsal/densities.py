"""The same contract with more contacts: what a number of raters gives over the whole term, and which one is enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from analysis.planning.wanted import FOUND_AT
from analysis.rehearsal.measures import ANY, WHOLE_TERM, Measure, What
from analysis.rehearsal.network import pair_chances
from analysis.rehearsal.rehearse import Rehearsal, Tallies
from analysis.rehearsal.rule import Yardstick
from analysis.rehearsal.story import Story
from analysis.rehearsal.tally import Rate
from analysis.rehearsal.world import World

FACTORS = (1.0, 1.25, 1.5, 2.0, 3.0)
"""How many times as many contacts are tried, in the order in which one is looked for; the first changes nothing."""
ON_THE_NORM = Story(name="on the norm", before=0.0)
UNDER_THE_NORM = Story(name="under the norm", before=-FOUND_AT)
EARLY = 3
"""The round up to which early detection is counted."""
CLOSE = 2.0
"""Standard errors within which chance may have decided whether something wanted is met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A pair of chances over the whole term.

    Attributes
    ----------
    at_norm : float
        Largest chance of a signal for a partner exactly on the norm.
    found : float
        Smallest chance of a signal for a partner half a point under it.
    """

    at_norm: float
    found: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Density:
    """What one density of contacts gives over a whole contract, on any of the constructs.

    Attributes
    ----------
    factor : float
        How many times as many contacts as assumed.
    raters : float
        Mean number of raters of a partner in a round.
    at_norm : Rate
        A signal for a partner exactly on the norm.
    early, ever : Rate
        A signal for a partner half a point under the norm, by round ``EARLY`` (or the last one) and in the whole term.
    undecidable : Rate
        Rounds that cannot tell, of the construct that has most.
    """

    factor: float
    raters: float
    at_norm: Rate
    early: Rate
    ever: Rate
    undecidable: Rate

    def protects(self, wanted: Wanted) -> bool:
        """Tell whether a partner on the norm is in no more danger than wanted."""
        return self.at_norm.value <= wanted.at_norm

    def finds(self, wanted: Wanted) -> bool:
        """Tell whether a partner under the norm is found as often as wanted."""
        return self.ever.value >= wanted.found

    def meets(self, wanted: Wanted) -> bool:
        """Tell whether both chances are as wanted."""
        return self.protects(wanted) and self.finds(wanted)

    def is_undecided(self, wanted: Wanted) -> bool:
        """Tell whether the chances lie so near what is wanted that another seed may well say otherwise."""
        spare = (wanted.at_norm - self.at_norm.value, self.ever.value - wanted.found)
        chance = (CLOSE * self.at_norm.error, CLOSE * self.ever.error)
        may_meet = all(gap > -width for gap, width in zip(spare, chance, strict=True))
        may_fail = any(gap < width for gap, width in zip(spare, chance, strict=True))
        return may_meet and may_fail


def denser(world: World, factor: float) -> World:
    """Give every partner more contacts outside its cluster.

    Parameters
    ----------
    world : World
        What is assumed.
    factor : float
        How many times as many contacts.

    Returns
    -------
    World
        In which every pair of different clusters meets `factor` times as often, until it always does: nobody has more
        contacts than there are others. Contacts within a cluster and with the gemeente stay.
    """
    return replace(world, sizes=tuple(replace(size, contacts=factor * size.contacts) for size in world.sizes))


def at_density(rehearsal: Rehearsal, factor: float) -> Rehearsal:
    """Give the small rehearsal of one density: only a partner on the norm, and one half a point under it.

    Parameters
    ----------
    rehearsal : Rehearsal
        With the world and the rule.
    factor : float
        How many times as many contacts.

    Returns
    -------
    Rehearsal
        Played from equal seeds, densities meet the same chances, so that their difference is that of the contacts.
    """
    stories = (ON_THE_NORM, UNDER_THE_NORM)
    return replace(rehearsal, world=denser(rehearsal.world, factor), stories=stories, elsewhere={})


def density_of(factor: float, rehearsal: Rehearsal, tallies: Tallies) -> Density:
    """Read off what one density gives.

    Parameters
    ----------
    factor : float
        How many times as many contacts.
    rehearsal : Rehearsal
        As `at_density` gives it.
    tallies : dict of Measure to Tally
        What was counted when it was played.

    Returns
    -------
    Density
        For the norm itself, not for the plain means beside it.
    """

    def rate(about: str, what: What, construct: str = ANY, by: int = WHOLE_TERM) -> Rate:
        measure = Measure(rehearsal.world.opinion_response, about, Yardstick.NORM, construct, what, by)
        return tallies[measure].rate() or Rate(0.0, 0.0, 0)

    places = map(str, range(len(rehearsal.rule.regels)))
    return Density(
        factor=factor,
        raters=rate(ANY, What.RATERS).value,
        at_norm=rate(ON_THE_NORM.name, What.SIGNAL),
        early=rate(UNDER_THE_NORM.name, What.SIGNAL, by=min(EARLY, len(rehearsal.world.rounds))),
        ever=rate(UNDER_THE_NORM.name, What.SIGNAL),
        undecidable=max((rate(ANY, What.UNDECIDABLE, place) for place in places), key=lambda one: one.value),
    )


def first_that_meets(densities: Sequence[Density], wanted: Wanted) -> Density | None:
    """Find the fewest contacts that give a wanted pair of chances.

    Parameters
    ----------
    densities : sequence of Density
        Sparse to dense.
    wanted : Wanted
        The pair.

    Returns
    -------
    Density or None
        None when no density that was tried gives it.

    Examples
    --------
    >>> none = Rate(0.0, 0.0, 400)
    >>> tried = [
    ...     Density(factor=f, raters=11 * f, at_norm=Rate(0.02, 0.007, 400), early=none, ever=Rate(ever, 0.02, 400),
    ...             undecidable=none)
    ...     for f, ever in ((1.0, 0.76), (1.25, 0.81), (2.0, 0.90))
    ... ]
    >>> first_that_meets(tried, Wanted(at_norm=0.03, found=0.8)).factor
    1.25
    >>> first_that_meets(tried, Wanted(at_norm=0.01, found=0.8)) is None
    True
    """
    return next((density for density in densities if density.meets(wanted)), None)


def contacts_per_party(world: World) -> float:
    """Give how many others a partner has on its list in a round, on average over partners.

    Parameters
    ----------
    world : World
        What is assumed.

    Returns
    -------
    float
        Both ways: as many as it rates, the gemeente included. Differences within one size are left out, which matters
        little.
    """
    contacts = np.repeat([size.contacts for size in world.sizes], [size.partners for size in world.sizes])
    return float(pair_chances(world, contacts).sum(axis=1).mean()) + world.gemeente
