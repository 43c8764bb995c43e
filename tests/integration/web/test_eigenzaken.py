"""What a partner sees of a matter about it and does in it, and how the gemeente answers."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import inhoud_van, stukken_in
from governance.kennisgeving.queries import kennisgevingen_aan
from governance.logboek.handeling import Handelende
from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.termijnen.queries import termijnen_van
from governance.uitsluiting.inbreng_service import inbreng_van
from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.queries import punten, zaakbeeld
from governance.uitsluiting.tekst_queries import stapteksten
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from hendig.processes.zaak.partner import geef_zienswijze
from tests.integration.opslag.zaakdaden import geweigerd
from tests.integration.web.afspraken import Antwoord, Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
G, D = Zaakgebeurtenis, Documentsoort
WOORDEN = "Wij zien dit anders. (verzonnen)"


class Partner:
    """The contact person of the partner with a browser, in one matter."""

    def __init__(self, zaak: Webzaak) -> None:
        self.zaak, self.lezer = zaak, Lezer(zaak.web, Rol.CONTACTPERSOON)
        self.adres = f"/uw-gesprek/{zaak.zaak}"

    def leest(self, blad: str = "") -> str:
        """Look at a page; it is valid."""
        pagina = self.lezer.lees(self.adres + blad)
        assert pagina.code == 200
        assert fouten_in(pagina.tekst) == []
        return pagina.tekst

    def stuurt(self, blad: str, **velden: Any) -> Antwoord:
        """Send a form of the matter."""
        return self.lezer.stuur(f"{self.adres}/{blad}", **{"stap": "doen", **velden})


@pytest.fixture
def zaak(web: Web) -> Webzaak:
    return Webzaak(web)


def test_a_matter_is_there_for_the_partner_once_a_first_letter_was_sent(zaak: Webzaak) -> None:
    zaak.tot_gesprek()
    lezer = Lezer(zaak.web, Rol.CONTACTPERSOON)
    assert lezer.lees(f"/uw-gesprek/{zaak.zaak}").code == 404
    assert lezer.lees("/uw-gesprek").code == 404
    assert "/uw-gesprek" not in lezer.lees("/").tekst
    zaak.doe(G.BERICHT_VERZONDEN)
    tekst = Partner(zaak).leest()
    assert "<h1>Uw gesprek</h1>" in tekst
    assert "procedure" not in tekst.lower().replace("procesovereenkomst", "")
    assert "vroegst" not in tekst
    assert "Uw gesprek: over een afspraak" in lezer.lees("/uw-gesprek").tekst
    assert "Spreek met de contractmanager af wanneer het gesprek is." in tekst
    assert "U hoeft nu niets te doen" not in tekst
    assert 'href="/uw-gesprek"' in lezer.lees("/").tekst


def test_nobody_sees_the_matter_of_another_partner_or_a_signal(zaak: Webzaak) -> None:
    zaak.signaal()
    assert Lezer(zaak.web, Rol.CONTACTPERSOON).lees(f"/uw-gesprek/{zaak.zaak}").code == 404
    for gebeurtenis in (G.VALIDATIE_GESTART, G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN):
        zaak.doe(gebeurtenis)
    Partner(zaak).leest()
    ander = Lezer(zaak.web, zaak.web.van_ander[Rol.CONTACTPERSOON])
    for blad in ("", "/zienswijze", "/horen", "/reactie", "/uitstel", "/opmerking"):
        assert ander.lees(f"/uw-gesprek/{zaak.zaak}{blad}").code == 404


def test_a_zienswijze_is_written_in_points_and_read_back_before_it_goes(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    partner = Partner(zaak)
    tekst = partner.leest()
    assert "<h1>Uw procedure</h1>" in tekst
    assert "Schrijf uw zienswijze" in tekst
    assert "Op zijn vroegst op" in tekst
    assert "Het voornemen, de zienswijze en het antwoord op elk punt: nog niet" in tekst
    assert "B11" not in tekst
    assert "U kunt uw zienswijze geven" in partner.lezer.lees("/").tekst
    partner.leest("/zienswijze")
    leeg = partner.stuurt("zienswijze", **{"punten-0": " "})
    assert leeg.code == 422
    rij = partner.stuurt("zienswijze", rij="erbij", stap="", **{"punten-0": WOORDEN})
    assert 'name="punten-1"' in rij.tekst
    na = partner.stuurt("zienswijze", stap="nalezen", **{"punten-0": WOORDEN, "punten-1": "Nog iets."})
    assert "Er is nog niets verstuurd" in na.tekst
    assert zaak.beeld().stand is Zaakstand.VOORNEMEN
    assert partner.stuurt("zienswijze", **{"punten-0": WOORDEN, "punten-1": "Nog iets."}).code == 302
    assert partner.stuurt("zienswijze", **{"punten-0": "Later bedacht."}).code == 302
    with zaak.werk.lees() as session:
        assert [een.tekst for een in punten(session, zaak.zaak)] == [WOORDEN, "Nog iets.", "Later bedacht."]
        assert zaakbeeld(session, zaak.zaak).stand is Zaakstand.ZIENSWIJZE
    assert "Later bedacht." in partner.leest()


def test_after_the_last_day_a_zienswijze_is_refused_with_why(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    zaak.na(60)
    partner = Partner(zaak)
    assert "Schrijf uw zienswijze" not in partner.leest()
    for blad, velden in (("zienswijze", {"punten-0": WOORDEN}), ("horen", {})):
        te_laat = partner.stuurt(blad, **velden)
        assert te_laat.code == 409
        assert "UIT-33" in te_laat.tekst
    uitstel = partner.stuurt("uitstel", tekst=WOORDEN)
    assert uitstel.code == 409
    assert "UIT-80" in uitstel.tekst
    assert zaak.beeld().stand is Zaakstand.VOORNEMEN


def test_being_heard_is_asked_once(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    partner = Partner(zaak)
    partner.leest("/horen")
    assert partner.stuurt("horen", tekst="Wij komen met zijn tweeën.").code == 302
    opnieuw = partner.stuurt("horen", tekst="")
    assert opnieuw.code == 409
    assert "UIT-66" in opnieuw.tekst
    assert f'href="{partner.adres}/horen"' not in partner.leest()
    pagina = Lezer(zaak.web, Rol.CONTRACTMANAGER).lees(f"/zaken/{zaak.zaak}")
    assert "Wij komen met zijn tweeën." in pagina.tekst


def test_more_time_is_asked_once_and_given_within_what_the_agreement_allows(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    partner, gemeente = Partner(zaak), Lezer(zaak.web, Rol.CONTRACTMANAGER)
    partner.leest("/uitstel")
    assert partner.stuurt("uitstel", tekst="Onze jurist is ziek.").code == 302
    assert "UIT-66" in partner.stuurt("uitstel", tekst="Nog eens.").tekst
    assert "vroeg op" in partner.leest()
    assert "Geef meer tijd" in gemeente.lees(f"/zaken/{zaak.zaak}").tekst
    adres = f"/zaken/{zaak.zaak}/uitstel"
    assert fouten_in(gemeente.lees(adres).tekst) == []
    te_lang = gemeente.stuur(adres, met="5", reden="Ziekte.")
    assert te_lang.code == 409
    assert "TER-07" in te_lang.tekst
    eerst = zaak.termijnen()["T10"].stand.einde
    assert gemeente.stuur(adres, met="2", reden="Ziekte.").code == 302
    einde = zaak.termijnen()["T10"].stand.einde
    assert eerst is not None
    assert einde is not None
    assert (einde - eerst).days >= 14
    assert "TER-06" in gemeente.stuur(adres, met="1", reden="Nog eens.").tekst
    tekst = partner.leest()
    assert "Vraag om meer tijd" not in tekst
    assert "Die kreeg u." in tekst


def test_each_point_gets_an_answer_and_the_partner_reads_it(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    partner, gemeente = Partner(zaak), Lezer(zaak.web, Rol.CONTRACTMANAGER)
    adres = f"/zaken/{zaak.zaak}/punten"
    assert "noemde nog geen punten" in gemeente.lees(adres).tekst
    partner.stuurt("zienswijze", **{"punten-0": WOORDEN})
    assert "Schrijf nog een punt" in partner.leest()
    assert "Schrijf uw zienswijze" not in partner.leest()
    assert "Beantwoord punt 1" in gemeente.lees(f"/zaken/{zaak.zaak}").tekst
    assert "Beantwoord punt 1" not in Lezer(zaak.web, Rol.AANJAGER).lees(f"/zaken/{zaak.zaak}").tekst
    for pagina in (adres, f"{adres}/1"):
        assert fouten_in(gemeente.lees(pagina).tekst) == []
    assert gemeente.lees(f"{adres}/7").code == 409
    assert gemeente.stuur(f"{adres}/1", tekst="Dat begrijpen wij.").code == 422
    assert gemeente.stuur(f"{adres}/1", tekst="Dat begrijpen wij.", anders="ja").code == 302
    assert "Dat begrijpen wij. Hierdoor verandert er iets." in partner.leest()
    assert "Beantwoord punt 1" not in gemeente.lees(f"/zaken/{zaak.zaak}").tekst
    assert Lezer(zaak.web, Rol.CONTROLEUR).lees(adres).code == 403


def test_the_file_is_open_from_the_intention_and_looking_is_recorded(zaak: Webzaak) -> None:
    zaak.tot_hermeting()
    partner = Partner(zaak)
    assert "Uw dossier" not in partner.leest()
    zaak.na(200)
    zaak.meting(2)
    zaak.doe(G.HERHALING_GEVONDEN)
    zaak.bewijs()
    partner = Partner(zaak)
    document = zaak.stuk(D.FEITENRELAAS)
    assert partner.lezer.lees(f"{partner.adres}/stukken/{document}").code == 404
    zaak.doe(G.VOORNEMEN_VERZONDEN)
    tekst = partner.leest()
    assert "Uw dossier" in tekst
    assert "Het transitieplan: nog niet" in tekst
    assert partner.lezer.lees(f"{partner.adres}/stukken/{document}").code == 200
    with zaak.werk.lees() as session:
        soorten = session.scalars(select(Gebeurtenis.soort).where(Gebeurtenis.zaak == zaak.zaak)).all()
        brief = next(een.document for een in kennisgevingen_aan(session, zaak.partner))
    assert "Ingezien" in {str(een) for een in soorten}
    assert partner.lezer.lees(f"{partner.adres}/stukken/{brief}").code == 404, "a letter is opened as a letter"


def test_a_partner_reacts_in_its_own_words_and_who_works_on_it_reads_them(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    if zaak.doe(G.VASTGESTELD) is Zaakstand.TOEZICHT:
        zaak.doe(G.ADVIES_GEVRAAGD)
        zaak.doe(G.CONCEPTADVIES_GEDEELD)
        partner = Partner(zaak)
        assert "Reageer op het concept van het advies" in partner.leest()
        partner.leest("/conceptreactie")
        assert partner.stuurt("conceptreactie", tekst="Dat klopt niet.").code == 302
        zaak.doe(G.ADVIES_UITGEBRACHT)
    partner = Partner(zaak)
    assert "Reageer op het advies" in partner.leest()
    partner.leest("/reactie")
    assert partner.stuurt("reactie", tekst=" ").code == 422
    assert WOORDEN in partner.stuurt("reactie", stap="nalezen", tekst=WOORDEN).tekst
    assert partner.stuurt("reactie", tekst=WOORDEN).code == 302
    with zaak.werk.lees() as session:
        assert [een.tekst for een in stapteksten(session, zaak.zaak, G.REACTIE_ONTVANGEN)] == [WOORDEN]
    assert WOORDEN in Lezer(zaak.web, Rol.CONTRACTMANAGER).lees(f"/zaken/{zaak.zaak}").tekst
    assert partner.stuurt("conceptreactie", tekst=WOORDEN).code == 409


def test_remarks_on_a_report_stand_on_the_case_page(zaak: Webzaak) -> None:
    zaak.tot_gesprek()
    zaak.doe(G.BERICHT_VERZONDEN)
    partner = Partner(zaak)
    te_vroeg = partner.stuurt("opmerking", tekst=WOORDEN)
    assert te_vroeg.code == 409
    assert "UIT-63" in te_vroeg.tekst
    zaak.doe(G.GESPREK_GEVOERD)
    assert "Maak opmerkingen bij het verslag" in partner.leest()
    assert partner.stuurt("opmerking", tekst=WOORDEN).code == 302
    with zaak.werk.lees() as session:
        (een,) = inbreng_van(session, zaak.zaak, Inbrengsoort.OPMERKING)
        assert een.tekst == WOORDEN
        assert [term.afspraak.code for term in termijnen_van(session, zaak.zaak)].count("T04b") == 1
    assert WOORDEN in Lezer(zaak.web, Rol.CONTRACTMANAGER).lees(f"/zaken/{zaak.zaak}").tekst


def test_reconsideration_is_asked_with_grounds_within_its_term(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, Zaakstand.BESLOTEN_BEEINDIGEN)
    assert "Vraag om heroverweging" not in Partner(zaak).leest(), "the letter says why, and comes first"
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    partner = Partner(zaak)
    assert "Vraag om heroverweging" in partner.leest()
    partner.leest("/heroverweging")
    assert partner.stuurt("heroverweging", tekst=WOORDEN).code == 302
    assert zaak.beeld().stand is Zaakstand.HEROVERWEGING
    with zaak.werk.lees() as session:
        assert [een.tekst for een in stapteksten(session, zaak.zaak, G.HEROVERWEGING_GEVRAAGD)] == [WOORDEN]
    assert WOORDEN in Lezer(zaak.web, Rol.CONTRACTMANAGER).lees(f"/zaken/{zaak.zaak}").tekst


def test_reconsideration_comes_too_late_after_its_last_day(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, Zaakstand.BESLOTEN_BEEINDIGEN)
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.na(30)
    te_laat = Partner(zaak).stuurt("heroverweging", tekst=WOORDEN)
    assert te_laat.code == 409
    assert "UIT-33" in te_laat.tekst


def test_only_who_acts_for_the_partner_does_anything_in_its_matter(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    ander = Handelende(zaak.web.van_ander[Rol.CONTACTPERSOON], Rol.CONTACTPERSOON, Ingang.SCHERM)
    with geweigerd("UIT-12"), zaak.werk.doe(ander) as handeling:
        geef_zienswijze(handeling, zaak=zaak.zaak, punten=[WOORDEN])


def test_a_letter_leads_to_the_matter_and_words_of_the_partner_come_into_a_later_report(zaak: Webzaak) -> None:
    zaak.tot_gesprek()
    zaak.doe(G.BERICHT_VERZONDEN)
    zaak.doe(G.GESPREK_GEVOERD)
    partner = Partner(zaak)
    with zaak.werk.lees() as session:
        bericht = kennisgevingen_aan(session, zaak.partner)[0].id
    assert partner.adres in partner.lezer.lees(f"/berichten/{bericht}").tekst
    partner.stuurt("opmerking", tekst=WOORDEN)
    velden = {
        "dag": zaak.dag.isoformat(),
        "plaats": "Lindebeek",
        "maak": "ja",
        "aanwezig-0-naam": "Wil",
        "aanwezig-0-functie": "contactpersoon",
        "besproken-0-onderwerp": "Intervisie",
        "besproken-0-gezegd": "Er is gepraat.",
    }
    Lezer(zaak.web, Rol.CONTRACTMANAGER).stuur(f"/zaken/{zaak.zaak}/schrijven/gespreksverslag", **velden)
    with zaak.werk.lees() as session:
        verslag = stukken_in(session, zaak.zaak)[-1]
        assert inhoud_van(session, verslag.nummer, verslag.versie).invoer.get("opmerkingen") == [WOORDEN]
