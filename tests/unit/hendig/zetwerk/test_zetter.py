"""Typesetting: tagged, archivable, equal bytes, and no name can become markup or stop a report."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
from dataclasses import replace
from functools import partial

import pikepdf
import pytest

from analysis.figures.distribution import Band, distribution
from analysis.figures.funnel import funnel
from analysis.figures.leave_outs import leave_outs
from analysis.figures.own_score import ScoreRow, own_score
from analysis.figures.rounds import RoundMark, rounds
from analysis.oordeel.uitkomst import Oordeel
from hendig.documents.beoordeling.rapporten import bestandsnaam
from hendig.documents.rapport import Rapport, zet
from hendig.zetwerk.blokken import Alinea, Blok, Deel, Figuur, Kader, Kop, Lijst, Pagina, Tabel, Tweeluik
from hendig.zetwerk.tekening import svg
from hendig.zetwerk.tekens import FONTS, drawable

TICKS = [(1.0, "1"), (3.0, "3"), (5.0, "5")]
FIGURES = {
    "own score": partial(
        own_score,
        [
            ScoreRow("Competentioneel", 4.1, 4.4, 3.0, Oordeel.OP_OF_BOVEN, "4,10", "4,40", "3,0"),
            ScoreRow("Intentioneel", 2.5, 2.8, 3.5, Oordeel.ONDER, "2,50", "2,80", "3,5"),
        ],
        1.0,
        5.0,
        TICKS,
    ),
    "rounds": partial(
        rounds,
        [
            RoundMark("2027", 4.0, 4.3, Oordeel.OP_OF_BOVEN, False, "4,00"),
            RoundMark("2028", None, None, Oordeel.NIET_VAST_TE_STELLEN, True, ""),
            RoundMark("2029", 2.9, 3.1, Oordeel.GEEN_CONCLUSIE, True, "2,90"),
        ],
        3.0,
        "3,0",
        1.0,
        5.0,
        [1, 3, 5],
    ),
    "distribution": partial(distribution, [Band(1, 3.5, 0.3, "30 %"), Band(3.5, 5, 0.7, "70 %")], 3.0, "3,0", TICKS),
    "funnel": partial(
        funnel,
        [(5, 3.5, Oordeel.NIET_VAST_TE_STELLEN), (14, 2.4, Oordeel.ONDER)],
        norm=3.0,
        norm_text="3,0",
        reach=1.2,
        k_min=8,
        scale=(1.0, 5.0),
        ticks=[1, 3, 5],
    ),
    "leave-outs": partial(leave_outs, [("alle 14", 2.7, 2.7, "2,70"), ("zonder één", 2.6, 3.1, "3,10")], 3.0, "3,0"),
}
NASTY = ['#panic("x")', "*vet* _schuin_", "$x^2$", "\\#let a = 1", '"aanhaling"', "<script>", "漢字 😀", "A" * 200]


def rapport(*blokken: Blok, titel: str = "Uw resultaat") -> Rapport:
    return Rapport(titel=titel, inleiding="Voor u", voet="Alleen voor u", datum=dt.date(2026, 1, 1), blokken=blokken)


def every_block(name: str = "Praktijk Verzonnen") -> Rapport:
    return rapport(
        Kader("Kop.", name, "vertrouwelijk"),
        Kop(name),
        Alinea(name),
        Lijst((name, "punt")),
        Tabel("Titel", ("a", "b"), ((name, "1"), ("c", "2")), (1,)),
        Tweeluik((Deel("Wel", (name,)), Deel("Niet", (name,)))),
        Pagina(),
        Figuur(svg(FIGURES["own score"]), alt=name, zin=name),
        titel=name,
    )


def test_a_report_is_tagged_archivable_dutch_and_sound() -> None:
    with pikepdf.open(io.BytesIO(zet(every_block()))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl-NL"
        assert "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


def test_every_font_in_a_report_is_ours_and_embedded() -> None:
    with pikepdf.open(io.BytesIO(zet(every_block()))) as pdf:
        fonts = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/FontName" in thing]
        assert fonts
        for font in fonts:
            assert "SourceSans3" in str(font.FontName)
            assert any(key in font for key in ("/FontFile2", "/FontFile3"))


def test_the_date_of_a_report_is_the_norms_and_equal_input_gives_equal_bytes() -> None:
    first, second = zet(every_block()), zet(every_block())
    assert first == second
    with pikepdf.open(io.BytesIO(first)) as pdf:
        assert str(pdf.docinfo.CreationDate).startswith("D:20260101")


@pytest.mark.parametrize("name", NASTY)
def test_no_name_becomes_markup_or_stops_a_report(name: str) -> None:
    with pikepdf.open(io.BytesIO(zet(every_block(name)))) as pdf:
        assert str(pdf.docinfo.Title) == drawable(name)


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_has_equal_bytes_no_clock_and_its_own_words_as_text(figure: str) -> None:
    first, second = svg(FIGURES[figure]), svg(FIGURES[figure])
    assert first == second
    assert "dc:date" not in first
    assert "norm" in first
    assert "Source Sans 3" in first


def test_a_round_that_is_not_shown_leaves_no_number_in_the_figure() -> None:
    only = [RoundMark("2028", None, None, Oordeel.NIET_VAST_TE_STELLEN, True, "")]
    drawn = svg(partial(rounds, only, 3.0, "3,0", 1.0, 5.0, [1, 3, 5]))
    assert "geen score" in drawn
    shown = svg(partial(rounds, [replace(only[0], score=3.0, bound=3.3)], 3.0, "3,0", 1.0, 5.0, [1, 3, 5]))
    assert drawn.count("<use") < shown.count("<use")


def test_the_fonts_are_the_ones_that_were_checked_in() -> None:
    sums = dict(reversed(line.split()) for line in (FONTS / "SHA256SUMS").read_text().splitlines())
    assert sums == {font.name: hashlib.sha256(font.read_bytes()).hexdigest() for font in FONTS.glob("*.ttf")}


def test_file_names_are_plain_and_never_taken_twice() -> None:
    bezet = {"rapport-netwerk.pdf"}
    partijen = ("Netwerk", "Café Één", "cafe een", "../../etc", "漢字", "A" * 300)
    names = [bestandsnaam(partij, bezet=bezet) for partij in partijen]
    assert names == [
        "rapport-netwerk-2.pdf",
        "rapport-cafe-een.pdf",
        "rapport-cafe-een-2.pdf",
        "rapport-etc.pdf",
        "rapport-partner.pdf",
        f"rapport-{'a' * 60}.pdf",
    ]
