from __future__ import annotations

import contextlib
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hendig.bestanden.problemen import Invoerfout
from tests.unit.hendig.bestanden.lezen import ITEMKOP, KOP, bestand, lees, weigering


def test_a_file_of_scores_becomes_arrays_with_names_in_order() -> None:
    metingen = lees(bestand("b;Zon;aap;3", "a;aap;Zon;", "a;Zon;Mus;4,5"))
    assert metingen.rondes == ("b", "a")
    assert metingen.partijen == ("aap", "Mus", "Zon")
    assert metingen.kolommen == ("score",)
    assert metingen.ronde.tolist() == [0, 1, 1]
    assert metingen.beoordelaar.tolist() == [2, 0, 2]
    assert metingen.beoordeelde.tolist() == [0, 2, 1]
    assert metingen.cluster is None
    assert metingen.regel.tolist() == [2, 3, 4]
    np.testing.assert_array_equal(metingen.waarden, [[3.0], [math.nan], [4.5]])
    assert metingen.ronde.dtype == np.intp
    assert metingen.beoordelaar.dtype == np.intp


def test_item_columns_stand_in_the_order_of_the_questionnaire_whatever_their_order_in_the_file() -> None:
    kop = "beoordelaar;beoordeelde;i4;I3;I2;I1;C4;C3;C2;C1"
    metingen = lees(bestand("A;B;5;4;3;2;1;;2;3", kop=kop))
    assert metingen.kolommen == ("C1", "C2", "C3", "C4", "I1", "I2", "I3", "I4")
    np.testing.assert_array_equal(metingen.waarden, [[3, 2, math.nan, 1, 2, 3, 4, 5]])


