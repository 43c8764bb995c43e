"""The tables of ties: what somebody declared in a case or what was found later, and what a jurist said about it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from governance.belangen.rules import Belangcode, Belanguitkomst
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, alleen_vernietigen, weiger_als


class Belangverklaring(Basis):
    """One person's tie to the partner of a case. ``door`` is the person, or the jurist who found it later.

    The last one of a person in a case counts. That somebody rated the partner never stands here.
    """

    __tablename__ = "belangverklaring"
    __table_args__ = (
        CheckConstraint("code <> 'R4'", name="niet_wie_beoordeelde"),
        CheckConstraint("door = persoon OR code <> 'R0'", name="melding_is_een_band"),
    )

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(String(36), index=True)
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    persoon: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    code: Mapped[Belangcode] = mapped_column(woord(Belangcode))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    dag: Mapped[dt.date]
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Belangoordeel(Basis):
    """What a jurist said about what somebody declared."""

    __tablename__ = "belangoordeel"

    id: Mapped[Id]
    verklaring: Mapped[str] = mapped_column(ForeignKey("belangverklaring.id"), unique=True)
    uitkomst: Mapped[Belanguitkomst] = mapped_column(woord(Belanguitkomst))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Belangtekst(Basis):
    """Why, in words: of a declaration or of what a jurist said. This is destroyed when its time is over."""

    __tablename__ = "belangtekst"

    bij: Mapped[str] = mapped_column(String(36), primary_key=True)
    tekst: Mapped[str] = mapped_column(Text)


WERKT_ER = (
    "EXISTS (SELECT 1 FROM rolvervulling r WHERE r.persoon = v.persoon AND r.partij = v.partij "
    "AND r.vervallen_in IS NULL AND (r.geldig_tot IS NULL OR r.geldig_tot > v.dag))"
)
"""That the person of declaration ``v`` has a role at the partner on the day of it, or later."""
LAATSTE = (
    "NOT EXISTS (SELECT 1 FROM belangverklaring w WHERE w.zaak = v.zaak AND w.persoon = v.persoon "
    "AND w.vastgelegd_in > v.vastgelegd_in)"
)
"""That declaration ``v`` is the last of its person in its case."""
VRIJ = (
    "SELECT 1 FROM belangverklaring v JOIN belangoordeel o ON o.verklaring = v.id "  # noqa: S608 - words of our own
    f"WHERE v.code = 'R0' AND o.uitkomst = 'aanvaard' AND {LAATSTE} AND NOT {WERKT_ER}"
)
"""The declarations of who may take part; a bolt of what people take part in adds the case and the person."""
_VERKLARING = "SELECT 1 FROM belangverklaring v WHERE v.id = NEW.verklaring AND"

GRENDELS = (
    *alleen_toevoegen("belangverklaring"),
    weiger_als(
        "belangverklaring",
        "een_partner",
        "INSERT",
        "EXISTS (SELECT 1 FROM belangverklaring v WHERE v.zaak = NEW.zaak AND v.partij <> NEW.partij)",
    ),
    *alleen_toevoegen("belangoordeel"),
    weiger_als(
        "belangoordeel",
        "vier_ogen",
        "INSERT",
        f"EXISTS ({_VERKLARING} (v.persoon = NEW.door OR v.door = NEW.door))",
    ),
    weiger_als("belangoordeel", "niet_over_een_melding", "INSERT", f"EXISTS ({_VERKLARING} v.door <> v.persoon)"),
    weiger_als(
        "belangoordeel",
        "band_stapt_opzij",
        "INSERT",
        f"NEW.uitkomst = 'aanvaard' AND EXISTS ({_VERKLARING} (v.code <> 'R0' OR {WERKT_ER}))",
    ),
    *alleen_vernietigen("belangtekst", "bij"),
)
