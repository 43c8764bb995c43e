"""A form made of a dataclass: each field asks its `Vraag`, and its type says what kind of answer that takes.

A row of dataclasses is as many rows as somebody adds; a row that is left empty is not there. What was typed is kept as
it was sent, so that nothing is lost while it is not complete.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Final, TypeVar, get_args, get_origin, get_type_hints

from flask import request
from werkzeug.datastructures import MultiDict
from wtforms import Field, FieldList, Form, FormField, IntegerField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional, StopValidation, ValidationError

from hendig.brieven.vraag import Vraag
from hendig.web.formulier import Dagveld, Formulier, schoon
from hendig.web.gelezen import GELEZEN
from hendig.web.keuzes import keuzes
from hendig.web.nalezen import ingevuld as gestuurde_velden

I = TypeVar("I")  # noqa: E741 - what is filled in ("invulling")
RIJ: Final = "rij"
"""The name of the buttons that add a row; each says to which field."""
_NIET_BEWAARD: Final = frozenset({RIJ, GELEZEN, "maak", "voorbeeld", "bewaar"})
"""The buttons, and what only says which page was read."""
_KORT, _LANG = 300, 5000
_JA_NEE: Final = keuzes([("ja", "ja"), ("nee", "nee")])
Keuzelijsten = Mapping[str, Iterable[tuple[str, str]]]


class Invulformulier(Formulier):
    """The form of one kind of document; filled with what was sent, else with what was kept, else with a beginning."""

    soort: type
    bewaard: str | None = None

    def gestuurd(self) -> MultiDict[str, str] | None:
        """Give what was sent, or what was kept of it before."""
        gestuurd = super().gestuurd()
        if gestuurd is not None or self.bewaard is None:
            return gestuurd
        return MultiDict(json.loads(self.bewaard))

    @property
    def fouten(self) -> list[tuple[str, str]]:
        """Every mistake, those in rows too."""
        return [*_fouten(self.velden), *(("inhoud", str(fout)) for fout in self.form_errors)]

    def meer_rijen(self) -> bool:
        """Add a row where that was asked; tell whether it was."""
        veld = self._fields.get(request.form.get(RIJ, ""))
        if isinstance(veld, FieldList):
            veld.append_entry()
        return isinstance(veld, FieldList)

    def antwoord(self) -> Any:  # noqa: ANN401 - the dataclass that it was made of
        """Give what was filled in; only after it was found in order."""
        return _lees(self.soort, self)


def formulier_voor(
    soort: type, *, keuzelijsten: Keuzelijsten, bewaard: str | None, begin: Mapping[str, object]
) -> Invulformulier:
    """Make the form of a dataclass."""
    velden = {naam: _veld(hint, keuzelijsten) for naam, hint in _vragen(soort)}
    eigen = {**velden, "soort": soort, "bewaard": bewaard}
    return type("Invulformulier", (Invulformulier,), eigen)(begin)  # type: ignore[no-any-return] # made here


def te_bewaren() -> str:
    """Give what was sent, as it is kept."""
    return json.dumps([paar for paar in gestuurde_velden() if paar[0] not in _NIET_BEWAARD])


def _vragen(soort: type) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(soort, include_extras=True)
    yield from ((veld.name, hints[veld.name]) for veld in fields(soort))


def _veld(hint: Any, lijsten: Keuzelijsten) -> Field:  # noqa: ANN401 - a type as it stands beside a field
    assert get_origin(hint) is Annotated, "each field asks something"  # noqa: S101 - so that none is forgotten
    soort, vraag = get_args(hint)
    mag_leeg = isinstance(soort, UnionType)
    if mag_leeg:
        (soort,) = (een for een in get_args(soort) if een is not NoneType)
    opties: dict[str, Any] = {"description": vraag.uitleg}
    if get_origin(soort) is tuple and is_dataclass(get_args(soort)[0]):
        rij = FormField(_rijvorm(get_args(soort)[0], lijsten, mag_leeg=True), vraag.tekst)
        return FieldList(rij, vraag.tekst, [] if vraag.leeg else [_een_rij], min_entries=1, **opties)
    if isinstance(soort, type) and is_dataclass(soort):
        return FormField(_rijvorm(soort, lijsten, waarvan=vraag.tekst.rstrip("?")), vraag.tekst, **opties)
    return _los_veld(soort, vraag, lijsten, opties | {"validators": [Optional() if mag_leeg else _verplicht]})


def _los_veld(soort: Any, vraag: Vraag, lijsten: Keuzelijsten, opties: dict[str, Any]) -> Field:  # noqa: ANN401 - as above
    if vraag.uit:
        return SelectField(
            vraag.tekst, choices=keuzes([("", "Kies"), *lijsten[vraag.uit]]), validate_choice=True, **opties
        )
    if soort is bool:
        return RadioField(vraag.tekst, choices=_JA_NEE, **opties)
    if soort is int:
        return IntegerField(vraag.tekst, **opties)
    if soort is dt.date:
        return Dagveld(vraag.tekst, **opties)
    if isinstance(soort, type) and issubclass(soort, StrEnum):
        return RadioField(vraag.tekst, choices=keuzes((een.value, een.value) for een in soort), **opties)
    meer = vraag.lang or soort is not str
    hoogste = _LANG if meer else _KORT
    opties["validators"] += [Length(max=hoogste, message=f"Schrijf hooguit {hoogste} tekens.")]
    return TextAreaField(vraag.tekst, **opties) if meer else StringField(vraag.tekst, filters=[schoon], **opties)


class _Rijvorm(Form):
    """One row, which may stay empty, or a group of questions about one thing, which is asked whole."""

    mag_leeg: bool
    waarvan: str

    class Meta:
        """Messages in Dutch where a field has none of its own."""

        locales = ("nl",)


def _rijvorm(soort: type, lijsten: Keuzelijsten, *, mag_leeg: bool = False, waarvan: str = "") -> type[Form]:
    velden = {naam: _veld(hint, lijsten) for naam, hint in _vragen(soort)}
    return type("Rij", (_Rijvorm,), {**velden, "mag_leeg": mag_leeg, "waarvan": waarvan})


def _verplicht(form: Form, veld: Field) -> None:
    """Ask an answer; of a row only where something of it was filled in."""
    if veld.raw_data and any(str(een).strip() for een in veld.raw_data):
        return
    if isinstance(form, _Rijvorm) and form.mag_leeg and not _ingevuld(form):
        veld.errors = []
        raise StopValidation
    waarvan = form.waarvan if isinstance(form, _Rijvorm) else ""
    wat = veld.label.text.rstrip("?")
    InputRequired(f"Vul in bij '{waarvan}': {wat}." if waarvan else f"Vul in: {wat}.")(form, veld)


def _een_rij(_: Form, veld: FieldList[Any]) -> None:
    if not any(_ingevuld(rij.form) for rij in veld):
        raise ValidationError(f"Vul minstens één rij in bij: {veld.label.text.rstrip('?')}.")


def _ingevuld(form: Form) -> bool:
    return any(str(een).strip() for veld in form for een in (veld.raw_data or [veld.data or ""]))


def _fouten(velden: Iterable[Field]) -> Iterator[tuple[str, str]]:
    for veld in velden:
        if isinstance(veld, FieldList | FormField):
            yield from _fouten(veld)
            eigen = veld.errors if isinstance(veld, FieldList) else ()
            yield from ((veld.id, fout) for fout in eigen if isinstance(fout, str))
        else:
            yield from ((veld.id, str(fout)) for fout in veld.errors)


def _lees(soort: type[I], form: Form) -> I:
    hints = get_type_hints(soort)
    return soort(**{veld.name: _waarde(hints[veld.name], form[veld.name]) for veld in fields(soort)})  # type: ignore[arg-type] # a dataclass


def _waarde(hint: Any, veld: Field) -> object:  # noqa: ANN401 - a type as it stands beside a field
    if isinstance(hint, UnionType):
        (hint,) = (een for een in get_args(hint) if een is not NoneType)
        return None if veld.data in (None, "") else _waarde(hint, veld)
    if isinstance(veld, FieldList):
        return tuple(_lees(get_args(hint)[0], rij.form) for rij in veld if _ingevuld(rij.form))
    if isinstance(veld, FormField):
        return _lees(hint, veld.form)
    return _los_antwoord(hint, veld.data)


def _los_antwoord(hint: Any, data: Any) -> object:  # noqa: ANN401 - as above
    if get_origin(hint) is tuple:
        return tuple(regel.strip() for regel in str(data or "").splitlines() if regel.strip())
    if hint is bool:
        return data == "ja"
    return hint(data) if issubclass(hint, StrEnum) else data
