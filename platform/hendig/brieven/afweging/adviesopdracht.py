"""What the independent toezichthouder is asked, with which papers, and until when; never what the answer should be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum, datum_met_weekdag
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Maker, Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, stuk_van
from hendig.brieven.tijd import Duur, in_woorden
from hendig.zetwerk.blokken import Alinea, Kop, Lijst, Stap, Stappen


@dataclass(frozen=True, slots=True, kw_only=True)
class Opdrachtgegevens(Stukgegevens):
    """All that this paper is made of; ``reactietijd`` is how long the partner has for the draft."""

    adviseur: Maker
    geen_belang_verklaard_op: date
    vraag: str
    deelvragen: tuple[str, ...]
    stukken: tuple[str, ...]
    reactietijd: Duur
    advies_voor: date


def adviesopdracht(gegevens: Opdrachtgegevens) -> Stuk:
    """Write the paper."""
    adviseur = gegevens.adviseur
    return stuk_van(
        gegevens,
        titel="Opdracht voor een advies",
        stand=Stand(
            "Er is nog niets besloten.", "De toezichthouder adviseert onafhankelijk. Elke uitkomst van het advies kan."
        ),
        blokken=(
            Kop("Wie adviseert?"),
            Alinea(
                f"{adviseur.naam}, {adviseur.functie}. De verklaring over belangen is van "
                f"{datum(gegevens.geen_belang_verklaard_op)}: er is geen belang bij de uitkomst."
            ),
            Kop("Wat is de vraag?"),
            Alinea(gegevens.vraag),
            *((Lijst(gegevens.deelvragen),) if gegevens.deelvragen else ()),
            Kop("Welke stukken krijgt de toezichthouder?"),
            Lijst(gegevens.stukken),
            Alinea("De toezichthouder mag om meer vragen. Wie heeft beoordeeld, staat nergens in."),
            Kop("Hoe gaat het verder?"),
            Stappen(
                (
                    Stap("", "De toezichthouder spreekt met wie die wil, ook met de partner."),
                    Stap(
                        "",
                        "De partner ziet het concept eerst en heeft daarvoor "
                        f"{in_woorden(gegevens.reactietijd)}. De reactie komt in het advies.",
                    ),
                    Stap(
                        f"Uiterlijk op {datum_met_weekdag(gegevens.advies_voor)}",
                        "Het advies is klaar. De partner krijgt het ook.",
                    ),
                )
            ),
        ),
    )


SJABLOON = Sjabloon(
    Documentsoort.ADVIESOPDRACHT,
    1,
    Opdrachtgegevens,
    adviesopdracht,
    (*STUK_MARKER, "adviseur.naam", "vraag", "deelvragen"),
)
