"""From blocks to a tagged PDF (PDF/UA-1 and PDF/A-2a at once): our fonts only, no clock, warnings are errors."""

from __future__ import annotations

import datetime as dt
import json
import warnings
from dataclasses import asdict
from functools import cache
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

from hendig.documents.blokken import Rapport
from hendig.documents.tekening import FONTS

SJABLONEN = Path(__file__).with_name("typst")
AFZENDER = "Hendig"


@cache
def _zetter() -> typst.Compiler:
    """Make the typesetter once; it reads its fonts and templates from our own folders."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    return typst.Compiler(root=SJABLONEN, font_paths=fonts, ignore_system_fonts=True)


@cache
def _signs() -> frozenset[int]:
    """Give the signs that every weight of our font can draw."""
    return frozenset.intersection(*(_signs_of(font) for font in FONTS.glob("*.ttf")))


def _signs_of(font: Path) -> frozenset[int]:
    with TTFont(font) as opened:
        return frozenset(opened.getBestCmap())


def drawable(tekst: str) -> str:
    """Put a question mark for each sign that our font does not have: a name never stops a report."""
    return "".join(sign if ord(sign) in _signs() or sign == "\n" else "?" for sign in tekst)


def zet(rapport: Rapport) -> bytes:
    """Typeset a report; its words reach the page as data, so that no name can become markup."""
    gegevens = {**asdict(rapport), "afzender": AFZENDER, "datum": rapport.datum.timetuple()[:3]}
    moment = dt.datetime.combine(rapport.datum, dt.time(), dt.UTC)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pdf = _zetter().compile(
            SJABLONEN / "rapport.typ",
            format="pdf",
            pdf_standards=["ua-1", "a-2a"],
            sys_inputs={"gegevens": drawable(json.dumps(gegevens, ensure_ascii=False))},
            timestamp=moment,
        )
    if not isinstance(pdf, bytes):
        raise TypeError("a report is one PDF")
    return pdf
