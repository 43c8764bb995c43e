"""A measure that is lighter than ending: what the partner does, what the gemeente does, and when both look back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum, datum_met_weekdag
from hendig.brieven.besluit.besluitbrief import BESLUIT_MARKER, Collegebesluit, motivering
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.onderbouwing import Bepaling, Ondertekenaar, grond, ondertekening
from hendig.brieven.rechtsweg import Rechtsweg, niet_mee_eens
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.vragen import vragen
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Kop, Lijst, Stap, Stappen


class Maatregel(StrEnum):
    """Which measure, in the words of the letter."""

    VERBETERPLAN = "een verbeterplan"
    WAARSCHUWING = "een formele waarschuwing"
    BEGELEIDING = "begeleiding door een andere partner"
    GEDEELTELIJK_EINDE = "een einde van een deel van de overeenkomst"
    OPSCHORTING = "een tijdelijke opschorting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Maatregelgegevens(Briefgegevens):
    """All that this letter is made of; ``tot_en_met`` is None for a measure without a last day."""

    besluit: Collegebesluit
    maatregel: Maatregel
    wat_het_is: str
    vanaf: date
    tot_en_met: date | None
    van_partner: tuple[str, ...]
    van_gemeente: tuple[str, ...]
    evaluatie: date
    bepaling: Bepaling
    rechtsweg: Rechtsweg
    ondertekenaar: Ondertekenaar


_LET_OP = {
    Maatregel.VERBETERPLAN: "Het plan maken wij samen. U krijgt er hulp bij.",
    Maatregel.WAARSCHUWING: "Er verandert nu niets aan uw overeenkomst.",
    Maatregel.BEGELEIDING: "Wie u begeleidt, ziet geen antwoorden uit een meting.",
    Maatregel.GEDEELTELIJK_EINDE: "Dat deel eindigt pas na een aparte brief. De rest loopt gewoon door.",
    Maatregel.OPSCHORTING: "Daarna geldt alles weer zoals daarvoor.",
}


def maatregelbrief(gegevens: Maatregelgegevens) -> Brief:
    """Write the letter."""
    besluit, maatregel = gegevens.besluit, gegevens.maatregel
    tot = "" if gegevens.tot_en_met is None else f" tot en met {datum(gegevens.tot_en_met)}"
    return brief_van(
        gegevens.kop,
        onderwerp=f"Besluit van het college: {maatregel.value}",
        stand=Stand(
            "Uw procesovereenkomst wordt niet geheel beëindigd.",
            f"Vanaf {datum(gegevens.vanaf)}{tot} geldt {maatregel.value}.",
        ),
        blokken=(
            Alinea(
                f"Het college besloot dit op {datum(besluit.op)} (besluit {besluit.nummer}). {gegevens.wat_het_is} "
                f"{_LET_OP[maatregel]}"
            ),
            Kop("Wat vragen wij van u?"),
            Stappen(tuple(Stap("", wat) for wat in gegevens.van_partner)),
            Kop("Wat doen wij?"),
            Lijst(gegevens.van_gemeente),
            Kop("Wanneer kijken wij terug?"),
            Alinea(f"Op {datum_met_weekdag(gegevens.evaluatie)} bespreken wij samen met u hoe het gaat."),
            *motivering(besluit),
            *grond("Op welke afspraak steunt dit?", gegevens.bepaling),
            *niet_mee_eens(gegevens.rechtsweg),
            *vragen(gegevens.kop),
        ),
        ondertekening=ondertekening(gegevens.ondertekenaar),
    )


SJABLOON = Sjabloon(
    Documentsoort.MAATREGELBRIEF,
    3,
    Maatregelgegevens,
    maatregelbrief,
    (*KOP_MARKER, *BESLUIT_MARKER, "wat_het_is", "van_partner", "van_gemeente", "ondertekenaar.naam"),
)
