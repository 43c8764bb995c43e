"""Pages around a besluit: a trekker's position, what was checked, the besluit itself, and what another one means."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.college.besluiten import (
    Besluittekst,
    duid_besluit,
    ga_na,
    leg_trekkersoordeel_vast,
    onderteken_vergewis,
)
from governance.college.rules import (
    COLLEGE,
    MAG_BESLUIT_VASTLEGGEN,
    MAG_ONDERTEKENEN,
    MAG_SCHRIJVEN,
    TREKKERS,
    Aanpassing,
    Besluitvariant,
    Strekking,
    Trekkersoordeelsoort,
    Vergewispunt,
    Voorstelonderwerp,
)
from governance.college.service import vul_strekking_aan
from governance.netwerk.queries import rollen_op
from hendig.processes.college.dossier import opzij_bij
from hendig.processes.college.stukken import leg_vast
from hendig.web.college.forms import (
    Besluitformulier,
    Daadformulier,
    Duidingsformulier,
    Nagaanformulier,
    Oordeelformulier,
    Strekkingsformulier,
)
from hendig.web.college.zicht import (
    bestaand,
    eigen_trekkersrol,
    gelezen_versie,
    is_vast,
    open_punten,
    weiger_andere_versie,
    zicht,
    ziet,
)
from hendig.web.gebied import Gebied
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

besluit = Gebied("besluit", __name__)


def kan_oordelen(voorstel: str) -> bool:
    """Tell whether who asks is a trekker who did not speak yet."""
    return is_vast(voorstel) and eigen_trekkersrol(voorstel) is not None


def kan_nagaan(voorstel: str) -> bool:
    """Tell whether something is left to check."""
    return is_vast(voorstel) and open_punten(voorstel) != []


def kan_aanvullen(voorstel: str) -> bool:
    """Tell whether it does not say yet what the advice comes down to."""
    return ziet(voorstel) and bestaand(voorstel).mist_strekking


def kan_duiden(voorstel: str) -> bool:
    """Tell whether another besluit than advised was taken."""
    genomen = zicht(voorstel).besluit if ziet(voorstel) else None
    return genomen is not None and genomen.variant is Besluitvariant.ANDERS and genomen.duiding is None


@besluit.formulier("/voorstellen/<voorstel>/oordeel", met(*TREKKERS), mits=kan_oordelen, bevestig=True)
def oordeel(voorstel: str) -> ResponseReturnValue:
    """Give one's own position as a trekker."""
    form, rol = Oordeelformulier(), eigen_trekkersrol(voorstel)
    form.merk = gelezen_versie(voorstel)
    if rol is not None and form.validate_on_submit():
        with form.of_weigering(), verzoek().daad((rol,)) as handeling:
            weiger_andere_versie(handeling, voorstel)
            leg_trekkersoordeel_vast(
                handeling,
                voorstel=voorstel,
                rol=rol,
                soort=Trekkersoordeelsoort(form.soort.data),
                reden=form.reden.data or "",
                vraag=form.vraag.data or "",
                uitgesloten=opzij_bij(handeling, voorstel=voorstel),
            )
            flash("Uw oordeel is vastgelegd.", "gelukt")
            return redirect(url_for("college.voorstel", voorstel=voorstel))
    return form.toon("college/oordeel.html", voorstel=voorstel, rol=rol)


@besluit.formulier("/voorstellen/<voorstel>/nagaan", met(*MAG_SCHRIJVEN), mits=kan_nagaan)
def nagaan(voorstel: str) -> ResponseReturnValue:
    """Record one thing that was checked."""
    form = Nagaanformulier(open_punten(voorstel))
    form.merk = gelezen_versie(voorstel)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_SCHRIJVEN) as handeling:
            weiger_andere_versie(handeling, voorstel)
            ga_na(
                handeling,
                voorstel=voorstel,
                punt=Vergewispunt(form.punt.data),
                bevinding=form.bevinding.data or "",
                uitgesloten=opzij_bij(handeling, voorstel=voorstel),
            )
            flash("Vastgelegd is wat u naging.", "gelukt")
            return redirect(url_for("college.voorstel", voorstel=voorstel))
    return form.toon("college/nagaan.html", voorstel=voorstel)


