"""Pages about meetings: the list, planning one, its agenda, and its record."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import stukken_in
from governance.mdg.queries import plaatsen_op, presentie_van, punten_van, teksten, vergaderbeeld, vergaderingen
from governance.mdg.rules import MAG_PLANNEN, MAG_VOORZITTEN, Puntsoort, Tekstsoort, Vergadersoort, Vergaderstand
from governance.mdg.service import (
    open_vergadering,
    plan_vergadering,
    schrijf_verslag,
    sluit_vergadering,
    stel_verslag_vast,
    verzet_vergadering,
    zet_op_agenda,
)
from governance.netwerk.queries import partijnamen
from hendig.processes.mdg.papieren import MAG_KEUREN, MAG_MAKEN
from hendig.processes.mdg.uitnodigen import verstuur_agenda
from hendig.processes.mdg.zicht import KIJKEN, VASTLEGGEN
from hendig.processes.zaak.agenderen import agendeer_zaak, te_agenderen
from hendig.web.gebied import Gebied
from hendig.web.gelezen import al_bewaard, merk, weiger_veranderd
from hendig.web.mdg.beeld import puntregel
from hendig.web.mdg.forms import Agendapunt, Plan, Presentielijst, Tekst, Zaakkeuze
from hendig.web.mdg.zicht import is_vergadering, leest_blad
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from hendig.web.zaken.beeld import titel
from hendig.web.zaken.zicht import ziet

mdg = Gebied("mdg", __name__)


@mdg.pagina("/mdg", met(*KIJKEN))
def overzicht() -> ResponseReturnValue:
    """Show every meeting, the last first."""
    return render_template(
        "mdg/overzicht.html",
        vergaderingen=vergaderingen(verzoek().lezing),
        mag_plannen=verzoek().heeft(MAG_PLANNEN),
    )


@mdg.formulier("/mdg/plannen", met(*MAG_PLANNEN))
def plannen() -> ResponseReturnValue:
    """Plan a meeting."""
    form = Plan()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_PLANNEN) as handeling:
            soort = Vergadersoort(form.soort.data)
            vergadering = plan_vergadering(handeling, soort=soort, dag=form.dag.data, plaats=form.plaats.data)
            flash("De vergadering staat gepland. Zet er nu punten op.", "gelukt")
            return redirect(url_for("mdg.een", vergadering=vergadering))
    return form.toon("mdg/formulier.html", kop="Plan een vergadering", knop="Plan de vergadering", **_terug())


@mdg.pagina("/mdg/vergaderingen/<vergadering>", met(*KIJKEN), mits=is_vergadering, inzage="vergadering van de MDG I-F")
def een(vergadering: str) -> ResponseReturnValue:
    """Show a meeting: what is to be done now, its items as far as who asks sees them, and its papers."""
    vraag, session = verzoek(), verzoek().lezing
    beeld, punten = vergaderbeeld(session, vergadering), punten_van(session, vergadering)
    aanwezig, stukken = presentie_van(session, vergadering), stukken_in(session, vergadering)
    return render_template(
        "mdg/vergadering.html",
        beeld=beeld,
        S=Vergaderstand,
        vandaag=vraag.dag,
        punten=[puntregel(punt) for punt in punten],
        aanwezig=aanwezig,
        namen=namen_van([iemand.persoon for iemand in aanwezig]),
        stukken=[stuk for stuk in stukken if leest_blad(stuk)],
        agenda=next((stuk.stand for stuk in reversed(stukken) if stuk.soort is Documentsoort.AGENDA), None),
        verslag="".join(teksten(session, vergadering, Tekstsoort.VERSLAG)[-1:]),
        verslagmerk=_verslagmerk(session, vergadering),
        mag_vastleggen=vraag.heeft(VASTLEGGEN),
        plant=vraag.heeft(MAG_PLANNEN),
        leidt=vraag.heeft(MAG_VOORZITTEN),
        maakt=vraag.heeft(MAG_MAKEN),
        keurt=vraag.heeft(MAG_KEUREN),
    )


@mdg.formulier("/mdg/vergaderingen/<vergadering>/punt", met(*MAG_PLANNEN), mits=is_vergadering)
def agenderen(vergadering: str) -> ResponseReturnValue:
    """Put an item on the agenda that is not about one partner."""
    form = Agendapunt()
    form.vul()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_PLANNEN) as handeling:
            soort, daad = Puntsoort(form.soort.data), form.gekozen_daad
            zet_op_agenda(handeling, vergadering=vergadering, soort=soort, daad=daad, titel=form.titel.data)
            flash("Het punt staat op de agenda.", "gelukt")
            return redirect(url_for("mdg.een", vergadering=vergadering))
    kop = "Zet een punt op de agenda"
    return form.toon("mdg/formulier.html", kop=kop, knop=kop, **_terug(vergadering))


@mdg.formulier(
    "/mdg/vergaderingen/<vergadering>/zaak", met(*MAG_PLANNEN), mits=is_vergadering, inzage="zaken voor de MDG I-F"
)
def zaak_agenderen(vergadering: str) -> ResponseReturnValue:
    """Put a case on the agenda; its own step is taken in the same act."""
    form, namen = Zaakkeuze(), partijnamen(verzoek().lezing)
    zaken = [zaak for zaak in te_agenderen(verzoek().lezing) if ziet(zaak)]
    form.vul([(zaak.id, titel(zaak, namen.get(zaak.partij, ""))) for zaak in zaken])
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_PLANNEN) as handeling:
            agendeer_zaak(handeling, vergadering=vergadering, zaak=form.zaak.data)
            flash("De zaak staat op de agenda. Vraag een jurist om de toets aan het mededingingsrecht.", "gelukt")
            return redirect(url_for("mdg.een", vergadering=vergadering))
    return form.toon("mdg/zaak_agenderen.html", zaken=zaken, vergadering=vergadering)


@mdg.knop("/mdg/vergaderingen/<vergadering>/uitnodigen", met(*MAG_PLANNEN), mits=is_vergadering, bevestig=True)
def uitnodigen(vergadering: str) -> ResponseReturnValue:
    """Send out the agenda."""
    with verzoek().daad(MAG_PLANNEN) as handeling:
        verstuur_agenda(handeling, vergadering=vergadering)
        flash("De agenda is verstuurd. Iedereen met een plaats krijgt een mail.", "gelukt")
        return redirect(url_for("mdg.een", vergadering=vergadering))


@mdg.formulier("/mdg/vergaderingen/<vergadering>/openen", met(*MAG_VOORZITTEN), mits=is_vergadering)
def openen(vergadering: str) -> ResponseReturnValue:
    """Open a meeting with who is there."""
    form, beeld = Presentielijst(), vergaderbeeld(verzoek().lezing, vergadering)
    plaatsen = plaatsen_op(verzoek().lezing, verzoek().dag if beeld is None else beeld.dag)
    namen = namen_van(plaatsen)
    form.vul([(wie, ", ".join(filter(None, (namen[wie], rol.value, zetel)))) for wie, (rol, zetel) in plaatsen.items()])
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOORZITTEN) as handeling:
            open_vergadering(handeling, vergadering=vergadering, aanwezig=form.aanwezig.data or ())
            flash("De vergadering is open.", "gelukt")
            return redirect(url_for("mdg.een", vergadering=vergadering))
    kop = "Open de vergadering"
    return form.toon("mdg/formulier.html", kop=kop, knop=kop, **_terug(vergadering))


@mdg.knop("/mdg/vergaderingen/<vergadering>/sluiten", met(*MAG_VOORZITTEN), mits=is_vergadering)
def sluiten(vergadering: str) -> ResponseReturnValue:
    """Close a meeting in which every item came to something."""
    with verzoek().daad(MAG_VOORZITTEN) as handeling:
        sluit_vergadering(handeling, vergadering=vergadering)
        flash("De vergadering is gesloten. De secretaris schrijft nu het verslag.", "gelukt")
        return redirect(url_for("mdg.een", vergadering=vergadering))


@mdg.formulier("/mdg/vergaderingen/<vergadering>/verzetten", met(*MAG_PLANNEN), mits=is_vergadering)
def verzetten(vergadering: str) -> ResponseReturnValue:
    """Record that a meeting does not go on, and why."""
    form = Tekst().noem("Waarom gaat de vergadering niet door?")
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_PLANNEN) as handeling:
            verzet_vergadering(handeling, vergadering=vergadering, reden=form.tekst.data or "")
            flash("Vastgelegd. Plan een nieuwe vergadering.", "gelukt")
            return redirect(url_for("mdg.overzicht"))
    kop = "Deze vergadering gaat niet door"
    return form.toon("mdg/formulier.html", kop=kop, knop="Leg dit vast", **_terug(vergadering))


@mdg.formulier("/mdg/vergaderingen/<vergadering>/verslag", met(*VASTLEGGEN), mits=is_vergadering)
def verslag(vergadering: str) -> ResponseReturnValue:
    """Write the record, or a new text of it."""
    eerder = teksten(verzoek().lezing, vergadering, Tekstsoort.VERSLAG)
    form = Tekst({"tekst": "".join(eerder[-1:])}).noem("Verslag")
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(VASTLEGGEN) as handeling:
            nu, tekst = teksten(handeling.session, vergadering, Tekstsoort.VERSLAG), form.tekst.data or ""
            if not al_bewaard(merk(nu), hetzelfde=nu[-1:] == (tekst.strip(),)):
                schrijf_verslag(handeling, vergadering=vergadering, tekst=tekst)
            flash("Het verslag is bewaard. Iemand die er niet aan schreef, stelt het vast.", "gelukt")
            return redirect(url_for("mdg.een", vergadering=vergadering))
    form.merk = _verslagmerk(verzoek().lezing, vergadering)
    kop = "Schrijf het verslag"
    return form.toon("mdg/formulier.html", kop=kop, knop="Bewaar het verslag", **_terug(vergadering))


@mdg.knop("/mdg/vergaderingen/<vergadering>/verslag/vaststellen", met(*VASTLEGGEN), mits=is_vergadering, bevestig=True)
def verslag_vaststellen(vergadering: str) -> ResponseReturnValue:
    """Confirm the record that somebody else wrote."""
    with verzoek().daad(VASTLEGGEN) as handeling:
        weiger_veranderd(_verslagmerk(handeling.session, vergadering))
        stel_verslag_vast(handeling, vergadering=vergadering)
        flash("Het verslag is vastgesteld.", "gelukt")
        return redirect(url_for("mdg.een", vergadering=vergadering))


def _verslagmerk(session: Session, vergadering: str) -> str:
    """Give the mark of the record of a meeting with everything that was written before."""
    return merk(teksten(session, vergadering, Tekstsoort.VERSLAG))


def _terug(vergadering: str | None = None) -> dict[str, str]:
    """Give where a form leads back to."""
    if vergadering is None:
        return {"terug": url_for("mdg.overzicht"), "waarheen": "Vergaderingen"}
    return {"terug": url_for("mdg.een", vergadering=vergadering), "waarheen": "De vergadering"}
