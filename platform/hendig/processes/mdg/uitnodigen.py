"""Sending out the agenda: everybody with a place gets a mail, and the papers stand."""

from __future__ import annotations

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import inhoud_van, stukken_in
from governance.documenten.rules import Documentstand
from governance.documenten.service import verzend_document
from governance.logboek.handeling import Handeling
from governance.logboek.rules import canonical
from governance.mdg.queries import plaatsen_op, vergaderbeeld
from governance.mdg.service import nodig_uit
from governance.weigering import Weigeringsgrond
from hendig.brieven.invoer import als_invoer
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from hendig.processes.mdg.stukken import agenda

ZONDER_AGENDA = Weigeringsgrond(
    "MDG-41",
    "De agenda is nog niet vastgesteld. Maak haar, en vraag de voorzitter of een jurist om haar vast te stellen.",
    Bron("ontwerpkeuze", "orde van de MDG I-F"),
)
OUDE_AGENDA = Weigeringsgrond(
    "MDG-43",
    "De agenda klopt niet meer: na het maken is er een punt bij gekomen. Maak haar opnieuw, en vraag de voorzitter of "
    "een jurist om haar vast te stellen.",
    Bron("ontwerpkeuze", "orde van de MDG I-F"),
)


def verstuur_agenda(handeling: Handeling, *, vergadering: str) -> None:
    """Invite to a meeting with the agenda that a second person approved; a mail says only that there is one."""
    session = handeling.session
    bladen = [een for een in stukken_in(session, vergadering) if een.soort is Documentsoort.AGENDA]
    if not bladen or bladen[-1].stand is not Documentstand.VASTGESTELD:
        raise ZONDER_AGENDA.met()
    staat_erop = inhoud_van(session, bladen[-1].nummer, bladen[-1].versie).invoer["punten"]
    if canonical(staat_erop) != canonical(als_invoer(agenda(handeling, vergadering))["punten"]):
        raise OUDE_AGENDA.met()
    nodig_uit(handeling, vergadering=vergadering)
    verzend_document(handeling, nummer=bladen[-1].nummer, versie=bladen[-1].versie)
    beeld = vergaderbeeld(session, vergadering)
    for persoon in sorted(plaatsen_op(session, handeling.dag if beeld is None else beeld.dag)):
        gegevens = {"pad": f"/mdg/vergaderingen/{vergadering}"}
        zet_klaar(handeling, bericht=Bericht.MDG_UITGENODIGD, aan=persoon, gegevens=gegevens)
