"""A file that is no bundle, was changed, or was made to do harm is refused, and nothing of it is unpacked."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable

import pytest

from hendig.processes.herbereken import bundelzip
from hendig.processes.herbereken.bundelzip import HASHES, Bundelfout, naar_zip, uit_zip

BESTANDEN = {"een.txt": "één", "twee.csv": "a;b\r\n"}


def ingepakt(delen: Iterable[tuple[str, bytes]], *, manier: int = zipfile.ZIP_DEFLATED) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", manier) as zip_:
        for naam, deel in delen:
            zip_.writestr(zipfile.ZipInfo(naam), deel, manier)
    return uit.getvalue()


def met_hashes(delen: dict[str, bytes]) -> list[tuple[str, bytes]]:
    hashes = "".join(f"{hashlib.sha256(deel).hexdigest()}  {naam}\n" for naam, deel in delen.items())
    return [*delen.items(), (HASHES, hashes.encode())]


def test_what_was_written_is_read_back_in_its_order_and_without_a_time() -> None:
    inhoud = naar_zip(BESTANDEN)
    assert uit_zip(inhoud) == BESTANDEN
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        assert zip_.namelist() == [*BESTANDEN, HASHES]
        assert {deel.date_time for deel in zip_.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Het is geen zip-bestand"),
        (b"PK hallo", "Het is geen zip-bestand"),
        (naar_zip(BESTANDEN)[:-30], "Het is geen zip-bestand"),
        (naar_zip(BESTANDEN).replace(b"een.txt", b"een.tkt", 1), "Het is geen zip-bestand"),
        (ingepakt([("../een.txt", b"x")]), "een naam die niet kan"),
        (ingepakt([("/etc/een.txt", b"x")]), "een naam die niet kan"),
        (ingepakt([("map/een.txt", b"x")]), "een naam die niet kan"),
        (ingepakt([("map\\een.txt", b"x")]), "een naam die niet kan"),
        (ingepakt([("..", b"x")]), "een naam die niet kan"),
        (ingepakt([(f"b{nummer}", b"") for nummer in range(201)]), "Er zitten 201 bestanden in"),
        (ingepakt([("een.txt", b"x")]), f"{HASHES} ontbreekt."),
        (ingepakt([("een.txt", b"x"), (HASHES, b"hallo\n")]), f"{HASHES} is niet te lezen."),
        (ingepakt([*met_hashes({"een.txt": b"x"}), ("meer.txt", b"")]), "meer.txt hoort er niet in."),
        (ingepakt(met_hashes({"een.txt": b"x", "twee.txt": b"y"})[1:]), "een.txt ontbreekt."),
        (ingepakt([("een.txt", b"z"), *met_hashes({"een.txt": b"x"})[1:]]), "een.txt is veranderd"),
        (ingepakt(met_hashes({"een.txt": b"\xff"})), "een.txt is geen tekst."),
        (ingepakt(met_hashes({"een.txt": b"x"}), manier=zipfile.ZIP_BZIP2), "op een manier die wij niet gebruiken"),
    ],
)
def test_what_is_no_whole_bundle_is_refused_with_what_to_do(inhoud: bytes, zin: str) -> None:
    with pytest.raises(Bundelfout) as fout:
        uit_zip(inhoud)
    assert zin in str(fout.value)
    assert str(fout.value).endswith("Vraag de bundel opnieuw aan bij wie hem gaf.")


def test_a_name_that_stands_twice_is_refused() -> None:
    dubbel = naar_zip({"aa.txt": "x", "bb.txt": "y"}).replace(b"bb.txt", b"aa.txt")
    with pytest.raises(Bundelfout, match="twee keer"):
        uit_zip(dubbel)


def test_a_file_that_unpacks_to_more_than_a_bundle_can_be_is_refused_before_it_is_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bundelzip, "GROOTST_BESTAND", 10_000)
    bom = ingepakt(met_hashes({"een.txt": bytes(6_000), "twee.txt": bytes(6_000)}))
    assert len(bom) < 10_000
    with pytest.raises(Bundelfout, match="Uitgepakt is hij veel groter"):
        uit_zip(bom)
    with pytest.raises(Bundelfout, match="Het bestand is veel groter"):
        uit_zip(bytes(10_001))


def test_a_secured_file_is_refused() -> None:
    inhoud = bytearray(naar_zip({"een.txt": "x"}))
    for merk, plaats in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        begin = inhoud.index(merk)
        inhoud[begin + plaats] |= 1  # the bit that says that a password is needed
    with pytest.raises(Bundelfout, match="geen zip-bestand, of het is beschadigd"):
        uit_zip(bytes(inhoud))
