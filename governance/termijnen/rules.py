"""What can happen to a term, and what it is then: waiting for delivery, running, extended or over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from governance.bronnen import Bron
from governance.contract.rules import BijAfloop, Startgrond, Termijnafspraak
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.kalender.datum import datum
from governance.netwerk.rules import Rol
from governance.termijnen.telling import Telregels, laatste_dag
from governance.weigering import Weigeringsgrond

MAG_BEWAKEN = (Rol.CONTRACTMANAGER, Rol.JURIST)
"""In which roles somebody watches over the terms."""

_BEREIKT = Bron("Burgerlijk Wetboek", "boek 3, artikel 37, lid 3")
_TERMIJN = Bron("ontwerpkeuze", "termijnen van de overeenkomst")

NIET_BEZORGD = Weigeringsgrond(
    "TER-01",
    "De termijn '{wat}' begint pas als het stuk is bezorgd, en dat is niet bewezen. Leg eerst vast op welke dag het is "
    "bezorgd, en waaruit dat blijkt.",
    _BEREIKT,
)
BEGINT_ANDERS = Weigeringsgrond(
    "TER-02",
    "De termijn '{wat}' begint niet met een bezorging: hij begint als iets is {startgrond}. Geef de dag waarop dat "
    "was.",
    _TERMIJN,
)
AL_GESTART = Weigeringsgrond("TER-03", "De termijn '{wat}' loopt al, tot en met {einde}. Ga uit van die dag.", _TERMIJN)
AFGELOPEN = Weigeringsgrond(
    "TER-04",
    "De termijn '{wat}' is al {status}. Daar verandert niets meer aan. Open zo nodig een nieuwe termijn.",
    _TERMIJN,
)
NIET_VERLENGBAAR = Weigeringsgrond(
    "TER-05",
    "Volgens de overeenkomst (artikel {artikel}) wordt de termijn '{wat}' niet langer. Ga uit van {einde}.",
    _TERMIJN,
)
AL_VERLENGD = Weigeringsgrond(
    "TER-06", "De termijn '{wat}' is al een keer verlengd, tot en met {einde}. Een tweede keer kan niet.", _TERMIJN
)
TE_LANG = Weigeringsgrond(
    "TER-07",
    "Volgens de overeenkomst (artikel {artikel}) kan de termijn '{wat}' {ruimte} {eenheid} langer worden. Kies zo'n "
    "aantal.",
    _TERMIJN,
)
TE_LAAT = Weigeringsgrond(
    "TER-08",
    "De termijn '{wat}' eindigde op {einde}. Dit was pas op {dag}: dat is te laat. Kijk op de pagina wat nu wel kan.",
    _TERMIJN,
)
LOOPT_NOG = Weigeringsgrond(
    "TER-09", "De termijn '{wat}' loopt tot en met {einde}. Wacht tot die dag voorbij is.", _TERMIJN
)
NOG_NIET_GEWEEST = Weigeringsgrond("TER-11", "{dag} is nog niet geweest. Kies vandaag of een eerdere dag.", _TERMIJN)
ONBEKEND = Weigeringsgrond("TER-12", "Deze termijn bestaat niet: {termijn}. Kies een termijn uit de lijst.", _TERMIJN)


class Termijngebeurtenis(StrEnum):
    """What the log records about a term."""

    GEOPEND = "TermijnGeopend"
    GESTART = "TermijnGestart"
    VERLENGD = "TermijnVerlengd"
    VOLDAAN = "TermijnVoldaan"
    INGETROKKEN = "TermijnIngetrokken"
    VERLOPEN = "TermijnVerlopen"


class Termijnstapsoort(StrEnum):
    """What can happen to a term, each at most once."""

    GESTART = "gestart"
    VERLENGD = "verlengd"
    VOLDAAN = "voldaan"
    INGETROKKEN = "ingetrokken"
    VERLOPEN = "verlopen"


class Termijnstatus(StrEnum):
    """What a term is after all that happened to it."""

    WACHT_OP_BEZORGING = "wacht op bezorging"
    LOOPT = "loopt"
    VERLENGD = "verlengd"
    VOLDAAN = "voldaan"
    INGETROKKEN = "ingetrokken"
    VERLOPEN = "verlopen"


OVER = frozenset({Termijnstatus.VOLDAAN, Termijnstatus.INGETROKKEN, Termijnstatus.VERLOPEN})
EINDSTAPPEN = frozenset(Termijnstapsoort(status.value) for status in OVER)
"""After these nothing happens to a term any more: what it is then, and the steps that made it so."""


@dataclass(frozen=True, slots=True)
class Stap:
    """One thing that happened to a term on a day; ``einde`` is its last day from then on, if this sets one."""

    soort: Termijnstapsoort
    dag: date
    einde: date | None = None


@dataclass(frozen=True, slots=True)
class Termijnstand:
    """What a term is now, and its last day; None as long as it has not started."""

    status: Termijnstatus = Termijnstatus.WACHT_OP_BEZORGING
    einde: date | None = None


@dataclass(frozen=True, slots=True)
class Verlopen:
    """A term of which the last day is over, and what follows on that by the agreement; people do it, not this."""

    termijn: str
    zaak: str
    code: str
    einde: date
    gevolg: BijAfloop


def wat_loopt(code: str) -> str:
    """Say what a term is for, in the middle of a sentence."""
    soort = TERMIJNSOORTEN.get(code)
    woorden = code if soort is None else soort.betekenis.rstrip(".")
    return f"{woorden[:1].lower()}{woorden[1:]}"


def start(afspraak: Termijnafspraak, dag: date, regels: Telregels) -> Stap:
    """Start a term on the day on which what starts it happened."""
    return Stap(Termijnstapsoort.GESTART, dag, laatste_dag(dag, afspraak.lengte, afspraak.eenheid, regels))


def verlenging(afspraak: Termijnafspraak, stand: Termijnstand, dag: date, met: int, regels: Telregels) -> Stap:
    """Extend a term from its last day on; refuse what the agreement does not allow."""
    einde = einde_van_termijn(afspraak.code, stand)
    if not afspraak.verlengbaar:
        raise NIET_VERLENGBAAR.met(wat=wat_loopt(afspraak.code), artikel=afspraak.artikel, einde=datum(einde))
    if met < 1 or (afspraak.verlenging is not None and met > afspraak.verlenging):
        ruimte = "1 of meer" if afspraak.verlenging is None else f"1 tot en met {afspraak.verlenging}"
        raise TE_LANG.met(
            wat=wat_loopt(afspraak.code), artikel=afspraak.artikel, ruimte=ruimte, eenheid=afspraak.eenheid.value
        )
    return Stap(Termijnstapsoort.VERLENGD, dag, laatste_dag(einde, met, afspraak.eenheid, regels))


def na(code: str, stand: Termijnstand, stap: Stap) -> Termijnstand:
    """Give what a term is after one more step; refuse a step that cannot follow."""
    if stand.status in OVER:
        raise AFGELOPEN.met(wat=wat_loopt(code), status=stand.status.value)
    match stap.soort:
        case Termijnstapsoort.GESTART:
            if stand.einde is not None:
                raise AL_GESTART.met(wat=wat_loopt(code), einde=datum(stand.einde))
            return Termijnstand(Termijnstatus.LOOPT, stap.einde)
        case Termijnstapsoort.VERLENGD:
            _weiger_verlenging(code, stand, stap.dag)
            return Termijnstand(Termijnstatus.VERLENGD, stap.einde)
        case Termijnstapsoort.VOLDAAN:
            if stand.einde is not None:
                _op_tijd(code, stand.einde, stap.dag)
            return Termijnstand(Termijnstatus.VOLDAAN, stand.einde)
        case Termijnstapsoort.INGETROKKEN:
            return Termijnstand(Termijnstatus.INGETROKKEN, stand.einde)
        case Termijnstapsoort.VERLOPEN:
            if stap.dag <= (einde := einde_van_termijn(code, stand)):
                raise LOOPT_NOG.met(wat=wat_loopt(code), einde=datum(einde))
            return Termijnstand(Termijnstatus.VERLOPEN, einde)
        case _:
            assert_never(stap.soort)


def stand_na(code: str, stappen: Iterable[Stap]) -> Termijnstand:
    """Give what a term is after all its steps, in their order."""
    stand = Termijnstand()
    for stap in stappen:
        stand = na(code, stand, stap)
    return stand


def weiger_toekomst(dag: date, vandaag: date) -> None:
    """Refuse to record that something happened on a day that has yet to come."""
    if dag > vandaag:
        raise NOG_NIET_GEWEEST.met(dag=datum(dag))


def weiger_andere_start(afspraak: Termijnafspraak, *, bezorgd: bool) -> None:
    """Refuse to start a term by a day when it starts by delivery, and the other way round."""
    begint_zo = afspraak.startgrond is Startgrond.BEZORGD
    if begint_zo and not bezorgd:
        raise NIET_BEZORGD.met(wat=wat_loopt(afspraak.code))
    if bezorgd and not begint_zo:
        raise BEGINT_ANDERS.met(wat=wat_loopt(afspraak.code), startgrond=afspraak.startgrond.value)


def einde_van_termijn(code: str, stand: Termijnstand) -> date:
    """Give the last day of a term; refuse one that has not started, for it has none."""
    if stand.einde is None:
        raise NIET_BEZORGD.met(wat=wat_loopt(code))
    return stand.einde


def _weiger_verlenging(code: str, stand: Termijnstand, dag: date) -> None:
    einde = einde_van_termijn(code, stand)
    if stand.status is Termijnstatus.VERLENGD:
        raise AL_VERLENGD.met(wat=wat_loopt(code), einde=datum(einde))
    _op_tijd(code, einde, dag)


def _op_tijd(code: str, einde: date, dag: date) -> None:
    if dag > einde:
        raise TE_LAAT.met(wat=wat_loopt(code), einde=datum(einde), dag=datum(dag))
