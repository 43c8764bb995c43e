"""What stands out in a round, under pseudonyms: who looks it over needs no name to ask whether a pattern is honest.

Where the answers of two organisations about each other are looked at, those they are about are the same two, so they
go under their pseudonyms as well. Whoever needs the names asks for the key.

On whom a finding about a party hangs is told of everybody who rated it. There a rater is called otherwise at every
party: what one pseudonym rated is the list of one organisation, and would name it without the key.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from analysis.integrity.flags import Flag, Integrity
from analysis.oordeel.normregels import Weglating as Soort
from analysis.oordeel.uitkomst import LeaveOut
from analysis.precision import round_half_up
from hendig.processes.beoordeling.beoordeling import Ronde
from hendig.processes.beoordeling.onderzocht import OnderzochteRonde
from surveys.uitslag.boekvorm import KORT, bij_partij
from surveys.uitslag.uitslagboek import Afhankelijkheid, Integriteitsboek, Weglating


def integriteitsboek_van(
    onderzocht: OnderzochteRonde, ronde: Ronde, pseudoniemen: Mapping[str, str], partijen: Mapping[str, str]
) -> Integriteitsboek:
    """Put what stands out, and on whom a finding hangs, under pseudonyms; ``partijen`` gives keys by name."""
    kort = {naam: pseudoniem[:KORT] for naam, pseudoniem in pseudoniemen.items()}
    return Integriteitsboek(
        {construct: deel and _onder_pseudoniem(deel, kort) for construct, deel in onderzocht.constructen.items()},
        tuple(_hangt_af(ronde, pseudoniemen, partijen)),
    )


def _onder_pseudoniem(deel: Integrity, kort: Mapping[str, str]) -> Integrity:
    return replace(
        deel,
        checks=tuple(
            replace(controle, flags=tuple(_vlag(vlag, kort) for vlag in controle.flags)) for controle in deel.checks
        ),
        without_rater={kort[naam]: rest for naam, rest in deel.without_rater.items()},
    )


def _vlag(vlag: Flag, kort: Mapping[str, str]) -> Flag:
    wie, over = vlag.subject.raters, vlag.subject.targets
    onder = tuple(kort[naam] for naam in wie)
    return replace(vlag, subject=replace(vlag.subject, raters=onder, targets=onder if set(wie) == set(over) else over))


def _hangt_af(ronde: Ronde, pseudoniemen: Mapping[str, str], partijen: Mapping[str, str]) -> Iterator[Afhankelijkheid]:
    for construct, analyse in ronde.constructen.items():
        for uitkomst in analyse.outcomes:
            if uitkomst.robustness is not None:
                partij = partijen[uitkomst.partij]
                hier = {naam: bij_partij(pseudoniem, partij) for naam, pseudoniem in pseudoniemen.items()}
                yield Afhankelijkheid(
                    partij=partij,
                    construct=construct,
                    kleinste=uitkomst.robustness.fragility,
                    weglatingen=tuple(_weglating(een, hier) for een in uitkomst.robustness.leave_outs),
                )


def _weglating(een: LeaveOut, hier: Mapping[str, str]) -> Weglating:
    return Weglating(
        soort=een.kind.value,
        zonder=hier[een.left_out] if een.kind is Soort.BEOORDELAAR else een.left_out,
        over=een.remaining,
        bovengrens=_getal(een.bound),
        grens_zonder_correctie=_getal(een.uncorrected_bound),
        blijft=een.survives,
    )


def _getal(waarde: float) -> float | None:
    return None if math.isnan(waarde) else round_half_up(waarde)
