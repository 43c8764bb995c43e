"""The letters of a conversation: what was seen, what it does not mean, and what the partner can do until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.contract.rules import Eenheid
from hendig.brieven.brief import woorden, zet_brief
from hendig.brieven.gesprek.bericht_over_meting import bericht_over_meting
from hendig.brieven.gesprek.ingebrekestelling import ingebrekestelling
from hendig.brieven.gesprek.signaalbrief import signaalbrief
from hendig.brieven.gesprek.tweede_uitnodiging import tweede_uitnodiging
from hendig.brieven.tijd import Duur, Reactietijd, in_woorden, uiterlijk
from hendig.zetwerk.blokken import Figuur
from tests.unit.hendig.brieven.gesprekken import (
    BERICHT,
    HOOG,
    IN_GEBREKE,
    LAAG,
    NAJAAR,
    SIGNAAL,
    TWEEDE,
    VERBORGEN,
    VIER_WEKEN,
)


@pytest.mark.parametrize(
    "zin",
    [
        "Deze brief is geen voornemen tot beëindiging.",
        "Uw overeenkomst loopt gewoon door.",
        "U krijgt deze brief omdat uw score laag was op competentioneel vertrouwen. Dat kan toeval zijn.",
        "Hoogstens ongeveer één op de 12 partners die precies op de norm zitten, krijgt zo'n brief.",
        "Uw score op competentioneel vertrouwen is 3,01. De norm is 3,5.",
        "Ook als wij rekening houden met toeval, komt de score uit op hoogstens 3,38.",
        "13 organisaties hebben geantwoord.",
        "Ronde najaar 2026, normversie 2026-1",
        "competentioneel vertrouwen\nonder de norm\n3,01\n3,38\n3,5\n13",
        "intentioneel vertrouwen\nop of boven de norm\n3,72\n4,01\n3,5\n12",
        "Vóór maandag 30 november 2026\nPraat met ons.",
        "Uiterlijk op maandag 30 november 2026\nBent u het niet eens met hoe de meting tot stand kwam?",
        "Dien dan een meetbezwaar in bij de onafhankelijk controleur.",
        "Competentioneel vertrouwen gaat over: iedereen doet wat die zegt en zegt wat die doet.",
        "Eén ronde heeft geen gevolgen voor uw overeenkomst.",
        "Andere partners weten dit niet.",
        "Merkt u iets anders? Meld het bij Bram Ooievaar, meetbeheerder",
    ],
)
def test_a_message_about_a_measurement_says(zin: str) -> None:
    assert zin in woorden(bericht_over_meting(BERICHT))


def test_a_message_about_a_measurement_has_no_number_of_a_zaak() -> None:
    assert [naam for naam, _ in bericht_over_meting(BERICHT).kenmerken] == [
        *("Datum", "Ons kenmerk", "Behandeld door", "Reageren t/m")
    ]


def test_without_a_known_rate_no_rate_is_given() -> None:
    tekst = woorden(bericht_over_meting(replace(BERICHT, een_op=None)))
    assert "Dat kan toeval zijn." in tekst
    assert "één op" not in tekst


def test_a_score_that_is_not_shown_is_a_dash_and_has_no_sentence() -> None:
    tekst = woorden(bericht_over_meting(replace(BERICHT, score=VERBORGEN)))
    assert "competentioneel vertrouwen\nonder de norm\n-\n-\n3,5\n13" in tekst
    assert "Uw score op" not in tekst
    assert "hoogstens" not in tekst


def test_both_kinds_of_trust_are_named_when_both_are_low() -> None:
    both = replace(NAJAAR, onderdelen=(LAAG, replace(HOOG, onder_de_norm=True)))
    tekst = woorden(bericht_over_meting(replace(BERICHT, score=both)))
    assert "laag was op competentioneel vertrouwen en intentioneel vertrouwen." in tekst


def test_a_figure_says_in_words_what_it_shows() -> None:
    (figuur,) = [blok for blok in bericht_over_meting(BERICHT).blokken if isinstance(blok, Figuur)]
    assert "competentioneel vertrouwen: onder de norm, score 3,01, bovengrens 3,38, norm 3,5." in figuur.alt
    assert zet_brief(bericht_over_meting(BERICHT))


def test_a_term_that_runs_from_delivery_has_no_date() -> None:
    tekst = woorden(bericht_over_meting(replace(BERICHT, meetbezwaar=VIER_WEKEN)))
    assert "Uiterlijk vier weken nadat u deze brief ontvangt\nBent u het niet eens" in tekst


@pytest.mark.parametrize(
    ("duur", "woord"),
    [
        (Duur(1, Eenheid.WEEK), "één week"),
        (Duur(20, Eenheid.DAG), "20 dagen"),
        (Duur(5, Eenheid.WERKDAG), "vijf werkdagen"),
        (Duur(1, Eenheid.MAAND), "één maand"),
        (Duur(12, Eenheid.MAAND), "twaalf maanden"),
        (Duur(13, Eenheid.WEEK), "13 weken"),
    ],
)
def test_a_length_is_written_as_people_say_it(duur: Duur, woord: str) -> None:
    assert in_woorden(duur) == woord
    assert uiterlijk(Reactietijd(duur, None)) == f"uiterlijk {woord} nadat u deze brief ontvangt"
    assert uiterlijk(Reactietijd(duur, date(2027, 5, 5))) == "uiterlijk op woensdag 5 mei 2027"


@pytest.mark.parametrize(
    "zin",
    [
        "Deze brief is geen voornemen tot beëindiging.",
        "Of dat zo is, hebben wij niet vastgesteld.",
        "“De netwerkpartner neemt twee keer per jaar deel aan de intervisie” (artikel 5, lid 2).",
        "9 februari 2027\nDe afgesproken start van een traject is drie keer verzet.\nverslag van het gesprek",
        "Vóór maandag 30 november 2026\nPraat met ons.",
        "Klopt een feit niet, of mist er iets?",
    ],
)
def test_a_letter_about_a_signal_says(zin: str) -> None:
    assert zin in woorden(signaalbrief(SIGNAAL))


def test_a_talk_in_the_meedenkgroep_is_announced_only_when_it_is_there() -> None:
    assert "in de Meedenkgroep" not in woorden(signaalbrief(SIGNAAL))
    assert "Het gesprek is in de Meedenkgroep." in woorden(signaalbrief(replace(SIGNAAL, in_meedenkgroep=True)))


@pytest.mark.parametrize(
    "zin",
    [
        "Op 29 oktober 2026 nodigden wij u uit voor een gesprek (onze brief HD-2026-0031).",
        "Dat u niet komt, is geen grond om de overeenkomst te beëindigen.",
        "Wilt u geen gesprek? Laat het weten.",
    ],
)
def test_a_second_invitation_says(zin: str) -> None:
    assert zin in woorden(tweede_uitnodiging(TWEEDE))


@pytest.mark.parametrize(
    "zin",
    [
        "Herstel dit uiterlijk vier weken nadat u deze brief ontvangt.",
        "Met deze brief stellen wij u in gebreke (artikel 6:82 Burgerlijk Wetboek).",
        "Doe het volgende, uiterlijk vier weken nadat u deze brief ontvangt.",
        "Meld u aan voor de intervisie van dit najaar.",
        "Waarom deze tijd redelijk is: De intervisie is elke maand",
        "(artikel 5, lid 2).",
        "9 februari 2027\nDe afgesproken start",
        (
            "Dan bent u in verzuim. De gemeente kan dan overwegen de overeenkomst geheel of gedeeltelijk te beëindigen "
            "(artikel 9, lid 1). Dat gaat nooit vanzelf."
        ),
        "Lukt het niet in deze tijd? Bel ons meteen",
    ],
)
def test_a_notice_of_default_says(zin: str) -> None:
    assert zin in woorden(ingebrekestelling(IN_GEBREKE))
