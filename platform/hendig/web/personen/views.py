"""The pages of the administrator about persons: the list, one person, and everything that is done about one."""

from __future__ import annotations

from dataclasses import asdict

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.kalender.datum import datum
from governance.netwerk.personen import Persoonsstand, personen_op, persoonsstand
from governance.netwerk.queries import partijnamen
from governance.netwerk.rolgeschiedenis import Rolverloop, rolgeschiedenis
from governance.netwerk.rules import MAG_INSCHRIJVEN
from hendig.processes.register.persoonswijziging import wijzig_wie
from hendig.processes.register.rollen import geef_rol, laat_rol_eindigen, schrijf_in, trek_gave_in
from hendig.toegang.queries import account_van
from hendig.web.formulier import Formulier
from hendig.web.gebied import Gebied
from hendig.web.personen.forms import (
    Eindformulier,
    Inschrijfformulier,
    Intrekformulier,
    Persoonsformulier,
    Rolformulier,
    Zoekformulier,
    kaart_van,
)
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

personen = Gebied("personen", __name__)
WIE = met(*MAG_INSCHRIJVEN)


def is_iemand(persoon: str) -> bool:
    """Tell whether there is such a person."""
    return persoonsstand(verzoek().lezing, persoon, verzoek().dag) is not None


def is_bekend(persoon: str) -> bool:
    """Tell whether there is such a person, with a name that was not destroyed."""
    stand = persoonsstand(verzoek().lezing, persoon, verzoek().dag)
    return stand is not None and stand.kaart is not None


def heeft_rol(persoon: str, vervulling: str) -> bool:
    """Tell whether this role is of this person, and stands."""
    return _verloop(persoon, vervulling) is not None


@personen.pagina("/beheer/personen", WIE)
def overzicht() -> ResponseReturnValue:
    """Show everybody in the register, by name, or who was looked for."""
    vraag, form = verzoek(), Zoekformulier()
    deel = (form.zoek.data or "").casefold() if form.validate() else ""
    alle = personen_op(vraag.lezing, vraag.dag)
    return render_template(
        "personen/overzicht.html",
        form=form,
        aantal=len(alle),
        personen=[een for een in alle if deel in een.naam.casefold() or (een.kaart and deel in een.kaart.e_mail)],
        namen=partijnamen(vraag.lezing),
    )


@personen.formulier("/beheer/personen/nieuw", WIE, bevestig=True)
def nieuw() -> ResponseReturnValue:
    """Enter somebody, with a first role and an invitation in the same act."""
    vraag = verzoek()
    form = Inschrijfformulier({"per": vraag.dag, "uitnodigen": True})
    form.met_partijen(partijnamen(vraag.lezing))
    if form.validate_on_submit():
        with form.of_weigering(), vraag.daad(MAG_INSCHRIJVEN) as handeling:
            kaart, per, uitnodigen = kaart_van(form), form.per.data, form.uitnodigen.data
            persoon = schrijf_in(handeling, kaart=kaart, per=per, gave=form.gave, uitnodigen=uitnodigen)
            return _klaar(persoon, f"{form.naam.data} staat in het register vanaf {datum(form.per.data)}.")
    return form.toon("personen/nieuw.html")


@personen.pagina("/beheer/personen/<persoon>", WIE, mits=is_iemand, inzage="persoon")
def persoon(persoon: str) -> ResponseReturnValue:
    """Show what the register holds about somebody."""
    vraag = verzoek()
    return render_template(
        "personen/persoon.html",
        stand=persoonsstand(vraag.lezing, persoon, vraag.dag),
        rollen=rolgeschiedenis(vraag.lezing, persoon=persoon),
        account=account_van(vraag.lezing, persoon, vraag.nu),
        namen=partijnamen(vraag.lezing),
    )


