"""What an adviser from outside says of a decision, who had no part in it before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.afweging.advies import Gewogen
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, onder_kop, stuk_van
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Heroverwegingsgegevens(Stukgegevens):
    """All that this paper is made of; ``gehoord_op`` is None when the partner did not ask to be heard."""

    besluitnummer: str
    besloten_op: date
    gevraagd_op: date
    gehoord_op: date | None
    punten: tuple[Gewogen, ...]
    bronnen: tuple[str, ...]
    conclusie: str


def heroverwegingsadvies(gegevens: Heroverwegingsgegevens) -> Stuk:
    """Write the paper."""
    return stuk_van(
        gegevens,
        titel="Advies na heroverweging",
        stand=Stand(
            "Dit is een advies en geen besluit.",
            "Het college besluit opnieuw, met redenen.",
        ),
        blokken=tuple(_blokken(gegevens)),
    )


def _blokken(gegevens: Heroverwegingsgegevens) -> Iterator[Blok]:
    yield from onder_kop(
        "Waar gaat dit advies over?",
        f"Het gaat over besluit {gegevens.besluitnummer} van {datum(gegevens.besloten_op)}. De partner vroeg op "
        f"{datum(gegevens.gevraagd_op)} om een heroverweging.",
    )
    yield from onder_kop("Wie adviseert?", "De adviseur komt van buiten en deed niet eerder mee. " + _gehoord(gegevens))
    yield Kop("Hoe weegt elk punt van de partner?")
    rijen = tuple((een.punt, een.weging) for een in gegevens.punten)
    yield Tabel("", ("Punt van de partner", "Weging"), rijen) if rijen else Alinea("De partner noemde geen punten.")
    yield Kop("Waarop steunt het advies?")
    yield Lijst(gegevens.bronnen)
    yield from onder_kop("Wat is de conclusie?", gegevens.conclusie)


def _gehoord(gegevens: Heroverwegingsgegevens) -> str:
    if gegevens.gehoord_op is None:
        return "De partner vroeg niet om gehoord te worden."
    return f"De adviseur hoorde de partner op {datum(gegevens.gehoord_op)}."


SJABLOON = Sjabloon(
    Documentsoort.HEROVERWEGINGSADVIES,
    1,
    Heroverwegingsgegevens,
    heroverwegingsadvies,
    (*STUK_MARKER, "punten", "bronnen", "conclusie"),
)
