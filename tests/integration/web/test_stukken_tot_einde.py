"""Writing every paper from the advice to the end on its page: what misses is told, and the paper says what is known."""

from __future__ import annotations

import re

import pytest

from tests.integration.web.mensen import Web
from tests.integration.web.stukgevallen import GEVALLEN
from tests.integration.web.stukstanden import Geval
from tests.integration.web.stukweb import Stukzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
MELDING = re.compile(r'class="foutenlijst".*?</div>', re.DOTALL)


@pytest.mark.parametrize("geval", GEVALLEN, ids=[f"{nr}-{een.naam}" for nr, een in enumerate(GEVALLEN)])
def test_a_person_writes_it_on_its_page(web: Web, geval: Geval) -> None:
    zaak = Stukzaak(web)
    geval.tot(zaak)
    velden = {naam: zaak.sleutel(waarde) for naam, waarde in geval.velden.items()}
    if geval.zonder:
        antwoord = zaak.schrijf(geval.wie, geval.naam, **{**velden, geval.zonder: ""})
        assert antwoord.code == 422
        assert geval.melding in antwoord.tekst
    antwoord = zaak.schrijf(geval.wie, geval.naam, **velden)
    assert antwoord.code == 302, MELDING.findall(antwoord.tekst)
    woorden = zaak.papier(geval.soort)
    for zin in geval.zinnen:
        assert zin in woorden
    for woord in geval.nooit:
        assert woord not in woorden
