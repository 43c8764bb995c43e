"""The input of a description: ratings, and a norm or else a scale; a list of who was asked when there is one."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from governance.norm.norm import Norm
from governance.norm.sleutels import NORMBESTAND, SCORE
from hendig.bestanden.metingen import Metingen
from hendig.bestanden.problemen import Invoerfout, Probleem
from hendig.bestanden.rondes import Rondebestand
from hendig.bestanden.uitgenodigd import Uitgenodigd
from hendig.processes.lezer import Lezer
from hendig.processes.meting.invoer import Meetpaden, metingen_en_lijst, norm_en_schaal, rondes_van
from hendig.processes.meting.rondedata import kolommen_van
from hendig.processes.meting.samenhang import onbekende_gemeente, ontbrekende_constructen
from surveys.vragenlijst.instrument import VOORSTEL

Schaal = tuple[float, float]
ITEMS_MIN: Final = next(sleutel.voorstel for sleutel in NORMBESTAND.sleutels if sleutel.naam == "items_min")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beschrijfpaden(Meetpaden):
    """A measurement, with a norm or with a scale of its own, or with neither when the columns tell the scale."""

    norm: Path | None = None
    schaal: Schaal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraken:
    """What was measured, when no norm says so: constructs from the columns, and a proposal for missing answers."""

    constructen: Mapping[str, object]
    items_min: int | None
    gemeente: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beschrijfinvoer:
    """Everything read; ``dag`` is the day that the report bears: that of the norm, else of the ratings file."""

    metingen: Metingen
    norm: Norm | None
    afspraken: Norm | Afspraken
    schaal: Schaal
    rondes: Rondebestand | None
    uitgenodigd: Uitgenodigd | None
    mededelingen: tuple[str, ...]
    dag: dt.date


def lees_beschrijfinvoer(paden: Beschrijfpaden) -> Beschrijfinvoer:
    """Read and check all files; `Invoerfout` carries the problems of all of them."""
    lezer = Lezer()
    norm, schaal = (None, paden.schaal) if paden.norm is None else norm_en_schaal(lezer, paden.norm)
    rondes = rondes_van(lezer, paden.rondes)
    metingen, uitgenodigd = metingen_en_lijst(lezer, paden, schaal or (-math.inf, math.inf), rondes)
    if schaal is None and metingen is not None:
        schaal = _schaal_van_de_vragen(lezer, metingen, paden.metingen.name)
        metingen, uitgenodigd = metingen_en_lijst(lezer, paden, schaal, rondes)
    lezer.weiger_bij_problemen()
    if metingen is None or schaal is None:
        raise Invoerfout(lezer.problemen)
    if norm is not None:
        bezwaren = [*ontbrekende_constructen(metingen, norm), *onbekende_gemeente(metingen, norm)]
        lezer.problemen.extend(Probleem(paden.metingen.name, None, tekst) for tekst in bezwaren)
        lezer.weiger_bij_problemen()
    afspraken = norm if norm is not None else _afspraken(metingen)
    return Beschrijfinvoer(
        metingen=metingen,
        norm=norm,
        afspraken=afspraken,
        schaal=schaal,
        rondes=rondes,
        uitgenodigd=uitgenodigd,
        mededelingen=(
            *metingen.mededelingen,
            *(() if uitgenodigd is None else uitgenodigd.mededelingen),
            *_zonder_norm(norm, afspraken, schaal),
        ),
        dag=_dag(paden.metingen) if norm is None else norm.vastgesteld_op,
    )


def _schaal_van_de_vragen(lezer: Lezer, metingen: Metingen, bestand: str) -> Schaal:
    """Take the scale of the questionnaire; a column with one score has none of its own."""
    if metingen.kolommen == (SCORE,):
        tekst = (
            f"Bij een kolom {SCORE} is niet bekend op welke schaal is geantwoord. "
            "Geef de norm op met --norm, of de schaal met --schaal, zoals --schaal 1 5."
        )
        lezer.problemen.append(Probleem(bestand, None, tekst))
        lezer.weiger_bij_problemen()
    punten = [float(punt) for punt, _ in VOORSTEL.antwoorden]
    return min(punten), max(punten)


def _afspraken(metingen: Metingen) -> Afspraken:
    namen = [construct.naam for construct in VOORSTEL.constructen if kolommen_van(construct.naam, metingen.kolommen)]
    met_vragen = metingen.kolommen != (SCORE,)
    items_min = ITEMS_MIN if met_vragen and isinstance(ITEMS_MIN, int) else None
    return Afspraken(constructen=dict.fromkeys(namen if met_vragen else [SCORE]), items_min=items_min)


def _zonder_norm(norm: Norm | None, afspraken: Norm | Afspraken, schaal: Schaal) -> list[str]:
    """Tell what was assumed where no norm says it."""
    if norm is not None:
        return []
    minste = afspraken.items_min
    vragen = f" Een beoordeling telt vanaf {minste} beantwoorde vragen (een voorstel)." if minste is not None else ""
    return [f"zonder norm: de schaal is {schaal[0]:g} tot en met {schaal[1]:g}.{vragen}"]


def _dag(pad: Path) -> dt.date:
    """Give the day on which the ratings file was last changed: a report never asks what day it is."""
    return dt.datetime.fromtimestamp(pad.stat().st_mtime, tz=dt.UTC).date()
