"""Pages about the questionnaire, and the acts with it: take the proposal over, write a version, fix it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from governance.contract.rules import ZELFDE_PERSOON
from governance.contract.versieloop import Versieloop
from governance.kalender.datum import datum
from hendig.processes.vragenlijst.voorstel import neem_voorstel_over, stel_vragenlijst_voor
from hendig.web.gebied import Gebied
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.toegangsregel import MET_ROL, met
from hendig.web.versies import gelezen, is_concept, is_zichtbaar, namen_bij, wie_mag_vaststellen, zichtbare, zoek
from hendig.web.verzoek import verzoek
from hendig.web.vragenlijsten.beeld import Versiebeeld, met_naam, versiebeeld, wat_anders_is
from hendig.web.vragenlijsten.forms import Vaststelformulier, Vragenlijstformulier, vragenlijstformulier
from surveys.vragenlijst.instrument import VOORSTEL, Instrument
from surveys.vragenlijst.queries import instrumentversies
from surveys.vragenlijst.rules import MAG_OPSTELLEN, MAG_VASTSTELLEN, TALEN
from surveys.vragenlijst.service import stel_instrument_vast

vragenlijsten = Gebied("vragenlijsten", __name__)
ZIET_CONCEPTEN: Final = (*MAG_OPSTELLEN, *MAG_VASTSTELLEN)
PARTNER: Final = "Kiezelpad (verzonnen)"
"""About whom a preview asks."""


def _loop(nummer: str) -> Versieloop | None:
    return zoek(instrumentversies(verzoek().lezing), nummer)


def zichtbaar(nummer: str) -> bool:
    """Tell whether there is such a version for who asks."""
    return is_zichtbaar(_loop(nummer), ZIET_CONCEPTEN)


def zichtbaar_deel(nummer: str, deel: int) -> bool:
    """Tell whether there is such a step in a version that is there for who asks."""
    return zichtbaar(nummer) and 1 <= deel <= len(_beeld(nummer).nederlands.constructen)


def nog_concept(nummer: str) -> bool:
    """Tell whether there is such a version that nobody fixed."""
    return is_concept(_loop(nummer))


def eigen_concept(nummer: str) -> bool:
    """Tell whether there is such a concept that who asks wrote."""
    loop = _loop(nummer)
    return loop is not None and is_concept(loop) and verzoek().persoon in loop.opstellers


@vragenlijsten.pagina("/vragenlijsten", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show every version of the questionnaire."""
    alle = instrumentversies(verzoek().lezing)
    versies = zichtbare(alle, ZIET_CONCEPTEN)
    mag_beginnen = not alle and verzoek().heeft(MAG_OPSTELLEN)
    return render_template(
        "vragenlijsten/overzicht.html",
        versies=versies,
        namen=namen_bij(versies),
        voorstel=VOORSTEL if mag_beginnen else None,
    )


@vragenlijsten.knop("/vragenlijsten/eerste", met(*MAG_OPSTELLEN))
def eerste() -> ResponseReturnValue:
    """Take the proposal over as the first version; where there is one already, that is what is shown."""
    if instrumentversies(verzoek().lezing):
        return redirect(url_for("vragenlijsten.overzicht"))
    with verzoek().daad(MAG_OPSTELLEN) as handeling:
        neem_voorstel_over(handeling)
        return _klaargezet(VOORSTEL.versie)


@vragenlijsten.pagina("/vragenlijsten/<nummer>", MET_ROL, mits=zichtbaar)
def versie(nummer: str) -> ResponseReturnValue:
    """Show one version with every question, what it changes, and who may fix it."""
    vraag, beeld = verzoek(), _beeld(nummer)
    return render_template(
        "vragenlijsten/versie.html",
        beeld=beeld,
        namen=namen_bij([beeld.loop]),
        wie=wie_mag_vaststellen(beeld.loop, MAG_VASTSTELLEN),
        schreef_zelf=vraag.persoon in beeld.loop.opstellers,
        mag_vaststellen=vraag.heeft(MAG_VASTSTELLEN),
        mag_opstellen=vraag.heeft(MAG_OPSTELLEN),
    )


