"""What the database itself refuses, whoever asks."""

import pytest
from sqlalchemy.exc import DBAPIError

from governance.bronnen import Bron
from governance.logboek.rules import Logboekgebeurtenis
from governance.logboek.service import vernietig_ladingen
from tests.integration.opslag.databases import Werkplaats


@pytest.fixture
def met_een_gebeurtenis(werk: Werkplaats) -> Werkplaats:
    with werk.doe() as handeling:
        handeling.leg_vast(Logboekgebeurtenis.INGEZIEN, lading={"wat": "proef"})
    return werk


STATEMENTS = {
    "an event changed": "UPDATE gebeurtenis SET rol = 'COLLEGE'",
    "an event removed": "DELETE FROM gebeurtenis",
    "a payload changed": "UPDATE lading SET inhoud = '{}'",
    "a payload removed without a record": "DELETE FROM lading",
}


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_the_database_refuses(statement: str, met_een_gebeurtenis: Werkplaats) -> None:
    with pytest.raises(DBAPIError, match=r"gebeurtenis_|lading_"), met_een_gebeurtenis.opslag.schrijf() as session:
        session.connection().exec_driver_sql(statement)


def test_a_payload_goes_once_its_destruction_is_recorded(met_een_gebeurtenis: Werkplaats) -> None:
    with met_een_gebeurtenis.doe() as handeling:
        vernietig_ladingen(handeling, gebeurtenissen=[1], grond=Bron("ontwerpkeuze", "bewaartermijnen"))
    with met_een_gebeurtenis.lees() as session:
        assert session.connection().exec_driver_sql("SELECT seq FROM lading").scalars().all() == [2]
