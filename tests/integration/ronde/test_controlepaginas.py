"""The pages on which a closed round is looked over, signed and opened, as the people of its network meet them."""

from __future__ import annotations

import datetime as dt
import gzip
import re

import pytest
from sqlalchemy import func, select

from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from hendig.jobs.model import Job
from hendig.jobs.rules import Stand as Jobstand
from hendig.mail.rules import Bericht
from hendig.web.app import make_app
from surveys.antwoorden.blad import Antwoord
from surveys.kluis.rules import Boeksoort
from surveys.ronde.rules import Rondesoort, Rondestand
from surveys.uitslag.boekvorm import Antwoordenboek
from surveys.uitslag.model import Resultaat, Sleutelverzoek, Thema
from surveys.uitslag.uitslagboek import Uitslagboek
from tests.integration.opslag.overeenkomst import GEMEENTE, INGANG
from tests.integration.ronde.controlewerk import gelezen, inzagen, lees, mails, stand, stuur
from tests.integration.ronde.rondebouw import Invuller, Rondewerk, eerlijk
from tests.integration.web.mensen import ADRES, GEHEIM, Web

pytestmark = [
    pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True),
    pytest.mark.usefixtures("weinig_nabootsingen"),
]
LAAG = "20000000-0000-4000-8000-000000000110"
MENSEN = {
    Rol.MEETBEHEERDER: ("Wil Meermin", None),
    Rol.CONTROLEUR: ("Bo Kwartel", None),
    Rol.FG: ("Ada Reiger", GEMEENTE),
    Rol.CONTACTPERSOON: ("Jo Zwaluw", LAAG),
}
BUREN = slice(5, 18)
"""Who signs off: the party that is rated low and its neighbours, so that little is to be computed."""
REDEN = "Drie organisaties belden hierover."


def met_toelichting() -> Invuller:
    gewoon, geteld = eerlijk(laag={LAAG}), iter(range(10_000))

    def antwoord(wie: str, over: str, code: str) -> Antwoord:
        tekst = f"Belt niet terug, keer {next(geteld)}." if over == LAAG and code == "C1" else ""
        return Antwoord(gewoon(wie, over, code).waarde, tekst)

    return antwoord


@pytest.fixture
def web(rondewerk: Rondewerk) -> Web:
    """The app on the network in which rounds are held."""
    werk, mensen = rondewerk.werk, {}
    with werk.doe() as handeling:
        for rol, (naam, partij) in MENSEN.items():
            kaart = Persoonskaart(naam=naam, e_mail=f"wil{len(mensen)}@lindebeek.example")
            mensen[rol] = schrijf_persoon_in(handeling, kaart=kaart, per=INGANG)
            wijs_rol_toe(handeling, persoon=mensen[rol], rol=rol, per=INGANG, partij=partij)
    app = make_app(
        opslag=werk.opslag,
        kluis=rondewerk.kluis,
        geheim=GEHEIM,
        adres=ADRES,
        klok=lambda: werk.nu,
        toeval=werk.toeval,
    )
    app.config["WTF_CSRF_ENABLED"] = False
    return Web(werk, app, GEMEENTE, LAAG, rondewerk.partijen[3], mensen)


@pytest.fixture
def ronde(rondewerk: Rondewerk, web: Web) -> str:
    """A round that is closed and computed."""
    del web
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, met_toelichting(), tekent=set(rondewerk.partijen[BUREN]))
    rondewerk.sluit(ronde)
    rondewerk.bereken(ronde)
    return ronde


