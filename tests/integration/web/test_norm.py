"""The norm on a screen: what holds in words, a proposal that is read back, and a second person who fixes it."""

from __future__ import annotations

import re
import tomllib
from html import unescape

import pytest

from governance.contract.norm_queries import zoek_normversie
from governance.contract.rules import Versiestand
from governance.netwerk.rules import Rol
from governance.norm.norm import Norm
from governance.norm.normbestand import norm_uit_gegevens
from hendig.mail.rules import Bericht
from hendig.web.norm.forms import opstelformulier
from tests.integration.opslag.overeenkomst import norm
from tests.integration.web.afspraken import Lezer, mails, met_norm, met_overeenkomst, soorten
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

NIEUW = {"contract-versie": "2.0", "contract-vastgesteld_op": "2026-03-01", "waarom": "Wij willen meer zekerheid."}


def ingevuld(web: Web, vorig: Norm | None = None, **anders: str | list[str]) -> dict[str, str | list[str]]:
    """Every field as the page fills it in, and what somebody changed."""
    with web.app.test_request_context("/norm/nieuw"):
        form = opstelformulier(vorig or norm(), nieuw=True)
        velden = {veld.name: veld.data for veld in form if veld.data is not None}
    als_verstuurd = {naam: "y" if waarde is True else waarde for naam, waarde in velden.items() if waarde is not False}
    return als_verstuurd | NIEUW | anders


def stand(web: Web, nummer: str) -> Versiestand | None:
    with web.werk.lees() as session:
        gevonden = zoek_normversie(session, nummer)
    return None if gevonden is None else gevonden.stand


def met_concept(web: Web) -> None:
    met_norm(web)
    gestuurd = Lezer(web, Rol.JURIST).stuur("/norm/nieuw", **ingevuld(web, **{"oordeel-k_min": "9"}), stap="doen")
    assert (gestuurd.code, gestuurd.naar) == (302, "/norm/2.0")


@pytest.mark.parametrize("rol", [Rol.MEDEWERKER, Rol.CONTACTPERSOON, Rol.COLLEGELID, Rol.FG, Rol.CONTROLEUR])
def test_everybody_with_a_role_reads_the_norm_that_holds_in_words_and_by_key(web: Web, rol: Rol) -> None:
    met_norm(web)
    pagina = Lezer(web, rol).lees("/norm")
    assert pagina.code == 200
    assert "Een partner voldoet als de score op of boven de norm ligt. De norm is 3,0" in pagina.tekst
    assert "Minste aantal beoordelaars voor een oordeel" in pagina.tekst
    assert "voorstel van het netwerk" in pagina.tekst
    assert fouten_in(pagina.tekst) == []


def test_on_a_day_without_a_norm_the_page_says_so(web: Web) -> None:
    met_norm(web)
    pagina = Lezer(web, Rol.MEDEWERKER).lees("/norm?dag=2026-01-15")
    assert "Op 15 januari 2026 geldt geen norm." in pagina.tekst
    assert fouten_in(pagina.tekst) == []


def test_a_day_that_is_none_is_told_at_the_field_and_today_is_shown(web: Web) -> None:
    met_norm(web)
    pagina = Lezer(web, Rol.MEDEWERKER).lees("/norm?dag=ooit")
    assert pagina.code == 200
    assert "Schrijf een datum als 31-1-2026." in pagina.tekst
    assert "Vandaag geldt norm" in pagina.tekst


def test_the_file_of_the_norm_is_the_norm(web: Web) -> None:
    met_norm(web)
    bestand = Lezer(web, Rol.MEDEWERKER).lees("/norm/1.0/bestand")
    assert norm_uit_gegevens(tomllib.loads(bestand.tekst)) == norm()


