"""Every template, whatever its letter says: read back as it was, names blacked out, and no clause of the Awb."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.sjablonen import SJABLONEN, sjabloon_voor
from tests.unit.hendig.brieven.brieven import KLEIN

EACH = pytest.mark.parametrize("soort", SJABLONEN, ids=lambda soort: soort.name.lower())


def only_words(hint: Any) -> bool:
    """Whether everything below a field is text."""
    if is_dataclass(hint) and isinstance(hint, type):
        return all(only_words(een) for een in get_type_hints(hint).values())
    return hint is str or (
        bool(get_args(hint)) and all(een in {..., type(None)} or only_words(een) for een in get_args(hint))
    )


@EACH
def test_a_mark_leads_to_words_that_can_be_blacked_out(soort: Documentsoort) -> None:
    for pad in SJABLONEN[soort].marker:
        hint: Any = SJABLONEN[soort].gegevens
        for deel in pad.split("."):
            while not is_dataclass(hint):
                hint = get_args(hint)[0]
            assert deel in {veld.name for veld in fields(hint)}, pad
            hint = get_type_hints(hint)[deel]
        assert only_words(hint), pad


def test_the_data_say_which_template_they_are_for() -> None:
    assert len({sjabloon.gegevens for sjabloon in SJABLONEN.values()}) == len(SJABLONEN)
    assert sjabloon_voor(KLEIN).soort is Documentsoort.WELKOMSTBRIEF
