"""The kluis in use: what goes in it goes under the key and loses its length; what comes out is whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.orm import Session

from governance.opslag.database import Opslag
from surveys.kluis.rules import ONLEESBAAR, gevuld, zonder_vulling


class Slot(Protocol):
    """What brings something under the key and back; handed in: here nobody knows a key."""

    def versleutel(self, inhoud: bytes) -> bytes:
        """Bring something under the key."""

    def lees(self, inhoud: bytes) -> bytes | None:
        """Give what lies under the key; None when no key fits or it was changed."""


@dataclass(frozen=True, slots=True)
class Kluisinhoud:
    """The kluis in one transaction: its session, and the lock that everything in it goes through."""

    session: Session
    slot: Slot

    def verzegel(self, inhoud: bytes) -> bytes:
        """Bring something under the key, filled up so that its length says little."""
        return self.slot.versleutel(gevuld(inhoud))

    def open(self, verzegeld: bytes) -> bytes:
        """Give what was put under the key; `Weigering` when the key does not fit."""
        gelezen = self.slot.lees(verzegeld)
        if gelezen is None:
            raise ONLEESBAAR.met()
        return zonder_vulling(gelezen)


@dataclass(frozen=True, slots=True)
class Kluis:
    """The database of the kluis and its lock."""

    opslag: Opslag
    slot: Slot

    @contextmanager
    def lees(self) -> Iterator[Kluisinhoud]:
        """Open the kluis to read."""
        with self.opslag.lees() as session:
            yield Kluisinhoud(session, self.slot)

    @contextmanager
    def schrijf(self) -> Iterator[Kluisinhoud]:
        """Open the kluis as its only writer; all of it is written when the block ends well, else nothing is."""
        with self.opslag.schrijf() as session:
            yield Kluisinhoud(session, self.slot)
