"""The page on which a visitor of a demo chooses who they are; outside a demo it is not there."""

from __future__ import annotations

from typing import Final

from flask import abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.logboek.handeling import Handelende, handeling
from governance.netwerk.queries import partners_op, rollen_op
from hendig.toegang.rules import ACCOUNTHOUDER
from hendig.toegang.sessies import open_voorbeeldsessie
from hendig.web.gebied import Gebied
from hendig.web.toegangsdeur import apparaat, geef_token
from hendig.web.toegangsregel import IN_VOORBEELD
from hendig.web.verzoek import verzoek
from hendig.web.voorbeeld.rondleiding import per_lichaam

voorbeeld = Gebied("voorbeeld", __name__)

VEEL: Final = 20
"""From how many people on a list is folded away."""


@voorbeeld.pagina("/voorbeeld", IN_VOORBEELD)
def kies() -> ResponseReturnValue:
    """Show everybody whom a visitor can be, and what to try in which order."""
    vraag = verzoek()
    gemeente = vraag.gemeente
    namen = {partij.id: partij.kaart.naam for partij in partners_op(vraag.lezing, vraag.peil)}
    houders = rollen_op(vraag.lezing, vraag.peil)
    lichamen = per_lichaam(houders, gemeente=None if gemeente is None else gemeente.id, namen=namen)
    return render_template("voorbeeld/kies.html", lichamen=lichamen, veel=VEEL)


@voorbeeld.knop("/voorbeeld/<persoon>", IN_VOORBEELD)
def word(persoon: str) -> ResponseReturnValue:
    """Be somebody from now on."""
    vraag = verzoek()
    if not rollen_op(vraag.lezing, vraag.peil, persoon=persoon):
        abort(404)
    vraag.sluit()
    door = Handelende(persoon, ACCOUNTHOUDER, vraag.ingang)
    with handeling(vraag.dienst.opslag, door=door, op=vraag.nu, toeval=vraag.dienst.toeval) as nieuw:
        geef_token(open_voorbeeldsessie(nieuw, persoon=persoon, apparaat=apparaat()))
    return redirect(url_for("start.overzicht"), 303)
