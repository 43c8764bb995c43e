"""Which column of a file holds what: headers are matched without case, and what is missing or double is named."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from governance.norm.sleutel import lijkt_op, schone_tekst
from hendig.bestanden.problemen import Problemenlijst


class Kolommen:
    """The places of the columns in a header; a column may go by another name that the user gave.

    ``aanwijsbaar`` tells that the user can point at a column with ``--kolom``.
    """

    def __init__(
        self,
        kop: Sequence[str],
        anders: Mapping[str, str],
        bekend: Collection[str],
        problemen: Problemenlijst,
        *,
        aanwijsbaar: bool = True,
    ) -> None:
        self._aanwijsbaar = aanwijsbaar
        self._kop = kop
        self._anders = anders
        self._problemen = problemen
        self._vormen = [schone_tekst(naam).casefold() for naam in kop]
        self._gebruikt: dict[int, str] = {}
        self._ontbreekt: set[str] = set()
        for naam in anders:
            if naam not in bekend:
                raad = f"Kies uit: {', '.join(bekend)}.{lijkt_op(naam, bekend)}"
                problemen.meld("een onbekende kolom na --kolom", None, f'--kolom kent geen "{naam}". {raad}')

    def vind(self, naam: str) -> int | None:
        """Give the place of a column, None when it is not there; a header that stands twice is a problem."""
        kop = self._anders.get(naam, naam)
        vorm = schone_tekst(kop).casefold()
        plaatsen = [plaats for plaats, gevonden in enumerate(self._vormen) if gevonden == vorm]
        if not plaatsen:
            if naam in self._anders:
                self.meld_ontbrekend([naam])
            return None
        if len(plaatsen) > 1:
            tekst = f'De kolom "{kop}" staat er {len(plaatsen)} keer. Haal er een weg of geef die een andere naam.'
            self._problemen.meld("een dubbele kolom", None, tekst)
        ander = self._gebruikt.setdefault(plaatsen[0], naam)
        if ander != naam:
            tekst = f'De kolom "{kop}" is gekozen voor {ander} en voor {naam}. Kies voor elk een eigen kolom.'
            self._problemen.meld("een kolom voor twee dingen", None, tekst)
        return plaatsen[0]

    def moet(self, naam: str) -> int | None:
        """Give the place of a column that has to be there; that it is not is a problem."""
        plaats = self.vind(naam)
        if plaats is None and naam not in self._anders:
            self.meld_ontbrekend([naam])
        return plaats

    def meld(self, soort: str, tekst: str) -> None:
        """Report a problem of the columns together."""
        self._problemen.meld(soort, None, tekst)

    def meld_ontbrekend(self, namen: Sequence[str], uitleg: str = "") -> None:
        """Report columns that are missing, with the headers that are there and how to point at one."""
        for naam in namen:
            if naam in self._ontbreekt:
                continue
            self._ontbreekt.add(naam)
            kop = self._anders.get(naam, naam)
            vrij = [gevonden for plaats, gevonden in enumerate(self._kop) if gevonden and plaats not in self._gebruikt]
            staat = ", ".join(f'"{gevonden}"' for gevonden in vrij) or "geen andere"
            raad = f"Heet de kolom anders? Geef dan --kolom {naam}=NAAM mee."
            if not self._aanwijsbaar:
                raad = "Heet de kolom anders? Geef haar dan deze naam."
            hier = f"{lijkt_op(kop, vrij)} Andere kolommen in dit bestand: {staat}."
            tekst = f'De kolom "{kop}" ontbreekt.{uitleg}{hier} {raad}'
            self._problemen.meld("een kolom die ontbreekt", None, tekst)

    def ongebruikt(self) -> list[str]:
        """Name the columns that nothing was read from."""
        return [
            f'"{naam}"' if naam else f"kolom {plaats + 1} (zonder naam)"
            for plaats, naam in enumerate(self._kop)
            if plaats not in self._gebruikt
        ]
