"""Who sees what of the register: everybody who works together, the party itself, or who watches over all of them."""

from __future__ import annotations

from collections.abc import Collection

from governance.netwerk.functiescheiding import BESLUIT, MDG, VOORBEREIDING
from governance.netwerk.rules import MAG_BIJHOUDEN, Rol

MAG_PARTIJ_INZIEN = (*MAG_BIJHOUDEN, Rol.JURIST, Rol.FG)
"""In which roles somebody sees of every party what that party itself sees."""

VOOR_IEDEREEN = frozenset(
    {
        *(*MDG, *VOORBEREIDING, *BESLUIT),
        *(Rol.FG, Rol.MEETBEHEERDER, Rol.CONTROLEUR, Rol.TOEZICHTHOUDER, Rol.HEROVERWEGER),
        *(Rol.CONTACTPERSOON, Rol.BEHEERDER),
    }
)
"""Roles of which everybody in the network knows who has them: an office, a seat, or whom to write to."""
MAG_BEOORDELAARS_ZIEN = (Rol.BEHEERDER, Rol.MEETBEHEERDER, Rol.FG)
"""In which roles somebody knows, besides the party itself, who rates for a party: those who give, use or watch it."""


def ziet_partij(partij: str, *, rollen: Collection[Rol], eigen: Collection[str]) -> bool:
    """Tell whether somebody with these roles, for these own parties, sees all of a party and its history."""
    return partij in eigen or any(rol in MAG_PARTIJ_INZIEN for rol in rollen)


def ziet_rol(rol: Rol, partij: str | None, *, rollen: Collection[Rol], eigen: Collection[str]) -> bool:
    """Tell whether somebody with these roles, for these own parties, sees who has a role for a party."""
    if rol in VOOR_IEDEREEN or (partij is not None and partij in eigen):
        return True
    mag = MAG_BEOORDELAARS_ZIEN if rol is Rol.BEOORDELAAR else MAG_PARTIJ_INZIEN
    return any(eigen_rol in mag for eigen_rol in rollen)
