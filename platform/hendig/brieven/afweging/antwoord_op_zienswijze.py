"""Every point that the partner made, what the gemeente answers, and what changes because of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, onder_kop, stuk_van
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Beantwoord:
    """A point, the answer to it, and what changes; None is nothing."""

    punt: str
    antwoord: str
    verandert: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoordgegevens(Stukgegevens):
    """All that this paper is made of; each day is None when it did not happen."""

    zienswijze_op: date | None
    gehoord_op: date | None
    punten: tuple[Beantwoord, ...]
    slot: str


def antwoord_op_zienswijze(gegevens: Antwoordgegevens) -> Stuk:
    """Write the paper."""
    return stuk_van(
        gegevens,
        titel="Antwoord op de zienswijze",
        stand=Stand("Er is nog niets besloten.", "De partner krijgt dit antwoord ook."),
        blokken=tuple(_blokken(gegevens)),
    )


def _blokken(gegevens: Antwoordgegevens) -> Iterator[Blok]:
    yield from onder_kop("Hoe reageerde de partner?", _hoe(gegevens))
    yield Kop("Wat is het antwoord op elk punt?")
    if gegevens.punten:
        yield Tabel(
            "",
            ("Nr.", "Punt van de partner", "Antwoord van de gemeente", "Wat verandert er"),
            tuple(
                (str(nummer), een.punt, een.antwoord, een.verandert or "Er verandert niets.")
                for nummer, een in enumerate(gegevens.punten, start=1)
            ),
            smal=(0,),
            breed=(2,),
        )
    else:
        yield Alinea("Er zijn geen punten om te beantwoorden.")
    yield from onder_kop("Wat betekent dit bij elkaar?", gegevens.slot)


def _hoe(gegevens: Antwoordgegevens) -> str:
    zinnen = []
    if gegevens.zienswijze_op is not None:
        zinnen.append(f"De gemeente ontving de zienswijze op {datum(gegevens.zienswijze_op)}.")
    if gegevens.gehoord_op is not None:
        zinnen.append(f"De partner is gehoord op {datum(gegevens.gehoord_op)}. Daarvan is een verslag.")
    return " ".join(zinnen) or "De partner heeft geen zienswijze gegeven en heeft niet gevraagd om gehoord te worden."


SJABLOON = Sjabloon(
    Documentsoort.ANTWOORD_OP_ZIENSWIJZE,
    1,
    Antwoordgegevens,
    antwoord_op_zienswijze,
    (*STUK_MARKER, "punten", "slot"),
)
