"""The tables of the evidence in the hands of others: who got which bundle, questions with their answers, and requests.

No table says who rated, or what anybody answered.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.bewijs.rules import Onthullingsgrond, Verzoeksoort, Vraaguitkomst
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, alleen_vernietigen, bevroren, geen_omweg, weiger_als


class Bundelgift(Basis):
    """Somebody got a bundle: which person, in which case, the hash of the file; with a request for an expert."""

    __tablename__ = "bundelgift"

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(String(36), index=True)
    verzoek: Mapped[str | None] = mapped_column(ForeignKey("bewijsverzoek.id"))
    sha256: Mapped[str] = mapped_column(String(64))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Controlevraag(Basis):
    """A written question of the partner about the measurement; what it says lies apart."""

    __tablename__ = "controlevraag"
    __table_args__ = (UniqueConstraint("zaak", "nummer"), CheckConstraint("nummer >= 1", name="nummer_vanaf_een"))

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(String(36))
    nummer: Mapped[int]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Controlevraagantwoord(Basis):
    """What the controleur says: one of three words, and nothing more."""

    __tablename__ = "controlevraagantwoord"

    id: Mapped[Id]
    vraag: Mapped[str] = mapped_column(ForeignKey("controlevraag.id"), unique=True)
    uitkomst: Mapped[Vraaguitkomst] = mapped_column(woord(Vraaguitkomst))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Bewijsverzoek(Basis):
    """Somebody asks for what takes two people, and another allows it.

    For an expert: since when they are sworn. For a name: on which ground, in which round, and of which answers, by
    their places from low to high. ``ingelicht_op`` is the day on which the raters heard that their name is given.
    """

    __tablename__ = "bewijsverzoek"
    __table_args__ = (
        CheckConstraint("toegestaan_door IS NULL OR toegestaan_door <> gevraagd_door", name="twee_mensen"),
        CheckConstraint("(toegestaan_door IS NULL) = (toegestaan_in IS NULL)", name="toegestaan_heel"),
        CheckConstraint("(ingelicht_op IS NULL) = (ingelicht_in IS NULL)", name="ingelicht_heel"),
        CheckConstraint(
            f"(soort = '{Verzoeksoort.ONTHULLING}') = "
            "(grond IS NOT NULL AND ronde IS NOT NULL AND plaatsen IS NOT NULL AND beedigd_op IS NULL)",
            name="wat_bij_onthulling_hoort",
        ),
        CheckConstraint(
            f"(soort = '{Verzoeksoort.DESKUNDIGE}') = "
            "(grond IS NULL AND ronde IS NULL AND plaatsen IS NULL AND beedigd_op IS NOT NULL)",
            name="wat_bij_deskundige_hoort",
        ),
    )

    id: Mapped[Id]
    soort: Mapped[Verzoeksoort] = mapped_column(woord(Verzoeksoort))
    zaak: Mapped[str] = mapped_column(String(36), index=True)
    grond: Mapped[Onthullingsgrond | None] = mapped_column(woord(Onthullingsgrond))
    ronde: Mapped[str | None] = mapped_column(String(36))
    plaatsen: Mapped[str | None] = mapped_column(String(60))
    beedigd_op: Mapped[dt.date | None]
    gevraagd_door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    gevraagd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))
    toegestaan_door: Mapped[str | None] = mapped_column(ForeignKey("persoon.id"), index=True)
    toegestaan_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))
    ingelicht_op: Mapped[dt.date | None]
    ingelicht_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Bewijstekst(Basis):
    """The words of a question or of a request, and the name of an expert; destroyed when their time is over."""

    __tablename__ = "bewijstekst"
    __table_args__ = (CheckConstraint("length(tekst) > 0", name="tekst"),)

    rij: Mapped[str] = mapped_column(String(36), primary_key=True)
    zaak: Mapped[str] = mapped_column(String(36), index=True)
    tekst: Mapped[str] = mapped_column(Text)
    wie: Mapped[str | None] = mapped_column(String(120))


_LATER = ("toegestaan_door", "toegestaan_in", "ingelicht_op", "ingelicht_in")

GRENDELS = (
    *alleen_toevoegen("bundelgift"),
    weiger_als(
        "bundelgift",
        "verzoek_toegestaan",
        "INSERT",
        "NEW.verzoek IS NOT NULL AND NOT EXISTS (SELECT 1 FROM bewijsverzoek v WHERE v.id = NEW.verzoek "  # noqa: S608 - words of our own
        f"AND v.zaak = NEW.zaak AND v.soort = '{Verzoeksoort.DESKUNDIGE}' AND v.toegestaan_in IS NOT NULL)",
    ),
    *alleen_toevoegen("controlevraag"),
    *alleen_toevoegen("controlevraagantwoord"),
    bevroren("bewijsverzoek", behalve=_LATER, kolommen=[kolom.name for kolom in Bewijsverzoek.__table__.columns]),
    weiger_als("bewijsverzoek", "wordt_niet_gewist", "DELETE", "TRUE"),
    weiger_als(
        "bewijsverzoek", "eerst_toegestaan", "UPDATE", "NEW.ingelicht_in IS NOT NULL AND NEW.toegestaan_in IS NULL"
    ),
    *geen_omweg("bewijsverzoek"),
    *alleen_vernietigen("bewijstekst", "rij"),
)
