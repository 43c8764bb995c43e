"""What a seat of the MDG I-F reads of what follows on an item: no more than the route of the case brings."""

from __future__ import annotations

import pytest

from governance.uitsluiting.gronden import Route
from governance.uitsluiting.waarborgen import met_toezicht
from hendig.web.mdg.dossier import DAARNA


@pytest.mark.parametrize("route", Route)
def test_the_toezichthouder_is_named_along_the_routes_that_ask_for_its_advice(route: Route) -> None:
    assert ("toezichthouder" in DAARNA[route]) is met_toezicht(route)


@pytest.mark.parametrize("route", [Route.OPTIE_1, Route.BEIDE])
def test_what_follows_on_an_establishment_is_told_with_its_condition(route: Route) -> None:
    assert DAARNA[route].startswith("Stelt de MDG I-F het vast, dan ")
