"""Pages about mandates: who may sign, giving one, and withdrawing one."""

from __future__ import annotations

from collections.abc import Iterable

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import SelectField
from wtforms.validators import InputRequired

from governance.netwerk.queries import partijnamen, rollen_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import VOOR_VERKLARING
from governance.uitsluiting.volmacht_queries import Volmachtbeeld, volmachten
from governance.uitsluiting.volmacht_service import (
    KAN_VOLMACHT_KRIJGEN,
    MAG_VOLMACHT_GEVEN,
    geef_volmacht,
    trek_volmacht_in,
)
from hendig.processes.zaak.zicht import BEREIDT_VOOR
from hendig.web.formulier import Formulier, dag, reden, tekstveld, vrije_dag
from hendig.web.gebied import Gebied
from hendig.web.keuzes import keuzes
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from hendig.web.zaken.zicht import zichtbare_zaken, ziet_zaak

volmacht = Gebied("volmachten", __name__)
KIJKEN = met(*dict.fromkeys((*MAG_VOLMACHT_GEVEN, *BEREIDT_VOOR, Rol.JURIST)))
GEVEN = met(*MAG_VOLMACHT_GEVEN)


class Volmachtformulier(Formulier):
    """Who may sign, for what, from when until when, and on which besluit that rests."""

    persoon = SelectField("Wie mag tekenen?", validators=[InputRequired("Kies wie mag tekenen.")])
    zaak = SelectField("Voor welke zaak?", description="Kies alle zaken, of één zaak.")
    per = dag("Vanaf welke dag?")
    tot = vrije_dag("Tot welke dag?", hint="De eerste dag waarop het niet meer mag. Leeg is zonder einde.")
    besluit = tekstveld(
        "Welk besluit van de burgemeester is dit?", hint="Titel en nummer of dag van het volmachtbesluit."
    )

    def __init__(self, mensen: Iterable[tuple[str, str]], zaken: Iterable[tuple[str, str]]) -> None:
        super().__init__({"per": verzoek().dag})
        self.persoon.choices = keuzes([("", "Kies iemand"), *mensen])
        self.zaak.choices = keuzes([("", "Alle zaken"), *zaken])


class Intrekformulier(Formulier):
    """Why somebody may no longer sign."""

    reden = reden("Waarom mag deze persoon niet meer tekenen?")


def loopt(volmacht: str) -> bool:
    """Tell whether there is such a mandate for who asks, and it did not end."""
    een = _gezocht(volmacht)
    return een is not None and een.loopt_na(verzoek().dag)


@volmacht.pagina("/volmachten", KIJKEN)
def overzicht() -> ResponseReturnValue:
    """Show who may sign, and who might."""
    alle, vraag = _zichtbaar(), verzoek()
    zelf = [een.persoon for een in rollen_op(vraag.lezing, vraag.peil, rollen=(Rol.BURGEMEESTER,))]
    return render_template(
        "volmachten/overzicht.html",
        burgemeesters=zelf,
        nu=[een for een in alle if een.loopt_na(vraag.dag)],
        eerder=[een for een in alle if not een.loopt_na(vraag.dag)],
        zaken=dict(_zaken()),
        namen=namen_van([*zelf, *(een.persoon for een in alle)]),
        mag_geven=vraag.heeft(MAG_VOLMACHT_GEVEN),
    )


@volmacht.formulier("/volmachten/nieuw", GEVEN, bevestig=True)
def geven() -> ResponseReturnValue:
    """Record that the burgemeester gives somebody a mandate."""
    form = Volmachtformulier(_mensen(), _zaken())
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOLMACHT_GEVEN) as handeling:
            geef_volmacht(
                handeling,
                persoon=form.persoon.data,
                zaak=form.zaak.data or None,
                per=form.per.data,
                tot=form.tot.data,
                besluit=form.besluit.data,
            )
            flash("De volmacht is vastgelegd.", "gelukt")
            return redirect(url_for("volmachten.overzicht"))
    return form.toon("volmachten/geven.html")


@volmacht.formulier("/volmachten/<volmacht>/intrekken", GEVEN, mits=loopt, bevestig=True)
def intrekken(volmacht: str) -> ResponseReturnValue:
    """Withdraw a mandate."""
    form, een = Intrekformulier(), _gezocht(volmacht)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOLMACHT_GEVEN) as handeling:
            trek_volmacht_in(handeling, volmacht=volmacht, reden=form.reden.data)
            flash("De volmacht geldt niet meer vanaf vandaag.", "gelukt")
            return redirect(url_for("volmachten.overzicht"))
    wie = "" if een is None else namen_van([een.persoon])[een.persoon]
    return form.toon("volmachten/intrekken.html", wie=wie)


def _zichtbaar() -> list[Volmachtbeeld]:
    """Give the mandates for every case, and those for a case that who asks sees."""
    return [een for een in volmachten(verzoek().lezing) if een.zaak is None or ziet_zaak(een.zaak)]


def _gezocht(sleutel: str) -> Volmachtbeeld | None:
    return next((een for een in _zichtbaar() if een.id == sleutel), None)


def _mensen() -> list[tuple[str, str]]:
    houders = rollen_op(verzoek().lezing, verzoek().peil, rollen=KAN_VOLMACHT_KRIJGEN)
    namen = {een.persoon: f"{een.naam or 'naam vernietigd'}, {een.rol.value}" for een in houders}
    return sorted(namen.items(), key=lambda paar: paar[1].casefold())


def _zaken() -> list[tuple[str, str]]:
    """Give the cases of who asks in which something can still be signed, by partner and number."""
    namen = partijnamen(verzoek().lezing)
    return [
        (een.id, f"{namen[een.partij]}{f', {een.nummer}' if een.nummer else ''}")
        for een in zichtbare_zaken()
        if een.stand in VOOR_VERKLARING
    ]
