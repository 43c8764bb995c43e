"""What a description takes from a file: clusters of the round, constructs from the columns, a scale from the norm."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from hendig.bestanden.problemen import Invoerfout
from hendig.processes.beschrijving.beschrijf import beschrijf
from hendig.processes.beschrijving.beschrijfinvoer import (
    ITEMS_MIN,
    Beschrijfinvoer,
    Beschrijfpaden,
    lees_beschrijfinvoer,
)


def read(folder: Path, rows: list[str], *, schaal: tuple[float, float] | None = (1.0, 5.0)) -> Beschrijfinvoer:
    (folder / "m.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return lees_beschrijfinvoer(Beschrijfpaden(metingen=folder / "m.csv", schaal=schaal))


def crossed(columns: str, cells: int, clusters: dict[str, str]) -> list[str]:
    """Two rounds of eight parties; ``clusters`` maps round and party to a cluster, else it is K."""
    rng = np.random.default_rng(1)
    rows = [f"ronde,beoordelaar,beoordeelde,cluster,{columns}"]
    for ronde in ("r1", "r2"):
        for i in range(8):
            for p in range(8):
                if i != p:
                    scores = ",".join(map(str, rng.integers(2, 6, cells)))
                    rows.append(f"{ronde},P{i},P{p},{clusters.get(f'{ronde} P{i}', 'K')},{scores}")
    return rows


def test_a_party_that_moved_stands_in_the_cluster_of_each_round(tmp_path: Path) -> None:
    moved = {"r1 P0": "L", "r1 P1": "L", "r2 P1": "L"}
    rounds = beschrijf(read(tmp_path, crossed("score", 1, moved))).rondes
    within = [ronde.contacten.paren.tolist() for ronde in rounds if ronde.contacten is not None]
    assert within == [[[15, 12], [12, 1]], [[21, 7], [7, 0]]]


def test_questions_bring_their_constructs_their_scale_and_a_proposal_for_missing_answers(tmp_path: Path) -> None:
    invoer = read(tmp_path, crossed("C1,C2,C3,C4,I1,I2,I3,I4", 8, {}), schaal=None)
    assert invoer.schaal == (1.0, 5.0)
    assert list(invoer.afspraken.constructen) == ["competentioneel", "intentioneel"]
    assert invoer.afspraken.items_min == ITEMS_MIN == 3
    assert any("voorstel" in zin for zin in invoer.mededelingen)


def test_a_score_without_a_scale_is_refused_once(tmp_path: Path) -> None:
    with pytest.raises(Invoerfout) as refused:
        read(tmp_path, crossed("score", 1, {}), schaal=None)
    assert len(refused.value.problemen) == 1


def test_the_whole_is_the_same_whatever_the_order_of_the_lines(tmp_path: Path) -> None:
    rows = crossed("score", 1, {})
    first = beschrijf(read(tmp_path, rows)).rondes[-1].constructen["score"]
    by_round = [rows[0], *[row for row in rows if row.startswith("r1")], *[r for r in rows[::-1] if r.startswith("r2")]]
    again = beschrijf(read(tmp_path, by_round)).rondes[-1].constructen["score"]
    assert repr(first) == repr(again)
