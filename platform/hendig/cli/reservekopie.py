"""``hendig reservekopie``: a copy of everything but the key."""

from __future__ import annotations

import os
from pathlib import Path

import click

from hendig.cli.opmaak import DutchCommand
from hendig.instellingen import lees_instellingen
from hendig.processes.beheer.installatie import geopende_installatie
from hendig.processes.beheer.reservekopie import maak_reservekopie

MET_ANTWOORDEN = (
    "In kluis.zip staan antwoorden van een ronde die nog open is, per organisatie. Gooi deze kopie weg zodra de ronde "
    "is gesloten en u een nieuwere kopie heeft. Lees in docs/beheer.md: Na elke ronde."
)


@click.command("reservekopie", cls=DutchCommand)
@click.argument("map", type=click.Path(path_type=Path), metavar="MAP")
def opdracht(map: Path) -> None:  # noqa: A002 - the word on the screen
    """Kopieer beide databases naar de nieuwe map MAP, en lees de kopie na.

    Zolang de kopie wordt gemaakt, kan niemand schrijven. Lezen kan wel. De sleutel van de kluis zit er niet in.
    """
    with geopende_installatie(lees_instellingen(os.environ)) as installatie:
        gemaakt = maak_reservekopie(installatie, map.absolute())
    click.echo(f"De reservekopie staat in {map}. Wij hebben haar nagelezen: {gemaakt.rijen} rijen, alles klopt.")
    click.echo(f"Het logboek daarin eindigt bij nummer {gemaakt.kop.seq}.")
    if not gemaakt.heel:
        click.echo("Let op: het logboek was al niet heel. Voer uit: hendig logboek controleer", err=True)
    if gemaakt.invulmappen:
        click.echo(MET_ANTWOORDEN)
    click.echo("Bewaar netwerk.zip en kluis.zip niet bij elkaar, en de sleutel bij geen van beide.")
