"""How long it takes to set a letter."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial
from itertools import count

from hendig.brieven.brief import zet_brief
from hendig.brieven.welkomstbrief import Welkomstgegevens, welkomstbrief
from tests.benchmarks.timing import line, seconds
from tests.unit.hendig.brieven.brieven import GROOT, KLEIN


def writing() -> None:
    """A letter after the first, each to another partner, beside the first in a process, which reads the fonts."""
    numbers = count()

    def write(gegevens: Welkomstgegevens) -> None:
        kop = gegevens.kop
        partner = replace(kop.partner, naam=f"{kop.partner.naam} {next(numbers)}")
        zet_brief(welkomstbrief(replace(gegevens, kop=replace(kop, partner=partner))))

    start = time.perf_counter()
    write(GROOT)
    first = time.perf_counter() - start
    for what, gegevens in (("one obligation", KLEIN), ("eleven obligations", GROOT)):
        took = seconds(partial(write, gegevens))
        line(f"a welcome letter with {what}", took, "the first in a process", first, "50 ms")
