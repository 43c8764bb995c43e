"""What a page asks before it shows a matter: whether who is logged in may see it."""

from __future__ import annotations

from governance.uitsluiting.queries import Zaakbeeld, zaakbeeld, zaken, zoek_stapvoorstel
from governance.weigering import Weigering
from hendig.processes.zaak.zicht import ziet_zaak as mag_zien
from hendig.web.verzoek import verzoek


def zichtbare_zaken() -> list[Zaakbeeld]:
    """Give every matter that who asks may see."""
    return [een for een in zaken(verzoek().lezing) if ziet(een)]


def ziet_zaak(zaak: str, **_: str) -> bool:
    """Tell whether there is such a matter for who asks."""
    try:
        return ziet(zaakbeeld(verzoek().lezing, zaak))
    except Weigering:
        return False


def ziet_voorstel(voorstel: str) -> bool:
    """Tell whether such a step waits in a matter of who asks."""
    wacht = zoek_stapvoorstel(verzoek().lezing, voorstel)
    return wacht is not None and ziet_zaak(wacht.zaak)


def ziet(beeld: Zaakbeeld) -> bool:
    """Tell whether who asks works on a matter as it is now, and has no interest in it."""
    vraag = verzoek()
    rollen = [houder.rol for houder in vraag.rollen]
    return mag_zien(vraag.lezing, beeld, persoon=vraag.persoon, rollen=rollen, peil=vraag.peil)
