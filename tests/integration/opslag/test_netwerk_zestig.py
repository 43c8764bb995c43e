"""Sixty partners and ten years: any day, as known now and as known then."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import asdict

import pytest

from governance.feiten.queries import zoals_bekend_op
from governance.feiten.rules import Peil
from governance.netwerk.geschiedenis import LIDMAATSCHAP, ONDERSTEUNING, Verschil, partijgeschiedenis
from governance.netwerk.queries import Partijstand, partij_op, partners_op, personen_in_rol
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


def test_who_adds_up_all_that_changed_about_a_partner_knows_what_holds(zestig: tuple[Opslag, list[Verzonnen]]) -> None:
    opslag, partners = zestig
    with opslag.lees() as session:
        for partner in partners:
            verschillen = [
                verschil
                for verandering in reversed(partijgeschiedenis(session, partner.sleutel))
                for verschil in verandering.verschillen
            ]
            for dag in (dt.date(2026, 1, 15), dt.date(2030, 6, 15), dt.date(2035, 11, 15)):
                assert opgeteld(verschillen, dag) == zoals_het_staat(partij_op(session, partner.sleutel, Peil(dag)))


def opgeteld(verschillen: list[Verschil], dag: dt.date) -> set[tuple[str, str]]:
    """What holds on a day for who starts with nothing and takes over one difference after the other."""
    staat: set[tuple[str, str]] = set()
    for verschil in verschillen:
        if verschil.duur.bevat(dag):
            was, wordt = ((verschil.onderdeel, waarde) for waarde in (verschil.was, verschil.wordt))
            assert was[1] is None or was in staat
            staat = (staat - {was}) | ({wordt} if wordt[1] is not None else set())  # type: ignore[operator,arg-type] # None was left out
    return staat


def zoals_het_staat(stand: Partijstand | None) -> set[tuple[str, str]]:
    """The same about a party as the register answers it."""
    if stand is None:
        return set()
    delen: dict[str, str | None] = {**asdict(stand.kaart), "grootte": stand.grootte, "concern": stand.concern}
    delen[LIDMAATSCHAP] = LIDMAATSCHAP if stand.lid_van else None
    enkel = {(naam, str(waarde)) for naam, waarde in delen.items() if waarde is not None}
    return enkel | {(ONDERSTEUNING, soort) for soort in stand.ondersteuning}
