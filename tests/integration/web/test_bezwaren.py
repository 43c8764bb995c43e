"""An objection on a screen: made by the party, read by the controleurs, decided by one who did not sign."""

from __future__ import annotations

import pytest

from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from hendig.mail.rules import Bericht
from surveys.uitslag.bezwaar_queries import bezwaar_van
from tests.integration.opslag.register import BEGIN
from tests.integration.web.afspraken import Lezer, mails, soorten
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web
from tests.integration.web.test_resultaten import getoond, woorden

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

TEKST = "Wij werkten in deze periode niet samen met twee organisaties op de lijst."
BESLUIT = {"uitkomst": "gegrond", "reden": "De lijst klopte niet."}


def tweede_controleur(web: Web) -> str:
    with web.werk.doe() as handeling:
        kaart = Persoonskaart(naam="Noor Verzonnen", e_mail="noor@lindebeek.example")
        persoon = schrijf_persoon_in(handeling, kaart=kaart, per=BEGIN)
        wijs_rol_toe(handeling, persoon=persoon, rol=Rol.CONTROLEUR, per=BEGIN)
    return persoon


def ingediend(web: Web) -> tuple[str, str]:
    """An objection of the partner; the address of its page, and who may decide it."""
    controleur, ronde = tweede_controleur(web), getoond(web)
    adres = f"/resultaten/{ronde}/eigen/{web.partner}/meetbezwaar"
    gestuurd = Lezer(web, Rol.CONTACTPERSOON).stuur(adres, tekst=TEKST)
    assert gestuurd.code == 302
    return gestuurd.naar, controleur


def test_a_party_makes_one_and_gets_a_receipt_on_the_page_and_by_mail(web: Web) -> None:
    adres, controleur = ingediend(web)
    pagina = Lezer(web, Rol.TEKENBEVOEGDE).lees(adres)
    assert pagina.code == 200
    assert fouten_in(pagina.tekst) == []
    tekst = woorden(pagina.tekst)
    assert TEKST in tekst
    assert "De controleur beslist uiterlijk op maandag 13 april 2026" in tekst
    assert (Bericht.MEETBEZWAAR_ONTVANGEN, web.mensen[Rol.CONTACTPERSOON]) in mails(web)
    assert (Bericht.MEETBEZWAAR_GEMAAKT, controleur) in mails(web)


def test_the_form_says_until_when_and_keeps_what_was_typed_on_a_refusal(web: Web) -> None:
    adres, _ = ingediend(web)
    pagina = Lezer(web, Rol.CONTACTPERSOON)
    eigen = next(deel for deel in pagina.lees(adres).tekst.split('"') if "/eigen/" in deel)
    opnieuw = pagina.stuur(f"{eigen}/meetbezwaar", tekst="Nog een keer.")
    assert opnieuw.code == 409
    assert "MBZ-03" in opnieuw.tekst
    assert "Nog een keer." in opnieuw.tekst
    assert "Indienen kan tot en met" in opnieuw.tekst
    assert fouten_in(opnieuw.tekst) == []


def test_it_is_not_there_for_another_party(web: Web) -> None:
    adres, _ = ingediend(web)
    ander = Lezer(web, web.van_ander[Rol.CONTACTPERSOON])
    assert ander.lees(adres).code == 404
    assert ander.stuur(f"{adres}/intrekken", vanaf="/resultaten").code == 404


def test_a_controleur_who_did_not_sign_finds_it_ready_and_decides_after_reading_back(web: Web) -> None:
    adres, controleur = ingediend(web)
    lezer = Lezer(web, controleur)
    assert "Beslis over een meetbezwaar bij ronde voorjaar 2026" in lezer.lees("/").tekst
    assert "Schrijf uw besluit" in lezer.lees(adres).tekst
    nalezen = lezer.stuur(f"{adres}/besluit", **BESLUIT, stap="nalezen")
    assert "De meting van deze partij in deze ronde telt dan niet mee." in nalezen.tekst
    assert fouten_in(nalezen.tekst) == []
    assert lezer.stuur(f"{adres}/besluit", **BESLUIT, stap="doen").code == 302
    assert soorten(web)[0] == "MeetbezwaarBeslist"
    tekst = woorden(Lezer(web, Rol.CONTACTPERSOON).lees(adres).tekst)
    assert "Beslist: gegrond" in tekst
    assert "De lijst klopte niet." in tekst
    eigen = next(deel for deel in Lezer(web, Rol.CONTACTPERSOON).lees(adres).tekst.split('"') if "/eigen/" in deel)
    pagina = Lezer(web, Rol.CONTACTPERSOON).lees(eigen).tekst
    assert fouten_in(pagina) == []
    assert "Deze meting telt voor u niet mee" in pagina
    assert "Deze ronde telt niet mee. Het meetbezwaar van uw organisatie over deze ronde was gegrond." in pagina
    assert (Bericht.MEETBEZWAAR_BESLIST, web.mensen[Rol.CONTACTPERSOON]) in mails(web)
    assert "Beslis over een meetbezwaar" not in lezer.lees("/").tekst


