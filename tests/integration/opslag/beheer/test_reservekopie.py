"""A copy holds everything, moves between the engines, and is refused where it would do harm."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from governance.bronnen import Bron
from governance.logboek.queries import kop
from governance.logboek.service import vernietig_ladingen
from governance.opslag.grendelstand import afwijkende_grendels, haal_grendels_weg
from hendig.migrations.stand import KLUIS, NETWORK
from hendig.migrations.tables import BOLTS
from hendig.migrations.upgrade import downgrade_on
from hendig.processes.beheer.installatie import nu, ongezien
from hendig.processes.beheer.kluissleutel import lees_sleutel
from hendig.processes.beheer.kopiebestand import Kopie
from hendig.processes.beheer.reservekopie import maak_reservekopie
from hendig.processes.beheer.terugzetten import _laad, _weiger_vreemde_rijen
from surveys.kluis.kluis import Kluis
from surveys.kluis.queries import aantal_proeven
from surveys.kluis.uitvoeringen import vraag_uitvoer
from tests.integration.opslag.beheer.conftest import Maker
from tests.integration.opslag.beheer.opstelling import Opstelling, until

ENGINES = ("sqlite", "postgres")
OUDST = "0007"
"""The first schema that knows whether it is a demo, of which the clock can be ahead."""


def filled(opstelling: Opstelling) -> Path:
    """A copy of an installation with events, one of whose payloads was destroyed."""
    opstelling.schrijf(7)
    with opstelling.open() as installatie, installatie.doe() as handeling:
        vernietig_ladingen(handeling, gebeurtenissen=[3], grond=Bron("ontwerpkeuze", "bewaartermijnen"))
    kopie = opstelling.map / "kopie"
    run = opstelling.hendig("reservekopie", kopie)
    assert run.code == 0, run.err
    assert "alles klopt" in run.out
    return kopie


@pytest.mark.parametrize("naar", ENGINES)
def test_a_copy_put_back_on_either_engine_is_equal_row_by_row(
    naar: str, opstelling: Opstelling, nieuwe_opstelling: Maker
) -> None:
    kopie = filled(opstelling)
    ander = nieuwe_opstelling(naar, "ander")
    ander.omgeving["HENDIG_KLUIS_SLEUTEL"] = str(opstelling.instellingen.sleutel)
    run = ander.hendig("terugzetten", kopie)
    assert (run.code, "Let op" in run.out + run.err) == (0, False), run.err
    (was, was_kluis), (nu, nu_kluis) = opstelling.rijen(), ander.rijen()
    assert until(nu, 9) == until(was, 9)
    assert nu_kluis == was_kluis
    assert ander.soorten() == [*opstelling.soorten()[:9], "ReservekopieTeruggezet"]
    with ander.open() as installatie:
        for opslag, schema in ((installatie.netwerk, NETWORK), (installatie.kluis, KLUIS)):
            with opslag.lees() as session:
                assert afwijkende_grendels(session.connection(), BOLTS[schema]) == []
    assert ander.hendig("logboek", "controleer").code == 0
    ander.schrijf(1)


def test_a_file_that_waits_to_be_fetched_is_in_no_copy_and_does_not_stand_in_its_way(opstelling: Opstelling) -> None:
    """It lies there for a day; in a copy it would lie for years."""
    pad = opstelling.instellingen.sleutel
    with opstelling.open() as installatie, Kluis(installatie.kluis, lees_sleutel(pad)).schrijf() as open_:
        vraag_uitvoer(open_, nummer="u1", ronde="r1", persoon="kim", op=nu())
    kopie = filled(opstelling)
    assert list(Kopie(kopie / "kluis.zip").waarden("uitvoer", met_zone=True)) == []
    with opstelling.open() as installatie:
        _weiger_vreemde_rijen(installatie.kluis, Kopie(kopie / "kluis.zip"))


def test_a_copy_says_that_the_key_does_not_fit_yet(opstelling: Opstelling, nieuwe_opstelling: Maker) -> None:
    kopie, ander = filled(opstelling), nieuwe_opstelling("sqlite", "ander")
    run = ander.hendig("terugzetten", kopie)
    assert (run.code, f"Let op: leg het sleutelbestand van toen op {ander.instellingen.sleutel}" in run.out) == (
        0,
        True,
    )


def test_a_copy_of_an_older_schema_is_brought_up_to_date(opstelling: Opstelling, nieuwe_opstelling: Maker) -> None:
    opstelling.schrijf(3)
    kopie = opstelling.map / "oud"
    with opstelling.open() as installatie:
        with installatie.netwerk.verbinding() as connection:
            downgrade_on(connection, NETWORK, OUDST)
        maak_reservekopie(installatie, kopie)
    ander = nieuwe_opstelling("sqlite", "ander")
    assert ander.hendig("terugzetten", kopie).code == 0
    assert ander.soorten()[:4] == ["KluissleutelGemaakt", *["ProefGedaan"] * 3]
    assert Kopie(kopie / "netwerk.zip").manifest.schema == OUDST


def test_an_older_database_takes_a_newer_copy_of_itself(opstelling: Opstelling, nieuwe_opstelling: Maker) -> None:
    kopie, ander = filled(opstelling), nieuwe_opstelling("sqlite", "ander")
    with ongezien(ander.instellingen.netwerk) as netwerk, ongezien(ander.instellingen.kluis) as kluis:
        ander.instellingen.map.mkdir()
        _laad(netwerk, NETWORK, Kopie(kopie / "netwerk.zip"))
        _laad(kluis, KLUIS, Kopie(kopie / "kluis.zip"))
    opstelling.schrijf(4)
    newer = opstelling.map / "nieuwer"
    assert opstelling.hendig("reservekopie", newer).code == 0
    assert ander.hendig("terugzetten", newer).code == 0
    assert ander.soorten()[:-1] == opstelling.soorten()[:-1]


def test_a_database_with_another_log_is_left_alone(opstelling: Opstelling, nieuwe_opstelling: Maker) -> None:
    kopie, ander = filled(opstelling), nieuwe_opstelling("sqlite", "ander")
    ander.hendig("inrichten")
    was = ander.rijen()
    run = ander.hendig("terugzetten", kopie)
    assert (run.code, "een ander logboek" in run.err) == (2, True)
    assert ander.rijen() == was


def test_a_database_with_later_events_is_left_alone(opstelling: Opstelling) -> None:
    kopie = filled(opstelling)
    was = opstelling.rijen()
    run = opstelling.hendig("terugzetten", kopie)
    assert (run.code, "gebeurtenissen van na deze reservekopie" in run.err) == (2, True)
    assert opstelling.rijen() == was


def test_a_kluis_with_rows_that_the_copy_has_not_is_left_alone(
    opstelling: Opstelling, nieuwe_opstelling: Maker
) -> None:
    kopie, ander = filled(opstelling), nieuwe_opstelling("sqlite", "ander")
    ander.hendig("inrichten")
    (ander.map / "ander" / "netwerk.db").unlink()
    run = ander.hendig("terugzetten", kopie)
    assert (run.code, "In de kluis staan gegevens van na deze reservekopie" in run.err) == (2, True)


def test_a_database_of_another_program_is_left_alone(opstelling: Opstelling, nieuwe_opstelling: Maker) -> None:
    kopie, ander = filled(opstelling), nieuwe_opstelling("sqlite", "ander")
    ander.instellingen.map.mkdir()
    with ongezien(ander.instellingen.netwerk) as netwerk, netwerk.verbinding() as connection:
        connection.exec_driver_sql("CREATE TABLE klant (id INTEGER PRIMARY KEY)")
    run = ander.hendig("terugzetten", kopie)
    assert (run.code, "tabellen van een ander programma" in run.err) == (2, True)


def rewrite(pad: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    """Put another content in one file of a zip."""
    with zipfile.ZipFile(pad) as old:
        parts = {part: old.read(part) for part in old.namelist()}
    parts[name] = change(parts[name])
    with zipfile.ZipFile(pad, "w") as new:
        for part, content in parts.items():
            new.writestr(part, content)


def with_manifest(**changes: object) -> Callable[[bytes], bytes]:
    return lambda old: json.dumps(json.loads(old) | changes).encode()


LOG = "tabellen/gebeurtenis.jsonl"
SPOILED: dict[str, tuple[Callable[[Path], object], str]] = {
    "a row changed": (
        lambda map_: rewrite(
            map_ / "netwerk.zip", "tabellen/gebeurtenis.jsonl", lambda b: b.replace(b"Proef", b"Broef")
        ),
        "is beschadigd",
    ),
    "a row left out": (
        lambda map_: rewrite(map_ / "netwerk.zip", "tabellen/lading.jsonl", lambda b: b.split(b"\n", 1)[1]),
        "is beschadigd",
    ),
    "a byte changed": (
        lambda map_: (map_ / "kluis.zip").write_bytes((map_ / "kluis.zip").read_bytes()[::-1]),
        "is beschadigd",
    ),
    "cut off": (
        lambda map_: (map_ / "netwerk.zip").write_bytes((map_ / "netwerk.zip").read_bytes()[:-100]),
        "is beschadigd",
    ),
    "one file gone": (lambda map_: (map_ / "kluis.zip").unlink(), "horen twee bestanden"),
    "one file in the place of the other": (
        lambda map_: (map_ / "kluis.zip").write_bytes((map_ / "netwerk.zip").read_bytes()),
        "is beschadigd",
    ),
    "files of two copies": (
        lambda map_: rewrite(map_ / "kluis.zip", "manifest.json", with_manifest(paar="ander")),
        "niet van dezelfde reservekopie",
    ),
    "a newer form": (lambda map_: rewrite(map_ / "kluis.zip", "manifest.json", with_manifest(versie=2)), "nieuwere"),
    "a newer schema": (
        lambda map_: rewrite(map_ / "kluis.zip", "manifest.json", with_manifest(schema="9998")),
        "nieuwere",
    ),
    "another end of the log": (
        lambda map_: rewrite(map_ / "netwerk.zip", "manifest.json", with_manifest(kop=[9, "f" * 64])),
        "Het logboek in",
    ),
}


@pytest.mark.parametrize("case", SPOILED)
def test_a_copy_that_is_not_what_was_written_is_refused_before_anything_changes(
    case: str, nieuwe_opstelling: Maker
) -> None:
    opstelling = nieuwe_opstelling("sqlite", "net")
    opstelling.hendig("inrichten")
    kopie = filled(opstelling)
    spoil, words = SPOILED[case]
    spoil(kopie)
    ander = nieuwe_opstelling("sqlite", "ander")
    run = ander.hendig("terugzetten", kopie)
    assert (run.code, words in run.err) == (2, True), run.err
    assert not (ander.map / "ander").exists()


def test_a_copy_never_overwrites_anything(opstelling: Opstelling) -> None:
    kopie = filled(opstelling)
    run = opstelling.hendig("reservekopie", kopie)
    assert (run.code, "bestaat al" in run.err) == (2, True)
    missing = opstelling.hendig("reservekopie", opstelling.map / "geen" / "map")
    assert (missing.code, "Er is niets geschreven" in missing.err) == (2, True)


def test_only_the_owner_can_read_a_copy(opstelling: Opstelling) -> None:
    kopie = filled(opstelling)
    assert [pad.name for pad in (kopie, *kopie.iterdir()) if pad.stat().st_mode & 0o077] == []


def test_a_copy_made_while_others_write_is_of_one_moment(opstelling: Opstelling) -> None:
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(lambda: [opstelling.schrijf(3) for _ in range(5)])
        with opstelling.open() as installatie:
            gemaakt = maak_reservekopie(installatie, opstelling.map / "kopie")
        writing.result()
    copied = sum(1 for _ in Kopie(opstelling.map / "kopie" / "netwerk.zip").rijen("gebeurtenis"))
    assert (copied, copied % 3) == (gemaakt.kop.seq, 1)
    assert len(opstelling.soorten()) == 17


def test_everybody_reads_while_a_copy_holds_up_the_writers(opstelling: Opstelling) -> None:
    with opstelling.open() as een, opstelling.open() as ander, een.netwerk.verbinding(), een.kluis.verbinding():
        with ander.netwerk.lees() as session:
            assert kop(session).seq == 1
        with ander.kluis.lees() as session:
            assert aantal_proeven(session) == 1


def test_a_copy_of_a_broken_log_goes_back_and_says_so(opstelling: Opstelling, nieuwe_opstelling: Maker) -> None:
    opstelling.schrijf(3)
    with opstelling.open() as installatie, installatie.netwerk.verbinding() as connection:
        haal_grendels_weg(connection)
        connection.exec_driver_sql("UPDATE gebeurtenis SET rol = 'COLLEGE' WHERE seq = 2")
    kopie, ander = opstelling.map / "kopie", nieuwe_opstelling("sqlite", "ander")
    made = opstelling.hendig("reservekopie", kopie)
    assert (made.code, "niet heel" in made.err) == (0, True)
    run = ander.hendig("terugzetten", kopie)
    assert (run.code, "niet heel, bij nummer 2: deze gebeurtenis is veranderd" in run.out) == (0, True), run.err


def test_what_was_destroyed_after_a_copy_is_told_to_be_back(opstelling: Opstelling, nieuwe_opstelling: Maker) -> None:
    kopie = filled(opstelling)
    run = nieuwe_opstelling("sqlite", "ander").hendig("terugzetten", kopie)
    assert (run.code, "Wat daarna is vernietigd, staat er weer in" in run.out) == (0, True)


ODD = {
    "no head": {"kop": "x"},
    "a head that is no number": {"kop": ["x", "y"]},
    "a moment that is none": {"gemaakt_op": "\x1b[31mgisteren"},
    "a moment without a zone": {"gemaakt_op": "2026-01-01T00:00:00"},
    "tables that are no tables": {"tabellen": ["gebeurtenis"]},
    "another field": {"extra": 1},
    "a table elsewhere": {"tabellen": {"../../etc/passwd": {"kolommen": {}, "rijen": 0, "sha256": ""}}},
    "no tables": {"tabellen": {}},
    "a form that is no number": {"versie": "1"},
}


@pytest.mark.parametrize("changes", ODD.values(), ids=ODD)
def test_a_manifest_that_we_did_not_write_is_refused(changes: dict[str, object], nieuwe_opstelling: Maker) -> None:
    opstelling = nieuwe_opstelling("sqlite", "net")
    opstelling.hendig("inrichten")
    kopie = filled(opstelling)
    rewrite(kopie / "netwerk.zip", "manifest.json", with_manifest(**changes))
    run = nieuwe_opstelling("sqlite", "ander").hendig("terugzetten", kopie)
    assert (run.code, "beschadigd" in run.err) == (2, True), run.err


def forge(pad: Path, tabel: str, vervals: Callable[[Any], object]) -> None:
    """Change every row of a table and make the sums fit again."""
    with zipfile.ZipFile(pad) as zip_:
        rijen = [json.loads(regel) for regel in zip_.read(f"tabellen/{tabel}.jsonl").splitlines()]
        manifest = json.loads(zip_.read("manifest.json"))
    regels = b"".join(json.dumps(vervals(rij)).encode() + b"\n" for rij in rijen)
    manifest["tabellen"][tabel]["sha256"] = hashlib.sha256(regels).hexdigest()
    rewrite(pad, f"tabellen/{tabel}.jsonl", lambda _: regels)
    rewrite(pad, "manifest.json", lambda _: json.dumps(manifest).encode())


GEEN_RIJ: dict[str, Callable[[Any], object]] = {
    "a text in place of a number": lambda rij: ["x", *rij[1:]],
    "a list in place of a number": lambda rij: [[], *rij[1:]],
    "a cell too few": lambda rij: rij[:-1],
    "no list": lambda rij: {"a": len(rij)},
}


@pytest.mark.parametrize("vervals", GEEN_RIJ.values(), ids=GEEN_RIJ)
def test_a_row_that_is_none_is_refused_though_every_sum_fits(
    vervals: Callable[[Any], object], nieuwe_opstelling: Maker
) -> None:
    opstelling = nieuwe_opstelling("sqlite", "net")
    opstelling.hendig("inrichten")
    kopie = filled(opstelling)
    forge(kopie / "netwerk.zip", "gebeurtenis", vervals)
    run = nieuwe_opstelling("sqlite", "ander").hendig("terugzetten", kopie)
    assert (run.code, "beschadigd" in run.err) == (2, True), run.err
