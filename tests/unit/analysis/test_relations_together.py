"""What two rounds, or two constructs, have in common."""

from __future__ import annotations

from dataclasses import astuple

import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis.ratings import Ratings
from analysis.relations.components import variance_components
from analysis.relations.fit import fit_relations
from analysis.relations.together import covariances, received_correlation
from analysis.relations.variances import Note, Variances
from tests.unit.analysis.sociometry import TRUE, effects, sparse

FLEETING = Variances(leniency=0.02, trust=0.01, relation=0.2, leniency_trust=0.0, reciprocity=0.0)


def rounds(rng: np.random.Generator, number: int, n: int = 50) -> list[Ratings]:
    """Rounds that share lasting effects, each with missing ratings of its own."""
    lasting = effects(rng, n)
    return [sparse(lasting + effects(rng, n, FLEETING), rng, contact=0.8, answer=0.9) for _ in range(number)]


def test_ratings_covary_with_themselves_as_they_vary() -> None:
    ratings = sparse(effects(np.random.default_rng(1), 20), np.random.default_rng(1))
    across, pairs = covariances(ratings, ratings)
    assert pairs == ratings.count
    assert_allclose(astuple(across), astuple(fit_relations(ratings).variances), atol=1e-7)


def test_what_returns_in_other_rounds_is_stable_and_the_rest_is_not() -> None:
    parts = variance_components(rounds(np.random.default_rng(2), 4))
    assert parts.relation_stable == pytest.approx(TRUE.relation, abs=0.03)
    assert parts.relation_occasional == pytest.approx(FLEETING.relation, abs=0.03)
    assert parts.leniency_stable == pytest.approx(TRUE.leniency, abs=0.06)
    assert parts.leniency_occasional == pytest.approx(FLEETING.leniency, abs=0.02)
    assert parts.reciprocity == pytest.approx(TRUE.reciprocity, abs=0.03)
    assert parts.item_error == 0.0


def test_the_parts_add_up_to_the_variance_of_a_round() -> None:
    data = rounds(np.random.default_rng(3), 2, 25)
    parts = variance_components(data, item_error=0.05)
    fits = [fit_relations(one) for one in data]
    total = np.average([fit.variances.relation for fit in fits], weights=[fit.ratings for fit in fits])
    assert parts.relation + parts.item_error == pytest.approx(total)


@pytest.mark.parametrize("seed", range(8))
def test_what_lasts_is_never_more_than_there_is(seed: int) -> None:
    rng = np.random.default_rng(seed)
    lasting = effects(rng, 14)
    parts = variance_components([sparse(lasting, rng, 0.8), sparse(lasting + 1.0, rng, 0.8)])
    for part in (parts.leniency_occasional, parts.trust_occasional, parts.relation_occasional):
        assert part >= 0.0
    assert parts.relation_stable > 0.6 * parts.relation


def test_items_that_differ_more_than_relations_leave_nothing_to_the_relation() -> None:
    parts = variance_components(rounds(np.random.default_rng(4), 2, 25), item_error=5.0)
    assert parts.relation == 0.0
    assert parts.item_error < 5.0
    assert Note.RELATION_BELOW_ITEMS in parts.notes


def test_one_round_cannot_tell_what_lasts() -> None:
    with pytest.raises(ValueError, match="two rounds"):
        variance_components(rounds(np.random.default_rng(5), 1, 20))


def test_rounds_without_a_common_pair_cannot_tell_what_lasts() -> None:
    values = effects(np.random.default_rng(6), 20)
    early, late = values.copy(), values.copy()
    early[10:] = early[:, 10:] = np.nan
    late[:10] = late[:, :10] = np.nan
    with pytest.raises(ValueError, match="two rounds"):
        variance_components([Ratings(early), Ratings(late)])


def test_received_trust_on_two_constructs_is_correlated_without_the_noise_in_both() -> None:
    rng = np.random.default_rng(7)
    n = 60
    level = rng.multivariate_normal([0.0, 0.0], [[0.2, 0.12], [0.12, 0.2]], n).T
    first, second = (part + effects(rng, n, Variances(0.05, 0.0, 0.5, 0.0, 0.0)) for part in level)
    found = received_correlation(Ratings(first), Ratings(second))
    noisy = np.corrcoef(np.nanmean(first[:4], axis=0)[4:], np.nanmean(second[:4], axis=0)[4:])[0, 1]
    assert found == pytest.approx(np.corrcoef(level)[0, 1], abs=0.06)
    assert found is not None
    assert found > noisy


def test_the_same_answers_twice_correlate_completely() -> None:
    ratings = Ratings(effects(np.random.default_rng(8), 20))
    assert received_correlation(ratings, ratings) == pytest.approx(1.0, abs=1e-6)


def test_parties_that_nobody_tells_apart_have_no_correlation() -> None:
    flat = np.full((8, 8), 4.0)
    np.fill_diagonal(flat, np.nan)
    assert received_correlation(Ratings(flat), Ratings(flat)) is None
