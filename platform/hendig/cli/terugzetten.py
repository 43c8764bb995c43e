"""``hendig terugzetten``: a copy back into an empty or an older pair of databases, on either engine."""

from __future__ import annotations

import os
from pathlib import Path

import click

from governance.kalender.datum import datum
from hendig.cli.opmaak import DutchCommand
from hendig.instellingen import lees_instellingen
from hendig.processes.beheer.inrichten import maak_plaats
from hendig.processes.beheer.installatie import Installatie, ongezien
from hendig.processes.beheer.sleutelvernieuwing import sleutel_past
from hendig.processes.beheer.terugzetten import lees_paar, zet_terug


@click.command("terugzetten", cls=DutchCommand)
@click.argument("map", type=click.Path(path_type=Path), metavar="MAP")
def opdracht(map: Path) -> None:  # noqa: A002 - the word on the screen
    """Zet de reservekopie in MAP terug, in lege databases of in databases die ouder zijn.

    In MAP horen netwerk.zip en kluis.zip te staan. Eerst wordt alles nagekeken. Ging er iets mis? Voer de opdracht dan
    opnieuw uit.
    """
    instellingen = lees_instellingen(os.environ)
    paar = lees_paar(map)
    for adres in instellingen.databases:
        for zin in maak_plaats(adres):
            click.echo(zin)
    with ongezien(instellingen.netwerk) as netwerk, ongezien(instellingen.kluis) as kluis:
        installatie = Installatie(netwerk, kluis)
        zet_terug(installatie, paar)
        past = sleutel_past(installatie, instellingen.sleutel)
    click.echo(f"Teruggezet: {paar.rijen} rijen. Het logboek eindigt bij nummer {paar.netwerk.manifest.kop[0]}.")
    click.echo(
        f"Deze kopie is van {datum(paar.van)}. Wat daarna is vernietigd, staat er weer in. Vernietig dat opnieuw."
    )
    if not paar.keten.heel:
        click.echo(f"Let op: het logboek in de kopie is niet heel, bij nummer {paar.keten.bij}: {paar.keten.breuk}.")
    if not past:
        click.echo(f"Let op: leg het sleutelbestand van toen op {instellingen.sleutel}. Anders blijft de kluis dicht.")
    click.echo("Kijk of alles in orde is:  hendig controleer")
