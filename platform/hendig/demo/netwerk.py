"""The ratings of the demo network: invented from a seed, the same bytes every time."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from hendig.demo.partners import GEMEENTE, NETWORK_MEAN, Partner, partners
from hendig.demo.rondes import ROUNDS, rondes_text

SEED: Final = 20260101
"""The seed that ``hendig voorbeeld --netwerk`` uses."""

ITEMS: Final = tuple(f"{construct}{number}" for construct in "CI" for number in range(1, 5))
LENIENCY_SD: Final = 0.3
RELATION_SD: Final = 0.5
ITEM_SD: Final = 0.55
STAYS_SILENT: Final = 0.06
CANNOT_JUDGE: Final = 0.14
SKIPS_ITEM: Final = 0.03
TIE_RENEWED: Final = 0.15


@dataclass(frozen=True, slots=True)
class Netwerk:
    """The demo network as the texts of its three files."""

    metingen: str
    uitgenodigd: str
    rondes: str


def netwerk(generator: np.random.Generator) -> Netwerk:
    """Draw four rounds of ratings among 40 partners and a gemeente.

    Each partner is rated by its cluster, by its own circle and by the gemeente, and rates the gemeente. A rater that
    takes part answers for each on its list: eight items, or "kan ik niet beoordelen" on all of them.
    """
    members = partners()
    leniency = generator.normal(0.0, LENIENCY_SD, len(members) + 1)
    ties = _ties(members, generator)
    ratings: list[list[str]] = []
    invited: list[list[str]] = []
    for number, (name, *_) in enumerate(ROUNDS):
        ties = _renewed(ties, members, generator)
        for rater, target in _pairs(members, ties, number):
            invited.append([name, _name(members, rater, number), _name(members, target, number)])
        ratings.extend(_round(members, ties, leniency, number, generator))
    return Netwerk(
        metingen=_csv(["ronde", "beoordelaar", "beoordeelde", "cluster", *ITEMS], ratings),
        uitgenodigd=_csv(["ronde", "beoordelaar", "beoordeelde"], invited),
        rondes=rondes_text(),
    )


def _ties(members: Sequence[Partner], generator: np.random.Generator) -> set[tuple[int, int]]:
    """Draw who works with whom outside the cluster, the larger circles more often; a tie goes both ways."""
    wanted = np.array([partner.ties for partner in members], dtype=float)
    chance = np.outer(wanted, wanted) / wanted.sum()
    drawn = generator.random(chance.shape) < chance
    pairs = zip(*np.nonzero(np.triu(drawn, 1)), strict=True)
    return {(int(a), int(b)) for a, b in pairs if members[a].cluster != members[b].cluster}


def _renewed(
    ties: set[tuple[int, int]], members: Sequence[Partner], generator: np.random.Generator
) -> set[tuple[int, int]]:
    """Let a share of the ties end and as many begin: most relations last, some do not."""
    fresh = _ties(members, generator)
    kept = {pair for pair in sorted(ties) if generator.random() >= TIE_RENEWED}
    return kept | {pair for pair in sorted(fresh) if generator.random() < TIE_RENEWED}


def _pairs(members: Sequence[Partner], ties: set[tuple[int, int]], number: int) -> Iterator[tuple[int, int]]:
    """Go through who may rate whom in a round, rater by rater; the gemeente is the number after the last partner."""
    gemeente = len(members)
    present = [index for index, partner in enumerate(members) if partner.first_round <= number]
    for rater in present:
        for target in present:
            mates = members[rater].cluster == members[target].cluster and rater != target
            if mates or (rater, target) in ties or (target, rater) in ties:
                yield rater, target
        yield rater, gemeente
    yield from ((gemeente, target) for target in present)


def _round(
    members: Sequence[Partner],
    ties: set[tuple[int, int]],
    leniency: NDArray[np.float64],
    number: int,
    generator: np.random.Generator,
) -> Iterator[list[str]]:
    """Answer a round: who stays silent as an organisation is missing from the file."""
    silent = set(np.flatnonzero(generator.random(len(members)) < STAYS_SILENT).tolist())
    for rater, target in _pairs(members, ties, number):
        answers = _answers(members, target, leniency[rater], number, generator)
        if rater not in silent:
            cluster = members[rater].cluster if rater < len(members) else ""
            yield [ROUNDS[number][0], _name(members, rater, number), _name(members, target, number), cluster, *answers]


def _answers(
    members: Sequence[Partner], target: int, leniency: float, number: int, generator: np.random.Generator
) -> list[str]:
    """Draw the eight answers of one rating; an empty text is "kan ik niet beoordelen"."""
    if generator.random() < CANNOT_JUDGE and target < len(members):
        return [""] * len(ITEMS)
    answers = []
    for construct in "CI":
        level = members[target].levels[construct][number] if target < len(members) else NETWORK_MEAN
        opinion = level + leniency + generator.normal(0.0, RELATION_SD)
        drawn = opinion + generator.normal(0.0, ITEM_SD, len(ITEMS) // 2)
        skipped = generator.random(len(ITEMS) // 2) < SKIPS_ITEM
        whole = np.clip(np.floor(drawn + 0.5), 1, 5).astype(int)
        answers += ["" if skip else str(value) for skip, value in zip(skipped, whole, strict=True)]
    return answers


def _name(members: Sequence[Partner], index: int, number: int) -> str:
    return members[index].name_in(number) if index < len(members) else GEMEENTE


def _csv(header: list[str], rows: Iterable[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue()
