"""From data to a tagged PDF (PDF/UA-1 and PDF/A-2a at once): our fonts only, no clock, warnings are errors.

The typesetter is loaded with the first document: most pages of the web set none.
"""

from __future__ import annotations

import datetime as dt
import importlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hendig.zetwerk.tekens import FONTS, drawable

SJABLONEN = Path(__file__).with_name("typst")


@cache
def _zetter() -> Any:  # noqa: ANN401 - its type is loaded with it
    """Make the typesetter once; it reads its fonts and templates from our own folders."""
    typst = importlib.import_module("typst")
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    return typst.Compiler(root=SJABLONEN, font_paths=fonts, ignore_system_fonts=True)


def _drawable(gegeven: object) -> object:
    """Do the same for every text in a document, before JSON writes a control sign as something that looks drawable."""
    if isinstance(gegeven, str):
        return drawable(gegeven)
    if isinstance(gegeven, dt.date):
        return gegeven.timetuple()[:3]
    if isinstance(gegeven, Mapping):
        return {sleutel: _drawable(deel) for sleutel, deel in gegeven.items()}
    return [_drawable(deel) for deel in gegeven] if isinstance(gegeven, list | tuple) else gegeven


def zet_pdf(sjabloon: str, gegevens: Mapping[str, object], datum: dt.date) -> bytes:
    """Typeset a template of ours; all words reach the page as data, so that no name can become markup.

    ``datum`` is the moment that the PDF says it was made; there is no clock.
    """
    pdf, warnings = _zetter().compile_with_warnings(
        SJABLONEN / sjabloon,
        format="pdf",
        pdf_standards=["ua-1", "a-2a"],
        sys_inputs={"gegevens": json.dumps(_drawable(gegevens), ensure_ascii=False)},
        timestamp=dt.datetime.combine(datum, dt.time(), dt.UTC),
    )
    if warnings:
        raise warnings[0]
    if not isinstance(pdf, bytes):
        raise TypeError("a document is one PDF")
    return pdf
