"""How the files in a bundle are written and read: JSON and CSV in one way, and everything else refused."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final, NoReturn

from hendig.processes.herbereken.bundelzip import HASHES, Bundelfout
from hendig.processes.herbereken.rules import VORMVERSIE, Bundelsoort

BUNDEL: Final = "bundel.json"
LEESMIJ: Final = "LEES-DIT-EERST.txt"
VOOR_WIE: Final = "VOOR-WIE.txt"
VERWACHT: Final = "verwacht.json"
VRAGENLIJSTKOPPEN: Final = ("vraag", "tekst")
MEESTE_RONDES: Final = 20
DECIMALEN: Final = 12


def als_json(inhoud: Mapping[str, Any]) -> str:
    """Write values so that people can read them; equal values give equal text."""
    return json.dumps(inhoud, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False) + "\n"


def als_csv(koppen: Sequence[str], rijen: Iterable[Sequence[str]]) -> str:
    """Write a table with semicolons."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(koppen)
    schrijver.writerows(rijen)
    return uit.getvalue()


def getal(waarde: float) -> str:
    """Write a number with a decimal comma and no more decimals than it has, up to twelve."""
    return f"{waarde:.{DECIMALEN}f}".rstrip("0").rstrip(".").replace(".", ",")


def uit_getal(tekst: str) -> float:
    """Read a number that `getal` wrote; ``ValueError`` for anything else."""
    if not tekst.removeprefix("-").replace(",", "", 1).isdecimal():
        raise ValueError(f"not a number of ours: {tekst}")
    return float(tekst.replace(",", "."))


def rijen(bestanden: Mapping[str, str], naam: str, koppen: Sequence[str]) -> Iterator[list[str]]:
    """Read a table with these headings; ``ValueError`` where it has others or a row is too short or too long."""
    gelezen = csv.reader(io.StringIO(bestanden[naam]), delimiter=";", strict=True)
    if next(gelezen, None) != list(koppen):
        raise ValueError(naam)
    for rij in gelezen:
        if len(rij) != len(koppen):
            raise ValueError(naam)
        yield rij


def vragenlijst_csv(vragenlijst: Mapping[str, str]) -> str:
    """Write what was asked, by the code of the question."""
    return als_csv(VRAGENLIJSTKOPPEN, sorted(vragenlijst.items()))


def lees_vragenlijst(bestanden: Mapping[str, str], naam: str) -> dict[str, str]:
    """Read what was asked, by the code of the question."""
    with streng(naam):
        return {code: vraag for code, vraag in rijen(bestanden, naam, VRAGENLIJSTKOPPEN)}  # noqa: C416 - a row is no pair to the type checker


def object_uit(bestanden: Mapping[str, str], naam: str) -> dict[str, Any]:
    """Read a JSON object without NaN or infinity; ``ValueError`` for anything else."""
    gelezen = json.loads(bestanden[naam], parse_constant=_geen_getal)
    if not isinstance(gelezen, dict):
        raise TypeError(naam)
    return gelezen


def _geen_getal(naam: str) -> NoReturn:
    raise ValueError(naam)


@contextmanager
def streng(naam: str) -> Iterator[None]:
    """Turn whatever goes wrong with the form of a file into a `Bundelfout` that names it."""
    try:
        yield
    except Bundelfout:
        raise
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, OverflowError, RecursionError, csv.Error) as f:
        raise Bundelfout(f"{naam} heeft niet de vorm die bij een bundel hoort.") from f


def kop(bestanden: Mapping[str, str]) -> dict[str, Any]:
    """Read what kind of bundle it is; a form of another version is refused with what to do."""
    if BUNDEL not in bestanden:
        raise Bundelfout(f"{BUNDEL} ontbreekt.")
    with streng(BUNDEL):
        gelezen = object_uit(bestanden, BUNDEL)
        versie, soort = gelezen["versie"], gelezen["soort"]
    if versie != VORMVERSIE:
        raise Bundelfout(
            f"De vorm heeft versie {versie}. Dit programma leest versie {VORMVERSIE}.",
            "Gebruik de versie van hendig die in bundel.json staat.",
        )
    if soort not in list(Bundelsoort):
        raise Bundelfout(f"De soort {soort} is onbekend.", "Gebruik een nieuwere versie van hendig.")
    return gelezen


def weiger_andere_bestanden(bestanden: Mapping[str, str], hoort: Iterable[str]) -> None:
    """Refuse a bundle that holds another set of files than it should."""
    alle = {BUNDEL, LEESMIJ, VOOR_WIE, VERWACHT, *hoort}
    for naam in sorted(alle - bestanden.keys()):
        raise Bundelfout(f"{naam} ontbreekt.")
    for naam in sorted(bestanden.keys() - alle - {HASHES}):
        raise Bundelfout(f"{naam} hoort er niet in.")
