"""``hendig inrichten``: everything an installation needs, made or brought up to date; again does no harm."""

from __future__ import annotations

import os
from typing import Final

import click

from hendig.cli.opmaak import DutchCommand
from hendig.demo.installatie import richt_voorbeeld_in
from hendig.instellingen import lees_instellingen
from hendig.processes.beheer.inrichten import richt_in

DAARNA: Final = {
    "Kijk of alles in orde is": "hendig controleer",
    "Schrijf de gemeente in": "hendig register gemeente NAAM --kvk NUMMER",
    "Schrijf de eerste beheerder in": "hendig register persoon NAAM E-MAIL",
    "Geef hem of haar die rol": "hendig register geef-rol E-MAIL beheerder",
    "Nodig hem of haar uit om in te loggen": "hendig account uitnodig E-MAIL",
    "Start de pagina's": "hendig start",
    "Lees de lijst met partners in": "hendig register importeer PARTNERS.csv --door E-MAIL",
    "Maak elke dag een reservekopie": "hendig reservekopie MAP",
}
"""What to do once everything is there."""
DAARNA_VOORBEELD: Final = {"Start het voorbeeld": "hendig start"}


@click.command("inrichten", cls=DutchCommand)
@click.option("--voorbeeld", is_flag=True, help="Maak een nieuwe installatie met een verzonnen netwerk erin.")
def opdracht(voorbeeld: bool) -> None:
    """Maak de map, de sleutel van de kluis en beide databases, of werk ze bij.

    Wat er al is, blijft zoals het is. Ging er iets mis? Voer de opdracht dan opnieuw uit.
    """
    instellingen, gedaan = lees_instellingen(os.environ), False
    for zin in richt_voorbeeld_in(instellingen) if voorbeeld else richt_in(instellingen):
        click.echo(zin)
        gedaan = True
    if not gedaan:
        click.echo("Alles was al ingericht.")
    for wat, opdracht_daarna in (DAARNA_VOORBEELD if voorbeeld else DAARNA).items():
        click.echo(f"{wat + ':':<40}{opdracht_daarna}")
