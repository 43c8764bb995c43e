"""Columns on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterator, Sequence
from typing import Final

BREEDTE: Final = 120
"""How wide a table may be before the words of its last column go on on the next line."""
KRAPST: Final = 24
"""Narrower than this no column of words is made."""


def uitgelijnd(koppen: Sequence[str], rijen: Sequence[Sequence[str]], rechts: Collection[str]) -> Iterator[str]:
    """Pad columns to their widest cell; those whose head is in ``rechts`` to the right, words to the left."""
    breedtes = [max(len(rij[kolom]) for rij in (koppen, *rijen)) for kolom in range(len(koppen))]
    breedtes[-1] = min(breedtes[-1], max(KRAPST, BREEDTE - sum(breedtes[:-1]) - 2 * (len(breedtes) - 1)))
    for rij in (koppen, ["-" * breedte for breedte in breedtes], *rijen):
        eerste, *verder = textwrap.wrap(rij[-1], breedtes[-1]) or [""]
        for regel in ((*rij[:-1], eerste), *((*[""] * (len(koppen) - 1), meer) for meer in verder)):
            cellen = [
                cel.rjust(breedte) if kop in rechts else cel.ljust(breedte)
                for kop, cel, breedte in zip(koppen, regel, breedtes, strict=True)
            ]
            yield "  ".join(cellen).rstrip()
