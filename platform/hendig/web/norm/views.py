"""Pages about the norm, and the acts with it: propose a version, change the proposal, fix it."""

from __future__ import annotations

import datetime as dt

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from governance.contract.norm_queries import GeldendeNorm, geldende_norm, normgegevens, normversies, zoek_normversie
from governance.contract.rules import MAG_OPSTELLEN, MAG_VASTSTELLEN, ZELFDE_PERSOON
from governance.contract.versieloop import Versieloop
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.norm.norm import Norm
from governance.weigering import Weigering
from hendig.processes.norm.vaststelling import stel_norm_vast, stel_norm_voor
from hendig.uitvoer.norm import norm_in_woorden, normbestand
from hendig.web.bijlage import bijlage
from hendig.web.gebied import Gebied
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.norm.beeld import normbeeld, wat_anders_is
from hendig.web.norm.forms import Normformulier, Vaststelformulier, opstelformulier
from hendig.web.toegangsregel import MET_ROL, met
from hendig.web.versies import (
    Dagvraag,
    gelezen,
    is_concept,
    is_zichtbaar,
    namen_bij,
    wie_mag_vaststellen,
    zichtbare,
    zoek,
)
from hendig.web.verzoek import verzoek

norm = Gebied("norm", __name__)


def _loop(nummer: str) -> Versieloop | None:
    return zoek(normversies(verzoek().lezing), nummer)


def zichtbaar(nummer: str) -> bool:
    """Tell whether there is such a version for who asks."""
    return is_zichtbaar(_loop(nummer))


def vastgesteld(nummer: str) -> bool:
    """Tell whether there is such a version that somebody fixed."""
    loop = _loop(nummer)
    return loop is not None and loop.vastgesteld is not None


def nog_concept(nummer: str) -> bool:
    """Tell whether there is such a version that nobody fixed."""
    return is_concept(_loop(nummer))


def eigen_concept(nummer: str) -> bool:
    """Tell whether there is such a concept that who asks wrote."""
    loop = _loop(nummer)
    return loop is not None and is_concept(loop) and verzoek().persoon in loop.opstellers


