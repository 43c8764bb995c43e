"""What was asked of whom and what came of it, as lines on a screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from governance.kalender.datum import datum
from governance.verplichtingen.queries import Nakomingsbeeld
from governance.verplichtingen.rules import Aard, Nakomingsstand
from hendig.uitvoer.uitgelijnd import uitgelijnd

_KOPPEN = ("code", "van wie", "vanaf", "uiterlijk", "stand", "uitleg", "wat")


def nakoming_regels(
    beelden: Sequence[Nakomingsbeeld], namen: Mapping[str, str], jaar: int, dag: dt.date
) -> Iterator[str]:
    """Write a table of obligations of one year, with a line that says what the words mean."""
    if not beelden:
        yield f"In {jaar} is hiervan niets gevraagd."
        yield f"Vraag het hele jaar:  hendig verplichtingen open {jaar} --door E-MAIL"
        return
    yield from uitgelijnd(_KOPPEN, [_rij(beeld, namen, dag) for beeld in beelden], ())
    yield ""
    yield "Wat open staat en voorbij is, zegt nog niets: vraag eerst wat er speelt."


def _rij(beeld: Nakomingsbeeld, namen: Mapping[str, str], dag: dt.date) -> tuple[str, ...]:
    voorbij = beeld.stand is Nakomingsstand.OPEN and beeld.tot is not None and beeld.tot <= dag
    mag = " (mag)" if beeld.verplichting.aard is Aard.UITNODIGING else ""
    return (
        beeld.verplichting.code,
        namen.get(beeld.partij, "onbekend"),
        datum(beeld.van),
        "-" if beeld.tot is None else datum(beeld.tot - dt.timedelta(days=1)),
        f"{beeld.stand.value}{', voorbij' if voorbij else ''}",
        "ja" if beeld.uitgelegd else "-",
        f"{beeld.verplichting.omschrijving}{mag}",
    )
