"""The college of the demo decides: the trekkers speak, somebody checks, and another measure than advised is chosen."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

from governance.college.besluiten import (
    Besluittekst,
    duid_besluit,
    ga_na,
    leg_trekkersoordeel_vast,
    onderteken_vergewis,
)
from governance.college.formulering import BEGIN
from governance.college.rules import (
    TREKKERS,
    Aanpassing,
    Besluitvariant,
    Deelname,
    Strekking,
    Trekkersoordeelsoort,
    Voorstelonderwerp,
    vergewispunten,
)
from governance.college.service import open_voorstel
from governance.college.stuk import leeg_stuk
from governance.college.tekst import lees_argumenten, lees_kanttekeningen
from governance.documenten.service import stel_document_vast
from governance.feiten.rules import Peil
from governance.netwerk.queries import partijnamen, persoon_met
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import ken_zaaknummer_toe, kies_einddatum, tel_trajecten
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from hendig.brieven.besluit.maatregelbrief import Maatregel
from hendig.demo.bezetting import GERARD, HANNEKE, ILSE, JO, LOES, PETRA, RACHID, YOUSSEF
from hendig.demo.verloop import Voorval
from hendig.demo.zaakspel import Zaakspel
from hendig.processes.college.stukken import bied_aan, leg_vast, maak_nota, stel_vast
from hendig.processes.zaakstukken.besluit import Maatregelinvulling
from hendig.processes.zaakstukken.overdracht import Hulpgroep, Overdrachtinvulling
from hendig.processes.zaakstukken.stof import Stof

G: Final = Zaakgebeurtenis
ZAAKNUMMER, DOCUMENTNUMMER, BESLUITNUMMER = "9999/2026/0000412", "9999/2026/0000518", "B-2026-041"
ARGUMENTEN: Final = """1.1 De partner was drie keer niet bij de intervisie.
Eén van die keren was er een afmelding. Die telt niet mee.

1.2 De partner is in gebreke gesteld en gehoord.
De tijd om te herstellen is voorbij. Elk punt van de zienswijze heeft een antwoord.

2.1 Vier trajecten lopen door tot ze klaar zijn.
Het transitieplan zegt per soort hulp wat er gebeurt."""
KANTTEKENINGEN: Final = """1.1/1.2 De partner vraagt om hulp bij de planning.
In de MDG I-F is gevraagd of begeleiding is geprobeerd. Dat is nog niet gebeurd.