def test_who_signed_the_round_reads_it_and_why_another_decides(web: Web) -> None:
    adres, _ = ingediend(web)
    lezer = Lezer(web, Rol.CONTROLEUR)
    pagina = lezer.lees(adres).tekst
    assert fouten_in(pagina) == []
    assert "MBZ-06" in pagina
    assert "Schrijf uw besluit" not in pagina
    assert "Beslis over een meetbezwaar" not in lezer.lees("/").tekst
    geweigerd = lezer.stuur(f"{adres}/besluit", **BESLUIT, stap="doen")
    assert "MBZ-06" in geweigerd.tekst


def test_the_party_takes_it_back(web: Web) -> None:
    adres, controleur = ingediend(web)
    lezer = Lezer(web, Rol.CONTACTPERSOON)
    assert f'href="{adres}/intrekken"' in lezer.lees(adres).tekst
    vraag = lezer.lees(f"{adres}/intrekken").tekst
    assert fouten_in(vraag) == []
    assert "Wilt u het meetbezwaar intrekken?" in vraag
    assert "U kunt dit niet terugdraaien." in vraag
    assert lezer.stuur(f"{adres}/intrekken").code == 200, "a press that does not say so takes nothing back"
    assert "Wacht op de controleur" in lezer.lees(adres).tekst
    assert lezer.stuur(f"{adres}/intrekken", stap="doen").code == 302
    assert lezer.lees(f"{adres}/intrekken").naar == adres
    assert "MBZ-05" in lezer.stuur(f"{adres}/intrekken", stap="doen").tekst
    assert "Ingetrokken" in lezer.lees(adres).tekst
    assert "Trek het meetbezwaar in" not in lezer.lees(adres).tekst
    assert "Beslis over een meetbezwaar" not in Lezer(web, controleur).lees("/").tekst


def test_who_objected_already_reads_that_and_is_shown_no_form(web: Web) -> None:
    adres, _ = ingediend(web)
    lezer = Lezer(web, Rol.TEKENBEVOEGDE)
    eigen = next(deel for deel in lezer.lees(adres).tekst.split('"') if "/eigen/" in deel)
    pagina = lezer.lees(f"{eigen}/meetbezwaar").tekst
    assert fouten_in(pagina) == []
    assert "MBZ-03" in pagina
    assert f'href="{adres}"' in pagina
    assert "<textarea" not in pagina


def test_after_the_last_day_there_is_no_form_but_the_last_day_in_full(web: Web) -> None:
    ronde = getoond(web)
    web.werk.nu = web.werk.nu.replace(month=4)
    pagina = Lezer(web, Rol.CONTACTPERSOON).lees(f"/resultaten/{ronde}/eigen/{web.partner}/meetbezwaar").tekst
    assert fouten_in(pagina) == []
    assert "MBZ-02" in pagina
    assert "maandag 30 maart 2026" in pagina
    assert "<textarea" not in pagina


def test_where_nobody_is_left_to_decide_those_who_can_mend_that_are_told_with_the_last_day(web: Web) -> None:
    ronde = getoond(web)
    adres = (
        Lezer(web, Rol.CONTACTPERSOON).stuur(f"/resultaten/{ronde}/eigen/{web.partner}/meetbezwaar", tekst=TEKST).naar
    )
    for rol in (Rol.CONTACTPERSOON, Rol.CONTROLEUR):
        pagina = Lezer(web, rol).lees(adres).tekst
        assert fouten_in(pagina) == []
        assert "Wacht op een tweede controleur" in pagina
    van_ronde = Lezer(web, Rol.MEETBEHEERDER).lees(f"/controle/{ronde}").tekst
    assert fouten_in(van_ronde) == []
    assert "Beslist moet zijn uiterlijk op maandag 13 april 2026" in woorden(van_ronde)
    gevraagd = {Rol.MEETBEHEERDER: "Zorg voor een tweede controleur", Rol.BEHEERDER: "Wijs een tweede controleur aan"}
    for rol, zin in gevraagd.items():
        start = woorden(Lezer(web, rol).lees("/").tekst)
        assert f"{zin} voor ronde voorjaar 2026" in start
        assert "Beslist moet zijn uiterlijk op maandag 13 april 2026" in start
    tweede = tweede_controleur(web)
    assert "Beslis over een meetbezwaar" in Lezer(web, tweede).lees("/").tekst
    for rol, zin in gevraagd.items():
        assert zin not in Lezer(web, rol).lees("/").tekst
    assert "Wacht op een tweede controleur" not in Lezer(web, Rol.CONTACTPERSOON).lees(adres).tekst


def test_after_the_last_day_the_page_says_until_when_it_was(web: Web) -> None:
    ronde = getoond(web)
    web.werk.nu = web.werk.nu.replace(month=4)
    tekst = woorden(Lezer(web, Rol.CONTACTPERSOON).lees(f"/resultaten/{ronde}/eigen/{web.partner}").tekst)
    assert "Een meetbezwaar indienen kon tot en met maandag 30 maart 2026." in tekst
    with web.werk.lees() as session:
        assert bezwaar_van(session, ronde=ronde, partij=web.partner) is None
