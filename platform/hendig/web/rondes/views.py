"""Pages of rounds for who prepares and runs them; whoever checks them looks along. No page here shows an answer."""

from __future__ import annotations

from typing import Final

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from governance.contract.norm_queries import normgegevens
from governance.kalender.amsterdam import dag_en_tijd, moment_op
from hendig.processes.ronde.niet_aangekomen import niet_aangekomen
from hendig.processes.ronde.respons import respons
from hendig.processes.ronde.verloop import kondig_aan, verleng
from hendig.processes.ronde.voorbereiden import begin_ronde
from hendig.web.gebied import Gebied
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.rondes.beeld import SOORTWOORDEN, STANDEN, verloop, waarom_nog_niet
from hendig.web.rondes.forms import Leesformulier, Verlengformulier, nieuwformulier, opzetformulier
from hendig.web.toegangsregel import met
from hendig.web.verzoek import dienst, verzoek
from surveys.deelname.samenstelling import correctietijd
from surveys.ronde.queries import Rondebeeld, ronden, zoek_ronde
from surveys.ronde.queries import rondebeeld as beeld_van
from surveys.ronde.rules import MAG_CONTROLEREN, MAG_VOORBEREIDEN, SLUIT_OM, Rondesoort, Rondestand
from surveys.ronde.service import wijzig_opzet
from surveys.ronde.voorstel import alineas
from surveys.vragenlijst.queries import instrumentgegevens

rondes = Gebied("rondes", __name__)
KIJKT: Final = met(*MAG_VOORBEREIDEN, *MAG_CONTROLEREN)
DOET: Final = met(*MAG_VOORBEREIDEN)


def bestaat(ronde: str) -> bool:
    """Tell whether there is such a round."""
    return zoek_ronde(verzoek().lezing, ronde) is not None


def is_concept(ronde: str) -> bool:
    """Tell whether there is such a round and nobody was told of it."""
    return _in_stand(ronde, Rondestand.CONCEPT)


def is_open(ronde: str) -> bool:
    """Tell whether there is such a round and it is open."""
    return _in_stand(ronde, Rondestand.OPEN)


def _in_stand(ronde: str, stand: Rondestand) -> bool:
    beeld = zoek_ronde(verzoek().lezing, ronde)
    return beeld is not None and beeld.stand is stand


@rondes.pagina("/rondes", KIJKT)
def overzicht() -> ResponseReturnValue:
    """Show every round."""
    vraag = verzoek()
    return render_template(
        "rondes/overzicht.html",
        ronden=ronden(vraag.lezing),
        standen=STANDEN,
        soorten=SOORTWOORDEN,
        mag=vraag.heeft(MAG_VOORBEREIDEN),
    )


@rondes.formulier("/rondes/nieuw", DOET)
def nieuw() -> ResponseReturnValue:
    """Begin a round."""
    form = nieuwformulier(verzoek().lezing)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOORBEREIDEN) as handeling:
            soort, van = Rondesoort(form.soort.data), form.van.data or None
            ronde = begin_ronde(handeling, naam=form.naam.data, soort=soort, van=van)
            flash("De ronde staat klaar als concept. Vul haar hieronder aan.", "gelukt")
            return redirect(url_for("rondes.opzet", ronde=ronde))
    return form.toon("rondes/nieuw.html")


@rondes.pagina("/rondes/<ronde>", KIJKT, mits=bestaat)
def een(ronde: str) -> ResponseReturnValue:
    """Show how one round stands, what can be done with it now, and what not yet."""
    vraag, beeld = verzoek(), _beeld(ronde)
    geopend = beeld.stap(Rondestand.OPEN) is not None
    return render_template(
        "rondes/ronde.html",
        ronde=beeld,
        verloop=verloop(beeld),
        stand=STANDEN[beeld.stand],
        soort=SOORTWOORDEN[beeld.soort],
        correctie=correctietijd(vraag.lezing, beeld),
        nog_niet=waarom_nog_niet(beeld) if beeld.stand is Rondestand.CONCEPT else None,
        respons=respons(vraag.lezing, ronde) if geopend else None,
        mag=vraag.heeft(MAG_VOORBEREIDEN),
        niet_aangekomen=niet_aangekomen(vraag.lezing, beeld, vraag.dag) if vraag.heeft(MAG_VOORBEREIDEN) else (),
        **_versies(beeld),
    )


@rondes.formulier("/rondes/<ronde>/opzet", DOET, mits=is_concept)
def opzet(ronde: str) -> ResponseReturnValue:
    """Change what a round is to be."""
    beeld = _beeld(ronde)
    form = opzetformulier(verzoek().lezing, beeld.opzet)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOORBEREIDEN) as handeling:
            wijzig_opzet(handeling, ronde=ronde, opzet=form.lees())
            flash("De ronde is bewaard.", "gelukt")
            return redirect(url_for("rondes.een", ronde=ronde))
    return form.toon("rondes/opzet.html", ronde=beeld)


@rondes.formulier("/rondes/<ronde>/aankondigen", DOET, mits=is_concept, bevestig=True)
def aankondigen(ronde: str) -> ResponseReturnValue:
    """Announce a round, after everything that is fixed by it was read back."""
    form, beeld = Leesformulier(), _beeld(ronde)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOORBEREIDEN) as handeling:
            kondig_aan(handeling, ronde=ronde)
            flash(f"Ronde {beeld.naam} is aangekondigd. De contactpersonen krijgen een mail.", "gelukt")
            return redirect(url_for("rondes.een", ronde=ronde))
    inhoud = {"privacy": alineas(beeld.opzet.privacytekst or ""), "nog_niet": waarom_nog_niet(beeld)}
    return form.toon("rondes/aankondigen.html", ronde=beeld, **inhoud, **_versies(beeld))


@rondes.formulier("/rondes/<ronde>/verlengen", DOET, mits=is_open, bevestig=True)
def verlengen(ronde: str) -> ResponseReturnValue:
    """Let a round close later, after it was read back."""
    form, beeld = Verlengformulier(), _beeld(ronde)
    if request.method == "POST" and stap() is not Stap.TERUG and form.validate():
        sluit_op = moment_op(form.sluit.data, SLUIT_OM)
        if stap() is not Stap.DOEN:
            return render_template(
                "rondes/verlengen_nalezen.html", ronde=beeld, sluit_op=sluit_op, form=form, velden=ingevuld()
            )
        with form.of_weigering(), verzoek().daad(MAG_VOORBEREIDEN) as handeling:
            verleng(handeling, dienst().kluis, ronde=ronde, sluit_op=sluit_op, reden=form.waarom.data)
            flash(f"De ronde sluit nu op {dag_en_tijd(sluit_op)}. Wie invult, krijgt een mail.", "gelukt")
            return redirect(url_for("rondes.een", ronde=ronde))
    return form.toon("rondes/verlengen.html", ronde=beeld)


def _beeld(ronde: str) -> Rondebeeld:
    """Give a round of which the guard has seen that it exists."""
    return beeld_van(verzoek().lezing, ronde)


def _versies(beeld: Rondebeeld) -> dict[str, str | None]:
    """Give the numbers of the norm and the questionnaire, as far as they were chosen."""
    sessie, o = verzoek().lezing, beeld.opzet
    return {
        "norm": None if o.norm is None else normgegevens(sessie, o.norm).nummer,
        "vragenlijst": None if o.instrument is None else instrumentgegevens(sessie, o.instrument).nummer,
    }
