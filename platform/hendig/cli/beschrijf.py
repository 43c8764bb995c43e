"""``hendig beschrijf``: from a file of ratings to how trust is spread, how good the measurement is, and for what."""

from __future__ import annotations

import math
from pathlib import Path

import click

from hendig.cli.aanroep import kolomkeuzes, schrijf_map, zeg_dat_lezen_duurt
from hendig.cli.opmaak import DutchCommand
from hendig.processes.beschrijving.beschrijf import beschrijf
from hendig.processes.beschrijving.beschrijfinvoer import Beschrijfpaden, lees_beschrijfinvoer
from hendig.processes.beschrijving.beschrijving import Beschrijving
from hendig.processes.schatting.netwerkschatting import Netwerkschatting, schat_netwerk
from hendig.uitvoer.beschrijving.beschrijving import beschrijvingsbestanden
from hendig.uitvoer.beschrijving.beschrijving_json import beschrijving_json
from hendig.uitvoer.beschrijving.beschrijving_rijen import beschrijving_tekst
from hendig.uitvoer.bestand import controleer_nieuw, nieuw_bestand
from hendig.uitvoer.map import controleer

BESTANDEN = 4


@click.command("beschrijf", cls=DutchCommand)
@click.argument("metingen", type=click.Path(path_type=Path), metavar="METINGEN")
@click.option("--norm", type=click.Path(path_type=Path), metavar="NORM.toml", help="De norm; zij bevat ook de schaal.")
@click.option("--schaal", nargs=2, metavar="LAAG HOOG", help="De schaal, zonder norm, zoals --schaal 1 5.")
@click.option("--rondes", type=click.Path(path_type=Path), metavar="RONDES.toml", help="Volgorde en oude namen.")
@click.option("--uitgenodigd", type=click.Path(path_type=Path), metavar="CSV", help="Wie wie mocht beoordelen.")
@click.option("--kolom", multiple=True, metavar="ONZE=KOP", help="Andere kolomnaam, zoals beoordelaar=invuller.")
@click.option("--uit", type=click.Path(path_type=Path), metavar="MAP", help="Schrijf alle bestanden in deze lege map.")
@click.option(
    "--schrijf", type=click.Path(path_type=Path), metavar="NETWERK.toml", help="Schat wat repeteren moet aannemen."
)
@click.option("--json", "als_json", is_flag=True, help="Schrijf JSON op het scherm in plaats van tekst.")
def opdracht(
    metingen: Path,
    *,
    norm: Path | None,
    schaal: tuple[str, str] | None,
    rondes: Path | None,
    uitgenodigd: Path | None,
    kolom: tuple[str, ...],
    uit: Path | None,
    schrijf: Path | None,
    als_json: bool,
) -> None:
    """Beschrijf de beoordelingen in METINGEN (CSV of XLSX) voor het hele netwerk.

    U ziet waar verschillen vandaan komen, hoe goed er is gemeten, en waarvoor dat genoeg is. Nooit wie wat antwoordde.
    """
    if norm is not None and schaal is not None:
        raise click.UsageError("De schaal staat in de norm. Laat --schaal weg, of laat --norm weg.")
    paden = Beschrijfpaden(
        metingen=metingen,
        norm=norm,
        schaal=None if schaal is None else _schaal(schaal),
        rondes=rondes,
        uitgenodigd=uitgenodigd,
        kolommen=kolomkeuzes(kolom),
    )
    zeg_dat_lezen_duurt(metingen)
    invoer = lees_beschrijfinvoer(paden)
    if uit is not None:
        controleer(uit)
    if schrijf is not None:
        controleer_nieuw(schrijf)
    beschrijving = beschrijf(invoer)
    schatting = None if schrijf is None else schat_netwerk(invoer, beschrijving, metingen.name)
    _schrijf_bestanden(beschrijving, schatting, uit, schrijf)
    if als_json:
        click.echo(beschrijving_json(beschrijving).encode(), nl=False)
    else:
        click.echo(beschrijving_tekst(beschrijving), nl=False)


def _schrijf_bestanden(
    beschrijving: Beschrijving, schatting: Netwerkschatting | None, uit: Path | None, schrijf: Path | None
) -> None:
    """Write the assumptions and the folder, both or neither."""
    if schrijf is not None and schatting is not None:
        _schrijf_netwerk(schrijf, schatting)
    if uit is not None:
        try:
            schrijf_map(uit, beschrijvingsbestanden(beschrijving), BESTANDEN)
        except BaseException:
            if schrijf is not None:
                schrijf.unlink(missing_ok=True)  # the refusal says that nothing was written
            raise


def _schrijf_netwerk(pad: Path, schatting: Netwerkschatting) -> None:
    """Write the assumptions, and say which of them are no estimates."""
    nieuw_bestand(pad, schatting.tekst().encode())
    click.echo(f"Geschreven in {pad}. {schatting.herkomst}", err=True)
    for regel in (schatting.niet_geschat, *schatting.mededelingen):
        click.echo(regel, err=True)


def _schaal(grenzen: tuple[str, str]) -> tuple[float, float]:
    """Read two numbers, the second larger; a decimal comma is understood."""
    try:
        laag, hoog = (float(grens.replace(",", ".")) for grens in grenzen)
    except ValueError:
        laag = hoog = math.nan
    if not (math.isfinite(laag) and math.isfinite(hoog) and laag < hoog):
        raise click.UsageError(
            f"--schaal {' '.join(grenzen)} kan niet. Schrijf twee getallen, het laagste eerst, zoals --schaal 1 5."
        )
    return laag, hoog
