"""From a described measurement to the assumptions of a rehearsal: numbers about the whole network and nobody in it."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import fill

import numpy as np
from threadpoolctl import threadpool_limits

from governance.norm.sleutel import Waarde
from hendig.bestanden.netwerkbestand import MOST_PARTNERS
from hendig.bestanden.netwerksleutels import NETWERKBESTAND, voorbeeldnetwerk
from hendig.bestanden.problemen import Invoerfout, Probleem
from hendig.processes.beschrijving.beschrijfinvoer import Beschrijfinvoer
from hendig.processes.beschrijving.beschrijving import Beschrijving
from hendig.processes.repetitie.opzet import MOST_POINTS
from hendig.processes.schatting.antwoordschatting import schat_antwoorden
from hendig.processes.schatting.lijstschatting import KLEINSTE_SOORT, Partnerlijsten, partnerlijsten, schat_lijsten

BREEDTE = 115
ALTIJD_VOORSTEL = ("kalender", "verhalen", "respons.mening")
"""What no measurement can tell."""
TE_WEINIG = (
    "Hieruit is niet te schatten hoe er wordt geantwoord: er zijn te weinig beoordelingen, of zij verschillen te "
    "weinig. Neem meer rondes, of laat --schrijf weg."
)
_KOP_EINDE = """\
# Er staan geen namen in en geen antwoorden. De getallen zijn afgerond.
# Lees elk getal na, en verander wat u beter weet. Probeer daarna een norm uit: hendig repeteer
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Netwerkschatting:
    """Estimated values by section and name, the places that keep the proposal, and what a reader must know."""

    waarden: dict[str, Waarde]
    voorstellen: tuple[str, ...]
    mededelingen: tuple[str, ...]
    herkomst: str

    @property
    def niet_geschat(self) -> str:
        """Say which places of the file keep the proposal."""
        return f"Dit is niet geschat en is dus het voorstel: {', '.join(self.voorstellen)}."

    def tekst(self) -> str:
        """Write the file of assumptions, with a heading that tells what it was estimated from."""
        regels = [
            "Wat over dit netwerk wordt aangenomen, geschat uit metingen.",
            self.herkomst,
            self.niet_geschat,
            *self.mededelingen,
        ]
        kop = "".join(fill(regel, BREEDTE, initial_indent="# ", subsequent_indent="# ") + "\n" for regel in regels)
        return voorbeeldnetwerk(self.waarden, kop + _KOP_EINDE)


def schat_netwerk(invoer: Beschrijfinvoer, beschrijving: Beschrijving, bestand: str) -> Netwerkschatting:
    """Estimate what can be estimated; `Invoerfout` where a measurement is too small or its scale does not fit."""
    with threadpool_limits(limits=1, user_api="blas"):
        lijsten = partnerlijsten(invoer)
        punten = _punten(invoer.schaal)
        bezwaren = [*_bezwaren(lijsten, punten)]
        antwoorden = None if bezwaren else schat_antwoorden(invoer, beschrijving, punten)
        if antwoorden is None:
            bezwaren = bezwaren or [TE_WEINIG]
            raise Invoerfout([Probleem(bestand, None, tekst) for tekst in bezwaren])
        lijst = schat_lijsten(invoer, lijsten)
    waarden = {**lijst.waarden, **antwoorden.waarden}
    return Netwerkschatting(
        waarden=waarden,
        voorstellen=_voorstellen(waarden),
        mededelingen=(*lijst.mededelingen, *antwoorden.mededelingen),
        herkomst=_herkomst(invoer, lijsten),
    )


def _voorstellen(waarden: dict[str, Waarde]) -> tuple[str, ...]:
    """Name what was not estimated: whole sections by their name."""
    los = [
        plaats
        for plaats in (f"{sleutel.sectie}.{sleutel.naam}" for sleutel in NETWERKBESTAND.sleutels)
        if plaats not in waarden and plaats.split(".")[0] not in ALTIJD_VOORSTEL and plaats not in ALTIJD_VOORSTEL
    ]
    return (*los, *ALTIJD_VOORSTEL)


def _punten(schaal: tuple[float, float]) -> tuple[int, ...]:
    """Give the whole answers of a scale; none when it has other ends or too many."""
    laag, hoog = schaal
    if laag != int(laag) or hoog != int(hoog) or hoog - laag >= MOST_POINTS:
        return ()
    return tuple(range(int(laag), int(hoog) + 1))


def _bezwaren(lijsten: Partnerlijsten, punten: tuple[int, ...]) -> list[str]:
    partners = len(lijsten.leden)
    bezwaren = []
    if not punten:
        bezwaren.append(
            f"Repeteren gaat met hele cijfers op een schaal van minder dan {MOST_POINTS} punten. "
            "Deze schaal is anders. Laat --schrijf weg."
        )
    if not KLEINSTE_SOORT <= partners <= MOST_PARTNERS:
        bezwaren.append(
            f"In de laatste ronde zijn er {partners} partners. Schatten gaat met {KLEINSTE_SOORT} tot {MOST_PARTNERS} "
            "partners: getallen over minder partners vertellen te veel. Laat --schrijf weg."
        )
    return bezwaren


def _herkomst(invoer: Beschrijfinvoer, lijsten: Partnerlijsten) -> str:
    rondes, metingen = len(np.unique(invoer.metingen.ronde)), invoer.metingen
    beoordelingen = int((~np.isnan(metingen.waarden)).any(axis=1).sum())
    return (
        f"Geschat uit {rondes} {'ronde' if rondes == 1 else 'rondes'}, {beoordelingen} beoordelingen en "
        f"{lijsten.organisaties} organisaties, met de kolommen {', '.join(metingen.kolommen)}."
    )
