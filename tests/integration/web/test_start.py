"""The first page: what stands ready for who is logged in, and for nobody else."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.contract.norm_service import stel_normversie_op
from governance.feiten.rules import Peil
from governance.netwerk.afvaardiging import zetels_op
from governance.netwerk.rollen import beeindig_rol
from governance.netwerk.rules import Rol
from hendig.toegang.rules import GELDIG, Doel
from hendig.toegang.service import nodig_uit
from tests.integration.opslag.overeenkomst import norm
from tests.integration.web.afspraken import Lezer, als, met_jaar, met_norm
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import CLUSTER, Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


def begin(web: Web, rol: Rol, adres: str = "/") -> str:
    pagina = Lezer(web, rol).lees(adres)
    assert (pagina.code, fouten_in(pagina.tekst)) == (200, [])
    return pagina.tekst


def test_who_fixes_a_norm_is_asked_to_read_one_that_another_wrote(web: Web) -> None:
    met_norm(web)
    with web.werk.doe(als(web, Rol.JURIST)) as handeling:
        stel_normversie_op(handeling, norm=norm("2.0"), reden="meer zekerheid")
    assert 'href="/norm/2.0"' in begin(web, Rol.CONTRACTMANAGER)
    assert 'href="/norm/2.0"' not in begin(web, Rol.JURIST)
    assert 'href="/norm/2.0"' not in begin(web, Rol.CONTACTPERSOON)


def test_a_party_sees_what_it_owes_with_the_last_day(web: Web) -> None:
    met_jaar(web)
    tekst = begin(web, Rol.CONTACTPERSOON)
    assert "Dit vraagt de overeenkomst van uw organisatie" in tekst
    assert "<li>Verzonnen: O-INT</li>" in tekst
    assert 'datetime="2026-06-30"' in tekst
    assert "<li>Verzonnen: O-INK</li>" not in tekst, "an invitation is no duty"
    assert "Er staat niets voor u klaar" in begin(web, Rol.MEETBEHEERDER)


def test_what_was_not_recorded_after_its_last_day_is_for_who_judges(web: Web) -> None:
    met_jaar(web)
    assert "Leg vast wat er kwam" not in begin(web, Rol.PROCESONTWIKKELAAR)
    web.werk.nu = dt.datetime(2026, 7, 1, 8, 0, tzinfo=dt.UTC)
    assert "Leg vast wat er kwam van 3 verplichtingen" in begin(web, Rol.PROCESONTWIKKELAAR)


def test_an_empty_seat_is_for_who_records_whom_a_cluster_sends(web: Web) -> None:
    leeg = f"Cluster {CLUSTER} heeft geen afgevaardigde"
    assert leeg not in begin(web, Rol.MDG_SECRETARIS)
    with web.werk.lees() as session:
        (zetel,) = zetels_op(session, Peil(web.werk.nu.date()))
    assert zetel.afgevaardigde is not None
    with web.werk.doe() as handeling:
        beeindig_rol(handeling, vervulling=zetel.afgevaardigde.vervulling, per=handeling.dag, reden="Gestopt.")
    assert leeg in begin(web, Rol.MDG_SECRETARIS)
    assert leeg in begin(web, Rol.BEHEERDER, "/beheer")
    assert leeg not in begin(web, Rol.CONTACTPERSOON)


def test_who_has_no_way_in_is_counted_for_the_administrator_in_both_places(web: Web) -> None:
    """An invitation that is over is no way in any more."""
    zonder = len(web.mensen) + len(web.van_ander)
    for adres in ("/", "/beheer"):
        assert f"Nodig {zonder} personen uit" in begin(web, Rol.BEHEERDER, adres)
    with web.werk.doe() as handeling:
        nodig_uit(handeling, persoon=web.mensen[Rol.JURIST])
    assert f"Nodig {zonder - 1} personen uit" in begin(web, Rol.BEHEERDER)
    web.werk.nu += GELDIG[Doel.UITNODIGING]
    assert f"Nodig {zonder} personen uit" in begin(web, Rol.BEHEERDER)
