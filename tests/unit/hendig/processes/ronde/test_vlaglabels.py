"""What organisations are called at flags: numbers that do not lead from one flag to another."""

from __future__ import annotations

import re
from itertools import combinations

from analysis.integrity.flags import Check, Checked, Flag, Integrity, Subject
from hendig.processes.ronde.vlaglabels import gelabeld, zoals_gelezen
from surveys.uitslag.uitslagboek import Integriteitsboek

WIE = tuple(f"{nummer:08x}" for nummer in range(6))


def vlag(*raters: str, over: tuple[str, ...] = ()) -> Flag:
    return Flag(subject=Subject(raters, over), found=2.5, usual=1.0, p=0.00001, adjusted_p=0.0004)


def boek(*vlaggen: tuple[Check, Flag]) -> Integriteitsboek:
    controles = tuple(
        Checked(
            check=check,
            tested=40,
            flags=tuple(een for controle, een in vlaggen if controle is check),
            false_flags=0.01,
            any_false=0.01,
        )
        for check in Check
    )
    deel = Integrity(
        construct="competentioneel",
        honest_rounds=20,
        checks=controles,
        residual_variance=0.4,
        without_rater={},
        always_highest=0,
        second_opinions=(),
    )
    return Integriteitsboek({"competentioneel": deel, "intentioneel": None})


PAREN = boek(*((Check.WEDERZIJDS_LAAG, vlag(een, ander, over=(een, ander))) for een, ander in combinations(WIE, 2)))


def labels(van: Integriteitsboek) -> list[tuple[str, ...]]:
    deel = zoals_gelezen(van)["competentioneel"]
    assert deel is not None
    return [een.subject.raters for controle in deel.checks for een in controle.flags]


def test_one_organisation_is_called_otherwise_at_every_flag() -> None:
    """Each of six is at five flags: under one name its five partners would be its list."""
    alle = [label for paar in labels(PAREN) for label in paar]
    assert len(set(alle)) == len(alle) == 30
    assert [label for label in alle if not re.fullmatch(r"\d+\.[12]", label)] == []


def test_neither_the_order_of_flags_nor_that_within_one_follows_the_pseudonyms() -> None:
    vlaggen = gelabeld(PAREN)["competentioneel", Check.WEDERZIJDS_LAAG]
    paren = [een.vlag.subject.raters for een in vlaggen]
    assert sorted(paren) != paren
    assert {tuple(een.labels) == een.vlag.subject.raters for een in vlaggen} == {True, False}


def test_two_who_rate_each_other_are_still_about_each_other() -> None:
    deel = zoals_gelezen(PAREN)["competentioneel"]
    assert deel is not None
    assert all(een.subject.raters == een.subject.targets for controle in deel.checks for een in controle.flags)


def test_reading_twice_gives_the_same_labels_and_a_part_that_was_not_looked_at_stays_so() -> None:
    assert labels(PAREN) == labels(PAREN)
    assert zoals_gelezen(PAREN)["intentioneel"] is None


def test_with_the_key_of_a_party_only_flags_about_that_party_are_read() -> None:
    een, ander, derde = WIE[:3]
    van = boek(
        (Check.GRILLIG, vlag(een)),
        (Check.RELATIE_DAALT, vlag(een, over=("Verzonnen 1",))),
        (Check.RELATIE_DAALT, vlag(een, over=("Verzonnen 2",))),
        (Check.WEDERZIJDS_LAAG, vlag(een, ander, over=(een, ander))),
        (Check.WEDERZIJDS_LAAG, vlag(een, derde, over=(een, derde))),
    )
    over_een = [
        vlag_.vlag.subject.targets
        for rij in gelabeld(van).values()
        for vlag_ in rij
        if vlag_.gaat_over("Verzonnen 1", ander)
    ]
    assert sorted(over_een) == sorted([(), ("Verzonnen 1",), (een, ander)])
