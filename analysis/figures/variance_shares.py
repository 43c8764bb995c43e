"""Where the differences between ratings come from: one bar per construct, cut into shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure
from matplotlib.patches import Patch

from analysis.figures.style import INKT, MAAS, STERK, VLAK, ZAND, canvas

BAR = 46
GAP = 40
NARROWEST = 0.045
"""Share below which a number does not fit in its piece of the bar."""
LOOKS = (
    (MAAS, "", VLAK),
    (VLAK, "///", INKT),
    (ZAND, "", INKT),
    (VLAK, "...", INKT),
)
"""Fill, hatching and text of each part: they differ in grey too."""


@dataclass(frozen=True, slots=True)
class Shares:
    """One bar: its name and the shares of its parts (together 1), each with how it is written."""

    name: str
    parts: tuple[tuple[float, str], ...]


def variance_shares(bars: Sequence[Shares], words: Sequence[str]) -> Figure:
    """Draw a stacked bar for each construct.

    Parameters
    ----------
    bars : sequence of Shares
        From top to bottom; each has as many parts as there are words.
    words : sequence of str
        What each part is, from left to right; at most four.

    Returns
    -------
    Figure
        672 pixels wide.
    """
    legend = 26 * len(words)
    height = len(bars) * (BAR + GAP) + legend + 16
    figure, axes = canvas(height, left=14, right=14, top=4, bottom=legend + 12)
    axes.set_xlim(0, 1)
    axes.set_ylim(len(bars) * (BAR + GAP), 0)
    axes.set_axis_off()
    for place, bar in enumerate(bars):
        top = place * (BAR + GAP)
        axes.text(0, top + GAP - 10, bar.name, va="bottom", fontweight="bold")
        left = 0.0
        for (share, text), (fill, hatch, ink) in zip(bar.parts, LOOKS, strict=False):
            axes.barh(
                top + GAP + BAR / 2 - 4, share, BAR, left=left, color=fill, hatch=hatch, edgecolor=STERK, linewidth=1
            )
            if share >= NARROWEST:
                axes.text(
                    left + share / 2,
                    top + GAP + BAR / 2 - 4,
                    text,
                    ha="center",
                    va="center",
                    color=ink,
                    fontweight="bold",
                    bbox={"facecolor": VLAK, "edgecolor": "none", "pad": 2} if hatch else None,
                )
            left += share
    handles = [
        Patch(facecolor=fill, hatch=hatch, edgecolor=STERK, label=word)
        for word, (fill, hatch, _) in zip(words, LOOKS, strict=False)
    ]
    figure.legend(handles=handles, loc="lower left", bbox_to_anchor=(0.01, 0.0), handlelength=2.2, borderaxespad=0.2)
    return figure
