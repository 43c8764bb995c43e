"""The steps of the schema, on both engines: they lead to what the models say, and back, and lose nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from governance.logboek.handeling import handeling
from governance.logboek.queries import controleer
from governance.logboek.rules import Logboekgebeurtenis
from governance.opslag.database import Opslag
from governance.opslag.grendels import zet_grendels
from hendig.bestanden.problemen import Herstelbaar
from hendig.migrations.stand import KLUIS, NETWORK, SCHEMAS, Schema, revision
from hendig.migrations.tables import BASES, BOLTS
from hendig.migrations.upgrade import EMPTY, downgrade_on, upgrade, upgrade_on
from surveys.deelname.queries import correcties
from surveys.deelname.rules import Correctiewens
from surveys.ronde.rules import Rondestand
from tests.integration.opslag.databases import DOOR, NU, Werkplaats, made, toeval
from tests.integration.opslag.deelnamebouw import een_kring_met_contact, vraag
from tests.integration.opslag.migrations.schemas import described, differences, wrong_bolts

ALL = pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
LOG = "0001"
BEFORE_TIES = "0011"


@pytest.fixture
def opslag(leeg: str) -> Iterator[Opslag]:
    made = Opslag(leeg)
    yield made
    made.sluit()


def steps(schema: Schema) -> list[str]:
    """The numbers of the steps, first to last."""
    return [script.revision for script in reversed(list(ScriptDirectory(str(schema.folder)).walk_revisions()))]


def record(opslag: Opslag) -> None:
    with handeling(opslag, door=DOOR, op=NU, toeval=toeval()) as act:
        act.leg_vast(Logboekgebeurtenis.INGEZIEN, lading={"wat": "proef"})


@ALL
def test_a_step_bears_its_number_and_a_name_that_tells_and_the_last_is_the_head(schema: Schema) -> None:
    files = sorted(path.stem for path in (schema.folder / "versions").glob("[0-9]*.py"))
    assert [name for name in files if not re.fullmatch(r"[0-9]{4}(_[a-z]+)+", name)] == []
    assert steps(schema) == [name[:4] for name in files] == [f"{n:04}" for n in range(1, len(files) + 1)]
    assert steps(schema)[-1] == schema.head


@ALL
def test_all_steps_together_give_what_the_models_say(schema: Schema, opslag: Opslag) -> None:
    upgrade(opslag, schema)
    with opslag.verbinding() as connection:
        stepwise = described(connection)
        assert differences(connection, schema) == []
        assert wrong_bolts(connection, schema) == []
        downgrade_on(connection, schema, EMPTY)
        BASES[schema].metadata.create_all(connection)
        zet_grendels(connection, BOLTS[schema])
        assert stepwise == described(connection)


@ALL
def test_every_step_goes_up_and_down_and_up_again_and_keeps_its_bolts(schema: Schema, opslag: Opslag) -> None:
    seen = {}
    for number in steps(schema):
        with opslag.verbinding() as connection:
            upgrade_on(connection, schema, number)
            seen[number] = described(connection)
            assert (revision(connection), wrong_bolts(connection, schema)) == (number, [])
    for number in [*reversed(steps(schema)[:-1]), EMPTY]:
        with opslag.verbinding() as connection:
            downgrade_on(connection, schema, number)
            assert described(connection) == seen.get(number, {})
            assert wrong_bolts(connection, schema) == []
    assert upgrade(opslag, schema)
    assert not upgrade(opslag, schema)
    with opslag.verbinding() as connection:
        assert described(connection) == seen[schema.head]


def test_a_log_from_the_first_step_is_whole_after_all_others(opslag: Opslag) -> None:
    with opslag.verbinding() as connection:
        upgrade_on(connection, NETWORK, LOG)
    record(opslag)
    upgrade(opslag, NETWORK)
    record(opslag)
    with opslag.lees() as session:
        oordeel = controleer(session)
    assert (oordeel.heel, oordeel.aantal) == (True, 2)


def test_a_step_back_that_would_lose_rows_refuses_and_changes_nothing(opslag: Opslag) -> None:
    upgrade(opslag, NETWORK)
    record(opslag)
    with pytest.raises(Herstelbaar, match="1 rijen van de tabel gebeurtenis"), opslag.verbinding() as connection:
        downgrade_on(connection, NETWORK, EMPTY)
    with opslag.lees() as session:
        assert controleer(session).aantal == 1
        assert revision(session.connection()) == NETWORK.head
        assert wrong_bolts(session.connection(), NETWORK) == []


def test_a_tie_that_was_asked_for_is_not_lost_on_the_way_back_and_other_requests_stay(leeg: str) -> None:
    werk = Werkplaats(made(leeg))
    kring = een_kring_met_contact(werk).tot(Rondestand.AANGEKONDIGD)
    vraag(kring, 0, 2, Correctiewens.TOEVOEGEN)
    with werk.opslag.verbinding() as connection:
        downgrade_on(connection, NETWORK, BEFORE_TIES)
    upgrade(werk.opslag, NETWORK)
    vraag(kring, 0, 1, Correctiewens.FAMILIE)
    with pytest.raises(Herstelbaar, match="1 rijen van de kolom wens"), werk.opslag.verbinding() as connection:
        downgrade_on(connection, NETWORK, BEFORE_TIES)
    with werk.lees() as session:
        wensen = [een.wens for een in correcties(session, kring.ronde)]
    assert wensen == [Correctiewens.TOEVOEGEN, Correctiewens.FAMILIE]
    werk.opslag.sluit()


REBUILD = '''"""Rebuild the table that everything refers to."""
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade() -> None:
    with op.batch_alter_table("gebeurtenis") as batch:
        batch.alter_column("rol", type_=sa.String(length=80))
'''


@pytest.fixture
def with_a_rebuild(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Schema:
    """The steps of the main database and one more, that rebuilds a table with rows, references and bolts."""
    folder = tmp_path / "network"
    shutil.copytree(NETWORK.folder, folder)
    (folder / "versions" / "9999_rebuild.py").write_text(REBUILD.format(head=NETWORK.head), encoding="utf-8")
    (folder / "HEAD").write_text("9999\n", encoding="ascii")
    schema = Schema(str(folder))
    monkeypatch.setitem(BOLTS, schema, BOLTS[NETWORK])
    return schema


def test_a_table_that_is_rebuilt_keeps_rows_references_and_bolts(opslag: Opslag, with_a_rebuild: Schema) -> None:
    upgrade(opslag, NETWORK)
    record(opslag)
    upgrade(opslag, with_a_rebuild)
    record(opslag)
    with opslag.lees() as session:
        assert controleer(session).aantal == 2
        assert wrong_bolts(session.connection(), NETWORK) == []
        assert inspect(session.connection()).get_foreign_keys("lading")[0]["referred_table"] == "gebeurtenis"


def test_a_step_that_fails_leaves_the_database_as_it_was(opslag: Opslag, with_a_rebuild: Schema) -> None:
    broken = with_a_rebuild.folder / "versions" / "9999_rebuild.py"
    broken.write_text(broken.read_text(encoding="utf-8") + '    op.drop_table("bestaat_niet")\n', encoding="utf-8")
    upgrade(opslag, NETWORK)
    record(opslag)
    with pytest.raises(Exception, match="bestaat_niet"):
        upgrade(opslag, with_a_rebuild)
    with opslag.lees() as session:
        assert revision(session.connection()) == NETWORK.head
        assert wrong_bolts(session.connection(), NETWORK) == []
        assert "80" not in str(described(session.connection())["gebeurtenis"]["columns"][-3])


def test_the_two_databases_share_no_table() -> None:
    assert set(BASES[NETWORK].metadata.tables) & set(BASES[KLUIS].metadata.tables) == set()
