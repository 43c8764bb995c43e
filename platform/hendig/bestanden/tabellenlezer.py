"""Tables of a TOML file that occur many times ([[ronde]], [[artikel]]): strict keys, each problem with its line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from governance.norm.sleutel import Sleutel, Soort, bezwaar, grenzen, lijkt_op, schone_tekst
from hendig.bestanden.problemen import Problemenlijst
from hendig.bestanden.tomlbestand import Tomlbestand

Rij = dict[str, Any]


class Tabellenlezer:
    """Reads the rows of one file, table by table; what is wrong goes to a list of problems."""

    def __init__(self, toml: Tomlbestand, problemen: Problemenlijst, sleutels: Sequence[Sleutel]) -> None:
        self._toml, self._problemen, self._sleutels = toml, problemen, sleutels

    def meld_vreemde(self, tabellen: Sequence[str], soort_bestand: str) -> None:
        """Name every table that does not exist in this kind of file."""
        for naam in self._toml.gegevens:
            if naam not in tabellen:
                raad = f"Haal deze weg.{lijkt_op(naam, tabellen)}"
                self.meld(naam, 1, "", f"[[{naam}]] bestaat niet in een {soort_bestand}. {raad}")

    def meld(self, tabel: str, nummer: int, sleutel: str, tekst: str) -> None:
        """Add a problem with one key of one row; without a key it is about the row."""
        regels = self._toml.regels
        regel = regels.get((tabel, nummer, sleutel), regels.get((tabel, nummer, ""), regels.get(("", 1, tabel))))
        self._problemen.meld(f"een probleem in [[{tabel}]]", regel, tekst)

    def rijen(self, tabel: str, vrij: Sequence[str] = ()) -> list[tuple[int, Rij]]:
        """Give the rows that are whole, each with its number; the keys in ``vrij`` are there and hold anything."""
        rijen = self._toml.gegevens.get(tabel, [])
        if not isinstance(rijen, list) or not all(isinstance(rij, dict) for rij in rijen):
            self.meld(tabel, 1, "", f"Schrijf [[{tabel}]], met dubbele haken, boven de sleutels van elke {tabel}.")
            return []
        gelezen = [(nummer, self.rij(tabel, nummer, rij, vrij)) for nummer, rij in enumerate(rijen, start=1)]
        return [(nummer, rij) for nummer, rij in gelezen if rij is not None]

    def rij(self, tabel: str, nummer: int, gegevens: Rij, vrij: Sequence[str] = ()) -> Rij | None:
        """Read one row; None when anything in it is wrong."""
        sleutels = {sleutel.naam: sleutel for sleutel in self._sleutels if sleutel.sectie == tabel}
        fouten: dict[str, str] = {}
        for naam in gegevens:
            if naam not in sleutels and naam not in vrij:
                fouten[naam] = f"deze sleutel bestaat hier niet. Haal deze weg.{lijkt_op(naam, [*sleutels, *vrij])}"
        rij: Rij = {naam: gegevens.get(naam) for naam in vrij}
        fouten |= {naam: "Deze sleutel ontbreekt." for naam in vrij if naam not in gegevens}
        for naam, sleutel in sleutels.items():
            waarde = gegevens.get(naam)
            tekst = _fout(sleutel, waarde)
            if tekst is not None:
                fouten[naam] = tekst
            rij[naam] = _schoon(sleutel, waarde) if tekst is None else None
        for naam, tekst in fouten.items():
            self.meld(tabel, nummer, naam, f"[[{tabel}]] {naam}: {tekst}")
        return None if fouten else rij


def _fout(sleutel: Sleutel, waarde: object) -> str | None:
    if waarde is not None:
        return bezwaar(sleutel, waarde)
    return f"Deze sleutel ontbreekt. Schrijf {grenzen(sleutel)}." if sleutel.verplicht else None


def _schoon(sleutel: Sleutel, waarde: Any) -> Any:  # noqa: ANN401 - any kind of TOML value
    if waarde is not None and sleutel.soort is Soort.LIJST:
        return tuple(schone_tekst(deel) for deel in waarde)
    return schone_tekst(waarde) if waarde is not None and sleutel.soort is Soort.TEKST else waarde
