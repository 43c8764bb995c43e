"""Obligations on a screen: one's own and the gemeente's, never another partner's; explained, judged, and asked."""

from __future__ import annotations

import datetime as dt
from html import unescape

import icalendar
import pytest

from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.verplichtingen.queries import Nakomingsbeeld, nakomingen
from governance.verplichtingen.rules import Nakomingsstand
from governance.verplichtingen.service import open_nakoming
from hendig.mail.rules import Bericht
from tests.integration.opslag.register import BEGIN
from tests.integration.web.afspraken import Lezer, als, mails, met_jaar, met_overeenkomst, soorten
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

ZOMER = dt.date(2026, 7, 1)


def van(web: Web, partij: str, code: str = "O-INT") -> Nakomingsbeeld:
    """The first time that an obligation is asked of a party."""
    with web.werk.lees() as session:
        return nakomingen(session, partij=partij, code=code)[0]


def adres(web: Web, partij: str, code: str = "O-INT", wat: str = "") -> str:
    return f"/verplichtingen/{van(web, partij, code).id}{wat}"


def van_een_persoon(web: Web) -> str:
    """An obligation of the employee of the first partner; the address of its page."""
    with web.werk.doe(als(web, Rol.CONTRACTMANAGER)) as handeling:
        wie = web.mensen[Rol.MEDEWERKER]
        return "/verplichtingen/" + open_nakoming(
            handeling, code="O-REIS", partij=web.partner, van=BEGIN, tot=ZOMER, persoon=wie
        )


def met_uitleg(web: Web) -> None:
    met_jaar(web)
    Lezer(web, Rol.CONTACTPERSOON).stuur(adres(web, web.partner, wat="/uitleg"), tekst="Ziek (verzonnen).")


def test_a_partner_sees_what_is_asked_of_it_and_of_the_gemeente(web: Web) -> None:
    met_jaar(web)
    pagina = Lezer(web, Rol.CONTACTPERSOON).lees("/verplichtingen")
    assert pagina.code == 200
    assert "Wat Stichting Houtsnip 1 (verzonnen) doet" in pagina.tekst
    assert "Wat de gemeente doet" in pagina.tekst
    assert "Verzonnen: O-VG" in pagina.tekst
    assert "Houtsnip 2" not in pagina.tekst
    assert "De laatste dag is" in pagina.tekst
    assert fouten_in(pagina.tekst) == []


@pytest.mark.parametrize("wat", ["", "/uitleg"])
@pytest.mark.parametrize("rol", [Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE, Rol.MEDEWERKER])
def test_a_partner_never_reaches_what_is_asked_of_another_by_changing_an_address(web: Web, rol: Rol, wat: str) -> None:
    met_jaar(web)
    assert Lezer(web, rol).lees(adres(web, web.partner, wat=wat)).code == 200
    vreemd = adres(web, web.ander, wat=wat)
    assert Lezer(web, rol).lees(vreemd).code == 404
    assert Lezer(web, rol).stuur(vreemd, vanaf="/verplichtingen", tekst="x").code in {404, 405}
    assert Lezer(web, web.van_ander[rol]).lees(adres(web, web.partner, wat=wat)).code == 404


def test_a_partner_sees_the_obligation_of_the_gemeente_and_cannot_explain_it(web: Web) -> None:
    met_jaar(web)
    partner = Lezer(web, Rol.CONTACTPERSOON)
    pagina = partner.lees(adres(web, web.gemeente, "O-VG"))
    assert (pagina.code, fouten_in(pagina.tekst)) == (200, [])
    assert "Geef uitleg" not in pagina.tekst
    assert partner.lees(adres(web, web.gemeente, "O-VG", "/uitleg")).code == 404


