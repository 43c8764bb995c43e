"""The base of every form: Dutch messages, texts without stray spaces, and mistakes told at the top and at the field."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any, Final

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf
from markupsafe import Markup
from werkzeug.datastructures import MultiDict
from wtforms import DateField, Field, Form, HiddenField, StringField, TextAreaField
from wtforms.form import BaseForm
from wtforms.meta import DefaultMeta
from wtforms.validators import DataRequired, InputRequired, Length, Optional, ValidationError

from governance.norm.sleutel import schone_tekst
from governance.weigering import Weigering, Weigeringen
from hendig.toegang.rules import TE_VAAK
from hendig.web.gelezen import GELEZEN


def weigercode(weigeringen: Iterable[Weigering]) -> HTTPStatus:
    """Give what a browser is told of a refusal: that it conflicts with the rules, or that there was too much."""
    te_vaak = any(een.grond is TE_VAAK for een in weigeringen)
    return HTTPStatus.TOO_MANY_REQUESTS if te_vaak else HTTPStatus.CONFLICT


_NIET_HIER: Final = (
    "Dit kunt u hier niet kiezen. Misschien is het al vastgelegd. Open de pagina opnieuw en kies uit wat er nu staat."
)
_EIGEN: Final = {
    "Not a valid choice.": _NIET_HIER,
    "'%(value)s' is not a valid choice for this field.": _NIET_HIER,
}


class _Woorden:
    """The Dutch messages of the fields, in words of ours where theirs do not say what to do."""

    def __init__(self, basis: Any) -> None:  # noqa: ANN401 - the library has no type for it
        self._basis = basis

    def gettext(self, tekst: str) -> str:
        """Give one message."""
        return _EIGEN.get(tekst) or str(self._basis.gettext(tekst))

    def ngettext(self, een: str, meer: str, aantal: int) -> str:
        """Give a message about one or more."""
        return _EIGEN.get(een) or str(self._basis.ngettext(een, meer, aantal))


class Formulier(Form):
    """A form of ours: filled with what was sent, else with what is given; the app checks where it comes from.

    ``weigeringen`` is what the rules refused of what was sent; ``merk`` is the mark of what the page shows.
    """

    weigeringen: tuple[Weigering, ...] = ()
    merk: str = ""

    class Meta(DefaultMeta):
        """Messages in Dutch where a field has none of its own."""

        locales = ("nl",)

        def get_translations(self, form: BaseForm) -> _Woorden:
            """Give the messages."""
            return _Woorden(super().get_translations(form))

    def __init__(self, data: Mapping[str, Any] | None = None, **waarden: Any) -> None:  # noqa: ANN401 - values of fields
        super().__init__(self.gestuurd(), data=data, **waarden)

    def gestuurd(self) -> MultiDict[str, str] | None:
        """Give what was sent; None when this is not the time for it."""
        return gestuurde_tekst() if request.method == "POST" else None

    def validate_on_submit(self) -> bool:
        """Tell whether the form was sent and is in order."""
        return request.method == "POST" and self.validate()

    def hidden_tag(self) -> Markup:
        """Give what a form sends along unseen."""
        zegel = Markup('<input type="hidden" name="csrf_token" value="{}">').format(generate_csrf())
        gelezen = Markup('<input type="hidden" name="{}" value="{}">').format(GELEZEN, self.merk)
        velden = [veld() for veld in self if isinstance(veld, HiddenField)]
        return zegel + Markup("").join([gelezen, *velden] if self.merk else velden)

    @property
    def velden(self) -> Iterable[Field]:
        """The fields that people see, in their order."""
        return [veld for veld in self if not isinstance(veld, HiddenField)]

    @property
    def fouten(self) -> list[tuple[str, str]]:
        """Every mistake with the field to which the list at the top leads."""
        bij_velden = [(veld.id, str(fout)) for veld in self.velden for fout in veld.errors]
        return [*bij_velden, *(("inhoud", str(fout)) for fout in self.form_errors)]

    @contextmanager
    def of_weigering(self) -> Iterator[None]:
        """Do what was asked, or tell on this same form what the rules refuse; the refusal is in the log already."""
        try:
            yield
        except (Weigering, Weigeringen) as fout:
            self.weigeringen = (fout,) if isinstance(fout, Weigering) else fout.weigeringen
            self.form_errors = [*self.form_errors, *map(str, self.weigeringen)]

    def toon(self, sjabloon: str, **inhoud: Any) -> ResponseReturnValue:  # noqa: ANN401 - what a template shows
        """Show the page of this form, with what was filled in and what is wrong with it."""
        if self.weigeringen:
            code = weigercode(self.weigeringen)
        else:
            code = HTTPStatus.UNPROCESSABLE_ENTITY if self.fouten else HTTPStatus.OK
        return render_template(sjabloon, form=self, **inhoud), code


class Vraagformulier(Formulier):
    """A form that only asks: what was filled in stands in the address, so that the answer can be kept as a link."""

    def gestuurd(self) -> MultiDict[str, str] | None:
        """Give what the address asks; None when it asks nothing."""
        return request.args or None


_ONLEESBAAR: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""What nobody reads and no document holds, and what turns the order of what is read."""
_WAAROM = "Schrijf in een zin waarom dit gebeurt."


