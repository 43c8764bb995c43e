"""The evidence in other hands: one person alone does nothing, and the database holds that too."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from governance.bewijs.queries import verzoeken, zoek_verzoek
from governance.bewijs.rules import ANDER_STAAT_TOE, ONBEKEND, Onthullingsgrond, Verzoeksoort
from governance.bewijs.service import (
    leg_gift_vast,
    open_verzoek,
    sta_verzoek_toe,
    stel_controlevraag,
    vraag_deskundige,
    vraag_onthulling,
)
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import iemand

ZAAK = "30000000-0000-4000-8000-000000000001"
DAG = dt.date(2026, 1, 5)


def mensen(werk: Werkplaats) -> dict[Rol, Handelende]:
    """One person for each role that has to do with it."""
    with werk.doe() as handeling:
        rollen = (Rol.CONTROLEUR, Rol.MEETBEHEERDER, Rol.JURIST, Rol.FG, Rol.CONTACTPERSOON)
        return {rol: Handelende(iemand(handeling, nummer), rol, Ingang.SCHERM) for nummer, rol in enumerate(rollen, 1)}


def test_an_expert_is_asked_by_one_and_allowed_by_another(werk: Werkplaats) -> None:
    wie = mensen(werk)
    with werk.doe(wie[Rol.CONTROLEUR]) as handeling:
        verzoek = vraag_deskundige(handeling, zaak=ZAAK, naam="Cor Verzonnen", beedigd_op=DAG, reden="Verzonnen reden.")
        with pytest.raises(Weigering) as fout:
            sta_verzoek_toe(handeling, verzoek=verzoek)
        assert fout.value.grond is ANDER_STAAT_TOE
    with pytest.raises(DBAPIError, match="bundelgift_verzoek_toegestaan"), werk.doe(wie[Rol.CONTROLEUR]) as handeling:
        leg_gift_vast(handeling, gift=handeling.nieuw_id, zaak=ZAAK, sha256="0" * 64, verzoek=verzoek)
    with werk.doe(wie[Rol.MEETBEHEERDER]) as handeling:
        assert sta_verzoek_toe(handeling, verzoek=verzoek).is_open(handeling.op)
    with werk.doe(wie[Rol.CONTROLEUR]) as handeling:
        leg_gift_vast(handeling, gift=handeling.nieuw_id, zaak=ZAAK, sha256="0" * 64, verzoek=verzoek)
        with pytest.raises(Weigering) as fout:
            open_verzoek(handeling, verzoek=verzoek, soort=Verzoeksoort.ONTHULLING)
        assert fout.value.grond is ONBEKEND


def test_a_request_for_names_holds_only_which_answers_and_on_which_ground(werk: Werkplaats) -> None:
    wie = mensen(werk)
    with werk.doe(wie[Rol.JURIST]) as handeling:
        verzoek = vraag_onthulling(
            handeling,
            zaak=ZAAK,
            grond=Onthullingsgrond.MANIPULATIE,
            ronde="ronde-1",
            plaatsen=(2, 1, 2),
            reden="Verzonnen bevinding.",
        )
    with werk.doe(wie[Rol.FG]) as handeling:
        sta_verzoek_toe(handeling, verzoek=verzoek)
    with werk.lees() as session:
        (beeld,) = verzoeken(session, Verzoeksoort.ONTHULLING)
        assert beeld == zoek_verzoek(session, verzoek)
    assert beeld.plaatsen == (1, 2)
    assert beeld.toegestaan_door == wie[Rol.FG].persoon


@pytest.mark.parametrize(
    ("zet", "grendel"),
    [
        ("UPDATE bewijsverzoek SET zaak = 'een andere'", "bewijsverzoek_verandert_niet"),
        ("UPDATE bewijsverzoek SET toegestaan_door = gevraagd_door, toegestaan_in = gevraagd_in", "twee_mensen"),
        ("UPDATE bewijsverzoek SET ingelicht_op = '2026-01-05', ingelicht_in = gevraagd_in", "eerst_toegestaan"),
        ("DELETE FROM bewijsverzoek", "bewijsverzoek_wordt_niet_gewist"),
        ("UPDATE controlevraag SET nummer = 2", "controlevraag_blijft_gelijk"),
        ("DELETE FROM bewijstekst", "bewijstekst_wordt_niet_gewist"),
    ],
)
def test_the_database_keeps_requests_and_questions_as_they_are(werk: Werkplaats, zet: str, grendel: str) -> None:
    wie = mensen(werk)
    with werk.doe(wie[Rol.CONTROLEUR]) as handeling:
        vraag_deskundige(handeling, zaak=ZAAK, naam="Cor Verzonnen", beedigd_op=DAG, reden="Verzonnen reden.")
    with werk.doe(wie[Rol.CONTACTPERSOON]) as handeling:
        stel_controlevraag(handeling, zaak=ZAAK, tekst="Verandert het?", hoogstens=1)
    with pytest.raises(DBAPIError, match=grendel), werk.doe() as handeling:
        handeling.session.execute(text(zet))
