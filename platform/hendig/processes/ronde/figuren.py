"""The drawings beside results, made of what may be shown: a figure holds no number that is not written."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from matplotlib.figure import Figure

from analysis.figures.distribution import Band, distribution
from analysis.figures.own_score import ScoreRow, own_score
from analysis.figures.rounds import RoundMark, rounds
from analysis.figures.style import Width
from analysis.oordeel.uitkomst import Oordeel
from hendig.zetwerk.tekening import schermbeeld, svg
from hendig.zetwerk.tekens import drawable
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.eigen_score import EigenScore
from surveys.terugkoppeling.getallen import norm_in_tekst
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.terugkoppeling.zinnen import procent, schaalwoorden, soort_vertrouwen
from surveys.uitslag.figuurnamen import ALLES_SAMEN, Figuurnaam
from surveys.uitslag.rules import Breedte

Rondes = Sequence[tuple[str, Mapping[str, EigenResultaat]]]
"""The results of a party by construct, per round by its name, oldest first; empty where it was not rated."""

Maker = Callable[..., Figure]
"""Draws one figure, in the width that it is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekening:
    """One drawing in one width, compressed as it is kept and sent."""

    construct: str
    naam: str
    breedte: Breedte
    svg: bytes


def figuren(
    rondes: Sequence[str],
    nu: Mapping[tuple[str, str], EigenResultaat],
    *,
    eerder: Mapping[tuple[str, str, str], EigenResultaat],
    netwerk: Mapping[str, Netwerkbeeld],
) -> Iterator[tuple[str | None, Tekening]]:
    """Draw everything that belongs to a round, each with its party; None is the network.

    ``rondes`` are the names of the rounds to put beside each other, oldest first and this one last. ``nu`` holds the
    results of this round by construct and party, ``eerder`` those that were released, by round, construct and party.
    """
    constructen = list(dict.fromkeys(construct for construct, _ in nu))
    for partij in dict.fromkeys(partij for _, partij in nu):
        gezien = [
            (naam, {c: eerder[naam, c, partij] for c in constructen if (naam, c, partij) in eerder})
            for naam in rondes[:-1]
        ]
        deze = {c: nu[c, partij] for c in constructen if (c, partij) in nu}
        yield from ((partij, tekening) for tekening in eigen_figuren([*gezien, (rondes[-1], deze)]))
    yield from ((None, tekening) for tekening in netwerkfiguren(netwerk))


def eigen_figuren(rondes: Rondes) -> Iterator[Tekening]:
    """Draw the last of a party's rounds beside the norm, and per construct its rounds beside each other."""
    laatste = rondes[-1][1]
    yield from voor_scherm(ALLES_SAMEN, Figuurnaam.EIGEN_SCORE, _scores(list(laatste.values())))
    for construct in laatste:
        yield from voor_scherm(construct, Figuurnaam.VERLOOP, _verloop(construct, rondes))


def netwerkfiguren(beelden: Mapping[str, Netwerkbeeld]) -> Iterator[Tekening]:
    """Draw how scores are spread over the network."""
    for construct, beeld in beelden.items():
        yield from voor_scherm(construct, Figuurnaam.VERDELING, _verdeling(beeld))


def teken_scores(delen: Sequence[EigenResultaat]) -> str | None:
    """Draw scores beside the norm for a document; None where there is no score to draw."""
    return _voor_document(_scores(delen))


def teken_rondes(construct: str, rondes: Rondes) -> str | None:
    """Draw the rounds of a party for a document; None for one round alone, or where no round has a score."""
    return _voor_document(_verloop(construct, rondes))


def teken_verdeling(beeld: Netwerkbeeld) -> str | None:
    """Draw how scores are spread for a document; None where there is one group or none."""
    return _voor_document(_verdeling(beeld))


def _scores(delen: Sequence[EigenResultaat]) -> Maker | None:
    rijen = [_scorerij(deel, deel.score) for deel in delen if deel.score is not None]
    if not rijen:
        return None
    return partial(own_score, rijen, delen[0].minimum, delen[0].maximum, schaalwoorden(delen[0]))


def _verloop(construct: str, rondes: Rondes) -> Maker | None:
    merken = [_merk(naam, delen.get(construct)) for naam, delen in rondes]
    deel = rondes[-1][1].get(construct)
    if deel is None or len(merken) == 1 or all(merk.score is None for merk in merken):
        return None
    punten = [punt for punt, _ in schaalwoorden(deel)]
    return partial(rounds, merken, deel.norm, norm_in_tekst(deel.norm), deel.minimum, deel.maximum, punten)


def _verdeling(beeld: Netwerkbeeld) -> Maker | None:
    if len(beeld.groepen) <= 1:
        return None
    banden = [Band(groep.van, groep.tot, groep.aandeel, procent(groep.aandeel)) for groep in beeld.groepen]
    return partial(distribution, banden, beeld.norm, norm_in_tekst(beeld.norm), schaalwoorden(beeld))


def _scorerij(deel: EigenResultaat, score: EigenScore) -> ScoreRow:
    return ScoreRow(
        label=soort_vertrouwen(deel.construct),
        score=score.score,
        bound=score.bovengrens,
        norm=deel.norm,
        oordeel=deel.oordeel_bovengrens,
        score_text=score.score_tekst,
        bound_text=score.bovengrens_tekst,
        norm_text=norm_in_tekst(deel.norm),
    )


def _merk(naam: str, deel: EigenResultaat | None) -> RoundMark:
    score = None if deel is None else deel.score
    telt = deel is not None and deel.herhaling.telt is not False
    return RoundMark(
        label=drawable(naam) if telt else f"{drawable(naam)}\n(telt niet mee)",
        score=None if score is None else score.score,
        bound=None if score is None else score.bovengrens,
        oordeel=Oordeel.NIET_VAST_TE_STELLEN if deel is None else deel.oordeel_bovengrens,
        counts=telt,
        score_text="" if score is None else score.score_tekst,
    )


def _voor_document(maker: Maker | None) -> str | None:
    return None if maker is None else svg(maker)


def voor_scherm(construct: str, naam: str, maker: Maker | None) -> Iterator[Tekening]:
    """Draw one figure in every width, each apart."""
    if maker is None:
        return
    for breedte in Breedte:
        beeld = schermbeeld(partial(maker, width=Width[breedte.name]))
        yield Tekening(construct=construct, naam=naam, breedte=breedte, svg=gzip.compress(beeld, mtime=0))
