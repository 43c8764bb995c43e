"""``hendig herbereken``: redo a bundle on any machine, without a database and without a key."""

from __future__ import annotations

from pathlib import Path

import click

from hendig.cli.opmaak import DutchCommand
from hendig.processes.herbereken.bundelzip import GROOTST_BESTAND, Bundelfout
from hendig.processes.herbereken.herbereken import herbereken
from hendig.uitvoer.herbereken.verslag import verslag_csv, verslagtekst
from hendig.uitvoer.map import controleer, nieuwe_map, schrijf

KLOPT_NIET = 1
"""The exit code when the bundle is whole and a value is not right."""


@click.command("herbereken", cls=DutchCommand)
@click.argument("bundel", type=click.Path(path_type=Path), metavar="BUNDEL.zip")
@click.option("--uit", type=click.Path(path_type=Path), metavar="MAP", help="Schrijf het verslag ook in deze lege map.")
def opdracht(bundel: Path, uit: Path | None) -> int:
    """Reken een bundel na, op elke computer: zonder database en zonder sleutel.

    U ziet elke waarde zoals zij in het meetcertificaat staat, en zoals zij nu is uitgerekend. Klopt alles, dan eindigt
    de opdracht met 0. Klopt er iets niet, dan met 1. Is de bundel niet te gebruiken, dan met 2.
    """
    inhoud = _lees(bundel)
    if uit is not None:
        controleer(uit)
    verslag = herbereken(inhoud)
    tekst = verslagtekst(verslag)
    if uit is not None:
        with nieuwe_map(uit) as voorlopig:
            schrijf(voorlopig, "narekening.txt", tekst.encode())
            schrijf(voorlopig, "narekening.csv", verslag_csv(verslag).encode())
    click.echo(tekst, nl=False)
    return 0 if verslag.klopt else KLOPT_NIET


def _lees(pad: Path) -> bytes:
    """Give the bytes of a bundle, or no more than is needed to see that it is too large."""
    try:
        with pad.open("rb") as bestand:
            return bestand.read(GROOTST_BESTAND + 1)
    except OSError as fout:
        raise Bundelfout(f"{pad.name or pad} is niet te lezen.", "Controleer de naam en de map.") from fout
