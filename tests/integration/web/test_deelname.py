"""The pages about who rates whom: what each role sees, what it does, and what is refused without losing anything."""

from __future__ import annotations

import base64
import datetime as dt
import io
import re

import pytest
from sqlalchemy import select

from governance.netwerk.rules import Rol
from hendig.jobs.model import Job
from hendig.mail.rules import Bericht
from hendig.processes.ronde.lijst import leg_lijst_vast
from surveys.deelname.correcties import vraag_correctie
from surveys.deelname.queries import clusterplaatsen, contacten, correcties
from surveys.deelname.rules import Correctiestand, Correctiewens, Herkomst, paar
from surveys.deelname.service import zet_contacten
from surveys.ronde.model import Rondeopzet
from surveys.ronde.rules import Rondestand
from surveys.ronde.service import zet_stap
from tests.integration.opslag.deelnamebouw import REDEN, VOORJAAR, een_ronde, met_meetafspraken
from tests.integration.opslag.overeenkomst import OPSTELLER, norm_opgesteld
from tests.integration.opslag.register import een_partner
from tests.integration.web.afspraken import Lezer, als
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import ADRES, Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
H1, H2 = "Stichting Houtsnip 1 (verzonnen)", "Stichting Houtsnip 2 (verzonnen)"


@pytest.fixture
def ronde(web: Web) -> str:
    """A round as a concept, long enough after everybody joined."""
    met_meetafspraken(web.werk)
    web.werk.nu = VOORJAAR
    return een_ronde(web.werk)


@pytest.fixture
def aangekondigd(web: Web, ronde: str) -> str:
    """The same, announced, with the two partners on each other's list."""
    with web.werk.doe(OPSTELLER) as handeling:
        paren = {paar(web.partner, web.ander)}
        zet_contacten(handeling, ronde=ronde, herkomst=Herkomst.CONTACTLIJST, paren=paren)
        zet_stap(handeling, ronde=ronde, naar=Rondestand.AANGEKONDIGD)
    return ronde


@pytest.fixture
def beheerder(web: Web, ronde: str) -> Lezer:
    """The meetbeheerder with a browser; there is a round."""
    del ronde
    return Lezer(web, Rol.MEETBEHEERDER)


def upload(lezer: Lezer, adres: str, soort: str, tekst: str, naam: str = "lijst.csv") -> tuple[int, str]:
    velden = {"soort": soort, "bestand": (io.BytesIO(tekst.encode()), naam)}
    gekregen = lezer.browser.post(adres, data=velden, base_url=ADRES, content_type="multipart/form-data")
    return gekregen.status_code, gekregen.text


def mee(pagina: str) -> dict[str, str]:
    """Give what a page sends along unseen."""
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', pagina))


def test_the_list_counts_raters_by_name_and_says_who_is_short_once_there_is_a_norm(
    web: Web, ronde: str, beheerder: Lezer
) -> None:
    adres = f"/rondes/{ronde}/lijst"
    zonder = beheerder.lees(adres)
    assert "Kies eerst een norm" in zonder.tekst
    norm = norm_opgesteld(web.werk)
    with web.werk.doe(OPSTELLER) as handeling:
        handeling.session.get_one(Rondeopzet, ronde).norm = norm
    met = beheerder.lees(adres)
    assert "minstens 8 antwoorden" in met.tekst
    assert "minstens 11" in met.tekst
    assert ">1,5<" in met.tekst  # of the gemeente, on the lists of both partners
    assert "Zoek welke paren helpen" in met.tekst
    assert met.tekst.index(H1) < met.tekst.index(H2)
    assert fouten_in(zonder.tekst) == fouten_in(met.tekst) == []


def test_a_file_is_read_back_before_it_changes_anything(web: Web, ronde: str, beheerder: Lezer) -> None:
    adres = f"/rondes/{ronde}/lijst/inlezen"
    assert fouten_in(beheerder.lees(adres).tekst) == []
    code, pagina = upload(beheerder, adres, "contacten", f"partij_a;partij_b\n{H1};{H2}\n")
    assert code == 200
    assert "Lees na wat er verandert" in pagina
    assert fouten_in(pagina) == []
    with web.werk.lees() as session:
        assert contacten(session, ronde) == {}
    terug = beheerder.stuur(adres, **mee(pagina), stap="terug")
    assert "Lees een bestand in" in terug.tekst
    gedaan = beheerder.stuur(adres, **mee(pagina), stap="doen")
    assert gedaan.code == 302
    with web.werk.lees() as session:
        assert contacten(session, ronde) == {paar(web.partner, web.ander): (Herkomst.CONTACTLIJST,)}


