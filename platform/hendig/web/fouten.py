"""Pages for when something goes wrong: what happened, what is not lost, and what to do now."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Final

from flask import Flask, Response, current_app, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, SecurityError

from governance.weigering import Weigering, Weigeringen
from hendig.bestanden.problemen import Herstelbaar
from hendig.web.formulier import weigercode
from hendig.web.verzoek import verzoek
from surveys.kluis.rules import ONLEESBAAR

_LOG: Final = logging.getLogger("hendig.web")
PAGINAS: Final = {403, 404, 405, 413, 429}
"""For which codes there is a page of its own; other mistakes of who asks share one."""
_OVER_EEN_UUR: Final = 3600
"""Seconds after which it is worth trying again when the key of the kluis does not fit."""


def zet_fouten(app: Flask) -> None:
    """Put a page behind everything that can go wrong."""
    app.register_error_handler(CSRFError, verlopen)
    app.register_error_handler(HTTPException, van_http)
    app.register_error_handler(Weigering, geweigerd)
    app.register_error_handler(Weigeringen, geweigerd)
    app.register_error_handler(Herstelbaar, geweigerd)
    app.register_error_handler(Exception, van_ons)


def verlopen(fout: CSRFError) -> ResponseReturnValue:
    """Say that the form was open too long, or came from elsewhere; nothing was done."""
    del fout
    return render_template("fouten/verlopen.html"), 400


def van_http(fout: HTTPException) -> ResponseReturnValue:
    """Say what is wrong with the request."""
    if fout.response is not None or fout.code is None or fout.code < HTTPStatus.BAD_REQUEST:
        return fout
    if isinstance(fout, SecurityError):  # who names another host cannot be led anywhere
        return Response("Hendig staat niet op dit adres.\n", fout.code, content_type="text/plain; charset=utf-8")
    if fout.code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return van_ons(fout)
    naam = fout.code if fout.code in PAGINAS else int(HTTPStatus.BAD_REQUEST)
    return render_template(f"fouten/{naam}.html"), fout.code


def geweigerd(fout: Weigering | Weigeringen | Herstelbaar) -> ResponseReturnValue:
    """Say what the rules refuse, with the code and the source; the refusal is in the log already."""
    if isinstance(fout, Weigering) and fout.grond is ONLEESBAAR:
        return kluis_dicht()
    weigeringen = fout.weigeringen if isinstance(fout, Weigeringen) else [fout] if isinstance(fout, Weigering) else []
    zinnen = [str(fout)] if isinstance(fout, Herstelbaar) else [str(een) for een in weigeringen]
    return render_template("fouten/409.html", zinnen=zinnen, weigeringen=weigeringen), weigercode(weigeringen)


def kluis_dicht() -> ResponseReturnValue:
    """Say that nothing can be read from the kluis or saved in it now, and that nothing is lost."""
    _LOG.error("de sleutel past niet op de kluis", extra={"route": request.endpoint})
    koppen = {"Retry-After": str(_OVER_EEN_UUR)}
    return render_template("fouten/503.html", plek=verzoek().invulplek), HTTPStatus.SERVICE_UNAVAILABLE, koppen


def van_ons(fout: Exception) -> ResponseReturnValue:
    """Say that it is our fault; the log says where, without what anybody filled in."""
    plek = fout.__traceback__
    regels = []
    while plek is not None:
        regels.append(f"{plek.tb_frame.f_globals.get('__name__')}:{plek.tb_lineno}")
        plek = plek.tb_next
    _LOG.error("fout", extra={"soort": type(fout).__name__, "route": request.endpoint, "plek": regels[-8:]})
    return current_app.jinja_env.get_template("fouten/500.html").render(), 500
