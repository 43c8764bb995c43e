"""``hendig inrichten``: everything an installation needs, made or brought up to date; again does no harm."""

from __future__ import annotations

import os

import click

from hendig.cli.opmaak import DutchCommand
from hendig.instellingen import lees_instellingen
from hendig.processes.beheer.inrichten import richt_in


@click.command("inrichten", cls=DutchCommand)
def opdracht() -> None:
    """Maak de map, de sleutel van de kluis en beide databases, of werk ze bij.

    Wat er al is, blijft zoals het is. Ging er iets mis? Voer de opdracht dan opnieuw uit.
    """
    gedaan = False
    for zin in richt_in(lees_instellingen(os.environ)):
        click.echo(zin)
        gedaan = True
    if not gedaan:
        click.echo("Alles was al ingericht.")
    click.echo("Kijk of alles in orde is:  hendig controleer")
