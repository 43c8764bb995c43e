"""What lies with a proposal, and who has no part in it: what the case and the register say of that."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.belangen.queries import belang, hoort_bij
from governance.college.queries import Voorstelbeeld, voorstelbeeld
from governance.college.rules import MAG_LEZEN
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.mdg.queries import uitkomst_van
from governance.netwerk.queries import rollen_op
from governance.uitsluiting.bundel import Bewijscode
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.queries import kwam_bij
from governance.uitsluiting.toestand import Zaakstand
from governance.uitsluiting.waarborgen import bewijslijst
from hendig.processes.zaak.elders import elders_voor


@dataclass(frozen=True, slots=True)
class Dossier:
    """The codes of the papers that are there, and of those that this case does not need.

    ``andere_verklaring`` is whether the MDG I-F heard another explanation: the proposal answers it.
    """

    aanwezig: frozenset[str]
    vervalt: frozenset[str] = frozenset()
    andere_verklaring: bool = False


def dossier_bij(session: Session, voorstel: Voorstelbeeld, dag: dt.date) -> Dossier:
    """Give what lies with a proposal: the evidence of its case, else what its writer named."""
    if voorstel.zaak is None:
        return Dossier(frozenset(voorstel.laatste.stuk.bijlagen))
    feiten = zaakfeiten(session, voorstel.zaak, dag, elders_voor(session, voorstel.zaak, persoon=None, dag=dag))
    hoort = {code for code, _, _ in bewijslijst(feiten)}
    kwam_tot = uitkomst_van(session, voorstel.zaak, sinds=kwam_bij(session, voorstel.zaak, Zaakstand.MDG))
    genoemd = kwam_tot is not None and bool(kwam_tot.andere_verklaringen)
    return Dossier(feiten.bundel, frozenset(Bewijscode) - hoort, genoemd)


def staat_opzij(session: Session, voorstel: Voorstelbeeld, persoon: str, dag: dt.date) -> bool:
    """Tell whether somebody reads nothing of a proposal and has no part in it.

    That is who belongs to the partner that it is about or to its group, and who has an interest in the case.
    """
    if voorstel.partij is not None and hoort_bij(session, voorstel.partij, persoon, dag):
        return True
    eigen = None if voorstel.zaak is None else belang(session, voorstel.zaak, persoon)
    return eigen is not None and eigen.stapt_opzij


def opzij_bij(handeling: Handeling, *, voorstel: str) -> frozenset[str]:
    """Give who has no part in a proposal at the moment of an act."""
    session, dag = handeling.session, handeling.dag
    beeld = voorstelbeeld(session, voorstel)
    wie = {een.persoon for een in rollen_op(session, Peil(dag), rollen=MAG_LEZEN)}
    return frozenset() if beeld is None else frozenset(een for een in wie if staat_opzij(session, beeld, een, dag))
