"""The plan to improve: what it is about, what helps, and when it is looked at; or the offer that was not chosen.

Not choosing it is no ground for anything: it is only recorded that it was offered.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.uitsluiting.evenredigheid import is_zin
from governance.uitsluiting.weigeringen import PLAN_ONVOLLEDIG


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbeterplan:
    """What partner and gemeente agreed, or what was offered when the partner did not choose it (``gekozen``)."""

    doelen: tuple[str, ...]
    steun: str
    evaluaties: tuple[date, ...]
    gekozen: bool


def weiger_onvolledig_plan(plan: Verbeterplan, *, vandaag: date) -> None:
    """Refuse a plan without goals, support or days to look at it; an offer says at least what the support was."""
    if not is_zin(plan.steun):
        raise PLAN_ONVOLLEDIG.met(veld="welke steun er is")
    if not plan.gekozen:
        return
    if not plan.doelen or not all(map(is_zin, plan.doelen)):
        raise PLAN_ONVOLLEDIG.met(veld="de doelen")
    if not plan.evaluaties or min(plan.evaluaties) <= vandaag:
        raise PLAN_ONVOLLEDIG.met(veld="de dagen waarop u samen kijkt hoe het gaat")
