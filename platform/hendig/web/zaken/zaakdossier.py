"""Pages that put a number or a day into the file of a case: its number, how many families, the day it ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Final

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from wtforms import IntegerField, RadioField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError

from governance.college.nummers import gemeentecode
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import (
    ken_zaaknummer_toe,
    kies_einddatum,
    kies_einde_meteen,
    tel_trajecten,
)
from governance.uitsluiting.gronden import GRONDREGELS, Meteen
from governance.uitsluiting.queries import Eindbeeld, Zaakbeeld, einddatum, trajecten, zaakbeeld
from governance.uitsluiting.toestand import GESPREKSTRAJECT, VOOR_VERKLARING
from governance.uitsluiting.zaakfeiten import Trajecten
from hendig.processes.zaak.einddag import vroegste_einde
from hendig.processes.zaak.zicht import BEREIDT_VOOR
from hendig.web.formulier import Formulier, Tekstveld, dag, schoon, tekstveld, vrije_dag
from hendig.web.gebied import Gebied
from hendig.web.gelezen import al_bewaard, merk
from hendig.web.keuzes import keuzes
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from hendig.web.zaken.werkblad import Volgorde, Werk
from hendig.web.zaken.zicht import ziet_zaak

zaakdossier = Gebied("zaakdossier", __name__)
_OP_EEN_DAG: Final = "dag"


class Nummerformulier(Formulier):
    """The number under which the gemeente keeps a case."""

    nummer = tekstveld("Zaaknummer", hint="Het nummer in het zaaksysteem van de gemeente.", leeg="Vul het nummer in.")

    def validate_nummer(self, veld: Tekstveld) -> None:
        """Refuse what is no number of a case: it can never be changed, and the college asks it in this form."""
        if gemeentecode(veld.data) is None:
            raise ValidationError("Schrijf het nummer als 9999/2027/0004127: gemeentecode, jaar en zeven cijfers.")


_AANTAL: Final = NumberRange(0, 99_999, message="Schrijf een getal van 0 tot en met 99999.")


class Trajectformulier(Formulier):
    """How many families are helped; numbers only."""

    lopend = IntegerField("Hoeveel trajecten lopen er nu?", validators=[InputRequired("Vul een getal in."), _AANTAL])
    zonder_afspraak = IntegerField(
        "Voor hoeveel daarvan is nog niet afgesproken wie verder helpt?",
        description="Alleen het aantal. Noem geen gezinnen of kinderen.",
        validators=[InputRequired("Vul een getal in."), _AANTAL],
    )


class Eindformulier(Formulier):
    """The day on which the agreement is to end."""

    dag = dag("Op welke dag zou de overeenkomst eindigen?")

    def kies(self, handeling: Handeling, zaak: str, vroegst: dt.date) -> None:
        """Record what was chosen."""
        kies_einddatum(handeling, zaak=zaak, dag=self.dag.data, vroegst=vroegst)


class Eindkeuzeformulier(Formulier):
    """A day, or at once where the ground allows that, with the reason."""

    wanneer = RadioField("Wanneer zou de overeenkomst eindigen?", validators=[InputRequired("Kies wanneer.")])
    dag = vrije_dag("Op welke dag?", hint="Nodig als u een dag kiest.")
    reden = TextAreaField(
        "Waarom kan het niet wachten?",
        description="Nodig bij onmiddellijk. De partner leest dit in de brieven. Noem geen gezin of kind.",
        validators=[Optional(), Length(max=2000, message="Schrijf hooguit 2000 tekens.")],
        filters=[schoon],
    )

    def __init__(self, meteen: Iterable[Meteen]) -> None:
        super().__init__()
        om = [(een.value, f"Onmiddellijk, om {een.value}: zodra de brief aankomt") for een in meteen]
        self.wanneer.choices = keuzes([(_OP_EEN_DAG, "Op een dag die u kiest"), *om])

    def validate_wanneer(self, veld: RadioField) -> None:
        """Ask the day, or the reason, that belongs to what was chosen."""
        if veld.data == _OP_EEN_DAG and self.dag.data is None and not self.dag.errors:
            raise ValidationError("Kies ook de dag.")
        if veld.data != _OP_EEN_DAG and not self.reden.data:
            raise ValidationError("Schrijf ook waarom het niet kan wachten.")

    def kies(self, handeling: Handeling, zaak: str, vroegst: dt.date) -> None:
        """Record what was chosen."""
        if self.wanneer.data != _OP_EEN_DAG:
            waarom, reden = Meteen(self.wanneer.data), self.reden.data or ""
            kies_einde_meteen(handeling, zaak=zaak, waarom=waarom, reden=reden, vroegst=vroegst)
        elif self.dag.data is not None:
            kies_einddatum(handeling, zaak=zaak, dag=self.dag.data, vroegst=vroegst)


def in_procedure(zaak: str) -> bool:
    """Tell whether who asks sees this case, and it is a procedure that has not ended."""
    return ziet_zaak(zaak) and _loopt(zaakbeeld(verzoek().lezing, zaak))


def voor_brief(zaak: str) -> bool:
    """Tell whether the day can still be chosen."""
    return in_procedure(zaak) and zaakbeeld(verzoek().lezing, zaak).stand in VOOR_VERKLARING


@zaakdossier.formulier("/zaken/<zaak>/nummer", met(*BEREIDT_VOOR), mits=in_procedure)
def nummer(zaak: str) -> ResponseReturnValue:
    """Give a case the number under which the gemeente keeps it."""
    form = Nummerformulier()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(BEREIDT_VOOR) as handeling:
            ken_zaaknummer_toe(handeling, zaak=zaak, nummer=form.nummer.data or "")
            flash("Het zaaknummer staat vast.", "gelukt")
            return redirect(url_for("zaken.een", zaak=zaak))
    uitleg = "Het nummer staat op elke brief in deze zaak. U kunt het daarna niet meer veranderen."
    return form.toon("zaken/dossier.html", zaak=zaak, kop="Geef het zaaknummer", uitleg=uitleg)


@zaakdossier.formulier("/zaken/<zaak>/trajecten", met(*BEREIDT_VOOR), mits=in_procedure)
def tellen(zaak: str) -> ResponseReturnValue:
    """Record how many families are helped, and for how many nothing was agreed."""
    form = Trajectformulier()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(BEREIDT_VOOR) as handeling:
            lopend, zonder = form.lopend.data or 0, form.zonder_afspraak.data or 0
            staat_er = trajecten(handeling.session, zaak)
            al_bewaard(merk(staat_er), hetzelfde=staat_er == Trajecten(lopend, zonder))
            tel_trajecten(handeling, zaak=zaak, lopend=lopend, zonder_afspraak=zonder)
            flash("De aantallen zijn vastgelegd.", "gelukt")
            return redirect(url_for("zaken.een", zaak=zaak))
    telling = trajecten(verzoek().lezing, zaak)
    form.merk = merk(telling)
    uitleg = (
        "De brief die de overeenkomst beëindigt, kan pas weg als voor elk traject is afgesproken wie verder helpt. "
        f"{_geteld(telling)}"
    )
    return form.toon("zaken/dossier.html", zaak=zaak, kop="Tel de lopende trajecten", uitleg=uitleg)


@zaakdossier.formulier("/zaken/<zaak>/einddatum", met(*BEREIDT_VOOR), mits=voor_brief)
def einde(zaak: str) -> ResponseReturnValue:
    """Choose when the agreement ends: on a day that was agreed, or at once where the ground allows that."""
    beeld = zaakbeeld(verzoek().lezing, zaak)
    meteen = GRONDREGELS[beeld.grond].meteen
    form = Eindkeuzeformulier(meteen) if meteen else Eindformulier()
    vroegst = vroegste_einde(verzoek().lezing, beeld, verzoek().dag)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(BEREIDT_VOOR) as handeling:
            stond_er = einddatum(handeling.session, zaak)
            form.kies(handeling, zaak, vroegst)
            al_bewaard(merk(stond_er), hetzelfde=einddatum(handeling.session, zaak) == stond_er)
            flash("Dit staat nu in het dossier. Het geldt alleen als het college besluit om te beëindigen.", "gelukt")
            return redirect(url_for("zaken.een", zaak=zaak))
    gekozen = einddatum(verzoek().lezing, zaak)
    form.merk = merk(gekozen)
    onmiddellijk = (
        "Na lage metingen eindigt een overeenkomst nooit meteen."
        if not meteen
        else ("Onmiddellijk kan alleen om een reden die hier staat. U schrijft op wat er aan de hand is.")
    )
    uitleg = (
        "Dit geldt alleen als het college besluit om te beëindigen. "
        f"{_gekozen(gekozen)} Komt de brief vandaag aan, dan is de vroegste dag {datum(vroegst)}. "
        "De tijd begint pas als de brief is bezorgd. Komt die later aan, dan eindigt de overeenkomst ook later. "
        f"{onmiddellijk}"
    )
    return form.toon("zaken/dossier.html", zaak=zaak, kop="Kies wanneer de overeenkomst zou eindigen", uitleg=uitleg)


def dossierwerk(beeld: Zaakbeeld, rollen: Collection[Rol]) -> list[Werk]:
    """Give what can be put into the file of a case, with what is there now."""
    if not _loopt(beeld) or set(rollen).isdisjoint(BEREIDT_VOOR):
        return []
    session = verzoek().lezing
    telling, keuze, werken = trajecten(session, beeld.id), einddatum(session, beeld.id), []
    if beeld.nummer is None:
        werken.append(_werk("Geef het zaaknummer", "Deze zaak heeft nog geen nummer.", "zaakdossier.nummer", beeld))
    werken.append(_werk("Tel de lopende trajecten", _geteld(telling), "zaakdossier.tellen", beeld))
    if beeld.stand in VOOR_VERKLARING:
        gekozen = (
            f"Nodig als het college besluit om te beëindigen. {_gekozen(keuze)}" if keuze is None else _gekozen(keuze)
        )
        werken.append(_werk("Kies wanneer de overeenkomst zou eindigen", gekozen, "zaakdossier.einde", beeld))
    return werken


def _geteld(telling: Trajecten | None) -> str:
    if telling is None:
        return "Nog niet geteld."
    return f"Het laatst geteld: {telling.lopend} lopend, waarvan {telling.zonder_afspraak} zonder afspraak."


def _gekozen(keuze: Eindbeeld | None) -> str:
    if keuze is None:
        return "Nog geen dag gekozen."
    return "Gekozen is onmiddellijk." if keuze.onmiddellijk else f"Gekozen is {datum(keuze.dag)}."


def _werk(kop: str, uitleg: str, adres: str, beeld: Zaakbeeld) -> Werk:
    return Werk(Volgorde.OOK, kop, uitleg, url_for(adres, zaak=beeld.id), "Ga verder")


def _loopt(beeld: Zaakbeeld) -> bool:
    return not beeld.gesloten and beeld.stand not in GESPREKSTRAJECT
