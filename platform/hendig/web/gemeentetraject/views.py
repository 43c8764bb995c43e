"""Pages about the gemeente below the norm, and the acts in its track that need no words."""

from __future__ import annotations

from typing import Final

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.gemeentetraject.antwoord_service import MET_ACTIES, leg_gedaan_vast
from governance.gemeentetraject.queries import (
    Trajectbeeld,
    adviespunten,
    oordeel_van,
    reageren_voor,
    trajectbeeld,
    wachtend_oordeel,
    zoek_actie,
)
from governance.gemeentetraject.raadszin import raadszin
from governance.gemeentetraject.rules import VALIDEERT, VOERT_UIT, kan_vanaf, mogelijkheden
from governance.gemeentetraject.service import bevestig_oordeel, trek_oordeel_in, zet_stap
from governance.gemeentetraject.toestand import Trajectgebeurtenis as G
from governance.netwerk.rules import Rol
from governance.uitsluiting.weigeringen import TEGEN_GEMEENTE
from hendig.web.gebied import Gebied
from hendig.web.gemeentetraject.beeld import beurt, kan_niet, kan_nu, kop, rondes, verloop
from hendig.web.gemeentetraject.zicht import (
    leest_mdg,
    valideert,
    zichtbare_trajecten,
    ziet_actie,
    ziet_oordeel,
    ziet_traject,
)
from hendig.web.toegangsregel import MET_ROL, met
from hendig.web.verzoek import verzoek

gemeentetraject = Gebied("gemeentetraject", __name__)
DOELEN: Final = {
    G.VALIDATIE_GESTART: ("gemeentetraject.valideren", True),
    G.ONGELDIG: ("gemeentestukken.oordelen", False),
    G.GELDIG: ("gemeentestukken.oordelen", False),
    G.HERHALING_ONGELDIG: ("gemeentestukken.oordelen", False),
    G.HERHALING_GELDIG: ("gemeentestukken.oordelen", False),
    G.BESPROKEN: ("gemeentestukken.bespreking", False),
    G.COLLEGE_REAGEERDE: ("gemeentestukken.reactie", False),
    G.ACTIES_VASTGESTELD: ("gemeentetraject.acties_vast", True),
    G.ACTIES_GEDAAN: ("gemeentetraject.acties_klaar", True),
    G.ADVIES_GEGEVEN: ("gemeentestukken.advies", False),
    G.ADVIES_BEANTWOORD: ("gemeentestukken.antwoord", False),
}
"""Where each step is taken, and whether that is a button."""


