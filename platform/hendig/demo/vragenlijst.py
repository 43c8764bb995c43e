"""The questionnaire of the demo network: the proposal, taken over by one and fixed by another."""

from __future__ import annotations

import datetime as dt
from typing import Final

from hendig.demo.bezetting import KIM, WESSEL
from hendig.demo.toneel import OPRICHTING, Toneel
from surveys.vragenlijst.instrument import VOORSTEL
from surveys.vragenlijst.rules import MAG_OPSTELLEN, MAG_VASTSTELLEN
from surveys.vragenlijst.service import stel_instrument_op, stel_instrument_vast

_OPGESTELD: Final = OPRICHTING + dt.timedelta(days=35)
_VASTGESTELD: Final = _OPGESTELD + dt.timedelta(hours=5)


def kies_vragenlijst(toneel: Toneel) -> None:
    """Let the proposal become the first questionnaire, before any round can ask it."""
    with toneel.als(KIM, MAG_OPSTELLEN, _OPGESTELD) as handeling:
        reden = "Het voorstel, voorgelezen aan drie verzonnen partners."
        versie = stel_instrument_op(handeling, instrument=VOORSTEL, reden=reden)
    with toneel.als(WESSEL, MAG_VASTSTELLEN, _VASTGESTELD) as handeling:
        stel_instrument_vast(handeling, versie=versie)
