"""The frame around every page: headers, error pages, deny by default."""

from __future__ import annotations

import pytest
from flask import Flask

from hendig.web.bewaking import zet_bewaking
from tests.integration.web.mensen import ADRES, Web

OPEN = ("/hulp", "/privacy", "/toegankelijkheid", "/vertrouwelijk")


@pytest.mark.parametrize("adres", OPEN)
def test_what_everybody_may_read_is_there_without_logging_in(web: Web, adres: str) -> None:
    antwoord = web.bezoeker().get(adres, base_url=ADRES)
    assert antwoord.status_code == 200
    assert "Hendig" in antwoord.text


def test_a_route_that_does_not_say_who_may_come_stops_the_app_from_starting() -> None:
    app = Flask("leeg")
    app.add_url_rule("/open", "open", lambda: "hier")
    with pytest.raises(RuntimeError, match="open"):
        zet_bewaking(app)
