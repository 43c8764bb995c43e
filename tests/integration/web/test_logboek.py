"""The log on a screen: in sentences, by page, what is for whom, and whether the chain is whole."""

from __future__ import annotations

import csv
import io
import re

import pytest
from sqlalchemy import select

from governance.bronnen import Bron
from governance.logboek.model import Gebeurtenis
from governance.logboek.queries import kop
from governance.logboek.rules import Logboekgebeurtenis
from governance.logboek.service import leg_inzage_vast, vernietig_ladingen
from governance.netwerk.rules import Netwerkgebeurtenis, Rol
from hendig.web.logboek.views import PER_BLADZIJDE
from hendig.web.logboek.zicht import MAG_LEZEN
from tests.integration.web.afspraken import Lezer, als, met_jaar, met_norm, soorten
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web

_NUMMER = re.compile(r"nummer (\d+)</span>")


def nummers(pagina: str) -> list[int]:
    return [int(nummer) for nummer in _NUMMER.findall(pagina)]


def eerste(web: Web, soort: str) -> int:
    """The number of the last event of a kind."""
    with web.werk.lees() as session:
        vraag = select(Gebeurtenis.seq).where(Gebeurtenis.soort == soort).order_by(Gebeurtenis.seq.desc())
        return session.scalars(vraag).first() or 0


def met_inzage(web: Web) -> None:
    met_norm(web)
    with web.werk.doe(als(web, Rol.JURIST)) as handeling:
        leg_inzage_vast(handeling, wat=f"persoon {web.mensen[Rol.MEDEWERKER]}")


@pytest.mark.parametrize("rol", list(MAG_LEZEN))
def test_who_may_reads_what_happened_in_sentences_with_names(web: Web, rol: Rol) -> None:
    met_norm(web)
    pagina = Lezer(web, rol).lees("/logboek")
    assert pagina.code == 200
    assert "Een norm is vastgesteld" in pagina.tekst
    assert "Wil Verzonnen" in pagina.tekst
    assert fouten_in(pagina.tekst) == []


@pytest.mark.parametrize("rol", [Rol.MEDEWERKER, Rol.CONTACTPERSOON, Rol.COLLEGELID, Rol.MEETBEHEERDER, Rol.INKOOP])
def test_nobody_else_reaches_any_page_of_it(web: Web, rol: Rol) -> None:
    met_norm(web)
    lezer = Lezer(web, rol)
    for adres in ("/logboek", "/logboek/1", "/logboek/1/inhoud", "/logboek/bestand", "/logboek/kop"):
        assert lezer.lees(adres).code == 403


def test_the_pages_follow_each_other_without_a_gap_and_without_a_repeat(web: Web) -> None:
    met_jaar(web)
    lezer = Lezer(web, Rol.FG)
    een = lezer.lees("/logboek").tekst
    assert len(nummers(een)) == PER_BLADZIJDE
    twee = lezer.lees(f"/logboek?voor={nummers(een)[-1]}").tekst
    alle = nummers(een) + nummers(twee)
    assert alle == list(range(alle[0], alle[0] - len(alle), -1))
    assert f"voor={nummers(een)[-1]}" in een


def test_the_log_is_searched_by_kind_person_day_and_case(web: Web) -> None:
    met_norm(web)
    lezer = Lezer(web, Rol.FG)
    assert nummers(lezer.lees("/logboek?soort=NormversieVastgesteld").tekst) == [eerste(web, "NormversieVastgesteld")]
    with web.werk.lees() as session:
        jurist = web.mensen[Rol.JURIST]
        van_jurist = set(session.scalars(select(Gebeurtenis.seq).where(Gebeurtenis.actor == jurist)))
        zaak = session.get_one(Gebeurtenis, eerste(web, "NormversieOpgesteld")).zaak
    naam = f"wil verzonnen {list(web.mensen).index(Rol.JURIST) + 1}"
    assert set(nummers(lezer.lees(f"/logboek?persoon={naam}").tekst)) == van_jurist
    assert nummers(lezer.lees("/logboek?tot=2026-03-01").tekst) == []
    assert len(nummers(lezer.lees("/logboek?van=2026-03-02&tot=2-3-2026").tekst)) == PER_BLADZIJDE
    over_zaak = nummers(lezer.lees(f"/logboek?zaak={zaak}").tekst)
    assert over_zaak == [eerste(web, "NormversieVastgesteld"), eerste(web, "NormversieOpgesteld")]
    assert "Er is niets gevonden" in lezer.lees("/logboek?persoon=niemand").tekst


@pytest.mark.parametrize(
    "vraag", ["van=ooit", "voor=0", "voor=99999999999", "soort=Onzin", "voor=x", "zaak=" + "a" * 99]
)
def test_what_cannot_be_read_gives_a_page_all_the_same(web: Web, vraag: str) -> None:
    met_norm(web)
    pagina = Lezer(web, Rol.FG).lees(f"/logboek?{vraag}")
    assert (pagina.code, fouten_in(pagina.tekst)) == (200, [])


@pytest.mark.parametrize("adres", ["/logboek?zaak=%00", "/logboek?soort=a%00", "/verplichtingen/%00", "/norm/%00"])
def test_a_character_that_no_database_keeps_is_refused_and_breaks_nothing(web: Web, adres: str) -> None:
    assert Lezer(web, Rol.FG).lees(adres).code == 400


