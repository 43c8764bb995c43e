"""The MDG I-F on a screen: from the agenda of a case to its step, by everybody in their own role."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import select

from governance.belangen.rules import Belangcode, Belanguitkomst
from governance.belangen.service import beoordeel_belang, verklaar_belang
from governance.logboek.handeling import Handelende
from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import Ingang
from governance.mdg.queries import punten_over, vergaderingen
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import Zaakstand
from hendig.mail.rules import Bericht
from tests.integration.opslag.register import BEGIN, een_partner, iemand
from tests.integration.opslag.zaakdaden import G
from tests.integration.web.afspraken import Lezer, mails
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
PARTNER = "Stichting Houtsnip"
CLUSTERS = ("Es", "Heide", "Veen")
Wie = Rol | str


class Mdgzaak(Webzaak):
    """A case of which every point of the partner has an answer, and an MDG I-F with three more clusters."""

    def __init__(self, web: Web) -> None:
        super().__init__(web)
        self.vergadering = self.punt = ""
        with self.werk.doe() as handeling:
            self.leden = [iemand(handeling, nummer) for nummer in (61, 62, 63)]
            for nummer, (wie, cluster) in enumerate(zip(self.leden, CLUSTERS, strict=True), 61):
                partij = een_partner(handeling, nummer)
                wijs_rol_toe(handeling, persoon=wie, rol=Rol.AFGEVAARDIGDE, per=BEGIN, partij=partij, cluster=cluster)
            web.mensen[Rol.VOORZITTER] = self.personen[Rol.VOORZITTER] = iemand(handeling, 64)
            wijs_rol_toe(handeling, persoon=web.mensen[Rol.VOORZITTER], rol=Rol.VOORZITTER, per=BEGIN)
        self.tot_de_mdg()

    def tot_de_mdg(self) -> None:
        """To where the case can come on an agenda."""
        self.tot_voornemen()
        self.tot_antwoord()

    def lees(self, wie: Wie, adres: str) -> str:
        """A page that is there, whatever it shows its HTML is valid."""
        antwoord = Lezer(self.web, wie).lees(adres)
        assert antwoord.code == 200, adres
        assert fouten_in(antwoord.tekst) == []
        return antwoord.tekst

    def stuur(self, wie: Wie, adres: str, code: int = 302, **velden: str | list[str]) -> str:
        """Send a form; what came back."""
        antwoord = Lezer(self.web, wie).stuur(adres, vanaf="/mdg", **velden)
        assert antwoord.code == code, (adres, re.sub(r"<[^>]+>|\\s+", " ", antwoord.tekst.partition("<main")[2])[:700])
        return antwoord.tekst

    @property
    def bij(self) -> str:
        """The address of the meeting."""
        return f"/mdg/vergaderingen/{self.vergadering}"

    @property
    def over(self) -> str:
        """The address of the item."""
        return f"/mdg/punten/{self.punt}"

    def plan(self) -> None:
        """An extra meeting in four weeks."""
        dag = (self.dag + dt.timedelta(days=28)).isoformat()
        self.stuur(Rol.MDG_SECRETARIS, "/mdg/plannen", soort="buitengewoon", dag=dag, plaats="Gemeentehuis")
        with self.werk.lees() as session:
            self.vergadering = vergaderingen(session)[0].id

    def agendeer(self) -> None:
        """The case on its agenda, with the test of a jurist."""
        self.stuur(Rol.MDG_SECRETARIS, f"{self.bij}/zaak", zaak=self.zaak)
        with self.werk.lees() as session:
            self.punt = punten_over(session, self.zaak)[-1].id
        self.stuur(Rol.JURIST, f"{self.over}/toets", tekst="Bespreek geen omzet en geen tarieven.")

    def papier(self, soort: str, sleutel: str, waar: str) -> None:
        """A paper that the secretaris makes and the voorzitter approves."""
        self.stuur(Rol.MDG_SECRETARIS, f"/mdg/papieren/{soort}/{sleutel}/maken")
        (adres,) = re.findall(r'action="(/mdg/stukken/[^"]+/vaststellen)"', self.lees(Rol.VOORZITTER, waar))
        self.stuur(Rol.VOORZITTER, adres)

    def verklaar(self, wie: Wie, code: Belangcode = Belangcode.R0) -> None:
        """Somebody declares, and a jurist says what follows."""
        persoon = self.personen[wie] if isinstance(wie, Rol) else wie
        woorden, uitkomst = ("", "aanvaard") if code is Belangcode.R0 else ("Verzonnen.", "stapt opzij")
        with self.werk.doe(Handelende(persoon, Rol.AFGEVAARDIGDE, Ingang.SCHERM)) as handeling:
            key = verklaar_belang(handeling, zaak=self.zaak, partij=self.partner, code=code, toelichting=woorden)
        with self.werk.doe(self.als(Rol.JURIST)) as handeling:
            beoordeel_belang(handeling, verklaring=key, uitkomst=Belanguitkomst(uitkomst))

    def uitgenodigd(self) -> None:
        """The agenda is out, and everybody without a tie said so."""
        self.plan()
        self.agendeer()
        self.papier("agenda", self.vergadering, self.bij)
        self.stuur(Rol.MDG_SECRETARIS, f"{self.bij}/uitnodigen")
        for wie in (*self.leden, Rol.VOORZITTER, Rol.MDG_SECRETARIS):
            self.verklaar(wie)

    def begonnen(self) -> None:
        """The meeting is open and the item began."""
        self.uitgenodigd()
        self.na(28)
        er_is = [*self.leden, self.personen[Rol.VOORZITTER], self.personen[Rol.MDG_SECRETARIS]]
        self.stuur(Rol.VOORZITTER, f"{self.bij}/openen", aanwezig=er_is)
        self.stuur(Rol.VOORZITTER, f"{self.over}/beginnen")

    def stand(self) -> Zaakstand:
        """How far the case is."""
        return self.beeld().stand


@pytest.fixture
def zaak(web: Web) -> Mdgzaak:
    return Mdgzaak(web)


def test_a_case_comes_on_the_agenda_and_to_the_mdg_in_one_act(zaak: Mdgzaak) -> None:
    direct = f"/zaken/{zaak.zaak}/stap/geagendeerd/mdg"
    assert "UIT-60" in zaak.stuur(Rol.MDG_SECRETARIS, direct, 409, stap="doen")
    zaak.plan()
    zaak.agendeer()
    assert zaak.stand() is Zaakstand.MDG
    assert zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/zaak", 422, zaak=zaak.zaak)
    assert "Er is nu geen zaak voor de MDG I-F" in zaak.lees(Rol.MDG_SECRETARIS, f"{zaak.bij}/zaak")


def test_the_agenda_goes_out_when_a_second_person_approved_it(zaak: Mdgzaak) -> None:
    zaak.plan()
    zaak.agendeer()
    assert "MDG-41" in zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/uitnodigen", 409)
    voorbeeld = Lezer(zaak.web, Rol.MDG_SECRETARIS).browser.get(f"/mdg/papieren/agenda/{zaak.vergadering}/voorbeeld")
    assert voorbeeld.data[:5] in (b"%PDF-", b"<!doc")
    zaak.stuur(Rol.MDG_SECRETARIS, f"/mdg/papieren/agenda/{zaak.vergadering}/maken")
    (concept,) = re.findall(r"/mdg/stukken/[^\"]+/pdf", zaak.lees(Rol.VOORZITTER, zaak.bij))
    assert "/mdg/stukken/" not in zaak.lees(zaak.leden[0], zaak.bij), "a concept is for who makes or approves it"
    assert Lezer(zaak.web, zaak.leden[0]).lees(concept).code == 404
    zaak.papier("agenda", zaak.vergadering, zaak.bij)
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/uitnodigen")
    naar = {persoon for bericht, persoon in mails(zaak.web) if bericht == Bericht.MDG_UITGENODIGD}
    assert naar >= {*zaak.leden, zaak.personen[Rol.VOORZITTER]}


def test_who_belongs_to_the_partner_or_has_a_tie_sees_of_the_item_only_that_there_is_one(zaak: Mdgzaak) -> None:
    zaak.uitgenodigd()
    een, ander, _ = zaak.leden
    zaak.verklaar(een, Belangcode.R2)
    for wie in (een, Rol.AFGEVAARDIGDE):
        pagina = zaak.lees(wie, zaak.bij)
        assert "U neemt aan dit punt niet deel." in pagina
        assert PARTNER not in pagina.partition("</main>")[0]
        for adres in (zaak.over, f"/mdg/zaak/{zaak.zaak}"):
            assert Lezer(zaak.web, wie).lees(adres).code == 404
    assert "Wij zien dit anders." in zaak.lees(ander, f"/mdg/zaak/{zaak.zaak}")
    with zaak.werk.lees() as session:
        soorten = list(session.scalars(select(Gebeurtenis.soort).order_by(Gebeurtenis.seq.desc()).limit(1)))
    assert soorten == ["Ingezien"]


def test_who_did_not_declare_is_asked_to_and_sees_no_file(zaak: Mdgzaak) -> None:
    zaak.plan()
    zaak.agendeer()
    pagina = zaak.lees(zaak.leden[0], zaak.bij)
    assert f"/belangen/{zaak.zaak}/verklaren" in pagina
    assert Lezer(zaak.web, zaak.leden[0]).lees(f"/mdg/zaak/{zaak.zaak}").code == 404


def antwoord_alles(zaak: Mdgzaak) -> None:
    """Yes on every point of the checklist."""
    for nummer in range(1, 9):
        zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.over}/lijst/{nummer}", antwoord="ja", toelichting="")


def test_the_meeting_establishes_it_and_the_case_follows(zaak: Mdgzaak) -> None:
    zaak.begonnen()
    antwoord_alles(zaak)
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.over}/betwisten/4", tekst="De volgorde van de metingen.")
    beslechten = f"{zaak.over}/beslechten/4"
    assert beslechten in zaak.lees(Rol.CONTROLEUR, zaak.over)
    zaak.stuur(Rol.CONTROLEUR, beslechten, antwoord="ja", toelichting="Het verloop van de rondes.")
    assert Lezer(zaak.web, Rol.CONTROLEUR).lees(beslechten).code == 404
    for lid in zaak.leden:
        zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.over}/stemmen", persoon=lid, keuze="voor", controlepunt="")
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.over}/verklaring", tekst="De partner verhuisde in die tijd.")
    assert "Er is quorum." in zaak.lees(zaak.leden[0], zaak.over)
    zaak.stuur(Rol.VOORZITTER, f"{zaak.over}/afsluiten")
    naar = zaak.rij(G.VASTGESTELD).naar[0]
    stap = f"/zaken/{zaak.zaak}/stap/vastgesteld/{naar.name.lower()}"
    assert "UIT-26" in zaak.stuur(Rol.MDG_SECRETARIS, stap, 409, stap="doen")
    zaak.papier("vaststelling van de MDG I-F", zaak.punt, zaak.over)
    assert "Lees het dossier bij dit punt" in zaak.lees(zaak.leden[0], zaak.over)
    zaak.stuur(Rol.MDG_SECRETARIS, stap, stap="doen")
    assert zaak.stand() is naar
    assert Lezer(zaak.web, zaak.leden[0]).lees(f"/mdg/zaak/{zaak.zaak}").code == 404
    assert "Lees het dossier bij dit punt" not in zaak.lees(zaak.leden[0], zaak.over)


def test_a_case_does_not_get_another_outcome_than_the_meeting_came_to(zaak: Mdgzaak) -> None:
    zaak.begonnen()
    antwoord_alles(zaak)
    for lid in zaak.leden:
        zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.over}/stemmen", persoon=lid, keuze="tegen", controlepunt="4")
    zaak.stuur(Rol.VOORZITTER, f"{zaak.over}/afsluiten", geen_andere="y")
    naar = zaak.rij(G.VASTGESTELD).naar[0]
    adres = f"/zaken/{zaak.zaak}/stap/vastgesteld/{naar.name.lower()}"
    assert "UIT-61" in zaak.stuur(Rol.MDG_SECRETARIS, adres, 409, stap="doen")
    assert zaak.stand() is Zaakstand.MDG
    zaak.plan()
    assert "MDG-40" not in zaak.lees(Rol.MDG_SECRETARIS, f"{zaak.bij}/zaak")
    assert "Er is nu geen zaak voor de MDG I-F" in zaak.lees(Rol.MDG_SECRETARIS, f"{zaak.bij}/zaak")


def test_an_ordinary_meeting_goes_through_to_a_confirmed_record(zaak: Mdgzaak) -> None:
    dag = (zaak.dag + dt.timedelta(days=28)).isoformat()
    zaak.stuur(Rol.MDG_SECRETARIS, "/mdg/plannen", soort="gewoon", dag=dag, plaats="Gemeentehuis")
    with zaak.werk.lees() as session:
        zaak.vergadering = vergaderingen(session)[0].id
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/punt", soort="voortgang", daad="", titel="Hoe het gaat")
    assert "MDG-01" in zaak.stuur(
        Rol.MDG_SECRETARIS, f"{zaak.bij}/punt", 409, soort="voortgang", daad="stelt vast", titel="Anders"
    )
    zaak.papier("agenda", zaak.vergadering, zaak.bij)
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/uitnodigen")
    zaak.na(28)
    er_is = [*zaak.leden, zaak.personen[Rol.VOORZITTER]]
    zaak.stuur(Rol.VOORZITTER, f"{zaak.bij}/openen", aanwezig=er_is)
    (zaak.punt,) = re.findall(r"/mdg/punten/([0-9a-f-]{36})", zaak.lees(zaak.leden[0], zaak.bij))
    zaak.stuur(Rol.VOORZITTER, f"{zaak.over}/beginnen")
    zaak.stuur(Rol.VOORZITTER, f"{zaak.over}/afsluiten", tekst="Het gaat goed.")
    zaak.stuur(Rol.VOORZITTER, f"{zaak.bij}/sluiten")
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/verslag", tekst="Alle punten zijn gedaan.")
    assert "MDG-18" in zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/verslag/vaststellen", 409)
    zaak.stuur(Rol.VOORZITTER, f"{zaak.bij}/verslag/vaststellen")
    zaak.papier("verslag van de vergadering", zaak.vergadering, zaak.bij)
    assert "Verslag vastgesteld" in zaak.lees(zaak.leden[0], "/mdg")
