"""The page on which a visitor of a demo chooses who they are; outside a demo it is not there."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from flask import abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.kalender.amsterdam import dag_van
from governance.kalender.datum import datum, datum_met_weekdag
from governance.logboek.handeling import Handelende, handeling
from governance.mdg.queries import vergaderingen
from governance.mdg.rules import Vergaderstand
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
STAPPEN: Final = {1: "Een dag", 7: "Een week", 28: "Vier weken"}
"""How many days a visitor can let go by at once, in words."""
TIJD: Final = "hendig.demo.tijd"
"""What lets them go by: loaded when somebody asks, for it draws and computes."""


@voorbeeld.pagina("/voorbeeld", IN_VOORBEELD)
def kies() -> ResponseReturnValue:
    """Show everybody whom a visitor can be, and what to try in which order."""
    vraag = verzoek()
    gemeente = vraag.gemeente
    namen = {partij.id: partij.kaart.naam for partij in partners_op(vraag.lezing, vraag.peil)}
    houders = rollen_op(vraag.lezing, vraag.peil)
    lichamen = per_lichaam(houders, gemeente=None if gemeente is None else gemeente.id, namen=namen)
    return render_template("voorbeeld/kies.html", lichamen=lichamen, veel=VEEL, stappen=_stappen())


def is_stap(dagen: int) -> bool:
    """Tell whether so many days can be let go by at once."""
    return dagen in _stappen()


@voorbeeld.knop("/voorbeeldtijd/<int:dagen>", IN_VOORBEELD, mits=is_stap)
def later(dagen: int) -> ResponseReturnValue:
    """Let days go by; whoever was logged in chooses anew who they are."""
    vraag = verzoek()
    vraag.sluit()
    dienst = vraag.dienst
    import_module(TIJD).laat_tijd_voorbijgaan(
        dienst.opslag, dienst.kluis, klok=dienst.klok, toeval=dienst.toeval, dagen=dagen
    )
    flash(f"Het is nu {datum_met_weekdag(dag_van(dienst.klok()))}. Kies weer wie u bent.", "gelukt")
    return redirect(url_for("voorbeeld.kies"), 303)


def _stappen() -> dict[int, str]:
    """Give how many days a visitor can let go by at once, with the words: to the next meeting of the MDG I-F too."""
    vraag = verzoek()
    komt = [een.dag for een in vergaderingen(vraag.lezing) if een.stand is Vergaderstand.UITGENODIGD]
    dagen = min((dag - vraag.dag for dag in komt if dag > vraag.dag), default=None)
    tot = {} if dagen is None else {dagen.days: f"Tot de vergadering op {datum(vraag.dag + dagen)}"}
    return {**{aantal: f"{woorden} later" for aantal, woorden in STAPPEN.items()}, **tot}


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
