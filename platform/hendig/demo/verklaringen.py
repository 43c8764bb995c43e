"""Declarations of who sits in a meeting or decides: in a demo they come by themselves while time goes by."""

from __future__ import annotations

from typing import Final

from governance.belangen.queries import belangen_overal
from governance.belangen.rules import Belangcode, Belanguitkomst
from governance.belangen.service import beoordeel_belang, verklaar_belang
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.mdg.stemming import ZITTING
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from hendig.demo.bezetting import JO
from hendig.demo.toneel import Toneel
from hendig.processes.mdg.verklaren import BESTUUR, TREKKERS, gevraagd_van

BESLISSEN: Final = (*TREKKERS, *BESTUUR)
VANZELF: Final = (*ZITTING, *BESLISSEN)
"""Who is with so many that no visitor wants to be each of them."""


def laat_verklaren(toneel: Toneel) -> None:
    """Let everybody who sits in a meeting that comes, or decides, say that they have no tie; a jurist accepts that.

    Who said something else than that waits for the visitor.
    """
    peil = Peil(toneel.vandaag)
    with toneel.opslag.lees() as session:
        gevraagd = [
            (Handelende(houder.persoon, houder.rol, Ingang.VOORBEELD), een)
            for houder in rollen_op(session, peil)
            if houder.rol in VANZELF
            for een in gevraagd_van(session, houder.persoon, (houder.rol,), peil)
            if een.beeld is None and (een.vergadering is not None or houder.rol in BESLISSEN)
        ]
    for door, een in {(door.persoon, een.zaak): (door, een) for door, een in gevraagd}.values():
        with toneel.als_installatie(toneel.nu) as handeling:
            handeling.door = door
            verklaar_belang(handeling, zaak=een.zaak, partij=een.partij, code=Belangcode.R0)
    with toneel.opslag.lees() as session:
        wacht = [een.id for een in belangen_overal(session) if een.wacht and een.verklaard is Belangcode.R0]
    for verklaring in wacht:
        with toneel.als(JO, (Rol.JURIST,), toneel.nu) as handeling:
            beoordeel_belang(handeling, verklaring=verklaring, uitkomst=Belanguitkomst.AANVAARD)
