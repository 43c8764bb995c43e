"""Writing the documents of a matter on a screen: what is typed is kept, another approves, and it goes with a step."""

from __future__ import annotations

import re

import pytest

from governance.belangen.rules import Belangcode
from governance.belangen.service import verklaar_belang
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad, inhoud_van, stukken_in
from governance.documenten.rules import Documentstand
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import concept_van
from tests.integration.opslag.register import BEGIN, een_partner, iemand
from tests.integration.web.afspraken import Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import ADRES, Web
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
VOOR = "2026-04-30"


@pytest.fixture
def zaak(web: Web) -> Webzaak:
    """A conversation after a report."""
    zaak = Webzaak(web)
    zaak.tot_gesprek()
    return zaak


def adres(zaak: Webzaak, naam: str = "signaalbrief") -> str:
    return f"/zaken/{zaak.zaak}/schrijven/{naam}"


def uitnodiging(web: Web, **anders: str) -> dict[str, str]:
    return {"gesprek_met": web.mensen[Rol.AANJAGER], "voor": VOOR, "artikel": "10", **anders}


def brieven(zaak: Webzaak) -> list[Documentblad]:
    with zaak.werk.lees() as session:
        return [een for een in stukken_in(session, zaak.zaak) if een.soort is Documentsoort.SIGNAALBRIEF]


def pdf(lezer: Lezer, plek: str) -> bool:
    gekregen = lezer.browser.get(plek, base_url=ADRES)
    return gekregen.status_code == 200 and gekregen.data.startswith(b"%PDF")


def gemaakt(web: Web, zaak: Webzaak, rol: Rol = Rol.CONTRACTMANAGER) -> str:
    """A letter that waits for approval; where it stands."""
    antwoord = Lezer(web, rol).stuur(adres(zaak), maak="ja", **uitnodiging(web))
    assert antwoord.code == 302, fouten_in(antwoord.tekst)
    return antwoord.naar


def test_nobody_of_a_partner_and_nobody_with_a_tie_leads_the_talk(web: Web, zaak: Webzaak) -> None:
    """Other partners do not know of it: the letter says so."""
    with zaak.werk.doe() as handeling:
        collega, ander, extern = (iemand(handeling, nummer) for nummer in (71, 72, 73))
        concurrent = een_partner(handeling, 72)
        for wie, partij in ((collega, zaak.partner), (ander, concurrent), (extern, None)):
            wijs_rol_toe(handeling, persoon=wie, rol=Rol.KARTREKKER, per=BEGIN, partij=partij)
    lezer = Lezer(web, Rol.CONTRACTMANAGER)
    pagina = lezer.lees(adres(zaak)).tekst
    assert f'value="{extern}"' in pagina
    for wie in (collega, ander):
        assert f'value="{wie}"' not in pagina
        assert lezer.stuur(adres(zaak), maak="ja", **uitnodiging(web, gesprek_met=wie)).code == 422
    with zaak.werk.doe(Handelende(extern, Rol.KARTREKKER, Ingang.SCHERM)) as handeling:
        verklaar_belang(handeling, zaak=zaak.zaak, partij=zaak.partner, code=Belangcode.R5, toelichting="Verzonnen.")
    assert f'value="{extern}"' not in lezer.lees(adres(zaak)).tekst


def test_what_is_typed_is_kept_until_it_is_complete(web: Web, zaak: Webzaak) -> None:
    lezer = Lezer(web, Rol.CONTRACTMANAGER)
    assert lezer.stuur(adres(zaak), bewaar="ja", gesprek_met="", voor="ooit", artikel="10").code == 302
    pagina = lezer.lees(adres(zaak))
    assert fouten_in(pagina.tekst) == []
    assert 'value="ooit"' in pagina.tekst
    assert brieven(zaak) == []


def test_what_misses_is_told_and_nothing_is_made(web: Web, zaak: Webzaak) -> None:
    antwoord = Lezer(web, Rol.CONTRACTMANAGER).stuur(
        adres(zaak), maak="ja", **uitnodiging(web, gesprek_met="", voor="")
    )
    assert antwoord.code == 422
    assert "<title>Fout: Brief met de feiten" in antwoord.tekst
    assert "Vul in: Met wie praat de partner." in antwoord.tekst
    assert "Vul in: Voor welke dag is het gesprek." in antwoord.tekst
    assert brieven(zaak) == []


def test_each_button_for_a_row_says_to_what_it_adds(zaak: Webzaak) -> None:
    pagina = Lezer(zaak.web, Rol.CONTRACTMANAGER).lees(adres(zaak, "gespreksverslag")).tekst
    assert len(set(re.findall(r"Nog een rij<span[^>]*> bij: ([^<]+)", pagina))) == pagina.count("Nog een rij") == 3


