"""What differs between two texts of the agreement: which articles came, went or changed, and which words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from governance.contract.contracttekst import Artikeltekst, Contracttekst

_WOORDEN = re.compile(r"\n{2,}|\S+")


class Soort(StrEnum):
    """What became of some words."""

    GELIJK = "gelijk"
    WEG = "weg"
    NIEUW = "nieuw"


@dataclass(frozen=True, slots=True)
class Stuk:
    """Words that belong together because the same became of them."""

    soort: Soort
    woorden: str


@dataclass(frozen=True, slots=True)
class Artikelverschil:
    """One article that differs: its heading as it is or was, and its words with what became of them."""

    nummer: str
    kop: str
    soort: Soort
    stukken: tuple[Stuk, ...]


def woordverschil(oud: str, nieuw: str) -> tuple[Stuk, ...]:
    """Give the words of both texts in order, each once; an empty line counts as a word."""
    een, ander = _WOORDEN.findall(oud), _WOORDEN.findall(nieuw)
    stukken = []
    for _, van, tot, begin, einde in SequenceMatcher(a=een, b=ander, autojunk=False).get_opcodes():
        if een[van:tot] == ander[begin:einde]:
            stukken.append(Stuk(Soort.GELIJK, _zin(een[van:tot])))
            continue
        stukken += [Stuk(Soort.WEG, _zin(een[van:tot]))] if van < tot else []
        stukken += [Stuk(Soort.NIEUW, _zin(ander[begin:einde]))] if begin < einde else []
    return tuple(stukken)


def tekstverschil(oud: Contracttekst, nieuw: Contracttekst) -> Iterator[Artikelverschil]:
    """Give the articles that differ: in the order of the new text, and then those that are gone."""
    was, wordt = ({artikel.nummer: artikel for artikel in tekst.artikelen} for tekst in (oud, nieuw))
    for artikel in (*nieuw.artikelen, *(een for een in oud.artikelen if een.nummer not in wordt)):
        vorig, volgend = was.get(artikel.nummer), wordt.get(artikel.nummer)
        if vorig != volgend:
            soort = Soort.NIEUW if vorig is None else Soort.WEG if volgend is None else Soort.GELIJK
            stukken = woordverschil(_tekst(vorig), _tekst(volgend))
            yield Artikelverschil(artikel.nummer, artikel.kop, soort, stukken)


def _tekst(artikel: Artikeltekst | None) -> str:
    return "" if artikel is None else f"{artikel.kop}\n\n{artikel.tekst}"


def _zin(woorden: list[str]) -> str:
    return re.sub(r" ?\n+ ?", "\n\n", " ".join(woorden))
