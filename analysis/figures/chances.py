"""The chance of a finding by the number of raters: a line per true level, each with its own words at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.figures.style import COLOUR, INKT, LIJN, MAAS, STERK, VLAK, ZACHT, canvas
from analysis.oordeel.uitkomst import Oordeel

HEIGHT = 330
TOP, BOTTOM, RIGHT = 34, 54, 150
LOOKS = (
    ("o", (), INKT),
    ("^", (7, 2), COLOUR[Oordeel.GEEN_CONCLUSIE]),
    ("s", (), COLOUR[Oordeel.ONDER]),
    ("D", (7, 2), MAAS),
    ("v", (2, 2), ZACHT),
)
"""Marker, dashes and colour of each line; the marker and the words at the end also hold in grey."""
APART = 19
"""Pixels between the words of two lines."""


@dataclass(frozen=True, slots=True)
class ChanceLine:
    """One true level: its words, and the chance (0 to 1) per number of raters, from the fewest on."""

    label: str
    chances: tuple[tuple[int, float], ...]


def chances(
    lines: Sequence[ChanceLine], *, fewest: int, most: int, too_few: str, x_label: str, height: int = HEIGHT
) -> Figure:
    """Draw the chance of a finding by the number of raters.

    Parameters
    ----------
    lines : sequence of ChanceLine
        At most five, the level on the norm first; all from the number of raters on with which the gates open.
    fewest, most : int
        Ends of the axis of raters.
    too_few : str
        What is written where no outcome is possible.
    x_label : str
        What the axis counts.
    height : int
        In pixels.

    Returns
    -------
    Figure
        672 pixels wide.
    """
    figure, axes = canvas(height, left=52, right=RIGHT, top=TOP, bottom=BOTTOM)
    axes.set_xlim(fewest, most)
    axes.set_ylim(0.0, 1.0)
    first = min((line.chances[0][0] for line in lines if line.chances), default=most)
    if first > fewest:
        axes.fill_between([fewest, first], 0, 1, facecolor=VLAK, hatch="///", edgecolor=LIJN, lw=0, zorder=0)
        axes.plot([first, first], [0, 1], color=STERK, lw=1.2, zorder=2)
        axes.text(
            fewest + 0.5 * (first - fewest),
            0.5,
            too_few,
            ha="center",
            va="center",
            color=INKT,
            bbox={"facecolor": VLAK, "edgecolor": "none", "pad": 3},
            zorder=4,
        )
    for line, (marker, dashes, colour) in zip(lines, LOOKS, strict=False):
        _line(axes, line, marker, dashes, colour)
    _labels(axes, lines, most, height - TOP - BOTTOM)
    axes.set_yticks([0, 0.2, 0.4, 0.6, 0.8, 1.0], ["0 %", "20 %", "40 %", "60 %", "80 %", "100 %"])
    axes.set_xticks(sorted({fewest, first, *(tick for tick in range(0, most + 1, 5) if tick >= fewest)}))
    axes.grid(axis="y")
    axes.set_xlabel(x_label)
    return figure


def _line(axes: Axes, line: ChanceLine, marker: str, dashes: tuple[int, ...], colour: str) -> None:
    style = (0, dashes) if dashes else "-"
    counts, values = [count for count, _ in line.chances], [value for _, value in line.chances]
    axes.plot(counts, values, color=colour, lw=1.8, ls=style, zorder=3)
    shown = [index for index, count in enumerate(counts) if (count - counts[0]) % 4 == 0]
    axes.plot(
        [counts[index] for index in shown],
        [values[index] for index in shown],
        ls="",
        marker=marker,
        markersize=7,
        color=colour,
        clip_on=False,
        zorder=5,
    )


def _labels(axes: Axes, lines: Sequence[ChanceLine], most: int, pixels: int) -> None:
    """Write the words beside the ends of the lines, moved apart where lines end together, each tied to its line."""
    room = APART / pixels
    ends = [(line.chances[-1][1], index) for index, line in enumerate(lines) if line.chances]
    place = 1.0 + room
    for value, index in sorted(ends, key=lambda end: (-end[0], -end[1])):
        place = min(value, place - room)
        colour = LOOKS[index][2]
        axes.annotate(
            lines[index].label,
            xy=(most, value),
            xytext=(22, (place - value) * pixels * 0.75),
            textcoords="offset points",
            va="center",
            color=colour,
            fontweight="bold",
            arrowprops={"arrowstyle": "-", "color": colour, "lw": 1.0, "shrinkA": 2, "shrinkB": 5},
            annotation_clip=False,
        )
