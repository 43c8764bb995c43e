"""What happened in the demo network since it began: what was kept, explained or not met, and who came and went."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

from governance.feiten.rules import Duur
from governance.logboek.handeling import Handeling
from governance.netwerk.rules import MAG_AFVAARDIGEN
from governance.verplichtingen.queries import nakomingen
from governance.verplichtingen.rules import MAG_BEOORDELEN, MAG_VERANTWOORDEN, Nakomingsstapsoort
from governance.verplichtingen.service import beoordeel_nakoming
from hendig.demo.bezetting import ILSE, NIEK, OPVOLGER, STOPT
from hendig.demo.oprichting import contact_op_plaats, lees_partners_in, partij_op_plaats
from hendig.demo.partnerlijst import contactpersoon
from hendig.demo.partners import CLUSTERS
from hendig.demo.toneel import Toneel
from hendig.processes.register.afvaardiging import Gezant, vaardig_af
from hendig.processes.verplichtingen.nakomen import leg_oordeel_vast, leg_uit

VERKLARING: Final = "O-WET"
NAGEKOMEN: Final = range(12, 29)
"""Places in the list of the partners that signed their declaration of this year."""
VRIJGESTELD: Final = 30
NIET_NAGEKOMEN: Final = 11
"""Explained itself, and it was not enough."""
LEGT_UIT: Final = 0
"""Explained itself, and nobody has judged yet."""
BIJ_ACCOUNTANT: Final = "De verklaring ligt bij onze accountant. Zij komt voor het einde van de maand."


Voorval = tuple[int, Callable[[Toneel], object]]
"""How many days ago something happened, and what."""


def voorvallen() -> tuple[Voorval, ...]:
    """Give what happened in the last months."""
    return (
        (80, lambda toneel: lees_partners_in(toneel, toneel.geleden(80), nieuweling=toneel.geleden(60).date())),
        (45, _neem_verklaringen_aan),
        (30, lambda toneel: _leg_uit(toneel, NIET_NAGEKOMEN, 30, "Wij hebben het formulier niet op tijd gevonden.")),
        (20, _volg_op),
        (10, _oordeel),
        (2, lambda toneel: _leg_uit(toneel, LEGT_UIT, 2, BIJ_ACCOUNTANT)),
    )


def _neem_verklaringen_aan(toneel: Toneel) -> None:
    with toneel.als(ILSE, MAG_BEOORDELEN, toneel.geleden(45)) as handeling:
        for plaats in NAGEKOMEN:
            nakoming, bewijs = _verklaring(handeling, plaats), "De getekende verklaring."
            beoordeel_nakoming(handeling, nakoming=nakoming, oordeel=Nakomingsstapsoort.VOLDAAN, bewijs=bewijs)
        nakoming, bewijs = _verklaring(handeling, VRIJGESTELD), "De praktijk was dit jaar gesloten door ziekte."
        beoordeel_nakoming(handeling, nakoming=nakoming, oordeel=Nakomingsstapsoort.VRIJGESTELD, bewijs=bewijs)


def _leg_uit(toneel: Toneel, plaats: int, dagen: int, tekst: str) -> None:
    with toneel.als(contactpersoon(plaats).e_mail, MAG_VERANTWOORDEN, toneel.geleden(dagen)) as handeling:
        leg_uit(handeling, nakoming=_verklaring(handeling, plaats), tekst=tekst)


def _volg_op(toneel: Toneel) -> None:
    """Let a cluster send somebody else, as its partners chose."""
    with toneel.als(NIEK, MAG_AFVAARDIGEN, toneel.geleden(20)) as handeling:
        vaardig_af(
            handeling,
            wie=Gezant(contact_op_plaats(handeling, OPVOLGER), partij_op_plaats(handeling, OPVOLGER)),
            cluster=CLUSTERS[STOPT],
            duur=Duur(handeling.dag, dt.date(toneel.vandaag.year + 1, 7, 1)),
            reden="Het cluster koos iemand anders.",
        )


def _oordeel(toneel: Toneel) -> None:
    with toneel.als(ILSE, MAG_BEOORDELEN, toneel.geleden(10)) as handeling:
        leg_oordeel_vast(
            handeling,
            nakoming=_verklaring(handeling, NIET_NAGEKOMEN),
            oordeel=Nakomingsstapsoort.NIET_NAGEKOMEN,
            bewijs="Ook na de uitleg is er geen verklaring gekomen.",
        )


def _verklaring(handeling: Handeling, plaats: int) -> str:
    """Give the declaration that is asked of a partner in the year of the act."""
    jaar, partij = handeling.dag.year, partij_op_plaats(handeling, plaats)
    return nakomingen(handeling.session, partij=partij, code=VERKLARING, jaar=jaar)[0].id