def test_a_new_norm_begins_with_the_values_of_the_one_that_holds_but_not_its_number(web: Web) -> None:
    met_norm(web)
    pagina = Lezer(web, Rol.JURIST).lees("/norm/nieuw").tekst
    assert 'name="oordeel-k_min" type="text" value="8"' in pagina
    assert 'value="1,282"' in pagina
    assert 'name="contract-versie" type="text" value=""' in pagina
    assert fouten_in(pagina) == []


def test_what_changes_is_read_back_before_anything_is_kept(web: Web) -> None:
    met_norm(web)
    pagina = Lezer(web, Rol.JURIST).stuur(
        "/norm/nieuw", **ingevuld(web, **{"oordeel-k_min": "9", "oordeel-se_max": "0,3"}), stap="nalezen"
    )
    assert (
        "U wijzigt 2 waarden: Minste aantal beoordelaars voor een oordeel van 8 naar 9; Grootste foutmarge"
        in unescape(pagina.tekst)
    )
    assert "van 0,35 naar 0,3" in pagina.tekst
    assert fouten_in(pagina.tekst) == []
    assert stand(web, "2.0") is None


def test_going_back_loses_nothing_of_what_was_filled_in(web: Web) -> None:
    met_norm(web)
    velden = ingevuld(web, **{"oordeel-k_min": "9", "herhaling-weglaten": ["cluster"]})
    pagina = Lezer(web, Rol.JURIST).stuur("/norm/nieuw", **velden, stap="terug")
    assert 'name="oordeel-k_min" type="text" value="9"' in pagina.tekst
    assert "Wij willen meer zekerheid." in pagina.tekst
    assert 'checked id="herhaling-weglaten-1"' in pagina.tekst
    assert 'checked id="herhaling-weglaten-0"' not in pagina.tekst


def test_what_does_not_fit_is_told_in_the_words_of_the_file_and_nothing_is_lost(web: Web) -> None:
    met_norm(web)
    fout = {"oordeel-k_min": "acht", "oordeel-respons_min": "1,5", "contract-versie": "", "oordeel-tonen_min": "2"}
    pagina = Lezer(web, Rol.JURIST).stuur("/norm/nieuw", **ingevuld(web, **fout), stap="nalezen")
    tekst = unescape(pagina.tekst)
    assert pagina.code == 422
    assert "<title>Fout: " in tekst
    assert 'Er staat "acht". Schrijf een geheel getal van 1 of hoger' in tekst
    assert "of kies dat deze eis niet geldt." in tekst
    assert "Er staat 1.5. Schrijf een getal van 0 of hoger en niet hoger dan 1" in tekst
    assert tekst.count("Vul in: Nummer van deze versie.") == 2
    assert 'value="acht"' in tekst
    assert "Wij willen meer zekerheid." in tekst
    assert fouten_in(pagina.tekst) == []


def test_values_that_cannot_hold_together_are_refused(web: Web) -> None:
    met_norm(web)
    pagina = Lezer(web, Rol.JURIST).stuur("/norm/nieuw", **ingevuld(web, **{"oordeel-tonen_min": "20"}), stap="doen")
    assert "Dit is hoger dan k_min." in pagina.tekst
    assert stand(web, "2.0") is None


def test_a_gate_is_switched_off_by_a_choice_of_its_own(web: Web) -> None:
    met_norm(web)
    pagina = Lezer(web, Rol.JURIST).stuur(
        "/norm/nieuw", **ingevuld(web, **{"oordeel-se_max-geen": "y", "oordeel-se_max": ""}), stap="nalezen"
    )
    assert "Grootste foutmarge van 0,35 naar geen" in pagina.tekst


def test_a_proposal_without_a_reason_is_not_kept(web: Web) -> None:
    met_norm(web)
    pagina = Lezer(web, Rol.JURIST).stuur("/norm/nieuw", **ingevuld(web, waarom=" "), stap="doen")
    assert "Schrijf in een zin waarom dit gebeurt." in pagina.tekst
    assert stand(web, "2.0") is None


