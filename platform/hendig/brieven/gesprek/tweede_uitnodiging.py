"""The second invitation, when the first brought no talk: not coming is allowed and is only recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.gesprek.uitnodiging import UITNODIGING_MARKER, Uitnodiging, kies_een_moment
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.vragen import vragen_en_rechten
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Kop, Stap, Stappen


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitnodigingsgegevens(Briefgegevens):
    """All that this letter is made of: which letter it follows, and the new invitation."""

    eerste_brief: date
    eerste_kenmerk: str
    uitnodiging: Uitnodiging


def tweede_uitnodiging(gegevens: Uitnodigingsgegevens) -> Brief:
    """Write the letter."""
    return brief_van(
        gegevens.kop,
        onderwerp="Tweede uitnodiging voor een gesprek",
        stand=Stand(
            "Deze brief is geen voornemen tot beëindiging.",
            "Uw overeenkomst loopt gewoon door. Wij willen graag met u praten.",
        ),
        blokken=(
            Alinea(
                f"Op {datum(gegevens.eerste_brief)} nodigden wij u uit voor een gesprek (onze brief "
                f"{gegevens.eerste_kenmerk}). Wij hebben nog geen afspraak met u. Daarom vragen wij het nog een keer."
            ),
            Kop("Wat u kunt doen"),
            Stappen(
                (
                    kies_een_moment(gegevens.uitnodiging),
                    Stap("", "Past een ander moment of een andere plek beter? Zeg het ons. Wij komen ook naar u toe."),
                    Stap("", "Wilt u geen gesprek? Laat het weten. U kunt ook op papier vertellen hoe u het ziet."),
                )
            ),
            Kop("Als er geen gesprek komt"),
            Alinea(
                "Dan leggen wij vast dat wij u twee keer uitnodigden en dat het gesprek niet is gehouden. Meer niet. "
                "Dat u niet komt, is geen grond om de overeenkomst te beëindigen."
            ),
            *vragen_en_rechten(gegevens.kop),
        ),
    )


SJABLOON = Sjabloon(
    Documentsoort.GESPREKSUITNODIGING, 2, Uitnodigingsgegevens, tweede_uitnodiging, (*KOP_MARKER, *UITNODIGING_MARKER)
)
