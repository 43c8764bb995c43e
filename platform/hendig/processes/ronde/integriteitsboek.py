"""What stands out in a round, under pseudonyms: who looks it over needs no name to ask whether a pattern is honest.

Where the answers of two organisations about each other are looked at, those they are about are the same two, so they
go under their pseudonyms as well. Nothing stands in the order of the names: beside the list of who was asked, that
would give them away. Nothing is told of how numbers change without one organisation, and no second estimate of few
organisations: that tells what one answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from analysis.disclosure.thresholds import items_may_be_shown
from analysis.integrity.flags import Flag, Integrity
from hendig.processes.beoordeling.onderzocht import OnderzochteRonde
from surveys.uitslag.boekvorm import KORT
from surveys.uitslag.uitslagboek import Integriteitsboek

EEN_OPEN = 1
"""One of those who answered may be the gemeente, whose answer is open: it hides nobody."""


def integriteitsboek_van(onderzocht: OnderzochteRonde, pseudoniemen: Mapping[str, str]) -> Integriteitsboek:
    """Put what stands out under pseudonyms."""
    kort = {naam: pseudoniem[:KORT] for naam, pseudoniem in pseudoniemen.items()}
    return Integriteitsboek(
        {construct: deel and _onder_pseudoniem(deel, kort) for construct, deel in onderzocht.constructen.items()}
    )


def _onder_pseudoniem(deel: Integrity, kort: Mapping[str, str]) -> Integrity:
    return replace(
        deel,
        checks=tuple(
            replace(controle, flags=tuple(sorted((_vlag(vlag, kort) for vlag in controle.flags), key=_volgorde)))
            for controle in deel.checks
        ),
        without_rater={},
        second_opinions=tuple(een for een in deel.second_opinions if items_may_be_shown(een.n - EEN_OPEN)),
    )


def _vlag(vlag: Flag, kort: Mapping[str, str]) -> Flag:
    wie, over = vlag.subject.raters, vlag.subject.targets
    onder = tuple(sorted(kort[naam] for naam in wie))
    return replace(vlag, subject=replace(vlag.subject, raters=onder, targets=onder if set(wie) == set(over) else over))


def _volgorde(vlag: Flag) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    return vlag.subject.raters, vlag.subject.targets, vlag.subject.cluster or ""
