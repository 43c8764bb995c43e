"""A CSV or Excel file as a header and an iterator of lines, whatever program wrote it.

CSV is read as a stream, so that a million lines cost no more memory than the file itself.
"""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from governance.norm.sleutel import schone_tekst
from hendig.bestanden.problemen import Invoerfout, Probleem, Problemenlijst
from hendig.bestanden.tekst import herken
from hendig.bestanden.xlsx import Rijen, is_zip, open_xlsx

_SCHEIDINGEN = {";": "puntkomma's", ",": "komma's", "\t": "tabs"}
_EXCEL_AANWIJZING = "sep="


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """A header and the lines below it, each with its number in the file; empty lines are already passed over.

    ``kort_mag`` tells that a line may stop before the last column, as Excel does with empty cells at the end.
    ``scheiding`` is what separates the cells, None in Excel. ``gelezen_als`` says in Dutch what was read.
    """

    kop: tuple[str, ...]
    rijen: Rijen
    kort_mag: bool
    scheiding: str | None
    gelezen_als: str


def open_tabel(inhoud: bytes, *, bestand: str, bekend: Collection[str]) -> Tabel:
    """Open a file by what is in it, not by its name; ``bekend`` are the headers that help to find the separator."""
    if is_zip(inhoud):
        rijen, gelezen_als = open_xlsx(inhoud, bestand)
        scheiding = None
    else:
        rijen, scheiding, gelezen_als = _open_csv(inhoud, bestand, {_kaal(naam) for naam in bekend})
    gevuld = (rij for rij in rijen if any(map(str.strip, rij[1])))
    kop = next(gevuld, None)
    if kop is None:
        raise _weiger(bestand, None, "Dit bestand is leeg. Geef een bestand met een kopregel en gegevens.")
    cellen = tuple(schone_tekst(cel) for cel in kop[1])
    return Tabel(
        kop=_zonder_lege_staart(cellen) if scheiding is None else cellen,
        rijen=gevuld,
        kort_mag=scheiding is None,
        scheiding=scheiding,
        gelezen_als=gelezen_als,
    )


def hele_regels(tabel: Tabel, problemen: Problemenlijst, leeg: tuple[str, str]) -> Iterator[tuple[int, list[str]]]:
    """Give the lines with as many cells as the header; the others, and a file that breaks off, become problems.

    ``leeg`` is the kind and the sentence of the problem that there are no lines at all.
    """
    breedte, gezien = len(tabel.kop), False
    try:
        for regel, cellen in tabel.rijen:
            gezien = True
            if len(cellen) == breedte or (tabel.kort_mag and not any(map(str.strip, cellen[breedte:]))):
                yield regel, [*cellen[:breedte], *[""] * (breedte - len(cellen))]
            else:
                tekst = f"deze regel heeft {len(cellen)} cellen en de kop {breedte}. Maak ze gelijk."
                problemen.meld("een regel met te veel of te weinig cellen", regel, tekst)
    except Invoerfout as fout:
        problemen.neem_over(fout)
    if not gezien and not problemen:
        problemen.meld(leeg[0], None, leeg[1])


def _zonder_lege_staart(kop: tuple[str, ...]) -> tuple[str, ...]:
    laatste = max(plaats for plaats, naam in enumerate(kop) if naam)
    return kop[: laatste + 1]


def _kaal(naam: str) -> str:
    return schone_tekst(naam).casefold()


def _open_csv(inhoud: bytes, bestand: str, bekend: set[str]) -> tuple[Rijen, str, str]:
    codering = herken(inhoud, bestand)
    regels = io.TextIOWrapper(io.BytesIO(inhoud), encoding=codering, newline="")
    kop = next((regel for regel in regels if regel.strip()), "")
    scheiding = _aangewezen(kop)
    overslaan = 0
    if scheiding is None:
        scheiding = max(_SCHEIDINGEN, key=lambda teken: _herkende_koppen(kop, teken, bekend))
    else:
        overslaan = 1
    regels = io.TextIOWrapper(io.BytesIO(inhoud), encoding=codering, newline="")
    naam = _SCHEIDINGEN.get(scheiding, f'"{scheiding}"')
    return (
        itertools.islice(_csv_rijen(regels, scheiding, bestand), overslaan, None),
        scheiding,
        f"gelezen als {codering.naam}, gescheiden door {naam}",
    )


def _aangewezen(kop: str) -> str | None:
    """Give the separator that Excel wrote above the header ("sep=;"), if it did."""
    aanwijzing = kop.rstrip("\r\n")
    scheiding = aanwijzing[len(_EXCEL_AANWIJZING) :]
    return scheiding if aanwijzing.lower().startswith(_EXCEL_AANWIJZING) and scheiding in _SCHEIDINGEN else None


def _herkende_koppen(kop: str, scheiding: str, bekend: set[str]) -> tuple[int, int]:
    try:
        cellen = next(csv.reader([kop], delimiter=scheiding), [])
    except csv.Error:
        return 0, 0
    return sum(_kaal(cel) in bekend for cel in cellen), len(cellen)


def _csv_rijen(regels: io.TextIOWrapper, scheiding: str, bestand: str) -> Iterator[tuple[int, list[str]]]:
    lezer = csv.reader(regels, delimiter=scheiding, strict=True)
    regel = 0
    try:
        for cellen in lezer:
            yield regel + 1, cellen
            regel = lezer.line_num
    except csv.Error as fout:
        raise _weiger(
            bestand,
            regel + 1,
            'De aanhalingstekens (") kloppen hier niet. Zet er geen, of twee om de hele cel. '
            "Alles vanaf deze regel is niet gelezen.",
        ) from fout


def _weiger(bestand: str, regel: int | None, tekst: str) -> Invoerfout:
    return Invoerfout([Probleem(bestand, regel, tekst)])
