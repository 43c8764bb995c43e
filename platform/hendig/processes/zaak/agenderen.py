"""A case on the agenda of the MDG I-F: the item and the step of the case are one act."""

from __future__ import annotations

from typing import Final

from sqlalchemy.orm import Session

from governance.bronnen import Bron
from governance.logboek.handeling import Handeling
from governance.mdg.queries import uitkomst_van, wachtend_punt
from governance.mdg.rules import ZONDER_QUORUM, Puntsoort, Puntuitkomst
from governance.mdg.service import zet_op_agenda
from governance.uitsluiting.gronden import Route
from governance.uitsluiting.queries import Zaakbeeld, kwam_bij, zaakbeeld, zaken
from governance.uitsluiting.rules import mogelijkheden, praat_in_mdg
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.weigeringen import NIET_OP_AGENDA
from governance.uitsluiting.zaakfeiten import Zaakfeiten
from governance.weigering import Weigeringsgrond
from hendig.processes.zaak.stap import doe_stap

OPNIEUW: Final = ZONDER_QUORUM | {Puntuitkomst.AANGETAST}
"""After these the MDG I-F can be asked again: it did not come to anything that counts."""
NIET_TE_AGENDEREN = Weigeringsgrond(
    "MDG-40",
    "Deze zaak kan nu niet op een agenda: zij staat er al op, de MDG I-F is er al klaar mee, of zij is nog niet zover.",
    Bron("ontwerpkeuze", "orde van de MDG I-F"),
)


def te_agenderen(session: Session) -> tuple[Zaakbeeld, ...]:
    """Give the cases that can come on an agenda, as far as their state says so."""
    return tuple(een for een in zaken(session) if kan_op_agenda(session, een))


def agendeer_zaak(handeling: Handeling, *, vergadering: str, zaak: str) -> str:
    """Put a case on an agenda and give the key of the item; what kind it is follows from the route.

    On a ground in the law it is talked about before any intention too: that is no step of the case.
    """
    session, beeld = handeling.session, zaakbeeld(handeling.session, zaak)
    if not kan_op_agenda(session, beeld):
        raise NIET_TE_AGENDEREN.met()
    met_lijst = beeld.route in {Route.OPTIE_1, Route.BEIDE}
    soort = Puntsoort.VASTSTELLING if met_lijst else Puntsoort.BESPREKING
    punt = zet_op_agenda(
        handeling,
        vergadering=vergadering,
        soort=soort,
        titel=soort.value.capitalize(),
        zaak=zaak,
        partij=beeld.partij,
    )
    if beeld.stand is Zaakstand.ZIENSWIJZE:
        doe_stap(handeling, zaak=zaak, gebeurtenis=Zaakgebeurtenis.GEAGENDEERD)
    return punt


def kan_op_agenda(session: Session, beeld: Zaakbeeld) -> bool:
    """Tell whether a case can come on an agenda, as far as its state says so."""
    mag = beeld.stand in {Zaakstand.ZIENSWIJZE, Zaakstand.MDG} or praat_in_mdg(beeld.grond, beeld.stand)
    if not mag or wachtend_punt(session, beeld.id) is not None:
        return False
    uitkomst = uitkomst_van(session, beeld.id, sinds=kwam_bij(session, beeld.id, Zaakstand.MDG))
    return beeld.stand is Zaakstand.ZIENSWIJZE or uitkomst is None or uitkomst.uitkomst in OPNIEUW


def wil_op_agenda(session: Session, beeld: Zaakbeeld, feiten: Zaakfeiten) -> bool:
    """Tell whether nothing but an agenda is in the way of the MDG I-F."""
    if not kan_op_agenda(session, beeld):
        return False
    if beeld.stand is not Zaakstand.ZIENSWIJZE:
        return True
    return any(
        all(bezwaar.grond is NIET_OP_AGENDA for bezwaar in een.bezwaren)
        for een in mogelijkheden(feiten)
        if een.overgang.gebeurtenis is Zaakgebeurtenis.GEAGENDEERD
    )
