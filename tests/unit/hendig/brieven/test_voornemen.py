"""The letters of the hearing: every part that a careful hearing asks, in sentences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from governance.uitsluiting.gronden import Route
from hendig.brieven.brief import woorden, zet_brief
from hendig.brieven.voornemen.ontvangstbevestiging import Reactie, ontvangstbevestiging
from hendig.brieven.voornemen.voornemen import Voornemengegevens, voornemen
from tests.integration.pdf_text import pdf_text
from tests.unit.hendig.brieven.voorbeelden import ONTVANGEN, REAGEREN, SPOED, VOORNEMEN

BOTH = pytest.mark.parametrize("gegevens", [VOORNEMEN, SPOED], ids=["ordinary", "urgent"])


@pytest.mark.parametrize(
    "zin",
    [
        "Er is nog niets besloten.",
        "U kunt eerst reageren: uiterlijk vier weken nadat u deze brief ontvangt.",
        "Wij overwegen om de procesovereenkomst met u geheel op te zeggen per 1 maart 2028.",
        "Tot het besluit verandert er niets voor u en de gezinnen met wie u werkt.",
        "Over dit voornemen doen wij geen mededelingen aan anderen dan wie eraan meewerken.",
        (
            "“Bij herhaling onvoldoende scoren betekent dat de gemeente deze overeenkomst kan beëindigen, nadat de "
            "netwerkpartner is gehoord” (artikel 9, lid 2)."
        ),
        "De uitkomsten van de rondes najaar 2026 en voorjaar 2027 staan in de bijlage.",
        "9 februari 2027\nDe afgesproken start van een traject is drie keer verzet.\nverslag van het gesprek",
        "Vanaf dinsdag 3 augustus 2027\nBekijk uw hele dossier: in Hendig, bij 'Uw procedure'.",
        "U ziet de losse antwoorden zonder namen, op volgorde van hoogte.",
        "Een deskundige met geheimhoudingsplicht mag de berekening nalopen.",
        "U kunt de controleur tien schriftelijke vragen stellen.",
        "Uiterlijk vier weken nadat u deze brief ontvangt\nGeef uw zienswijze",
        "Liever vertellen? Vraag het, dan horen wij u.",
        "U kunt één keer twee weken extra vragen.",
        "U mag zich laten bijstaan, door wie u wilt.",
        "Tess Grutto, onafhankelijk toezichthouder",
        (
            "Uiterlijk twee weken nadat u deze brief ontvangt\nTwijfelt u of een adviseur onpartijdig is? Meld het, "
            "met uw reden, bij Noor Fazant, jurist"
        ),
        "Verbeterplan\nVastgesteld op 5 januari 2027. De doelen zijn niet gehaald.",
        "Voor gezinnen: Twee andere partners bieden dezelfde hulp en hebben ruimte.",
        "Wij geven schriftelijk antwoord op elk punt van uw zienswijze.",
        "Bijlage: uw metingen",
        "Ronde voorjaar 2027, normversie 2026-1",
    ],
)
def test_a_voornemen_says(zin: str) -> None:
    assert zin in woorden(voornemen(VOORNEMEN))


@BOTH
def test_a_number_of_a_measurement_stands_in_the_annex_only(gegevens: Voornemengegevens) -> None:
    brief = voornemen(gegevens)
    assert "3,01" not in woorden(replace(brief, bijlage=()))
    assert ("3,01" in woorden(brief)) is bool(gegevens.metingen)


@pytest.mark.parametrize(
    "zin",
    [
        "Er is nog niets besloten.",
        "U kunt eerst reageren: uiterlijk op dinsdag 10 augustus 2027.",
        "voor het product ambulante begeleiding te ontbinden per 1 maart 2028.",
        (
            "Waarom deze termijn korter is\nWij gaan uit van mogelijk gevaar voor kinderen (artikel 9, lid 4). U "
            "kunt wel reageren. Uw reactie weegt even zwaar."
        ),
        "Liever vertellen? Vraag het, dan horen wij u.",
        "U mag zich laten bijstaan, door wie u wilt.",
        "Twijfelt u of een adviseur onpartijdig is?",
        "Bekijk uw hele dossier",
        "Voor u: U gaf aan dat Hendig een kwart van uw omzet is.",
        "Over dit voornemen doen wij geen mededelingen",
        "Reageren t/m\n10 augustus 2027",
    ],
)
def test_an_urgent_voornemen_gives_less_time_and_nothing_less(zin: str) -> None:
    assert zin in woorden(voornemen(SPOED))


def test_without_a_measurement_it_speaks_of_none() -> None:
    tekst = woorden(voornemen(SPOED))
    assert [
        woord for woord in ("bijlage", "Bijlage", "losse antwoorden", "de norm bij herhaling") if woord in tekst
    ] == []


@pytest.mark.parametrize(
    ("route", "wel", "niet"),
    [
        (Route.GEWOON, "bespreekt uw zienswijze en ons antwoord", "toezichthouder geeft advies"),
        (Route.OPTIE_1, "gaat na of de norm bij herhaling niet is gehaald", "toezichthouder geeft advies"),
        (Route.OPTIE_2, "toezichthouder geeft advies", "gaat na of de norm"),
        (Route.BEIDE, "Stelt zij dat vast, dan geeft de onafhankelijk toezichthouder advies", "stemmen"),
    ],
)
def test_it_says_by_which_way_it_goes_on(route: Route, wel: str, niet: str) -> None:
    tekst = woorden(voornemen(replace(VOORNEMEN, reageren=replace(REAGEREN, route=route))))
    assert wel in tekst
    assert niet not in tekst


def test_when_the_file_was_not_open_the_term_begins_again() -> None:
    tekst = woorden(voornemen(replace(VOORNEMEN, in_plaats_van="HD-2027-0009")))
    assert "in de plaats van onze brief HD-2027-0009. Uw dossier was niet de hele tijd open." in tekst
    assert "Uw dossier was niet" not in woorden(voornemen(VOORNEMEN))


def test_the_annex_comes_after_the_signature_on_a_page_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").write_bytes(zet_brief(voornemen(VOORNEMEN)))
    tekst = pdf_text(tmp_path / "brief.pdf")
    assert tekst.index("Er is nog niets besloten.") < tekst.index("burgemeester") < tekst.index("Bijlage: uw metingen")


@pytest.mark.parametrize(
    ("reactie", "zin"),
    [
        (Reactie.ZIENSWIJZE, "Wij ontvingen uw zienswijze op 27 augustus 2027."),
        (Reactie.ZIENSWIJZE, "Wij geven schriftelijk antwoord op elk punt."),
        (Reactie.ZIENSWIJZE, "De starts zijn verzet door ziekte."),
        (Reactie.ZIENSWIJZE, "Dat doen wij vóór vrijdag 17 september 2027. Er zijn twee medewerkers"),
        (Reactie.REACTIE_OP_ADVIES, "Uw reactie gaat met het advies mee"),
        (Reactie.VERZOEK_OM_HEROVERWEGING, "Een adviseur van buiten, die niet eerder meedeed"),
    ],
)
def test_a_receipt_says_what_came_in_and_what_happens_with_it(reactie: Reactie, zin: str) -> None:
    assert zin in woorden(ontvangstbevestiging(replace(ONTVANGEN, reactie=reactie)))


def test_a_receipt_without_points_or_hearing_says_nothing_of_them() -> None:
    tekst = woorden(ontvangstbevestiging(replace(ONTVANGEN, punten=(), horen_voor=None)))
    assert "gehoord" not in tekst
    assert "Missen wij een punt" not in tekst
