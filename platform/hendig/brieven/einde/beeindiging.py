"""What both letters that end an agreement say: the decision behind it, the reasons, the rounding off, the routes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.kalender.datum import datum
from hendig.brieven.besluit.besluitbrief import BESLUIT_MARKER, Collegebesluit, motivering
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.einde.afronding import AFRONDING_MARKER, Afronding, afrondingsblokken
from hendig.brieven.onderbouwing import (
    PUNTEN_MARKER,
    Bepaling,
    Ondertekenaar,
    Puntantwoord,
    antwoorden,
    grond,
    ondertekening,
)
from hendig.brieven.rechtsweg import Rechtsweg, niet_mee_eens
from hendig.brieven.vragen import vragen_en_rechten
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Kader

EINDE_MARKER = (*KOP_MARKER, *BESLUIT_MARKER, *PUNTEN_MARKER, *AFRONDING_MARKER, "meteen", "ondertekenaar.naam")


@dataclass(frozen=True, slots=True, kw_only=True)
class Eindegegevens(Briefgegevens):
    """All that a letter is made of that ends an agreement.

    ``deel`` names the part that ends, None is the whole; ``heroverwogen_op`` is filled when the college decided anew;
    ``meteen`` says why it cannot wait.
    """

    besluit: Collegebesluit
    heroverwogen_op: date | None
    deel: str | None
    per: date
    meteen: str | None
    bepaling: Bepaling
    punten: tuple[Puntantwoord, ...]
    afronding: Afronding
    rechtsweg: Rechtsweg
    ondertekenaar: Ondertekenaar


def brief_die_beeindigt(gegevens: Eindegegevens, *, onderwerp: str, verklaring: str) -> Brief:
    """Write a letter around the declaration that ends it."""
    return brief_van(
        gegevens.kop,
        onderwerp=onderwerp,
        stand=Stand(f"Uw procesovereenkomst eindigt {_wanneer(gegevens)}{_deel(gegevens.deel)}.", _tot_dan(gegevens)),
        blokken=(
            Alinea(_besluit(gegevens)),
            Kader("Verklaring.", verklaring, "nu"),
            *(() if gegevens.meteen is None else (Alinea(f"Waarom dit niet kan wachten: {gegevens.meteen}"),)),
            *motivering(gegevens.besluit),
            *antwoorden(gegevens.punten),
            *grond("Op welke afspraak steunt dit?", gegevens.bepaling),
            *afrondingsblokken(gegevens.afronding, naam=gegevens.kop.partner.naam, per=_bekend(gegevens)),
            *niet_mee_eens(gegevens.rechtsweg),
            *vragen_en_rechten(gegevens.kop),
        ),
        ondertekening=ondertekening(gegevens.ondertekenaar),
    )


def ingang(gegevens: Eindegegevens) -> str:
    """Say from when it ends; at once is when the letter arrives, because a declaration works from then."""
    return "de dag waarop u deze brief ontvangt" if gegevens.meteen is not None else datum(gegevens.per)


def _wanneer(gegevens: Eindegegevens) -> str:
    return f"{'per' if gegevens.meteen is None else 'op'} {ingang(gegevens)}"


def _bekend(gegevens: Eindegegevens) -> date | None:
    return gegevens.per if gegevens.meteen is None else None


def _deel(deel: str | None) -> str:
    return "" if deel is None else f", voor {deel}"


def _tot_dan(gegevens: Eindegegevens) -> str:
    rest = "" if gegevens.deel is None else " De rest van de overeenkomst loopt gewoon door."
    tot = "Dit kan niet wachten." if gegevens.meteen is not None else "Tot die dag verandert er niets."
    return f"{tot}{rest}"


def _besluit(gegevens: Eindegegevens) -> str:
    zin = (
        f"Het college heeft op {datum(gegevens.besluit.op)} (besluit {gegevens.besluit.nummer}) besloten de "
        "procesovereenkomst te beëindigen."
    )
    if gegevens.heroverwogen_op is None:
        return zin
    return f"{zin} Na heroverweging bleef het college daarbij, op {datum(gegevens.heroverwogen_op)}."