def test_the_entry_above_a_page_of_a_matter_is_that_of_the_matters(zaak: Webzaak) -> None:
    pagina = Lezer(zaak.web, Rol.CONTRACTMANAGER).lees(adres(zaak)).tekst
    assert re.findall(r'aria-current="true">([^<]+)', pagina) == ["Gesprekken en zaken"]


def test_a_day_that_is_over_is_refused_and_the_words_stay(web: Web, zaak: Webzaak) -> None:
    antwoord = Lezer(web, Rol.CONTRACTMANAGER).stuur(adres(zaak), maak="ja", **uitnodiging(web, voor="2025-01-01"))
    assert antwoord.code == 409
    assert "Code BRF-08" in antwoord.tekst
    assert 'value="2025-01-01"' in antwoord.tekst


def test_it_can_be_seen_before_it_is_made(web: Web, zaak: Webzaak) -> None:
    lezer = Lezer(web, Rol.CONTRACTMANAGER)
    antwoord = lezer.stuur(adres(zaak), voorbeeld="ja", **uitnodiging(web))
    assert (antwoord.code, antwoord.naar) == (303, f"{adres(zaak)}/voorbeeld")
    assert pdf(lezer, antwoord.naar)
    assert brieven(zaak) == []


def test_an_example_of_what_is_not_complete_leads_back_to_the_form(web: Web, zaak: Webzaak) -> None:
    antwoord = Lezer(web, Rol.CONTRACTMANAGER).lees(f"{adres(zaak)}/voorbeeld")
    assert (antwoord.code, antwoord.naar) == (302, adres(zaak))


def test_a_letter_takes_what_the_file_knows_and_waits_for_another(web: Web, zaak: Webzaak) -> None:
    gemaakt(web, zaak)
    (brief,) = brieven(zaak)
    with zaak.werk.lees() as session:
        invoer = inhoud_van(session, brief.nummer, brief.versie).invoer
    assert brief.stand is Documentstand.CONCEPT
    assert invoer["uitnodiging"]["voor"] == VOOR
    assert invoer["bepaling"]["artikel"].startswith("artikel 10")


def test_who_wrote_it_does_not_approve_it_and_another_does(web: Web, zaak: Webzaak) -> None:
    plek = gemaakt(web, zaak)
    zelf = Lezer(web, Rol.CONTRACTMANAGER)
    assert "Dit wacht op iemand anders" in zelf.lees(plek).tekst
    assert zelf.stuur(f"{plek}/vaststellen").code == 409
    assert brieven(zaak)[0].stand is Documentstand.CONCEPT
    ander = Lezer(web, Rol.JURIST)
    pagina = ander.lees(plek)
    assert fouten_in(pagina.tekst) == []
    assert "Nu te doen: stel dit stuk vast, of niet" in pagina.tekst
    assert pdf(ander, f"{plek}/pdf")
    assert ander.stuur(f"{plek}/vaststellen").code == 302
    assert brieven(zaak)[0].stand is Documentstand.VASTGESTELD


def test_who_goes_on_with_what_another_filled_in_reads_whose_words_they_are(web: Web, zaak: Webzaak) -> None:
    zelf, ander = Lezer(web, Rol.CONTRACTMANAGER), Lezer(web, Rol.JURIST)
    zelf.stuur(adres(zaak), bewaar="ja", **uitnodiging(web))
    assert "vulde dit als laatste in" not in zelf.lees(adres(zaak)).tekst
    assert "vulde dit als laatste in. Lees alles na" in ander.lees(adres(zaak)).tekst
    plek = gemaakt(web, zaak, Rol.JURIST)
    assert ander.stuur(f"{plek}/vaststellen").code == 409
    assert zelf.stuur(f"{plek}/vaststellen").code == 302


def test_given_back_it_is_withdrawn_and_can_be_written_again(web: Web, zaak: Webzaak) -> None:
    plek = gemaakt(web, zaak)
    assert Lezer(web, Rol.JURIST).stuur(f"{plek}/terug", vanaf=plek).code == 302
    assert brieven(zaak)[0].stand is Documentstand.INGETROKKEN
    assert VOOR in Lezer(web, Rol.CONTRACTMANAGER).lees(adres(zaak)).tekst
    gemaakt(web, zaak)
    assert (brieven(zaak)[0].versie, brieven(zaak)[0].stand) == (2, Documentstand.CONCEPT)


