"""The forms about the files of a round: ask for one, and send one in."""

from __future__ import annotations

from typing import Final

from flask import request
from werkzeug.datastructures import CombinedMultiDict, FileStorage, MultiDict
from wtforms import FileField, SelectField
from wtforms.validators import DataRequired

from hendig.processes.ronde.inleesvraag import Inleesbestand, Inleesvraag
from hendig.web.formulier import Formulier, dag, gestuurde_tekst, tekstveld
from hendig.web.keuzes import keuzes
from surveys.ronde.rules import Rondesoort

_SOORTEN: Final = (
    (Rondesoort.NULMETING.value, "Nulmeting: deze ronde telt nooit mee"),
    (Rondesoort.TELT.value, "Telt mee, als de norm en de vragenlijst op tijd bekend waren"),
)


class Uitvoerformulier(Formulier):
    """Nothing to fill in: what is asked stands on the page."""


class Inleesformulier(Formulier):
    """A round that was held elsewhere, with its files."""

    naam = tekstveld("Naam van de ronde", hint="Zoals in de kolom ronde van het bestand, als die er is.", meest=80)
    soort = SelectField("Wat voor ronde was het?", choices=keuzes(_SOORTEN))
    opende = dag("Eerste dag waarop de ronde open was")
    sloot = dag("Laatste dag waarop de ronde open was")
    periode_van = dag("Sinds welke dag gingen de vragen over de samenwerking?")
    norm = SelectField("Welke norm?", description="U kiest uit wat is vastgesteld.")
    instrument = SelectField("Welke vragenlijst?", description="U kiest uit wat is vastgesteld.")
    metingen = FileField(
        "Bestand met de antwoorden",
        description="CSV of Excel (.xlsx), zoals voor hendig beoordeel, met een kolom voor elke vraag.",
        validators=[DataRequired("Kies het bestand met de antwoorden.")],
    )
    uitgenodigd = FileField(
        "Bestand met wie wie mocht beoordelen (niet verplicht)",
        description="Zonder dit bestand tellen alleen de paren die antwoordden als gevraagd.",
    )

    def gestuurd(self) -> MultiDict[str, str] | None:
        """Give what was sent, the files with it."""
        return CombinedMultiDict([gestuurde_tekst(), request.files]) if request.method == "POST" else None  # type: ignore[list-item] # files among texts

    def vul(self, normen: list[tuple[str, str]], vragenlijsten: list[tuple[str, str]]) -> None:
        """Give the versions to choose from."""
        self.norm.choices, self.instrument.choices = keuzes(normen), keuzes(vragenlijsten)

    @property
    def vraag(self) -> Inleesvraag:
        """What is asked, once the form is in order."""
        metingen = _bestand(self.metingen.data)
        if metingen is None:
            msg = "a form that is in order has a file"
            raise TypeError(msg)
        return Inleesvraag(
            naam=self.naam.data,
            soort=Rondesoort(self.soort.data),
            opende=self.opende.data,
            sloot=self.sloot.data,
            periode_van=self.periode_van.data,
            norm=self.norm.data,
            instrument=self.instrument.data,
            metingen=metingen,
            uitgenodigd=_bestand(self.uitgenodigd.data),
        )

    def meld(self, problemen: list[str]) -> None:
        """Tell on this form what is wrong with the files."""
        self.form_errors = [*self.form_errors, *problemen]


def _bestand(veld: object) -> Inleesbestand | None:
    """Give a file that was chosen; a browser sends an empty one where none was."""
    if not isinstance(veld, FileStorage) or not veld.filename:
        return None
    return Inleesbestand(veld.filename, veld.stream.read())
