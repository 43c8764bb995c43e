"""Why no procedure can be opened yet: what the V- and H-rules of the measurement found, as a refusal in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from analysis.herhaling.status import Herhaling, Herhalingsstatus
from analysis.oordeel.uitkomst import Oordeel
from governance.kalender.datum import datum
from governance.uitsluiting.weigeringen import (
    AL_GEBRUIKT,
    ANDERE_DIMENSIE,
    EEN_RONDE,
    GEEN_CONCLUSIE,
    NIET_BEKEND,
    NIET_GEKOPPELD,
    NIET_ROBUUST,
    NIEUWE_PARTNER,
    NORM_VERZWAARD,
    ONDERBROKEN,
    TE_OUD,
    TELT_NIET,
    TUSSENMETING,
)
from governance.weigering import Weigering


@dataclass(frozen=True, slots=True, kw_only=True)
class Herhalingsfeiten:
    """What a refusal names beside the rule: how many low rounds are asked and are there, days, and the earlier case.

    ``telt_vanaf`` is from when a new partner counts, ``verbeteren_tot`` the last day of the time to improve,
    ``telde_tot`` until when the first low round counted, ``zaak`` the number of the case that used it; None where
    nobody knows it.
    """

    k: int
    n: int
    oordeel: Oordeel
    telt_vanaf: date | None = None
    verbeteren_tot: date | None = None
    telde_tot: date | None = None
    zaak: str | None = None


def waarom_geen_herhaling(status: Herhalingsstatus, feiten: Herhalingsfeiten) -> Weigering | None:
    """Say why the norm was not missed repeatedly, by the rule that decided; None when it was."""
    if status.status is Herhaling.SIGNAAL:
        return None
    if status.status is Herhaling.NIET_VAST_TE_STELLEN:
        return NIET_BEKEND.met(toelichting=status.toelichting)
    waarom = _WAAROM.get(status.regel)
    return (
        TELT_NIET.met(regel=status.regel, toelichting=status.toelichting) if waarom is None else waarom(status, feiten)
    )


def weiger_andere_dimensie(van_de_zaak: str | None, van_de_meting: str) -> None:
    """Refuse to add what a round said about another kind of trust, or to add a round where nothing is measured."""
    if van_de_zaak != van_de_meting:
        raise ANDERE_DIMENSIE.met()


def _te_weinig(_: Herhalingsstatus, feiten: Herhalingsfeiten) -> Weigering:
    if feiten.oordeel is Oordeel.ONDER:
        return EEN_RONDE.met(k=feiten.k, n=feiten.n)
    if feiten.oordeel is Oordeel.OP_OF_BOVEN:
        return ONDERBROKEN.met(toelichting="De laatste meting was op of boven de norm.")
    return GEEN_CONCLUSIE.met()


def _op(dag: date | None) -> str:
    return "een dag die nog niet bekend is" if dag is None else datum(dag)


_WAAROM: Mapping[str, Callable[[Herhalingsstatus, Herhalingsfeiten], Weigering]] = {
    "V2": lambda _, feiten: NIEUWE_PARTNER.met(datum=_op(feiten.telt_vanaf)),
    "H1": _te_weinig,
    "H2": lambda status, _: ONDERBROKEN.met(toelichting=status.toelichting),
    "H3": lambda status, _: NIET_GEKOPPELD.met(toelichting=status.toelichting),
    "H4": lambda _, feiten: TUSSENMETING.met(tot=f"de verbetertermijn loopt tot en met {_op(feiten.verbeteren_tot)}."),
    "H5": lambda _, feiten: TE_OUD.met(datum=_op(feiten.telde_tot)),
    "H6": lambda *_: NORM_VERZWAARD.met(),
    "H7": lambda _, feiten: AL_GEBRUIKT.met(zaak=feiten.zaak or "zonder nummer"),
    "H8": lambda *_: NIET_ROBUUST.met(),
}
"""The refusal per rule; every other V-rule says that the round does not count."""
