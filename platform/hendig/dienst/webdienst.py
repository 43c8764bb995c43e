"""The web as a service: the app on its database, with the line around every request, served by gunicorn."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.config import Config
from gunicorn.glogging import Logger
from werkzeug.middleware.proxy_fix import ProxyFix

from governance.opslag.database import Opslag
from hendig.dienst.verzoekregel import zet_verzoekregel
from hendig.processes.beheer.installatie import TOEVAL
from hendig.toegang.geheim import Geheim
from hendig.web.app import make_app
from surveys.kluis.kluis import Kluis

DRADEN: Final = 4
"""Requests that one worker answers at once: a browser that only opens a connection keeps nobody waiting."""
AFMAKEN_S: Final = 4
"""How long requests that are being answered get when the service stops."""
GEHEUGENMAP: Final = Path("/dev/shm")  # noqa: S108 - a sign of life, not a file
"""Where workers show that they live: on a disk that is slow they would seem dead."""


def webapp(*, opslag: Opslag, kluis: Kluis, geheim: Geheim, adres: str, proxies: int) -> Flask:
    """Make the app as the service runs it, with no connection open: a worker makes its own."""
    app = make_app(opslag=opslag, kluis=kluis, geheim=geheim, adres=adres)
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies)  # type: ignore[method-assign] # as flask says
    zet_verzoekregel(app, nieuw_id=TOEVAL.nieuw_id, achter_proxy=proxies > 0)
    opslag.sluit()
    kluis.opslag.sluit()
    return app


def bedien(maak: Callable[[], Flask], luisteraar: socket.socket, *, werkers: int) -> None:
    """Serve an app on an open socket until told to stop."""
    _Gunicorn(maak, luisteraar.detach(), werkers).run()


class Gunicornverslag(Logger):
    """Hands what gunicorn has to say to our own log, and keeps no list of visits: that is `verzoekregel`'s."""

    def setup(self, cfg: Config) -> None:
        """Let the lines pass to our log."""
        self.error_log = logging.getLogger("gunicorn.error")
        self.error_log.setLevel(logging.INFO)
        self.error_log.handlers, self.error_log.propagate = [], True
        self.cfg = cfg

    def warning(self, msg: object, *args: object, **kwargs: Any) -> None:  # noqa: ANN401 - as gunicorn hands it on
        """Tell where gunicorn warns, and not that it was told to."""
        self.error_log.warning(msg, *args, **kwargs, stacklevel=2)

    def access(self, *_: Any) -> None:  # noqa: ANN401 - what gunicorn knows of a visit
        """Write nothing."""


class _Gunicorn(BaseApplication):
    def __init__(self, maak: Callable[[], Flask], fd: int, werkers: int) -> None:
        self._maak = maak
        self._gekozen = {
            "bind": f"fd://{fd}",
            "workers": werkers,
            "worker_class": "gthread",
            "threads": DRADEN,
            "preload_app": True,
            "graceful_timeout": AFMAKEN_S,
            "control_socket_disable": True,
            "logger_class": Gunicornverslag,
            "forwarded_allow_ips": "",
            "proc_name": "hendig-web",
        }
        if GEHEUGENMAP.is_dir():
            self._gekozen["worker_tmp_dir"] = str(GEHEUGENMAP)
        super().__init__()

    def load_config(self) -> None:
        """Take our settings and no others: not of a file, not of the environment."""
        for naam, waarde in self._gekozen.items():
            self.cfg.set(naam, waarde)

    def load(self) -> Flask:  # type: ignore[override] # the stubs know WSGI by another name
        """Make the app, once, before the workers part."""
        return self._maak()