def test_what_is_asked_of_a_person_is_for_that_person_and_who_answers_for_the_party(web: Web) -> None:
    met_overeenkomst(web)
    pad = van_een_persoon(web)
    for rol in (Rol.MEDEWERKER, Rol.CONTACTPERSOON, Rol.CONTRACTMANAGER):
        assert Lezer(web, rol).lees(pad).code == 200
    for rol in (Rol.BEOORDELAAR, Rol.FG, Rol.REISBUDGETBEHEERDER, Rol.BEHEERDER):
        assert Lezer(web, rol).lees(pad).code == 404
    assert Lezer(web, web.van_ander[Rol.CONTACTPERSOON]).lees(pad).code == 404
    assert "O-REIS" not in Lezer(web, Rol.BEOORDELAAR).lees("/verplichtingen").tekst


def test_somebody_without_a_party_sees_what_the_gemeente_does(web: Web) -> None:
    met_jaar(web)
    pagina = Lezer(web, Rol.TOEZICHTHOUDER).lees("/verplichtingen").tekst
    assert "Verzonnen: O-VG" in pagina
    assert "Houtsnip" not in pagina


def test_who_judges_sees_counts_per_obligation_and_finds_by_party_and_state(web: Web) -> None:
    met_jaar(web)
    beoordelaar = Lezer(web, Rol.CONTRACTMANAGER)
    pagina = beoordelaar.lees("/verplichtingen").tekst
    assert "Hoe vaak iets is gevraagd, en wat ervan kwam" in pagina
    assert fouten_in(pagina) == []
    gezocht = beoordelaar.lees(f"/verplichtingen?code=O-INT&partij={web.ander}&stand=open&jaar=2026").tekst
    assert gezocht.count("<h3><a") == 2
    assert fouten_in(gezocht) == []
    assert "Hiervan is in 2026 niets gevraagd" in beoordelaar.lees("/verplichtingen?stand=voldaan").tekst
    assert "In 2031 is nog niets gevraagd" in beoordelaar.lees("/verplichtingen?jaar=2031").tekst
    assert beoordelaar.lees("/verplichtingen?jaar=ooit").code == 200


def test_an_explanation_is_kept_and_told_to_who_judges(web: Web) -> None:
    met_jaar(web)
    partner, pad = Lezer(web, Rol.CONTACTPERSOON), adres(web, web.partner)
    assert fouten_in(partner.lees(f"{pad}/uitleg").tekst) == []
    assert partner.stuur(f"{pad}/uitleg", tekst="Onze trainer was ziek (verzonnen).").naar == pad
    assert soorten(web)[0] == "NakomingVerantwoord"
    verteld = {persoon for bericht, persoon in mails(web) if bericht == Bericht.VERANTWOORDING_GEGEVEN}
    assert verteld == {web.mensen[Rol.CONTRACTMANAGER], web.mensen[Rol.PROCESONTWIKKELAAR]}
    pagina = partner.lees(pad).tekst
    assert "Onze trainer was ziek (verzonnen)." in pagina
    assert "Uitleg gegeven, wacht op een oordeel" in pagina
    assert fouten_in(pagina) == []


def test_an_explanation_without_words_is_refused_on_its_form(web: Web) -> None:
    met_jaar(web)
    gestuurd = Lezer(web, Rol.CONTACTPERSOON).stuur(adres(web, web.partner, wat="/uitleg"), tekst="  ")
    assert gestuurd.code == 409
    assert "Er staat geen tekst." in gestuurd.tekst
    assert fouten_in(gestuurd.tekst) == []


def test_a_judgement_is_read_back_and_then_told_to_the_party(web: Web) -> None:
    met_jaar(web)
    wie, pad = Lezer(web, Rol.CONTRACTMANAGER), adres(web, web.partner, wat="/oordeel")
    velden = {"oordeel": "voldaan", "bewijs": "De presentielijst van maart."}
    nagelezen = wie.stuur(pad, **velden, stap="nalezen").tekst.replace("\xa0", " ")
    assert "U legt over Stichting Houtsnip 1 (verzonnen) vast dat deze verplichting is nagekomen: " in nagelezen
    assert fouten_in(nagelezen) == []
    assert van(web, web.partner).stand is Nakomingsstand.OPEN
    terug = wie.stuur(pad, **velden, stap="terug").tekst
    assert "De presentielijst van maart." in terug
    assert 'checked id="oordeel-0"' in terug
    assert wie.stuur(pad, **velden, stap="doen").code == 302
    assert van(web, web.partner).stand is Nakomingsstand.VOLDAAN
    assert soorten(web)[0] == "NakomingBeoordeeld"
    verteld = {persoon for bericht, persoon in mails(web) if bericht == Bericht.NAKOMING_BEOORDEELD}
    assert verteld == {web.mensen[Rol.CONTACTPERSOON]}


