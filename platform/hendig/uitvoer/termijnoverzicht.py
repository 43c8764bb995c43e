"""Terms on a terminal: what is over, what ends when, what waits for delivery, and what must go by letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from governance.contract.rules import BijAfloop
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.kalender.datum import datum_met_weekdag
from governance.termijnen.queries import Termijnbeeld
from governance.termijnen.rules import Termijnstatus, einde_van_termijn
from hendig.processes.termijnen.overzicht import Overzicht

GEVOLG = {
    BijAfloop.BLOKKEER: "De zaak gaat niet verder tot dit is gedaan.",
    BijAfloop.GA_VERDER_ZONDER: "De zaak gaat verder zonder.",
    BijAfloop.VERVALT: "De zaak vervalt.",
    BijAfloop.ESCALEER: "Leg dit voor aan wie erover beslist.",
}
"""What follows by the agreement when a term is over and nothing was done."""


def termijnoverzicht(overzicht: Overzicht) -> str:
    """Write it down, the most urgent on top."""
    delen = (
        ("Voorbij. Leg vast wat er is gedaan, of wat er volgt", _voorbij(overzicht)),
        ("Verstuur aangetekend", _aangetekend(overzicht)),
        ("Loopt", _loopt(overzicht)),
        ("Wacht op bezorging", _wacht(overzicht)),
    )
    gevuld = [(kop, regels) for kop, deel in delen if (regels := list(deel))]
    kop = f"Termijnen op {datum_met_weekdag(overzicht.dag)}"
    if not gevuld:
        return f"{kop}: er loopt niets en er wacht niets.\n"
    return (
        kop + "\n" + "".join(f"\n{titel}\n" + "".join(f"  {regel}\n" for regel in regels) for titel, regels in gevuld)
    )


def _voorbij(overzicht: Overzicht) -> Iterator[str]:
    for termijn in overzicht.voorbij:
        yield f"{datum_met_weekdag(_einde(termijn))}: {_wat(termijn)} {GEVOLG[termijn.afspraak.bij_afloop]}"


def _aangetekend(overzicht: Overzicht) -> Iterator[str]:
    for deel in overzicht.aangetekend:
        sinds = datum_met_weekdag(deel.sinds)
        yield f"{deel.stuk.nummer} aan {deel.stuk.partij}: staat sinds {sinds} ongeopend in het portaal."


def _loopt(overzicht: Overzicht) -> Iterator[str]:
    for termijn in overzicht.loopt:
        einde = _einde(termijn)
        yield f"{datum_met_weekdag(einde)} ({_over(overzicht.dag, einde)}): {_wat(termijn)}"


def _wacht(overzicht: Overzicht) -> Iterator[str]:
    for deel in overzicht.wacht:
        yield f"{deel.stuk.nummer} aan {deel.stuk.partij}: {_wat(deel.termijn)}"


def _wat(termijn: Termijnbeeld) -> str:
    code = termijn.afspraak.code
    verlengd = " Verlengd." if termijn.stand.status is Termijnstatus.VERLENGD else ""
    return f"{code}. {TERMIJNSOORTEN[code].betekenis}{verlengd} Zaak {termijn.zaak}."


def _einde(termijn: Termijnbeeld) -> date:
    return einde_van_termijn(termijn.afspraak.code, termijn.stand)


def _over(dag: date, einde: date) -> str:
    dagen = (einde - dag).days
    return {0: "vandaag", 1: "morgen"}.get(dagen, f"nog {dagen} dagen")
