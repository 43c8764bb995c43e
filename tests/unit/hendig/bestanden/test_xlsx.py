from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hendig.bestanden.metingen import Metingen, lees_metingen
from hendig.bestanden.problemen import Invoerfout

KOP = ("ronde", "beoordelaar", "beoordeelde", "score")


def werkboek(*regels: Sequence[Any], kop: Sequence[Any] = KOP) -> bytes:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    blad.title = "Antwoorden"
    for regel in (kop, *regels):
        blad.append(regel)
    boek.create_sheet("Uitleg").append(["niets"])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def lees(inhoud: bytes) -> Metingen:
    return lees_metingen(
        inhoud, bestand="metingen.csv", minimum=1, maximum=5, kolommen={}, volgorde=None, oude_namen={}
    )


def weigering(inhoud: bytes) -> list[str]:
    with pytest.raises(Invoerfout) as gevangen:
        lees(inhoud)
    return [str(probleem) for probleem in gevangen.value.problemen]


def test_a_workbook_is_recognised_by_its_content_and_the_sheet_is_named() -> None:
    metingen = lees(werkboek(("r", 17, "B", 3.5), ("r", "B", "C", None), (), ("r", "C", "B", "2,5")))
    assert metingen.partijen == ("17", "B", "C")
    np.testing.assert_array_equal(metingen.waarden.ravel(), [3.5, np.nan, 2.5])
    assert metingen.regel.tolist() == [2, 3, 5]
    assert 'gelezen als Excel, werkblad "Antwoorden"; niet gelezen: "Uitleg"' in metingen.mededelingen[0]


def test_columns_that_excel_remembers_beyond_the_table_are_nothing() -> None:
    assert lees(werkboek(("r", "A", "B", 3, "", " "), kop=(*KOP, None, ""))).waarden.item() == 3


def test_a_formula_is_refused_rather_than_taken_for_an_empty_answer() -> None:
    problemen = weigering(werkboek(("r", "A", "B", "=1+2"), ("r", "=A1", "B", 3)))
    assert "regel 2: kolom score: hier staat een formule. Plak de waarde" in problemen[0]
    assert "regel 3: beoordelaar is een formule" in problemen[1]


@pytest.mark.parametrize("cel", [date(2026, 5, 3), True, "#N/A"])
def test_what_excel_made_of_a_rating_is_refused_with_its_line(cel: object) -> None:
    (tekst,) = weigering(werkboek(("r", "A", "B", cel)))
    assert "regel 2: kolom score:" in tekst
    assert "is geen getal" in tekst


def test_a_cell_beside_the_table_is_a_line_that_is_too_long() -> None:
    (tekst,) = weigering(werkboek(("r", "A", "B", 3, "los")))
    assert "regel 2: deze regel heeft 5 cellen en de kop 4" in tekst


def test_an_empty_workbook_is_refused() -> None:
    (tekst,) = weigering(werkboek(kop=()))
    assert "leeg" in tekst


@pytest.mark.parametrize("deel", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("inhoud", [b"", b"<geen xml", b"<a/>"])
def test_a_damaged_workbook_is_refused_with_what_to_do(deel: str, inhoud: bytes) -> None:
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(werkboek(("r", "A", "B", 3)))) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for info in oud.infolist():
            nieuw.writestr(info.filename, inhoud if info.filename == deel else oud.read(info))
    problemen = weigering(uit.getvalue())
    assert problemen
    assert all(tekst.endswith(".") for tekst in problemen)


def met_blad(inhoud: bytes, blad: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for info in oud.infolist():
            nieuw.writestr(info, blad if info.filename == "xl/worksheets/sheet1.xml" else oud.read(info))
    return uit.getvalue()


def test_a_sheet_that_breaks_off_half_way_is_refused() -> None:
    inhoud = werkboek(*(("r", f"A{nummer}", "B", 3) for nummer in range(50)))
    with zipfile.ZipFile(io.BytesIO(inhoud)) as boek:
        blad = boek.read("xl/worksheets/sheet1.xml")
    (tekst,) = weigering(met_blad(inhoud, blad[: len(blad) // 2]))
    assert "beschadigd" in tekst


@pytest.mark.parametrize("plaats", [b'r="2"', b'r="D2"'])
def test_a_sheet_that_claims_to_be_endless_is_refused(plaats: bytes) -> None:
    inhoud = werkboek(("r", "A", "B", 3))
    with zipfile.ZipFile(io.BytesIO(inhoud)) as boek:
        blad = boek.read("xl/worksheets/sheet1.xml")
    ver = {b'r="2"': b'r="99999999999"', b'r="D2"': b'r="XFD2"'}[plaats]
    (tekst,) = weigering(met_blad(inhoud, blad.replace(plaats, ver)))
    assert "meer dan 1048576 regels of 1000 kolommen" in tekst


def test_half_a_workbook_is_refused() -> None:
    inhoud = werkboek(("r", "A", "B", 3))
    (tekst,) = weigering(inhoud[: len(inhoud) // 2])
    assert "beschadigd. Open het in Excel en sla het opnieuw op" in tekst


def test_another_zip_is_no_workbook() -> None:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_bestand:
        zip_bestand.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    (tekst,) = weigering(uit.getvalue())
    assert "geen Excelbestand" in tekst


def test_a_workbook_that_would_fill_the_memory_is_refused_before_it_is_unpacked() -> None:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_bestand:
        zip_bestand.writestr("[Content_Types].xml", "x")
        with zip_bestand.open("xl/sharedStrings.xml", "w") as deel:
            for _ in range(160):
                deel.write(bytes(1_000_000))
    (tekst,) = weigering(uit.getvalue())
    assert "uitgepakt te groot" in tekst


def test_hidden_sheets_are_passed_over() -> None:
    boek = openpyxl.load_workbook(io.BytesIO(werkboek(("r", "A", "B", 3))))
    boek.create_sheet("Lijsten", 0).sheet_state = "hidden"
    uit = io.BytesIO()
    boek.save(uit)
    assert lees(uit.getvalue()).partijen == ("A", "B")


GOED = werkboek(("r", "A", "B", 3), ("r", "B", "A", 4))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOED) - 1), st.binary(min_size=1, max_size=20))
def test_a_workbook_with_other_bytes_in_it_is_ratings_or_a_refusal(plaats: int, bytes_erin: bytes) -> None:
    with contextlib.suppress(Invoerfout):
        lees(GOED[:plaats] + bytes_erin + GOED[plaats + len(bytes_erin) :])
