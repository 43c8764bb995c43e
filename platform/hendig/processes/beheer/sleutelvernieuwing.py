"""Giving the kluis a new key. Each step can be done again: who is killed half-way starts the command anew.

First the file gets a new key in front, then everything in the kluis comes under it, then the log says so. What stage a
killed run had reached shows: the current key does not read everything yet, or the log does not know the newest proof.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from governance.logboek.model import Gebeurtenis
from hendig.processes.beheer.installatie import Installatie
from hendig.processes.beheer.kluissleutel import (
    PAST_NIET,
    Kluissleutel,
    Sleutelfout,
    bestaat,
    lees_sleutel,
    schrijf_sleutel,
)
from surveys.kluis.queries import aantal_proeven, alles_versleuteld, laatste_proef
from surveys.kluis.rules import Kluisgebeurtenis
from surveys.kluis.service import leg_oude_sleutels_weg_vast, leg_sleutel_vast, versleutel_opnieuw


def vernieuw(installatie: Installatie, pad: Path) -> str:
    """Bring the kluis under a new key, or finish what a killed run began; say what was done."""
    sleutel = lees_sleutel(pad)
    _weiger_als_iets_onleesbaar_is(installatie, sleutel)
    if leg_achterstallige_sleutel_vast(installatie):
        return "De vorige vernieuwing was bijna klaar en is nu afgemaakt. De kluis heeft een nieuwe sleutel."
    if _leest_alles(installatie, sleutel.huidige):
        sleutel = sleutel.met_nieuwe()
        schrijf_sleutel(pad, sleutel)
    with installatie.doe() as handeling, installatie.kluis.schrijf() as kluis:
        aantal = versleutel_opnieuw(handeling, kluis=kluis, vernieuw=sleutel.vernieuw, versleutel=sleutel.versleutel)
    return f"De kluis heeft een nieuwe sleutel. Opnieuw versleuteld: {aantal}. De oude sleutel staat nog in {pad}."


def verwijder_oude(installatie: Installatie, pad: Path) -> str:
    """Keep only the current key, once it reads everything; copies from before cannot be read with it any more."""
    sleutel = lees_sleutel(pad)
    if len(sleutel.sleutels) == 1:
        return "Er is maar een sleutel. Er is niets verwijderd."
    if not _leest_alles(installatie, sleutel.huidige):
        raise Sleutelfout(
            "Nog niet alles ligt onder de nieuwe sleutel. Voer eerst uit: hendig kluis sleutel-vernieuwen"
        )
    with installatie.doe() as handeling:
        leg_oude_sleutels_weg_vast(handeling)
    schrijf_sleutel(pad, sleutel.huidige)
    return f"In {pad} staat alleen nog de nieuwe sleutel. Bewaar er nu een kopie van op een andere plek."


def leg_achterstallige_sleutel_vast(installatie: Installatie) -> bool:
    """Record the newest key in the log when a killed run did not get to it; tell whether that was so."""
    with installatie.kluis.lees() as session:
        proef, aantal = laatste_proef(session), aantal_proeven(session)
    if proef is None:
        return False
    with installatie.netwerk.lees() as session:
        soorten = [Kluisgebeurtenis.SLEUTEL_GEMAAKT, Kluisgebeurtenis.SLEUTEL_VERNIEUWD]
        bekend = session.scalar(
            select(Gebeurtenis.seq).where(Gebeurtenis.zaak == proef[0], Gebeurtenis.soort.in_(soorten))
        )
    if bekend is not None:
        return False
    with installatie.doe() as handeling:
        leg_sleutel_vast(handeling, proef=proef[0], soort=soorten[min(aantal, 2) - 1])
    return True


def sleutel_past(installatie: Installatie, pad: Path) -> bool:
    """Tell whether there is a key file that reads everything in the kluis."""
    return bestaat(pad) and _leest_alles(installatie, lees_sleutel(pad))


def _leest_alles(installatie: Installatie, sleutel: Kluissleutel) -> bool:
    with installatie.kluis.lees() as session:
        return all(sleutel.lees(waarde) is not None for waarde in alles_versleuteld(session))


def _weiger_als_iets_onleesbaar_is(installatie: Installatie, sleutel: Kluissleutel) -> None:
    if not _leest_alles(installatie, sleutel):
        raise Sleutelfout(PAST_NIET)
