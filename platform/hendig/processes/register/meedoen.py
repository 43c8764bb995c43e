"""From when until when a partner takes part: what a line of the list says beside the register."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from governance.feiten.rules import Duur
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import Bekend
from governance.netwerk.service import herstel_toetreding, herstel_uittreding, laat_weer_toe
from governance.uitsluiting.vertrek import laat_vertrekken
from hendig.bestanden.partnerlijst import Partnerregel
from hendig.processes.register.stappen import Vraag

NIET_ZOMAAR = "Verbeter het bestand. Staat het register verkeerd, geef dan --herstel met de reden."


@dataclass(frozen=True, slots=True)
class Meedoen:
    """One change of the days of taking part; ``doe`` is None when the list alone cannot decide it."""

    zin: str
    doe: Callable[[Handeling], None] | None


def meedoen(regel: Partnerregel, bekend: Bekend, vraag: Vraag) -> Iterator[Meedoen]:
    """Give what has to change for the register to say the days of the line."""
    laatste = bekend.lid[-1] if bekend.lid else None
    zelfde = next((duur for duur in bekend.lid if duur.van == regel.toegetreden), None)
    if zelfde is not None:
        yield from _einde(regel, bekend.partij, zelfde, vraag)
    elif laatste is None or (laatste.tot is not None and regel.toegetreden >= laatste.tot):
        terug = partial(laat_weer_toe, partij=bekend.partij, per=regel.toegetreden, reden=vraag.reden)
        yield Meedoen(f"doet weer mee vanaf {datum(regel.toegetreden)}", terug)
        yield from _einde(regel, bekend.partij, Duur(regel.toegetreden), vraag)
    else:
        yield from _begin(regel, bekend.partij, laatste, vraag)
        yield from _einde(regel, bekend.partij, laatste, vraag)


def _begin(regel: Partnerregel, partij: str, staat: Duur, vraag: Vraag) -> Iterator[Meedoen]:
    was, wordt = staat.van, regel.toegetreden
    if vraag.herstel is None:
        zin = f"toegetreden_op is {datum(wordt)}, in het register staat {datum(was)}. {NIET_ZOMAAR}"
        yield Meedoen(zin, None)
        return
    zin = f"toegetreden_op wordt hersteld: {datum(wordt)} (was {datum(was)})"
    yield Meedoen(zin, partial(herstel_toetreding, partij=partij, was=was, wordt=wordt, reden=vraag.herstel))


def _einde(regel: Partnerregel, partij: str, staat: Duur, vraag: Vraag) -> Iterator[Meedoen]:
    wordt = regel.uitgetreden
    if "uitgetreden_op" not in vraag.kolommen or wordt == staat.tot:
        return
    if staat.tot is None and wordt is not None:
        uit = partial(laat_vertrekken, partij=partij, per=wordt, reden=vraag.reden)
        yield Meedoen(f"doet niet meer mee vanaf {datum(wordt)}", uit)
        return
    was = "geen einde" if staat.tot is None else datum(staat.tot)
    wens = "leeg" if wordt is None else datum(wordt)
    if vraag.herstel is None:
        yield Meedoen(f"uitgetreden_op is {wens}, in het register staat {was}. {NIET_ZOMAAR}", None)
        return
    zin = f"uitgetreden_op wordt hersteld: {wens} (was {was})"
    van = regel.toegetreden
    yield Meedoen(zin, partial(herstel_uittreding, partij=partij, toegetreden=van, wordt=wordt, reden=vraag.herstel))
