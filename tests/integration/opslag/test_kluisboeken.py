"""The kluis in use, on both engines: drafts while a round is open, books after it, and nothing that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from governance.weigering import Weigering
from hendig.processes.beheer.kluissleutel import nieuwe_sleutel
from surveys.kluis.boeken import bewaar_invulmap, boek, invulmap, invulmappen, schrijf_boek, wis_boek, wis_invulmappen
from surveys.kluis.kluis import Kluis
from surveys.kluis.rules import ONLEESBAAR, Boeksoort
from tests.integration.opslag.databases import database_on, made_kluis

RONDE, ANDERE = "ronde-1", "ronde-2"


@pytest.fixture(params=["sqlite", "postgres"])
def kluis(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kluis]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'kluis.db'}"
    else:
        url = database_on(request.getfixturevalue("postgres_server"), f"k{abs(hash(request.node.nodeid))}")
    gemaakt = made_kluis(url)
    yield gemaakt
    gemaakt.opslag.sluit()


def test_a_draft_takes_the_place_of_the_one_before(kluis: Kluis) -> None:
    for inhoud in (b"eerst", b"daarna"):
        with kluis.schrijf() as open_:
            bewaar_invulmap(open_, ronde=RONDE, deelnemer="d1", inhoud=inhoud)
    with kluis.lees() as open_:
        assert invulmap(open_, "d1") == b"daarna"
        assert invulmap(open_, "d2") is None
        assert invulmappen(open_, RONDE) == {"d1": b"daarna"}
        assert invulmappen(open_, ANDERE) == {}


def test_drafts_are_of_one_length_and_nothing_of_them_can_be_read(kluis: Kluis) -> None:
    with kluis.schrijf() as open_:
        bewaar_invulmap(open_, ronde=RONDE, deelnemer="d1", inhoud=b"doet wat is afgesproken" * 50)
        bewaar_invulmap(open_, ronde=RONDE, deelnemer="d2", inhoud=b"5")
    with kluis.opslag.lees() as session:
        rijen = session.execute(text("SELECT * FROM invulmap")).all()
    assert len({len(bytes(rij.inhoud)) for rij in rijen}) == 1
    assert all(b"afgesproken" not in bytes(rij.inhoud) for rij in rijen)
    assert {naam for rij in rijen for naam in rij._fields} == {"deelnemer", "ronde", "inhoud"}


def test_a_round_of_which_the_answers_are_in_their_book_takes_no_draft(kluis: Kluis) -> None:
    with kluis.schrijf() as open_:
        bewaar_invulmap(open_, ronde=RONDE, deelnemer="d1", inhoud=b"a")
        schrijf_boek(open_, nummer="b1", ronde=RONDE, soort=Boeksoort.ANTWOORDEN, inhoud=b"{}")
        wis_invulmappen(open_, ronde=RONDE)
    with pytest.raises(IntegrityError, match="hoort_bij_open_ronde"), kluis.schrijf() as open_:
        bewaar_invulmap(open_, ronde=RONDE, deelnemer="d1", inhoud=b"te laat")
    with kluis.schrijf() as open_:
        bewaar_invulmap(open_, ronde=ANDERE, deelnemer="d1", inhoud=b"op tijd")
    with kluis.lees() as open_:
        assert invulmappen(open_, RONDE) == {}


def test_a_round_has_one_book_of_each_kind_and_the_last_writing_stands(kluis: Kluis) -> None:
    with kluis.schrijf() as open_:
        schrijf_boek(open_, nummer="b1", ronde=RONDE, soort=Boeksoort.UITSLAG, inhoud=b"een")
        schrijf_boek(open_, nummer="b2", ronde=RONDE, soort=Boeksoort.UITSLAG, inhoud=b"twee")
        schrijf_boek(open_, nummer="b3", ronde=RONDE, soort=Boeksoort.SLEUTEL, inhoud=b"wie")
    with kluis.schrijf() as open_:
        assert boek(open_, RONDE, Boeksoort.UITSLAG) == b"twee"
        wis_boek(open_, ronde=RONDE, soort=Boeksoort.SLEUTEL)
        assert boek(open_, RONDE, Boeksoort.SLEUTEL) is None
        assert boek(open_, ANDERE, Boeksoort.UITSLAG) is None


def test_a_book_is_not_handed_to_another_round(kluis: Kluis) -> None:
    with kluis.schrijf() as open_:
        schrijf_boek(open_, nummer="b1", ronde=RONDE, soort=Boeksoort.UITSLAG, inhoud=b"een")
    with pytest.raises(IntegrityError, match="blijft_van_deze_ronde"), kluis.schrijf() as open_:
        open_.session.execute(text("UPDATE boek SET ronde = 'ronde-2'"))


def test_with_another_key_nothing_opens_and_it_says_so(kluis: Kluis) -> None:
    with kluis.schrijf() as open_:
        bewaar_invulmap(open_, ronde=RONDE, deelnemer="d1", inhoud=b"a")
    with Kluis(kluis.opslag, nieuwe_sleutel()).lees() as open_, pytest.raises(Weigering) as fout:
        invulmap(open_, "d1")
    assert fout.value.grond is ONLEESBAAR