def test_who_looked_at_what_is_for_the_fg_alone(web: Web) -> None:
    met_inzage(web)
    keek = eerste(web, Logboekgebeurtenis.INGEZIEN)
    fg = Lezer(web, Rol.FG)
    assert "Wie keek waarin" in fg.lees("/logboek").tekst
    lijst = fg.lees("/logboek?soort=Ingezien").tekst
    assert nummers(lijst) == [keek]
    assert f"persoon Wil Verzonnen {list(web.mensen).index(Rol.MEDEWERKER) + 1}" in lijst
    for rol in (Rol.BEHEERDER, Rol.JURIST, Rol.CONTROLEUR):
        ander = Lezer(web, rol)
        assert keek not in nummers(ander.lees("/logboek").tekst)
        assert "Wie keek waarin" not in ander.lees("/logboek").tekst
        assert nummers(ander.lees("/logboek?soort=Ingezien").tekst) == []
        assert ander.lees(f"/logboek/{keek}").code == 404


def test_what_happened_with_accounts_is_for_the_fg_and_the_administrator(web: Web) -> None:
    met_norm(web)
    for rol, ziet in ((Rol.FG, True), (Rol.BEHEERDER, True), (Rol.JURIST, False), (Rol.CONTRACTMANAGER, False)):
        lezer = Lezer(web, rol)
        assert ("Iemand is ingelogd" in lezer.lees("/logboek?soort=Ingelogd").tekst) is ziet
        assert (lezer.lees(f"/logboek/{eerste(web, 'Ingelogd')}").code == 200) is ziet


def test_opening_what_an_event_was_about_is_for_few_and_is_written_down(web: Web) -> None:
    met_norm(web)
    nummer = eerste(web, "ContractversieVastgesteld")
    jurist = Lezer(web, Rol.JURIST)
    dicht = jurist.lees(f"/logboek/{nummer}")
    assert "Open de inhoud" in dicht.tekst
    assert "sha256" not in dicht.tekst
    assert fouten_in(dicht.tekst) == []
    assert soorten(web)[0] != "Ingezien"
    open_ = jurist.lees(f"/logboek/{nummer}/inhoud")
    assert "sha256" in open_.tekst
    assert fouten_in(open_.tekst) == []
    assert soorten(web)[0] == "Ingezien"
    for rol in (Rol.CONTRACTMANAGER, Rol.BEHEERDER, Rol.CONTROLEUR, Rol.TOEZICHTHOUDER):
        assert Lezer(web, rol).lees(f"/logboek/{nummer}/inhoud").code == 403
        assert "sha256" not in Lezer(web, rol).lees(f"/logboek/{nummer}").tekst


def test_a_payload_that_was_destroyed_leads_to_the_event_that_says_so(web: Web) -> None:
    met_norm(web)
    nummer = eerste(web, "ContractversieVastgesteld")
    with web.werk.doe() as handeling:
        weg = vernietig_ladingen(handeling, gebeurtenissen=[nummer], grond=Bron("proef", "voorbij"))
    pagina = Lezer(web, Rol.FG).lees(f"/logboek/{nummer}/inhoud")
    assert f"nummer {weg}</a>" in pagina.tekst


def test_a_number_that_is_not_there_is_no_page(web: Web) -> None:
    met_norm(web)
    assert Lezer(web, Rol.FG).lees("/logboek/999999").code == 404
    assert Lezer(web, Rol.FG).lees("/logboek/99999999999999999999999").code in {404, 400}


def test_the_chain_is_checked_on_request(web: Web) -> None:
    met_norm(web)
    lezer = Lezer(web, Rol.CONTROLEUR)
    assert lezer.stuur("/logboek/nakijken", vanaf="/logboek").naar == "/logboek"
    with web.werk.lees() as session:
        einde = kop(session)
    assert f"Het logboek is heel tot en met nummer {einde.seq}." in lezer.lees("/logboek").tekst
    assert lezer.lees("/logboek/nakijken").code == 405


def test_the_end_of_the_chain_is_given_to_keep(web: Web) -> None:
    met_norm(web)
    bestand = Lezer(web, Rol.TOEZICHTHOUDER).lees("/logboek/kop").tekst
    with web.werk.lees() as session:
        assert f"controlegetal {kop(session).hash}" in bestand


def test_the_fg_takes_what_was_found_along_as_a_table_and_that_is_written_down(web: Web) -> None:
    met_norm(web)
    fg = Lezer(web, Rol.FG)
    tabel = fg.lees("/logboek/bestand?soort=PersoonIngeschreven").tekst
    rijen = list(csv.reader(io.StringIO(tabel.removeprefix("\ufeff")), delimiter=";"))
    assert rijen[0][:3] == ["nummer", "wanneer", "wat"]
    assert {rij[4] for rij in rijen[1:]} == {Netwerkgebeurtenis.PERSOON_INGESCHREVEN.value}
    assert len(rijen) == 1 + len(web.mensen) + len(web.van_ander)
    assert soorten(web)[0] == "Ingezien"
    assert Lezer(web, Rol.JURIST).lees("/logboek/bestand").code == 403
