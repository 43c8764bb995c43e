"""``hendig repeteer``: try a norm on invented contracts before anyone signs it."""

from __future__ import annotations

import hashlib
import json
import os
from importlib.metadata import version
from pathlib import Path

import click

from analysis.rehearsal.rehearse import Tallies
from hendig.bestanden.problemen import Gestopt
from hendig.bestanden.voortgang import Voortgangsbestand, Voortgangsfout
from hendig.cli.opmaak import DutchCommand
from hendig.cli.voortgang import Voortgang
from hendig.processes.repetitie.opzet import lees_opzet
from hendig.processes.repetitie.repeteer import Stuk, repeteer
from hendig.processes.repetitie.repetitie import Opzet, Repetitie
from hendig.processes.repetitie.uitvoerders import uitvoerder
from hendig.uitvoer.map import controleer, nieuwe_map, schrijf
from hendig.uitvoer.repetitie.repetitie_bestanden import repetitiebestanden
from hendig.uitvoer.repetitie.repetitie_tabel import repetitie_tabel

SEED = 20270101
"""Where chance starts when nobody chooses: the same question gives the same answer."""


@click.command("repeteer", cls=DutchCommand)
@click.argument("norm", type=click.Path(path_type=Path), metavar="NORM.toml")
@click.option(
    "--netwerk",
    type=click.Path(path_type=Path),
    required=True,
    metavar="NETWERK.toml",
    help="Wat over het netwerk is aangenomen.",
)
@click.option(
    "--netwerken",
    type=click.IntRange(10, 1_000_000),
    default=1000,
    metavar="AANTAL",
    help="Hoeveel verzonnen netwerken. Anders: 1000.",
)
@click.option("--seed", type=click.IntRange(0), default=SEED, metavar="GETAL", help="Gelijk getal, gelijke uitkomst.")
@click.option(
    "--werkers",
    type=click.IntRange(1, 256),
    metavar="AANTAL",
    help="Hoeveel processen tegelijk rekenen. Anders: een per kern.",
)
@click.option("--dask", metavar="ADRES", help="Laat een bestaand Dask-cluster het werk doen.")
@click.option("--uit", type=click.Path(path_type=Path), metavar="MAP", help="Schrijf alle bestanden in deze lege map.")
@click.option("--hervat", is_flag=True, help="Ga verder waar een gestopte repetitie bleef (met dezelfde --uit).")
def opdracht(
    norm: Path,
    netwerk: Path,
    netwerken: int,
    seed: int,
    werkers: int | None,
    dask: str | None,
    uit: Path | None,
    hervat: bool,
) -> None:
    """Repeteer NORM.toml op verzonnen netwerken.

    U ziet hoe vaak een partner die het goed doet ten onrechte een signaal krijgt, en hoe snel een partner een signaal
    krijgt die echt onder de norm ligt. Niemand wordt beoordeeld: alles is verzonnen.
    """
    if hervat and uit is None:
        raise click.UsageError("--hervat gaat verder met een map. Geef met --uit op welke.")
    opzet = lees_opzet(norm, netwerk)
    bewaard = None if uit is None else _bewaard(uit, opzet, seed, hervat=hervat)
    gedaan = {} if bewaard is None else bewaard.lees()
    repetitie = _speel(opzet, netwerken, seed, werkers, dask, bewaard, gedaan)
    click.echo(repetitie_tabel(repetitie), nl=False)
    if uit is not None and bewaard is not None:
        _schrijf(uit, repetitie)
        bewaard.ruim_op()


def _bewaard(uit: Path, opzet: Opzet, seed: int, *, hervat: bool) -> Voortgangsbestand:
    """Find the progress of an earlier run, or refuse to throw it away unasked."""
    controleer(uit)
    waarvan = json.dumps([version("hendig"), seed, sorted(opzet.hashes.items())])
    bewaard = Voortgangsbestand.naast(uit, hashlib.sha256(waarvan.encode()).hexdigest())
    if bewaard.pad.exists() and not hervat:
        raise Voortgangsfout(
            f"{bewaard.pad.name} is van een repetitie die is gestopt. Ga verder met --hervat, of haal dit bestand weg."
        )
    if hervat and not bewaard.pad.exists():
        raise Voortgangsfout(f"Er is niets om te hervatten: {bewaard.pad.name} bestaat niet. Laat --hervat weg.")
    return bewaard


def _speel(
    opzet: Opzet,
    netwerken: int,
    seed: int,
    werkers: int | None,
    dask: str | None,
    bewaard: Voortgangsbestand | None,
    gedaan: dict[Stuk, Tallies],
) -> Repetitie:
    al = min(netwerken, sum(na - eerste for eerste, na in gedaan))
    with Voortgang(netwerken, al) as voortgang, uitvoerder(werkers or os.cpu_count() or 1, dask) as executor:
        if bewaard is not None:
            bewaard.begin(gedaan)

        def bewaar(stuk: Stuk, tellingen: Tallies) -> None:
            if bewaard is not None:
                bewaard.bewaar(stuk, tellingen)
            voortgang.advance(stuk[1] - stuk[0])

        try:
            return repeteer(opzet, netwerken=netwerken, seed=seed, uitvoerder=executor, gedaan=gedaan, bewaar=bewaar)
        except KeyboardInterrupt as gestopt:
            if bewaard is None:
                raise
            raise Gestopt(f"Gestopt. Wat klaar is, staat in {bewaard.pad.name}. Ga verder met --hervat.") from gestopt


def _schrijf(uit: Path, repetitie: Repetitie) -> None:
    with nieuwe_map(uit) as voorlopig:
        for naam, inhoud in repetitiebestanden(repetitie):
            schrijf(voorlopig, naam, inhoud)
    click.echo(f"Geschreven in {uit}. Lees eerst rapport-repetitie.pdf.", err=True)
