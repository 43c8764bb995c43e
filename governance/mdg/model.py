"""The tables of the MDG I-F: meetings and their items, who took part in what, and what came of it.

Seats have no table: they follow from the roles in the register. Nothing here says who rated whom.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.belangen.model import VRIJ
from governance.mdg.rules import (
    OVER_EEN_ZAAK,
    ZONDER_QUORUM,
    Mdgdaad,
    Puntsoort,
    Puntuitkomst,
    Tekstsoort,
    Vergadersoort,
    Vergaderstand,
)
from governance.mdg.stemming import CONTROLELIJST, Controlestap, Stemkeuze, Wijze
from governance.netwerk.rules import Rol
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, alleen_vernietigen, weiger_als

_ZAAKSOORTEN = ", ".join(sorted(f"'{soort.value}'" for soort in OVER_EEN_ZAAK))
_ZONDER_QUORUM = ", ".join(sorted(f"'{uitkomst.value}'" for uitkomst in ZONDER_QUORUM))


class Vergadering(Basis):
    """One meeting on a day, under the version of the agreement that held when it was planned."""

    __tablename__ = "vergadering"

    id: Mapped[Id]
    soort: Mapped[Vergadersoort] = mapped_column(woord(Vergadersoort))
    dag: Mapped[dt.date]
    plaats: Mapped[str] = mapped_column(String(200))
    contractversie: Mapped[str] = mapped_column(ForeignKey("contractversie.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Vergaderstap(Basis):
    """A meeting went on to a standing, each once; what it is now is the last one."""

    __tablename__ = "vergaderstap"
    __table_args__ = (UniqueConstraint("vergadering", "naar"),)

    id: Mapped[Id]
    vergadering: Mapped[str] = mapped_column(ForeignKey("vergadering.id"))
    naar: Mapped[Vergaderstand] = mapped_column(woord(Vergaderstand))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Agendapunt(Basis):
    """One item: what it is about and what is done with it; about one partner it names the case."""

    __tablename__ = "agendapunt"
    __table_args__ = (
        UniqueConstraint("vergadering", "volgorde"),
        UniqueConstraint("vergadering", "zaak"),
        CheckConstraint(
            f"(soort IN ({_ZAAKSOORTEN})) = (zaak IS NOT NULL) AND (zaak IS NULL) = (partij IS NULL)", name="zaak"
        ),
    )

    id: Mapped[Id]
    vergadering: Mapped[str] = mapped_column(ForeignKey("vergadering.id"))
    volgorde: Mapped[int]
    soort: Mapped[Puntsoort] = mapped_column(woord(Puntsoort))
    daad: Mapped[Mdgdaad] = mapped_column(woord(Mdgdaad))
    zaak: Mapped[str | None] = mapped_column(String(36), index=True)
    partij: Mapped[str | None] = mapped_column(ForeignKey("partij.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Presentie(Basis):
    """Somebody was there, in a role and for a seat."""

    __tablename__ = "presentie"
    __table_args__ = (UniqueConstraint("vergadering", "persoon"),)

    id: Mapped[Id]
    vergadering: Mapped[str] = mapped_column(ForeignKey("vergadering.id"))
    persoon: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    rol: Mapped[Rol] = mapped_column(woord(Rol))
    zetel: Mapped[str | None] = mapped_column(String(40))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Puntdeelname(Basis):
    """How somebody who was there took part in an item, or that they stepped aside."""

    __tablename__ = "puntdeelname"
    __table_args__ = (
        UniqueConstraint("punt", "persoon"),
        CheckConstraint("wijze <> 'stemt' OR zetel IS NOT NULL", name="stem_heeft_zetel"),
    )

    id: Mapped[Id]
    punt: Mapped[str] = mapped_column(ForeignKey("agendapunt.id"))
    persoon: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    rol: Mapped[Rol] = mapped_column(woord(Rol))
    zetel: Mapped[str | None] = mapped_column(String(40))
    wijze: Mapped[Wijze] = mapped_column(woord(Wijze))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Quorumstaat(Basis):
    """How many seats there were for an item, how many stepped aside, and how many were there."""

    __tablename__ = "quorumstaat"
    __table_args__ = (
        CheckConstraint("opzij >= 0 AND opzij <= zetels AND aanwezig >= 0", name="telt"),
        CheckConstraint(
            "NOT gehaald OR (aanwezig >= minimaal AND 2 * aanwezig > zetels - opzij AND 2 * opzij <= zetels)",
            name="gehaald",
        ),
    )

    punt: Mapped[str] = mapped_column(ForeignKey("agendapunt.id"), primary_key=True)
    zetels: Mapped[int]
    opzij: Mapped[int]
    aanwezig: Mapped[int]
    minimaal: Mapped[int]
    gehaald: Mapped[bool]
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Controleantwoord(Basis):
    """Something about one point of the checklist: the answer, that it is disputed, or what settled it."""

    __tablename__ = "controleantwoord"
    __table_args__ = (
        UniqueConstraint("punt", "nummer", "soort"),
        CheckConstraint(f"nummer BETWEEN 1 AND {len(CONTROLELIJST)}", name="nummer"),
        CheckConstraint("(soort = 'betwist') = (antwoord IS NULL)", name="antwoord"),
    )

    id: Mapped[Id]
    punt: Mapped[str] = mapped_column(ForeignKey("agendapunt.id"))
    nummer: Mapped[int]
    soort: Mapped[Controlestap] = mapped_column(woord(Controlestap))
    antwoord: Mapped[bool | None]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Stem(Basis):
    """One vote of one seat on one item; a vote against the checklist names its point."""

    __tablename__ = "stem"
    __table_args__ = (UniqueConstraint("punt", "zetel"), UniqueConstraint("punt", "persoon"))

    id: Mapped[Id]
    punt: Mapped[str] = mapped_column(ForeignKey("agendapunt.id"))
    zetel: Mapped[str] = mapped_column(String(40))
    persoon: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    keuze: Mapped[Stemkeuze] = mapped_column(woord(Stemkeuze))
    controlepunt: Mapped[int | None]
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Uitkomst(Basis):
    """What came of an item; whether a tie that was found later spoils it is computed, not written."""

    __tablename__ = "puntuitkomst"
    __table_args__ = (CheckConstraint("uitkomst <> 'aangetast'", name="niet_geschreven"),)

    punt: Mapped[str] = mapped_column(ForeignKey("agendapunt.id"), primary_key=True)
    uitkomst: Mapped[Puntuitkomst] = mapped_column(woord(Puntuitkomst))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Mdgtekst(Basis):
    """Words with a meeting, an item or an answer. These are destroyed when their time is over."""

    __tablename__ = "mdgtekst"

    id: Mapped[Id]
    bij: Mapped[str] = mapped_column(String(36), index=True)
    soort: Mapped[Tekstsoort] = mapped_column(woord(Tekstsoort))
    tekst: Mapped[str] = mapped_column(Text)
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


def _niet_vrij(punt: str) -> str:
    """Make the condition that the person of a new row has no accepted declaration in the case of an item."""
    return (
        f"EXISTS (SELECT 1 FROM agendapunt p WHERE p.id = {punt} AND p.zaak IS NOT NULL "  # noqa: S608 - words of our own
        f"AND NOT EXISTS ({VRIJ} AND v.zaak = p.zaak AND v.persoon = NEW.persoon))"
    )


_UITKOMST = "EXISTS (SELECT 1 FROM puntuitkomst u WHERE u.punt = NEW.punt)"
_QUORUM = "EXISTS (SELECT 1 FROM quorumstaat q WHERE q.punt = NEW.punt AND q.gehaald)"
_ZETEL = (
    "EXISTS (SELECT 1 FROM puntdeelname d WHERE d.punt = NEW.punt AND d.persoon = NEW.persoon AND d.wijze = 'stemt' "
    "AND d.zetel = NEW.zetel)"
)
_JA = (
    "(SELECT COUNT(*) FROM controleantwoord a WHERE a.punt = NEW.punt AND a.antwoord AND (a.soort = 'beslecht' "
    "OR NOT EXISTS (SELECT 1 FROM controleantwoord b WHERE b.punt = a.punt AND b.nummer = a.nummer "
    "AND b.soort <> 'antwoord')))"
)
_VOOR, _TEGEN = (
    f"(SELECT COUNT(*) FROM stem s WHERE s.punt = NEW.punt AND s.keuze = '{keuze}')"  # noqa: S608 - words of our own
    for keuze in ("voor", "tegen")
)

GRENDELS = (
    *alleen_toevoegen("vergadering"),
    *alleen_toevoegen("vergaderstap"),
    weiger_als(
        "vergaderstap",
        "vier_ogen",
        "INSERT",
        "NEW.naar = 'verslag vastgesteld' AND EXISTS (SELECT 1 FROM mdgtekst t WHERE t.bij = NEW.vergadering "
        "AND t.soort = 'verslag' AND t.door = NEW.door)",
    ),
    *alleen_toevoegen("agendapunt"),
    *alleen_toevoegen("presentie"),
    *alleen_toevoegen("puntdeelname"),
    weiger_als(
        "puntdeelname", "zonder_belang", "INSERT", f"NEW.wijze IN ('stemt', 'spreekt') AND {_niet_vrij('NEW.punt')}"
    ),
    *alleen_toevoegen("quorumstaat", "punt"),
    *alleen_toevoegen("controleantwoord"),
    weiger_als("controleantwoord", "na_de_uitkomst_niets", "INSERT", _UITKOMST),
    *alleen_toevoegen("stem"),
    weiger_als("stem", "zonder_belang", "INSERT", _niet_vrij("NEW.punt")),
    weiger_als("stem", "van_een_zetel", "INSERT", f"NOT {_ZETEL}"),
    weiger_als("stem", "met_quorum", "INSERT", f"NOT {_QUORUM}"),
    weiger_als("stem", "na_de_uitkomst_niets", "INSERT", _UITKOMST),
    *alleen_toevoegen("puntuitkomst", "punt"),
    weiger_als(
        "puntuitkomst",
        "met_quorum",
        "INSERT",
        f"NOT EXISTS (SELECT 1 FROM quorumstaat q WHERE q.punt = NEW.punt AND q.gehaald "  # noqa: S608 - words of our own
        f"= (NEW.uitkomst NOT IN ({_ZONDER_QUORUM})))",
    ),
    weiger_als(
        "puntuitkomst",
        "volgens_de_lijst",
        "INSERT",
        f"NEW.uitkomst = 'vastgesteld' AND ({_JA} <> {len(CONTROLELIJST)} OR {_VOOR} <= {_TEGEN})",
    ),
    *alleen_vernietigen("mdgtekst"),
)
