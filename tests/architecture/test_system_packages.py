"""System packages come only as root or under CI, never with a password prompt; else one line says what is skipped."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

LINE = "Tests that need qpdf are skipped: sudo apt-get install qpdf\n"


class Machine:
    """A machine of stand-ins for the programs of the system, which write down how they were called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.calls = folder / "calls"
        self.calls.touch()
        (folder / "env").symlink_to("/usr/bin/env")
        (folder / "bash").symlink_to("/bin/bash")

    def has(self, program: str, script: str = "") -> None:
        path = self.folder / program
        path.write_text(f'#!/bin/bash\necho "{program} $*" >>"{self.calls}"\n{script}\n', encoding="utf-8")
        path.chmod(0o755)

    def ask(self, **environment: str) -> tuple[str, str]:
        """Run the script here; give what it said and what it called."""
        done = subprocess.run(
            [ROOT / ".ci" / "system-packages", "qpdf"],
            env={"PATH": str(self.folder), **environment},
            capture_output=True,
            check=True,
            text=True,
        )
        return done.stdout + done.stderr, self.calls.read_text(encoding="utf-8")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine without qpdf where nobody is root."""
    made = Machine(tmp_path)
    made.has("dpkg-query", "exit 1")
    made.has("id", "echo 1000")
    made.has("apt-get")
    made.has("true")
    made.has("sudo", 'shift; exec "$@"')
    return made


def test_nothing_is_said_or_done_when_the_package_is_there(machine: Machine) -> None:
    machine.has("dpkg-query", "echo -n install ok installed")
    assert machine.ask() == ("", "dpkg-query -W -f=${Status} qpdf\n")


def test_a_user_gets_one_line_and_no_password_prompt(machine: Machine) -> None:
    said, called = machine.ask()
    assert said == LINE
    assert "sudo" not in called
    assert "apt-get" not in called


def test_root_installs_without_asking(machine: Machine) -> None:
    machine.has("id", "echo 0")
    said, called = machine.ask()
    assert said == ""
    assert "apt-get -qq install -y --no-install-recommends qpdf" in called
    assert "sudo" not in called


def test_under_ci_sudo_is_used_only_if_it_asks_no_password(machine: Machine) -> None:
    assert machine.ask(CI="1")[0] == ""
    machine.has("sudo", "exit 1")
    assert machine.ask(CI="1")[0] == LINE


def test_an_installation_that_fails_is_said_and_stops_nothing(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has("apt-get", "exit 100")
    assert machine.ask()[0] == LINE


def test_the_gate_runs_what_the_readme_names() -> None:
    assert "\nmake test\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "\nmake test " in (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(os.access(ROOT / ".ci" / name, os.X_OK) for name in ("run", "system-packages"))
