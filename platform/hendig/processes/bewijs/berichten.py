"""A message to who has something to do with the evidence of a case, or keeps watch over it."""

from __future__ import annotations

from collections.abc import Collection

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar


def bericht_aan(handeling: Handeling, bericht: Bericht, rollen: Collection[Rol], pad: str, sleutel: str) -> None:
    """Tell everybody in these roles but the one who acts; the message says nothing of the case."""
    houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=tuple(rollen))
    for persoon in sorted({houder.persoon for houder in houders} - {handeling.persoon}):
        zet_klaar(handeling, bericht=bericht, aan=persoon, gegevens={"pad": pad}, sleutel=sleutel)
