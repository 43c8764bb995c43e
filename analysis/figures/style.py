"""The look of every figure: two widths, one type size, four verdict shapes that also hold in grey."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.textpath import TextPath

from analysis.oordeel.uitkomst import Oordeel


class Width(IntEnum):
    """In CSS pixels (1/96 inch), drawn apart: text is 15 pixels in both and is never scaled down."""

    SMAL = 328
    BREED = 672


DPI: Final = 96

INKT: Final = "#1a2830"
ZACHT: Final = "#4b5a62"
LIJN: Final = "#d6d7d3"
STERK: Final = "#6a777e"
VLAK: Final = "#ffffff"
ZAND: Final = "#f1ebdf"
MAAS: Final = "#16517c"

COLOUR: Final = {
    Oordeel.OP_OF_BOVEN: "#065f7a",
    Oordeel.GEEN_CONCLUSIE: "#7d5a00",
    Oordeel.ONDER: "#6e1a2c",
    Oordeel.NIET_VAST_TE_STELLEN: "#56626a",
}
SHAPE: Final = {
    Oordeel.OP_OF_BOVEN: "o",
    Oordeel.GEEN_CONCLUSIE: "D",
    Oordeel.ONDER: "s",
    Oordeel.NIET_VAST_TE_STELLEN: "o",
}

STYLE: Final[dict[str, Any]] = {
    "font.family": "Source Sans 3",
    "font.size": 11.25,
    "axes.edgecolor": STERK,
    "axes.labelcolor": INKT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "text.color": INKT,
    "text.parse_math": False,
    "xtick.color": INKT,
    "ytick.color": INKT,
    "xtick.major.size": 4,
    "ytick.major.size": 0,
    "xtick.major.pad": 5,
    "ytick.major.pad": 6,
    "grid.color": LIJN,
    "grid.linewidth": 0.8,
    "hatch.color": STERK,
    "hatch.linewidth": 0.8,
    "lines.solid_capstyle": "butt",
    "legend.frameon": False,
    "figure.dpi": DPI,
    "savefig.dpi": DPI,
}
"""Matplotlib settings; whoever draws and whoever saves a figure does it inside ``rc_context(STYLE)``."""


def canvas(
    height: float, *, left: float, right: float, top: float, bottom: float, width: Width = Width.BREED
) -> tuple[Figure, Axes]:
    """Open a figure with margins in pixels, so that text keeps its size whatever the height.

    Parameters
    ----------
    height : float
        Of the figure, in pixels.
    left, right, top, bottom : float
        Margins around the axes, in pixels.
    width : Width
        Of the figure.

    Returns
    -------
    figure, axes
        With the axes placed.
    """
    figure = Figure(figsize=(width / DPI, height / DPI))
    axes = figure.add_axes((left / width, bottom / height, 1 - (left + right) / width, 1 - (top + bottom) / height))
    return figure, axes


def scale_axis(axes: Axes, ticks: Sequence[tuple[float, str]]) -> None:
    """Put the scale with its words below a figure that has no upright axis.

    Parameters
    ----------
    axes : Axes
        Gets the ticks.
    ticks : sequence of (float, str)
        Places on the scale and the words for them; the outer two stay within the figure.
    """
    axes.set_xticks([place for place, _ in ticks], [words for _, words in ticks])
    labels = axes.get_xticklabels()
    labels[0].set_horizontalalignment("left")
    labels[-1].set_horizontalalignment("right")
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)


def mark(axes: Axes, x: float, y: float, oordeel: Oordeel, size: float = 11, *, hollow: bool = False) -> None:
    """Draw the shape of a verdict: circle, diamond, square, or a hollow circle where nothing could be said.

    Parameters
    ----------
    axes : Axes
        Where to draw.
    x, y : float
        In data coordinates.
    oordeel : Oordeel
        Gives shape and colour.
    size : float
        Diameter in points.
    hollow : bool
        Whether to draw only the outline, as for a round that does not count.
    """
    look = _marker(oordeel, size)
    if hollow:
        look["markerfacecolor"] = VLAK
    axes.plot([x], [y], color=COLOUR[oordeel], **look, zorder=5, clip_on=False)


@lru_cache(maxsize=4096)  # a round draws the same words beside every party
def words_wide(words: str, weight: str = "normal") -> float:
    """Measure the longest line of words as it is drawn, in pixels.

    Parameters
    ----------
    words : str
        One line or more.
    weight : str
        ``"normal"`` or ``"bold"``.

    Returns
    -------
    float
        Pixels.
    """
    look, size = FontProperties(weight=weight), STYLE["font.size"]
    lines = (TextPath((0, 0), line, size=size, prop=look) for line in words.split("\n") if line.strip())
    return max((float(line.get_extents().x1) for line in lines), default=0.0) * DPI / 72


def broken(words: str, room: float, weight: str = "normal") -> str:
    """Break words over lines so that each fits, if its words do.

    Parameters
    ----------
    words : str
        One line or more; breaks that it has stay.
    room : float
        In pixels.
    weight : str
        ``"normal"`` or ``"bold"``.

    Returns
    -------
    str
        The same words.
    """
    lines: list[str] = []
    for line in words.split("\n"):
        first, *rest = line.split(" ")
        lines.append(first)
        for word in rest:
            longer = f"{lines[-1]} {word}"
            if words_wide(longer, weight) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
    return "\n".join(lines)


def write(
    axes: Axes,
    words: str,
    at: tuple[float, float],
    shift: tuple[float, float],
    **look: Any,  # noqa: ANN401 - what matplotlib takes
) -> None:
    """Write words some pixels from a place in the figure.

    Parameters
    ----------
    axes : Axes
        Where to write.
    words : str
        One line or more.
    at : tuple of float
        In data coordinates.
    shift : tuple of float
        In pixels, to the right and upwards.
    **look
        How matplotlib aligns and colours them.
    """
    points = (shift[0] * 72 / DPI, shift[1] * 72 / DPI)
    axes.annotate(words, at, xytext=points, textcoords="offset points", annotation_clip=False, zorder=6, **look)


def legend_of(figure: Figure, verdicts: tuple[Oordeel, ...], columns: int | None = None) -> None:
    """Explain the shapes under a figure, each with its word.

    Parameters
    ----------
    figure : Figure
        Gets the legend at the bottom left.
    verdicts : tuple of Oordeel
        Which shapes occur.
    columns : int, optional
        Over how many columns; all beside each other when left out.
    """
    handles = [Line2D([], [], ls="", label=oordeel.value, **_marker(oordeel, 8)) for oordeel in verdicts]
    figure.legend(
        handles=handles,
        loc="lower left",
        bbox_to_anchor=(0.01, 0.0),
        ncol=columns or len(handles),
        labelspacing=0.3,
        handlelength=1.0,
        handletextpad=0.3,
        columnspacing=1.2,
        borderaxespad=0.2,
    )


def _marker(oordeel: Oordeel, size: float) -> dict[str, Any]:
    hollow = oordeel is Oordeel.NIET_VAST_TE_STELLEN
    scale = {"D": 0.82, "s": 0.92}.get(SHAPE[oordeel], 1.0)
    colour = COLOUR[oordeel]
    return {
        "marker": SHAPE[oordeel],
        "markersize": size * scale,
        "markerfacecolor": VLAK if hollow else colour,
        "markeredgecolor": colour,
        "markeredgewidth": 1.8,
    }
