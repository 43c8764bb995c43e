"""The tables of messages: which document went to whom along which channel, and what is known about its delivery."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.contract.model import alleen_vastgesteld
from governance.kennisgeving.rules import BEWIJST, VRAAGT_BEWIJS, Bezorgstapsoort, Kanaal, kan_bij
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, weiger_als


class Kennisgeving(Basis):
    """One message: a document, to a person for a party, along one channel.

    The address lies in the payload of its event, where it can be destroyed.
    """

    __tablename__ = "kennisgeving"

    id: Mapped[Id]
    document: Mapped[str] = mapped_column(ForeignKey("document.id"), index=True)
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    geadresseerde: Mapped[str] = mapped_column(ForeignKey("persoon.id"))
    kanaal: Mapped[Kanaal] = mapped_column(woord(Kanaal))
    contractversie: Mapped[str] = mapped_column(ForeignKey("contractversie.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


def _woorden(soorten: frozenset[Bezorgstapsoort] | tuple[Bezorgstapsoort, ...]) -> str:
    return ", ".join(sorted(f"'{soort.value}'" for soort in soorten))


class Bezorgstap(Basis):
    """What is known about a message from a day on, each thing once; ``door`` is who opened it in the portal."""

    __tablename__ = "bezorgstap"
    __table_args__ = (
        UniqueConstraint("kennisgeving", "soort"),
        CheckConstraint(f"soort NOT IN ({_woorden(VRAAGT_BEWIJS)}) OR length(bewijs) > 0", name="met_bewijs"),
        CheckConstraint("(soort = 'geopend') = (door IS NOT NULL)", name="geopend_door_iemand"),
    )

    id: Mapped[Id]
    kennisgeving: Mapped[str] = mapped_column(ForeignKey("kennisgeving.id"))
    soort: Mapped[Bezorgstapsoort] = mapped_column(woord(Bezorgstapsoort))
    dag: Mapped[dt.date]
    bewijs: Mapped[str | None] = mapped_column(String(100))
    door: Mapped[str | None] = mapped_column(ForeignKey("persoon.id"))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


_STAPPEN = "SELECT 1 FROM bezorgstap s WHERE s.kennisgeving = NEW.kennisgeving AND s.soort"
_PAST = " OR ".join(
    f"(k.kanaal = '{kanaal.value}' AND NEW.soort IN ({_woorden(kan_bij(kanaal))}))" for kanaal in Kanaal
)
_EIGEN = (
    "SELECT 1 FROM rolvervulling r JOIN kennisgeving k ON k.partij = r.partij WHERE k.id = NEW.kennisgeving "
    "AND r.persoon = NEW.door AND r.vervallen_in IS NULL AND r.geldig_van <= NEW.dag "
    "AND (r.geldig_tot IS NULL OR r.geldig_tot > NEW.dag)"
)
_BEWEZEN = (
    "SELECT 1 FROM termijn t JOIN kennisgeving k ON k.document = t.document AND k.partij = t.partij "
    "JOIN bezorgstap b ON b.kennisgeving = k.id "
    f"WHERE t.id = NEW.termijn AND b.soort IN ({_woorden(frozenset().union(*BEWIJST.values()))}) AND b.dag <= NEW.dag"
)

GRENDELS = (
    *alleen_toevoegen("kennisgeving"),
    alleen_vastgesteld("kennisgeving", kolom="contractversie"),
    *alleen_toevoegen("bezorgstap"),
    weiger_als(
        "bezorgstap",
        "eerst_verzonden",
        "INSERT",
        f"NEW.soort <> 'verzonden' AND NOT EXISTS ({_STAPPEN} = 'verzonden' AND s.dag <= NEW.dag)",
    ),
    weiger_als(
        "bezorgstap",
        "past_bij_kanaal",
        "INSERT",
        f"NOT EXISTS (SELECT 1 FROM kennisgeving k WHERE k.id = NEW.kennisgeving AND ({_PAST}))",
    ),
    weiger_als(
        "bezorgstap",
        "na_de_uitkomst_niets",
        "INSERT",
        f"EXISTS ({_STAPPEN} IN ('geopend', 'ontvangen', 'teruggekomen')) OR "
        f"(NEW.soort <> 'teruggekomen' AND EXISTS ({_STAPPEN} IN ('geweigerd', 'niet afgehaald')))",
    ),
    weiger_als("bezorgstap", "geopend_door_eigen", "INSERT", f"NEW.soort = 'geopend' AND NOT EXISTS ({_EIGEN})"),
    weiger_als(
        "termijnstap",
        "bezorging_bewezen",
        "INSERT",
        "NEW.soort = 'gestart' AND EXISTS (SELECT 1 FROM termijn t WHERE t.id = NEW.termijn "
        f"AND t.startgrond = 'bezorgd') AND NOT EXISTS ({_BEWEZEN})",
    ),
)
