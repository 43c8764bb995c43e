"""What an advice holds, as a draft and in its last form: the question, the sources, the weighing, the conclusion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hendig.brieven.stukkop import onder_kop
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Tabel


@dataclass(frozen=True, slots=True)
class Gewogen:
    """A point of the partner, and how the adviser weighs it."""

    punt: str
    weging: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Adviesinhoud:
    """What is asked, on what it rests, and what the adviser concludes.

    ``beleving`` tells how trust is experienced in the network as a whole; it never names who rated.
    """

    vraag: str
    bronnen: tuple[str, ...]
    beleving: str
    zienswijze: tuple[Gewogen, ...]
    overwegingen: tuple[str, ...]
    conclusie: str


ADVIES_MARKER = (
    *("advies.vraag", "advies.bronnen", "advies.beleving", "advies.zienswijze"),
    *("advies.overwegingen", "advies.conclusie"),
)


def adviesblokken(advies: Adviesinhoud) -> Iterator[Blok]:
    """Write what the draft and the advice have in common."""
    yield from onder_kop("Wat is de vraag?", advies.vraag)
    yield Kop("Waarop steunt het advies?")
    yield Lijst(advies.bronnen)
    yield Kop("Hoe wordt vertrouwen ervaren?")
    yield Alinea(advies.beleving)
    yield Alinea("Dit gaat over alle beoordelingen samen. Wie heeft beoordeeld, is vertrouwelijk.")
    yield Kop("Hoe weegt de zienswijze mee?")
    if advies.zienswijze:
        yield Tabel("", ("Punt van de partner", "Weging"), tuple((een.punt, een.weging) for een in advies.zienswijze))
    else:
        yield Alinea("De partner heeft geen zienswijze gegeven.")
    yield Kop("Welke overwegingen zijn er?")
    yield Lijst(advies.overwegingen)
    yield from onder_kop("Wat is de conclusie?", advies.conclusie)
