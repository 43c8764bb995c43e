"""What a machine hears when it asks after the health of the service."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import text

from hendig.jobs.service import zet_in_rij
from tests.integration.web.mensen import ADRES, Web


def test_it_lives_and_is_ready(web: Web) -> None:
    assert web.bezoeker().get("/healthz", base_url=ADRES).get_json() == {"stand": "goed"}
    klaar = web.bezoeker().get("/readyz", base_url=ADRES)
    assert (klaar.status_code, klaar.get_json()["stand"]) == (200, "goed")
    assert "Set-Cookie" not in klaar.headers


def test_work_that_nobody_does_is_told_after_a_while(web: Web) -> None:
    with web.werk.doe() as handeling:
        zet_in_rij(handeling, soort="proef", sleutel="een", lading={})
    assert web.bezoeker().get("/readyz", base_url=ADRES).status_code == 200
    web.werk.nu += dt.timedelta(minutes=6)
    klaar = web.bezoeker().get("/readyz", base_url=ADRES)
    assert (klaar.status_code, klaar.get_json()["taken"]) == (503, "blijven liggen")
    assert web.bezoeker().get("/healthz", base_url=ADRES).status_code == 200


def test_a_database_of_another_version_is_not_ready(web: Web) -> None:
    with web.werk.doe() as handeling:
        handeling.session.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    klaar = web.bezoeker().get("/readyz", base_url=ADRES)
    assert (klaar.status_code, klaar.get_json()) == (503, {"stand": "niet goed", "database": "andere versie"})
