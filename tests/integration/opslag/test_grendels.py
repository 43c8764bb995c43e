"""What the database itself refuses, whoever asks."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from governance.bronnen import Bron
from governance.logboek.handeling import handeling
from governance.logboek.model import Lading
from governance.logboek.queries import controleer
from governance.logboek.rules import BLIJFT, Logboekgebeurtenis
from governance.logboek.service import vernietig, vernietig_ladingen
from governance.opslag.grendels import bevroren, geen_omweg, weiger_als, zet_grendels
from governance.weigering import Weigering
from tests.integration.opslag.databases import DOOR, NU, Werkplaats, made, sqlite_in, toeval


@pytest.fixture
def met_een_gebeurtenis(werk: Werkplaats) -> Werkplaats:
    with werk.doe() as handeling:
        handeling.leg_vast(Logboekgebeurtenis.INGEZIEN, lading={"wat": "proef"})
    return werk


BEWAARTERMIJN = Bron("ontwerpkeuze", "bewaartermijnen")
VERVALST = "INSERT INTO vernietiging (id, tabel, rij, gebeurtenis) VALUES ('v', 'lading', '1', {seq})"
STATEMENTS = {
    "a destruction made up beside an event that is none": VERVALST.format(seq=1),
    "a destruction made up beside no event": VERVALST.format(seq=99),
    "an event changed": "UPDATE gebeurtenis SET rol = 'COLLEGE'",
    "an event removed": "DELETE FROM gebeurtenis",
    "a payload changed": "UPDATE lading SET inhoud = '{}'",
    "a payload removed without a record": "DELETE FROM lading",
}


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_the_database_refuses(statement: str, met_een_gebeurtenis: Werkplaats) -> None:
    with (
        pytest.raises(DBAPIError, match=r"gebeurtenis_|lading_|vernietiging_"),
        met_een_gebeurtenis.opslag.schrijf() as session,
    ):
        session.connection().exec_driver_sql(statement)


def test_a_payload_goes_once_its_destruction_is_recorded(met_een_gebeurtenis: Werkplaats) -> None:
    with met_een_gebeurtenis.doe() as handeling:
        vernietig_ladingen(handeling, gebeurtenissen=[1], grond=BEWAARTERMIJN)
    with met_een_gebeurtenis.lees() as session:
        assert session.connection().exec_driver_sql("SELECT seq FROM lading").scalars().all() == [2]


def test_an_earlier_destruction_is_no_ground_for_another(met_een_gebeurtenis: Werkplaats) -> None:
    with met_een_gebeurtenis.doe() as handeling:
        vernietig_ladingen(handeling, gebeurtenissen=[1], grond=BEWAARTERMIJN)
        handeling.leg_vast(Logboekgebeurtenis.INGEZIEN, lading={"wat": "later"})
    with (
        pytest.raises(DBAPIError, match="vernietiging_hoort_bij_daad"),
        met_een_gebeurtenis.opslag.schrijf() as session,
    ):
        session.connection().exec_driver_sql(VERVALST.format(seq=2))


def test_what_was_destroyed_stays_known(met_een_gebeurtenis: Werkplaats) -> None:
    with met_een_gebeurtenis.doe() as handeling:
        seq = vernietig_ladingen(handeling, gebeurtenissen=[1], grond=BEWAARTERMIJN)
    with pytest.raises(Weigering, match="Gebeurtenis 2 zegt") as refused, met_een_gebeurtenis.doe() as handeling:
        vernietig_ladingen(handeling, gebeurtenissen=[1, seq], grond=BEWAARTERMIJN)
    assert refused.value.grond is BLIJFT
    with pytest.raises(DBAPIError, match="van_vernietiging_blijft"), met_een_gebeurtenis.doe() as handeling:
        vernietig(handeling, tabel=Lading, rijen=[seq], grond=BEWAARTERMIJN)


def test_destroying_a_payload_twice_keeps_the_chain_whole(met_een_gebeurtenis: Werkplaats) -> None:
    for _ in range(2):
        with met_een_gebeurtenis.doe() as handeling:
            vernietig_ladingen(handeling, gebeurtenissen=[1, 1], grond=BEWAARTERMIJN)
    with met_een_gebeurtenis.lees() as session:
        assert controleer(session).heel


OMWEGEN = {
    "by its key": "REPLACE INTO lading (seq, zout, inhoud) VALUES (1, 'z', '{}')",
    "by another unique value": "INSERT OR REPLACE INTO proefblad (id, nummer) VALUES ('b', 1)",
    "by the row number of the engine": "INSERT OR REPLACE INTO proefblad (rowid, id, nummer) VALUES (1, 'b', 2)",
    "by moving another row onto it": "UPDATE OR REPLACE proefblad SET rowid = 1 WHERE id = 'c'",
}


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("statement", OMWEGEN.values(), ids=OMWEGEN)
def test_nothing_is_replaced_whatever_a_connection_leaves_off(statement: str, recursive: str, tmp_path: Path) -> None:
    opslag = made(sqlite_in(tmp_path))
    with opslag.verbinding() as connection:
        connection.exec_driver_sql("CREATE TABLE proefblad (id TEXT PRIMARY KEY, nummer INTEGER UNIQUE, eind TEXT)")
        connection.exec_driver_sql("INSERT INTO proefblad (id, nummer) VALUES ('a', 1), ('c', 3)")
        feit = bevroren("proefblad", behalve=("eind",), kolommen=("id", "nummer", "eind"))
        weg = weiger_als("proefblad", "wordt_niet_gewist", "DELETE", "TRUE")
        zet_grendels(connection, [feit, weg, *geen_omweg("proefblad")])
    with handeling(opslag, door=DOOR, op=NU, toeval=toeval()) as act:
        act.leg_vast(Logboekgebeurtenis.INGEZIEN, lading={"wat": "proef"})
    opslag.sluit()
    with closing(sqlite3.connect(tmp_path / "hendig.db")) as other:
        other.execute(f"PRAGMA recursive_triggers={recursive}")
        with pytest.raises(sqlite3.IntegrityError, match=r"proefblad_wordt_niet|lading_wordt_niet"):
            other.execute(statement)
