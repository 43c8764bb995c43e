"""Killed at any moment, also between the kluis and the main database, an act on a round is done whole the next time."""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from governance.logboek.rules import canonical
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.beheer.kluissleutel import nieuwe_sleutel
from hendig.processes.beheer.reservekopie import alle_tabellen
from surveys.antwoorden.blad import Antwoord, Blad, Invulling, uit_bytes
from surveys.antwoorden.queries import ingeleverd
from surveys.kluis.boeken import boek, invulmap, invulmappen, schrijf_boek
from surveys.kluis.kluis import Kluis
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import Rondestand
from surveys.ronde.service import sluit as sluit_gewoon
from surveys.ronde.service import zet_stap
from surveys.uitslag.boekvorm import Antwoordenboek, Toelichtingenboek
from surveys.uitslag.controle_service import leg_berekening_vast
from surveys.uitslag.rules import Breedte
from surveys.uitslag.uitslagboek import Getekend, Uitslagboek
from surveys.vragenlijst.instrument import VOORSTEL
from tests.architecture.sources import ROOT
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import GEMEENTE, INGANG
from tests.integration.ronde.rondebouw import CONTROLEUR, MEETBEHEERDER, Rondewerk
from tests.integration.ronde.sterven import KLUIS, NETWERK, SLEUTEL, doe, open_kluis

UITSLAG = Uitslagboek(
    grondslag=hashlib.sha256(canonical({"vragen": [], "eerder": []}).encode()).hexdigest(),
    certificaten=(),
    resultaten={},
    netwerk={"competentioneel": '{"verzonnen":1}', "intentioneel": '{"verzonnen":2}'},
    figuren=tuple(
        Getekend(partij=None, construct="competentioneel", naam="verdeling", breedte=breedte, svg=b"verzonnen")
        for breedte in Breedte
    ),
)
"""What two people sign; invented, and no more than is needed to see all of it appear, or nothing."""


@dataclass(frozen=True)
class Begin:
    """The databases just before an act, and what is to be done on them."""

    folder: Path
    ronde: str
    daad: str
    nu: str
    wat: dict[str, str]
    deelnemer: str

    def kopie(self, naam: str) -> Begin:
        """The same in a folder of its own."""
        folder = self.folder.parent / f"{self.daad}-{naam}"
        shutil.copytree(self.folder, folder)
        return replace(self, folder=folder)

    def doe(self) -> None:
        """Do the act to the end."""
        doe(self.folder, self.daad, self.nu, self.wat)

    def opslag(self) -> Iterator[tuple[Opslag, Kluis]]:
        """Open both databases."""
        opslag, kluis = Opslag(f"sqlite:///{self.folder / NETWERK}"), open_kluis(self.folder)
        yield opslag, kluis
        opslag.sluit()
        kluis.opslag.sluit()

    def alles(self) -> dict[str, object]:
        """How many rows every table of both databases has, and what the books and drafts hold, in no order."""
        gevonden: dict[str, object] = {}
        for opslag, kluis in self.opslag():
            for een in (opslag, kluis.opslag):
                with een.lees() as session:
                    tabellen = alle_tabellen(session.connection())
                    gevonden |= {str(t): session.scalar(select(func.count()).select_from(t)) for t in tabellen}
            gevonden["stand"] = self.stand(opslag)
            with kluis.lees() as open_:
                inhoud, teksten = (boek(open_, self.ronde, s) for s in (Boeksoort.ANTWOORDEN, Boeksoort.TOELICHTINGEN))
                mappen = invulmappen(open_, self.ronde)
            gevonden["concepten"] = {wie: uit_bytes(een) for wie, een in mappen.items()}
            if inhoud is not None and teksten is not None:
                regels = Antwoordenboek.uit_bytes(inhoud).regels
                gevonden["antwoorden"] = Counter((een.over, str(sorted(een.antwoorden.items()))) for een in regels)
                gevonden["toelichtingen"] = Counter(t.tekst for t in Toelichtingenboek.uit_bytes(teksten).toelichtingen)
        return gevonden

    def stand(self, opslag: Opslag) -> Rondestand:
        """How far the round is."""
        with opslag.lees() as session:
            return rondebeeld(session, self.ronde).stand

    def half(self) -> bool:
        """Tell whether the kluis has it and the main database does not know yet."""
        for opslag, kluis in self.opslag():
            with kluis.lees() as open_, opslag.lees() as session:
                if self.daad == "sluit":
                    is_open = rondebeeld(session, self.ronde).stand is Rondestand.OPEN
                    return is_open and boek(open_, self.ronde, Boeksoort.ANTWOORDEN) is not None
                afgetekend = uit_bytes(invulmap(open_, self.deelnemer)).is_ingeleverd
                return afgetekend and not ingeleverd(session, self.ronde)
        return False


class Beul:
    """Does acts that die."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def dood_bij(self, stap: int, begin: Begin) -> bool:
        """Do an act and kill it at a step; tell whether it came that far."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([stap, str(begin.folder), begin.daad, begin.nu, begin.wat]) + "\n")
        self._process.stdin.flush()
        code = int(self._process.stdout.readline())
        assert code in (0, -signal.SIGKILL)
        return code != 0


