"""Who sees the track of the gemeente: the two who validate always, everybody once a round is said to hold."""

from __future__ import annotations

from governance.gemeentetraject.queries import Trajectbeeld, trajecten, zoek_actie, zoek_oordeel, zoek_traject
from governance.gemeentetraject.rules import LEEST_MDG, VALIDEERT
from hendig.web.verzoek import verzoek


def valideert() -> bool:
    """Tell whether who asks finds out whether a round holds."""
    return verzoek().heeft(VALIDEERT)


def leest_mdg() -> bool:
    """Tell whether who asks reads what the MDG I-F discussed."""
    return verzoek().heeft(LEEST_MDG)


def zichtbare_trajecten() -> list[Trajectbeeld]:
    """Give every track that who asks may see."""
    return [een for een in trajecten(verzoek().lezing) if een.openbaar or valideert()]


def ziet_traject(traject: str) -> bool:
    """Tell whether there is such a track for who asks."""
    beeld = zoek_traject(verzoek().lezing, traject)
    return beeld is not None and (beeld.openbaar or valideert())


def ziet_oordeel(oordeel: str) -> bool:
    """Tell whether there is such a judgement; only who validates gets this far."""
    return zoek_oordeel(verzoek().lezing, oordeel)


def ziet_actie(actie: str) -> bool:
    """Tell whether there is such an action for who asks."""
    traject = zoek_actie(verzoek().lezing, actie)
    return traject is not None and ziet_traject(traject)
