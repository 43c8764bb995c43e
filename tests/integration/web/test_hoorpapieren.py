"""What is written when the partner answers, on a screen: that it came in, the hearing, and the answer per point."""

from __future__ import annotations

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import beantwoord_punt
from governance.uitsluiting.queries import punten
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand
from tests.integration.web.mensen import Web
from tests.integration.web.papieren import keur, op_papier, schrijf
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
SLOT = "De lijst met feiten is aangepast."
LEEG = {"veranderingen-0-punt": "", "veranderingen-0-wat": "", "slot": SLOT}


@pytest.fixture
def zaak(web: Web) -> Webzaak:
    """An intention that reached the partner."""
    zaak = Webzaak(web)
    zaak.tot_voornemen()
    return zaak


def horen(zaak: Webzaak, **anders: str) -> dict[str, str]:
    return {
        "gehoord_op": zaak.dag.isoformat(),
        "plaats": "gemeentehuis",
        "eerste_hoorder": zaak.personen[Rol.JURIST],
        "tweede_hoorder": zaak.personen[Rol.INKOOP],
        "gehoord-0-naam": "Kari Kievit",
        "gehoord-0-functie": "eigenaar",
        "punten-0-punt": "De oorzaak is weg.",
        "punten-0-toelichting": "Het team is volledig.",
        "overgelegd": "Een overzicht\nEen brief",
        "opmerkingen": "",
        **anders,
    }


def met_punten(zaak: Webzaak) -> list[str]:
    """A zienswijze with two points; their keys."""
    zaak.doe(G.ZIENSWIJZE_ONTVANGEN)
    zaak.noem("De oorzaak is weg.", "Het kwam te vroeg.")
    with zaak.werk.lees() as session:
        return [een.id for een in punten(session, zaak.zaak)]


def antwoord(zaak: Webzaak, nummer: int, *, anders: bool) -> None:
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        beantwoord_punt(handeling, zaak=zaak.zaak, nummer=nummer, tekst=f"Antwoord {nummer} is dit.", anders=anders)


def test_what_came_in_is_confirmed_with_its_points_and_the_hearing(zaak: Webzaak) -> None:
    zaak.doe(G.HOREN_GEVRAAGD)
    met_punten(zaak)
    gemaakt = schrijf(zaak, "ontvangstbevestiging", {"punten": "De oorzaak is weg.\nHet kwam te vroeg."})
    keur(zaak, gemaakt)
    tekst = op_papier(zaak, Documentsoort.ONTVANGSTBEVESTIGING)
    assert "Ontvangen: uw zienswijze" in tekst
    assert "De oorzaak is weg." in tekst
    assert "U vroeg om gehoord te worden." in tekst
    assert "Wij geven schriftelijk antwoord op elk punt." in tekst


def test_a_reaction_to_the_advice_is_confirmed_in_its_own_words(zaak: Webzaak) -> None:
    zaak.tot_mdg()
    zaak.doe(G.VASTGESTELD)
    for gebeurtenis in (G.ADVIES_GEVRAAGD, G.CONCEPTADVIES_GEDEELD, G.OP_CONCEPT_GEREAGEERD, G.ADVIES_UITGEBRACHT):
        zaak.doe(gebeurtenis)
    te_vroeg = schrijf(zaak, "ontvangstbevestiging", {"punten": ""})
    assert (te_vroeg.code, "Code BRF-25" in te_vroeg.tekst) == (409, True)
    zaak.doe(G.REACTIE_ONTVANGEN)
    assert schrijf(zaak, "ontvangstbevestiging", {"punten": ""}).code == 302
    tekst = op_papier(zaak, Documentsoort.ONTVANGSTBEVESTIGING)
    assert "Ontvangen: uw reactie op het advies" in tekst
    assert "Deze punten hebben wij gelezen" not in tekst


def test_a_request_to_reconsider_is_confirmed_with_what_waits_for_it(zaak: Webzaak) -> None:
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, Zaakstand.BESLOTEN_BEEINDIGEN)
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.doe(G.HEROVERWEGING_GEVRAAGD)
    assert schrijf(zaak, "ontvangstbevestiging", {"punten": ""}).code == 302
    tekst = op_papier(zaak, Documentsoort.ONTVANGSTBEVESTIGING)
    assert "Ontvangen: uw verzoek om heroverweging" in tekst
    assert "Tot dan versturen wij geen brief die de overeenkomst beëindigt." in tekst


