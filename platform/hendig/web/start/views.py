"""The first page."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import MET_ROL

start = Gebied("start", __name__)


@start.pagina("/", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show what stands ready for who is logged in."""
    return render_template("start/overzicht.html")
