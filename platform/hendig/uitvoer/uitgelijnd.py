"""Columns on a terminal."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence


def uitgelijnd(koppen: Sequence[str], rijen: Sequence[Sequence[str]], rechts: Collection[str]) -> Iterator[str]:
    """Pad columns to their widest cell; those whose head is in ``rechts`` to the right, words to the left."""
    breedtes = [max(len(rij[kolom]) for rij in (koppen, *rijen)) for kolom in range(len(koppen))]
    for rij in (koppen, ["-" * breedte for breedte in breedtes], *rijen):
        cellen = [
            cel.rjust(breedte) if kop in rechts else cel.ljust(breedte)
            for kop, cel, breedte in zip(koppen, rij, breedtes, strict=True)
        ]
        yield "  ".join(cellen).rstrip()
