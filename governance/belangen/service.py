"""The acts about ties: somebody declares, a jurist looks at it, and a jurist records one that was found later."""

from __future__ import annotations

from governance.belangen.model import Belangoordeel, Belangtekst, Belangverklaring
from governance.belangen.queries import belang, hoort_bij, partner_van
from governance.belangen.queries import toelichting as toelichting_bij
from governance.belangen.rules import (
    AL_BEOORDEELD,
    ANDERE_PARTNER,
    EIGEN_VERKLARING,
    JURIST_MET_BELANG,
    MELDT_ZICHZELF,
    NIEUWERE_VERKLARING,
    VOORINGENOMEN,
    ZELFDE_VERKLARING,
    Belangcode,
    Belangsgebeurtenis,
    Belanguitkomst,
    geldende_code,
    weiger_melding,
    weiger_oordeel,
    weiger_verklaring,
)
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op


def verklaar_belang(handeling: Handeling, *, zaak: str, partij: str, code: Belangcode, toelichting: str = "") -> str:
    """Record which tie the one who acts has to the partner of a case, and give the key; the last one counts."""
    session, wie = handeling.session, handeling.persoon
    rollen = [houder.rol for houder in rollen_op(session, Peil(handeling.dag), persoon=wie)]
    weiger_verklaring(code, rollen=rollen, toelichting=toelichting)
    vorige = belang(session, zaak, wie)
    if vorige is not None and vorige.verklaard is code and not vorige.gemeld and vorige.wacht:
        raise ZELFDE_VERKLARING.met()
    return _leg_vast(handeling, Belangsgebeurtenis.VERKLAARD, zaak, partij, wie, code, toelichting)


def beoordeel_belang(handeling: Handeling, *, verklaring: str, uitkomst: Belanguitkomst, toelichting: str = "") -> None:
    """Record what a jurist says about what somebody else declared; who has a tie always steps aside."""
    session, wie = handeling.session, handeling.persoon
    rij = session.get_one(Belangverklaring, verklaring)
    if wie in {rij.persoon, rij.door}:
        raise EIGEN_VERKLARING.met()
    _weiger_jurist(handeling, rij.zaak)
    beeld = belang(session, rij.zaak, rij.persoon)
    if beeld is None or beeld.id != rij.id:
        raise NIEUWERE_VERKLARING.met()
    if not beeld.wacht:
        raise AL_BEOORDEELD.met()
    code = geldende_code(rij.code, hoort_bij_partner=hoort_bij(session, rij.partij, rij.persoon, rij.dag))
    weiger_oordeel(code, uitkomst=uitkomst, toelichting=toelichting)
    lading = {"verklaring": rij.id, "persoon": rij.persoon, "uitkomst": uitkomst.value}
    seq = handeling.leg_vast(Belangsgebeurtenis.BEOORDEELD, zaak=rij.zaak, grond=VOORINGENOMEN, lading=lading)
    oordeel = Belangoordeel(id=handeling.nieuw_id, verklaring=rij.id, uitkomst=uitkomst, door=wie, vastgelegd_in=seq)
    session.add(oordeel)
    _schrijf(handeling, oordeel.id, toelichting)


def meld_later_belang(
    handeling: Handeling, *, zaak: str, partij: str, persoon: str, code: Belangcode, toelichting: str
) -> str:
    """Record a tie that somebody had and did not declare, and give the key; from then on that person steps aside.

    The same tie in the same words is recorded once.
    """
    if persoon == handeling.persoon:
        raise MELDT_ZICHZELF.met()
    _weiger_jurist(handeling, zaak)
    weiger_melding(code, toelichting=toelichting)
    vorige = belang(handeling.session, zaak, persoon)
    zelfde = vorige is not None and vorige.gemeld and vorige.verklaard is code
    if vorige is not None and zelfde and toelichting_bij(handeling.session, vorige.id) == toelichting.strip():
        return vorige.id
    return _leg_vast(handeling, Belangsgebeurtenis.LATER_GEMELD, zaak, partij, persoon, code, toelichting)


def _weiger_jurist(handeling: Handeling, zaak: str) -> None:
    eigen = belang(handeling.session, zaak, handeling.persoon)
    if eigen is not None and eigen.stapt_opzij:
        raise JURIST_MET_BELANG.met()


def _leg_vast(
    handeling: Handeling,
    soort: Belangsgebeurtenis,
    zaak: str,
    partij: str,
    persoon: str,
    code: Belangcode,
    toelichting: str,
) -> str:
    if partner_van(handeling.session, zaak) not in {None, partij}:
        raise ANDERE_PARTNER.met()
    lading = {"persoon": persoon, "code": code.value}
    rij = Belangverklaring(
        id=handeling.nieuw_id,
        zaak=zaak,
        partij=partij,
        persoon=persoon,
        code=code,
        door=handeling.persoon,
        dag=handeling.dag,
        vastgelegd_in=handeling.leg_vast(soort, zaak=zaak, grond=VOORINGENOMEN, lading=lading),
    )
    handeling.session.add(rij)
    _schrijf(handeling, rij.id, toelichting)
    return rij.id


def _schrijf(handeling: Handeling, bij: str, tekst: str) -> None:
    handeling.session.flush()
    if tekst.strip():
        handeling.session.add(Belangtekst(bij=bij, tekst=tekst.strip()))
        handeling.session.flush()
