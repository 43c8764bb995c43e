"""The pages about the own data."""

from __future__ import annotations

import datetime as dt
import json

from flask import render_template
from flask.typing import ResponseReturnValue

from governance.kalender.amsterdam import dag_en_tijd
from governance.kalender.datum import datum
from governance.netwerk.queries import partijnamen, rollen_op
from governance.netwerk.rolgeschiedenis import rolgeschiedenis
from governance.netwerk.rules import Rol
from hendig.mail.rules import NAMEN
from hendig.processes.register.eigengegevens import eigen_gegevens
from hendig.uitvoer.gebeurteniszinnen import gebeurtenis_in_woorden
from hendig.web.bijlage import bijlage
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import MET_ROL
from hendig.web.verzoek import verzoek

gegevens = Gebied("gegevens", __name__)
LAATSTE = 20
"""How many lines of a list the page shows; the download has them all."""


def berichtnaam(onderwerp: str) -> str:
    """Give what a message is called in a list; one of another version of this program as it stands there."""
    return {str(bericht): naam for bericht, naam in NAMEN.items()}.get(onderwerp, onderwerp)


def tekstmoment(tekst: str) -> str:
    """Write a moment of the file as the clock in Amsterdam shows it."""
    return dag_en_tijd(dt.datetime.fromisoformat(tekst))


def tekstdag(tekst: str) -> str:
    """Write a day of the file in full."""
    return datum(dt.date.fromisoformat(tekst))


for filter_ in (tekstmoment, tekstdag, berichtnaam, gebeurtenis_in_woorden):
    gegevens.add_app_template_filter(filter_)


@gegevens.pagina("/gegevens", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show what the system holds about who asks."""
    vraag = verzoek()
    lezing, wie = vraag.lezing, vraag.persoon
    return render_template(
        "gegevens/overzicht.html",
        alles=eigen_gegevens(lezing, persoon=wie, nu=vraag.nu),
        verlopen=rolgeschiedenis(lezing, persoon=wie),
        namen=partijnamen(lezing),
        vraagbaken=rollen_op(lezing, vraag.peil, rollen=(Rol.BEHEERDER, Rol.FG)),
        laatste=LAATSTE,
    )


@gegevens.pagina("/gegevens/download", MET_ROL, inzage="eigen gegevens, als bestand")
def download() -> ResponseReturnValue:
    """Give all of it as a file; that it was taken along is logged."""
    vraag = verzoek()
    inhoud = json.dumps(eigen_gegevens(vraag.lezing, persoon=vraag.persoon, nu=vraag.nu), ensure_ascii=False, indent=2)
    naam = f"mijn-gegevens-{vraag.dag.isoformat()}.json"
    return bijlage(f"{inhoud}\n", naam=naam, soort="application/json")