@pytest.mark.parametrize(
    ("code", "velden", "woorden"),
    [
        ("O-INT", {"oordeel": "niet nagekomen", "bewijs": "lijst"}, "Geen gevolg zonder verantwoordingsmogelijkheid."),
        ("O-INK", {"oordeel": "niet nagekomen", "bewijs": "lijst"}, "O-INK is een uitnodiging, geen plicht."),
        ("O-INT", {"oordeel": "voldaan", "bewijs": " "}, "Er staat geen tekst."),
    ],
)
def test_a_refusal_stands_on_the_form_and_what_was_chosen_is_still_there(
    web: Web, code: str, velden: dict[str, str], woorden: str
) -> None:
    met_jaar(web)
    gestuurd = Lezer(web, Rol.CONTRACTMANAGER).stuur(adres(web, web.partner, code, "/oordeel"), **velden, stap="doen")
    assert gestuurd.code == 409
    assert woorden in unescape(gestuurd.tekst)
    assert f'checked id="oordeel-{2 if "niet" in velden["oordeel"] else 0}"' in gestuurd.tekst
    assert fouten_in(gestuurd.tekst) == []
    assert soorten(web)[0] == "Geweigerd"
    assert van(web, web.partner, code).stand is Nakomingsstand.OPEN


def test_after_an_explanation_it_can_be_recorded_that_it_was_not_met(web: Web) -> None:
    met_uitleg(web)
    wie, pad = Lezer(web, Rol.CONTRACTMANAGER), adres(web, web.partner, wat="/oordeel")
    assert "Dit kan nu niet" not in wie.lees(pad).tekst
    assert wie.stuur(pad, oordeel="niet nagekomen", bewijs="lijst", stap="doen").code == 302
    assert "Vastgelegd: niet nagekomen" in Lezer(web, Rol.CONTACTPERSOON).lees(adres(web, web.partner)).tekst


def test_a_form_without_a_choice_says_so(web: Web) -> None:
    met_jaar(web)
    pagina = Lezer(web, Rol.CONTRACTMANAGER).stuur(adres(web, web.partner, wat="/oordeel"), bewijs="x", stap="nalezen")
    assert (pagina.code, "Kies wat ervan kwam." in pagina.tekst, fouten_in(pagina.tekst)) == (422, True, [])


def test_judging_asks_first_whether_it_is_really_them(web: Web) -> None:
    met_jaar(web)
    wie = Lezer(web, Rol.CONTRACTMANAGER, bevestigd=False)
    pagina = wie.stuur(adres(web, web.partner, wat="/oordeel"), oordeel="voldaan", bewijs="lijst", stap="doen")
    assert "Bevestig dat u het bent" in pagina.tekst
    assert van(web, web.partner).stand is Nakomingsstand.OPEN


def test_nobody_judges_the_partner_that_they_work_for(web: Web) -> None:
    met_jaar(web)
    with web.werk.doe() as handeling:
        wijs_rol_toe(
            handeling, persoon=web.van_ander[Rol.MEDEWERKER], rol=Rol.PROCESONTWIKKELAAR, per=BEGIN, partij=web.ander
        )
    wie = Lezer(web, web.van_ander[Rol.MEDEWERKER])
    assert wie.lees(adres(web, web.partner, wat="/oordeel")).code == 200
    assert wie.lees(adres(web, web.ander, wat="/oordeel")).code == 404
    assert wie.stuur(adres(web, web.ander, wat="/oordeel"), vanaf="/verplichtingen/jaar", stap="doen").code == 404


