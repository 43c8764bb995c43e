"""The door as a page stands before it: where somebody comes from, on which device, and the token of who came in."""

from __future__ import annotations

import datetime as dt
from typing import Final

from flask import request, session

from hendig.processes.toegang.deur import Deur
from hendig.web.verzoek import Verzoek

SLEUTEL: Final = "sleutel"
"""Under which name the signed cookie holds the token of the session."""
VERDER: Final = "verder"
"""Under which name it holds the page that somebody asked for before they logged in."""
GEZIEN: Final = "gezien"
"""Under which name it holds when somebody who is logged in last asked for something."""
STIL: Final = dt.timedelta(minutes=30)
"""How long a log-in lasts while nothing is asked."""
INVULLINK: Final = "invullink"
"""Under which name it holds the personal link with which somebody fills in; it opens nothing else."""
_PROGRAMMAS: Final = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_TOESTELLEN: Final = (
    ("iPhone", "een iPhone"),
    ("iPad", "een iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "een Mac"),
    ("Linux", "Linux"),
)


def deur_van(vraag: Verzoek) -> Deur:
    """Give the door of this app."""
    dienst = vraag.dienst
    return Deur(dienst.opslag, dienst.geheim, dienst.toeval, vraag.ingang)


def waarvandaan() -> str:
    """Give the network address of who asks."""
    return request.remote_addr or ""


def apparaat() -> str:
    """Say in a few words with what somebody came in: enough to know it again, too little to tell anybody apart."""
    zegt = request.user_agent.string
    programma = next((naam for teken, naam in _PROGRAMMAS if teken in zegt), "Een programma")
    toestel = next((naam for teken, naam in _TOESTELLEN if teken in zegt), "een onbekend apparaat")
    return f"{programma} op {toestel}"


def geef_token(token: str) -> None:
    """Let the browser keep the token of a new session, and nothing of before."""
    verder = session.get(VERDER)
    session.clear()
    session.permanent = True
    session[SLEUTEL] = token
    if verder is not None:
        session[VERDER] = verder


def neem_verder() -> str | None:
    """Give, once, the page that somebody asked for before they logged in; only one of ours."""
    verder = session.pop(VERDER, None)
    return verder if isinstance(verder, str) and verder.startswith("/") and not verder.startswith("//") else None
