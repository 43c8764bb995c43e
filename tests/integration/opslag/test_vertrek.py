"""A partner that stops while something runs with it, on every database."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.contract.queries import ondertekeningen
from governance.feiten.rules import Peil
from governance.netwerk.queries import is_lid
from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import Zaakstand
from governance.uitsluiting.vertrek import laat_overeenkomst_eindigen, laat_vertrekken
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakdaden import G, geweigerd
from tests.integration.opslag.zaakwerk import Zaakwerk

REDEN = "Verzonnen voor een test."


@pytest.fixture
def zaak(werk: Werkplaats) -> Zaakwerk:
    """A partner without anything."""
    return Zaakwerk(werk)


def vertrek(zaak: Zaakwerk) -> None:
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        laat_vertrekken(handeling, partij=zaak.partner, per=morgen(zaak), reden=REDEN)


def morgen(zaak: Zaakwerk) -> dt.date:
    return zaak.dag + dt.timedelta(days=1)


def doet_mee(zaak: Zaakwerk) -> bool:
    with zaak.werk.lees() as session:
        return is_lid(session, zaak.partner, Peil(morgen(zaak)))


def test_while_a_conversation_is_open_nobody_ends_the_membership_or_the_agreement(zaak: Zaakwerk) -> None:
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.doe(G.SIGNAAL_GELDIG)
    with geweigerd("UIT-16"):
        vertrek(zaak)
    with geweigerd("UIT-16"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        laat_overeenkomst_eindigen(handeling, partij=zaak.partner, per=morgen(zaak), reden=REDEN)
    assert doet_mee(zaak)
    with zaak.werk.lees() as session:
        assert [een.partij for een in ondertekeningen(session, Peil(morgen(zaak)))] == [zaak.partner]


def test_who_stops_by_choice_has_that_recorded_first_and_then_it_can_be_ended(zaak: Zaakwerk) -> None:
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.doe(G.SIGNAAL_GELDIG)
    assert zaak.doe(G.PARTNER_ZEGDE_OP) is Zaakstand.PARTNER_VERTROKKEN
    vertrek(zaak)
    assert not doet_mee(zaak)


def test_a_hidden_signal_closes_by_itself_and_is_not_given_away(zaak: Zaakwerk) -> None:
    zaak.signaal()
    vertrek(zaak)
    assert not doet_mee(zaak)
    assert zaak.beeld().stand is Zaakstand.PARTNER_VERTROKKEN


def test_after_the_end_everything_can_be_ended(zaak: Zaakwerk) -> None:
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.doe(G.SIGNAAL_ONGELDIG)
    vertrek(zaak)
    assert not doet_mee(zaak)
