"""The pages about who takes part: the list of a day, one party, what changed about it, and who has which role."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from governance.netwerk.geschiedenis import partijgeschiedenis
from governance.netwerk.personen import persoonskaarten
from governance.netwerk.queries import gemeente_op, partij_op, partijnamen, partners_op, rollen_op
from governance.netwerk.rolgeschiedenis import rolgeschiedenis
from governance.netwerk.rules import MAG_BIJHOUDEN, Rol
from hendig.web.gebied import Gebied
from hendig.web.keuzes import keuzes
from hendig.web.netwerk.dagkeuze import Dagformulier, dagkeuze
from hendig.web.netwerk.lijst import ALLES, Lijstformulier, gezocht, soorten, telzin
from hendig.web.netwerk.rolgroepen import rolgroepen
from hendig.web.netwerk.woorden import grootte_in_woorden, kop_van, verschil_in_woorden
from hendig.web.netwerk.zicht import getekend, ken_partij, mag_partij_zien, mag_rol_zien
from hendig.web.toegangsregel import MET_ROL
from hendig.web.verzoek import verzoek

netwerk = Gebied("netwerk", __name__)
netwerk.add_app_template_filter(grootte_in_woorden, "grootte")
netwerk.add_app_template_filter(verschil_in_woorden, "verschil")
netwerk.add_app_template_filter(kop_van, "veranderkop")


@netwerk.pagina("/netwerk", MET_ROL)
def partners() -> ResponseReturnValue:
    """Show who took part on a day, by name."""
    vraag, form = verzoek(), Lijstformulier()
    keuze = dagkeuze(form)
    alle = partners_op(vraag.lezing, keuze.peil)
    form.soort.choices = keuzes([ALLES, *((soort, soort) for soort in soorten(alle))])
    getoond = gezocht(alle, form)
    return render_template(
        "netwerk/partners.html",
        form=form,
        keuze=keuze,
        partners=getoond,
        mag_bijhouden=MAG_BIJHOUDEN,
        telzin=telzin(len(getoond), len(alle)),
        de_gemeente=gemeente_op(vraag.lezing, keuze.peil),
    )


@netwerk.pagina("/netwerk/partners/<partij>", MET_ROL, mits=ken_partij)
def partner(partij: str) -> ResponseReturnValue:
    """Show a party on a day: what everybody may know of it, and the rest for who may."""
    vraag, form = verzoek(), Dagformulier()
    keuze, alles = dagkeuze(form), mag_partij_zien(partij)
    rollen = [een for een in rollen_op(vraag.lezing, keuze.peil, partij=partij) if mag_rol_zien(een)]
    contacten = [een for een in rollen if een.rol is Rol.CONTACTPERSOON]
    kaarten = persoonskaarten(vraag.lezing, keuze.dag, [een.persoon for een in contacten]) if alles else {}
    return render_template(
        "netwerk/partner.html",
        form=form,
        keuze=keuze,
        sleutel=partij,
        naam=partijnamen(vraag.lezing)[partij],
        stand=partij_op(vraag.lezing, partij, keuze.peil),
        alles=alles,
        getekend=getekend(partij, keuze.peil) if alles else None,
        wijzigt=vraag.heeft(MAG_BIJHOUDEN),
        contacten=contacten,
        kaarten=kaarten,
        rollen=[een for een in rollen if een.rol is not Rol.CONTACTPERSOON],
    )


@netwerk.pagina("/netwerk/partners/<partij>/geschiedenis", MET_ROL, mits=mag_partij_zien)
def geschiedenis(partij: str) -> ResponseReturnValue:
    """Show what changed about a party over the years, corrections included, and who had which role for it."""
    vraag = verzoek()
    return render_template(
        "netwerk/geschiedenis.html",
        sleutel=partij,
        naam=partijnamen(vraag.lezing)[partij],
        veranderingen=partijgeschiedenis(vraag.lezing, partij),
        rollen=[een for een in rolgeschiedenis(vraag.lezing, partij=partij) if mag_rol_zien(een)],
    )


@netwerk.pagina("/netwerk/rollen", MET_ROL)
def rollen() -> ResponseReturnValue:
    """Show who had which role on a day, as far as that is for who asks."""
    vraag, form = verzoek(), Dagformulier()
    keuze = dagkeuze(form)
    houders = [een for een in rollen_op(vraag.lezing, keuze.peil) if mag_rol_zien(een)]
    return render_template(
        "netwerk/rollen.html", form=form, keuze=keuze, groepen=rolgroepen(houders), namen=partijnamen(vraag.lezing)
    )