@vragenlijsten.pagina("/vragenlijsten/<nummer>/voorbeeld/<int:deel>", MET_ROL, mits=zichtbaar_deel)
def voorbeeld(nummer: str, deel: int) -> ResponseReturnValue:
    """Show one step as a rater sees it, about an invented partner; nothing that is chosen goes anywhere."""
    return render_template(
        "vragenlijsten/voorbeeld.html",
        instrument=_beeld(nummer).nederlands,
        deel=deel,
        partner=PARTNER,
        sinds=datum(dt.date(verzoek().dag.year, 1, 1)),
    )


@vragenlijsten.formulier("/vragenlijsten/<nummer>/kopie", met(*MAG_OPSTELLEN), mits=zichtbaar)
def kopie(nummer: str) -> ResponseReturnValue:
    """Write a new version, starting from the texts of another."""
    bron = _beeld(nummer).gegevens.talen
    erbij = [taal for taal in request.args.getlist("taal") if taal in TALEN]
    return _opstellen(vragenlijstformulier(bron, erbij=erbij), bron, van=nummer)


@vragenlijsten.formulier("/vragenlijsten/<nummer>/wijzigen", met(*MAG_OPSTELLEN), mits=eigen_concept)
def wijzigen(nummer: str) -> ResponseReturnValue:
    """Change one's own concept."""
    bron = _beeld(nummer).gegevens.talen
    form = vragenlijstformulier(bron)
    del form.nummer
    return _opstellen(form, bron, van=nummer, nummer=nummer)


@vragenlijsten.formulier("/vragenlijsten/<nummer>/vaststellen", met(*MAG_VASTSTELLEN), mits=nog_concept, bevestig=True)
def vaststellen(nummer: str) -> ResponseReturnValue:
    """Fix a version that somebody else wrote."""
    form, beeld = Vaststelformulier(), _beeld(nummer)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VASTSTELLEN) as handeling:
            stel_instrument_vast(handeling, versie=beeld.loop.id, gelezen=gelezen())
            flash(f"Vragenlijst {nummer} is vastgesteld. Er verandert geen woord meer aan.", "gelukt")
            return redirect(url_for("vragenlijsten.versie", nummer=nummer))
    zelf = verzoek().persoon in beeld.loop.opstellers
    return form.toon(
        "vragenlijsten/vaststellen.html",
        beeld=beeld,
        zelf=ZELFDE_PERSOON.met(wat=f"vragenlijst {nummer}") if zelf else None,
        wie=wie_mag_vaststellen(beeld.loop, MAG_VASTSTELLEN),
    )


def _opstellen(
    form: Vragenlijstformulier, bron: Sequence[Instrument], *, van: str, nummer: str | None = None
) -> ResponseReturnValue:
    keuze = stap() if request.method == "POST" else Stap.TERUG
    talen = None if keuze is Stap.TERUG else form.lees(nummer)
    if talen is not None and keuze is Stap.DOEN:
        with form.of_weigering(), verzoek().daad(MAG_OPSTELLEN) as handeling:
            eigen, *vertalingen = talen
            stel_vragenlijst_voor(handeling, instrument=eigen, reden=form.waarom.data, vertalingen=vertalingen)
            return _klaargezet(eigen.versie)
    elif talen is not None:
        inhoud = {"van": van, "anders": wat_anders_is(bron, talen), "velden": ingevuld()}
        return render_template("vragenlijsten/nalezen.html", form=form, nieuw=talen[0], talen=met_naam(talen), **inhoud)
    return form.toon("vragenlijsten/opstellen.html", van=van, nummer=nummer)


def _klaargezet(nummer: str) -> ResponseReturnValue:
    flash(f"Vragenlijst {nummer} is klaargezet als concept. Wie die mag vaststellen, krijgt bericht.", "gelukt")
    return redirect(url_for("vragenlijsten.versie", nummer=nummer))


def _beeld(nummer: str) -> Versiebeeld:
    """Give a version of which the guard has seen that it exists."""
    return versiebeeld(verzoek().lezing, nummer)
