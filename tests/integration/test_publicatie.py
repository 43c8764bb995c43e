"""What ``hendig beoordeel`` leaves out of the partners' reports, and what it tells the controleur about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hendig.processes.beoordeling.beoordeel import beoordeel
from hendig.processes.meting.invoer import Paden, lees_invoer
from tests.integration.demo_files import crossed, hendig, score_files
from tests.integration.pdf_text import pdf_text

LEFT_OUT, WHOLE = "P00", "P01"


def two_rounds() -> str:
    """Two rounds among twelve; one rater of the first party stays away from the second."""
    rows = crossed(rounds=("2029", "2030")).splitlines()
    return "\n".join(row for row in rows if not row.startswith(f"2030,P11,{LEFT_OUT},")) + "\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("publicatie")
    ratings, norm = score_files(base, two_rounds())
    run = hendig("beoordeel", ratings, "--norm", norm, "--uit", base / "uit", "--vertrouwelijk")
    assert run.code == 0, run.err
    return base / "uit"


def read(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text(encoding="utf-8"))


def numbers(folder: Path, party: str, number: int) -> dict[str, str]:
    """Score and bound of a party in a round, as a report would write them."""
    rounds = read(folder, "oordelen.json")["rondes"]
    (own,) = [one for one in rounds[number]["constructen"]["score"]["partners"] if one["partner"] == party]
    return {key: f"{own[key]:.2f}".replace(".", ",") for key in ("score", "ruw_gemiddelde")}


def test_a_number_that_gives_an_answer_away_beside_an_earlier_one_is_left_out_and_the_outcome_is_not(
    folder: Path,
) -> None:
    report = pdf_text(folder / "rapport-p00.pdf")
    assert numbers(folder, LEFT_OUT, 0)["score"] in report
    for written in numbers(folder, LEFT_OUT, 1).values():
        assert written not in report
    assert "op of boven de norm" in report
    assert "mag niet volgen wat één organisatie antwoordde" in report


def test_the_report_of_a_partner_whose_raters_stayed_is_whole(folder: Path) -> None:
    report = pdf_text(folder / "rapport-p01.pdf")
    assert numbers(folder, WHOLE, 0)["score"] in report
    assert numbers(folder, WHOLE, 1)["score"] in report


def test_the_file_for_the_controleur_says_what_was_left_out_and_beside_which_round(folder: Path) -> None:
    found = read(folder, "publicatiecontrole.json")
    rows = {one["partij"]: one for one in found["rondes"][1]["constructen"]["score"]}
    assert list(rows) == sorted(rows)
    assert {party for party, one in rows.items() if one["cijfers_weggelaten"]} == {LEFT_OUT}
    assert rows[WHOLE]["vertrouwelijke_beoordelaars"] == 11
    assert rows[WHOLE]["vertellers_onderzocht"] == 8


def test_the_controleur_reads_in_a_part_of_its_own_what_can_be_worked_out_and_nobody_else_does(folder: Path) -> None:
    heading = "Wat is uit de rapporten samen af te leiden?"
    report = pdf_text(folder / "rapport-controleur.pdf")
    assert heading in report
    assert "Dit is een risico en geen goedkeuring." in report
    assert "cijfers weg" in report
    assert [path.name for path in folder.glob("*.pdf") if heading in pdf_text(path)] == ["rapport-controleur.pdf"]


def test_without_the_word_vertrouwelijk_nothing_of_the_check_is_written_but_it_is_made(tmp_path: Path) -> None:
    ratings, norm = score_files(tmp_path, two_rounds())
    assert hendig("beoordeel", ratings, "--norm", norm, "--uit", tmp_path / "uit").code == 0
    assert not (tmp_path / "uit" / "publicatiecontrole.json").exists()
    assert numbers(tmp_path / "uit", LEFT_OUT, 1)["score"] not in pdf_text(tmp_path / "uit" / "rapport-p00.pdf")


def test_the_demo_network_is_checked_for_every_party_and_a_later_round_changes_no_earlier_decision(
    tmp_path: Path,
) -> None:
    assert hendig("voorbeeld", tmp_path / "demo", "--netwerk").code == 0
    names = {"norm": "norm.toml", "rondes": "rondes.toml", "uitgenodigd": "uitgenodigd.csv"}
    demo = {role: tmp_path / "demo" / name for role, name in names.items()}
    ratings = tmp_path / "demo" / "metingen.csv"
    judged = beoordeel(lees_invoer(Paden(metingen=ratings, **demo)))
    for ronde in judged.rondes:
        rated = {(c, u.partij): u.n_others for c, a in ronde.constructen.items() for u in a.outcomes if u.n_others}
        assert {key: deel.confidential for key, deel in ronde.publicatie.items()} == rated
        assert any(deel.told is not None for deel in ronde.publicatie.values())
        assert all(deel.told is None or deel.told > 0 for deel in ronde.publicatie.values())
    for path in (ratings, demo["uitgenodigd"]):
        lines = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join(line for line in lines if not line.startswith("voorjaar 2030")) + "\n", "utf-8")
    earlier = beoordeel(lees_invoer(Paden(metingen=ratings, **demo)))
    assert [dict(ronde.publicatie) for ronde in earlier.rondes] == [
        dict(ronde.publicatie) for ronde in judged.rondes[:3]
    ]
