"""The partner leaves by its own notice: confirmed, with what happens next and nothing found about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.einde.afronding import AFRONDING_MARKER, Afronding, afrondingsblokken
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.vragen import vragen_en_rechten
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevestigingsgegevens(Briefgegevens):
    """All that this letter is made of; ``liep_er_iets`` when a conversation or more was open."""

    ontvangen_op: date
    per: date
    artikel: str
    liep_er_iets: bool
    afronding: Afronding


_ZONDER_UITKOMST = (
    "Wat er tussen ons nog liep, sluiten wij zonder uitkomst. Er is niets over u vastgesteld, en dat gebeurt ook niet "
    "meer."
)


def opzeggingsbevestiging(gegevens: Bevestigingsgegevens) -> Brief:
    """Write the letter."""
    return brief_van(
        gegevens.kop,
        onderwerp="Bevestiging van uw opzegging",
        stand=Stand(
            f"Uw procesovereenkomst eindigt per {datum(gegevens.per)}.",
            "U hoeft deze brief niet te beantwoorden.",
        ),
        blokken=(
            Alinea(
                f"Op {datum(gegevens.ontvangen_op)} ontvingen wij uw opzegging ({gegevens.artikel}). Dank u wel voor "
                "de samenwerking."
            ),
            *((Alinea(_ZONDER_UITKOMST),) if gegevens.liep_er_iets else ()),
            *afrondingsblokken(gegevens.afronding, naam=gegevens.kop.partner.naam, per=gegevens.per),
            *vragen_en_rechten(gegevens.kop),
        ),
    )


SJABLOON = Sjabloon(
    Documentsoort.OPZEGGINGSBEVESTIGING,
    1,
    Bevestigingsgegevens,
    opzeggingsbevestiging,
    (*KOP_MARKER, *AFRONDING_MARKER),
)
