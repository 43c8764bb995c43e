"""The guard before every page: who comes, may they, is it theirs, did they confirm, and was it written down.

Deny by default: a route without a rule stops the app from starting, and what no rule lets in is refused.
"""

from __future__ import annotations

from typing import Final

from flask import Flask, abort, current_app, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from governance.logboek.service import leg_inzage_vast
from governance.weigering import Weigering
from hendig.toegang.rules import moet_factor
from hendig.web.bevestiging import BEVESTIGING, bevestigd, probeer
from hendig.web.gebied import regel_van
from hendig.web.toegangsregel import Kring, Toegangsregel
from hendig.web.verzoek import Verzoek, dienst, verzoek

SLEUTEL: Final = "sleutel"
"""Under which name the signed cookie holds the token of the session."""
VERDER: Final = "verder"
"""Under which name it holds the page that somebody asked for before they logged in."""
STATIC: Final = "static"


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
    token = session.get(SLEUTEL)
    g.verzoek = Verzoek(dienst(), token if isinstance(token, str) else None)


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
    return _weiger_bezoek(regel) or _vraag_bevestiging(regel) or _schrijf_inzage(regel)


def mag_naar(endpoint: str) -> bool:
    """Tell whether who asks may reach a page, so that nothing leads to a closed door."""
    regel = regel_van(current_app.view_functions[endpoint])
    return regel is not None and _mag(regel)


def _mag(regel: Toegangsregel) -> bool:
    vraag = verzoek()
    rollen = [houder.rol for houder in vraag.rollen]
    return regel.wie.mag(rollen, ingelogd=vraag.sessie is not None, voorbeeld=vraag.dienst.voorbeeld)


def _weiger_bezoek(regel: Toegangsregel) -> ResponseReturnValue | None:
    vraag = verzoek()
    if not _mag(regel):
        if regel.wie.kring is Kring.VOORBEELD:
            abort(404)
        if vraag.sessie is not None:
            abort(403)
        session.pop(SLEUTEL, None)
        if request.method == "GET":
            session[VERDER] = request.full_path.removesuffix("?")
        return redirect(url_for("inloggen.inloggen"))
    if regel.wie.kring is not Kring.IEDEREEN and not regel.zonder_factor and _mist_factor(vraag):
        return redirect(url_for("account.tweede_factor"))
    if not regel.ziet(**(request.view_args or {})):
        abort(404)
    return None


def _mist_factor(vraag: Verzoek) -> bool:
    """Tell whether somebody has a role that asks for a second factor, and came in without one."""
    stand = vraag.sessie
    if stand is None or stand.voorbeeld or stand.met_factor:
        return False
    return moet_factor(houder.rol for houder in vraag.rollen)


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
    velden = [(naam, waarde) for naam, waarde in request.form.items(multi=True) if naam not in (BEVESTIGING, "csrf_token")]
    return render_template("bevestig.html", velden=velden, fout=fout, veld=BEVESTIGING)


def _schrijf_inzage(regel: Toegangsregel) -> None:
    """Write down that somebody looks at something sensitive, before it is shown."""
    if regel.inzage is None:
        return
    wat = " ".join([regel.inzage, *map(str, (request.view_args or {}).values())])
    with verzoek().eigen_daad() as handeling:
        leg_inzage_vast(handeling, wat=wat)