def leesbaar(tekst: str) -> str:
    """Give a text without characters that command a screen or a printer; its lines stay as they are."""
    return _ONLEESBAAR.sub("", tekst)


def gestuurde_tekst() -> MultiDict[str, str]:
    """Give every text that a browser sent, readable."""
    return MultiDict((naam, leesbaar(tekst)) for naam, tekst in request.form.items(multi=True))


def schoon(tekst: str | None) -> str | None:
    """Give a text without stray spaces; a filter of fields."""
    return None if tekst is None else schone_tekst(tekst)


def tekstveld(label: str, *, hint: str = "", leeg: str = "", meest: int = 200, **opties: Any) -> Tekstveld:  # noqa: ANN401 - options of any field
    """Make a line of text that must be filled in; ``leeg`` says so, else its label does."""
    regels = [DataRequired(leeg or f"Vul in: {label}."), Length(max=meest, message=f"Schrijf hooguit {meest} tekens.")]
    return Tekstveld(label, description=hint, validators=regels, filters=[schoon], **opties)


def vrij_tekstveld(label: str, *, hint: str = "", meest: int = 200, **opties: Any) -> StringField:  # noqa: ANN401 - options of any field
    """Make a line of text that may stay empty."""
    regels = [Optional(), Length(max=meest, message=f"Schrijf hooguit {meest} tekens.")]
    return StringField(label, description=hint, validators=regels, filters=[schoon], **opties)


def reden(label: str = "Reden", *, hint: str = "Minstens één zin. Geen namen van gezinnen of kinderen.") -> Redenveld:
    """Make the field for the reason of an act; there is no default text."""
    lang = Length(max=2000, message="Schrijf hooguit 2000 tekens.")
    return Redenveld(label, description=hint, validators=[InputRequired(_WAAROM), lang, _zin])


def _zin(form: Formulier, veld: Field) -> None:
    del form
    if not schone_tekst(str(veld.data or "")):
        raise ValidationError(_WAAROM)


def dag(label: str, *, hint: str = "", **opties: Any) -> Verplichtedag:  # noqa: ANN401 - options of any field
    """Make a date that must be filled in; a browser shows its own calendar."""
    return Verplichtedag(
        label, description=hint, validators=[InputRequired(f"Kies een datum bij '{label}'.")], **opties
    )


def vrije_dag(label: str, *, hint: str = "", **opties: Any) -> Dagveld:  # noqa: ANN401 - options of any field
    """Make a date that may stay empty."""
    return Dagveld(label, description=hint, validators=[Optional()], **opties)


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


class Verplichtedag(Dagveld):
    """A date that is there once the form is in order."""

    data: dt.date  # type: ignore[assignment] # the stub of the base says a moment


class Tekstveld(StringField):
    """A text that is there once the form is in order."""

    data: str


class Redenveld(TextAreaField):
    """A reason that is there once the form is in order."""

    data: str
