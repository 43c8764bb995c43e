"""What came in from the partner, on which day, and what happens with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum, datum_met_weekdag
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.vragen import vragen_en_rechten
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst


class Reactie(StrEnum):
    """What came in."""

    ZIENSWIJZE = "zienswijze"
    REACTIE_OP_ADVIES = "reactie op het advies"
    VERZOEK_OM_HEROVERWEGING = "verzoek om heroverweging"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvangstgegevens(Briefgegevens):
    """All that this letter is made of; ``horen_voor`` is filled when the partner asked to be heard."""

    reactie: Reactie
    ontvangen_op: date
    punten: tuple[str, ...]
    horen_voor: date | None


_DAARNA = {
    Reactie.ZIENSWIJZE: (
        "Wij geven schriftelijk antwoord op elk punt. U krijgt dat antwoord ook. Pas daarna kijken anderen ernaar."
    ),
    Reactie.REACTIE_OP_ADVIES: "Uw reactie gaat met het advies mee naar de bestuurlijk trekkers en het college.",
    Reactie.VERZOEK_OM_HEROVERWEGING: (
        "Een adviseur van buiten, die niet eerder meedeed, kijkt opnieuw. Daarna besluit het college opnieuw. Tot dan "
        "versturen wij geen brief die de overeenkomst beëindigt."
    ),
}


def ontvangstbevestiging(gegevens: Ontvangstgegevens) -> Brief:
    """Write the letter."""
    wat = gegevens.reactie.value
    return brief_van(
        gegevens.kop,
        onderwerp=f"Ontvangen: uw {wat}",
        stand=Stand(
            f"Wij ontvingen uw {wat} op {datum(gegevens.ontvangen_op)}.",
            "U hoeft nu niets te doen.",
        ),
        blokken=(
            Alinea("Dank voor uw reactie. In deze brief leest u wat wij ermee doen."),
            *_punten(gegevens.punten),
            *_horen(gegevens.horen_voor),
            Kop("Wat gebeurt er nu?"),
            Alinea(_DAARNA[gegevens.reactie]),
            *vragen_en_rechten(gegevens.kop),
        ),
    )


def _punten(punten: tuple[str, ...]) -> Iterator[Blok]:
    if punten:
        yield Kop("Deze punten hebben wij gelezen")
        yield Lijst(punten)
        yield Alinea("Missen wij een punt, of begrijpen wij het verkeerd? Laat het ons weten.")


def _horen(voor: date | None) -> Iterator[Blok]:
    if voor is not None:
        yield Kop("U wordt gehoord")
        yield Alinea(
            f"U vroeg om gehoord te worden. Dat doen wij vóór {datum_met_weekdag(voor)}. Er zijn twee medewerkers van "
            "de gemeente bij. U mag iemand meenemen. U krijgt een verslag en kunt daarop reageren."
        )


SJABLOON = Sjabloon(
    Documentsoort.ONTVANGSTBEVESTIGING, 1, Ontvangstgegevens, ontvangstbevestiging, (*KOP_MARKER, "punten")
)
