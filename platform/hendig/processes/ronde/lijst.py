"""Who is left of a round as it closes."""

from __future__ import annotations

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import is_lid
from surveys.deelname.model import Slotdeelnemer
from surveys.deelname.queries import deelnemers
from surveys.deelname.rules import METEN, Deelnamegebeurtenis


def leg_slotlijst_vast(handeling: Handeling, *, ronde: str) -> None:
    """Record which participants are still in the network as the round closes."""
    session, peil = handeling.session, Peil(handeling.dag)
    seq = handeling.leg_vast(Deelnamegebeurtenis.SLOTLIJST_VASTGELEGD, zaak=ronde, grond=METEN)
    session.add_all(
        Slotdeelnemer(deelnemer=een.id, vastgelegd_in=seq)
        for een in deelnemers(session, ronde)
        if is_lid(session, een.partij, peil)
    )
    session.flush()
