"""``hendig beoordeel``: from a file of ratings and a norm to what the data show and cannot show."""

from __future__ import annotations

from pathlib import Path

import click

from hendig.cli.aanroep import kolomkeuzes, schrijf_map, zeg_dat_lezen_duurt
from hendig.cli.opmaak import DutchCommand
from hendig.cli.voortgang import Voortgang
from hendig.processes.beoordeling.beoordeel import beoordeel, workload
from hendig.processes.beoordeling.integriteit import onderzoek
from hendig.processes.beoordeling.onderzocht import Integriteit
from hendig.processes.meting.invoer import Invoer, Paden, lees_invoer
from hendig.uitvoer.beoordeling.bestanden import bestanden
from hendig.uitvoer.beoordeling.oordelen_json import oordelen_json
from hendig.uitvoer.beoordeling.tabel import oordelen_tabel
from hendig.uitvoer.map import controleer

VASTE_BESTANDEN = 7


@click.command("beoordeel", cls=DutchCommand)
@click.argument("metingen", type=click.Path(path_type=Path), metavar="METINGEN")
@click.option("--norm", type=click.Path(path_type=Path), required=True, metavar="NORM.toml", help="De norm.")
@click.option("--rondes", type=click.Path(path_type=Path), metavar="RONDES.toml", help="Datums en stand van de rondes.")
@click.option(
    "--uitgenodigd",
    type=click.Path(path_type=Path),
    metavar="CSV",
    help="Wie wie mocht beoordelen, per ronde.",
)
@click.option("--kolom", multiple=True, metavar="ONZE=KOP", help="Andere kolomnaam, zoals beoordelaar=invuller.")
@click.option("--uit", type=click.Path(path_type=Path), metavar="MAP", help="Schrijf alle bestanden in deze lege map.")
@click.option("--vertrouwelijk", is_flag=True, help="Schrijf ook het rapport voor meetbeheerder en controleur.")
@click.option("--json", "als_json", is_flag=True, help="Schrijf JSON op het scherm in plaats van een tabel.")
def opdracht(
    metingen: Path,
    norm: Path,
    rondes: Path | None,
    uitgenodigd: Path | None,
    kolom: tuple[str, ...],
    uit: Path | None,
    vertrouwelijk: bool,
    als_json: bool,
) -> None:
    """Leg de beoordelingen in METINGEN (CSV of XLSX) naast een norm.

    U ziet per partner wat de meting laat zien, en wat zij niet kan laten zien.
    """
    if vertrouwelijk and uit is None:
        raise click.UsageError("--vertrouwelijk schrijft een rapport. Geef met --uit op in welke map.")
    paden = Paden(metingen=metingen, norm=norm, rondes=rondes, uitgenodigd=uitgenodigd, kolommen=kolomkeuzes(kolom))
    zeg_dat_lezen_duurt(metingen)
    invoer = lees_invoer(paden)
    if uit is not None:
        controleer(uit)
    with Voortgang(workload(invoer)) as voortgang:
        beoordeling = beoordeel(invoer, advance=voortgang.advance)
    integriteit = _integriteit(invoer) if vertrouwelijk else None
    if uit is not None:
        schrijf_map(uit, bestanden(beoordeling, integriteit), len(invoer.metingen.partijen) + VASTE_BESTANDEN)
    if als_json:
        click.echo(oordelen_json(beoordeling).encode(), nl=False)
    else:
        click.echo(oordelen_tabel(beoordeling), nl=False)


def _integriteit(invoer: Invoer) -> Integriteit:
    """Look at the answers, for the controleur."""
    with Voortgang(len(invoer.metingen.rondes) * len(invoer.norm.constructen)) as voortgang:
        return onderzoek(invoer, advance=voortgang.advance)
