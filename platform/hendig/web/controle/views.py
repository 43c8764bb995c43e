"""Pages about a closed round: how it stands, what stands out, one party's certificates, and the acts of the two."""

from __future__ import annotations

from flask import Response, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.netwerk.rules import Rol
from hendig.processes.ronde.controle import beantwoord_vraag, stel_vraag
from hendig.processes.ronde.rondegegevens import namen_in
from hendig.processes.ronde.vaststellen import (
    leg_controle_vast,
    onderteken_ronde,
    uitslag_van,
)
from hendig.web.controle.beeld import controlebeeld, integriteit, regels_van, trechters, trechtertekeningen
from hendig.web.controle.forms import (
    Antwoordformulier,
    Controleformulier,
    Tekenformulier,
    Vernietigformulier,
    Vraagformulier,
)
from hendig.web.controle.uitleg import met_uitleg
from hendig.web.controle.zicht import (
    is_gesloten,
    partij_in,
    partij_te_bekijken,
    te_controleren,
    te_ondertekenen,
    te_vernietigen,
)
from hendig.web.gebied import Gebied
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.namen import namen_van
from hendig.web.rondes.beeld import SOORTWOORDEN, STANDEN
from hendig.web.toegangsregel import met
from hendig.web.verzoek import dienst, verzoek
from surveys.ronde.queries import rondebeeld, ronden
from surveys.ronde.rules import MAG_CONTROLEREN, MAG_ONDERTEKENEN, Rondebesluit, Rondestand
from surveys.uitslag.bezwaar_queries import bezwaar_tot, loopt_bezwaar, zonder_beslisser
from surveys.uitslag.controle_queries import laatste_berekening, open_vlaggen, vlaggen
from surveys.uitslag.controle_rules import MAG_SLEUTEL, MAG_THEMAS, MAG_VLAGGEN, TE_BEREKENEN, Vlagantwoord
from surveys.uitslag.rules import MAG_ALLES_ZIEN

controle = Gebied("controle", __name__)


@controle.pagina("/controle", met(*MAG_ALLES_ZIEN))
def overzicht() -> ResponseReturnValue:
    """Show every round that was closed."""
    gesloten = [een for een in ronden(verzoek().lezing) if een.stap(Rondestand.GESLOTEN)]
    return render_template("controle/overzicht.html", ronden=gesloten, standen=STANDEN, soorten=SOORTWOORDEN)


@controle.pagina("/controle/<ronde>", met(*MAG_ALLES_ZIEN), mits=is_gesloten)
def ronde(ronde: str) -> ResponseReturnValue:
    """Show how a round stands: computed, looked over, signed; and the gates in numbers."""
    beeld, vraag = controlebeeld(ronde), verzoek()
    return render_template(
        "controle/ronde.html",
        beeld=beeld,
        namen=namen_van({een.door for een in beeld.ronde.handtekeningen}),
        open_voor_werk=beeld.ronde.stand in TE_BEREKENEN,
        mag_controleren=vraag.heeft(MAG_CONTROLEREN),
        mag_ondertekenen=vraag.heeft(MAG_ONDERTEKENEN),
        mag_sleutel=vraag.heeft(MAG_SLEUTEL),
        bezwaar_tot=bezwaar_tot(vraag.lezing, ronde),
        bezwaar_loopt=loopt_bezwaar(vraag.lezing, ronde),
        zonder_beslisser=zonder_beslisser(vraag.lezing, beeld.ronde, vraag.peil),
    )


@controle.pagina("/controle/<ronde>/certificaten", met(*MAG_ALLES_ZIEN), mits=is_gesloten)
def certificaten(ronde: str) -> ResponseReturnValue:
    """Show of which parties there are certificates, without a score."""
    return render_template("controle/certificaten.html", beeld=controlebeeld(ronde))


@controle.pagina(
    "/controle/<ronde>/antwoorden", met(*MAG_ALLES_ZIEN), mits=is_gesloten, inzage="onderzoek naar de antwoorden"
)
def antwoorden(ronde: str) -> ResponseReturnValue:
    """Show what stands out in the answers, and all scores, without a name."""
    beeld = rondebeeld(verzoek().lezing, ronde)
    inhoud = {"blokken": integriteit(ronde), "trechters": trechters(ronde)}
    return render_template("controle/antwoorden.html", ronde=beeld, **inhoud)


@controle.pagina(
    "/controle/<ronde>/trechter/<construct>-<breedte>.svg",
    met(*MAG_ALLES_ZIEN),
    mits=is_gesloten,
    inzage="scores zonder namen",
)
def trechter(ronde: str, construct: str, breedte: str) -> ResponseReturnValue:
    """Give the drawing of all scores, without names."""
    deze = construct, breedte
    svg = next((een.svg for een in trechtertekeningen(ronde) if (een.construct, een.breedte.value) == deze), None)
    if svg is None:
        abort(404)
    return Response(svg, mimetype="image/svg+xml", headers={"Content-Encoding": "gzip"})


