"""``hendig brief``: make a letter, read it, and let a second person approve it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from governance.documenten.queries import Documentblad, zoek_document
from governance.documenten.rules import MAG_LEZEN, MAG_OPMAKEN, MAG_VASTSTELLEN, ONBEKEND_NUMMER, Documentnummer
from governance.documenten.service import lees_inhoud, stel_document_vast
from governance.logboek.handeling import Handeling
from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import daad_van, door_optie, partij_argument, vandaag
from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.processes.brieven.stukken import gelakt
from hendig.processes.brieven.welkom import maak_welkomstbrief
from hendig.uitvoer.bestand import controleer_nieuw, nieuw_bestand

VERSIE = click.option(
    "--versie", type=click.IntRange(1), metavar="NUMMER", help="Welke versie. Zonder deze optie: de laatste."
)


@click.group("brief", cls=DutchGroup)
def opdracht() -> None:
    """Maak een brief, lees hem na en stel hem vast. Wie een brief maakt, stelt hem niet vast."""


@opdracht.command("welkom", cls=DutchCommand)
@partij_argument
@door_optie
@dagoptie("--per", "Zoals het geldt op deze dag. Zonder deze optie: vandaag.", verplicht=False)
@click.option(
    "--uit",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="Schrijf de brief ook in deze map. De map moet er al zijn.",
)
def welkom(kvk: str, door: str, vestiging: str | None, per: dt.date | None, uit: Path | None) -> None:
    """Maak de welkomstbrief aan de partner met KvK-nummer KVK.

    De brief wordt bewaard als concept. U bent de contactpersoon die erin staat. Maakt u hem voordat de partner
    begint? Geef dan met --per de eerste dag op.
    """
    with daad_van(door, MAG_OPMAKEN) as handeling:
        inhoud = maak_welkomstbrief(handeling, kvk=kvk, vestiging=vestiging, per=per or vandaag())
        blad = inhoud.blad
        if uit is not None:
            nieuw_bestand(uit / f"{blad.nummer}-versie-{blad.versie}.pdf", inhoud.bestand)
    click.echo(f"{blad.nummer}, versie {blad.versie}, is bewaard als concept. Laat iemand anders de brief lezen:")
    click.echo(f"  hendig brief toon {blad.nummer} --door E-MAIL --uit {blad.nummer}.pdf")
    click.echo(f"  hendig brief stel-vast {blad.nummer} --versie {blad.versie} --door E-MAIL")


@opdracht.command("stel-vast", cls=DutchCommand)
@click.argument("nummer", metavar="NUMMER")
@door_optie
@VERSIE
def vaststellen(nummer: str, door: str, versie: int | None) -> None:
    """Stel de brief met dit NUMMER vast. Lees hem eerst. Een ander dan u heeft hem gemaakt."""
    with daad_van(door, MAG_VASTSTELLEN) as handeling:
        blad = _blad(handeling, nummer, versie)
        stel_document_vast(handeling, nummer=blad.nummer, versie=blad.versie)
    click.echo(f"{blad.nummer}, versie {blad.versie}, is vastgesteld.")


@opdracht.command("toon", cls=DutchCommand)
@click.argument("nummer", metavar="NUMMER")
@door_optie
@VERSIE
@click.option(
    "--uit",
    required=True,
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Schrijf de brief in dit nieuwe bestand.",
)
@click.option("--gelakt", "met_lak", is_flag=True, help="Met de persoonsgegevens weggelakt.")
def toon(nummer: str, door: str, versie: int | None, uit: Path, met_lak: bool) -> None:
    """Schrijf de brief met dit NUMMER als PDF. Dat u hem bekijkt, komt in het logboek."""
    controleer_nieuw(uit)
    with daad_van(door, MAG_LEZEN) as handeling:
        blad = _blad(handeling, nummer, versie)
        inhoud = lees_inhoud(handeling, nummer=blad.nummer, versie=blad.versie)
        bestand = gelakt(inhoud) if met_lak else inhoud.bestand
    nieuw_bestand(uit, bestand)  # only now, for now the log knows that it was looked at
    click.echo(f"{blad.nummer}, versie {blad.versie} ({blad.stand.value}), staat in {uit}.")


def _blad(handeling: Handeling, nummer: str, versie: int | None) -> Documentblad:
    gelezen = Documentnummer.lees(nummer)
    blad = zoek_document(handeling.session, gelezen, versie=versie)
    if blad is None:
        raise ONBEKEND_NUMMER.met(nummer=str(gelezen) if versie is None else f"{gelezen}, versie {versie}")
    return blad
