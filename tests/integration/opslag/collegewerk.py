"""A gemeente with everybody who has a part in a besluit, and a proposal brought as far as a test needs it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from governance.college.besluiten import (
    Besluittekst,
    ga_na,
    leg_besluit_vast,
    leg_trekkersoordeel_vast,
    onderteken_vergewis,
)
from governance.college.rules import (
    TREKKERS,
    Besluitvariant,
    Deelname,
    Trekkersoordeelsoort,
    Voorstelonderwerp,
    vergewispunten,
)
from governance.college.service import bied_voorstel_aan, open_voorstel, stel_voorstel_vast
from governance.college.stuk import Collegestuk
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import BEGIN, een_gemeente, een_partner
from tests.unit.governance.college.stukken import ALLE_BIJLAGEN, UITSLUITING

ZAAK = "00000000-0000-4000-9000-000000000001"
ROLLEN = (
    *(Rol.CONTRACTMANAGER, Rol.JURIST, Rol.SECRETARIS, Rol.BURGEMEESTER, Rol.COLLEGELID),
    *TREKKERS,
)
DAG = dt.date(2026, 3, 2)


class Collegewerk:
    """A proposal about an exclusion, and who may do what with it."""

    def __init__(self, werk: Werkplaats) -> None:
        self.werk = werk
        self.personen: dict[Rol, str] = {}
        with werk.doe() as handeling:
            gemeente = een_gemeente(handeling)
            self.partner = een_partner(handeling)
            for nummer, rol in enumerate(ROLLEN):
                wie = Persoonskaart(naam=f"Verzonnen {rol.value}", e_mail=f"college{nummer}@lindebeek.example")
                self.personen[rol] = schrijf_persoon_in(handeling, kaart=wie, per=BEGIN)
                wijs_rol_toe(handeling, persoon=self.personen[rol], rol=rol, partij=gemeente, per=BEGIN)
        self.voorstel, self.zaak = "", ZAAK
        self.bijlagen = ALLE_BIJLAGEN
        self.uitgesloten: frozenset[str] = frozenset()

    def als(self, rol: Rol) -> Handelende:
        return Handelende(self.personen[rol], rol, Ingang.OPDRACHTREGEL)

    def geopend(self, stuk: Collegestuk = UITSLUITING) -> Collegewerk:
        with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            self.voorstel = open_voorstel(
                handeling, onderwerp=Voorstelonderwerp.UITSLUITING, zaak=self.zaak, partij=self.partner, stuk=stuk
            )
        return self

    def aangeboden(self) -> Collegewerk:
        with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            bied_voorstel_aan(handeling, voorstel=self.voorstel, aanwezig=self.bijlagen)
        return self

    def vastgesteld(self) -> Collegewerk:
        self.aangeboden()
        with self.werk.doe(self.als(Rol.JURIST)) as handeling:
            stel_voorstel_vast(handeling, voorstel=self.voorstel)
        return self

    def oordeel(self, rol: Rol, soort: Trekkersoordeelsoort, reden: str = "Het is zorgvuldig gedaan.") -> None:
        with self.werk.doe(self.als(rol)) as handeling:
            leg_trekkersoordeel_vast(
                handeling,
                voorstel=self.voorstel,
                rol=rol,
                soort=soort,
                reden=reden,
                vraag="Hoe lang is de wachttijd?" if soort is Trekkersoordeelsoort.NADER_ONDERZOEK else "",
                uitgesloten=self.uitgesloten,
            )

    def oordelen(self, soort: Trekkersoordeelsoort = Trekkersoordeelsoort.BEKRACHTIGT) -> Collegewerk:
        for rol in TREKKERS:
            self.oordeel(rol, soort)
        return self

    def nagegaan(self) -> Collegewerk:
        for punt in vergewispunten(Voorstelonderwerp.UITSLUITING):
            with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
                ga_na(
                    handeling,
                    voorstel=self.voorstel,
                    punt=punt,
                    bevinding="In orde bevonden.",
                    uitgesloten=self.uitgesloten,
                )
        return self

    def ondertekend(self) -> Collegewerk:
        with self.werk.doe(self.als(Rol.JURIST)) as handeling:
            onderteken_vergewis(handeling, voorstel=self.voorstel, uitgesloten=self.uitgesloten)
        return self

    def gereed(self) -> Collegewerk:
        """Everything that goes before a besluit."""
        return self.geopend().vastgesteld().oordelen().nagegaan().ondertekend()

    def tekst(self, variant: Besluitvariant = Besluitvariant.VOLGENS_ADVIES, **anders: object) -> Besluittekst:
        tekst = Besluittekst(
            variant=variant,
            besluitnummer="B-2026-001",
            dag=DAG,
            weging="Het college woog de gevolgen voor vier gezinnen en de reactie van de partner.",
            deelnemers={
                self.personen[Rol.BURGEMEESTER]: Deelname.AANWEZIG,
                self.personen[Rol.COLLEGELID]: Deelname.ONTHOUDEN,
            },
        )
        return replace(tekst, **anders)  # type: ignore[arg-type] # each test hands in fields of it

    def besluit(self, tekst: Besluittekst | None = None) -> str:
        with self.werk.doe(self.als(Rol.SECRETARIS)) as handeling:
            return leg_besluit_vast(
                handeling,
                voorstel=self.voorstel,
                besluit=self.tekst() if tekst is None else tekst,
                aanwezig=self.bijlagen,
                uitgesloten=self.uitgesloten,
            )
