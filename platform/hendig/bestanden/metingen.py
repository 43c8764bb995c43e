"""A file of ratings: one line per rating, read into arrays, or refused with everything that is wrong with it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from governance.norm.sleutels import SCORE
from hendig.bestanden.getallen import FOUT, Cijfers
from hendig.bestanden.kolommen import Kolommen
from hendig.bestanden.meetcontrole import Meetregels, controleer
from hendig.bestanden.namen import Namen, naambezwaar
from hendig.bestanden.problemen import Invoerfout, Problemenlijst
from hendig.bestanden.tabel import Tabel, open_tabel
from surveys.vragenlijst.instrument import VOORSTEL

RONDE, BEOORDELAAR, BEOORDEELDE, CLUSTER = "ronde", "beoordelaar", "beoordeelde", "cluster"
KOLOMMEN = (RONDE, BEOORDELAAR, BEOORDEELDE, CLUSTER, SCORE, *VOORSTEL.codes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metingen:
    """The ratings of a file, N of them, in the order of the file and without self-ratings.

    ``rondes`` stand in the order of the rounds file, else of first appearance; ``partijen`` and ``clusters`` are
    alphabetical. ``ronde``, ``beoordelaar``, ``beoordeelde`` and ``cluster`` (of the rater) are indices into them;
    a cluster of -1 is none, as for the gemeente, and ``cluster`` is None when the file tells no clusters at all.
    ``waarden`` is (N, kolommen), nan for "kan ik niet beoordelen". ``regel`` is the line in the file.
    ``mededelingen`` are Dutch sentences about what was read and left out.
    """

    rondes: tuple[str, ...]
    partijen: tuple[str, ...]
    clusters: tuple[str, ...]
    kolommen: tuple[str, ...]
    ronde: NDArray[np.intp]
    beoordelaar: NDArray[np.intp]
    beoordeelde: NDArray[np.intp]
    cluster: NDArray[np.intp] | None
    waarden: NDArray[np.float64]
    regel: NDArray[np.intp]
    mededelingen: tuple[str, ...]


def lees_metingen(
    inhoud: bytes,
    *,
    bestand: str,
    minimum: float,
    maximum: float,
    kolommen: Mapping[str, str],
    volgorde: Sequence[str] | None,
    oude_namen: Mapping[str, str],
) -> Metingen:
    """Read ratings on a scale; `Invoerfout` carries every problem at once.

    ``kolommen`` maps our name of a column to the header in the file. ``volgorde`` are the rounds of the rounds file;
    ``oude_namen`` maps an earlier name of a partner to the present one.
    """
    tabel = open_tabel(inhoud, bestand=bestand, bekend=[*KOLOMMEN, *kolommen.values()])
    problemen = Problemenlijst(bestand)
    lezer = _Lezer(tabel, problemen, Cijfers(minimum, maximum), kolommen)
    lezer.lees_alles()
    uitkomst = controleer(lezer.meetregels(), problemen, volgorde=volgorde, oude_namen=oude_namen)
    problemen.weiger_bij_problemen()
    zinnen = [f"{tabel.gelezen_als}.", *uitkomst.mededelingen]
    if lezer.ongebruikt:
        zinnen.append(f"niet gebruikte kolommen: {', '.join(lezer.ongebruikt)}.")
    return Metingen(
        rondes=uitkomst.rondes,
        partijen=uitkomst.partijen,
        clusters=uitkomst.clusters,
        kolommen=lezer.waardekolommen,
        ronde=uitkomst.ronde,
        beoordelaar=uitkomst.beoordelaar,
        beoordeelde=uitkomst.beoordeelde,
        cluster=uitkomst.cluster,
        waarden=uitkomst.waarden,
        regel=uitkomst.regel,
        mededelingen=tuple(f"{bestand}: {zin}" for zin in zinnen),
    )


class _Lezer:
    """Reads the lines of one table into flat buffers: numbers for names, floats for ratings."""

    def __init__(self, tabel: Tabel, problemen: Problemenlijst, cijfers: Cijfers, anders: Mapping[str, str]) -> None:
        self._tabel, self._problemen, self._cijfers = tabel, problemen, cijfers
        kolommen = Kolommen(tabel.kop, anders, KOLOMMEN, problemen)
        beoordelaar, beoordeelde = kolommen.moet(BEOORDELAAR), kolommen.moet(BEOORDEELDE)
        self._ronde, self._cluster = kolommen.vind(RONDE), kolommen.vind(CLUSTER)
        self.waardekolommen, self._plaatsen = _waardekolommen(kolommen)
        self._namen = {RONDE: self._ronde, BEOORDELAAR: beoordelaar, BEOORDEELDE: beoordeelde}
        self._volledig = not problemen
        self._wie_wie = (beoordelaar or 0, beoordeelde or 0)
        self.ongebruikt = kolommen.ongebruikt()
        self._regel: int | None = None
        self._rondes, self._partijen, self._clusters = (Namen(lambda: self._regel) for _ in range(3))
        self._geschonden: set[int] = set()
        self._codes, self._waarden = array("i"), array("d")

    def lees_alles(self) -> None:
        """Read every line; a file that breaks off half-way is a problem beside the others."""
        breedte, kort_mag = len(self._tabel.kop), self._tabel.kort_mag
        lees = self._lees if self._volledig else self._meld_regel
        try:
            for regel, cellen in self._tabel.rijen:
                self._regel = regel
                if len(cellen) == breedte:
                    lees(cellen)
                elif kort_mag and not any(map(str.strip, cellen[breedte:])):
                    lees([*cellen[:breedte], *[""] * (breedte - len(cellen))])
                else:
                    self._meld_breedte(len(cellen))
        except Invoerfout as fout:
            self._problemen.neem_over(fout)
        if self._regel is None and not self._problemen:
            tekst = "Dit bestand heeft alleen een kopregel. Zet er de beoordelingen onder."
            self._problemen.meld("een bestand zonder beoordelingen", None, tekst)

    def _lees(self, cellen: list[str]) -> None:
        wie, over_wie = self._wie_wie
        ronde = 0 if self._ronde is None else self._rondes[cellen[self._ronde]]
        beoordelaar, beoordeelde = self._partijen[cellen[wie]], self._partijen[cellen[over_wie]]
        cijfers = self._cijfers
        waarden = [cijfers[cellen[plaats]] for plaats in self._plaatsen]
        cluster = -1 if self._cluster is None else self._clusters[cellen[self._cluster]]
        if ronde < 0 or beoordelaar < 0 or beoordeelde < 0 or FOUT in waarden:
            self._geschonden.add(ronde)
            self._meld_regel(cellen)
            return
        if cluster < 0 and self._cluster is not None:
            self._meld_cluster(cellen[self._cluster])
        self._codes.extend((ronde, beoordelaar, beoordeelde, cluster, self._regel or 0))
        self._waarden.extend(waarden)

    def _meld_regel(self, cellen: list[str]) -> None:
        for kolom, plaats in self._namen.items():
            reden = None if plaats is None else naambezwaar(cellen[plaats])
            if reden is not None:
                self._problemen.meld("een naam die niet kan", self._regel, f"{kolom} {reden}")
        for plaats in self._plaatsen:
            if self._cijfers[cellen[plaats]] == FOUT:
                soort, tekst = self._cijfers.bezwaar(cellen[plaats])
                self._problemen.meld(soort, self._regel, f"kolom {self._tabel.kop[plaats]}: {tekst}")
        if self._cluster is not None:
            self._meld_cluster(cellen[self._cluster])

    def _meld_cluster(self, cel: str) -> None:
        reden = naambezwaar(cel)
        if cel.strip() and reden is not None:
            self._problemen.meld("een naam die niet kan", self._regel, f"cluster {reden}")

    def _meld_breedte(self, aantal: int) -> None:
        tekst = f"deze regel heeft {aantal} cellen en de kop {len(self._tabel.kop)}. Maak ze gelijk."
        if aantal > len(self._tabel.kop) and self._tabel.scheiding == ",":
            tekst += " Staan er decimale komma's in? Gebruik dan puntkomma's tussen de cellen."
        self._problemen.meld("een regel met te veel of te weinig cellen", self._regel, tekst)

    def meetregels(self) -> Meetregels:
        """Hand over what was read, as arrays, with every spelling of every name."""
        codes = np.frombuffer(self._codes, dtype=np.intc).reshape(-1, 5)
        waarden = np.frombuffer(self._waarden, dtype=np.float64).reshape(-1, max(1, len(self.waardekolommen)))
        return Meetregels(
            rondes=None if self._ronde is None else self._rondes,
            partijen=self._partijen,
            clusters=self._clusters,
            heeft_cluster=self._cluster is not None,
            codes=codes,
            waarden=waarden,
            geschonden=frozenset(self._geschonden),
        )


def _waardekolommen(kolommen: Kolommen) -> tuple[tuple[str, ...], list[int]]:
    """Find the columns with ratings: all questions, or one score, never both."""
    vragen = {code: kolommen.vind(code) for code in VOORSTEL.codes}
    gevonden = [plaats for plaats in vragen.values() if plaats is not None]
    score = kolommen.vind(SCORE)
    if score is not None and gevonden:
        kolommen.meld(
            "cijfers op twee manieren",
            f"Er is een kolom {SCORE} en er zijn kolommen per vraag. Haal een van de twee weg.",
        )
    if score is not None:
        return (SCORE,), [score]
    if not gevonden:
        uitleg = f" Nodig is {SCORE}, of een kolom voor elke vraag: {', '.join(VOORSTEL.codes)}."
        kolommen.meld_ontbrekend([SCORE], uitleg)
    elif len(gevonden) < len(vragen):
        kolommen.meld_ontbrekend([code for code, plaats in vragen.items() if plaats is None])
    return VOORSTEL.codes, gevonden
