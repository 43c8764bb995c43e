"""``hendig brief`` as its users run it: made, read, approved by another, and shown with names blacked out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from hendig.cli.main import _run
from tests.integration.demo_files import Run
from tests.integration.opslag.databases import Werkplaats, made
from tests.integration.opslag.welkom import KVK, LEZER, METER, SCHRIJVER, een_nieuwe_partner


@dataclass
class Kantoor:
    """An installation with a partner that can be written to."""

    map: Path
    capsys: pytest.CaptureFixture[str]

    def brief(self, *woorden: object) -> Run:
        """Run the command in this process."""
        code = _run(["brief", *map(str, woorden)])
        said = self.capsys.readouterr()
        return Run(code, said.out, said.err)


@pytest.fixture
def kantoor(
    leeg: str,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Kantoor:
    opslag = made(leeg)
    een_nieuwe_partner(Werkplaats(opslag))
    opslag.sluit()
    folder = tmp_path_factory.mktemp("kantoor")
    for name, value in {"DATABASE_URL": leeg, "MAP": folder / "net", "KLUIS_SLEUTEL": folder / "key" / "k"}.items():
        monkeypatch.setenv(f"HENDIG_{name}", str(value))
    return Kantoor(folder, capsys)


def test_a_letter_goes_from_register_to_approved_in_three_commands(kantoor: Kantoor) -> None:
    made_now = kantoor.brief("welkom", KVK, "--door", SCHRIJVER, "--uit", kantoor.map)
    assert made_now.code == 0, made_now.err
    number = made_now.out.split(",")[0]
    assert f"{number}, versie 1, is bewaard als concept." in made_now.out
    shown = kantoor.map / "gelezen.pdf"
    assert kantoor.brief("toon", number, "--door", LEZER, "--uit", shown).code == 0
    assert shown.read_bytes() == (kantoor.map / f"{number}-versie-1.pdf").read_bytes()
    refused = kantoor.brief("stel-vast", number, "--door", SCHRIJVER)
    assert (refused.code, "zelf opgemaakt" in refused.err) == (2, True)
    approved = kantoor.brief("stel-vast", number.lower(), "--door", LEZER, "--versie", 1)
    assert (approved.code, approved.out) == (0, f"{number}, versie 1, is vastgesteld.\n")
    black = kantoor.map / "gelakt.pdf"
    assert kantoor.brief("toon", number, "--door", LEZER, "--uit", black, "--gelakt").code == 0
    assert black.read_bytes() != shown.read_bytes()


REFUSED = {
    "who does not write": (("welkom", KVK, "--door", METER), "contractmanager"),
    "who is not known": (("welkom", KVK, "--door", "wie@lindebeek.example"), "wie@lindebeek.example"),
    "a number of nobody": (("welkom", "00000009", "--door", SCHRIJVER), "geen partij mee"),
    "a day that is none": (("welkom", KVK, "--door", SCHRIJVER, "--per", "1 april"), "geen datum"),
    "a folder that is not there": (("welkom", KVK, "--door", SCHRIJVER, "--uit", "/nergens/hier"), "niet te schrijven"),
    "a letter that is not there": (("stel-vast", "HD-2026-0009", "--door", LEZER), "geen document"),
    "a version that is not there": (("stel-vast", "HD-2026-0009", "--door", LEZER, "--versie", 2), "versie 2"),
    "what is no number": (("toon", "brief", "--door", LEZER, "--uit", "x.pdf"), "Controleer het nummer"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_the_command_refuses_in_dutch_and_keeps_nothing(case: str, kantoor: Kantoor) -> None:
    woorden, zin = REFUSED[case]
    done = kantoor.brief(*woorden)
    assert (done.code, done.out) == (2, "")
    assert zin in done.err
    assert "Traceback" not in done.err
    assert "geen document" in kantoor.brief("stel-vast", "HD-2026-0001", "--door", LEZER).err
