"""Numbers and days in the file of a case, on their pages."""

from __future__ import annotations

import pytest

from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import einddatum, trajecten, zaakbeeld
from tests.integration.opslag.zaakdaden import D
from tests.integration.web.afspraken import Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.stukgevallen import GEVALLEN
from tests.integration.web.stukweb import Stukzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


@pytest.fixture
def zaak(web: Web) -> Stukzaak:
    zaak = Stukzaak(web)
    zaak.tot_voornemen()
    return zaak


def test_the_number_the_families_and_the_day_are_put_into_the_file(zaak: Stukzaak) -> None:
    manager, adres = Lezer(zaak.web, Rol.CONTRACTMANAGER), f"/zaken/{zaak.zaak}"
    assert "Deze zaak heeft nog geen nummer." in manager.lees(adres).tekst
    fout = manager.stuur(f"{adres}/nummer", nummer="9999/26/7")
    assert fout.code == 422
    assert "Schrijf het nummer als 9999/2027/0004127" in fout.tekst
    assert manager.stuur(f"{adres}/nummer", nummer="9999/2026/0000007").code == 302
    assert manager.stuur(f"{adres}/trajecten", lopend="4", zonder_afspraak="1").code == 302
    dag = zaak.dag.replace(year=zaak.dag.year + 1)
    assert manager.stuur(f"{adres}/einddatum", dag=dag.strftime("%d-%m-%Y")).code == 302
    with zaak.werk.lees() as session:
        assert zaakbeeld(session, zaak.zaak).nummer == "9999/2026/0000007"
        geteld, keuze = trajecten(session, zaak.zaak), einddatum(session, zaak.zaak)
        assert geteld is not None
        assert (geteld.lopend, geteld.zonder_afspraak) == (4, 1)
        assert keuze is not None
        assert keuze.dag == dag
    assert "4 lopend, waarvan 1 zonder afspraak" in manager.lees(adres).tekst


def test_what_cannot_be_is_refused_with_what_can(zaak: Stukzaak) -> None:
    manager, adres = Lezer(zaak.web, Rol.CONTRACTMANAGER), f"/zaken/{zaak.zaak}"
    assert "Code UIT-47" in manager.stuur(f"{adres}/trajecten", lopend="1", zonder_afspraak="2").tekst
    assert manager.stuur(f"{adres}/trajecten", lopend="9" * 20, zonder_afspraak="0").code == 422
    te_vroeg = manager.stuur(f"{adres}/einddatum", dag=zaak.dag.strftime("%d-%m-%Y"))
    assert "Code UIT-38" in te_vroeg.tekst
    assert "dan is de vroegste dag" in te_vroeg.tekst


def test_a_conversation_has_no_such_pages(web: Web) -> None:
    zaak = Stukzaak(web)
    zaak.tot_hermeting()
    manager = Lezer(web, Rol.CONTRACTMANAGER)
    assert [manager.lees(f"/zaken/{zaak.zaak}/{deel}").code for deel in ("nummer", "trajecten", "einddatum")] == [
        404
    ] * 3


def test_after_fraud_it_can_end_when_the_letter_arrives_and_the_papers_say_why(web: Web) -> None:
    zaak = Stukzaak(web)
    zaak.tot_einde_van_melding()
    manager, adres = Lezer(web, Rol.CONTRACTMANAGER), f"/zaken/{zaak.zaak}"
    zonder = manager.stuur(f"{adres}/einddatum", wanneer="fraude", reden=" ")
    assert (zonder.code, "Schrijf ook waarom het niet kan wachten." in zonder.tekst) == (422, True)
    assert "Kies ook de dag." in manager.stuur(f"{adres}/einddatum", wanneer="dag").tekst
    assert manager.stuur(f"{adres}/einddatum", wanneer="fraude", reden="Er is geld weg.").code == 302
    assert "Gekozen is onmiddellijk." in manager.lees(adres).tekst
    zaak.schrijf(Rol.CONTRACTMANAGER, "besluitbrief", deel="", ondertekenaar=zaak.personen[Rol.BURGEMEESTER])
    assert "Waarom dit niet kan wachten: Het gaat om fraude. Er is geld weg." in zaak.papier(D.BESLUITBRIEF)
    plan = next(een.velden for een in GEVALLEN if een.naam == "transitieplan")
    zaak.schrijf(Rol.CONTRACTMANAGER, "transitieplan", **plan)
    assert "eindigt op de dag waarop de brief daarover aankomt." in zaak.papier(D.TRANSITIEPLAN)


def test_after_low_rounds_the_page_has_no_end_at_once_and_says_so(zaak: Stukzaak) -> None:
    bladzijde = Lezer(zaak.web, Rol.CONTRACTMANAGER).lees(f"/zaken/{zaak.zaak}/einddatum").tekst
    assert "Na lage metingen eindigt een overeenkomst nooit meteen." in bladzijde
    assert "Onmiddellijk" not in bladzijde
