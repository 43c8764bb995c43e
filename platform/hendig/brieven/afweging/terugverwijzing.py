"""A question that must be answered first: who asks it, to whom, why, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum_met_weekdag
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, onder_kop, stuk_van
from hendig.zetwerk.blokken import Kop, Lijst


@dataclass(frozen=True, slots=True, kw_only=True)
class Terugverwijsgegevens(Stukgegevens):
    """All that this paper is made of."""

    gevraagd_door: str
    gevraagd_aan: str
    vragen: tuple[str, ...]
    waarom: str
    antwoord_voor: date


def terugverwijzing(gegevens: Terugverwijsgegevens) -> Stuk:
    """Write the paper."""
    return stuk_van(
        gegevens,
        titel="Terugverwijzing met een vraag",
        stand=Stand("Er is nog niets besloten.", "Eerst komt er een schriftelijk antwoord op de vraag hieronder."),
        blokken=(
            Kop("Wie vraagt dit, en aan wie?"),
            Lijst((f"Gevraagd door: {gegevens.gevraagd_door}.", f"Gevraagd aan: {gegevens.gevraagd_aan}.")),
            Kop("Wat is de vraag?"),
            Lijst(gegevens.vragen),
            *onder_kop("Waarom is dit nodig?", gegevens.waarom),
            *onder_kop(
                "Hoe gaat het verder?",
                f"Het antwoord komt uiterlijk op {datum_met_weekdag(gegevens.antwoord_voor)}. De partner krijgt vraag "
                "en antwoord ook, en kan erop reageren.",
            ),
        ),
    )


SJABLOON = Sjabloon(
    Documentsoort.TERUGVERWIJZING,
    1,
    Terugverwijsgegevens,
    terugverwijzing,
    (*STUK_MARKER, "gevraagd_door", "gevraagd_aan", "vragen", "waarom"),
)
