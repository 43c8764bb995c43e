"""From a figure to an SVG that a document or a page can hold: our fonts, no clock, equal bytes for equal input."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager

from analysis.figures.screen import for_screen
from analysis.figures.style import DPI, STYLE
from hendig.zetwerk.tekens import FONTS

TEKST, LIJNEN = "none", "path"
"""How letters are kept: as text in our own font, or as lines that need no font."""


def svg(draw: Callable[[], Figure]) -> str:
    """Draw a figure in the house style and give it as SVG; its text stays text in our own font."""
    with house_style(TEKST):
        return _svg(draw())


def schermbeeld(draw: Callable[[], Figure]) -> bytes:
    """Draw a figure in the house style and give it as an image for a page, that needs no font of the page."""
    with house_style(LIJNEN):
        figure = draw()
        width, height = round(figure.get_figwidth() * DPI), round(figure.get_figheight() * DPI)
        return for_screen(_svg(figure), width=width, height=height)


def _svg(figure: Figure) -> str:
    bestand = io.StringIO()
    figure.savefig(bestand, format="svg", metadata={"Date": None, "Creator": None})
    return bestand.getvalue()


@contextmanager
def house_style(letters: str) -> Iterator[None]:
    """Set style and fonts for one drawing, and put everything back."""
    known = {entry.fname for entry in fontManager.ttflist}
    for font in sorted(FONTS.glob("*.ttf")):
        if str(font) not in known:
            fontManager.addfont(font)
    settings: Any = {**STYLE, "svg.fonttype": letters, "svg.hashsalt": "hendig", "svg.id": None}
    with mpl.rc_context(settings):
        yield
