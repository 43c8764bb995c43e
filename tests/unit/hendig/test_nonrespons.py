"""What is said about who stayed silent, and what is not."""

from __future__ import annotations

import numpy as np

from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import Ratings
from hendig.documents.beschrijving.beschrijvingszinnen import MENING_ONBEKEND, over_nonrespons
from hendig.processes.beschrijving.beschrijving import Nonrespons
from hendig.processes.beschrijving.nonrespons import nonrespons

N = 20
CLUSTERS = tuple(f"K{i // 4}" for i in range(N))


def with_silent(silent: int, *, lists: bool = True) -> Nonrespons | None:
    """Everybody is on everybody's list; the first few answer nothing, and received less."""
    invited = ~np.eye(N, dtype=bool)
    answered = invited.copy()
    answered[:silent] = False
    received = np.linspace(3.0, 4.0, N)
    values = np.where(answered, received, np.nan)
    data = Rondedata(
        construct="score",
        partijen=tuple(f"P{i:02}" for i in range(N)),
        ratings=Ratings(values),
        invited=invited if lists else None,
        answered=answered if lists else None,
    )
    return nonrespons(data, received, CLUSTERS)


def test_from_five_silent_organisations_on_they_are_compared_with_the_others() -> None:
    found = with_silent(6)
    assert found is not None
    assert (found.zwijgers, found.uitgenodigd) == (6, N)
    assert found.ontvangen is not None
    assert found.ontvangen.upper < 0.0


def test_four_silent_organisations_are_neither_counted_nor_compared() -> None:
    found = with_silent(4)
    assert found is not None
    assert (found.ontvangen, found.contacten) == (None, None)
    text = " ".join(over_nonrespons(found))
    assert "minder dan 5" in text
    assert "4" not in text.replace("80 %", "")


def test_nearly_everybody_silent_leaves_too_few_to_compare_with() -> None:
    found = with_silent(17)
    assert found is not None
    assert found.ontvangen is None


def test_clusters_that_answered_little_are_counted() -> None:
    found = with_silent(10)
    assert found is not None
    assert (found.clusters, found.clusters_lage_respons) == (5, 3)


def test_the_opinion_of_the_silent_is_said_to_be_unknown_whatever_was_found() -> None:
    for silent in (0, 4, 6, 17):
        found = with_silent(silent)
        assert found is not None
        assert list(over_nonrespons(found))[-1] == MENING_ONBEKEND


def test_without_a_list_nothing_is_known() -> None:
    assert with_silent(6, lists=False) is None
