"""When a partner's rounds become a signal: the V- and H-rules of production, on the dates of an invented contract."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from analysis.herhaling.feiten import (
    Bevinding,
    Herhalingsregels,
    Kennisgevingsfeiten,
    Planstand,
    Rondefeiten,
    Rondestatus,
)
from analysis.herhaling.herhaling import status_after
from analysis.herhaling.status import Herhaling, Herhalingsstatus
from analysis.oordeel.uitkomst import Oordeel
from analysis.rehearsal.world import Roundplan

LONG_AGO = date(1900, 1, 1)
"""Every partner of an invented contract was there from the start."""


def is_signal(
    rounds: Sequence[Roundplan],
    low: Sequence[bool],
    finding: Callable[[int], Bevinding],
    herhaling: Herhalingsregels,
) -> bool:
    """Tell whether the last of some rounds makes the norm missed "bij herhaling".

    Parameters
    ----------
    rounds : sequence of Roundplan
        Dates of the rounds, oldest first.
    low : sequence of bool
        Which of them were low.
    finding : callable
        Gives what was found in a round; asked only when there are enough low rounds.
    herhaling : Herhalingsregels
        k and the terms.

    Returns
    -------
    bool
        What :func:`status_on_dates` says.
    """
    if not low[-1] or sum(low) < herhaling.k:
        return False
    findings = [finding(number) for number in range(len(rounds))]
    return status_on_dates(rounds, findings, herhaling).status is Herhaling.SIGNAAL


def status_on_dates(
    rounds: Sequence[Roundplan], findings: Sequence[Bevinding], herhaling: Herhalingsregels
) -> Herhalingsstatus:
    """Give the status after the last of some rounds.

    Parameters
    ----------
    rounds : sequence of Roundplan
        Dates of the rounds, oldest first.
    findings : sequence of Bevinding
        What was found in each.
    herhaling : Herhalingsregels
        k and the terms.

    Returns
    -------
    Herhalingsstatus
        Every notice, talk and plan came on its date, no round was annulled and every partner was there from the start.
    """
    facts = [_facts(number, plan, found) for number, (plan, found) in enumerate(zip(rounds, findings, strict=True))]
    return status_after(facts, herhaling)


def _facts(number: int, plan: Roundplan, finding: Bevinding) -> Rondefeiten:
    notice = Kennisgevingsfeiten(
        bezorgd_op=plan.bezorgd_op,
        gesprek_aangeboden_op=plan.gesprek_aangeboden_op,
        plan=Planstand.AANGEBODEN,
        plan_op=plan.plan_op,
    )
    return Rondefeiten(
        naam=str(number),
        bevinding=finding,
        nulmeting=False,
        status=Rondestatus.DEFINITIEF,
        opent_op=plan.opent_op,
        sluit_op=plan.sluit_op,
        periode_van=plan.periode_van,
        gepubliceerd_werkdagen=plan.gepubliceerd_werkdagen,
        zelfde_norm=True,
        instrument_versie="1",
        toegetreden_op=LONG_AGO,
        kennisgeving=notice if finding.oordeel is Oordeel.ONDER else None,
        gebruikt=False,
    )
