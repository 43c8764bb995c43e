"""What the first page says of conversations and cases: what waits for who asks, and nothing to who may not know."""

from __future__ import annotations

import pytest

from governance.belangen.rules import Belangcode
from governance.belangen.service import verklaar_belang
from governance.netwerk.queries import partijnamen
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.service import stel_stap_voor
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from tests.integration.opslag.zaakdaden import D
from tests.integration.web.afspraken import Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
G = Zaakgebeurtenis


@pytest.fixture
def zaak(web: Web) -> Webzaak:
    return Webzaak(web)


def begin(zaak: Webzaak, rol: Rol) -> str:
    pagina = Lezer(zaak.web, rol).lees("/")
    assert (pagina.code, fouten_in(pagina.tekst)) == (200, [])
    return pagina.tekst


def partijnaam(zaak: Webzaak) -> str:
    with zaak.werk.lees() as session:
        return partijnamen(session)[zaak.partner]


def test_who_can_take_a_step_is_led_to_the_matter(zaak: Webzaak) -> None:
    zaak.melding(Grond.TEKORT)
    adres = f'href="/zaken/{zaak.zaak}"'
    assert adres in begin(zaak, Rol.JURIST)
    assert adres not in begin(zaak, Rol.CONTACTPERSOON)
    assert adres not in begin(zaak, Rol.SECRETARIS)


def test_a_step_that_waits_is_told_to_the_second_person_only(zaak: Webzaak) -> None:
    zaak.melding(Grond.TEKORT)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.stuk(D.FEITENRELAAS)
    rij = zaak.rij(G.SIGNAAL_GELDIG)
    twee = next(rol for rol in rij.tweede if rol is not rij.wie[0])
    with zaak.werk.doe(zaak.als(rij.wie[0])) as handeling:
        stel_stap_voor(handeling, zaak=zaak.zaak, gebeurtenis=G.SIGNAAL_GELDIG, elders=zaak.elders)
    assert "wacht op een tweede persoon" in begin(zaak, twee)
    assert "wacht op een tweede persoon" not in begin(zaak, rij.wie[0])


def test_a_signal_that_nobody_validated_is_told_to_who_validates_only(zaak: Webzaak) -> None:
    zaak.signaal()
    adres = f'href="/zaken/{zaak.zaak}"'
    assert adres in begin(zaak, Rol.MEETBEHEERDER)
    for rol in (Rol.CONTRACTMANAGER, Rol.JURIST, Rol.SECRETARIS):
        assert adres not in begin(zaak, rol)


def test_who_has_an_interest_is_told_nothing(zaak: Webzaak) -> None:
    zaak.melding(Grond.TEKORT)
    with zaak.werk.doe(zaak.als(Rol.JURIST)) as handeling:
        verklaar_belang(handeling, zaak=zaak.zaak, partij=zaak.partner, code=Belangcode.R3, toelichting="Verzonnen.")
    assert f'href="/zaken/{zaak.zaak}"' not in begin(zaak, Rol.JURIST)


def test_a_document_waits_for_somebody_who_did_not_write_it(zaak: Webzaak) -> None:
    zaak.melding(Grond.TEKORT)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.concept(D.FEITENRELAAS)
    assert "Lees een stuk over" in begin(zaak, Rol.JURIST)
    assert "Lees een stuk over" not in begin(zaak, Rol.CONTRACTMANAGER)


def test_the_toezichthouder_is_told_of_an_advice_with_its_last_day_from_when_it_is_asked(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    assert zaak.doe(G.VASTGESTELD) is Zaakstand.TOEZICHT
    wat = "U bent om advies gevraagd"
    zaak.zonder_belang()
    assert wat not in begin(zaak, Rol.TOEZICHTHOUDER)
    zaak.doe(G.ADVIES_GEVRAAGD)
    tekst = begin(zaak, Rol.TOEZICHTHOUDER)
    assert wat in tekst
    assert "Uw advies is klaar op" in tekst
    assert wat not in begin(zaak, Rol.CONTRACTMANAGER)


def test_a_term_that_is_nearly_over_leads_to_its_matter_and_names_the_partner(zaak: Webzaak) -> None:
    zaak.tot_voornemen()
    zaak.na(21)
    naam = partijnaam(zaak)
    tekst = begin(zaak, Rol.CONTRACTMANAGER)
    assert f"Loopt bijna af: {naam}, de zienswijze van de partner op het voornemen" in tekst
    termijnen = Lezer(zaak.web, Rol.CONTRACTMANAGER).lees("/termijnen").tekst
    assert fouten_in(termijnen) == []
    assert f'<a href="/zaken/{zaak.zaak}">{naam}</a>' in termijnen
