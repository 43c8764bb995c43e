"""Outside a demo nobody chooses who they are."""

from __future__ import annotations

import pytest

from governance.netwerk.rules import Rol
from tests.integration.web.mensen import ADRES, Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


def test_the_choice_is_not_there_for_a_visitor_nor_for_who_is_logged_in(web: Web) -> None:
    wie = web.mensen[Rol.JURIST]
    for browser in (web.bezoeker(), web.als(Rol.BEHEERDER)):
        assert browser.get("/voorbeeld", base_url=ADRES).status_code == 404
        assert browser.post(f"/voorbeeld/{wie}", base_url=ADRES).status_code == 404
