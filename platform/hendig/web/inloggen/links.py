"""What the links in a mail lead to: looking at one changes nothing, sending the form uses it up."""

from __future__ import annotations

import datetime as dt
from typing import Final

from flask import flash, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from governance.weigering import Weigering
from hendig.processes.toegang.deur import Deur
from hendig.processes.toegang.wachtwoord import (
    herstel_wachtwoord,
    neem_uitnodiging_aan,
    open_link,
    vraag_herstel,
)
from hendig.toegang.queries import Link
from hendig.toegang.rules import Doel
from hendig.web.gebied import Gebied
from hendig.web.inloggen.forms import Vergeetformulier, Wachtwoordformulier, bij_veld
from hendig.web.inloggen.views import naar_volgende
from hendig.web.toegangsdeur import apparaat, deur_van, geef_token, waarvandaan
from hendig.web.toegangsregel import IEDEREEN
from hendig.web.verzoek import verzoek

links = Gebied("links", __name__)
VERLOPEN: Final = 410
"""There was something under this address, and it does not come back."""


@links.formulier("/wachtwoord-vergeten", IEDEREEN)
def vergeten() -> ResponseReturnValue:
    """Ask for the address to write to; the answer is the same whoever asks."""
    vraag, form = verzoek(), Vergeetformulier()
    if form.validate_on_submit():
        vraag.sluit()
        with bij_veld(form, form.e_mail):
            vraag_herstel(deur_van(vraag), e_mail=form.e_mail.data, waar=waarvandaan(), op=vraag.nu)
            return redirect(url_for("links.gestuurd"), 303)
    return form.toon("inloggen/vergeten.html")


@links.pagina("/wachtwoord-vergeten/gestuurd", IEDEREEN)
def gestuurd() -> ResponseReturnValue:
    """Say what happens now, without saying whether the address is known."""
    return render_template("inloggen/gestuurd.html")


@links.formulier("/uitnodiging/<token>", IEDEREEN)
def uitnodiging(token: str) -> ResponseReturnValue:
    """Let who was invited choose a password."""
    return _kies_wachtwoord(token)


@links.formulier("/herstel/<token>", IEDEREEN)
def herstel(token: str) -> ResponseReturnValue:
    """Let who forgot the password, or begins again after losing the second factor, choose another."""
    return _kies_wachtwoord(token)


def _kies_wachtwoord(token: str) -> ResponseReturnValue:
    vraag, form = verzoek(), Wachtwoordformulier()
    vraag.sluit()
    deur = deur_van(vraag)
    try:
        link = open_link(deur, token=token, op=vraag.nu)
    except Weigering as fout:
        return render_template("inloggen/link_over.html", fout=fout), VERLOPEN
    if form.validate_on_submit():
        with bij_veld(form, form.wachtwoord):
            return _zet(deur, link, token, form.wachtwoord.data, vraag.nu)
    return form.toon("inloggen/kies_wachtwoord.html", link=link, uitgenodigd=link.doel is Doel.UITNODIGING)


def _zet(deur: Deur, link: Link, token: str, wachtwoord: str, op: dt.datetime) -> ResponseReturnValue:
    if link.doel is Doel.UITNODIGING:
        binnen = neem_uitnodiging_aan(deur, token=token, wachtwoord=wachtwoord, apparaat=apparaat(), op=op)
        geef_token(binnen.token)
        return naar_volgende(binnen.stap)
    herstel_wachtwoord(deur, token=token, wachtwoord=wachtwoord, op=op)
    session.clear()
    flash("Uw nieuwe wachtwoord geldt nu. Log ermee in.", "gelukt")
    return redirect(url_for("inloggen.inloggen"), 303)
