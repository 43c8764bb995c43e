"""The pages about whom the clusters send to the MDG I-F, and who stands in when somebody cannot come."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from governance.feiten.rules import Duur
from governance.kalender.datum import datum
from governance.netwerk.afvaardiging import Clusterzetel, clusters, zetels_op
from governance.netwerk.queries import partijnamen
from governance.netwerk.rules import MAG_AFVAARDIGEN
from hendig.processes.register.afvaardiging import vaardig_af, vervang_vandaag
from hendig.web.gebied import Gebied
from hendig.web.keuzes import keuzes
from hendig.web.netwerk.forms import Afvaardigingsformulier, Vervangformulier
from hendig.web.netwerk.kiesbaar import gekozen, kiesbaren
from hendig.web.toegangsregel import MET_ROL, met
from hendig.web.verzoek import verzoek

afvaardiging = Gebied("afvaardiging", __name__)
WIE = met(*MAG_AFVAARDIGEN)


def wordt_vandaag_afgevaardigd(vervulling: str) -> bool:
    """Tell whether it is the role of somebody whom a cluster sends today."""
    return _zetel(vervulling) is not None


@afvaardiging.pagina("/netwerk/afvaardiging", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show whom each cluster sends today, and who stands in."""
    vraag = verzoek()
    return render_template(
        "netwerk/afvaardiging.html",
        zetels=zetels_op(vraag.lezing, vraag.peil),
        namen=partijnamen(vraag.lezing),
        mag=vraag.heeft(MAG_AFVAARDIGEN),
    )


@afvaardiging.formulier("/netwerk/afvaardiging/nieuw", WIE, bevestig=True)
def benoem() -> ResponseReturnValue:
    """Let a cluster send somebody from a day on; whom it sent until then stops on that day."""
    vraag = verzoek()
    form = Afvaardigingsformulier({"per": vraag.dag, "cluster": request.args.get("cluster", "")})
    form.cluster.choices = keuzes([("", "Kies een cluster"), *((naam, naam) for naam in clusters(vraag.lezing))])
    form.wie.choices = kiesbaren()
    if form.validate_on_submit():
        with form.of_weigering(), vraag.daad(MAG_AFVAARDIGEN) as handeling:
            wie, duur = gekozen(form.wie.data), Duur(form.per.data, form.tot.data)
            vaardig_af(handeling, wie=wie, cluster=form.naam, duur=duur, reden=form.reden.data)
            flash(f"Cluster {form.naam} heeft een afgevaardigde vanaf {datum(form.per.data)}.", "gelukt")
            return redirect(url_for("afvaardiging.overzicht"))
    return form.toon("netwerk/benoem.html")


@afvaardiging.formulier(
    "/netwerk/afvaardiging/<vervulling>/vervang", WIE, mits=wordt_vandaag_afgevaardigd, bevestig=True
)
def vervang(vervulling: str) -> ResponseReturnValue:
    """Let somebody stand in today for whom a cluster sends."""
    vraag, form, zetel = verzoek(), Vervangformulier(), _zetel(vervulling)
    form.wie.choices = kiesbaren()
    if zetel is not None and form.validate_on_submit():
        with form.of_weigering(), vraag.daad(MAG_AFVAARDIGEN) as handeling:
            vervang_vandaag(handeling, wie=gekozen(form.wie.data), cluster=zetel.cluster)
            flash(f"Cluster {zetel.cluster} heeft vandaag een plaatsvervanger.", "gelukt")
            return redirect(url_for("afvaardiging.overzicht"))
    return form.toon("netwerk/vervang.html", zetel=zetel)


def _zetel(vervulling: str) -> Clusterzetel | None:
    vraag = verzoek()
    for zetel in zetels_op(vraag.lezing, vraag.peil):
        if zetel.afgevaardigde is not None and zetel.afgevaardigde.vervulling == vervulling:
            return zetel
    return None
