"""The demo network is the same every time, and tells the stories that it is there to tell."""

import csv
import io
import tomllib
from collections import Counter, defaultdict
from datetime import date
from statistics import fmean, median

import numpy as np
import pytest

from hendig.demo.netwerk import SEED, Netwerk, netwerk
from hendig.demo.partners import (
    FORMER_NAME,
    GEMEENTE,
    LOW_ONCE,
    NEWCOMER,
    ON_THE_NORM,
    RENAMED,
    REPEATEDLY_LOW,
    TOO_SMALL,
    partners,
)

NORM = 3.0
K_MIN = 8
ROUNDS = ["voorjaar 2027", "voorjaar 2028", "voorjaar 2029", "voorjaar 2030"]
Answers = dict[tuple[str, str], list[float]]


@pytest.fixture(scope="module")
def drawn() -> Netwerk:
    return netwerk(np.random.default_rng(SEED))


@pytest.fixture(scope="module")
def competence(drawn: Netwerk) -> Answers:
    """Per round and partner the means of at least three answered items of competentioneel."""
    found: Answers = defaultdict(list)
    for row in csv.DictReader(io.StringIO(drawn.metingen)):
        items = [int(row[item]) for item in ("C1", "C2", "C3", "C4") if row[item]]
        if len(items) >= 3:
            found[row["ronde"], row["beoordeelde"]].append(fmean(items))
    return found


def below(competence: Answers, partner: str) -> list[bool]:
    return [fmean(competence[name, partner]) < NORM - 0.3 for name in ROUNDS]


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(drawn: Netwerk) -> None:
    assert netwerk(np.random.default_rng(SEED)) == drawn
    assert netwerk(np.random.default_rng(SEED + 1)).metingen != drawn.metingen


def test_forty_partners_in_eight_clusters_of_five_have_names_that_say_they_are_invented() -> None:
    assert Counter(Counter(partner.cluster for partner in partners()).values()) == {5: 8}
    assert len({partner.name for partner in partners()}) == 40
    assert all(partner.name.endswith(" (voorbeeld)") for partner in partners())
    assert len({partner.name.removesuffix(" (voorbeeld)")[-3:] for partner in partners()}) == 40


def test_every_rating_is_on_the_list_once_and_nobody_rates_itself(drawn: Netwerk) -> None:
    keys = ("ronde", "beoordelaar", "beoordeelde")
    given = [tuple(row[key] for key in keys) for row in csv.DictReader(io.StringIO(drawn.metingen))]
    invited = [tuple(row[key] for key in keys) for row in csv.DictReader(io.StringIO(drawn.uitgenodigd))]
    assert len(set(given)) == len(given)
    assert len(set(invited)) == len(invited)
    assert set(given) < set(invited)
    assert all(rater != target for _, rater, target in invited)


def test_answers_are_whole_numbers_on_the_scale_or_empty(drawn: Netwerk) -> None:
    rows = csv.DictReader(io.StringIO(drawn.metingen))
    answers = {row[f"{construct}{number}"] for row in rows for construct in "CI" for number in (1, 2, 3, 4)}
    assert answers == {"", "1", "2", "3", "4", "5"}


def test_about_eleven_usable_ratings_a_partner_and_four_out_of_five_respond(
    drawn: Netwerk, competence: Answers
) -> None:
    sizes = [len(answers) for (_, partner), answers in competence.items() if partner != GEMEENTE]
    invited = len(drawn.uitgenodigd.splitlines()) - 1
    assert 10 <= median(sizes) <= 13
    assert 0.75 <= sum(map(len, competence.values())) / invited <= 0.85
    assert 3.9 <= fmean(value for answers in competence.values() for value in answers) <= 4.2


def test_one_partner_is_low_after_the_nulmeting_one_once_and_one_lies_on_the_norm(competence: Answers) -> None:
    assert below(competence, REPEATEDLY_LOW) == [False, True, True, True]
    assert below(competence, LOW_ONCE) == [False, False, True, False]
    assert all(abs(fmean(competence[name, ON_THE_NORM]) - NORM) < 0.35 for name in ROUNDS)
    assert all(len(competence[name, REPEATEDLY_LOW]) >= K_MIN for name in ROUNDS)


def test_one_partner_is_too_small_one_is_new_and_one_changes_its_name(competence: Answers) -> None:
    assert all(0 < len(competence[name, TOO_SMALL]) < K_MIN for name in ROUNDS)
    assert [bool(competence.get((name, NEWCOMER))) for name in ROUNDS] == [False, False, True, True]
    assert [bool(competence.get((name, FORMER_NAME))) for name in ROUNDS] == [True, True, True, False]
    assert [bool(competence.get((name, RENAMED))) for name in ROUNDS] == [False, False, False, True]


def test_the_next_rated_period_starts_after_a_plan_and_lasts_half_a_year(drawn: Netwerk) -> None:
    calendar = tomllib.loads(drawn.rondes)
    names = [entry["naam"] for entry in calendar["ronde"]]
    assert names == ROUNDS
    for notice in calendar["kennisgeving"]:
        following = calendar["ronde"][names.index(notice["ronde"]) + 1]
        assert notice["plan_op"] < following["periode_van"]
        assert (following["opent_op"] - following["periode_van"]).days > 183


def test_everybody_that_takes_part_stands_in_the_calendar_with_its_first_day(drawn: Netwerk) -> None:
    joined = {entry["naam"]: entry["toegetreden_op"] for entry in tomllib.loads(drawn.rondes)["partner"]}
    assert set(joined) == {partner.name for partner in partners()} | {GEMEENTE}
    assert joined[NEWCOMER] == date(2029, 1, 15)
