"""A walk through a demo that really runs: afterwards nothing of anybody stands in its log."""

from __future__ import annotations

import html
import re
import socket
from pathlib import Path

from governance.opslag.database import Opslag
from tests.integration.opslag.beheer.opstelling import Opstelling
from tests.integration.opslag.dienst.draaiend import Draaiend, draaiend, free_port

PROGRAMMA = "Verkenner/7 (Jansens telefoon)"
ZEGEL = re.compile(r'name="csrf_token" value="([^"]+)"')
KNOP = re.compile(r'action="(/voorbeeld/([^"]+))".*?>Word Ilse Verzonnen<')
ALTIJD = {"tijd", "niveau", "bron"}


def wandel(dienst: Draaiend) -> list[str]:
    """Look, choose somebody, look around, try what is not there, and send what is no request; give what is personal."""
    kop = {"User_Agent": PROGRAMMA, "Accept_Language": "nl-Jansen"}
    antwoord, bladzijde = dienst.vraag("/voorbeeld?van=jan.jansen@lindebeek.example", **kop)
    assert antwoord.status == 200
    koekje = antwoord.headers["Set-Cookie"].partition(";")[0]
    tekst = html.unescape(bladzijde.decode())
    gevonden = KNOP.search(tekst)
    assert gevonden is not None
    zegel = ZEGEL.findall(tekst)[0]
    vorm = f"csrf_token={zegel}&naam=Jan+Jansen".encode()
    antwoord = dienst.stuur(gevonden[1], vorm, Cookie=koekje, **kop)
    assert antwoord.status == 303
    binnen = antwoord.headers["Set-Cookie"].partition(";")[0]
    for pad in ("/", "/hulp?q=Jansen", "/er-is-niets/jan.jansen@lindebeek.example", f"/personen/{gevonden[2]}"):
        dienst.vraag(pad, Cookie=binnen, **kop)
    dienst.vraag("/hulp", Host="jansen.example", **kop)
    for brokstuk in (b"JANSEN\r\n\r\n", b"GET / HTTP/9.9 Jansen\r\n\r\n", b"GET / HTTP/1.1\r\nJansen\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", dienst.poort), 60) as lijn:
            lijn.sendall(brokstuk)
            lijn.makefile("rb").read()
    return ["127.0.0.1", "Jansen", "jansen", PROGRAMMA, zegel, koekje, binnen, gevonden[2], "Ilse", "ilse@"]


def test_a_log_of_a_walk_holds_routes_and_nothing_of_anybody(tmp_path: Path) -> None:
    opstelling = Opstelling(tmp_path, {"HENDIG_MAP": str(tmp_path / "net"), "HENDIG_WERKERS": "1"})
    assert opstelling.hendig("inrichten", "--voorbeeld").code == 0
    with draaiend(tmp_path, opstelling.omgeving, "--poort", str(free_port())) as dienst:
        persoonlijk = wandel(dienst)
        assert dienst.stop() == 0
        regels, tekst = dienst.regels(), dienst.log.read_text(encoding="utf-8")
    opslag = Opslag(f"sqlite:///{tmp_path / 'net' / 'netwerk.db'}")
    with opslag.lees() as session:
        namen = session.connection().exec_driver_sql("SELECT naam FROM persoonsgegevens").scalars().all()
    opslag.sluit()
    assert len(namen) > 40
    assert [woord for woord in (*persoonlijk, *namen) if woord in tekst] == []
    assert [regel for regel in regels if not regel.keys() >= ALTIJD] == []
    routes = {regel["route"] for regel in regels if regel.get("wat") == "verzoek"}
    assert {"/voorbeeld", "/voorbeeld/<persoon>", "/hulp", None} <= routes
