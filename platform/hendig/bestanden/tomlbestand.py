"""A TOML file as a table, and where in the file each key stands, so that a refusal can name the line."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from typing import Any

from hendig.bestanden.problemen import Invoerfout, Probleem
from hendig.bestanden.tekst import decodeer

_PLAATS = re.compile(r"\(at line ([0-9]+), column [0-9]+\)")
_KOP = re.compile(r"\s*\[\[?\s*([^\]\[]+?)\s*\]\]?\s*(?:#.*)?")
_SLEUTEL = re.compile(r"\s*\"?([^\s\"=#\[]+)\"?\s*=")
_DECIMALE_KOMMA = re.compile(r"=\s*[+-]?[0-9]+,[0-9]")
_LANGSTE_CITAAT = 60

Vindplaats = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Tomlbestand:
    """The loaded table and, per (section, how many-th of that name, key), the line; the key "" is the header itself."""

    gegevens: dict[str, Any]
    regels: dict[Vindplaats, int]


def lees_toml(inhoud: bytes, bestand: str) -> Tomlbestand:
    """Load a TOML file; what is no TOML is refused with the line and the usual cause."""
    tekst = decodeer(inhoud, bestand).replace("\r\n", "\n")
    try:
        gegevens = tomllib.loads(tekst)
    except (ValueError, RecursionError) as fout:
        raise _geen_toml(tekst, str(fout), bestand) from fout
    return Tomlbestand(gegevens, _vindplaatsen(tekst))


def _vindplaatsen(tekst: str) -> dict[Vindplaats, int]:
    plaatsen: dict[Vindplaats, int] = {}
    gezien: Counter[str] = Counter()
    sectie = ""
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        kop, sleutel = _KOP.fullmatch(regel), _SLEUTEL.match(regel)
        if kop is not None:
            sectie = kop.group(1)
            gezien[sectie] += 1
            plaatsen[sectie, gezien[sectie], ""] = nummer
        elif sleutel is not None:
            plaatsen.setdefault((sectie, max(1, gezien[sectie]), sleutel.group(1)), nummer)
    return plaatsen


def _geen_toml(tekst: str, fout: str, bestand: str) -> Invoerfout:
    plaats = _PLAATS.search(fout)
    regels = tekst.split("\n")
    nummer = int(plaats.group(1)) if plaats else None
    regel = regels[nummer - 1].strip() if nummer is not None and nummer <= len(regels) else ""
    citaat = regel if len(regel) <= _LANGSTE_CITAAT else regel[:_LANGSTE_CITAAT] + "..."
    begin = f"De regel {citaat!r} is niet te lezen." if regel else "Dit bestand is niet te lezen als TOML."
    return Invoerfout([Probleem(bestand, nummer, f"{begin} {_raad(fout, regel)}")])


def _raad(fout: str, regel: str) -> str:
    if "overwrite" in fout or "twice" in fout or "mutate" in fout:
        return "Deze sleutel of kop staat er twee keer. Haal er een weg."
    if _DECIMALE_KOMMA.search(regel):
        return "Schrijf een punt in plaats van een komma, zoals 3.5."
    if "=" not in regel and not regel.startswith("["):
        return "Schrijf een kop als [naam], of een sleutel met een waarde: naam = waarde."
    return (
        "Zet tekst tussen dubbele aanhalingstekens, schrijf een datum als 2026-01-31, en ja of nee als true of false."
    )
