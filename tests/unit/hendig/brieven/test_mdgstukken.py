"""What the MDG I-F came to, as the partner reads it too: who may read along, and what follows only where it goes on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hendig.brieven.mdgstukken import Vaststellinggegevens, vaststelling
from hendig.brieven.papier import woorden
from tests.unit.hendig.brieven.mdgvoorbeelden import MDGSTUKKEN, VASTGESTELD

ANTWOORD = "In het besluit staat er een antwoord op."
NIET = next(een for een in MDGSTUKKEN if isinstance(een, Vaststellinggegevens) and not een.vastgesteld)


@pytest.mark.parametrize("toezicht", [True, False])
def test_where_the_mdg_establishes_nothing_no_besluit_is_promised_that_answers(toezicht: bool) -> None:
    met, zonder = (woorden(vaststelling(replace(een, toezicht=toezicht))) for een in (VASTGESTELD, NIET))
    assert (ANTWOORD in met, ANTWOORD in zonder) == (True, False)
    assert "Hierover is niet gestemd." in zonder
    assert ("De toezichthouder en het college lezen dit." in met) is toezicht


def test_the_partner_is_not_told_to_be_silent_about_its_own_case() -> None:
    tekst = woorden(vaststelling(VASTGESTELD))
    assert "De partner mag het laten lezen aan wie helpt." in tekst
    assert "praat er buiten de vergadering niet over" not in tekst


def test_where_nobody_stepped_aside_no_nought_is_counted() -> None:
    niemand = replace(VASTGESTELD, meedoen=replace(VASTGESTELD.meedoen, opzij=0))
    met, zonder = (woorden(vaststelling(een)) for een in (VASTGESTELD, niemand))
    assert "daarvan stapte iedereen opzij" in met
    assert "Geen cluster stapte opzij. Er waren er" in zonder
    assert "Bij 0" not in zonder
