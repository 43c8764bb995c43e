"""Pages of what takes two people: a bundle for a sworn expert, and that a name is given. No page shows a name."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.bewijs.queries import verzoeken as alle_verzoeken
from governance.bewijs.rules import VOORAF_DAGEN, WIE_STAAT_TOE, WIE_VRAAGT, Verzoeksoort, grond_van
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import metingen
from hendig.processes.bewijs.verzoeken import PAGINAS, sta_toe, vraag_om_deskundige, vraag_om_onthulling
from hendig.web.bewijs.forms import Deskundigeformulier, Onthulformulier
from hendig.web.bewijs.zicht import eigen_zaken, heeft_meting, mag_toestaan, staat_open, zaaknummers
from hendig.web.gebied import Gebied
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from hendig.web.zaken.zicht import ziet_zaak

verzoeken = Gebied("bewijsverzoeken", __name__)
_DESKUNDIGE, _ONTHULLING = WIE_VRAAGT[Verzoeksoort.DESKUNDIGE], WIE_VRAAGT[Verzoeksoort.ONTHULLING]
_TOESTAAN = tuple(rol for rollen in WIE_STAAT_TOE.values() for rol in rollen)


@verzoeken.formulier("/bewijs/<zaak>/deskundige", met(*_DESKUNDIGE), mits=staat_open, bevestig=True)
def deskundige(zaak: str) -> ResponseReturnValue:
    """Ask that a sworn expert gets everything of a case."""
    form = Deskundigeformulier()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(_DESKUNDIGE) as handeling:
            vraag_om_deskundige(
                handeling, zaak=zaak, naam=form.naam.data, beedigd_op=form.beedigd_op.data, reden=form.reden.data
            )
            flash("Uw verzoek staat. De meetbeheerder krijgt bericht.", "gelukt")
            return redirect(url_for("bewijs.overzicht"))
    return form.toon("bewijs/deskundige.html", nummer=zaaknummers()[zaak])


@verzoeken.knop("/bewijs/verzoeken/<nummer>/toestaan", met(*_TOESTAAN), mits=mag_toestaan, bevestig=True)
def toestaan(nummer: str) -> ResponseReturnValue:
    """Allow a request, as the second person."""
    with verzoek().daad(_TOESTAAN) as handeling:
        beeld = sta_toe(handeling, verzoek=nummer)
        flash("Het verzoek is toegestaan. Wie het uitvoert, krijgt bericht.", "gelukt")
        return redirect(PAGINAS[beeld.soort])


@verzoeken.pagina("/bewijs/onthullingen", met(Rol.JURIST, Rol.FG, Rol.CONTROLEUR), inzage="verzoeken om een naam")
def onthullingen() -> ResponseReturnValue:
    """Show every request for a name and how far it is; never a name, and a jurist only of cases they work on."""
    vraag = verzoek()
    alles = vraag.heeft((Rol.FG, Rol.CONTROLEUR))
    gevraagd = [een for een in alle_verzoeken(vraag.lezing, Verzoeksoort.ONTHULLING) if alles or ziet_zaak(een.zaak)]
    return render_template(
        "bewijs/onthullingen.html",
        verzoeken=[(een, een.is_open(vraag.nu), een.gevraagd_door != vraag.persoon) for een in gevraagd],
        nummers=zaaknummers(),
        mensen=namen_van({een.gevraagd_door for een in gevraagd}),
        mag_toestaan=vraag.heeft(WIE_STAAT_TOE[Verzoeksoort.ONTHULLING]),
        dagen=VOORAF_DAGEN,
        eigen_zaken=eigen_zaken() if vraag.heeft(_ONTHULLING) else [],
    )


@verzoeken.formulier("/bewijs/<zaak>/onthulling", met(*_ONTHULLING), mits=heeft_meting, bevestig=True)
def onthulling(zaak: str) -> ResponseReturnValue:
    """Ask that the names behind some answers are given."""
    form = Onthulformulier()
    form.bied_aan((een.ronde, een.naam) for een in metingen(verzoek().lezing, zaak) if een.telt)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(_ONTHULLING) as handeling:
            wat = {"ronde": form.ronde.data, "plaatsen": form.nummers, "reden": form.reden.data}
            vraag_om_onthulling(handeling, zaak=zaak, grond=grond_van(form.grond.data), **wat)
            flash("Uw verzoek staat. De functionaris gegevensbescherming krijgt bericht.", "gelukt")
            return redirect(url_for("bewijsverzoeken.onthullingen"))
    return form.toon("bewijs/onthulling.html", nummer=zaaknummers()[zaak], dagen=VOORAF_DAGEN)
