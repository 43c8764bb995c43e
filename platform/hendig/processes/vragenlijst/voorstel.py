"""Writing a questionnaire down and asking a second person to read it; and taking over the one that comes along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from surveys.vragenlijst.instrument import VOORSTEL, Instrument
from surveys.vragenlijst.rules import MAG_VASTSTELLEN
from surveys.vragenlijst.service import stel_instrument_op

OVERGENOMEN: Final = "Dit is het voorstel dat met Hendig meekomt."
"""The reason of who takes the proposal over as it is."""


def stel_vragenlijst_voor(
    handeling: Handeling, *, instrument: Instrument, reden: str, vertalingen: Sequence[Instrument] = ()
) -> str:
    """Write a questionnaire down as a concept and ask everybody who may fix it and did not write it; give its key.

    Who writes it down again on the same day does not ask them again.
    """
    versie = stel_instrument_op(handeling, instrument=instrument, reden=reden, vertalingen=vertalingen)
    houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=MAG_VASTSTELLEN)
    for persoon in sorted({houder.persoon for houder in houders} - {handeling.persoon}):
        zet_klaar(
            handeling,
            bericht=Bericht.VRAGENLIJST_VOORGESTELD,
            aan=persoon,
            sleutel=f"{versie}:{handeling.dag}",
            gegevens={"nummer": instrument.versie, "pad": f"/vragenlijsten/{quote(instrument.versie, safe='')}"},
        )
    return versie


def neem_voorstel_over(handeling: Handeling) -> str:
    """Write the proposal down as it comes along, and give its key."""
    return stel_vragenlijst_voor(handeling, instrument=VOORSTEL, reden=OVERGENOMEN)
