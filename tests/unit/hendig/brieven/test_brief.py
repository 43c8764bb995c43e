"""A letter on paper: tagged, archivable, in its window, equal bytes, and no name can become markup or stop it."""

from __future__ import annotations

import datetime as dt
import html
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from shutil import which

import pikepdf
import pytest

from hendig.brieven.brief import Brief, Ondertekening, Stand, woorden, zet_brief
from hendig.brieven.welkomstbrief import Welkomstgegevens, welkomstbrief
from hendig.zetwerk.blokken import Alinea, Kop, Lijst, Stap, Stappen, Tabel
from hendig.zetwerk.tekens import drawable
from tests.architecture.sources import ROOT
from tests.unit.hendig.brieven.brieven import GROOT, KLEIN

MM = 72 / 25.4
NASTY = ['#panic("x")', "*vet* _schuin_", "$x^2$", "\\#let a = 1", "<script>", "漢字 😀", "Praktijk\x00\x07\u202eNacht"]


def brief(naam: str = "Praktijk Verzonnen", *, vertrouwelijk: bool = False) -> Brief:
    """A letter in which one name stands everywhere that a name can stand."""
    return Brief(
        afzender=naam,
        geadresseerde=(naam, naam, "0000 AA Nergenshuizen"),
        dagtekening=dt.date(2026, 3, 2),
        kenmerken=(("Datum", "2 maart 2026"), ("Behandeld door", naam)),
        onderwerp=naam,
        stand=Stand(naam, naam),
        aanhef=naam,
        blokken=(
            Kop(naam),
            Alinea(naam),
            Lijst((naam,)),
            Stappen((Stap(naam, naam), Stap("", naam))),
            Tabel("", ("Wat", "Wanneer"), ((naam, naam),)),
        ),
        ondertekening=Ondertekening((naam, naam)),
        vertrouwelijk=vertrouwelijk,
    )


def words(pdf: bytes, folder: Path, *options: str) -> list[tuple[str, list[float]]]:
    """Every word of a PDF with its left, top, right and bottom in points, as a reader's program gives it."""
    if which("pdftotext") is None:
        pytest.skip("pdftotext is missing: apt-get install poppler-utils")
    path = folder / "brief.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-bbox", *options, path, "-"], capture_output=True, text=True, check=True)
    found = re.findall(r'<word xMin="(.*)" yMin="(.*)" xMax="(.*)" yMax="(.*)">(.*)</word>', done.stdout)
    return [(word, [float(place) for place in places]) for *places, word in found]


