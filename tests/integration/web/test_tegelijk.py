"""Two people at once, and a page that was read before something changed: nothing is approved unread or written over."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from governance.college.queries import voorstelbeeld
from governance.college.rules import Voorstelstand
from governance.documenten.queries import stukken_in
from governance.mdg.queries import teksten, vergaderingen
from governance.mdg.rules import Tekstsoort
from governance.netwerk.queries import partijnamen
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import concept_van, punten, stapvoorstellen
from hendig.processes.zaak.stap import stel_voor
from tests.integration.opslag.zaakdaden import D, G, S
from tests.integration.web.afspraken import Lezer
from tests.integration.web.invullen import ingevuld, verstuur, zie
from tests.integration.web.mensen import ADRES, Web
from tests.integration.web.test_college import geopend, vastgesteld
from tests.integration.web.test_mdg import Mdgzaak, antwoord_alles
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
C, J = Rol.CONTRACTMANAGER, Rol.JURIST
VERANDERD, INTUSSEN = "Code LEZ-01", "Code LEZ-02"
_MERK = re.compile(r'name="gelezen" value="([^"]+)"')


def test_a_step_is_not_confirmed_with_another_paper_than_was_read(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_hermeting()
    zaak.concept(D.INTREKKINGSBRIEF)
    with zaak.werk.doe(zaak.als(C)) as handeling:
        voorstel = stel_voor(handeling, zaak=zaak.zaak, gebeurtenis=G.INGETROKKEN, tekst="Het klopte niet.")
    jurist, plek = Lezer(web, J), f"/zaken/voorstellen/{voorstel}/bevestigen"
    gelezen = _MERK.findall(jurist.lees(f"/zaken/{zaak.zaak}").tekst)[0]
    tweede = zaak.concept(D.INTREKKINGSBRIEF)
    geweigerd = jurist.stuur(plek, vanaf="/zaken", gelezen=gelezen)
    assert geweigerd.code == 409
    assert VERANDERD in geweigerd.tekst
    assert zaak.beeld().stand is S.HERMETING
    pagina = jurist.lees(f"/zaken/{zaak.zaak}").tekst
    assert f"/stukken/{tweede.id}/pdf" in pagina, "who confirms can read what goes along"
    assert jurist.stuur(plek, vanaf="/zaken", gelezen=_MERK.findall(pagina)[0]).code == 302
    assert zaak.beeld().stand is S.INGETROKKEN
    assert jurist.stuur(plek, vanaf="/zaken", gelezen=gelezen).code == 404
    with zaak.werk.lees() as session:
        assert stapvoorstellen(session, zaak.zaak) == ()


def test_what_somebody_kept_of_a_paper_is_not_written_over_unseen(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_gesprek()
    adres = f"/zaken/{zaak.zaak}/schrijven/signaalbrief"
    een, twee = web.als(C), web.als(web.mensen[C])
    stil = ingevuld(zie(een, adres).text) | {"artikel": "1", "bewaar": "ja"}
    assert verstuur(twee, adres, artikel="10", bewaar="ja").status_code == 302
    over = een.post(adres, base_url=ADRES, data=stil)
    assert over.status_code == 409
    assert INTUSSEN in over.text
    assert '<option selected value="1">' in over.text, "what was typed is still there"
    with zaak.werk.lees() as session:
        concept = concept_van(session, zaak.zaak, "signaalbrief")
    assert concept is not None
    assert '["artikel", "10"]' in concept.inhoud
    assert een.post(adres, base_url=ADRES, data=stil | {"artikel": "10"}).status_code == 302, "the same is kept once"
    wel = ingevuld(over.text) | {"artikel": "1", "bewaar": "ja"}
    assert een.post(adres, base_url=ADRES, data=wel).status_code == 302, "who was told can go on"


def test_a_paper_that_is_made_twice_is_there_once(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_gesprek()
    adres = f"/zaken/{zaak.zaak}/schrijven/signaalbrief"
    browser = web.als(C)
    velden = ingevuld(zie(browser, adres).text)
    velden |= {"gesprek_met": web.mensen[C], "voor": "2026-04-30", "artikel": "10", "maak": "ja"}
    eerste, tweede = (browser.post(adres, base_url=ADRES, data=velden) for _ in range(2))
    assert (eerste.status_code, tweede.status_code) == (302, 302)
    assert eerste.location == tweede.location
    with zaak.werk.lees() as session:
        assert [een.versie for een in stukken_in(session, zaak.zaak) if een.soort is D.SIGNAALBRIEF] == [1]


def test_an_answer_is_not_written_over_by_who_read_another(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_voornemen()
    zaak.doe(G.ZIENSWIJZE_ONTVANGEN)
    zaak.noem("Wij zien dit anders.")
    adres = f"/zaken/{zaak.zaak}/punten/1"
    een, twee = web.als(C), web.als(J)
    oud = ingevuld(zie(een, adres).text) | {"tekst": "Dat klopt niet.", "anders": "nee"}
    assert verstuur(twee, adres, tekst="Dat klopt.", anders="ja").status_code == 302
    over = een.post(adres, base_url=ADRES, data=oud)
    assert over.status_code == 409
    assert INTUSSEN in over.text
    with zaak.werk.lees() as session:
        assert [(punt.antwoord, punt.anders) for punt in punten(session, zaak.zaak)] == [("Dat klopt.", True)]


def test_a_part_of_a_proposal_is_not_written_over_and_other_parts_are_free(web: Web) -> None:
    adres = geopend(web)
    een, twee = web.als(C), web.als(J)
    oud = ingevuld(zie(een, f"{adres}/schrijven/inleiding").text)
    assert verstuur(twee, f"{adres}/schrijven/uitvoering", tekst="Anders.").status_code == 302
    assert een.post(f"{adres}/schrijven/inleiding", base_url=ADRES, data=oud | {"tekst": "Eerst."}).status_code == 302
    over = een.post(f"{adres}/schrijven/inleiding", base_url=ADRES, data=oud | {"tekst": "Later."})
    assert over.status_code == 409
    assert INTUSSEN in over.text
    assert "Later." in over.text
    assert een.post(f"{adres}/schrijven/inleiding", base_url=ADRES, data=oud | {"tekst": "Eerst."}).status_code == 302
    sleutel = adres.rsplit("/", 1)[-1]
    with web.werk.lees() as session:
        beeld = voorstelbeeld(session, sleutel)
    assert beeld is not None
    assert beeld.laatste.stuk.inleiding == "Eerst."


def test_nobody_judges_or_fixes_another_version_of_a_proposal_than_they_read(web: Web) -> None:
    adres = vastgesteld(web)
    sleutel = adres.rsplit("/", 1)[-1]
    trekker, jurist = web.als(Rol.TREKKER_JEUGD), web.als(J)
    oordeel = ingevuld(zie(trekker, f"{adres}/oordeel").text) | {"soort": "bekrachtigt", "reden": "Het klopt."}
    nagaan = ingevuld(zie(jurist, f"{adres}/nagaan").text)
    schrijver = web.als(C)
    assert schrijver.post(f"{adres}/nieuwe-versie", base_url=ADRES).status_code == 302
    assert verstuur(schrijver, f"{adres}/schrijven/inleiding", tekst="Heel anders.").status_code == 302
    assert verstuur(schrijver, f"{adres}/aanbieden").status_code == 302
    vast = ingevuld(zie(jurist, f"{adres}/vaststellen").text)
    assert schrijver.post(f"{adres}/nieuwe-versie", base_url=ADRES).status_code == 302
    assert verstuur(schrijver, f"{adres}/schrijven/inleiding", tekst="Weer anders.").status_code == 302
    assert verstuur(schrijver, f"{adres}/aanbieden").status_code == 302
    geweigerd = jurist.post(f"{adres}/vaststellen", base_url=ADRES, data=vast)
    assert geweigerd.status_code == 409
    assert VERANDERD in geweigerd.text
    with web.werk.lees() as session:
        beeld = voorstelbeeld(session, sleutel)
    assert beeld is not None
    assert beeld.laatste.stand is Voorstelstand.AANGEBODEN
    assert verstuur(jurist, f"{adres}/vaststellen").status_code == 302
    for browser, waar, velden in ((trekker, "oordeel", oordeel), (jurist, "nagaan", nagaan | {"bevinding": "Ja."})):
        punt = {"punt": re.findall(r'name="punt"[^>]*value="([^"]+)"', zie(browser, f"{adres}/{waar}").text)[:1]}
        antwoord = browser.post(f"{adres}/{waar}", base_url=ADRES, data=velden | (punt if punt["punt"] else {}))
        assert antwoord.status_code == 409, waar
        assert VERANDERD in antwoord.text
    assert verstuur(trekker, f"{adres}/oordeel", soort="bekrachtigt", reden="Het klopt.").status_code == 302
    nog_eens = trekker.post(f"{adres}/oordeel", base_url=ADRES, data=oordeel)
    assert nog_eens.status_code == 404
    assert "Misschien deed u dat twee keer, of deed een ander het al." in nog_eens.text


def test_a_record_of_a_meeting_is_confirmed_as_it_was_read_and_does_not_name_the_partner(web: Web) -> None:
    zaak = Mdgzaak(web)
    zaak.begonnen()
    antwoord_alles(zaak)
    for lid in zaak.leden:
        zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.over}/stemmen", persoon=lid, keuze="voor", controlepunt="")
    zaak.stuur(Rol.VOORZITTER, f"{zaak.over}/afsluiten", geen_andere="y")
    zaak.stuur(Rol.VOORZITTER, f"{zaak.bij}/sluiten")
    adres, secretaris = f"{zaak.bij}/verslag", web.als(Rol.MDG_SECRETARIS)
    with zaak.werk.lees() as session:
        naam = partijnamen(session)[zaak.partner].partition(" (")[0]
    genoemd = verstuur(secretaris, adres, tekst=f"Over {naam.lower()} is apart gesproken.")
    assert genoemd.status_code == 409
    assert "besloten punt niet meedoen" in genoemd.text
    eerst = ingevuld(zie(secretaris, adres).text) | {"tekst": "Alle punten zijn gedaan."}
    assert secretaris.post(adres, base_url=ADRES, data=eerst).status_code == 302
    assert secretaris.post(adres, base_url=ADRES, data=eerst).status_code == 302
    gelezen = _MERK.findall(zaak.lees(Rol.VOORZITTER, zaak.bij))[0]
    assert verstuur(secretaris, adres, tekst="Alle punten zijn uitgesteld.").status_code == 302
    assert secretaris.post(adres, base_url=ADRES, data=eerst | {"tekst": "Nog anders."}).status_code == 409
    with zaak.werk.lees() as session:
        geschreven = teksten(session, zaak.vergadering, Tekstsoort.VERSLAG)
    assert geschreven == ("Alle punten zijn gedaan.", "Alle punten zijn uitgesteld.")
    assert "LEZ-01" in zaak.stuur(Rol.VOORZITTER, f"{adres}/vaststellen", 409, gelezen=gelezen)
    nu = _MERK.findall(zaak.lees(Rol.VOORZITTER, zaak.bij))[0]
    zaak.stuur(Rol.VOORZITTER, f"{adres}/vaststellen", gelezen=nu)


def test_an_agenda_that_misses_an_item_is_not_sent(web: Web) -> None:
    zaak = Mdgzaak(web)
    dag = (zaak.dag + dt.timedelta(days=28)).isoformat()
    zaak.stuur(Rol.MDG_SECRETARIS, "/mdg/plannen", soort="gewoon", dag=dag, plaats="Gemeentehuis")
    with zaak.werk.lees() as session:
        zaak.vergadering = vergaderingen(session)[0].id
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/punt", soort="voortgang", daad="", titel="Hoe het gaat")
    zaak.papier("agenda", zaak.vergadering, zaak.bij)
    zaak.agendeer()
    assert "MDG-43" in zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/uitnodigen", 409)
    zaak.papier("agenda", zaak.vergadering, zaak.bij)
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/uitnodigen")


def test_a_day_or_a_number_that_somebody_recorded_is_not_replaced_unseen(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_voornemen()
    een, twee = web.als(C), web.als(J)
    for blad, eerst, later, staat_er in (
        ("trajecten", {"lopend": "4", "zonder_afspraak": "3"}, {"lopend": "4", "zonder_afspraak": "0"}, "waarvan 3"),
        ("einddatum", {"dag": "2028-05-01"}, {"dag": "2028-06-01"}, "Gekozen is 1 mei 2028"),
    ):
        adres = f"/zaken/{zaak.zaak}/{blad}"
        oud = ingevuld(zie(een, adres).text)
        assert verstuur(twee, adres, **eerst).status_code == 302
        assert een.post(adres, base_url=ADRES, data=oud | eerst).status_code == 302, "the same changes nothing"
        over = een.post(adres, base_url=ADRES, data=oud | later)
        assert over.status_code == 409
        assert INTUSSEN in over.text
        assert staat_er in zie(een, adres).text
        assert een.post(adres, base_url=ADRES, data=ingevuld(over.text) | later).status_code == 302


def test_a_vote_that_was_given_says_what_to_do_when_it_is_sent_again(web: Web) -> None:
    zaak = Mdgzaak(web)
    zaak.begonnen()
    antwoord_alles(zaak)
    velden = {"persoon": zaak.leden[0], "keuze": "voor", "controlepunt": ""}
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.over}/stemmen", **velden)
    nog_eens = zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.over}/stemmen", 422, **velden)
    assert "Misschien is het al vastgelegd. Open de pagina opnieuw" in nog_eens
