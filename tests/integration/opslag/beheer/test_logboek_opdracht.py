"""What an administrator is told of the log, and of the health of everything."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from governance.logboek.handeling import handeling
from governance.opslag.grendelstand import haal_grendels_weg
from hendig.bestanden.kopbestand import kopbestand, lees_kop
from hendig.bestanden.problemen import Herstelbaar
from hendig.processes.beheer.installatie import SYSTEEM, TOEVAL, nu
from tests.integration.opslag.beheer.opstelling import Opstelling, Proef


def tamper(opstelling: Opstelling, *statements: str) -> None:
    """Do what only who may take the bolts away can do."""
    with opstelling.open() as installatie, installatie.netwerk.verbinding() as connection:
        haal_grendels_weg(connection)
        for statement in statements:
            connection.exec_driver_sql(statement)


def test_a_whole_log_is_told_with_its_size(opstelling: Opstelling) -> None:
    opstelling.schrijf(4)
    run = opstelling.hendig("logboek", "controleer")
    assert (run.code, run.out) == (0, "Het logboek is heel. Aantal gebeurtenissen: 5.\n")


TAMPERED = {
    "an event changed": (
        ["UPDATE gebeurtenis SET rol = 'COLLEGE' WHERE seq = 3"],
        "Bij nummer 3: deze gebeurtenis is veranderd",
    ),
    "an event removed": (
        ["DELETE FROM lading WHERE seq = 4", "DELETE FROM gebeurtenis WHERE seq = 4"],
        "Bij nummer 4: er ontbreekt een gebeurtenis",
    ),
    "a payload changed": (
        ["UPDATE lading SET inhoud = '{}' WHERE seq = 2"],
        "Bij nummer 2: wat bij deze gebeurtenis hoort",
    ),
    "a payload removed beside a destruction that no event tells of": (
        [
            "INSERT INTO vernietiging (id, tabel, rij, gebeurtenis) VALUES ('v', 'lading', '5', 2)",
            "DELETE FROM lading WHERE seq = 5",
        ],
        "Bij nummer 5: wat bij deze gebeurtenis hoort, is weg",
    ),
    "a payload removed": (["DELETE FROM lading WHERE seq = 5"], "Bij nummer 5: wat bij deze gebeurtenis hoort, is weg"),
}


@pytest.mark.parametrize("case", TAMPERED)
def test_the_first_broken_link_is_named_in_words(case: str, opstelling: Opstelling) -> None:
    statements, words = TAMPERED[case]
    opstelling.schrijf(4)
    tamper(opstelling, *statements)
    run = opstelling.hendig("logboek", "controleer")
    assert (run.code, words in run.err) == (2, True), run.err
    health = opstelling.hendig("controleer")
    assert health.code == 2
    assert "MIS   Het logboek is niet heel" in health.out
    assert "MIS   Grendels die ontbreken of zijn veranderd: " in health.out
    copy = opstelling.hendig("reservekopie", opstelling.map / "kopie")
    assert (copy.code, "het logboek was al niet heel" in copy.err) == (0, True)


def test_a_head_that_was_kept_shows_a_log_that_was_cut_off(opstelling: Opstelling, tmp_path: Path) -> None:
    opstelling.schrijf(4)
    assert opstelling.hendig("logboek", "kop", "--uit", tmp_path / "kop.txt").code == 0
    assert "kloppen: 1." in opstelling.hendig("logboek", "controleer", "--kop", tmp_path / "kop.txt").out
    tamper(opstelling, "DELETE FROM lading WHERE seq = 5", "DELETE FROM gebeurtenis WHERE seq = 5")
    assert opstelling.hendig("logboek", "controleer").code == 0
    run = opstelling.hendig("logboek", "controleer", "--kop", tmp_path / "kop.txt")
    assert (run.code, "Bij nummer 5: er ontbreekt een gebeurtenis" in run.err) == (2, True)


def test_the_head_on_the_screen_is_the_head_in_the_file(opstelling: Opstelling, tmp_path: Path) -> None:
    opstelling.hendig("logboek", "kop", "--uit", tmp_path / "kop.txt")
    assert opstelling.hendig("logboek", "kop").out == (tmp_path / "kop.txt").read_text(encoding="utf-8")
    again = opstelling.hendig("logboek", "kop", "--uit", tmp_path / "kop.txt")
    assert (again.code, "bestaat al" in again.err) == (2, True)


def test_a_head_is_read_back_out_of_a_mail(tmp_path: Path) -> None:
    mail = tmp_path / "mail.txt"
    mail.write_text(f"Beste,\r\n\r\n{kopbestand(12, 'ab' * 32, nu())}\r\ngroet", encoding="utf-8")
    assert lees_kop(mail) == (12, "ab" * 32)
    mail.write_text("nummer 12", encoding="utf-8")
    for pad in (mail, tmp_path / "weg.txt"):
        with pytest.raises(Herstelbaar, match="hendig logboek kop"):
            lees_kop(pad)


def test_the_last_events_are_shown_newest_first_without_what_they_were_about(opstelling: Opstelling) -> None:
    opstelling.schrijf(3)
    lines = opstelling.hendig("logboek", "toon", "--aantal", 2).out.splitlines()
    assert lines[0].split()[0] == "nummer"
    assert [line.split()[0] for line in lines[2:]] == ["4", "3"]
    assert all("ProefGedaan" in line and "nummer" not in line for line in lines[2:])


def test_health_is_told_in_words_and_by_the_code(opstelling: Opstelling) -> None:
    run = opstelling.hendig("controleer")
    assert (run.code, run.out.splitlines()[-1]) == (0, "Alles is in orde.")
    assert "MIS" not in run.out
    for words in (
        "grendels staan erop",
        "Het logboek is heel",
        "woord voor woord",
        "De klok loopt goed",
        "De sleutel past",
    ):
        assert words in run.out


def test_a_bolt_that_is_gone_is_named(opstelling: Opstelling) -> None:
    with opstelling.open() as installatie, installatie.netwerk.verbinding() as connection:
        on = "" if installatie.netwerk.engine.dialect.name == "sqlite" else " ON lading"
        connection.exec_driver_sql(f"DROP TRIGGER lading_wordt_niet_gewist{on}")
    run = opstelling.hendig("controleer")
    assert (run.code, "om lading_wordt_niet_gewist." in run.out) == (2, True)


def test_a_bolt_that_was_switched_off_is_named(opstelling: Opstelling) -> None:
    with opstelling.open() as installatie:
        if installatie.netwerk.engine.dialect.name == "sqlite":
            return
        with installatie.netwerk.verbinding() as connection:
            connection.exec_driver_sql("ALTER TABLE gebeurtenis DISABLE TRIGGER gebeurtenis_blijft_gelijk")
    assert "om gebeurtenis_blijft_gelijk." in opstelling.hendig("controleer").out


def test_a_clock_that_is_behind_the_log_is_told(opstelling: Opstelling) -> None:
    later = nu() + dt.timedelta(hours=1)
    with opstelling.open() as installatie, handeling(installatie.netwerk, door=SYSTEEM, op=later, toeval=TOEVAL) as act:
        act.leg_vast(Proef.GEDAAN)
    run = opstelling.hendig("controleer")
    assert (run.code, "Zet de klok goed." in run.out) == (2, True)


def test_a_log_of_weeks_without_a_copy_is_told(opstelling: Opstelling) -> None:
    tamper(opstelling, "UPDATE gebeurtenis SET op = '2026-01-01 10:00:00.000000'")
    run = opstelling.hendig("controleer")
    assert "MIS   Er is nog geen reservekopie. Maak er een: hendig reservekopie MAP" in run.out
    opstelling.hendig("reservekopie", opstelling.map / "kopie")
    assert "goed  De laatste reservekopie is van" in opstelling.hendig("controleer").out
