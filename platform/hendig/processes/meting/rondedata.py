"""From the flat arrays of a ratings file to the data of each round and construct."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from analysis.composite import composite
from analysis.names import alphabetical
from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import BoolArray, FloatArray, IntArray, Ratings
from analysis.reliability.without_party import ItemAnswers
from hendig.bestanden.metingen import Metingen
from hendig.bestanden.uitgenodigd import Uitgenodigd
from surveys.vragenlijst.rules import LETTERS


class Meetafspraken(Protocol):
    """What of a norm is needed to make ratings of a file: a whole norm is one, and less will do."""

    @property
    def constructen(self) -> Mapping[str, object]:
        """The constructs by name, in order."""

    @property
    def items_min(self) -> int | None:
        """Fewest answered questions that make a rating."""

    @property
    def gemeente(self) -> str | None:
        """The name of the gemeente, None when it takes no part."""


def kolommen_van(construct: str, kolommen: tuple[str, ...]) -> list[int]:
    """Give the places of the columns that hold the answers on one construct, of any version of the questionnaire."""
    code = re.compile(rf"{LETTERS[construct]}[0-9]{{1,3}}" if construct in LETTERS else re.escape(construct))
    return [plaats for plaats, kolom in enumerate(kolommen) if code.fullmatch(kolom)]


def usable(metingen: Metingen, norm: Meetafspraken, construct: str) -> FloatArray:
    """Give the rating of every line on one construct: the score itself, or the composite of its items; shape (N,)."""
    waarden = metingen.waarden[:, kolommen_van(construct, metingen.kolommen)]
    return waarden[:, 0] if waarden.shape[1] == 1 else composite(waarden, norm.items_min)


def rondes_met_metingen(metingen: Metingen) -> Iterator[tuple[int, str]]:
    """Give the index and name of each round with ratings, in order."""
    aanwezig = set(np.unique(metingen.ronde).tolist())
    return ((index, naam) for index, naam in enumerate(metingen.rondes) if index in aanwezig)


@dataclass(frozen=True, slots=True, eq=False)
class _Ronde:
    """The lines of one round, with the parties that occur in it as 0 .. n-1."""

    namen: tuple[str, ...]
    regels: IntArray
    beoordelaar: IntArray
    beoordeelde: IntArray
    clusters: tuple[str | None, ...] | None
    invited: BoolArray | None


def rondedata(
    metingen: Metingen,
    norm: Meetafspraken,
    ronde: int,
    *,
    uitgenodigd: Uitgenodigd | None,
    flagged: frozenset[str],
) -> Iterator[Rondedata]:
    """Give the data of one round, construct by construct in the order of the norm.

    ``flagged`` are the partners about whose raters an integrity question is open in this round.
    """
    deel = _ronde(metingen, ronde, uitgenodigd, norm.gemeente)
    n = len(deel.namen)
    cells = (deel.beoordelaar, deel.beoordeelde)
    for construct in norm.constructen:
        antwoorden = _gevraagd(metingen.waarden[deel.regels][:, kolommen_van(construct, metingen.kolommen)])
        values = np.full((n, n), np.nan)
        values[cells] = usable(metingen, norm, construct)[deel.regels]
        answered = np.zeros((n, n), dtype=np.bool_)
        answered[cells] = ~np.isnan(antwoorden).all(axis=1)
        yield Rondedata(
            construct=construct,
            partijen=deel.namen,
            ratings=Ratings(values),
            items=ItemAnswers(antwoorden, *cells) if antwoorden.shape[1] > 1 else None,
            clusters=deel.clusters,
            invited=deel.invited,
            answered=None if deel.invited is None else answered,
            gemeente=deel.namen.index(norm.gemeente) if norm.gemeente in deel.namen else None,
            flagged=frozenset(deel.namen.index(naam) for naam in flagged if naam in deel.namen),
        )


def _gevraagd(antwoorden: FloatArray) -> FloatArray:
    """Leave out the questions that nobody answered: they are of the questionnaire of another round."""
    gevraagd = ~np.isnan(antwoorden).all(axis=0)
    return antwoorden[:, gevraagd] if gevraagd.any() else antwoorden


def _ronde(metingen: Metingen, ronde: int, uitgenodigd: Uitgenodigd | None, gemeente: str | None) -> _Ronde:
    regels = np.flatnonzero(metingen.ronde == ronde)
    wie, over = metingen.beoordelaar[regels], metingen.beoordeelde[regels]
    gevraagd = _lijst(uitgenodigd, ronde)
    alle = metingen.partijen if uitgenodigd is None else uitgenodigd.partijen
    aanwezig = sorted(np.unique(np.concatenate((wie, over, *gevraagd))).tolist(), key=lambda i: alphabetical(alle[i]))
    plaats = np.zeros(len(alle), dtype=np.intp)
    plaats[aanwezig] = np.arange(len(aanwezig))
    invited = None
    if uitgenodigd is not None:
        invited = np.zeros((len(aanwezig), len(aanwezig)), dtype=np.bool_)
        invited[plaats[gevraagd[0]], plaats[gevraagd[1]]] = True
    return _Ronde(
        namen=tuple(alle[i] for i in aanwezig),
        regels=regels,
        beoordelaar=plaats[wie],
        beoordeelde=plaats[over],
        clusters=_clusters(metingen, regels, aanwezig, gemeente),
        invited=invited,
    )


def _lijst(uitgenodigd: Uitgenodigd | None, ronde: int) -> tuple[IntArray, IntArray]:
    """Who was asked in a round to rate whom, as two arrays of indices; empty without a list."""
    if uitgenodigd is None:
        return np.array([], dtype=np.intp), np.array([], dtype=np.intp)
    in_ronde = uitgenodigd.ronde == ronde
    return uitgenodigd.beoordelaar[in_ronde], uitgenodigd.beoordeelde[in_ronde]


def _clusters(
    metingen: Metingen, regels: IntArray, aanwezig: list[int], gemeente: str | None
) -> tuple[str | None, ...] | None:
    """Give the cluster of each party as a rater in this round; the gemeente is in none, whatever the file says."""
    if metingen.cluster is None:
        return None
    van = dict(zip(metingen.beoordelaar[regels].tolist(), metingen.cluster[regels].tolist(), strict=True))
    van.pop(metingen.partijen.index(gemeente) if gemeente is not None else -1, None)
    return tuple(metingen.clusters[van[i]] if van.get(i, -1) >= 0 else None for i in aanwezig)
