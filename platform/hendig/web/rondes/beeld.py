"""What the page of a round shows: its course from preparing to what comes of it, and what can be done now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from governance.weigering import Weigering
from hendig.processes.ronde.vaststellen import definitief_vanaf
from hendig.web.namen import namen_van
from hendig.web.verzoek import verzoek
from surveys.ronde.keuring import weiger_aankondiging
from surveys.ronde.queries import Rondebeeld, Stapbeeld
from surveys.ronde.rules import GETOOND, Rondesoort, Rondestand

SOORTWOORDEN: Final = {
    Rondesoort.TELT: "gewone ronde",
    Rondesoort.NULMETING: "nulmeting, telt nooit mee",
    Rondesoort.PROEF: "proefronde",
}
STANDEN: Final = {
    Rondestand.CONCEPT: ("wacht", "In voorbereiding"),
    Rondestand.AANGEKONDIGD: ("nu", "Aangekondigd"),
    Rondestand.OPEN: ("nu", "Open"),
    Rondestand.GESLOTEN: ("wacht", "Gesloten"),
    Rondestand.GECONTROLEERD: ("wacht", "Gecontroleerd"),
    Rondestand.VASTGESTELD: ("klaar", "Vastgesteld"),
    Rondestand.DEFINITIEF: ("klaar", "Definitief"),
    Rondestand.VERNIETIGD: ("rust", "Vernietigd"),
}
"""With which sign and word each state is shown."""
_GEWONE_LOOP: Final = tuple(stand for stand in Rondestand if stand is not Rondestand.VERNIETIGD)
_UITLEG: Final = {
    Rondestand.CONCEPT: "De ronde is voorbereid.",
    Rondestand.AANGEKONDIGD: "De contactpersonen hebben bericht. Norm, vragenlijst en regels veranderen niet meer.",
    Rondestand.OPEN: "Wie invult, heeft een link. De lijst wie wie beoordeelt, ligt vast.",
    Rondestand.GESLOTEN: "Er worden geen antwoorden meer aangenomen.",
    Rondestand.GECONTROLEERD: "De onafhankelijk controleur heeft de ronde nagekeken.",
    Rondestand.VASTGESTELD: "Twee mensen hebben ondertekend. Elke organisatie ziet het eigen resultaat.",
    Rondestand.DEFINITIEF: "Er loopt geen meetbezwaar meer.",
    Rondestand.VERNIETIGD: "De ronde telt nergens mee. De cijfers zijn niet meer te zien.",
}

_KOMT: Final = {Rondestand.DEFINITIEF: "Dit gebeurt vanzelf, zodra er geen meetbezwaar meer loopt of kan komen."}
INGELEZEN: Final = "De ronde is buiten Hendig gehouden. De antwoorden zijn ingelezen uit een bestand."


@dataclass(frozen=True, slots=True)
class Mijlpaal:
    """One point in the course of a round; ``vorm`` is klaar, nu or later, and ``op`` when it was or will be."""

    vorm: str
    woord: str
    uitleg: str
    op: dt.datetime | None = None
    door: str = ""
    reden: str = ""


def verloop(ronde: Rondebeeld) -> list[Mijlpaal]:
    """Give what a round went through, where it is, and what is still to come."""
    return [*_geweest(ronde), *_nog(ronde)]


def _geweest(ronde: Rondebeeld) -> Iterator[Mijlpaal]:
    wie_deed = {stap.door for stap in ronde.stappen} | {langer.door for langer in ronde.verlengingen}
    namen = namen_van({persoon for persoon in wie_deed if persoon is not None})
    if ronde.ingelezen_op is not None:
        door = namen.get(next(stap.door for stap in ronde.stappen if stap.overgenomen_op is not None) or "", "")
        yield Mijlpaal("klaar", "Ingelezen", INGELEZEN, ronde.ingelezen_op, door)
    for stap in _eigen_stappen(ronde):
        vorm = "nu" if stap is ronde.stappen[-1] and stap.stand not in (*GETOOND, Rondestand.VERNIETIGD) else "klaar"
        wie = namen.get(stap.door or "", "de klok")
        yield Mijlpaal(vorm, STANDEN[stap.stand][1], _UITLEG[stap.stand], stap.op, wie, stap.reden or "")
        if stap.stand is Rondestand.OPEN:
            for langer in ronde.verlengingen:
                wie = namen.get(langer.door or "", "Hendig zelf")
                yield Mijlpaal("klaar", "Verlengd", "De ronde sluit later, voor iedereen.", None, wie, langer.reden)


def _eigen_stappen(ronde: Rondebeeld) -> list[Stapbeeld]:
    """Give the steps that were taken here: a round that was read in was not announced, opened or closed here."""
    if ronde.ingelezen_op is None:
        return list(ronde.stappen)
    return [stap for stap in ronde.stappen if stap.overgenomen_op is None and stap.stand is not Rondestand.CONCEPT]


def _nog(ronde: Rondebeeld) -> Iterator[Mijlpaal]:
    if ronde.stand is Rondestand.VERNIETIGD:
        return
    wanneer = {
        Rondestand.OPEN: ronde.opzet.opent_op,
        Rondestand.GESLOTEN: ronde.sluit_op,
        Rondestand.DEFINITIEF: definitief_vanaf(verzoek().lezing, ronde.id),
    }
    for stand in _GEWONE_LOOP[_GEWONE_LOOP.index(ronde.stand) + 1 :]:
        yield Mijlpaal("later", STANDEN[stand][1], _KOMT.get(stand, ""), wanneer.get(stand))


def waarom_nog_niet(ronde: Rondebeeld) -> Weigering | None:
    """Give why a round cannot be announced today; None when it can."""
    try:
        weiger_aankondiging(verzoek().lezing, ronde=ronde.id, dag=verzoek().dag)
    except Weigering as fout:
        return fout
    return None