def test_proposing_leaves_an_event_and_asks_everybody_else_who_may_fix_it(web: Web) -> None:
    met_concept(web)
    assert stand(web, "2.0") is Versiestand.CONCEPT
    assert "NormversieOpgesteld" in soorten(web)[:2]
    gevraagd = {persoon for bericht, persoon in mails(web) if bericht == Bericht.NORM_VOORGESTELD}
    vaststellers = (Rol.BURGEMEESTER, Rol.COLLEGELID, Rol.SECRETARIS, Rol.CONTRACTMANAGER)
    assert gevraagd == {web.mensen[rol] for rol in vaststellers}


def test_the_author_changes_the_proposal_under_the_same_number_and_somebody_else_cannot(web: Web) -> None:
    met_concept(web)
    velden = ingevuld(web, **{"oordeel-k_min": "7"})
    assert Lezer(web, Rol.JURIST).stuur("/norm/2.0/wijzigen", **velden, stap="doen").naar == "/norm/2.0"
    assert "van 8 naar 7" in Lezer(web, Rol.JURIST).stuur("/norm/2.0/wijzigen", **velden, stap="nalezen").tekst
    ander = Lezer(web, Rol.INKOOP)
    assert ander.lees("/norm/2.0/wijzigen").code == 404
    geweigerd = ander.stuur("/norm/nieuw", **velden, stap="doen")
    assert geweigerd.code == 409
    assert "Norm 2.0 bestaat al als concept van een ander." in geweigerd.tekst
    assert 'value="7"' in geweigerd.tekst
    assert soorten(web)[0] != "NormversieOpgesteld"


def test_a_proposal_is_there_for_who_writes_or_fixes_one_and_for_nobody_else(web: Web) -> None:
    met_concept(web)
    assert Lezer(web, Rol.COLLEGELID).lees("/norm/2.0").code == 200
    assert "Versie 2.0" in Lezer(web, Rol.COLLEGELID).lees("/norm").tekst
    partner = Lezer(web, Rol.CONTACTPERSOON)
    assert partner.lees("/norm/2.0").code == 404
    assert partner.lees("/norm/2.0/bestand").code == 404
    assert "Versie 2.0" not in partner.lees("/norm").tekst
    assert partner.lees("/norm/nieuw").code == 403
    assert partner.lees("/norm/2.0/vaststellen").code == 403
    assert partner.lees("/norm/3.0").code == 404


def test_the_page_of_a_proposal_names_who_can_fix_it_and_what_it_changes(web: Web) -> None:
    met_concept(web)
    pagina = Lezer(web, Rol.JURIST).lees("/norm/2.0").tekst
    assert "U stelde deze norm op. Daarom stelt een ander de norm vast." in pagina
    assert ", burgemeester" in pagina
    assert "Wat anders is dan in norm 1.0" in pagina
    assert fouten_in(pagina) == []


def test_who_wrote_it_reads_why_it_cannot_be_fixed_by_them(web: Web) -> None:
    met_concept(web)
    auteur = Lezer(web, Rol.JURIST)
    pagina = auteur.lees("/norm/2.0/vaststellen")
    assert "Dit kan nu niet" in pagina.tekst
    assert "CON-04" in pagina.tekst
    assert fouten_in(pagina.tekst) == []
    velden = {"per": "2027-01-01", "gepubliceerd": "2026-03-02", "stap": "doen"}
    assert auteur.stuur("/norm/2.0/vaststellen", vanaf="/norm/nieuw", **velden).code == 409
    assert stand(web, "2.0") is Versiestand.CONCEPT


