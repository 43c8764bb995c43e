"""A partner that stops, and what runs with it: nobody takes a right away while a conversation or a case is open.

Who stops by their own choice first has that recorded in the matter. A signal that nobody may know of yet closes by
itself, so that a refusal never tells that there is one.
"""

from __future__ import annotations

import datetime as dt

from governance.contract.service import beeindig_procesovereenkomst
from governance.logboek.handeling import Handeling
from governance.netwerk.service import laat_uittreden
from governance.uitsluiting.feiten_queries import Elders
from governance.uitsluiting.queries import zaken_van
from governance.uitsluiting.rules import weiger_minder_rechten
from governance.uitsluiting.service import leg_gevolg_vast
from governance.uitsluiting.toestand import Zaakgebeurtenis


def laat_vertrekken(handeling: Handeling, *, partij: str, per: dt.date, reden: str) -> None:
    """Record that a partner takes no part any more; refused while it has rights that a matter leaves it."""
    _maak_vrij(handeling, partij)
    laat_uittreden(handeling, partij=partij, per=per, reden=reden)


def laat_overeenkomst_eindigen(handeling: Handeling, *, partij: str, per: dt.date, reden: str) -> None:
    """Record that what a partner signed binds no more; refused while it has rights that a matter leaves it."""
    _maak_vrij(handeling, partij)
    beeindig_procesovereenkomst(handeling, partij=partij, per=per, reden=reden)


def _maak_vrij(handeling: Handeling, partij: str) -> None:
    lopend = [een for een in zaken_van(handeling.session, partij) if not een.gesloten]
    for een in lopend:
        if not een.verborgen:
            weiger_minder_rechten(een.stand)
    for een in lopend:
        if een.verborgen:
            weg = Zaakgebeurtenis.PARTNER_ZEGDE_OP
            leg_gevolg_vast(handeling, zaak=een.id, gebeurtenis=weg, elders=Elders())
