"""A database for measuring pages: sixty partners, ten years of agreements, obligations and roles, and who may look."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Final

from governance.contract.queries import geldende_versie
from governance.contract.rules import MAG_OPSTELLEN
from governance.contract.service import teken_procesovereenkomst
from governance.feiten.rules import Peil
from governance.logboek.handeling import Toeval
from governance.netwerk.rollen import beeindig_rol, wijs_rol_toe
from governance.netwerk.rules import MAG_BIJHOUDEN, MAG_INSCHRIJVEN, Grootte, Rol
from governance.netwerk.service import laat_toe
from governance.opslag.database import Opslag
from governance.verplichtingen.queries import nakomingen
from governance.verplichtingen.rules import MAG_BEOORDELEN, Nakomingsstapsoort
from governance.verplichtingen.service import beoordeel_nakoming, open_jaar
from hendig.demo.bezetting import ILSE, SAM
from hendig.demo.installatie import vul_voorbeeld
from hendig.demo.oprichting import contact_op_plaats, partij_op_plaats
from hendig.demo.toneel import Toneel
from tests.integration.opslag.register import kaart

NU: Final = dt.datetime(2035, 12, 20, 10, tzinfo=dt.UTC)
TOEVAL: Final = Toeval(nieuw_id=lambda: str(uuid.uuid4()), nieuw_zout=lambda: uuid.uuid4().bytes)
ERBIJ: Final = 20
REDEN: Final = "Zo is het afgesproken."


def vul_tien_jaar(opslag: Opslag) -> None:
    """Let the demo network last ten years, with twenty partners more and a judgement of everything that was owed."""
    vul_voorbeeld(opslag, nu=NU, toeval=TOEVAL)
    toneel = Toneel(opslag, nu=NU, toeval=TOEVAL)
    dag = toneel.vandaag
    with toneel.als(ILSE, MAG_BIJHOUDEN, NU) as handeling:
        nieuw = [
            laat_toe(handeling, kaart=kaart(nummer + 500), grootte=Grootte.KLEIN, per=dt.date(2026, 1, 1))
            for nummer in range(ERBIJ)
        ]
    with toneel.als(ILSE, MAG_OPSTELLEN, NU) as handeling:
        versie = geldende_versie(handeling.session, Peil(dag)).id
        for partij in nieuw:
            teken_procesovereenkomst(
                handeling, partij=partij, versie=versie, per=dt.date(2026, 1, 1), getekend_op=dag, zaaknummer="2035/1"
            )
    with toneel.als(ILSE, MAG_BEOORDELEN, NU) as handeling:
        for jaar in range(2026, NU.year + 1):
            open_jaar(handeling, jaar=jaar)
            for beeld in nakomingen(handeling.session, code="O-DECL", jaar=jaar):
                beoordeel_nakoming(
                    handeling, nakoming=beeld.id, oordeel=Nakomingsstapsoort.VOLDAAN, bewijs="De berichten."
                )
    with toneel.als(SAM, MAG_INSCHRIJVEN, NU) as handeling:
        for jaar in range(2026, NU.year + 1):
            for plaats in range(28):
                rol = wijs_rol_toe(
                    handeling,
                    persoon=contact_op_plaats(handeling, plaats),
                    rol=Rol.MEDEWERKER,
                    per=dt.date(jaar, 2, 1),
                    partij=partij_op_plaats(handeling, plaats),
                )
                beeindig_rol(handeling, vervulling=rol, per=dt.date(jaar, 12, 1), reden=REDEN)
