"""The pages of the administrator about accounts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from flask import abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.netwerk.queries import persoon_op, rollen_op
from hendig.toegang.queries import Accountstand, account_van, accounts
from hendig.toegang.rules import MAG_UITNODIGEN
from hendig.toegang.service import nodig_uit, open_account, sluit_account
from hendig.toegang.tweede_factor import laat_opnieuw_beginnen
from hendig.web.accounts.forms import Redenformulier
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

accountbeheer = Gebied("accounts", __name__)
WIE: Final = met(*MAG_UITNODIGEN)


@dataclass(frozen=True, slots=True)
class Ingreep:
    """Something that an administrator does about an account, and what it is called on the screen."""

    kop: str
    uitleg: str
    knop: str
    gedaan: str
    doe: Callable[..., object]


INGREPEN: Final = {
    "opnieuw": Ingreep(
        "Laat opnieuw beginnen",
        "Voor wie de tweede stap kwijt is. Ga eerst na dat u echt met deze persoon praat, bijvoorbeeld door te bellen. "
        "Wachtwoord, tweede stap en herstelcodes gelden daarna niet meer. Er gaat een mail uit met een link.",
        "Laat opnieuw beginnen",
        "Er gaat een mail uit met een link om opnieuw te beginnen.",
        laat_opnieuw_beginnen,
    ),
    "sluit": Ingreep(
        "Sluit het account",
        "Deze persoon wordt meteen overal uitgelogd en kan niet meer inloggen. De rollen blijven zoals ze zijn.",
        "Sluit het account",
        "Het account is gesloten.",
        sluit_account,
    ),
    "open": Ingreep(
        "Open het account",
        "Deze persoon kan daarna weer inloggen, met hetzelfde wachtwoord en dezelfde tweede stap.",
        "Open het account",
        "Het account is weer open.",
        open_account,
    ),
}


def is_bekend(persoon: str) -> bool:
    """Tell whether there is such a person today."""
    return persoon_op(verzoek().lezing, persoon, verzoek().peil) is not None


def heeft_account(persoon: str) -> bool:
    """Tell whether this person was ever invited."""
    return account_van(verzoek().lezing, persoon, verzoek().nu) is not None


def is_ingreep(persoon: str, ingreep: str) -> bool:
    """Tell whether this can be done, and there is such an account."""
    return ingreep in INGREPEN and heeft_account(persoon)


@accountbeheer.pagina("/beheer/accounts", WIE)
def overzicht() -> ResponseReturnValue:
    """Show who has an account, and who has a role and no account yet."""
    vraag = verzoek()
    standen = accounts(vraag.lezing, vraag.nu)
    met_account = {stand.persoon for stand in standen}
    zonder = {houder.persoon: houder.naam for houder in rollen_op(vraag.lezing, vraag.peil)}
    zonder = {persoon: naam for persoon, naam in zonder.items() if persoon not in met_account and naam is not None}
    return render_template("accounts/overzicht.html", standen=standen, zonder=zonder)


@accountbeheer.pagina("/beheer/accounts/<persoon>", WIE, mits=heeft_account)
def een(persoon: str) -> ResponseReturnValue:
    """Show one account, and what can be done about it."""
    return render_template("accounts/een.html", stand=_stand(persoon), zelf=persoon == verzoek().persoon)


@accountbeheer.knop("/beheer/accounts/<persoon>/uitnodigen", WIE, mits=is_bekend)
def uitnodigen(persoon: str) -> ResponseReturnValue:
    """Invite somebody, or send another link to who did not use the first."""
    with verzoek().daad(MAG_UITNODIGEN) as handeling:
        gestuurd = nodig_uit(handeling, persoon=persoon, opnieuw=True) is not None
        flash("De uitnodiging gaat per mail." if gestuurd else "Dit account is al in gebruik.", "gelukt")
        return redirect(url_for("accounts.een", persoon=persoon), 303)


@accountbeheer.formulier("/beheer/accounts/<persoon>/<ingreep>", WIE, mits=is_ingreep, bevestig=True)
def grijp_in(persoon: str, ingreep: str) -> ResponseReturnValue:
    """Do something about an account of somebody else, with a reason."""
    vraag, form, wat = verzoek(), Redenformulier(), INGREPEN[ingreep]
    stand = _stand(persoon)
    if form.validate_on_submit():
        with form.of_weigering(), vraag.daad(MAG_UITNODIGEN) as handeling:
            wat.doe(handeling, persoon=persoon, reden=form.reden.data)
            flash(wat.gedaan, "gelukt")
            return redirect(url_for("accounts.een", persoon=persoon), 303)
    return form.toon("accounts/ingreep.html", wat=wat, stand=stand)


def _stand(persoon: str) -> Accountstand:
    stand = account_van(verzoek().lezing, persoon, verzoek().nu)
    if stand is None:
        abort(404)
    return stand
