"""One database as one file: a zip with a file per table, a line of JSON per row, and a manifest of what is in it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from hendig.bestanden.problemen import Herstelbaar
from hendig.processes.beheer.kopiewaarden import Waardesoort, uit_json

VERSIE: Final = 1
MANIFEST: Final = "manifest.json"
NIEUWER: Final = "{} is gemaakt met een nieuwere versie van hendig. Installeer die versie. Er is niets veranderd."
SOORT: Final = "reservekopie van hendig"


class Kopiefout(Herstelbaar):
    """A backup that cannot be used; its text tells in Dutch why and what to do."""


@dataclass(frozen=True, slots=True)
class Tabelkopie:
    """What the manifest says of one table."""

    kolommen: dict[str, Waardesoort]
    rijen: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a file holds: which database at which step, made when, with which end of the log, and every table.

    ``heel`` says whether the chain of the log was whole when it was made. ``paar`` is the same in the two files that
    were made together.
    """

    paar: str
    gemaakt_op: str
    kop: tuple[int, str]
    heel: bool
    database: str = ""
    schema: str = ""
    tabellen: dict[str, Tabelkopie] = field(default_factory=dict)
    soort: str = SOORT
    versie: int = VERSIE


class Kopieschrijver:
    """Fills a new file: first every table, then the manifest."""

    def __init__(self, zip_: zipfile.ZipFile) -> None:
        self._zip = zip_
        self.tabellen: dict[str, Tabelkopie] = {}

    def schrijf(self, tabel: str, kolommen: dict[str, Waardesoort], rijen: Iterable[list[Any]]) -> None:
        """Add a table."""
        som, aantal = hashlib.sha256(), 0
        with self._zip.open(_deel(tabel), "w", force_zip64=True) as bestand:
            for rij in rijen:
                regel = json.dumps(rij, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                bestand.write(regel)
                som.update(regel)
                aantal += 1
        self.tabellen[tabel] = Tabelkopie(kolommen, aantal, som.hexdigest())

    def sluit_af(self, manifest: Manifest) -> None:
        """Write the manifest."""
        self._zip.writestr(MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))


class Kopie:
    """A file that was read back: its manifest, and the rows of each table."""

    def __init__(self, pad: Path) -> None:
        self.pad = pad
        self.manifest = _manifest(pad)

    def rijen(self, tabel: str) -> Iterator[list[Any]]:
        """Give the rows of a table, and refuse the file at the end when they are not what was written."""
        verwacht, som, aantal = self.manifest.tabellen[tabel], hashlib.sha256(), 0
        try:
            with zipfile.ZipFile(self.pad) as zip_, zip_.open(_deel(tabel)) as bestand:
                for regel in bestand:
                    som.update(regel)
                    aantal += 1
                    yield json.loads(regel)
        except (OSError, KeyError, ValueError, zipfile.BadZipFile, EOFError) as fout:
            raise beschadigd(self.pad) from fout
        if (som.hexdigest(), aantal) != (verwacht.sha256, verwacht.rijen):
            raise beschadigd(self.pad)

    def lees_na(self) -> int:
        """Read everything, and give how many rows there are; a file that was changed is refused."""
        return sum(1 for tabel in self.manifest.tabellen for _ in self.waarden(tabel, met_zone=True))

    def waarden(self, tabel: str, *, met_zone: bool) -> Iterator[dict[str, Any]]:
        """Give the rows of a table as an engine takes them; one that is no row of that table is refused."""
        try:
            soorten = self.manifest.tabellen[tabel].kolommen
            for rij in self.rijen(tabel):
                yield uit_json(soorten, rij, met_zone=met_zone)
        except (KeyError, TypeError, ValueError, AttributeError) as fout:
            raise beschadigd(self.pad) from fout


def _deel(tabel: str) -> str:
    return f"tabellen/{tabel}.jsonl"


def _manifest(pad: Path) -> Manifest:
    if not pad.is_file():
        raise Kopiefout(f"{pad} is er niet. In een reservekopie horen twee bestanden: netwerk.zip en kluis.zip.")
    try:
        with zipfile.ZipFile(pad) as zip_:
            ruw = json.loads(zip_.read(MANIFEST))
        if ruw["soort"] != SOORT:
            raise beschadigd(pad)
        if ruw["versie"] > VERSIE:
            raise Kopiefout(NIEUWER.format(pad))
        seq, hash_ = ruw["kop"]
        zone = dt.datetime.fromisoformat(ruw["gemaakt_op"]).tzinfo
        if zone is None or not isinstance(seq, int) or not isinstance(hash_, str):
            raise beschadigd(pad)
        tabellen = {
            naam: Tabelkopie(
                {kolom: Waardesoort(soort) for kolom, soort in deel["kolommen"].items()}, deel["rijen"], deel["sha256"]
            )
            for naam, deel in ruw["tabellen"].items()
        }
        return Manifest(**ruw | {"tabellen": tabellen, "kop": (seq, hash_)})
    except (OSError, KeyError, TypeError, ValueError, AttributeError, zipfile.BadZipFile) as fout:
        raise beschadigd(pad) from fout


def beschadigd(pad: Path) -> Kopiefout:
    """Say that a file is not what was written."""
    return Kopiefout(
        f"{pad} is geen reservekopie van hendig, of is beschadigd. Neem een andere. Er is niets veranderd."
    )
