"""What the one who asks may see of the register: the rule of the register, asked for this request."""

from __future__ import annotations

from governance.contract.queries import Ondertekening, ondertekening
from governance.feiten.rules import Peil
from governance.netwerk.inzage import ziet_partij, ziet_rol
from governance.netwerk.queries import Rolhouder, partijnamen
from governance.netwerk.rolgeschiedenis import Rolverloop
from governance.weigering import Weigering
from hendig.web.verzoek import verzoek


def ken_partij(partij: str) -> bool:
    """Tell whether there is such a party."""
    return partij in partijnamen(verzoek().lezing)


def mag_partij_zien(partij: str) -> bool:
    """Tell whether there is such a party, and whether who asks may see all of it."""
    vraag = verzoek()
    rollen = [houder.rol for houder in vraag.rollen]
    return ken_partij(partij) and ziet_partij(partij, rollen=rollen, eigen=vraag.partijen)


def mag_rol_zien(houder: Rolhouder | Rolverloop) -> bool:
    """Tell whether who asks may know that somebody has a role, or had it."""
    vraag = verzoek()
    return ziet_rol(houder.rol, houder.partij, rollen=[eigen.rol for eigen in vraag.rollen], eigen=vraag.partijen)


def getekend(partij: str, peil: Peil) -> Ondertekening | None:
    """Give what a partner signed that binds on a day; None when nothing does."""
    try:
        return ondertekening(verzoek().lezing, partij, peil)
    except Weigering:
        return None
