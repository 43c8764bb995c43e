"""A file that was asked out of the kluis, on both engines: made once, fetched once by who asked, and not for long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from surveys.kluis.kluis import Kluis
from surveys.kluis.uitvoeringen import BLIJFT, Uitvoerbeeld, haal_op, leg_klaar, te_maken, uitvoeringen, vraag_uitvoer
from tests.integration.opslag.databases import NU, database_on, made_kluis

INHOUD = b"vertrouwelijke antwoorden"
STRAKS = NU + dt.timedelta(minutes=1)


@pytest.fixture(params=["sqlite", "postgres"])
def kluis(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kluis]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'kluis.db'}"
    else:
        url = database_on(request.getfixturevalue("postgres_server"), f"k{abs(hash(request.node.nodeid))}")
    gemaakt = made_kluis(url)
    yield gemaakt
    gemaakt.opslag.sluit()


@pytest.fixture
def gevraagd(kluis: Kluis) -> Kluis:
    with kluis.schrijf() as open_:
        vraag_uitvoer(open_, nummer="u1", ronde="r1", persoon="kim", op=NU)
    return kluis


def test_a_file_is_made_until_it_is_there(gevraagd: Kluis) -> None:
    with gevraagd.schrijf() as open_:
        assert uitvoeringen(open_, ronde="r1", persoon="kim", op=STRAKS) == (Uitvoerbeeld("u1", NU, klaar=False),)
        assert haal_op(open_, nummer="u1", ronde="r1", persoon="kim", op=STRAKS) is None
        assert te_maken(open_, "u1") == "r1"
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)
        assert te_maken(open_, "u1") is None
        assert uitvoeringen(open_, ronde="r1", persoon="kim", op=STRAKS) == (Uitvoerbeeld("u1", NU, klaar=True),)


def test_a_file_is_fetched_once(gevraagd: Kluis) -> None:
    with gevraagd.schrijf() as open_:
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)
    with gevraagd.schrijf() as open_:
        assert haal_op(open_, nummer="u1", ronde="r1", persoon="kim", op=STRAKS) == INHOUD
    with gevraagd.schrijf() as open_:
        assert haal_op(open_, nummer="u1", ronde="r1", persoon="kim", op=STRAKS) is None
        assert uitvoeringen(open_, ronde="r1", persoon="kim", op=STRAKS) == ()


@pytest.mark.parametrize(
    ("nummer", "ronde", "persoon", "op"),
    [
        ("u1", "r1", "wessel", STRAKS),
        ("u1", "r2", "kim", STRAKS),
        ("u2", "r1", "kim", STRAKS),
        ("u1", "r1", "kim", NU + BLIJFT + dt.timedelta(seconds=1)),
    ],
    ids=["somebody else", "another round", "another file", "too late"],
)
def test_a_file_is_for_who_asked_it_of_that_round_and_not_for_long(
    gevraagd: Kluis, nummer: str, ronde: str, persoon: str, op: dt.datetime
) -> None:
    with gevraagd.schrijf() as open_:
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)
        assert haal_op(open_, nummer=nummer, ronde=ronde, persoon=persoon, op=op) is None
        assert haal_op(open_, nummer="u1", ronde="r1", persoon="kim", op=STRAKS) == INHOUD


def test_what_lay_too_long_goes_with_the_next_that_is_asked(gevraagd: Kluis) -> None:
    with gevraagd.schrijf() as open_:
        vraag_uitvoer(open_, nummer="u2", ronde="r1", persoon="kim", op=NU + 2 * BLIJFT)
        assert te_maken(open_, "u1") is None
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)  # a job that comes late brings nothing back
        assert [een.id for een in uitvoeringen(open_, ronde="r1", persoon="kim", op=NU + 2 * BLIJFT)] == ["u2"]


def test_nothing_of_a_file_can_be_read_in_the_database(gevraagd: Kluis) -> None:
    with gevraagd.schrijf() as open_:
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)
    with gevraagd.opslag.lees() as session:
        (rij,) = session.execute(text("SELECT * FROM uitvoer")).all()
    assert INHOUD not in bytes(rij.inhoud)
    assert set(rij._fields) == {"id", "ronde", "persoon", "gevraagd_op", "inhoud"}
