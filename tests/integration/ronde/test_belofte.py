"""What who answers is told beforehand: when a round is a rehearsal, and what holds for the gemeente."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from sqlalchemy import select

from governance.netwerk.rules import Partijsoort, Rol
from hendig.jobs.model import Job
from hendig.mail.rules import Bericht
from surveys.ronde.rules import Rondesoort
from tests.integration.opslag.overeenkomst import GEMEENTE
from tests.integration.ronde.invulwerk import Invulwerk, verstuur, vul
from tests.integration.ronde.rondebouw import AANGEKONDIGD
from tests.integration.web.invullen import zie

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


def test_a_rehearsal_says_that_it_is_one(invulwerk: Invulwerk, mieke: str) -> None:
    assert "proefronde" not in zie(invulwerk.met_link(mieke), "/invullen").text
    groep = (invulwerk.eigen, invulwerk.ander)
    invulwerk.ronde = invulwerk.rondewerk.open_ronde(
        "Proef",
        Rondesoort.PROEF,
        begin=AANGEKONDIGD + dt.timedelta(days=7),
        lijst={groep[0]: [groep[1]], groep[1]: [groep[0]]},
    )
    invulwerk.stuur_links()
    browser = invulwerk.met_link(mieke)
    assert "Dit is een proefronde" in zie(invulwerk.bezoeker(), invulwerk.adres(mieke)).text
    for pad in ("/invullen", "/invullen/1", "/invullen/2", "/invullen/nakijken"):
        assert "Dit is een proefronde" in zie(browser, pad).text
    for nummer in (1, 2):
        assert vul(browser, nummer).status_code == 303
    assert verstuur(browser).status_code == 303
    assert "Dit is een proefronde" in zie(browser, "/vragenlijst/ontvangen").text
    for bericht in (Bericht.VRAGENLIJST_OPEN, Bericht.ANTWOORDEN_BINNEN):
        assert gegevens(invulwerk, bericht)["soort"] == Rondesoort.PROEF


def test_who_answers_for_the_gemeente_is_promised_what_holds_for_her(invulwerk: Invulwerk, mieke: str) -> None:
    """What the gemeente answers about a partner is open to that partner, so it is never called confidential."""
    tessa = invulwerk.persoon("Tessa Verzonnen", GEMEENTE, Rol.BEOORDELAAR)
    invulwerk.stuur_links()
    for pad in ("/invullen", "/invullen/1"):
        van_partner = zie(invulwerk.met_link(mieke), pad).text
        van_gemeente = zie(invulwerk.met_link(tessa, GEMEENTE), pad).text
        assert ("Uw antwoorden zijn vertrouwelijk" in van_partner, "Niemand mag vragen" in van_partner) == (True, True)
        assert "is open. De partner ziet" in van_gemeente
        assert "zijn vertrouwelijk" not in van_gemeente
        assert "pas vanaf vijf andere organisaties" not in van_gemeente
    assert gegevens(invulwerk, Bericht.VRAGENLIJST_OPEN, tessa)["namens"] == Partijsoort.GEMEENTE
    assert gegevens(invulwerk, Bericht.VRAGENLIJST_OPEN, mieke)["namens"] == Partijsoort.NETWERKPARTNER


def gegevens(invulwerk: Invulwerk, bericht: Bericht, aan: str | None = None) -> dict[str, object]:
    """What the last message of a kind was told."""
    with invulwerk.rondewerk.werk.lees() as session:
        vraag = select(Job).where(Job.onderwerp == bericht, (Job.persoon == aan) if aan else True)
        return dict(json.loads(list(session.scalars(vraag.order_by(Job.gemaakt_op)))[-1].lading or "{}"))