def test_a_file_with_mistakes_names_every_line_and_changes_nothing(web: Web, ronde: str, beheerder: Lezer) -> None:
    adres = f"/rondes/{ronde}/lijst/inlezen"
    code, pagina = upload(beheerder, adres, "contacten", f"partij_a;partij_b\n{H1};Niemand\nNergens;{H2}\n")
    assert code == 422
    assert "regel 2" in pagina
    assert "regel 3" in pagina
    assert fouten_in(pagina) == []
    assert upload(beheerder, adres, "contacten", "")[0] == 422
    assert upload(beheerder, adres, "onzin", "partij_a;partij_b\n")[0] == 422
    assert beheerder.stuur(adres, soort="contacten").code == 422
    assert beheerder.stuur(adres, soort="contacten", naam="x", inhoud="geen base64", stap="doen").code == 422
    with web.werk.lees() as session:
        assert contacten(session, ronde) == {}


def test_a_file_that_is_too_large_is_told_so(ronde: str, beheerder: Lezer) -> None:
    adres = f"/rondes/{ronde}/lijst/inlezen"
    code, pagina = upload(beheerder, adres, "contacten", "x" * 500_001)
    assert code == 422
    assert "groter dan 500 kB" in pagina


def test_after_the_announcement_a_file_that_takes_away_is_refused_on_the_page(web: Web, aangekondigd: str) -> None:
    adres, inhoud = f"/rondes/{aangekondigd}/lijst/inlezen", f"bijeenkomst;partner\nReisgids;{H1}\n"
    lezer = Lezer(web, Rol.MEETBEHEERDER)
    leeg = base64.b64encode(b"partij_a;partij_b\nGemeente Lindebeek 9000 (verzonnen);" + H1.encode()).decode()
    geweigerd = lezer.stuur(adres, soort="contacten", naam="lijst.csv", inhoud=leeg, stap="doen")
    assert geweigerd.code == 409
    assert "DLN-10" in geweigerd.tekst
    assert upload(lezer, adres, "bijeenkomsten", inhoud)[0] == 200


def test_a_pair_and_a_cluster_are_added_by_form_and_refused_where_they_cannot_be(
    web: Web, ronde: str, beheerder: Lezer
) -> None:
    paar_adres, cluster_adres = f"/rondes/{ronde}/lijst/paar", f"/rondes/{ronde}/lijst/cluster"
    velden = {"een": web.partner, "ander": web.ander}
    voor = beheerder.lees(f"{paar_adres}?een={web.partner}&ander={web.ander}")
    assert voor.tekst.count("selected") == 2
    assert beheerder.stuur(paar_adres, **velden, reden=" ").code == 422
    assert beheerder.stuur(paar_adres, een=web.partner, ander=web.partner, reden=REDEN).code == 409
    assert beheerder.stuur(paar_adres, **velden, reden=REDEN).code == 302
    opnieuw = beheerder.stuur(paar_adres, **velden, reden=REDEN)
    assert (opnieuw.code, "DLN-11" in opnieuw.tekst) == (409, True)
    assert beheerder.stuur(cluster_adres, partij=web.partner, cluster="").code == 422
    assert beheerder.stuur(cluster_adres, partij=web.partner, cluster="Beek").code == 302
    with web.werk.lees() as session:
        assert contacten(session, ronde) == {paar(web.partner, web.ander): (Herkomst.AANVULLING,)}
        assert clusterplaatsen(session, ronde) == {web.partner: "Beek"}
    assert "aanvulling" in beheerder.lees(f"/rondes/{ronde}/lijst/partij/{web.partner}").tekst
    for adres in (paar_adres, cluster_adres, f"/rondes/{ronde}/lijst/partij/{web.partner}"):
        assert fouten_in(beheerder.lees(adres).tekst) == []


