"""An act: somebody in a role does something at a moment, and everything that changes is recorded under it.

A service that changes anything takes a `Handeling` first. There is no other way to write: so there is no change
without who, in which role, when, and on what ground. What is refused is rolled back, and then the refusal is recorded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.bronnen import Bron
from governance.kalender.amsterdam import dag_van
from governance.logboek.model import Gebeurtenis, Lading
from governance.logboek.rules import (
    BEGIN,
    ZONDER_PERSOON,
    Ingang,
    Logboekgebeurtenis,
    canonical,
    keten_hash,
    lading_hash,
    moment_tekst,
)
from governance.opslag.database import Opslag
from governance.weigering import Weigering, Weigeringen


@dataclass(frozen=True, slots=True)
class Handelende:
    """Who acts, in which role, through which entrance; without a person it is the installation itself."""

    persoon: str | None
    rol: str
    ingang: Ingang


@dataclass(frozen=True, slots=True)
class Toeval:
    """Where new keys and salts come from; handed in, so that nothing here draws chance of its own."""

    nieuw_id: Callable[[], str]
    nieuw_zout: Callable[[], bytes]


class Handeling:
    """One act in one transaction: the session, who acts, the moment, and the events that it leaves."""

    def __init__(self, session: Session, *, door: Handelende, op: dt.datetime, toeval: Toeval) -> None:
        self.session = session
        self.door = door
        self.op = op
        self._toeval = toeval

    @property
    def dag(self) -> dt.date:
        """The day of the act in Amsterdam."""
        return dag_van(self.op)

    @property
    def persoon(self) -> str:
        """Who acts, where only a person can: the installation itself is refused."""
        if self.door.persoon is None:
            raise ZONDER_PERSOON.met()
        return self.door.persoon

    @property
    def nieuw_id(self) -> str:
        """A key for a new row."""
        return self._toeval.nieuw_id()

    @property
    def nieuw_zout(self) -> bytes:
        """A salt for a new hash."""
        return self._toeval.nieuw_zout()

    def leg_vast(
        self,
        soort: StrEnum,
        *,
        zaak: str | None = None,
        grond: Bron | None = None,
        waarborgen: Mapping[str, bool] | None = None,
        van: StrEnum | None = None,
        naar: StrEnum | None = None,
        lading: Mapping[str, Any] | None = None,
    ) -> int:
        """Add an event to the chain and give its number.

        ``lading`` is plain JSON and lies apart; whatever names or describes somebody goes there and nowhere else.
        """
        vorige = self.session.execute(
            select(Gebeurtenis.seq, Gebeurtenis.hash, Gebeurtenis.op).order_by(Gebeurtenis.seq.desc()).limit(1)
        ).one_or_none()
        seq, vorige_hash = (vorige.seq + 1, vorige.hash) if vorige else (1, BEGIN)
        op = max(self.op, vorige.op) if vorige else self.op  # a clock that was set back does not turn the order round
        zout, inhoud = (self.nieuw_zout, canonical(lading)) if lading is not None else (None, None)
        hash_van_lading = lading_hash(zout, inhoud) if zout is not None and inhoud is not None else None
        van_wie, bewijs = self.door, canonical(dict(waarborgen or {}))
        bron = None if grond is None else str(grond)
        regel = (
            *(seq, moment_tekst(op), van_wie.persoon, van_wie.rol, van_wie.ingang, zaak, soort.value),
            *(van, naar, bron, bewijs, hash_van_lading),
        )
        self.session.add(
            Gebeurtenis(
                seq=seq,
                op=op,
                actor=van_wie.persoon,
                rol=van_wie.rol,
                ingang=van_wie.ingang,
                zaak=zaak,
                soort=soort.value,
                van_toestand=van,
                naar_toestand=naar,
                grond=bron,
                waarborgen=bewijs,
                lading_hash=hash_van_lading,
                vorige_hash=vorige_hash,
                hash=keten_hash(vorige_hash, regel),
            )
        )
        self.session.flush()  # what refers to this event needs it in the database
        if zout is not None and inhoud is not None:
            self.session.add(Lading(seq=seq, zout=zout, inhoud=inhoud))
        return seq


@contextmanager
def handeling(
    opslag: Opslag, *, door: Handelende, op: dt.datetime, toeval: Toeval, vertrouwelijk: bool = False
) -> Iterator[Handeling]:
    """Do an act: all of it is written, or nothing is; a refusal is recorded after the roll-back and passed on.

    ``door`` is who acts as far as that is known when it begins; who finds out in the act itself says so on it. Where
    it is ``vertrouwelijk`` that somebody tried at all, a refusal leaves no line.
    """
    try:
        with opslag.schrijf() as session:
            nieuw = Handeling(session, door=door, op=op, toeval=toeval)
            yield nieuw
    except (Weigering, Weigeringen) as fout:
        if vertrouwelijk:
            raise
        with opslag.schrijf() as session:
            na = Handeling(session, door=nieuw.door, op=op, toeval=toeval)
            for weigering in (fout,) if isinstance(fout, Weigering) else fout.weigeringen:
                lading = {"code": weigering.grond.code, "parameters": weigering.parameters}
                na.leg_vast(Logboekgebeurtenis.GEWEIGERD, grond=weigering.grond.bron, lading=lading)
        raise
