"""The agreement on a screen: the text of a day, what differs between two, who signed, and who may fix the next."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from governance.contract.contracttekst import Artikeltekst, Contracttekst
from governance.contract.queries import geldende_versie, zoek_versie
from governance.contract.rules import Versiestand
from governance.contract.service import stel_contractversie_op
from governance.feiten.rules import Peil
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Route
from tests.integration.opslag.overeenkomst import tekst
from tests.integration.opslag.register import NIEUWJAAR
from tests.integration.web.afspraken import Lezer, als, met_overeenkomst, soorten
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


def tweede() -> Contracttekst:
    """A version with a changed word, a new article, and one article less."""
    eerste = tekst("2.0", "Wij werken altijd samen.", vorige="1.0")
    _, termijnen, norm = eerste.artikelen
    nieuw = Artikeltekst("11", "Berichten", "Een bericht werkt als het er is.")
    return replace(eerste, artikelen=(eerste.artikelen[0], termijnen, nieuw, norm))


def met_concept(web: Web) -> None:
    met_overeenkomst(web)
    with web.werk.doe(als(web, Rol.JURIST)) as handeling:
        stel_contractversie_op(handeling, tekst=tweede())


def met_tweede(web: Web) -> None:
    met_concept(web)
    Lezer(web, Rol.SECRETARIS).stuur("/overeenkomst/2.0/vaststellen")


def stand(web: Web) -> Versiestand | None:
    with web.werk.lees() as session:
        gevonden = zoek_versie(session, "2.0")
    return None if gevonden is None else gevonden.stand


@pytest.mark.parametrize("rol", [Rol.MEDEWERKER, Rol.FG, Rol.COLLEGELID, Rol.TOEZICHTHOUDER])
def test_everybody_with_a_role_reads_the_text_that_holds(web: Web, rol: Rol) -> None:
    met_overeenkomst(web)
    pagina = Lezer(web, rol).lees("/overeenkomst")
    assert pagina.code == 200
    assert "Artikel 1. Samen" in pagina.tekst
    assert "Wij werken samen." in pagina.tekst
    assert "Nagaan of een signaal klopt." in pagina.tekst
    assert 'href="#artikel-1"' in pagina.tekst
    assert fouten_in(pagina.tekst) == []


def test_the_way_to_a_besluit_is_read_in_words_and_not_in_codes(web: Web) -> None:
    met_overeenkomst(web)
    pagina = Lezer(web, Rol.CONTACTPERSOON).lees("/overeenkomst").tekst
    assert "een vaststelling door de MDG I-F, en een advies" in pagina
    assert not any(een.value in pagina for een in Route)


def test_a_partner_sees_its_own_signature_and_not_that_of_another(web: Web) -> None:
    met_overeenkomst(web)
    pagina = Lezer(web, Rol.CONTACTPERSOON).lees("/overeenkomst").tekst
    assert "Z-1" in pagina
    assert "tot <time" in pagina
    assert "Z-2" not in pagina
    assert "Wie heeft getekend" not in pagina


def test_who_writes_or_fixes_a_text_sees_who_signed(web: Web) -> None:
    met_overeenkomst(web)
    pagina = Lezer(web, Rol.INKOOP).lees("/overeenkomst").tekst
    assert "Wie heeft getekend" in pagina
    assert "Z-1" in pagina
    assert "Z-2" in pagina
    assert fouten_in(pagina) == []


def test_before_the_first_text_the_page_says_when_there_will_be_one(web: Web) -> None:
    met_overeenkomst(web)
    pagina = Lezer(web, Rol.INKOOP).lees("/overeenkomst?dag=2025-12-31").tekst
    assert "Op 31 december 2025 geldt geen versie van de overeenkomst." in pagina
    assert fouten_in(pagina) == []


def test_a_concept_is_there_for_who_writes_or_fixes_and_for_nobody_else(web: Web) -> None:
    met_concept(web)
    assert Lezer(web, Rol.COLLEGELID).lees("/overeenkomst/2.0").code == 200
    partner = Lezer(web, Rol.CONTACTPERSOON)
    assert partner.lees("/overeenkomst/2.0").code == 404
    assert partner.lees("/overeenkomst/2.0/verschil/1.0").code == 404
    assert partner.lees("/overeenkomst/2.0/vaststellen").code == 403
    assert partner.lees("/overeenkomst/9.9").code == 404
    assert "Versie 2.0" not in partner.lees("/overeenkomst").tekst


def test_what_differs_is_told_per_article_in_words_that_came_and_went(web: Web) -> None:
    met_concept(web)
    pagina = Lezer(web, Rol.JURIST).lees("/overeenkomst/2.0/verschil/1.0").tekst
    assert '<ins><span class="visually-hidden">Nieuw: </span>altijd</ins>' in pagina
    assert "Artikel 11. Berichten (nieuw)" in pagina
    assert "Artikel 10" not in pagina
    assert "De afspraken en termijnen zijn gelijk." in pagina
    assert fouten_in(pagina) == []
    terug = Lezer(web, Rol.JURIST).lees("/overeenkomst/1.0/verschil/2.0").tekst
    assert "Artikel 11. Berichten (vervalt)" in terug
    assert '<del><span class="visually-hidden">Vervalt: </span>altijd</del>' in terug


def test_who_wrote_the_text_reads_why_somebody_else_fixes_it(web: Web) -> None:
    met_concept(web)
    auteur = Lezer(web, Rol.JURIST)
    pagina = auteur.lees("/overeenkomst/2.0/vaststellen").tekst
    assert "CON-04" in pagina
    assert ", burgemeester" in pagina
    assert fouten_in(pagina) == []
    assert auteur.stuur("/overeenkomst/2.0/vaststellen", vanaf="/norm/nieuw").code == 409
    assert stand(web) is Versiestand.CONCEPT


def test_a_second_person_fixes_the_text_after_reading_it_back(web: Web) -> None:
    met_concept(web)
    ander = Lezer(web, Rol.SECRETARIS)
    assert "U stelt versie 2.0 vast: Procesovereenkomst" in ander.lees("/overeenkomst/2.0/vaststellen").tekst
    assert ander.stuur("/overeenkomst/2.0/vaststellen").naar == "/overeenkomst/2.0"
    assert stand(web) is Versiestand.VASTGESTELD
    assert soorten(web)[0] == "ContractversieVastgesteld"
    pagina = ander.lees("/overeenkomst/2.0").tekst
    assert "Versie 2.0 is vastgesteld. Er verandert geen woord meer aan." in pagina
    assert "Laat deze versie gelden" in pagina
    assert fouten_in(pagina) == []


def test_fixing_asks_first_whether_it_is_really_them(web: Web) -> None:
    met_concept(web)
    pagina = Lezer(web, Rol.SECRETARIS, bevestigd=False).stuur("/overeenkomst/2.0/vaststellen")
    assert "Bevestig dat u het bent" in pagina.tekst
    assert stand(web) is Versiestand.CONCEPT


def test_a_fixed_text_holds_from_the_day_that_was_read_back(web: Web) -> None:
    met_tweede(web)
    wie = Lezer(web, Rol.BURGEMEESTER)
    adres = "/overeenkomst/2.0/laten-gelden"
    assert fouten_in(wie.lees(adres).tekst) == []
    leeg = wie.stuur(adres, per="", stap="nalezen")
    assert (leeg.code, "Kies een datum bij " in leeg.tekst) == (422, True)
    nagelezen = wie.stuur(adres, per="2027-01-01", stap="nalezen").tekst.replace("\xa0", " ")
    assert "U laat versie 2.0 van de overeenkomst gelden vanaf vrijdag 1 januari 2027, voor alle partners." in nagelezen
    assert fouten_in(nagelezen) == []
    assert 'value="2027-01-01"' in wie.stuur(adres, per="2027-01-01", stap="terug").tekst
    assert wie.stuur(adres, per="2027-01-01", stap="doen").naar == "/overeenkomst/2.0"
    assert soorten(web)[0] == "ContractversieInWerkingGetreden"
    with web.werk.lees() as session:
        assert geldende_versie(session, Peil(NIEUWJAAR)).nummer == "2.0"
    assert "Wij werken altijd samen." in Lezer(web, Rol.MEDEWERKER).lees("/overeenkomst?dag=2027-01-01").tekst


def test_a_day_on_which_another_text_starts_is_refused_on_the_form(web: Web) -> None:
    met_tweede(web)
    gestuurd = Lezer(web, Rol.BURGEMEESTER).stuur("/overeenkomst/2.0/laten-gelden", per="2026-01-01", stap="doen")
    assert gestuurd.code == 409
    assert "Er staat al iets vast dat geldt vanaf 1 januari 2026." in unescape(gestuurd.tekst)
    assert 'value="2026-01-01"' in gestuurd.tekst
    assert fouten_in(gestuurd.tekst) == []


def test_nobody_fixes_a_text_that_was_changed_after_they_read_it(web: Web) -> None:
    met_concept(web)
    ander = Lezer(web, Rol.SECRETARIS)
    (verder,) = re.findall(r'href="(/overeenkomst/2.0/vaststellen[^"]*)"', ander.lees("/overeenkomst/2.0").tekst)
    with web.werk.doe(als(web, Rol.JURIST)) as handeling:
        stel_contractversie_op(handeling, tekst=tekst("2.0", "Wij werken nooit samen.", vorige="1.0"))
    geweigerd = ander.stuur(verder)
    assert (geweigerd.code, "CON-15" in geweigerd.tekst) == (409, True)
    assert stand(web) is Versiestand.CONCEPT
    (opnieuw,) = re.findall(r'href="(/overeenkomst/2.0/vaststellen[^"]*)"', ander.lees("/overeenkomst/2.0").tekst)
    assert ander.stuur(opnieuw).naar == "/overeenkomst/2.0"
    assert stand(web) is Versiestand.VASTGESTELD
