"""The tables of the kluis: a database of its own, with nothing in it that can be read without the key."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import LargeBinary, MetaData, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Mapped, mapped_column

from governance.opslag.basis import NAMES, Id, Moment, woord
from governance.opslag.grendels import geen_omweg, weiger_als
from surveys.kluis.rules import Boeksoort


class Kluisbasis(DeclarativeBase):
    """The base of every table in the kluis; no row of it refers to the main database but by a key."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {dt.datetime: Moment()}  # noqa: RUF012 - SQLAlchemy reads it as it stands


class Sleutelproef(Kluisbasis):
    """A known text under the key of its time: whoever can read the newest has the key that fits."""

    __tablename__ = "sleutelproef"

    id: Mapped[Id]
    gemaakt_op: Mapped[dt.datetime]
    proef: Mapped[bytes] = mapped_column(LargeBinary)


class Invulmap(Kluisbasis):
    """Everything that a participant filled in while its round is open; gone once the round has closed."""

    __tablename__ = "invulmap"

    deelnemer: Mapped[str] = mapped_column(String(36), primary_key=True)
    ronde: Mapped[str] = mapped_column(String(36), index=True)
    inhoud: Mapped[bytes] = mapped_column(LargeBinary)


class Boek(Kluisbasis):
    """One book of a round that has closed."""

    __tablename__ = "boek"
    __table_args__ = (UniqueConstraint("ronde", "soort"),)

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(String(36))
    soort: Mapped[Boeksoort] = mapped_column(woord(Boeksoort))
    inhoud: Mapped[bytes] = mapped_column(LargeBinary)


class Uitvoer(Kluisbasis):
    """The answers of a round as somebody asked for them, until they fetch them; empty as long as it is being made.

    ``verzoek`` is the request that two people agreed on, for a file in which raters have pseudonyms.
    """

    __tablename__ = "uitvoer"

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(String(36))
    persoon: Mapped[str] = mapped_column(String(36), index=True)
    gevraagd_op: Mapped[dt.datetime]
    verzoek: Mapped[str | None] = mapped_column(String(36))
    inhoud: Mapped[bytes] = mapped_column(LargeBinary)


VERSLEUTELD: tuple[InstrumentedAttribute[bytes], ...] = (
    Sleutelproef.proef,
    Invulmap.inhoud,
    Boek.inhoud,
    Uitvoer.inhoud,
)
"""Every column that lies under the key; a new key passes over all of them."""

_GESLOTEN = f"EXISTS (SELECT 1 FROM boek b WHERE b.ronde = NEW.ronde AND b.soort = '{Boeksoort.ANTWOORDEN}')"  # noqa: S608 - no input

GRENDELS = (
    weiger_als("sleutelproef", "wordt_niet_gewist", "DELETE", "TRUE"),
    *geen_omweg("sleutelproef"),
    weiger_als("invulmap", "hoort_bij_open_ronde", "INSERT", _GESLOTEN),
    weiger_als("boek", "blijft_van_deze_ronde", "UPDATE", "NEW.ronde <> OLD.ronde OR NEW.soort <> OLD.soort"),
    weiger_als(
        "uitvoer",
        "blijft_van_wie",
        "UPDATE",
        "NEW.ronde <> OLD.ronde OR NEW.persoon <> OLD.persoon"
        " OR COALESCE(NEW.verzoek, '') <> COALESCE(OLD.verzoek, '')",
    ),
)
"""A round of which the answers are in their book takes no draft any more."""
