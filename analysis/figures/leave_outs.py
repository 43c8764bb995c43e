"""What leaving out does to a bound, for the controleur only: the range per kind of leave-out, nobody named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.figure import Figure

from analysis.figures.style import COLOUR, INKT, LIJN, ZACHT, ZAND, canvas, mark
from analysis.oordeel.uitkomst import Oordeel

ROW = 62


def leave_outs(rows: Sequence[tuple[str, float, float, str]], norm: float, norm_text: str) -> Figure:
    """Draw the lowest and highest bound per kind of leave-out.

    Parameters
    ----------
    rows : sequence of (str, float, float, str)
        Label, lowest bound, highest bound, and the highest as it is written; the first row leaves nobody out.
    norm : float
        In scale points.
    norm_text : str
        The norm as it is written.

    Returns
    -------
    Figure
        672 pixels wide; only the part of the scale that matters is drawn, and the axis says so.
    """
    figure, axes = canvas(40 + ROW * len(rows) + 62, left=16, right=16, top=40, bottom=62)
    values = [norm, *(value for _, low, high, _ in rows for value in (low, high))]
    room = max(0.6, max(values) - min(values))
    left, right = min(values) - 0.5 * room, max(values) + 0.6 * room
    axes.set_xlim(left, right)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.axvspan(left, norm, facecolor=ZAND, edgecolor="none", zorder=0)
    for index, (label, low, high, text) in enumerate(rows):
        oordeel = Oordeel.ONDER if high < norm else Oordeel.GEEN_CONCLUSIE
        y = index + 0.2
        axes.text(left + 0.02 * room, index - 0.25, label, va="center", fontweight="normal" if index else "bold")
        axes.plot([low, high], [y, y], color=COLOUR[oordeel], lw=2, zorder=4)
        mark(axes, high, y, oordeel, size=10)
        axes.text(right - 0.02 * room, y, text, ha="right", va="center", fontweight="bold", color=COLOUR[oordeel])
        if index:
            axes.axhline(index - 0.5, color=LIJN, lw=0.8)
    axes.axvline(norm, color=INKT, lw=2, zorder=3)
    above: dict[str, Any] = {"textcoords": "offset points", "va": "bottom", "annotation_clip": False}
    axes.annotate(f"norm {norm_text}", (norm, -0.5), xytext=(0, 4), ha="center", fontweight="bold", **above)
    axes.annotate("hoogste", (right, -0.5), xytext=(0, 4), ha="right", color=ZACHT, **above)
    axes.set_xlabel("hoogste van de twee bovengrenzen (een deel van de schaal)")
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:.1f}".replace(".", ","))
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    return figure
