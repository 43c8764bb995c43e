"""What is done with the log besides adding to it: recording that somebody looked, and destroying on purpose."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import DeclarativeBase

from governance.bronnen import Bron
from governance.logboek.handeling import Handeling
from governance.logboek.model import Gebeurtenis, Lading, Vernietiging
from governance.logboek.rules import BLIJFT, Logboekgebeurtenis


def leg_inzage_vast(handeling: Handeling, *, wat: str, zaak: str | None = None, grond: Bron | None = None) -> int:
    """Record that the one who acts looked at something sensitive; ``wat`` is a kind and a key, never a content."""
    return handeling.leg_vast(Logboekgebeurtenis.INGEZIEN, zaak=zaak, grond=grond, lading={"wat": wat})


def vernietig(handeling: Handeling, *, tabel: type[DeclarativeBase], rijen: Sequence[str | int], grond: Bron) -> int:
    """Destroy rows of a table whose time is over; that it happened, and which keys they had, stays in the log.

    The table must have the bolts of `governance.opslag.grendels.alleen_vernietigen`; a row that is not there is
    passed over.
    """
    naam, (sleutel,) = tabel.__tablename__, tabel.__mapper__.primary_key
    seq = handeling.leg_vast(
        Logboekgebeurtenis.VERNIETIGD, grond=grond, lading={"tabel": naam, "rijen": [str(rij) for rij in rijen]}
    )
    handeling.session.add_all(
        Vernietiging(id=handeling.nieuw_id, tabel=naam, rij=str(rij), gebeurtenis=seq) for rij in rijen
    )
    handeling.session.flush()  # the bolt looks for these rows
    handeling.session.execute(delete(tabel).where(sleutel.in_(rijen)))
    return seq


def vernietig_ladingen(handeling: Handeling, *, gebeurtenissen: Sequence[int], grond: Bron) -> int:
    """Destroy the payloads of events; the events and the chain stay, and so does what says that they were destroyed."""
    g = Gebeurtenis
    blijft = select(g.seq).where(g.seq.in_(gebeurtenissen), g.soort == Logboekgebeurtenis.VERNIETIGD).order_by(g.seq)
    nummer = handeling.session.scalars(blijft).first()
    if nummer is not None:
        raise BLIJFT.met(nummer=nummer)
    return vernietig(handeling, tabel=Lading, rijen=gebeurtenissen, grond=grond)
