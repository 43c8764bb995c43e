"""An explanation reaches who judges, and a judgement reaches the party that it is about."""

from __future__ import annotations

from collections.abc import Iterable

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import Rolhouder, rollen_op
from governance.netwerk.rules import Rol
from governance.verplichtingen.queries import Nakomingsbeeld, nakomingsbeeld
from governance.verplichtingen.rules import MAG_BEOORDELEN, Nakomingsstapsoort
from governance.verplichtingen.service import beoordeel_nakoming, verantwoord
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar


def leg_uit(handeling: Handeling, *, nakoming: str, tekst: str) -> None:
    """Record what a party explains, and tell everybody who may judge it."""
    verantwoord(handeling, nakoming=nakoming, tekst=tekst)
    houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=MAG_BEOORDELEN)
    _bericht(handeling, Bericht.VERANTWOORDING_GEGEVEN, nakomingsbeeld(handeling.session, nakoming), houders)


def leg_oordeel_vast(handeling: Handeling, *, nakoming: str, oordeel: Nakomingsstapsoort, bewijs: str) -> None:
    """Record what came of an obligation, and tell the contact persons of the party."""
    beoordeel_nakoming(handeling, nakoming=nakoming, oordeel=oordeel, bewijs=bewijs)
    beeld, contact = nakomingsbeeld(handeling.session, nakoming), (Rol.CONTACTPERSOON,)
    houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=contact, partij=beeld.partij)
    _bericht(handeling, Bericht.NAKOMING_BEOORDEELD, beeld, houders)


def _bericht(handeling: Handeling, bericht: Bericht, beeld: Nakomingsbeeld, houders: Iterable[Rolhouder]) -> None:
    for persoon in sorted({houder.persoon for houder in houders} - {handeling.persoon}):
        plicht = beeld.verplichting
        wat = plicht.omschrijving.rstrip(".")
        gegevens = {"wat": wat, "code": plicht.code, "pad": f"/verplichtingen/{beeld.id}"}
        zet_klaar(handeling, bericht=bericht, aan=persoon, gegevens=gegevens)
