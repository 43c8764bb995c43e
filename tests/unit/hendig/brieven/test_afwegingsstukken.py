"""Papers in which something is weighed or asked: complete, with reasons, and never a decision."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from hendig.brieven.afweging.aanvullende_nota import aanvullende_nota
from hendig.brieven.afweging.adviesopdracht import adviesopdracht
from hendig.brieven.afweging.antwoord_op_zienswijze import antwoord_op_zienswijze
from hendig.brieven.afweging.conceptadvies import conceptadvies
from hendig.brieven.afweging.evenredigheidstoets import Lichter, Maatregel, evenredigheidstoets
from hendig.brieven.afweging.heroverwegingsadvies import heroverwegingsadvies
from hendig.brieven.afweging.terugverwijzing import terugverwijzing
from hendig.brieven.afweging.toezichtadvies import toezichtadvies
from hendig.brieven.papier import woorden
from tests.unit.hendig.brieven.afwegingsvoorbeelden import (
    ANTWOORD,
    CONCEPT,
    HEROVERWEGING,
    NOTA,
    OPDRACHT,
    TERUG,
    TOETS,
    TOEZICHTADVIES,
)


@pytest.mark.parametrize(
    "zin",
    [
        "Dit is een afweging en geen besluit.",
        f"Wat wil de gemeente bereiken?\n{TOETS.doel}",
        f"Is beëindigen daarvoor geschikt?\n{TOETS.geschiktheid}",
        "M1\nEen gesprek met de aanbieder\nop 10 november 2026\nHet gesprek leidde tot een plan.",
        "M8\nDe eigen prestatie opschorten\nniet geprobeerd\nDit raakt niet",
        f"Wat is het gevolg voor de partner?\n{TOETS.voor_partner}",
        "Deel van de omzet van de partner: dat heeft de partner niet verteld.",
        "Werkt de partner alleen? Ja.",
        f"Wat is het gevolg voor gezinnen?\n{TOETS.voor_gezinnen}\nAantal lopende trajecten: 7.",
        f"Is er ander aanbod?\n{TOETS.ander_aanbod}",
        f"Hoe groot is het deel van het netwerk?\n{TOETS.deel_van_capaciteit}",
        f"een beëindiging?\n{TOETS.aard_en_betekenis}",
        "Burgerlijk Wetboek (boek 6, artikel 265, lid 1)",
        f"Wat is de conclusie?\n{TOETS.conclusie}",
    ],
)
def test_a_test_of_proportion_says(zin: str) -> None:
    assert zin in woorden(evenredigheidstoets(TOETS))


def test_every_measure_between_nothing_and_the_end_is_weighed() -> None:
    gewogen = [veld.name.upper() for veld in fields(Lichter)]
    assert ["M0", *gewogen, "M9"] == [een.name for een in Maatregel]
    tekst = woorden(evenredigheidstoets(TOETS))
    assert [nummer for nummer in gewogen if f"\n{nummer}\n" not in tekst] == []


def test_every_point_of_the_partner_has_an_answer_and_says_what_changes() -> None:
    tekst = woorden(antwoord_op_zienswijze(ANTWOORD))
    assert "De gemeente ontving de zienswijze op 16 augustus 2027. De partner is gehoord op 24 augustus 2027." in tekst
    assert "1\nDe oorzaak is weg.\nHet team is weer volledig." in tekst
    assert "De feiten van vóór september 2026 tellen niet meer mee.\n2\nDe tweede ronde kwam te vroeg." in tekst
    assert "nadat het plan was vastgesteld.\nEr verandert niets." in tekst


def test_without_a_point_the_paper_says_so() -> None:
    tekst = woorden(antwoord_op_zienswijze(replace(ANTWOORD, zienswijze_op=None, gehoord_op=None, punten=())))
    assert "De partner heeft geen zienswijze gegeven" in tekst
    assert "Er zijn geen punten om te beantwoorden." in tekst


@pytest.mark.parametrize(
    "zin",
    [
        "Hanna Putter, onafhankelijk toezichthouder. De verklaring over belangen is van 1 september 2027",
        OPDRACHT.vraag,
        "Hoe wordt vertrouwen in het netwerk ervaren?",
        "De meetcertificaten en de verklaring van de controleur",
        "De partner ziet het concept eerst en heeft daarvoor twee weken.",
        "Uiterlijk op maandag 18 oktober 2027",
        "Elke uitkomst van het advies kan.",
    ],
)
def test_an_order_for_advice_says(zin: str) -> None:
    assert zin in woorden(adviesopdracht(OPDRACHT))


@pytest.mark.parametrize(
    "zin",
    [
        f"Wat is de vraag?\n{OPDRACHT.vraag}",
        "Waarop steunt het advies?\nDe stukken van het dossier",
        "Hoe wordt vertrouwen ervaren?\nIn het netwerk als geheel",
        "Dit gaat over alle beoordelingen samen. Wie heeft beoordeeld, is vertrouwelijk.",
        "De oorzaak is weg.\nDat blijkt uit het overzicht van de partner, voor een deel.",
        "Wat is de conclusie?\nEen lichtere maatregel is mogelijk",
    ],
)
def test_a_draft_and_an_advice_both_say(zin: str) -> None:
    assert zin in woorden(conceptadvies(CONCEPT))
    assert zin in woorden(toezichtadvies(TOEZICHTADVIES))


def test_a_draft_says_until_when_and_the_advice_what_was_done_with_the_reaction() -> None:
    assert "Dit is een concept.\nDe partner kan reageren tot en met maandag 4 oktober 2027." in woorden(
        conceptadvies(CONCEPT)
    )
    assert "13 september.\nHet was op 14 september." in woorden(toezichtadvies(TOEZICHTADVIES))
    assert "vanaf 20 september 2027. Er kwam geen reactie." in woorden(
        toezichtadvies(replace(TOEZICHTADVIES, op_concept=()))
    )


def test_a_question_that_goes_back_says_who_asks_whom_why_and_until_when() -> None:
    tekst = woorden(terugverwijzing(TERUG))
    assert "Gevraagd door: de bestuurlijk trekkers.\nGevraagd aan: de MDG I-F." in tekst
    assert "Waarom is dit nodig?\nIn de stukken staat het overzicht niet genoemd." in tekst
    assert "uiterlijk op maandag 15 november 2027. De partner krijgt vraag en antwoord ook" in tekst


def test_a_note_answers_each_question_and_adds_the_reaction_unchanged() -> None:
    tekst = woorden(aanvullende_nota(NOTA))
    assert "Is het overzicht van de partner meegewogen?\nJa. Het is besproken op 1 november 2027." in tekst
    assert "De partner kan reageren tot en met maandag 29 november 2027." in tekst
    assert "ongewijzigd.\nHet antwoord klopt." in woorden(
        aanvullende_nota(replace(NOTA, reactie=("Het antwoord klopt.",)))
    )


def test_an_adviser_from_outside_weighs_each_point_of_a_decision() -> None:
    tekst = woorden(heroverwegingsadvies(HEROVERWEGING))
    assert "besluit B-2027-118 van 30 november 2027. De partner vroeg op 10 december 2027" in tekst
    assert (
        "De adviseur komt van buiten en deed niet eerder mee. De adviseur hoorde de partner op 20 december 2027."
        in tekst
    )
    assert "Het overzicht is niet meegewogen.\nHet is genoemd in de aanvullende nota" in tekst
    assert "Het college besluit opnieuw, met redenen." in tekst
