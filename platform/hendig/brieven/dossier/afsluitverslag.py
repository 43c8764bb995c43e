"""How everything was rounded off after the agreement ended, and until when the papers are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, onder_kop, stuk_van
from hendig.zetwerk.blokken import Kop, Tabel


@dataclass(frozen=True, slots=True)
class Afgerond:
    """That something was rounded off: the day, and how."""

    op: date
    hoe: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Afsluitgegevens(Stukgegevens):
    """All that this paper is made of; each part is rounded off, or the report is not made."""

    geeindigd_op: date
    declaraties: Afgerond
    reisbudget: Afgerond
    trajecten: Afgerond
    toegang: Afgerond
    bewaren: str
    bewaren_tot: date


def afsluitverslag(gegevens: Afsluitgegevens) -> Stuk:
    """Write the paper."""
    delen = (
        ("Laatste declaraties", gegevens.declaraties),
        ("Reisbudget", gegevens.reisbudget),
        ("Lopende trajecten", gegevens.trajecten),
        ("Toegang tot Hendig", gegevens.toegang),
    )
    return stuk_van(
        gegevens,
        titel="Afsluitverslag",
        stand=Stand("Alles is afgerond.", f"De overeenkomst eindigde op {datum(gegevens.geeindigd_op)}."),
        blokken=(
            Kop("Wat is er afgerond?"),
            Tabel(
                "",
                ("Wat", "Afgerond op", "Hoe"),
                tuple((naam, datum(een.op), een.hoe) for naam, een in delen),
                smal=(0, 1),
            ),
            *onder_kop(
                "Hoe lang bewaart de gemeente de stukken?",
                f"{gegevens.bewaren} De gemeente bewaart ze tot en met {datum(gegevens.bewaren_tot)}. Daarna worden ze "
                "vernietigd, tenzij er nog een geschil over loopt.",
            ),
        ),
    )


SJABLOON = Sjabloon(
    Documentsoort.AFSLUITVERSLAG,
    1,
    Afsluitgegevens,
    afsluitverslag,
    (*STUK_MARKER, "declaraties.hoe", "reisbudget.hoe", "trajecten.hoe", "toegang.hoe", "bewaren"),
)
