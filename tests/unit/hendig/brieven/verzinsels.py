"""Any data that a letter can be made of, built from what its fields say they hold."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

LETTERS = "aeiou rst, ËéD12"
"""Too few letters to make a word of the Awb by chance, and enough to break a line or look like a name."""
WORDS = st.text(LETTERS, min_size=1, max_size=30)
PLAIN: dict[type, st.SearchStrategy[Any]] = {
    str: WORDS,
    date: st.dates(date(2026, 1, 1), date(2036, 12, 31)),
    int: st.integers(0, 40),
}


def any_of(hint: Any) -> st.SearchStrategy[Any]:
    """Give any value of a type."""
    if hint in PLAIN:
        return PLAIN[hint]
    if isinstance(hint, UnionType):
        return st.one_of(st.none(), *(any_of(een) for een in get_args(hint) if een is not NoneType))
    if get_origin(hint) is tuple:
        return st.lists(any_of(get_args(hint)[0]), min_size=1, max_size=3).map(tuple)
    if is_dataclass(hint) and isinstance(hint, type):
        return any_data(hint)
    plain: st.SearchStrategy[Any] = st.from_type(hint)
    return plain


def any_data(soort: type[Any]) -> st.SearchStrategy[Any]:
    """Give any data of a class; a figure is left out, for it is no text."""
    hints = get_type_hints(soort)
    velden = {veld.name: any_of(hints[veld.name]) for veld in fields(soort) if veld.name != "figuur"}
    return st.builds(soort, **velden, **({"figuur": st.none()} if "figuur" in hints else {}))
