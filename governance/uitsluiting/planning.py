"""The earliest possible days of everything that is still to come, from the day on which something begins.

No promise and no plan: it shows how long careful takes. How long a letter is on its way and how long a round is open
are not in it, for nobody knows them beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from governance.contract.rules import Termijnafspraak
from governance.termijnen.telling import Telregels, laatste_dag
from governance.uitsluiting.gronden import GRONDREGELS, Grond, Route
from governance.uitsluiting.waarborgen import met_toezicht


class Mijlpaal(StrEnum):
    """What comes after what, if it ever comes to that."""

    BERICHT = "bericht aan de partner"
    GESPREK = "gesprek"
    PLAN = "verbeterplan of het aanbod ervan"
    RONDE = "eerste ronde die kan meetellen"
    INGEBREKESTELLING = "ingebrekestelling"
    VOORNEMEN = "voornemen"
    MDG = "MDG I-F"
    TOEZICHT = "advies van de toezichthouder"
    TREKKERS = "bestuurlijk trekkers"
    COLLEGE = "besluit van het college"
    BESLUITBRIEF = "brief met het besluit"
    VERKLARING = "brief die de overeenkomst beëindigt"
    EINDE = "einde van de overeenkomst"


@dataclass(frozen=True, slots=True)
class Planregel:
    """One milestone: the earliest day, and the day when every term before it was used to its end."""

    mijlpaal: Mijlpaal
    vroegst: date
    uiterst: date


@dataclass(frozen=True, slots=True)
class _Schakel:
    """What lies before a milestone: terms that must be over, and terms that need not be used."""

    mijlpaal: Mijlpaal
    wacht: tuple[str, ...] = ()
    hoogstens: tuple[str, ...] = ()


_M, _EINDE = Mijlpaal, "T17"
_BEGIN = (
    _Schakel(_M.BERICHT, hoogstens=("T01", "T02")),
    _Schakel(_M.GESPREK, hoogstens=("T03",)),
)
_NAAR_VOORNEMEN = {
    Grond.VERTROUWEN: (
        _Schakel(_M.PLAN, hoogstens=("T05",)),
        _Schakel(_M.RONDE, wacht=("T06",)),
        _Schakel(_M.VOORNEMEN, hoogstens=("T09",)),
    ),
    Grond.TEKORT: (_Schakel(_M.INGEBREKESTELLING, hoogstens=("T05",)), _Schakel(_M.VOORNEMEN, wacht=("T06b",))),
    Grond.WETTELIJK: (_Schakel(_M.INGEBREKESTELLING, hoogstens=("T05",)), _Schakel(_M.VOORNEMEN, wacht=("T06b",))),
    Grond.FRAUDE: (_Schakel(_M.VOORNEMEN),),
}
_NAAR_EINDE = (
    _Schakel(_M.TREKKERS, hoogstens=("T13",)),
    _Schakel(_M.COLLEGE, hoogstens=("T14", "T15")),
    _Schakel(_M.BESLUITBRIEF, hoogstens=("T16",)),
    _Schakel(_M.VERKLARING, wacht=("T18",), hoogstens=("T18b",)),
    _Schakel(_M.EINDE, wacht=(_EINDE,)),
)


def termijncodes(grond: Grond, route: Route, *, spoed: bool = False) -> frozenset[str]:
    """Give the terms that the planning of a ground along a route asks for."""
    return frozenset(
        code for schakel in _schakels(grond, route, spoed=spoed) for code in (*schakel.wacht, *schakel.hoogstens)
    )


def planning(
    begin: date,
    termijnen: Mapping[str, Termijnafspraak],
    regels: Telregels,
    *,
    grond: Grond,
    route: Route,
    spoed: bool = False,
    na: Mijlpaal | None = None,
) -> tuple[Planregel, ...]:
    """Give every milestone with its earliest day, and its day when every term is used; in their order.

    ``termijnen`` holds at least `termijncodes`; ``spoed`` leaves out the talk, where the ground allows that. With
    ``na`` it begins on the day of that milestone, and only what comes after it is there.
    """
    vroegst = uiterst = begin
    gevonden = []
    schakels = _schakels(grond, route, spoed=spoed)
    mijlpalen = [schakel.mijlpaal for schakel in schakels]
    for schakel in schakels if na is None else schakels[mijlpalen.index(na) + 1 :]:
        for code in schakel.wacht:
            vroegst = _na(vroegst, termijnen[code], regels)
        for code in schakel.wacht:
            uiterst = _na(uiterst, termijnen[code], regels)
        for code in schakel.hoogstens:
            uiterst = laatste_dag(uiterst, termijnen[code].lengte, termijnen[code].eenheid, regels)
        gevonden.append(Planregel(schakel.mijlpaal, vroegst, uiterst))
    return tuple(gevonden)


def _schakels(grond: Grond, route: Route, *, spoed: bool) -> tuple[_Schakel, ...]:
    kort = spoed and GRONDREGELS[grond].spoed
    naar_voornemen = (_Schakel(_M.VOORNEMEN, hoogstens=("T01",)),) if kort else (*_BEGIN, *_NAAR_VOORNEMEN[grond])
    mdg = _Schakel(_M.MDG, wacht=("T10b" if kort else "T10",), hoogstens=("T11", "T12"))
    toezicht = (_Schakel(_M.TOEZICHT, hoogstens=("T12b",)),) if met_toezicht(route) else ()
    return (*naar_voornemen, mdg, *toezicht, *_NAAR_EINDE)


def _na(dag: date, afspraak: Termijnafspraak, regels: Telregels) -> date:
    """Give the first day after a term; the agreement itself ends on the last day of its term."""
    einde = laatste_dag(dag, afspraak.lengte, afspraak.eenheid, regels)
    return einde if afspraak.code == _EINDE else einde + timedelta(days=1)
