"""The forms of the norm: every key of a new version, and from when a version holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, Final

from wtforms import BooleanField, Field, RadioField, SelectMultipleField, StringField
from wtforms.validators import Optional
from wtforms.widgets import CheckboxInput

from governance.norm.norm import Norm
from governance.norm.normbestand import norm_uit_gegevens
from governance.norm.normgegevens import als_gegevens
from governance.norm.sleutel import GEEN, OF_GEEN, Sleutel, Soort, grenzen
from governance.norm.sleutelbestand import Sleutelfout
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, sleutels_van
from hendig.uitvoer.norm import NAMEN, SECTIES
from hendig.web.formulier import Dagveld, Formulier, dag, reden, schoon
from hendig.web.keuzes import keuzes

_GEHEEL: Final = re.compile(r"[+-]?[0-9]{1,18}", re.ASCII)
_GETAL: Final = re.compile(r"[+-]?[0-9]{1,18}([.,][0-9]{1,18})?", re.ASCII)
_UIT: Final = "Deze eis geldt niet"
_ANDERS: Final = ", of kies dat deze eis niet geldt"
_NIEUW: Final = ("versie", "vastgesteld_op")
"""Keys of which a new version never takes over the value."""
_VUL_IN: Final = "Vul in: {}."


class Vaststelformulier(Formulier):
    """From which day a norm holds, and when every partner got it."""

    per = dag("Vanaf welke dag geldt deze norm?")
    gepubliceerd = dag("Wanneer is deze norm gepubliceerd?", hint="De dag waarop alle partners de norm kregen.")


class Normformulier(Formulier):
    """Every key of a norm as a field; made for some constructs by `normformulier`."""

    constructen: tuple[str, ...] = ()
    waarom = reden("Waarom deze norm?", hint="Minstens één zin. Iedere partner kan dit lezen.")

    @property
    def secties(self) -> Iterator[tuple[str, list[tuple[Field, Field | None]]]]:
        """Give each part with its fields, and beside a gate the field that switches it off."""
        sleutels = sleutels_van(self.constructen)
        for sectie, titel in SECTIES.items():
            yield titel, [(self[_naam(een)], self._uit(een)) for een in sleutels if een.sectie == sectie]

    def lees(self) -> Norm | None:
        """Give the norm that was filled in; None when something does not fit, and then every field says what."""
        self.validate()
        gegevens = self._gegevens()
        try:
            norm = norm_uit_gegevens(gegevens)
        except Sleutelfout as fout:
            self._zeg(fout, gegevens)
            return None
        return None if self.fouten else norm

    def _uit(self, sleutel: Sleutel) -> Field | None:
        return self[f"{_naam(sleutel)}-geen"] if sleutel.mag_geen else None

    def _gegevens(self) -> dict[str, dict[str, object]]:
        gegevens: dict[str, dict[str, object]] = {}
        for sleutel in sleutels_van(self.constructen):
            uit = self._uit(sleutel)
            waarde = GEEN if uit is not None and uit.data else _gelezen(sleutel, self[_naam(sleutel)].data)
            gegevens.setdefault(sleutel.sectie, {})
            if waarde is not None:
                gegevens[sleutel.sectie][sleutel.naam] = waarde
        return gegevens

    def _zeg(self, fout: Sleutelfout, gegevens: Mapping[str, Mapping[str, object]]) -> None:
        per_plaats = {sleutel.plaats: sleutel for sleutel in sleutels_van(self.constructen)}
        for probleem in fout.problemen:
            sleutel = per_plaats[probleem.sleutel]
            veld = self[_naam(sleutel)]
            ontbreekt = sleutel.naam not in gegevens[sleutel.sectie]
            if not veld.errors:
                veld.errors = [
                    _VUL_IN.format(veld.label.text) if ontbreekt else probleem.tekst.replace(OF_GEEN, _ANDERS)
                ]


@cache
def normformulier(constructen: tuple[str, ...]) -> type[Normformulier]:
    """Make the form with a field for every key of a norm for these constructs."""
    velden: dict[str, Any] = {"constructen": constructen}
    for sleutel in sleutels_van(constructen):
        velden[_naam(sleutel)] = _veld(sleutel)
        if sleutel.mag_geen:
            velden[f"{_naam(sleutel)}-geen"] = BooleanField(_UIT)
    return type("Normformulier", (Normformulier,), velden)


def opstelformulier(norm: Norm | None, *, nieuw: bool) -> Normformulier:
    """Make the form filled with a norm; a new version asks for its own number and day."""
    if norm is None:
        return normformulier((COMPETENTIONEEL, INTENTIONEEL))()
    ingevuld: dict[str, Any] = {}
    gegevens = als_gegevens(norm)
    for sleutel in sleutels_van(tuple(norm.constructen)):
        waarde = gegevens[sleutel.sectie][sleutel.naam]
        if nieuw and sleutel.naam in _NIEUW:
            continue
        if sleutel.mag_geen:
            ingevuld[f"{_naam(sleutel)}-geen"] = waarde == GEEN
        if not (sleutel.mag_geen and waarde == GEEN):
            ingevuld[_naam(sleutel)] = _getoond(waarde)
    return normformulier(tuple(norm.constructen))(data=ingevuld)


def _naam(sleutel: Sleutel) -> str:
    return f"{sleutel.sectie}-{sleutel.naam}"


def _veld(sleutel: Sleutel) -> Field:
    label, hint = NAMEN[sleutel.sectie, sleutel.naam], sleutel.betekenis
    match sleutel.soort:
        case Soort.GETAL | Soort.GEHEEL:
            bereik = grenzen(replace(sleutel, mag_geen=False))
            return StringField(label, description=f"{hint} Schrijf {bereik}.", filters=[schoon])
        case Soort.DATUM:
            return Dagveld(label, description=hint, validators=[Optional()])
        case Soort.JA_NEE:
            return RadioField(label, description=hint, choices=_zelfde(("ja", "nee")), validate_choice=False)
        case Soort.KEUZE:
            return RadioField(label, description=hint, choices=_zelfde(sleutel.keuzes), validate_choice=False)
        case Soort.LIJST:
            return SelectMultipleField(
                label,
                description=hint,
                choices=_zelfde(sleutel.keuzes),
                option_widget=CheckboxInput(),
                validate_choice=False,
            )
        case _:
            return StringField(label, description=hint, filters=[schoon])


def _zelfde(woorden: Iterable[str]) -> Any:  # noqa: ANN401 - choices of any field
    return keuzes((woord, woord) for woord in woorden)


def _gelezen(sleutel: Sleutel, ruw: Any) -> object:  # noqa: ANN401 - what any field gives
    """Give what was filled in as the value that a file would have; what is no number stays the text that it is."""
    if ruw is None or ruw == "":
        return None
    match sleutel.soort:
        case Soort.GEHEEL if _GEHEEL.fullmatch(ruw):
            return int(ruw)
        case Soort.GETAL if _GETAL.fullmatch(ruw):
            return float(ruw.replace(",", "."))
        case Soort.JA_NEE:
            return {"ja": True, "nee": False}.get(ruw, ruw)
        case _:
            return ruw


def _getoond(waarde: object) -> object:
    match waarde:
        case bool():
            return "ja" if waarde else "nee"
        case date() | list():
            return waarde
        case int() | float():
            return f"{waarde:.15g}".replace(".", ",")
        case _:
            return waarde
