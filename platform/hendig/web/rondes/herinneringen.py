"""Reminding on a screen: when, what the mail says, how many it would reach, and stopping one."""

from __future__ import annotations

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from governance.netwerk.rules import Partijsoort
from hendig.mail.mailtekst import Mailtekst, Site, Vraagbaak, render
from hendig.mail.rules import EENMALIG, Bericht
from hendig.processes.ronde.herinneren import zou_herinneren
from hendig.processes.ronde.verloop import plan_herinneringen
from hendig.web.gebied import Gebied
from hendig.web.rondes.forms import herinnerformulier
from hendig.web.rondes.views import DOET
from hendig.web.verzoek import verzoek
from surveys.ronde.queries import Rondebeeld, rondebeeld, zoek_ronde
from surveys.ronde.rules import MAG_VOORBEREIDEN, Rondestand
from surveys.ronde.service import stop_herinnering

herinneringen = Gebied("herinneringen", __name__)
VOORBEELD = "voorbeeld"


def loopt(ronde: str) -> bool:
    """Tell whether there is such a round that was announced and has not closed."""
    beeld = zoek_ronde(verzoek().lezing, ronde)
    return beeld is not None and beeld.stand in (Rondestand.AANGEKONDIGD, Rondestand.OPEN)


def golf_van(ronde: str, golf: str) -> bool:
    """Tell whether there is such a reminder of such a round."""
    return loopt(ronde) and golf in {een.id for een in rondebeeld(verzoek().lezing, ronde).golven}


@herinneringen.formulier("/rondes/<ronde>/herinneringen", DOET, mits=loopt)
def plannen(ronde: str) -> ResponseReturnValue:
    """Plan when is reminded; beside it what the mail says and how many it would reach today."""
    vraag, beeld = verzoek(), rondebeeld(verzoek().lezing, ronde)
    form = herinnerformulier(golf.op for golf in beeld.golven if not golf.gestopt and not golf.verstuurd)
    if form.validate_on_submit():
        with form.of_weigering(), vraag.daad(MAG_VOORBEREIDEN) as handeling:
            plan_herinneringen(handeling, ronde=ronde, momenten=form.momenten())
            flash("De herinneringen zijn bewaard.", "gelukt")
            return redirect(url_for("herinneringen.plannen", ronde=ronde))
    bereik = zou_herinneren(vraag.lezing, ronde, vraag.dag) if beeld.stand is Rondestand.OPEN else None
    return form.toon("rondes/herinneringen.html", ronde=beeld, mail=_voorbeeld(beeld), bereik=bereik)


@herinneringen.knop("/rondes/<ronde>/herinneringen/<golf>/stop", DOET, mits=golf_van)
def stop(ronde: str, golf: str) -> ResponseReturnValue:
    """Let one moment pass without a reminder."""
    with verzoek().daad(MAG_VOORBEREIDEN) as handeling:
        stop_herinnering(handeling, golf=golf)
        flash("Deze herinnering gaat niet weg.", "gelukt")
        return redirect(url_for("herinneringen.plannen", ronde=ronde))


def _voorbeeld(beeld: Rondebeeld) -> Mailtekst:
    """Write the mail to nobody, with a link that opens nothing."""
    sluit = beeld.sluit_op
    tot = (sluit or verzoek().nu).isoformat()
    gegevens = {EENMALIG: VOORBEELD, "tot": tot, "soort": beeld.soort, "namens": Partijsoort.NETWERKPARTNER}
    return render(
        Bericht.RONDE_HERINNERING,
        naam="(naam)",
        gegevens=gegevens,
        site=Site(adres=verzoek().dienst.adres, teken=lambda _: "(persoonlijke-link)"),
        vraagbaak=Vraagbaak("(beheerder)", "(adres)"),
    )
