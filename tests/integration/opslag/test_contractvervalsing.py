"""Whoever takes the bolts away and changes the words of a fixed text is noticed all the same."""

import pytest

from governance.contract.queries import veranderde_versies
from governance.opslag.grendelstand import haal_grendels_weg
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import met_mensen_en_partijen, vastgesteld


@pytest.fixture
def netwerk(werk: Werkplaats) -> Werkplaats:
    return met_mensen_en_partijen(werk)


VERVALST = {
    "a word": ["UPDATE artikel SET tekst = 'Wij werken niet samen.'"],
    "a word and its hash": ["UPDATE artikel SET tekst = 'Anders.', sha256 = '{ander}'"],
    "the hash of the step": ["UPDATE contractstap SET tekst_sha256 = '{ander}'"],
    "an article less": ["DELETE FROM contractparameter", "DELETE FROM artikel WHERE volgorde = 1"],
}


@pytest.mark.parametrize("statements", VERVALST.values(), ids=VERVALST)
def test_words_changed_behind_the_bolts_are_noticed(statements: list[str], netwerk: Werkplaats) -> None:
    vastgesteld(netwerk)
    with netwerk.lees() as session:
        assert veranderde_versies(session) == ()
    with netwerk.opslag.schrijf() as session:
        haal_grendels_weg(session.connection())
        for statement in statements:
            session.connection().exec_driver_sql(statement.format(ander="f" * 64))
    with netwerk.lees() as session:
        assert veranderde_versies(session) == ("1.0",)
