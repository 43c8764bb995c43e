"""Logging in and out."""

from __future__ import annotations

from flask import flash, redirect, session, url_for
from flask.typing import ResponseReturnValue

from hendig.processes.toegang.inloggen import geef_code, geef_herstelcode, log_in
from hendig.toegang.rules import Inlogstap
from hendig.toegang.sessies import log_uit
from hendig.web.gebied import Gebied
from hendig.web.inloggen.forms import Codeformulier, Herstelcodeformulier, Inlogformulier, bij_veld
from hendig.web.toegangsdeur import apparaat, deur_van, geef_token, neem_verder, waarvandaan
from hendig.web.toegangsregel import IEDEREEN, MET_ROL
from hendig.web.verzoek import verzoek

inlog = Gebied("inloggen", __name__)


def naar_volgende(stap: Inlogstap) -> ResponseReturnValue:
    """Lead somebody to what is still to be done, or to where they were going."""
    if stap is Inlogstap.CODE:
        return redirect(url_for("inloggen.code"), 303)
    if stap is Inlogstap.INSTELLEN:
        return redirect(url_for("account.tweede_factor"), 303)
    return redirect(neem_verder() or url_for("start.overzicht"), 303)


@inlog.formulier("/inloggen", IEDEREEN)
def inloggen() -> ResponseReturnValue:
    """Ask for address and password; all that is wrong is told in one way."""
    vraag, form = verzoek(), Inlogformulier()
    if form.validate_on_submit():
        vraag.sluit()
        wat = {"e_mail": form.e_mail.data, "wachtwoord": form.wachtwoord.data, "waar": waarvandaan()}
        with bij_veld(form, form.wachtwoord):
            binnen = log_in(deur_van(vraag), **wat, apparaat=apparaat(), op=vraag.nu)
            geef_token(binnen.token)
            return naar_volgende(binnen.stap)
    return form.toon("inloggen/inloggen.html")


@inlog.formulier("/inloggen/code", MET_ROL, onderweg=True)
def code() -> ResponseReturnValue:
    """Ask for the code of the second factor."""
    vraag, form = verzoek(), Codeformulier()
    stand = vraag.ingelogde
    if stand.stap is not Inlogstap.CODE:
        return naar_volgende(stand.stap)
    if form.validate_on_submit():
        vraag.sluit()
        with bij_veld(form, form.code):
            geef_token(geef_code(deur_van(vraag), sessie=stand, code=form.code.data, waar=waarvandaan(), op=vraag.nu))
            return naar_volgende(Inlogstap.BINNEN)
    return form.toon("inloggen/code.html")


@inlog.formulier("/inloggen/herstelcode", MET_ROL, onderweg=True)
def herstelcode() -> ResponseReturnValue:
    """Ask for a recovery code instead; then lead to where the factor can be renewed."""
    vraag, form = verzoek(), Herstelcodeformulier()
    stand = vraag.ingelogde
    if stand.stap is not Inlogstap.CODE:
        return naar_volgende(stand.stap)
    if form.validate_on_submit():
        vraag.sluit()
        with bij_veld(form, form.code):
            geef_token(
                geef_herstelcode(deur_van(vraag), sessie=stand, code=form.code.data, waar=waarvandaan(), op=vraag.nu)
            )
            flash("Deze herstelcode is nu gebruikt. Is uw telefoon weg? Vernieuw dan uw tweede stap.", "gelukt")
            return redirect(url_for("account.overzicht"), 303)
    return form.toon("inloggen/herstelcode.html")


@inlog.knop("/uitloggen", IEDEREEN)
def uitloggen() -> ResponseReturnValue:
    """Log out here; who was out already stays so."""
    vraag = verzoek()
    if vraag.sessie is not None:
        with vraag.eigen_daad() as handeling:
            log_uit(handeling, sessie=vraag.sessie.id)
    session.clear()
    flash("U bent uitgelogd.", "gelukt")
    return redirect(url_for("inloggen.inloggen"), 303)
