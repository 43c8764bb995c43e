"""Pages of an objection: make it, see how it stands, take it back, and decide it."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.netwerk.queries import partijnamen
from hendig.processes.ronde.bezwaar import beslis, dien_bezwaar_in, trek_in
from hendig.web.bezwaren.forms import Besluitformulier, Bezwaarformulier
from hendig.web.bezwaren.zicht import is_eigen, kan_beslissen, mag_intrekken, waarom_niet, wie_beslist, ziet_bezwaar
from hendig.web.gebied import Gebied
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.resultaten.inhoud import tot_wanneer
from hendig.web.resultaten.zicht import ziet_eigen
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from surveys.ronde.queries import rondebeeld
from surveys.uitslag.bezwaar_queries import Bezwaarbeeld, beslissen_voor, betrokkenen, bezwaar_van, bezwaarbeeld
from surveys.uitslag.bezwaar_rules import MAG_BESLISSEN, ZELF_BETROKKEN, Bezwaarstand
from surveys.uitslag.rules import MAG_EIGEN_ZIEN, Bezwaaruitkomst

bezwaren = Gebied("bezwaren", __name__)


@bezwaren.formulier("/resultaten/<ronde>/eigen/<partij>/meetbezwaar", met(*MAG_EIGEN_ZIEN), mits=ziet_eigen)
def indienen(ronde: str, partij: str) -> ResponseReturnValue:
    """Object to how the own score was measured."""
    session, form = verzoek().lezing, Bezwaarformulier()
    beeld = rondebeeld(session, ronde)
    inhoud = {"ronde": beeld, "partij": partij, "naam": partijnamen(session).get(partij, "")}
    weigering = waarom_niet(beeld, partij)
    if weigering is not None and not verzoek().gestuurd:
        al = bezwaar_van(session, ronde=ronde, partij=partij)
        return render_template("bezwaren/niet_indienen.html", **inhoud, weigering=weigering, al=al)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_EIGEN_ZIEN) as handeling:
            bezwaar = dien_bezwaar_in(handeling, ronde=ronde, partij=partij, tekst=form.tekst.data or "")
            flash("Uw meetbezwaar is ontvangen. U krijgt ook een mail als bewijs.", "gelukt")
            return redirect(url_for("bezwaren.bezwaar", bezwaar=bezwaar))
    return form.toon("bezwaren/indienen.html", **inhoud, tot=tot_wanneer(beeld))


@bezwaren.pagina("/meetbezwaren/<bezwaar>", met(*MAG_EIGEN_ZIEN, *MAG_BESLISSEN), mits=ziet_bezwaar)
def bezwaar(bezwaar: str) -> ResponseReturnValue:
    """Show an objection, how it stands, and what can be done."""
    session = verzoek().lezing
    beeld = bezwaarbeeld(session, bezwaar)
    ronde = rondebeeld(session, beeld.ronde)
    loopt = beeld.stand is Bezwaarstand.LOOPT
    betrokken = loopt and verzoek().heeft(MAG_BESLISSEN) and verzoek().persoon in betrokkenen(verzoek().lezing, ronde)
    return render_template(
        "bezwaren/bezwaar.html",
        **_inhoud(beeld),
        eigen=is_eigen(beeld),
        mag_intrekken=loopt and is_eigen(beeld),
        mag_beslissen=kan_beslissen(beeld),
        waarom_niet=ZELF_BETROKKEN.met(naam=ronde.naam) if betrokken else None,
        niemand=loopt and not wie_beslist(beeld),
    )


@bezwaren.formulier("/meetbezwaren/<bezwaar>/intrekken", met(*MAG_EIGEN_ZIEN), mits=mag_intrekken)
def intrekken(bezwaar: str) -> ResponseReturnValue:
    """Take an objection back, after reading what that means."""
    beeld = bezwaarbeeld(verzoek().lezing, bezwaar)
    if stap() is Stap.DOEN:
        with verzoek().daad(MAG_EIGEN_ZIEN) as handeling:
            trek_in(handeling, bezwaar=bezwaar)
            flash("Uw meetbezwaar is ingetrokken.", "gelukt")
            return redirect(url_for("bezwaren.bezwaar", bezwaar=bezwaar))
    if beeld.stand is not Bezwaarstand.LOOPT:
        return redirect(url_for("bezwaren.bezwaar", bezwaar=bezwaar))
    return render_template("bezwaren/intrekken.html", **_inhoud(beeld))


@bezwaren.formulier("/meetbezwaren/<bezwaar>/besluit", met(*MAG_BESLISSEN), mits=ziet_bezwaar, bevestig=True)
def beslissen(bezwaar: str) -> ResponseReturnValue:
    """Decide an objection, after reading the decision back."""
    form, inhoud = Besluitformulier(), _inhoud(bezwaarbeeld(verzoek().lezing, bezwaar))
    in_orde = stap() is not Stap.TERUG and form.validate_on_submit()
    if in_orde and stap() is Stap.DOEN:
        with form.of_weigering(), verzoek().daad(MAG_BESLISSEN) as handeling:
            uitkomst = Bezwaaruitkomst(form.uitkomst.data)
            beslis(handeling, bezwaar=bezwaar, uitkomst=uitkomst, reden=form.reden.data or "")
            flash("Uw besluit is vastgelegd. De partij krijgt bericht.", "gelukt")
            return redirect(url_for("bezwaren.bezwaar", bezwaar=bezwaar))
    elif in_orde:
        return render_template("bezwaren/nalezen.html", form=form, velden=ingevuld(), **inhoud)
    return form.toon("bezwaren/beslissen.html", **inhoud)


def _inhoud(beeld: Bezwaarbeeld) -> dict[str, object]:
    session = verzoek().lezing
    return {
        "bezwaar": beeld,
        "ronde": rondebeeld(session, beeld.ronde),
        "partijnaam": partijnamen(session).get(beeld.partij, "een partij van eerder"),
        "uiterlijk": beslissen_voor(session, beeld),
    }
