"""Pages about the text of the agreement, and the acts with it: fix a version, and let it hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.contract.queries import (
    Ondertekening,
    Versiegegevens,
    contracttekst,
    contractversies,
    geldende_versie,
    ondertekeningen,
    parameters,
)
from governance.contract.rules import MAG_VASTSTELLEN, ZELFDE_PERSOON
from governance.contract.service import laat_contractversie_gelden, stel_contractversie_vast
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.contract.versieloop import Versieloop, vorige
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.netwerk.queries import partijnamen
from governance.weigering import Weigering
from hendig.uitvoer.contract import betekenis_van, parameter_in_woorden
from hendig.uitvoer.woordverschil import tekstverschil
from hendig.web.gebied import Gebied
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.namen import namen_van
from hendig.web.overeenkomst.forms import Ingangsformulier, Vaststelformulier
from hendig.web.toegangsregel import MET_ROL, met
from hendig.web.versies import (
    ZIET_CONCEPTEN,
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

overeenkomst = Gebied("overeenkomst", __name__)


def zichtbaar(nummer: str) -> bool:
    """Tell whether there is such a version for who asks."""
    return is_zichtbaar(_loop(nummer))


def allebei_zichtbaar(nummer: str, ander: str) -> bool:
    """Tell whether there are two such versions for who asks."""
    return zichtbaar(nummer) and zichtbaar(ander)


def nog_concept(nummer: str) -> bool:
    """Tell whether there is such a version that nobody fixed."""
    return is_concept(_loop(nummer))


def vastgesteld(nummer: str) -> bool:
    """Tell whether there is such a version that somebody fixed."""
    loop = _loop(nummer)
    return loop is not None and loop.vastgesteld is not None


@overeenkomst.pagina("/overeenkomst", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show the text of a day, one's own signature, and every version."""
    vraag, form = verzoek(), Dagvraag()
    dag = form.gevraagd()
    geldt, uitleg = _geldend_op(dag)
    versies = zichtbare(contractversies(vraag.lezing))
    getekend = ondertekeningen(vraag.lezing, Peil(dag))
    return render_template(
        "overeenkomst/overzicht.html",
        form=form,
        op_dag=dag,
        geldt=geldt,
        uitleg=uitleg,
        versies=versies,
        namen=namen_bij(versies),
        eigen=_met_namen([een for een in getekend if een.partij in vraag.partijen]),
        getekend=_met_namen(getekend) if vraag.heeft(ZIET_CONCEPTEN) else None,
        **({} if geldt is None else _inhoud(geldt.id)),
    )


@overeenkomst.pagina("/overeenkomst/<path:nummer>", MET_ROL, mits=zichtbaar)
def versie(nummer: str) -> ResponseReturnValue:
    """Show one version word for word, and what can be done with it."""
    vraag, loop = verzoek(), _bestaand(nummer)
    return render_template(
        "overeenkomst/versie.html",
        **_inhoud(loop.id),
        dit=loop,
        eerder=vorige(zichtbare(contractversies(vraag.lezing)), loop),
        namen=namen_bij([loop]),
        wie=wie_mag_vaststellen(loop),
        schreef_zelf=vraag.persoon in loop.opstellers,
        mag_vaststellen=vraag.heeft(MAG_VASTSTELLEN),
    )


@overeenkomst.pagina("/overeenkomst/<path:nummer>/verschil/<path:ander>", MET_ROL, mits=allebei_zichtbaar)
def verschil(nummer: str, ander: str) -> ResponseReturnValue:
    """Show what differs in a version from another, article by article and word by word."""
    session = verzoek().lezing
    nieuw, oud = (contracttekst(session, _bestaand(een).id) for een in (nummer, ander))
    anders = list(tekstverschil(oud, nieuw))
    afspraken = _andere_afspraken(_bestaand(ander).id, _bestaand(nummer).id)
    return render_template("overeenkomst/verschil.html", nieuw=nieuw, oud=oud, anders=anders, afspraken=afspraken)


