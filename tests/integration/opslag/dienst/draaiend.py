"""A service that really runs: started as its user does, asked over HTTP, told to stop, and looked at afterwards."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

from tests.architecture.sources import ROOT

COMMAND = (sys.executable, "-c", "from hendig.cli.main import main; main()", "start")
ADRES = "https://hendig.lindebeek.example"
MAIL = {"HENDIG_MAIL_SERVER": "mail.lindebeek.example", "HENDIG_MAIL_AFZENDER": "hendig@lindebeek.example"}
GEDULD_S = 60
"""After this a test gives up on a service that hangs; none takes that long."""


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@dataclass
class Draaiend:
    """A running service, on which port, and where its log is."""

    proces: subprocess.Popen[str]
    poort: int
    log: Path

    def vraag(self, pad: str, methode: str = "GET", **koppen: str) -> tuple[HTTPResponse, bytes]:
        """Ask something on a connection of its own."""
        lijn = HTTPConnection("127.0.0.1", self.poort, timeout=GEDULD_S)
        try:
            lijn.request(methode, pad, headers={naam.replace("_", "-"): waarde for naam, waarde in koppen.items()})
            antwoord = lijn.getresponse()
            return antwoord, antwoord.read()
        finally:
            lijn.close()

    def stuur(self, pad: str, vorm: bytes, **koppen: str) -> HTTPResponse:
        """Send a form."""
        lijn = HTTPConnection("127.0.0.1", self.poort, timeout=GEDULD_S)
        try:
            soort = {"Content-Type": "application/x-www-form-urlencoded"}
            namen = {naam.replace("_", "-"): waarde for naam, waarde in koppen.items()}
            lijn.request("POST", pad, body=vorm, headers=soort | namen)
            return lijn.getresponse()
        finally:
            lijn.close()

    def familie(self) -> list[int]:
        """Everything that it started, and what that started."""
        ouders = {}
        for map_ in Path("/proc").glob("[0-9]*"):
            try:
                velden = (map_ / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            except OSError:
                continue
            ouders[int(map_.name)] = int(velden[1])
        gevonden = [self.proces.pid]
        for pid in gevonden:
            gevonden += [kind for kind, ouder in ouders.items() if ouder == pid]
        return gevonden[1:]

    def stop(self, signaal: signal.Signals = signal.SIGTERM) -> int:
        """Tell it to stop, and give its exit code."""
        self.proces.send_signal(signaal)
        return self.proces.wait(GEDULD_S)

    def regels(self) -> list[dict[str, Any]]:
        """Its log."""
        return [json.loads(regel) for regel in self.log.read_text(encoding="utf-8").splitlines()]


def is_weg(pid: int) -> bool:
    """Wait until a process is gone; a zombie that nobody fetches is."""
    try:
        greep = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([greep], [], [], GEDULD_S)[0])
    finally:
        os.close(greep)


@contextmanager
def draaiend(map_: Path, omgeving: Mapping[str, str], *opties: str) -> Iterator[Draaiend]:
    """Start a service and wait until it says where it runs; what is left of it at the end goes."""
    log, schoon = map_ / "log", {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("HENDIG_")}
    with log.open("w", encoding="utf-8") as errors:
        proces = subprocess.Popen(
            [*COMMAND, *opties],
            env={**schoon, "PYTHONPATH": f"{ROOT}:{ROOT / 'platform'}", **omgeving},
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    assert proces.stdout is not None
    with proces:
        gezegd = proces.stdout.readline()
        poort = int(opties[opties.index("--poort") + 1]) if "--poort" in opties else 0
        dienst = Draaiend(proces, poort, log)
        try:
            assert gezegd or poort == 0, log.read_text(encoding="utf-8")
            yield dienst
        finally:
            familie = dienst.familie()
            if proces.poll() is None:
                proces.kill()
            for pid in familie:
                assert is_weg(pid)
