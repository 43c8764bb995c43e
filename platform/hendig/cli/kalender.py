"""``hendig kalender``: the holidays, the school holidays and the number of working days of a year."""

from __future__ import annotations

import click

from hendig.cli.opmaak import DutchCommand
from hendig.uitvoer.kalendertabel import kalendertabel


@click.command("kalender", cls=DutchCommand)
@click.argument("jaar", type=click.IntRange(2000, 2199), metavar="JAAR")
def opdracht(jaar: int) -> None:
    """Toon welke dagen in een jaar geen werkdag zijn, en wanneer de scholen vrij zijn."""
    click.echo(kalendertabel(jaar), nl=False)
