"""What one round says of one partner on one kind of trust, and on what that rests."""

from __future__ import annotations

from dataclasses import dataclass

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.brief import Stand
from hendig.brieven.meting.regelvragen import V_REGELS, alle_gelden
from hendig.brieven.meting.rondebewijs import (
    Rondebewijs,
    cijferrijen,
    herkomsttabel,
    marker,
    regelblokken,
    uitkomstzin,
    weglatingblokken,
)
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, stuk_van
from hendig.zetwerk.blokken import Alinea, Figuur, Kop, Lijst, Tabel

LEZEN = (
    "De score is het gemiddelde van de antwoorden, na aftrek van hoe mild of streng de beoordelaars gewoonlijk zijn.",
    "De bovengrens houdt rekening met toeval, in het voordeel van de partner.",
    "Een score gaat over vertrouwen in de samenwerking. Zij is geen oordeel over vakkennis.",
    "Een meting is geen besluit. Eén ronde heeft geen gevolgen voor de overeenkomst.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificaatgegevens(Stukgegevens):
    """All that this paper is made of; ``figuur`` is an SVG of the rounds up to this one beside each other, or None."""

    bewijs: Rondebewijs
    figuur: str | None


def meetcertificaat(gegevens: Certificaatgegevens) -> Stuk:
    """Write the paper."""
    bewijs = gegevens.bewijs
    telt = alle_gelden(V_REGELS, bewijs.regels)
    figuur = (
        ()
        if gegevens.figuur is None
        else (Figuur(gegevens.figuur, uitkomstzin(bewijs), "Elke ronde heeft een eigen regel."),)
    )
    return stuk_van(
        gegevens,
        titel=f"Meetcertificaat {bewijs.vertrouwen.lower()}, ronde {bewijs.ronde}",
        stand=Stand(
            uitkomstzin(bewijs),
            f"{'Alle regels V1 tot en met V9 gelden' if telt else 'Niet alle regels V1 tot en met V9 gelden'}.",
        ),
        blokken=(
            Kop("De cijfers"),
            *figuur,
            Tabel("", ("Wat", "Waarde"), tuple(cijferrijen(bewijs)), rechts=(1,)),
            Kop("Hoe leest u deze cijfers?"),
            Lijst(LEZEN),
            Kop("Telt deze ronde?"),
            *regelblokken(bewijs),
            *weglatingblokken(bewijs),
            Kop("Waar komen de cijfers vandaan?"),
            Alinea(
                "Met dezelfde antwoorden, dezelfde norm en hetzelfde programma komen dezelfde cijfers terug. Aan een "
                "controlegetal is te zien of er iets is veranderd."
            ),
            herkomsttabel(bewijs),
        ),
    )


SJABLOON = Sjabloon(
    Documentsoort.MEETCERTIFICAAT, 1, Certificaatgegevens, meetcertificaat, (*STUK_MARKER, *marker("bewijs"))
)
