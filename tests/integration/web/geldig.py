"""Whether a page is valid HTML that a browser does not have to mend."""

from __future__ import annotations

import re
from itertools import pairwise

import html5lib

_KOP = re.compile(r"<h([1-6])[ >]")


def fouten_in(pagina: str) -> list[str]:
    """Name what is wrong with a page: what a strict parser stumbles over, double ids, and headings that jump."""
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(pagina)
    gevonden = [f"{code} {plaats}" for plaats, code, _ in parser.errors]
    ids = re.findall(r'\bid="([^"]+)"', pagina)
    gevonden += [f"id {een}" for een in sorted(set(ids)) if ids.count(een) > 1]
    wijst = re.findall(r'\b(?:for|aria-describedby|aria-labelledby)="([^"]+)"', pagina)
    gevonden += [f"nergens {een}" for rij in wijst for een in rij.split() if een not in ids]
    niveaus = [int(niveau) for niveau in _KOP.findall(pagina)]
    gevonden += ["kop zonder woorden" for _ in re.findall(r"<h[1-6][^>]*>\s*</h[1-6]>", pagina)]
    gevonden += [f"kop {na} na {voor}" for voor, na in pairwise(niveaus) if na > voor + 1]
    return gevonden
