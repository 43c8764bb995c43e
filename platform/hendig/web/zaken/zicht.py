"""Who sees which matter: before it is valid who validates, after that who prepares; never who has an interest."""

from __future__ import annotations

from governance.belangen.queries import belang
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.queries import Zaakbeeld, zaakbeeld, zaken, zoek_stapvoorstel
from governance.uitsluiting.toestand import Zaakstand
from governance.weigering import Weigering
from hendig.web.verzoek import verzoek

VALIDEERT = (Rol.MEETBEHEERDER, Rol.CONTROLEUR)
"""Who finds out whether a signal from a round holds."""
BEREIDT_VOOR = (Rol.CONTRACTMANAGER, Rol.JURIST)
WERKT_ERAAN = (*BEREIDT_VOOR, *VALIDEERT)


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
    eigen = belang(vraag.lezing, beeld.id, vraag.persoon)
    if eigen is not None and eigen.stapt_opzij:
        return False
    gemeten = beeld.grond is Grond.VERTROUWEN
    if beeld.verborgen:
        return vraag.heeft(VALIDEERT)
    if gemeten and beeld.stand is Zaakstand.VALIDATIE and vraag.heeft(VALIDEERT):
        return True
    if gemeten and beeld.stand is Zaakstand.HERHALING_CONCEPT and vraag.heeft((Rol.CONTROLEUR,)):
        return True
    return vraag.heeft(BEREIDT_VOOR)
