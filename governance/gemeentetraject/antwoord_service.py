"""The acts with words: an advice in points, an answer to each of them, and the actions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from governance.gemeentetraject.model import Adviesantwoord, Adviespunt, Verbeteractie
from governance.gemeentetraject.queries import adviespunten, trajectbeeld
from governance.gemeentetraject.rules import VOERT_UIT
from governance.gemeentetraject.service import zet_stap
from governance.gemeentetraject.stappen import leg_tekst_vast
from governance.gemeentetraject.toestand import (
    AAN_DE_BEURT,
    Trajectdossiergebeurtenis,
    Trajectgebeurtenis,
    Trajectstand,
)
from governance.gemeentetraject.weigeringen import (
    ACTIE_AL_GEDAAN,
    ACTIE_VOORBIJ,
    GEEN_PUNTEN,
    KAN_NIET_NU,
    NIET_IN_DEZE_ROL,
    PUNT_ZONDER_ANTWOORD,
    TRAJECT,
)
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.rules import Rol

MET_ACTIES = (Trajectstand.REACTIE_COLLEGE, Trajectstand.VERBETERACTIES)
"""Where actions are added and done."""


def bespreek(handeling: Handeling, *, traject: str, verslag: str) -> None:
    """Record what the MDG I-F discussed; from now on the college has its time to react."""
    zet_stap(handeling, traject=traject, gebeurtenis=Trajectgebeurtenis.BESPROKEN, tekst=gegeven_reden(verslag))


def reageer(handeling: Handeling, *, traject: str, reactie: str) -> None:
    """Record how the college reacted, in its own words."""
    zet_stap(handeling, traject=traject, gebeurtenis=Trajectgebeurtenis.COLLEGE_REAGEERDE, tekst=gegeven_reden(reactie))


def adviseer(handeling: Handeling, *, traject: str, redenen: str, punten: Sequence[str]) -> None:
    """Record the advice of the MDG I-F to the trekkers: its reasons, and the points that ask for an answer."""
    gegeven = [punt.strip() for punt in punten if punt.strip()]
    stap = zet_stap(
        handeling, traject=traject, gebeurtenis=Trajectgebeurtenis.ADVIES_GEGEVEN, tekst=gegeven_reden(redenen)
    )
    if not gegeven:
        raise GEEN_PUNTEN.met()
    for nummer, tekst in enumerate(gegeven, 1):
        punt = Adviespunt(id=handeling.nieuw_id, stap=stap, nummer=nummer)
        handeling.session.add(punt)
        leg_tekst_vast(handeling, rij=punt.id, traject=traject, tekst=tekst)


def beantwoord_advies(handeling: Handeling, *, traject: str, antwoorden: Mapping[str, str]) -> None:
    """Record what the college answered, by the key of each point; every point has an answer, or nothing is recorded."""
    punten = adviespunten(handeling.session, traject)
    stap = zet_stap(handeling, traject=traject, gebeurtenis=Trajectgebeurtenis.ADVIES_BEANTWOORD)
    zonder = [punt for punt in punten if not antwoorden.get(punt.id, "").strip()]
    if zonder:
        raise PUNT_ZONDER_ANTWOORD.met(aantal=len(zonder))
    for punt in punten:
        antwoord = Adviesantwoord(id=handeling.nieuw_id, punt=punt.id, stap=stap)
        handeling.session.add(antwoord)
        leg_tekst_vast(handeling, rij=antwoord.id, traject=traject, tekst=antwoorden[punt.id].strip())


def voeg_actie_toe(handeling: Handeling, *, traject: str, wat: str, wie: str, uiterlijk: dt.date) -> str:
    """Write an action down: what, which department or function does it, and before which day; give its key."""
    _weiger_buiten_acties(handeling, traject)
    if uiterlijk < handeling.dag:
        raise ACTIE_VOORBIJ.met()
    woorden, doener = gegeven_reden(wat), gegeven_reden(wie)
    actie = Verbeteractie(
        id=handeling.nieuw_id,
        traject=traject,
        uiterlijk=uiterlijk,
        door=handeling.persoon,
        vastgelegd_in=handeling.leg_vast(Trajectdossiergebeurtenis.ACTIE_TOEGEVOEGD, zaak=traject, grond=TRAJECT),
    )
    handeling.session.add(actie)
    handeling.session.flush()
    leg_tekst_vast(handeling, rij=actie.id, traject=traject, tekst=woorden, wie=doener)
    return actie.id


def leg_gedaan_vast(handeling: Handeling, *, actie: str) -> None:
    """Record that an action was done today."""
    rij = handeling.session.get_one(Verbeteractie, actie)
    _weiger_buiten_acties(handeling, rij.traject)
    if rij.gedaan_op is not None:
        raise ACTIE_AL_GEDAAN.met()
    rij.gedaan_in = handeling.leg_vast(Trajectdossiergebeurtenis.ACTIE_GEDAAN, zaak=rij.traject, grond=TRAJECT)
    rij.gedaan_op = handeling.dag
    handeling.session.flush()


def _weiger_buiten_acties(handeling: Handeling, traject: str) -> None:
    if Rol(handeling.door.rol) not in VOERT_UIT:
        raise NIET_IN_DEZE_ROL.met(rollen=" of ".join(rol.value for rol in VOERT_UIT))
    stand = trajectbeeld(handeling.session, traject).stand
    if stand not in MET_ACTIES:
        raise KAN_NIET_NU.met(beurt=AAN_DE_BEURT[stand])
