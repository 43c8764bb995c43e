"""``hendig controleer``: health in words; code 0 when all is well, else 2."""

from __future__ import annotations

import os

import click

from hendig.cli.opmaak import DutchCommand
from hendig.instellingen import lees_instellingen
from hendig.processes.beheer.gezondheid import onderzoek


@click.command("controleer", cls=DutchCommand)
def opdracht() -> int:
    """Kijk of alles in orde is: databases, grendels, schijf, logboek, klok, reservekopie en sleutel."""
    mis = 0
    for bevinding in onderzoek(lees_instellingen(os.environ)):
        click.echo(f"{'goed' if bevinding.goed else 'MIS ':<6}{bevinding.zin}")
        mis += not bevinding.goed
    click.echo("Alles is in orde." if not mis else f"Niet in orde: {mis}. Zie de regels met MIS.")
    return 2 if mis else 0
