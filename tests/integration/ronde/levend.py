"""A round that is open now, on the two databases of an installation, for a service that really runs."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.instellingen import lees_instellingen
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.beheer.kluissleutel import lees_sleutel
from hendig.processes.beheer.websleutel import lees_geheim
from hendig.processes.ronde.links import maak_links
from hendig.toegang.eenmalig import teken
from surveys.antwoorden.queries import open_links
from surveys.deelname.queries import deelnemers
from surveys.kluis.kluis import Kluis
from tests.architecture.sources import ROOT
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import INGANG
from tests.integration.ronde.rondebouw import LOOPT, Rondewerk, iedereen_twaalf

VOORAF = dt.timedelta(days=36)
"""How long ago the round that is open now was announced; it opened a day ago."""


@dataclass(frozen=True)
class Levend:
    """The databases, the round, and the path of the link of each person who fills in, by party and name."""

    opslag: Opslag
    kluis: Kluis
    ronde: str
    links: Mapping[str, Mapping[str, str]]

    def sluit(self) -> None:
        """Let go of both databases."""
        self.opslag.sluit()
        self.kluis.opslag.sluit()


def richt_in(map_: Path, poort: int) -> dict[str, str]:
    """Set an installation up, and give the settings of its service."""
    omgeving = {
        "HENDIG_MAP": str(map_ / "hendig"),
        "HENDIG_ADRES": f"http://127.0.0.1:{poort}",
        "HENDIG_WERKERS": "2",
        "HENDIG_MAIL_SERVER": "127.0.0.1:9",
        "HENDIG_MAIL_VEILIG": "nee",
        "HENDIG_MAIL_AFZENDER": "hendig@lindebeek.example",
    }
    opdracht = [sys.executable, "-c", "from hendig.cli.main import main; main()", "inrichten"]
    pad = {"PYTHONPATH": f"{ROOT}:{ROOT / 'platform'}"}
    subprocess.run(opdracht, check=True, env=os.environ | omgeving | pad, stdout=subprocess.DEVNULL)
    return omgeving


def open_nu(
    omgeving: Mapping[str, str], *, partners: int = 40, aantal: int | None = None, namen: Mapping[str, tuple[Rol, ...]]
) -> Levend:
    """Open a round now, in which people of these names and roles fill in for every party, or for the first so many."""
    instellingen = lees_instellingen(omgeving)
    opslag = Opslag(instellingen.netwerk.render_as_string(hide_password=False))
    kluis = Kluis(Opslag(instellingen.kluis.render_as_string(hide_password=False)), lees_sleutel(instellingen.sleutel))
    werk = Werkplaats(opslag)
    rondewerk = Rondewerk(werk, kluis, partners=partners)
    nu = dt.datetime.now(dt.UTC)
    ronde = rondewerk.open_ronde(begin=nu - VOORAF, lijst=iedereen_twaalf(rondewerk.partijen))
    werk.nu = min(nu, nu - VOORAF + dt.timedelta(days=35) + LOOPT / 2)
    werk.toeval = TOEVAL
    with werk.doe() as handeling:
        for partij in rondewerk.partijen[1:][:aantal]:
            for nummer, (naam, rollen) in enumerate(namen.items()):
                kaart = Persoonskaart(naam=naam, e_mail=f"p{nummer}.{partij}@verzonnen.example")
                wie = schrijf_persoon_in(handeling, kaart=kaart, per=INGANG)
                for rol in rollen:
                    wijs_rol_toe(handeling, persoon=wie, rol=rol, per=INGANG, partij=partij)
        maak_links(handeling, ronde=ronde)
    geheim = lees_geheim(instellingen.websleutel)
    with werk.lees() as session:
        links = {
            een.partij: {
                wie: f"/vragenlijst/{teken(geheim, link)}" for wie, link in open_links(session, een.id).items()
            }
            for een in deelnemers(session, ronde)
        }
    return Levend(opslag, kluis, ronde, {partij: wie for partij, wie in links.items() if wie})
