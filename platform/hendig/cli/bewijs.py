"""``hendig bewijs``: what the controleur does with the key of the kluis, once two people agreed on it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from governance.bewijs.rules import MAG_OPENEN, vroegst
from governance.bewijs.service import leg_ingelicht_vast
from governance.kalender.datum import datum
from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import daad_van, door_optie
from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.instellingen import lees_instellingen
from hendig.migrations.stand import KLUIS
from hendig.processes.beheer.installatie import TOEVAL, geopend
from hendig.processes.beheer.kluissleutel import lees_sleutel
from hendig.processes.bewijs.deskundige import geef_deskundigenbundel
from hendig.processes.bewijs.onthulling import geef_namen, wie_hoort_het_eerst
from hendig.uitvoer.bestand import controleer_nieuw, nieuw_bestand
from surveys.kluis.kluis import Kluis


@click.group("bewijs", cls=DutchGroup)
def opdracht() -> None:
    """Maak een bundel voor een deskundige, of geef een naam die vrijkomt.

    Dit kan alleen de onafhankelijk controleur, met de sleutel van de kluis. Twee mensen hebben het toegestaan. Het
    nummer van het verzoek staat op de pagina Bewijs of Namen vrijgeven.
    """


@opdracht.command("deskundige", cls=DutchCommand)
@click.argument("verzoek", metavar="VERZOEK")
@click.option("--uit", type=click.Path(path_type=Path), required=True, metavar="BUNDEL.zip", help="Het nieuwe bestand.")
@door_optie
def deskundige(verzoek: str, uit: Path, door: str) -> None:
    """Maak de bundel waarmee een deskundige alles narekent. Laat hem op deze computer staan."""
    controleer_nieuw(uit)
    with _kluis() as kluis, daad_van(door, MAG_OPENEN) as handeling:
        inhoud = geef_deskundigenbundel(handeling, kluis, verzoek=verzoek, trek=TOEVAL.nieuw_id)
        nieuw_bestand(uit, inhoud)
    click.echo(f"De bundel staat in {uit.name}. Narekenen:  hendig herbereken {uit.name}")
    click.echo("Wis de bundel als de deskundige klaar is, en in elk geval als de zaak klaar is.")


@opdracht.command("wie-inlichten", cls=DutchCommand)
@click.argument("verzoek", metavar="VERZOEK")
@door_optie
def wie_inlichten(verzoek: str, door: str) -> None:
    """Toon wie u moet vertellen dat de naam vrijkomt. Vertel het verder aan niemand."""
    with _kluis() as kluis, daad_van(door, MAG_OPENEN) as handeling:
        namen = wie_hoort_het_eerst(handeling, kluis, verzoek=verzoek)
    click.echo("Vertel het eerst aan:")
    for naam in namen:
        click.echo(f"  {naam}")
    click.echo(f"Leg daarna vast:  hendig bewijs ingelicht {verzoek} --dag DATUM --door E-MAIL")


@opdracht.command("ingelicht", cls=DutchCommand)
@click.argument("verzoek", metavar="VERZOEK")
@dagoptie("--dag", "De dag waarop de beoordelaar het hoorde.")
@door_optie
def ingelicht(verzoek: str, dag: dt.date, door: str) -> None:
    """Leg vast op welke dag de beoordelaar hoorde dat de naam vrijkomt."""
    with daad_van(door, MAG_OPENEN) as handeling:
        leg_ingelicht_vast(handeling, verzoek=verzoek, dag=dag)
    click.echo(f"Vastgelegd. De naam geven kan op zijn vroegst op {datum(vroegst(dag))}.")


@opdracht.command("geef-naam", cls=DutchCommand)
@click.argument("verzoek", metavar="VERZOEK")
@door_optie
def geef_naam(verzoek: str, door: str) -> None:
    """Toon de naam die vrijkomt. Geef hem alleen aan wie hem volgens het verzoek krijgt."""
    with _kluis() as kluis, daad_van(door, MAG_OPENEN) as handeling:
        namen = geef_namen(handeling, kluis, verzoek=verzoek)
    for naam in namen:
        click.echo(naam)


@contextmanager
def _kluis() -> Iterator[Kluis]:
    instellingen = lees_instellingen(os.environ)
    with geopend(instellingen.kluis, KLUIS) as opslag:
        yield Kluis(opslag, lees_sleutel(instellingen.sleutel))
