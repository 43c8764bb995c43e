"""What the partner said in a matter, for who works on it; answering each point, and giving more time."""

from __future__ import annotations

from typing import Any, Final

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from wtforms import IntegerField, RadioField
from wtforms.validators import InputRequired, NumberRange

from governance.termijnen.rules import Termijnstatus
from governance.uitsluiting.dossier_service import MAG_ZIENSWIJZE, beantwoord_punt
from governance.uitsluiting.inbreng_service import (
    gevraagd_uitstel,
    geweigerd_uitstel,
    inbreng_van,
    reactietijd,
    wacht_op_uitstel,
)
from governance.uitsluiting.inbrengsoort import GEEN_REACTIETIJD, NIETS_TE_WEIGEREN, Inbrengsoort
from governance.uitsluiting.queries import Puntbeeld, Zaakbeeld, zaakbeeld
from governance.uitsluiting.queries import punten as punten_van
from governance.uitsluiting.tekst_queries import stapteksten
from governance.uitsluiting.toestand import Zaakgebeurtenis
from governance.uitsluiting.weigeringen import NIET_NU_IN_DOSSIER
from hendig.processes.zaak.partner import geef_geen_tijd, geef_meer_tijd
from hendig.processes.zaak.zicht import BEREIDT_VOOR
from hendig.web.formulier import Formulier, reden, schoon
from hendig.web.gebied import Gebied
from hendig.web.gelezen import al_bewaard, merk
from hendig.web.keuzes import keuzes
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from hendig.web.zaken.werkblad import Volgorde, Werk
from hendig.web.zaken.zicht import ziet_zaak

partnerwoorden = Gebied("partnerwoorden", __name__)
_MET_WOORDEN: Final = {
    Zaakgebeurtenis.HOREN_GEVRAAGD: "Vraag om gehoord te worden",
    Zaakgebeurtenis.OP_CONCEPT_GEREAGEERD: "Reactie op het concept van het advies",
    Zaakgebeurtenis.REACTIE_ONTVANGEN: "Reactie op het advies",
    Zaakgebeurtenis.HEROVERWEGING_GEVRAAGD: "Verzoek om heroverweging",
}
"""The steps with which a partner writes something, and what that is called."""
_JA, _NEE = "ja", "nee"


class Antwoordformulier(Formulier):
    """The answer to one point, and whether something changes because of it."""

    tekst = reden("Antwoord", hint="De partner leest dit. Ga in op wat er staat. Noem geen gezinnen of beoordelaars.")
    anders = RadioField(
        "Verandert er iets door dit punt?",
        choices=keuzes([(_JA, "ja, er verandert iets"), (_NEE, "nee, er verandert niets")]),
        validators=[InputRequired("Kies of er iets verandert.")],
    )


class Verlengformulier(Formulier):
    """How much longer, and why."""

    met = IntegerField("Hoeveel langer?", validators=[InputRequired("Vul een getal in."), NumberRange(min=1, max=99)])
    reden = reden("Waarom?", hint="Dit komt in het logboek. De partner ziet de nieuwe laatste dag.")


class Weigerformulier(Formulier):
    """Why there is no more time."""

    reden = reden("Waarom kan het niet?", hint="De partner leest dit. Ga in op wat er is gevraagd.")


def van_de_partner(zaak: Zaakbeeld) -> dict[str, Any]:
    """Give what the partner said, as the page of the matter shows it."""
    session, dag = verzoek().lezing, verzoek().dag
    gezegd = [
        (naam, een.dag, een.tekst)
        for gebeurtenis, naam in _MET_WOORDEN.items()
        for een in stapteksten(session, zaak.id, gebeurtenis)
    ]
    opgemerkt = [
        ("Opmerking bij het verslag", een.dag, een.tekst)
        for een in inbreng_van(session, zaak.id, Inbrengsoort.OPMERKING)
    ]
    termijn, uitstel = reactietijd(session, zaak.id, dag), gevraagd_uitstel(session, zaak.id, dag)
    return {
        "punten": punten_van(session, zaak.id),
        "gezegd": sorted([*gezegd, *opgemerkt], key=lambda een: een[1]),
        "uitstel": uitstel,
        "geweigerd": None if uitstel is None else geweigerd_uitstel(session, uitstel.id),
        "verlengd": termijn is not None and termijn.stand.status is Termijnstatus.VERLENGD,
        "mag_antwoorden": verzoek().heeft(BEREIDT_VOOR) and zaak.stand in MAG_ZIENSWIJZE,
    }


def puntenwerk(zaak: Zaakbeeld) -> list[Werk]:
    """Give that points of the partner wait for an answer, to who answers them."""
    punten = punten_van(verzoek().lezing, zaak.id)
    wachten = [een.nummer for een in punten if een.antwoord is None]
    if not wachten or zaak.stand not in MAG_ZIENSWIJZE or not verzoek().heeft(BEREIDT_VOOR):
        return []
    uitleg = f"De partner noemde {_punten(len(punten))}. Zonder antwoord: {len(wachten)}."
    adres = url_for("partnerwoorden.antwoord", zaak=zaak.id, nummer=wachten[0])
    return [Werk(Volgorde.ANTWOORDEN, "Beantwoord de zienswijze", uitleg, adres, f"Beantwoord punt {wachten[0]}")]


