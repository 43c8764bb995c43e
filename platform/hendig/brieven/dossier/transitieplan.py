"""What happens with the help that is running, per group and in numbers only: never who gets it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, stuk_van
from hendig.zetwerk.blokken import Alinea, Kop, Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Groep:
    """Help of one kind: how much of it runs, what happens with it, who sees to that, and until which day."""

    soort: str
    aantal: int
    wat_gebeurt: str
    verantwoordelijk: str
    uiterlijk: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Transitieplangegevens(Stukgegevens):
    """All that this paper is made of; ``ingang`` is None where the agreement ends when the letter about it arrives."""

    ingang: date | None
    groepen: tuple[Groep, ...]
    zonder_oplossing: str


def transitieplan(gegevens: Transitieplangegevens) -> Stuk:
    """Write the paper."""
    totaal = sum(een.aantal for een in gegevens.groepen)
    return stuk_van(
        gegevens,
        titel="Transitieplan",
        stand=Stand(
            "In dit plan staan alleen aantallen.", "Er staan geen namen of gegevens van kinderen en gezinnen in."
        ),
        blokken=(
            Kop("Waar gaat dit plan over?"),
            Alinea(
                f"Dit plan geldt als de overeenkomst eindigt {_wanneer(gegevens.ingang)}. Aantal lopende "
                f"trajecten: {totaal}. De hulp aan een gezin stopt niet zonder dat er iets anders is."
            ),
            Kop("Wat gebeurt er met elke groep?"),
            Tabel(
                "",
                ("Soort hulp", "Aantal", "Wat gebeurt er", "Wie zorgt daarvoor", "Uiterlijk op"),
                tuple(
                    (een.soort, str(een.aantal), een.wat_gebeurt, een.verantwoordelijk, datum(een.uiterlijk))
                    for een in gegevens.groepen
                ),
                rechts=(1,),
                smal=(4,),
                breed=(2,),
            ),
            Kop("Wat als er voor een traject nog geen oplossing is?"),
            Alinea(gegevens.zonder_oplossing),
        ),
    )


def _wanneer(ingang: date | None) -> str:
    return "op de dag waarop de brief daarover aankomt" if ingang is None else f"per {datum(ingang)}"


SJABLOON = Sjabloon(
    Documentsoort.TRANSITIEPLAN,
    1,
    Transitieplangegevens,
    transitieplan,
    (*STUK_MARKER, "groepen.wat_gebeurt", "groepen.verantwoordelijk", "zonder_oplossing"),
)
