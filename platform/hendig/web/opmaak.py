"""What every template can use: dates in full, how long something still takes, icons, and what stands around a page."""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Final

from flask import Flask, url_for
from jinja2 import StrictUndefined

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.amsterdam import dag_en_tijd, dag_van
from governance.kalender.datum import datum, datum_met_weekdag
from hendig.web.bewaking import mag_naar
from hendig.web.menu import menu, voet, voorbeeldwegen
from hendig.web.verzoek import verzoek

_VAST: Final = "\N{NO-BREAK SPACE}"
_DAGEN_PER_WEEK: Final = 7
_IN_WEKEN: Final = 60
_KORT: Final = 3
_AAN_DE_PARTNER: Final = {Documentsoort.VERVALBRIEF: "bericht dat het is vervallen"}
_MAP: Final = Path(__file__).parent / "static"


def zet_opmaak(app: Flask) -> None:
    """Give the templates their words and what stands around every page."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    filters = {"datum": op_een_regel, "weekdag": met_weekdag, "moment": moment, "iso": iso, "kort": kort}
    app.jinja_env.filters.update(filters, dag_van=dag_van, hoofdletter=hoofdletter, briefnaam=briefnaam)
    app.jinja_env.globals.update(vast_bestand=vast_bestand, nog=nog, mag_naar=mag_naar)
    app.context_processor(rondom)


def rondom() -> dict[str, Any]:
    """Give what stands around every page: who is logged in, where they can go, and whose network this is."""
    vraag = verzoek()
    gemeente = vraag.gemeente
    return {
        "vraag": vraag,
        "menu": menu(),
        "voet": voet(),
        "voorbeeldwegen": voorbeeldwegen(),
        "gemeente": None if gemeente is None else gemeente.kaart.naam,
        "voorbeeld": vraag.dienst.voorbeeld,
        "vandaag": vraag.dag,
    }


def briefnaam(soort: Documentsoort) -> str:
    """Give what a letter is called to its reader: what was only a conversation was never a "zaak" to a partner."""
    return hoofdletter(_AAN_DE_PARTNER.get(soort, soort.value))


def hoofdletter(tekst: str) -> str:
    """Begin with a capital, and leave the other letters as they are: a name stays a name."""
    return f"{tekst[:1].upper()}{tekst[1:]}"


def op_een_regel(dag: dt.date) -> str:
    """Write a date in full, on one line: 30 november 2026."""
    return datum(dag).replace(" ", _VAST)


def met_weekdag(dag: dt.date) -> str:
    """Write a date in full with its day of the week."""
    weekdag, rest = datum_met_weekdag(dag).split(" ", 1)
    return f"{weekdag} {rest.replace(' ', _VAST)}"


def moment(op: dt.datetime) -> str:
    """Write a moment as the clock in Amsterdam shows it."""
    dag, tijd = dag_en_tijd(op).split(", ")
    return f"{dag.replace(' ', _VAST)}, {tijd.replace(' ', _VAST)}"


def iso(waarde: dt.date | dt.datetime) -> str:
    """Write a date or a moment for a machine."""
    return waarde.isoformat(timespec="minutes") if isinstance(waarde, dt.datetime) else waarde.isoformat()


def kort(waarde: dt.date | dt.datetime) -> str:
    """Write a date short, for the cell of a table: 30-11-2026."""
    dag = dag_van(waarde) if isinstance(waarde, dt.datetime) else waarde
    return f"{dag.day}-{dag.month}-{dag.year}"


def nog(waarde: dt.date | dt.datetime) -> tuple[str, str]:
    """Say how long it is until a day, or that of a moment, and with which edge: none, short, or over."""
    dag = dag_van(waarde) if isinstance(waarde, dt.datetime) else waarde
    over = (dag - verzoek().dag).days
    if over < 0:
        return f"{-over}{_VAST}{'dag' if over == -1 else 'dagen'} te laat", "rest--verlopen"
    if over == 0:
        return "vandaag", "rest--kort"
    if over > _IN_WEKEN:
        return f"nog {over // _DAGEN_PER_WEEK}{_VAST}weken", ""
    return f"nog {over}{_VAST}{'dag' if over == 1 else 'dagen'}", "rest--kort" if over <= _KORT else ""


def vast_bestand(naam: str) -> str:
    """Give the address of a file that may be kept for ever: it changes when the file does."""
    return url_for("static", filename=naam, v=_merk(naam))


@cache
def _merk(naam: str) -> str:
    return hashlib.sha256((_MAP / naam).read_bytes()).hexdigest()[:12]
