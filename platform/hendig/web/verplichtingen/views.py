"""Pages about obligations, and the acts with them: explain, judge, and ask a whole year."""

from __future__ import annotations

from typing import Final

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.netwerk.queries import partijnamen
from governance.verplichtingen.queries import Nakomingsbeeld, kon_uitleggen, nakomingen, nakomingsbeeld
from governance.verplichtingen.rules import (
    MAG_BEOORDELEN,
    MAG_VERANTWOORDEN,
    VRIJWILLIG,
    ZONDER_VERANTWOORDING,
    Aard,
    Nakomingsstapsoort,
)
from governance.verplichtingen.service import open_jaar
from governance.weigering import Weigering
from hendig.processes.verplichtingen.agendadagen import agendadagen
from hendig.processes.verplichtingen.nakomen import leg_oordeel_vast, leg_uit
from hendig.uitvoer.agenda import agenda as agendabestand
from hendig.web.bijlage import bijlage
from hendig.web.gebied import Gebied
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import MET_ROL, met
from hendig.web.verplichtingen.beeld import periode, stand_in_woorden, tellingen, uitlegtermijn, verloop
from hendig.web.verplichtingen.forms import Jaarformulier, Jaarvraag, Oordeelformulier, Uitlegformulier, Zoekvraag
from hendig.web.verplichtingen.zicht import (
    mag_beoordelen,
    mag_uitleggen,
    oordeelrollen,
    uitlegrollen,
    zichtbaar,
    ziet,
)
from hendig.web.verzoek import verzoek

verplichtingen = Gebied("verplichtingen", __name__)
MEESTE: Final = 100
"""How many obligations one page shows."""


