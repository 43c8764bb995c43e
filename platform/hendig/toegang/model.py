"""The tables of who gets in: accounts, sessions, one-time links, recovery codes, tries; the mark and days of a demo.

All but those of a demo are mechanics: their rows change and go, and the log says what happened.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, weiger_als
from hendig.toegang.remregels import Pogingsoort
from hendig.toegang.rules import Doel

_HEX = String(64)


class Account(Basis):
    """Somebody who was invited: the hash of the password and the second factor under the web key, once they are there.

    ``totp_laatst`` is the number of the half minute whose code was used last: it and all before it are used up.
    """

    __tablename__ = "account"

    persoon: Mapped[str] = mapped_column(String(36), ForeignKey("persoon.id"), primary_key=True)
    uitgenodigd_op: Mapped[dt.datetime]
    wachtwoord: Mapped[str | None] = mapped_column(String(200))
    totp: Mapped[str | None] = mapped_column(String(400))
    totp_laatst: Mapped[int | None]
    gesloten_op: Mapped[dt.datetime | None]


class Sessie(Basis):
    """Somebody who is logged in on a device: the key is the hash of a token that only the browser has."""

    __tablename__ = "sessie"

    id: Mapped[str] = mapped_column(_HEX, primary_key=True)
    persoon: Mapped[str] = mapped_column(String(36), ForeignKey("persoon.id"), index=True)
    begonnen_op: Mapped[dt.datetime]
    eindigt_op: Mapped[dt.datetime]
    met_factor: Mapped[bool]
    bevestigd_op: Mapped[dt.datetime | None]
    voorbeeld: Mapped[bool]
    beeindigd_op: Mapped[dt.datetime | None]
    apparaat: Mapped[str] = mapped_column(String(80))


class Eenmalig(Basis):
    """A link that can be used once; what is in the mail is its key with a seal, which is kept nowhere."""

    __tablename__ = "eenmalig"

    id: Mapped[Id]
    persoon: Mapped[str] = mapped_column(String(36), ForeignKey("persoon.id"), index=True)
    doel: Mapped[Doel] = mapped_column(woord(Doel))
    geldig_tot: Mapped[dt.datetime]
    gebruikt_op: Mapped[dt.datetime | None]


class Herstelcode(Basis):
    """One of the codes for who has lost the second factor, as a keyed hash."""

    __tablename__ = "herstelcode"

    id: Mapped[Id]
    persoon: Mapped[str] = mapped_column(String(36), ForeignKey("persoon.id"), index=True)
    hash: Mapped[str] = mapped_column(_HEX)
    gebruikt_op: Mapped[dt.datetime | None]


class Poging(Basis):
    """A try: who and where as keyed hashes, and whether it went well; it is written down before it is looked at."""

    __tablename__ = "poging"
    __table_args__ = (Index(None, "soort", "wie", "op"), Index(None, "soort", "waar", "op"))

    id: Mapped[Id]
    soort: Mapped[Pogingsoort] = mapped_column(woord(Pogingsoort))
    wie: Mapped[str] = mapped_column(_HEX)
    waar: Mapped[str] = mapped_column(_HEX)
    op: Mapped[dt.datetime] = mapped_column(index=True)
    gelukt: Mapped[bool]


class Voorbeelddatabase(Basis):
    """The mark of a database with invented people only, in which one chooses who one is."""

    __tablename__ = "voorbeelddatabase"
    __table_args__ = (CheckConstraint("id = 1", name="een"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Tijdsprong(Basis):
    """Days that a visitor of a demo let go by at once: its clock is as much ahead."""

    __tablename__ = "tijdsprong"
    __table_args__ = (CheckConstraint("dagen > 0", name="vooruit"),)

    id: Mapped[Id]
    dagen: Mapped[int]
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


GRENDELS = (
    *alleen_toevoegen("tijdsprong"),
    weiger_als("tijdsprong", "alleen_in_een_voorbeeld", "INSERT", "NOT EXISTS (SELECT 1 FROM voorbeelddatabase)"),
    *alleen_toevoegen("voorbeelddatabase"),
    weiger_als(
        "voorbeelddatabase",
        "alleen_bij_het_maken",
        "INSERT",
        "NEW.vastgelegd_in <> 1 OR (SELECT MAX(seq) FROM gebeurtenis) <> 1",
    ),
)
"""A database is marked as a demo by the first thing that happens in it, and only in a demo a clock runs ahead."""
