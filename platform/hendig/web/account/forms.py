"""The forms about the own account."""

from __future__ import annotations

from wtforms import HiddenField
from wtforms.validators import InputRequired

from hendig.web.formulier import Formulier, tekstveld
from hendig.web.inloggen.forms import Wachtwoordveld, nieuw_wachtwoord, nogmaals


class Wijzigformulier(Formulier):
    """The password of now, and another."""

    huidig = Wachtwoordveld(
        "Uw wachtwoord van nu",
        validators=[InputRequired("Vul uw wachtwoord van nu in.")],
        render_kw={"autocomplete": "current-password"},
    )
    wachtwoord = nieuw_wachtwoord()
    nogmaals = nogmaals()


class Factorformulier(Formulier):
    """The first code of a second factor that is offered; the offer goes along under its seal."""

    zegel = HiddenField()
    code = tekstveld(
        "Code uit uw app",
        hint="De zes cijfers die uw app nu bij Hendig toont.",
        leeg="Vul de code uit uw app in.",
        meest=20,
        render_kw={"autocomplete": "one-time-code", "inputmode": "numeric"},
    )
