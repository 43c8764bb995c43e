"""The demo network and the start files on disk, and a way to run the command as its user would."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

HENDIG = Path(sys.executable).with_name("hendig")


@dataclass(frozen=True)
class Run:
    """What a run of the command left: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


def hendig(*arguments: object, cwd: Path | None = None, env: dict[str, str] | None = None) -> Run:
    """Run the installed command in a process of its own."""
    done = subprocess.run(
        [HENDIG, *map(str, arguments)], capture_output=True, check=False, cwd=cwd, env=os.environ | (env or {})
    )
    return Run(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def judged(folder: Path, *more: object) -> Run:
    """Judge the files that ``hendig voorbeeld`` wrote in a folder."""
    return hendig(
        "beoordeel",
        folder / "metingen.csv",
        "--norm",
        folder / "norm.toml",
        "--rondes",
        folder / "rondes.toml",
        "--uitgenodigd",
        folder / "uitgenodigd.csv",
        *more,
    )


SCORE_NORM = """
[contract]
versie = "1.0"
artikel = "bijlage 3, artikel 2"
vastgesteld_door = "voorbeeld"
vastgesteld_op = 2026-01-01
[schaal]
minimum = 1
maximum = 5
[norm]
score = 3.0
[oordeel]
kwantiel = 1.282
spreiding_bij_norm = true
zonder_correctie = true
maatstaf = "bovengrens"
k_min = 8
tonen_min = 5
se_max = 0.35
respons_min = "geen"
clusters_min = "geen"
cluster_aandeel_max = "geen"
betrouwbaarheid_min = "geen"
items_min = "geen"
gemeente = "geen"
[herhaling]
k = 2
weglaten = ["beoordelaar"]
verbetertermijn_maanden = 6
venster_maanden = 30
nieuwkomer_maanden = 6
publicatie_werkdagen = 20
"""


def score_files(folder: Path, rows: str, **changes: str) -> tuple[Path, Path]:
    """A ratings file with one score column and its norm."""
    norm = SCORE_NORM
    for old, new in changes.items():
        assert f"\n{old} = " in norm
        norm = "\n".join(f"{old} = {new}" if line.startswith(f"{old} = ") else line for line in norm.splitlines())
    (folder / "metingen.csv").write_text(rows, encoding="utf-8")
    (folder / "norm.toml").write_text(norm, encoding="utf-8")
    return folder / "metingen.csv", folder / "norm.toml"


def crossed(n: int = 12, *, low: int = 0, rounds: tuple[str, ...] = ("r1",)) -> str:
    """A fully crossed score file of n invented parties; the first ``low`` of them are rated far under the norm."""
    rng = np.random.default_rng(n)
    lines = ["ronde,beoordelaar,beoordeelde,score"]
    for name in rounds:
        for i in range(n):
            for p in range(n):
                if i != p:
                    value = float(np.clip((2.0 if p < low else 4.2) + rng.normal(0, 0.5), 1, 5))
                    lines.append(f"{name},P{i:02},P{p:02},{value:.2f}")
    return "\n".join(lines) + "\n"
