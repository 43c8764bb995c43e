"""Recording facts: a new one, one that changes from a day on, one that ends, and one that was written down wrongly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Select, inspect, select, update
from sqlalchemy.orm import Session

from governance.feiten.conditions import loopt_samen
from governance.feiten.model import Feit
from governance.feiten.rules import DUBBEL, NIET_BINNEN, VERVALLEN, Duur
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling

F = TypeVar("F", bound=Feit)
Keuring = Callable[[Session, F], None]
"""Rules of the concept itself: raises a refusal for a fact that is about to be recorded, what it replaces withdrawn."""


def leg_feit_vast(handeling: Handeling, *, feit: F, gebeurtenis: int, keur: Keuring[F] | None = None) -> F:
    """Record a new fact under an event; one that holds on a day for which there is one already is refused."""
    duur = feit.duur
    feit.id = handeling.nieuw_id
    feit.vastgelegd_in = gebeurtenis
    feit.vervallen_in = None
    ander = handeling.session.scalars(_tegelijk(feit, duur)).first()
    if ander is not None:
        raise DUBBEL.met(duur=str(ander.duur))
    if keur is not None:
        keur(handeling.session, feit)
    handeling.session.add(feit)
    handeling.session.flush()  # the next fact of this act is checked against this one
    return feit


def wijzig_per(
    handeling: Handeling,
    *,
    feit: F,
    per: dt.date,
    gebeurtenis: int,
    keur: Keuring[F] | None = None,
    **waarden: Any,  # noqa: ANN401 - columns of any fact
) -> F:
    """Let a fact end on the day before ``per``, and from ``per`` on hold with other values."""
    _binnen(feit, per)
    nieuw = _kopie(feit, geldig_van=per, **waarden)
    if per > feit.geldig_van:
        beeindig_per(handeling, feit=feit, per=per, gebeurtenis=gebeurtenis)
    else:
        _trek_in(handeling, feit, gebeurtenis)
    return leg_feit_vast(handeling, feit=nieuw, gebeurtenis=gebeurtenis, keur=keur)


def beeindig_per(handeling: Handeling, *, feit: F, per: dt.date, gebeurtenis: int) -> F:
    """Let a fact end: ``per`` is the first day on which it no longer holds."""
    korter = Duur(feit.geldig_van, per)
    if feit.geldig_tot is not None and per >= feit.geldig_tot:
        raise NIET_BINNEN.met(dag=datum(per), duur=str(feit.duur))
    _trek_in(handeling, feit, gebeurtenis)
    return leg_feit_vast(handeling, feit=_kopie(feit, geldig_tot=korter.tot), gebeurtenis=gebeurtenis)


def herstel(
    handeling: Handeling,
    *,
    feit: F,
    gebeurtenis: int,
    keur: Keuring[F] | None = None,
    **waarden: Any,  # noqa: ANN401 - columns of any fact
) -> F:
    """Correct a fact that was written down wrongly: dates, values or both; what was written stays readable."""
    nieuw = _kopie(feit, **waarden)
    _trek_in(handeling, feit, gebeurtenis)
    return leg_feit_vast(handeling, feit=nieuw, gebeurtenis=gebeurtenis, keur=keur)


def trek_feit_in(handeling: Handeling, *, feit: Feit, gebeurtenis: int) -> None:
    """Withdraw a fact that never held."""
    _trek_in(handeling, feit, gebeurtenis)


def _trek_in(handeling: Handeling, feit: Feit, gebeurtenis: int) -> None:
    """Withdraw by key, so that a fact that was read in another session, or meanwhile was withdrawn, shows."""
    soort = type(feit)
    deze = update(soort).where(soort.id == feit.id, soort.vervallen_in.is_(None))
    gevonden = handeling.session.execute(deze.values(vervallen_in=gebeurtenis).returning(soort.id))
    if gevonden.one_or_none() is None:
        raise VERVALLEN.met()


def _binnen(feit: Feit, dag: dt.date) -> None:
    if not feit.duur.bevat(dag):
        raise NIET_BINNEN.met(dag=datum(dag), duur=str(feit.duur))


def _kopie(feit: F, **anders: Any) -> F:  # noqa: ANN401 - columns of any fact
    eigen = {"id", "vastgelegd_in", "vervallen_in"}
    kolommen = [kolom.key for kolom in inspect(type(feit)).column_attrs]
    waarden = {naam: getattr(feit, naam) for naam in kolommen if naam not in eigen}
    return type(feit)(**waarden | anders)


def _tegelijk(feit: F, duur: Duur) -> Select[F]:
    soort = type(feit)
    zelfde = (getattr(soort, kolom).is_not_distinct_from(getattr(feit, kolom)) for kolom in soort.eigen)
    return select(soort).where(loopt_samen(soort, duur), *zelfde)
