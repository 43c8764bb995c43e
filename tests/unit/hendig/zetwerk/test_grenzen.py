"""What would have slipped through typesetting: a warning, a control sign in a name, a word wider than the page."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
from pathlib import Path
from shutil import which

import pikepdf
import pytest
import typst

from hendig.documents.rapport import Rapport, zet
from hendig.zetwerk import zetter
from hendig.zetwerk.blokken import Alinea, Tabel


def rapport(name: str) -> Rapport:
    tabel = Tabel("Titel", ("partij", "n", "uitkomst"), ((name, "8", "op of boven de norm"),), (1,))
    return Rapport(titel=name, inleiding=name, voet=name, datum=dt.date(2026, 1, 1), blokken=(Alinea(name), tabel))


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\u2028", "\u202e"])
def test_a_sign_without_a_drawing_does_not_stop_a_report(sign: str) -> None:
    with pikepdf.open(io.BytesIO(zet(rapport(f"Praktijk{sign}Verzonnen")))) as pdf:
        assert str(pdf.docinfo.Title) == "Praktijk?Verzonnen"


def test_a_warning_of_the_typesetter_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rapport.typ").write_text('#set document(title: "T")\n#set text(font: "Bestaat Niet")\nhoi')
    compiler = typst.Compiler(root=tmp_path, ignore_system_fonts=True)
    monkeypatch.setattr(zetter, "SJABLONEN", tmp_path)
    monkeypatch.setattr(zetter, "_zetter", lambda: compiler)
    with pytest.raises(typst.TypstWarning, match="unknown font"):
        zet(rapport("Praktijk Verzonnen"))


def test_a_name_of_two_hundred_signs_stays_on_the_page(tmp_path: Path) -> None:
    if which("pdftotext") is None:
        pytest.skip("pdftotext is missing: apt-get install poppler-utils")
    path = tmp_path / "lang.pdf"
    path.write_bytes(zet(rapport("W" * 200)))
    done = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True)
    ends = [float(line.split('xMax="')[1].split('"')[0]) for line in done.stdout.splitlines() if "<word" in line]
    assert max(ends) < 595 - 60
