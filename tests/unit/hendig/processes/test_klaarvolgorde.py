"""In which order things to do are told."""

from __future__ import annotations

import datetime as dt

from hendig.processes.klaar.rules import BINNENKORT, Klus, Klusoort, in_volgorde

DAG = dt.date(2026, 3, 2)
EEN = dt.timedelta(days=1)


def klus(soort: Klusoort = Klusoort.TERMIJN, uiterlijk: dt.date | None = None) -> Klus:
    return Klus(soort=soort, uiterlijk=uiterlijk)


def test_what_is_over_comes_first_and_what_is_far_away_last() -> None:
    ver, voorbij, zonder_dag = klus(uiterlijk=DAG + BINNENKORT + EEN), klus(uiterlijk=DAG - EEN), klus()
    assert in_volgorde([ver, zonder_dag, voorbij], DAG) == (voorbij, (zonder_dag, ver))


def test_on_one_day_the_more_pressing_kind_comes_first() -> None:
    vraagt, mislukt = klus(Klusoort.VERPLICHTING, DAG), klus(Klusoort.BERICHT_MISLUKT)
    assert in_volgorde([vraagt, mislukt], DAG) == (mislukt, (vraagt,))


def test_nothing_is_for_now_while_every_last_day_is_far_away() -> None:
    ver, nabij = klus(uiterlijk=DAG + BINNENKORT + EEN), klus(uiterlijk=DAG + BINNENKORT)
    assert in_volgorde([ver], DAG) == (None, (ver,))
    assert in_volgorde([ver, nabij], DAG) == (nabij, (ver,))