@overeenkomst.formulier(
    "/overeenkomst/<path:nummer>/vaststellen", met(*MAG_VASTSTELLEN), mits=nog_concept, bevestig=True
)
def vaststellen(nummer: str) -> ResponseReturnValue:
    """Fix a version that somebody else wrote."""
    form, loop = Vaststelformulier(), _bestaand(nummer)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VASTSTELLEN) as handeling:
            stel_contractversie_vast(handeling, versie=loop.id, gelezen=gelezen())
            flash(f"Versie {nummer} is vastgesteld. Er verandert geen woord meer aan.", "gelukt")
            return redirect(url_for("overeenkomst.versie", nummer=nummer))
    zelf = verzoek().persoon in loop.opstellers
    return form.toon(
        "overeenkomst/vaststellen.html",
        dit=loop,
        **_inhoud(loop.id),
        zelf=ZELFDE_PERSOON.met(wat=f"versie {nummer} van de overeenkomst") if zelf else None,
        wie=wie_mag_vaststellen(loop),
    )


@overeenkomst.formulier(
    "/overeenkomst/<path:nummer>/laten-gelden", met(*MAG_VASTSTELLEN), mits=vastgesteld, bevestig=True
)
def laten_gelden(nummer: str) -> ResponseReturnValue:
    """Let a fixed version be the text for everybody from a day on."""
    form, loop = Ingangsformulier(), _bestaand(nummer)
    in_orde = stap() is not Stap.TERUG and form.validate_on_submit()
    if in_orde and stap() is Stap.DOEN:
        with form.of_weigering(), verzoek().daad(MAG_VASTSTELLEN) as handeling:
            laat_contractversie_gelden(handeling, versie=loop.id, per=form.per.data)
            flash(f"Vanaf {datum(form.per.data)} geldt versie {nummer} voor alle partners.", "gelukt")
            return redirect(url_for("overeenkomst.versie", nummer=nummer))
    elif in_orde:
        return render_template("overeenkomst/laten_gelden_nalezen.html", form=form, dit=loop, velden=ingevuld())
    return form.toon("overeenkomst/laten_gelden.html", dit=loop)


def _loop(nummer: str) -> Versieloop | None:
    return zoek(contractversies(verzoek().lezing), nummer)


def _geldend_op(dag: dt.date) -> tuple[Versiegegevens | None, str]:
    """Give the text of a day; or none, and why."""
    try:
        return geldende_versie(verzoek().lezing, Peil(dag)), ""
    except Weigering as fout:
        return None, str(fout)


def _bestaand(nummer: str) -> Versieloop:
    """Give a version of which the guard has seen that it exists."""
    (loop,) = (een for een in contractversies(verzoek().lezing) if een.nummer == nummer)
    return loop


def _inhoud(versie: str) -> dict[str, Any]:
    """Give the articles of a version, and its terms and agreements with who chose them."""
    session = verzoek().lezing
    delen = parameters(session, versie)
    rijen = [(deel, betekenis_van(deel.code), parameter_in_woorden(deel.code, deel.waarde)) for deel in delen]
    return {
        "tekst": contracttekst(session, versie),
        "termijnen": [rij for rij in rijen if rij[0].code in TERMIJNSOORTEN],
        "afspraken": [rij for rij in rijen if rij[0].code not in TERMIJNSOORTEN],
        "auteurs": namen_van({deel.auteur for deel in delen}),
    }


def _andere_afspraken(oud: str, nieuw: str) -> list[tuple[str, str, str]]:
    """Give the terms and agreements that differ: what about, what it was, and what it is."""
    was, wordt = (
        {deel.code: parameter_in_woorden(deel.code, deel.waarde) for deel in parameters(verzoek().lezing, versie)}
        for versie in (oud, nieuw)
    )
    niets = "niet afgesproken"
    return [
        (betekenis_van(code), was.get(code, niets), wordt.get(code, niets))
        for code in sorted({*was, *wordt})
        if was.get(code) != wordt.get(code)
    ]


def _met_namen(getekend: Sequence[Ondertekening]) -> list[tuple[str, Ondertekening]]:
    namen = partijnamen(verzoek().lezing) if getekend else {}
    return sorted(((namen.get(een.partij, "een partij van eerder"), een) for een in getekend), key=lambda paar: paar[0])
