"""A bundle as one file: written so that equal contents give equal bytes, and read without trusting any of it.

Nothing is ever unpacked to a disk. What does not belong in a bundle, has another hash, or would not fit is refused.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

from hendig.bestanden.problemen import Herstelbaar

HASHES: Final = "sha256.txt"
GROOTST_BESTAND: Final = 20_000_000
"""Bytes: a round of hundreds of organisations is far smaller, and so is everything in a bundle together."""
MEESTE_BESTANDEN: Final = 200
_NAAM: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,79}", re.ASCII)
_REGEL: Final = re.compile(r"([0-9a-f]{64})  (\S+)", re.ASCII)
_STUK: Final = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError)
_VRAAG: Final = "Vraag de bundel opnieuw aan bij wie hem gaf."


class Bundelfout(Herstelbaar, ValueError):
    """A file that is no bundle, or is not whole; its text tells in Dutch what is wrong and what to do."""

    def __init__(self, wat: str, raad: str = _VRAAG) -> None:
        super().__init__(f"Deze bundel is niet te gebruiken. {wat} {raad}")


def naar_zip(bestanden: Mapping[str, str]) -> bytes:
    """Write texts by name in the order given, with their hashes at the end, without any time or owner."""
    inhoud = {naam: tekst.encode() for naam, tekst in bestanden.items()}
    hashes = "".join(f"{hashlib.sha256(deel).hexdigest()}  {naam}\n" for naam, deel in inhoud.items())
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, deel in {**inhoud, HASHES: hashes.encode()}.items():
            kop = zipfile.ZipInfo(naam)
            kop.create_system = 3  # the same on every machine
            kop.external_attr = 0o600 << 16
            zip_.writestr(kop, deel, zipfile.ZIP_DEFLATED)
    return uit.getvalue()


def uit_zip(inhoud: bytes) -> dict[str, str]:
    """Read back what `naar_zip` wrote, but for the hashes; `Bundelfout` when anything is not as it was written."""
    if len(inhoud) > GROOTST_BESTAND:
        raise Bundelfout("Het bestand is veel groter dan een bundel kan zijn.")
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            bestanden = dict(_delen(zip_))
    except Bundelfout:
        raise
    except (*_STUK, ValueError) as fout:
        raise Bundelfout("Het is geen zip-bestand, of het is beschadigd.") from fout
    _controleer_hashes(bestanden)
    return {naam: _tekst(naam, deel) for naam, deel in bestanden.items() if naam != HASHES}


def _delen(zip_: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    delen = zip_.infolist()
    if len(delen) > MEESTE_BESTANDEN:
        raise Bundelfout(f"Er zitten {len(delen)} bestanden in. Zo veel heeft geen bundel.")
    namen = [deel.filename for deel in delen]
    for naam in namen:
        if not _NAAM.fullmatch(naam):
            raise Bundelfout("Er zit een bestand in met een naam die niet kan, zoals een pad naar een andere map.")
        if namen.count(naam) > 1:
            raise Bundelfout(f"{naam} zit er twee keer in.")
    if any(deel.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for deel in delen):
        raise Bundelfout("Hij is ingepakt op een manier die wij niet gebruiken.")
    ruimte = GROOTST_BESTAND
    for deel in delen:
        with zip_.open(deel) as stroom:
            gelezen = stroom.read(ruimte + 1)
        ruimte -= len(gelezen)
        if ruimte < 0:
            raise Bundelfout("Uitgepakt is hij veel groter dan een bundel kan zijn.")
        yield deel.filename, gelezen


def _controleer_hashes(bestanden: Mapping[str, bytes]) -> None:
    if HASHES not in bestanden:
        raise Bundelfout(f"{HASHES} ontbreekt.")
    regels = _tekst(HASHES, bestanden[HASHES]).splitlines()
    gevonden = [_REGEL.fullmatch(regel) for regel in regels]
    hoort = {goed[2]: goed[1] for goed in gevonden if goed is not None}
    if None in gevonden or len(hoort) != len(regels):
        raise Bundelfout(f"{HASHES} is niet te lezen.")
    for naam in sorted(hoort.keys() - bestanden.keys()):
        raise Bundelfout(f"{naam} ontbreekt.")
    for naam in sorted(bestanden.keys() - hoort.keys() - {HASHES}):
        raise Bundelfout(f"{naam} hoort er niet in.")
    for naam, sha256 in hoort.items():
        if hashlib.sha256(bestanden[naam]).hexdigest() != sha256:
            raise Bundelfout(f"{naam} is veranderd nadat de bundel is gemaakt.")


def _tekst(naam: str, inhoud: bytes) -> str:
    try:
        return inhoud.decode()
    except UnicodeDecodeError as fout:
        raise Bundelfout(f"{naam} is geen tekst.") from fout
