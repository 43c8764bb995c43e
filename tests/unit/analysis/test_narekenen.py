"""The sum by hand gives what a round is judged with: the same numbers to six decimals, and the same verdict."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.oordeel.beoordeel import analyse_round
from analysis.oordeel.narekenen import Constanten, Narekening, reken_na
from analysis.oordeel.normregels import Maatstaf, Normregels
from analysis.oordeel.rondedata import Rondedata
from analysis.oordeel.uitkomst import Bounds, Oordeel, Poort, Uitkomst
from analysis.precision import round_half_up
from tests.unit.analysis.rounds import data, healthy_round, regels

GETALLEN = ("score", "standard_error", "bound", "uncorrected", "uncorrected_bound")
VAST = Constanten(
    correction=0.1,
    prediction_variance=0.01,
    leniency_variance=0.09,
    residual_variance=0.36,
    spread_factor=1.1,
    residual_df=80,
)
ANTWOORDEN = (1.0, 1.5, 2.0, 2.0, 2.25, 2.5, 3.0, 3.0, 3.0)
OPEN = {Poort.LOS: 9.0}


def certified(bounds: Bounds) -> Constanten:
    """The constants with the decimals of a certificate."""
    return Constanten(
        correction=round_half_up(bounds.correction, 9),
        prediction_variance=round_half_up(bounds.prediction_variance, 9),
        leniency_variance=round_half_up(bounds.leniency_variance, 9),
        residual_variance=round_half_up(bounds.residual_variance, 9),
        spread_factor=round_half_up(bounds.spread_factor, 9),
        residual_df=bounds.residual_df,
    )


def redone(played: Rondedata, rules: Normregels, outcome: Uitkomst) -> Narekening:
    assert outcome.bounds is not None
    _, answers = played.ratings.received_by(played.partijen.index(outcome.partij))
    found = {gate: None if number is None else round_half_up(number) for gate, number in outcome.gate_numbers.items()}
    return reken_na(sorted(answers.tolist()), certified(outcome.bounds), rules, found)


@settings(deadline=None, max_examples=60)
@given(
    seed=st.integers(0, 10_000),
    n=st.integers(9, 24),
    density=st.sampled_from([0.35, 0.6, 0.9]),
    first=st.sampled_from([2.0, 2.6, 3.0, 4.1]),
    points=st.booleans(),
    correct=st.booleans(),
    clusters=st.sampled_from([1, 2, 4]),
    maatstaf=st.sampled_from(Maatstaf),
)
def test_the_sum_by_hand_gives_the_numbers_and_the_verdict_of_every_party(
    seed: int, n: int, density: float, first: float, points: bool, correct: bool, clusters: int, maatstaf: Maatstaf
) -> None:
    values = healthy_round(seed, n=n, density=density, first=first, points=points)
    rules = regels(without_correction=correct, maatstaf=maatstaf, k_min=5, clusters_min=2, cluster_share_max=0.6)
    played = data(values, clusters=tuple(f"C{i % clusters}" for i in range(n)))
    for outcome in analyse_round(played, rules).outcomes:
        if outcome.bounds is None:
            continue
        sum_ = redone(played, rules, outcome)
        for name in GETALLEN:
            assert getattr(sum_, name) == pytest.approx(getattr(outcome.bounds, name), abs=1e-6)
        assert (sum_.oordeel, sum_.oordeel_bovengrens) == (outcome.oordeel, outcome.oordeel_bovengrens)
        shut = {test.poort for test in sum_.poorten if not test.open}
        told = {gate.poort for gate in outcome.poorten}
        assert told <= shut, "production names the first of two gates about the number of raters"
        assert shut - told <= {Poort.LOS}


def test_every_step_is_told_with_its_number_and_the_last_ones_are_the_bounds() -> None:
    sum_ = reken_na(ANTWOORDEN, VAST, regels(k_min=8), OPEN)
    by_name = {step.naam: step.waarde for step in sum_.stappen}
    mean = float(np.mean(ANTWOORDEN))
    error = float(np.sqrt(0.36 / 9 + 0.01))
    assert by_name["aantal antwoorden (K)"] == 9
    assert by_name["score"] == pytest.approx(mean - 0.1)
    assert by_name["marge"] == pytest.approx(1.282 * 1.1 * error)
    assert by_name["bovengrens"] == pytest.approx(mean - 0.1 + 1.282 * 1.1 * error)
    assert by_name["bovengrens zonder correctie"] == pytest.approx(mean + 1.282 * 1.1 * float(np.sqrt(0.45 / 9)))
    assert all(step.hoe for step in sum_.stappen)
    assert (sum_.oordeel, sum_.oordeel_bovengrens) == (Oordeel.ONDER, Oordeel.ONDER)


def test_equal_to_the_norm_is_sufficient_and_the_order_of_the_answers_says_nothing() -> None:
    vast = replace(VAST, correction=0.0)
    assert reken_na([3.0] * 9, vast, regels(), OPEN).oordeel is Oordeel.OP_OF_BOVEN
    assert reken_na([3.0] * 8 + [2.9], vast, regels(), OPEN).oordeel is Oordeel.GEEN_CONCLUSIE
    assert reken_na(ANTWOORDEN[::-1], VAST, regels(), OPEN) == reken_na(ANTWOORDEN, VAST, regels(), OPEN)


def test_a_finding_that_holds_only_with_the_correction_is_none_where_the_contract_asks_both() -> None:
    vast = replace(VAST, correction=0.9)
    antwoorden = [3.0] * 9
    assert reken_na(antwoorden, vast, regels(), OPEN).oordeel is Oordeel.GEEN_CONCLUSIE
    assert reken_na(antwoorden, vast, regels(without_correction=False), OPEN).oordeel is Oordeel.ONDER


@pytest.mark.parametrize(
    ("rules", "found", "poort"),
    [
        (regels(k_min=10), {Poort.LOS: 12.0}, Poort.BEOORDELAARS),
        (regels(), {Poort.LOS: 7.0}, Poort.LOS),
        (regels(), {}, Poort.LOS),
        (regels(se_max=0.2), OPEN, Poort.FOUTMARGE),
        (regels(response_min=0.6), {**OPEN, Poort.RESPONS: 0.5}, Poort.RESPONS),
        (regels(response_min=0.6), OPEN, Poort.RESPONS),
        (regels(clusters_min=3), {**OPEN, Poort.CLUSTERS: 2.0}, Poort.CLUSTERS),
        (regels(cluster_share_max=0.5), {**OPEN, Poort.CLUSTERAANDEEL: 0.6}, Poort.CLUSTERAANDEEL),
        (regels(reliability_min=0.7), {**OPEN, Poort.BETROUWBAARHEID: 0.69}, Poort.BETROUWBAARHEID),
    ],
)
def test_a_gate_that_is_shut_or_not_known_ends_the_sum(
    rules: Normregels, found: dict[Poort, float | None], poort: Poort
) -> None:
    sum_ = reken_na(ANTWOORDEN, VAST, rules, found)
    assert [test.poort for test in sum_.poorten if not test.open] == [poort]
    assert sum_.oordeel is Oordeel.NIET_VAST_TE_STELLEN
    assert sum_.oordeel_bovengrens is Oordeel.NIET_VAST_TE_STELLEN


@pytest.mark.parametrize("vast", [replace(VAST, residual_df=19), replace(VAST, residual_variance=0.0)])
def test_others_that_do_not_vary_or_are_too_few_tell_no_margin(vast: Constanten) -> None:
    shut = [test.poort for test in reken_na(ANTWOORDEN, vast, regels(), OPEN).poorten if not test.open]
    assert shut == [Poort.SPREIDING]


def test_a_contract_that_names_the_plain_mean_holds_that_against_the_norm() -> None:
    sum_ = reken_na([2.0, 3.5] * 5, VAST, regels(maatstaf=Maatstaf.GEMIDDELDE), {Poort.LOS: 10.0})
    assert (sum_.oordeel, sum_.oordeel_bovengrens) == (Oordeel.ONDER, Oordeel.GEEN_CONCLUSIE)
