"""The tables of documents: what was made, its bytes apart so that they can be destroyed, and what was done with it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.documenten.documentsoorten import Bewaarcode, Documentsoort, Vertrouwelijkheid
from governance.documenten.rules import Documentstapsoort
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, alleen_vernietigen, weiger_als


class Document(Basis):
    """One version of one document. Making it again gives a new version with the same number; nothing is overwritten.

    Nothing here says what it is about: that lies in `Documentinhoud`. ``woo_marker`` is a JSON list of the fields of
    its input that hold personal data, so that the same words are blacked out each time.
    """

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("jaar", "volgnummer", "versie"),
        CheckConstraint("volgnummer >= 1 AND versie >= 1 AND sjabloonversie >= 1", name="vanaf_een"),
        CheckConstraint("length(sha256) = 64", name="hash_lengte"),
        CheckConstraint("vertrouwelijkheid = 'openbaar' OR woo_grond IS NOT NULL", name="woo_grond"),
    )

    id: Mapped[Id]
    jaar: Mapped[int]
    volgnummer: Mapped[int]
    versie: Mapped[int]
    soort: Mapped[Documentsoort] = mapped_column(woord(Documentsoort))
    taal: Mapped[str] = mapped_column(String(2))
    sjabloonversie: Mapped[int]
    dagtekening: Mapped[dt.date]
    sha256: Mapped[str] = mapped_column(String(64))
    auteur: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    partij: Mapped[str | None] = mapped_column(ForeignKey("partij.id"), index=True)
    zaak: Mapped[str | None] = mapped_column(String(36), index=True)
    vertrouwelijkheid: Mapped[Vertrouwelijkheid] = mapped_column(woord(Vertrouwelijkheid))
    woo_grond: Mapped[str | None] = mapped_column(String(200))
    woo_marker: Mapped[str] = mapped_column(Text)
    bewaarcode: Mapped[Bewaarcode] = mapped_column(woord(Bewaarcode))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Documentinhoud(Basis):
    """What one version says: its bytes, and as JSON what it was made of; this is what is destroyed in due time."""

    __tablename__ = "documentinhoud"

    document: Mapped[str] = mapped_column(ForeignKey("document.id"), primary_key=True)
    bestand: Mapped[bytes] = mapped_column(LargeBinary)
    invoer: Mapped[str] = mapped_column(Text)


class Documentstap(Basis):
    """Something that was done with one version of a document, each kind of step once."""

    __tablename__ = "documentstap"
    __table_args__ = (
        UniqueConstraint("document", "soort"),
        CheckConstraint("soort = 'verzonden' OR door IS NOT NULL", name="door_een_persoon"),
    )

    id: Mapped[Id]
    document: Mapped[str] = mapped_column(ForeignKey("document.id"))
    soort: Mapped[Documentstapsoort] = mapped_column(woord(Documentstapsoort))
    door: Mapped[str | None] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


_STAPPEN = "SELECT 1 FROM documentstap s WHERE s.document = NEW.document AND s.soort"
_VORIGE = (
    "SELECT 1 FROM document d WHERE d.jaar = NEW.jaar AND d.volgnummer = NEW.volgnummer AND d.versie = NEW.versie - 1 "
    "AND d.soort = NEW.soort AND d.partij <=> NEW.partij AND d.zaak <=> NEW.zaak"
)
_LAATSTE = "SELECT MAX(d.volgnummer) FROM document d WHERE d.jaar = NEW.jaar"

GRENDELS = (
    *alleen_toevoegen("document"),
    weiger_als(
        "document", "nummer_sluit_aan", "INSERT", f"NEW.versie = 1 AND NEW.volgnummer <> COALESCE(({_LAATSTE}), 0) + 1"
    ),
    weiger_als("document", "versie_sluit_aan", "INSERT", f"NEW.versie > 1 AND NOT EXISTS ({_VORIGE})"),
    *alleen_vernietigen("documentinhoud", "document"),
    *alleen_toevoegen("documentstap"),
    weiger_als(
        "documentstap",
        "vier_ogen",
        "INSERT",
        "NEW.soort = 'vastgesteld' "
        "AND EXISTS (SELECT 1 FROM document d WHERE d.id = NEW.document AND d.auteur = NEW.door)",
    ),
    weiger_als("documentstap", "na_intrekken_niets", "INSERT", f"EXISTS ({_STAPPEN} = 'ingetrokken')"),
    weiger_als(
        "documentstap",
        "eerst_vastgesteld",
        "INSERT",
        f"NEW.soort = 'verzonden' AND NOT EXISTS ({_STAPPEN} = 'vastgesteld')",
    ),
)
