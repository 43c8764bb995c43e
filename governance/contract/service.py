"""The acts about the agreement: write a version down, fix it, let it hold, correct the day, sign, and end."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import delete, func, select

from governance.contract.contracttekst import Contracttekst, als_json
from governance.contract.model import (
    Artikel,
    Contractparameter,
    Contractstap,
    Contractversie,
    Geldigheid,
    Procesovereenkomst,
)
from governance.contract.parametersoorten import LOOPTIJD_LAATSTE_DAG
from governance.contract.queries import (
    Versiegegevens,
    geldende_versie,
    ondertekening,
    parameters,
    vastgestelde_versie,
    versiegegevens,
    zoek_versie,
)
from governance.contract.rules import (
    AL_VASTGESTELD,
    ANDERE_TEKST,
    GAT,
    GEEN_INGANG,
    GEEN_PARTNER,
    GEEN_VORIGE,
    NIET_BEVOEGD,
    NOG_NIET_GETEKEND,
    OVEREENKOMST,
    Contractgebeurtenis,
    Versiestand,
    weiger_vaststelling,
)
from governance.feiten.model import Feit
from governance.feiten.rules import Peil
from governance.feiten.service import beeindig_per, herstel, leg_feit_vast
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.model import Partij
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Partijsoort, Rol


def stel_contractversie_op(handeling: Handeling, *, tekst: Contracttekst) -> str:
    """Write a version down as a concept and give its key; a concept with that number is replaced by this text."""
    session = handeling.session
    bestaand = zoek_versie(session, tekst.nummer)
    if bestaand is not None and bestaand.stand is Versiestand.VASTGESTELD:
        raise AL_VASTGESTELD.met(wat=_wat(tekst.nummer))
    vorige = None if tekst.vorige is None else zoek_versie(session, tekst.vorige)
    if tekst.vorige is not None and (vorige is None or tekst.vorige == tekst.nummer):
        raise GEEN_VORIGE.met(nummer=tekst.nummer, vorige=tekst.vorige)
    versie = handeling.nieuw_id if bestaand is None else bestaand.id
    session.merge(Contractversie(id=versie, nummer=tekst.nummer, titel=tekst.titel, vorige=vorige and vorige.id))
    session.flush()  # what follows refers to the version
    _vervang_inhoud(handeling, versie, tekst)
    _zet_stap(handeling, versiegegevens(session, versie), Versiestand.CONCEPT)
    return versie


def _vervang_inhoud(handeling: Handeling, versie: str, tekst: Contracttekst) -> None:
    session = handeling.session
    session.execute(delete(Artikel).where(Artikel.versie == versie))  # what rests on an article goes with it
    session.add_all(
        Artikel(
            id=handeling.nieuw_id,
            versie=versie,
            volgorde=volgorde,
            nummer=artikel.nummer,
            kop=artikel.kop,
            tekst=artikel.tekst,
            sha256=artikel.sha256,
        )
        for volgorde, artikel in enumerate(tekst.artikelen, start=1)
    )
    session.flush()  # a parameter rests on its article
    session.add_all(
        Contractparameter(
            id=handeling.nieuw_id,
            versie=versie,
            code=deel.code,
            waarde=als_json(deel.waarde),
            artikel=deel.artikel,
            auteur=handeling.persoon,
            op=handeling.op,
            reden=deel.reden,
            bron=deel.bron,
        )
        for deel in tekst.parameters
    )
    session.flush()


def stel_contractversie_vast(handeling: Handeling, *, versie: str, gelezen: int | None = None) -> None:
    """Fix a version: from now on not a word of it changes; not by who wrote it.

    ``gelezen`` is how many times it had been written down when it was read: what was changed since is not fixed unseen.
    """
    gegevens, s = versiegegevens(handeling.session, versie), Contractstap
    opstellers = handeling.session.scalars(select(s.door).where(s.versie == versie)).all()
    weiger_vaststelling(
        _wat(gegevens.nummer),
        opgesteld_door=opstellers,
        stand=gegevens.stand,
        persoon=handeling.persoon,
        gelezen=gelezen,
    )
    _zet_stap(handeling, gegevens, Versiestand.VASTGESTELD)


def _zet_stap(handeling: Handeling, versie: Versiegegevens, stand: Versiestand) -> None:
    soort = {
        Versiestand.CONCEPT: Contractgebeurtenis.CONTRACTVERSIE_OPGESTELD,
        Versiestand.VASTGESTELD: Contractgebeurtenis.CONTRACTVERSIE_VASTGESTELD,
    }[stand]
    lading = {"nummer": versie.nummer, "sha256": versie.sha256}
    van = Versiestand.CONCEPT if stand is Versiestand.VASTGESTELD else None
    seq = handeling.leg_vast(soort, zaak=versie.id, grond=OVEREENKOMST, van=van, naar=stand, lading=lading)
    handeling.session.add(
        Contractstap(
            id=handeling.nieuw_id,
            versie=versie.id,
            stand=stand,
            door=handeling.persoon,
            tekst_sha256=versie.sha256,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()


def laat_contractversie_gelden(handeling: Handeling, *, versie: str, per: dt.date) -> None:
    """Let a fixed version be the text for everybody from a day on, until the day from which another is."""
    vastgestelde_versie(handeling.session, versie)
    soort, lading = Contractgebeurtenis.CONTRACTVERSIE_IN_WERKING_GETREDEN, {"per": per.isoformat()}
    seq = handeling.leg_vast(soort, zaak=versie, grond=OVEREENKOMST, lading=lading)
    leg_feit_vast(handeling, feit=Geldigheid(versie=versie, geldig_van=per), gebeurtenis=seq)


def herstel_ingang(handeling: Handeling, *, was: dt.date, wordt: dt.date, reden: str) -> None:
    """Correct the day from which a version holds; refused when a partner would then have signed no text at all."""
    lading = {"was": was.isoformat(), "wordt": wordt.isoformat(), "reden": gegeven_reden(reden)}
    seq = handeling.leg_vast(Contractgebeurtenis.INGANG_CONTRACTVERSIE_HERSTELD, grond=OVEREENKOMST, lading=lading)
    g = Geldigheid
    geldigheid = handeling.session.scalar(select(g).where(g.geldig_van == was, g.vervallen_in.is_(None)))
    if geldigheid is None:
        raise GEEN_INGANG.met(dag=datum(was))
    herstel(handeling, feit=geldigheid, gebeurtenis=seq, geldig_van=wordt)
    eerste_tekst, eerste_partner = (_eerste_dag(handeling, feit) for feit in (Geldigheid, Procesovereenkomst))
    if eerste_tekst is not None and eerste_partner is not None and eerste_partner < eerste_tekst:
        raise GAT.met(dag=datum(eerste_partner))


def _eerste_dag(handeling: Handeling, feit: type[Feit]) -> dt.date | None:
    return handeling.session.scalar(select(func.min(feit.geldig_van)).where(feit.vervallen_in.is_(None)))


def teken_procesovereenkomst(
    handeling: Handeling,
    *,
    partij: str,
    versie: str,
    per: dt.date,
    getekend_op: dt.date,
    zaaknummer: str,
    getekend_door: str | None = None,
) -> None:
    """Record that a partner signed the text that holds on ``per``; it binds until the term in that text is over."""
    session = handeling.session
    if session.get_one(Partij, partij).soort is not Partijsoort.NETWERKPARTNER:
        raise GEEN_PARTNER.met()
    gevraagd, nu = vastgestelde_versie(handeling.session, versie), geldende_versie(session, Peil(per))
    if nu.id != versie:
        raise ANDERE_TEKST.met(dag=datum(per), geldt=nu.nummer, gevraagd=gevraagd.nummer)
    _weiger_handtekening(handeling, partij, getekend_op, getekend_door)
    seq = handeling.leg_vast(
        Contractgebeurtenis.PROCESOVEREENKOMST_GETEKEND,
        zaak=partij,
        grond=OVEREENKOMST,
        lading={"versie": nu.nummer, "sha256": nu.sha256, "per": per.isoformat(), "zaaknummer": zaaknummer},
    )
    nieuw = Procesovereenkomst(
        partij=partij,
        versie=versie,
        zaaknummer=zaaknummer,
        getekend_op=getekend_op,
        getekend_door=getekend_door,
        geldig_van=per,
        geldig_tot=_einde_looptijd(handeling, versie),
    )
    leg_feit_vast(handeling, feit=nieuw, gebeurtenis=seq)


def _weiger_handtekening(handeling: Handeling, partij: str, dag: dt.date, door: str | None) -> None:
    if dag > handeling.dag:
        raise NOG_NIET_GETEKEND.met(dag=datum(dag))
    tekent = (Rol.TEKENBEVOEGDE,)
    if door is not None and not rollen_op(handeling.session, Peil(dag), rollen=tekent, persoon=door, partij=partij):
        raise NIET_BEVOEGD.met(dag=datum(dag))


def _einde_looptijd(handeling: Handeling, versie: str) -> dt.date | None:
    """Give the first day after the term; a text without one binds until it is ended."""
    laatste = [deel.waarde for deel in parameters(handeling.session, versie) if deel.code == LOOPTIJD_LAATSTE_DAG]
    return laatste[0] + dt.timedelta(days=1) if laatste else None


def beeindig_procesovereenkomst(handeling: Handeling, *, partij: str, per: dt.date, reden: str) -> None:
    """Record that an agreement ended: ``per`` is the first day on which it no longer binds."""
    laatste_dag = per - dt.timedelta(days=1)
    getekend = handeling.session.get_one(
        Procesovereenkomst, ondertekening(handeling.session, partij, Peil(laatste_dag)).id
    )
    lading = {"per": per.isoformat(), "reden": gegeven_reden(reden)}
    soort = Contractgebeurtenis.PROCESOVEREENKOMST_BEEINDIGD
    seq = handeling.leg_vast(soort, zaak=partij, grond=OVEREENKOMST, lading=lading)
    beeindig_per(handeling, feit=getekend, per=per, gebeurtenis=seq)


def _wat(nummer: str) -> str:
    return f"versie {nummer} van de overeenkomst"
