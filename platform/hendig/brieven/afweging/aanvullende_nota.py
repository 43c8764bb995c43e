"""The written answer to a question that came back, on what it rests, and what the partner said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum, datum_met_weekdag
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, lijst_onder_kop, onder_kop, stuk_van
from hendig.zetwerk.blokken import Alinea, Blok, Kop


@dataclass(frozen=True, slots=True)
class Vraagbeantwoording:
    """A question that came back, and its answer."""

    vraag: str
    antwoord: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notagegevens(Stukgegevens):
    """All that this paper is made of.

    ``reactie`` holds the partner's own words, one text per paragraph; empty when none came in until ``reactie_tot``.
    """

    gevraagd_op: date
    antwoorden: tuple[Vraagbeantwoording, ...]
    bronnen: tuple[str, ...]
    verandert: str
    reactie: tuple[str, ...]
    reactie_tot: date


def aanvullende_nota(gegevens: Notagegevens) -> Stuk:
    """Write the paper."""
    return stuk_van(
        gegevens,
        titel="Aanvullende nota",
        stand=Stand("Er is nog niets besloten.", f"Deze nota beantwoordt de vraag van {datum(gegevens.gevraagd_op)}."),
        blokken=tuple(_blokken(gegevens)),
    )


def _blokken(gegevens: Notagegevens) -> Iterator[Blok]:
    yield Kop("Wat is gevraagd, en wat is het antwoord?")
    for een in gegevens.antwoorden:
        yield Kop(een.vraag, 3)
        yield Alinea(een.antwoord)
    yield from lijst_onder_kop("Waarop steunt het antwoord?", gegevens.bronnen, "Er zijn geen nieuwe bronnen.")
    yield from onder_kop("Wat verandert hierdoor?", gegevens.verandert)
    yield Kop("Reactie van de partner")
    if gegevens.reactie:
        yield Alinea("Dit zijn de woorden van de partner, ongewijzigd.")
        yield from (Alinea(tekst) for tekst in gegevens.reactie)
    else:
        tot = datum_met_weekdag(gegevens.reactie_tot)
        yield Alinea(f"De partner kan reageren tot en met {tot}. In deze versie staat nog geen reactie.")


SJABLOON = Sjabloon(
    Documentsoort.AANVULLENDE_NOTA,
    1,
    Notagegevens,
    aanvullende_nota,
    (*STUK_MARKER, "antwoorden", "bronnen", "verandert", "reactie"),
)
