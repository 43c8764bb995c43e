"""What organisations are called where flags are read: at every flag otherwise, so that flags do not add up to a list.

A flag has a number, and an organisation one within it. Who opens the key about a party reads there which of the flags
about that party are whose.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from analysis.integrity.flags import Check, Checked, Flag, Integrity
from surveys.uitslag.uitslagboek import Integriteitsboek


@dataclass(frozen=True, slots=True)
class Gelabeld:
    """A flag as it lies in the book, and what each pseudonym in it is called where it is read."""

    vlag: Flag
    labels: Mapping[str, str]

    def gaat_over(self, partij: str, pseudoniem: str | None) -> bool:
        """Tell whether it is about a party, by its name or as one of the two, or about everybody that was rated."""
        over = self.vlag.subject.targets
        return not over or partij in over or pseudoniem in over

    def als_vlag(self) -> Flag:
        """Give the flag under its labels."""
        wat, onder = self.vlag.subject, tuple(self.labels.values())
        over = onder if wat.raters == wat.targets else wat.targets
        return replace(self.vlag, subject=replace(wat, raters=onder, targets=over))


Vlaggen = Mapping[tuple[str, Check], tuple[Gelabeld, ...]]
"""By kind of trust and check, in the order in which they are read."""


def gelabeld(boek: Integriteitsboek) -> Vlaggen:
    """Give every flag of a round a number, in an order that says nothing of who they are about."""
    gevonden: defaultdict[tuple[str, Check], list[Gelabeld]] = defaultdict(list)
    for nummer, (merk, construct, controle, vlag) in enumerate(_geschud(boek), 1):
        volgorde = sorted((_hash(merk, wie), wie) for wie in vlag.subject.raters)
        labels = {wie: f"{nummer}.{plaats}" for plaats, (_, wie) in enumerate(volgorde, 1)}
        gevonden[construct, controle].append(Gelabeld(vlag, labels))
    return {waar: tuple(vlaggen) for waar, vlaggen in gevonden.items()}


def zoals_gelezen(boek: Integriteitsboek) -> dict[str, Integrity | None]:
    """Give what stands out as it is read: flags under their labels."""
    vlaggen = gelabeld(boek)

    def gelezen(construct: str, controle: Checked) -> Checked:
        gevonden = vlaggen.get((construct, controle.check), ())
        return replace(controle, flags=tuple(een.als_vlag() for een in gevonden))

    return {
        construct: deel and replace(deel, checks=tuple(gelezen(construct, controle) for controle in deel.checks))
        for construct, deel in boek.constructen.items()
    }


def _geschud(boek: Integriteitsboek) -> Iterator[tuple[str, str, Check, Flag]]:
    """Give every flag with what sorts it: a hash of all that it is about, in which nobody reads an order."""
    for construct, deel in boek.constructen.items():
        for controle in () if deel is None else deel.checks:
            gevonden = [(_merk(construct, controle.check, vlag), vlag) for vlag in controle.flags]
            for merk, vlag in sorted(gevonden, key=lambda paar: paar[0]):
                yield merk, construct, controle.check, vlag


def _merk(construct: str, controle: Check, vlag: Flag) -> str:
    wat = vlag.subject
    return _hash(construct, controle.value, *wat.raters, "over", *wat.targets, wat.cluster or "")


def _hash(*delen: str) -> str:
    return hashlib.sha256("\n".join(delen).encode()).hexdigest()
