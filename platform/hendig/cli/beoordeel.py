"""``hendig beoordeel``: from a file of ratings and a norm to what the data show and cannot show."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

import click

from hendig.bestanden.metingen import KOLOMMEN
from hendig.bestanden.problemen import Invoerfout
from hendig.cli.opmaak import DutchCommand
from hendig.processes.beoordeel import beoordeel, workload
from hendig.processes.invoer import Paden, lees_invoer
from hendig.uitvoer.map import LEESMIJ, Mapfout, bestanden, controleer, nieuwe_map, schrijf
from hendig.uitvoer.oordelen_json import oordelen_json
from hendig.uitvoer.tabel import oordelen_tabel

SHOW_AFTER = 2.0
"""Seconds of silence before progress is shown."""
REDRAW_EVERY = 0.2
VASTE_BESTANDEN = 6
LARGE = 2.0
"""Megabytes from which reading, of a spreadsheet most of all, may take longer than two seconds."""


class _Voortgang:
    """A line on the error stream that counts, shown only when the work takes long and somebody is watching."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._shown = total, 0, False
        self._start = self._last = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def advance(self) -> None:
        """Count one; write at most a few times per second."""
        self._done += 1
        now = time.monotonic()
        if now - self._start > SHOW_AFTER and now - self._last > REDRAW_EVERY:
            self._last, self._shown = now, True
            left = (now - self._start) / self._done * max(self._total - self._done, 0)
            click.echo(
                f"\r{self._done} van {self._total} klaar, nog ongeveer {left:.0f} seconden  ", err=True, nl=False
            )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            click.echo("", err=True)


@click.command("beoordeel", cls=DutchCommand)
@click.argument("metingen", type=click.Path(path_type=Path), metavar="METINGEN")
@click.option("--norm", type=click.Path(path_type=Path), required=True, metavar="NORM.toml", help="De norm.")
@click.option("--rondes", type=click.Path(path_type=Path), metavar="RONDES.toml", help="Datums en stand van de rondes.")
@click.option(
    "--uitgenodigd",
    type=click.Path(path_type=Path),
    metavar="CSV",
    help="Wie wie mocht beoordelen, per ronde.",
)
@click.option("--kolom", multiple=True, metavar="ONZE=KOP", help="Andere kolomnaam, zoals beoordelaar=invuller.")
@click.option("--uit", type=click.Path(path_type=Path), metavar="MAP", help="Schrijf alle bestanden in deze lege map.")
@click.option("--vertrouwelijk", is_flag=True, help="Schrijf ook het rapport voor meetbeheerder en controleur.")
@click.option("--json", "als_json", is_flag=True, help="Schrijf JSON op het scherm in plaats van een tabel.")
def opdracht(
    metingen: Path,
    norm: Path,
    rondes: Path | None,
    uitgenodigd: Path | None,
    kolom: tuple[str, ...],
    uit: Path | None,
    vertrouwelijk: bool,
    als_json: bool,
) -> None:
    """Leg de beoordelingen in METINGEN (CSV of XLSX) naast een norm.

    U ziet per partner wat de meting laat zien, en wat zij niet kan laten zien.
    """
    if vertrouwelijk and uit is None:
        raise click.UsageError("--vertrouwelijk schrijft een rapport. Geef met --uit op in welke map.")
    paden = Paden(metingen=metingen, norm=norm, rondes=rondes, uitgenodigd=uitgenodigd, kolommen=_kolommen(kolom))
    _zeg_dat_lezen_duurt(metingen)
    try:
        invoer = lees_invoer(paden)
        if uit is not None:
            controleer(uit)
    except Invoerfout as fout:
        raise click.ClickException(_geweigerd(fout)) from fout
    except Mapfout as fout:
        raise click.ClickException(str(fout)) from fout
    with _Voortgang(workload(invoer)) as voortgang:
        beoordeling = beoordeel(invoer, advance=voortgang.advance)
    if uit is not None:
        _schrijf(
            uit, bestanden(beoordeling, vertrouwelijk=vertrouwelijk), len(invoer.metingen.partijen) + VASTE_BESTANDEN
        )
    if als_json:
        click.echo(oordelen_json(beoordeling).encode(), nl=False)
    else:
        click.echo(oordelen_tabel(beoordeling), nl=False)


def _zeg_dat_lezen_duurt(metingen: Path) -> None:
    """Say so before a large file is read: reading shows no progress of its own."""
    if metingen.is_file() and (megabytes := metingen.stat().st_size / 1e6) > LARGE:
        click.echo(f"{metingen.name} is groot ({megabytes:.0f} MB). Het lezen duurt even.", err=True)


def _kolommen(paren: Iterable[str]) -> dict[str, str]:
    kolommen = {}
    for paar in paren:
        onze, teken, kop = paar.partition("=")
        if not teken or onze not in KOLOMMEN or not kop.strip():
            raise click.UsageError(
                f"--kolom {paar} kan niet. Schrijf een van {', '.join(KOLOMMEN)}, dan =, dan de kop in uw bestand."
            )
        if onze in kolommen:
            raise click.UsageError(f"--kolom {onze} staat er twee keer. Laat er een weg.")
        kolommen[onze] = kop.strip()
    return kolommen


def _geweigerd(fout: Invoerfout) -> str:
    aantal = len(fout.problemen)
    kop = "Er is 1 probleem." if aantal == 1 else f"Er zijn {aantal} problemen."
    return "\n".join([f"{kop} Er is niets geschreven.", *(f"- {probleem}" for probleem in fout.problemen)])


def _schrijf(uit: Path, inhoud: Iterable[tuple[str, bytes]], total: int) -> None:
    try:
        with nieuwe_map(uit) as voorlopig, _Voortgang(total) as voortgang:
            for naam, deel in inhoud:
                schrijf(voorlopig, naam, deel)
                voortgang.advance()
    except Mapfout as fout:
        raise click.ClickException(str(fout)) from fout
    click.echo(f"Geschreven in {uit}. Lees eerst {LEESMIJ}: daar staat voor wie elk bestand is.", err=True)
