"""What is assumed about a network when its contract is rehearsed: who meets whom, how people answer, which dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
from scipy.special import ndtr

from analysis.ratings import FloatArray

SEARCH_STEPS = 60
SHARPEST = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Partners of about one size.

    Attributes
    ----------
    name : str
        How the size is called.
    partners : int
        How many partners have it.
    contacts : float
        Other partners, outside its own cluster, that a partner meets in the rated period; the mean.
    contacts_spread : float
        Standard deviation of the log of that number between partners of this size.
    """

    name: str
    partners: int
    contacts: float
    contacts_spread: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How much answers vary, as standard deviations in scale points.

    ``trust`` between healthy partners, ``leniency`` between raters, ``relation`` between pairs for as long as they
    know each other, ``occasion`` between the rounds of one pair, ``item`` between the items of one rating.
    """

    trust: float
    leniency: float
    relation: float
    occasion: float
    item: float

    @property
    def around_level(self) -> float:
        """Standard deviation of one item answer around the level of the partner, before it becomes a whole number."""
        return float(np.sqrt(self.leniency**2 + self.relation**2 + self.occasion**2 + self.item**2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Roundplan:
    """The dates of one counting round, and of what follows when it is low (see :class:`Rondefeiten`)."""

    opent_op: date
    sluit_op: date
    periode_van: date
    gepubliceerd_werkdagen: int
    bezorgd_op: date
    gesprek_aangeboden_op: date
    plan_op: date


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A network and how it answers.

    Attributes
    ----------
    sizes : tuple of Size
        The partners.
    gemeente : bool
        Whether the gemeente takes part: it rates every partner and every partner rates it.
    clusters : int
        Clusters over which the partners are spread evenly; 0 for none.
    cluster_contact : float
        Chance that two partners of one cluster meet in the rated period.
    renewal : float
        Share of the pairs that is drawn anew from one round to the next.
    period_share : float
        Length of the rated period, as a share of the period over which the contacts were counted.
    response : float
        Share of those on a list who answer.
    silent : float
        Share of the organisations that do not answer at all in a round.
    opinion_response : float
        Change of the logit of answering per standard deviation of the opinion; negative: critical raters answer more.
    items : int
        Items per construct; 1 for a single score.
    level, lowest : float
        What an average organisation answers about the average healthy partner, and about the least trusted one.
    spread : Spread
        Of the answers.
    between_constructs : float
        Correlation between the constructs of everything that varies.
    points : tuple of int
        The answers that can be given, ascending.
    rounds : tuple of Roundplan
        The rounds that count; the nulmeting before them never does.
    """

    sizes: tuple[Size, ...]
    gemeente: bool
    clusters: int
    cluster_contact: float
    renewal: float
    period_share: float
    response: float
    silent: float
    opinion_response: float
    items: int
    level: float
    lowest: float
    spread: Spread
    between_constructs: float
    points: tuple[int, ...]
    rounds: tuple[Roundplan, ...]

    @property
    def partners(self) -> int:
        """How many partners there are, the gemeente not among them."""
        return sum(size.partners for size in self.sizes)

    @property
    def parties(self) -> int:
        """How many organisations answer and are rated: the partners, then the gemeente."""
        return self.partners + self.gemeente


def expected_answer(world: World, opinion: FloatArray) -> FloatArray:
    """Give the mean answer about a partner, when opinions about it lie around a level.

    Parameters
    ----------
    world : World
        The points of the scale, and how much answers vary.
    opinion : ndarray
        Levels on the scale before answers are rounded to the points.

    Returns
    -------
    ndarray
        ``min + sum over cuts of P(opinion above the cut)``, same shape.
    """
    return mean_answer(world.points, opinion, world.spread.around_level)


def mean_answer(points: tuple[int, ...], opinion: FloatArray, spread: float) -> FloatArray:
    """Give the mean of opinions around a level, after each became one of the points.

    Parameters
    ----------
    points : tuple of int
        The answers that can be given, ascending.
    opinion : ndarray
        Means of the opinions.
    spread : float
        Their standard deviation.

    Returns
    -------
    ndarray
        Same shape.
    """
    cuts = np.array(points[1:]) - 0.5
    above = ndtr((np.asarray(opinion)[..., None] - cuts) / max(spread, SHARPEST))
    expected: FloatArray = points[0] + above.sum(axis=-1)
    return expected


@cache
def opinion_for(world: World, answer: float) -> float:
    """Give the level at which the mean answer is a wanted one: the inverse of :func:`expected_answer`.

    Parameters
    ----------
    world : World
        The points of the scale, and how much answers vary.
    answer : float
        Mean answer, strictly between the ends of the scale.

    Returns
    -------
    float
        Found by halving; near an end of the scale it lies beyond that end.
    """
    width = world.points[-1] - world.points[0]
    low, high = world.points[0] - 2.0 * width, world.points[-1] + 2.0 * width
    for _ in range(SEARCH_STEPS):
        middle = 0.5 * (low + high)
        if float(expected_answer(world, np.array(middle))) < answer:
            low = middle
        else:
            high = middle
    return 0.5 * (low + high)
