"""The forms of a round."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy.orm import Session
from wtforms import Field, RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from governance.contract.norm_queries import normversies
from governance.kalender.amsterdam import dag_van, moment_op
from hendig.web.formulier import Formulier, dag, reden, schoon, tekstveld, vrij_tekstveld, vrije_dag
from hendig.web.keuzes import keuzes
from surveys.ronde.queries import ronden
from surveys.ronde.rules import OPENT_OM, SLUIT_OM, Opzet, Rondesoort
from surveys.vragenlijst.queries import instrumentversies

SOORTEN: Final = {
    Rondesoort.TELT: "Een gewone ronde. De uitkomst kan meetellen.",
    Rondesoort.NULMETING: "Een nulmeting. Die telt nooit mee. De eerste ronde van een netwerk is er een.",
    Rondesoort.PROEF: "Een proefronde, om het te proberen. De antwoorden komen in geen enkele uitkomst.",
}
_GEEN: Final = ""


class Nieuwformulier(Formulier):
    """What a new round is called, of which kind it is, and from which round it takes over."""

    naam = tekstveld("Naam van de ronde", hint="Bijvoorbeeld: voorjaar 2027. Zonder het woord ronde.", meest=40)
    soort = RadioField(
        "Wat voor ronde is het?",
        choices=keuzes(SOORTEN.items()),
        validators=[InputRequired("Kies wat voor ronde het is.")],
    )
    van = SelectField(
        "Neem over van een eerdere ronde (niet verplicht)",
        description="Dan staan de teksten, de vragenlijst, de clusters en de banden al klaar.",
        validate_choice=True,
    )


def nieuwformulier(session: Session) -> Nieuwformulier:
    """Make the form, with every earlier round to choose from."""
    form = Nieuwformulier()
    eerdere = [(een.id, een.naam) for een in ronden(session)]
    form.van.choices = keuzes([(_GEEN, "Begin met lege datums en de voorgestelde teksten"), *eerdere])
    return form


def _lange_tekst(label: str, hint: str) -> TextAreaField:
    lang = Length(max=6000, message="Schrijf hooguit 6000 tekens.")
    return TextAreaField(label, description=hint, validators=[Optional(), lang])


class Opzetformulier(Formulier):
    """What a round is to be; everything may stay empty until it is announced."""

    periode_van = vrije_dag("Eerste dag van de periode", hint="De vragen gaan over de tijd vanaf deze dag.")
    opent = vrije_dag("De ronde opent op", hint="Om 09.00 uur.")
    sluit = vrije_dag("De ronde sluit op", hint="Om 17.00 uur. Kies een werkdag, dan is er iemand voor vragen.")
    norm = SelectField("Welke norm geldt?", validate_choice=True)
    instrument = SelectField("Welke vragenlijst?", validate_choice=True)
    deelnameregel = _lange_tekst("Wie beoordeelt wie?", "Eén regel voor iedereen. Iedereen met een rol leest dit.")
    privacytekst = _lange_tekst("Privacytekst", "Wat er met de antwoorden gebeurt. Een lege regel begint een alinea.")
    dpia = vrij_tekstveld("Waar staat de DPIA?", hint="De beoordeling van de risico's voor privacy. Noem het nummer.")
    meldpunt = vrij_tekstveld("Bij wie kan men melden dat naar antwoorden wordt gevraagd?", hint="Naam en telefoon.")

    def lees(self) -> Opzet:
        """Give what was filled in."""
        return Opzet(
            periode_van=self.periode_van.data,
            opent_op=_moment(self.opent.data, OPENT_OM),
            sluit_op=_moment(self.sluit.data, SLUIT_OM),
            norm=self.norm.data or None,
            instrument=self.instrument.data or None,
            deelnameregel=schoon(self.deelnameregel.data) or None,
            privacytekst=(self.privacytekst.data or "").strip() or None,
            dpia=self.dpia.data or None,
            meldpunt=self.meldpunt.data or None,
        )


def opzetformulier(session: Session, opzet: Opzet) -> Opzetformulier:
    """Make the form filled with what a round is to be as far as that is known."""
    form = Opzetformulier(data=_ingevuld(opzet))
    for veld, versies in ((form.norm, normversies(session)), (form.instrument, instrumentversies(session))):
        vast = [(een.id, f"Versie {een.nummer}") for een in versies if een.vastgesteld]
        veld.choices = keuzes([(_GEEN, "Nog niet gekozen"), *vast])
    return form


def _ingevuld(opzet: Opzet) -> Mapping[str, Any]:
    return {
        "periode_van": opzet.periode_van,
        "opent": None if opzet.opent_op is None else dag_van(opzet.opent_op),
        "sluit": None if opzet.sluit_op is None else dag_van(opzet.sluit_op),
        "norm": opzet.norm or _GEEN,
        "instrument": opzet.instrument or _GEEN,
        "deelnameregel": opzet.deelnameregel,
        "privacytekst": opzet.privacytekst,
        "dpia": opzet.dpia,
        "meldpunt": opzet.meldpunt,
    }


def _moment(gekozen: dt.date | None, tijd: dt.time) -> dt.datetime | None:
    return None if gekozen is None else moment_op(gekozen, tijd)


class Leesformulier(Formulier):
    """Nothing to fill in: what is done stands on the page."""


class Verlengformulier(Formulier):
    """Until when, and why."""

    sluit = dag("De ronde sluit op", hint="Om 17.00 uur. Later dan nu is afgesproken.")
    waarom = reden("Waarom?", hint="Minstens één zin, zonder namen. Iedereen die invult, krijgt deze zin per mail.")


class Herinnerformulier(Formulier):
    """On which days is reminded."""

    dagen = TextAreaField(
        "Op welke dagen?",
        description="Eén dag per regel, zoals 31-1-2027. De mails gaan om 09.00 uur weg.",
        validators=[Optional(), Length(max=400, message="Noem hooguit dertig dagen.")],
    )

    def validate_dagen(self, veld: Field) -> None:
        """Refuse what is no day; wtforms calls it for the field of that name."""
        for regel in str(veld.data or "").split():
            if _dag(regel) is None:
                raise ValidationError(f"'{regel}' is geen datum. Schrijf een datum als 31-1-2027.")

    def momenten(self) -> list[dt.datetime]:
        """Give the moments that were chosen."""
        dagen = (_dag(regel) for regel in str(self.dagen.data or "").split())
        return [moment_op(een, OPENT_OM) for een in dagen if een is not None]


def herinnerformulier(momenten: Iterable[dt.datetime]) -> Herinnerformulier:
    """Make the form with the days that are planned."""
    dagen = (dag_van(op) for op in momenten)
    return Herinnerformulier(data={"dagen": "\n".join(f"{een.day}-{een.month}-{een.year}" for een in dagen)})


def _dag(tekst: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(tekst, "%d-%m-%Y").replace(tzinfo=dt.UTC).date()
    except ValueError:
        return None
