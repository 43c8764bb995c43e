"""A figure as an image for a page: it stands alone, turns dark with the page, and is the same every time."""

from __future__ import annotations

import re
from functools import partial

import pytest

from analysis.figures.funnel import funnel
from analysis.figures.own_score import ScoreRow, own_score
from analysis.figures.rounds import MOST, RoundMark, rounds
from analysis.figures.screen import DARK
from analysis.figures.style import Width
from analysis.oordeel.uitkomst import Oordeel
from hendig.zetwerk.tekening import schermbeeld

WOORDEN = ((1.0, "(bijna) nooit"), (3.0, "de helft"), (5.0, "(bijna) altijd"))
RIJ = ScoreRow(
    label="Competentioneel vertrouwen",
    score=3.46,
    bound=3.71,
    norm=3.0,
    oordeel=Oordeel.OP_OF_BOVEN,
    score_text="3,46",
    bound_text="3,71",
    norm_text="3,0",
)


def beeld(width: Width) -> str:
    return schermbeeld(partial(own_score, [RIJ], 1.0, 5.0, WOORDEN, width=width)).decode()


@pytest.mark.parametrize("width", Width)
def test_an_image_has_its_width_in_pixels_and_is_light_enough_for_a_phone(width: Width) -> None:
    tekst = beeld(width)
    assert re.search(r"<svg [^>]*width=\"(\d+)\"", tekst)[1] == str(width.value)  # type: ignore[index] # it is there
    assert len(tekst.encode()) < 60_000


@pytest.mark.parametrize("width", Width)
def test_as_many_rounds_as_are_drawn_are_light_enough_for_a_phone(width: Width) -> None:
    namen = [f"Voorjaar {2026 + jaar}" for jaar in range(MOST[width] + 1)]
    merken = [RoundMark(naam, 3.6, 3.9, list(Oordeel)[int(naam[-1]) % 4], True, "3,60") for naam in namen]
    assert len(schermbeeld(partial(rounds, merken, 3.5, "3,5", 1.0, 5.0, [1, 2, 3, 4, 5], width))) < 60_000


@pytest.mark.parametrize("width", Width)
def test_all_scores_without_names_are_light_enough_and_have_their_width(width: Width) -> None:
    punten = [(4 + nummer % 20, 2.0 + nummer % 31 / 10, list(Oordeel)[nummer % 4]) for nummer in range(60)]
    vast = {"norm": 3.0, "norm_text": "3,0", "reach": 1.2, "k_min": 8, "scale": (1.0, 5.0), "ticks": [1, 3, 5]}
    tekst = schermbeeld(partial(funnel, punten, **vast, width=width)).decode()
    assert re.search(rf'<svg [^>]*width="{width.value}"', tekst)
    assert len(tekst.encode()) < 60_000
    assert not re.search(r'style="|<text', tekst)
    assert set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', tekst)) <= set(DARK)


@pytest.mark.parametrize("width", Width)
def test_the_same_figure_gives_the_same_bytes(width: Width) -> None:
    assert beeld(width) == beeld(width)


def test_nothing_in_an_image_needs_a_font_a_script_a_clock_or_a_style_that_the_policy_forbids() -> None:
    tekst = beeld(Width.SMAL)
    assert not re.search(r'style="|<text|<script|dc:date|<metadata|font-family|href="http', tekst)


def test_every_colour_in_an_image_has_its_dark_one() -> None:
    tekst = beeld(Width.BREED)
    gebruikt = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', tekst))
    assert gebruikt <= set(DARK)
    for kleur in gebruikt:
        assert f'="{kleur}"]{{' in tekst
