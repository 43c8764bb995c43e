"""``hendig termijnen``: what is over, what ends when, what waits for delivery, and what must go by letter."""

from __future__ import annotations

from datetime import date

import click

from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import vandaag
from hendig.cli.netwerkdatabase import lezing
from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.processes.termijnen.overzicht import termijnen_op
from hendig.uitvoer.termijnoverzicht import termijnoverzicht


@click.group("termijnen", cls=DutchGroup)
def opdracht() -> None:
    """Kijk welke termijnen er zijn."""


@opdracht.command("toon", cls=DutchCommand)
@dagoptie("--dag", "Gezien vanaf deze dag. Zonder dit is het vandaag.", verplicht=False)
@click.option("--binnen", type=click.IntRange(0, 3650), metavar="DAGEN", help="Laat weg wat later eindigt.")
def toon(dag: date | None, binnen: int | None) -> None:
    """Toon wat voorbij is, wat wanneer eindigt, en wat wacht op bezorging."""
    with lezing() as session:
        overzicht = termijnen_op(session, dag or vandaag(), binnen=binnen)
        click.echo(termijnoverzicht(overzicht), nl=False)
