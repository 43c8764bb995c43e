"""The drawings beside results, made of what may be shown: a figure holds no number that is not written."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from analysis.figures.distribution import Band, distribution
from analysis.figures.own_score import ScoreRow, own_score
from analysis.figures.rounds import RoundMark, rounds
from analysis.oordeel.uitkomst import Oordeel
from hendig.zetwerk.tekening import svg
from hendig.zetwerk.tekens import drawable
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.getallen import norm_in_tekst
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.terugkoppeling.zinnen import procent, schaalwoorden, soort_vertrouwen
from surveys.uitslag.figuurnamen import ALLES_SAMEN, Figuurnaam
from surveys.uitslag.rules import Breedte

Delen = Mapping[str, EigenResultaat]
"""The result of a party in one round, by construct."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekening:
    """One drawing in one width, compressed as it is kept and sent."""

    construct: str
    naam: Figuurnaam
    breedte: Breedte
    svg: bytes


def eigen_figuren(rondes: Sequence[tuple[str, Delen]]) -> Iterator[Tekening]:
    """Draw the last of a party's rounds beside the norm, and per construct its rounds beside each other.

    ``rondes`` are named, oldest first; a round in which it was not rated has no constructs.
    """
    laatste = rondes[-1][1]
    rijen = [rij for deel in laatste.values() if (rij := _scorerij(deel)) is not None]
    for breedte in Breedte:
        if rijen:
            yield _scores(next(iter(laatste.values())), rijen, breedte)
        for construct, deel in laatste.items():
            merken = [_merk(naam, delen.get(construct)) for naam, delen in rondes]
            if len(merken) > 1 and any(merk.score is not None for merk in merken):
                yield _rondes(deel, merken, breedte)


def netwerkfiguren(beelden: Mapping[str, Netwerkbeeld]) -> Iterator[Tekening]:
    """Draw how scores are spread over the network, where there is more than one group."""
    for beeld in beelden.values():
        if len(beeld.groepen) > 1:
            yield from (_verdeling(beeld, breedte) for breedte in Breedte)


def _scorerij(deel: EigenResultaat) -> ScoreRow | None:
    score = deel.score
    if score is None:
        return None
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


def _scores(deel: EigenResultaat, rijen: list[ScoreRow], breedte: Breedte) -> Tekening:
    tekst = svg(partial(own_score, rijen, deel.minimum, deel.maximum, schaalwoorden(deel)))
    return _tekening(ALLES_SAMEN, Figuurnaam.EIGEN_SCORE, breedte, tekst)


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


def _rondes(deel: EigenResultaat, merken: list[RoundMark], breedte: Breedte) -> Tekening:
    punten = [punt for punt, _ in schaalwoorden(deel)]
    tekst = svg(partial(rounds, merken, deel.norm, norm_in_tekst(deel.norm), deel.minimum, deel.maximum, punten))
    return _tekening(deel.construct, Figuurnaam.VERLOOP, breedte, tekst)


def _verdeling(beeld: Netwerkbeeld, breedte: Breedte) -> Tekening:
    banden = [Band(groep.van, groep.tot, groep.aandeel, procent(groep.aandeel)) for groep in beeld.groepen]
    tekst = svg(partial(distribution, banden, beeld.norm, norm_in_tekst(beeld.norm), schaalwoorden(beeld)))
    return _tekening(beeld.construct, Figuurnaam.VERDELING, breedte, tekst)


def _tekening(construct: str, naam: Figuurnaam, breedte: Breedte, tekst: str) -> Tekening:
    return Tekening(construct=construct, naam=naam, breedte=breedte, svg=gzip.compress(tekst.encode(), mtime=0))
