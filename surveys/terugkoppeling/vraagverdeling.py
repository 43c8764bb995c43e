"""How the answers to single questions are told: small counts are put together, and nothing at all where that leaks.

A reader knows how many organisations rated, every count that is shown, and the score beside them. What can be worked
out from all of it together decides.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from analysis.disclosure.beside_sum import ranges_beside_sum
from analysis.disclosure.tables import Counts, protect
from analysis.disclosure.thresholds import ITEMS_FROM, items_may_be_shown
from analysis.disclosure.told import Window
from analysis.ratings import BoolArray, FloatArray
from surveys.terugkoppeling.eigen_resultaat import Vraagverdeling


def vraagverdelingen(
    vragen: Sequence[str], antwoorden: FloatArray, *, schaal: tuple[int, int], som: Window, kleinste: int
) -> tuple[Vraagverdeling, ...]:
    """Give per question how often each answer was given, as far as it may be shown; empty when nothing may.

    ``antwoorden`` has a line per confidential rater and a column per question, nan for "kan ik niet beoordelen".
    ``som`` is what the reader knows of the sum of their ratings, each the mean of its answers. ``kleinste`` is the
    smallest count that is shown.
    """
    beantwoord = (~np.isnan(antwoorden)).sum(axis=0)
    if not all(items_may_be_shown(int(aantal)) for aantal in beantwoord):
        return ()
    punten = np.arange(schaal[0], schaal[1] + 1)
    tabel = np.array([_telling(antwoorden[:, vraag], punten) for vraag in range(len(vragen))])
    if tabel[:, :-1].sum() != beantwoord.sum():
        return ()
    verborgen = np.array([_verborgen(rij, kleinste) for rij in tabel])
    if verborgen.all() or _ruimte(tabel, verborgen, punten, som) < kleinste:
        return ()
    keuzes = [*punten.tolist(), None]
    return tuple(
        Vraagverdeling(
            vraag=vraag,
            getoond=tuple((keuze, int(rij[i])) for i, keuze in enumerate(keuzes) if not weg[i]),
            samen=int(rij[weg].sum()),
        )
        for vraag, rij, weg in zip(vragen, tabel, verborgen, strict=True)
    )


def te_vergelijken(nu: set[str], eerder: set[str]) -> bool:
    """Tell whether somebody could lay these counts beside those of an earlier round and see who answered what.

    The raters in both rounds are supposed to have answered the same; what is left is the answers of who came and
    went. This looks at who rated only, which is known, and never at what they answered.
    """
    return bool(nu & eerder) and len(nu ^ eerder) < ITEMS_FROM


def _telling(antwoorden: FloatArray, punten: Counts) -> list[int]:
    """Count every answer, and last those who could not judge."""
    return [*(int((antwoorden == punt).sum()) for punt in punten), int(np.isnan(antwoorden).sum())]


def _verborgen(rij: Counts, kleinste: int) -> BoolArray:
    """Choose which counts of one question go together."""
    verborgen = protect(rij[None, :], columns_known=False, smallest=kleinste)
    return np.ones(len(rij), dtype=np.bool_) if verborgen is None else verborgen[0]


def _ruimte(tabel: Counts, verborgen: BoolArray, punten: Counts, som: Window) -> float:
    """Give how much room the tightest hidden count has under the totals of all questions and the score together.

    A missing answer is filled in with the mean of its rater's other answers, wherever on the scale that lies: then
    the sum of the answers is that of the ratings, times the number of questions.
    """
    vragen = tabel.shape[0]
    grenzen = ranges_beside_sum(tabel, verborgen, punten, (vragen * som[0], vragen * som[1]))
    return float((grenzen[:, 1] - grenzen[:, 0]).min(initial=np.inf))
