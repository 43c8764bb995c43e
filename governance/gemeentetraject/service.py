"""The acts: what a round begins or closes, what two people say about it, and the steps that one person takes."""

from __future__ import annotations

from governance.contract.queries import geldende_versie
from governance.feiten.rules import Peil
from governance.gemeentetraject.model import Gemeentemeting, Gemeenteoordeel, Gemeentetraject
from governance.gemeentetraject.queries import (
    Gemeentemetingbeeld,
    Trajectbeeld,
    is_verwerkt,
    oordeelbeeld,
    open_traject,
    trajectbeeld,
    trajecten,
    wachtend_oordeel,
)
from governance.gemeentetraject.rules import (
    OVER_EEN_LATERE_RONDE,
    Overgang,
    bezwaar_tegen,
    kan_vanaf,
    rij_voor,
    weiger_alleen,
    weiger_andere_rol,
)
from governance.gemeentetraject.stappen import leg_stap_vast, leg_tekst_vast, schrijf_stap
from governance.gemeentetraject.toestand import (
    AAN_DE_BEURT,
    Trajectdossiergebeurtenis,
    Trajectgebeurtenis,
    Trajectstand,
)
from governance.gemeentetraject.weigeringen import KAN_NIET_NU, METEN, VIER_OGEN, WACHT_AL
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.rules import Rol


def meld_gemeentesignaal(
    handeling: Handeling, *, ronde: str, rondenaam: str, construct: str, certificaat: str, sha256: str
) -> str | None:
    """Take in a round that counts and is below the norm: it begins a track, or waits in the one that runs.

    Give the key of the track; None when the round was taken in before.
    """
    session = handeling.session
    if is_verwerkt(session, ronde=ronde, construct=construct):
        return None
    loopt = open_traject(session, construct)
    traject = _begin(handeling, construct=construct, ronde=ronde) if loopt is None else loopt.id
    _neem_op(handeling, traject, ronde=ronde, naam=rondenaam, onder=True, certificaat=certificaat, sha256=sha256)
    return traject


def meld_gemeente_voldoende(
    handeling: Handeling, *, ronde: str, rondenaam: str, construct: str, certificaat: str, sha256: str
) -> str | None:
    """Take in a round that counts and is on or above the norm: it closes the track that runs, if the network sees it.

    Give the key of the track that was closed; None where there was nothing to close.
    """
    session = handeling.session
    loopt = open_traject(session, construct)
    if loopt is None or is_verwerkt(session, ronde=ronde, construct=construct):
        return None
    if not kan_vanaf(loopt.stand, Trajectgebeurtenis.VOLDOENDE):
        return None
    _neem_op(handeling, loopt.id, ronde=ronde, naam=rondenaam, onder=False, certificaat=certificaat, sha256=sha256)
    leg_stap_vast(handeling, loopt, rij_voor(loopt.stand, Trajectgebeurtenis.VOLDOENDE), door=None, ronde=ronde)
    return loopt.id


def laat_gemeenteronde_vervallen(handeling: Handeling, *, ronde: str) -> None:
    """Take a round out of every open track that it stands in: it was annulled, or an objection against it held.

    What rests on it goes back to the two who validate, and with it what waits for a second person.
    """
    for beeld in trajecten(handeling.session):
        if beeld.gesloten or all(meting.ronde != ronde for meting in beeld.staande):
            continue
        wacht = wachtend_oordeel(handeling.session, beeld.id)
        if wacht is not None:
            trek_oordeel_in(handeling, oordeel=wacht.id)
        rust_erop = ronde in beeld.gezegd
        viel = Trajectgebeurtenis.RONDE_VERVALLEN if rust_erop else Trajectgebeurtenis.LATERE_RONDE_VERVALLEN
        leg_stap_vast(handeling, beeld, rij_voor(beeld.stand, viel), door=None, ronde=ronde)


def zet_stap(handeling: Handeling, *, traject: str, gebeurtenis: Trajectgebeurtenis, tekst: str = "") -> str:
    """Take a step that one person takes, in the role in which they act, and give its key."""
    beeld = trajectbeeld(handeling.session, traject)
    rij = _rij(handeling, beeld, gebeurtenis)
    if rij.samen:
        raise KAN_NIET_NU.met(beurt=AAN_DE_BEURT[beeld.stand])
    return leg_stap_vast(handeling, beeld, rij, door=handeling.persoon, tekst=tekst)