def test_two_people_of_the_gemeente_hear_and_the_report_says_who(zaak: Webzaak) -> None:
    keur(zaak, schrijf(zaak, "hoorverslag", horen(zaak)))
    tekst = op_papier(zaak, Documentsoort.HOORVERSLAG)
    assert tekst.count("hoort namens de gemeente") == 2
    assert "Kari Kievit" in tekst
    assert "Het team is volledig." in tekst
    assert "Een brief" in tekst


@pytest.mark.parametrize(
    ("veld", "waarde", "code"),
    [("tweede_hoorder", "dezelfde", "BRF-24"), ("gehoord_op", "2040-01-01", "UIT-46")],
)
def test_a_hearing_by_one_or_on_a_day_to_come_is_refused(zaak: Webzaak, veld: str, waarde: str, code: str) -> None:
    gekozen = zaak.personen[Rol.JURIST] if waarde == "dezelfde" else waarde
    gekregen = schrijf(zaak, "hoorverslag", horen(zaak, **{veld: gekozen}))
    assert (gekregen.code, f"Code {code}" in gekregen.tekst) == (409, True)


def test_what_misses_of_the_hearing_is_told(zaak: Webzaak) -> None:
    weg = {"plaats": "", "tweede_hoorder": "", "punten-0-punt": "", "punten-0-toelichting": ""}
    gekregen = schrijf(zaak, "hoorverslag", horen(zaak, **weg))
    assert gekregen.code == 422
    for wat in ("Vul in: Waar.", "Vul in: Wie hoorde de partner nog meer.", "Vul minstens één rij in bij: Wat zei de"):
        assert wat in gekregen.tekst


def test_every_point_is_answered_on_paper_with_what_changes(zaak: Webzaak) -> None:
    eerste, _ = met_punten(zaak)
    antwoord(zaak, 1, anders=True)
    antwoord(zaak, 2, anders=False)
    wat = {"veranderingen-0-punt": eerste, "veranderingen-0-wat": "Twee feiten zijn eruit."}
    keur(zaak, schrijf(zaak, "antwoord-op-zienswijze", {**LEEG, **wat}))
    tekst = op_papier(zaak, Documentsoort.ANTWOORD_OP_ZIENSWIJZE)
    for zin in ("Antwoord 1 is dit.", "Twee feiten zijn eruit.", "Het kwam te vroeg.", "Er verandert niets.", SLOT):
        assert zin in tekst
    assert "De gemeente ontving de zienswijze op" in tekst


def test_while_a_point_has_no_answer_nothing_is_made(zaak: Webzaak) -> None:
    met_punten(zaak)
    antwoord(zaak, 1, anders=False)
    gekregen = schrijf(zaak, "antwoord-op-zienswijze", LEEG)
    assert gekregen.code == 409
    assert "1 van de 2 punten van de zienswijze hebben nog geen antwoord." in gekregen.tekst


def test_a_zienswijze_of_which_no_point_was_named_is_not_answered(zaak: Webzaak) -> None:
    zaak.doe(G.ZIENSWIJZE_ONTVANGEN)
    assert "Code UIT-49" in schrijf(zaak, "antwoord-op-zienswijze", LEEG).tekst


@pytest.mark.parametrize(("anders", "code"), [(True, "BRF-26"), (False, "BRF-27")])
def test_what_changes_is_said_where_the_answer_says_so_and_nowhere_else(zaak: Webzaak, anders: bool, code: str) -> None:
    eerste, _ = met_punten(zaak)
    antwoord(zaak, 1, anders=anders)
    antwoord(zaak, 2, anders=False)
    wat = {} if anders else {"veranderingen-0-punt": eerste, "veranderingen-0-wat": "Twee feiten zijn eruit."}
    assert f"Code {code}" in schrijf(zaak, "antwoord-op-zienswijze", {**LEEG, **wat}).tekst


def test_who_said_nothing_gets_an_answer_that_says_so_with_the_day_of_a_hearing(zaak: Webzaak) -> None:
    keur(zaak, schrijf(zaak, "hoorverslag", horen(zaak)))
    zaak.na(40)
    zaak.doe(G.ZIENSWIJZETERMIJN_VERLOPEN)
    assert "Vul in: Wat betekenen de antwoorden" in schrijf(zaak, "antwoord-op-zienswijze", {**LEEG, "slot": ""}).tekst
    assert schrijf(zaak, "antwoord-op-zienswijze", LEEG).code == 302
    assert "De partner is gehoord op" in op_papier(zaak, Documentsoort.ANTWOORD_OP_ZIENSWIJZE)
