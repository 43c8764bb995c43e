"""How a text of a proposal is written down: paragraphs, points, headings, and arguments under their number.

An empty line ends a paragraph. A line that starts with a dash is a point, one that starts with # is a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from governance.college.rules import FORMAT
from governance.weigering import Weigeringsgrond

ZONDER_NUMMER = Weigeringsgrond(
    "COL-13",
    'Begin met een nummer en een kop, zoals "{voorbeeld}". Zet een lege regel voor elk volgend nummer. '
    'Dit staat er nu: "{regel}".',
    FORMAT,
)

_ARGUMENT = re.compile(r"([1-9][0-9]?)\.([1-9][0-9]?)\s+(\S.*)")
_KANTTEKENING = re.compile(r"([1-9][0-9]?\.[1-9][0-9]?(?:\s*/\s*[1-9][0-9]?\.[1-9][0-9]?)*)\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Tussenkop:
    """A heading without a number."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Opsomming:
    """Points below each other."""

    punten: tuple[str, ...]


Tekstblok = Alinea | Tussenkop | Opsomming


@dataclass(frozen=True, slots=True)
class Argument:
    """Why one point of the advice: a full sentence, and what explains it. ``plek`` counts those for that point."""

    adviespunt: int
    plek: int
    kop: str
    toelichting: str

    @property
    def nummer(self) -> str:
        """The number that it bears."""
        return f"{self.adviespunt}.{self.plek}"


@dataclass(frozen=True, slots=True)
class Kanttekening:
    """What can be said against arguments: a full sentence, and what explains it. ``bij`` are their numbers."""

    bij: tuple[str, ...]
    kop: str
    toelichting: str

    @property
    def nummer(self) -> str:
        """The numbers of what it qualifies; the same one may stand before two of them."""
        return "/".join(self.bij)


def blokken(tekst: str) -> tuple[Tekstblok, ...]:
    """Take a text apart into what a page shows."""
    return tuple(blok for deel in _delen(tekst) for blok in _uit_deel(deel))


def lees_argumenten(tekst: str) -> tuple[Argument, ...]:
    """Read arguments as somebody typed them, each under its number."""
    return tuple(
        Argument(int(gevonden[1]), int(gevonden[2]), gevonden[3].strip(), rest)
        for gevonden, rest in _genummerd(tekst, _ARGUMENT, "1.1 De meting is nagerekend.")
    )


def lees_kanttekeningen(tekst: str) -> tuple[Kanttekening, ...]:
    """Read what is said against arguments as somebody typed it, each under the numbers that it qualifies."""
    return tuple(
        Kanttekening(tuple(deel.strip() for deel in gevonden[1].split("/")), gevonden[2].strip(), rest)
        for gevonden, rest in _genummerd(tekst, _KANTTEKENING, "1.1/2.1 Een meting heeft altijd een marge.")
    )


def als_tekst(genummerd: Iterable[Argument | Kanttekening]) -> str:
    """Write arguments as somebody would type them."""
    return "\n\n".join(f"{een.nummer} {een.kop}\n{een.toelichting}".strip() for een in genummerd)


def lees_punten(tekst: str) -> tuple[str, ...]:
    """Read points of the advice as somebody typed them, each on a line; a dash or a number before it is no part."""
    kaal = (re.sub(r"^(?:-|[0-9]+[.)]?)\s+", "", regel.strip()) for regel in tekst.splitlines())
    return tuple(punt for punt in kaal if punt)


def _delen(tekst: str) -> Iterator[list[str]]:
    deel: list[str] = []
    for regel in (*tekst.splitlines(), ""):
        if regel.strip():
            deel.append(regel.strip())
        elif deel:
            yield deel
            deel = []


def _uit_deel(deel: list[str]) -> Iterator[Tekstblok]:
    lopend: list[str] = []
    punten: list[str] = []
    for regel in (*deel, ""):
        if lopend and (not regel or regel.startswith(("- ", "# "))):
            yield Alinea(" ".join(lopend))
            lopend = []
        if punten and not regel.startswith("- "):
            yield Opsomming(tuple(punten))
            punten = []
        if regel.startswith("- "):
            punten.append(regel[2:].strip())
        elif regel.startswith("# "):
            yield Tussenkop(regel[2:].strip())
        elif regel:
            lopend.append(regel)


def _genummerd(tekst: str, patroon: re.Pattern[str], voorbeeld: str) -> list[tuple[re.Match[str], str]]:
    gevonden: list[tuple[re.Match[str], list[str]]] = []
    for deel in _delen(tekst):
        kop = patroon.fullmatch(deel[0])
        if kop is not None:
            gevonden.append((kop, ["\n".join(deel[1:])]))
        elif gevonden:
            gevonden[-1][1].append("\n".join(deel))
        else:
            raise ZONDER_NUMMER.met(voorbeeld=voorbeeld, regel=deel[0])
    return [(kop, "\n\n".join(stukken).strip()) for kop, stukken in gevonden]
