"""A meetcertificaat: one text with one hash, and no single answer in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.herhaling.telt import Toets
from analysis.oordeel.normregels import Maatstaf, Normregels, Weglating
from analysis.oordeel.uitkomst import Bounds, GeslotenPoort, LeaveOut, Oordeel, Poort, Robustness, Uitkomst
from surveys.uitslag.boekvorm import Antwoordenboek
from surveys.uitslag.certificaat import REGELS, Herkomstbewijs, Meetcertificaat, meetcertificaat, normregels_uit
from surveys.uitslag.rules import Breedte
from surveys.uitslag.uitslagboek import Getekend, Uitslagboek

REGELSET = Normregels(
    norm=3.5,
    minimum=1,
    maximum=5,
    quantile=1.282,
    spread_at_norm=True,
    without_correction=True,
    maatstaf=Maatstaf.BOVENGRENS,
    k_min=8,
    se_max=0.35,
    response_min=0.6,
    clusters_min=3,
    cluster_share_max=0.5,
    reliability_min=0.7,
    leave_out=(Weglating.BEOORDELAAR, Weglating.CLUSTER),
)
GRENZEN = Bounds(2.1, 0.2, 1.1, 0.05, 2.4, 2.15, 2.5, 0.1, 0.3, 0.01, 80)
WEGLATINGEN = (
    LeaveOut(Weglating.BEOORDELAAR, "Houtsnip", 8, 2.71828, 2.6, survives=True),
    LeaveOut(Weglating.BEOORDELAAR, "Wulp", 8, 3.61803, 3.7, survives=False),
    LeaveOut(Weglating.CLUSTER, "Beek", 6, 2.9, 2.8, survives=True),
)
LAAG = Uitkomst(
    partij="Grutto",
    n=9,
    n_others=8,
    invited=10,
    response=0.9,
    gemeente_answer=3.0,
    raw_mean=2.15,
    trimmed_mean=2.1,
    bounds=GRENZEN,
    oordeel=Oordeel.ONDER,
    oordeel_bovengrens=Oordeel.ONDER,
    poorten=(),
    robustness=Robustness(WEGLATINGEN, survives=False, fragility=1),
)
HERKOMST = Herkomstbewijs(
    ronde="r1", normversie="1.0", instrument="1", programma="hendig 0", antwoorden_sha256="a" * 64, norm_sha256="b" * 64
)


def certificaat(uitkomst: Uitkomst = LAAG, *toetsen: Toets, banden: bool = True) -> Meetcertificaat:
    return meetcertificaat(
        uitkomst,
        REGELSET,
        partij="p1",
        construct="competentioneel",
        clusters=4,
        toetsen=toetsen,
        banden_weggelaten=banden,
        herkomst=HERKOMST,
    )


def test_equal_certificates_have_one_text_and_one_hash_and_are_read_back() -> None:
    een, ander = certificaat(), certificaat()
    assert (een.als_json(), een.sha256) == (ander.als_json(), ander.sha256)
    gelezen = Meetcertificaat.uit_json(een.als_json())
    assert gelezen.als_json() == een.als_json()
    assert gelezen.sha256 == een.sha256


def test_what_differs_by_less_than_is_compared_hashes_the_same_and_what_differs_more_does_not() -> None:
    bijna = replace(LAAG, bounds=replace(GRENZEN, bound=2.4 + 1e-12))
    anders = replace(LAAG, bounds=replace(GRENZEN, bound=2.400001))
    assert certificaat(bijna).sha256 == certificaat().sha256
    assert certificaat(anders).sha256 != certificaat().sha256


def test_what_the_sum_is_redone_with_has_three_decimals_more_and_every_gate_tells_its_number() -> None:
    grenzen = replace(GRENZEN, correction=0.1234567891, score=2.1234567891)
    een = certificaat(replace(LAAG, bounds=grenzen, gate_numbers={Poort.CLUSTERAANDEEL: 1 / 3, Poort.RESPONS: None}))
    assert (een.grenzen["correction"], een.grenzen["score"]) == (0.123456789, 2.123457)
    assert een.poortgetallen == {"één cluster te zwaar": 0.333333, "respons te laag": None}
    assert normregels_uit(een.norm) == normregels_uit(Meetcertificaat.uit_json(een.als_json()).norm) == REGELSET


def test_leave_outs_are_told_per_kind_as_yes_or_no_and_never_by_value_or_name() -> None:
    een = certificaat()
    assert een.weglatingen == {"beoordelaar": False, "cluster": True}
    for geheim in ("2.71828", "3.61803", "Houtsnip", "Wulp", "Beek", "fragility"):
        assert geheim not in een.als_json()


def test_without_a_finding_nothing_was_left_out_and_without_a_margin_there_is_none() -> None:
    poort = GeslotenPoort(Poort.SPREIDING, None, None)
    leeg = replace(
        LAAG, bounds=None, raw_mean=None, oordeel=Oordeel.NIET_VAST_TE_STELLEN, poorten=(poort,), robustness=None
    )
    een = certificaat(leeg)
    assert (een.grenzen, een.weglatingen, een.gemiddelde) == ({}, {}, None)
    assert een.poorten == ("spreiding",)


@pytest.mark.parametrize(
    ("toetsen", "verwacht"),
    [
        ((), True),
        ((Toets("V1", holds=True), Toets("V1", holds=None)), None),
        ((Toets("V1", holds=None), Toets("V1", holds=False)), False),
        ((Toets("V1", holds=False), Toets("V1", holds=None)), False),
        ((Toets("V1", holds=False), Toets("V1", holds=True)), False),
    ],
)
def test_a_rule_holds_when_nothing_speaks_against_it(toetsen: tuple[Toets, ...], verwacht: bool | None) -> None:
    assert certificaat(LAAG, *toetsen).regels["V1"] is verwacht


def test_every_rule_is_told_and_that_ties_were_left_out_is_one_of_them() -> None:
    assert set(certificaat().regels) == set(REGELS)
    assert certificaat(banden=False).regels["V6"] is False


def test_the_book_of_what_came_of_a_round_is_read_back_and_its_hash_leaves_figures_out() -> None:
    figuur = Getekend(partij=None, construct="alle", naam="verdeling", breedte=Breedte.SMAL, svg=b"\x1f\x8b")
    kaal = Uitslagboek(
        grondslag="g", certificaten=(certificaat(),), resultaten={("p1", "c"): "{}"}, netwerk={"c": "{}"}
    )
    boek = replace(kaal, figuren=(figuur,))
    gelezen = Uitslagboek.uit_bytes(boek.als_bytes())
    assert gelezen.als_bytes() == boek.als_bytes()
    assert gelezen.sha256 == boek.sha256 == kaal.sha256
    assert [een.sha256 for een in gelezen.van("p1")] == [certificaat().sha256]
    assert gelezen.van("p2") == ()


def test_an_empty_book_of_answers_has_a_hash_too() -> None:
    assert len(Antwoordenboek(()).sha256) == 64