@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
@pytest.mark.parametrize("regeleinde", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends_are_recognised(scheiding: str, regeleinde: str) -> None:
    tekst = bestand('r;"A";B;3.5', "r;B;A;2").replace(";", scheiding).replace("\n", regeleinde)
    assert lees(tekst).waarden.ravel().tolist() == [3.5, 2]


def test_a_header_with_many_commas_does_not_mislead_about_the_separator() -> None:
    kop = "beoordelaar;beoordeelde;score;opmerking (kort, lang, of niets, als het maar waar is)"
    assert lees(bestand("A;B;3;", kop=kop)).waarden.ravel().tolist() == [3]


def test_the_line_that_excel_puts_above_the_header_is_understood() -> None:
    metingen = lees("sep=;\r\n" + bestand("r;A;B;3"))
    assert metingen.regel.tolist() == [3]


@pytest.mark.parametrize(
    ("codering", "naam"), [("utf-8", "UTF-8,"), ("utf-8-sig", "UTF-8 (met BOM)"), ("cp1252", "Windows-1252")]
)
def test_the_encoding_is_found_and_said(codering: str, naam: str) -> None:
    metingen = lees(bestand("r;Één;Ünal;3").encode(codering))
    assert set(metingen.partijen) == {"Ünal", "Één"}
    assert naam in metingen.mededelingen[0]


def test_headers_are_matched_without_case_and_spaces_and_ignored_columns_are_named() -> None:
    kop = " Ronde ;BEOORDELAAR;beoordeelde;Score;datum;"
    metingen = lees(bestand("r;A;B;3;vandaag;", kop=kop))
    assert any('"datum", kolom 6 (zonder naam)' in zin for zin in metingen.mededelingen)


def test_other_headers_are_mapped() -> None:
    metingen = lees(
        bestand("A,B,3,9", kop="rater,target,liking_a,liking_b"),
        kolommen={"beoordelaar": "rater", "beoordeelde": "Target", "score": "liking_a"},
    )
    assert metingen.partijen == ("A", "B")
    assert metingen.rondes == ("ronde 1",)


def test_an_unknown_name_after_kolom_is_refused_with_the_names_there_are() -> None:
    (tekst,) = weigering(bestand("r;A;B;3"), kolommen={"beoordelar": "x"})
    assert '--kolom kent geen "beoordelar"' in tekst
    assert "Bedoelt u beoordelaar?" in tekst


def test_a_mapped_header_that_is_not_there_is_refused() -> None:
    (tekst,) = weigering(bestand("r;A;B;3"), kolommen={"score": "cijfer"})
    assert 'De kolom "cijfer" ontbreekt' in tekst


def test_one_header_for_two_columns_is_refused() -> None:
    (tekst,) = weigering(bestand("r;A;B;3"), kolommen={"cluster": "ronde"})
    assert "Kies voor elk een eigen kolom" in tekst


def test_a_header_that_stands_twice_is_refused() -> None:
    (tekst,) = weigering(bestand("r;A;B;3;4", kop=KOP + ";Score"))
    assert 'De kolom "score" staat er 2 keer' in tekst


def test_a_missing_column_is_named_with_what_is_there_and_how_to_point_at_it() -> None:
    (tekst,) = weigering(bestand("r;A;3", kop="ronde;beoordelaar;score"))
    assert 'De kolom "beoordeelde" ontbreekt' in tekst
    assert "--kolom beoordeelde=NAAM" in tekst


def test_a_file_without_ratings_columns_is_told_both_ways() -> None:
    (tekst,) = weigering(bestand("r;A;B", kop="ronde;beoordelaar;beoordeelde"))
    assert "Nodig is score, of een kolom voor elke vraag: C1, C2" in tekst


def test_half_a_questionnaire_is_refused_naming_what_is_missing() -> None:
    problemen = weigering(bestand("A;B;1;2;3;4", kop="beoordelaar;beoordeelde;C1;C2;C3;C4"))
    assert [f'"{code}" ontbreekt' in tekst for code, tekst in zip(("I1", "I2", "I3", "I4"), problemen, strict=True)]


def test_a_score_beside_questions_is_refused() -> None:
    problemen = weigering(bestand("r;A;B;" + ";".join("12345123") + ";3", kop=ITEMKOP + ";score"))
    assert "Haal een van de twee weg" in problemen[0]


def test_a_wrong_header_does_not_hide_the_wrong_lines() -> None:
    problemen = weigering(bestand("r;A;9", "r;;x", kop="ronde;beoordelaar;score"))
    assert [tekst.split(":")[0] for tekst in problemen] == [
        "metingen.csv",
        "metingen.csv, regel 2",
        "metingen.csv, regel 3",
        "metingen.csv, regel 3",
    ]


@pytest.mark.parametrize(
    ("cel", "raad"),
    [
        ("6", '"6" ligt buiten de schaal van 1 tot en met 5'),
        ("0,99", "buiten de schaal"),
        ("-3", "buiten de schaal"),
        ("1.234,5", "meer dan één punt of komma"),
        ("1.234.567,8", "meer dan één punt of komma"),
        ("vier", '"vier" is geen getal'),
        ("nan", "is geen getal"),
        ("inf", "is geen getal"),
        ("1e999", "is geen getal"),
        ("3-mei", "is geen getal"),
        ("=A1+1", "Plak de waarde"),
        ("n.v.t.", "Laat de cel leeg voor 'kan ik niet beoordelen'"),
        ("٣", "is geen getal"),
        ("x" * 500, "..."),
    ],
)
def test_what_is_no_rating_on_the_scale_is_refused_with_its_line(cel: str, raad: str) -> None:
    (tekst,) = weigering(bestand("r;A;B;3", f"r;B;A;{cel}"))
    assert tekst.startswith("metingen.csv, regel 3: kolom score:")
    assert raad in tekst


@pytest.mark.parametrize(("cel", "waarde"), [("3", 3), (" 3,5 ", 3.5), ("3.", 3), ("+2,25", 2.25), ("5.000", 5)])
def test_decimal_points_and_commas_are_both_read(cel: str, waarde: float) -> None:
    assert lees(bestand(f"r;A;B;{cel}")).waarden.item() == waarde


def test_a_comma_too_many_gets_the_advice_that_helps() -> None:
    (tekst,) = weigering(bestand("r,A,B,3,5", kop=KOP.replace(";", ",")))
    assert "regel 2: deze regel heeft 5 cellen en de kop 4" in tekst
    assert "Gebruik dan puntkomma's" in tekst


def test_a_line_that_is_too_short_is_refused() -> None:
    (tekst,) = weigering(bestand("r;A;B;3", "r;B;A"))
    assert "regel 3: deze regel heeft 3 cellen en de kop 4" in tekst


def test_empty_lines_are_passed_over_and_do_not_shift_the_numbers() -> None:
    assert lees("\n" + bestand("", ";;;", "r;A;B;3")).regel.tolist() == [5]


def test_a_quoted_cell_may_hold_a_line_break_and_the_numbers_stay_right() -> None:
    metingen = lees(bestand('r;"A\nA";B;3', "r;B;C;4"))
    assert metingen.partijen == ("A A", "B", "C")
    assert metingen.regel.tolist() == [2, 4]


@pytest.mark.parametrize("regel", ['r;"A;B;3', 'r;"A"x;B;3'])
def test_a_quote_that_is_not_closed_is_refused_beside_the_problems_before_it(regel: str) -> None:
    problemen = weigering(bestand("r;A;B;9", regel, "r;B;A;4"))
    assert len(problemen) == 2
    assert "regel 3: De aanhalingstekens" in problemen[1]


def test_a_duplicate_names_both_lines() -> None:
    (tekst,) = weigering(bestand("r;A;B;3", "r;B;A;3", "s;A;B;3", "r;A;B;4"))
    assert tekst == (
        'metingen.csv, regel 5: "A" beoordeelt "B" in ronde "r" al op regel 2. '
        "Zoek uit welke regel klopt en laat die staan."
    )


@pytest.mark.parametrize(
    ("regel", "raad"),
    [
        ("r;;B;3", "beoordelaar is leeg"),
        ("r;A; ;3", "beoordeelde is leeg"),
        (";A;B;3", "ronde is leeg"),
        ("r;=B2;B;3", "beoordelaar is een formule"),
        ("r;A;\ue000B;3", "bevat een teken dat niet te lezen is"),
        (f"r;A;{'B' * 201};3", "is langer dan 200 tekens"),
    ],
)
def test_a_name_that_cannot_be_is_refused_with_its_line(regel: str, raad: str) -> None:
    (tekst,) = weigering(bestand("r;A;C;3", regel))
    assert tekst.startswith("metingen.csv, regel 3: ")
    assert raad in tekst


@pytest.mark.parametrize("leeg", [b"", b"\xef\xbb\xbf", b" \n\r\n", b";;;\n"])
def test_an_empty_file_is_refused(leeg: bytes) -> None:
    (tekst,) = weigering(leeg)
    assert "Dit bestand is leeg" in tekst


def test_a_header_without_ratings_is_refused() -> None:
    (tekst,) = weigering(KOP)
    assert "alleen een kopregel" in tekst


@pytest.mark.parametrize(
    ("inhoud", "raad"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "een afbeelding"),
        (b"%PDF-1.7", "een PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "oud Excelbestand"),
        (KOP.encode("utf-16"), "UTF-16"),
        (b"ronde;score\n\x00\x01", "regel 2: Hier staan bytes die geen tekst zijn"),
        (b"ronde;\x81\n", "regel 1: Hier staan bytes die geen tekst zijn"),
        (b"\xef\xbb\xbfronde;\xe9\n", "zegt dat het UTF-8 is"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_what_to_do(inhoud: bytes, raad: str) -> None:
    (tekst,) = weigering(inhoud)
    assert raad in tekst
    assert "CSV (UTF-8)" in tekst


def test_of_very_many_problems_of_one_kind_twenty_are_shown_and_the_rest_counted() -> None:
    problemen = weigering(bestand(*(f"r;A;B{nummer};9" for nummer in range(332)), "r;;C;3"))
    assert len(problemen) == 22
    assert problemen[20] == "metingen.csv: En nog 312 keer: een cijfer buiten de schaal."
    assert "regel 334: beoordelaar is leeg" in problemen[21]


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_ratings_or_a_refusal(inhoud: bytes) -> None:
    for begin in (b"", KOP.encode() + b"\n", b"PK\x03\x04", b"\xef\xbb\xbf" + ITEMKOP.encode() + b"\n"):
        with contextlib.suppress(Invoerfout):
            lees(begin + inhoud)


cellen = st.one_of(
    st.sampled_from(["", "A", "a", "B", "r", "s", "3", "3,5", "9", '"', " ", "Á", ";", "=1"]), st.text(max_size=4)
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(cellen, min_size=3, max_size=5).map(";".join), max_size=8))
def test_any_lines_are_ratings_within_the_scale_or_a_refusal(regels: list[str]) -> None:
    with contextlib.suppress(Invoerfout):
        metingen = lees(bestand(*regels))
        assert len(metingen.regel) > 0
        assert np.nanmin(metingen.waarden) >= 1
        assert np.nanmax(metingen.waarden) <= 5
        assert not (metingen.beoordelaar == metingen.beoordeelde).any()


@given(
    st.permutations([f"r;{wie};{over};{score}" for wie, over, score in (("A", "B", 1), ("B", "C", 2), ("C", "A", 3))])
)
def test_the_order_of_the_lines_changes_no_rating(regels: list[str]) -> None:
    metingen = lees(bestand(*regels))
    gelezen = {
        (metingen.partijen[wie], metingen.partijen[over]): score
        for wie, over, (score,) in zip(metingen.beoordelaar, metingen.beoordeelde, metingen.waarden, strict=True)
    }
    assert gelezen == {("A", "B"): 1, ("B", "C"): 2, ("C", "A"): 3}
