"""Services for a browser to visit: the whole program, started by its own commands, and a mail server that keeps all."""

from __future__ import annotations

import os
import queue
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Self

from aiosmtpd.controller import Controller

from tests.architecture.sources import ROOT
from tests.integration.opslag.dienst.draaiend import draaiend, free_port

PATIENCE_S = 180
BEHEERDER = "sam@lindebeek.example"


@dataclass(frozen=True)
class Dienst:
    """A service that runs: where to find it, and the settings with which its commands find the same databases."""

    adres: str
    omgeving: Mapping[str, str]

    def doe(self, *woorden: str) -> str:
        """Give a command of the program on the machine itself, and give what it says."""
        return hendig(self.omgeving, *woorden)


class Postbus:
    """A mail server on the loopback that takes everything and hands it over one by one."""

    def __init__(self) -> None:
        self._binnen: queue.Queue[EmailMessage] = queue.Queue()
        self._server = Controller(self, hostname="127.0.0.1", port=free_port())
        self.adres = f"127.0.0.1:{self._server.port}"

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, *fout: object) -> None:
        self._server.stop()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd calls it so
        """Keep a mail."""
        del server, session
        gelezen = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(gelezen, EmailMessage)
        self._binnen.put(gelezen)
        return "250 OK"

    def volgende(self) -> EmailMessage:
        """Give the next mail, as soon as it is there."""
        return self._binnen.get(timeout=PATIENCE_S)

    def link(self, deel: str, aan: str) -> str:
        """Give the link with this part in it from the next mail to somebody that has one."""
        while True:
            mail = self.volgende()
            gevonden = re.search(rf"http://\S*{re.escape(deel)}\S+", mail.get_content())
            if gevonden is not None and aan in mail["To"]:
                return gevonden.group()


def hendig(omgeving: Mapping[str, str], *woorden: str) -> str:
    """Give a command of the program."""
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("HENDIG_")}
    gedaan = subprocess.run(
        [sys.executable, "-c", "from hendig.cli.main import main; main()", *woorden],
        env={**schoon, "PYTHONPATH": f"{ROOT}:{ROOT / 'platform'}", **omgeving},
        capture_output=True,
        check=False,
        text=True,
    )
    assert gedaan.returncode == 0, gedaan.stderr
    return gedaan.stdout


@contextmanager
def een_voorbeeld(map_: Path) -> Iterator[Dienst]:
    """Make the demo and let it run."""
    omgeving = {"HENDIG_MAP": str(map_ / "hendig")}
    hendig(omgeving, "inrichten", "--voorbeeld")
    poort = free_port()
    with draaiend(map_, omgeving, "--poort", str(poort)):
        yield Dienst(f"http://127.0.0.1:{poort}", omgeving)


@contextmanager
def een_installatie(map_: Path, postbus: Postbus) -> Iterator[Dienst]:
    """Set an installation up with a gemeente and an administrator, and let it run."""
    poort = free_port()
    adres = f"http://127.0.0.1:{poort}"
    omgeving = {
        "HENDIG_MAP": str(map_ / "hendig"),
        "HENDIG_ADRES": adres,
        "HENDIG_MAIL_SERVER": postbus.adres,
        "HENDIG_MAIL_VEILIG": "nee",
        "HENDIG_MAIL_AFZENDER": "hendig@lindebeek.example",
    }
    hendig(omgeving, "inrichten")
    hendig(
        omgeving, "register", "gemeente", "Gemeente Lindebeek (verzonnen)", "--kvk", "00009000", "--per", "2026-01-01"
    )
    hendig(omgeving, "register", "persoon", "Sam Verzonnen", BEHEERDER, "--per", "2026-01-01")
    hendig(omgeving, "register", "geef-rol", BEHEERDER, "beheerder", "--per", "2026-01-01")
    with draaiend(map_, omgeving, "--poort", str(poort)):
        yield Dienst(adres, omgeving)
