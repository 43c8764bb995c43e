"""A partner that once got a letter is told that it is over: what says so to who writes that letter."""

from __future__ import annotations

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import stukken_in
from governance.netwerk.rules import Rol
from governance.uitsluiting.service import leg_gevolg_vast
from tests.integration.opslag.zaakdaden import G, S
from tests.integration.web.afspraken import Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web
from tests.integration.web.stukweb import Stukzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
KLUS = "dat het klaar is"


@pytest.fixture
def zaak(web: Web) -> Stukzaak:
    """A matter that has not begun."""
    return Stukzaak(web)


def begin(zaak: Stukzaak, rol: Rol) -> str:
    pagina = Lezer(zaak.web, rol).lees("/")
    assert (pagina.code, fouten_in(pagina.tekst)) == (200, [])
    return pagina.tekst


def verstuur(zaak: Stukzaak, naam: str, soort: Documentsoort) -> None:
    """Write the letter, approve it as the second person, and send it."""
    assert zaak.schrijf(Rol.CONTRACTMANAGER, naam).code == 302
    with zaak.werk.lees() as session:
        stuk = [een for een in stukken_in(session, zaak.zaak) if een.soort is soort][-1].id
    assert Lezer(zaak.web, Rol.JURIST).stuur(f"/zaken/{zaak.zaak}/stukken/{stuk}/vaststellen").code == 302
    assert KLUS in begin(zaak, Rol.CONTRACTMANAGER), "approved is not sent"
    assert Lezer(zaak.web, Rol.CONTRACTMANAGER).stuur(f"/zaken/{zaak.zaak}/stukken/{stuk}/versturen").code == 302


def test_who_prepares_is_told_until_the_partner_knows_that_it_lapsed(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    zaak.verval("T19")
    for rol in (Rol.CONTRACTMANAGER, Rol.JURIST):
        assert KLUS in begin(zaak, rol)
    assert KLUS not in begin(zaak, Rol.SECRETARIS)
    verstuur(zaak, "vervalbrief", Documentsoort.VERVALBRIEF)
    assert KLUS not in begin(zaak, Rol.CONTRACTMANAGER)
    partner = Lezer(zaak.web, Rol.CONTACTPERSOON)
    for adres in ("/berichten", f"/uw-gesprek/{zaak.zaak}"):
        tekst = partner.lees(adres).tekst
        assert "Bericht dat het is vervallen" in tekst
        assert "dat de zaak" not in tekst


def test_nobody_is_told_of_what_a_partner_never_knew(zaak: Stukzaak) -> None:
    zaak.tot_gesprek()
    zaak.verval("T20")
    assert KLUS not in begin(zaak, Rol.CONTRACTMANAGER)


def test_a_round_that_fell_away_closes_with_a_letter_to_who_knew_of_it(zaak: Stukzaak) -> None:
    zaak.tot_hermeting()
    with zaak.werk.doe() as handeling:
        leg_gevolg_vast(handeling, zaak=zaak.zaak, gebeurtenis=G.RONDE_VERVALLEN, elders=zaak.elders)
    assert KLUS not in begin(zaak, Rol.CONTRACTMANAGER)
    zaak.doe(G.SIGNAAL_ONGELDIG)
    assert zaak.beeld().stand is S.GESLOTEN_ZONDER_GEVOLG
    assert KLUS in begin(zaak, Rol.CONTRACTMANAGER)
    verstuur(zaak, "sluitingsbrief", Documentsoort.SLUITINGSBRIEF)
    assert KLUS not in begin(zaak, Rol.CONTRACTMANAGER)


def test_a_signal_that_did_not_hold_closes_in_silence(zaak: Stukzaak) -> None:
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.doe(G.SIGNAAL_ONGELDIG)
    for rol in (Rol.CONTRACTMANAGER, Rol.JURIST, Rol.MEETBEHEERDER):
        assert KLUS not in begin(zaak, rol)
