"""The track of the gemeente in a small network: who does what in it, and rounds that say something about it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from governance.contract.service import laat_contractversie_gelden
from governance.gemeentetraject.antwoord_service import (
    adviseer,
    beantwoord_advies,
    bespreek,
    leg_gedaan_vast,
    reageer,
    voeg_actie_toe,
)
from governance.gemeentetraject.queries import Trajectbeeld, adviespunten, trajectbeeld
from governance.gemeentetraject.service import (
    bevestig_oordeel,
    laat_gemeenteronde_vervallen,
    meld_gemeente_voldoende,
    meld_gemeentesignaal,
    oordeel,
    zet_stap,
)
from governance.gemeentetraject.toestand import Trajectgebeurtenis
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from tests.integration.opslag.afspraken import een_overeenkomst
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import BEGIN, iemand

G = Trajectgebeurtenis
CONSTRUCT = "integriteit"
DOENERS = (Rol.MEETBEHEERDER, Rol.CONTROLEUR, Rol.MDG_SECRETARIS, Rol.SECRETARIS, Rol.CONTRACTMANAGER)


@dataclass
class Gemeentezaal:
    """Who acts in which role, on one database."""

    werk: Werkplaats
    mensen: dict[Rol, str]

    def als(self, rol: Rol, persoon: str | None = None) -> Handelende:
        return Handelende(persoon or self.mensen[rol], rol, Ingang.SCHERM)

    def signaal(self, ronde: str = "ronde-1", construct: str = CONSTRUCT) -> str | None:
        with self.werk.doe() as handeling:
            return meld_gemeentesignaal(
                handeling, ronde=ronde, rondenaam=ronde, construct=construct, certificaat="{}", sha256="a" * 64
            )

    def voldoende(self, ronde: str = "ronde-9") -> str | None:
        with self.werk.doe() as handeling:
            return meld_gemeente_voldoende(
                handeling, ronde=ronde, rondenaam=ronde, construct=CONSTRUCT, certificaat="{}", sha256="b" * 64
            )

    def valt(self, ronde: str) -> None:
        with self.werk.doe() as handeling:
            laat_gemeenteronde_vervallen(handeling, ronde=ronde)

    def stap(self, traject: str, gebeurtenis: G, rol: Rol) -> None:
        with self.werk.doe(self.als(rol)) as handeling:
            zet_stap(handeling, traject=traject, gebeurtenis=gebeurtenis)

    def stel_voor(self, traject: str, gebeurtenis: G, rol: Rol = Rol.MEETBEHEERDER) -> str:
        with self.werk.doe(self.als(rol)) as handeling:
            return oordeel(handeling, traject=traject, gebeurtenis=gebeurtenis, reden="De regels V1 tot V9 kloppen.")

    def bevestig(self, voorstel: str, rol: Rol = Rol.CONTROLEUR) -> None:
        with self.werk.doe(self.als(rol)) as handeling:
            bevestig_oordeel(handeling, oordeel=voorstel)

    def samen(self, traject: str, gebeurtenis: G) -> None:
        self.bevestig(self.stel_voor(traject, gebeurtenis))

    def geldig(self) -> str:
        traject = self.signaal()
        assert traject is not None
        self.stap(traject, G.VALIDATIE_GESTART, Rol.MEETBEHEERDER)
        self.samen(traject, G.GELDIG)
        return traject

    def besproken(self) -> str:
        traject = self.geldig()
        with self.werk.doe(self.als(Rol.MDG_SECRETARIS)) as handeling:
            bespreek(handeling, traject=traject, verslag="Wachttijden zijn het punt.")
        return traject

    def beantwoord(self) -> str:
        traject = self.besproken()
        with self.werk.doe(self.als(Rol.SECRETARIS)) as handeling:
            reageer(handeling, traject=traject, reactie="Wij zetten er een team op.")
        return traject

    def actie(self, traject: str, uiterlijk: dt.date = dt.date(2026, 6, 1)) -> str:
        with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            return voeg_actie_toe(
                handeling, traject=traject, wat="Belafspraken binnen een dag", wie="team Toegang", uiterlijk=uiterlijk
            )

    def gedaan(self, actie: str) -> None:
        with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            leg_gedaan_vast(handeling, actie=actie)

    def in_hermeting(self) -> str:
        traject = self.beantwoord()
        actie = self.actie(traject)
        self.stap(traject, G.ACTIES_VASTGESTELD, Rol.CONTRACTMANAGER)
        self.gedaan(actie)
        self.stap(traject, G.ACTIES_GEDAAN, Rol.CONTRACTMANAGER)
        return traject

    def herhaald(self) -> str:
        traject = self.in_hermeting()
        assert self.signaal("ronde-2") == traject
        self.samen(traject, G.HERHALING_GELDIG)
        return traject

    def adviseer(self, traject: str, *punten: str) -> None:
        with self.werk.doe(self.als(Rol.MDG_SECRETARIS)) as handeling:
            adviseer(handeling, traject=traject, redenen="Het hielp nog niet.", punten=punten)

    def antwoord(self, traject: str, *antwoorden: str) -> None:
        with self.werk.doe(self.als(Rol.SECRETARIS)) as handeling:
            punten = adviespunten(handeling.session, traject)
            per_punt = {punt.id: tekst for punt, tekst in zip(punten, antwoorden, strict=False)}
            beantwoord_advies(handeling, traject=traject, antwoorden=per_punt)

    def beeld(self, traject: str) -> Trajectbeeld:
        with self.werk.lees() as session:
            return trajectbeeld(session, traject)


def een_gemeentezaal(werk: Werkplaats, mensen: dict[Rol, str] | None = None) -> Gemeentezaal:
    """An agreement that holds, and one person per role that acts in the track."""
    afspraken = een_overeenkomst(werk)
    with werk.doe() as handeling:
        laat_contractversie_gelden(handeling, versie=afspraken.contractversie, per=BEGIN)
        wie = mensen or {rol: iemand(handeling, 20 + nummer) for nummer, rol in enumerate(DOENERS)}
    return Gemeentezaal(werk, wie)
