"""What a document is made of: blocks of plain words, tables and figures, without a trace of markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading of level 2 or 3."""

    tekst: str
    niveau: Literal[2, 3] = 2
    type: Literal["kop"] = "kop"


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph."""

    tekst: str
    type: Literal["alinea"] = "alinea"


@dataclass(frozen=True, slots=True)
class Lijst:
    """Points below each other."""

    punten: tuple[str, ...]
    type: Literal["lijst"] = "lijst"


@dataclass(frozen=True, slots=True)
class Stap:
    """Something to do; ``wanneer`` stands before it in bold and may be empty."""

    wanneer: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Stappen:
    """What to do, in order and numbered."""

    stappen: tuple[Stap, ...]
    type: Literal["stappen"] = "stappen"


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with a title, or without one right under a heading that says the same.

    ``rechts`` are the columns that hold numbers, ``smal`` those as wide as their words, ``breed`` those twice as wide
    as the rest.
    """

    titel: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    rechts: tuple[int, ...] = ()
    smal: tuple[int, ...] = ()
    breed: tuple[int, ...] = ()
    type: Literal["tabel"] = "tabel"


@dataclass(frozen=True, slots=True)
class Figuur:
    """A figure: its SVG, what it shows for who cannot see it, and the sentence beneath it."""

    svg: str
    alt: str
    zin: str
    type: Literal["figuur"] = "figuur"


@dataclass(frozen=True, slots=True)
class Kader:
    """A sentence or two that must not be missed; the warm band is kept for confidentiality."""

    kop: str
    tekst: str
    soort: Literal["vertrouwelijk", "nu"]
    type: Literal["kader"] = "kader"


@dataclass(frozen=True, slots=True)
class Deel:
    """One side of a pair: a heading and its points."""

    kop: str
    punten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tweeluik:
    """Two lists side by side, equally large: what something means and what it does not."""

    delen: tuple[Deel, Deel]
    type: Literal["tweeluik"] = "tweeluik"


@dataclass(frozen=True, slots=True)
class Pagina:
    """A new page."""

    type: Literal["pagina"] = "pagina"


Blok = Kop | Alinea | Lijst | Stappen | Tabel | Figuur | Kader | Tweeluik | Pagina
