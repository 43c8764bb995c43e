"""The first page of the administrator."""

from __future__ import annotations

from typing import Final

from flask import render_template
from flask.typing import ResponseReturnValue

from hendig.jobs.rules import MAG_BEHEREN
from hendig.processes.klaar.klaar import Vraag, klussen_in
from hendig.web.gebied import Gebied
from hendig.web.klussen import klusregel
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


@beheer.pagina("/beheer", met(*MAG_BEHEREN))
def overzicht() -> ResponseReturnValue:
    """Show what there is to look after, and first what needs attention."""
    vraag = verzoek()
    klussen = klussen_in(Vraag(vraag.lezing, vraag.persoon, vraag.nu), MAG_BEHEREN)
    return render_template("beheer/overzicht.html", klussen=[klusregel(klus) for klus in klussen], wegen=WEGEN)
