"""What a round says of one partner, in a letter: the numbers as they were shown before, with their norm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hendig.zetwerk.blokken import Blok, Figuur, Tabel
from surveys.terugkoppeling.eigenzinnen import ZO_LEEST_U

GEEN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeelscore:
    """The outcome of one kind of trust.

    The numbers are texts, written so that none is rounded to the other side of the norm; None is not shown.
    """

    naam: str
    gaat_over: str
    uitkomst: str
    onder_de_norm: bool
    score: str | None
    bovengrens: str | None
    norm: str
    organisaties: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondescore:
    """The outcome of one round: every kind of trust beside its norm, and a figure (SVG) when there is one."""

    ronde: str
    normversie: str
    onderdelen: tuple[Onderdeelscore, ...]
    figuur: str | None


def scoreblokken(score: Rondescore) -> Iterator[Blok]:
    """Show the figure, and the numbers in a table."""
    if score.figuur is not None:
        zinnen = " ".join(_in_een_zin(een) for een in score.onderdelen)
        yield Figuur(score.figuur, alt=zinnen, zin=ZO_LEEST_U)
    yield Tabel(
        f"Ronde {score.ronde}, normversie {score.normversie}",
        ("Vertrouwen", "Uitkomst", "Score", "Bovengrens", "Norm", "Organisaties"),
        tuple(_rij(een) for een in score.onderdelen),
        rechts=(2, 3, 4, 5),
    )


def _rij(een: Onderdeelscore) -> tuple[str, ...]:
    return een.naam, een.uitkomst, een.score or GEEN, een.bovengrens or GEEN, een.norm, str(een.organisaties)


def _in_een_zin(een: Onderdeelscore) -> str:
    return (
        f"{een.naam}: {een.uitkomst}, score {een.score or GEEN}, bovengrens {een.bovengrens or GEEN}, norm {een.norm}."
    )
