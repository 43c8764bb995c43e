"""Who takes part: everybody sees the partners of a day, and of another party no more than partners need."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from governance.feiten.rules import Peil
from governance.netwerk.model import Lidmaatschap
from governance.netwerk.queries import partij_op
from governance.netwerk.rules import ROLREGELS, Grootte, Rol
from governance.netwerk.service import herstel_toetreding, wijzig_gegevens, wijzig_grootte
from hendig.web.gebied import regel_van
from tests.integration.opslag.register import BEGIN, REDEN, ZOMER
from tests.integration.web.invullen import verstuur, zie
from tests.integration.web.mensen import ADRES, Web

WIJZIGINGEN = ("gegevens", "grootte", "ondersteuning", "concern")
MAG = {Rol.BEHEERDER, Rol.CONTRACTMANAGER}
ZIET = {*MAG, Rol.JURIST, Rol.FG}


def codes(web: Web, adres: str) -> dict[Rol, int]:
    """What a page answers to somebody in each role."""
    return {rol: zie(web.als(rol), adres).status_code for rol in ROLREGELS}


@pytest.mark.parametrize("adres", ["/netwerk", "/netwerk/rollen", "/netwerk/afvaardiging"])
def test_everybody_with_a_role_sees_who_takes_part(web: Web, adres: str) -> None:
    assert set(codes(web, adres).values()) == {200}


def test_a_visitor_is_led_to_the_log_in(web: Web) -> None:
    assert web.bezoeker().get("/netwerk", base_url=ADRES).status_code == 302


def test_partners_stand_in_the_order_of_the_alphabet_and_the_gemeente_apart(web: Web) -> None:
    tekst = zie(web.als(Rol.MEDEWERKER), "/netwerk").text
    assert "doen 2 partners mee" in tekst
    assert tekst.index("Houtsnip 1") < tekst.index("Houtsnip 2") < tekst.index("De gemeente</h2>")


def test_a_partner_is_found_by_a_part_of_its_name(web: Web) -> None:
    tekst = zie(web.als(Rol.MEDEWERKER), "/netwerk?zoek=SNIP 2").text
    assert "U ziet er 1" in tekst
    assert "Houtsnip 1" not in tekst.split("<h2>Partners</h2>")[1].split("<footer")[0]


def test_who_looks_for_what_nobody_gives_is_told_so(web: Web) -> None:
    assert "Geen partners gevonden" in zie(web.als(Rol.MEDEWERKER), "/netwerk?soort=logeren").text


def test_before_the_beginning_nobody_took_part(web: Web) -> None:
    tekst = zie(web.als(Rol.MEDEWERKER), "/netwerk?dag=2025-12-31").text
    assert "deden die dag geen partners mee" in tekst
    assert "31\N{NO-BREAK SPACE}december\N{NO-BREAK SPACE}2025" in tekst


@pytest.mark.parametrize("adres", ["/netwerk", "/netwerk/rollen", "/netwerk/partners/{partner}"])
def test_a_day_that_cannot_be_read_is_told_and_today_is_shown(web: Web, adres: str) -> None:
    antwoord = zie(web.als(Rol.MEDEWERKER), f"{adres.format(partner=web.partner)}?dag=32-13-2026")
    assert "Schrijf een datum als 31-1-2026." in antwoord.text
    assert antwoord.status_code == 200


def test_a_question_about_what_was_known_then_leaves_out_what_was_corrected_since(web: Web) -> None:
    web.werk.nu += dt.timedelta(days=30)
    with web.werk.doe() as handeling:
        herstel_toetreding(handeling, partij=web.ander, was=BEGIN, wordt=ZOMER, reden=REDEN)
    browser = web.als(Rol.MEDEWERKER)
    assert "doet 1 partner mee" in zie(browser, "/netwerk?dag=2026-03-01").text
    assert "doen 2 partners mee" in zie(browser, "/netwerk?dag=2026-03-01&bekend_op=2026-03-03").text


def met_geheimen(web: Web) -> tuple[str, ...]:
    """Give the other partner an address that only it and a few roles may see."""
    with web.werk.doe() as handeling:
        nu = partij_op(handeling.session, web.ander, Peil(handeling.dag))
        assert nu is not None
        nieuw = replace(nu.kaart, adres="Dijk 12", postcode="1234 AB", plaats="Oeverwijk", agb="00000017")
        wijzig_gegevens(handeling, partij=web.ander, kaart=nieuw, per=handeling.dag, reden=REDEN)
    return "Dijk 12", "1234 AB", "Oeverwijk", "00000017", "00000002", "Bo Verzonnen 3"


def test_only_watching_roles_see_the_address_and_the_inner_roles_of_another_partner(web: Web) -> None:
    geheimen = met_geheimen(web)
    teksten = {rol: zie(web.als(rol), f"/netwerk/partners/{web.ander}").text for rol in ROLREGELS}
    assert {rol for rol, tekst in teksten.items() if any(geheim in tekst for geheim in geheimen)} == ZIET
    assert all(geheim in teksten[rol] for rol in ZIET for geheim in geheimen)
    assert all("Bo Verzonnen 1" in tekst for tekst in teksten.values()), "whom to write to is for everybody"


def test_a_partner_sees_all_of_itself(web: Web) -> None:
    geheimen = met_geheimen(web)
    tekst = zie(web.als(web.van_ander[Rol.MEDEWERKER]), f"/netwerk/partners/{web.ander}").text
    assert all(geheim in tekst for geheim in geheimen)


@pytest.mark.parametrize("rol", [Rol.CONTRACTMANAGER, Rol.JURIST, Rol.CONTACTPERSOON, Rol.BEHEERDER])
def test_who_rates_for_a_partner_is_known_to_few(web: Web, rol: Rol) -> None:
    naam = f"Wil Verzonnen {[*ROLREGELS].index(Rol.BEOORDELAAR) + 1}<"
    tekst = zie(web.als(rol), "/netwerk/rollen").text
    assert (naam in tekst) == (rol in (Rol.CONTACTPERSOON, Rol.BEHEERDER))
    assert naam not in zie(web.als(web.van_ander[Rol.CONTACTPERSOON]), "/netwerk/rollen").text


def test_the_history_of_another_partner_is_not_there_for_who_may_not_see_it(web: Web) -> None:
    verwacht = {rol: 200 if rol in ZIET else 404 for rol in ROLREGELS}
    assert codes(web, f"/netwerk/partners/{web.ander}/geschiedenis") == verwacht


def test_a_partner_reads_its_own_history_with_every_correction(web: Web) -> None:
    with web.werk.doe() as handeling:
        wijzig_grootte(handeling, partij=web.ander, grootte=Grootte.GROOT, per=ZOMER, reden="Er is gefuseerd.")
    web.werk.nu += dt.timedelta(days=1)
    with web.werk.doe() as handeling:
        eerder = dt.date(2025, 12, 1)
        herstel_toetreding(handeling, partij=web.ander, was=BEGIN, wordt=eerder, reden="Verkeerd overgetypt.")
    tekst = zie(web.als(web.van_ander[Rol.MEDEWERKER]), f"/netwerk/partners/{web.ander}/geschiedenis").text
    assert "De grootte is vanaf 1 juli 2026: groot. Dat was: klein." in tekst
    assert "Doet mee vanaf 1 december 2025 tot 1 januari 2026." in tekst
    assert "3 maart 2026".replace(" ", "\N{NO-BREAK SPACE}") in tekst
    assert tekst.index("Verkeerd overgetypt.") < tekst.index("Er is gefuseerd.") < tekst.index("Toegetreden</h3>")


@pytest.mark.parametrize("deel", ["", "/geschiedenis", *(f"/wijzig-{wat}" for wat in WIJZIGINGEN)])
def test_a_party_that_is_not_there_is_not_there(web: Web, deel: str) -> None:
    assert zie(web.als(Rol.BEHEERDER), f"/netwerk/partners/bestaat-niet{deel}").status_code == 404


@pytest.mark.parametrize("wat", WIJZIGINGEN)
def test_only_who_keeps_the_register_can_change_a_partner(web: Web, wat: str) -> None:
    verwacht = {rol: 200 if rol in MAG else 403 for rol in ROLREGELS}
    assert codes(web, f"/netwerk/partners/{web.partner}/wijzig-{wat}") == verwacht


@pytest.mark.parametrize("wat", ["grootte", "ondersteuning", "concern"])
def test_what_only_a_partner_has_cannot_be_changed_of_the_gemeente(web: Web, wat: str) -> None:
    assert zie(web.als(Rol.BEHEERDER), f"/netwerk/partners/{web.gemeente}/wijzig-{wat}").status_code == 404


NIEUW = {
    "gegevens": ({"naam": "Praktijk Veldleeuwerik (verzonnen)", "kvk": "00000001"}, "Praktijk Veldleeuwerik"),
    "grootte": ({"grootte": "ZZP"}, "ZZP: één professional"),
    "ondersteuning": ({"soorten": "logeren\r\n\r\ndagbesteding"}, "dagbesteding, logeren"),
    "concern": ({"concern": "Waterkant (verzonnen)"}, "Waterkant (verzonnen)"),
}


@pytest.mark.parametrize("wat", WIJZIGINGEN)
def test_a_change_holds_from_its_day_and_stands_in_the_history_with_its_reason(web: Web, wat: str) -> None:
    velden, staat = NIEUW[wat]
    browser = web.als(Rol.CONTRACTMANAGER)
    adres = f"/netwerk/partners/{web.partner}"
    antwoord = verstuur(browser, f"{adres}/wijzig-{wat}", per="2026-03-02", reden="Zo gevraagd.", **velden)
    assert antwoord.status_code == 302
    assert staat in zie(browser, adres).text
    assert staat not in zie(browser, f"{adres}?dag=2026-03-01").text
    assert "Zo gevraagd." in zie(browser, f"{adres}/geschiedenis").text


def test_a_change_asks_first_whether_it_is_really_them_and_keeps_what_was_filled_in(web: Web) -> None:
    browser = web.als(Rol.CONTRACTMANAGER, bevestigd=False)
    adres = f"/netwerk/partners/{web.partner}/wijzig-grootte"
    antwoord = verstuur(browser, adres, grootte="ZZP", per="2026-03-02", reden="Zo gevraagd.")
    assert "Bevestig dat u het bent" in antwoord.text
    assert "Zo gevraagd." in antwoord.text
    assert "ZZP: één" not in zie(browser, f"/netwerk/partners/{web.partner}").text


def test_a_refusal_is_told_on_the_form_and_nothing_typed_is_lost(web: Web) -> None:
    adres = f"/netwerk/partners/{web.partner}/wijzig-gegevens"
    velden = {"naam": "Andere naam (verzonnen)", "kvk": "00000002", "per": "2026-03-02", "reden": "Zo gevraagd."}
    antwoord = verstuur(web.als(Rol.BEHEERDER), adres, **velden)
    assert antwoord.status_code == 409
    assert "KvK-nummer 00000002 staat" in antwoord.text
    assert "NET-02" in antwoord.text
    assert "Andere naam (verzonnen)" in antwoord.text
    assert "Zo gevraagd." in antwoord.text
    assert "<title>Fout: " in antwoord.text


def test_a_change_without_reason_or_day_says_what_to_do(web: Web) -> None:
    adres = f"/netwerk/partners/{web.partner}/wijzig-grootte"
    antwoord = verstuur(web.als(Rol.BEHEERDER), adres, grootte="ZZP", per="", reden=" ")
    assert antwoord.status_code == 422
    assert "Schrijf in een zin waarom dit gebeurt." in antwoord.text
    assert "Kies een datum bij " in antwoord.text


def test_of_a_partner_that_is_still_to_come_the_page_says_that_nothing_holds_yet(web: Web) -> None:
    with web.werk.doe() as handeling:
        lid = handeling.session.query(Lidmaatschap).filter_by(partij=web.ander).one()
        assert lid.geldig_van == BEGIN
        herstel_toetreding(handeling, partij=web.ander, was=BEGIN, wordt=ZOMER, reden=REDEN)
    assert "Over deze dag staat niets vast" in zie(web.als(Rol.BEHEERDER), f"/netwerk/partners/{web.ander}").text


@pytest.mark.parametrize("vreemd", ["%00", "%F0%9F%90%9F", "x" * 500, "a%27%20OR%201=1"])
@pytest.mark.parametrize(
    "adres", ["/netwerk/partners/{}", "/netwerk/partners/{}/wijzig-grootte", "/beheer/personen/{}", "/netwerk?zoek={}"]
)
def test_a_strange_address_is_no_mistake_of_ours(web: Web, adres: str, vreemd: str) -> None:
    assert zie(web.als(Rol.BEHEERDER), adres.format(vreemd)).status_code in (200, 400, 404)


@pytest.mark.parametrize("vraag", ["dag=0001-01-01", "dag=9999-12-31&bekend_op=9999-12-31", "bekend_op=0001-01-01"])
@pytest.mark.parametrize("adres", ["/netwerk", "/netwerk/rollen"])
def test_a_day_at_the_end_of_time_is_answered_too(web: Web, adres: str, vraag: str) -> None:
    assert zie(web.als(Rol.BEHEERDER), f"{adres}?{vraag}").status_code == 200


def test_every_act_on_the_register_asks_first_whether_it_is_really_them(web: Web) -> None:
    gebieden = {"afvaardiging", "netwerk", "partijbeheer", "personen"}
    doet = {
        regel.endpoint: regel_van(web.app.view_functions[regel.endpoint])
        for regel in web.app.url_map.iter_rules()
        if regel.endpoint.partition(".")[0] in gebieden and "POST" in (regel.methods or ())
    }
    assert len(doet) == 11
    assert [naam for naam, regel in doet.items() if regel is None or not regel.bevestig] == []