def kinds_of(pdf: pikepdf.Pdf) -> set[str]:
    """The kinds of tags in a PDF."""
    return {str(thing.S) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/S" in thing}


@pytest.mark.parametrize("gegevens", [KLEIN, GROOT], ids=["short", "long"])
def test_a_letter_is_tagged_archivable_dutch_and_sound(gegevens: Welkomstgegevens) -> None:
    with pikepdf.open(io.BytesIO(zet_brief(welkomstbrief(gegevens)))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl-NL"
        assert str(pdf.docinfo.Title) == "Welkom in Hendig"
        assert {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TH", "/TD"} <= kinds_of(pdf)
        assert "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


def test_every_font_in_a_letter_is_ours_and_embedded() -> None:
    with pikepdf.open(io.BytesIO(zet_brief(welkomstbrief(GROOT)))) as pdf:
        fonts = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/FontName" in thing]
        assert fonts
        for font in fonts:
            assert "SourceSans3" in str(font.FontName)
            assert any(key in font for key in ("/FontFile2", "/FontFile3"))


def test_another_program_finds_nothing_wrong_with_a_letter(tmp_path: Path) -> None:
    if which("qpdf") is None:
        pytest.skip("qpdf is missing: apt-get install qpdf")
    (tmp_path / "brief.pdf").write_bytes(zet_brief(welkomstbrief(GROOT)))
    done = subprocess.run(["qpdf", "--check", tmp_path / "brief.pdf"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No syntax or stream encoding errors" in done.stdout


def test_equal_letters_have_equal_bytes_in_another_process_too() -> None:
    command = (
        "import sys; from hendig.brieven.brief import zet_brief; "
        "from hendig.brieven.welkomstbrief import welkomstbrief; "
        "from tests.unit.hendig.brieven.brieven import GROOT; "
        "sys.stdout.buffer.write(zet_brief(welkomstbrief(GROOT)))"
    )
    path = os.pathsep.join([str(ROOT), str(ROOT / "platform")])
    environment = {**os.environ, "PYTHONPATH": path, "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"}
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, check=True, env=environment)
    assert done.stdout == zet_brief(welkomstbrief(GROOT))


@pytest.mark.parametrize("name", NASTY)
def test_no_name_becomes_markup_or_stops_a_letter(name: str) -> None:
    with pikepdf.open(io.BytesIO(zet_brief(brief(name, vertrouwelijk=True)))) as pdf:
        assert str(pdf.docinfo.Title) == drawable(name)


@pytest.mark.parametrize("name", ["W" * 200, "Verantwoordelijkheids" * 12])
def test_a_name_without_spaces_stays_on_the_page(name: str, tmp_path: Path) -> None:
    assert max(places[2] for _, places in words(zet_brief(brief(name)), tmp_path)) < (210 - 29) * MM


@pytest.mark.parametrize("gegevens", [KLEIN, GROOT], ids=["short", "long"])
def test_the_address_stands_in_the_window_of_an_envelope(gegevens: Welkomstgegevens, tmp_path: Path) -> None:
    every = words(zet_brief(welkomstbrief(gegevens)), tmp_path, "-l", "1")
    subject = next(places[1] for word, places in every if word == "Welkom")
    address = [places for _, places in every if 40 * MM < places[1] < subject - 1 and places[0] < 100 * MM]
    assert min(left for left, *_ in address) == pytest.approx(25 * MM, abs=0.5)
    assert min(top for _, top, *_ in address) + 3.7 == pytest.approx(45 * MM, abs=0.5)  # a box starts above its letters
    assert max(bottom for *_, bottom in address) < 85 * MM
    assert max(right for _, _, right, _ in address) < 105 * MM


def test_a_confidential_letter_names_its_reader_and_the_day_on_every_page(tmp_path: Path) -> None:
    secret = replace(welkomstbrief(GROOT), vertrouwelijk=True, geadresseerde=("Houtsnip",))
    said = [word for word, places in words(zet_brief(secret), tmp_path) if places[1] > 270 * MM]
    with pikepdf.open(tmp_path / "brief.pdf") as pdf:
        pages = len(pdf.pages)
    assert " ".join(said).count("Vertrouwelijk: alleen voor Houtsnip, 23 maart 2026.") == pages > 1


def test_a_signature_stays_together_and_is_never_alone_on_a_page(tmp_path: Path) -> None:
    for lines in range(20, 60):
        letter = replace(brief(), onderwerp="Brief", blokken=tuple(Alinea(f"Regel {n}.") for n in range(lines)))
        letter = replace(letter, ondertekening=Ondertekening(("Naam", "Functie", "Plaats")))
        text = pages_of(zet_brief(letter), tmp_path)
        (signed,) = [page for page in text if "Functie" in page]
        assert f"Regel {lines - 1}." in signed
        assert "Met vriendelijke groet," in signed
        assert "Plaats" in signed


def pages_of(pdf: bytes, folder: Path) -> list[str]:
    if which("pdftotext") is None:
        pytest.skip("pdftotext is missing: apt-get install poppler-utils")
    path = folder / "brief.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout.split("\f")


def test_every_word_on_the_paper_is_a_word_that_rules_can_read(tmp_path: Path) -> None:
    letter = welkomstbrief(GROOT)
    on_paper = {word for word, _ in words(zet_brief(letter), tmp_path)}
    known = set(woorden(letter).split()) | {"Hendig", "van", "\u2013", *(f"{n}." for n in range(10)), *"0123456789"}
    known |= {f"{word}." for word in known}
    assert {html.unescape(word) for word in on_paper} - known == set()
