"""What the welcome letter says: both sides' promises, exact and in plain words, and nothing that it must not say."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.openbaarheid import WEGGELAKT, lak, weiger_slecht_gemarkeerd
from governance.documenten.rules import awb_woorden, weiger_awb_clausule
from hendig.brieven.brief import woorden, zet_brief
from hendig.brieven.invoer import als_invoer, uit_invoer
from hendig.brieven.welkomstbrief import Welkomstgegevens, welkomstbrief
from hendig.brieven.zaakkop import KOP_MARKER
from tests.unit.hendig.brieven.brieven import GROOT, KLEIN

BOTH = pytest.mark.parametrize("gegevens", [KLEIN, GROOT], ids=["short", "long"])


@BOTH
def test_it_has_no_clause_of_the_awb_and_promises_no_anonymity(gegevens: Welkomstgegevens) -> None:
    tekst = woorden(welkomstbrief(gegevens))
    weiger_awb_clausule(Documentsoort.WELKOMSTBRIEF, tekst)
    assert awb_woorden(tekst) == ()
    assert "anoniem" not in tekst.lower()
    assert "Uw antwoorden zijn vertrouwelijk." in tekst


@BOTH
def test_it_names_every_obligation_of_both_sides_with_when_and_where(gegevens: Welkomstgegevens) -> None:
    tekst = woorden(welkomstbrief(gegevens))
    for afspraak in (*gegevens.van_partner, *gegevens.van_gemeente):
        assert f"{afspraak.wat}\n{afspraak.wanneer}\n{afspraak.waar}" in tekst


def test_it_says_which_texts_hold_from_which_day() -> None:
    tekst = woorden(welkomstbrief(KLEIN))
    assert "U bent netwerkpartner van Hendig vanaf 1 april 2026." in tekst
    assert "Procesovereenkomst\n1.0\n1 januari 2026" in tekst
    assert "Norm voor vertrouwen\n2026-1\n1 januari 2026" in tekst
    assert "begint op of na 1 oktober 2026" in tekst
    assert "tot en met 31 december 2035" in tekst


@pytest.mark.parametrize(("rondes", "woord"), [(2, "twee"), (3, "drie"), (17, "17")])
def test_it_says_how_many_rounds_the_norm_asks(rondes: int, woord: str) -> None:
    assert KLEIN.meting is not None
    gegevens = replace(KLEIN, meting=replace(KLEIN.meting, rondes=rondes))
    assert f"norm in {woord} tellende rondes na elkaar" in woorden(welkomstbrief(gegevens))


def test_without_a_norm_it_says_that_no_round_counts() -> None:
    tekst = woorden(welkomstbrief(replace(KLEIN, meting=None)))
    assert "nog geen norm voor vertrouwen afgesproken" in tekst
    assert "Norm voor vertrouwen\n" not in tekst


def test_without_obligations_it_says_so_and_shows_no_empty_table() -> None:
    brief = welkomstbrief(replace(KLEIN, van_partner=()))
    assert "geen aparte afspraken" in woorden(brief)
    assert zet_brief(brief)


@BOTH
def test_its_sentences_are_short(gegevens: Welkomstgegevens) -> None:
    lengths = {zin: len(zin.split()) for zin in re.split(r"[.?!:]\s|\n", woorden(welkomstbrief(gegevens)))}
    own = [length for zin, length in lengths.items() if gegevens.kop.partner.naam not in zin and length > 1]
    assert max(own) <= 22, max(lengths, key=lengths.__getitem__)
    assert sum(own) / len(own) <= 12


@BOTH
def test_it_is_made_again_from_what_was_kept(gegevens: Welkomstgegevens) -> None:
    kept = json.loads(json.dumps(als_invoer(gegevens)))
    assert uit_invoer(Welkomstgegevens, kept) == gegevens
    assert zet_brief(welkomstbrief(uit_invoer(Welkomstgegevens, kept))) == zet_brief(welkomstbrief(gegevens))


@BOTH
def test_blacked_out_it_shows_nobody_and_still_says_what_was_agreed(gegevens: Welkomstgegevens) -> None:
    invoer = als_invoer(gegevens)
    weiger_slecht_gemarkeerd(invoer, KOP_MARKER)
    brief = welkomstbrief(uit_invoer(Welkomstgegevens, lak(invoer, KOP_MARKER)))
    tekst = woorden(brief)
    partner, mensen = gegevens.kop.partner, (gegevens.kop.behandelaar, gegevens.kop.meldpunt)
    persoonlijk = [partner.naam, partner.ter_attentie_van, *partner.adres, partner.aanhef]
    persoonlijk += [deel for mens in mensen for deel in (mens.naam, mens.mail, mens.telefoon)]
    assert [deel for deel in persoonlijk if deel in tekst] == []
    assert WEGGELAKT in tekst
    assert gegevens.van_partner[0].wat in tekst
    assert zet_brief(brief) == zet_brief(brief)


def test_what_is_not_known_is_left_out_and_not_left_open() -> None:
    contact = replace(KLEIN.kop.behandelaar, telefoon="")
    partner = replace(KLEIN.kop.partner, ter_attentie_van="")
    kop = replace(KLEIN.kop, behandelaar=contact, partner=partner)
    brief = welkomstbrief(replace(KLEIN, kop=kop, laatste_dag=None))
    assert brief.geadresseerde == ("Praktijk Kievit (verzonnen)", "Dorpsweg 1", "0000 AA  Nergenshuizen")
    assert "Ravensteyn, contractmanager: i.ravensteyn@nergenshuizen.invalid." in woorden(brief)
    assert "loopt door tot een van ons haar beëindigt" in woorden(brief)
