"""What the course of a case leaves of the proposal in it: when it can begin, rests, and can be decided."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from governance.college.collegestand import collegestand
from governance.college.queries import Voorstelbeeld, besluiten_over, trekkersoordelen, voorstel_van
from governance.college.rules import TREKKERS, ZAAK_LIGT_ELDERS, Trekkersoordeelsoort, Voorstelonderwerp
from governance.college.service import open_voorstel
from governance.college.stuk import leeg_stuk
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import inhoud_van, stukken_in
from governance.documenten.rules import Documentstand
from governance.logboek.handeling import Handeling
from governance.uitsluiting.queries import Zaakbeeld, deze_afweging, zaken
from governance.uitsluiting.toestand import NA_ADVIES, Zaakgebeurtenis, Zaakstand

IN_VOORBEREIDING = NA_ADVIES | {Zaakstand.HEROVERWEGING}
"""Where a case is while its proposal is written, checked and judged."""
_WEG = Documentstand.INGETROKKEN
BESLIST_NU = frozenset({Zaakstand.COLLEGE, Zaakstand.HEROVERWEGING})
"""Where a case is while the college decides on it."""


def kan_beginnen(session: Session, zaak: Zaakbeeld) -> bool:
    """Tell whether a proposal can begin in a case: after the advice, as long as no besluit waits for its step.

    After a request to reconsider that is the advice from outside, written since that request.
    """
    if collegestand(session, zaak.id).besluit_in > deze_afweging(session, zaak.id):
        return False
    if zaak.stand is not Zaakstand.HEROVERWEGING:
        return zaak.stand in NA_ADVIES
    sinds = max(stap.dag for stap in zaak.stappen if stap.gebeurtenis is Zaakgebeurtenis.HEROVERWEGING_GEVRAAGD)
    return any(
        een.soort is Documentsoort.HEROVERWEGINGSADVIES
        and een.stand in (Documentstand.VASTGESTELD, Documentstand.VERZONDEN)
        and een.dagtekening >= sinds
        for een in stukken_in(session, zaak.id)
    )


def is_te_beginnen(session: Session, zaak: Zaakbeeld) -> bool:
    """Tell whether a proposal can begin in a case, and none lies there on which the college still decides."""
    voorstel = voorstel_van(session, zaak.id)
    genomen = () if voorstel is None else besluiten_over(session, voorstel.id)
    return (voorstel is None or bool(genomen and not genomen[-1].gaat_door)) and kan_beginnen(session, zaak)


def mist_nota(session: Session, voorstel: Voorstelbeeld) -> bool:
    """Tell whether a case lies with the trekkers, and nothing but the paper with both their positions is missing."""
    soorten = {een.rol: een.soort for een in trekkersoordelen(session, voorstel.laatste.id)}
    beide = set(soorten) == set(TREKKERS) and Trekkersoordeelsoort.NADER_ONDERZOEK not in soorten.values()
    if not beide or _stand(session, voorstel) is not Zaakstand.TREKKERS:
        return False
    van = (voorstel.laatste.stuk.documentnummer, voorstel.laatste.nummer)
    notas = (een for een in stukken_in(session, voorstel.zaak or "") if een.soort is Documentsoort.NOTA_TREKKERS)
    invoer = (inhoud_van(session, een.nummer, een.versie).invoer for een in notas if een.stand is not _WEG)
    return all((een["documentnummer"], een["versie"]) != van for een in invoer)


def begin_voorstel(handeling: Handeling, *, zaak: Zaakbeeld) -> str:
    """Begin the proposal in a case, with the number that the case has, and give its key."""
    over = Voorstelonderwerp.UITSLUITING
    stuk = replace(leeg_stuk(over), zaaknummer=zaak.nummer or "")
    return open_voorstel(handeling, onderwerp=over, zaak=zaak.id, partij=zaak.partij, stuk=stuk)


def rust_bij(session: Session, voorstel: Voorstelbeeld) -> Zaakstand | None:
    """Give where the case of a proposal is, when nothing is done with the proposal there; None when something is."""
    stand = _stand(session, voorstel)
    return None if stand in IN_VOORBEREIDING else stand


def kan_beslissen(session: Session, voorstel: Voorstelbeeld) -> bool:
    """Tell whether the course of its case leaves a besluit on a proposal."""
    return _stand(session, voorstel) in {None, *BESLIST_NU}


def weiger_elders(session: Session, voorstel: Voorstelbeeld) -> None:
    """Refuse a besluit in a case that does not lie with the college."""
    stand = _stand(session, voorstel)
    if stand is not None and stand not in BESLIST_NU:
        raise ZAAK_LIGT_ELDERS.met(stand=stand.value)


def _stand(session: Session, voorstel: Voorstelbeeld) -> Zaakstand | None:
    """Give where the case of a proposal is; None when it belongs to no case."""
    return next((een.stand for een in zaken(session) if een.id == voorstel.zaak), None)
