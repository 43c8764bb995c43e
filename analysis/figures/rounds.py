"""A party's rounds side by side: one upright interval a round, and no line between them, for rounds are no trend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.figures.style import COLOUR, INKT, ZACHT, Width, broken, canvas, legend_of, mark, words_wide, write
from analysis.oordeel.uitkomst import Oordeel

PLOT = 176
"""Height of the scale in pixels."""
LEFT, RIGHT, TOP, BOTTOM = 24, 58, 30, 24
LINE, HALF = 20, 14
"""Pixels that a line of words takes, and half a number with the room around it."""
CAP = 7
"""Half the width in pixels of the line at a bound."""
MOST = {Width.SMAL: 6, Width.BREED: 10}
"""How many rounds can be told apart; of more, the last are drawn, and the figure says so."""
COLUMNS = {Width.SMAL: 2, Width.BREED: 4}
"""In how many columns the shapes are explained."""
BESIDE = 100
"""Pixels that a round needs to hold its number beside its shape; with less it stands above or below."""


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
    marks: Sequence[RoundMark],
    norm: float,
    norm_text: str,
    minimum: float,
    maximum: float,
    ticks: Sequence[float],
    width: Width = Width.BREED,
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
    width : Width
        Of the figure.

    Returns
    -------
    Figure
        As wide as asked.
    """
    shown = marks[-MOST[width] :]
    slot = (width - LEFT - RIGHT) / len(shown)
    labels, rotation, high = _labels(shown, slot)
    verdicts = tuple(oordeel for oordeel in Oordeel if any(one.oordeel is oordeel for one in shown))
    columns = min(COLUMNS[width], len(verdicts))
    beside = slot >= BESIDE
    top = TOP + LINE * (not beside)
    below = high + BOTTOM + LINE * (1 + (len(verdicts) - 1) // columns)
    figure, axes = canvas(top + PLOT + below, left=LEFT, right=RIGHT, top=top, bottom=below, width=width)
    right = len(shown) - 0.5
    axes.set_xlim(-0.5, right)
    axes.set_ylim(minimum, maximum)
    axes.plot([-0.5, right], [norm, norm], color=INKT, lw=2, zorder=3)
    write(axes, f"norm\n{norm_text}", (right, norm), (5, 0), va="center", fontweight="bold")
    for index, one in enumerate(shown):
        if one.score is None or one.bound is None:
            words = broken("geen score", slot)
            write(axes, words, (index, minimum), (0, 8), ha="center", va="bottom", color=ZACHT)
        else:
            ends = (max(minimum, 2 * one.score - one.bound), min(maximum, one.bound))
            _interval(axes, index, one, one.score, ends, CAP / slot)
            place = _place(one.score, ends, norm, minimum, (maximum - minimum) / PLOT, beside=beside)
            _number(axes, index, one, place)
    axes.set_xticks(range(len(shown)), labels, rotation=rotation)
    axes.set_yticks(list(ticks))
    axes.grid(axis="y")
    axes.tick_params(axis="x", length=0)
    write(axes, "score", (-0.5, maximum), (4 - LEFT, top - LINE - 2), va="bottom")
    if len(shown) < len(marks):
        left_out = f"laatste {len(shown)} van {len(marks)} rondes"
        write(axes, left_out, (right, maximum), (0, top - LINE - 2), va="bottom", ha="right", color=ZACHT)
    legend_of(figure, verdicts, columns)
    return figure


def _labels(shown: Sequence[RoundMark], slot: float) -> tuple[list[str], int, float]:
    """Give the names of the rounds, by how many degrees they are turned to fit, and their height in pixels."""
    labels = [broken(one.label, slot - 6) for one in shown]
    if max(map(words_wide, labels)) <= slot - 6:
        return labels, 0, LINE * (1 + max(label.count("\n") for label in labels))
    return [one.label for one in shown], 90, max(words_wide(one.label) for one in shown)


def _interval(axes: Axes, x: float, one: RoundMark, score: float, ends: tuple[float, float], cap: float) -> None:
    colour, (lower, upper) = COLOUR[one.oordeel], ends
    dashes = "-" if one.counts else (0, (2, 2))
    axes.plot([x, x], [lower, score], color=colour, lw=1.4, zorder=4, ls=dashes)
    axes.plot([x, x], [score, upper], color=colour, lw=4.5 if one.counts else 1.4, zorder=4, ls=dashes)
    axes.plot([x - cap, x + cap], [upper, upper], color=colour, lw=2, zorder=4, clip_on=False)
    mark(axes, x, score, one.oordeel, hollow=not one.counts)


def _number(axes: Axes, x: float, one: RoundMark, place: _Place) -> None:
    look = {"ha": place.ha, "va": place.va, "color": COLOUR[one.oordeel], "fontweight": "bold"}
    write(axes, one.score_text, (x, place.height), (place.right, place.up), **look)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a number stands: at a height of the scale, so many pixels from there, and how it is aligned."""

    height: float
    right: float
    up: float
    ha: str
    va: str


def _place(
    score: float, ends: tuple[float, float], norm: float, minimum: float, pixel: float, *, beside: bool
) -> _Place:
    """Choose where a number covers neither a line nor another round; ``pixel`` is in scale points."""
    if beside:
        if abs(score - norm) <= HALF * pixel:
            return _Place(norm, 15, -4, "left", "top") if score < norm else _Place(norm, 15, 4, "left", "bottom")
        return _Place(max(score, minimum + HALF * pixel), 15, 0, "left", "center")
    lower, upper = ends
    covers = upper <= norm <= upper + (LINE + 4) * pixel
    return _Place(lower, 0, -4, "center", "top") if covers else _Place(upper, 0, 4, "center", "bottom")