def _punten(aantal: int) -> str:
    return "1 punt" if aantal == 1 else f"{aantal} punten"


@partnerwoorden.pagina("/zaken/<zaak>/punten", met(*BEREIDT_VOOR), mits=ziet_zaak, inzage="zaak")
def punten(zaak: str) -> ResponseReturnValue:
    """Show every point of the zienswijze with its answer."""
    session = verzoek().lezing
    mag = zaakbeeld(session, zaak).stand in MAG_ZIENSWIJZE
    return render_template("zaken/punten.html", zaak=zaak, punten=punten_van(session, zaak), mag=mag)


@partnerwoorden.formulier("/zaken/<zaak>/punten/<int:nummer>", met(*BEREIDT_VOOR), mits=ziet_zaak)
def antwoord(zaak: str, nummer: int) -> ResponseReturnValue:
    """Answer one point; the last answer counts."""
    session = verzoek().lezing
    punt = next((een for een in punten_van(session, zaak) if een.nummer == nummer), None)
    if punt is None or zaakbeeld(session, zaak).stand not in MAG_ZIENSWIJZE:
        raise NIET_NU_IN_DOSSIER.met()
    anders = None if punt.anders is None else _JA if punt.anders else _NEE
    form = Antwoordformulier({"tekst": punt.antwoord, "anders": anders})
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(BEREIDT_VOOR) as nieuw:
            tekst, wordt_anders = form.tekst.data, form.anders.data == _JA
            nu = next(een for een in punten_van(nieuw.session, zaak) if een.nummer == nummer)
            if not al_bewaard(_merk(nu), hetzelfde=(nu.antwoord, nu.anders) == (schoon(tekst), wordt_anders)):
                beantwoord_punt(nieuw, zaak=zaak, nummer=nummer, tekst=tekst, anders=wordt_anders)
            flash(f"Het antwoord op punt {nummer} staat in het dossier. De partner ziet het.", "gelukt")
            return redirect(url_for("partnerwoorden.punten", zaak=zaak))
    form.merk = _merk(next(een for een in punten_van(verzoek().lezing, zaak) if een.nummer == nummer))
    return form.toon("zaken/antwoord.html", zaak=zaak, punt=punt)


def _merk(punt: Puntbeeld) -> str:
    return merk(punt.antwoord, punt.anders)


@partnerwoorden.formulier("/zaken/<zaak>/uitstel", met(*BEREIDT_VOOR), mits=ziet_zaak)
def verleng(zaak: str) -> ResponseReturnValue:
    """Give the partner more time for its zienswijze, as far as the agreement allows; once."""
    session, dag = verzoek().lezing, verzoek().dag
    termijn, gevraagd = reactietijd(session, zaak, dag), gevraagd_uitstel(session, zaak, dag)
    if termijn is None:
        raise GEEN_REACTIETIJD.met()
    form = Verlengformulier({"met": termijn.afspraak.verlenging})
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(BEREIDT_VOOR) as nieuw:
            geef_meer_tijd(nieuw, zaak=zaak, met=form.met.data or 0, reden=form.reden.data)
            flash("De partner heeft meer tijd en krijgt een mail. De nieuwe laatste dag staat op de pagina.", "gelukt")
            return redirect(url_for("zaken.een", zaak=zaak))
    kop = "Geef de partner meer tijd"
    return form.toon(
        "zaken/uitstel.html", zaak=zaak, termijn=termijn, gevraagd=gevraagd, kop=kop, knop="Geef meer tijd", ja=True
    )


@partnerwoorden.formulier("/zaken/<zaak>/geen-uitstel", met(*BEREIDT_VOOR), mits=ziet_zaak)
def weiger(zaak: str) -> ResponseReturnValue:
    """Answer a question for more time with no, and say why."""
    session, dag = verzoek().lezing, verzoek().dag
    termijn, gevraagd = reactietijd(session, zaak, dag), wacht_op_uitstel(session, zaak, dag)
    if termijn is None or gevraagd is None:
        raise NIETS_TE_WEIGEREN.met()
    form = Weigerformulier()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(BEREIDT_VOOR) as nieuw:
            geef_geen_tijd(nieuw, zaak=zaak, reden=form.reden.data)
            flash("Uw antwoord staat op de pagina van de partner. De partner krijgt een mail.", "gelukt")
            return redirect(url_for("zaken.een", zaak=zaak))
    kop = "Geef de partner niet meer tijd"
    return form.toon(
        "zaken/uitstel.html",
        zaak=zaak,
        termijn=termijn,
        gevraagd=gevraagd,
        kop=kop,
        knop="Verstuur dit antwoord",
        ja=False,
    )
