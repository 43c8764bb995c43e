"""Taking back a personal link that went astray; no page here tells whether somebody answered."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from governance.netwerk.queries import partijnamen, persoonsnamen
from hendig.processes.ronde.invullers import invullers
from hendig.processes.ronde.links import neem_link_terug
from hendig.web.gebied import Gebied
from hendig.web.rondes.forms import Leesformulier
from hendig.web.rondes.views import DOET, is_open
from hendig.web.verzoek import verzoek
from surveys.deelname.queries import deelnemers
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import MAG_VOORBEREIDEN

rondelinks = Gebied("rondelinks", __name__)
NIEUW = "nieuw"
"""Which button also sends a fresh link."""


def vult_in(ronde: str, deelnemer: str, persoon: str) -> bool:
    """Tell whether this round is open and this person fills in for this participant of it."""
    vraag = verzoek()
    return is_open(ronde) and persoon in invullers(vraag.lezing, ronde, vraag.dag).get(deelnemer, ())


@rondelinks.pagina("/rondes/<ronde>/links", DOET, mits=is_open)
def overzicht(ronde: str) -> ResponseReturnValue:
    """Show who fills in for which organisation, by name of the organisation."""
    vraag, partijen = verzoek(), partijnamen(verzoek().lezing)
    wie = invullers(vraag.lezing, ronde, vraag.dag)
    namen = persoonsnamen(vraag.lezing, {een for personen in wie.values() for een in personen}, vraag.peil)
    regels = [
        (partijen[een.partij], namen[persoon], een.id, persoon)
        for een in deelnemers(vraag.lezing, ronde)
        for persoon in wie[een.id]
    ]
    regels.sort(key=lambda regel: (regel[0].lower(), regel[1]))
    return render_template("rondes/links.html", ronde=rondebeeld(vraag.lezing, ronde), regels=regels)


@rondelinks.formulier("/rondes/<ronde>/links/<deelnemer>/<persoon>", DOET, mits=vult_in, bevestig=True)
def intrekken(ronde: str, deelnemer: str, persoon: str) -> ResponseReturnValue:
    """Take the link of somebody back, with a fresh one by mail or without, after it was read what that does."""
    form, vraag = Leesformulier(), verzoek()
    naam = persoonsnamen(vraag.lezing, {persoon}, vraag.peil)[persoon]
    beeld = rondebeeld(vraag.lezing, ronde)
    if form.validate_on_submit():
        met_nieuwe = request.form.get("actie") == NIEUW
        with form.of_weigering(), vraag.daad(MAG_VOORBEREIDEN) as handeling:
            neem_link_terug(handeling, deelnemer=deelnemer, persoon=persoon, met_nieuwe=met_nieuwe)
            erbij = "met een nieuwe link" if met_nieuwe else "met uitleg"
            flash(f"De link van {naam} is ingetrokken. {naam} krijgt een mail {erbij}.", "gelukt")
            return redirect(url_for("rondelinks.overzicht", ronde=ronde))
    return form.toon("rondes/link_intrekken.html", ronde=beeld, naam=naam)
