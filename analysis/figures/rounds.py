"""A party's rounds side by side: one upright interval a round, and no line between them, for rounds are no trend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.figures.style import COLOUR, INKT, ZACHT, canvas, legend_of, mark
from analysis.oordeel.uitkomst import Oordeel

HEIGHT = 290
LEGEND = 34


@dataclass(frozen=True, slots=True)
class RoundMark:
    """One round; ``score`` and ``bound`` are None where nothing may be shown, and ``counts`` tells how it is drawn."""

    label: str
    score: float | None
    bound: float | None
    oordeel: Oordeel
    counts: bool
    score_text: str


def rounds(
    marks: Sequence[RoundMark], norm: float, norm_text: str, minimum: float, maximum: float, ticks: Sequence[float]
) -> Figure:
    """Draw the rounds of one party on one construct.

    Parameters
    ----------
    marks : sequence of RoundMark
        Oldest first, at least one.
    norm : float
        In scale points.
    norm_text : str
        The norm as it is written.
    minimum, maximum : float
        Ends of the scale, shown in full.
    ticks : sequence of float
        Places on the scale that get a number.

    Returns
    -------
    Figure
        672 pixels wide.
    """
    figure, axes = canvas(HEIGHT, left=24, right=58, top=30, bottom=50 + LEGEND)
    axes.set_xlim(-0.5, len(marks) - 0.5)
    axes.set_ylim(minimum, maximum)
    axes.plot([-0.5, len(marks) - 0.5], [norm, norm], color=INKT, lw=2, zorder=3)
    right = len(marks) - 0.5
    axes.annotate(
        f"norm\n{norm_text}", (right, norm), xytext=(4, 0), textcoords="offset points", va="center", fontweight="bold"
    )
    for index, one in enumerate(marks):
        if one.score is None or one.bound is None:
            axes.annotate(
                "geen score", (index, minimum), xytext=(0, 8), textcoords="offset points", ha="center", color=ZACHT
            )
            continue
        _interval(axes, index, one, one.score, one.bound, (minimum, maximum))
    axes.set_xticks(range(len(marks)), [one.label for one in marks])
    axes.set_yticks(list(ticks))
    axes.grid(axis="y")
    axes.tick_params(axis="x", length=0)
    axes.annotate("score", (-0.5, maximum), xytext=(-18, 6), textcoords="offset points", va="bottom")
    shown = tuple(oordeel for oordeel in Oordeel if any(one.oordeel is oordeel for one in marks))
    legend_of(figure, shown)
    return figure


def _interval(axes: Axes, x: float, one: RoundMark, score: float, bound: float, scale: tuple[float, float]) -> None:
    colour = COLOUR[one.oordeel]
    lower, upper = max(scale[0], 2 * score - bound), min(scale[1], bound)
    dashes = "-" if one.counts else (0, (2, 2))
    axes.plot([x, x], [lower, score], color=colour, lw=1.4, zorder=4, ls=dashes)
    axes.plot([x, x], [score, upper], color=colour, lw=4.5 if one.counts else 1.4, zorder=4, ls=dashes)
    axes.plot([x - 0.06, x + 0.06], [upper, upper], color=colour, lw=2, zorder=4)
    mark(axes, x, score, one.oordeel, hollow=not one.counts)
    axes.annotate(
        one.score_text,
        (x, score),
        xytext=(11, 0),
        textcoords="offset points",
        va="center",
        fontweight="bold",
        color=colour,
    )