def test_clusters_are_taken_over_from_another_round(web: Web, ronde: str, beheerder: Lezer) -> None:
    beheerder.stuur(f"/rondes/{ronde}/lijst/cluster", partij=web.partner, cluster="Beek")
    volgende = een_ronde(web.werk, "Ronde 2 (verzonnen)")
    adres = f"/rondes/{volgende}/lijst/overnemen"
    assert fouten_in(beheerder.lees(adres).tekst) == []
    assert beheerder.stuur(adres, van="").code == 422
    assert beheerder.stuur(adres, van=volgende).code == 422
    assert beheerder.stuur(adres, van=ronde).code == 302
    with web.werk.lees() as session:
        assert clusterplaatsen(session, volgende) == {web.partner: "Beek"}


def test_the_pairs_that_help_are_offered_with_a_way_to_add_one(web: Web, ronde: str, beheerder: Lezer) -> None:
    adres = f"/rondes/{ronde}/lijst/aanvullen"
    assert "Er is niets nodig" in beheerder.lees(adres).tekst
    norm = norm_opgesteld(web.werk)
    with web.werk.doe(OPSTELLER) as handeling:
        for nummer in range(11, 23):
            een_partner(handeling, nummer)
        handeling.session.get_one(Rondeopzet, ronde).norm = norm
    pagina = beheerder.lees(adres)
    assert "zet ze op de lijst" in pagina.tekst
    assert f"/rondes/{ronde}/lijst/paar?een=" in pagina.tekst
    assert fouten_in(pagina.tekst) == []


def test_a_party_reads_its_own_list_and_nobody_elses(web: Web, aangekondigd: str) -> None:
    lezer = Lezer(web, Rol.CONTACTPERSOON)
    eigen = f"/mijn-lijst/{aangekondigd}/{web.partner}"
    assert lezer.lees("/mijn-lijst").naar == eigen
    pagina = lezer.lees(eigen)
    assert H2 in pagina.tekst
    assert "contactlijst" in pagina.tekst
    assert "de gemeente staat op ieders lijst" in pagina.tekst
    assert "2026-06-15" in pagina.tekst
    assert fouten_in(pagina.tekst) == []
    assert lezer.lees(f"/mijn-lijst/{aangekondigd}/{web.ander}").code == 404
    assert lezer.lees(f"/mijn-lijst/bestaat-niet/{web.partner}").code == 404


def test_before_a_round_is_announced_there_is_no_list_to_read(web: Web, ronde: str) -> None:
    lezer = Lezer(web, Rol.CONTACTPERSOON)
    pagina = lezer.lees("/mijn-lijst")
    assert "Er is nu geen lijst" in pagina.tekst
    assert fouten_in(pagina.tekst) == []
    assert lezer.lees(f"/mijn-lijst/{ronde}/{web.partner}").code == 404


def test_one_side_asks_to_strike_the_other_says_the_same_and_both_hear_the_answer(web: Web, aangekondigd: str) -> None:
    een, ander = Lezer(web, Rol.CONTACTPERSOON), Lezer(web, web.van_ander[Rol.TEKENBEVOEGDE])
    verbeteren = f"/mijn-lijst/{aangekondigd}/{web.partner}/verbeteren"
    geheim = "Wij kenden hen alleen van naam."
    assert fouten_in(een.lees(verbeteren).tekst) == []
    assert een.stuur(verbeteren, wens="schrappen", ander=web.ander, reden="").code == 422
    assert een.stuur(verbeteren, wens="schrappen", ander=web.ander, reden=geheim).code == 302
    dubbel = een.stuur(verbeteren, wens="schrappen", ander=web.ander, reden=geheim)
    assert (dubbel.code, "DLN-07" in dubbel.tekst) == (409, True)
    with web.werk.lees() as session:
        [gevraagd] = correcties(session, aangekondigd)
    beheerder = Lezer(web, Rol.MEETBEHEERDER)
    beslissen = f"/rondes/{aangekondigd}/lijst/verzoek/{gevraagd.id}"
    alleen = beheerder.stuur(beslissen, besluit="ja", antwoord=REDEN)
    assert (alleen.code, "DLN-03" in alleen.tekst) == (409, True)
    gezien = ander.lees(f"/mijn-lijst/{aangekondigd}/{web.ander}")
    assert "Daar zijn wij het mee eens" in gezien.tekst
    assert geheim not in gezien.tekst
    eens = f"/mijn-lijst/{aangekondigd}/{web.ander}/eens/{gevraagd.id}"
    assert ander.stuur(eens, vanaf=f"/mijn-lijst/{aangekondigd}/{web.ander}").code == 302
    assert ander.stuur(eens, vanaf=f"/mijn-lijst/{aangekondigd}/{web.ander}").code == 404
    assert geheim in beheerder.lees(beslissen).tekst
    assert fouten_in(beheerder.lees(beslissen).tekst) == []
    assert beheerder.stuur(beslissen, besluit="ja", antwoord="Beide zeggen het.").code == 302
    assert beheerder.lees(beslissen).code == 404
    with web.werk.lees() as session:
        assert {een.stand for een in correcties(session, aangekondigd)} == {Correctiestand.TOEGEWEZEN}
        vraag = select(Job.persoon).where(Job.onderwerp == Bericht.CORRECTIE_BESLIST)
        gemaild = set(session.scalars(vraag))
    assert {web.mensen[Rol.CONTACTPERSOON], web.mensen[Rol.TEKENBEVOEGDE]} < gemaild
    assert {web.van_ander[Rol.CONTACTPERSOON], web.van_ander[Rol.TEKENBEVOEGDE]} < gemaild
    na = een.lees(f"/mijn-lijst/{aangekondigd}/{web.partner}")
    assert "Beide zeggen het." in na.tekst
    assert fouten_in(na.tekst) == []
    assert fouten_in(beheerder.lees(f"/rondes/{aangekondigd}/lijst").tekst) == []


