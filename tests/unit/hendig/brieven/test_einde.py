"""The letters with which something ends: an agreement, in the same words for both ways, or a matter without "
"consequence.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from hendig.brieven.besluit.besluitbrief import Collegebesluit
from hendig.brieven.brief import woorden
from hendig.brieven.einde.intrekkingsbrief import intrekkingsbrief
from hendig.brieven.einde.netwerkmededeling import netwerkmededeling
from hendig.brieven.einde.ontbindingsverklaring import Ontbindingsgegevens, ontbindingsverklaring
from hendig.brieven.einde.opzeggingsbevestiging import opzeggingsbevestiging
from hendig.brieven.einde.opzeggingsbrief import opzeggingsbrief
from hendig.brieven.einde.sluitingsbrief import Sluitingsreden, sluitingsbrief
from hendig.brieven.einde.vervalbrief import vervalbrief
from hendig.brieven.rechtsweg import Rechtsweg
from hendig.zetwerk.blokken import Alinea, Kader
from tests.unit.hendig.brieven.voorbeelden import (
    BEVESTIGING,
    INTREKKING,
    MEDEDELING,
    ONTBINDING,
    OPZEGGING,
    SLUITING,
    VERVAL,
)

VAN_METINGEN = "De metingen waar dit over ging, tellen later niet opnieuw mee."


@pytest.mark.parametrize(
    "zin",
    [
        "Het college heeft op 16 november 2027 (besluit B-2027-318) besloten de procesovereenkomst te beëindigen.",
        (
            "Namens de gemeente ontbind ik de procesovereenkomst met u hierbij voor het product ambulante "
            "begeleiding, met ingang van de dag waarop u deze brief ontvangt (artikel 9, lid 2; artikel "
            "6:267 Burgerlijk Wetboek)."
        ),
        "De rest van de overeenkomst loopt gewoon door.",
        "Waarom dit niet kan wachten: Wij gaan uit van mogelijk gevaar voor kinderen.",
        "Uiterlijk 20 dagen nadat u deze brief ontvangt\nVraag om een onafhankelijke heroverweging.",
        "Geschillencommissie Sociaal Domein (artikel 9, lid 6)",
        "burgerlijke rechter",
        "Wij hebben van u geen zienswijze ontvangen.",
    ],
)
def test_a_declaration_that_dissolves_says(zin: str) -> None:
    assert zin in woorden(ontbindingsverklaring(ONTBINDING))


def test_a_declaration_that_can_wait_names_the_day_and_one_that_cannot_names_none_of_its_own() -> None:
    meteen = woorden(ontbindingsverklaring(replace(ONTBINDING, afronding=OPZEGGING.afronding)))
    assert "Uw procesovereenkomst eindigt op de dag waarop u deze brief ontvangt" in meteen
    assert "1 december 2027" not in meteen
    assert "Tot die dag verandert er niets." not in meteen
    assert "Na het einde één zin: dat u niet meer deelneemt aan Hendig, en vanaf welke dag." in meteen
    later = woorden(ontbindingsverklaring(replace(ONTBINDING, meteen=None)))
    assert "met ingang van 1 december 2027 (artikel 9" in later
    assert "Tot die dag verandert er niets." in later


@pytest.mark.parametrize(
    "zin",
    [
        "Uw procesovereenkomst eindigt per 1 mei 2028.",
        "Na heroverweging bleef het college daarbij, op 18 januari 2028.",
        "Namens de gemeente zeg ik de procesovereenkomst met u hierbij geheel op tegen 1 mei 2028 (artikel 9, lid 2).",
        (
            "U heeft recht op ten minste drie maanden. Ontvangt u deze brief na 31 januari 2028? Dan eindigt de "
            "overeenkomst drie maanden nadat u deze brief ontvangt."
        ),
        "Waarom wijkt het college af van het advies?",
        "De starts zijn verzet door ziekte.\nDat klopt voor één van de drie keer.",
        "De procesovereenkomst gaat over de samenwerking en niet over de hulp aan een gezin.",
        "Ambulante begeleiding\n7\nU maakt deze hulp af",
        "Hulp die u heeft geleverd, betalen wij.",
        "U betaalt mee tot en met de dag waarop de overeenkomst eindigt.",
        "Wat u in Hendig in vertrouwen hoorde, blijft vertrouwelijk.",
        "“Per 1 mei 2028 neemt Praktijk Kievit (verzonnen) niet meer deel aan Hendig.” Een reden noemen wij niet.",
        "burgerlijke rechter",
    ],
)
def test_a_letter_that_gives_notice_says(zin: str) -> None:
    assert zin in woorden(opzeggingsbrief(OPZEGGING))


def test_both_ways_of_ending_differ_only_in_subject_and_declaration() -> None:
    velden = {naam: getattr(OPZEGGING, naam) for naam in Ontbindingsgegevens.__dataclass_fields__}
    een, ander = ontbindingsverklaring(Ontbindingsgegevens(**velden)), opzeggingsbrief(OPZEGGING)
    assert een.stand == ander.stand
    rest = [[blok for blok in brief.blokken if not isinstance(blok, Kader)] for brief in (een, ander)]
    assert rest[0] == rest[1]
    assert len(rest[0]) == len(een.blokken) - 1


def test_the_words_of_the_decision_return_in_the_declaration() -> None:
    besluit = Collegebesluit(
        op=OPZEGGING.per, nummer="B-1", redenen=("A.", "B."), naast_de_score=("C.",), afwijking="D."
    )
    tekst = woorden(opzeggingsbrief(replace(OPZEGGING, besluit=besluit)))
    assert re.search(r"A\.\nB\.\n.*\nC\.\n.*\nD\.", tekst)


def test_only_the_routes_that_are_open_are_named() -> None:
    tekst = woorden(opzeggingsbrief(replace(OPZEGGING, rechtsweg=Rechtsweg(None, None, None))))
    assert "Geschillencommissie" not in tekst
    assert "Vraag om een onafhankelijke heroverweging" not in tekst
    assert "burgerlijke rechter" in tekst


def test_the_network_is_told_exactly_one_sentence_and_no_reason() -> None:
    brief = netwerkmededeling(MEDEDELING)
    assert brief.blokken == (Alinea("Per 1 mei 2028 neemt Praktijk Kievit (verzonnen) niet meer deel aan Hendig."),)
    assert (brief.stand, brief.bijlage, brief.vertrouwelijk) == (None, (), False)
    assert brief.geadresseerde == ("De netwerkpartners van Hendig",)


@pytest.mark.parametrize(
    ("reden", "zin"),
    [
        (Sluitingsreden.METING_TELT_NIET, "Uw meting telt niet mee."),
        (Sluitingsreden.VOLDOENDE, "Uw uitkomst in de rondes najaar 2026 en voorjaar 2027 ligt op of boven de norm."),
        (Sluitingsreden.GEEN_CONCLUSIE, "laat niet zien dat de norm niet is gehaald."),
        (Sluitingsreden.RONDES_TELDEN_NIET, "De rondes na uw eerdere meting telden voor u niet."),
        (Sluitingsreden.NAGEKOMEN, "U heeft de afspraak nagekomen."),
        (Sluitingsreden.ZIENSWIJZE_GEGROND, "Uw zienswijze is gegrond. Wij beëindigen de overeenkomst niet."),
        (Sluitingsreden.NIET_VASTGESTELD, "Er is niet vastgesteld dat u de norm bij herhaling niet haalt."),
        (Sluitingsreden.COLLEGE_BEEINDIGT_NIET, "Het college beëindigt uw procesovereenkomst niet."),
    ],
)
def test_a_closing_letter_says_why_and_that_nothing_follows(reden: Sluitingsreden, zin: str) -> None:
    tekst = woorden(sluitingsbrief(replace(SLUITING, reden=reden)))
    for deel in (zin, "U hoeft niets te doen.", "Er volgt niets. Uw overeenkomst loopt gewoon door.", VAN_METINGEN):
        assert deel in tekst


@pytest.mark.parametrize(
    ("rondes", "waar"), [((), "de norm."), (("najaar 2026",), "in de ronde najaar 2026 ligt op of boven de norm.")]
)
def test_a_closing_letter_names_the_rounds_it_was_about(rondes: tuple[str, ...], waar: str) -> None:
    tekst = woorden(sluitingsbrief(replace(SLUITING, reden=Sluitingsreden.VOLDOENDE, rondes=rondes)))
    assert waar in tekst
    assert (VAN_METINGEN in tekst) is bool(rondes)


def test_what_is_taken_back_or_lapsed_is_over_and_says_so() -> None:
    ingetrokken, vervallen = woorden(intrekkingsbrief(INTREKKING)), woorden(vervalbrief(VERVAL))
    assert "Op 2 augustus 2027 schreven wij u (onze brief HD-2027-0012). Die brief trekken wij in." in ingetrokken
    assert "Waarom?\nDe afspraak is alsnog nagekomen." in ingetrokken
    assert "De laatste dag was 9 mei 2028 (artikel 10)." in vervallen
    assert "Er is niets over u vastgesteld." in vervallen
    te_oud = woorden(vervalbrief(replace(VERVAL, termijn=None)))
    assert "De eerste lage ronde is te lang geleden om nog mee te tellen. Daarom stopt het hier." in te_oud
    for tekst in (ingetrokken, vervallen, te_oud):
        assert "Er volgt niets. Uw overeenkomst loopt gewoon door." in tekst


def test_who_gives_notice_is_thanked_and_nothing_is_found() -> None:
    tekst = woorden(opzeggingsbevestiging(BEVESTIGING))
    assert "Op 1 september 2027 ontvingen wij uw opzegging (artikel 2)." in tekst
    assert "Wat er tussen ons nog liep, sluiten wij zonder uitkomst. Er is niets over u vastgesteld" in tekst
    assert "zonder uitkomst" not in woorden(opzeggingsbevestiging(replace(BEVESTIGING, liep_er_iets=False)))
