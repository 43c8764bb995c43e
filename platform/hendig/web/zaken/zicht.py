"""Who sees which matter: who prepares it, and who has something to do in it now; never who has an interest.

Before a signal is valid only who validates it sees it. Of a conversation only the one sees it who holds it.
"""

from __future__ import annotations

from governance.belangen.queries import belang
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import Zaakbeeld, zaakbeeld, zaken, zoek_stapvoorstel
from governance.uitsluiting.rules import OVERGANGEN
from governance.uitsluiting.toestand import Zaakstand
from governance.weigering import Weigering
from hendig.processes.zaakstukken.alle import SCHRIJVEN_MEE, te_schrijven
from hendig.processes.zaakstukken.gesprek import gespreksvoerder
from hendig.web.verzoek import verzoek

VALIDEERT = (Rol.MEETBEHEERDER, Rol.CONTROLEUR)
"""Who finds out whether a signal from a round holds."""
BEREIDT_VOOR = (Rol.CONTRACTMANAGER, Rol.JURIST)
PRATEN = (Rol.KARTREKKER, Rol.AANJAGER)
"""Who can hold the talk; of a conversation only the one who does knows of it."""
_PARTNER = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
WERKT_ERAAN = tuple(
    rol
    for rol in Rol
    if rol not in _PARTNER and (rol in SCHRIJVEN_MEE or any(rol in (*rij.wie, *rij.tweede) for rij in OVERGANGEN))
)
"""Everybody but the partner who takes a step or writes a document somewhere in the course."""


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
    if beeld.verborgen:
        return vraag.heeft(VALIDEERT)
    if vraag.heeft(BEREIDT_VOOR) or vraag.heeft(aan_de_beurt(beeld)):
        return True
    praat = vraag.heeft(PRATEN) and beeld.stand in (Zaakstand.GESPREK, Zaakstand.VERBETERTRAJECT)
    return praat and gespreksvoerder(vraag.lezing, beeld, vraag.peil) == vraag.persoon


def aan_de_beurt(beeld: Zaakbeeld) -> tuple[Rol, ...]:
    """Give who has something to do in a matter as it is now, but for the partner and who holds the talk."""
    rijen = [
        rij for rij in OVERGANGEN if beeld.stand in rij.van and beeld.grond in rij.gronden and beeld.route in rij.routes
    ]
    doen = {rol for rij in rijen for rol in (*rij.wie, *rij.tweede)}
    schrijven = {rol for werk in te_schrijven(beeld) for rol in (*werk.wie, *werk.keurt)}
    return tuple((doen | schrijven) - {*_PARTNER, *PRATEN})