@pytest.fixture(scope="module")
def beul() -> Iterator[Beul]:
    command = [sys.executable, "-m", "tests.integration.ronde.sterven"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Beul(process)


@dataclass(frozen=True)
class Klaargezet:
    """A round that is open, in databases that another process can open, and who fills in for which participant."""

    folder: Path
    rondewerk: Rondewerk
    ronde: str
    beoordelaar: str
    deelnemer: str

    def begin(self, daad: str, **wat: str) -> Begin:
        """Let go of the databases, so that others can copy them."""
        self.rondewerk.werk.opslag.sluit()
        self.rondewerk.kluis.opslag.sluit()
        return Begin(self.folder, self.ronde, daad, self.rondewerk.werk.nu.isoformat(), wat, self.deelnemer)


@pytest.fixture
def klaargezet(tmp_path: Path, sqlite_model: Path, kluis_model: Path) -> Klaargezet:
    folder = tmp_path / "begin"
    folder.mkdir()
    shutil.copy(sqlite_model, folder / NETWERK)
    shutil.copy(kluis_model, folder / KLUIS)
    (folder / SLEUTEL).write_bytes(nieuwe_sleutel().sleutels[0])
    werk = Werkplaats(Opslag(f"sqlite:///{folder / NETWERK}"))
    rondewerk = Rondewerk(werk, open_kluis(folder), partners=16)
    groep = (GEMEENTE, *rondewerk.partijen[1:4])
    ronde = rondewerk.open_ronde(lijst={een: [ander for ander in groep if ander != een] for een in groep})
    with werk.doe() as handeling:
        kaart = Persoonskaart(naam="Mieke Verzonnen", e_mail="mieke@verzonnen.example")
        wie = schrijf_persoon_in(handeling, kaart=kaart, per=INGANG)
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.BEOORDELAAR, per=INGANG, partij=groep[1])
    for partij, deelnemer in rondewerk.deelnemers(ronde).items():
        if partij in groep:
            bladen = {
                (over, construct.naam): Blad(
                    antwoorden={code: Antwoord(4, f"{partij} over {over}") for code in construct.codes}, slag=1
                )
                for over in deelnemer.beoordeelt
                for construct in VOORSTEL.constructen
            }
            invulling = Invulling(bladen=bladen)
            rondewerk.bewaar(ronde, deelnemer.id, invulling if partij == groep[1] else invulling.lever_in())
    return Klaargezet(folder, rondewerk, ronde, wie, rondewerk.deelnemers(ronde)[groep[1]].id)


def sterf_overal(begin: Begin, beul: Beul) -> tuple[int, int]:
    """Kill the act around each commit, do it again each time, and give how often it died, and how often half-way.

    However it died, once it is done again the result is that of an act that was never killed.
    """
    heel = begin.kopie("heel")
    heel.doe()
    verwacht = heel.alles()
    assert verwacht != begin.alles()
    doden, halverwege = 0, 0
    while True:
        kopie = begin.kopie(str(doden))
        if not beul.dood_bij(doden + 1, kopie):
            break
        doden, halverwege = doden + 1, halverwege + kopie.half()
        kopie.doe()
        assert kopie.alles() == verwacht
    return doden, halverwege


def test_closing_that_was_killed_ends_in_one_whole_closing(klaargezet: Klaargezet, beul: Beul) -> None:
    with klaargezet.rondewerk.werk.lees() as session:
        sluit_op = rondebeeld(session, klaargezet.ronde).sluit_op
    assert sluit_op is not None
    klaargezet.rondewerk.werk.nu = sluit_op
    doden, halverwege = sterf_overal(klaargezet.begin("sluit", ronde=klaargezet.ronde), beul)
    assert (doden, halverwege) == (3, 2), "before the kluis is written, and twice between it and the main database"


def test_signing_answers_off_that_was_killed_ends_in_one_receipt(klaargezet: Klaargezet, beul: Beul) -> None:
    doden, halverwege = sterf_overal(klaargezet.begin("teken_af", persoon=klaargezet.beoordelaar), beul)
    assert (doden, halverwege) == (3, 2), "before the kluis is written, and twice between it and the main database"


def test_the_second_signature_that_was_killed_shows_everything_once(klaargezet: Klaargezet, beul: Beul) -> None:
    rondewerk, ronde = klaargezet.rondewerk, klaargezet.ronde
    with rondewerk.werk.lees() as session:
        rondewerk.werk.nu = rondebeeld(session, ronde).sluit_op or rondewerk.werk.nu
    with rondewerk.kluis.schrijf() as open_:
        nummer = TOEVAL.nieuw_id()
        schrijf_boek(open_, nummer=nummer, ronde=ronde, soort=Boeksoort.UITSLAG, inhoud=UITSLAG.als_bytes())
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        sluit_gewoon(handeling, ronde=ronde)
        leg_berekening_vast(handeling, ronde=ronde, sha256=UITSLAG.sha256, programma="verzonnen")
        zet_stap(handeling, ronde=ronde, naar=Rondestand.GECONTROLEERD)
    rondewerk.onderteken(ronde, MEETBEHEERDER, UITSLAG.sha256)
    persoon = str(CONTROLEUR.persoon)
    begin = klaargezet.begin("stel_vast", ronde=ronde, persoon=persoon, gelezen=UITSLAG.sha256)
    assert sterf_overal(begin, beul) == (1, 0), "the kluis is only read: it is all in one commit"
