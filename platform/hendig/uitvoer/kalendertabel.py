"""A year on a terminal: the holidays that count, the school holidays as far as they are known, and the working days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from governance.kalender.dagen import feestdagen, werkdagen_tussen
from governance.kalender.datum import datum, datum_met_weekdag
from governance.kalender.schoolvakanties import Schoolvakanties, schoolvakanties

_DAG = timedelta(days=1)


def kalendertabel(jaar: int) -> str:
    """Write everything that a year has for who plans in it."""
    werkdagen = werkdagen_tussen(date(jaar, 1, 1) - _DAG, date(jaar + 1, 1, 1))
    return "\n".join(
        [
            f"Feestdagen in {jaar}",
            *(f"  {datum_met_weekdag(dag)}: {naam}" for dag, naam in feestdagen(jaar).items()),
            "",
            f"Schoolvakanties in {jaar}, regio Zuid",
            *(f"  {regel}" for regel in _vakanties(schoolvakanties(jaar))),
            "",
            f"Werkdagen in {jaar}: {werkdagen}.",
            "Dagen die bij koninklijk besluit met een feestdag zijn gelijkgesteld, staan in de overeenkomst.",
            "",
        ]
    )


def _vakanties(vakanties: Schoolvakanties) -> Iterator[str]:
    dagen = vakanties.dagen
    opeenvolgend = groupby(enumerate(dagen), key=lambda paar: (dagen[paar[1]], paar[1] - paar[0] * _DAG))
    for (naam, _), groep in opeenvolgend:
        reeks = [dag for _, dag in groep]
        yield f"{datum(reeks[0])} tot en met {datum(reeks[-1])}: {naam}"
    if vakanties.onbekend:
        yield f"Nog niet bekend: {', '.join(vakanties.onbekend)}. Plan niets vast als scholen vaak vrij zijn."
    if dagen:
        yield "In voorjaar, mei en herfst mag een school afwijken. Vraag dat na."
