"""The pages with which the parties are kept: each changes one thing from a day on, with a reason."""

from __future__ import annotations

from dataclasses import asdict

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from governance.kalender.datum import datum
from governance.netwerk.queries import Partijstand, partij_op
from governance.netwerk.rules import MAG_BIJHOUDEN, Partijsoort
from governance.netwerk.service import wijzig_concern, wijzig_gegevens, wijzig_grootte, wijzig_ondersteuning
from hendig.web.formulier import Formulier
from hendig.web.gebied import Gebied
from hendig.web.netwerk.forms import Concernformulier, Gegevensformulier, Grootteformulier, Ondersteuningsformulier
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

partijbeheer = Gebied("partijbeheer", __name__)
WIE = met(*MAG_BIJHOUDEN)


def staat_vast(partij: str) -> bool:
    """Tell whether something holds about a party today, that can be changed."""
    vraag = verzoek()
    return partij_op(vraag.lezing, partij, vraag.peil) is not None


def is_netwerkpartner(partij: str) -> bool:
    """Tell whether it is a partner about which something holds today."""
    return staat_vast(partij) and _stand(partij).soort is Partijsoort.NETWERKPARTNER


@partijbeheer.formulier("/netwerk/partners/<partij>/wijzig-gegevens", WIE, mits=staat_vast, bevestig=True)
def gegevens(partij: str) -> ResponseReturnValue:
    """Give a party another name, number or address."""
    stand = _stand(partij)
    form = Gegevensformulier(asdict(stand.kaart) | {"per": verzoek().dag})
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_BIJHOUDEN) as handeling:
            wijzig_gegevens(handeling, partij=partij, kaart=form.kaart, per=form.per.data, reden=form.reden.data)
            return _klaar(partij, form)
    return _toon(form, stand, "Wijzig naam, nummers en adres")


@partijbeheer.formulier("/netwerk/partners/<partij>/wijzig-grootte", WIE, mits=is_netwerkpartner, bevestig=True)
def grootte(partij: str) -> ResponseReturnValue:
    """Put a partner in another size class."""
    stand = _stand(partij)
    form = Grootteformulier({"per": verzoek().dag, "grootte": stand.grootte})
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_BIJHOUDEN) as handeling:
            wijzig_grootte(handeling, partij=partij, grootte=form.gekozen, per=form.per.data, reden=form.reden.data)
            return _klaar(partij, form)
    return _toon(form, stand, "Wijzig de grootte")


@partijbeheer.formulier("/netwerk/partners/<partij>/wijzig-ondersteuning", WIE, mits=is_netwerkpartner, bevestig=True)
def ondersteuning(partij: str) -> ResponseReturnValue:
    """Let a partner give other kinds of support."""
    stand = _stand(partij)
    form = Ondersteuningsformulier({"per": verzoek().dag, "soorten": "\n".join(stand.ondersteuning)})
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_BIJHOUDEN) as handeling:
            wijzig_ondersteuning(
                handeling, partij=partij, soorten=form.regels, per=form.per.data, reden=form.reden.data
            )
            return _klaar(partij, form)
    return _toon(form, stand, "Wijzig de ondersteuning")


@partijbeheer.formulier("/netwerk/partners/<partij>/wijzig-concern", WIE, mits=is_netwerkpartner, bevestig=True)
def concern(partij: str) -> ResponseReturnValue:
    """Let a partner belong to another group, or to none."""
    stand = _stand(partij)
    form = Concernformulier({"per": verzoek().dag, "concern": stand.concern})
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_BIJHOUDEN) as handeling:
            wijzig_concern(
                handeling, partij=partij, concern=form.concern.data, per=form.per.data, reden=form.reden.data
            )
            return _klaar(partij, form)
    return _toon(form, stand, "Wijzig het concern")


def _stand(partij: str) -> Partijstand:
    vraag = verzoek()
    stand = partij_op(vraag.lezing, partij, vraag.peil)
    if stand is None:
        msg = "the guard let in who asks about a party that is not there"
        raise RuntimeError(msg)
    return stand


def _toon(form: Formulier, stand: Partijstand, kop: str) -> ResponseReturnValue:
    return form.toon("netwerk/wijzig.html", stand=stand, kop=kop)


def _klaar(partij: str, form: Formulier) -> ResponseReturnValue:
    flash(f"De wijziging is vastgelegd. Die geldt vanaf {datum(form['per'].data)}.", "gelukt")
    return redirect(url_for("netwerk.partner", partij=partij))
