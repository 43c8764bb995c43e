"""A line of the log: what may come out, and that nothing else does."""

from __future__ import annotations

import json
import logging
import sys
from typing import Any

import pytest

from hendig.dienst.verslag import Regel, hoort_erbij

GEHEIM = "jan@lindebeek.example"


def een_record(naam: str, woorden: str, *args: object, fout: bool = False, niveau: int = logging.ERROR) -> Any:
    info = None
    if fout:
        try:
            int(GEHEIM)
        except ValueError:
            info = sys.exc_info()
    return logging.LogRecord(naam, niveau, "/srv/hendig/ergens.py", 7, woorden, args, info)


def geschreven(record: logging.LogRecord) -> dict[str, Any]:
    tekst = Regel().format(record)
    assert GEHEIM not in tekst
    assert "\n" not in tekst
    regel: dict[str, Any] = json.loads(tekst)
    return regel


def test_what_we_say_ourselves_comes_out_with_its_time_level_and_source() -> None:
    regel = geschreven(een_record("hendig.jobs.worker", "job %s, try %d", "a1", 2))
    assert (regel["wat"], regel["niveau"], regel["bron"]) == ("job a1, try 2", "error", "hendig.jobs.worker")
    assert regel["tijd"].endswith("+00:00")


@pytest.mark.parametrize("naam", ["hendig.web", "gunicorn.error", "sqlalchemy.engine"])
def test_of_an_error_the_kind_and_the_place_come_out_and_no_words(naam: str) -> None:
    regel = geschreven(een_record(naam, f"Exception on /uitnodiging/{GEHEIM} [GET]", fout=True))
    assert regel["soort"] == "ValueError"
    assert regel["plek"] == [f"{__name__}:{een_record.__code__.co_firstlineno + 4}"]
    assert "wat" not in regel


@pytest.mark.parametrize("woorden", [f"Invalid request from ip=192.0.2.1: {GEHEIM}", "%s: bad"])
def test_the_words_of_other_libraries_stay_inside(woorden: str) -> None:
    args = (GEHEIM,) if "%s" in woorden else ()
    regel = geschreven(een_record("gunicorn.error", woorden, *args))
    assert "wat" not in regel
    assert regel["plek"] == ["ergens:7"]


def test_what_gunicorn_says_of_its_workers_comes_out() -> None:
    assert geschreven(een_record("gunicorn.error", "WORKER TIMEOUT (pid:%s)", 12))["wat"] == "WORKER TIMEOUT (pid:12)"


def test_a_field_that_is_not_named_does_not_come_out() -> None:
    record = een_record("hendig.verzoek", "verzoek")
    record.adres_van_bezoeker, record.status = GEHEIM, 200
    assert geschreven(record)["status"] == 200


@pytest.mark.parametrize(
    ("naam", "niveau", "wel"),
    [
        ("hendig.verzoek", logging.INFO, True),
        ("gunicorn.error", logging.INFO, False),
        ("gunicorn.error", logging.WARNING, True),
        ("hendigheid", logging.INFO, False),
    ],
)
def test_of_others_only_what_is_wrong_is_written_down(naam: str, niveau: int, wel: bool) -> None:
    assert hoort_erbij(een_record(naam, "iets", niveau=niveau)) is wel
