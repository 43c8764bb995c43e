"""From blocks to a tagged PDF (PDF/UA-1 and PDF/A-2a at once): our fonts only, no clock, warnings are errors."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from functools import cache
from pathlib import Path

import typst

from hendig.documents.blokken import Rapport
from hendig.documents.tekening import FONTS, drawable

SJABLONEN = Path(__file__).with_name("typst")
AFZENDER = "Hendig"


@cache
def _zetter() -> typst.Compiler:
    """Make the typesetter once; it reads its fonts and templates from our own folders."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    return typst.Compiler(root=SJABLONEN, font_paths=fonts, ignore_system_fonts=True)


def _drawable(gegeven: object) -> object:
    """Do the same for every text in a report, before JSON writes a control sign as something that looks drawable."""
    if isinstance(gegeven, str):
        return drawable(gegeven)
    if isinstance(gegeven, dict):
        return {sleutel: _drawable(deel) for sleutel, deel in gegeven.items()}
    return [_drawable(deel) for deel in gegeven] if isinstance(gegeven, list | tuple) else gegeven


def zet(rapport: Rapport) -> bytes:
    """Typeset a report; its words reach the page as data, so that no name can become markup."""
    gegevens = {**asdict(rapport), "afzender": AFZENDER, "datum": rapport.datum.timetuple()[:3]}
    moment = dt.datetime.combine(rapport.datum, dt.time(), dt.UTC)
    pdf, warnings = _zetter().compile_with_warnings(
        SJABLONEN / "rapport.typ",
        format="pdf",
        pdf_standards=["ua-1", "a-2a"],
        sys_inputs={"gegevens": json.dumps(_drawable(gegevens), ensure_ascii=False)},
        timestamp=moment,
    )
    if warnings:
        raise warnings[0]
    if not isinstance(pdf, bytes):
        raise TypeError("a report is one PDF")
    return pdf
