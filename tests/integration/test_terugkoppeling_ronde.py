"""What may be shown of a judged round, and that what an earlier round showed stays as it was."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from hendig.processes.beoordeling.beoordeel import beoordeel
from hendig.processes.beoordeling.beoordeling import Beoordeling
from hendig.processes.meting.invoer import Invoer, Paden, lees_invoer
from hendig.processes.ronde.figuren import figuren
from hendig.processes.ronde.terugkoppeling import eerdere_cijfers, eigen_resultaten, netwerkbeeld
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.uitslag.figuurnamen import ALLES_SAMEN, Figuurnaam
from tests.integration.demo_files import SCORE_NORM, crossed, score_files
from tests.unit.surveys.terugkoppeling.resultaten import OP_DE_NORM, TE_WEINIG

LEFT, STAYED = "P00", "P01"
GEMEENTE = "P11"
ROUNDS = ("2029", "2030")


def read(folder: Path, rows: str, norm: str) -> Invoer:
    metingen, pad = score_files(folder, rows)
    pad.write_text(norm, encoding="utf-8")
    return lees_invoer(Paden(metingen=metingen, norm=pad))


def with_questions(rounds: tuple[str, ...], *, without: str = "", parties: int = 20) -> str:
    """Everybody answers four questions about everybody, in whole numbers; one rater skips one party in the last."""
    rng = np.random.default_rng(7)
    lines = ["ronde,beoordelaar,beoordeelde,C1,C2,C3,C4,I1,I2,I3,I4"]
    for ronde in rounds:
        for i in range(parties):
            for p in range(parties):
                if i != p and not (ronde == rounds[-1] and f"P{i:02}" == without and p == 0):
                    antwoorden = ",".join(str(een) for een in rng.integers(2, 6, size=8))
                    lines.append(f"{ronde},P{i:02},P{p:02},{antwoorden}")
    return "\n".join(lines) + "\n"


QUESTION_NORM = (
    SCORE_NORM.replace("score = 3.0", "competentioneel = 3.0\nintentioneel = 3.0")
    .replace('items_min = "geen"', "items_min = 3")
    .replace('gemeente = "geen"', f'gemeente = "{GEMEENTE}"')
)


@pytest.fixture(scope="module")
def invoer(tmp_path_factory: pytest.TempPathFactory) -> Invoer:
    rows = crossed(rounds=ROUNDS).splitlines()
    kept = [row for row in rows if not row.startswith(f"2030,P11,{LEFT},")]
    return read(tmp_path_factory.mktemp("toon"), "\n".join(kept) + "\n", SCORE_NORM)


@pytest.fixture(scope="module")
def judged(invoer: Invoer) -> Beoordeling:
    return beoordeel(invoer)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Invoer:
    return read(tmp_path_factory.mktemp("vragen"), with_questions(ROUNDS), QUESTION_NORM)


@pytest.fixture(scope="module")
def of_questions(asked: Invoer) -> dict[tuple[str, str], EigenResultaat]:
    return eigen_resultaten(asked, beoordeel(asked), eerder={})


def test_everybody_who_was_rated_gets_a_result(invoer: Invoer, judged: Beoordeling) -> None:
    found = eigen_resultaten(invoer, judged, eerder={})
    assert {partij for _, partij in found} == {f"P{i:02}" for i in range(12)}
    assert found["score", STAYED].score is not None


def test_numbers_that_would_give_an_answer_away_are_not_in_it(invoer: Invoer, judged: Beoordeling) -> None:
    found = eigen_resultaten(invoer, judged, eerder={})["score", LEFT]
    assert found.score is None
    assert found.oordeel.value == "op of boven de norm"
    assert found.verdeling == ()


def test_what_was_once_left_out_stays_left_out_and_what_was_shown_counts_as_shown(invoer: Invoer) -> None:
    """The first round of this party was released without its numbers; then the second gives nothing away."""
    again = beoordeel(invoer, vrijgegeven={"2029": {("score", LEFT): False, ("score", STAYED): True}})
    first, second = again.rondes
    assert first.zonder_cijfers("score", LEFT)
    assert not first.zonder_cijfers("score", STAYED)
    assert not second.zonder_cijfers("score", LEFT)
    assert eigen_resultaten(invoer, again, eerder={})["score", LEFT].score is not None


def test_a_release_is_not_taken_back_by_a_later_check(invoer: Invoer) -> None:
    """Both rounds were released with their numbers: a later computation does not say otherwise."""
    released = {ronde: {("score", LEFT): True} for ronde in ROUNDS}
    assert not beoordeel(invoer, vrijgegeven=released).rondes[1].zonder_cijfers("score", LEFT)


def test_single_questions_are_told_without_small_counts(of_questions: dict[tuple[str, str], EigenResultaat]) -> None:
    found = [resultaat for resultaat in of_questions.values() if resultaat.verdeling]
    assert len(found) > len(of_questions) / 2
    for resultaat in found:
        letter = resultaat.construct[0].upper()
        assert [deel.vraag for deel in resultaat.verdeling] == [f"{letter}{nummer}" for nummer in range(1, 5)]
        for deel in resultaat.verdeling:
            assert all(aantal >= 3 for _, aantal in deel.getoond)
            assert sum(aantal for _, aantal in deel.getoond) + deel.samen == resultaat.n_anderen


def test_who_rated_the_gemeente_knows_one_answer_so_her_counts_begin_at_four(
    of_questions: dict[tuple[str, str], EigenResultaat],
) -> None:
    gemeente = of_questions["competentioneel", GEMEENTE]
    assert gemeente.gemeente_doet_mee is False
    assert gemeente.verdeling != ()
    assert all(aantal >= 4 for deel in gemeente.verdeling for _, aantal in deel.getoond)


def test_the_answer_of_the_gemeente_is_open_and_in_no_count(
    asked: Invoer, of_questions: dict[tuple[str, str], EigenResultaat]
) -> None:
    partner = of_questions["competentioneel", STAYED]
    regel = next(
        i
        for i in range(len(asked.metingen.regel))
        if asked.metingen.rondes[asked.metingen.ronde[i]] == "2030"
        and asked.metingen.partijen[asked.metingen.beoordelaar[i]] == GEMEENTE
        and asked.metingen.partijen[asked.metingen.beoordeelde[i]] == STAYED
    )
    assert partner.gemeente_antwoord == pytest.approx(float(asked.metingen.waarden[regel][:4].mean()))
    assert (partner.n, partner.n_anderen) == (19, 18)


def test_questions_are_not_told_again_when_few_others_rated(
    asked: Invoer, of_questions: dict[tuple[str, str], EigenResultaat]
) -> None:
    eerder = {("2029", construct, partij): deel for (construct, partij), deel in of_questions.items()}
    again = eigen_resultaten(asked, beoordeel(asked), eerder=eerder)
    for sleutel, was in of_questions.items():
        assert again[sleutel] == replace(was, verdeling=() if was.verdeling else again[sleutel].verdeling)


def test_no_single_answer_and_nobody_who_rated_is_in_what_is_kept(
    of_questions: dict[tuple[str, str], EigenResultaat],
) -> None:
    allowed = set(EigenResultaat.__slots__)
    for (_, partij), resultaat in of_questions.items():
        text = resultaat.als_json()
        assert set(json.loads(text)) == allowed
        assert not any(f'"P{i:02}"' in text for i in range(20))
        assert partij not in text
        assert EigenResultaat.uit_json(text) == resultaat


def test_everything_that_is_shown_is_drawn_in_both_widths_and_holds_no_name_of_a_rater(
    asked: Invoer, of_questions: dict[tuple[str, str], EigenResultaat]
) -> None:
    construct = "competentioneel"
    few = {sleutel: deel for sleutel, deel in of_questions.items() if sleutel[1] in (STAYED, GEMEENTE)}
    eerder = {("2029", soort, partij): deel for (soort, partij), deel in few.items()}
    netwerk = {construct: netwerkbeeld(beoordeel(asked), construct=construct)}
    drawn = list(figuren(ROUNDS, few, eerder=eerder, netwerk=netwerk))
    own = {(tekening.construct, tekening.naam) for partij, tekening in drawn if partij == STAYED}
    assert own == {
        (ALLES_SAMEN, Figuurnaam.EIGEN_SCORE),
        (construct, Figuurnaam.VERLOOP),
        ("intentioneel", Figuurnaam.VERLOOP),
    }
    assert {tekening.naam for partij, tekening in drawn if partij is None} == {Figuurnaam.VERDELING}
    assert len(drawn) == 2 * len({(partij, deel.construct, deel.naam) for partij, deel in drawn})
    for _, tekening in drawn:
        svg = gzip.decompress(tekening.svg).decode()
        assert "<svg" in svg
        assert not any(f"P{i:02}" in svg for i in range(20))


def test_earlier_releases_are_told_to_the_check_by_whether_they_held_numbers() -> None:
    eerder = {("2029", "score", LEFT): TE_WEINIG, ("2029", "score", STAYED): OP_DE_NORM}
    assert eerdere_cijfers(eerder) == {"2029": {("score", LEFT): False, ("score", STAYED): True}}


def test_the_network_sees_one_decimal_groups_and_words(asked: Invoer) -> None:
    beeld = netwerkbeeld(beoordeel(asked), construct="competentioneel")
    assert Netwerkbeeld.uit_json(beeld.als_json()) == beeld
    assert beeld.gemiddelde is not None
    assert len(beeld.gemiddelde) == len("3,5")
    assert not any(f"P{i:02}" in beeld.als_json() for i in range(20))
    assert beeld.zonder == "minder dan 5"
