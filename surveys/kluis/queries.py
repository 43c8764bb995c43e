"""Reading the kluis as far as its key is concerned."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from surveys.kluis.model import VERSLEUTELD, Sleutelproef


def laatste_proef(session: Session) -> tuple[str, bytes] | None:
    """Give the newest proof of a key: its number and its text, unreadable without the key; None in an empty kluis."""
    vraag = select(Sleutelproef.id, Sleutelproef.proef).order_by(Sleutelproef.gemaakt_op.desc(), Sleutelproef.id)
    rij = session.execute(vraag.limit(1)).one_or_none()
    return None if rij is None else (rij.id, rij.proef)


def aantal_proeven(session: Session) -> int:
    """Give how many keys this kluis has had."""
    return session.scalar(select(func.count()).select_from(Sleutelproef)) or 0


def alles_versleuteld(session: Session) -> Iterator[bytes]:
    """Give every value that lies under the key, as it stands."""
    for kolom in VERSLEUTELD:
        yield from session.scalars(select(kolom))
