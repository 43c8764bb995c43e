"""Quoting the agreement: an article, or the one paragraph of it that matters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from governance.contract.contracttekst import Artikeltekst
from hendig.brieven.onderbouwing import Bepaling

_BEGIN_VAN_LID: Final = re.compile(r"^\s*(?:lid )?(\d+)[.:] +", re.MULTILINE)
"""How a paragraph of an article begins, where an article has more than one."""
_BRON: Final = re.compile(r"\s*\(Bondig Kader,[^()]*\)\s*$")
"""From where an article comes stands behind it; that is no part of what was agreed."""


def leden(tekst: str) -> Mapping[str, str]:
    """Give the paragraphs of an article by number; nothing where it is one whole."""
    delen = _BEGIN_VAN_LID.split(tekst)
    return dict(zip(delen[1::2], (een.strip() for een in delen[2::2]), strict=True))


def citaat(artikelen: Iterable[Artikeltekst], artikel: str) -> Bepaling:
    """Quote an article, or one paragraph of it: "9, lid 2"."""
    nummer, _, lid = artikel.partition(", lid ")
    tekst = next((een.tekst for een in artikelen if een.nummer == nummer), "")
    naam = f"artikel {artikel}" if artikel[:1].isdigit() else artikel
    woorden = " ".join(_BRON.sub("", leden(tekst).get(lid, tekst)).split())
    return Bepaling(naam, woorden.rstrip("."))