@verplichtingen.pagina("/verplichtingen", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show what is asked this year: of who asks and of the gemeente, or of everybody for who judges."""
    if verzoek().heeft(MAG_BEOORDELEN):
        return _van_iedereen()
    vraag, form = verzoek(), Jaarvraag()
    jaar = (form.jaar.data if form.validate() else None) or vraag.dag.year
    gemeente = None if vraag.gemeente is None else vraag.gemeente.id
    wie = sorted(vraag.partijen | ({gemeente} if gemeente else set()), key=lambda partij: partij == gemeente)
    namen = partijnamen(vraag.lezing)
    delen = [
        (
            namen.get(partij, ""),
            partij == gemeente,
            _regels(_zichtbare(nakomingen(vraag.lezing, partij=partij, jaar=jaar))),
        )
        for partij in wie
    ]
    return render_template("verplichtingen/eigen.html", form=form, jaar=jaar, delen=delen)


def _van_iedereen() -> ResponseReturnValue:
    vraag, form = verzoek(), Zoekvraag()
    namen = partijnamen(vraag.lezing)
    jaar = (form.jaar.data if form.validate() else None) or vraag.dag.year
    beelden = nakomingen(vraag.lezing, jaar=jaar)
    omschrijvingen = {beeld.verplichting.code: beeld.verplichting.omschrijving for beeld in beelden}
    gevraagd = {beeld.partij for beeld in beelden}
    op_naam = sorted(((partij, namen[partij]) for partij in gevraagd if partij in namen), key=lambda paar: paar[1])
    form.vul([(code, f"{code}: {wat}") for code, wat in sorted(omschrijvingen.items())], op_naam)
    gevonden = [beeld for beeld in beelden if _past(beeld, form)]
    return render_template(
        "verplichtingen/iedereen.html",
        form=form,
        jaar=jaar,
        tellingen=tellingen(beelden),
        regels=_regels(gevonden[:MEESTE]) if form.beperkt else None,
        rest=len(gevonden) - MEESTE,
        namen=namen,
    )


def _past(beeld: Nakomingsbeeld, form: Zoekvraag) -> bool:
    return (
        form.code.data in (None, "", beeld.verplichting.code)
        and form.partij.data in (None, "", beeld.partij)
        and form.stand.data in (None, "", beeld.stand.value)
    )


@verplichtingen.pagina("/verplichtingen/<nakoming>", MET_ROL, mits=zichtbaar)
def nakoming(nakoming: str) -> ResponseReturnValue:
    """Show one obligation: what it is, what happened, and what can be done."""
    session = verzoek().lezing
    beeld = nakomingsbeeld(session, nakoming)
    gevraagd, einde = uitlegtermijn(session, beeld)
    eerder = nakomingen(session, partij=beeld.partij, code=beeld.verplichting.code)
    return render_template(
        "verplichtingen/nakoming.html",
        regel=_regels([beeld])[0],
        momenten=verloop(beeld),
        uitleg_gevraagd=gevraagd,
        uitleg_tot=einde,
        eerder=_regels([een for een in _zichtbare(eerder) if een.id != nakoming and een.persoon == beeld.persoon]),
        partij=partijnamen(session).get(beeld.partij, "een partij van eerder"),
        persoon=None if beeld.persoon is None else namen_van([beeld.persoon])[beeld.persoon],
        mag_uitleggen=bool(uitlegrollen(beeld)),
        mag_beoordelen=bool(oordeelrollen(beeld)),
    )


@verplichtingen.formulier("/verplichtingen/<nakoming>/uitleg", met(*MAG_VERANTWOORDEN), mits=mag_uitleggen)
def uitleg(nakoming: str) -> ResponseReturnValue:
    """Explain, for one's own party."""
    form, beeld = Uitlegformulier(), nakomingsbeeld(verzoek().lezing, nakoming)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(uitlegrollen(beeld)) as handeling:
            leg_uit(handeling, nakoming=nakoming, tekst=form.tekst.data or "")
            flash("Uw uitleg is vastgelegd. Er is nog niets over geoordeeld.", "gelukt")
            return redirect(url_for("verplichtingen.nakoming", nakoming=nakoming))
    return form.toon("verplichtingen/uitleg.html", regel=_regels([beeld])[0])


@verplichtingen.formulier(
    "/verplichtingen/<nakoming>/oordeel", met(*MAG_BEOORDELEN), mits=mag_beoordelen, bevestig=True
)
def oordeel(nakoming: str) -> ResponseReturnValue:
    """Record what came of it."""
    form, beeld = Oordeelformulier(), nakomingsbeeld(verzoek().lezing, nakoming)
    inhoud = {"regel": _regels([beeld])[0], "partij": partijnamen(verzoek().lezing).get(beeld.partij, "")}
    in_orde = stap() is not Stap.TERUG and form.validate_on_submit()
    if in_orde and stap() is Stap.DOEN:
        with form.of_weigering(), verzoek().daad(oordeelrollen(beeld)) as handeling:
            wat = Nakomingsstapsoort(form.oordeel.data)
            leg_oordeel_vast(handeling, nakoming=nakoming, oordeel=wat, bewijs=form.bewijs.data or "")
            flash("Het oordeel is vastgelegd. De contactpersonen van de partij krijgen bericht.", "gelukt")
            return redirect(url_for("verplichtingen.nakoming", nakoming=nakoming))
    elif in_orde:
        return render_template("verplichtingen/oordeel_nalezen.html", form=form, velden=ingevuld(), **inhoud)
    return form.toon("verplichtingen/oordeel.html", bezwaar=_bezwaar(beeld), **inhoud)


@verplichtingen.formulier("/verplichtingen/jaar", met(*MAG_BEOORDELEN))
def jaar() -> ResponseReturnValue:
    """Ask everything that the agreement asks in a year of who is bound."""
    form = Jaarformulier(data={"jaar": verzoek().dag.year})
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_BEOORDELEN) as handeling:
            nieuw = open_jaar(handeling, jaar=form.jaar.data or 0)
            zin = (
                f"Er zijn {nieuw} verplichtingen gevraagd voor {form.jaar.data}." if nieuw else "Alles was al gevraagd."
            )
            flash(zin, "gelukt")
            return redirect(url_for("verplichtingen.overzicht", jaar=form.jaar.data))
    return form.toon("verplichtingen/jaar.html")


@verplichtingen.pagina("/agenda.ics", MET_ROL)
def agenda() -> ResponseReturnValue:
    """Give the days of who asks as a calendar file."""
    vraag = verzoek()
    dagen = agendadagen(vraag.lezing, persoon=vraag.persoon, rollen=vraag.rollen)
    return bijlage(agendabestand(dagen), naam="hendig.ics", soort="text/calendar")


def _zichtbare(beelden: tuple[Nakomingsbeeld, ...]) -> list[Nakomingsbeeld]:
    return [beeld for beeld in beelden if ziet(beeld)]


def _regels(beelden: list[Nakomingsbeeld]) -> list[tuple[Nakomingsbeeld, tuple[str, str], str]]:
    return [(beeld, stand_in_woorden(beeld), periode(beeld)) for beeld in beelden]


def _bezwaar(beeld: Nakomingsbeeld) -> Weigering | None:
    """Say why it cannot be recorded yet that an obligation was not met; None when it can."""
    if beeld.verplichting.aard is Aard.UITNODIGING:
        return VRIJWILLIG.met(code=beeld.verplichting.code)
    kon = kon_uitleggen(verzoek().lezing, beeld, verzoek().dag)
    return None if kon else ZONDER_VERANTWOORDING.met()
