"""Which events of the log somebody sees, and who opens what an event was about."""

from __future__ import annotations

from typing import Final

from governance.belangen.queries import opzij_in
from governance.gemeentetraject.toestand import BESLOTEN
from governance.logboek.bladzijden import Logregel, logregel
from governance.logboek.rules import Logboekgebeurtenis
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import zaken
from hendig.toegang.rules import Toegangsgebeurtenis
from hendig.web.verzoek import verzoek
from hendig.web.zaken.zicht import ziet
from surveys.antwoorden.rules import Antwoordgebeurtenis

ZIET_ALLES: Final = (Rol.FG,)
"""Who watches over people's data: also sees who looked at what, and which organisation answered when."""
ZIET_VALIDATIE: Final = (*ZIET_ALLES, Rol.CONTROLEUR)
"""Who hears of a low round before two people said that it holds."""
ZIET_TOEGANG: Final = (*ZIET_ALLES, Rol.BEHEERDER)
"""Who helps people in: also sees what happened with accounts."""
MAG_LEZEN: Final = (*ZIET_TOEGANG, Rol.JURIST, Rol.CONTRACTMANAGER, Rol.CONTROLEUR, Rol.TOEZICHTHOUDER)
"""Who reads the log at all: who answers for an act in it, or checks those who do."""
MAG_OPENEN: Final = (*ZIET_ALLES, Rol.JURIST)
"""Who opens what an event was about, to answer a question of a person or a judge."""


def verborgen() -> frozenset[str]:
    """Give the kinds of events that are not for who asks."""
    vraag = verzoek()
    weg: set[str] = set()
    if not vraag.heeft(ZIET_ALLES):
        weg.update((Logboekgebeurtenis.INGEZIEN, *Antwoordgebeurtenis))
    if not vraag.heeft(ZIET_TOEGANG):
        weg.update(Toegangsgebeurtenis)
    if not vraag.heeft(ZIET_VALIDATIE):
        weg.update(BESLOTEN)
    return frozenset(weg)


def zonder_zaken() -> frozenset[str]:
    """Give the matters of which who asks sees no event: those with a tie, and those that they do not work on.

    Who watches over the data or checks the measurement sees the events of every other one.
    """
    vraag = verzoek()
    opzij = opzij_in(vraag.lezing, vraag.persoon)
    if vraag.heeft(ZIET_VALIDATIE):
        return opzij
    return opzij | {een.id for een in zaken(vraag.lezing) if not ziet(een)}


def zichtbare_regel(seq: int) -> Logregel | None:
    """Give an event, if there is one with this number that who asks may see."""
    regel = logregel(verzoek().lezing, seq)
    if regel is None or regel.soort in verborgen() or regel.zaak in zonder_zaken():
        return None
    return regel


def is_zichtbaar(seq: int) -> bool:
    """Tell whether there is such an event for who asks."""
    return zichtbare_regel(seq) is not None
