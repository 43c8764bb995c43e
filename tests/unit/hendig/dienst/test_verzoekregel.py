"""What stands around a request, also when everything inside it fails."""

from __future__ import annotations

import logging

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask.typing import ResponseReturnValue

from hendig.dienst.verzoekregel import zet_verzoekregel

GEHEIM = "jan@lindebeek.example"


def een_app() -> Flask:
    """An app of which one page breaks, and the page that should tell so as well."""
    app = Flask("proef")

    @app.get("/mensen/<wie>")
    def mens(wie: str) -> ResponseReturnValue:
        return f"Dag {wie}"

    @app.get("/stuk/<wie>")
    def stuk(wie: str) -> ResponseReturnValue:
        raise ValueError(wie)

    @app.errorhandler(Exception)
    def ook_stuk(fout: Exception) -> ResponseReturnValue:
        raise RuntimeError(GEHEIM) from fout

    return app


@pytest.fixture
def bezoeker(caplog: pytest.LogCaptureFixture) -> FlaskClient:
    caplog.set_level(logging.INFO, logger="hendig")
    app = een_app()
    zet_verzoekregel(app, nieuw_id=lambda: "nummer-1", achter_proxy=False)
    return app.test_client()


def regels(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.name == "hendig.verzoek"]


def test_the_line_names_the_route_and_not_what_was_asked_for(
    bezoeker: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    assert bezoeker.get(f"/mensen/{GEHEIM}?naam=jan").headers["X-Request-Id"] == "nummer-1"
    (regel,) = regels(caplog)
    velden = vars(regel)
    assert (velden["route"], velden["methode"], velden["status"]) == ("/mensen/<wie>", "GET", 200)
    assert velden["ms"] >= 0
    assert GEHEIM not in str(velden)
    assert "jan" not in str(velden)


def test_what_has_no_route_has_none_in_the_line_and_an_unknown_method_is_not_named(
    bezoeker: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    bezoeker.open(f"/mensen/{GEHEIM}", method="JANSEN")
    (regel,) = [record for record in regels(caplog) if record.msg == "verzoek"]
    assert vars(regel)["methode"] == "ANDERS"


def test_when_all_else_fails_there_is_still_an_answer_and_no_word_of_the_error_anywhere(
    bezoeker: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    antwoord = bezoeker.get(f"/stuk/{GEHEIM}")
    assert (antwoord.status_code, antwoord.headers["Retry-After"]) == (503, "60")
    assert "Er is niets bewaard" in antwoord.text
    assert antwoord.headers["X-Request-Id"] == "nummer-1"
    assert "default-src 'none'" in antwoord.headers["Content-Security-Policy"]
    fout, verzoek = regels(caplog)
    assert (vars(fout)["soort"], vars(verzoek)["status"]) == ("RuntimeError", 503)
    assert GEHEIM not in str([vars(fout), vars(verzoek), antwoord.text])
