"""Who works with whom, per pair of clusters: squares of three sizes, and nothing about what anybody answered."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from analysis.figures.style import LIJN, MAAS, Width, canvas

LEFT = 120
CELL = 44
LONGEST_NAME = 16
SIDES = (0.0, 0.38, 0.8)
"""Side of the square in a cell, for few, some and many contacts."""


def contacts(names: Sequence[str], classes: Sequence[Sequence[int]], words: Sequence[str]) -> Figure:
    """Draw the lower half of the table of clusters, the diagonal included.

    Parameters
    ----------
    names : sequence of str, length c
        Clusters; a long name is cut.
    classes : sequence of sequences of int, shape (c, c)
        0, 1 or 2: few, some or many contacts; only the lower half is read.
    words : sequence of str, length 3
        What the three classes are.

    Returns
    -------
    Figure
        672 pixels wide.
    """
    count = len(names)
    cell = min(CELL, (Width.BREED - LEFT - 20) / count)
    side = cell * count
    figure, axes = canvas(side + 150, left=LEFT, right=Width.BREED - LEFT - side, top=6, bottom=144)
    axes.set_xlim(0, count)
    axes.set_ylim(count, 0)
    for row in range(count):
        for column in range(row + 1):
            axes.add_patch(Rectangle((column, row), 1, 1, facecolor="none", edgecolor=LIJN, linewidth=0.8))
            _square(axes, column + 0.5, row + 0.5, classes[row][column])
    short = [name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "." for name in names]
    axes.set_xticks([place + 0.5 for place in range(count)], short, rotation=45, ha="right", rotation_mode="anchor")
    axes.set_yticks([place + 0.5 for place in range(count)], short)
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    key = figure.add_axes((0.01, 0.0, 0.98, 40 / (side + 150)))
    key.set_xlim(0, 0.98 * Width.BREED / 40)
    key.set_ylim(0, 1)
    key.set_axis_off()
    for place, word in enumerate(words):
        left = 0.2 + place * 5.4
        key.add_patch(Rectangle((left, 0.1), 0.8, 0.8, facecolor="none", edgecolor=LIJN, linewidth=0.8))
        if SIDES[place] > 0.0:
            half = 0.4 * SIDES[place]
            key.add_patch(Rectangle((left + 0.4 - half, 0.5 - half), 2 * half, 2 * half, facecolor=MAAS))
        key.text(left + 1.0, 0.5, word, va="center")
    return figure


def _square(axes: Axes, x: float, y: float, size: int) -> None:
    if SIDES[size] > 0.0:
        half = SIDES[size] / 2
        axes.add_patch(Rectangle((x - half, y - half), 2 * half, 2 * half, facecolor=MAAS))
