"""Pages to write a proposal part by part, offer it, and fix what another offered."""

from __future__ import annotations

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from governance.college.rules import MAG_SCHRIJVEN, TREKKERS, ZELF_GESCHREVEN, Voorstelonderwerp
from governance.college.service import begin_nieuwe_versie, open_voorstel, schrijf_voorstel
from governance.uitsluiting.queries import Zaakbeeld, zaken
from hendig.processes.college.in_zaak import begin_voorstel, kan_beginnen
from hendig.processes.college.stukken import bied_aan, maak_nota, stel_vast
from hendig.web.college.forms import DELEN, Daadformulier, Onderwerpformulier, formulier_voor
from hendig.web.college.zicht import (
    bestaand,
    deelmerk,
    gelezen_versie,
    is_aangeboden,
    is_vast,
    kan_schrijven,
    leest_dossier,
    ontbreekt,
    staat_er_al,
    weiger_andere_versie,
    zicht,
)
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

voorstel = Gebied("voorstel", __name__)


def kan_deel(voorstel: str, deel: str) -> bool:
    """Tell whether who asks can write in this part of it now."""
    return deel in DELEN and kan_schrijven(voorstel) and (deel != "bijlagen" or bestaand(voorstel).zaak is None)


def heeft_zaak(zaak: str) -> bool:
    """Tell whether there is such a case, and the MDG I-F had its part in it."""
    return _zaak(zaak) is not None


@voorstel.formulier("/voorstellen/nieuw", met(*MAG_SCHRIJVEN))
def openen() -> ResponseReturnValue:
    """Begin a proposal that belongs to no case."""
    form = Onderwerpformulier()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_SCHRIJVEN) as handeling:
            sleutel = open_voorstel(handeling, onderwerp=Voorstelonderwerp(form.onderwerp.data))
            return redirect(url_for("college.voorstel", voorstel=sleutel))
    return form.toon("college/openen.html")


@voorstel.formulier("/voorstellen/nieuw/<zaak>", met(*MAG_SCHRIJVEN), mits=heeft_zaak)
def openen_in_zaak(zaak: str) -> ResponseReturnValue:
    """Begin the proposal in a case, with the number that the case has."""
    form, beeld = Daadformulier(), _zaak(zaak)
    if beeld is not None and form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_SCHRIJVEN) as handeling:
            sleutel = begin_voorstel(handeling, zaak=beeld)
            return redirect(url_for("college.voorstel", voorstel=sleutel))
    return form.toon("college/openen.html")


@voorstel.formulier("/voorstellen/<voorstel>/schrijven/<deel>", met(*MAG_SCHRIJVEN), mits=kan_deel)
def schrijven(voorstel: str, deel: str) -> ResponseReturnValue:
    """Write one part; what was typed stays on the page when it is refused."""
    form = formulier_voor(bestaand(voorstel), deel)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_SCHRIJVEN) as handeling:
            delen = form.delen()
            if not staat_er_al(handeling, voorstel, deel, delen):
                schrijf_voorstel(handeling, voorstel=voorstel, delen=delen)
            flash(f"{DELEN[deel]}: bewaard.", "gelukt")
            return redirect(url_for("college.voorstel", voorstel=voorstel))
    form.merk = deelmerk(bestaand(voorstel), deel)
    return form.toon("college/deel.html", voorstel=voorstel, kop=DELEN[deel])


@voorstel.formulier("/voorstellen/<voorstel>/aanbieden", met(*MAG_SCHRIJVEN), mits=kan_schrijven)
def aanbieden(voorstel: str) -> ResponseReturnValue:
    """Offer a proposal to somebody else to fix."""
    form = Daadformulier()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_SCHRIJVEN) as handeling:
            bied_aan(handeling, voorstel=voorstel)
            flash("Het voorstel is aangeboden. Iemand die niet meeschreef, stelt het vast.", "gelukt")
            return redirect(url_for("college.voorstel", voorstel=voorstel))
    return form.toon("college/aanbieden.html", voorstel=voorstel, ontbreekt=ontbreekt(zicht(voorstel)))


@voorstel.formulier("/voorstellen/<voorstel>/vaststellen", met(*MAG_SCHRIJVEN), mits=is_aangeboden, bevestig=True)
def vaststellen(voorstel: str) -> ResponseReturnValue:
    """Fix a proposal that somebody else wrote."""
    form, beeld = Daadformulier(), bestaand(voorstel)
    form.merk = gelezen_versie(voorstel)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_SCHRIJVEN) as handeling:
            weiger_andere_versie(handeling, voorstel)
            stel_vast(handeling, voorstel=voorstel)
            flash(f"Versie {beeld.laatste.nummer} is vastgesteld. Er verandert geen woord meer aan.", "gelukt")
            return redirect(url_for("college.voorstel", voorstel=voorstel))
    zelf = verzoek().persoon in beeld.laatste.schrijvers
    weigering = ZELF_GESCHREVEN.met(wat="het vast te stellen") if zelf else None
    return form.toon("college/vaststellen.html", beeld=beeld, weigering=weigering)


def is_af(voorstel: str) -> bool:
    """Tell whether a new version can begin: the last one can no longer be written in, and nothing was decided."""
    return is_aangeboden(voorstel) or is_vast(voorstel)


@voorstel.knop("/voorstellen/<voorstel>/nieuwe-versie", met(*MAG_SCHRIJVEN), mits=is_af)
def nieuwe_versie(voorstel: str) -> ResponseReturnValue:
    """Begin a new version with the words of the last one."""
    with verzoek().daad(MAG_SCHRIJVEN) as handeling:
        nummer = begin_nieuwe_versie(handeling, voorstel=voorstel)
        flash(f"Versie {nummer} is begonnen, met de tekst van de vorige. De vorige blijft zoals die was.", "gelukt")
        return redirect(url_for("college.voorstel", voorstel=voorstel))


def nota_kan(voorstel: str) -> bool:
    """Tell whether the positions of both trekkers on a proposal in a case can be put on paper."""
    if not is_vast(voorstel) or bestaand(voorstel).zaak is None:
        return False
    dit = zicht(voorstel)
    return not dit.nader_onderzoek and {een.rol for een in dit.oordelen} == set(TREKKERS)


@voorstel.knop("/voorstellen/<voorstel>/nota", met(*MAG_SCHRIJVEN), mits=nota_kan)
def nota(voorstel: str) -> ResponseReturnValue:
    """Put both positions on paper; somebody else approves it on the page of the document."""
    with verzoek().daad(MAG_SCHRIJVEN) as handeling:
        blad = maak_nota(handeling, voorstel=voorstel)
        flash("De nota van de trekkers is gemaakt. Iemand anders stelt haar vast.", "gelukt")
        return redirect(url_for("schrijven.stuk", zaak=blad.zaak, document=blad.id))


def _zaak(zaak: str) -> Zaakbeeld | None:
    session = verzoek().lezing
    return next(
        (een for een in zaken(session) if een.id == zaak and leest_dossier(zaak) and kan_beginnen(session, een)), None
    )
