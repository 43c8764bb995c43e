"""When a fact holds on a day, as known now or as known then: conditions for any query."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, or_

from governance.feiten.model import Feit
from governance.feiten.rules import Duur, Peil


def geldt(feit: type[Feit], peil: Peil) -> ColumnElement[bool]:
    """Say as a condition that a fact holds on the day, seen with what the question counts as known."""
    loopt = or_(feit.geldig_tot.is_(None), feit.geldig_tot > peil.dag)
    return and_(feit.geldig_van <= peil.dag, loopt, staat(feit, peil))


def staat(feit: type[Feit], peil: Peil) -> ColumnElement[bool]:
    """Say as a condition that a fact was recorded and not withdrawn, whatever the days for which it holds."""
    if peil.bekend is None:
        return feit.vervallen_in.is_(None)
    return and_(feit.vastgelegd_in <= peil.bekend, or_(feit.vervallen_in.is_(None), feit.vervallen_in > peil.bekend))


def loopt_samen(feit: type[Feit], duur: Duur) -> ColumnElement[bool]:
    """Say as a condition that a fact stands now and has a day in common with a time."""
    loopt = and_(feit.vervallen_in.is_(None), or_(feit.geldig_tot.is_(None), feit.geldig_tot > duur.van))
    return loopt if duur.tot is None else and_(loopt, feit.geldig_van < duur.tot)
