"""The roles of a day, put together by the body for which they are held."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final

from governance.netwerk.functiescheiding import BESLUIT, MDG, PARTNER, VOORBEREIDING
from governance.netwerk.queries import Rolhouder
from governance.netwerk.rules import Rol
from hendig.web.keuzes import keuzes

GROEPEN: Final = (
    ("Bij de partijen", PARTNER),
    ("MDG I-F", MDG),
    ("Meting", (Rol.MEETBEHEERDER, Rol.CONTROLEUR)),
    ("Onafhankelijk advies", (Rol.TOEZICHTHOUDER, Rol.HEROVERWEGER)),
    ("Gemeente", (*VOORBEREIDING, Rol.FG, *BESLUIT, Rol.MEDEWERKER_SOCIAAL_DOMEIN)),
    ("Beheer", (Rol.BEHEERDER,)),
)
"""A body, and its roles in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Rolgroep:
    """A body, and who has a role in it."""

    naam: str
    houders: tuple[Rolhouder, ...]


def rolgroepen(houders: Iterable[Rolhouder]) -> tuple[Rolgroep, ...]:
    """Put who has a role together by body; a body in which nobody has one is left out."""
    alle = list(houders)
    groepen = (Rolgroep(naam, _van(alle, rollen)) for naam, rollen in (*GROEPEN[1:], GROEPEN[0]))
    return tuple(groep for groep in groepen if groep.houders)


def rolkeuzes(leeg: str) -> list[Any]:
    """Give every role that a person can have as choices of a form, by body; ``leeg`` says that none is chosen."""
    rollen = (keuze for naam, van in GROEPEN for keuze in keuzes([(rol.value, rol.value) for rol in van], naam))
    return [*keuzes([("", leeg)]), *rollen]


def _van(houders: Iterable[Rolhouder], rollen: Collection[Rol]) -> tuple[Rolhouder, ...]:
    volgorde = {rol: plaats for plaats, rol in enumerate(rollen)}
    hier = [houder for houder in houders if houder.rol in volgorde]
    return tuple(sorted(hier, key=lambda een: (volgorde[een.rol], een.cluster or "", (een.naam or "").casefold())))
