"""Filling in while the key of the kluis does not fit: nothing is lost, and the page says what to do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from governance.netwerk.rules import Rol
from hendig.processes.beheer.kluissleutel import nieuwe_sleutel
from hendig.web.app import make_app
from surveys.kluis.kluis import Kluis
from tests.integration.ronde.invulwerk import Invulwerk, vul
from tests.integration.web.invullen import zie
from tests.integration.web.mensen import ADRES, GEHEIM

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


def test_when_the_key_does_not_fit_the_page_says_that_saving_does_not_work_now(invulwerk: Invulwerk) -> None:
    """KLU-01 is no closed round: nothing is lost, and there is something to do."""
    mieke = invulwerk.persoon("Mieke Verzonnen", invulwerk.eigen, Rol.BEOORDELAAR)
    invulwerk.stuur_links()
    browser, kluis = invulwerk.met_link(mieke), invulwerk.rondewerk.kluis
    vul(browser, 1)
    app = make_app(
        opslag=invulwerk.rondewerk.werk.opslag,
        kluis=Kluis(kluis.opslag, nieuwe_sleutel()),
        geheim=GEHEIM,
        adres=ADRES,
        klok=lambda: invulwerk.rondewerk.werk.nu,
        toeval=invulwerk.rondewerk.werk.toeval,
    )
    app.config["WTF_CSRF_ENABLED"] = False
    andere = replace(invulwerk, app=app).met_link(mieke)
    stap = {"slag": "1", "actie": "volgende", "C1": "1"}
    for antwoord in (
        zie(andere, "/invullen"),
        zie(andere, "/invullen/1"),
        andere.post("/invullen/1", base_url=ADRES, data=stap),
        andere.post("/invullen/nakijken", base_url=ADRES),
    ):
        assert antwoord.status_code == 503
        assert "Wij kunnen uw antwoorden nu niet opslaan" in antwoord.text
        assert "Probeer het over een uur opnieuw" in antwoord.text
        assert "Invullen kan nu niet" not in antwoord.text
        assert antwoord.headers["Retry-After"] == "3600"
    assert zie(browser, "/invullen/1").status_code == 200
