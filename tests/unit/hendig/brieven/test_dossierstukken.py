"""Papers of a file: what happened, what was said in whose words, what was offered, and how it was rounded off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hendig.brieven.dossier.afsluitverslag import afsluitverslag
from hendig.brieven.dossier.feitenrelaas import feitenrelaas
from hendig.brieven.dossier.gespreksverslag import gespreksverslag
from hendig.brieven.dossier.hoorverslag import hoorverslag
from hendig.brieven.dossier.transitieplan import transitieplan
from hendig.brieven.dossier.verbeterplan import verbeterplan
from hendig.brieven.papier import woorden
from tests.unit.hendig.brieven.dossiervoorbeelden import (
    AFSLUITING,
    FEITEN,
    GEEN_GESPREK,
    GEEN_PLAN,
    HOREN,
    PLAN,
    TRANSITIE,
    VERSLAG,
)


def test_facts_stand_in_order_of_time_with_their_source_the_article_and_when_they_were_found() -> None:
    tekst = woorden(feitenrelaas(FEITEN))
    dagen = [tekst.index(f"\n{dag}\n") for dag in ("30 april 2026", "31 juli 2026", "14 augustus 2026")]
    assert dagen == sorted(dagen)
    assert "eerste kwartaal was niet ontvangen.\nregister van verplichtingen" in tekst
    assert "(artikel 10, lid 1)." in tekst
    assert "De gemeente ontdekte dit op 2 november 2026." in tekst
    assert "ontdekte" not in woorden(feitenrelaas(replace(FEITEN, ontdekt_op=None)))


@pytest.mark.parametrize(
    "zin",
    [
        "Verslag van het gesprek op 10 november 2026",
        "Het gesprek was op dinsdag 10 november 2026. Plaats: bij Praktijk Kievit, Dorpsweg 1.",
        "Karin Kievit\neigenaar\nRuben Zwaluw\nkartrekker van de gemeente",
        "De uitkomst van de ronde 2026\nDe kartrekker legde uit",
        "De partner en de gemeente maken samen een verbeterplan.\nbeide\n18 december 2026",
        "Dit zijn de woorden van de partner, ongewijzigd.\nIk mis in het verslag dat wij dit zelf in mei",
    ],
)
def test_the_report_of_a_talk_says(zin: str) -> None:
    assert zin in woorden(gespreksverslag(VERSLAG))


def test_a_talk_that_was_not_held_is_reported_with_both_invitations_and_no_blame() -> None:
    tekst = woorden(gespreksverslag(GEEN_GESPREK))
    assert "Verslag: gesprek niet gehouden" in tekst
    assert "Dat heeft op zichzelf geen gevolgen." in tekst
    assert (
        "5 oktober 2026\n7 oktober 2026\nin Hendig en aangetekend\n26 oktober 2026\n28 oktober 2026\naangetekend"
        in tekst
    )
    assert "De partner kan tot en met maandag 30 november 2026 opmerkingen maken." in tekst


def test_a_plan_has_goals_help_and_days_in_order() -> None:
    tekst = woorden(verbeterplan(PLAN))
    assert "Afspraken komen op tijd na.\nElke afspraak staat met een datum in het overzicht.\n1 maart 2027" in tekst
    assert "Wat doet de gemeente?\nEen aanjager denkt elke maand een uur mee." in tekst
    assert "Op woensdag 10 februari 2027.\nOp woensdag 12 mei 2027." in tekst


def test_a_plan_that_was_not_chosen_says_what_was_offered_and_that_it_may() -> None:
    tekst = woorden(verbeterplan(GEEN_PLAN))
    assert "De partner heeft geen plan gekozen.\nDat mag. Het heeft op zichzelf geen gevolgen." in tekst
    assert (
        "Dit aanbod is gedaan op 10 november 2026. Het blijft staan.\nEen aanjager denkt elke maand een uur mee."
        in tekst
    )
    assert "\u201cWij pakken dit liever zelf op.\u201d" in tekst
    assert GEEN_PLAN.niet_gekozen is not None
    stil = replace(GEEN_PLAN, niet_gekozen=replace(GEEN_PLAN.niet_gekozen, antwoord=""))
    assert "De partner heeft hierover niets laten weten." in woorden(verbeterplan(stil))


def test_two_officials_hear_the_partner_and_every_point_is_written_down() -> None:
    tekst = woorden(hoorverslag(HOREN))
    assert tekst.count("hoort namens de gemeente") == 2
    assert "mr. A. Specht\nadviseur van de partner\nwordt gehoord" in tekst
    assert "De tweede ronde kwam te vroeg.\nHet plan liep nog." in tekst
    assert "Welke stukken gaf de partner?\nOverzicht van afspraken" in tekst
    assert "In deze versie staan geen opmerkingen." in tekst


def test_a_transition_has_numbers_only_and_says_who_does_what_until_when() -> None:
    tekst = woorden(transitieplan(TRANSITIE))
    assert "In dit plan staan alleen aantallen." in tekst
    assert "Aantal lopende trajecten: 7." in tekst
    assert "klaar vóór de einddatum\n4\nDe partner rondt de hulp zelf af.\nde partner\n28 februari 2028" in tekst
    assert "Dan gaat de hulp door bij de partner" in tekst


@pytest.mark.parametrize(
    "zin",
    [
        "Laatste declaraties\n14 april 2028\nDe declaraties tot en met februari 2028 zijn betaald.",
        "Reisbudget\n20 april 2028\nHet deel van de partner is verrekend.",
        "Lopende trajecten\n1 maart 2028\n",
        "Toegang tot Hendig\n2 maart 2028\nDe accounts van de partner zijn gesloten.",
        "De gemeente bewaart ze tot en met 1 maart 2038.",
    ],
)
def test_the_last_report_says_how_everything_was_rounded_off(zin: str) -> None:
    assert zin in woorden(afsluitverslag(AFSLUITING))
