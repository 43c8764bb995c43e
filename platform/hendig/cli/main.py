"""The command ``hendig``: Dutch verbs, Dutch usage errors, exit code 2 for whatever the user can mend."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Sequence
from typing import Final

import click

from governance.weigering import Weigering
from hendig.bestanden.problemen import Gestopt, Herstelbaar
from hendig.cli.foutmelding import in_words
from hendig.cli.gebruiksfout import in_dutch
from hendig.cli.opmaak import LateGroup

OPDRACHTEN: Final = {
    "account": "Kijk wie kan inloggen, of nodig iemand uit.",
    "beoordeel": "Leg een bestand met beoordelingen naast een norm.",
    "beschrijf": "Beschrijf hoe goed er is gemeten, en waar verschillen vandaan komen.",
    "bewijs": "Maak een bundel voor een deskundige, of geef een naam die vrijkomt.",
    "brief": "Maak een brief, lees hem na en stel hem vast.",
    "contract": "Leg de procesovereenkomst vast, en toon wat op een dag geldt.",
    "controleer": "Zeg of alles in orde is: databases, logboek, sleutel, schijf, reservekopie.",
    "herbereken": "Reken een bundel na: de score van één partij, of een hele ronde.",
    "inrichten": "Richt de databases en de sleutel in, of werk ze bij.",
    "kalender": "Toon feestdagen, schoolvakanties en werkdagen van een jaar.",
    "kluis": "Geef de kluis een nieuwe sleutel.",
    "logboek": "Controleer of toon wat er is vastgelegd, of bewaar de kop ervan.",
    "norm": "Leg de norm vast, schrijf haar als bestand, of kijk een bestand na.",
    "ontwerp": "Reken uit hoeveel beoordelaars een netwerk nodig heeft.",
    "post": "Leg vast welke mail niet aankwam.",
    "register": "Houd bij wie meedoet in het netwerk, en wie welke rol heeft.",
    "repeteer": "Probeer een norm op verzonnen netwerken.",
    "reservekopie": "Maak een kopie van alles, en lees die na.",
    "start": "Start hendig: de pagina's en het werk op de achtergrond.",
    "termijnen": "Toon welke termijnen lopen, voorbij zijn of wachten op bezorging.",
    "terugzetten": "Zet een reservekopie terug, ook in een andere soort database.",
    "verplichtingen": "Toon wat van wie wordt gevraagd, en leg vast wat ervan kwam.",
    "voorbeeld": "Schrijf voorbeeldbestanden om mee te beginnen.",
}
"""Each verb is a module of its own beside this one, loaded only when it is called."""


STOPPED: Final = 130
STOPPED_BY: Final = ("SIGTERM", "SIGHUP")
"""Stop a run as Ctrl-C does, so that nothing half written stays behind."""


LATER: Final = {naam: (f"hendig.cli.{naam}", zin) for naam, zin in OPDRACHTEN.items()}


@click.group("hendig", cls=LateGroup, later=LATER, context_settings={"help_option_names": ["--help", "--hulp"]})
@click.version_option(None, "--versie", package_name="hendig", message="hendig %(version)s", help="Toon de versie.")
def hendig() -> None:
    """Meet vertrouwen in een netwerk en leg het naast de norm uit de overeenkomst."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code: 0 when it is done, 2 when the user can mend something."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    for name in STOPPED_BY:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = hendig.main(args=arguments, prog_name="hendig", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as fout:
        click.echo(in_dutch(fout), err=True)
        return 2
    except click.ClickException as fout:
        click.echo(fout.format_message(), err=True)
        return 2
    except (Herstelbaar, Weigering, UnicodeEncodeError) as fout:
        click.echo(in_words(fout), err=True)
        return STOPPED if isinstance(fout, Gestopt) else 2
    except click.Abort:
        click.echo("Gestopt. Er is niets geschreven.", err=True)
        return STOPPED
    except OSError:
        click.echo("De uitkomst is niet te tonen of op te slaan. Schrijf naar een map met --uit.", err=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    return code if isinstance(code, int) else 0
