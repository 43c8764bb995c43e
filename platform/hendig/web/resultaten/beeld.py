"""How a result is put on a page: tables, drawings with what they say in words, and rounds beside each other."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hendig.web.resultaten.zicht import verloop_klopt
from hendig.web.verzoek import verzoek
from surveys.ronde.queries import Rondebeeld
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.eigentabellen import Rij, verlooprijen
from surveys.terugkoppeling.eigenzinnen import (
    ZO_LEEST_U,
    bij_verloop,
    cijfers_in_woorden,
    verloop_in_woorden,
    waarom_telt_niet,
)
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.terugkoppeling.netwerkzinnen import BREDE_STAAF, groep_in_woorden, grootste_groep, opsomming
from surveys.terugkoppeling.zinnen import procent
from surveys.uitslag.figuurnamen import ALLES_SAMEN, Figuurnaam
from surveys.uitslag.queries import figuur
from surveys.uitslag.rules import Breedte
from surveys.vragenlijst.instrument import Instrument

_MAAT: Final = re.compile(rb'<svg [^>]*?width="(\d+)" height="(\d+)"')
_KOP: Final = 2000
"""Within so many bytes a drawing tells its size."""


@dataclass(frozen=True, slots=True)
class Tekening:
    """A drawing in both widths: whose it is, how large, and what it says."""

    ronde: str
    partij: str | None
    construct: str
    naam: Figuurnaam
    maten: Mapping[str, tuple[int, int]]
    alt: str
    zin: str


def tekening(
    ronde: str, partij: str | None, construct: str, naam: Figuurnaam, *, alt: str, zin: str
) -> Tekening | None:
    """Give a drawing; None where none was kept."""
    maten = {}
    for breedte in Breedte:
        gevonden = figuur(verzoek().lezing, ronde=ronde, partij=partij, construct=construct, naam=naam, breedte=breedte)
        if gevonden is None:
            return None
        maten[breedte.value] = maat(gevonden)
    return Tekening(ronde, partij, construct, naam, maten, alt, zin)


def maat(svg: bytes) -> tuple[int, int]:
    """Read width and height of a compressed drawing, in pixels."""
    begin = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(svg, _KOP)
    gevonden = _MAAT.search(begin)
    if gevonden is None:
        msg = "a drawing tells its size"
        raise ValueError(msg)
    return int(gevonden[1]), int(gevonden[2])


def cijfers(ronde: Rondebeeld, partij: str, delen: Sequence[EigenResultaat]) -> Tekening | None:
    """Draw the scores of a party beside the norm; None where there is no score to draw."""
    zinnen = [cijfers_in_woorden(deel, deel.score) for deel in delen if deel.score is not None]
    if not zinnen:
        return None
    tekst = " ".join(zinnen)
    return tekening(ronde.id, partij, ALLES_SAMEN, Figuurnaam.EIGEN_SCORE, alt=tekst, zin=f"{tekst} {ZO_LEEST_U}")


@dataclass(frozen=True, slots=True)
class Verloop:
    """The rounds of a party on one kind of trust: a drawing, a table, and why a round does not count."""

    construct: str
    tekening: Tekening | None
    rijen: list[Rij]
    telt_niet: list[tuple[str, str]]


def verloop(
    ronde: Rondebeeld,
    partij: str,
    laatste: EigenResultaat,
    rondes: Sequence[tuple[Rondebeeld, EigenResultaat | None]],
) -> Verloop:
    """Put rounds beside each other, oldest first, up to the one of ``laatste``."""
    construct = laatste.construct
    regels = list(verlooprijen([(een.naam, deel) for een, deel in rondes]))
    getekend = None
    if verloop_klopt(ronde):
        alt, zin = verloop_in_woorden(construct, regels), bij_verloop(laatste)
        getekend = tekening(ronde.id, partij, construct, Figuurnaam.VERLOOP, alt=alt, zin=zin)
    return Verloop(
        construct=construct,
        tekening=getekend,
        rijen=regels,
        telt_niet=[
            (een.naam, waarom_telt_niet(deel))
            for een, deel in rondes
            if deel is not None and deel.herhaling.telt is False
        ],
    )


@dataclass(frozen=True, slots=True)
class Vraagbeeld:
    """How one question was answered: its words, and a row per answer or group of answers."""

    vraag: str
    rijen: list[Rij]


def vragen(resultaat: EigenResultaat, vragenlijst: Instrument) -> list[Vraagbeeld]:
    """Write how the questions were answered, each in its own words."""
    zinnen = {vraag.code: vraag.over("uw organisatie") for deel in vragenlijst.constructen for vraag in deel.vragen}
    teksten = {code: f"{zin[0].upper()}{zin[1:]}" for code, zin in zinnen.items()}
    woorden: dict[int | None, str] = {**dict(vragenlijst.antwoorden), None: vragenlijst.geen_antwoord}
    gevonden = []
    for deel in resultaat.verdeling:
        rijen: list[Rij] = [(woorden.get(antwoord, str(antwoord)), str(aantal)) for antwoord, aantal in deel.getoond]
        rest = [woord for antwoord, woord in woorden.items() if antwoord not in dict(deel.getoond)]
        if deel.samen:
            rijen.append((f"samen: {', '.join(rest)}", str(deel.samen)))
        gevonden.append(Vraagbeeld(teksten.get(deel.vraag, deel.vraag), rijen))
    return gevonden


@dataclass(frozen=True, slots=True)
class Netwerkdeel:
    """The network on one kind of trust: the value, its drawing, and the rows of its distribution."""

    beeld: Netwerkbeeld
    tekening: Tekening | None
    rijen: list[Rij]


def netwerkdeel(ronde: Rondebeeld, beeld: Netwerkbeeld) -> Netwerkdeel:
    """Put the network on a page."""
    if len(beeld.groepen) <= 1:
        return Netwerkdeel(beeld, None, [])
    alt = f"Verdeling van de scores. {opsomming(beeld.groepen, beeld)}"
    zin = f"{grootste_groep(beeld.groepen, beeld)} {BREDE_STAAF}"
    return Netwerkdeel(
        beeld,
        tekening(ronde.id, None, beeld.construct, Figuurnaam.VERDELING, alt=alt, zin=zin),
        [(groep_in_woorden(groep, beeld), f"ongeveer {procent(groep.aandeel)}") for groep in beeld.groepen],
    )
