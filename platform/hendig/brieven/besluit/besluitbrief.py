"""What the college decided: the decision, the reasons beyond the score, the answers, and what the partner can do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.omvang import Omvang
from hendig.brieven.onderbouwing import (
    PUNTEN_MARKER,
    Bepaling,
    Ondertekenaar,
    Puntantwoord,
    antwoorden,
    grond,
    ondertekening,
    redenen,
)
from hendig.brieven.rechtsweg import Rechtsweg, niet_mee_eens
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.vragen import vragen_en_rechten
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Blok, Kop


@dataclass(frozen=True, slots=True, kw_only=True)
class Collegebesluit:
    """A decision of the college: its day, its number, and why.

    ``naast_de_score`` is what it weighed beside a measurement, empty where there is none; ``afwijking`` says why the
    college departs from what it was advised, None when it follows.
    """

    op: date
    nummer: str
    redenen: tuple[str, ...]
    naast_de_score: tuple[str, ...]
    afwijking: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluitgegevens(Briefgegevens):
    """All that this letter is made of; ``meteen`` says why it cannot wait, None when it can."""

    besluit: Collegebesluit
    omvang: Omvang
    per: date
    meteen: str | None
    bepaling: Bepaling
    punten: tuple[Puntantwoord, ...]
    rechtsweg: Rechtsweg
    ondertekenaar: Ondertekenaar


BESLUIT_MARKER = ("besluit.redenen", "besluit.naast_de_score", "besluit.afwijking")


def besluitbrief(gegevens: Besluitgegevens) -> Brief:
    """Write the letter."""
    besluit = gegevens.besluit
    return brief_van(
        gegevens.kop,
        onderwerp="Besluit van het college over de procesovereenkomst",
        stand=Stand(
            f"Het college besloot de procesovereenkomst met u {gegevens.omvang.in_woorden}.", _gevolg(gegevens)
        ),
        blokken=(
            Alinea(
                f"Het college besloot dit op {datum(besluit.op)} (besluit {besluit.nummer}). Hieronder leest u waarom."
            ),
            *motivering(besluit),
            *antwoorden(gegevens.punten),
            *grond("Op welke afspraak steunt dit?", gegevens.bepaling),
            *niet_mee_eens(gegevens.rechtsweg, wacht=gegevens.meteen is None),
            *vragen_en_rechten(gegevens.kop),
        ),
        ondertekening=ondertekening(gegevens.ondertekenaar),
    )


def motivering(besluit: Collegebesluit) -> Iterator[Blok]:
    """Give the reasons, and those of a departure from the advice."""
    yield Alinea("Dit zijn de woorden van het besluit. Staat er “de partner”, dan gaat het over u.")
    yield from redenen("Waarom kiest het college hiervoor?", besluit.redenen)
    yield from redenen("Wat woog het college naast de score?", besluit.naast_de_score)
    if besluit.afwijking is not None:
        yield Kop("Waarom wijkt het college af van het advies?")
        yield Alinea(besluit.afwijking)


def _gevolg(gegevens: Besluitgegevens) -> str:
    per = datum(gegevens.per)
    if gegevens.meteen is not None:
        return (
            f"U krijgt daarover meteen een aparte brief. De overeenkomst eindigt als u die ontvangt, "
            f"niet eerder dan {per}. Waarom dit niet kan wachten: {gegevens.meteen}"
        )
    return f"De overeenkomst eindigt pas na een aparte brief. Dat is niet eerder dan {per}. Tot dan verandert er niets."


SJABLOON = Sjabloon(
    Documentsoort.BESLUITBRIEF,
    3,
    Besluitgegevens,
    besluitbrief,
    (*KOP_MARKER, *BESLUIT_MARKER, *PUNTEN_MARKER, "meteen", "ondertekenaar.naam"),
)
