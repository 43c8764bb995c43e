"""What every command that reads ratings does alike: columns, refusals, progress, and writing a folder."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

import click

from hendig.bestanden.metingen import KOLOMMEN
from hendig.bestanden.problemen import Invoerfout
from hendig.uitvoer.map import LEESMIJ, Mapfout, nieuwe_map, schrijf

SHOW_AFTER = 2.0
"""Seconds of silence before progress is shown."""
REDRAW_EVERY = 0.2
LARGE = 2.0
"""Megabytes from which reading, of a spreadsheet most of all, may take longer than two seconds."""


class Voortgang:
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


def zeg_dat_lezen_duurt(metingen: Path) -> None:
    """Say so before a large file is read: reading shows no progress of its own."""
    if metingen.is_file() and (megabytes := metingen.stat().st_size / 1e6) > LARGE:
        click.echo(f"{metingen.name} is groot ({megabytes:.0f} MB). Het lezen duurt even.", err=True)


def kolomkeuzes(paren: Iterable[str]) -> dict[str, str]:
    """Read what ``--kolom`` says: our name of a column, and the header in the file."""
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


def geweigerd(fout: Invoerfout) -> str:
    """Tell everything that is wrong with the input."""
    aantal = len(fout.problemen)
    kop = "Er is 1 probleem." if aantal == 1 else f"Er zijn {aantal} problemen."
    return "\n".join([f"{kop} Er is niets geschreven.", *(f"- {probleem}" for probleem in fout.problemen)])


def schrijf_map(uit: Path, inhoud: Iterable[tuple[str, bytes]], total: int) -> None:
    """Fill a folder, whole or not at all, and say what to read first."""
    try:
        with nieuwe_map(uit) as voorlopig, Voortgang(total) as voortgang:
            for naam, deel in inhoud:
                schrijf(voorlopig, naam, deel)
                voortgang.advance()
    except Mapfout as fout:
        raise click.ClickException(str(fout)) from fout
    click.echo(f"Geschreven in {uit}. Lees eerst {LEESMIJ}: daar staat voor wie elk bestand is.", err=True)
