"""The earliest possible days of everything that is still to come, from the day on which something begins.

No promise and no plan: it shows how long careful takes. How long a letter is on its way and how long a round is open
are not in it, for nobody knows them beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from governance.contract.rules import Termijnafspraak
from governance.kalender.dagen import werkdag_na
from governance.termijnen.telling import Telregels, laatste_dag
from governance.uitsluiting.gronden import GRONDREGELS, Grond, Route
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.waarborgen import met_spoed, met_toezicht
from governance.uitsluiting.zaakfeiten import Zaakfeiten


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
    """What lies before a milestone: terms that must be over, and terms that need not be used.

    ``stukken`` says that it is a meeting: its papers are there some working days before.
    """

    mijlpaal: Mijlpaal
    wacht: tuple[str, ...] = ()
    hoogstens: tuple[str, ...] = ()
    stukken: bool = False


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
_S, _G = Zaakstand, Zaakgebeurtenis
_GEWEEST = {
    _S.SIGNAAL: (),
    _S.VALIDATIE: (),
    _S.GESPREK: (_M.BERICHT,),
    _S.VERBETERTRAJECT: (_M.INGEBREKESTELLING, _M.GESPREK),
    _S.HERMETING: (_M.PLAN,),
    _S.HERHALING_CONCEPT: (_M.RONDE,),
    _S.VOORNEMEN: (_M.VOORNEMEN,),
    _S.ZIENSWIJZE: (_M.VOORNEMEN,),
    _S.MDG: (_M.VOORNEMEN,),
    _S.TOEZICHT: (_M.MDG,),
    _S.REACTIE_OP_ADVIES: (_M.TOEZICHT, _M.MDG),
    _S.TREKKERS: (_M.TREKKERS,),
    _S.TERUGVERWEZEN: (_M.TREKKERS,),
    _S.COLLEGE: (_M.TREKKERS,),
    _S.AANGEHOUDEN: (_M.TREKKERS,),
    _S.BESLOTEN_BEEINDIGEN: (_M.VERKLARING, _M.BESLUITBRIEF, _M.COLLEGE),
    _S.VERKLARING: (_M.VERKLARING,),
}
"""What lies behind it where a matter is, the last first; from any other state no day can be told."""
_PAS_NA = {
    _M.BERICHT: (_G.BERICHT_VERZONDEN,),
    _M.INGEBREKESTELLING: (_G.INGEBREKE_GESTELD,),
    _M.BESLUITBRIEF: (_G.BESLUIT_BEKENDGEMAAKT, _G.HEROVERWOGEN),
    _M.VERKLARING: (_G.VERKLARING_VERZONDEN, _G.VERKLARING_BEZORGD, _G.SCHORSING_VOORBIJ),
}
"""What lies behind it only once this happened in the state where it is."""


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
    stukken: int,
    grond: Grond,
    route: Route,
    spoed: bool = False,
    na: Mijlpaal | None = None,
    lopend: Mapping[str, date] | None = None,
    op_agenda: date | None = None,
) -> tuple[Planregel, ...]:
    """Give every milestone with its earliest day, and its day when every term is used; in their order.

    ``termijnen`` holds at least `termijncodes`, ``stukken`` how many working days before a meeting its papers are
    there, and ``op_agenda`` since when they are. ``spoed`` leaves out the talk, where the ground allows that. With
    ``na`` it begins on the day of that milestone, and only what comes after it is there. ``lopend`` gives the last
    day of terms that run already or are over: these are not counted anew.
    """
    vroegst = uiterst = begin
    bekend = lopend or {}
    gevonden = []
    for schakel in _verder(_schakels(grond, route, spoed=spoed), na):
        for code in schakel.wacht:
            if code in bekend:
                vroegst, uiterst = (max(dag, _daarna(bekend[code], code)) for dag in (vroegst, uiterst))
            else:
                vroegst, uiterst = (_na(dag, termijnen[code], regels) for dag in (vroegst, uiterst))
        for code in schakel.hoogstens:
            uiterst = laatste_dag(uiterst, termijnen[code].lengte, termijnen[code].eenheid, regels)
        if schakel.stukken:
            vroegst = max(vroegst, werkdag_na(op_agenda or vroegst, stukken, regels.gelijkgesteld))
            uiterst = max(uiterst, vroegst)
        gevonden.append(Planregel(schakel.mijlpaal, vroegst, uiterst))
    return tuple(gevonden)


def vooruitblik(
    feiten: Zaakfeiten, termijnen: Mapping[str, Termijnafspraak], regels: Telregels, *, stukken: int
) -> tuple[Planregel, ...]:
    """Give the earliest days of what may still come in a matter, from today; empty where nobody can tell.

    What it waits for now ends when that term ends; a letter that has not reached anybody counts as of today.
    """
    spoed = met_spoed(feiten)
    if feiten.stand not in _GEWEEST:
        return ()
    schakels = _schakels(feiten.grond, feiten.route, spoed=spoed)
    na = _laatst_geweest(feiten, [schakel.mijlpaal for schakel in schakels])
    verder = _verder(schakels, na)
    wacht = verder[0].wacht if verder else ()
    einden = {code: feiten.termijnen[code].einde for code in wacht if code in feiten.termijnen}
    lopend = {code: dag for code, dag in einden.items() if dag is not None}
    heroverwogen = any(een.gebeurtenis is _G.HEROVERWOGEN for een in feiten.in_deze_stand())
    meteen = (_M.VERKLARING, _M.EINDE) if feiten.onmiddellijk else (_M.VERKLARING,) if heroverwogen else ()
    if meteen:
        zonder_wachten = (code for een in verder if een.mijlpaal in meteen for code in een.wacht)
        lopend |= dict.fromkeys(zonder_wachten, feiten.vandaag - timedelta(days=1))
    dagen = planning(
        feiten.vandaag,
        termijnen,
        regels,
        stukken=stukken,
        grond=feiten.grond,
        route=feiten.route,
        spoed=spoed,
        na=na,
        lopend=lopend,
        op_agenda=next((stap.dag for stap in feiten.in_deze_stand() if stap.gebeurtenis is _G.GEAGENDEERD), None),
    )
    return tuple(_niet_voor(een, feiten.ingaat_op) if een.mijlpaal is _M.EINDE else een for een in dagen)


def _laatst_geweest(feiten: Zaakfeiten, mijlpalen: Sequence[Mijlpaal]) -> Mijlpaal | None:
    hier = {stap.gebeurtenis for stap in feiten.in_deze_stand()}
    geweest = [een for een in _GEWEEST[feiten.stand] if een in mijlpalen]
    return next((een for een in geweest if een not in _PAS_NA or not hier.isdisjoint(_PAS_NA[een])), None)


def _niet_voor(regel: Planregel, gekozen: date | None) -> Planregel:
    """Move the end to the day that was chosen, where that is later."""
    if gekozen is None:
        return regel
    return Planregel(regel.mijlpaal, max(regel.vroegst, gekozen), max(regel.uiterst, gekozen))


def _verder(schakels: Sequence[_Schakel], na: Mijlpaal | None) -> Sequence[_Schakel]:
    mijlpalen = [schakel.mijlpaal for schakel in schakels]
    return schakels if na is None else schakels[mijlpalen.index(na) + 1 :]


def _schakels(grond: Grond, route: Route, *, spoed: bool) -> tuple[_Schakel, ...]:
    kort = spoed and GRONDREGELS[grond].spoed
    naar_voornemen = (_Schakel(_M.VOORNEMEN, hoogstens=("T01",)),) if kort else (*_BEGIN, *_NAAR_VOORNEMEN[grond])
    mdg = _Schakel(_M.MDG, wacht=("T10b" if kort else "T10",), hoogstens=("T11", "T12"), stukken=True)
    toezicht = (_Schakel(_M.TOEZICHT, hoogstens=("T12b",)),) if met_toezicht(route) else ()
    return (*naar_voornemen, mdg, *toezicht, *_NAAR_EINDE)


def _na(dag: date, afspraak: Termijnafspraak, regels: Telregels) -> date:
    """Give the first day after a term; the agreement itself ends on the last day of its term."""
    return _daarna(laatste_dag(dag, afspraak.lengte, afspraak.eenheid, regels), afspraak.code)


def _daarna(einde: date, code: str) -> date:
    return einde if code == _EINDE else einde + timedelta(days=1)