@besluit.formulier("/voorstellen/<voorstel>/ondertekenen", met(*MAG_ONDERTEKENEN), mits=is_vast, bevestig=True)
def ondertekenen(voorstel: str) -> ResponseReturnValue:
    """Sign that all was checked."""
    form = Daadformulier()
    form.merk = gelezen_versie(voorstel)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_ONDERTEKENEN) as handeling:
            weiger_andere_versie(handeling, voorstel)
            uitgesloten = opzij_bij(handeling, voorstel=voorstel)
            onderteken_vergewis(handeling, voorstel=voorstel, uitgesloten=uitgesloten)
            flash("De controle is ondertekend.", "gelukt")
            return redirect(url_for("college.voorstel", voorstel=voorstel))
    return form.toon("college/ondertekenen.html", voorstel=voorstel, vergewis=zicht(voorstel).vergewis)


@besluit.formulier("/voorstellen/<voorstel>/besluit", met(*MAG_BESLUIT_VASTLEGGEN), mits=is_vast, bevestig=True)
def vastleggen(voorstel: str) -> ResponseReturnValue:
    """Record what the college decided, after reading it back."""
    beeld = bestaand(voorstel)
    leden = _leden()
    form = Besluitformulier(leden.items(), gemeten=beeld.onderwerp is Voorstelonderwerp.UITSLUITING)
    form.merk = gelezen_versie(voorstel)
    in_orde = stap() is not Stap.TERUG and form.validate_on_submit()
    if in_orde and stap() is Stap.DOEN:
        with form.of_weigering(), verzoek().daad(MAG_BESLUIT_VASTLEGGEN) as handeling:
            weiger_andere_versie(handeling, voorstel)
            leg_vast(handeling, voorstel=voorstel, besluit=_besluittekst(form))
            flash("Het besluit is vastgelegd.", "gelukt")
            return redirect(url_for("college.voorstel", voorstel=voorstel))
    elif in_orde:
        return render_template("college/besluit_nalezen.html", form=form, velden=ingevuld(), leden=leden)
    return form.toon("college/besluit.html", voorstel=voorstel)


@besluit.formulier("/voorstellen/<voorstel>/duiden", met(*MAG_ONDERTEKENEN), mits=kan_duiden, bevestig=True)
def duiden(voorstel: str) -> ResponseReturnValue:
    """Say what another besluit comes down to, with new words for the public."""
    form, genomen = Duidingsformulier(), zicht(voorstel).besluit
    form.merk = gelezen_versie(voorstel)
    if genomen is not None and form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_ONDERTEKENEN) as handeling:
            weiger_andere_versie(handeling, voorstel)
            duid_besluit(
                handeling,
                besluit=genomen.id,
                aanpassing=Aanpassing(form.aanpassing.data),
                formulering=form.formulering.data or "",
                uitgesloten=opzij_bij(handeling, voorstel=voorstel),
            )
            flash("Vastgelegd is wat dit besluit betekent.", "gelukt")
            return redirect(url_for("college.voorstel", voorstel=voorstel))
    return form.toon("college/duiden.html", voorstel=voorstel, besluit=genomen)


@besluit.formulier("/voorstellen/<voorstel>/strekking", met(*MAG_ONDERTEKENEN), mits=kan_aanvullen, bevestig=True)
def strekking(voorstel: str) -> ResponseReturnValue:
    """Say what an advice comes down to that was offered before that was asked."""
    form = Strekkingsformulier()
    form.merk = gelezen_versie(voorstel)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_ONDERTEKENEN) as handeling:
            weiger_andere_versie(handeling, voorstel)
            vul_strekking_aan(
                handeling,
                voorstel=voorstel,
                strekking=Strekking(form.strekking.data),
                uitgesloten=opzij_bij(handeling, voorstel=voorstel),
            )
            flash("Vastgelegd is waar dit advies op neerkomt.", "gelukt")
            return redirect(url_for("college.voorstel", voorstel=voorstel))
    return form.toon("college/strekking.html", voorstel=voorstel, advies=bestaand(voorstel).laatste.stuk.advies)


def _leden() -> dict[str, str]:
    """Give who is in the college today, each once, with their name."""
    houders = rollen_op(verzoek().lezing, verzoek().peil, rollen=COLLEGE)
    return {een.persoon: een.naam or "naam vernietigd" for een in houders}


def _besluittekst(form: Besluitformulier) -> Besluittekst:
    return Besluittekst(
        variant=Besluitvariant(form.variant.data),
        besluitnummer=form.besluitnummer.data or "",
        dag=form.dag.data,
        weging=form.weging.data or "",
        anders=form.anders.data or "",
        reden=form.reden.data or "",
        terug_op=form.terug_op.data,
        deelnemers=form.deelnemers,
    )
