"""The forms of the ways in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from wtforms import Field, PasswordField
from wtforms.validators import EqualTo, InputRequired

from governance.weigering import Weigering
from hendig.toegang.rules import TE_VAAK
from hendig.web.formulier import Formulier, Tekstveld, tekstveld


class Wachtwoordveld(PasswordField):
    """A password that is there once the form is in order."""

    data: str


def _adres() -> Tekstveld:
    wijze = {"autocomplete": "username", "inputmode": "email"}
    return tekstveld("E-mailadres", leeg="Vul uw e-mailadres in.", meest=254, render_kw=wijze)


class Inlogformulier(Formulier):
    """Address and password."""

    e_mail = _adres()
    wachtwoord = Wachtwoordveld(
        "Wachtwoord",
        description="Plakken uit uw wachtwoordkluis mag.",
        validators=[InputRequired("Vul uw wachtwoord in.")],
        render_kw={"autocomplete": "current-password"},
    )


class Codeformulier(Formulier):
    """The code of the second factor."""

    code = tekstveld(
        "Code uit uw app",
        hint="Zes cijfers. Elke halve minuut komt er een nieuwe.",
        leeg="Vul de nieuwste code uit uw app in.",
        meest=20,
        render_kw={"autocomplete": "one-time-code", "inputmode": "numeric"},
    )


class Herstelcodeformulier(Formulier):
    """A recovery code."""

    code = tekstveld(
        "Herstelcode",
        hint="Een van de codes die u heeft bewaard. Elke code werkt één keer. Streepjes hoeven niet.",
        leeg="Vul een herstelcode in.",
        meest=60,
        render_kw={"autocomplete": "off"},
    )


class Vergeetformulier(Formulier):
    """The address of who forgot the password."""

    e_mail = _adres()


def nieuw_wachtwoord() -> Wachtwoordveld:
    """Make the field for a new password, called ``wachtwoord``."""
    return Wachtwoordveld(
        "Nieuw wachtwoord",
        description="12 tekens of meer. Een zin is makkelijk te onthouden. Plakken mag.",
        validators=[InputRequired("Kies een wachtwoord.")],
        render_kw={"autocomplete": "new-password"},
    )


def nogmaals() -> Wachtwoordveld:
    """Make the field for the same once more: a password is not seen while it is typed."""
    return Wachtwoordveld(
        "Nog een keer hetzelfde wachtwoord",
        validators=[EqualTo("wachtwoord", "De twee wachtwoorden zijn niet hetzelfde. Vul ze opnieuw in.")],
        render_kw={"autocomplete": "new-password"},
    )


class Wachtwoordformulier(Formulier):
    """A first password, or another one for who forgot it."""

    wachtwoord = nieuw_wachtwoord()
    nogmaals = nogmaals()


@contextmanager
def bij_veld(form: Formulier, veld: Field, **andere: Field) -> Iterator[None]:
    """Do what was asked, or tell beneath a field what is wrong with it; who must wait gets the code for that.

    ``andere`` are fields for refusals of their own, by code without its dash.
    """
    try:
        yield
    except Weigering as fout:
        form.weigeringen = (fout,) if fout.grond is TE_VAAK else ()
        waar = andere.get(fout.grond.code.replace("-", ""), veld)
        waar.errors = [*waar.errors, str(fout)]