def test_approved_it_goes_with_the_step_and_the_draft_is_gone(web: Web, zaak: Webzaak) -> None:
    plek = gemaakt(web, zaak)
    Lezer(web, Rol.JURIST).stuur(f"{plek}/vaststellen")
    stap = f"/zaken/{zaak.zaak}/stap/bericht_verzonden/gesprek"
    assert Lezer(web, Rol.CONTRACTMANAGER).stuur(stap, stap="doen").code == 302
    assert brieven(zaak)[0].stand is Documentstand.VERZONDEN
    with zaak.werk.lees() as session:
        assert concept_van(session, zaak.zaak, "signaalbrief") is None


def test_a_conversation_is_seen_by_who_holds_it_and_only_after_the_invitation(web: Web, zaak: Webzaak) -> None:
    plek = f"/zaken/{zaak.zaak}"
    assert Lezer(web, Rol.AANJAGER).lees(plek).code == 404
    brief = gemaakt(web, zaak)
    Lezer(web, Rol.JURIST).stuur(f"{brief}/vaststellen")
    Lezer(web, Rol.CONTRACTMANAGER).stuur(f"{plek}/stap/bericht_verzonden/gesprek", stap="doen")
    assert Lezer(web, Rol.AANJAGER).lees(plek).code == 200
    assert Lezer(web, Rol.KARTREKKER).lees(plek).code == 404
    assert Lezer(web, Rol.AFGEVAARDIGDE).lees(plek).code == 403


def test_rows_are_added_without_losing_a_word_and_an_empty_one_is_left_out(web: Web, zaak: Webzaak) -> None:
    brief = gemaakt(web, zaak)
    Lezer(web, Rol.JURIST).stuur(f"{brief}/vaststellen")
    Lezer(web, Rol.CONTRACTMANAGER).stuur(f"/zaken/{zaak.zaak}/stap/bericht_verzonden/gesprek", stap="doen")
    lezer, plek = Lezer(web, Rol.AANJAGER), adres(zaak, "gespreksverslag")
    velden = {
        "dag": "2026-02-27",
        "plaats": "Lindebeek",
        "aanwezig-0-naam": "Wil Verzonnen",
        "aanwezig-0-functie": "aanjager",
        "besproken-0-onderwerp": "Overleg",
        "besproken-0-gezegd": "Het overleg gaat weer door.",
    }
    meer = lezer.stuur(plek, rij="besproken", **velden)
    assert meer.code == 200
    assert fouten_in(meer.tekst) == []
    assert "Het overleg gaat weer door." in meer.tekst
    assert 'name="besproken-1-gezegd"' in meer.tekst
    half = lezer.stuur(plek, maak="ja", **velden, **{"besproken-1-onderwerp": "Half", "besproken-1-gezegd": ""})
    assert "Vul in: Wat is gezegd." in half.tekst
    leeg = lezer.stuur(plek, maak="ja", **velden, **{"besproken-1-onderwerp": "", "besproken-1-gezegd": ""})
    assert leeg.code == 302
    zonder = lezer.stuur(plek, maak="ja", **velden | {"besproken-0-onderwerp": "", "besproken-0-gezegd": ""})
    assert "Vul minstens één rij in bij: Wat is er gezegd." in zonder.tekst


@pytest.mark.parametrize("naam", ["bestaat-niet", "verbeterplan", "bericht-over-meting"])
def test_what_does_not_belong_to_where_the_matter_is_cannot_be_written(web: Web, zaak: Webzaak, naam: str) -> None:
    assert Lezer(web, Rol.CONTRACTMANAGER).lees(adres(zaak, naam)).code == 404


def test_a_second_invitation_without_a_first_is_refused(web: Web, zaak: Webzaak) -> None:
    antwoord = Lezer(web, Rol.CONTRACTMANAGER).stuur(adres(zaak, "tweede-uitnodiging"), maak="ja", **uitnodiging(web))
    assert antwoord.code == 409
    assert "Code BRF-07" in antwoord.tekst


def test_what_no_step_sends_is_sent_by_itself_and_the_rest_is_not(web: Web, zaak: Webzaak) -> None:
    los, met_stap = zaak.stuk(Documentsoort.ONTVANGSTBEVESTIGING), zaak.stuk(Documentsoort.SIGNAALBRIEF)
    lezer, plek = Lezer(web, Rol.CONTRACTMANAGER), f"/zaken/{zaak.zaak}/stukken"
    assert "Nu te doen: verstuur dit stuk" in lezer.lees(f"{plek}/{los}").tekst
    assert lezer.stuur(f"{plek}/{los}/versturen", vanaf=f"{plek}/{los}").code == 302
    assert "Verzonden" in lezer.lees(f"{plek}/{los}").tekst
    assert lezer.stuur(f"{plek}/{met_stap}/versturen", vanaf=f"{plek}/{met_stap}").code == 404
