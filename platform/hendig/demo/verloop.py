"""What happened in the demo network since it began: what was kept, explained or not met, and who came and went."""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.netwerk.rules import MAG_AFVAARDIGEN, Rol
from governance.verplichtingen.queries import nakomingen
from governance.verplichtingen.rules import MAG_BEOORDELEN, MAG_VERANTWOORDEN, Nakomingsstapsoort
from governance.verplichtingen.service import beoordeel_nakoming, verantwoord
from hendig.demo.bezetting import AFGEVAARDIGD, ILSE, NIEK, OPVOLGER, STOPT
from hendig.demo.oprichting import contact_op_plaats, lees_partners_in, partij_op_plaats
from hendig.demo.partnerlijst import contactpersoon
from hendig.demo.partners import CLUSTERS
from hendig.demo.toneel import Toneel
from hendig.processes.register.afvaardiging import vaardig_af

VERKLARING: Final = "O-WET"
NAGEKOMEN: Final = range(8, 30)
"""Places in the list of the partners that signed their declaration of this year."""
VRIJGESTELD: Final = 30
NIET_NAGEKOMEN: Final = 11
"""Explained itself, and it was not enough."""
LEGT_UIT: Final = 0
"""Explained itself, and nobody has judged yet."""


def laat_verlopen(toneel: Toneel) -> None:
    """Let the last months happen, the oldest first."""
    lees_partners_in(toneel, toneel.geleden(80), nieuweling=toneel.geleden(60).date())
    _beoordeel(toneel)
    _volg_op(toneel)
    _leg_uit(toneel, LEGT_UIT, toneel.geleden(2), "De verklaring ligt bij onze accountant. Zij komt voor het einde van de maand.")


def _volg_op(toneel: Toneel) -> None:
    """Let a cluster send somebody else, as its partners chose."""
    with toneel.als(NIEK, MAG_AFVAARDIGEN, toneel.geleden(20)) as handeling:
        vaardig_af(
            handeling,
            persoon=contact_op_plaats(handeling, OPVOLGER),
            partij=partij_op_plaats(handeling, OPVOLGER),
            cluster=CLUSTERS[STOPT],
            per=handeling.dag,
            tot=dt.date(toneel.vandaag.year + 1, 7, 1),
            reden="Het cluster koos iemand anders.",
        )
