"""The acts about the closed checklist: answer a point, dispute it, and settle what is disputed in writing."""

from __future__ import annotations

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.mdg.model import Controleantwoord
from governance.mdg.punt_service import lopend_punt, weiger_namen_bij
from governance.mdg.queries import Puntbeeld, controlelijst
from governance.mdg.rules import UITSLUITING, Mdggebeurtenis, Puntsoort, Tekstsoort, weiger_zonder_tekst
from governance.mdg.stemming import (
    AL_BEANTWOORD,
    ANDERE_CONTROLEUR,
    GEEN_CONTROLELIJST,
    LIJST_NIET_AF,
    NIET_BETWIST,
    Controlestap,
)
from governance.mdg.woorden import schrijf
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol


def beantwoord_controlepunt(
    handeling: Handeling, *, punt: str, nummer: int, antwoord: bool, toelichting: str = ""
) -> None:
    """Record the answer of the meeting to one point of the checklist."""
    _leg_controlestap_vast(handeling, punt, nummer, Controlestap.ANTWOORD, antwoord=antwoord, tekst=toelichting)


def betwist_controlepunt(handeling: Handeling, *, punt: str, nummer: int, reden: str) -> None:
    """Record that a point is disputed: a second controleur settles it in writing."""
    weiger_zonder_tekst(reden, "waarover u van mening verschilt")
    _leg_controlestap_vast(handeling, punt, nummer, Controlestap.BETWIST, antwoord=None, tekst=reden)


def beslecht_controlepunt(
    handeling: Handeling, *, punt: str, nummer: int, antwoord: bool, tekst: str, ondertekende: bool
) -> None:
    """Record what a controleur wrote about a disputed point; ``ondertekende`` is whether they signed the round."""
    rollen = rollen_op(handeling.session, Peil(handeling.dag), rollen=(Rol.CONTROLEUR,), persoon=handeling.persoon)
    if ondertekende or not rollen:
        raise ANDERE_CONTROLEUR.met()
    weiger_zonder_tekst(tekst, "uw antwoord")
    _weiger_lijst(lopend_punt(handeling, punt))
    if not controlelijst(handeling.session, punt)[nummer - 1].betwist:
        raise NIET_BETWIST.met(nummer=nummer)
    _leg_controlestap_vast(handeling, punt, nummer, Controlestap.BESLECHT, antwoord=antwoord, tekst=tekst)


def _leg_controlestap_vast(
    handeling: Handeling, punt: str, nummer: int, stap: Controlestap, *, antwoord: bool | None, tekst: str
) -> None:
    beeld = lopend_punt(handeling, punt)
    _weiger_lijst(beeld)
    nu = controlelijst(handeling.session, punt)[nummer - 1]
    staat = {Controlestap.ANTWOORD: nu.antwoord, Controlestap.BESLECHT: nu.beslecht}.get(stap)
    if staat is not None or (stap is Controlestap.BETWIST and nu.betwist):
        raise AL_BEANTWOORD.met(nummer=nummer)
    if stap is Controlestap.BETWIST and nu.antwoord is None:
        raise LIJST_NIET_AF.met(punten=nummer)
    weiger_namen_bij(handeling, beeld, tekst)
    soort = {
        Controlestap.ANTWOORD: Mdggebeurtenis.LIJST_BEANTWOORD,
        Controlestap.BETWIST: Mdggebeurtenis.LIJST_BETWIST,
        Controlestap.BESLECHT: Mdggebeurtenis.LIJST_BESLECHT,
    }[stap]
    lading = {"punt": punt, "nummer": nummer, "antwoord": antwoord}
    seq = handeling.leg_vast(soort, zaak=beeld.zaak, grond=UITSLUITING, lading=lading)
    rij = Controleantwoord(
        id=handeling.nieuw_id,
        punt=punt,
        nummer=nummer,
        soort=stap,
        antwoord=antwoord,
        door=handeling.persoon,
        vastgelegd_in=seq,
    )
    handeling.session.add(rij)
    handeling.session.flush()
    schrijf(handeling, rij.id, Tekstsoort.TOELICHTING, tekst, seq)


def _weiger_lijst(beeld: Puntbeeld) -> None:
    if beeld.soort is not Puntsoort.VASTSTELLING:
        raise GEEN_CONTROLELIJST.met()
