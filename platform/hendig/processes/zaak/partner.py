"""What the people of a partner do in a matter about it: answer, ask to be heard, react, ask to look again.

Everything is a step of the course with its guards. What a term is for is refused once its last day is over.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad, document_met
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.kennisgeving.queries import Kennisgevingsbeeld, in_het_portaal
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.termijnen.queries import Termijnbeeld, termijnen_van
from governance.termijnen.rules import Termijnstatus
from governance.termijnen.service import verleng_termijn
from governance.uitsluiting import inbreng_service
from governance.uitsluiting.dossier_service import noem_punten
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.inbreng_service import (
    ZIENSWIJZETERMIJNEN,
    gevraagd_uitstel,
    inbreng_van,
    reactietijd,
    wacht_op_uitstel,
    weiger_uitstel,
)
from governance.uitsluiting.inbrengsoort import AL_GEVRAAGD, GEEN_REACTIETIJD, Inbrengsoort
from governance.uitsluiting.queries import Zaakbeeld, genoemde_punten, zaakbeeld
from governance.uitsluiting.rules import mogelijkheden, weiger_ander_dossier
from governance.uitsluiting.tekst_queries import stapteksten
from governance.uitsluiting.toestand import Zaakgebeurtenis
from governance.uitsluiting.weigeringen import TERMIJN_VOORBIJ
from hendig.processes.zaak.elders import elders_voor
from hendig.processes.zaak.partnerpost import meld_antwoord, meld_ontvangst
from hendig.processes.zaak.partnervragen import gevraagd_te_horen
from hendig.processes.zaak.stap import doe_stap

G = Zaakgebeurtenis
PARTNER: Final = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
"""In which roles somebody acts for a partner in a matter about it."""
NIET_GEANTWOORD: Final = "Op de vraag om meer tijd was op de laatste dag niet geantwoord."
TERMIJNEN: Final = {
    G.ZIENSWIJZE_ONTVANGEN: (ZIENSWIJZETERMIJNEN, "De tijd voor een zienswijze"),
    G.HOREN_GEVRAAGD: (ZIENSWIJZETERMIJNEN, "De tijd om te vragen of wij u horen"),
    G.OP_CONCEPT_GEREAGEERD: (("T12c",), "De tijd voor een reactie op het concept van het advies"),
    G.REACTIE_ONTVANGEN: (("T13",), "De tijd voor een reactie op het advies"),
    G.HEROVERWEGING_GEVRAAGD: (("T18",), "De tijd om heroverweging te vragen"),
}
"""Within which term each is done, and what that is called in a refusal."""


@dataclass(frozen=True, slots=True)
class Partnerkans:
    """Something the partner can do now, and its last day; None as long as no letter started it."""

    gebeurtenis: Zaakgebeurtenis
    uiterlijk: dt.date | None


def brieven_aan_partner(session: Session, zaak: Zaakbeeld) -> list[tuple[Kennisgevingsbeeld, Documentblad]]:
    """Give the letters of a matter that were sent to its partner in the portal, oldest first."""
    verzonden = [(een, document_met(session, een.document)) for een in in_het_portaal(session, zaak.partij)]
    return [(een, stuk) for een, stuk in verzonden if stuk.zaak == zaak.id]


def kansen(session: Session, zaak: str, *, persoon: str | None, dag: dt.date) -> list[Partnerkans]:
    """Give what the partner can do now, in the order of the course."""
    feiten = zaakfeiten(session, zaak, dag, elders_voor(session, zaak, persoon=persoon, dag=dag))
    gevonden = []
    for een in mogelijkheden(feiten):
        wat = een.overgang.gebeurtenis
        if wat in TERMIJNEN and not een.bezwaren and not _is_voorbij(session, zaak, wat, dag):
            if wat is G.HOREN_GEVRAAGD and gevraagd_te_horen(zaakbeeld(session, zaak)) is not None:
                continue
            if wat is G.HEROVERWEGING_GEVRAAGD and feiten.stuk(Documentsoort.BESLUITBRIEF) is None:
                continue
            termijn = _termijn(session, zaak, wat)
            gevonden.append(Partnerkans(wat, None if termijn is None else termijn.stand.einde))
    return gevonden


def geef_zienswijze(handeling: Handeling, *, zaak: str, punten: Sequence[str]) -> None:
    """Answer on an intention in points; each gets an answer of its own, and more can follow within the term.

    A point that was made is made once, however often it is sent.
    """
    _weiger(handeling, zaak, G.ZIENSWIJZE_ONTVANGEN)
    genoemd = genoemde_punten(handeling.session, zaak)
    woorden = [gegeven_reden(punt) for punt in punten] or [gegeven_reden("")]
    woorden = [een for een in dict.fromkeys(woorden) if een not in genoemd]
    if not woorden:
        return
    doe_stap(handeling, zaak=zaak, gebeurtenis=G.ZIENSWIJZE_ONTVANGEN)
    noem_punten(handeling, zaak=zaak, teksten=woorden)
    meld_ontvangst(handeling, zaak=zaak, wat=G.ZIENSWIJZE_ONTVANGEN)


def vraag_om_horen(handeling: Handeling, *, zaak: str, tekst: str = "") -> None:
    """Ask to be heard; once, until that happened."""
    _weiger(handeling, zaak, G.HOREN_GEVRAAGD)
    eerder = gevraagd_te_horen(zaakbeeld(handeling.session, zaak))
    if eerder is not None:
        raise AL_GEVRAAGD.met(dag=datum(eerder))
    doe_stap(handeling, zaak=zaak, gebeurtenis=G.HOREN_GEVRAAGD, tekst=tekst)
    meld_ontvangst(handeling, zaak=zaak, wat=G.HOREN_GEVRAAGD)


def reageer(handeling: Handeling, *, zaak: str, gebeurtenis: Zaakgebeurtenis, tekst: str) -> None:
    """React on an advice or its draft, or ask for reconsideration, in the own words of the partner.

    The same words on the same day are one reaction, however often they are sent.
    """
    session, woorden = handeling.session, gegeven_reden(tekst)
    laatste = zaakbeeld(session, zaak).stappen[-1].gebeurtenis
    eerder = stapteksten(session, zaak, gebeurtenis)[-1:] if laatste is gebeurtenis else ()
    _weiger_ander(handeling, zaak)
    if [(een.dag, een.tekst) for een in eerder] == [(handeling.dag, woorden)]:
        return
    _weiger(handeling, zaak, gebeurtenis)
    doe_stap(handeling, zaak=zaak, gebeurtenis=gebeurtenis, tekst=woorden)
    meld_ontvangst(handeling, zaak=zaak, wat=gebeurtenis)


def vraag_uitstel(handeling: Handeling, *, zaak: str, tekst: str) -> None:
    """Ask once for more time to answer on an intention."""
    _weiger_ander(handeling, zaak)
    inbreng_service.vraag_uitstel(handeling, zaak=zaak, tekst=tekst)
    meld_ontvangst(handeling, zaak=zaak, wat=Inbrengsoort.UITSTEL)
    geef_tijd_vanzelf(handeling, zaak=zaak)


def maak_opmerking(handeling: Handeling, *, zaak: str, tekst: str) -> None:
    """Write something beside the report of a talk; the same words on the same day once."""
    _weiger_ander(handeling, zaak)
    eerder = inbreng_van(handeling.session, zaak, Inbrengsoort.OPMERKING)
    if any((een.dag, een.tekst) == (handeling.dag, gegeven_reden(tekst)) for een in eerder):
        return
    inbreng_service.maak_opmerking(handeling, zaak=zaak, tekst=tekst)
    meld_ontvangst(handeling, zaak=zaak, wat=Inbrengsoort.OPMERKING)


def geef_meer_tijd(handeling: Handeling, *, zaak: str, met: int, reden: str) -> None:
    """Give the partner more time for its zienswijze, as far as the agreement allows, and tell it."""
    termijn = reactietijd(handeling.session, zaak, handeling.dag)
    if termijn is None:
        raise GEEN_REACTIETIJD.met()
    verleng_termijn(handeling, termijn=termijn.id, met=met, reden=reden)
    meld_antwoord(handeling, zaak=zaak, sleutel=f"{termijn.id}:ja")


def geef_tijd_vanzelf(handeling: Handeling, *, zaak: str) -> None:
    """Give the time that the agreement allows where nobody answered a question for more time before the last day."""
    termijn = reactietijd(handeling.session, zaak, handeling.dag)
    wacht = wacht_op_uitstel(handeling.session, zaak, handeling.dag)
    if termijn is not None and wacht is not None and termijn.stand.einde == handeling.dag:
        geef_meer_tijd(handeling, zaak=zaak, met=termijn.afspraak.verlenging or 1, reden=NIET_GEANTWOORD)


def geef_geen_tijd(handeling: Handeling, *, zaak: str, reden: str) -> None:
    """Answer a question for more time with no, and tell the partner that there is an answer."""
    weiger_uitstel(handeling, zaak=zaak, reden=reden)
    gevraagd = gevraagd_uitstel(handeling.session, zaak, handeling.dag)
    meld_antwoord(handeling, zaak=zaak, sleutel="nee" if gevraagd is None else f"{gevraagd.id}:nee")


def _weiger(handeling: Handeling, zaak: str, gebeurtenis: Zaakgebeurtenis) -> None:
    _weiger_ander(handeling, zaak)
    if _is_voorbij(handeling.session, zaak, gebeurtenis, handeling.dag):
        raise TERMIJN_VOORBIJ.met(wat=TERMIJNEN[gebeurtenis][1])


def _weiger_ander(handeling: Handeling, zaak: str) -> None:
    """Refuse who has no role for the partner that the matter is about."""
    beeld = zaakbeeld(handeling.session, zaak)
    peil = Peil(handeling.dag)
    eigen = rollen_op(handeling.session, peil, rollen=PARTNER, persoon=handeling.persoon, partij=beeld.partij)
    weiger_ander_dossier(beeld.partij if eigen else "", beeld.partij)


def _termijn(session: Session, zaak: str, gebeurtenis: Zaakgebeurtenis) -> Termijnbeeld | None:
    codes = TERMIJNEN[gebeurtenis][0]
    alle = [een for een in termijnen_van(session, zaak) if een.afspraak.code in codes]
    telt = [een for een in alle if een.stand.status is not Termijnstatus.INGETROKKEN]
    return telt[-1] if telt else None


def _is_voorbij(session: Session, zaak: str, gebeurtenis: Zaakgebeurtenis, dag: dt.date) -> bool:
    termijn = _termijn(session, zaak, gebeurtenis)
    return termijn is not None and termijn.stand.einde is not None and termijn.stand.einde < dag
