"""The tables of the college: proposals and their versions, who looked at one, and what was decided.

All of it is kept for good (besluiten of the college are), so the words lie in the rows themselves.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.college.rules import (
    TREKKERS,
    Aanpassing,
    Besluitvariant,
    Deelname,
    Strekking,
    Trekkersoordeelsoort,
    Vergewispunt,
    Voorstelonderwerp,
    Voorstelstand,
)
from governance.netwerk.rules import Rol
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import Grendel, alleen_toevoegen, geen_omweg, weiger_als


class Collegevoorstel(Basis):
    """One proposal; one about an exclusion belongs to a case and a partner."""

    __tablename__ = "collegevoorstel"
    __table_args__ = (
        CheckConstraint("onderwerp <> 'uitsluiting' OR (zaak IS NOT NULL AND partij IS NOT NULL)", name="van_een_zaak"),
    )

    id: Mapped[Id]
    onderwerp: Mapped[Voorstelonderwerp] = mapped_column(woord(Voorstelonderwerp))
    zaak: Mapped[str | None] = mapped_column(String(36), index=True)
    partij: Mapped[str | None] = mapped_column(ForeignKey("partij.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Voorstelversie(Basis):
    """One version of a proposal, as JSON; it can be written in until somebody offers it, and never after.

    ``strekking`` stands beside the text too, for the bolt on the steps of the case; a version from before it was asked
    gets one once, from a jurist.
    """

    __tablename__ = "voorstelversie"
    __table_args__ = (
        UniqueConstraint("voorstel", "nummer"),
        CheckConstraint("nummer >= 1", name="vanaf_een"),
        CheckConstraint("length(sha256) = 64", name="hash_lengte"),
    )

    id: Mapped[Id]
    voorstel: Mapped[str] = mapped_column(ForeignKey("collegevoorstel.id"))
    nummer: Mapped[int]
    inhoud: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    strekking: Mapped[Strekking | None] = mapped_column(woord(Strekking))


class Voorstelstap(Basis):
    """Somebody wrote in a version, offered it, or fixed it; ``inhoud_sha256`` is what it said then."""

    __tablename__ = "voorstelstap"
    __table_args__ = (CheckConstraint("length(inhoud_sha256) = 64", name="hash_lengte"),)

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(ForeignKey("voorstelversie.id"), index=True)
    stand: Mapped[Voorstelstand] = mapped_column(woord(Voorstelstand))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    inhoud_sha256: Mapped[str] = mapped_column(String(64))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Trekkersoordeel(Basis):
    """What one bestuurlijk trekker says of a version, why, and what they ask."""

    __tablename__ = "trekkersoordeel"
    __table_args__ = (
        UniqueConstraint("versie", "rol"),
        CheckConstraint(f"rol IN ({', '.join(repr(een.value) for een in TREKKERS)})", name="van_een_trekker"),
        CheckConstraint("length(trim(reden)) > 0", name="met_reden"),
        CheckConstraint("soort <> 'vraagt nader onderzoek' OR length(trim(vraag)) > 0", name="met_vraag"),
    )

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(ForeignKey("voorstelversie.id"))
    rol: Mapped[Rol] = mapped_column(woord(Rol))
    soort: Mapped[Trekkersoordeelsoort] = mapped_column(woord(Trekkersoordeelsoort))
    reden: Mapped[str] = mapped_column(Text)
    vraag: Mapped[str] = mapped_column(Text)
    dag: Mapped[dt.date]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Vergewisbevinding(Basis):
    """Somebody checked one thing about a version, and says what they found."""

    __tablename__ = "vergewisbevinding"
    __table_args__ = (
        UniqueConstraint("versie", "punt"),
        CheckConstraint("length(trim(bevinding)) > 0", name="met_bevinding"),
    )

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(ForeignKey("voorstelversie.id"))
    punt: Mapped[Vergewispunt] = mapped_column(woord(Vergewispunt))
    bevinding: Mapped[str] = mapped_column(Text)
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Vergewisverklaring(Basis):
    """A jurist who wrote no word of a version signed that all of it was checked."""

    __tablename__ = "vergewisverklaring"

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(ForeignKey("voorstelversie.id"), unique=True)
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Collegebesluit(Basis):
    """What the college decided on a version, and what it weighed besides the score."""

    __tablename__ = "collegebesluit"
    __table_args__ = (
        CheckConstraint("length(trim(besluitnummer)) > 0", name="met_nummer"),
        CheckConstraint("length(trim(weging)) > 0", name="met_weging"),
        CheckConstraint("variant <> 'anders, namelijk' OR length(trim(anders)) > 0", name="anders_met_tekst"),
        CheckConstraint(
            "variant <> 'aangehouden' OR (length(trim(reden)) > 0 AND terug_op IS NOT NULL AND terug_op > dag)",
            name="aangehouden_tot",
        ),
    )

    id: Mapped[Id]
    versie: Mapped[str] = mapped_column(ForeignKey("voorstelversie.id"), index=True)
    besluitnummer: Mapped[str] = mapped_column(String(60), unique=True)
    variant: Mapped[Besluitvariant] = mapped_column(woord(Besluitvariant))
    dag: Mapped[dt.date]
    weging: Mapped[str] = mapped_column(Text)
    anders: Mapped[str] = mapped_column(Text)
    reden: Mapped[str] = mapped_column(Text)
    terug_op: Mapped[dt.date | None]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Besluitdeelnemer(Basis):
    """A member of the college who was there, or did not take part in this besluit."""

    __tablename__ = "besluitdeelnemer"
    __table_args__ = (UniqueConstraint("besluit", "persoon"),)

    id: Mapped[Id]
    besluit: Mapped[str] = mapped_column(ForeignKey("collegebesluit.id"))
    persoon: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    deelname: Mapped[Deelname] = mapped_column(woord(Deelname))


class Besluitduiding(Basis):
    """What another besluit than advised comes down to, and the words for the public that fit it."""

    __tablename__ = "besluitduiding"
    __table_args__ = (CheckConstraint("length(trim(formulering)) > 0", name="met_formulering"),)

    id: Mapped[Id]
    besluit: Mapped[str] = mapped_column(ForeignKey("collegebesluit.id"), unique=True)
    aanpassing: Mapped[Aanpassing] = mapped_column(woord(Aanpassing))
    formulering: Mapped[str] = mapped_column(Text)
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


def _stap(versie: str, stand: Voorstelstand, ook: str = "") -> str:
    return f"EXISTS (SELECT 1 FROM voorstelstap s WHERE s.versie = {versie} AND s.stand = '{stand}' {ook})"


_A, _V = Voorstelstand.AANGEBODEN, Voorstelstand.VASTGESTELD
_SCHREEF = (
    f"EXISTS (SELECT 1 FROM voorstelstap s WHERE s.versie = NEW.versie AND s.stand <> '{_V}' AND s.door = NEW.door)"
)
_ONDERWERP = (
    "(SELECT c.onderwerp FROM voorstelversie v JOIN collegevoorstel c ON c.id = v.voorstel WHERE v.id = NEW.versie)"
)
_STREKKING = "(SELECT v.strekking FROM voorstelversie v WHERE v.id = NEW.versie)"
_VREEMD = (
    "NEW.strekking IS NOT NULL AND "
    "(SELECT c.onderwerp FROM collegevoorstel c WHERE c.id = NEW.voorstel) <> 'uitsluiting'"
)
_BEVONDEN = "FROM vergewisbevinding b WHERE b.versie = NEW.versie AND b.punt"
_NAGEREKEND = f"'{Vergewispunt.NAGEREKEND}'"
_NIET_ALLES_NAGEGAAN = (
    f"(SELECT COUNT(*) {_BEVONDEN} <> {_NAGEREKEND}) < {len(Vergewispunt) - 1} "
    f"OR ({_ONDERWERP} = 'uitsluiting' AND NOT EXISTS (SELECT 1 {_BEVONDEN} = {_NAGEREKEND}))"
)
_OORDELEN = (
    "(SELECT COUNT(*) FROM trekkersoordeel t WHERE t.versie = NEW.versie AND t.soort <> 'vraagt nader onderzoek')"
)


def _besloten(voorstel: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM collegebesluit d JOIN voorstelversie w ON w.id = d.versie "
        f"WHERE w.voorstel = {voorstel} AND d.variant <> 'aangehouden')"
    )


_VAN_VERSIE = "(SELECT v.voorstel FROM voorstelversie v WHERE v.id = NEW.versie)"


def _op_vaste_versie(tabel: str) -> tuple[Grendel, ...]:
    """Let rows only be added, and only about a version that is fixed and on which nothing was decided for good."""
    return (
        *alleen_toevoegen(tabel),
        weiger_als(tabel, "op_vaste_versie", "INSERT", f"NOT {_stap('NEW.versie', _V)}"),
        weiger_als(tabel, "voor_besluit", "INSERT", _besloten(_VAN_VERSIE)),
    )


GRENDELS = (
    *alleen_toevoegen("collegevoorstel"),
    weiger_als(
        "voorstelversie",
        "staat_vast",
        "UPDATE",
        f"NEW.id <> OLD.id OR NEW.voorstel <> OLD.voorstel OR NEW.nummer <> OLD.nummer "
        f"OR ({_stap('OLD.id', _A)} AND (NEW.inhoud <> OLD.inhoud OR NEW.sha256 <> OLD.sha256 "
        "OR OLD.strekking IS NOT NULL OR NEW.strekking IS NULL))",
    ),
    *(
        weiger_als("voorstelversie", f"alleen_over_een_partner_{wat.lower()}", wat, _VREEMD)
        for wat in ("INSERT", "UPDATE")
    ),
    weiger_als("voorstelversie", "wordt_niet_gewist", "DELETE", "TRUE"),
    weiger_als(
        "voorstelversie",
        "sluit_aan",
        "INSERT",
        "NEW.nummer > 1 AND NOT EXISTS (SELECT 1 FROM voorstelversie v "
        f"WHERE v.voorstel = NEW.voorstel AND v.nummer = NEW.nummer - 1 AND {_stap('v.id', _A)})",
    ),
    weiger_als("voorstelversie", "voor_besluit", "INSERT", _besloten("NEW.voorstel")),
    *geen_omweg("voorstelversie"),
    *alleen_toevoegen("voorstelstap"),
    weiger_als(
        "voorstelstap",
        "over_deze_tekst",
        "INSERT",
        "NOT EXISTS (SELECT 1 FROM voorstelversie v WHERE v.id = NEW.versie AND v.sha256 = NEW.inhoud_sha256)",
    ),
    weiger_als("voorstelstap", "niet_na_aanbieden", "INSERT", f"NEW.stand <> '{_V}' AND {_stap('NEW.versie', _A)}"),
    weiger_als(
        "voorstelstap",
        "met_strekking",
        "INSERT",
        f"NEW.stand = '{_A}' AND {_ONDERWERP} = 'uitsluiting' AND {_STREKKING} IS NULL",
    ),
    weiger_als("voorstelstap", "niet_na_vaststellen", "INSERT", _stap("NEW.versie", _V)),
    weiger_als(
        "voorstelstap", "twee_mensen", "INSERT", f"NEW.stand = '{_V}' AND ({_SCHREEF} OR NOT {_stap('NEW.versie', _A)})"
    ),
    *_op_vaste_versie("trekkersoordeel"),
    *_op_vaste_versie("vergewisbevinding"),
    *_op_vaste_versie("vergewisverklaring"),
    weiger_als("vergewisverklaring", "niet_van_wie_schreef", "INSERT", _SCHREEF),
    weiger_als("vergewisverklaring", "alles_nagegaan", "INSERT", _NIET_ALLES_NAGEGAAN),
    *_op_vaste_versie("collegebesluit"),
    weiger_als("collegebesluit", "niet_van_wie_schreef", "INSERT", _SCHREEF),
    weiger_als("collegebesluit", "met_strekking", "INSERT", f"{_ONDERWERP} = 'uitsluiting' AND {_STREKKING} IS NULL"),
    weiger_als(
        "collegebesluit",
        "na_ondertekening",
        "INSERT",
        "NOT EXISTS (SELECT 1 FROM vergewisverklaring o WHERE o.versie = NEW.versie)",
    ),
    weiger_als("collegebesluit", "na_beide_trekkers", "INSERT", f"{_OORDELEN} < {len(TREKKERS)}"),
    weiger_als(
        "collegebesluit",
        "op_laatste_versie",
        "INSERT",
        "EXISTS (SELECT 1 FROM voorstelversie v JOIN voorstelversie w ON w.voorstel = v.voorstel "
        "WHERE v.id = NEW.versie AND w.nummer > v.nummer)",
    ),
    *alleen_toevoegen("besluitdeelnemer"),
    *alleen_toevoegen("besluitduiding"),
    weiger_als(
        "besluitduiding",
        "alleen_bij_anders",
        "INSERT",
        "NOT EXISTS (SELECT 1 FROM collegebesluit d "
        f"WHERE d.id = NEW.besluit AND d.variant = '{Besluitvariant.ANDERS}' AND d.door <> NEW.door)",
    ),
)
