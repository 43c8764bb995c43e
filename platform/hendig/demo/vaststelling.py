"""How a round of the demo comes from computed to shown: looked over, and signed by two people."""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.logboek.handeling import Handeling
from hendig.demo.bezetting import KIM, WESSEL
from hendig.demo.toneel import Toneel
from hendig.processes.ronde.vaststellen import leg_controle_vast, onderteken_ronde
from surveys.ronde.queries import ronden
from surveys.ronde.rules import MAG_CONTROLEREN, MAG_VOORBEREIDEN, Rondebesluit
from surveys.uitslag.controle_queries import laatste_berekening

BEVINDING: Final = "De kenmerken zijn nagelopen. Er is niets gevonden dat de uitkomst verandert."


def ronde_met(toneel: Toneel, naam: str) -> str:
    """Give the key of a round of the demo by its name."""
    with toneel.opslag.lees() as session:
        (ronde,) = (ronde.id for ronde in ronden(session) if ronde.naam == naam)
    return ronde


def controleer(toneel: Toneel, ronde: str, op: dt.datetime) -> None:
    """Let the controleur look over a round that was computed."""
    with toneel.als(WESSEL, MAG_CONTROLEREN, op) as handeling:
        leg_controle_vast(handeling, ronde=ronde, gelezen=_uitkomst(handeling, ronde), bevinding=BEVINDING)


def teken(toneel: Toneel, ronde: str, op: dt.datetime) -> None:
    """Let two people sign a round off; then everybody sees what is theirs."""
    for wie, (rol,) in ((KIM, MAG_VOORBEREIDEN), (WESSEL, MAG_CONTROLEREN)):
        with toneel.als(wie, (rol,), op) as handeling:
            onderteken_ronde(
                handeling,
                toneel.kluis,
                ronde=ronde,
                besluit=Rondebesluit.VASTSTELLEN,
                rol=rol,
                gelezen=_uitkomst(handeling, ronde),
            )


def _uitkomst(handeling: Handeling, ronde: str) -> str:
    berekening = laatste_berekening(handeling.session, ronde)
    return "" if berekening is None else berekening.sha256