def test_of_a_rehearsal_nothing_of_single_parties_is_looked_over(rondewerk: Rondewerk, web: Web) -> None:
    proef = rondewerk.open_ronde("Proef", Rondesoort.PROEF)
    rondewerk.vul_in(proef, met_toelichting(), tekent=set(rondewerk.partijen[BUREN]))
    rondewerk.sluit(proef)
    rondewerk.bereken(proef)
    browser = web.als(Rol.CONTROLEUR)
    tekst = lees(browser, f"/controle/{proef}/antwoorden")
    assert "Van een proefronde is er geen onderzoek" in tekst
    assert "Verzonnen 10" not in tekst
    klaar_met_rekenen(web)
    tekst = lees(browser, f"/controle/{proef}")
    assert "De ronde als geheel" in tekst
    assert "Bekijk de certificaten" not in tekst
    pad = f"/controle/{proef}/vastleggen"
    stuur(browser, pad, gelezen=gelezen(lees(browser, pad)), bevinding="Ik vond niets bijzonders.")
    assert stand(web, proef) is Rondestand.GECONTROLEERD


def test_a_closed_round_shows_its_gates_in_numbers_and_no_score_in_the_list(web: Web, ronde: str) -> None:
    browser = web.als(Rol.CONTROLEUR)
    klaar_met_rekenen(web)
    assert "Nulmeting" in lees(browser, "/controle")
    tekst = lees(browser, f"/controle/{ronde}")
    assert "onder de norm" in tekst
    assert "Verzonnen 10" not in tekst, "the certificates have a page of their own"
    assert tekst.index("Leg de controle vast") < tekst.index("Bekijk de certificaten")
    tekst = lees(browser, f"/controle/{ronde}/certificaten")
    assert "Verzonnen 10" in tekst
    assert not re.search(r"\d,\d\d", tekst)


def test_who_does_not_look_rounds_over_finds_nothing(web: Web, ronde: str) -> None:
    for wie in (Rol.FG, Rol.CONTACTPERSOON):
        for pad in ("", f"/{ronde}", f"/{ronde}/antwoorden", f"/{ronde}/partij/{LAAG}", f"/{ronde}/sleutel"):
            lees(web.als(wie), f"/controle{pad}", 403)


def test_a_round_that_is_still_computed_says_how_far_it_is(web: Web, rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk())
    rondewerk.sluit(ronde)
    browser = web.als(Rol.CONTROLEUR)
    assert "Het berekenen begint zo." in lees(browser, f"/controle/{ronde}")
    with web.werk.doe() as handeling:
        job = handeling.session.scalars(select(Job)).one()
        job.lading = f'{{"ronde":"{ronde}","gedaan":24,"totaal":82}}'
    assert "Er zijn 24 van de 82 uitkomsten berekend." in lees(browser, f"/controle/{ronde}")
    lees(browser, f"/controle/{ronde}/antwoorden")
    lees(browser, f"/controle/{ronde}/partij/{LAAG}")


def test_each_look_at_a_certificate_and_at_the_answers_is_in_the_log(web: Web, ronde: str) -> None:
    browser, eerst = web.als(Rol.MEETBEHEERDER), inzagen(web)
    tekst = lees(browser, f"/controle/{ronde}/partij/{LAAG}")
    assert "Vingerafdruk van dit certificaat" in tekst
    assert "Blijft zonder een beoordelaar" in tekst
    assert '<td role="cell" data-kop="Wat dit betekent"></td>' not in tekst, "every line is explained"
    tekst = lees(browser, f"/controle/{ronde}/antwoorden")
    assert "Tweede schattingen" in tekst
    assert inzagen(web) == eerst + 2
    for rol in (Rol.CONTROLEUR, Rol.MEETBEHEERDER):
        tekst = lees(web.als(rol), f"/controle/{ronde}/partij/{LAAG}")
        assert tekst.count("Bovengrens</") == 2, "the bound itself, and none without somebody"
        assert "zonder wie" not in tekst