def test_after_the_last_day_the_list_can_be_read_and_not_corrected(web: Web, aangekondigd: str) -> None:
    web.werk.nu += dt.timedelta(days=15)
    lezer, adres = Lezer(web, Rol.CONTACTPERSOON), f"/mijn-lijst/{aangekondigd}/{web.partner}"
    assert "is voorbij" in lezer.lees(adres).tekst
    assert lezer.lees(f"{adres}/verbeteren").code == 404


def test_once_a_round_is_open_the_list_is_as_it_was_fixed_and_every_way_to_change_it_is_gone(
    web: Web, aangekondigd: str
) -> None:
    met = {"ronde": aangekondigd, "partij": web.partner, "ander": web.ander, "reden": REDEN}
    with web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        vraag_correctie(handeling, wens=Correctiewens.FAMILIE, **met)
    with web.werk.doe(OPSTELLER) as handeling:
        leg_lijst_vast(handeling, ronde=aangekondigd)
        zet_stap(handeling, ronde=aangekondigd, naar=Rondestand.OPEN)
    beheerder, eigen = Lezer(web, Rol.MEETBEHEERDER), Lezer(web, Rol.CONTACTPERSOON)
    lijst = beheerder.lees(f"/rondes/{aangekondigd}/lijst")
    assert "ligt vast" in lijst.tekst
    assert "Niet beslist" in lijst.tekst
    assert "/lijst/inlezen" not in lijst.tekst
    for weg in ("inlezen", "paar", "cluster", "overnemen", "aanvullen"):
        assert beheerder.lees(f"/rondes/{aangekondigd}/lijst/{weg}").code == 404
    mijn = eigen.lees(f"/mijn-lijst/{aangekondigd}/{web.partner}")
    assert "Ligt vast" in mijn.tekst
    assert "Niet beslist" in mijn.tekst
    assert H2 in mijn.tekst
    assert eigen.lees(f"/mijn-lijst/{aangekondigd}/{web.partner}/verbeteren").code == 404
    assert fouten_in(lijst.tekst) == fouten_in(mijn.tekst) == []


def test_what_is_to_do_about_lists_stands_ready_for_who_can_do_it(web: Web, aangekondigd: str) -> None:
    assert "Loop uw lijst na" in Lezer(web, Rol.CONTACTPERSOON).lees("/").tekst
    assert "over de lijst van" not in Lezer(web, Rol.MEETBEHEERDER).lees("/").tekst
    with web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        wie = {"partij": web.partner, "ander": web.ander, "reden": REDEN}
        vraag_correctie(handeling, ronde=aangekondigd, wens=Correctiewens.SCHRAPPEN, **wie)
    assert "Beantwoord één verzoek over de lijst van" in Lezer(web, Rol.MEETBEHEERDER).lees("/").tekst
    web.werk.nu += dt.timedelta(days=15)
    assert "Loop uw lijst na" not in Lezer(web, Rol.CONTACTPERSOON).lees("/").tekst
