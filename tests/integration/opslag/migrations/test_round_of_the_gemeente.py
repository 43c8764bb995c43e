"""The step after which a round can fall, there and back with a track in the database, on both engines."""

from __future__ import annotations

import pytest

from governance.netwerk.rules import Rol
from hendig.bestanden.problemen import Herstelbaar
from hendig.migrations.stand import NETWORK
from hendig.migrations.upgrade import downgrade_on, upgrade
from tests.integration.opslag.databases import Werkplaats, made
from tests.integration.opslag.gemeentetraject import G, een_gemeentezaal

BEFORE = "0022"


def test_a_track_goes_back_and_returns_whole_and_a_round_that_fell_is_not_lost(leeg: str) -> None:
    werk = Werkplaats(made(leeg))
    zaal = een_gemeentezaal(werk)
    traject = zaal.besproken()
    voor = zaal.beeld(traject)
    with werk.opslag.verbinding() as connection:
        downgrade_on(connection, NETWORK, BEFORE)
    upgrade(werk.opslag, NETWORK)
    assert zaal.beeld(traject) == voor
    zaal.valt("ronde-1")
    zaal.stel_voor(traject, G.ONGELDIG, Rol.CONTROLEUR)
    with pytest.raises(Herstelbaar, match="1 rijen van de kolom gebeurtenis"), werk.opslag.verbinding() as connection:
        downgrade_on(connection, NETWORK, BEFORE)
    assert zaal.beeld(traject).stappen[-1].ronde == "ronde-1"
    werk.opslag.sluit()
