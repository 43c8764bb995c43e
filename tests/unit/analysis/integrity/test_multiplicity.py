from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from analysis.integrity.multiplicity import benjamini_hochberg, holm

# Benjamini & Hochberg 1995, section 4.1: thrombolysis in myocardial infarction, 15 endpoints.
ENDPOINTS = np.array(
    [
        *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344),
        *(0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000),
    ]
)


def test_of_the_fifteen_endpoints_of_1995_bonferroni_and_holm_reject_three_and_benjamini_hochberg_four() -> None:
    assert (ENDPOINTS * len(ENDPOINTS) <= 0.05).sum() == 3
    assert (holm(ENDPOINTS) <= 0.05).sum() == 3
    assert (benjamini_hochberg(ENDPOINTS) <= 0.05).sum() == 4


@settings(max_examples=15, deadline=None)
@given(p=st.lists(st.floats(0.0, 1.0), min_size=1, max_size=40))
@pytest.mark.parametrize(("ours", "theirs"), [(holm, "holm"), (benjamini_hochberg, "fdr_bh")])
def test_adjusted_p_values_equal_those_of_statsmodels(ours: Any, theirs: str, p: list[float]) -> None:
    expected = multipletests(np.array(p), method=theirs)[1]
    np.testing.assert_allclose(ours(np.array(p)), expected, rtol=1e-12, atol=1e-300)


@pytest.mark.parametrize("adjust", [holm, benjamini_hochberg])
def test_each_row_is_a_family_of_its_own(adjust: Any) -> None:
    p = np.random.default_rng(1).random((5, 12)) ** 3
    np.testing.assert_array_equal(adjust(p), np.array([adjust(row) for row in p]))
