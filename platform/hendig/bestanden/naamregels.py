"""A file whose every line holds names, such as who met whom: read into columns, or refused with all that is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from governance.norm.sleutel import schone_tekst
from hendig.bestanden.kolommen import Kolommen
from hendig.bestanden.namen import Namen, meld_schrijfwijzen, naambezwaar
from hendig.bestanden.problemen import Problemenlijst
from hendig.bestanden.tabel import hele_regels, open_tabel


class Naamregels:
    """The lines of a CSV or Excel file with only names, one tuple a line with its number in the file.

    Columns of ``moet`` must be there and hold a name on every line; those of ``mag`` may be missing or empty, and are
    then an empty text. ``soorten`` says what kind of name stands in each column: the names of one kind are one list.
    """

    def __init__(
        self,
        inhoud: bytes,
        *,
        problemen: Problemenlijst,
        bestand: str,
        moet: Sequence[str],
        mag: Sequence[str] = (),
        soorten: dict[str, str],
    ) -> None:
        tabel = open_tabel(inhoud, bestand=bestand, bekend=[*moet, *mag])
        kolommen = Kolommen(tabel.kop, {}, (*moet, *mag), problemen, aanwijsbaar=False)
        self._moet = moet
        self._plaatsen = {naam: kolommen.moet(naam) for naam in moet} | {naam: kolommen.vind(naam) for naam in mag}
        self._tabel, self._problemen, self._soorten = tabel, problemen, soorten
        self._regel: int | None = None
        self._namen = {soort: Namen(lambda: self._regel) for soort in soorten.values()}
        self.mededelingen = [f"{bestand}: {tabel.gelezen_als}."]
        if ongebruikt := kolommen.ongebruikt():
            self.mededelingen.append(f"{bestand}: niet gebruikte kolommen: {', '.join(ongebruikt)}.")
        self.regels: list[tuple[int, tuple[str, ...]]] = []
        self._lees_alles()

    def heeft(self, kolom: str) -> bool:
        """Tell whether a column is there."""
        return self._plaatsen[kolom] is not None

    def _lees_alles(self) -> None:
        leeg = "Dit bestand heeft alleen een kopregel. Zet er regels met namen onder."
        for regel, cellen in hele_regels(self._tabel, self._problemen, ("een bestand zonder namen", leeg)):
            self._regel = regel
            self._lees(regel, cellen)
        for soort, namen in self._namen.items():
            meld_schrijfwijzen(self._problemen, soort, namen)

    def _lees(self, regel: int, cellen: list[str]) -> None:
        gelezen, heel = [], True
        for kolom, plaats in self._plaatsen.items():
            cel = "" if plaats is None else cellen[plaats]
            reden = naambezwaar(cel) if plaats is not None and (cel.strip() or kolom in self._moet) else None
            if reden is not None:
                heel = False
                self._problemen.meld("een naam die niet kan", regel, f"{kolom} {reden}")
            elif cel.strip():
                self._namen[self._soorten[kolom]][cel]
            gelezen.append(schone_tekst(cel))
        if heel:
            self.regels.append((regel, tuple(gelezen)))