def test_who_judges_for_nobody_in_particular_does_not_judge_the_partner_that_they_work_for_either(web: Web) -> None:
    met_jaar(web)
    wie = web.van_ander[Rol.CONTACTPERSOON]
    with web.werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.PROCESONTWIKKELAAR, per=BEGIN)
    assert Lezer(web, wie).lees(adres(web, web.partner, wat="/oordeel")).code == 200
    assert Lezer(web, wie).lees(adres(web, web.ander, wat="/oordeel")).code == 404


def test_the_same_explanation_sent_twice_is_kept_and_told_once(web: Web) -> None:
    met_uitleg(web)
    verteld = mails(web)
    nogmaals = Lezer(web, Rol.CONTACTPERSOON).stuur(adres(web, web.partner, wat="/uitleg"), tekst="Ziek (verzonnen).")
    assert (nogmaals.code, "Deze uitleg staat er al." in nogmaals.tekst) == (409, True)
    assert len(van(web, web.partner).stappen) == 1
    assert mails(web) == verteld


@pytest.mark.parametrize("rol", [Rol.CONTACTPERSOON, Rol.JURIST, Rol.FG])
def test_who_does_not_judge_cannot_reach_the_forms_for_it(web: Web, rol: Rol) -> None:
    met_jaar(web)
    assert Lezer(web, rol).lees(adres(web, web.partner, wat="/oordeel")).code == 403
    assert Lezer(web, rol).lees("/verplichtingen/jaar").code == 403


def test_a_whole_year_is_asked_once(web: Web) -> None:
    met_overeenkomst(web)
    wie = Lezer(web, Rol.CONTRACTMANAGER)
    assert fouten_in(wie.lees("/verplichtingen/jaar").tekst) == []
    assert wie.stuur("/verplichtingen/jaar", jaar="2026").naar == "/verplichtingen?jaar=2026"
    assert "Er zijn 11 verplichtingen gevraagd voor 2026." in wie.lees("/verplichtingen").tekst
    wie.stuur("/verplichtingen/jaar", jaar="2026")
    assert "Alles was al gevraagd." in wie.lees("/verplichtingen").tekst
    geweigerd = wie.stuur("/verplichtingen/jaar", jaar="2020")
    assert geweigerd.code == 409
    assert "Op 1 januari 2020 geldt geen versie van de overeenkomst." in geweigerd.tekst
    assert wie.stuur("/verplichtingen/jaar", jaar="nooit").code == 422


def test_the_calendar_holds_ones_own_days_only_and_is_the_same_each_time(web: Web) -> None:
    met_jaar(web)
    partner = Lezer(web, Rol.CONTACTPERSOON)
    bestand = partner.lees("/agenda.ics").tekst
    dagen = list(icalendar.Calendar.from_ical(bestand).walk("VEVENT"))
    assert [deel["DTSTART"].dt for deel in dagen] == [dt.date(2026, 6, 30)] * 2 + [dt.date(2026, 12, 31)] * 2
    assert all(str(deel["DTSTART"].params["VALUE"]) == "DATE" for deel in dagen)
    assert all(deel["DTSTAMP"].dt == web.werk.nu for deel in dagen)
    assert str(dagen[0]["UID"]) in {
        f"{een.id}@hendig" for een in (van(web, web.partner), van(web, web.partner, "O-INK"))
    }
    assert partner.lees("/agenda.ics").tekst == bestand


def test_an_address_of_nothing_is_not_there(web: Web) -> None:
    met_jaar(web)
    assert Lezer(web, Rol.CONTRACTMANAGER).lees("/verplichtingen/niets").code == 404
    assert Lezer(web, Rol.CONTRACTMANAGER).lees("/verplichtingen/niets/oordeel").code == 404
