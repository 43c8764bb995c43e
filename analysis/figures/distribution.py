"""How the scores of a network are spread, without partners: bars of bands, wide enough that nobody stands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from analysis.figures.style import DPI, INKT, MAAS, VLAK, ZACHT, Width, canvas, scale_axis

HEIGHT = 280
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
    extra = LINE * (width is Width.SMAL)
    figure, axes = canvas(HEIGHT + extra, left=14, right=14, top=34 + extra, bottom=80, width=width)
    minimum, maximum = ticks[0][0], ticks[-1][0]
    top = max(band.share / (band.upper - band.lower) for band in bands)
    axes.set_xlim(minimum, maximum)
    axes.set_ylim(0, 1.3 * top)
    for band in bands:
        stretch = band.upper - band.lower
        height = band.share / stretch
        axes.bar(band.lower, height, stretch, align="edge", color=MAAS, edgecolor=VLAK, linewidth=2, zorder=2)
        axes.annotate(
            band.text,
            (band.lower + stretch / 2, height),
            xytext=(0, 4),
            textcoords="offset points",
            ha="center",
            va="bottom",
            fontweight="bold",
        )
    axes.plot([norm, norm], [0, 1.3 * top], color=INKT, lw=2, zorder=3)
    axes.annotate(
        f"norm {norm_text}",
        (norm, 1.3 * top),
        xytext=(0, 4),
        textcoords="offset points",
        ha="center",
        va="bottom",
        fontweight="bold",
        annotation_clip=False,
    )
    scale_axis(axes, ticks)
    axes.annotate(
        "deel van de partners",
        (minimum, 1.3 * top),
        xytext=(0, 4 + extra * 72 / DPI),
        textcoords="offset points",
        va="bottom",
        color=ZACHT,
        annotation_clip=False,
    )
    return figure
