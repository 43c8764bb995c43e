"""The base of every form: Dutch messages, texts without stray spaces, and mistakes told at the top and at the field."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask_wtf import FlaskForm
from wtforms import DateField, Field, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, ValidationError

from governance.norm.sleutel import schone_tekst


class Formulier(FlaskForm):
    """A form of ours; ``velden`` gives what people see of it."""

    class Meta(FlaskForm.Meta):
        """Messages in Dutch where a field has none of its own."""

        locales = ("nl",)

    @property
    def velden(self) -> Iterable[Field]:
        """The fields that people see, in their order."""
        return [veld for veld in self if veld.type not in ("CSRFTokenField", "HiddenField", "SubmitField")]

    @property
    def fouten(self) -> list[tuple[str, str]]:
        """Every mistake with the field to which the list at the top leads."""
        return [(veld.id, str(fout)) for veld in self.velden for fout in veld.errors] + [
            ("inhoud", str(fout)) for fout in self.form_errors
        ]


def _schoon(tekst: str | None) -> str | None:
    return None if tekst is None else schone_tekst(tekst)


def tekstveld(label: str, *, hint: str = "", leeg: str = "Vul dit in.", meest: int = 200, **opties: Any) -> StringField:  # noqa: ANN401 - options of any field
    """Make a line of text that must be filled in; ``leeg`` says so."""
    regels = [InputRequired(leeg), Length(max=meest, message=f"Schrijf hooguit {meest} tekens.")]
    return StringField(label, description=hint, validators=regels, filters=[_schoon], **opties)


def reden(label: str = "Reden", *, hint: str = "Minstens één zin. Geen namen van gezinnen of kinderen.") -> TextAreaField:
    """Make the field for the reason of an act; there is no default text."""
    regels = [InputRequired("Schrijf in een zin waarom dit gebeurt."), Length(max=2000, message="Schrijf hooguit 2000 tekens."), _zin]
    return TextAreaField(label, description=hint, validators=regels)


def _zin(form: Formulier, veld: Field) -> None:
    del form
    if not schone_tekst(str(veld.data or "")):
        raise ValidationError("Schrijf in een zin waarom dit gebeurt.")


def dag(label: str, *, hint: str = "", **opties: Any) -> DateField:  # noqa: ANN401 - options of any field
    """Make a date that must be filled in; a browser shows its own calendar."""
    return Dagveld(label, description=hint, validators=[InputRequired("Kies een datum.")], **opties)


class Dagveld(DateField):
    """A date; typed by hand as 2026-01-31 or 31-1-2026."""

    def __init__(self, label: str, **opties: Any) -> None:  # noqa: ANN401 - options of any field
        super().__init__(label, format=["%Y-%m-%d", "%d-%m-%Y"], **opties)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the date, or say how to write one."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Schrijf een datum als 31-1-2026.") from None
