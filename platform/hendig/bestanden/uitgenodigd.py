"""The list of who was asked to rate whom: fixed before a round opened, and what response is counted against."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from governance.norm.sleutel import lijkt_op, schone_tekst
from hendig.bestanden.kolommen import Kolommen
from hendig.bestanden.metingen import BEOORDEELDE, BEOORDELAAR, RONDE, Metingen
from hendig.bestanden.namen import Namen, meld_schrijfwijzen, naambezwaar
from hendig.bestanden.problemen import Problemenlijst
from hendig.bestanden.tabel import Tabel, hele_regels, open_tabel

_KOLOMMEN = (RONDE, BEOORDELAAR, BEOORDEELDE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitgenodigd:
    """Every pair that was asked, once per round.

    ``partijen`` begins with the parties of the ratings, in their order, so that an index means the same in both;
    who was on the list and never occurs in the ratings follows. ``ronde`` indexes the rounds of the ratings,
    ``beoordelaar`` and ``beoordeelde`` index ``partijen``; the rows are sorted.
    """

    partijen: tuple[str, ...]
    ronde: NDArray[np.intp]
    beoordelaar: NDArray[np.intp]
    beoordeelde: NDArray[np.intp]
    mededelingen: tuple[str, ...]


def lees_uitgenodigd(
    inhoud: bytes,
    *,
    bestand: str,
    metingen: Metingen,
    kolommen: Mapping[str, str],
    oude_namen: Mapping[str, str],
) -> Uitgenodigd:
    """Read the list; `Invoerfout` when it contradicts itself or when a pair answered that was not asked.

    A header of ``kolommen`` counts where this file has it; otherwise our own name of the column does.
    """
    tabel = open_tabel(inhoud, bestand=bestand, bekend=[*_KOLOMMEN, *kolommen.values()])
    problemen = Problemenlijst(bestand)
    lezer = _Lezer(tabel, problemen, metingen, kolommen)
    lezer.lees_alles()
    lezer.meld_namen(oude_namen)
    problemen.weiger_bij_problemen()
    partijen, codes = lezer.op_nummer(oude_namen)
    zelf = codes[:, 1] == codes[:, 2]
    paren = _uniek(codes[~zelf], len(partijen))
    _meld_ronde_zonder_lijst(metingen, paren, problemen)
    _meld_niet_gevraagd(metingen, paren, len(partijen), problemen)
    problemen.weiger_bij_problemen()
    zinnen = [f"{tabel.gelezen_als}."]
    if zelf.any():
        zinnen.append(f"wie zichzelf zou beoordelen telt niet mee: {int(zelf.sum())} weggelaten.")
    dubbel = int((~zelf).sum()) - len(paren)
    if dubbel:
        zinnen.append(f"dubbele regels tellen één keer: {dubbel} weggelaten.")
    if lezer.ongebruikt:
        zinnen.append(f"niet gebruikte kolommen: {', '.join(lezer.ongebruikt)}.")
    return Uitgenodigd(
        partijen=partijen,
        ronde=paren[:, 0].copy(),
        beoordelaar=paren[:, 1].copy(),
        beoordeelde=paren[:, 2].copy(),
        mededelingen=tuple(f"{bestand}: {zin}" for zin in zinnen),
    )


class _Lezer:
    """Reads the lines of the list into one buffer of numbers."""

    def __init__(self, tabel: Tabel, problemen: Problemenlijst, metingen: Metingen, anders: Mapping[str, str]) -> None:
        koppen = {schone_tekst(kop).casefold() for kop in tabel.kop}
        hier = {naam: kop for naam, kop in anders.items() if naam in _KOLOMMEN and kop.casefold() in koppen}
        kolommen = Kolommen(tabel.kop, hier, _KOLOMMEN, problemen)
        een_ronde = len(metingen.rondes) == 1
        ronde = kolommen.vind(RONDE) if een_ronde else kolommen.moet(RONDE)
        self._plaatsen = {
            RONDE: ronde,
            BEOORDELAAR: kolommen.moet(BEOORDELAAR),
            BEOORDEELDE: kolommen.moet(BEOORDEELDE),
        }
        self._tabel, self._problemen, self._metingen = tabel, problemen, metingen
        self._volledig = not problemen
        self.ongebruikt = kolommen.ongebruikt()
        self._regel: int | None = None
        self._rondes, self._namen = Namen(lambda: self._regel), Namen(lambda: self._regel)
        self._codes = array("i")

    def lees_alles(self) -> None:
        """Read every line."""
        leeg = "Dit bestand heeft alleen een kopregel. Zet eronder wie wie mocht beoordelen."
        for regel, cellen in hele_regels(self._tabel, self._problemen, ("een lijst zonder namen", leeg)):
            self._regel = regel
            self._lees(cellen)

    def _lees(self, cellen: list[str]) -> None:
        ronde, wie, over = (
            0 if plaats is None else namen[cellen[plaats]]
            for namen, plaats in zip((self._rondes, self._namen, self._namen), self._plaatsen.values(), strict=True)
        )
        if self._volledig and ronde >= 0 and wie >= 0 and over >= 0:
            self._codes.extend((ronde, wie, over))
            return
        for kolom, plaats in self._plaatsen.items():
            reden = None if plaats is None else naambezwaar(cellen[plaats])
            if reden is not None:
                self._problemen.meld("een naam die niet kan", self._regel, f"{kolom} {reden}")

    def meld_namen(self, oude_namen: Mapping[str, str]) -> None:
        """Report rounds that the ratings do not have, and names that are nearly those of the ratings."""
        bekend = self._metingen.rondes
        for naam, regel in zip(self._rondes.namen, self._rondes.eerste_regel, strict=True):
            if naam not in bekend:
                tekst = (
                    f'De ronde "{naam}" komt in de beoordelingen niet voor.{lijkt_op(naam, bekend)} Verbeter de naam.'
                )
                self._problemen.meld("een onbekende ronde", regel, tekst)
        elders = {*self._metingen.partijen, *map(schone_tekst, oude_namen), *map(schone_tekst, oude_namen.values())}
        meld_schrijfwijzen(self._problemen, "deze naam", self._namen, elders, "bij de beoordelingen")

    def op_nummer(self, oude_namen: Mapping[str, str]) -> tuple[tuple[str, ...], NDArray[np.intp]]:
        """Give the parties, those of the ratings first, and (round, rater, target) per line as indices."""
        nieuw = {schone_tekst(oud): schone_tekst(naam) for oud, naam in oude_namen.items()}
        namen = [nieuw.get(naam, naam) for naam in self._namen.namen]
        extra = sorted(set(namen) - set(self._metingen.partijen), key=lambda naam: (naam.casefold(), naam))
        partijen = (*self._metingen.partijen, *extra)
        plaats = {naam: nummer for nummer, naam in enumerate(partijen)}
        nummers = np.array([plaats[naam] for naam in namen], dtype=np.intp)
        rondes = np.array([self._metingen.rondes.index(naam) for naam in self._rondes.namen] or [0], dtype=np.intp)
        codes = np.frombuffer(self._codes, dtype=np.intc).reshape(-1, 3)
        return partijen, np.column_stack([rondes[codes[:, 0]], nummers[codes[:, 1]], nummers[codes[:, 2]]])


def _uniek(codes: NDArray[np.intp], aantal: int) -> NDArray[np.intp]:
    sleutel = np.unique((codes[:, 0] * aantal + codes[:, 1]) * aantal + codes[:, 2])
    ronde_en_wie, over = np.divmod(sleutel, max(1, aantal))
    return np.column_stack([*np.divmod(ronde_en_wie, max(1, aantal)), over])


def _meld_ronde_zonder_lijst(metingen: Metingen, paren: NDArray[np.intp], problemen: Problemenlijst) -> None:
    met_lijst = set(paren[:, 0].tolist())
    for nummer, naam in enumerate(metingen.rondes):
        if nummer not in met_lijst:
            tekst = f'Voor ronde "{naam}" staat hier niemand. Voeg toe wie in die ronde wie mocht beoordelen.'
            problemen.meld("een ronde zonder lijst", None, tekst)


def _meld_niet_gevraagd(metingen: Metingen, paren: NDArray[np.intp], aantal: int, problemen: Problemenlijst) -> None:
    """Report answers of pairs that were not on the list: the list was fixed first, so one is wrong."""
    gevraagd = (paren[:, 0] * aantal + paren[:, 1]) * aantal + paren[:, 2]
    gegeven = (metingen.ronde * aantal + metingen.beoordelaar) * aantal + metingen.beoordeelde
    antwoord = ~np.isnan(metingen.waarden).all(axis=1)
    for plaats in np.flatnonzero(antwoord & ~np.isin(gegeven, gevraagd)):
        wie, over = metingen.partijen[metingen.beoordelaar[plaats]], metingen.partijen[metingen.beoordeelde[plaats]]
        tekst = (
            f'"{wie}" beoordeelde "{over}" in ronde "{metingen.rondes[metingen.ronde[plaats]]}" '
            f"(regel {metingen.regel[plaats]} van de beoordelingen), en staat niet op deze lijst. "
            "Zet het paar op de lijst, of haal de beoordeling weg."
        )
        problemen.meld("een beoordeling die niet op de lijst staat", None, tekst)
