"""From bytes to text: which encoding a file is in, or why it is no text at all."""

from __future__ import annotations

import re
from enum import StrEnum

from hendig.bestanden.problemen import Invoerfout, Probleem


class Codering(StrEnum):
    """The encodings that are read; the value is what Python calls it."""

    UTF8 = "utf-8"
    UTF8_BOM = "utf-8-sig"
    WINDOWS = "cp1252"

    @property
    def naam(self) -> str:
        """Name the encoding as people know it."""
        return {"utf-8": "UTF-8", "utf-8-sig": "UTF-8 (met BOM)", "cp1252": "Windows-1252"}[self.value]


_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BESTURING = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HERKEND = {
    b"PK\x03\x04": "een zip- of Excelbestand",
    b"\xd0\xcf\x11\xe0": "een oud Excelbestand (.xls) of een bestand met een wachtwoord",
    b"%PDF": "een PDF",
    b"\x89PNG": "een afbeelding",
    b"\xff\xd8\xff": "een afbeelding",
}


def herken(inhoud: bytes, bestand: str) -> Codering:
    """Tell the encoding of a text file; what is no text is refused with what to do."""
    if not inhoud.removeprefix(_BOM).strip():
        raise _weiger(bestand, None, "Dit bestand is leeg. Geef een bestand met een kopregel en gegevens.")
    soort = next((naam for begin, naam in _HERKEND.items() if inhoud.startswith(begin)), None)
    if soort is not None:
        raise _weiger(bestand, None, f"Dit is {soort}, en geen tekst. Sla het op als CSV (UTF-8) of als .xlsx.")
    if inhoud.startswith(_UTF16):
        raise _weiger(
            bestand, None, 'Dit bestand is opgeslagen als UTF-16 ("Unicode-tekst"). Sla het op als CSV (UTF-8).'
        )
    besturing = _BESTURING.search(inhoud)
    if besturing is not None:
        raise _geen_tekst(inhoud, besturing.start(), bestand)
    return _codering(inhoud, bestand)


def decodeer(inhoud: bytes, bestand: str) -> str:
    """Give the whole text of a small file."""
    return inhoud.decode(herken(inhoud, bestand))


def _codering(inhoud: bytes, bestand: str) -> Codering:
    try:
        inhoud.decode(Codering.UTF8)
    except UnicodeDecodeError:
        pass
    else:
        return Codering.UTF8_BOM if inhoud.startswith(_BOM) else Codering.UTF8
    try:
        inhoud.decode(Codering.WINDOWS)
    except UnicodeDecodeError as fout:
        raise _geen_tekst(inhoud, fout.start, bestand) from None
    if inhoud.startswith(_BOM):
        raise _weiger(
            bestand, None, "Dit bestand zegt dat het UTF-8 is, maar dat klopt niet. Sla het opnieuw op als CSV (UTF-8)."
        )
    return Codering.WINDOWS


def _geen_tekst(inhoud: bytes, plaats: int, bestand: str) -> Invoerfout:
    regel = inhoud.count(b"\n", 0, plaats) + 1
    return _weiger(
        bestand, regel, "Hier staan bytes die geen tekst zijn. Is dit het goede bestand? Sla het op als CSV (UTF-8)."
    )


def _weiger(bestand: str, regel: int | None, tekst: str) -> Invoerfout:
    return Invoerfout([Probleem(bestand, regel, tekst)])
