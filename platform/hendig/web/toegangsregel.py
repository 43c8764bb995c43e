"""Who may reach a page: for everybody, for who is logged in, or for who has one of some roles today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from governance.netwerk.rules import Rol


class Kring(StrEnum):
    """How far the door is open."""

    IEDEREEN = "iedereen"
    MET_ROL = "wie is ingelogd; dat kan alleen met een rol"
    ROLLEN = "wie vandaag een van deze rollen heeft"
    INVULLER = "wie de vragenlijst van een organisatie invult, met een link of ingelogd"
    VOORBEELD = "iedereen, in een voorbeeld"


@dataclass(frozen=True, slots=True)
class Wie:
    """Who may: a circle, and the roles where it asks for some."""

    kring: Kring
    rollen: frozenset[Rol] = frozenset()

    def mag(self, rollen: Sequence[Rol], *, ingelogd: bool, voorbeeld: bool, vult_in: Callable[[], bool]) -> bool:
        """Tell whether somebody may, with these roles today."""
        match self.kring:
            case Kring.IEDEREEN:
                return True
            case Kring.VOORBEELD:
                return voorbeeld
            case Kring.INVULLER:
                return vult_in()
            case Kring.MET_ROL:
                return ingelogd
            case Kring.ROLLEN:
                return ingelogd and not self.rollen.isdisjoint(rollen)


IEDEREEN = Wie(Kring.IEDEREEN)
MET_ROL = Wie(Kring.MET_ROL)
INVULLER = Wie(Kring.INVULLER)
IN_VOORBEELD = Wie(Kring.VOORBEELD)


def met(*rollen: Rol) -> Wie:
    """Let in who has one of these roles today."""
    return Wie(Kring.ROLLEN, frozenset(rollen))


@dataclass(frozen=True, slots=True)
class Toegangsregel:
    """What one route asks of who comes.

    ``mits`` is the check on the thing that the address names: what is not theirs is not there for them. ``inzage``
    says in the log that somebody looked. ``bevestig`` asks, before something is done, for the code or the password
    again. ``onderweg`` lets in who gave a password and still has to give a code or set up the second factor.
    ``na_stilte`` takes once what somebody typed here while their log-in went silent; looking is over by then.
    """

    wie: Wie
    mits: Callable[..., bool] | None = None
    inzage: str | None = None
    bevestig: bool = False
    onderweg: bool = False
    na_stilte: bool = False

    def ziet(self, **adres: Any) -> bool:  # noqa: ANN401 - what an address holds
        """Tell whether the thing that the address names is there for who asks."""
        return self.mits is None or self.mits(**adres)
