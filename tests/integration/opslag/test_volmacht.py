"""Who may sign for the burgemeester: given for a case or for all, from a day on, and withdrawn."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.feiten.rules import Peil
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.volmacht_queries import ondertekenaars, volmachten
from governance.uitsluiting.volmacht_service import geef_volmacht, trek_volmacht_in
from governance.weigering import Weigering
from hendig.bestanden.problemen import Herstelbaar
from hendig.migrations.stand import NETWORK
from hendig.migrations.upgrade import downgrade_on, upgrade
from tests.integration.opslag.databases import Werkplaats, made
from tests.integration.opslag.zaakdaden import geweigerd
from tests.integration.opslag.zaakwerk import Zaakwerk

BEFORE = "0023"
BESLUIT = "Volmachtbesluit 1 (verzonnen)"
ANDERE = "00000000-0000-4000-9000-000000000009"


@pytest.fixture
def zaak(werk: Werkplaats) -> Zaakwerk:
    zaak = Zaakwerk(werk)
    zaak.melding(Grond.FRAUDE)
    return zaak


def geef(
    zaak: Zaakwerk, *, aan: Rol = Rol.CONTRACTMANAGER, door: Rol = Rol.BURGEMEESTER, na: int = 0, **anders: str | None
) -> None:
    with zaak.werk.doe(zaak.als(door)) as handeling:
        geef_volmacht(
            handeling,
            persoon=zaak.personen[aan],
            zaak=anders.get("voor"),
            per=zaak.dag + dt.timedelta(days=na),
            tot=None,
            besluit=anders.get("besluit") or BESLUIT,
        )


def tekent(zaak: Zaakwerk, waar: str, rol: Rol = Rol.CONTRACTMANAGER, na: int = 0) -> bool:
    with zaak.werk.lees() as session:
        dag = zaak.dag + dt.timedelta(days=na)
        return zaak.personen[rol] in ondertekenaars(session, waar, Peil(dag))


def trek_in(zaak: Zaakwerk) -> None:
    with zaak.werk.lees() as session:
        sleutel = volmachten(session)[0].id
    with zaak.werk.doe(zaak.als(Rol.SECRETARIS)) as handeling:
        trek_volmacht_in(handeling, volmacht=sleutel, reden="Een andere functie.")


def test_a_mandate_for_one_case_holds_in_that_case_and_one_for_all_in_every_case(zaak: Zaakwerk) -> None:
    geef(zaak, voor=zaak.zaak)
    assert (tekent(zaak, zaak.zaak), tekent(zaak, ANDERE)) == (True, False)
    geef(zaak)
    assert (tekent(zaak, zaak.zaak), tekent(zaak, ANDERE)) == (True, True)
    assert not tekent(zaak, zaak.zaak, Rol.JURIST)


def test_the_burgemeester_signs_without_one_and_it_says_on_what_ground_another_signs(zaak: Zaakwerk) -> None:
    geef(zaak)
    with zaak.werk.lees() as session:
        wie = ondertekenaars(session, zaak.zaak, Peil(zaak.dag))
    assert wie[zaak.personen[Rol.BURGEMEESTER]] is None
    volmacht = wie[zaak.personen[Rol.CONTRACTMANAGER]]
    assert volmacht is not None
    assert volmacht.besluit == BESLUIT


def test_it_begins_on_its_day_and_ends_on_the_day_on_which_it_is_withdrawn(zaak: Zaakwerk) -> None:
    geef(zaak, na=3)
    assert (tekent(zaak, zaak.zaak, na=2), tekent(zaak, zaak.zaak, na=3)) == (False, True)
    zaak.na(5)
    assert tekent(zaak, zaak.zaak)
    trek_in(zaak)
    assert (tekent(zaak, zaak.zaak, na=-1), tekent(zaak, zaak.zaak)) == (True, False)
    with geweigerd("UIT-71"):
        trek_in(zaak)


def test_one_that_did_not_begin_yet_is_withdrawn_as_a_whole(zaak: Zaakwerk) -> None:
    geef(zaak, na=3)
    trek_in(zaak)
    assert not tekent(zaak, zaak.zaak, na=3)
    with zaak.werk.lees() as session:
        assert volmachten(session) == ()


def test_nobody_gives_it_to_themselves_to_who_does_not_act_for_the_gemeente_or_for_yesterday(zaak: Zaakwerk) -> None:
    with geweigerd("UIT-68"):
        geef(zaak, aan=Rol.SECRETARIS, door=Rol.SECRETARIS)
    for rol in (Rol.JURIST, Rol.CONTACTPERSOON):
        with geweigerd("UIT-69"):
            geef(zaak, aan=rol)
    with geweigerd("UIT-70"):
        geef(zaak, na=-1)
    geef(zaak, voor=zaak.zaak)
    with pytest.raises(Weigering) as dubbel:
        geef(zaak, voor=zaak.zaak)
    assert dubbel.value.grond.code.startswith("FEI-01")


def test_a_mandate_for_all_cases_stays_on_the_way_back_and_one_for_a_case_is_not_lost(leeg: str) -> None:
    werk = Werkplaats(made(leeg))
    zaak = Zaakwerk(werk)
    geef(zaak)
    with werk.opslag.verbinding() as connection:
        downgrade_on(connection, NETWORK, BEFORE)
    upgrade(werk.opslag, NETWORK)
    assert tekent(zaak, ANDERE)
    geef(zaak, voor=ANDERE)
    with pytest.raises(Herstelbaar, match="1 rijen van de kolom zaak"), werk.opslag.verbinding() as connection:
        downgrade_on(connection, NETWORK, BEFORE)
    assert tekent(zaak, ANDERE)
    werk.opslag.sluit()
