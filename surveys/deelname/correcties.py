"""A party says that its list is not right, between the announcement and the last day for it, and gets an answer."""

from __future__ import annotations

from sqlalchemy import select

from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.queries import partijnamen
from surveys.deelname.model import Correctie
from surveys.deelname.queries import banden
from surveys.deelname.rules import (
    AL_BESLIST,
    AL_GEVRAAGD,
    BRON,
    CORRECTIETIJD_VOORBIJ,
    DOET_NIET_MEE,
    DOOR_BAND,
    GEMEENTE_ALTIJD,
    MET_ZICHZELF,
    METEN,
    NIET_GEVONDEN,
    SCHRAPPEN_DOOR_BEIDE,
    STAAT_ER_AL,
    STAAT_ER_NIET,
    Bandsoort,
    Correctiestand,
    Correctiewens,
    Deelnamegebeurtenis,
    lijst,
    paar,
)
from surveys.deelname.samenstelling import correctietijd, lijstgegevens
from surveys.deelname.service import meld_band, weiger_vast

NOG_GEEN_TIJD = "de aankondiging"


def vraag_correctie(
    handeling: Handeling, *, ronde: str, partij: str, ander: str, wens: Correctiewens, reden: str
) -> str:
    """Ask, for a party, that another comes on its list or goes off it, and give the key of what was asked."""
    session, waarom = handeling.session, gegeven_reden(reden)
    _weiger_buiten_tijd(handeling, ronde)
    weiger_geen_paar(handeling, ronde=ronde, een=partij, ander=ander)
    gegevens = lijstgegevens(session, ronde, Peil(handeling.dag))
    op_lijst = (partij, ander) in lijst(gegevens)
    wie = partijnamen(session)[ander]
    if wens is Correctiewens.TOEVOEGEN and paar(partij, ander) in gegevens.banden:
        raise DOOR_BAND.met()
    if wens is Correctiewens.TOEVOEGEN and op_lijst:
        raise STAAT_ER_AL.met(wie=wie)
    if wens is Correctiewens.SCHRAPPEN and not op_lijst:
        raise STAAT_ER_NIET.met(wie=wie)
    c = Correctie
    al = select(c.id).where(c.ronde == ronde, c.partij == partij, c.ander == ander, c.wens == wens)
    if session.scalar(al) is not None:
        raise AL_GEVRAAGD.met()
    seq = handeling.leg_vast(
        Deelnamegebeurtenis.CORRECTIE_GEVRAAGD,
        zaak=ronde,
        grond=METEN,
        lading={"partij": partij, "ander": ander, "wens": wens, "reden": waarom},
    )
    sleutel = handeling.nieuw_id
    session.add(
        Correctie(
            id=sleutel,
            ronde=ronde,
            partij=partij,
            ander=ander,
            wens=wens,
            reden=waarom,
            door=handeling.persoon,
            stand=Correctiestand.OPEN,
            vastgelegd_in=seq,
        )
    )
    session.flush()
    return sleutel


def meld_eigen_band(handeling: Handeling, *, ronde: str, partij: str, ander: str, soort: Bandsoort, reden: str) -> None:
    """Declare, for a party, a tie with another; it holds for both."""
    _weiger_buiten_tijd(handeling, ronde)
    weiger_geen_paar(handeling, ronde=ronde, een=partij, ander=ander)
    wie = partijnamen(handeling.session)[ander]
    meld_band(handeling, ronde=ronde, twee=paar(partij, ander), soort=soort, wie=wie, reden=reden)


def beslis_correctie(
    handeling: Handeling, *, correctie: str, toewijzen: bool, antwoord: str
) -> tuple[str, tuple[str, str]]:
    """Answer what was asked, and what the other side asked about the same; give the round and the two parties.

    A contact goes off the list only when both sides asked for that.
    """
    waarom = gegeven_reden(antwoord)
    rij = handeling.session.get(Correctie, correctie)
    if rij is None:
        raise NIET_GEVONDEN.met()
    weiger_vast(handeling, ronde=rij.ronde)
    if rij.stand is not Correctiestand.OPEN:
        raise AL_BESLIST.met()
    c = Correctie
    zelfde = select(c).where(c.ronde == rij.ronde, c.partij == rij.ander, c.ander == rij.partij, c.wens == rij.wens)
    tegen = handeling.session.scalar(zelfde)
    samen = [een for een in (rij, tegen) if een is not None and een.stand is Correctiestand.OPEN]
    if toewijzen and rij.wens is Correctiewens.SCHRAPPEN and len(samen) < len((rij.partij, rij.ander)):
        raise SCHRAPPEN_DOOR_BEIDE.met()
    if toewijzen and paar(rij.partij, rij.ander) in banden(handeling.session, rij.ronde):
        raise DOOR_BAND.met()
    stand = Correctiestand.TOEGEWEZEN if toewijzen else Correctiestand.AFGEWEZEN
    for een in samen:
        een.stand, een.antwoord = stand, waarom
    handeling.leg_vast(
        Deelnamegebeurtenis.CORRECTIE_BESLIST,
        zaak=rij.ronde,
        grond=BRON,
        van=Correctiestand.OPEN,
        naar=stand,
        lading={"partij": rij.partij, "ander": rij.ander, "wens": rij.wens, "antwoord": waarom},
    )
    return rij.ronde, (rij.partij, rij.ander)


def weiger_geen_paar(handeling: Handeling, *, ronde: str, een: str, ander: str) -> None:
    """Refuse two parties between whom nothing can be decided: one party, the gemeente, or who does not take part."""
    if een == ander:
        raise MET_ZICHZELF.met()
    for wie in (een, ander):
        weiger_geen_partner(handeling, ronde=ronde, partij=wie)


def weiger_geen_partner(handeling: Handeling, *, ronde: str, partij: str) -> None:
    """Refuse the gemeente, which is on every list and in no cluster, and who does not take part."""
    session = handeling.session
    gegevens = lijstgegevens(session, ronde, Peil(handeling.dag))
    if partij == gegevens.gemeente:
        raise GEMEENTE_ALTIJD.met()
    if partij not in gegevens.partners or partij in gegevens.nieuw:
        raise DOET_NIET_MEE.met(wie=partijnamen(session).get(partij, "Deze partij"))


def _weiger_buiten_tijd(handeling: Handeling, ronde: str) -> None:
    beeld = weiger_vast(handeling, ronde=ronde)
    tijd = correctietijd(handeling.session, beeld)
    if tijd is None or not tijd[0] <= handeling.dag <= tijd[1]:
        van, tot = (NOG_GEEN_TIJD, "de laatste dag daarvoor") if tijd is None else map(datum, tijd)
        raise CORRECTIETIJD_VOORBIJ.met(van=van, tot=tot)
