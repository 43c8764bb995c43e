"""Setting up: everything is made once, for its owner only, and doing it again changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from hendig.migrations.stand import NETWORK
from hendig.migrations.upgrade import downgrade_on
from tests.integration.opslag.beheer.conftest import Maker
from tests.integration.opslag.beheer.opstelling import Opstelling


def test_setting_up_makes_everything_and_says_so(nieuwe_opstelling: Maker) -> None:
    verse = nieuwe_opstelling("sqlite", "net")
    run = verse.hendig("inrichten")
    assert run.code == 0
    for woord in ("netwerk.db", "kluis.db", "kluis.sleutel", "Bewaar een kopie", "hendig controleer"):
        assert woord in run.out
    assert verse.soorten() == ["KluissleutelGemaakt"]


def test_setting_up_again_changes_nothing(opstelling: Opstelling) -> None:
    sleutel, rijen = opstelling.instellingen.sleutel.read_bytes(), opstelling.rijen()
    run = opstelling.hendig("inrichten")
    assert (run.code, run.out.splitlines()[0]) == (0, "Alles was al ingericht.")
    assert (opstelling.instellingen.sleutel.read_bytes(), opstelling.rijen()) == (sleutel, rijen)


def test_nobody_else_can_read_databases_and_key(nieuwe_opstelling: Maker) -> None:
    verse = nieuwe_opstelling("sqlite", "net")
    verse.hendig("inrichten")
    private = [verse.map / "net", verse.map / "net-sleutel"]
    private += [pad for map_ in tuple(private) for pad in map_.iterdir()]
    assert len(private) == 6
    assert {pad.name: oct(pad.stat().st_mode & 0o077) for pad in private if pad.stat().st_mode & 0o077} == {}


def test_an_older_schema_is_brought_up_to_date_with_its_log(opstelling: Opstelling) -> None:
    with opstelling.open() as installatie, installatie.netwerk.verbinding() as connection:
        downgrade_on(connection, NETWORK, "0001")
    for opdracht in (["logboek", "toon"], ["reservekopie", opstelling.map / "kopie"]):
        run = opstelling.hendig(*opdracht)
        assert (run.code, "oudere versie" in run.err, "hendig inrichten" in run.err) == (2, True, True)
    assert f"van versie 0001 naar {NETWORK.head}" in opstelling.hendig("inrichten").out
    assert opstelling.hendig("controleer").code == 0


def test_a_newer_schema_is_refused_by_every_command(opstelling: Opstelling) -> None:
    with opstelling.open() as installatie, installatie.netwerk.verbinding() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9998'")
    for opdracht in ("inrichten", "controleer", "logboek kop"):
        run = opstelling.hendig(*opdracht.split())
        assert (run.code, "nieuwere versie (9998)" in run.err + run.out) == (2, True)


@pytest.mark.parametrize("opdracht", ["logboek controleer", "kluis sleutel-vernieuwen", "reservekopie x"])
def test_a_command_before_setting_up_says_what_to_do_first(
    opdracht: str, nieuwe_opstelling: Maker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for engine in ("sqlite", "postgres"):
        run = nieuwe_opstelling(engine, f"leeg{engine}").hendig(*opdracht.split())
        assert (run.code, "Voer eerst uit: hendig inrichten." in run.err) == (2, True)


def test_a_kluis_whose_key_is_lost_gets_no_new_one(opstelling: Opstelling) -> None:
    opstelling.instellingen.sleutel.unlink()
    run = opstelling.hendig("inrichten")
    assert (run.code, "Zet uw kopie terug" in run.err) == (2, True)
    assert not opstelling.instellingen.sleutel.exists()


def test_a_server_that_is_not_there_is_told_without_its_password(nieuwe_opstelling: Maker) -> None:
    verse = nieuwe_opstelling("sqlite", "net")
    verse.omgeving["HENDIG_DATABASE_URL"] = "postgresql://hendig:geheim@127.0.0.1:1/net"
    for opdracht in ("inrichten", "logboek toon", "controleer"):
        run = verse.hendig(*opdracht.split())
        said = run.out + run.err
        assert (run.code, "niet te bereiken" in said, "geheim" in said) == (2, True, False)


def test_a_file_that_is_no_database_is_told(nieuwe_opstelling: Maker) -> None:
    verse = nieuwe_opstelling("sqlite", "net")
    verse.hendig("inrichten")
    (verse.map / "net" / "netwerk.db").write_bytes(b"geen database" * 1000)
    run = verse.hendig("logboek", "toon")
    assert (run.code, "is beschadigd" in run.err) == (2, True)
