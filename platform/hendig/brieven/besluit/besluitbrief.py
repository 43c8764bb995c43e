"""What the college decided: the decision, the reasons beyond the score, the answers, and what the partner can do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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


class Uitkomst(StrEnum):
    """What the college decided."""

    BEEINDIGEN = "beëindigen"
    LICHTERE_MAATREGEL = "lichtere maatregel"
    NIET_BEEINDIGEN = "niet beëindigen"
    AANGEHOUDEN = "aangehouden"


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
    """All that this letter is made of; ``per`` is filled when something ends, ``meteen`` says why without waiting."""

    besluit: Collegebesluit
    uitkomst: Uitkomst
    omvang: Omvang
    per: date | None
    meteen: str | None
    bepaling: Bepaling
    punten: tuple[Puntantwoord, ...]
    rechtsweg: Rechtsweg
    ondertekenaar: Ondertekenaar


_ALLES_LOOPT_DOOR = frozenset({Uitkomst.NIET_BEEINDIGEN, Uitkomst.AANGEHOUDEN})
BESLUIT_MARKER = ("besluit.redenen", "besluit.naast_de_score", "besluit.afwijking")


def besluitbrief(gegevens: Besluitgegevens) -> Brief:
    """Write the letter."""
    besluit = gegevens.besluit
    return brief_van(
        gegevens.kop,
        onderwerp="Besluit van het college over de procesovereenkomst",
        stand=Stand(_kern(gegevens), _gevolg(gegevens)),
        blokken=(
            Alinea(
                f"Het college {'besprak' if gegevens.uitkomst is Uitkomst.AANGEHOUDEN else 'besloot'} dit op "
                f"{datum(besluit.op)} (besluit {besluit.nummer}). Hieronder leest u waarom."
            ),
            *motivering(besluit),
            *antwoorden(gegevens.punten),
            *grond("Op welke afspraak steunt dit?", gegevens.bepaling),
            *_rechtsweg(gegevens),
            *vragen_en_rechten(gegevens.kop),
        ),
        ondertekening=ondertekening(gegevens.ondertekenaar),
    )


def motivering(besluit: Collegebesluit) -> Iterator[Blok]:
    """Give the reasons, and those of a departure from the advice."""
    yield from redenen("Waarom kiest het college hiervoor?", besluit.redenen)
    yield from redenen("Wat woog het college naast de score?", besluit.naast_de_score)
    if besluit.afwijking is not None:
        yield Kop("Waarom wijkt het college af van het advies?")
        yield Alinea(besluit.afwijking)


def _rechtsweg(gegevens: Besluitgegevens) -> tuple[Blok, ...]:
    if gegevens.uitkomst in _ALLES_LOOPT_DOOR:
        return ()
    wacht = gegevens.uitkomst is Uitkomst.BEEINDIGEN and gegevens.meteen is None
    return niet_mee_eens(gegevens.rechtsweg, wacht=wacht)


def _kern(gegevens: Besluitgegevens) -> str:
    return {
        Uitkomst.BEEINDIGEN: f"Het college besloot de procesovereenkomst met u {gegevens.omvang.in_woorden}.",
        Uitkomst.LICHTERE_MAATREGEL: "Het college besloot uw procesovereenkomst te laten doorlopen, met een maatregel.",
        Uitkomst.NIET_BEEINDIGEN: "Het college besloot uw procesovereenkomst niet te beëindigen.",
        Uitkomst.AANGEHOUDEN: "Het college nam nog geen besluit over uw procesovereenkomst.",
    }[gegevens.uitkomst]


def _gevolg(gegevens: Besluitgegevens) -> str:
    if gegevens.uitkomst is not Uitkomst.BEEINDIGEN:
        return _LOOPT_DOOR[gegevens.uitkomst]
    per = "" if gegevens.per is None else f" Dat is niet eerder dan {datum(gegevens.per)}."
    if gegevens.meteen is not None:
        return f"U krijgt daarover meteen een aparte brief. Waarom: {gegevens.meteen}{per}"
    return f"De overeenkomst eindigt pas na een aparte brief.{per} Tot dan verandert er niets."


_LOOPT_DOOR = {
    Uitkomst.LICHTERE_MAATREGEL: "Over de maatregel krijgt u een aparte brief.",
    Uitkomst.NIET_BEEINDIGEN: "Uw overeenkomst loopt gewoon door.",
    Uitkomst.AANGEHOUDEN: "Uw overeenkomst loopt gewoon door. U hoort het zodra het college verder gaat.",
}

SJABLOON = Sjabloon(
    Documentsoort.BESLUITBRIEF,
    1,
    Besluitgegevens,
    besluitbrief,
    (*KOP_MARKER, *BESLUIT_MARKER, *PUNTEN_MARKER, "meteen", "ondertekenaar.naam"),
)
