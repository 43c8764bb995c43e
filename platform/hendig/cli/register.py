"""``hendig register``: who takes part in the network, from a list of partners or by hand, and who that was on a day."""

from __future__ import annotations

from datetime import date

import click

from governance.feiten.queries import zoals_bekend_op
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import einde_van
from governance.kalender.datum import datum
from governance.netwerk.kaarten import Partijkaart
from governance.netwerk.queries import gemeente_op, partners_op, rollen_op
from governance.netwerk.rules import MAG_BIJHOUDEN
from governance.netwerk.service import richt_gemeente_in
from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import daad_van, vandaag
from hendig.cli.netwerkdatabase import lezing
from hendig.cli.opmaak import DutchCommand, LateGroup
from hendig.cli.registerpersonen import beeindig, door_optie, geef, per_optie, persoon, trek_in
from hendig.uitvoer.register.register_tabel import partnertabel, roltabel, vraagzin

LATER = {"importeer": ("hendig.cli.registerlijst", "Lees een lijst met partners, CSV of Excel.")}
"""Reading spreadsheets takes a while to load; only this verb does it."""


@click.group("register", cls=LateGroup, later=LATER)
def opdracht() -> None:
    """Houd bij wie meedoet in het netwerk, en wie welke rol heeft."""


@opdracht.command("toon", cls=DutchCommand)
@dagoptie("--dag", "Over welke dag u het wilt weten. Zonder deze optie: vandaag.", verplicht=False)
@dagoptie("--bekend-op", "Wat wij op die dag wisten, zonder wat later is hersteld.", verplicht=False)
@click.option("--rollen", is_flag=True, help="Toon ook wie welke rol had.")
def toon(dag: date | None, bekend_op: date | None, rollen: bool) -> None:
    """Toon wie op een dag meedeed in het netwerk."""
    dag = dag or vandaag()
    with lezing() as session:
        peil = Peil(dag) if bekend_op is None else zoals_bekend_op(session, dag, einde_van(bekend_op))
        gemeente, partners = gemeente_op(session, peil), partners_op(session, peil)
        houders = rollen_op(session, peil) if rollen else ()
    click.echo(vraagzin("Wie meedeed", dag, bekend_op))
    click.echo(f"Gemeente: {gemeente.kaart.naam}, KvK-nummer {gemeente.kaart.kvk}." if gemeente else "Gemeente: geen.")
    click.echo(f"Netwerkpartners: {len(partners)}.")
    if partners:
        click.echo("\n".join(partnertabel(partners)))
    if rollen and not houders:
        click.echo("Rollen: geen.")
    elif rollen:
        namen = {partij.id: partij.kaart.naam for partij in (*partners, *([gemeente] if gemeente else []))}
        click.echo("\n".join(roltabel(houders, namen)))


@opdracht.command("gemeente", cls=DutchCommand)
@click.argument("naam", metavar="NAAM")
@click.option("--kvk", required=True, metavar="NUMMER", help="Het KvK-nummer van de gemeente.")
@per_optie
@door_optie
def gemeente(naam: str, kvk: str, per: date | None, door: str | None) -> None:
    """Schrijf de gemeente in als partij."""
    dag = per or vandaag()
    with daad_van(door, MAG_BIJHOUDEN) as handeling:
        richt_gemeente_in(handeling, kaart=Partijkaart(naam=naam, kvk=kvk), per=dag)
    click.echo(f"{naam} doet mee vanaf {datum(dag)}.")


for verb in (persoon, geef, beeindig, trek_in):
    opdracht.add_command(verb)