def test_fixing_is_read_back_in_one_sentence_and_then_told_to_every_partner(web: Web) -> None:
    met_concept(web)
    ander = Lezer(web, Rol.SECRETARIS)
    assert fouten_in(ander.lees("/norm/2.0/vaststellen").tekst) == []
    velden = {"per": "1-1-2027", "gepubliceerd": "2026-03-02"}
    pagina = ander.stuur("/norm/2.0/vaststellen", **velden, stap="nalezen").tekst.replace("\xa0", " ")
    assert (
        "U stelt norm 2.0 vast. De norm geldt vanaf vrijdag 1 januari 2027 en is gepubliceerd op maandag 2 maart"
        in pagina
    )
    assert fouten_in(pagina) == []
    assert stand(web, "2.0") is Versiestand.CONCEPT
    assert ander.stuur("/norm/2.0/vaststellen", **velden, stap="doen").naar == "/norm/2.0"
    assert stand(web, "2.0") is Versiestand.VASTGESTELD
    assert "NormversieVastgesteld" in soorten(web)[:2]
    verteld = {persoon for bericht, persoon in mails(web) if bericht == Bericht.NORM_VASTGESTELD}
    assert verteld == {web.mensen[Rol.CONTACTPERSOON], web.van_ander[Rol.CONTACTPERSOON]}
    assert "Norm 2.0 is vastgesteld en geldt vanaf 1 januari 2027." in ander.lees("/norm/2.0").tekst


def test_fixing_asks_first_whether_it_is_really_them(web: Web) -> None:
    met_concept(web)
    velden = {"per": "2027-01-01", "gepubliceerd": "2026-03-02", "stap": "doen"}
    pagina = Lezer(web, Rol.SECRETARIS, bevestigd=False).stuur("/norm/2.0/vaststellen", **velden)
    assert "Bevestig dat u het bent" in pagina.tekst
    assert 'name="per" value="2027-01-01"' in pagina.tekst
    assert stand(web, "2.0") is Versiestand.CONCEPT


def test_a_refusal_of_the_rules_stands_on_the_form_with_the_days_that_were_filled_in(web: Web) -> None:
    met_concept(web)
    velden = {"per": "2026-04-01", "gepubliceerd": "2026-05-01", "stap": "doen"}
    pagina = Lezer(web, Rol.SECRETARIS).stuur("/norm/2.0/vaststellen", **velden)
    assert pagina.code == 409
    assert "De norm gaat in op 1 april 2026, maar is pas gepubliceerd op 1 mei 2026." in pagina.tekst
    assert 'value="2026-04-01"' in pagina.tekst
    assert fouten_in(pagina.tekst) == []
    assert soorten(web)[0] == "Geweigerd"


def test_the_first_norm_starts_from_an_empty_form(web: Web) -> None:
    met_overeenkomst(web)
    pagina = Lezer(web, Rol.CONTRACTMANAGER).lees("/norm/nieuw")
    assert "Er geldt nog geen norm." in pagina.tekst
    assert 'name="oordeel-k_min" type="text" value=""' in pagina.tekst
    lezen = Lezer(web, Rol.CONTRACTMANAGER).stuur("/norm/nieuw", **ingevuld(web), stap="nalezen")
    assert "Dit wordt de eerste norm." in lezen.tekst


def test_nobody_fixes_a_norm_that_was_changed_after_they_read_it(web: Web) -> None:
    met_concept(web)
    ander = Lezer(web, Rol.SECRETARIS)
    (verder,) = re.findall(r'href="(/norm/2.0/vaststellen[^"]*)"', ander.lees("/norm/2.0").tekst)
    Lezer(web, Rol.JURIST).stuur("/norm/2.0/wijzigen", **ingevuld(web, **{"oordeel-k_min": "7"}), stap="doen")
    velden = {"per": "2026-05-01", "gepubliceerd": "2026-04-01", "stap": "doen"}
    geweigerd = ander.stuur(verder, **velden)
    assert (geweigerd.code, "CON-15" in geweigerd.tekst) == (409, True)
    assert stand(web, "2.0") is Versiestand.CONCEPT
    (opnieuw,) = re.findall(r'href="(/norm/2.0/vaststellen[^"]*)"', ander.lees("/norm/2.0").tekst)
    assert ander.stuur(opnieuw, **velden).naar == "/norm/2.0"
    assert stand(web, "2.0") is Versiestand.VASTGESTELD
