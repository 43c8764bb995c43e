"""The files of an export, read back as whoever receives them would."""

from __future__ import annotations

import csv
import importlib
import io
import zipfile
from statistics import fmean

import openpyxl
import pyreadstat
import pytest

from hendig.uitvoer.ronde.bundel import CSV, LEESMIJ, SAV, bundel
from hendig.uitvoer.ronde.codeboek import WAARSCHUWING, WAARSCHUWING_VOLLEDIG
from hendig.uitvoer.ronde.gegevens import Gegevens, Rij
from hendig.uitvoer.ronde.rscript import rscript
from hendig.uitvoer.ronde.sav import sav
from hendig.uitvoer.ronde.werkboek import werkboek
from surveys.vragenlijst.instrument import VOORSTEL
from tests.unit.hendig.uitvoer.ronde.voorbeeldgegevens import gegevens, losse_gegevens


def bestanden(van: Gegevens) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bundel(van))) as zip_bestand:
        return {naam: zip_bestand.read(naam) for naam in zip_bestand.namelist()}


def tabel(inhoud: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig")), delimiter=";"))


def test_what_to_read_first_comes_first_and_says_that_it_is_not_anonymous() -> None:
    alle = bestanden(gegevens())
    tekst = alle[LEESMIJ].decode()
    assert next(iter(alle)) == LEESMIJ
    assert "niet anoniem" in tekst
    assert [zin for zin in WAARSCHUWING_VOLLEDIG if zin not in tekst] == []
    assert [naam for naam in alle if naam != LEESMIJ and f"{naam}: " not in tekst] == []
    for feit in ("voorjaar 2026", "7 april 2026", "24 april 2026", "Norm: 1.0", "Vragenlijst: 1", "25"):
        assert feit in tekst


@pytest.mark.parametrize("van", [gegevens(), losse_gegevens()], ids=["whole", "loose"])
def test_every_file_says_that_it_leads_back_to_organisations_and_what_to_do_with_it(van: Gegevens) -> None:
    alle = bestanden(van)
    boek = openpyxl.load_workbook(io.BytesIO(alle["gegevens.xlsx"]))
    eerst = " ".join(str(regel[0]) for regel in boek["lees dit eerst"].iter_rows(values_only=True))
    for tekst in (alle[LEESMIJ].decode(), alle["gegevens.R"].decode("utf-8-sig"), eerst):
        for wat in ("herleidbaar tot organisaties", "lijst met contacten", "versleutelde schijf", "Wis het"):
            assert wat in tekst


def test_what_one_person_asks_says_what_cannot_be_counted_with_it() -> None:
    alle = bestanden(losse_gegevens())
    tekst = alle[LEESMIJ].decode()
    assert [zin for zin in WAARSCHUWING if zin not in tekst] == []
    assert "U kunt niets uitrekenen per beoordelaar" in tekst
    assert "antwoorden wegblijven, omdat minder dan 8 organisaties antwoordden: 1" in tekst
    assert "C1: competentioneel: " in tekst
    rijen = tabel(alle["codeboek.csv"])
    assert list(dict.fromkeys(rij["kolom"] for rij in rijen)) == ["beoordeelde", "construct", "vraag", "antwoord"]
    assert {rij["waarde"] for rij in rijen if rij["kolom"] == "vraag"} == {"", *VOORSTEL.codes}


def test_a_file_without_raters_reads_back_in_every_form(tmp_path: object) -> None:
    alle, van = bestanden(losse_gegevens()), losse_gegevens()
    assert [tuple(rij.values()) for rij in tabel(alle[CSV])] == [tuple(map(str, rij.cellen)) for rij in van.rijen]
    boek = openpyxl.load_workbook(io.BytesIO(alle["gegevens.xlsx"]))
    assert list(boek["gegevens"].iter_rows(min_row=2, values_only=True)) == [rij.cellen for rij in van.rijen]
    pad = f"{tmp_path}/gegevens.sav"
    with open(pad, "wb") as bestand:  # noqa: PTH123 - the reader asks for a path
        bestand.write(alle[SAV])
    frame, meta = pyreadstat.read_sav(pad)
    assert list(frame["antwoord"]) == [rij.cellen[3] for rij in van.rijen]
    assert meta.variable_value_labels["antwoord"][5.0] == "(bijna) altijd"
    beschreven = {rij["vraag"]: rij["n"] for rij in tabel(alle["beschrijving.csv"])}
    assert beschreven == dict.fromkeys(VOORSTEL.codes, "9")


def test_a_round_too_small_for_single_answers_gives_files_without_rows(tmp_path: object) -> None:
    alle = bestanden(losse_gegevens(aantal=3))
    assert tabel(alle[CSV]) == []
    pad = f"{tmp_path}/gegevens.sav"
    with open(pad, "wb") as bestand:  # noqa: PTH123 - the reader asks for a path
        bestand.write(alle[SAV])
    assert pyreadstat.read_sav(pad)[1].column_names == ["beoordeelde", "construct", "vraag", "antwoord"]


def test_the_csv_holds_the_rows() -> None:
    rijen = tabel(bestanden(gegevens())[CSV])
    assert [tuple(rij.values()) for rij in rijen] == [tuple(map(str, rij.cellen)) for rij in gegevens().rijen]


def test_the_codebook_has_every_column_with_the_words_of_every_question_and_answer() -> None:
    rijen = tabel(bestanden(gegevens())["codeboek.csv"])
    assert list(dict.fromkeys(rij["kolom"] for rij in rijen)) == [
        *("beoordelaar", "beoordeelde", "cluster", "grootte"),
        *VOORSTEL.codes,
    ]
    c1 = {rij["waarde"]: (rij["label"], rij["ontbreekt"]) for rij in rijen if rij["kolom"] == "C1"}
    assert c1["5"] == ("(bijna) altijd", "nee")
    assert c1["-1"] == ("kan ik niet beoordelen", "ja")
    assert c1["-2"] == ("niet gevraagd of niet ingevuld", "ja")
    assert any("de partij doet wat is afgesproken" in rij["betekenis"] for rij in rijen)


def test_a_description_counts_answers_only() -> None:
    rij = next(rij for rij in tabel(bestanden(gegevens())["beschrijving.csv"]) if rij["vraag"] == "C1")
    cijfers = [waarde for waarde in gegevens().op_vraag("C1") if waarde > 0]
    assert (rij["n"], rij["kan_niet"], rij["niet_gevraagd"]) == ("18", "1", "0")
    assert float(rij["gemiddelde"].replace(",", ".")) == pytest.approx(fmean(cijfers), abs=1e-6)


def test_a_question_that_nobody_answered_has_no_mean() -> None:
    leeg = Gegevens(gegevens().feiten, VOORSTEL, (Rij("B1", "P1", "", "", (-1,) * len(VOORSTEL.codes)),), volledig=True)
    rij = tabel(bestanden(leeg)["beschrijving.csv"])[0]
    assert (rij["n"], rij["gemiddelde"], rij["spreiding"], rij["kan_niet"]) == ("0", "", "", "1")


def test_the_workbook_holds_the_rows_as_numbers_and_runs_nothing() -> None:
    boek = openpyxl.load_workbook(io.BytesIO(werkboek(gegevens())))
    assert boek.sheetnames == ["lees dit eerst", "gegevens", "codeboek"]
    rijen = list(boek["gegevens"].iter_rows(min_row=2, values_only=True))
    eerste = gegevens().rijen[0]
    assert (rijen[0][0], rijen[0][4:]) == (eerste.cellen[0], eerste.cellen[4:])
    assert [cel for blad in boek for regel in blad.iter_rows() for cel in regel if cel.data_type == "f"] == []


def test_a_question_that_looks_like_a_formula_stays_a_text() -> None:
    boos = Rij("=1+1", "P1", "", "", (1,) * len(VOORSTEL.codes))
    boek = openpyxl.load_workbook(io.BytesIO(werkboek(Gegevens(gegevens().feiten, VOORSTEL, (boos,), volledig=True))))
    assert boek["gegevens"]["A2"].data_type == "s"


def test_the_script_reads_the_file_that_lies_beside_it_with_every_text_closed() -> None:
    script = rscript(gegevens(), bestand=CSV)
    assert 'read.csv2("gegevens.csv", fileEncoding = "UTF-8-BOM", na.strings = "")' in script
    assert 'labels <- c("(bijna) nooit", "soms", "ongeveer de helft", "meestal", "(bijna) altijd")' in script
    for paar in ("()", "{}", "[]"):
        assert script.count(paar[0]) == script.count(paar[1])
    assert [regel for regel in script.splitlines() if regel.count('"') % 2] == []


def test_the_file_for_spss_has_labels_and_missing_answers_and_the_same_numbers(tmp_path: object) -> None:
    pad = f"{tmp_path}/gegevens.sav"
    with open(pad, "wb") as bestand:  # noqa: PTH123 - the reader asks for a path
        bestand.write(sav(gegevens()))
    frame, meta = pyreadstat.read_sav(pad, user_missing=True)
    assert list(frame["C1"]) == gegevens().op_vraag("C1")
    assert list(frame["beoordelaar"]) == [rij.cellen[0] for rij in gegevens().rijen]
    assert meta.column_names_to_labels["C1"].endswith("de partij doet wat is afgesproken.")
    assert meta.variable_value_labels["C1"][-1.0] == "kan ik niet beoordelen"
    assert meta.missing_ranges["C1"] == [{"lo": -2.0, "hi": -1.0}]
    assert "herleidbaar tot organisaties en mensen" in " ".join(meta.notes)
    zonder, _ = pyreadstat.read_sav(pad)
    assert int(zonder["C1"].isna().sum()) == 1


def test_without_the_extra_the_file_for_spss_is_absent_and_the_text_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda *_: None)
    alle = bestanden(gegevens())
    assert SAV not in alle
    assert f"{SAV}: ontbreekt, omdat hendig[office]" in alle[LEESMIJ].decode()
