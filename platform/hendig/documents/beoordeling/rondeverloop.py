"""A party's rounds beside each other: figure, sentence and table per construct."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from analysis.figures.rounds import RoundMark, rounds
from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.uitkomst import Oordeel, Uitkomst
from governance.norm.norm import Norm
from hendig.processes.beoordeling.beoordeling import Ronde
from hendig.zetwerk.blokken import Alinea, Blok, Figuur, Kop, Pagina, Tabel
from hendig.zetwerk.tekening import svg
from hendig.zetwerk.tekens import drawable
from surveys.terugkoppeling.eigen_score import eigen_score
from surveys.terugkoppeling.getallen import norm_in_tekst
from surveys.terugkoppeling.zinnen import schaalwoorden, soort_vertrouwen

GEEN = "-"


def verloop(norm: Norm, rondes: Sequence[Ronde], uitkomsten: Sequence[Mapping[str, Uitkomst]]) -> Iterator[Blok]:
    """Show every round of a party; one round alone is said to be so."""
    yield Kop("Uw rondes naast elkaar")
    if len(rondes) == 1:
        yield Alinea("Dit rapport gaat over één ronde. Er is nog niets om ernaast te zetten.")
        return
    yield Alinea(
        "Tussen de rondes staat geen lijn. Vaak antwoorden dezelfde organisaties, dus een verschil kan toeval zijn. "
        "Een streepje zegt niets over uw werk: dat cijfer tonen wij niet."
    )
    for construct in norm.constructen:
        yield Pagina()
        yield from _construct(norm, construct, rondes, uitkomsten)


def _construct(
    norm: Norm, construct: str, rondes: Sequence[Ronde], uitkomsten: Sequence[Mapping[str, Uitkomst]]
) -> Iterator[Blok]:
    regels = norm.constructen[construct]
    merken, rijen = [], []
    for ronde, per_construct in zip(rondes, uitkomsten, strict=True):
        uitkomst = per_construct.get(construct)
        score = None if uitkomst is None else eigen_score(uitkomst, regels, norm.tonen_min)
        telt = uitkomst is not None and ronde.herhaling[construct, uitkomst.partij].counts is not False
        merken.append(
            RoundMark(
                label=drawable(ronde.naam) if telt else f"{drawable(ronde.naam)}\n(telt niet mee)",
                score=None if score is None else score.score,
                bound=None if score is None else score.bovengrens,
                oordeel=Oordeel.NIET_VAST_TE_STELLEN if uitkomst is None else uitkomst.oordeel_bovengrens,
                counts=telt,
                score_text="" if score is None else score.score_tekst,
            )
        )
        rijen.append(
            (
                ronde.naam,
                GEEN if score is None else score.score_tekst,
                GEEN if score is None else score.bovengrens_tekst,
                _uitkomst(uitkomst),
            )
        )
    naam = soort_vertrouwen(construct)
    yield Kop(naam, 3)
    if all(merk.score is None for merk in merken):
        yield Alinea("In geen van deze rondes laten wij een score zien.")
    else:
        yield _figuur(norm, construct, merken, rijen)
    yield Tabel(f"Per ronde: {naam.lower()}", ("ronde", "score", "bovengrens", "uitkomst"), tuple(rijen), (1, 2), (0,))


def _uitkomst(uitkomst: Uitkomst | None) -> str:
    if uitkomst is None:
        return "niet beoordeeld"
    if uitkomst.oordeel is uitkomst.oordeel_bovengrens:
        return uitkomst.oordeel.value
    return f"{uitkomst.oordeel.value} (met de marge: {uitkomst.oordeel_bovengrens.value})"


def _figuur(norm: Norm, construct: str, merken: list[RoundMark], rijen: list[tuple[str, str, str, str]]) -> Figuur:
    regels = norm.constructen[construct]
    naam, norm_tekst = soort_vertrouwen(construct), norm_in_tekst(regels.norm)
    letterlijk = " Het teken hoort bij de uitkomst met de marge." if regels.maatstaf is Maatstaf.GEMIDDELDE else ""
    punten = [punt for punt, _ in schaalwoorden(regels)]
    return Figuur(
        svg(partial(rounds, merken, regels.norm, norm_tekst, regels.minimum, regels.maximum, punten)),
        alt=f"{naam} per ronde. " + " ".join(f"{r[0]}: score {r[1]}, bovengrens {r[2]}, {r[3]}." for r in rijen),
        zin=f"{naam} per ronde. De norm is {norm_tekst}. Een open teken: de ronde telt niet mee.{letterlijk}",
    )
