"""The input of a judgement: up to four files, read together, so that all their problems are told at once."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from governance.norm.norm import Norm
from hendig.bestanden.metingen import Metingen, lees_metingen
from hendig.bestanden.normbestand import lees_norm, lees_schaal
from hendig.bestanden.problemen import Invoerfout, Probleem
from hendig.bestanden.rondebestand import lees_rondebestand
from hendig.bestanden.rondes import Rondebestand, controleer_verwijzingen
from hendig.bestanden.uitgenodigd import Uitgenodigd, lees_uitgenodigd
from hendig.processes.lezer import Lezer
from hendig.processes.meting.samenhang import problemen_van_samenhang


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetpaden:
    """Where the files of a measurement lie; ``kolommen`` maps our column names to the headers of the ratings file."""

    metingen: Path
    rondes: Path | None = None
    uitgenodigd: Path | None = None
    kolommen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paden(Meetpaden):
    """A measurement and the norm to hold it against."""

    norm: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoer:
    """Everything read and found to fit together; ``hashes`` per role, ``mededelingen`` about what was read."""

    metingen: Metingen
    norm: Norm
    rondes: Rondebestand | None
    uitgenodigd: Uitgenodigd | None
    hashes: dict[str, str]
    mededelingen: tuple[str, ...]


def lees_invoer(paden: Paden) -> Invoer:
    """Read and check all files; `Invoerfout` carries the problems of all of them."""
    lezer = Lezer()
    norm, schaal = norm_en_schaal(lezer, paden.norm)
    rondes = rondes_van(lezer, paden.rondes)
    metingen, uitgenodigd = metingen_en_lijst(lezer, paden, schaal, rondes)
    if norm is None or metingen is None or lezer.problemen:
        raise Invoerfout(lezer.problemen)
    mededelingen = [*metingen.mededelingen, *(() if uitgenodigd is None else uitgenodigd.mededelingen)]
    lezer.problemen.extend(
        problemen_van_samenhang(metingen, norm, bestand=paden.metingen.name, met_lijst=uitgenodigd is not None)
    )
    if rondes is not None and paden.rondes is not None:
        naam = paden.rondes.name
        gezegd = lezer.probeer(
            lambda: controleer_verwijzingen(
                rondes, bestand=naam, partijen=metingen.partijen, constructen=norm.constructen
            )
        )
        mededelingen.extend(gezegd or ())
    lezer.weiger_bij_problemen()
    return Invoer(
        metingen=metingen,
        norm=norm,
        rondes=rondes,
        uitgenodigd=uitgenodigd,
        hashes=lezer.hashes,
        mededelingen=tuple(mededelingen),
    )


def norm_en_schaal(lezer: Lezer, pad: Path) -> tuple[Norm | None, tuple[float, float]]:
    """Read a norm, and its scale also when the norm is refused; without either there are no limits."""
    inhoud = lezer.bestand("norm", pad)
    norm = None if inhoud is None else lezer.probeer(lambda: lees_norm(inhoud, bestand=pad.name))
    return norm, (-math.inf, math.inf) if inhoud is None else lees_schaal(inhoud)


def rondes_van(lezer: Lezer, pad: Path | None) -> Rondebestand | None:
    """Read the rounds file, when there is one."""
    tekst = lezer.bestand("rondes", pad)
    if tekst is None or pad is None:
        return None
    return lezer.probeer(lambda: lees_rondebestand(tekst, bestand=pad.name))


def metingen_en_lijst(
    lezer: Lezer, paden: Meetpaden, schaal: tuple[float, float], rondes: Rondebestand | None
) -> tuple[Metingen | None, Uitgenodigd | None]:
    """Read the ratings also when the norm is refused; without a scale every number lies on it."""
    inhoud = lezer.bestand("metingen", paden.metingen)
    lijst = lezer.bestand("uitgenodigd", paden.uitgenodigd)
    if inhoud is None:
        return None, None
    minimum, maximum = schaal
    oude_namen = {} if rondes is None else rondes.oude_namen
    metingen = lezer.probeer(
        lambda: lees_metingen(
            inhoud,
            bestand=paden.metingen.name,
            minimum=minimum,
            maximum=maximum,
            kolommen=paden.kolommen,
            volgorde=None if rondes is None else rondes.volgorde,
            oude_namen=oude_namen,
        )
    )
    if lijst is None or paden.uitgenodigd is None:
        return metingen, None
    if metingen is None:
        tekst = "Dit bestand is nog niet bekeken. Los eerst de problemen met de beoordelingen op."
        lezer.problemen.append(Probleem(paden.uitgenodigd.name, None, tekst))
        return None, None
    naam = paden.uitgenodigd.name
    return metingen, lezer.probeer(
        lambda: lees_uitgenodigd(lijst, bestand=naam, metingen=metingen, kolommen=paden.kolommen, oude_namen=oude_namen)
    )
