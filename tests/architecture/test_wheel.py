"""What is installed is what is in the repository: no template, font or table gets lost on the way."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGES, files


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The built wheel."""
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=PACKAGES["analysis"].parent, check=True, capture_output=True)
    (built,) = target.glob("*.whl")
    return zipfile.ZipFile(built)


def on_disk() -> set[str]:
    """What lies in the four packages, ignored by git or not; only compiled Python is left out."""
    return {
        path.relative_to(package.parent).as_posix()
        for package in PACKAGES.values()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_every_file_of_the_four_packages(wheel: zipfile.ZipFile) -> None:
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == on_disk()


def test_git_ignores_no_file_of_a_package() -> None:
    kept = {path.relative_to(p.parent).as_posix() for p in PACKAGES.values() for path in files() if p in path.parents}
    assert on_disk() == kept


def test_the_wheel_installs_the_command_and_carries_its_licence(wheel: zipfile.ZipFile) -> None:
    texts = {Path(name).name: wheel.read(name).decode() for name in wheel.namelist() if ".dist-info/" in name}
    assert "hendig = hendig.cli.main:main" in texts["entry_points.txt"]
    assert "License-Expression: EUPL-1.2" in texts["METADATA"]
    assert "EUROPEAN UNION PUBLIC LICENCE" in texts["LICENSE"].upper()
