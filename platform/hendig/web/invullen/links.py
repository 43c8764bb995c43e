"""What the personal link leads to, and asking for a new one; opening a link changes nothing."""

from __future__ import annotations

from http import HTTPStatus

from flask import redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from governance.netwerk.queries import partijnamen, persoon_op
from hendig.processes.ronde.invulplek import moet_inloggen, plek_met_link
from hendig.processes.ronde.links import vraag_link
from hendig.processes.ronde.ontvangst import ontvangst_van
from hendig.toegang.eenmalig import lees
from hendig.web.gebied import Gebied
from hendig.web.inloggen.forms import Vergeetformulier, bij_veld
from hendig.web.toegangsdeur import INVULLINK, VERDER, deur_van, waarvandaan
from hendig.web.toegangsregel import IEDEREEN
from hendig.web.verzoek import verzoek

invullinks = Gebied("invullinks", __name__)


@invullinks.formulier("/vragenlijst/<token>", IEDEREEN)
def link(token: str) -> ResponseReturnValue:
    """Ask whether it is really them; only then the answers of the organisation open."""
    vraag = verzoek()
    sleutel = lees(vraag.dienst.geheim, token) or ""
    if moet_inloggen(vraag.lezing, sleutel, vraag.nu):
        session[VERDER] = url_for("invullen.overzicht")
        return render_template("invullen/inloggen.html")
    plek = plek_met_link(vraag.lezing, sleutel, vraag.nu)
    if plek is None:
        return render_template("invullen/link_over.html"), HTTPStatus.GONE
    if vraag.gestuurd:
        if not vraag.binnen or vraag.persoon != plek.persoon:
            session.clear()  # whoever was logged in here is not who has the link
            session.permanent = True
            session[INVULLINK] = sleutel
        return redirect(url_for("invullen.overzicht", voor=plek.deelnemer.id), HTTPStatus.SEE_OTHER)
    kaart = persoon_op(vraag.lezing, plek.persoon, vraag.peil)
    return render_template(
        "invullen/bent_u_dit.html",
        naam="" if kaart is None else kaart.naam,
        organisatie=partijnamen(vraag.lezing)[plek.deelnemer.partij],
        ronde=plek.ronde,
    )


@invullinks.formulier("/vragenlijst/nieuwe-link", IEDEREEN)
def nieuwe_link() -> ResponseReturnValue:
    """Ask for the address to write to; the answer is the same whoever asks."""
    vraag, form = verzoek(), Vergeetformulier()
    if form.validate_on_submit():
        vraag.sluit()
        with bij_veld(form, form.e_mail):
            vraag_link(deur_van(vraag), e_mail=form.e_mail.data, waar=waarvandaan(), op=vraag.nu)
            return redirect(url_for("invullinks.gestuurd"), HTTPStatus.SEE_OTHER)
    return form.toon("invullen/nieuwe_link.html")


@invullinks.pagina("/vragenlijst/nieuwe-link/gestuurd", IEDEREEN)
def gestuurd() -> ResponseReturnValue:
    """Say what happens now, without saying whether the address is known."""
    return render_template("invullen/gestuurd.html")


@invullinks.pagina("/vragenlijst/ontvangen", IEDEREEN)
def ontvangen() -> ResponseReturnValue:
    """Show that and when the answers came in, to who is logged in for them or came with a link; never what."""
    vraag = verzoek()
    link = session.get(INVULLINK)
    ontvangst = ontvangst_van(vraag.lezing, vraag.invulplek, link if isinstance(link, str) else None, vraag.nu)
    if ontvangst is None:
        return redirect(url_for("invullen.overzicht"))
    return render_template("invullen/ontvangen.html", ontvangst=ontvangst, open=ontvangst.ronde.is_open(vraag.nu))
