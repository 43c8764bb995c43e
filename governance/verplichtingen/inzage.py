"""Who sees an obligation, who explains about it, and who judges it: the party itself, or who watches over all."""

from __future__ import annotations

from dataclasses import dataclass

from governance.netwerk.rules import Rol
from governance.verplichtingen.rules import MAG_BEOORDELEN, MAG_VERANTWOORDEN

VOOR_DE_PARTIJ = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
"""Who answers for a party also where an obligation is of one of its people."""


@dataclass(frozen=True, slots=True)
class Betrokkene:
    """Somebody who looks: with which roles, each for a party or for nobody, and which party is the gemeente."""

    persoon: str
    rollen: frozenset[tuple[Rol, str | None]]
    gemeente: str | None

    def rollen_bij(self, partij: str, rollen: tuple[Rol, ...]) -> tuple[Rol, ...]:
        """Give which of these roles they have for a party, in this order."""
        return tuple(rol for rol in rollen if (rol, partij) in self.rollen)

    def rollen_uit(self, rollen: tuple[Rol, ...]) -> tuple[Rol, ...]:
        """Give which of these roles they have, for whomever."""
        heeft = {rol for rol, _ in self.rollen}
        return tuple(rol for rol in rollen if rol in heeft)


def ziet(wie: Betrokkene, *, partij: str, persoon: str | None) -> bool:
    """Tell whether somebody sees it: their own party's, the gemeente's because it is mutual, or all who judge.

    What is asked of a ``persoon`` is for that person, for who answers for the party, and for who judges.
    """
    if wie.rollen_uit(MAG_BEOORDELEN) or persoon == wie.persoon:
        return True
    if persoon is not None:
        return wie.rollen_bij(partij, VOOR_DE_PARTIJ) != ()
    return partij == wie.gemeente or any(voor == partij for _, voor in wie.rollen)


def uitlegrollen(wie: Betrokkene, *, partij: str, persoon: str | None) -> tuple[Rol, ...]:
    """Give the roles in which somebody explains: those for the party itself; none when it is of somebody else."""
    return wie.rollen_bij(partij, MAG_VERANTWOORDEN if persoon in (None, wie.persoon) else VOOR_DE_PARTIJ)


def oordeelrollen(wie: Betrokkene, *, partij: str, persoon: str | None) -> tuple[Rol, ...]:
    """Give the roles in which somebody judges; nobody judges themselves, or a partner for which they do anything."""
    eigen = partij != wie.gemeente and any(voor == partij for _, voor in wie.rollen)
    return () if eigen or persoon == wie.persoon else wie.rollen_uit(MAG_BEOORDELEN)
