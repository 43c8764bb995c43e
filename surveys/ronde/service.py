"""The acts on a round: prepare, change, announce, open, extend, close, check, sign. One function takes a step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import fields
from enum import StrEnum

from sqlalchemy import select

from governance.kalender.amsterdam import dag_en_tijd
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.rules import Rol
from surveys.ronde.keuring import (
    weiger_aankondiging,
    weiger_naast_anderen,
    weiger_onvastgesteld,
    weiger_verlenging,
    weiger_voor_eerdere,
)
from surveys.ronde.model import Handtekening, Herinneringsgolf, Ronde, Rondeopzet, Rondestap, Verlenging
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import (
    AL_ONDERTEKEND,
    ANDERE_UITKOMST,
    GEBEURTENIS,
    GEEN_CONCEPT,
    GOLF_NIET,
    METEN,
    NIET_LATER,
    NOG_NIET_TIJD,
    NOG_NIET_VOORBIJ,
    SLUIT_TE_VROEG,
    ZELFDE_NAAM,
    Opzet,
    Rondebesluit,
    Rondegebeurtenis,
    Rondesoort,
    Rondestand,
    mag_aan_beide,
    weiger_onvolledig,
    weiger_stap,
)


def bereid_voor(handeling: Handeling, *, naam: str, soort: Rondesoort, opzet: Opzet) -> str:
    """Begin a round as a concept and give its key."""
    session = handeling.session
    if session.scalar(select(Ronde.id).where(Ronde.naam == naam)) is not None:
        raise ZELFDE_NAAM.met(naam=naam)
    _weiger_volgorde(opzet)
    ronde = handeling.nieuw_id
    seq = handeling.leg_vast(Rondegebeurtenis.VOORBEREID, zaak=ronde, naar=Rondestand.CONCEPT, grond=METEN)
    session.add(Ronde(id=ronde, naam=naam, soort=soort, vastgelegd_in=seq))
    session.flush()  # its steps refer to it
    session.add(Rondeopzet(ronde=ronde, **_velden(opzet)))
    _schrijf_stap(handeling, ronde, Rondestand.CONCEPT, seq, None)
    return ronde


def wijzig_opzet(handeling: Handeling, *, ronde: str, opzet: Opzet) -> None:
    """Change what a round is to be, as long as nobody was told."""
    beeld = rondebeeld(handeling.session, ronde)
    if beeld.stand is not Rondestand.CONCEPT:
        raise GEEN_CONCEPT.met(naam=beeld.naam)
    _weiger_volgorde(opzet)
    rij = handeling.session.get_one(Rondeopzet, ronde)
    for veld, waarde in _velden(opzet).items():
        setattr(rij, veld, waarde)
    handeling.leg_vast(Rondegebeurtenis.GEWIJZIGD, zaak=ronde, grond=METEN)


def neem_over(handeling: Handeling, *, naam: str, soort: Rondesoort, opzet: Opzet) -> str:
    """Begin a round that was held elsewhere, as a concept, and give its key; it is over, and beside no other round."""
    ronde = bereid_voor(handeling, naam=naam, soort=soort, opzet=opzet)
    beeld = rondebeeld(handeling.session, ronde)
    if opzet.sluit_op is None or handeling.op < opzet.sluit_op:
        raise NOG_NIET_VOORBIJ.met(naam=naam)
    weiger_onvastgesteld(handeling.session, beeld)
    weiger_naast_anderen(handeling.session, beeld)
    return ronde


def neem_stap_over(handeling: Handeling, *, ronde: str, naar: Rondestand, op: dt.datetime, soort: StrEnum) -> int:
    """Take a step that was taken elsewhere, on its own day; the log tells with ``soort`` that it was."""
    beeld = rondebeeld(handeling.session, ronde)
    weiger_stap(beeld.naam, beeld.stand, naar)
    seq = handeling.leg_vast(soort, zaak=ronde, van=beeld.stand, naar=naar, grond=METEN)
    _schrijf_stap(handeling, ronde, naar, seq, None, op)
    return seq


def plan_herinneringen(handeling: Handeling, *, ronde: str, momenten: Iterable[dt.datetime]) -> None:
    """Set when who is not finished is reminded, in the place of what was planned and has not come yet.

    Once the round is open, what is not planned any more is stopped and stays to be seen.
    """
    session, wens = handeling.session, set(momenten)
    is_open = rondebeeld(session, ronde).stap(Rondestand.OPEN) is not None
    golven = session.scalars(select(Herinneringsgolf).where(Herinneringsgolf.ronde == ronde)).all()
    nieuw = sorted(wens - {golf.op for golf in golven})
    for golf in golven:
        if golf.op in wens or golf.verstuurd_in is not None or golf.gestopt_in is not None:
            continue
        if is_open:
            stop_herinnering(handeling, golf=golf.id)
        else:
            session.delete(golf)
    session.add_all(Herinneringsgolf(id=handeling.nieuw_id, ronde=ronde, op=op) for op in nieuw)
    lading = {"momenten": [op.isoformat() for op in nieuw]}
    handeling.leg_vast(Rondegebeurtenis.HERINNERINGEN_GEPLAND, zaak=ronde, lading=lading)
    session.flush()


def meld_herinnerd(handeling: Handeling, *, golf: str) -> None:
    """Record that a moment of reminding was used."""
    rij = handeling.session.get(Herinneringsgolf, golf)
    if rij is None or rij.gestopt_in is not None or rij.verstuurd_in is not None:
        raise GOLF_NIET.met()
    rij.verstuurd_in = handeling.leg_vast(Rondegebeurtenis.HERINNERD, zaak=rij.ronde)
    handeling.session.flush()


def stop_herinnering(handeling: Handeling, *, golf: str) -> None:
    """Let a moment of reminding pass without a reminder."""
    rij = handeling.session.get(Herinneringsgolf, golf)
    if rij is None or rij.gestopt_in is not None or rij.verstuurd_in is not None:
        raise GOLF_NIET.met()
    rij.gestopt_in = handeling.leg_vast(Rondegebeurtenis.HERINNERING_GESTOPT, zaak=rij.ronde)
    handeling.session.flush()


def kondig_aan(handeling: Handeling, *, ronde: str) -> None:
    """Announce a round: norm, questionnaire, who rates whom and the privacy text are fixed and known from now on."""
    weiger_aankondiging(handeling.session, ronde=ronde, dag=handeling.dag)
    zet_stap(handeling, ronde=ronde, naar=Rondestand.AANGEKONDIGD)


def open_ronde(handeling: Handeling, *, ronde: str) -> None:
    """Open a round at its moment."""
    beeld = rondebeeld(handeling.session, ronde)
    weiger_stap(beeld.naam, beeld.stand, Rondestand.OPEN)
    weiger_onvolledig(beeld.opzet)
    _weiger_te_vroeg(handeling, beeld.opzet.opent_op)
    zet_stap(handeling, ronde=ronde, naar=Rondestand.OPEN)


def verleng(handeling: Handeling, *, ronde: str, sluit_op: dt.datetime, reden: str) -> None:
    """Let a round that is open close later, for everybody; once its moment has come, only the installation does."""
    beeld, waarom = rondebeeld(handeling.session, ronde), gegeven_reden(reden)
    nu = beeld.sluit_op
    te_laat = nu is not None and handeling.op >= nu and handeling.door.persoon is not None
    if beeld.stand is not Rondestand.OPEN or nu is None or sluit_op <= nu or te_laat:
        raise NIET_LATER.met(sluit="-" if nu is None else dag_en_tijd(nu))
    weiger_verlenging(handeling.session, beeld, sluit_op)
    seq = handeling.leg_vast(
        Rondegebeurtenis.VERLENGD, zaak=ronde, grond=METEN, lading={"sluit_op": sluit_op.isoformat(), "reden": waarom}
    )
    handeling.session.add(
        Verlenging(id=handeling.nieuw_id, ronde=ronde, sluit_op=sluit_op, reden=waarom, vastgelegd_in=seq)
    )
    handeling.session.flush()


def sluit(handeling: Handeling, *, ronde: str) -> None:
    """Close a round once its moment has come."""
    beeld = rondebeeld(handeling.session, ronde)
    weiger_stap(beeld.naam, beeld.stand, Rondestand.GESLOTEN)
    _weiger_te_vroeg(handeling, beeld.sluit_op)
    zet_stap(handeling, ronde=ronde, naar=Rondestand.GESLOTEN)


def meld_gecontroleerd(handeling: Handeling, *, ronde: str, bevinding: str) -> None:
    """Record that the controleur looked a round over, and what was found, without names."""
    zet_stap(handeling, ronde=ronde, naar=Rondestand.GECONTROLEERD, reden=gegeven_reden(bevinding))


def onderteken(
    handeling: Handeling, *, ronde: str, besluit: Rondebesluit, rol: Rol, gelezen: str, uitslag: str, reden: str = ""
) -> bool:
    """Sign, and take the step when both have; tell whether it was taken.

    ``gelezen`` is the outcome as the signer read it, ``uitslag`` as it is now; both are hashes, empty before there is
    one. What was signed of another outcome does not count.
    """
    beeld = rondebeeld(handeling.session, ronde)
    naar = {Rondebesluit.VASTSTELLEN: Rondestand.VASTGESTELD, Rondebesluit.VERNIETIGEN: Rondestand.VERNIETIGD}[besluit]
    weiger_stap(beeld.naam, beeld.stand, naar)
    if besluit is Rondebesluit.VASTSTELLEN:
        weiger_voor_eerdere(handeling.session, beeld)
    if gelezen != uitslag:
        raise ANDERE_UITKOMST.met()
    al = [een for een in beeld.handtekeningen if (een.besluit, een.uitslag_sha256) == (besluit, uitslag)]
    if any(een.rol is rol or een.door == handeling.persoon for een in al):
        raise AL_ONDERTEKEND.met(rol=rol)
    waarom = gegeven_reden(reden) if besluit is Rondebesluit.VERNIETIGEN else None
    seq = handeling.leg_vast(Rondegebeurtenis.ONDERTEKEND, zaak=ronde, grond=METEN, naar=naar)
    handeling.session.add(
        Handtekening(
            id=handeling.nieuw_id,
            ronde=ronde,
            besluit=besluit,
            rol=rol,
            door=handeling.persoon,
            uitslag_sha256=uitslag,
            reden=waarom,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()
    if not mag_aan_beide([rol, *(een.rol for een in al)]):
        return False
    zet_stap(handeling, ronde=ronde, naar=naar, reden=waarom)
    return True


def zet_stap(handeling: Handeling, *, ronde: str, naar: Rondestand, reden: str | None = None) -> None:
    """Take a step: the one place where a round comes into another state."""
    beeld = rondebeeld(handeling.session, ronde)
    weiger_stap(beeld.naam, beeld.stand, naar)
    seq = handeling.leg_vast(GEBEURTENIS[naar], zaak=ronde, van=beeld.stand, naar=naar, grond=METEN)
    _schrijf_stap(handeling, ronde, naar, seq, reden)


def _schrijf_stap(
    handeling: Handeling, ronde: str, stand: Rondestand, seq: int, reden: str | None, op: dt.datetime | None = None
) -> None:
    moment = op or handeling.op
    handeling.session.add(
        Rondestap(id=handeling.nieuw_id, ronde=ronde, stand=stand, op=moment, reden=reden, vastgelegd_in=seq)
    )
    handeling.session.flush()


def _velden(opzet: Opzet) -> dict[str, object]:
    return {veld.name: getattr(opzet, veld.name) for veld in fields(opzet)}


def _weiger_volgorde(opzet: Opzet) -> None:
    if opzet.opent_op is not None and opzet.sluit_op is not None and opzet.sluit_op <= opzet.opent_op:
        raise SLUIT_TE_VROEG.met()


def _weiger_te_vroeg(handeling: Handeling, moment: dt.datetime | None) -> None:
    if moment is None or handeling.op < moment:
        raise NOG_NIET_TIJD.met(moment="-" if moment is None else dag_en_tijd(moment))
