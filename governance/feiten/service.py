"""Recording facts: a new one, one that changes from a day on, one that ends, and one that was written down wrongly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Select, inspect, select
from sqlalchemy.orm import Session

from governance.bronnen import Bron
from governance.feiten.model import Feit
from governance.feiten.queries import loopt_samen
from governance.feiten.rules import Duur
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.weigering import Weigeringsgrond

BRON = Bron("ontwerpkeuze", "feiten met twee tijden")

DUBBEL = Weigeringsgrond(
    "FEI-01",
    "Er staat al iets vast dat geldt {duur}. Beëindig of herstel dat eerst, of kies andere dagen.",
    BRON,
)
OMGEKEERD = Weigeringsgrond(
    "FEI-02", "De einddatum {tot} ligt niet na de begindatum {van}. Kies een latere datum.", BRON
)
NIET_BINNEN = Weigeringsgrond("FEI-03", "Op {dag} geldt dit niet: het geldt {duur}. Kies een dag daarbinnen.", BRON)
VERVALLEN = Weigeringsgrond("FEI-04", "Dit is al eerder hersteld of beëindigd. Zoek op wat nu vaststaat.", BRON)

F = TypeVar("F", bound=Feit)
Keuring = Callable[[Session, F], None]
"""Rules of the concept itself: raises a refusal for a fact that is about to be recorded, what it replaces withdrawn."""


def leg_feit_vast(handeling: Handeling, *, feit: F, gebeurtenis: int, keur: Keuring[F] | None = None) -> F:
    """Record a new fact under an event; one that holds on a day for which there is one already is refused."""
    if feit.geldig_tot is not None and feit.geldig_tot <= feit.geldig_van:
        raise OMGEKEERD.met(van=datum(feit.geldig_van), tot=datum(feit.geldig_tot))
    feit.id = handeling.nieuw_id
    feit.vastgelegd_in = gebeurtenis
    feit.vervallen_in = None
    ander = handeling.session.scalars(_tegelijk(feit)).first()
    if ander is not None:
        raise DUBBEL.met(duur=duurtekst(ander))
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
    if per <= feit.geldig_van:
        raise OMGEKEERD.met(van=datum(feit.geldig_van), tot=datum(per))
    if feit.geldig_tot is not None and per > feit.geldig_tot:
        raise NIET_BINNEN.met(dag=datum(per), duur=duurtekst(feit))
    _trek_in(handeling, feit, gebeurtenis)
    return leg_feit_vast(handeling, feit=_kopie(feit, geldig_tot=per), gebeurtenis=gebeurtenis)


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


def duurtekst(feit: Feit) -> str:
    """Say from when until when a fact holds."""
    einde = "" if feit.geldig_tot is None else f" tot {datum(feit.geldig_tot)}"
    return f"vanaf {datum(feit.geldig_van)}{einde}"


def _trek_in(handeling: Handeling, feit: Feit, gebeurtenis: int) -> None:
    if feit.vervallen_in is not None:
        raise VERVALLEN.met()
    feit.vervallen_in = gebeurtenis
    handeling.session.flush()  # its place is free before another takes it


def _binnen(feit: Feit, dag: dt.date) -> None:
    if not Duur(feit.geldig_van, feit.geldig_tot).bevat(dag):
        raise NIET_BINNEN.met(dag=datum(dag), duur=duurtekst(feit))


def _kopie(feit: F, **anders: Any) -> F:  # noqa: ANN401 - columns of any fact
    eigen = {"id", "vastgelegd_in", "vervallen_in"}
    kolommen = [kolom.key for kolom in inspect(type(feit)).column_attrs]
    waarden = {naam: getattr(feit, naam) for naam in kolommen if naam not in eigen}
    return type(feit)(**waarden | anders)


def _tegelijk(feit: F) -> Select[F]:
    soort = type(feit)
    zelfde = (getattr(soort, kolom).is_not_distinct_from(getattr(feit, kolom)) for kolom in soort.eigen)
    return select(soort).where(loopt_samen(soort, Duur(feit.geldig_van, feit.geldig_tot)), *zelfde)
