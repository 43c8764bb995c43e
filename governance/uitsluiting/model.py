"""The tables of a matter between gemeente and partner: what happened, what rounds said, facts, points and answers.

The database holds the course itself: no step that does not exist, none by one person that takes two, no besluit without
an intention, a hearing, facts besides the score and, where it was agreed, what the MDG I-F established.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.feiten.model import Feit, feitgrendels, feitregels
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, alleen_vernietigen, bevroren, geen_omweg, weiger_als
from governance.uitsluiting.feitbron import Feitbron
from governance.uitsluiting.gronden import Beeindigingsvorm, Grond, Route
from governance.uitsluiting.rules import STAPPEN, VIER_OGEN
from governance.uitsluiting.toestand import (
    BESLUITSTAPPEN,
    COLLEGE_UITKOMSTEN,
    GESLOTEN,
    MDG_UITKOMSTEN,
    Zaakgebeurtenis,
    Zaakstand,
)


class Zaak(Basis):
    """One matter with one partner: on which ground, for which kind of trust, under which agreement.

    Route and form are those of the version of the agreement that held when it began. What it is now is nowhere written
    down: that follows from its steps.
    """

    __tablename__ = "zaak"
    __table_args__ = (
        CheckConstraint(f"(grond = '{Grond.VERTROUWEN}') = (construct IS NOT NULL)", name="construct_bij_vertrouwen"),
        CheckConstraint("(construct IS NULL) = (normversie IS NULL)", name="norm_bij_construct"),
        CheckConstraint("(construct IS NULL) = (ontdekt_op IS NOT NULL)", name="ontdekt_zonder_meting"),
    )

    id: Mapped[Id]
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"), index=True)
    grond: Mapped[Grond] = mapped_column(woord(Grond))
    construct: Mapped[str | None] = mapped_column(String(40))
    contractversie: Mapped[str] = mapped_column(ForeignKey("contractversie.id"))
    normversie: Mapped[str | None] = mapped_column(ForeignKey("normversie.id"))
    route: Mapped[Route] = mapped_column(woord(Route))
    vorm: Mapped[Beeindigingsvorm] = mapped_column(woord(Beeindigingsvorm))
    ontdekt_op: Mapped[dt.date | None]
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Zaakstap(Basis):
    """Something happened: from which state to which, on which day, by whom and with whom; None is the program."""

    __tablename__ = "zaakstap"
    __table_args__ = (
        UniqueConstraint("zaak", "nummer"),
        CheckConstraint("tweede IS NULL OR (door IS NOT NULL AND tweede <> door)", name="twee_mensen"),
        CheckConstraint("nummer >= 1", name="nummer_vanaf_een"),
    )

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"))
    nummer: Mapped[int]
    gebeurtenis: Mapped[Zaakgebeurtenis] = mapped_column(woord(Zaakgebeurtenis))
    van: Mapped[Zaakstand | None] = mapped_column(String(40))
    naar: Mapped[Zaakstand] = mapped_column(woord(Zaakstand))
    dag: Mapped[dt.date]
    door: Mapped[str | None] = mapped_column(ForeignKey("persoon.id"), index=True)
    tweede: Mapped[str | None] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Stapvoorstel(Basis):
    """Somebody wants to take a step that takes two people; it waits for the second one, or is taken back."""

    __tablename__ = "stapvoorstel"
    __table_args__ = (CheckConstraint("bevestigd_in IS NULL OR ingetrokken_in IS NULL", name="een_van_beide"),)

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"), index=True)
    gebeurtenis: Mapped[Zaakgebeurtenis] = mapped_column(woord(Zaakgebeurtenis))
    naar: Mapped[Zaakstand] = mapped_column(woord(Zaakstand))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))
    bevestigd_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))
    ingetrokken_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Zaakmeting(Basis):
    """What one round said about the partner: the certificate as JSON, without any answer, and its hash."""

    __tablename__ = "zaakmeting"
    __table_args__ = (
        UniqueConstraint("zaak", "ronde"),
        CheckConstraint("length(sha256) = 64", name="hash_lengte"),
    )

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"))
    ronde: Mapped[str] = mapped_column(String(36), index=True)
    naam: Mapped[str] = mapped_column(String(80))
    oordeel: Mapped[str] = mapped_column(String(40))
    telt: Mapped[bool]
    robuust: Mapped[bool | None]
    certificaat: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Zaakfeit(Basis):
    """Something that happened on a day and can be checked, besides any score; the words lie in `Zaaktekst`."""

    __tablename__ = "zaakfeit"

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"), index=True)
    dag: Mapped[dt.date]
    bron: Mapped[Feitbron] = mapped_column(woord(Feitbron))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Zienswijzepunt(Basis):
    """One point of what the partner says; the words lie in `Zaaktekst`."""

    __tablename__ = "zienswijzepunt"
    __table_args__ = (UniqueConstraint("zaak", "nummer"), CheckConstraint("nummer >= 1", name="nummer_vanaf_een"))

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"))
    nummer: Mapped[int]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Zienswijzeantwoord(Basis):
    """The answer to one point; the last one counts. ``anders`` tells whether something changes because of it."""

    __tablename__ = "zienswijzeantwoord"

    id: Mapped[Id]
    punt: Mapped[str] = mapped_column(ForeignKey("zienswijzepunt.id"), index=True)
    anders: Mapped[bool]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Inzageperiode(Basis):
    """The partner could look at the evidence, from an event until another."""

    __tablename__ = "inzageperiode"

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"), index=True)
    van: Mapped[dt.date]
    tot: Mapped[dt.date | None]
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))
    gesloten_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Trajecttelling(Basis):
    """How many families are helped, and for how many nothing was agreed yet; numbers only, the last one counts."""

    __tablename__ = "trajecttelling"
    __table_args__ = (CheckConstraint("lopend >= zonder_afspraak AND zonder_afspraak >= 0", name="aantallen"),)

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"), index=True)
    lopend: Mapped[int]
    zonder_afspraak: Mapped[int]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Einddatum(Basis):
    """On which day the agreement is to end; ``onmiddellijk`` where it cannot wait. The last one counts."""

    __tablename__ = "einddatum"

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"), index=True)
    dag: Mapped[dt.date]
    onmiddellijk: Mapped[bool]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Zaaknummer(Basis):
    """The number under which the gemeente keeps it, from the day it is a procedure."""

    __tablename__ = "zaaknummer"
    __table_args__ = (UniqueConstraint("nummer"),)

    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"), primary_key=True)
    nummer: Mapped[str] = mapped_column(String(60))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Zaaktekst(Basis):
    """The words of a step, a fact, a point or an answer, by its key; they are destroyed when their time is over."""

    __tablename__ = "zaaktekst"
    __table_args__ = (CheckConstraint("length(tekst) > 0", name="tekst"),)

    rij: Mapped[str] = mapped_column(String(36), primary_key=True)
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"), index=True)
    tekst: Mapped[str] = mapped_column(Text)


class Zaakconcept(Basis):
    """A form that somebody is filling in, as JSON: kept until it became a document, and then gone."""

    __tablename__ = "zaakconcept"
    __table_args__ = (UniqueConstraint("zaak", "soort"),)

    id: Mapped[Id]
    zaak: Mapped[str] = mapped_column(ForeignKey("zaak.id"))
    soort: Mapped[str] = mapped_column(String(40))
    inhoud: Mapped[str] = mapped_column(Text)
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)


class Volmacht(Feit, Basis):
    """The burgemeester lets somebody sign, from a day until another: in one case, or in every case without ``zaak``."""

    __tablename__ = "volmacht"
    __table_args__ = feitregels()
    eigen = ("persoon", "zaak")

    persoon: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    zaak: Mapped[str | None] = mapped_column(String(36))
    besluit: Mapped[str] = mapped_column(String(200))


def laatste(*gebeurtenissen: Zaakgebeurtenis) -> str:
    """Say the number of the last step of one of these kinds in the matter of a new step; 0 where there is none."""
    woorden = ", ".join(f"'{een}'" for een in gebeurtenissen)
    waar = f"s.zaak = NEW.zaak AND s.gebeurtenis IN ({woorden})"
    return f"COALESCE((SELECT MAX(s.nummer) FROM zaakstap s WHERE {waar}), 0)"  # noqa: S608 - words of our own, no input


_G = Zaakgebeurtenis
_LAATSTE = "(SELECT s.naar FROM zaakstap s WHERE s.zaak = NEW.zaak ORDER BY s.nummer DESC LIMIT 1)"
_VOLGENDE = "COALESCE((SELECT MAX(s.nummer) FROM zaakstap s WHERE s.zaak = NEW.zaak), 0) + 1"
_BESTAAT = ", ".join(sorted(f"'{van or ''}>{wat}>{naar}'" for van, wat, naar in STAPPEN))
_TWEE = ", ".join(sorted(f"'{wat}'" for wat in VIER_OGEN))
_DICHT = ", ".join(sorted(f"'{stand}'" for stand in GESLOTEN))
_MET_VASTSTELLING = "SELECT 1 FROM zaak z WHERE z.id = NEW.zaak AND z.route IN ('OPTIE_1', 'BEIDE')"
_IN_MDG = (
    "(SELECT MAX(s.nummer) FROM zaakstap s "  # noqa: S608 - words of our own, no input
    f"WHERE s.zaak = NEW.zaak AND s.naar = '{Zaakstand.MDG}')"
)
_GEHOORD = laatste(_G.ZIENSWIJZE_ONTVANGEN, _G.GEHOORD, _G.ZIENSWIJZETERMIJN_VERLOPEN)
_ZONDER_WEG = (
    f"{laatste(_G.VOORNEMEN_VERZONDEN)} = 0 "  # noqa: S608 - words of our own, no input
    f"OR {_GEHOORD} < {laatste(_G.VOORNEMEN_VERZONDEN)} "
    f"OR {laatste(_G.GEAGENDEERD)} < {laatste(_G.VOORNEMEN_VERZONDEN)} "
    f"OR {laatste(_G.TREKKERS_GEHOORD)} < {laatste(_G.GEAGENDEERD)} "
    "OR NOT EXISTS (SELECT 1 FROM zaakfeit f WHERE f.zaak = NEW.zaak) "
    f"OR (EXISTS ({_MET_VASTSTELLING}) AND {laatste(_G.VASTGESTELD)} < {_IN_MDG})"
)
_VOLGENS_MDG = " ".join(f"WHEN '{wat}' THEN '{uitkomst}'" for wat, uitkomst in MDG_UITKOMSTEN.items())
_VAN_DE_MDG = ", ".join(sorted(f"'{wat}'" for wat in MDG_UITKOMSTEN))
_UIT_DE_MDG = (
    "(SELECT u.uitkomst FROM agendapunt p JOIN puntuitkomst u ON u.punt = p.id "  # noqa: S608 - words of our own, no input
    "WHERE p.zaak = NEW.zaak AND u.vastgelegd_in > (SELECT MAX(s.vastgelegd_in) FROM zaakstap s "
    f"WHERE s.zaak = NEW.zaak AND s.naar = '{Zaakstand.MDG}') ORDER BY u.vastgelegd_in DESC LIMIT 1)"
)
"""What the MDG I-F last came to since the case came to it: a bolt asks its tables by name, the code does not."""
_BESLUITSTAP = ", ".join(f"'{een}'" for een in BESLUITSTAPPEN)
_BESLUIT_PAST = ", ".join(
    sorted(f"'{variant}:{wat}>{naar}'" for (variant, wat), staten in COLLEGE_UITKOMSTEN.items() for naar in staten)
)
_VAN_HET_COLLEGE = (
    "(SELECT b.variant || ':' || CASE WHEN b.variant = 'volgens advies' THEN COALESCE(v.strekking, '') "  # noqa: S608 - words of our own, no input
    "ELSE COALESCE(d.aanpassing, '') END FROM collegebesluit b "
    "JOIN voorstelversie v ON v.id = b.versie JOIN collegevoorstel c ON c.id = v.voorstel "
    "LEFT JOIN besluitduiding d ON d.besluit = b.id "
    "WHERE c.zaak = NEW.zaak AND b.vastgelegd_in > COALESCE((SELECT MAX(s.vastgelegd_in) FROM zaakstap s "
    f"WHERE s.zaak = NEW.zaak AND s.gebeurtenis IN ({_BESLUITSTAP})), 0) ORDER BY b.vastgelegd_in DESC LIMIT 1)"
)
"""What the college last decided since a step rested on a besluit of it: here too the tables are asked by name."""
_ANDERE_OPEN = (
    "EXISTS (SELECT 1 FROM zaak z WHERE z.partij = NEW.partij AND z.grond = NEW.grond "  # noqa: S608 - words of our own, no input
    "AND z.construct <=> NEW.construct AND COALESCE((SELECT s.naar FROM zaakstap s WHERE s.zaak = z.id "
    f"ORDER BY s.nummer DESC LIMIT 1), '') NOT IN ({_DICHT}))"
)

GRENDELS = (
    *alleen_toevoegen("zaak"),
    weiger_als(
        "zaak",
        "nooit_de_gemeente",
        "INSERT",
        "EXISTS (SELECT 1 FROM partij p WHERE p.id = NEW.partij AND p.soort <> 'netwerkpartner')",
    ),
    weiger_als("zaak", "een_tegelijk", "INSERT", _ANDERE_OPEN),
    *alleen_toevoegen("zaakstap"),
    weiger_als("zaakstap", "sluit_aan", "INSERT", f"NEW.nummer <> {_VOLGENDE} OR NOT (NEW.van <=> {_LAATSTE})"),
    weiger_als(
        "zaakstap",
        "bestaat",
        "INSERT",
        f"COALESCE(NEW.van, '') || '>' || NEW.gebeurtenis || '>' || NEW.naar NOT IN ({_BESTAAT})",
    ),
    weiger_als("zaakstap", "vier_ogen", "INSERT", f"NEW.gebeurtenis IN ({_TWEE}) AND NEW.tweede IS NULL"),
    weiger_als(
        "zaakstap",
        "niet_op_een_score",
        "INSERT",
        f"NEW.gebeurtenis = '{_G.BESLUIT_GENOMEN}' AND ({_ZONDER_WEG})",
    ),
    weiger_als(
        "zaakstap",
        "niet_zonder_brief",
        "INSERT",
        f"NEW.gebeurtenis = '{_G.VERKLARING_BEZORGD}' "
        f"AND {laatste(_G.VERKLARING_VERZONDEN)} < {laatste(_G.BESLUIT_GENOMEN)}",
    ),
    weiger_als(
        "zaakstap",
        "zoals_de_mdg",
        "INSERT",
        f"NEW.gebeurtenis IN ({_VAN_DE_MDG}) AND NOT ({_UIT_DE_MDG} <=> CASE NEW.gebeurtenis {_VOLGENS_MDG} END)",
    ),
    weiger_als(
        "zaakstap",
        "zoals_het_college",
        "INSERT",
        f"NEW.gebeurtenis IN ({_BESLUITSTAP}) "
        f"AND COALESCE({_VAN_HET_COLLEGE}, '') || '>' || NEW.naar NOT IN ({_BESLUIT_PAST})",
    ),
    bevroren(
        "stapvoorstel",
        behalve=("bevestigd_in", "ingetrokken_in"),
        kolommen=("id", "zaak", "gebeurtenis", "naar", "door", "vastgelegd_in", "bevestigd_in", "ingetrokken_in"),
    ),
    weiger_als("stapvoorstel", "wordt_niet_gewist", "DELETE", "TRUE"),
    *geen_omweg("stapvoorstel"),
    *alleen_vernietigen("zaakmeting"),
    *alleen_toevoegen("zaakfeit"),
    *alleen_toevoegen("zienswijzepunt"),
    *alleen_toevoegen("zienswijzeantwoord"),
    bevroren(
        "inzageperiode",
        behalve=("tot", "gesloten_in"),
        kolommen=("id", "zaak", "van", "tot", "vastgelegd_in", "gesloten_in"),
    ),
    weiger_als("inzageperiode", "wordt_niet_gewist", "DELETE", "TRUE"),
    *geen_omweg("inzageperiode"),
    *alleen_toevoegen("trajecttelling"),
    *alleen_toevoegen("einddatum"),
    *alleen_toevoegen("zaaknummer", "zaak"),
    *alleen_vernietigen("zaaktekst", "rij"),
    *geen_omweg("zaakconcept"),
    *feitgrendels(Volmacht),
)
"""The gemeente is never a subject; a step follows on the last one and exists; nothing is decided on a score alone."""
