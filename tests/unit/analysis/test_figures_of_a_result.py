"""Figures of a result: every word has its own room in both widths, and nothing says more than was found."""

from __future__ import annotations

from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from analysis.figures.distribution import Band, distribution
from analysis.figures.own_score import ScoreRow, own_score
from analysis.figures.rounds import MOST, RoundMark, rounds
from analysis.figures.style import Width
from analysis.oordeel.uitkomst import Oordeel
from hendig.zetwerk.tekening import LIJNEN, house_style

TICKS = ((1.0, "1\n(bijna)\nnooit"), (2.0, "2\nsoms"), (3.0, "3\nongeveer\nde helft"), (4.0, "4"), (5.0, "5\naltijd"))
GIVE = 4.0
"""Pixels by which boxes of words may touch: a box is higher than its letters."""


def boxes(figure: Figure) -> dict[str, Bbox]:
    """Where words stand, in pixels."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    words = [text for text in figure.findobj(Text) if isinstance(text, Text) and text.get_visible()]
    return {
        f"{number} {text.get_text()}": Bbox(text.get_window_extent().get_points())
        for number, text in enumerate(words)
        if text.get_text().strip()
    }


def overlapping(figure: Figure) -> list[tuple[str, str]]:
    found = boxes(figure)
    return [
        (one, other)
        for one, other in combinations(found, 2)
        if (shared := Bbox.intersection(found[one], found[other])) is not None
        and min(shared.width, shared.height) > GIVE
    ]


def outside(figure: Figure, width: Width) -> list[str]:
    return [words for words, box in boxes(figure).items() if box.x0 < -1 or box.x1 > width + 1 or box.y0 < -1]


def row(score: float, bound: float, norm: float, label: str = "Competentioneel vertrouwen") -> ScoreRow:
    return ScoreRow(label, score, bound, norm, Oordeel.GEEN_CONCLUSIE, f"{score:.1f}", f"{bound:.1f}", f"{norm:.1f}")


def mark(number: int, score: float | None = 3.4, label: str = "Voorjaar") -> RoundMark:
    bound = None if score is None else score + 0.4
    return RoundMark(f"{label} {2020 + number}", score, bound, list(Oordeel)[number % 4], True, f"{score}")


@pytest.mark.parametrize("width", Width)
@pytest.mark.parametrize("norm", [3.0, 3.5])
@pytest.mark.parametrize("score", [1.2, 2.4, 3.0, 3.4, 3.6, 4.4, 4.9])
def test_scores_beside_the_norm_have_room_for_every_word(width: Width, norm: float, score: float) -> None:
    with house_style(LIJNEN):
        rows = [row(score, score + 0.3, norm), row(3.3, 3.9, norm, "Intentioneel vertrouwen")]
        figure = own_score(rows, 1.0, 5.0, TICKS, width)
        assert overlapping(figure) == []
        assert outside(figure, width) == []


@pytest.mark.parametrize("width", Width)
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 9, 14])
def test_rounds_beside_each_other_have_room_for_every_word(width: Width, number: int) -> None:
    with house_style(LIJNEN):
        marks = [mark(one, None if one == number - 2 else 3.0 + one % 4 * 0.4) for one in range(number)]
        figure = rounds(marks, 3.5, "3,5", 1.0, 5.0, [1, 2, 3, 4, 5], width)
        assert overlapping(figure) == []
        assert outside(figure, width) == []


@pytest.mark.parametrize("width", Width)
def test_a_figure_that_leaves_the_first_rounds_out_says_so(width: Width) -> None:
    with house_style(LIJNEN):
        marks = [mark(number) for number in range(MOST[width] + 1)]
        said = f"laatste {MOST[width]} van {MOST[width] + 1} rondes"
        written = [
            {text.get_text() for text in rounds(shown, 3.5, "3,5", 1.0, 5.0, [1, 3, 5], width).axes[0].texts}
            for shown in (marks, marks[1:])
        ]
    assert [said in words for words in written] == [True, False]


@pytest.mark.parametrize("width", Width)
@pytest.mark.parametrize("norm", [1.5, 2.5, 3.0, 3.5])
def test_a_distribution_has_room_for_every_word(width: Width, norm: float) -> None:
    bands = [Band(1, 2.5, 0.1, "10 %"), Band(2.5, 3.5, 0.55, "55 %"), Band(3.5, 5, 0.35, "35 %")]
    with house_style(LIJNEN):
        figure = distribution(bands, norm, f"{norm}", TICKS, width)
        assert overlapping(figure) == []
        assert outside(figure, width) == []


@pytest.mark.parametrize("width", Width)
def test_the_share_of_a_bar_through_which_the_norm_runs_stands_over_the_whole_bar(width: Width) -> None:
    bands = [Band(1, 2.5, 0.4, "40 %"), Band(2.5, 3.5, 0.6, "60 %")]
    with house_style(LIJNEN):
        axes = distribution(bands, 3.0, "3,0", TICKS, width).axes[0]
    share = next(text for text in axes.texts if text.get_text() == "60 %")
    assert share.get_horizontalalignment() == "center"
    assert share.xy[0] == pytest.approx(3.0)  # type: ignore[attr-defined] # an annotation
