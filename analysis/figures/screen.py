"""From a figure to an image for a page: letters as paths, no style attributes, its own dark colours, equal bytes."""

from __future__ import annotations

import re
from typing import Final

from analysis.figures.style import COLOUR, INKT, LIJN, MAAS, STERK, VLAK, ZACHT, ZAND
from analysis.oordeel.uitkomst import Oordeel

DARK: Final = {
    INKT: "#e9eef0",
    ZACHT: "#b4c1c7",
    LIJN: "#36444c",
    STERK: "#8b9ba3",
    VLAK: "#19232a",
    ZAND: "#2b2820",
    MAAS: "#90c7ed",
    COLOUR[Oordeel.OP_OF_BOVEN]: "#74c8e6",
    COLOUR[Oordeel.GEEN_CONCLUSIE]: "#ffd76a",
    COLOUR[Oordeel.ONDER]: "#f0909a",
    COLOUR[Oordeel.NIET_VAST_TE_STELLEN]: "#c4ced2",
}
"""What each colour of the house style becomes on a dark ground."""

JOINS: Final = 'stroke-linejoin="round" stroke-linecap="butt"'
"""What matplotlib says of every line in a style sheet of its own."""

_NOISE: Final = re.compile(
    r"<!--.*?-->|<\?xml.*?\?>|<!DOCTYPE.*?>|<metadata>.*?</metadata>|<defs>\s*<style.*?</style>\s*</defs>", re.DOTALL
)
_STYLE: Final = re.compile(r' style="([^"]*)"')
_PLACES: Final = re.compile(r' (?:d|x|y)="[^"]*"')
_DECIMALS: Final = re.compile(r"(\.\d\d)\d+")
_SIZE: Final = re.compile(r' (width|height)="[\d.]+pt"')


def for_screen(drawn: str, *, width: int, height: int) -> bytes:
    """Turn a figure as matplotlib writes it into an image that stands alone under a strict content policy.

    Parameters
    ----------
    drawn : str
        The SVG of a figure in the house style, in colours of the house style, its letters as paths.
    width, height : int
        In pixels.

    Returns
    -------
    bytes
        The image, in UTF-8; the same figure gives the same bytes.
    """
    text = _STYLE.sub(_as_attributes, _NOISE.sub("", drawn))
    text = _PLACES.sub(lambda places: _DECIMALS.sub(r"\1", places[0]), text)
    pixels = {"width": width, "height": height}
    text = _SIZE.sub(lambda size: f' {size[1]}="{pixels[size[1]]}"', text)
    text = re.sub(r"<svg ([^>]*)>", lambda head: f"<svg {JOINS} {head[1]}>{_dark(text)}", text, count=1)
    return re.sub(r">\s+<", "><", re.sub(r"\s*\n\s*", " ", text)).strip().encode()


def _as_attributes(style: re.Match[str]) -> str:
    """Write what a style attribute says as attributes of its own, which no content policy forbids."""
    said = (part.split(":", 1) for part in style[1].split(";") if part.strip())
    return "".join(f' {name.strip()}="{value.strip()}"' for name, value in said)


def _dark(text: str) -> str:
    """Give the rules by which the colours in use turn dark with the page."""
    rules = "".join(
        f'[{what}="{light}"]{{{what}:{dark}}}'
        for light, dark in DARK.items()
        for what in ("fill", "stroke")
        if f'{what}="{light}"' in text
    )
    return f"<style>@media (prefers-color-scheme:dark){{{rules}}}</style>"
