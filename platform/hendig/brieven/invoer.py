"""What a letter is made of as plain JSON values, and back: kept beside the letter, so that it can be made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from math import isfinite
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

G = TypeVar("G")
_ALS_TEKST = frozenset({date, Decimal})
_ZICHZELF = frozenset({str, bool, int, float})


def als_invoer(gegevens: object) -> dict[str, Any]:
    """Write a dataclass as plain JSON values."""
    return {veld: _plat(getattr(gegevens, veld), veld) for veld in _velden(type(gegevens))}


def uit_invoer(soort: type[G], invoer: Mapping[str, Any]) -> G:
    """Read a dataclass of this kind back; anything missing, unknown or of another kind is an error."""
    return _object(soort, invoer, soort.__name__)


def _velden(soort: type) -> Mapping[str, Any]:
    hints = get_type_hints(soort)
    return {veld.name: hints[veld.name] for veld in fields(soort)}


def _plat(waarde: object, pad: str) -> Any:  # noqa: ANN401 - plain JSON of any shape
    if is_dataclass(waarde):
        return {veld: _plat(getattr(waarde, veld), f"{pad}.{veld}") for veld in _velden(type(waarde))}
    if isinstance(waarde, tuple):
        return [_plat(een, pad) for een in waarde]
    if isinstance(waarde, StrEnum):
        return waarde.value
    if waarde is None or type(waarde) in _ZICHZELF | _ALS_TEKST:
        if isinstance(waarde, float | Decimal) and not isfinite(waarde):
            raise TypeError(f"{pad}: {waarde!r} has no plain form")
        return str(waarde) if type(waarde) in _ALS_TEKST else waarde
    raise TypeError(f"{pad}: {waarde!r} has no plain form")


def _object(soort: type[G], invoer: object, pad: str) -> G:
    velden = _velden(soort)
    if not isinstance(invoer, Mapping) or set(invoer) != set(velden):
        raise TypeError(f"{pad}: the fields must be {sorted(velden)}")
    return soort(**{veld: _terug(hint, invoer[veld], f"{pad}.{veld}") for veld, hint in velden.items()})


def _terug(hint: Any, waarde: object, pad: str) -> object:  # noqa: ANN401 - a type as it stands beside a field
    if isinstance(hint, UnionType):
        return None if waarde is None else _terug(_zonder_niets(hint, pad), waarde, pad)
    if get_origin(hint) is tuple:
        return _rij(hint, waarde, pad)
    if is_dataclass(hint) and isinstance(hint, type):
        return _object(hint, waarde, pad)
    return _enkel(hint, waarde, pad)


def _rij(hint: Any, waarde: object, pad: str) -> tuple[object, ...]:  # noqa: ANN401 - as above
    ieder, rest = get_args(hint)
    if rest is not Ellipsis:
        raise TypeError(f"{pad}: a row is written as tuple[X, ...]")
    if not isinstance(waarde, list | tuple):
        raise TypeError(f"{pad}: {waarde!r} is not a row")
    return tuple(_terug(ieder, een, pad) for een in waarde)


def _enkel(hint: type, waarde: object, pad: str) -> object:
    """Read one value: a date, an amount and a word of a list are written as text, the rest as itself."""
    geschreven = str if hint in _ALS_TEKST or issubclass(hint, StrEnum) else hint
    if type(waarde) is not geschreven:
        raise TypeError(f"{pad}: {waarde!r} is not a {geschreven.__name__}")
    if hint is date:
        return date.fromisoformat(str(waarde))
    return hint(waarde)


def _zonder_niets(hint: UnionType, pad: str) -> object:
    mogelijk = [een for een in get_args(hint) if een is not NoneType]
    if len(mogelijk) != 1 or len(get_args(hint)) == 1:
        raise TypeError(f"{pad}: only X | None is read back")
    return mogelijk[0]