def test_all_scores_are_drawn_without_names_for_who_looks_a_round_over(web: Web, rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk())
    rondewerk.sluit(ronde)
    rondewerk.bereken(ronde, teken=True)
    browser, eerst = web.als(Rol.MEETBEHEERDER), inzagen(web)
    tekst = lees(browser, f"/controle/{ronde}/antwoorden")
    assert "Alle scores zonder namen: competentioneel vertrouwen" in tekst
    adres = f"/controle/{ronde}/trechter/competentioneel-smal.svg"
    assert adres in tekst
    gekregen = browser.get(adres, base_url=ADRES)
    assert (gekregen.mimetype, inzagen(web)) == ("image/svg+xml", eerst + 2)
    assert b"Verzonnen" not in gzip.decompress(gekregen.data)
    lees(web.als(Rol.CONTACTPERSOON), adres, 403)
    uitslag = Uitslagboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.UITSLAG))
    assert "trechter" not in {een.naam for een in uitslag.figuren}, "what is shown with the results holds none"


def test_two_people_sign_what_they_read_and_then_everybody_sees_theirs(web: Web, ronde: str) -> None:
    controleur, meetbeheerder = web.als(Rol.CONTROLEUR), web.als(Rol.MEETBEHEERDER)
    lees(meetbeheerder, f"/controle/{ronde}/vastleggen", 403)
    lees(controleur, f"/controle/{ronde}/ondertekenen", 404)
    pad = f"/controle/{ronde}/vastleggen"
    stuur(controleur, pad, gelezen=gelezen(lees(controleur, pad)), bevinding="Ik vond niets bijzonders.")
    assert "Ik vond niets bijzonders." in lees(meetbeheerder, f"/controle/{ronde}")
    pad = f"/controle/{ronde}/ondertekenen"
    tekst = lees(meetbeheerder, pad)
    assert "U stelt de uitkomst van ronde Nulmeting vast over 17 partijen." in tekst
    stuur(meetbeheerder, pad, gelezen=gelezen(tekst))
    assert "RND-09" in stuur(meetbeheerder, pad, 409, gelezen=gelezen(tekst))
    assert "RND-12" in stuur(controleur, pad, 409, gelezen="0" * 64)
    assert stand(web, ronde) is Rondestand.GECONTROLEERD
    stuur(controleur, pad, gelezen=gelezen(tekst))
    assert stand(web, ronde) is Rondestand.VASTGESTELD
    assert mails(web, Bericht.RESULTAAT_KLAAR) == {web.mensen[Rol.CONTACTPERSOON]}
    with web.werk.lees() as session:
        assert session.scalar(select(func.count()).select_from(Resultaat)) == 34
    assert "Meetbezwaar kan tot en met" in lees(controleur, f"/controle/{ronde}")
    assert "Dit gebeurt vanzelf" in lees(controleur, f"/rondes/{ronde}")
    web.werk.nu += dt.timedelta(days=45)
    assert "De ronde wordt vanzelf definitief" in lees(web.als(Rol.CONTROLEUR), f"/controle/{ronde}")


def test_what_is_to_be_done_stands_on_the_overview_of_who_can_do_it(web: Web, ronde: str) -> None:
    assert "Kijk ronde Nulmeting na" in lees(web.als(Rol.CONTROLEUR), "/")
    assert "ronde Nulmeting" not in lees(web.als(Rol.MEETBEHEERDER), "/")
    pad = f"/controle/{ronde}/vastleggen"
    browser = web.als(Rol.CONTROLEUR)
    stuur(browser, pad, gelezen=gelezen(lees(browser, pad)), bevinding=REDEN)
    stuur(browser, f"/controle/{ronde}/sleutel", partij=LAAG, waarom=REDEN)
    tekst = lees(web.als(Rol.MEETBEHEERDER), "/")
    assert "Onderteken ronde Nulmeting" in tekst
    assert "Beslis of iemand mag zien wie wat antwoordde" in tekst
    assert "Beslis of iemand" not in lees(web.als(Rol.CONTROLEUR), "/")


def test_signing_asks_again_who_it_is(web: Web, ronde: str) -> None:
    controleur = web.als(Rol.CONTROLEUR, bevestigd=False)
    pad = f"/controle/{ronde}/vernietigen"
    tekst = stuur(controleur, pad, 200, gelezen="", waarom=REDEN, stap="doen")
    assert "bevestig" in tekst.casefold()
    assert stand(web, ronde) is Rondestand.GESLOTEN


