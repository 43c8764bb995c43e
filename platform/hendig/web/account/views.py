"""The pages of the own account."""

from __future__ import annotations

import segno
from flask import flash, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from governance.weigering import Weigering
from hendig.processes.toegang.factor import bied_factor_aan, doe_factor_weg, neem_factor
from hendig.processes.toegang.wachtwoord import wijzig_wachtwoord
from hendig.toegang.queries import Sessiestand, account_van, apparaten_van
from hendig.toegang.rules import VOORSTEL_OVER, Inlogstap
from hendig.toegang.sessies import log_overal_uit
from hendig.toegang.tweede_factor import Voorstel, lees_voorstel, maak_herstelcodes
from hendig.web.account.forms import Factorformulier, Wijzigformulier
from hendig.web.bevestiging import bevestigd
from hendig.web.gebied import Gebied
from hendig.web.inloggen.forms import bij_veld
from hendig.web.toegangsdeur import deur_van, geef_token, waarvandaan
from hendig.web.toegangsregel import MET_ROL
from hendig.web.verzoek import Verzoek, verzoek

account = Gebied("account", __name__)


@account.pagina("/account", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show how somebody logs in, and where they are logged in."""
    vraag = verzoek()
    stand = account_van(vraag.lezing, vraag.persoon, vraag.nu)
    apparaten = apparaten_van(vraag.lezing, vraag.persoon, vraag.nu)
    return render_template("account/overzicht.html", sessie=vraag.ingelogde, stand=stand, apparaten=apparaten)


@account.formulier("/account/wachtwoord", MET_ROL)
def wachtwoord() -> ResponseReturnValue:
    """Choose another password; every other place where somebody is logged in is logged out."""
    vraag, form = verzoek(), Wijzigformulier()
    stand = vraag.ingelogde
    if form.validate_on_submit():
        vraag.sluit()
        wat = {"huidig": form.huidig.data, "wachtwoord": form.wachtwoord.data, "waar": waarvandaan()}
        with bij_veld(form, form.wachtwoord, TOE05=form.huidig):
            geef_token(wijzig_wachtwoord(deur_van(vraag), sessie=stand, **wat, op=vraag.nu))
            flash("Uw nieuwe wachtwoord geldt nu. Op andere plekken bent u uitgelogd.", "gelukt")
            return redirect(url_for("account.overzicht"), 303)
    return form.toon("account/wachtwoord.html")


@account.knop("/account/tweede-stap/begin", MET_ROL, bevestig=True)
def begin_factor() -> ResponseReturnValue:
    """Begin to set a second factor, or another one: who does has shown again who they are."""
    return redirect(url_for("account.tweede_factor"), 303)


@account.formulier("/account/tweede-stap", MET_ROL, onderweg=True)
def tweede_factor() -> ResponseReturnValue:
    """Offer a second factor and set it with its first code; then show the recovery codes, once."""
    vraag, form = verzoek(), Factorformulier()
    stand = vraag.ingelogde
    if stand.stap is Inlogstap.CODE:
        return redirect(url_for("inloggen.code"))
    if stand.stap is Inlogstap.BINNEN and not bevestigd(vraag):
        return redirect(url_for("account.overzicht"))
    vraag.sluit()
    if form.validate_on_submit():
        with bij_veld(form, form.code):
            token, codes = neem_factor(
                deur_van(vraag), sessie=stand, zegel=form.zegel.data or "", code=form.code.data, op=vraag.nu
            )
            geef_token(token)
            return render_template("account/herstelcodes.html", codes=codes, ingesteld=True)
    voorstel = _voorstel(vraag, stand, form)
    form.zegel.data = voorstel.zegel
    return form.toon("account/tweede_factor.html", stand=stand, **_beeld(voorstel, stand))


@account.knop("/account/tweede-stap/weg", MET_ROL, bevestig=True)
def zonder_factor() -> ResponseReturnValue:
    """Take the second factor away, where no role asks for it."""
    vraag = verzoek()
    stand = vraag.ingelogde
    vraag.sluit()
    geef_token(doe_factor_weg(deur_van(vraag), sessie=stand, op=vraag.nu))
    flash("U logt voortaan in met alleen uw wachtwoord.", "gelukt")
    return redirect(url_for("account.overzicht"), 303)


@account.knop("/account/herstelcodes", MET_ROL, bevestig=True)
def herstelcodes() -> ResponseReturnValue:
    """Make new recovery codes and show them, once; the old ones are of no use any more."""
    vraag = verzoek()
    with vraag.eigen_daad() as handeling:
        codes = maak_herstelcodes(handeling, persoon=vraag.persoon, geheim=vraag.dienst.geheim)
    return render_template("account/herstelcodes.html", codes=codes, ingesteld=False)


@account.knop("/account/overal-uit", MET_ROL)
def overal_uit() -> ResponseReturnValue:
    """Log out everywhere, here too."""
    vraag = verzoek()
    with vraag.eigen_daad() as handeling:
        log_overal_uit(handeling, persoon=vraag.persoon)
    session.clear()
    flash("U bent overal uitgelogd.", "gelukt")
    return redirect(url_for("inloggen.inloggen"), 303)


def _voorstel(vraag: Verzoek, stand: Sessiestand, form: Factorformulier) -> Voorstel:
    """Show the offer again that somebody is busy with, or a new one when there is none or it is too old."""
    seconde = int(vraag.nu.timestamp())
    try:
        return lees_voorstel(vraag.dienst.geheim, persoon=stand.persoon, zegel=form.zegel.data or "", seconde=seconde)
    except Weigering as fout:
        if fout.grond is not VOORSTEL_OVER:
            raise
        return bied_factor_aan(deur_van(vraag), sessie=stand, op=vraag.nu)


def _beeld(voorstel: Voorstel, stand: Sessiestand) -> dict[str, str]:
    """Draw the QR code, and write the same key in groups of four for who cannot scan it."""
    code = segno.make(voorstel.adres(stand.e_mail), micro=False)
    sleutel = voorstel.sleutel
    return {
        "qr": code.svg_inline(scale=5, border=4, dark="#000", light="#fff", title="QR-code voor uw app"),
        "sleutel": " ".join(sleutel[i : i + 4] for i in range(0, len(sleutel), 4)),
    }
