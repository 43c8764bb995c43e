"""How fast a round takes answers: 200 people fill in at once, on two workers of a service that really runs."""

from __future__ import annotations

import random
import re
import statistics
import tempfile
import threading
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from governance.netwerk.rules import Rol
from surveys.antwoorden.blad import uit_bytes
from surveys.kluis.boeken import invulmappen
from surveys.vragenlijst.instrument import VOORSTEL
from tests.integration.opslag.dienst.draaiend import draaiend, free_port
from tests.integration.ronde.levend import Levend, open_nu, richt_in

ORGANISATIES: Final = 200
STAPPEN: Final = 6
DENKT_S: Final = 10.0
"""How long somebody looks at a step at the most; people take about half a minute."""
MEESTE_MS: Final = 100
ZEGEL: Final = re.compile(r'name="csrf_token" value="([^"]+)"')
SLAG: Final = re.compile(r'name="slag" value="(\d+)"')


class Invuller(threading.Thread):
    """Somebody who fills in the first steps; ``duur`` is how long each saving took, ``fout`` what went wrong."""

    def __init__(self, poort: int, link: str, zaad: int) -> None:
        super().__init__()
        self.poort, self.link, self.kans = poort, link, random.Random(zaad)
        self.duur: list[float] = []
        self.fout = ""
        self._koekje = ""

    def run(self) -> None:
        """Open the link, say that it is them, and answer step after step."""
        time.sleep(self.kans.random() * DENKT_S)
        zegel = ZEGEL.findall(self._vraag("GET", self.link)[1])[0]
        self._vraag("POST", self.link, {"csrf_token": zegel})
        for stap in range(1, STAPPEN + 1):
            tekst = self._vraag("GET", f"/invullen/{stap}")[1]
            time.sleep(self.kans.random() * DENKT_S)
            codes = VOORSTEL.constructen[(stap - 1) % 2].codes
            velden = {"csrf_token": ZEGEL.findall(tekst)[0], "slag": SLAG.findall(tekst)[0], "actie": "volgende"}
            begin = time.perf_counter()
            status, _ = self._vraag("POST", f"/invullen/{stap}", velden | dict.fromkeys(codes, str(1 + stap % 5)))
            self.duur.append(time.perf_counter() - begin)
            if status != 303:
                self.fout = f"step {stap}: {status}"

    def _vraag(self, methode: str, pad: str, velden: dict[str, str] | None = None) -> tuple[int, str]:
        lijn = HTTPConnection("127.0.0.1", self.poort, timeout=60)
        koppen = {"Cookie": self._koekje, "Content-Type": "application/x-www-form-urlencoded"}
        lijn.request(methode, pad, body=None if velden is None else urlencode(velden), headers=koppen)
        antwoord = lijn.getresponse()
        tekst = antwoord.read().decode()
        self._koekje = antwoord.headers.get("Set-Cookie", self._koekje).partition(";")[0]
        lijn.close()
        return antwoord.status, tekst


def answering_at_once() -> None:
    """Let everybody answer, and look in the kluis afterwards: none lost, none doubled."""
    with tempfile.TemporaryDirectory() as folder:
        poort = free_port()
        omgeving = richt_in(Path(folder), poort)
        levend = open_nu(omgeving, partners=ORGANISATIES, namen={"Mieke Verzonnen": (Rol.BEOORDELAAR,)})
        with draaiend(Path(folder), omgeving, "--alleen", "web", "--poort", str(poort)) as dienst:
            dienst.vraag("/healthz")
            links = [link for wie in levend.links.values() for link in wie.values()]
            invullers = [Invuller(poort, link, nummer) for nummer, link in enumerate(links)]
            for invuller in invullers:
                invuller.start()
            for invuller in invullers:
                invuller.join()
        report(invullers, levend)
        levend.sluit()


def report(invullers: list[Invuller], levend: Levend) -> None:
    """Say how long a saving took, and whether all of them are there."""
    duur = sorted(een for invuller in invullers for een in invuller.duur)
    fouten = [invuller.fout for invuller in invullers if invuller.fout]
    with levend.kluis.lees() as open_:
        mappen = [uit_bytes(inhoud) for inhoud in invulmappen(open_, levend.ronde).values()]
    bladen = [blad for map_ in mappen for blad in map_.bladen.values()]
    goed = sum(blad.slag == 1 and len(blad.antwoorden) == 4 for blad in bladen)
    mediaan, traag = statistics.median(duur), duur[int(len(duur) * 0.95)]
    print(f"{len(invullers)} organisations filling in at once on two workers, {len(duur)} steps saved")
    print(f"  median {mediaan * 1e3:.0f} ms   target {MEESTE_MS} ms; 95 in 100 within {traag * 1e3:.0f} ms")
    print(f"  in the kluis once and whole: {goed} of {len(invullers) * STAPPEN}; refused: {len(fouten)} {fouten[:3]}")


if __name__ == "__main__":
    answering_at_once()
