"""The pages about mandates: who may sign, on what ground, and until when."""

from __future__ import annotations

import pytest

from governance.netwerk.rules import Rol
from tests.integration.web.afspraken import Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.stukweb import Stukzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
BESLUIT = "Volmachtbesluit 1 (verzonnen)"


def test_the_burgemeester_gives_a_mandate_for_a_case_it_stands_on_the_form_and_is_withdrawn(web: Web) -> None:
    zaak = Stukzaak(web)
    zaak.tot_besluit()
    burgemeester, manager = Lezer(web, Rol.BURGEMEESTER), Lezer(web, Rol.CONTRACTMANAGER)
    assert "Alleen de burgemeester tekent." in manager.lees("/volmachten").tekst
    wie = web.mensen[Rol.CONTRACTMANAGER]
    velden = {"persoon": wie, "zaak": zaak.zaak, "per": zaak.dag.isoformat(), "tot": ""}
    zonder = burgemeester.stuur("/volmachten/nieuw", besluit="", **velden)
    assert (zonder.code, "Vul in: Welk besluit" in zonder.tekst) == (422, True)
    assert burgemeester.stuur("/volmachten/nieuw", besluit=BESLUIT, **velden).naar == "/volmachten"
    bladzijde = manager.lees("/volmachten").tekst
    assert BESLUIT in bladzijde
    assert "/intrekken" not in bladzijde
    assert "volmacht voor deze zaak, vanaf" in manager.lees(f"/zaken/{zaak.zaak}/schrijven/besluitbrief").tekst
    intrekken = burgemeester.lees("/volmachten").tekst.split('/intrekken"')[0].rpartition('"')[2] + "/intrekken"
    assert burgemeester.stuur(intrekken, reden="Een andere functie.").naar == "/volmachten"
    assert burgemeester.lees(intrekken).code == 404
    assert "voor deze zaak" not in manager.lees(f"/zaken/{zaak.zaak}/schrijven/besluitbrief").tekst


def test_the_secretaris_gives_none_to_themselves_and_is_told_what_to_do(web: Web) -> None:
    Stukzaak(web)
    wie = web.mensen[Rol.SECRETARIS]
    antwoord = Lezer(web, Rol.SECRETARIS).stuur(
        "/volmachten/nieuw", persoon=wie, zaak="", per="2030-01-01", tot="", besluit=BESLUIT
    )
    assert (antwoord.code, "Code UIT-68" in antwoord.tekst or "UIT-68" in antwoord.tekst) == (409, True)
    assert "Vraag de burgemeester om haar vast te leggen." in antwoord.tekst


def test_a_mandate_for_a_case_is_hidden_from_who_may_not_see_that_case(web: Web) -> None:
    zaak = Stukzaak(web)
    zaak.tot_gesprek()
    lezer = Lezer(web, Rol.BURGEMEESTER)
    assert zaak.zaak not in lezer.lees("/volmachten/nieuw").tekst
