"""``hendig logboek``: is the chain whole, how does it end, and what stands in it; never a name."""

from __future__ import annotations

from pathlib import Path

import click

from governance.logboek.queries import controleer, kop, laatste
from hendig.bestanden.kopbestand import kopbestand, lees_kop
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.netwerkdatabase import lezing
from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.uitvoer.bestand import nieuw_bestand
from hendig.uitvoer.logboek import logboek_regels


@click.group("logboek", cls=DutchGroup)
def opdracht() -> None:
    """Kijk na of toon wat er is vastgelegd, of bewaar de kop ervan."""


@opdracht.command("controleer", cls=DutchCommand)
@click.option(
    "--kop",
    "kopbestanden",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Een kop die u eerder heeft bewaard. Deze optie mag vaker.",
)
def controleer_logboek(kopbestanden: tuple[Path, ...]) -> None:
    """Kijk de hele keten na, en leg haar naast de koppen die u heeft bewaard."""
    koppen = dict(lees_kop(pad) for pad in kopbestanden)
    with lezing() as session:
        oordeel = controleer(session, koppen)
    if not oordeel.heel:
        raise Herstelbaar(
            f"Het logboek is niet heel. Bij nummer {oordeel.bij}: {oordeel.breuk}. Tot en met nummer {oordeel.aantal} "
            "klopt alles. Verander niets aan de database, en vraag wie erin heeft gewerkt."
        )
    click.echo(f"Het logboek is heel. Aantal gebeurtenissen: {oordeel.aantal}.")
    if koppen:
        click.echo(f"Bewaarde koppen die kloppen: {len(koppen)}.")


@opdracht.command("kop", cls=DutchCommand)
@click.option("--uit", type=click.Path(path_type=Path), metavar="BESTAND", help="Schrijf de kop in dit nieuwe bestand.")
def toon_kop(uit: Path | None) -> None:
    """Geef nummer, controlegetal en moment van de laatste gebeurtenis.

    Bewaar de kop buiten dit programma, bij iemand die niet in de database kan. Daarmee is later te bewijzen dat niemand
    het logboek heeft herschreven of ingekort.
    """
    with lezing() as session:
        einde, gebeurtenissen = kop(session), laatste(session, 1)
    tekst = kopbestand(einde.seq, einde.hash, gebeurtenissen[0].op if gebeurtenissen else None)
    if uit is None:
        click.echo(tekst, nl=False)
    else:
        nieuw_bestand(uit, tekst.encode())
        click.echo(f"Geschreven: {uit}. Bewaar dit bij iemand die niet in de database kan.")


@opdracht.command("toon", cls=DutchCommand)
@click.option(
    "--aantal",
    type=click.IntRange(1, 10_000),
    default=20,
    metavar="AANTAL",
    help="Hoeveel regels. Zonder deze optie: 20.",
)
def toon(aantal: int) -> None:
    """Toon de laatste gebeurtenissen, de nieuwste bovenaan.

    Er staan geen namen in. De tijden zijn die in Nederland.
    """
    with lezing() as session:
        for regel in logboek_regels(laatste(session, aantal)):
            click.echo(regel)
