"""The pages about a tie and about a list that is known: nobody is taken off or put on unheard."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select

from governance.netwerk.rules import Rol
from hendig.jobs.model import Job
from hendig.mail.rules import Bericht
from surveys.deelname.queries import banden, correcties
from surveys.deelname.rules import Bandsoort, Herkomst, paar
from surveys.deelname.service import zet_contacten
from surveys.ronde.rules import Rondestand
from surveys.ronde.service import zet_stap
from tests.integration.opslag.deelnamebouw import REDEN, VOORJAAR, een_ronde, met_meetafspraken
from tests.integration.opslag.overeenkomst import OPSTELLER
from tests.integration.opslag.register import een_partner
from tests.integration.web.afspraken import Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


@pytest.fixture
def aangekondigd(web: Web) -> str:
    """A round that is announced, with the two partners on each other's list."""
    met_meetafspraken(web.werk)
    web.werk.nu = VOORJAAR
    ronde = een_ronde(web.werk)
    with web.werk.doe(OPSTELLER) as handeling:
        paren = {paar(web.partner, web.ander)}
        zet_contacten(handeling, ronde=ronde, herkomst=Herkomst.CONTACTLIJST, paren=paren)
        zet_stap(handeling, ronde=ronde, naar=Rondestand.AANGEKONDIGD)
    return ronde


def gemaild(web: Web, bericht: Bericht) -> set[str | None]:
    with web.werk.lees() as session:
        return set(session.scalars(select(Job.persoon).where(Job.onderwerp == bericht)))


def sprekers(web: Web) -> set[str]:
    """Who speaks for either partner."""
    rollen = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
    return {wie[rol] for wie in (web.mensen, web.van_ander) for rol in rollen}


def test_a_tie_that_one_side_declares_waits_in_the_sight_of_both_until_the_other_says_so_too(
    web: Web, aangekondigd: str
) -> None:
    een, ander = Lezer(web, Rol.CONTACTPERSOON), Lezer(web, web.van_ander[Rol.TEKENBEVOEGDE])
    adres, overkant = (f"/mijn-lijst/{aangekondigd}/{wie}" for wie in (web.partner, web.ander))
    assert "meldde een band" not in ander.lees("/").tekst
    assert een.stuur(f"{adres}/verbeteren", wens="familie", ander=web.ander, reden="Zij zijn zussen.").code == 302
    assert gemaild(web, Bericht.BAND_GEMELD) >= sprekers(web)
    assert "Wacht op antwoord" in een.lees(adres).tekst
    assert "Iemand meldde een band met uw organisatie" in ander.lees("/").tekst
    assert "Beantwoord één verzoek over de lijst van" in Lezer(web, Rol.MEETBEHEERDER).lees("/").tekst
    for lezer, pad in ((een, adres), (ander, overkant)):
        pagina = lezer.lees(pad)
        assert "Zij zijn zussen." in pagina.tekst
        assert "door een band" not in pagina.tekst
        assert fouten_in(pagina.tekst) == []
    with web.werk.lees() as session:
        assert banden(session, aangekondigd) == {}
        [gevraagd] = correcties(session, aangekondigd)
    assert ander.stuur(f"{overkant}/eens/{gevraagd.id}", vanaf=overkant).code == 302
    assert gemaild(web, Bericht.CORRECTIE_BESLIST) >= sprekers(web)
    for lezer, pad in ((een, adres), (ander, overkant)):
        pagina = lezer.lees(pad)
        assert "door een band" in pagina.tekst
        assert "Zij zijn zussen." in pagina.tekst
        assert fouten_in(pagina.tekst) == []


def test_a_tie_that_the_other_side_is_silent_about_is_decided_or_does_not_hold(web: Web, aangekondigd: str) -> None:
    een, beheerder = Lezer(web, Rol.CONTACTPERSOON), Lezer(web, Rol.MEETBEHEERDER)
    adres, twee = f"/mijn-lijst/{aangekondigd}/{web.partner}", paar(web.partner, web.ander)
    een.stuur(f"{adres}/verbeteren", wens="familie", ander=web.ander, reden="Zij zijn zussen.")
    with web.werk.lees() as session:
        [gevraagd] = correcties(session, aangekondigd)
    beslissen = f"/rondes/{aangekondigd}/lijst/verzoek/{gevraagd.id}"
    assert "Wat dan niet is beslist, geldt niet" in beheerder.lees(f"/rondes/{aangekondigd}/lijst").tekst
    pagina = beheerder.lees(beslissen)
    assert "hebben een band: familie" in pagina.tekst
    assert "Zij zijn zussen." in pagina.tekst
    assert fouten_in(pagina.tekst) == []
    assert beheerder.stuur(beslissen, besluit="ja", antwoord="").code == 422
    assert beheerder.stuur(beslissen, besluit="ja", antwoord="De zussen bevestigden dit.").code == 302
    with web.werk.lees() as session:
        assert banden(session, aangekondigd) == {twee: Bandsoort.FAMILIE}
    assert gemaild(web, Bericht.CORRECTIE_BESLIST) >= sprekers(web)
    weg = f"/rondes/{aangekondigd}/lijst/band/{twee[0]}/{twee[1]}"
    assert weg in beheerder.lees(f"/rondes/{aangekondigd}/lijst").tekst
    assert fouten_in(beheerder.lees(weg).tekst) == []
    assert beheerder.stuur(weg, reden="").code == 422
    assert beheerder.stuur(weg, reden=REDEN).code == 302
    assert beheerder.lees(weg).code == 404


def test_what_comes_on_a_list_that_is_known_is_told_to_whom_it_touches_and_only_in_time(
    web: Web, aangekondigd: str
) -> None:
    beheerder = Lezer(web, Rol.MEETBEHEERDER)
    with web.werk.doe() as handeling:
        derde = een_partner(handeling, 31)
    lijst = f"/rondes/{aangekondigd}/lijst"
    assert beheerder.stuur(f"{lijst}/paar", een=web.partner, ander=derde, reden=REDEN).code == 302
    verteld = gemaild(web, Bericht.LIJST_VERANDERD)
    assert {web.mensen[Rol.CONTACTPERSOON], web.mensen[Rol.TEKENBEVOEGDE]} == verteld
    assert fouten_in(beheerder.lees(lijst).tekst) == []
    web.werk.nu += dt.timedelta(days=15)
    beheerder = Lezer(web, Rol.MEETBEHEERDER)
    assert "komt er ook niets meer bij" in beheerder.lees(lijst).tekst
    for weg in ("inlezen", "paar", "cluster", "overnemen", "aanvullen"):
        assert f"/lijst/{weg}" not in beheerder.lees(lijst).tekst
        assert beheerder.lees(f"{lijst}/{weg}").code == 404