@gemeentetraject.pagina("/gemeente", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show every track that who asks may see, and what the gemeente owes when it is below the norm."""
    alle = [(beeld, kop(beeld), None if beeld.gesloten else beurt(beeld.stand)) for beeld in zichtbare_trajecten()]
    return render_template("gemeentetraject/overzicht.html", trajecten=alle)


@gemeentetraject.pagina("/gemeente/<traject>", MET_ROL, mits=ziet_traject)
def een(traject: str) -> ResponseReturnValue:
    """Show one track: what is to be done now, what not yet and why, and its course."""
    session = verzoek().lezing
    beeld = trajectbeeld(session, traject)
    uiterlijk = reageren_voor(session, traject)
    te_valideren = valideert() and beeld.te_valideren is not None and kan_vanaf(beeld.stand, G.HERHALING_GELDIG)
    wacht = wachtend_oordeel(session, traject) if valideert() else None
    mogelijk = mogelijkheden(
        beeld.stand, open_acties=beeld.open_acties, te_valideren=te_valideren, staat_laag=bool(beeld.staande)
    )
    rollen = frozenset(houder.rol.value for houder in verzoek().rollen)
    return render_template(
        "gemeentetraject/een.html",
        beeld=beeld,
        kop=kop(beeld),
        momenten=verloop(beeld, valideert=valideert(), leest_mdg=leest_mdg(), uiterlijk=uiterlijk),
        nu=kan_nu((een for een in mogelijk if not (wacht and een.overgang.samen)), DOELEN, rollen),
        niet=kan_niet(mogelijk, [("De gemeente uitsluiten", TEGEN_GEMEENTE.met())]),
        wacht=wacht,
        bevestigt=wacht is not None and wacht.door != verzoek().persoon,
        besloten=not beeld.openbaar,
        te_valideren=beeld.te_valideren if te_valideren else None,
        punten=[punt for punt in adviespunten(session, traject) if punt.antwoord is not None or leest_mdg()],
        houdt_acties=verzoek().heeft(VOERT_UIT) and beeld.stand in MET_ACTIES,
        rondes=rondes(beeld, valideert=valideert()),
        advies_vervallen=beeld.advies_vervallen,
        raad=_raadszin(beeld),
    )


@gemeentetraject.knop("/gemeente/<traject>/valideren", met(Rol.MEETBEHEERDER), mits=ziet_traject)
def valideren(traject: str) -> ResponseReturnValue:
    """Begin to find out whether a round holds."""
    return _stap(traject, G.VALIDATIE_GESTART, (Rol.MEETBEHEERDER,), "U bent begonnen. Zeg daarna of de meting klopt.")


@gemeentetraject.knop("/gemeente/<traject>/acties-vast", met(*VOERT_UIT), mits=ziet_traject)
def acties_vast(traject: str) -> ResponseReturnValue:
    """Say that the actions are complete."""
    return _stap(traject, G.ACTIES_VASTGESTELD, VOERT_UIT, "De acties zijn vastgesteld.")


@gemeentetraject.knop("/gemeente/<traject>/acties-klaar", met(*VOERT_UIT), mits=ziet_traject)
def acties_klaar(traject: str) -> ResponseReturnValue:
    """Say that every action was done."""
    return _stap(traject, G.ACTIES_GEDAAN, VOERT_UIT, "Alle acties zijn gedaan. Een volgende ronde meet opnieuw.")


@gemeentetraject.knop("/gemeente/acties/<actie>/gedaan", met(*VOERT_UIT), mits=ziet_actie)
def gedaan(actie: str) -> ResponseReturnValue:
    """Say that an action was done today."""
    with verzoek().daad(VOERT_UIT) as handeling:
        leg_gedaan_vast(handeling, actie=actie)
        flash("De actie is gedaan.", "gelukt")
        return redirect(url_for("gemeentetraject.een", traject=zoek_actie(handeling.session, actie)))


@gemeentetraject.knop("/gemeente/oordelen/<oordeel>/bevestigen", met(*VALIDEERT), mits=ziet_oordeel, bevestig=True)
def bevestigen(oordeel: str) -> ResponseReturnValue:
    """Agree as the second person."""
    with verzoek().daad(VALIDEERT) as handeling:
        bevestig_oordeel(handeling, oordeel=oordeel)
        flash("Uw oordeel is vastgelegd. Dit geldt nu.", "gelukt")
        return redirect(url_for("gemeentetraject.een", traject=oordeel_van(handeling.session, oordeel)))


@gemeentetraject.knop("/gemeente/oordelen/<oordeel>/intrekken", met(*VALIDEERT), mits=ziet_oordeel)
def intrekken(oordeel: str) -> ResponseReturnValue:
    """Take back or turn down what waits."""
    with verzoek().daad(VALIDEERT) as handeling:
        trek_oordeel_in(handeling, oordeel=oordeel)
        flash("Het oordeel is ingetrokken. U kunt opnieuw oordelen.", "gelukt")
        return redirect(url_for("gemeentetraject.een", traject=oordeel_van(handeling.session, oordeel)))


def _stap(traject: str, gebeurtenis: G, rollen: tuple[Rol, ...], gelukt: str) -> ResponseReturnValue:
    with verzoek().daad(rollen) as handeling:
        zet_stap(handeling, traject=traject, gebeurtenis=gebeurtenis)
        flash(gelukt, "gelukt")
        return redirect(url_for("gemeentetraject.een", traject=traject))


def _raadszin(beeld: Trajectbeeld) -> str | None:
    if not beeld.openbaar:
        return None
    soort = kop(beeld).lower().removesuffix(" vertrouwen")
    return raadszin(construct=soort, sinds=beeld.sinds, stand=beeld.stand, acties=len(beeld.acties))
