"""All files of an export in one: to read first, the rows in three forms, the codebook, and a script."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from hendig.uitvoer.csvtekst import csv_tekst
from hendig.uitvoer.ronde.codeboek import CODEBOEKKOPPEN, beschrijvingen, codeboekregels, leesmij, velden
from hendig.uitvoer.ronde.gegevens import Gegevens
from hendig.uitvoer.ronde.rscript import rscript
from hendig.uitvoer.ronde.sav import kan_sav, sav
from hendig.uitvoer.ronde.werkboek import werkboek

LEESMIJ: Final = "LEES-DIT-EERST.txt"
CSV: Final = "gegevens.csv"
SAV: Final = "gegevens.sav"
_WAT: Final = {
    CSV: "de antwoorden, voor elk rekenprogramma",
    "gegevens.xlsx": "de antwoorden en het codeboek, voor Excel of LibreOffice",
    SAV: "de antwoorden met labels, voor SPSS",
    "gegevens.R": "een script voor R: het leest gegevens.csv met labels en herhaalt de beschrijving",
    "codeboek.csv": "wat elke kolom en elk getal betekent",
    "beschrijving.csv": "per vraag het aantal, het gemiddelde en de spreiding",
}
_SAV_ONTBREEKT: Final = "ontbreekt, omdat hendig[office] op deze installatie niet is geïnstalleerd"
_BESCHRIJVINGKOPPEN: Final = ("vraag", "n", "gemiddelde", "spreiding", "kan_niet", "niet_gevraagd")


def bundel(gegevens: Gegevens) -> bytes:
    """Write the files as one ZIP; without the extra ``office`` the file for SPSS is absent, and the text says so."""
    bestanden: dict[str, str | bytes] = {
        CSV: csv_tekst(
            [veld.naam for veld in velden(gegevens)],
            (rij.cellen for rij in gegevens.rijen),
        ),
        "gegevens.xlsx": werkboek(gegevens),
        "gegevens.R": rscript(gegevens, bestand=CSV),
        "codeboek.csv": csv_tekst(CODEBOEKKOPPEN, codeboekregels(gegevens)),
        "beschrijving.csv": csv_tekst(
            _BESCHRIJVINGKOPPEN,
            (
                (een.code, een.n, een.gemiddelde, een.spreiding, een.kan_niet, een.niet_gevraagd)
                for een in beschrijvingen(gegevens)
            ),
        ),
    }
    if kan_sav():
        bestanden[SAV] = sav(gegevens)
    wat = tuple((naam, uitleg if naam in bestanden else _SAV_ONTBREEKT) for naam, uitleg in _WAT.items())
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_bestand:
        for naam, inhoud in {LEESMIJ: leesmij(gegevens, wat), **bestanden}.items():
            zip_bestand.writestr(zipfile.ZipInfo(naam), inhoud, zipfile.ZIP_DEFLATED)
    return uit.getvalue()
