"""Pages with which a partner redoes its own sum and asks questions, and those of the controleur who answers."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.bewijs.queries import bundelgiften, controlevragen, verzoeken, zoek_vraag
from governance.bewijs.rules import MAG_BEANTWOORDEN, PARTNER, Verzoeksoort, Vraaguitkomst
from governance.netwerk.queries import partijnamen
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import Zaakbeeld, zaakbeeld
from governance.weigering import Weigering
from hendig.processes.bewijs.vragen import beantwoord_vraag, hoogstens, stel_vraag
from hendig.processes.bewijs.zaakbewijs import eigen_som, geef_partnerbundel
from hendig.processes.herbereken.partnerbundel import Partnerronde
from hendig.processes.herbereken.partnersom import narekening
from hendig.processes.herbereken.rules import PROGRAMMA
from hendig.processes.herbereken.verslag import Rondeverslag
from hendig.uitvoer.herbereken.verslag import KLOPT, waardetekst, wat_heet
from hendig.web.bewijs.forms import Antwoordformulier, Vraagformulier
from hendig.web.bewijs.zicht import REKENT_NA, is_eigen_zaak, is_onbeantwoord, open_zaken, rekent_na, zaaknummers
from hendig.web.bijlage import bijlage
from hendig.web.gebied import Gebied
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import met
from hendig.web.verzoek import dienst, verzoek

bewijs = Gebied("bewijs", __name__)


@bewijs.pagina("/bewijs/<zaak>", met(*REKENT_NA), mits=rekent_na, inzage="de som van een partner, zaak")
def eigen(zaak: str) -> ResponseReturnValue:
    """Show the sum of a partner step by step, beside what the certificate says, and the questions it asked."""
    session = verzoek().lezing
    beeld = zaakbeeld(session, zaak)
    delen, weigering = _som(beeld)
    gesteld = controlevragen(session, zaak)
    geteld = [een for een in gesteld if een.uitkomst is not Vraaguitkomst.NIET_TE_BEANTWOORDEN]
    return render_template(
        "bewijs/eigen.html",
        beeld=beeld,
        partner=partijnamen(session)[beeld.partij],
        delen=delen,
        weigering=weigering,
        vragen=gesteld,
        over=max(0, hoogstens(session, beeld) - len(geteld)),
        eigen=is_eigen_zaak(zaak),
        getal=waardetekst,
        wat=wat_heet,
        klopt=KLOPT,
    )


@bewijs.knop("/bewijs/<zaak>/bundel", met(*REKENT_NA), mits=rekent_na)
def bundel(zaak: str) -> ResponseReturnValue:
    """Give the bundle, with for whom it is in it, and write down that it was given."""
    with verzoek().daad(REKENT_NA) as handeling:
        inhoud = geef_partnerbundel(handeling, dienst().kluis, zaak=zaak)
        return bijlage(inhoud, naam="bundel.zip", soort="application/zip")


@bewijs.formulier("/bewijs/<zaak>/vraag", met(*PARTNER), mits=is_eigen_zaak)
def vraag(zaak: str) -> ResponseReturnValue:
    """Ask the controleur a question about the measurement."""
    form = Vraagformulier()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(PARTNER) as handeling:
            stel_vraag(handeling, zaak=zaak, tekst=form.tekst.data)
            flash("Uw vraag is bij de controleur. U krijgt bericht als er een antwoord is.", "gelukt")
            return redirect(url_for("bewijs.eigen", zaak=zaak))
    return form.toon("bewijs/vraag.html", zaak=zaak)


@bewijs.pagina("/bewijs", met(Rol.CONTROLEUR, Rol.MEETBEHEERDER), inzage="bewijs in zaken")
def overzicht() -> ResponseReturnValue:
    """Show the questions that wait, who got which bundle and when, and the requests for an expert."""
    session, controleert = verzoek().lezing, verzoek().heeft((Rol.CONTROLEUR,))
    giften, gevraagd = bundelgiften(session), verzoeken(session, Verzoeksoort.DESKUNDIGE)
    mensen = {een.door for een in giften} | {een.gevraagd_door for een in gevraagd}
    return render_template(
        "bewijs/overzicht.html",
        controleert=controleert,
        wachten=[een for een in controlevragen(session) if een.uitkomst is None] if controleert else [],
        giften=giften if controleert else [],
        deskundigen={een.id: een.wie for een in gevraagd},
        verzoeken=[(een, een.is_open(verzoek().nu), een.gevraagd_door != verzoek().persoon) for een in gevraagd],
        open_zaken=open_zaken() if controleert else [],
        nummers=zaaknummers(),
        mensen=namen_van(mensen),
        mag_toestaan=verzoek().heeft((Rol.MEETBEHEERDER,)),
    )


@bewijs.formulier(
    "/bewijs/vragen/<vraag>", met(*MAG_BEANTWOORDEN), mits=is_onbeantwoord, inzage="vraag van een partner"
)
def beantwoorden(vraag: str) -> ResponseReturnValue:
    """Answer a question with one of three words."""
    form, beeld = Antwoordformulier(), zoek_vraag(verzoek().lezing, vraag)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_BEANTWOORDEN) as handeling:
            beantwoord_vraag(handeling, vraag=vraag, uitkomst=Vraaguitkomst(form.uitkomst.data))
            flash("Uw antwoord is vastgelegd. De partner krijgt bericht.", "gelukt")
            return redirect(url_for("bewijs.overzicht"))
    return form.toon("bewijs/beantwoorden.html", beeld=beeld, nummers=zaaknummers())


def _som(beeld: Zaakbeeld) -> tuple[list[tuple[Partnerronde, Rondeverslag]], Weigering | None]:
    """Give the rounds of a case redone, or why that cannot be done now."""
    try:
        bundel = eigen_som(verzoek().lezing, dienst().kluis, beeld)
    except Weigering as fout:
        return [], fout
    return list(zip(bundel.rondes, narekening(bundel, programma=PROGRAMMA).rondes, strict=True)), None
