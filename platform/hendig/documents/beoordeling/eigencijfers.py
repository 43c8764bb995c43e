"""A party's own numbers: how they stand beside the norm, in a figure and a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from governance.norm.norm import Norm
from hendig.processes.ronde.figuren import teken_scores
from hendig.zetwerk.blokken import Alinea, Blok, Figuur, Kop, Tabel
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.eigentabellen import cijferrijen, koppen
from surveys.terugkoppeling.eigenzinnen import ZO_LEEST_U, cijfers_in_woorden, waarom_een_streepje


@dataclass(frozen=True, slots=True, eq=False)
class EigenUitkomsten:
    """What the rounds say about one party, as it may see it: per named round, oldest first, the result per construct.

    A round in which it was not rated has no constructs.
    """

    partij: str
    norm: Norm
    rondes: tuple[tuple[str, Mapping[str, EigenResultaat]], ...]

    @property
    def laatste(self) -> tuple[EigenResultaat, ...]:
        """Give the results of the last round."""
        return tuple(self.rondes[-1][1].values())


def score_en_norm(eigen: EigenUitkomsten) -> Iterator[Blok]:
    """Show a party's numbers beside the norm, in a figure and a table; a number that is not shown is a dash."""
    yield Kop("Uw score en de norm")
    delen = eigen.laatste
    if not delen or any(deel.score is None for deel in delen):
        yield Alinea(waarom_een_streepje(eigen.norm.tonen_min))
    getekend = teken_scores(delen)
    if getekend is not None:
        zinnen = " ".join(cijfers_in_woorden(deel, deel.score) for deel in delen if deel.score is not None)
        yield Figuur(getekend, alt=zinnen, zin=f"{zinnen} {ZO_LEEST_U}")
    if delen:
        kolommen = tuple(range(1, 1 + len(delen)))
        yield Tabel("Uw cijfers in een tabel", koppen(delen), tuple(cijferrijen(delen)), kolommen)
