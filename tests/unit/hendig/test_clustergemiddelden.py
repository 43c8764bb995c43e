"""Which cluster means may be shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hendig.processes.beschrijving.clustergemiddelden import Clusterscores, clustergemiddelden

BREEDTE = 4.0
EVEN = (3.9, 4.0, 4.1, 4.2, 4.3)


def shown(**clusters: Clusterscores) -> set[str]:
    return {een.cluster for een in clustergemiddelden(clusters, BREEDTE) if een.gemiddelde is not None}


def test_a_mean_is_shown_from_five_partners_and_five_raters() -> None:
    assert shown(A=Clusterscores(EVEN, 5), B=Clusterscores(EVEN, 9)) == {"A", "B"}


def test_too_few_partners_or_raters_hide_it_and_one_more_so_that_it_cannot_be_subtracted() -> None:
    six = (*EVEN, 4.0)
    clusters = {"A": Clusterscores(EVEN, 9), "B": Clusterscores(six, 9), "C": Clusterscores(six, 9)}
    assert shown(**clusters, klein=Clusterscores(EVEN[:4], 9)) == {"B", "C"}
    assert shown(**clusters, klein=Clusterscores(EVEN, 4)) == {"B", "C"}


def test_a_partner_that_stands_out_hides_the_mean_of_its_cluster() -> None:
    low = Clusterscores((2.0, 4.1, 4.1, 4.1, 4.1), 9)
    assert shown(A=Clusterscores(EVEN, 9), B=Clusterscores(EVEN, 9), laag=low) == {"B"}


def test_small_clusters_that_are_hidden_together_hold_at_least_five_partners() -> None:
    clusters = {"A": Clusterscores(EVEN, 9), "B": Clusterscores(EVEN, 9)}
    assert shown(**clusters, een=Clusterscores((4.0,), 9), twee=Clusterscores((4.0,), 9)) == {"B"}
    assert shown(**clusters, drie=Clusterscores(EVEN[:3], 9), twee=Clusterscores((4.0, 4.0), 9)) == {"A", "B"}


@given(st.lists(st.lists(st.floats(1, 5), min_size=1, max_size=8), min_size=1, max_size=8), st.integers(0, 12))
def test_what_is_hidden_is_never_one_cluster_alone_unless_it_is_the_only_one(
    scores: list[list[float]], raters: int
) -> None:
    means = clustergemiddelden({str(i): Clusterscores(tuple(s), raters) for i, s in enumerate(scores)}, BREEDTE)
    hidden = [een for een in means if een.gemiddelde is None]
    assert len(hidden) != 1 or len(means) == 1
    assert [een.cluster for een in means] == [str(i) for i in range(len(scores))]
