"""Before an intention: who prepares is asked for an interest, and a step that is refused says why."""

from __future__ import annotations

import pytest

from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand
from tests.integration.web.afspraken import Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


@pytest.fixture
def zaak(web: Web) -> Webzaak:
    """A signal that is being looked into."""
    zaak = Webzaak(web)
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    return zaak


def test_who_prepares_is_asked_for_an_interest_and_never_about_what_is_hidden(zaak: Webzaak) -> None:
    lezer, adres = Lezer(zaak.web, Rol.CONTRACTMANAGER), f"/belangen/{zaak.zaak}/verklaren"
    assert lezer.lees(adres).code == 404
    for gebeurtenis in (G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN, G.GESPREK_GEVOERD):
        zaak.doe(gebeurtenis)
    assert zaak.beeld().stand is Zaakstand.VERBETERTRAJECT
    assert lezer.lees(adres).code == 200
    assert lezer.stuur(adres, code="R0", toelichting="").code == 302


def test_a_step_that_is_refused_after_it_was_read_back_says_why(zaak: Webzaak) -> None:
    zaak.doe(G.SIGNAAL_GELDIG)
    zaak.doe(G.BERICHT_VERZONDEN)
    zaak.doe(G.GESPREK_GEVOERD)
    adres = f"/zaken/{zaak.zaak}/stap/plan_vastgesteld/hermeting"
    antwoord = Lezer(zaak.web, Rol.CONTRACTMANAGER).stuur(adres, stap="doen")
    assert antwoord.code == 409
    assert "Code UIT-26" in antwoord.tekst
    assert fouten_in(antwoord.tekst) == []


def test_a_procedure_shows_which_evidence_is_there(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_voornemen()
    pagina = Lezer(web, Rol.CONTRACTMANAGER).lees(f"/zaken/{zaak.zaak}")
    assert pagina.code == 200
    assert "van de 16." in pagina.tekst
    assert fouten_in(pagina.tekst) == []
