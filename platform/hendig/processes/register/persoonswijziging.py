"""Another name or address for somebody; a link that went to an address that is theirs no more opens nothing."""

from __future__ import annotations

import datetime as dt

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.queries import persoon_op
from governance.netwerk.rollen import wijzig_persoon
from hendig.toegang.service import trek_links_in


def wijzig_wie(handeling: Handeling, *, persoon: str, kaart: Persoonskaart, per: dt.date, reden: str) -> None:
    """Give somebody another name, address or telephone number from a day on.

    Who reads the mail at an old or mistaken address may be anybody: what was sent there is of no use any more.
    """
    was = persoon_op(handeling.session, persoon, Peil(handeling.dag))
    wijzig_persoon(handeling, persoon=persoon, kaart=kaart, per=per, reden=reden)
    wordt = persoon_op(handeling.session, persoon, Peil(handeling.dag))
    if was is None or wordt is None or was.e_mail != wordt.e_mail:
        trek_links_in(handeling, persoon=persoon)
