"""The first page of the administrator."""

from __future__ import annotations

from typing import Final

from flask import current_app, render_template
from flask.typing import ResponseReturnValue

from governance.netwerk.rules import Rol
from hendig.web.beheer.aandacht import aandachtspunten
from hendig.web.bewaking import mag_naar
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

beheer = Gebied("beheer", __name__)
WEGEN: Final = (
    ("Personen", "personen.overzicht", "Schrijf mensen in, geef rollen en laat rollen eindigen."),
    ("Accounts", "accounts.overzicht", "Nodig uit, help wie niet kan inloggen, en sluit een account."),
    ("Afvaardiging", "afvaardiging.overzicht", "Wie de clusters naar de MDG I-F sturen, en wie vervangt."),
    ("Post", "post.overzicht", "Welke mails zijn verstuurd, en welke niet lukten."),
    ("Logboek", "logboek.overzicht", "Wat er is gebeurd, door wie en waarom."),
)
"""What there is to look after: name, page and what for."""


@beheer.pagina("/beheer", met(Rol.BEHEERDER))
def overzicht() -> ResponseReturnValue:
    """Show what there is to look after, and first what needs attention."""
    return render_template(
        "beheer/overzicht.html",
        punten=[punt for punt in aandachtspunten(verzoek()) if _open(punt.doel)],
        wegen=[weg for weg in WEGEN if _open(weg[1])],
    )


def _open(doel: str) -> bool:
    return doel in current_app.view_functions and mag_naar(doel)
