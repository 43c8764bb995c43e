"""A party says that its list is not right, between the announcement and the last day for it, and gets an answer."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, select

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
    BANDWENSEN,
    BEIDE_ZEGGEN_HET,
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
    """Ask, for a party, that another comes on its list or goes off it, and give the key of what was asked.

    A tie takes two parties off each other's list. So it waits until the other side declares one too, or until it is
    decided; with the second side it holds at once.
    """
    session, waarom = handeling.session, gegeven_reden(reden)
    _weiger_buiten_tijd(handeling, ronde)
    weiger_geen_paar(handeling, ronde=ronde, een=partij, ander=ander)
    gegevens = lijstgegevens(session, ronde, Peil(handeling.dag))
    op_lijst = (partij, ander) in lijst(gegevens)
    wie = partijnamen(session)[ander]
    if wens is not Correctiewens.SCHRAPPEN and paar(partij, ander) in gegevens.banden:
        raise DOOR_BAND.met()
    if wens is Correctiewens.TOEVOEGEN and op_lijst:
        raise STAAT_ER_AL.met(wie=wie)
    if wens is Correctiewens.SCHRAPPEN and not op_lijst:
        raise STAAT_ER_NIET.met(wie=wie)
    if session.scalars(_gevraagd(ronde, partij, ander, wens)).first() is not None:
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
    tegen = session.scalars(_gevraagd(ronde, ander, partij, wens)).first()
    if wens in BANDWENSEN and tegen is not None and tegen.stand is Correctiestand.OPEN:
        _beantwoord(handeling, [tegen, session.get_one(Correctie, sleutel)], toewijzen=True, antwoord=BEIDE_ZEGGEN_HET)
    return sleutel


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
    tegen = handeling.session.scalars(_gevraagd(rij.ronde, rij.ander, rij.partij, rij.wens)).first()
    samen = [een for een in (rij, tegen) if een is not None and een.stand is Correctiestand.OPEN]
    if toewijzen and rij.wens is Correctiewens.SCHRAPPEN and len(samen) < len((rij.partij, rij.ander)):
        raise SCHRAPPEN_DOOR_BEIDE.met()
    if toewijzen and paar(rij.partij, rij.ander) in banden(handeling.session, rij.ronde):
        raise DOOR_BAND.met()
    _beantwoord(handeling, samen, toewijzen=toewijzen, antwoord=waarom)
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


def _gevraagd(ronde: str, partij: str, ander: str, wens: Correctiewens) -> Select[Correctie]:
    """Find what a party asked about another: the same, and for a tie one of any kind."""
    c = Correctie
    zelfde = BANDWENSEN if wens in BANDWENSEN else (wens,)
    return select(c).where(c.ronde == ronde, c.partij == partij, c.ander == ander, c.wens.in_(zelfde))


def _beantwoord(handeling: Handeling, samen: Sequence[Correctie], *, toewijzen: bool, antwoord: str) -> None:
    """Answer what one or both sides asked; a tie that is granted holds from now on."""
    rij = samen[0]
    stand = Correctiestand.TOEGEWEZEN if toewijzen else Correctiestand.AFGEWEZEN
    for een in samen:
        een.stand, een.antwoord = stand, antwoord
    handeling.leg_vast(
        Deelnamegebeurtenis.CORRECTIE_BESLIST,
        zaak=rij.ronde,
        grond=BRON,
        van=Correctiestand.OPEN,
        naar=stand,
        lading={"partij": rij.partij, "ander": rij.ander, "wens": rij.wens, "antwoord": antwoord},
    )
    if toewijzen and rij.wens in BANDWENSEN:
        twee, soort = paar(rij.partij, rij.ander), BANDWENSEN[rij.wens]
        meld_band(handeling, ronde=rij.ronde, twee=twee, soort=soort, reden=antwoord)
    handeling.session.flush()


def _weiger_buiten_tijd(handeling: Handeling, ronde: str) -> None:
    beeld = weiger_vast(handeling, ronde=ronde)
    tijd = correctietijd(handeling.session, beeld)
    if tijd is None or not tijd[0] <= handeling.dag <= tijd[1]:
        van, tot = (NOG_GEEN_TIJD, "de laatste dag daarvoor") if tijd is None else map(datum, tijd)
        raise CORRECTIETIJD_VOORBIJ.met(van=van, tot=tot)
