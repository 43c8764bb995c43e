"""Around every request: a number that goes along, a line in the log, and an answer when all else fails."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, request

from hendig.dienst.verslag import VERZOEK, plekken
from hendig.web.koppen import KOPPEN

_LOG: Final = logging.getLogger("hendig.verzoek")
KOP: Final = "X-Request-Id"
STIL: Final = ("/healthz", "/readyz")
"""Routes that are asked every few seconds by a machine; only a failure of theirs is written down."""
METHODEN: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_ROUTE: Final = "hendig.route"
_VORM: Final = re.compile(r"[A-Za-z0-9-]{8,64}")
_NIETS_GEDAAN: Final = (
    b'<!doctype html><html lang="nl"><meta charset="utf-8"><title>Hendig werkt nu even niet</title>'
    b"<h1>Hendig werkt nu even niet</h1><p>Er is niets bewaard. Probeer het over een paar minuten opnieuw.</p></html>"
)


_LAATSTE_KOPPEN: Final = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Length", str(len(_NIETS_GEDAAN))),
    ("Cache-Control", "no-store"),
    ("Retry-After", "60"),
    *KOPPEN.items(),
]


def zet_verzoekregel(app: Flask, *, nieuw_id: Callable[[], str], achter_proxy: bool) -> None:
    """Put the line, the number and the last resort around an app."""

    def onthoud_route(fout: BaseException | None) -> None:
        del fout
        request.environ[_ROUTE] = None if request.url_rule is None else request.url_rule.rule

    app.teardown_request(onthoud_route)
    binnen = app.wsgi_app
    app.wsgi_app = _Rondom(binnen, nieuw_id=nieuw_id, achter_proxy=achter_proxy)  # type: ignore[method-assign] # flask says so


class _Rondom:
    def __init__(self, binnen: WSGIApplication, *, nieuw_id: Callable[[], str], achter_proxy: bool) -> None:
        self._binnen = binnen
        self._nieuw_id = nieuw_id
        self._achter_proxy = achter_proxy

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        begin = time.perf_counter()
        nummer = self._nummer(environ)
        merk = VERZOEK.set(nummer)
        status = [HTTPStatus.SERVICE_UNAVAILABLE.value]

        def antwoord(regel: str, koppen: list[tuple[str, str]], *fout: Any) -> Any:  # noqa: ANN401 - what WSGI hands on
            status[0] = int(regel[:3])
            return start_response(regel, [*koppen, (KOP, nummer)], *fout)

        try:
            return self._binnen(environ, antwoord)
        except Exception as fout:  # noqa: BLE001 - the words of the error may be of persons, and gunicorn would log them
            _LOG.error("niet te antwoorden", extra={"soort": type(fout).__name__, "plek": plekken(fout.__traceback__)})
            antwoord("503 Service Unavailable", _LAATSTE_KOPPEN)
            return [_NIETS_GEDAAN]
        finally:
            _schrijf(environ, status[0], time.perf_counter() - begin)
            VERZOEK.reset(merk)

    def _nummer(self, environ: WSGIEnvironment) -> str:
        """Take over the number of a proxy that is ours, if it looks like one; else make one."""
        gekregen = environ.get("HTTP_X_REQUEST_ID", "")
        return gekregen if self._achter_proxy and _VORM.fullmatch(gekregen) else self._nieuw_id()


def _schrijf(environ: WSGIEnvironment, status: int, seconden: float) -> None:
    route, methode = environ.get(_ROUTE), environ.get("REQUEST_METHOD", "")
    if route in STIL and status == HTTPStatus.OK:
        return
    regel = {
        "methode": methode if methode in METHODEN else "ANDERS",
        "route": route,
        "status": status,
        "ms": round(seconden * 1000, 1),
    }
    _LOG.info("verzoek", extra=regel)
