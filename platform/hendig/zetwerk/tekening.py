"""From a figure to an SVG that a document can hold: our fonts, no clock, equal bytes for equal input."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib as mpl
from fontTools.ttLib import TTFont
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager

from analysis.figures.style import STYLE

FONTS = Path(__file__).with_name("fonts")
SVG = {"svg.fonttype": "none", "svg.hashsalt": "hendig", "svg.id": None}
WHITE = "\t\n\r"
"""Signs that the typesetter reads as a space or a new line, without a drawing of their own."""


def svg(draw: Callable[[], Figure]) -> str:
    """Draw a figure in the house style and give it as SVG; its text stays text in our own font."""
    with _house_style():
        bestand = io.StringIO()
        draw().savefig(bestand, format="svg", metadata={"Date": None, "Creator": None})
    return bestand.getvalue()


@contextmanager
def _house_style() -> Iterator[None]:
    """Set style and fonts for one drawing, and put everything back."""
    known = {entry.fname for entry in fontManager.ttflist}
    for font in sorted(FONTS.glob("*.ttf")):
        if str(font) not in known:
            fontManager.addfont(font)
    settings: Any = {**STYLE, **SVG}
    with mpl.rc_context(settings):
        yield


@cache
def _signs() -> frozenset[int]:
    """Give the signs that every weight of our font can draw."""
    return frozenset.intersection(*(_signs_of(font) for font in FONTS.glob("*.ttf")))


def _signs_of(font: Path) -> frozenset[int]:
    with TTFont(font) as opened:
        return frozenset(opened.getBestCmap())


def drawable(tekst: str) -> str:
    """Put a question mark for each sign that our font does not have: a name never stops a report."""
    return tekst.translate({ord(sign): "?" for sign in set(tekst) - set(WHITE) if ord(sign) not in _signs()})
