"""How long the web takes to start, to answer and to send, on sixty partners and ten years."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Final

from flask.testing import FlaskClient

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.toegang.geheim import Geheim
from hendig.web.app import make_app
from surveys.kluis.kluis import Kluis
from tests.architecture.sources import ROOT
from tests.benchmarks.timing import line, seconds
from tests.benchmarks.webnetwerk import NU, TOEVAL, vul_tien_jaar
from tests.integration.opslag.databases import made, made_kluis, sqlite_in
from tests.integration.opslag.dienst.draaiend import Draaiend, draaiend, free_port

ADRES: Final = "http://127.0.0.1:8000"
WIE: Final = (Rol.CONTRACTMANAGER, Rol.BEHEERDER, Rol.FG, Rol.CONTACTPERSOON, Rol.MDG_SECRETARIS)
LINK: Final = re.compile(r'href="(/[^"#]*)"')
ZEGEL: Final = re.compile(r'name="csrf_token" value="([^"]+)"')
STATIC: Final = ROOT / "platform" / "hendig" / "web" / "static"
LETTERS: Final = ("source-sans-3-latin-400-normal.woff2", "source-sans-3-latin-700-normal.woff2")
KB: Final = 1000
MEESTE_MS: Final = 50
LOPERS: Final = 8
DUUR_S: Final = 4.0


def serving() -> None:
    """Print all figures of the web."""
    starting()
    with tempfile.TemporaryDirectory() as folder:
        opslag = made(sqlite_in(Path(folder)))
        vul_tien_jaar(opslag)
        kluis = made_kluis(f"sqlite:///{Path(folder) / 'kluis.db'}")
        answering(opslag, kluis)
        kluis.opslag.sluit()
        opslag.sluit()
    loading()


def starting() -> None:
    """Time a fresh interpreter that imports the service, beside one that imports flask alone."""

    def fresh(module: str) -> float:
        omgeving = os.environ | {"PYTHONPATH": f"{ROOT}:{ROOT / 'platform'}"}
        command = [sys.executable, "-c", f"import {module}"]
        return seconds(lambda: subprocess.run(command, check=True, env=omgeving), least=5, budget=3.0)

    line(
        "the whole service imported, in a fresh interpreter",
        fresh("hendig.dienst.start"),
        "flask alone",
        fresh("flask"),
    )


def answering(opslag: Opslag, kluis: Kluis) -> None:
    """Time each page that somebody can reach by its links, server side, and weigh the heaviest."""
    app = make_app(
        opslag=opslag, kluis=kluis, geheim=Geheim(bytes(range(32))), adres=ADRES, klok=lambda: NU, toeval=TOEVAL
    )
    with opslag.lees() as session:
        wie = {rol: rollen_op(session, Peil(dag_van(NU)), rollen=(rol,))[0].persoon for rol in WIE}
    gemeten: dict[str, tuple[float, int]] = {}
    for rol, persoon in wie.items():
        browser = app.test_client()
        zegel = ZEGEL.findall(browser.get("/voorbeeld", base_url=ADRES).text)[0]
        browser.post(f"/voorbeeld/{persoon}", data={"csrf_token": zegel}, base_url=ADRES)
        for route, pad in pages(browser).items():
            took = seconds(lambda pad=pad, browser=browser: browser.get(pad, base_url=ADRES), least=5, budget=0.2)  # type: ignore[misc] # bound now
            size = len(browser.get(pad, base_url=ADRES).data)
            gemeten[f"{route} ({rol})"] = (took, size)
    tijden = sorted(((took, naam) for naam, (took, _) in gemeten.items()), reverse=True)
    mediaan = statistics.median(took for took, _ in tijden)
    print(f"{len(tijden)} kinds of page and person, server side: median {mediaan * 1e3:.1f} ms; the slowest:")
    for took, naam in tijden[:12]:
        print(f"  {naam:<56} {took * 1e3:7.1f} ms   target {MEESTE_MS} ms")
    weighing({naam: size for naam, (_, size) in gemeten.items()})


def pages(browser: FlaskClient) -> dict[str, str]:
    """Follow the links from the first page on: one address for each route."""
    adapter = browser.application.url_map.bind("localhost")
    gevonden, wachten = {}, ["/", "/voorbeeld"]
    while wachten:
        pad = wachten.pop(0)
        endpoint = adapter.match(pad.partition("?")[0])[0] if not pad.startswith("/static") else "static"
        if endpoint == "static" or endpoint in gevonden:
            continue
        antwoord = browser.get(pad, base_url=ADRES)
        assert antwoord.status_code < 500, pad
        if antwoord.status_code == 200 and antwoord.mimetype == "text/html":
            gevonden[endpoint] = pad
            wachten += LINK.findall(antwoord.text)
    return gevonden


def weighing(sizes: dict[str, int]) -> None:
    """Weigh a page with everything that it fetches the first time."""
    naam, html = max(sizes.items(), key=lambda item: item[1])
    css = (STATIC / "hendig.css").stat().st_size
    letters = sum((STATIC / "fonts" / letter).stat().st_size for letter in LETTERS)
    mediaan = statistics.median(sizes.values())
    print(f"once for all pages: css {css / KB:.0f} kB and letters {letters / KB:.0f} kB")
    print(f"weight of a page with those, median: {(mediaan + css + letters) / KB:.0f} kB   target 120 kB")
    print(f"weight of the heaviest, {naam}: {(html + css + letters) / KB:.0f} kB   target 120 kB")


def loading() -> None:
    """Let several browsers ask as fast as they can on two workers, of a service that really runs."""
    with tempfile.TemporaryDirectory() as folder:
        omgeving = {"HENDIG_MAP": str(Path(folder, "net")), "HENDIG_WERKERS": "2"}
        opdracht = [sys.executable, "-c", "from hendig.cli.main import main; main()", "inrichten", "--voorbeeld"]
        pad = {"PYTHONPATH": f"{ROOT}:{ROOT / 'platform'}"}
        subprocess.run(opdracht, check=True, env=os.environ | omgeving | pad, stdout=subprocess.DEVNULL)
        begin = time.perf_counter()
        with draaiend(Path(folder), omgeving, "--poort", str(free_port())) as dienst:
            dienst.vraag("/healthz")
            print(
                f"from the command to the first answer: {(time.perf_counter() - begin) * 1e3:.0f} ms   target 1500 ms"
            )
            koekje = logged_in(dienst)
            eerste = None
            for pad_ in ("/healthz", "/hulp", "/", "/netwerk"):
                aantal = per_second(dienst, pad_, koekje)
                eerste = eerste or aantal
                print(f"requests a second on two workers, {pad_:<12} {aantal:8.0f}   {aantal / eerste:5.2f} x /healthz")


def logged_in(dienst: Draaiend) -> str:
    """Be the contractmanager, and give the cookie."""
    antwoord, inhoud = dienst.vraag("/voorbeeld")
    tekst, koekje = inhoud.decode(), antwoord.headers["Set-Cookie"].partition(";")[0]
    adres = re.findall(r'action="(/voorbeeld/[^"]+)".*?>Word Ilse', tekst)[0]
    vorm = f"csrf_token={ZEGEL.findall(tekst)[0]}".encode()
    return dienst.stuur(adres, vorm, Cookie=koekje).headers["Set-Cookie"].partition(";")[0]


def per_second(dienst: Draaiend, pad: str, koekje: str) -> float:
    """Count the answers of some seconds, over connections that stay open."""
    geteld = [0] * LOPERS
    einde = time.perf_counter() + DUUR_S

    def loop(nummer: int) -> None:
        lijn = HTTPConnection("127.0.0.1", dienst.poort, timeout=30)
        while time.perf_counter() < einde:
            lijn.request("GET", pad, headers={"Cookie": koekje})
            antwoord = lijn.getresponse()
            antwoord.read()
            geteld[nummer] += antwoord.status == 200
        lijn.close()

    lopers = [threading.Thread(target=loop, args=(nummer,)) for nummer in range(LOPERS)]
    for loper in lopers:
        loper.start()
    for loper in lopers:
        loper.join()
    return sum(geteld) / DUUR_S
