"""Who sees an item of the MDG I-F: about a partner only who has no tie to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Final

from sqlalchemy.orm import Session

from governance.belangen.queries import belang, hoort_bij
from governance.belangen.rules import mag_inzien
from governance.mdg.queries import Puntbeeld, controlelijst
from governance.mdg.rules import MAG_PLANNEN, MAG_TOETSEN, MAG_VOORZITTEN
from governance.mdg.stemming import ZITTING
from governance.netwerk.rules import Rol

BESLECHTEN: Final = (Rol.CONTROLEUR,)
WERKEN: Final = (*MAG_PLANNEN, *MAG_VOORZITTEN, *MAG_TOETSEN)
"""Who prepares and leads: they see an item before anybody declared, unless they have a tie."""
VASTLEGGEN: Final = (*MAG_PLANNEN, *MAG_VOORZITTEN)
KIJKEN: Final = tuple(dict.fromkeys((*ZITTING, *WERKEN, *BESLECHTEN)))


def mag_punt_zien(session: Session, beeld: Puntbeeld, *, persoon: str, rollen: Collection[Rol], dag: dt.date) -> bool:
    """Tell whether somebody sees an item: about a partner not who has a tie, and a member only without one."""
    if beeld.zaak is None or beeld.partij is None:
        return True
    eigen = belang(session, beeld.zaak, persoon)
    if hoort_bij(session, beeld.partij, persoon, dag) or (eigen is not None and eigen.stapt_opzij):
        return False
    if not set(rollen).isdisjoint(WERKEN):
        return True
    if not set(rollen).isdisjoint(BESLECHTEN):
        return any(een.betwist for een in controlelijst(session, beeld.id))
    return mag_inzien(None if eigen is None else eigen.verklaring)
