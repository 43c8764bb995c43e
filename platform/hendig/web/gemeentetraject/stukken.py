"""The acts in the track of the gemeente that come with words; each is read back before it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.gemeentetraject.antwoord_service import (
    MET_ACTIES,
    adviseer,
    beantwoord_advies,
    bespreek,
    reageer,
    voeg_actie_toe,
)
from governance.gemeentetraject.queries import Trajectbeeld, adviespunten, trajectbeeld
from governance.gemeentetraject.rules import ANTWOORDT, BESPREEKT, VALIDEERT, VOERT_UIT, kan_vanaf
from governance.gemeentetraject.service import oordeel
from governance.gemeentetraject.toestand import Trajectgebeurtenis as G
from governance.logboek.handeling import Handeling
from governance.netwerk.rules import Rol
from hendig.web.formulier import Formulier
from hendig.web.gebied import Gebied
from hendig.web.gemeentetraject.beeld import kop
from hendig.web.gemeentetraject.forms import (
    KLOPT,
    Actieformulier,
    Adviesformulier,
    Besprekingformulier,
    Oordeelformulier,
    Reactieformulier,
    antwoorden,
    antwoordformulier,
)
from hendig.web.gemeentetraject.zicht import ziet_traject
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

gemeentestukken = Gebied("gemeentestukken", __name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """What a page with words says: its heading, what follows, the words on the button, and what is said after."""

    kop: str
    gevolg: str
    knop: str
    gelukt: str
    rollen: Sequence[Rol]


@gemeentestukken.formulier("/gemeente/<traject>/oordeel", met(*VALIDEERT), mits=ziet_traject)
def oordelen(traject: str) -> ResponseReturnValue:
    """Say as the first of two whether a round holds."""
    beeld, form = trajectbeeld(verzoek().lezing, traject), Oordeelformulier()
    later = not kan_vanaf(beeld.stand, G.GELDIG)
    if later and beeld.te_valideren is None:
        return _terug(traject)
    stuk = Stuk(
        kop="Klopt de meting?",
        gevolg="De ander bevestigt dit, of niet. Pas daarna geldt het.",
        knop="Leg mijn oordeel vast",
        gelukt="Uw oordeel is vastgelegd. De ander kan het nu bevestigen.",
        rollen=VALIDEERT,
    )

    def doe(handeling: Handeling) -> None:
        wel, niet = (G.HERHALING_GELDIG, G.HERHALING_ONGELDIG) if later else (G.GELDIG, G.ONGELDIG)
        gebeurtenis = wel if form.uitkomst.data == KLOPT else niet
        oordeel(handeling, traject=traject, gebeurtenis=gebeurtenis, reden=form.reden.data or "")

    return _schrijf(beeld, stuk, form, doe)


@gemeentestukken.formulier("/gemeente/<traject>/bespreking", met(*BESPREEKT), mits=ziet_traject)
def bespreking(traject: str) -> ResponseReturnValue:
    """Record what the MDG I-F discussed."""
    beeld, form = trajectbeeld(verzoek().lezing, traject), Besprekingformulier()
    stuk = Stuk(
        kop="Leg vast wat de MDG I-F besprak",
        gevolg="Het college heeft daarna acht weken om te reageren, of zo lang als in de overeenkomst staat.",
        knop="Leg de bespreking vast",
        gelukt="De bespreking is vastgelegd. Het college reageert nu.",
        rollen=BESPREEKT,
    )
    return _bij(
        beeld, G.BESPROKEN, stuk, form, lambda nu: bespreek(nu, traject=traject, verslag=form.verslag.data or "")
    )


@gemeentestukken.formulier("/gemeente/<traject>/reactie", met(*ANTWOORDT), mits=ziet_traject)
def reactie(traject: str) -> ResponseReturnValue:
    """Record how the college reacted."""
    beeld, form = trajectbeeld(verzoek().lezing, traject), Reactieformulier()
    stuk = Stuk(
        kop="Leg de reactie van het college vast",
        gevolg="Iedereen in het netwerk leest de reactie. De gemeente schrijft daarna op wat zij gaat doen.",
        knop="Leg de reactie vast",
        gelukt="De reactie is vastgelegd.",
        rollen=ANTWOORDT,
    )
    return _bij(
        beeld, G.COLLEGE_REAGEERDE, stuk, form, lambda nu: reageer(nu, traject=traject, reactie=form.reactie.data or "")
    )


@gemeentestukken.formulier("/gemeente/<traject>/advies", met(*BESPREEKT), mits=ziet_traject)
def advies(traject: str) -> ResponseReturnValue:
    """Record what the MDG I-F advises the trekkers."""
    beeld, form = trajectbeeld(verzoek().lezing, traject), Adviesformulier()
    stuk = Stuk(
        kop="Leg het advies aan de bestuurlijk trekkers vast",
        gevolg="Het college antwoordt schriftelijk op elk punt.",
        knop="Leg het advies vast",
        gelukt="Het advies is vastgelegd. Het college antwoordt nu op elk punt.",
        rollen=BESPREEKT,
    )

    def doe(handeling: Handeling) -> None:
        punten = (form.punten.data or "").splitlines()
        adviseer(handeling, traject=traject, redenen=form.redenen.data or "", punten=punten)

    return _bij(beeld, G.ADVIES_GEGEVEN, stuk, form, doe)


@gemeentestukken.formulier("/gemeente/<traject>/antwoord", met(*ANTWOORDT), mits=ziet_traject)
def antwoord(traject: str) -> ResponseReturnValue:
    """Record what the college answered to each point."""
    beeld, punten = trajectbeeld(verzoek().lezing, traject), adviespunten(verzoek().lezing, traject)
    form = antwoordformulier(punten)
    stuk = Stuk(
        kop="Leg het antwoord van het college vast",
        gevolg="Iedereen in het netwerk leest de punten en de antwoorden.",
        knop="Leg de antwoorden vast",
        gelukt="De antwoorden zijn vastgelegd.",
        rollen=ANTWOORDT,
    )
    return _bij(
        beeld,
        G.ADVIES_BEANTWOORD,
        stuk,
        form,
        lambda nu: beantwoord_advies(nu, traject=traject, antwoorden=antwoorden(form, punten)),
    )


@gemeentestukken.formulier("/gemeente/<traject>/acties", met(*VOERT_UIT), mits=ziet_traject)
def actie(traject: str) -> ResponseReturnValue:
    """Write an action down."""
    beeld, form = trajectbeeld(verzoek().lezing, traject), Actieformulier()
    if beeld.stand not in MET_ACTIES:
        return _terug(traject)
    if form.validate_on_submit() and form.uiterlijk.data is not None:
        with form.of_weigering(), verzoek().daad(VOERT_UIT) as handeling:
            voeg_actie_toe(
                handeling,
                traject=traject,
                wat=form.wat.data or "",
                wie=form.wie.data or "",
                uiterlijk=form.uiterlijk.data,
            )
            flash("De actie is opgeschreven.", "gelukt")
            return _terug(traject)
    return form.toon("gemeentetraject/actie.html", beeld=beeld, onderwerp=kop(beeld))


def _bij(
    beeld: Trajectbeeld, gebeurtenis: G, stuk: Stuk, form: Formulier, doe: Callable[[Handeling], None]
) -> ResponseReturnValue:
    """Let somebody write where the step can be taken; the page of the track says why it cannot where it cannot."""
    return _schrijf(beeld, stuk, form, doe) if kan_vanaf(beeld.stand, gebeurtenis) else _terug(beeld.id)


def _schrijf(beeld: Trajectbeeld, stuk: Stuk, form: Formulier, doe: Callable[[Handeling], None]) -> ResponseReturnValue:
    inhoud = {"beeld": beeld, "stuk": stuk, "onderwerp": kop(beeld)}
    in_orde = stap() is not Stap.TERUG and form.validate_on_submit()
    if in_orde and stap() is Stap.DOEN:
        with form.of_weigering(), verzoek().daad(stuk.rollen) as handeling:
            doe(handeling)
            flash(stuk.gelukt, "gelukt")
            return _terug(beeld.id)
    elif in_orde:
        return render_template("gemeentetraject/nalezen.html", form=form, velden=ingevuld(), **inhoud)
    return form.toon("gemeentetraject/schrijven.html", **inhoud)


def _terug(traject: str) -> ResponseReturnValue:
    return redirect(url_for("gemeentetraject.een", traject=traject))