@controle.pagina("/controle/<ronde>/partij/<partij>", met(*MAG_ALLES_ZIEN), mits=partij_in, inzage="meetcertificaten")
def partij(ronde: str, partij: str) -> ResponseReturnValue:
    """Show the certificates of one party."""
    session, uitslag = verzoek().lezing, uitslag_van(dienst().kluis, ronde)
    beeld, mag_vlaggen = rondebeeld(session, ronde), verzoek().heeft(MAG_VLAGGEN)
    return render_template(
        "controle/partij.html",
        ronde=beeld,
        partij=partij,
        naam=namen_in(session, ronde)[partij],
        certificaten=[(een, met_uitleg(regels_van(een))) for een in (() if uitslag is None else uitslag.van(partij))],
        bevraagd=partij in (gesteld := vlaggen(session, ronde)),
        antwoord=gesteld.get(partij),
        mag_vlaggen=mag_vlaggen and beeld.stand in TE_BEREKENEN,
        mag_themas=verzoek().heeft(MAG_THEMAS) and beeld.stand in TE_BEREKENEN,
    )


@controle.formulier("/controle/<ronde>/partij/<partij>/vraag", met(*MAG_VLAGGEN), mits=partij_te_bekijken)
def vlag(ronde: str, partij: str) -> ResponseReturnValue:
    """Ask a question about the answers on a party, or answer it."""
    session, wat = verzoek().lezing, {"ronde": ronde, "partij": partij}
    staat_open = partij in open_vlaggen(session, ronde)
    blijft_al = vlaggen(session, ronde).get(partij) is Vlagantwoord.BLIJFT
    form = Antwoordformulier(blijft_al=blijft_al) if staat_open else Vraagformulier()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VLAGGEN) as handeling:
            if isinstance(form, Antwoordformulier):
                antwoord = Vlagantwoord(form.antwoord.data)
                beantwoord_vraag(handeling, **wat, antwoord=antwoord, reden=form.waarom.data)
            else:
                stel_vraag(handeling, **wat, reden=form.waarom.data)
            flash("Dit is vastgelegd.", "gelukt")
            return redirect(url_for("controle.ronde", ronde=ronde))
    return form.toon("controle/vraag.html", **wat, naam=namen_in(session, ronde)[partij], staat_open=staat_open)


@controle.formulier("/controle/<ronde>/vastleggen", met(*MAG_CONTROLEREN), mits=te_controleren)
def vastleggen(ronde: str) -> ResponseReturnValue:
    """Record that the round was looked over, and what was found."""
    form, beeld = Controleformulier(data={"gelezen": _hash(ronde)}), rondebeeld(verzoek().lezing, ronde)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_CONTROLEREN) as handeling:
            leg_controle_vast(handeling, ronde=ronde, gelezen=form.gelezen.data or "", bevinding=form.bevinding.data)
            flash("Uw controle is vastgelegd. Nu kunnen u en de meetbeheerder ondertekenen.", "gelukt")
            return redirect(url_for("controle.ronde", ronde=ronde))
    return form.toon("controle/vastleggen.html", ronde=beeld)


@controle.formulier("/controle/<ronde>/ondertekenen", met(*MAG_ONDERTEKENEN), mits=te_ondertekenen, bevestig=True)
def ondertekenen(ronde: str) -> ResponseReturnValue:
    """Sign the outcome that was read; with the second signature everybody sees what is theirs."""
    form = Tekenformulier(data={"gelezen": _hash(ronde)})
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_ONDERTEKENEN) as handeling:
            klaar = onderteken_ronde(
                handeling,
                dienst().kluis,
                ronde=ronde,
                besluit=Rondebesluit.VASTSTELLEN,
                rol=Rol(handeling.door.rol),
                gelezen=form.gelezen.data or "",
            )
            flash(_na_tekenen(klaar=klaar), "gelukt")
            return redirect(url_for("controle.ronde", ronde=ronde))
    return form.toon("controle/ondertekenen.html", beeld=controlebeeld(ronde))


@controle.formulier("/controle/<ronde>/vernietigen", met(*MAG_ONDERTEKENEN), mits=te_vernietigen, bevestig=True)
def vernietigen(ronde: str) -> ResponseReturnValue:
    """Annul a round, with a second person; what was shown stays, and is marked."""
    form, beeld = Vernietigformulier(data={"gelezen": _hash(ronde)}), rondebeeld(verzoek().lezing, ronde)
    in_orde = stap() is not Stap.TERUG and form.validate_on_submit()
    if in_orde and stap() is Stap.DOEN:
        with form.of_weigering(), verzoek().daad(MAG_ONDERTEKENEN) as handeling:
            klaar = onderteken_ronde(
                handeling,
                dienst().kluis,
                ronde=ronde,
                besluit=Rondebesluit.VERNIETIGEN,
                rol=Rol(handeling.door.rol),
                gelezen=form.gelezen.data or "",
                reden=form.waarom.data,
            )
            flash(f"Ronde {beeld.naam} is vernietigd." if klaar else "Uw handtekening staat. Nu de ander.", "gelukt")
            return redirect(url_for("start.overzicht"))
    elif in_orde:
        return render_template("controle/vernietigen_nalezen.html", form=form, ronde=beeld, velden=ingevuld())
    return form.toon(
        "controle/vernietigen.html", ronde=beeld, namen=namen_van({een.door for een in beeld.handtekeningen})
    )


def _hash(ronde: str) -> str:
    laatste = laatste_berekening(verzoek().lezing, ronde)
    return "" if laatste is None else laatste.sha256


def _na_tekenen(*, klaar: bool) -> str:
    if klaar:
        return "De ronde is vastgesteld. Iedereen ziet nu het eigen resultaat, en de contactpersonen krijgen bericht."
    return "Uw handtekening staat. Zodra de ander ook ondertekent, ziet iedereen het eigen resultaat."
