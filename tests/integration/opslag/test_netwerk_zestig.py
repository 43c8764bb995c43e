"""Sixty partners and ten years: any day, as known now and as known then."""

import datetime as dt
from collections.abc import Iterator

import pytest

from governance.feiten.queries import zoals_bekend_op
from governance.feiten.rules import Peil
from governance.netwerk.queries import partners_op, personen_in_rol
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from tests.integration.opslag.databases import Leftless, toeval
from tests.integration.opslag.zestig import AANTAL, JAREN, Verzonnen, register_van_zestig_partners


@pytest.fixture(scope="module")
def zestig(whole_schema: Opslag) -> Iterator[tuple[Opslag, list[Verzonnen]]]:
    """The ten years, made once for each engine and gone after these tests."""
    with whole_schema._writer.connect() as connection:
        transaction = connection.begin()
        opslag = Leftless(whole_schema, connection)
        yield opslag, register_van_zestig_partners(opslag, toeval())
        transaction.rollback()


def test_every_day_says_who_took_part_and_how_large_they_were(zestig: tuple[Opslag, list[Verzonnen]]) -> None:
    opslag, partners = zestig
    assert len(partners) == AANTAL
    assert sum(partner.tot is not None for partner in partners) > 5
    for jaar in (*JAREN, 2036):
        for maand in (1, 6, 11):
            dag = dt.date(jaar, maand, 15)
            verwacht = {partner.sleutel: partner.grootte(dag) for partner in partners if partner.lid(dag)}
            with opslag.lees() as session:
                assert {stand.id: stand.grootte for stand in partners_op(session, Peil(dag))} == verwacht


def test_what_was_known_in_a_year_knows_nothing_of_later_years(zestig: tuple[Opslag, list[Verzonnen]]) -> None:
    opslag, partners = zestig
    with opslag.lees() as session:
        toen = zoals_bekend_op(session, dt.date(2035, 12, 31), dt.datetime(2026, 12, 31, 23, tzinfo=dt.UTC))
        assert {stand.id for stand in partners_op(session, toen)} == {partner.sleutel for partner in partners[:40]}
        assert len(personen_in_rol(session, Rol.AFGEVAARDIGDE, Peil(dt.date(2030, 1, 1)))) == 12
