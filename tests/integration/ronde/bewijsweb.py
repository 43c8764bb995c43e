"""The app on a network of which a low round was signed off, with a case of which the evidence is open."""

from __future__ import annotations

import re

from sqlalchemy.orm import Session

from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.queries import partijnamen
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import open_inzage
from governance.uitsluiting.queries import zaken_van
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.bewijs.zaakbewijs import tellende_sleutels
from hendig.web.app import make_app
from surveys.kluis.rules import Boeksoort
from surveys.uitslag.boekvorm import Antwoordenboek
from tests.integration.opslag.overeenkomst import GEMEENTE, INGANG
from tests.integration.ronde.rondebouw import Rondewerk
from tests.integration.ronde.zaakronden import COMPETENTIONEEL, LAAG, vaste_ronde
from tests.integration.web.mensen import ADRES, GEHEIM, Web

MENSEN = {
    Rol.MEETBEHEERDER: ("Wil Meermin", None),
    Rol.CONTROLEUR: ("Bo Kwartel", None),
    Rol.FG: ("Ada Reiger", GEMEENTE),
    Rol.JURIST: ("Pip Ooievaar", GEMEENTE),
    Rol.CONTACTPERSOON: ("Jo Zwaluw", LAAG),
}
REDEN = "Verzonnen bevel van 1 maart."
VRAAG = "Verandert de uitkomst als iedereen met een belang wordt weggelaten?"


def een_bewijsweb(rondewerk: Rondewerk) -> Web:
    """The app on a network of which a low round was signed off, with a case of which the evidence is open."""
    vaste_ronde(rondewerk, 0)
    vaste_ronde(rondewerk, 1)
    werk, mensen = rondewerk.werk, {}
    with werk.doe() as handeling:
        for nummer, (rol, (naam, partij)) in enumerate(MENSEN.items()):
            kaart = Persoonskaart(naam=naam, e_mail=f"bewijs{nummer}@lindebeek.example")
            mensen[rol] = schrijf_persoon_in(handeling, kaart=kaart, per=INGANG)
            wijs_rol_toe(handeling, persoon=mensen[rol], rol=rol, per=INGANG, partij=partij)
        open_inzage(handeling, zaak=zaak_van(rondewerk))
    app = make_app(
        opslag=werk.opslag, kluis=rondewerk.kluis, geheim=GEHEIM, adres=ADRES, klok=lambda: werk.nu, toeval=TOEVAL
    )
    return Web(werk, app, GEMEENTE, LAAG, rondewerk.partijen[3], mensen)


def zaak_van(rondewerk: Rondewerk) -> str:
    """The case."""
    with rondewerk.werk.lees() as session:
        return next(een.id for een in zaken_van(session, LAAG) if een.construct == COMPETENTIONEEL)


def als(web: Web, rol: Rol) -> Handelende:
    """Who has a role, acting in it."""
    return Handelende(web.mensen[rol], rol, Ingang.SCHERM)


def geheim(rondewerk: Rondewerk) -> set[str]:
    """What tells who rated: the names of all parties but those of which the answer is open or that it is about."""
    with rondewerk.werk.lees() as session:
        return {naam for partij, naam in partijnamen(session).items() if partij not in (LAAG, GEMEENTE)}


def zegel(tekst: str) -> str:
    """The seal of a form."""
    gevonden = re.search(r'name="csrf_token" value="([^"]+)"', tekst)
    return gevonden[1] if gevonden else ""


def laatste_ronde(session: Session, zaak: str) -> str:
    """The last round of the case."""
    return tellende_sleutels(session, zaak)[-1]


def laagste(rondewerk: Rondewerk) -> list[int]:
    """The places of everybody who gave the lowest answer."""
    with rondewerk.werk.lees() as session:
        ronde = laatste_ronde(session, zaak_van(rondewerk))
    boek = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN))
    over = sorted(sum(een.antwoorden[f"C{n}"] or 0 for n in range(1, 5)) for een in boek.regels if een.over == LAAG)
    return list(range(1, over.count(over[0]) + 1))
