"""Every import contract holds, and each is seen to complain in a copy of the source that breaks it."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGES, ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

BROKEN = {
    "analysis uses governance": ("richting", "analysis/figures/fout.py", "import governance.norm.norm"),
    "governance uses surveys": ("richting", "governance/norm/fout.py", "import surveys.vragenlijst"),
    "surveys uses hendig": ("richting", "surveys/vragenlijst/fout.py", "import hendig.cli"),
    "the model of a round knows the verdict": (
        "lagen-analysis",
        "analysis/leniency/fout.py",
        "import analysis.oordeel",
    ),
    "figures know repetition": ("lagen-analysis", "analysis/figures/fout.py", "import analysis.herhaling"),
    "repetition knows the rehearsal": ("lagen-analysis", "analysis/herhaling/fout.py", "import analysis.rehearsal"),
    "planning knows repetition": ("lagen-analysis", "analysis/planning/fout.py", "import analysis.herhaling"),
    "repetition knows the figures": ("lagen-analysis", "analysis/herhaling/fout.py", "import analysis.figures"),
    "the look at the answers knows repetition": (
        "lagen-analysis",
        "analysis/integrity/fout.py",
        "import analysis.herhaling",
    ),
    "analysis has a layer nobody named": ("lagen-analysis", "analysis/fout.py", ""),
    "the calendar knows contracts": (
        "lagen-governance",
        "governance/kalender/fout.py",
        "import governance.contract",
    ),
    "the log knows the partners": ("lagen-governance", "governance/logboek/fout.py", "import governance.netwerk"),
    "a document knows a term": ("lagen-governance", "governance/documenten/fout.py", "import governance.termijnen"),
    "governance has a layer nobody named": ("lagen-governance", "governance/fout.py", ""),
    "questions know what is shown": ("lagen-surveys", "surveys/vragenlijst/fout.py", "import surveys.terugkoppeling"),
    "surveys has a layer nobody named": ("lagen-surveys", "surveys/fout.py", ""),
    "a process knows the command": ("lagen-hendig", "platform/hendig/processes/fout.py", "import hendig.cli"),
    "a setting knows the steps of a schema": (
        "lagen-hendig",
        "platform/hendig/instellingen.py",
        "import hendig.migrations.stand",
    ),
    "typesetting knows a letter": ("lagen-hendig", "platform/hendig/zetwerk/fout.py", "import hendig.brieven"),
    "a letter knows the process": ("lagen-hendig", "platform/hendig/brieven/fout.py", "import hendig.processes"),
    "hendig has a layer nobody named": ("lagen-hendig", "platform/hendig/fout.py", ""),
    "analysis opens a spreadsheet": ("zuiver", "analysis/figures/fout.py", "import openpyxl"),
    "analysis reads a path": ("zuiver", "analysis/figures/fout.py", "from pathlib import Path"),
    "governance typesets": ("domein", "governance/norm/fout.py", "import typst"),
    "surveys talks on the command line": ("domein", "surveys/vragenlijst/fout.py", "import click"),
    "a norm reaches a table by a detour": ("regels", "governance/bronnen.py", "import sqlalchemy"),
    "two siblings need each other": ("kringen", "analysis/figures/fout.py", "import analysis.figures.terug"),
}
ALSO_WRITTEN = {
    "a norm reaches a table by a detour": ("governance/norm/omweg.py", "import governance.bronnen"),
    "two siblings need each other": ("analysis/figures/terug.py", "import analysis.figures.fout"),
}


def lint_imports(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Check the packages in a folder, and no others that this environment knows."""
    path = os.pathsep.join([str(folder), str(folder / "platform")])
    return subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-logo", "--no-cache", *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "COLUMNS": "200"},
        capture_output=True,
        check=False,
        text=True,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the four packages and their contracts, to be spoiled."""
    for package in PACKAGES.values():
        shutil.copytree(package, tmp_path / package.relative_to(ROOT), ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def write(folder: Path, name: str, line: str) -> None:
    target = folder / name
    target.parent.mkdir(exist_ok=True)
    with target.open("a", encoding="utf-8") as module:
        module.write(f"{line}\n")


def test_an_unspoiled_copy_keeps_every_contract(copy: Path) -> None:
    done = lint_imports(copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(CONTRACTS)} kept, 0 broken" in done.stdout


@pytest.mark.parametrize("case", BROKEN)
def test_a_contract_complains_when(case: str, copy: Path) -> None:
    contract, name, line = BROKEN[case]
    write(copy, name, line)
    if case in ALSO_WRITTEN:
        write(copy, *ALSO_WRITTEN[case])
    done = lint_imports(copy, "--contract", contract)
    assert done.returncode != 0
    assert "1 broken" in done.stdout, done.stdout + done.stderr


def test_every_contract_is_broken_at_least_once_here() -> None:
    assert {contract["id"] for contract in CONTRACTS} == {contract for contract, _, _ in BROKEN.values()}
