"""The demo network and the start files on disk, and a way to run the command as its user would."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HENDIG = Path(sys.executable).with_name("hendig")


@dataclass(frozen=True)
class Run:
    """What a run of the command left: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


def hendig(*arguments: object, cwd: Path | None = None) -> Run:
    """Run the installed command in a process of its own."""
    done = subprocess.run([HENDIG, *map(str, arguments)], capture_output=True, text=True, check=False, cwd=cwd)
    return Run(done.returncode, done.stdout, done.stderr)


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
