"""The outcomes on a terminal: a table per round and construct, alphabetical, with its use beneath it."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.uitkomst import Uitkomst
from analysis.precision import round_half_up
from hendig.processes.beoordeling.beoordeling import Beoordeling, Ronde
from hendig.uitvoer.uitgelijnd import uitgelijnd
from surveys.terugkoppeling.getallen import NaastNorm
from surveys.terugkoppeling.zinnen import poort_in_woorden

LEEG = "-"
RECHTS = ("n", "score", "bovengrens", "gemiddelde")


def oordelen_tabel(beoordeling: Beoordeling) -> str:
    """Write the tables for meetbeheerder and controleur: first what was read, then each round, in order."""
    norm = beoordeling.norm
    delen = [*beoordeling.mededelingen, f"norm: versie {norm.versie}, {norm.artikel}.", ""]
    for ronde in beoordeling.rondes:
        for construct in ronde.constructen:
            delen.extend([*_rondetabel(beoordeling, ronde, construct), ""])
    uitleg = {(s.regel, s.toelichting) for ronde in beoordeling.rondes for s in ronde.herhaling.values()}
    delen.extend(f"{regel}: {zin}" for regel, zin in sorted(uitleg))
    delen.append("Op alfabet; dit is geen rangorde. Alleen voor de meetbeheerder en de onafhankelijk controleur.")
    delen.append("Een uitkomst is geen besluit. Mensen beoordelen wat zij betekent.")
    return "\n".join(delen) + "\n"


def _rondetabel(beoordeling: Beoordeling, ronde: Ronde, construct: str) -> Iterator[str]:
    analyse = ronde.constructen[construct]
    regels = beoordeling.norm.constructen[construct]
    letterlijk = regels.maatstaf is Maatstaf.GEMIDDELDE
    yield f"Ronde {ronde.naam} · {construct} · norm {_getal(regels.norm)}"
    koppen = ["partner", "n", "score", "bovengrens", "uitkomst"]
    if letterlijk:
        koppen[4:] = ["gemiddelde", "uitkomst (gemiddelde)", "uitkomst (bovengrens)"]
    rijen = []
    for uitkomst in analyse.outcomes:
        status = ronde.herhaling[construct, uitkomst.partij]
        rij = [uitkomst.partij, str(uitkomst.n), *_naast_norm(uitkomst, regels.norm)]
        if letterlijk:
            rij += [_getal(uitkomst.raw_mean), uitkomst.oordeel.value, uitkomst.oordeel_bovengrens.value]
        else:
            rij.append(uitkomst.oordeel.value)
        rijen.append([*rij, f"{status.status.value} ({status.regel})"])
    yield from uitgelijnd([*koppen, "herhaling"], rijen, RECHTS)
    for uitkomst in analyse.outcomes:
        if uitkomst.poorten:
            yield f"  {uitkomst.partij}: {' '.join(map(poort_in_woorden, uitkomst.poorten))}"


def _naast_norm(uitkomst: Uitkomst, norm: float) -> tuple[str, str]:
    if uitkomst.bounds is None:
        return LEEG, LEEG
    naast = NaastNorm(uitkomst.bounds.score, uitkomst.bounds.bound, norm)
    return naast.score_tekst, naast.bovengrens_tekst


def _getal(getal: float | None) -> str:
    return LEEG if getal is None else f"{round_half_up(getal, 2):.2f}".replace(".", ",")
