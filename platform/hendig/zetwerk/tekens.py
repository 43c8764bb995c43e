"""Which signs our fonts can draw; without loading anything that draws figures, so that a letter is soon there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).with_name("fonts")
WHITE = "\t\n\r"
"""Signs that the typesetter reads as a space or a new line, without a drawing of their own."""


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
