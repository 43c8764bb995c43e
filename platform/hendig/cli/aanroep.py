"""What every command that reads ratings does alike: columns, patience, and writing a folder."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

import click

from hendig.bestanden.metingen import KOLOMMEN
from hendig.cli.voortgang import Voortgang
from hendig.uitvoer.map import LEESMIJ, nieuwe_map, schrijf

LARGE = 2.0
"""Megabytes from which reading, of a spreadsheet most of all, may take longer than two seconds."""


def zeg_dat_lezen_duurt(metingen: Path) -> None:
    """Say so before a large file is read: reading shows no progress of its own."""
    if metingen.is_file() and (megabytes := metingen.stat().st_size / 1e6) > LARGE:
        click.echo(f"{metingen.name} is groot ({megabytes:.0f} MB). Het lezen duurt even.", err=True)


def kolomkeuzes(paren: Iterable[str], bekend: Collection[str] = KOLOMMEN) -> dict[str, str]:
    """Read what ``--kolom`` says: our name of a column, and the header in the file."""
    kolommen = {}
    for paar in paren:
        onze, teken, kop = paar.partition("=")
        if not teken or onze not in bekend or not kop.strip():
            raise click.UsageError(
                f"--kolom {paar} kan niet. Schrijf een van {', '.join(bekend)}, dan =, dan de kop in uw bestand."
            )
        if onze in kolommen:
            raise click.UsageError(f"--kolom {onze} staat er twee keer. Laat er een weg.")
        kolommen[onze] = kop.strip()
    return kolommen


def schrijf_map(uit: Path, inhoud: Iterable[tuple[str, bytes]], total: int) -> None:
    """Fill a folder, whole or not at all, and say what to read first."""
    with nieuwe_map(uit) as voorlopig, Voortgang(total) as voortgang:
        for naam, deel in inhoud:
            schrijf(voorlopig, naam, deel)
            voortgang.advance()
    click.echo(f"Geschreven in {uit}. Lees eerst {LEESMIJ}: daar staat voor wie elk bestand is.", err=True)
