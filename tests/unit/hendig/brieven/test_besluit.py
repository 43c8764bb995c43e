"""The letters about a decision: what was decided, why beyond the score, and which routes are open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hendig.brieven.besluit.besluitbrief import besluitbrief
from hendig.brieven.besluit.heroverwegingsbesluit import heroverwegingsbesluit
from hendig.brieven.besluit.maatregelbrief import Maatregel, maatregelbrief
from hendig.brieven.brief import woorden
from hendig.brieven.rechtsweg import Rechtsweg
from tests.unit.hendig.brieven.voorbeelden import BESLUIT, COLLEGE, HEROVERWOGEN, MAATREGEL, TWINTIG_DAGEN

RECHTER = "U kunt naar de burgerlijke rechter. Heeft het haast? Dan kan dat ook in kort geding."
COMMISSIE = "Geschillencommissie Sociaal Domein (artikel 9, lid 6)"


@pytest.mark.parametrize(
    "zin",
    [
        "Het college besloot de procesovereenkomst met u geheel op te zeggen.",
        (
            "De overeenkomst eindigt pas na een aparte brief. Dat is niet eerder dan 1 maart 2028. Tot dan verandert "
            "er niets."
        ),
        "Het college besloot dit op 16 november 2027 (besluit B-2027-318).",
        "Waarom kiest het college hiervoor?\nDrie gezinnen wachtten langer dan is afgesproken.",
        "Wat woog het college naast de score?\nDe toegezegde rapportage kwam niet.",
        "Waarom wijkt het college af van het advies?\nDe toezichthouder adviseerde nog een half jaar begeleiding.",
        "De starts zijn verzet door ziekte.\nDat klopt voor één van de drie keer. Die tellen wij niet.",
        "nadat de netwerkpartner is gehoord” (artikel 9, lid 2).",
        "Uiterlijk 20 dagen nadat u deze brief ontvangt\nVraag om een onafhankelijke heroverweging.",
        "Daarna besluit het college opnieuw, met redenen. Dat duurt hoogstens zes weken.",
        "Zolang dat loopt, krijgt u de brief die de overeenkomst beëindigt niet.",
        COMMISSIE,
        RECHTER,
    ],
)
def test_a_letter_about_a_decision_says(zin: str) -> None:
    assert zin in woorden(besluitbrief(BESLUIT))


def test_when_it_cannot_wait_the_letter_says_why_and_promises_no_waiting() -> None:
    tekst = woorden(besluitbrief(replace(BESLUIT, meteen="Er is mogelijk gevaar voor kinderen.")))
    assert "De overeenkomst eindigt als u die ontvangt, niet eerder dan 1 maart 2028." in tekst
    assert "Waarom dit niet kan wachten: Er is mogelijk gevaar voor kinderen." in tekst
    assert "Vraag om een onafhankelijke heroverweging." in tekst
    assert "Zolang dat loopt" not in tekst


def test_a_committee_is_named_only_when_the_agreement_names_it() -> None:
    tekst = woorden(besluitbrief(replace(BESLUIT, rechtsweg=Rechtsweg(TWINTIG_DAGEN, None, None))))
    assert "Geschillencommissie" not in tekst
    assert RECHTER in tekst


def test_without_an_answer_of_the_partner_the_letter_says_so() -> None:
    assert "Wij hebben van u geen zienswijze ontvangen." in woorden(besluitbrief(replace(BESLUIT, punten=())))


def test_without_a_departure_or_a_measurement_there_is_no_heading_for_it() -> None:
    bare = replace(COLLEGE, afwijking=None, naast_de_score=(), redenen=("Eén reden.",))
    tekst = woorden(besluitbrief(replace(BESLUIT, besluit=bare)))
    assert "Waarom kiest het college hiervoor?\nEén reden." in tekst
    assert "wijkt het college af" not in tekst
    assert "naast de score" not in tekst


@pytest.mark.parametrize(
    "zin",
    [
        "U vroeg om heroverweging van het besluit van 16 november 2027 (besluit B-2027-318).",
        "Een adviseur van buiten, die niet eerder meedeed, keek er opnieuw naar.",
        "op 18 januari 2028 (besluit B-2028-011)",
        "U kunt dat advies lezen in uw dossier.",
        "Wat doet het college met het advies van buiten?\nDe adviseur vindt onze redenen te kort.",
        "Het college blijft bij zijn besluit.",
        "Antwoord van het college\nDe starts zijn verzet door ziekte.",
        COMMISSIE,
        RECHTER,
    ],
)
def test_a_decision_after_another_look_says(zin: str) -> None:
    assert zin in woorden(heroverwegingsbesluit(HEROVERWOGEN))


def test_a_decision_that_changes_says_what_holds_instead() -> None:
    tekst = woorden(heroverwegingsbesluit(replace(HEROVERWOGEN, nieuw="Uw overeenkomst loopt gewoon door.")))
    assert "Het college verandert zijn besluit.\nUw overeenkomst loopt gewoon door." in tekst
    assert "aparte brief" not in tekst


@pytest.mark.parametrize("maatregel", Maatregel)
def test_a_letter_about_a_measure_says_what_it_is_until_when_and_what_both_sides_do(maatregel: Maatregel) -> None:
    tekst = woorden(maatregelbrief(replace(MAATREGEL, maatregel=maatregel)))
    for zin in (
        "Uw procesovereenkomst wordt niet geheel beëindigd.",
        f"Vanaf 1 december 2027 tot en met 29 februari 2028 geldt {maatregel.value}.",
        "Stuur elke maand een overzicht van de starts.",
        "Wij bellen elke twee weken met u.",
        "Op dinsdag 15 februari 2028 bespreken wij samen met u hoe het gaat.",
        RECHTER,
    ):
        assert zin in tekst
