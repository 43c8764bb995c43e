"""A party's own score: a shape for the score, a bar up to the bound, the norm as a line; one row per construct."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.figures.style import COLOUR, DPI, INKT, LIJN, ZAND, Width, broken, canvas, mark, scale_axis, words_wide
from analysis.oordeel.uitkomst import Oordeel

ROW = 96
ROW_WITH_NORM = 112
"""Height of a row in pixels, and of one that must also hold the number of another norm."""
NORM_TEXT = 0.24
"""Share of a row that the number of another norm takes; the line of that norm begins below it."""
LINE = 19
"""Pixels that every further line of a label takes."""
BELOW = 33
"""Pixels between a bar and the end of its row, for the number of the bound."""
GAP = 4
"""Pixels between a number and the line that it stands beside."""
TOP = 34
BOTTOM = 86
SIDE = 14
"""Pixels beside the scale."""


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One construct (or round): where score, bound and norm lie, and how their numbers are written."""

    label: str
    score: float
    bound: float
    norm: float
    oordeel: Oordeel
    score_text: str
    bound_text: str
    norm_text: str


def own_score(
    rows: Sequence[ScoreRow],
    minimum: float,
    maximum: float,
    ticks: Sequence[tuple[float, str]],
    width: Width = Width.BREED,
) -> Figure:
    """Draw own scores beside the norm.

    Parameters
    ----------
    rows : sequence of ScoreRow
        At least one; drawn in this order, which is never that of the scores.
    minimum, maximum : float
        Ends of the scale, shown in full.
    ticks : sequence of (float, str)
        Places on the scale and the words for them.
    width : Width
        Of the figure.

    Returns
    -------
    Figure
        As wide as asked.
    """
    per_point = (width - 2 * SIDE) / (maximum - minimum)
    one_norm = len({row.norm for row in rows}) == 1
    labels = [broken(row.label, (row.norm - minimum) * per_point - (12 if one_norm else 44), "bold") for row in rows]
    lines = max(label.count("\n") for label in labels)
    row_height = (ROW if one_norm else ROW_WITH_NORM) + LINE * lines
    figure, axes = canvas(
        TOP + row_height * len(rows) + BOTTOM, left=SIDE, right=SIDE, top=TOP, bottom=BOTTOM, width=width
    )
    axes.set_xlim(minimum, maximum)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    for index, row in enumerate(rows):
        another_norm = index > 0 and row.norm != rows[index - 1].norm
        _ground(axes, index, row, minimum, show_norm=another_norm)
        _label(axes, index, labels[index], minimum)
        _bar(axes, index + 0.5 - BELOW / row_height, row, (minimum, maximum), per_point)
    scale_axis(axes, ticks)
    return figure


def _ground(axes: Axes, index: int, row: ScoreRow, minimum: float, *, show_norm: bool) -> None:
    """Tint what lies below the norm, draw the norm, and write its number where it is another than above."""
    span = (index - 0.5, index + 0.5)
    axes.fill_betweenx(span, minimum, row.norm, facecolor=ZAND, edgecolor="none", zorder=0)
    axes.plot([row.norm, row.norm], (span[0] + NORM_TEXT * show_norm, span[1]), color=INKT, lw=2, zorder=3)
    if index:
        axes.axhline(index - 0.5, color=LIJN, lw=0.8)
    if index == 0 or show_norm:
        axes.annotate(
            f"norm {row.norm_text}",
            (row.norm, span[0]),
            xytext=(0, 3 if index == 0 else -3),
            textcoords="offset points",
            ha="center",
            va="bottom" if index == 0 else "top",
            fontweight="bold",
            annotation_clip=False,
        )


def _label(axes: Axes, index: int, label: str, minimum: float) -> None:
    axes.annotate(
        label,
        (minimum, index - 0.5),
        xytext=(6, -3),
        textcoords="offset points",
        va="top",
        fontweight="bold",
        zorder=6,
    )


def _bar(axes: Axes, y: float, row: ScoreRow, scale: tuple[float, float], per_point: float) -> None:
    """Draw the margin around the score, the part up to the bound thick, and write both numbers off the norm's line."""
    colour = COLOUR[row.oordeel]
    lower, upper = max(scale[0], 2 * row.score - row.bound), min(scale[1], row.bound)
    axes.plot([lower, row.score], [y, y], color=colour, lw=1.4, zorder=4)
    axes.plot([row.score, upper], [y, y], color=colour, lw=6, zorder=4)
    axes.plot([upper, upper], [y - 0.12, y + 0.12], color=colour, lw=2, zorder=4, clip_on=False)
    mark(axes, row.score, y, row.oordeel)
    half = words_wide(row.score_text, "bold") / 2
    covers = abs(row.score - row.norm) * per_point < half + GAP
    place = (row.norm, "right" if row.score < row.norm else "left") if covers else (row.score, "center")
    _number(axes, row.score_text, place, y, colour, above=True)
    _number(axes, f"tot {row.bound_text}", _bound_place(row, upper, scale, per_point), y, colour, above=False)


def _bound_place(row: ScoreRow, upper: float, scale: tuple[float, float], per_point: float) -> tuple[float, str]:
    """Choose where the number of the bound stands: inside the scale, and not across the norm's line."""
    wide = words_wide(f"tot {row.bound_text}") + GAP
    if upper < row.norm:
        return (upper, "right") if (upper - scale[0]) * per_point >= wide else (upper, "left")
    if (scale[1] - upper) * per_point >= wide:
        return (upper, "left")
    return (upper, "right") if (upper - row.norm) * per_point >= wide + GAP else (row.norm, "left")


def _number(axes: Axes, words: str, place: tuple[float, str], y: float, colour: str, *, above: bool) -> None:
    x, aligned = place
    shift = {"center": 0.0, "right": -GAP, "left": GAP}[aligned] * 72 / DPI
    axes.annotate(
        words,
        (x, y),
        xytext=(shift, 9 if above else -9),
        textcoords="offset points",
        va="bottom" if above else "top",
        ha=aligned,
        fontweight="bold" if above else "normal",
        color=colour,
        zorder=6,
    )
