"""How the scores of a network are spread, without partners: bars of bands, wide enough that nobody stands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from analysis.figures.style import INKT, MAAS, VLAK, ZACHT, canvas, scale_axis

HEIGHT = 280


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the scale, which share of the parties lies in it (0 to 1), and how that is written."""

    lower: float
    upper: float
    share: float
    text: str


def distribution(bands: Sequence[Band], norm: float, norm_text: str, ticks: Sequence[tuple[float, str]]) -> Figure:
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

    Returns
    -------
    Figure
        672 pixels wide.
    """
    figure, axes = canvas(HEIGHT, left=14, right=14, top=34, bottom=80)
    minimum, maximum = ticks[0][0], ticks[-1][0]
    top = max(band.share / (band.upper - band.lower) for band in bands)
    axes.set_xlim(minimum, maximum)
    axes.set_ylim(0, 1.3 * top)
    for band in bands:
        width = band.upper - band.lower
        height = band.share / width
        axes.bar(band.lower, height, width, align="edge", color=MAAS, edgecolor=VLAK, linewidth=2, zorder=2)
        axes.annotate(
            band.text,
            (band.lower + width / 2, height),
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
        xytext=(0, 4),
        textcoords="offset points",
        va="bottom",
        color=ZACHT,
        annotation_clip=False,
    )
    return figure