def test_two_people_annul_a_round_with_a_reason(web: Web, ronde: str) -> None:
    pad = f"/controle/{ronde}/vernietigen"
    for rol in (Rol.CONTROLEUR, Rol.MEETBEHEERDER):
        browser = web.als(rol)
        velden = {"gelezen": gelezen(lees(browser, pad)), "waarom": REDEN}
        assert REDEN in stuur(browser, pad, 200, **velden, stap="nalezen")
        stuur(browser, pad, **velden, stap="doen")
    assert stand(web, ronde) is Rondestand.VERNIETIGD
    assert f"Reden: {REDEN}" in lees(web.als(Rol.CONTROLEUR), f"/controle/{ronde}")
    lees(web.als(Rol.CONTROLEUR), pad, 404)


def test_a_question_of_the_controleur_is_asked_and_answered_before_anything_is_signed(web: Web, ronde: str) -> None:
    browser, pad = web.als(Rol.CONTROLEUR), f"/controle/{ronde}/partij/{LAAG}/vraag"
    lees(web.als(Rol.MEETBEHEERDER), pad, 403)
    assert "Schrijf in een zin waarom" in stuur(browser, pad, 422, waarom=" ")
    lees(browser, pad)
    stuur(browser, pad, waarom=REDEN)
    klaar_met_rekenen(web)
    tekst = lees(browser, f"/controle/{ronde}")
    assert "Nu te doen: beantwoord elke vraag" in tekst
    assert "Leg de controle vast" not in tekst
    assert "De controleur beantwoordt eerst elke vraag" in lees(web.als(Rol.MEETBEHEERDER), f"/controle/{ronde}")
    assert "Wacht op antwoord" in lees(browser, f"/controle/{ronde}/certificaten")
    vast = f"/controle/{ronde}/vastleggen"
    velden = {"gelezen": gelezen(lees(browser, vast)), "bevinding": "Ik vond niets bijzonders."}
    assert "RES-11" in stuur(browser, vast, 409, **velden)
    assert "Kies uw antwoord." in stuur(browser, pad, 422, waarom=REDEN)
    stuur(browser, pad, antwoord="blijft", waarom="Het is niet uit te zoeken.")
    assert "Blijft staan" in lees(browser, f"/controle/{ronde}")
    stuur(browser, vast, **velden)
    assert stand(web, ronde) is Rondestand.GECONTROLEERD
    stuur(browser, pad, antwoord="opgelost", waarom="Zij werkten met dezelfde medewerker.")
    assert "Opgelost" in lees(browser, f"/controle/{ronde}/partij/{LAAG}")
    assert "RES-03" in stuur(browser, pad, 409, waarom=REDEN), "one question about a party in a round"


def klaar_met_rekenen(web: Web) -> None:
    """Let nothing wait to be computed: here it would give the same."""
    with web.werk.doe() as handeling:
        for job in handeling.session.scalars(select(Job)):
            job.stand, job.afgerond_op = Jobstand.GEDAAN, handeling.op


