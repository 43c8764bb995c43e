"""``hendig kluis``: the care for its key."""

from __future__ import annotations

import os

import click

from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.instellingen import lees_instellingen
from hendig.processes.beheer.installatie import geopende_installatie
from hendig.processes.beheer.sleutelvernieuwing import vernieuw, verwijder_oude


@click.group("kluis", cls=DutchGroup)
def opdracht() -> None:
    """Zorg voor de sleutel van de kluis."""


@opdracht.command("sleutel-vernieuwen", cls=DutchCommand)
@click.option(
    "--oude-weg", is_flag=True, help="Verwijder alleen de oude sleutels. Oude reservekopieën hebben die nodig."
)
def sleutel_vernieuwen(oude_weg: bool) -> None:
    """Maak een nieuwe sleutel en versleutel alles in de kluis opnieuw.

    De oude sleutel blijft in het sleutelbestand staan tot u --oude-weg geeft. Ging er iets mis? Voer de opdracht dan
    opnieuw uit: zij maakt af wat was begonnen.
    """
    instellingen = lees_instellingen(os.environ)
    with geopende_installatie(instellingen) as installatie:
        click.echo((verwijder_oude if oude_weg else vernieuw)(installatie, instellingen.sleutel))