@personen.formulier("/beheer/personen/<persoon>/wijzig", WIE, mits=is_bekend, bevestig=True)
def wijzig(persoon: str) -> ResponseReturnValue:
    """Give somebody another name or address from a day on."""
    vraag, stand = verzoek(), _stand(persoon)
    form = Persoonsformulier((asdict(stand.kaart) if stand.kaart else {}) | {"per": vraag.dag})
    if form.validate_on_submit():
        with form.of_weigering(), vraag.daad(MAG_INSCHRIJVEN) as handeling:
            kaart, per, reden = kaart_van(form), form.per.data, form.reden.data
            wijzig_wie(handeling, persoon=persoon, kaart=kaart, per=per, reden=reden)
            return _klaar(persoon, f"De wijziging geldt vanaf {datum(form.per.data)}.")
    return _toon(form, stand, "Wijzig naam of adres", "Leg de wijziging vast")


@personen.formulier("/beheer/personen/<persoon>/rol", WIE, mits=is_bekend, bevestig=True)
def rol(persoon: str) -> ResponseReturnValue:
    """Give somebody a role, and an invitation if that is asked."""
    vraag, stand = verzoek(), _stand(persoon)
    form = Rolformulier({"per": vraag.dag, "uitnodigen": True})
    form.met_partijen(partijnamen(vraag.lezing))
    if form.validate_on_submit() and (gave := form.gave):
        with form.of_weigering(), vraag.daad(MAG_INSCHRIJVEN) as handeling:
            geef_rol(handeling, persoon=persoon, gave=gave, uitnodigen=form.uitnodigen.data)
            return _klaar(persoon, f"De rol {gave.rol} geldt vanaf {datum(gave.per)}. Er gaat een mail uit.")
    return _toon(form, stand, "Geef een rol", "Geef de rol")


@personen.formulier("/beheer/personen/<persoon>/rol/<vervulling>/einde", WIE, mits=heeft_rol, bevestig=True)
def einde(persoon: str, vervulling: str) -> ResponseReturnValue:
    """Let a role of somebody end."""
    vraag, stand = verzoek(), _stand(persoon)
    form = Eindformulier({"per": vraag.dag})
    if form.validate_on_submit():
        with form.of_weigering(), vraag.daad(MAG_INSCHRIJVEN) as handeling:
            laat_rol_eindigen(handeling, vervulling=vervulling, per=form.per.data, reden=form.reden.data)
            return _klaar(persoon, f"De rol geldt niet meer vanaf {datum(form.per.data)}. Er gaat een mail uit.")
    return _toon(form, stand, "Laat een rol eindigen", "Laat de rol eindigen", _verloop(persoon, vervulling))


@personen.formulier("/beheer/personen/<persoon>/rol/<vervulling>/intrekken", WIE, mits=heeft_rol, bevestig=True)
def intrekken(persoon: str, vervulling: str) -> ResponseReturnValue:
    """Withdraw a role that was written down by mistake."""
    vraag, stand, form = verzoek(), _stand(persoon), Intrekformulier()
    if form.validate_on_submit():
        with form.of_weigering(), vraag.daad(MAG_INSCHRIJVEN) as handeling:
            trek_gave_in(handeling, vervulling=vervulling, reden=form.reden.data)
            return _klaar(persoon, "De rol is ingetrokken. Wat er stond, blijft te lezen.")
    return _toon(form, stand, "Trek een rol in", "Trek de rol in", _verloop(persoon, vervulling))


def _stand(persoon: str) -> Persoonsstand:
    vraag = verzoek()
    stand = persoonsstand(vraag.lezing, persoon, vraag.dag)
    if stand is None:
        msg = "the guard let in who asks about somebody that is not there"
        raise RuntimeError(msg)
    return stand


def _verloop(persoon: str, vervulling: str) -> Rolverloop | None:
    rollen = rolgeschiedenis(verzoek().lezing, persoon=persoon)
    return next((een for een in rollen if een.vervulling == vervulling and een.ingetrokken is None), None)


def _toon(
    form: Formulier, stand: Persoonsstand, kop: str, knop: str, verloop: Rolverloop | None = None
) -> ResponseReturnValue:
    namen = partijnamen(verzoek().lezing)
    return form.toon("personen/formulier.html", stand=stand, kop=kop, knop=knop, verloop=verloop, namen=namen)


def _klaar(persoon: str, zin: str) -> ResponseReturnValue:
    flash(zin, "gelukt")
    return redirect(url_for("personen.persoon", persoon=persoon))
