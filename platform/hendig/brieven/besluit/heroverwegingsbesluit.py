"""What the college decided after an adviser from outside looked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.besluit.besluitbrief import BESLUIT_MARKER, Collegebesluit, motivering
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.onderbouwing import PUNTEN_MARKER, Ondertekenaar, Puntantwoord, ondertekening
from hendig.brieven.rechtsweg import Rechtsweg, niet_mee_eens
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.vragen import vragen_en_rechten
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Kop, Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Heroverwegingsgegevens(Briefgegevens):
    """All that this letter is made of; ``nieuw`` says what holds instead, None when the first decision stays.

    ``over_advies`` says what the college does with the advice from outside, and why where it does not follow it.
    """

    eerste_op: date
    eerste_nummer: str
    besluit: Collegebesluit
    nieuw: str | None
    over_advies: str
    punten: tuple[Puntantwoord, ...]
    rechtsweg: Rechtsweg
    ondertekenaar: Ondertekenaar


def heroverwegingsbesluit(gegevens: Heroverwegingsgegevens) -> Brief:
    """Write the letter."""
    besluit, eerste = gegevens.besluit, f"van {datum(gegevens.eerste_op)} (besluit {gegevens.eerste_nummer})"
    if gegevens.nieuw is None:
        stand = Stand("Het college blijft bij zijn besluit.", "De overeenkomst eindigt pas na een aparte brief.")
    else:
        stand = Stand("Het college verandert zijn besluit.", gegevens.nieuw)
    return brief_van(
        gegevens.kop,
        onderwerp="Besluit van het college na heroverweging",
        stand=stand,
        blokken=(
            Alinea(
                f"U vroeg om heroverweging van het besluit {eerste}. Een adviseur van buiten, die niet eerder meedeed, "
                f"keek er opnieuw naar. U kunt dat advies lezen in uw dossier. Het college besloot daarna opnieuw, op "
                f"{datum(besluit.op)} (besluit {besluit.nummer})."
            ),
            *motivering(besluit),
            Kop("Wat doet het college met het advies van buiten?"),
            Alinea(gegevens.over_advies),
            Kop("Wat wij met uw verzoek hebben gedaan"),
            Tabel(
                "", ("Uw punt", "Antwoord van het college"), tuple((een.punt, een.antwoord) for een in gegevens.punten)
            ),
            *niet_mee_eens(gegevens.rechtsweg),
            *vragen_en_rechten(gegevens.kop),
        ),
        ondertekening=ondertekening(gegevens.ondertekenaar),
    )


SJABLOON = Sjabloon(
    Documentsoort.HEROVERWEGINGSBESLUIT,
    4,
    Heroverwegingsgegevens,
    heroverwegingsbesluit,
    (*KOP_MARKER, *BESLUIT_MARKER, *PUNTEN_MARKER, "nieuw", "over_advies", "ondertekenaar.naam"),
)
