"""The job that computes a round: what it needs to count with is loaded by who counts, not by who serves pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from importlib import import_module
from typing import Final

from governance.logboek.handeling import Handelende, Handeling, Toeval, handeling
from governance.opslag.database import Opslag
from hendig.jobs.queries import is_onderweg
from hendig.jobs.rules import Opdracht
from hendig.jobs.service import meld_voortgang, zet_in_rij
from hendig.jobs.worker import Uitvoerder
from hendig.processes.ronde.taken import Rondetaak
from surveys.kluis.kluis import Kluis
from surveys.ronde.queries import echte_ronden, eerdere_ronden, rondebeeld
from surveys.ronde.rules import WORDT_BEREKEND
from surveys.uitslag.controle_rules import TE_BEREKENEN

OPNIEUW: Final = "opnieuw:"
"""With what the reason starts for which a round is computed once more."""


def laat_berekenen(handeling: Handeling, *, ronde: str, waarom: str) -> None:
    """Have a round computed once this act is written; ``waarom`` is what makes this time another than the last."""
    sleutel = f"{Rondetaak.BEREKENEN}:{ronde}:{waarom}"
    zet_in_rij(handeling, soort=Rondetaak.BEREKENEN, sleutel=sleutel, lading={"ronde": ronde})


def laat_opnieuw_berekenen(handeling: Handeling, *, ronde: str) -> None:
    """Have a round computed anew, as something changed on which its outcome hangs."""
    laat_berekenen(handeling, ronde=ronde, waarom=f"{OPNIEUW}{handeling.nieuw_id}")


def laat_latere_berekenen(handeling: Handeling, *, ronde: str) -> None:
    """Have every later round that nobody signed off yet computed anew: each looks back at the ones before it."""
    for later in echte_ronden(handeling.session):
        eerder = {een.id for een in eerdere_ronden(handeling.session, later)}
        if later.stand in TE_BEREKENEN and ronde in eerder:
            laat_opnieuw_berekenen(handeling, ronde=later.id)


def weiger_tijdens_berekenen(handeling: Handeling, *, ronde: str) -> None:
    """Refuse what rests on an outcome that is being computed anew."""
    if is_onderweg(handeling.session, f"{Rondetaak.BEREKENEN}:{ronde}:{OPNIEUW}"):
        raise WORDT_BEREKEND.met(naam=rondebeeld(handeling.session, ronde).naam)


def rekenaar(
    opslag: Opslag, kluis: Kluis, *, door: Handelende, klok: Callable[[], dt.datetime], toeval: Toeval
) -> Uitvoerder:
    """Give what computes a round, and says in between how far it is."""

    def bereken(opdracht: Opdracht) -> None:
        def meld(gedaan: int, totaal: int) -> None:
            with handeling(opslag, door=door, op=klok(), toeval=toeval) as nieuw:
                meld_voortgang(nieuw, opdracht=opdracht, gedaan=gedaan, totaal=totaal)

        berekenen = import_module("hendig.processes.ronde.berekenen")
        ronde = str(opdracht.lading["ronde"])
        berekenen.bereken_ronde(opslag, kluis, ronde=ronde, door=door, op=klok(), toeval=toeval, meld=meld)

    return bereken
