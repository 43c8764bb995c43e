"""A year on a terminal: the holidays that count, the school holidays as far as they are known, and the working days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby

from governance.kalender.dagen import feestdagen, werkdagen_tussen
from governance.kalender.datum import datum, datum_met_weekdag
from governance.kalender.schoolvakanties import Schoolkalender, schoolvakanties

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


def _vakanties(dagen: Mapping[date, str] | Schoolkalender) -> Iterator[str]:
    if isinstance(dagen, Schoolkalender):
        yield f"{dagen.value.capitalize()}. Plan nog niets in weken waarin scholen vaak vrij zijn."
        return
    yield "Een school mag de meivakantie langer maken. Vraag dat na."
    opeenvolgend = groupby(enumerate(dagen), key=lambda paar: (dagen[paar[1]], paar[1] - paar[0] * _DAG))
    for (naam, _), groep in opeenvolgend:
        reeks = [dag for _, dag in groep]
        yield f"{datum(reeks[0])} tot en met {datum(reeks[-1])}: {naam}"
