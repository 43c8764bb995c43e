"""The one stylesheet and the fonts: colours that can be read in light and dark, files as they were made."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

import hendig.web

WEB = Path(hendig.web.__file__).parent
STATIC = WEB / "static"
CSS = re.sub(r"/\*.*?\*/", "", (STATIC / "hendig.css").read_text(encoding="utf-8"), flags=re.DOTALL)

STRONG, ORDINARY, EDGE = 7.0, 4.5, 3.0
PAIRS = [
    *(("inkt", ground, STRONG) for ground in ("papier", "vlak", "zand", "maas-licht")),
    *(("inkt-zacht", ground, ORDINARY) for ground in ("papier", "vlak", "zand")),
    *(("maas", ground, ORDINARY) for ground in ("papier", "vlak", "zand", "maas-licht")),
    *(("op-maas", ground, ORDINARY) for ground in ("maas", "maas-diep")),
    *((word, "vlak", ORDINARY) for word in ("boven", "aandacht", "onder", "onbepaald")),
    *((word, f"{word}-vlak", ORDINARY) for word in ("boven", "aandacht", "onder", "onbepaald")),
    ("fout", "vlak", ORDINARY),
    ("fout", "papier", ORDINARY),
    *(("lijn-sterk", ground, EDGE) for ground in ("papier", "vlak")),
    *(("focus-rand", ground, EDGE) for ground in ("papier", "vlak", "focus-gloed")),
    ("focus-gloed", "maas", EDGE),
]
"""Foreground, background, and the least contrast (WCAG 2.2, success criteria 1.4.3, 1.4.6 and 1.4.11)."""


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme; dark changes some of those of light."""
    blocks = re.findall(r":root\s*{(.*?)}", CSS, flags=re.DOTALL)
    light, dark = (dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", block)) for block in blocks[:2])
    return light if scheme == "light" else light | dark


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_definition() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=str)
def test_every_pair_of_colours_that_meet_can_be_told_apart(front: str, back: str, least: float, scheme: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours[front], colours[back]) >= least


def test_no_colour_stands_outside_the_tokens() -> None:
    rules = re.sub(r":root\s*{.*?}", "", CSS, flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s)])", rules) == []


def test_every_class_and_token_of_the_stylesheet_is_used_on_some_page() -> None:
    """A class that a macro puts together, such as status--klaar, is used when a page names its last word."""
    pages = "".join(path.read_text(encoding="utf-8") for path in [*WEB.rglob("*.html"), WEB / "opmaak.py"])
    words = set(re.findall(r"[a-zA-Z][\w-]*", pages))
    classes = set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r"{[^{}]*}", "{}", CSS)))
    assert {name for name in classes if name not in words and name.partition("--")[2] not in words} == set()
    named = set(re.findall(r"var\((--[\w-]+)\)", CSS + pages))
    assert {token for token in re.findall(r"(?<=[{\s;])(--[\w-]+):", CSS) if token not in named} == set()


def test_fonts_and_their_licence_are_as_they_were_made() -> None:
    fonts = STATIC / "fonts"
    sums = dict(reversed(line.split(maxsplit=1)) for line in (fonts / "SHA256SUMS").read_text().splitlines())
    assert set(sums) == {path.name for path in fonts.iterdir()} - {"SHA256SUMS"}
    assert {name: hashlib.sha256((fonts / name).read_bytes()).hexdigest() for name in sums} == sums


def test_the_stylesheet_fetches_nothing_from_elsewhere() -> None:
    assert [url for url in re.findall(r'url\("?([^")]+)', CSS) if not url.startswith("fonts/")] == []
    assert "@import" not in CSS
