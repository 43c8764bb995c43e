"""The numbers by which others know an organisation: brought to one form, or refused with what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from governance.bronnen import Bron
from governance.norm.sleutel import schone_tekst
from governance.weigering import Weigeringsgrond

BRON = Bron("Handelsregisterbesluit 2008", "artikel 9 en 10")

NUMMER = Weigeringsgrond("NET-01", '{naam} "{cel}" klopt niet. {raad}', BRON)

_SCHEIDING = re.compile(r"[\s.\-]")


@dataclass(frozen=True, slots=True)
class Nummersoort:
    """One kind of number: what it is called, how many digits it has, and where the reader finds it."""

    naam: str
    cijfers: int
    vindplaats: str


KVK = Nummersoort("Het KvK-nummer", 8, "op het uittreksel van de Kamer van Koophandel")
VESTIGING = Nummersoort("Het vestigingsnummer", 12, "op het uittreksel van de Kamer van Koophandel")
AGB = Nummersoort("De AGB-code", 8, "in het AGB-register van Vektis")


def nummer(soort: Nummersoort, cel: str) -> str:
    """Give the digits of a number without the spaces, dots and dashes that people put in it; refuse what is none."""
    kaal = _SCHEIDING.sub("", schone_tekst(cel))
    if not re.fullmatch(rf"[0-9]{{{soort.cijfers}}}", kaal):
        raise NUMMER.met(naam=soort.naam, cel=schone_tekst(cel), raad=_raad(soort, kaal))
    if not kaal.strip("0"):
        raise NUMMER.met(
            naam=soort.naam, cel=kaal, raad=f"Alleen nullen kan niet. U vindt het nummer {soort.vindplaats}."
        )
    return kaal


def _raad(soort: Nummersoort, kaal: str) -> str:
    schrijf = f"Schrijf precies {soort.cijfers} cijfers. U vindt ze {soort.vindplaats}."
    if not re.fullmatch(r"[0-9]+", kaal):
        return f"Er staat iets anders in dan cijfers. {schrijf}"
    verschil = soort.cijfers - len(kaal)
    aantal = "1 cijfer" if abs(verschil) == 1 else f"{abs(verschil)} cijfers"
    if verschil < 0:
        return f"Dat is {aantal} te veel. {schrijf}"
    if verschil <= _MEESTE_NULLEN:
        return (
            f"Dat is {aantal} te weinig. Excel laat nullen aan het begin weg. "
            f"Is dat hier zo, schrijf dan {kaal.zfill(soort.cijfers)} en maak de cel op als tekst. {schrijf}"
        )
    return f"Dat is {aantal} te weinig. {schrijf}"


_MEESTE_NULLEN = 4
"""More missing digits than this are no zeros that a spreadsheet ate."""
