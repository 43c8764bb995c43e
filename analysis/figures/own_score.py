"""A party's own score: a shape for the score, a bar up to the bound, the norm as a line; one row per construct."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.figures.style import COLOUR, INKT, LIJN, ZAND, canvas, mark, scale_axis
from analysis.oordeel.uitkomst import Oordeel

ROW = 82
ROW_WITH_NORM = 100
"""Height of a row in pixels, and of one that must also hold the number of another norm."""
NORM_TEXT = 0.24
"""Share of a row that the number of another norm takes; the line of that norm begins below it."""
TOP = 34
BOTTOM = 86


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


def own_score(rows: Sequence[ScoreRow], minimum: float, maximum: float, ticks: Sequence[tuple[float, str]]) -> Figure:
    """Draw own scores beside the norm.

    Parameters
    ----------
    rows : sequence of ScoreRow
        At least one; drawn in this order, which is never that of the scores.
    minimum, maximum : float
        Ends of the scale, shown in full.
    ticks : sequence of (float, str)
        Places on the scale and the words for them.

    Returns
    -------
    Figure
        672 pixels wide.
    """
    row_height = ROW if len({row.norm for row in rows}) == 1 else ROW_WITH_NORM
    figure, axes = canvas(TOP + row_height * len(rows) + BOTTOM, left=14, right=14, top=TOP, bottom=BOTTOM)
    axes.set_xlim(minimum, maximum)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    for index, row in enumerate(rows):
        another_norm = index > 0 and row.norm != rows[index - 1].norm
        _row(axes, index, row, (minimum, maximum), show_norm=another_norm)
    scale_axis(axes, ticks)
    return figure


def _row(axes: Axes, index: int, row: ScoreRow, scale: tuple[float, float], *, show_norm: bool) -> None:
    colour, y = COLOUR[row.oordeel], index + 0.1
    minimum, maximum = scale
    room = maximum - minimum
    span = (index - 0.5, index + 0.5)
    axes.fill_betweenx(span, minimum, row.norm, facecolor=ZAND, edgecolor="none", zorder=0)
    axes.plot([row.norm, row.norm], (span[0] + NORM_TEXT * show_norm, span[1]), color=INKT, lw=2, zorder=3)
    axes.text(minimum + 0.012 * room, index - 0.35, row.label, fontweight="bold", va="center", zorder=6)
    lower = max(minimum, 2 * row.score - row.bound)
    upper = min(maximum, row.bound)
    axes.plot([lower, row.score], [y, y], color=colour, lw=1.4, zorder=4)
    axes.plot([row.score, upper], [y, y], color=colour, lw=6, zorder=4)
    axes.plot([upper, upper], [y - 0.12, y + 0.12], color=colour, lw=2, zorder=4)
    mark(axes, row.score, y, row.oordeel)
    axes.annotate(
        row.score_text,
        (row.score, y),
        xytext=(0, 9),
        textcoords="offset points",
        va="bottom",
        ha="center",
        fontweight="bold",
        color=colour,
        zorder=6,
    )
    inward = row.bound < row.norm or upper > maximum - 0.12 * room
    axes.annotate(
        f"tot {row.bound_text}",
        (upper, y),
        xytext=(0 if inward else 3, -9),
        textcoords="offset points",
        va="top",
        ha="right" if inward else "left",
        color=colour,
        zorder=6,
    )
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
