"""``hendig register``: who takes part in the network, from a list of partners or by hand, and who that was on a day."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from governance.feiten.queries import zoals_bekend_op
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import einde_van
from governance.kalender.datum import datum
from governance.netwerk.kaarten import Partijkaart
from governance.netwerk.queries import gemeente_op, partners_op, rollen_op
from governance.netwerk.service import richt_gemeente_in
from hendig.bestanden.partnerlijst import PARTNERKOLOMMEN, lees_partnerlijst
from hendig.cli.aanroep import kolomkeuzes
from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import daad_van, vandaag
from hendig.cli.netwerkdatabase import daad, lezing
from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.cli.registerpersonen import beeindig, door_optie, geef, per_optie, persoon
from hendig.processes.lezer import Lezer
from hendig.processes.register.importeer import Proef, beproef, maak_plan, voer_plan_uit
from hendig.processes.register.stappen import Vraag
from hendig.processes.register.wie import PARTNERS
from hendig.uitvoer.register.register_tabel import partnertabel, planzinnen, roltabel, vraagzin


@click.group("register", cls=DutchGroup)
def opdracht() -> None:
    """Houd bij wie meedoet in het netwerk, en wie welke rol heeft."""


@opdracht.command("importeer", cls=DutchCommand)
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
def importeer(
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
    with suppress(Proef), daad_van(door, PARTNERS) if voer_uit else daad() as handeling:
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
    with daad_van(door, PARTNERS) as handeling:
        richt_gemeente_in(handeling, kaart=Partijkaart(naam=naam, kvk=kvk), per=dag)
    click.echo(f"{naam} doet mee vanaf {datum(dag)}.")


for verb in (persoon, geef, beeindig):
    opdracht.add_command(verb)
