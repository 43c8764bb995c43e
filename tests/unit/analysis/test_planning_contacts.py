"""A contact list, who can expect enough answers, and the fewest contacts that help: held against every smaller set."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from analysis.planning.contacts import Contacts
from analysis.planning.extra import ROUNDING, ExtraContacts, fewest_extra_contacts
from analysis.planning.response import answers_needed, chance_of_enough, expected_raters, invitations_needed


def everybody(names: str) -> list[tuple[str, str]]:
    return list(itertools.permutations(names, 2))


class TestTheList:
    def test_the_order_of_lines_and_names_makes_no_difference(self) -> None:
        one = Contacts.of("BAC", [("A", "B"), ("C", "B")])
        other = Contacts.of("CAB", [("C", "B"), ("A", "B")])
        assert one.partijen == other.partijen == ("A", "B", "C")
        assert np.array_equal(one.listed, other.listed)
        assert one.received.tolist() == [0, 2, 0]
        assert one.given.tolist() == [1, 0, 1]

    def test_ties_go_in_both_directions_and_stay(self) -> None:
        tied = Contacts.of("ABC", everybody("ABC")).without_ties([("C", "A")])
        assert tied.received.tolist() == [1, 2, 1]
        assert tied.tied[0, 2]
        assert tied.tied[2, 0]

    def test_raters_are_counted_by_cluster_and_those_in_none_are_not(self) -> None:
        found = Contacts.of("ABCG", everybody("ABCG"), {"A": "x", "B": "x", "C": "y"})
        assert found.membership()[0] == ("x", "y")
        assert found.cluster_counts().tolist() == [[1, 1, 2, 2], [1, 1, 0, 1]]


class TestTheResponse:
    @pytest.mark.parametrize(("invited", "response", "needed"), [(11, 0.75, 8), (20, 0.5, 8), (3, 0.2, 1), (8, 1.0, 8)])
    def test_the_chance_is_binomial(self, invited: int, response: float, needed: int) -> None:
        expected = float(binom.sf(needed - 1, invited, response))
        assert chance_of_enough(invited, response, needed) == pytest.approx(expected, rel=1e-12)

    def test_nobody_needed_is_certain_and_too_few_invited_is_impossible(self) -> None:
        assert chance_of_enough(0, 0.5, 0) == 1.0
        assert chance_of_enough(7, 1.0, 8) == 0.0

    @given(st.integers(1, 30), st.floats(0.2, 1.0), st.none() | st.floats(0.05, 0.99))
    def test_one_invitation_fewer_is_not_enough(self, needed: int, response: float, chance: float | None) -> None:
        invited = invitations_needed(needed, response, chance)
        if chance is None:
            assert response * invited >= needed - 1e-6
            assert response * (invited - 1) < needed
        else:
            assert chance_of_enough(invited, response, needed) >= chance
            assert invited == needed or chance_of_enough(invited - 1, response, needed) < chance

    def test_the_gate_of_response_asks_more_than_k_min_of_a_long_list(self) -> None:
        assert [answers_needed(n, 8, 0.6) for n in (10, 13, 14, 20)] == [8, 8, 9, 12]
        assert answers_needed(5, None, None) == 1

    def test_expected_raters_are_a_share_of_the_list(self) -> None:
        assert expected_raters(np.array([8, 12]), 0.75).tolist() == [6.0, 9.0]


def shares_hold(before: Contacts, after: Contacts, share_max: float | None) -> bool:
    """Tell whether no party has a cluster above the limit, or above where its largest already was."""
    if share_max is None or not before.membership()[0]:
        return True
    now = before.cluster_counts().max(axis=0) / np.maximum(before.received, 1)
    limit = np.maximum(share_max, now) + ROUNDING
    return bool((after.cluster_counts() <= limit * after.received + 1e-9).all())


def lifts(contacts: Contacts, chosen: Any, needed: int, share_max: float | None) -> int:
    """Count whom a set of contacts lifts; -1 when it closes another gate."""
    after = contacts.with_contacts(chosen)
    if not shares_hold(contacts, after, share_max):
        return -1
    return int(((contacts.received < needed) & (after.received >= needed)).sum())


@st.composite
def small_lists(draw: st.DrawFn) -> tuple[Contacts, int, float | None]:
    names = "ABCDEF"[: draw(st.integers(3, 6))]
    pairs = [pair for pair in everybody(names) if draw(st.booleans())]
    clusters = {name: draw(st.sampled_from("xyz")) for name in names} if draw(st.booleans()) else None
    ties = draw(st.lists(st.sampled_from(list(itertools.combinations(names, 2))), max_size=2))
    found = Contacts.of(names, pairs, clusters).without_ties(ties)
    return found, draw(st.integers(1, len(names) - 1)), draw(st.none() | st.sampled_from([0.34, 0.5, 0.67]))


class TestTheFewestContacts:
    def test_a_contact_of_two_that_lack_nobody_can_make_room_under_the_limit_of_a_cluster(self) -> None:
        asked = [("A", "B"), ("A", "D"), ("B", "A"), ("D", "A"), ("E", "C"), ("F", "B")]
        cluster = dict(zip("ABCDEF", "xxyzxy", strict=True))
        contacts = Contacts.of("ABCDEF", asked, cluster).without_ties([("A", "C"), ("A", "E")])
        found = fewest_extra_contacts(contacts, 1, cluster_share_max=0.34)
        assert found.lifted == (4, 5)
        assert lifts(contacts, found.contacts, 1, 0.34) == 2

    @settings(deadline=None, max_examples=150)
    @given(small_lists())
    def test_no_smaller_set_lifts_as_many_and_no_set_lifts_more(self, case: tuple[Contacts, int, float | None]) -> None:
        contacts, needed, share_max = case
        found = fewest_extra_contacts(contacts, needed, cluster_share_max=share_max)
        assert lifts(contacts, found.contacts, needed, share_max) == len(found.lifted)
        free = [
            (a, b)
            for a, b in itertools.combinations(range(len(contacts.partijen)), 2)
            if not contacts.tied[a, b] and not (contacts.listed[a, b] and contacts.listed[b, a])
        ]
        assume(len(free) <= 11)
        for size in range(len(free) + 1):
            best = max(lifts(contacts, chosen, needed, share_max) for chosen in itertools.combinations(free, size))
            assert best <= len(found.lifted)
            if size < len(found.contacts):
                assert best < len(found.lifted)

    @settings(deadline=None)
    @given(small_lists())
    def test_no_tied_pair_no_full_pair_and_no_pair_twice(self, case: tuple[Contacts, int, float | None]) -> None:
        contacts, needed, share_max = case
        found = fewest_extra_contacts(contacts, needed, cluster_share_max=share_max)
        after = contacts.with_contacts(found.contacts)
        assert len(set(found.contacts)) == len(found.contacts)
        assert not any(contacts.tied[pair] for pair in found.contacts)
        assert found.ratings == int(after.listed.sum() - contacts.listed.sum()) >= len(found.contacts)
        short = set(np.flatnonzero(contacts.received < needed).tolist())
        assert set(found.lifted) | set(found.left) == short
        assert not set(found.lifted) & set(found.left)

    def test_a_list_that_is_enough_needs_nothing(self) -> None:
        assert fewest_extra_contacts(Contacts.of("ABC", everybody("ABC")), 2) == ExtraContacts((), 0, (), ())

    def test_two_partners_that_lack_one_each_need_one_contact_together(self) -> None:
        pairs = [pair for pair in everybody("ABCDE") if set(pair) != {"A", "B"}]
        assert fewest_extra_contacts(Contacts.of("ABCDE", pairs), 4).contacts == ((0, 1),)

    def test_who_cannot_be_lifted_costs_no_contact_and_is_named(self) -> None:
        contacts = Contacts.of("ABCD", everybody("BCD")).without_ties([("A", "B"), ("A", "C")])
        found = fewest_extra_contacts(contacts, 2)
        assert (found.contacts, found.left) == ((), (0,))

    def test_nobody_carries_all_the_extra_ratings(self) -> None:
        """Three partners lack one rater each; the first helper by name could do all, and does one."""
        helpers, short = "ABC", "XYZ"
        pairs = everybody(helpers) + [(a, b) for a in short for b in helpers]
        contacts = Contacts.of(helpers + short, pairs).without_ties(itertools.combinations(short, 2))
        found = fewest_extra_contacts(contacts, 1)
        assert sorted(helper for helper, _ in found.contacts) == [0, 1, 2]

    def test_of_equally_few_the_pair_that_shares_a_cluster_comes_first(self) -> None:
        pairs = everybody("ABCD")
        contacts = Contacts.of("ABCDX", pairs, {"A": "p", "B": "p", "C": "q", "D": "q", "X": "q"})
        assert fewest_extra_contacts(contacts, 1).contacts == ((2, 4),)

    def test_a_suggestion_never_makes_one_cluster_too_heavy(self) -> None:
        """X lacks two; E and F share its cluster and are nearest, but would be all of its raters."""
        clusters = dict(zip("ABCDEFX", "pqrsxxx", strict=True))
        contacts = Contacts.of("ABCDEFX", everybody("ABCDEF"), clusters)
        free, held = (fewest_extra_contacts(contacts, 2, cluster_share_max=limit) for limit in (None, 0.5))
        assert free.contacts == ((4, 6), (5, 6))
        assert held.contacts == ((0, 6), (4, 6))

    def test_a_share_that_is_on_the_limit_after_rounding_is_allowed(self) -> None:
        """Twelve raters from three clusters are a third each, written in the norm as 0.333333."""
        names = "ABCDEFGHIJKL"
        clusters = {name: "pqr"[index // 4] for index, name in enumerate(names)}
        contacts = Contacts.of(names + "X", everybody(names), clusters)
        assert fewest_extra_contacts(contacts, 12, cluster_share_max=0.333333).left == ()
        assert 12 in fewest_extra_contacts(contacts, 12, cluster_share_max=0.33333).left

    def test_a_list_in_another_order_gives_the_same_suggestion(self) -> None:
        pairs = everybody("ABCDEF")
        rng = np.random.default_rng(1)
        answers = set()
        for _ in range(5):
            shuffled = [pairs[index] for index in rng.permutation(len(pairs))]
            names = [str(name) for name in rng.permutation(list("ABCDEFXY"))]
            answers.add(fewest_extra_contacts(Contacts.of(names, shuffled), 2).contacts)
        assert len(answers) == 1
        assert max(answers.pop()) == (6, 7)
