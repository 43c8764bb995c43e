"""``hendig register importeer``: a list of partners, shown first and then written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from governance.netwerk.rules import MAG_BIJHOUDEN
from hendig.bestanden.partnerlijst import PARTNERKOLOMMEN, lees_partnerlijst
from hendig.cli.aanroep import kolomkeuzes
from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import daad_van, proefdaad, vandaag
from hendig.cli.opmaak import DutchCommand
from hendig.cli.registerpersonen import door_optie
from hendig.processes.lezer import Lezer
from hendig.processes.register.importeer import beproef, maak_plan, voer_plan_uit
from hendig.processes.register.stappen import Vraag
from hendig.uitvoer.register.planzinnen import planzinnen


@click.command("importeer", cls=DutchCommand)
@click.argument("partners", type=click.Path(path_type=Path), metavar="PARTNERS.csv")
@click.option("--voer-uit", is_flag=True, help="Schrijf het in het register. Zonder deze optie verandert er niets.")
@dagoptie("--per", "Vanaf welke dag een wijziging van een partner geldt.", verplicht=False)
@click.option("--herstel", metavar="REDEN", help="Waarom toegetreden_op of uitgetreden_op wordt hersteld.")
@click.option(
    "--kolom",
    "kolommen",
    multiple=True,
    metavar="ONZE=UW",
    help="Hoe een kolom in uw bestand heet. Deze optie mag vaker.",
)
@door_optie
def opdracht(
    partners: Path, voer_uit: bool, per: date | None, herstel: str | None, kolommen: tuple[str, ...], door: str | None
) -> None:
    """Lees een lijst met partners (CSV of Excel) en toon wat er in het register zou veranderen.

    Eén regel per partner. Nodig zijn de kolommen naam, kvk, grootte en toegetreden_op. Alles gaat in één keer in het
    register, of niets.
    """
    lezer = Lezer()
    inhoud = lezer.bestand("partners", partners)
    lezer.weiger_bij_problemen()
    keuzes = kolomkeuzes(kolommen, PARTNERKOLOMMEN)
    lijst = lees_partnerlijst(inhoud or b"", bestand=partners.name, kolommen=keuzes)
    reden = f"Overgenomen uit {partners.name}."
    vraag = Vraag(vandaag=vandaag(), per=per, herstel=herstel, kolommen=lijst.kolommen, reden=reden)
    for zin in lijst.mededelingen:
        click.echo(zin, err=True)
    with daad_van(door, MAG_BIJHOUDEN) if voer_uit else proefdaad() as handeling:
        plan = maak_plan(handeling.session, lijst, vraag)
        (voer_plan_uit if voer_uit else beproef)(handeling, plan)
    for zin in planzinnen(plan):
        click.echo(zin)
    if not plan.stappen:
        click.echo("Er is niets te veranderen.")
    else:
        click.echo(
            "Dit staat nu in het register."
            if voer_uit
            else "Er is niets geschreven. Klopt het? Geef de opdracht dan nog eens, met --voer-uit erachter."
        )
