"""``hendig voorbeeld``: files to start from, so that the first run of a real user is not a list of refusals."""

from __future__ import annotations

import shlex
from pathlib import Path

import click
import numpy as np

from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, voorbeeldnorm
from hendig.bestanden.netwerksleutels import voorbeeldnetwerk
from hendig.cli.opmaak import DutchCommand
from hendig.demo.contract import voorbeeldcontract
from hendig.demo.netwerk import SEED, netwerk
from hendig.demo.partnerlijst import voorbeeldpartners
from hendig.demo.partners import GEMEENTE
from hendig.demo.voorbeeld import voorbeeldbestanden
from hendig.uitvoer.map import nieuwe_map, schrijf


@click.command("voorbeeld", cls=DutchCommand)
@click.argument("map", type=click.Path(path_type=Path), metavar="MAP")
@click.option("--netwerk", "groot", is_flag=True, help="Schrijf een heel netwerk: 40 partners en vier rondes.")
def opdracht(map: Path, groot: bool) -> None:  # noqa: A002 - the word on the screen
    """Schrijf een norm, rondes, beoordelingen, wie was uitgenodigd, partners, een netwerk en een overeenkomst in MAP.

    Alle namen en cijfers erin zijn verzonnen. Elke sleutel van de norm staat uitgelegd in het bestand.
    """
    inhoud = _netwerk() if groot else voorbeeldbestanden(np.random.default_rng(SEED))
    inhoud |= {"netwerk.toml": voorbeeldnetwerk(), "contract.toml": voorbeeldcontract()}
    with nieuwe_map(map) as voorlopig:
        for naam, tekst in inhoud.items():
            schrijf(voorlopig, naam, tekst.encode())
    click.echo(f"Geschreven in {map}: {', '.join(inhoud)}. Probeer nu:")
    bestanden = ("metingen.csv", "norm.toml", "rondes.toml", "uitgenodigd.csv", "uit")
    metingen, norm, rondes, uitgenodigd, uit = (shlex.quote(str(map / naam)) for naam in bestanden)
    opties = f"--norm {norm} --rondes {rondes} --uitgenodigd {uitgenodigd} --uit {uit}"
    click.echo(f"  hendig beoordeel {metingen} {opties}")
    click.echo(f"  hendig repeteer {norm} --netwerk {shlex.quote(str(map / 'netwerk.toml'))} --netwerken 400")
    click.echo(f"  hendig register importeer {shlex.quote(str(map / 'partners.csv'))}")
    click.echo(f"  hendig contract neem-over {shlex.quote(str(map / 'contract.toml'))} --alleen-kijken")


def _netwerk() -> dict[str, str]:
    demo = netwerk(np.random.default_rng(SEED))
    norm = voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL), {"oordeel.gemeente": GEMEENTE})
    return {
        "metingen.csv": demo.metingen,
        "norm.toml": norm,
        "rondes.toml": demo.rondes,
        "uitgenodigd.csv": demo.uitgenodigd,
        "partners.csv": voorbeeldpartners(),
    }
