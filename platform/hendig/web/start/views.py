"""The first page, and everything that does not fit in the menu."""

from __future__ import annotations

from typing import Final

from flask import render_template
from flask.typing import ResponseReturnValue

from hendig.processes.klaar.klaar import klaar_voor
from hendig.web.gebied import Gebied
from hendig.web.klussen import klusregel
from hendig.web.menu import rest_van_menu
from hendig.web.toegangsregel import MET_ROL
from hendig.web.verzoek import verzoek

start = Gebied("start", __name__)
MEESTE: Final = 6
"""How many things and days the page names; the rest stands on pages of its own."""


@start.pagina("/", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show what stands ready for who is logged in."""
    vraag = verzoek()
    klaar = klaar_voor(vraag.lezing, persoon=vraag.persoon, rollen=vraag.rollen, nu=vraag.nu)
    return render_template(
        "start/overzicht.html",
        eerste=None if klaar.nu is None else klusregel(klaar.nu),
        straks=[klusregel(klus) for klus in klaar.straks[:MEESTE]],
        meer=max(0, len(klaar.straks) - MEESTE),
        dagen=klaar.dagen[:MEESTE],
    )


@start.pagina("/meer", MET_ROL)
def meer() -> ResponseReturnValue:
    """Show where else somebody can go, with what for."""
    return render_template("start/meer.html", ingangen=rest_van_menu())