2.1 Een andere partner moet ruimte hebben.
De wachttijd kan tijdelijk oplopen."""
WEGING: Final = "Het college woog dat de partner om begeleiding vraagt en dat die nog niet is geprobeerd."
ANDERS: Final = (
    "De partner krijgt een half jaar begeleiding van een andere partner uit het cluster. "
    "Daarna kijkt het college opnieuw."
)
OPENBAAR: Final = f"{BEGIN} een partner te laten begeleiden"
REDEN: Final = "Het is zorgvuldig gedaan. De partner is gehoord."


class Collegebehandeling:
    """The acts from the trekkers to the letter."""

    def __init__(self, spel: Zaakspel) -> None:
        self.spel, self.toneel, self.voorstel = spel, spel.toneel, ""

    def voorvallen(self) -> tuple[Voorval, ...]:
        """Give its acts, so many days ago."""
        op = self.toneel.geleden
        return (
            (43, lambda _: self._leg_voor(op(43))),
            (41, lambda _: self._schrijf(op(41))),
            (38, lambda _: self._stel_vast(op(38))),
            (35, lambda _: self._oordelen(op(35))),
            (33, lambda _: self._nota(op(33))),
            (30, lambda _: self._ga_na(op(30))),
            (21, lambda _: self._besluit(op(21))),
            (18, lambda _: self._maatregel(op(18))),
            (17, lambda _: self.spel.open(op(17))),
        )

    def _leg_voor(self, op: dt.datetime) -> None:
        zaak = self.spel.zaak
        with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
            ken_zaaknummer_toe(handeling, zaak=zaak, nummer=ZAAKNUMMER)
            tel_trajecten(handeling, zaak=zaak, lopend=4, zonder_afspraak=0)
            vroegst = handeling.dag + dt.timedelta(days=200)
            kies_einddatum(handeling, zaak=zaak, dag=vroegst, vroegst=vroegst)
        self.spel.stap(ILSE, Rol.CONTRACTMANAGER, G.AAN_TREKKERS_VOORGELEGD, op)
        for wie, rol in ((HANNEKE, TREKKERS), (RACHID, TREKKERS)):
            self.spel.verklaar(wie, rol, op)

    def _schrijf(self, op: dt.datetime) -> None:
        over = Voorstelonderwerp.UITSLUITING
        with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
            partner = partijnamen(handeling.session)[self.spel.partij]
            openbaarheid = replace(leeg_stuk(over).openbaarheid, herzien_op=dt.date(handeling.dag.year + 5, 1, 1))
            stuk = replace(
                leeg_stuk(over),
                openbaarheid=openbaarheid,
                zaaknummer=ZAAKNUMMER,
                documentnummer=DOCUMENTNUMMER,
                onderwerp="Beëindiging van een procesovereenkomst Hendig",
                advies=(
                    f"De procesovereenkomst met {partner} geheel te beëindigen",
                    "Het transitieplan voor de lopende hulp vast te stellen",
                ),
                strekking=Strekking.GEHEEL,
                inleiding="Sinds het voorjaar kwam de partner niet naar de intervisie. Daarover is gesproken.",
                beoogd_effect="Partners kunnen erop rekenen dat zij van elkaar leren.",
                argumenten=lees_argumenten(ARGUMENTEN),
                kanttekeningen=lees_kanttekeningen(KANTTEKENINGEN),
                financien="Er zijn geen extra lasten.",
                juridisch="Boek 6, artikel 265 van het Burgerlijk Wetboek. De partner is in gebreke gesteld.",
                communicatie="Eerst de partner, daarna het netwerk zonder reden.",
                uitvoering="De brief gaat binnen vijf werkdagen weg.",
                portefeuillehouder="Hanneke Verzonnen",
            )
            self.voorstel = open_voorstel(
                handeling, onderwerp=over, zaak=self.spel.zaak, partij=self.spel.partij, stuk=stuk
            )
        self.spel.schrijf("transitieplan", self._transitieplan, op)

    def _stel_vast(self, op: dt.datetime) -> None:
        with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
            bied_aan(handeling, voorstel=self.voorstel)
        with self.toneel.als(YOUSSEF, (Rol.CONTRACTMANAGER,), op) as handeling:
            stel_vast(handeling, voorstel=self.voorstel)

    def _oordelen(self, op: dt.datetime) -> None:
        for wie, rol in ((HANNEKE, Rol.TREKKER_JEUGD), (RACHID, Rol.TREKKER_WMO)):
            with self.toneel.als(wie, (rol,), op) as handeling:
                leg_trekkersoordeel_vast(
                    handeling,
                    voorstel=self.voorstel,
                    rol=rol,
                    soort=Trekkersoordeelsoort.BEKRACHTIGT,
                    reden=REDEN,
                    uitgesloten=(),
                )

    def _nota(self, op: dt.datetime) -> None:
        with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
            blad = maak_nota(handeling, voorstel=self.voorstel)
        with self.toneel.als(JO, (Rol.JURIST,), op) as handeling:
            stel_document_vast(handeling, nummer=blad.nummer, versie=blad.versie)
        self.spel.stap(ILSE, Rol.CONTRACTMANAGER, G.TREKKERS_GEHOORD, op)

    def _ga_na(self, op: dt.datetime) -> None:
        for wie, rol in ((GERARD, Rol.BURGEMEESTER), (PETRA, Rol.COLLEGELID)):
            self.spel.verklaar(wie, (rol,), op)
        for punt in vergewispunten(Voorstelonderwerp.UITSLUITING):
            with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
                bevinding = "Dit is nagegaan en in orde bevonden."
                ga_na(handeling, voorstel=self.voorstel, punt=punt, bevinding=bevinding, uitgesloten=())
        with self.toneel.als(JO, (Rol.JURIST,), op) as handeling:
            onderteken_vergewis(handeling, voorstel=self.voorstel, uitgesloten=())

    def _besluit(self, op: dt.datetime) -> None:
        with self.toneel.als(LOES, (Rol.SECRETARIS,), op) as handeling:
            aanwezig = {self._persoon(een.e_mail): Deelname.AANWEZIG for een in (GERARD, PETRA)}
            besluit = Besluittekst(
                variant=Besluitvariant.ANDERS,
                besluitnummer=BESLUITNUMMER,
                dag=handeling.dag,
                weging=WEGING,
                anders=ANDERS,
                deelnemers=aanwezig,
            )
            sleutel = leg_vast(handeling, voorstel=self.voorstel, besluit=besluit)
        with self.toneel.als(JO, (Rol.JURIST,), op) as handeling:
            lichter = Aanpassing.LICHTERE_MAATREGEL
            duid_besluit(handeling, besluit=sleutel, aanpassing=lichter, formulering=OPENBAAR, uitgesloten=())
        self.spel.stap(LOES, Rol.SECRETARIS, G.BESLUIT_GENOMEN, op, naar=Zaakstand.BESLOTEN_LICHTER)

    def _maatregel(self, op: dt.datetime) -> None:
        self.spel.schrijf("maatregelbrief", self._brief, op)
        self.spel.stap(ILSE, Rol.CONTRACTMANAGER, G.MAATREGEL_OPGELEGD, op)

    def _persoon(self, e_mail: str) -> str:
        with self.toneel.opslag.lees() as session:
            return persoon_met(session, e_mail, Peil(self.toneel.vandaag))

    def _transitieplan(self, stof: Stof) -> Overdrachtinvulling:
        groep = Hulpgroep(
            soort="ambulante begeleiding",
            aantal=4,
            wat_gebeurt="De hulp loopt door tot die klaar is.",
            verantwoordelijk="de gezinscoach",
            uiterlijk=stof.dag + dt.timedelta(days=270),
        )
        return Overdrachtinvulling(groepen=(groep,), zonder_oplossing="De hulp blijft waar zij is.")

    def _brief(self, stof: Stof) -> Maatregelinvulling:
        return Maatregelinvulling(
            maatregel=Maatregel.BEGELEIDING,
            wat_het_is="Een andere partner uit uw cluster helpt u met de planning van de intervisie.",
            geldt_vanaf=stof.dag + dt.timedelta(days=14),
            tot_en_met=stof.dag + dt.timedelta(days=196),
            van_partner=("Maak samen een planning.", "Kom naar de intervisie."),
            van_gemeente=("De gemeente betaalt de begeleiding.",),
            evaluatie=stof.dag + dt.timedelta(days=180),
            ondertekenaar=stof.mensen(Rol.BURGEMEESTER)[0][0],
        )