def test_one_person_does_not_open_the_key(web: Web, ronde: str) -> None:
    pad = f"/controle/{ronde}/sleutel"
    meetbeheerder, controleur = web.als(Rol.MEETBEHEERDER), web.als(Rol.CONTROLEUR)
    lees(meetbeheerder, pad)
    stuur(meetbeheerder, pad, 422, partij=LAAG)
    stuur(meetbeheerder, pad, partij=LAAG, waarom=REDEN)
    with web.werk.lees() as session:
        nummer = session.scalars(select(Sleutelverzoek.id)).one()
    assert mails(web, Bericht.SLEUTEL_GEVRAAGD) == {web.mensen[Rol.CONTROLEUR]}
    lees(meetbeheerder, f"{pad}/{nummer}", 404)
    lees(controleur, f"{pad}/{nummer}", 404)
    stuur(meetbeheerder, f"{pad}/{nummer}/toestaan", 409)
    lees(meetbeheerder, f"{pad}/{nummer}", 404)
    stuur(controleur, f"{pad}/{nummer}/toestaan")
    stuur(controleur, f"{pad}/{nummer}/toestaan", 409)
    assert mails(web, Bericht.SLEUTEL_GEOPEND) == {web.mensen[Rol.FG]}
    eerst = inzagen(web)
    for browser in (meetbeheerder, controleur):
        assert "Verzonnen 11" in lees(browser, f"{pad}/{nummer}")
    assert inzagen(web) == eerst + 2
    assert "Bekijk wie wat antwoordde" in lees(controleur, pad)
    web.werk.nu += dt.timedelta(hours=24)
    lees(web.als(Rol.MEETBEHEERDER), f"{pad}/{nummer}", 404)
    assert "Voorbij" in lees(web.als(Rol.CONTROLEUR), pad)


def test_a_key_is_not_asked_about_who_nobody_rated(web: Web, rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    rondewerk.sluit(ronde)
    browser = web.als(Rol.CONTROLEUR)
    assert "RES-10" in stuur(browser, f"/controle/{ronde}/sleutel", 409, partij=LAAG, waarom=REDEN)


def test_a_theme_is_of_three_organisations_and_names_nobody(web: Web, ronde: str) -> None:
    browser, pad = web.als(Rol.MEETBEHEERDER), f"/controle/{ronde}/partij/{LAAG}/themas"
    lees(web.als(Rol.CONTROLEUR), pad, 403)
    assert "Belt niet terug" in lees(browser, pad)
    goed = {"construct": "competentioneel", "tekst": "Meer organisaties wachten lang op antwoord."}
    assert "RES-05" in stuur(browser, pad, 409, **goed, gekozen=["0", "1"])
    drie = {"construct": "competentioneel", "gekozen": ["0", "1", "2"]}
    for naam in ("VERZONNEN 11", "Wil Meermin", "mevrouw meermin"):
        assert "AVG-03" in stuur(browser, pad, 409, **drie, tekst=f"Zij wachten lang op {naam} en anderen.")
    letterlijk = re.findall(r"Belt niet terug, keer \d+\.", lees(browser, pad))[0]
    assert "RES-06" in stuur(browser, pad, 409, **drie, tekst=letterlijk)
    stuur(browser, pad, **goed, gekozen=["0", "1", "2"])
    with web.werk.lees() as session:
        thema = session.scalars(select(Thema)).one()
        assert (thema.bronnen, thema.door) == (3, web.mensen[Rol.MEETBEHEERDER])
        sleutel = thema.id
    assert "RES-05" in stuur(browser, pad, 409, **goed, gekozen=["0", "1"])
    assert "Van 3 organisaties." in lees(browser, pad)
    stuur(browser, f"{pad}/{sleutel}/weg")
    stuur(browser, f"{pad}/{sleutel}/weg", 404)


def test_who_reads_explanations_is_written_down(web: Web, ronde: str) -> None:
    """They are the words of the raters themselves, and say more than any number."""
    browser, pad = web.als(Rol.MEETBEHEERDER), f"/controle/{ronde}/partij/{LAAG}/themas"
    eerst = inzagen(web)
    assert "Belt niet terug" in lees(browser, pad)
    assert inzagen(web) == eerst + 1


def test_no_page_shows_a_pseudonym(web: Web, rondewerk: Rondewerk, ronde: str) -> None:
    """Under the same name at several flags or parties, what an organisation rated adds up to its list."""
    regels = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN)).regels
    browser = web.als(Rol.CONTROLEUR)
    paginas = [lees(browser, f"/controle/{ronde}{pad}") for pad in ("", "/antwoorden", f"/partij/{LAAG}")]
    assert not any(regel.pseudoniem[:8] in tekst for regel in regels for tekst in paginas)
