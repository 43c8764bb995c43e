"""A case without a measurement in the MDG I-F: a talk before an intention on a ground in the law, and the facts."""

from __future__ import annotations

import pytest

from governance.documenten.queries import laatste_van
from governance.kennisgeving.queries import in_het_portaal
from governance.kennisgeving.service import open_bericht
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.toestand import Zaakstand
from tests.integration.opslag.zaakdaden import WOORDEN, D, G, geweigerd
from tests.integration.web.mensen import Web
from tests.integration.web.test_mdg import Mdgzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


class Wettelijk(Mdgzaak):
    """A report that a partner does not keep the law, of which the time to repair is over."""

    def tot_de_mdg(self) -> None:
        """To where an intention can follow, but for the talk in the MDG I-F."""
        self.tot_gesprek(Grond.WETTELIJK)
        self.tot_ingebrekestelling()


def test_an_intention_on_a_ground_in_the_law_waits_until_the_partner_has_the_report_of_the_talk(web: Web) -> None:
    zaak = Wettelijk(web)
    zaak.begonnen()
    zaak.stuur(Rol.VOORZITTER, f"{zaak.over}/afsluiten", tekst="De leden spraken met de partner.")
    assert zaak.stand() is Zaakstand.VERBETERTRAJECT
    assert "Maak: bespreekverslag" in zaak.lees(Rol.MDG_SECRETARIS, zaak.over)
    zaak.papier("bespreekverslag van de MDG I-F", zaak.punt, zaak.over)
    zaak.na(30)
    with geweigerd("UIT-42"):
        zaak.doe(G.VOORNEMEN_VERZONDEN)
    with zaak.werk.lees() as session:
        verslag = laatste_van(session, soort=D.BESPREEKVERSLAG, partij=zaak.partner, zaak=zaak.zaak)
    assert verslag is not None
    zaak.stuur(Rol.CONTRACTMANAGER, f"/zaken/{zaak.zaak}/stukken/{verslag.id}/versturen")
    with geweigerd("UIT-42"):
        zaak.doe(G.VOORNEMEN_VERZONDEN)
    with zaak.werk.lees() as session:
        (bericht,) = [een.id for een in in_het_portaal(session, zaak.partner) if een.document == verslag.id]
    with zaak.werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        open_bericht(handeling, kennisgeving=bericht)
    assert zaak.doe(G.VOORNEMEN_VERZONDEN) is Zaakstand.VOORNEMEN


class Tekort(Mdgzaak):
    """A report that a partner does not keep to what was agreed, with an intention that was answered."""

    def tot_de_mdg(self) -> None:
        """To where the case can come on an agenda."""
        self.tot_gesprek(Grond.TEKORT)
        self.tot_ingebrekestelling()
        self.na(30)
        self.doe(G.VOORNEMEN_VERZONDEN)
        self.tot_antwoord()


def test_where_nothing_was_measured_a_member_reads_the_facts_that_it_is_about(web: Web) -> None:
    zaak = Tekort(web)
    zaak.uitgenodigd()
    tekst = zaak.lees(zaak.leden[0], f"/mdg/zaak/{zaak.zaak}").partition("Waar het over gaat")[2]
    feiten, _, rest = tekst.partition("Wat de partner zegt")
    assert WOORDEN in feiten
    assert "Bron: eigen waarneming van de gemeente" in feiten
    assert "Wij zien dit anders." in rest


def test_who_keeps_the_papers_is_told_to_make_that_of_an_item_until_it_is_there(web: Web) -> None:
    zaak, maak = Tekort(web), "Maak het stuk van een agendapunt"
    zaak.begonnen()
    assert maak not in zaak.lees(Rol.MDG_SECRETARIS, "/")
    zaak.stuur(Rol.VOORZITTER, f"{zaak.over}/afsluiten", tekst="De leden spraken hierover.")
    assert maak in zaak.lees(Rol.MDG_SECRETARIS, "/")
    assert maak not in zaak.lees(Rol.VOORZITTER, "/")
    assert "Nu te doen" in zaak.lees(Rol.MDG_SECRETARIS, zaak.over)
    soort = "bespreekverslag van de MDG I-F"
    zaak.stuur(Rol.MDG_SECRETARIS, f"/mdg/papieren/{soort}/{zaak.punt}/maken")
    assert maak not in zaak.lees(Rol.MDG_SECRETARIS, "/")
    with zaak.werk.lees() as session:
        concept = laatste_van(session, soort=D.BESPREEKVERSLAG, partij=zaak.partner, zaak=zaak.zaak)
    assert concept is not None
    stuk = f"/zaken/{zaak.zaak}/stukken/{concept.id}"
    assert "Dit wordt vastgesteld bij de vergadering" in zaak.lees(Rol.CONTRACTMANAGER, stuk)
    zaak.stuur(Rol.CONTRACTMANAGER, f"{stuk}/vaststellen", 404)
    zaak.papier(soort, zaak.punt, zaak.over)
    assert "U kunt nu iets doen over" in zaak.lees(Rol.MDG_SECRETARIS, "/")


def test_a_paper_of_an_item_that_no_case_waits_for_is_asked_of_nobody_once_the_record_is_fixed(web: Web) -> None:
    zaak, keur = Tekort(web), "Stel een stuk van een agendapunt vast: oplegger"
    zaak.begonnen()
    zaak.stuur(Rol.VOORZITTER, f"{zaak.over}/afsluiten", tekst="De leden spraken hierover.")
    zaak.papier("bespreekverslag van de MDG I-F", zaak.punt, zaak.over)
    zaak.stuur(Rol.MDG_SECRETARIS, f"/mdg/papieren/oplegger/{zaak.punt}/maken")
    zaak.stuur(Rol.VOORZITTER, f"{zaak.bij}/sluiten")
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/verslag", tekst="Er is gepraat.")
    zaak.stuur(Rol.VOORZITTER, f"{zaak.bij}/verslag/vaststellen")
    assert keur in zaak.lees(Rol.VOORZITTER, "/")
    zaak.stuur(Rol.MDG_SECRETARIS, f"/zaken/{zaak.zaak}/stap/besproken/reactie_op_advies", stap="doen")
    assert zaak.stand() is Zaakstand.REACTIE_OP_ADVIES
    assert keur not in zaak.lees(Rol.VOORZITTER, "/")
