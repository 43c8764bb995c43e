"""What the gemeente considers and the partner can answer first: all that a careful hearing asks, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.omvang import Omvang
from hendig.brieven.onderbouwing import (
    FEITEN_MARKER,
    Bepaling,
    Feit,
    Ondertekenaar,
    feitentabel,
    grond,
    ondertekening,
)
from hendig.brieven.scores import Rondescore, scoreblokken
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.tijd import uiterlijk
from hendig.brieven.voornemen.evenredigheid import EVENREDIGHEID_MARKER, Evenredigheid, afweging
from hendig.brieven.voornemen.reageren import REAGEREN_MARKER, Reageren, hoe_het_verder_gaat, wat_u_kunt_doen
from hendig.brieven.vragen import vragen_en_rechten
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Blok, Kop


@dataclass(frozen=True, slots=True, kw_only=True)
class Voornemengegevens(Briefgegevens):
    """All that this letter is made of.

    ``metingen`` are the rounds on which it rests and stand in the annex; empty when it does not rest on trust.
    ``in_plaats_van`` names the letter that it replaces when the term begins again, because the file was not open.
    """

    omvang: Omvang
    per: date
    bepaling: Bepaling
    feiten: tuple[Feit, ...]
    metingen: tuple[Rondescore, ...]
    in_plaats_van: str | None
    evenredigheid: Evenredigheid
    reageren: Reageren
    ondertekenaar: Ondertekenaar


def voornemen(gegevens: Voornemengegevens) -> Brief:
    """Write the letter."""
    reageren = gegevens.reageren
    return brief_van(
        gegevens.kop,
        onderwerp="Voornemen om de procesovereenkomst te beëindigen",
        stand=Stand(
            "Er is nog niets besloten.",
            f"U kunt eerst reageren: {uiterlijk(reageren.zienswijze)}.",
        ),
        reageren_tot=reageren.zienswijze.tot_en_met,
        blokken=(
            Alinea(
                f"Wij overwegen om de procesovereenkomst met u {gegevens.omvang.in_woorden} per "
                f"{datum(gegevens.per)}. Tot het besluit verandert er niets voor u en de gezinnen met wie u werkt. "
                "Over dit voornemen doen wij geen mededelingen aan anderen dan wie eraan meewerken."
            ),
            *_opnieuw(gegevens.in_plaats_van),
            *wat_u_kunt_doen(reageren, met_meting=bool(gegevens.metingen)),
            *grond("Op welke afspraak steunt dit?", gegevens.bepaling),
            *_feiten(gegevens),
            *afweging(gegevens.evenredigheid),
            *hoe_het_verder_gaat(reageren),
            *vragen_en_rechten(gegevens.kop),
        ),
        ondertekening=ondertekening(gegevens.ondertekenaar),
        bijlage=_bijlage(gegevens.metingen),
    )


def _opnieuw(vorige: str | None) -> Iterator[Blok]:
    if vorige is not None:
        yield Alinea(
            f"Deze brief komt in de plaats van onze brief {vorige}. Uw dossier was niet de hele tijd open. Daarom "
            "begint uw termijn opnieuw."
        )


def _feiten(gegevens: Voornemengegevens) -> Iterator[Blok]:
    yield Kop("Welke feiten zijn er?")
    if gegevens.metingen:
        rondes = " en ".join(een.ronde for een in gegevens.metingen)
        yield Alinea(f"De uitkomsten van de rondes {rondes} staan in de bijlage. De feiten staan hieronder.")
    yield from feitentabel(gegevens.feiten)


def _bijlage(metingen: tuple[Rondescore, ...]) -> tuple[Blok, ...]:
    if not metingen:
        return ()
    uitleg = Alinea("Elke ronde staat in een eigen tabel. De bovengrens houdt rekening met toeval in uw voordeel.")
    return (Kop("Bijlage: uw metingen"), uitleg, *(blok for een in metingen for blok in scoreblokken(een)))


SJABLOON = Sjabloon(
    Documentsoort.VOORNEMEN,
    2,
    Voornemengegevens,
    voornemen,
    (*KOP_MARKER, *FEITEN_MARKER, *EVENREDIGHEID_MARKER, *REAGEREN_MARKER, "ondertekenaar.naam"),
)
