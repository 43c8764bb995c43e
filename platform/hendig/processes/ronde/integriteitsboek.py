"""What stands out in a round, under pseudonyms: who looks it over needs no name to ask whether a pattern is honest.

Where the answers of two organisations about each other are looked at, those they are about are the same two, so they
go under their pseudonyms as well. Whoever needs the names asks for the key.

Nothing stands in the order of the names: beside the list of who was asked, that would give them away. On whom a
finding about a party hangs is told of everybody who rated it. There a rater is called otherwise at every
party: what one pseudonym rated is the list of one organisation, and would name it without the key.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
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
            replace(controle, flags=tuple(sorted((_vlag(vlag, kort) for vlag in controle.flags), key=_volgorde)))
            for controle in deel.checks
        ),
        without_rater={
            kort[naam]: deel.without_rater[naam] for naam in sorted(deel.without_rater, key=lambda een: kort[een])
        },
    )


def _vlag(vlag: Flag, kort: Mapping[str, str]) -> Flag:
    wie, over = vlag.subject.raters, vlag.subject.targets
    onder = tuple(sorted(kort[naam] for naam in wie))
    return replace(vlag, subject=replace(vlag.subject, raters=onder, targets=onder if set(wie) == set(over) else over))


def _volgorde(vlag: Flag) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    return vlag.subject.raters, vlag.subject.targets, vlag.subject.cluster or ""


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
                    weglatingen=tuple(sorted(_weglatingen(uitkomst.robustness.leave_outs, hier), key=_soort_en_wie)),
                )


def _weglatingen(alle: Collection[LeaveOut], hier: Mapping[str, str]) -> Iterator[Weglating]:
    """Give every leave-out; a cluster in which one rated the party is that one, and would tell where it belongs."""
    een_minder = {een.remaining for een in alle if een.kind is Soort.BEOORDELAAR}
    return (_weglating(een, hier) for een in alle if een.kind is Soort.BEOORDELAAR or een.remaining not in een_minder)


def _soort_en_wie(een: Weglating) -> tuple[str, str]:
    return een.soort, een.zonder


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