@norm.pagina("/norm", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show the norm of a day in words and by key, and every version."""
    vraag, form = verzoek(), Dagvraag()
    dag = form.gevraagd()
    geldt, uitleg = _geldend_op(dag)
    versies = zichtbare(normversies(vraag.lezing))
    return render_template(
        "norm/overzicht.html",
        form=form,
        op_dag=dag,
        geldt=geldt,
        uitleg=uitleg,
        beeld=None if geldt is None else normbeeld(vraag.lezing, geldt.gegevens.nummer),
        zinnen=[] if geldt is None else list(norm_in_woorden(geldt.gegevens.norm)),
        versies=versies,
        namen=namen_bij(versies),
        mag_opstellen=vraag.heeft(MAG_OPSTELLEN),
    )


@norm.pagina("/norm/<path:nummer>", MET_ROL, mits=zichtbaar)
def versie(nummer: str) -> ResponseReturnValue:
    """Show one version, what it changes, and who may fix it."""
    vraag = verzoek()
    beeld = normbeeld(vraag.lezing, nummer)
    return render_template(
        "norm/versie.html",
        beeld=beeld,
        zinnen=list(norm_in_woorden(beeld.gegevens.norm)),
        namen=namen_bij([beeld.loop]),
        wie=wie_mag_vaststellen(beeld.loop),
        schreef_zelf=vraag.persoon in beeld.loop.opstellers,
        mag_vaststellen=vraag.heeft(MAG_VASTSTELLEN),
        mag_opstellen=vraag.heeft(MAG_OPSTELLEN),
    )


@norm.pagina("/norm/<path:nummer>/bestand", MET_ROL, mits=vastgesteld)
def bestand(nummer: str) -> ResponseReturnValue:
    """Give the norm file of a version."""
    gegevens = zoek_normversie(verzoek().lezing, nummer)
    tekst = "" if gegevens is None else normbestand(gegevens)
    return bijlage(tekst, naam=f"norm-{nummer}.toml", soort="application/toml")


@norm.formulier("/norm/nieuw", met(*MAG_OPSTELLEN))
def nieuw() -> ResponseReturnValue:
    """Propose a new version, starting from the one that holds."""
    geldt = _geldende()
    return _opstellen(opstelformulier(geldt, nieuw=True), geldt, terug=url_for("norm.overzicht"))


@norm.formulier("/norm/<path:nummer>/wijzigen", met(*MAG_OPSTELLEN), mits=eigen_concept)
def wijzigen(nummer: str) -> ResponseReturnValue:
    """Change one's own proposal."""
    (loop,) = (een for een in normversies(verzoek().lezing) if een.nummer == nummer)
    concept = normgegevens(verzoek().lezing, loop.id).norm
    terug = url_for("norm.versie", nummer=nummer)
    return _opstellen(opstelformulier(concept, nieuw=False), _geldende(), terug=terug)


def _opstellen(form: Normformulier, geldt: Norm | None, *, terug: str) -> ResponseReturnValue:
    keuze = stap() if request.method == "POST" else Stap.TERUG
    voorstel = None if keuze is Stap.TERUG else form.lees()
    if voorstel is not None and keuze is Stap.DOEN:
        with form.of_weigering(), verzoek().daad(MAG_OPSTELLEN) as handeling:
            stel_norm_voor(handeling, norm=voorstel, reden=form.waarom.data)
            flash(
                f"Norm {voorstel.versie} is klaargezet als concept. Wie de norm mag vaststellen, krijgt bericht.",
                "gelukt",
            )
            return redirect(url_for("norm.versie", nummer=voorstel.versie))
    elif voorstel is not None:
        anders = None if geldt is None else wat_anders_is(geldt, voorstel)
        inhoud = {"voorstel": voorstel, "geldt": geldt, "anders": anders, "velden": ingevuld()}
        return render_template("norm/nalezen.html", form=form, zinnen=list(norm_in_woorden(voorstel)), **inhoud)
    return form.toon("norm/opstellen.html", geldt=geldt, terug=terug)


@norm.formulier("/norm/<path:nummer>/vaststellen", met(*MAG_VASTSTELLEN), mits=nog_concept, bevestig=True)
def vaststellen(nummer: str) -> ResponseReturnValue:
    """Fix a version that somebody else wrote, and let it hold from a day on."""
    form, beeld = Vaststelformulier(), normbeeld(verzoek().lezing, nummer)
    in_orde = stap() is not Stap.TERUG and form.validate_on_submit()
    if in_orde and stap() is Stap.DOEN:
        with form.of_weigering(), verzoek().daad(MAG_VASTSTELLEN) as handeling:
            per, gepubliceerd = form.per.data, form.gepubliceerd.data
            stel_norm_vast(handeling, versie=beeld.loop.id, per=per, gepubliceerd_op=gepubliceerd, gelezen=gelezen())
            flash(f"Norm {nummer} is vastgesteld en geldt vanaf {datum(per)}. Alle partners krijgen bericht.", "gelukt")
            return redirect(url_for("norm.versie", nummer=nummer))
    elif in_orde:
        return render_template("norm/vaststellen_nalezen.html", form=form, beeld=beeld, velden=ingevuld())
    zelf = verzoek().persoon in beeld.loop.opstellers
    return form.toon(
        "norm/vaststellen.html",
        beeld=beeld,
        zelf=ZELFDE_PERSOON.met(wat=f"norm {nummer}") if zelf else None,
        wie=wie_mag_vaststellen(beeld.loop),
    )


def _geldende() -> Norm | None:
    geldt, _ = _geldend_op(verzoek().dag)
    return None if geldt is None else geldt.gegevens.norm


def _geldend_op(dag: dt.date) -> tuple[GeldendeNorm | None, str]:
    """Give the norm of a day; or none, and why."""
    try:
        return geldende_norm(verzoek().lezing, Peil(dag)), ""
    except Weigering as fout:
        return None, str(fout)
