"""A file that was asked out of the kluis, on both engines: made once, fetched once by who asked, and not for long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from surveys.kluis.kluis import Kluis
from surveys.kluis.uitvoeringen import (
    BLIJFT,
    Opgehaald,
    Uitvoerbeeld,
    Uitvoervraag,
    haal_op,
    leg_klaar,
    ruim_op,
    te_maken,
    uitvoeringen,
    vraag_uitvoer,
)
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


def beeld(*, klaar: bool) -> Uitvoerbeeld:
    return Uitvoerbeeld("u1", NU, klaar=klaar, volledig=False)


def test_a_file_is_made_until_it_is_there(gevraagd: Kluis) -> None:
    with gevraagd.schrijf() as open_:
        assert uitvoeringen(open_, ronde="r1", persoon="kim", op=STRAKS) == (beeld(klaar=False),)
        assert haal_op(open_, nummer="u1", ronde="r1", persoon="kim", op=STRAKS) is None
        assert te_maken(open_, "u1") == Uitvoervraag("r1", None)
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)
        assert te_maken(open_, "u1") is None
        assert uitvoeringen(open_, ronde="r1", persoon="kim", op=STRAKS) == (beeld(klaar=True),)


def test_a_file_is_fetched_once(gevraagd: Kluis) -> None:
    with gevraagd.schrijf() as open_:
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)
    with gevraagd.schrijf() as open_:
        assert haal_op(open_, nummer="u1", ronde="r1", persoon="kim", op=STRAKS) == Opgehaald(INHOUD, None)
    with gevraagd.schrijf() as open_:
        assert haal_op(open_, nummer="u1", ronde="r1", persoon="kim", op=STRAKS) is None
        assert uitvoeringen(open_, ronde="r1", persoon="kim", op=STRAKS) == ()


@pytest.mark.parametrize(
    ("nummer", "ronde", "persoon", "op"),
    [
        ("u1", "r1", "wessel", STRAKS),
        ("u1", "r2", "kim", STRAKS),
        ("u2", "r1", "kim", STRAKS),
        ("u1", "r1", "kim", NU + BLIJFT),
    ],
    ids=["somebody else", "another round", "another file", "too late"],
)
def test_a_file_is_for_who_asked_it_of_that_round_and_not_for_long(
    gevraagd: Kluis, nummer: str, ronde: str, persoon: str, op: dt.datetime
) -> None:
    with gevraagd.schrijf() as open_:
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)
        assert haal_op(open_, nummer=nummer, ronde=ronde, persoon=persoon, op=op) is None
        assert haal_op(open_, nummer="u1", ronde="r1", persoon="kim", op=STRAKS) == Opgehaald(INHOUD, None)


def test_what_lay_a_day_goes_whether_it_was_made_or_not_and_nothing_brings_it_back(gevraagd: Kluis) -> None:
    with gevraagd.schrijf() as open_:
        vraag_uitvoer(open_, nummer="u2", ronde="r1", persoon="kim", op=NU + dt.timedelta(seconds=1))
        ruim_op(open_, NU + BLIJFT - dt.timedelta(seconds=1))
        assert te_maken(open_, "u1") is not None
        ruim_op(open_, NU + BLIJFT)
        assert te_maken(open_, "u1") is None
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)  # a job that comes late
        assert open_.session.connection().exec_driver_sql("SELECT id FROM uitvoer").scalars().all() == ["u2"]


def test_the_whole_file_keeps_the_request_that_it_rests_on(kluis: Kluis) -> None:
    with kluis.schrijf() as open_:
        vraag_uitvoer(open_, nummer="u1", ronde="r1", persoon="kim", op=NU, verzoek="v1")
        assert te_maken(open_, "u1") == Uitvoervraag("r1", "v1")
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)
    with pytest.raises(IntegrityError, match="blijft_van_wie"), kluis.schrijf() as open_:
        open_.session.execute(text("UPDATE uitvoer SET verzoek = NULL"))
    with kluis.schrijf() as open_:
        assert haal_op(open_, nummer="u1", ronde="r1", persoon="kim", op=STRAKS) == Opgehaald(INHOUD, "v1")


def test_nothing_of_a_file_can_be_read_in_the_database(gevraagd: Kluis) -> None:
    with gevraagd.schrijf() as open_:
        leg_klaar(open_, nummer="u1", inhoud=INHOUD)
    with gevraagd.opslag.lees() as session:
        (rij,) = session.execute(text("SELECT * FROM uitvoer")).all()
    assert INHOUD not in bytes(rij.inhoud)
    assert set(rij._fields) == {"id", "ronde", "persoon", "gevraagd_op", "verzoek", "inhoud"}
