"""Events of the log as lines on a screen: when, in which role and what, never a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Row

from governance.kalender.amsterdam import dag_en_tijd
from hendig.uitvoer.gebeurteniszinnen import gebeurtenis_in_woorden
from hendig.uitvoer.uitgelijnd import uitgelijnd

KOPPEN = ("nummer", "wanneer", "in de rol van", "wat", "over")


def logboek_regels(gebeurtenissen: Sequence[Row[int, datetime, str, str, str | None]]) -> Iterator[str]:
    """Give a line for each event; ``over`` is the key of what it was about."""
    rijen = [
        (str(seq), dag_en_tijd(op), rol, gebeurtenis_in_woorden(soort), zaak or "")
        for seq, op, rol, soort, zaak in gebeurtenissen
    ]
    return uitgelijnd(KOPPEN, rijen, ("nummer",))
