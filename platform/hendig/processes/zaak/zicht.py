"""Who sees which matter: who prepares it, and who has something to do in it now; never who has an interest.

Before a signal is valid only who validates it sees it. Of a conversation only the one sees it who holds it.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.orm import Session

from governance.belangen.queries import belang
from governance.belangen.rules import mag_inzien
from governance.college.rules import TREKKERS
from governance.feiten.rules import Peil
from governance.netwerk.rules import Rol
from governance.uitsluiting.overgang import Overgang
from governance.uitsluiting.queries import Zaakbeeld
from governance.uitsluiting.rules import OVERGANGEN, praat_in_mdg
from governance.uitsluiting.toestand import Zaakstand
from hendig.processes.zaakstukken.alle import SCHRIJVEN_MEE, te_schrijven
from hendig.processes.zaakstukken.gesprek import gespreksvoerder

VALIDEERT = (Rol.MEETBEHEERDER, Rol.CONTROLEUR)
"""Who finds out whether a signal from a round holds."""
BEREIDT_VOOR = (Rol.CONTRACTMANAGER, Rol.JURIST)
PRATEN = (Rol.KARTREKKER, Rol.AANJAGER)
"""Who can hold the talk; of a conversation only the one who does knows of it."""
ADVISEURS = (Rol.TOEZICHTHOUDER, Rol.HEROVERWEGER)
"""Who advises, and sees nothing before a jurist accepted that they have no tie."""
VAN_DE_PARTNER = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
WERKT_ERAAN = tuple(
    rol
    for rol in Rol
    if rol not in VAN_DE_PARTNER and (rol in SCHRIJVEN_MEE or any(rol in (*rij.wie, *rij.tweede) for rij in OVERGANGEN))
)
"""Everybody but the partner who takes a step or writes a document somewhere in the course."""


def ziet_zaak(session: Session, beeld: Zaakbeeld, *, persoon: str, rollen: Collection[Rol], peil: Peil) -> bool:
    """Tell whether somebody works on a matter as it is now, and has no interest in it."""
    eigen = belang(session, beeld.id, persoon)
    if eigen is not None and eigen.stapt_opzij:
        return False
    heeft = set(rollen)
    if beeld.verborgen:
        return not heeft.isdisjoint(VALIDEERT)
    dicht = () if eigen is not None and mag_inzien(eigen.verklaring) else ADVISEURS
    if not heeft.isdisjoint({*BEREIDT_VOOR, *aan_de_beurt(beeld)} - {*dicht}):
        return True
    praat = not heeft.isdisjoint(PRATEN) and beeld.stand in (Zaakstand.GESPREK, Zaakstand.VERBETERTRAJECT)
    return praat and gespreksvoerder(session, beeld, peil) == persoon


def aan_de_beurt(beeld: Zaakbeeld) -> tuple[Rol, ...]:
    """Give who has something to do in a matter as it is now, but for the partner and who holds the talk.

    The trekkers judge a proposal twice: the second time is after somebody from outside looked at the first besluit.
    """
    doen = {rol for rij in rijen_nu(beeld) for rol in (*rij.wie, *rij.tweede)}
    schrijven = {rol for werk in te_schrijven(beeld) for rol in (*werk.wie, *werk.keurt)}
    oordelen = set(TREKKERS) if beeld.stand is Zaakstand.HEROVERWEGING else set()
    agenderen = {Rol.MDG_SECRETARIS} if praat_in_mdg(beeld.grond, beeld.stand) else set()
    return tuple((doen | schrijven | oordelen | agenderen) - {*VAN_DE_PARTNER, *PRATEN})


def rijen_nu(beeld: Zaakbeeld) -> tuple[Overgang, ...]:
    """Give the rows that start where a matter is, whatever stands in their way."""
    return tuple(
        rij for rij in OVERGANGEN if beeld.stand in rij.van and beeld.grond in rij.gronden and beeld.route in rij.routes
    )
