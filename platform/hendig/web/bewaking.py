"""The guard before every page: who comes, may they, is it theirs, did they confirm, and was it written down.

Deny by default: a route without a rule stops the app from starting, and what no rule lets in is refused.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from flask import Flask, abort, current_app, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from governance.logboek.service import leg_inzage_vast
from governance.weigering import Weigering
from hendig.processes.ronde.ontvangst import ontvangst_van
from hendig.toegang.rules import Inlogstap
from hendig.web.bevestiging import BEVESTIGING, bevestigd, probeer
from hendig.web.gebied import regel_van
from hendig.web.toegangsdeur import GEZIEN, INVULLINK, SLEUTEL, STIL, VERDER
from hendig.web.toegangsregel import Kring, Toegangsregel
from hendig.web.verzoek import Verzoek, dienst, verzoek

STATIC: Final = "static"
NUL: Final = "\0"
"""Nobody types it, and PostgreSQL keeps no text with one in it."""


def zet_bewaking(app: Flask) -> None:
    """Put the guard before every request; call it when all areas are there."""
    zonder = [naam for naam, view in app.view_functions.items() if naam != STATIC and regel_van(view) is None]
    if zonder:
        msg = f"routes that do not say who may come: {sorted(zonder)}"
        raise RuntimeError(msg)
    app.before_request(bewaak)


def zet_verzoek(app: Flask) -> None:
    """Begin and end every request; before anything else looks at it."""
    app.before_request(begin_verzoek)
    app.teardown_request(eindig_verzoek)


def begin_verzoek() -> None:
    """Begin to answer."""
    token, stil = session.get(SLEUTEL), _was_stil()
    if stil and not _neemt_na_stilte():
        token, stil = None, False
    link = session.get(INVULLINK)
    g.verzoek = Verzoek(
        dienst(),
        token if isinstance(token, str) else None,
        invullink=link if isinstance(link, str) else None,
        stil=stil,
    )
    gestuurd = [waarde for veld in (request.args, request.form) for _, rij in veld.lists() for waarde in rij]
    if any(NUL in tekst for tekst in (request.path, *gestuurd)):
        abort(400)


def _was_stil() -> bool:
    """End a log-in that was not used for half an hour, and tell whether that was now.

    What was typed before that is still taken, in this one request. With a link somebody may be away longer.
    """
    if SLEUTEL not in session:
        return False
    nu = int(dienst().klok().timestamp())
    stil = bool(nu - session.get(GEZIEN, nu) > STIL.total_seconds())
    if stil:
        session.pop(SLEUTEL)
    session[GEZIEN] = nu
    return stil


def _neemt_na_stilte() -> bool:
    regel = None if request.endpoint is None else regel_van(current_app.view_functions[request.endpoint])
    return request.method == "POST" and regel is not None and regel.na_stilte


def eindig_verzoek(fout: BaseException | None) -> None:
    """Let go of what was read."""
    del fout
    if "verzoek" in g:
        verzoek().sluit()


def bewaak() -> ResponseReturnValue | None:
    """Let in who may; lead others to where they can go, and refuse the rest."""
    if request.endpoint is None or request.endpoint == STATIC:
        return None
    regel = regel_van(current_app.view_functions[request.endpoint])
    if regel is None:
        abort(403)
    antwoord = _weiger_bezoek(regel) or _vraag_bevestiging(regel)
    if antwoord is None and regel.inzage is not None:
        _schrijf_inzage(regel.inzage)
    return antwoord


def mag_naar(endpoint: str) -> bool:
    """Tell whether who asks may reach a page, so that nothing leads to a closed door."""
    regel = regel_van(current_app.view_functions[endpoint])
    return regel is not None and _mag(regel) and regel.ziet()


def _mag(regel: Toegangsregel) -> bool:
    if regel.wie.kring is Kring.IEDEREEN:  # without asking the database who it is
        return True
    vraag = verzoek()
    ingelogd = vraag.binnen or (regel.onderweg and vraag.sessie is not None)
    return regel.wie.mag(
        [houder.rol for houder in vraag.rollen],
        ingelogd=ingelogd,
        voorbeeld=vraag.dienst.voorbeeld,
        vult_in=lambda: bool(vraag.invulplekken),
    )


def _weiger_bezoek(regel: Toegangsregel) -> ResponseReturnValue | None:
    vraag = verzoek()
    if _mag(regel):
        if not regel.ziet(**(request.view_args or {})):
            abort(404)
        return None
    if regel.wie.kring is Kring.VOORBEELD:
        abort(404)
    if regel.wie.kring is Kring.INVULLER:
        if ontvangst_van(vraag.lezing, None, session.get(INVULLINK), vraag.nu) is not None:
            return redirect(url_for("invullinks.ontvangen"))
        session[VERDER] = url_for("invullen.overzicht")
        return render_template("invullen/niet_open.html"), HTTPStatus.GONE
    if vraag.binnen:
        abort(403)
    return _naar_binnen(vraag)


def _naar_binnen(vraag: Verzoek) -> ResponseReturnValue:
    """Lead somebody to the next step of the log-in, and remember where they were going."""
    if request.method == "GET":
        session[VERDER] = request.full_path.removesuffix("?")
    if vraag.sessie is None:
        session.pop(SLEUTEL, None)
        return redirect(url_for("inloggen.inloggen"))
    if vraag.sessie.stap is Inlogstap.CODE:
        return redirect(url_for("inloggen.code"))
    return redirect(url_for("account.tweede_factor"))


def _vraag_bevestiging(regel: Toegangsregel) -> ResponseReturnValue | None:
    """Ask, before something is done, whether it is really them; what was filled in goes along and is not lost."""
    if not regel.bevestig or request.method != "POST" or bevestigd(verzoek()):
        return None
    fout = None
    if BEVESTIGING in request.form:
        try:
            probeer(verzoek(), request.form[BEVESTIGING])
        except Weigering as weigering:
            fout = str(weigering)
        else:
            return None
    ongevraagd = (BEVESTIGING, "csrf_token")
    velden = [(naam, waarde) for naam, waarde in request.form.items(multi=True) if naam not in ongevraagd]
    return render_template("bevestig.html", velden=velden, fout=fout, veld=BEVESTIGING)


def _schrijf_inzage(wat: str) -> None:
    """Write down that somebody looks at something sensitive, before it is shown."""
    with verzoek().eigen_daad() as handeling:
        leg_inzage_vast(handeling, wat=" ".join([wat, *map(str, (request.view_args or {}).values())]))
