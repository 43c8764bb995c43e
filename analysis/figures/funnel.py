"""Scores by the number of raters, for meetbeheerder and controleur: nameless shapes, and where a finding begins."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure

from analysis.figures.style import COLOUR, INKT, LIJN, STERK, VLAK, ZAND, Width, canvas, legend_of, mark
from analysis.oordeel.uitkomst import Oordeel

HEIGHT = 420


def funnel(
    points: Sequence[tuple[int, float, Oordeel]],
    *,
    norm: float,
    norm_text: str,
    reach: float,
    k_min: int | None,
    scale: tuple[float, float],
    ticks: Sequence[float],
    width: Width = Width.BREED,
) -> Figure:
    """Draw every party as a shape at its number of raters and its score.

    Parameters
    ----------
    points : sequence of (int, float, Oordeel)
        Raters, score, verdict; drawn alike, without names.
    norm : float
        In scale points.
    norm_text : str
        The norm as it is written.
    reach : float
        Typical margin of one rater, ``q f s``, in scale points: with K raters the margin is about ``reach / sqrt(K)``.
    k_min : int or None
        Fewest raters for a verdict; left of it nothing is concluded.
    scale : (float, float)
        Ends of the scale.
    ticks : sequence of float
        Places on the scale that get a number.
    width : Width
        Of the figure.

    Returns
    -------
    Figure
        As wide as asked.
    """
    narrow = width is Width.SMAL
    figure, axes = canvas(HEIGHT, left=26, right=58, top=34, bottom=142 if narrow else 96, width=width)
    most = max([count for count, _, _ in points] + [(k_min or 1) + 4]) + 1
    first = 1 if k_min is None else k_min
    axes.set_xlim(0, most)
    axes.set_ylim(*scale)
    counts = np.linspace(first, most, 200)
    edge = norm - reach / np.sqrt(counts)
    axes.fill_between(counts, scale[0], edge, facecolor=ZAND, edgecolor="none", zorder=0)
    axes.plot(counts, edge, color=COLOUR[Oordeel.ONDER], lw=1.6, ls=(0, (5, 3)), zorder=3)
    axes.plot([0, most], [norm, norm], color=INKT, lw=2, zorder=3)
    if k_min is not None:
        axes.fill_between([0, k_min], *scale, facecolor=VLAK, hatch="///", edgecolor=LIJN, lw=0, zorder=0)
        axes.plot([k_min, k_min], scale, color=STERK, lw=1.2, zorder=2)
    for count, score, oordeel in points:
        mark(axes, count, score, oordeel, size=7)
    axes.annotate(
        f"norm\n{norm_text}", (most, norm), xytext=(4, 0), textcoords="offset points", va="center", fontweight="bold"
    )
    axes.set_yticks(list(ticks))
    axes.grid(axis="y")
    axes.set_xlabel(
        "organisaties met een\nbruikbaar antwoord" if narrow else "aantal organisaties dat een bruikbaar antwoord gaf"
    )
    axes.annotate("score", (0, scale[1]), xytext=(-18, 6), textcoords="offset points", va="bottom")
    seen = tuple(oordeel for oordeel in Oordeel if any(point[2] is oordeel for point in points))
    legend_of(figure, seen, 2 if narrow else None)
    return figure
