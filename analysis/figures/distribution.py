"""How the scores of a network are spread, without partners: bars of bands, wide enough that nobody stands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.figures.style import INKT, MAAS, VLAK, ZACHT, Width, canvas, scale_axis, words_wide, write

HEIGHT = 280
SIDE, GAP = 14, 4
"""Pixels beside the scale, and between a number and a line."""
WHAT = "deel van de partners"
LINE = 20
"""Pixels for a line of words of its own, where two do not fit beside each other."""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the scale, which share of the parties lies in it (0 to 1), and how that is written."""

    lower: float
    upper: float
    share: float
    text: str


def distribution(
    bands: Sequence[Band],
    norm: float,
    norm_text: str,
    ticks: Sequence[tuple[float, str]],
    width: Width = Width.BREED,
) -> Figure:
    """Draw the bands of one construct; the area of a bar is the share of the parties in it.

    Parameters
    ----------
    bands : sequence of Band
        From low to high, joined so that each may be shown.
    norm : float
        In scale points.
    norm_text : str
        The norm as it is written.
    ticks : sequence of (float, str)
        Places on the scale and the words for them.
    width : Width
        Of the figure.

    Returns
    -------
    Figure
        As wide as asked.
    """
    minimum, maximum = ticks[0][0], ticks[-1][0]
    per_point = (width - 2 * SIDE) / (maximum - minimum)
    norm_words = f"norm {norm_text}"
    room = (norm - minimum) * per_point - words_wide(norm_words, "bold") / 2 - GAP
    extra = LINE * (words_wide(WHAT) > room)
    figure, axes = canvas(HEIGHT + extra, left=SIDE, right=SIDE, top=34 + extra, bottom=80, width=width)
    highest = 1.3 * max(band.share / (band.upper - band.lower) for band in bands)
    axes.set_xlim(minimum, maximum)
    axes.set_ylim(0, highest)
    for band in bands:
        stretch = band.upper - band.lower
        height = band.share / stretch
        axes.bar(band.lower, height, stretch, align="edge", color=MAAS, edgecolor=VLAK, linewidth=2, zorder=2)
        _number(axes, band, height, norm, per_point)
    axes.plot([norm, norm], [0, highest], color=INKT, lw=2, zorder=3)
    write(axes, norm_words, (norm, highest), (0, 5), va="bottom", ha="center", fontweight="bold")
    scale_axis(axes, ticks)
    write(axes, WHAT, (minimum, highest), (0, 5 + extra), va="bottom", color=ZACHT)
    return figure


def _number(axes: Axes, band: Band, height: float, norm: float, per_point: float) -> None:
    """Write the share over the middle of its bar, also on the norm's line: beside it, it would tell of one side."""
    middle, look = (band.lower + band.upper) / 2, {"va": "bottom", "fontweight": "bold"}
    covers = abs(middle - norm) * per_point < words_wide(band.text, "bold") / 2 + GAP
    if covers and not band.lower < norm < band.upper:
        side, shift = ("right", -GAP) if middle < norm else ("left", GAP)
        write(axes, band.text, (norm, height), (shift, 5), ha=side, **look)
        return
    ground = {"boxstyle": "square,pad=0.15", "facecolor": VLAK, "edgecolor": "none"}
    write(axes, band.text, (middle, height), (0, 5), ha="center", bbox=ground if covers else None, **look)
