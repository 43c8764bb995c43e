"""Who does what in the demo network: invented persons, each with the roles that they have from the beginning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from governance.netwerk.rules import Rol

POST: Final = "lindebeek.example"


@dataclass(frozen=True, slots=True)
class Mens:
    """One invented person; ``partner`` is the place of a partner in the list of partners, None for who works for none.

    A role that asks for a party and has none here is held for the gemeente.
    """

    voornaam: str
    rollen: tuple[Rol, ...]
    partner: int | None = None
    extern: bool = False

    @property
    def naam(self) -> str:
        """The name, which says that it is invented."""
        return f"{self.voornaam} Verzonnen"

    @property
    def e_mail(self) -> str:
        """The address, which leads nowhere."""
        return f"{self.voornaam.lower()}@{POST}"


SAM: Final = Mens("Sam", (Rol.BEHEERDER,))
ILSE: Final = Mens("Ilse", (Rol.CONTRACTMANAGER,))
JO: Final = Mens("Jo", (Rol.JURIST,))
KIM: Final = Mens("Kim", (Rol.MEETBEHEERDER,))
WESSEL: Final = Mens("Wessel", (Rol.CONTROLEUR,))
NORA: Final = Mens("Nora", (Rol.CONTROLEUR,))
"""Signs no round, so that she can decide on objections."""
TESSA: Final = Mens("Tessa", (Rol.BEOORDELAAR,))
"""Fills in for the gemeente."""
NIEK: Final = Mens("Niek", (Rol.MDG_SECRETARIS,))
YOUSSEF: Final = Mens("Youssef", (Rol.CONTRACTMANAGER,))
HANNEKE: Final = Mens("Hanneke", (Rol.TREKKER_JEUGD, Rol.COLLEGELID))
RACHID: Final = Mens("Rachid", (Rol.TREKKER_WMO,))
PETRA: Final = Mens("Petra", (Rol.COLLEGELID,))
GERARD: Final = Mens("Gerard", (Rol.BURGEMEESTER,))
LOES: Final = Mens("Loes", (Rol.SECRETARIS,))
BEA: Final = Mens("Bea", (Rol.VOORZITTER,), extern=True)
TEUN: Final = Mens("Teun", (Rol.CONTROLLER,))
SANNE: Final = Mens("Sanne", (Rol.AANJAGER,), extern=True)

MENSEN: Final = (
    SAM,
    Mens("Robin", (Rol.BEHEERDER,)),
    ILSE,
    YOUSSEF,
    JO,
    Mens("Anouk", (Rol.INKOOP,)),
    TEUN,
    Mens("Fatima", (Rol.FG,)),
    KIM,
    WESSEL,
    NORA,
    TESSA,
    Mens("Marga", (Rol.TOEZICHTHOUDER,)),
    Mens("Imke", (Rol.HEROVERWEGER,)),
    HANNEKE,
    RACHID,
    PETRA,
    GERARD,
    LOES,
    BEA,
    NIEK,
    Mens("Amber", (Rol.PROCESONTWIKKELAAR,)),
    Mens("Dirk", (Rol.KARTREKKER,), partner=7),
    SANNE,
    Mens("Pieter", (Rol.MEDEWERKER_SOCIAAL_DOMEIN,)),
    Mens("Hugo", (Rol.TEKENBEVOEGDE, Rol.BEOORDELAAR), partner=2),
    Mens("Merel", (Rol.MEDEWERKER, Rol.BEOORDELAAR), partner=2),
    Mens("Olaf", (Rol.REISBUDGETBEHEERDER,), partner=12),
)
"""Everybody but the contact persons, who come along with the list of partners."""

ZZP: Final = 0
"""The partner of which one person does everything."""
TEKENT_ZELF: Final = (ZZP, 5, 10, 11, 16)
"""Partners whose contact person also signs."""
AFGEVAARDIGD: Final = (ZZP, 6, 11, 16, 21, 26, 31, 38)
"""The partner whose contact person each cluster sends to the MDG I-F, in the order of the clusters."""
VERVANGT: Final = (1, 8, 18, 28)
"""Partners whose contact person stands in for their cluster."""
STOPT: Final = 1
"""The cluster, counted from nothing, whose delegate was replaced on the way."""
OPVOLGER: Final = 7
VERGIST: Final = 9
"""The partner whose contact person was put down as delegate by mistake, before the right one was."""
LOOPT_AF: Final = 3
"""The cluster whose delegate stops soon."""
