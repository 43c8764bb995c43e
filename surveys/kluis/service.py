"""Setting up a kluis, and bringing everything in it under a new key.

An act in the log of the main database, and a session of the kluis beside it: the kluis is written first, so what the
log says of it has happened. Who was killed between the two does `leg_sleutel_vast` alone.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from governance.logboek.handeling import Handeling
from surveys.kluis.model import VERSLEUTELD, Sleutelproef
from surveys.kluis.rules import PROEF, Kluisgebeurtenis

Versleutel = Callable[[bytes], bytes]
"""Bring something under the current key, handed in: here nobody knows a key."""


def neem_in_gebruik(handeling: Handeling, *, kluis: Session, versleutel: Versleutel) -> None:
    """Record that an empty kluis has its first key."""
    proef = _leg_proef(handeling, kluis, versleutel)
    leg_sleutel_vast(handeling, proef=proef, soort=Kluisgebeurtenis.SLEUTEL_GEMAAKT)


def versleutel_opnieuw(handeling: Handeling, *, kluis: Session, vernieuw: Versleutel, versleutel: Versleutel) -> int:
    """Bring everything in the kluis under the current key, and give how many values that were."""
    aantal = 0
    for kolom in VERSLEUTELD:
        (sleutel,) = inspect(kolom.class_).primary_key
        for rij in kluis.scalars(select(kolom.class_).order_by(sleutel)):
            setattr(rij, kolom.key, vernieuw(getattr(rij, kolom.key)))
            aantal += 1
    proef = _leg_proef(handeling, kluis, versleutel)
    leg_sleutel_vast(handeling, proef=proef, soort=Kluisgebeurtenis.SLEUTEL_VERNIEUWD)
    return aantal


def leg_sleutel_vast(handeling: Handeling, *, proef: str, soort: Kluisgebeurtenis) -> None:
    """Record in the log that a key took over; ``proef`` is the number of its proof in the kluis."""
    handeling.leg_vast(soort, zaak=proef)


def leg_oude_sleutels_weg_vast(handeling: Handeling) -> None:
    """Record in the log that only the current key is left."""
    handeling.leg_vast(Kluisgebeurtenis.OUDE_SLEUTELS_WEG)


def _leg_proef(handeling: Handeling, kluis: Session, versleutel: Versleutel) -> str:
    proef = Sleutelproef(id=handeling.nieuw_id, gemaakt_op=handeling.op, proef=versleutel(PROEF))
    kluis.add(proef)
    kluis.flush()
    return proef.id
