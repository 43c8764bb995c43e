"""``hendig start``: the service, web and jobs together, until it is told to stop."""

from __future__ import annotations

import os

import click

from hendig.cli.opmaak import DutchCommand
from hendig.dienst.start import Deel, Startvraag, start


@click.command("start", cls=DutchCommand)
@click.option("--poort", type=click.IntRange(1, 65_535), metavar="NUMMER", help="Luister op deze poort.")
@click.option(
    "--alleen",
    type=click.Choice([deel.value for deel in Deel]),
    help="Draai hier alleen de pagina's (web), of alleen het werk op de achtergrond (taken).",
)
def opdracht(poort: int | None, alleen: str | None) -> int:
    """Start hendig: de pagina's, en het werk op de achtergrond, zoals mails versturen.

    Hendig kijkt eerst of alles er is. Daarna draait het tot u het stopt.
    """
    return start(os.environ, Startvraag(None if alleen is None else Deel(alleen), poort), click.echo)
