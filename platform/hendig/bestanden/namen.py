"""Names in one spelling, and the names that differ in no more than case, spaces or accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from governance.norm.sleutel import schone_tekst
from hendig.bestanden.problemen import Problemenlijst

_LANGSTE_NAAM = 200
ONGELDIG = -1


def gelijkenis(naam: str) -> str:
    """Reduce a name to what is left without case, spaces and accents: two names that share it are one by mistake."""
    ontleed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", naam).casefold())
    letters = "".join(teken for teken in ontleed if not unicodedata.combining(teken) and not teken.isspace())
    return letters or naam


def naambezwaar(cel: str) -> str | None:
    """Say why a cell cannot be a name, and what to do; None when it can."""
    naam = schone_tekst(cel)
    if not naam:
        return "is leeg. Vul een naam in of haal de regel weg."
    if naam.startswith("="):
        return "is een formule. Plak de waarde in de cel."
    if not naam.isprintable():
        return "bevat een teken dat niet te lezen is. Typ de naam opnieuw."
    if len(naam) > _LANGSTE_NAAM:
        return f"is langer dan {_LANGSTE_NAAM} tekens. Gebruik een kortere naam."
    return None


class Namen(dict[str, int]):
    """A number for every name: equal for spellings that mean the same, `ONGELDIG` for what cannot be a name.

    The keys are the cells as written, so that a line costs one look-up; ``namen`` are the cleaned names by number
    and ``eerste_regel`` tells where each was met first, None when a list elsewhere named it.
    """

    def __init__(self, regel_nu: Callable[[], int | None]) -> None:
        super().__init__()
        self.namen: list[str] = []
        self.eerste_regel: list[int | None] = []
        self._nummer: dict[str, int] = {}
        self._regel_nu = regel_nu

    def __missing__(self, cel: str) -> int:
        nummer = ONGELDIG if naambezwaar(cel) is not None else self._nummer_van(schone_tekst(cel))
        self[cel] = nummer
        return nummer

    def _nummer_van(self, naam: str) -> int:
        nummer = self._nummer.setdefault(naam, len(self.namen))
        if nummer == len(self.namen):
            self.namen.append(naam)
            self.eerste_regel.append(self._regel_nu())
        return nummer


def meld_schrijfwijzen(
    problemen: Problemenlijst, soort: str, gezien: Namen, elders: Iterable[str] = (), waar_elders: str = ""
) -> None:
    """Report names that differ only in case, spaces or accents, with the first line of each spelling.

    ``elders`` are names that another file fixed, in every spelling that is meant; they are not compared among
    themselves.
    """
    vast = set(elders)
    eerste = {gelijkenis(naam): (naam, waar_elders) for naam in sorted(vast, reverse=True)}
    for naam, regel in zip(gezien.namen, gezien.eerste_regel, strict=True):
        if naam in vast:
            continue
        ander, andere_plaats = eerste.setdefault(gelijkenis(naam), (naam, f"regel {regel}"))
        if ander != naam:
            tekst = (
                f'"{naam}" en "{ander}" ({andere_plaats}) verschillen alleen in hoofdletters, spaties of accenten. '
                f"Schrijf {soort} overal gelijk."
            )
            problemen.meld("namen die bijna gelijk zijn", regel, tekst)
