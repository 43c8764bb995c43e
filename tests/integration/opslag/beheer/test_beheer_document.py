"""Every command in ``docs/beheer.md`` does what it says there, in the order in which it stands there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from hendig.cli.main import OPDRACHTEN
from hendig.instellingen import NAMEN
from tests.architecture.sources import ROOT
from tests.integration.opslag.beheer.opstelling import Opstelling
from tests.integration.opslag.databases import database_on

TEXT = (ROOT / "docs" / "beheer.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^##+ ([^\n]+)$|^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""A heading, or a block with its language; one that names a language is to be read or copied, not done here."""
NOT_FOR = {
    "sqlite": {"Inrichten op PostgreSQL", "Terugzetten op PostgreSQL", "Van PostgreSQL naar SQLite"},
    "postgres": {"Inrichten op SQLite", "Terugzetten op SQLite", "Van SQLite naar PostgreSQL"},
}
"""What somebody on one engine passes over."""


def lines() -> Iterator[tuple[str, str]]:
    """Every line of a block of commands, with the heading that it stands under."""
    heading = ""
    for head, language, block in BLOCK.findall(TEXT):
        heading = head or heading
        for line in () if language else block.splitlines():
            yield heading, line


class Lezer:
    """Somebody who does what the document says, on a machine where its paths and servers are ours."""

    def __init__(self, folder: Path, server: str) -> None:
        self.folder = folder
        self.server = server
        self.opstelling = Opstelling(folder, {})
        self.done: list[str] = []

    def do(self, line: str) -> None:
        words = shlex.split(line)
        if words[0] == "export":
            name, _, value = words[1].partition("=")
            self.opstelling.omgeving[name] = self.ours(value)
        elif words[0] == "unset":
            for name in words[1:]:
                del self.opstelling.omgeving[name]
        elif words[0] == "hendig":
            run = self.opstelling.hendig(*words[1:])
            assert run.code == 0, f"{line}: {run.out}{run.err}"
            self.done.append(" ".join(words[1:3]))

    def ours(self, value: str) -> str:
        if value.startswith("postgresql"):
            return database_on(self.server, f"doc_{self.folder.name}_{value.rpartition('/')[2]}"[-60:])
        return f"{self.folder}{value}"


@pytest.mark.parametrize("engine", NOT_FOR)
def test_the_document_can_be_followed_to_the_letter(
    engine: str, tmp_path: Path, postgres_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    reader = Lezer(tmp_path, postgres_server)
    for heading, line in lines():
        if heading not in NOT_FOR[engine]:
            reader.do(line)
    assert {heading for headings in NOT_FOR.values() for heading in headings} <= {heading for heading, _ in lines()}
    for command in ("inrichten", "controleer", "reservekopie", "terugzetten", "kluis", "logboek"):
        assert any(done.startswith(command) for done in reader.done)


def test_the_document_names_every_setting() -> None:
    assert [name for name in NAMEN if f"| `{name}` |" not in TEXT] == []


def test_the_document_names_no_setting_or_command_that_is_not_there() -> None:
    settings = set(re.findall(r"HENDIG_[A-Z_]+", TEXT))
    commands = set(re.findall(r"(?:/bin/|`)hendig ([a-z]+)", TEXT))
    assert settings - set(NAMEN) == set()
    assert {"start", "reservekopie", "controleer"} <= commands <= set(OPDRACHTEN)