def oordeel(handeling: Handeling, *, traject: str, gebeurtenis: Trajectgebeurtenis, reden: str) -> str:
    """Say as the first of two whether a round holds, with the reason, and give the key of what waits."""
    session = handeling.session
    beeld = trajectbeeld(session, traject)
    rij = _rij(handeling, beeld, gebeurtenis)
    if not rij.samen:
        raise KAN_NIET_NU.met(beurt=AAN_DE_BEURT[beeld.stand])
    if wachtend_oordeel(session, traject) is not None:
        raise WACHT_AL.met()
    woorden = gegeven_reden(reden)
    nieuw = Gemeenteoordeel(
        id=handeling.nieuw_id,
        traject=traject,
        gebeurtenis=gebeurtenis,
        door=handeling.persoon,
        rol=Rol(handeling.door.rol),
        vastgelegd_in=handeling.leg_vast(Trajectdossiergebeurtenis.VOORGESTELD, zaak=traject, grond=VIER_OGEN),
    )
    session.add(nieuw)
    session.flush()
    leg_tekst_vast(handeling, rij=nieuw.id, traject=traject, tekst=woorden)
    return nieuw.id


def bevestig_oordeel(handeling: Handeling, *, oordeel: str) -> Trajectstand:
    """Agree as the second person, of the other role; what was said is then so."""
    session = handeling.session
    wacht = oordeelbeeld(session, oordeel)
    beeld = trajectbeeld(session, wacht.traject)
    rij = _rij(handeling, beeld, wacht.gebeurtenis)
    weiger_alleen(door=wacht.door, rol=wacht.rol, tweede=handeling.persoon, tweede_rol=Rol(handeling.door.rol))
    ronde = beeld.te_valideren if rij.gebeurtenis in OVER_EEN_LATERE_RONDE else _eerste_staande(beeld, rij)
    leg_stap_vast(
        handeling,
        beeld,
        rij,
        door=wacht.door,
        tweede=handeling.persoon,
        ronde=None if ronde is None else ronde.ronde,
        tekst=wacht.tekst or "",
    )
    seq = handeling.leg_vast(Trajectdossiergebeurtenis.BEVESTIGD, zaak=wacht.traject, grond=VIER_OGEN)
    session.get_one(Gemeenteoordeel, oordeel).bevestigd_in = seq
    session.flush()
    return rij.naar


def trek_oordeel_in(handeling: Handeling, *, oordeel: str) -> None:
    """Take back, or turn down, what waits for a second person."""
    wacht = oordeelbeeld(handeling.session, oordeel)
    seq = handeling.leg_vast(Trajectdossiergebeurtenis.INGETROKKEN, zaak=wacht.traject, grond=VIER_OGEN)
    handeling.session.get_one(Gemeenteoordeel, oordeel).ingetrokken_in = seq
    handeling.session.flush()


def _begin(handeling: Handeling, *, construct: str, ronde: str) -> str:
    traject = Gemeentetraject(
        id=handeling.nieuw_id,
        construct=construct,
        contractversie=geldende_versie(handeling.session, Peil(handeling.dag)).id,
        vastgelegd_in=handeling.leg_vast(Trajectdossiergebeurtenis.BEGONNEN, grond=METEN),
    )
    handeling.session.add(traject)
    handeling.session.flush()  # its steps refer to it
    schrijf_stap(
        handeling,
        traject.id,
        Trajectgebeurtenis.SIGNAAL_ONTSTAAN,
        nummer=1,
        van=None,
        naar=Trajectstand.SIGNAAL,
        door=None,
        ronde=ronde,
    )
    return traject.id


def _neem_op(
    handeling: Handeling, traject: str, *, ronde: str, naam: str, onder: bool, certificaat: str, sha256: str
) -> None:
    handeling.session.add(
        Gemeentemeting(
            id=handeling.nieuw_id,
            traject=traject,
            ronde=ronde,
            naam=naam,
            onder=onder,
            certificaat=certificaat,
            sha256=sha256,
            vastgelegd_in=handeling.leg_vast(
                Trajectdossiergebeurtenis.METING, zaak=traject, grond=METEN, lading={"sha256": sha256}
            ),
        )
    )
    handeling.session.flush()


def _eerste_staande(beeld: Trajectbeeld, rij: Overgang) -> Gemeentemetingbeeld | None:
    """Give the round that a valid signal rests on."""
    return beeld.staande[0] if rij.gebeurtenis is Trajectgebeurtenis.GELDIG else None


def _rij(handeling: Handeling, beeld: Trajectbeeld, gebeurtenis: Trajectgebeurtenis) -> Overgang:
    """Find the row of a step, for this role and with nothing in its way."""
    rij = rij_voor(beeld.stand, gebeurtenis)
    weiger_andere_rol(rij, Rol(handeling.door.rol))
    bezwaar = bezwaar_tegen(
        rij,
        open_acties=beeld.open_acties,
        te_valideren=beeld.te_valideren is not None,
        staat_laag=bool(beeld.staande),
    )
    if bezwaar is not None:
        raise bezwaar
    return rij
