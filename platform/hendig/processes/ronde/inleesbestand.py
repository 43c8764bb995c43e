"""The ratings of one round out of files, with the parties by their keys; every problem is told at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from analysis.ratings import IntArray
from governance.norm.sleutel import lijkt_op, schone_tekst
from governance.norm.sleutels import SCORE
from hendig.bestanden.metingen import Metingen, lees_metingen
from hendig.bestanden.problemen import Problemenlijst
from hendig.bestanden.uitgenodigd import Uitgenodigd, lees_uitgenodigd
from hendig.processes.ronde.inleesvraag import Inleesvraag
from surveys.vragenlijst.instrument import Instrument

Paar = tuple[str, str]
LANGSTE_CLUSTER: Final = 40


@dataclass(frozen=True, slots=True)
class Ingelezenronde:
    """What the files say of one round, by the keys of rater and rated party; ``gevraagd`` holds every pair."""

    antwoorden: Mapping[Paar, Mapping[str, int | None]]
    gevraagd: frozenset[Paar]
    clusters: Mapping[str, str]
    mededelingen: tuple[str, ...]


def lees_rondebestanden(vraag: Inleesvraag, instrument: Instrument, register: Mapping[str, str]) -> Ingelezenronde:
    """Read the files of a round, with the names of the register by key; `Invoerfout` tells all problems."""
    schaal = [waarde for waarde, _ in instrument.antwoorden]
    metingen = lees_metingen(
        vraag.metingen.inhoud,
        bestand=vraag.metingen.naam,
        minimum=min(schaal),
        maximum=max(schaal),
        kolommen={},
        volgorde=None,
        oude_namen={},
    )
    problemen = Problemenlijst(vraag.metingen.naam)
    _meld_vragen(metingen, instrument, problemen)
    problemen.weiger_bij_problemen()
    lijst = _lijst(vraag, metingen)
    ronde = _ronde(metingen, vraag.naam, problemen)
    partijen = metingen.partijen if lijst is None else lijst.partijen
    sleutels = _sleutels(partijen, register, problemen)
    _meld_gebroken(metingen, schaal, problemen)
    _meld_clusters(metingen, problemen)
    problemen.weiger_bij_problemen()
    regels = np.flatnonzero(metingen.ronde == ronde)
    antwoorden = {
        (sleutels[metingen.beoordelaar[regel]], sleutels[metingen.beoordeelde[regel]]): _antwoorden(metingen, regel)
        for regel in regels.tolist()
    }
    gevraagd = set(antwoorden)
    if lijst is not None:
        hier = lijst.ronde == ronde
        paren = zip(lijst.beoordelaar[hier].tolist(), lijst.beoordeelde[hier].tolist(), strict=True)
        gevraagd |= {(sleutels[wie], sleutels[over]) for wie, over in paren}
    mededelingen = (*metingen.mededelingen, *(() if lijst is None else lijst.mededelingen))
    return Ingelezenronde(antwoorden, frozenset(gevraagd), _clusters(metingen, regels, sleutels), mededelingen)


def _lijst(vraag: Inleesvraag, metingen: Metingen) -> Uitgenodigd | None:
    bestand = vraag.uitgenodigd
    if bestand is None:
        return None
    return lees_uitgenodigd(bestand.inhoud, bestand=bestand.naam, metingen=metingen, kolommen={}, oude_namen={})


def _meld_vragen(metingen: Metingen, instrument: Instrument, problemen: Problemenlijst) -> None:
    """Refuse one number a rating: what is kept of a round are the answers to questions."""
    if metingen.kolommen == (SCORE,):
        tekst = (
            f"In dit bestand staat alleen de kolom {SCORE}. Een ronde heeft de antwoorden op elke vraag nodig: "
            f"{', '.join(instrument.codes)}. Een bestand met alleen scores rekent u na met hendig beoordeel."
        )
        problemen.meld("een bestand zonder vragen", None, tekst)
    elif set(metingen.kolommen) != set(instrument.codes):
        tekst = f"Vragenlijst {instrument.versie} heeft andere vragen: {', '.join(instrument.codes)}. Kies een andere."
        problemen.meld("een andere vragenlijst", None, tekst)


def _ronde(metingen: Metingen, naam: str, problemen: Problemenlijst) -> int:
    """Find the round in a file that may hold several; a file with one round is of this one, whatever it is called."""
    if len(metingen.rondes) == 1:
        return 0
    if schone_tekst(naam) in metingen.rondes:
        return metingen.rondes.index(schone_tekst(naam))
    tekst = f"In dit bestand staan de rondes {', '.join(metingen.rondes)}. Geef de ronde een van die namen."
    problemen.meld("een ronde die er niet in staat", None, tekst)
    return 0


def _sleutels(namen: tuple[str, ...], register: Mapping[str, str], problemen: Problemenlijst) -> dict[int, str]:
    """Give the key of every party by its place in the file."""
    per_naam = {schone_tekst(naam).casefold(): sleutel for sleutel, naam in register.items()}
    gevonden = {}
    for plaats, naam in enumerate(namen):
        sleutel = per_naam.get(naam.casefold())
        if sleutel is None:
            tekst = f'De partij "{naam}" staat niet in het register.{lijkt_op(naam, register.values())} '
            problemen.meld("een onbekende partij", None, f"{tekst}Schrijf de naam zoals in het register.")
        else:
            gevonden[plaats] = sleutel
    return gevonden


def _meld_gebroken(metingen: Metingen, schaal: list[int], problemen: Problemenlijst) -> None:
    """Report answers that nobody can have given: between two numbers of the scale."""
    goed = np.isnan(metingen.waarden) | np.isin(metingen.waarden, schaal)
    for regel in metingen.regel[~goed.all(axis=1)].tolist():
        tekst = f"Op deze regel staat een antwoord dat niet bestaat. Er zijn {len(schaal)} antwoorden: {schaal}."
        problemen.meld("een antwoord dat niet bestaat", regel, tekst)


def _meld_clusters(metingen: Metingen, problemen: Problemenlijst) -> None:
    for cluster in metingen.clusters:
        if len(cluster) > LANGSTE_CLUSTER:
            tekst = f'De naam van cluster "{cluster}" is langer dan {LANGSTE_CLUSTER} tekens. Maak hem korter.'
            problemen.meld("een lange naam", None, tekst)


def _antwoorden(metingen: Metingen, regel: int) -> dict[str, int | None]:
    waarden = zip(metingen.kolommen, metingen.waarden[regel].tolist(), strict=True)
    return {code: None if np.isnan(waarde) else int(waarde) for code, waarde in waarden}


def _clusters(metingen: Metingen, regels: IntArray, sleutels: Mapping[int, str]) -> dict[str, str]:
    if metingen.cluster is None:
        return {}
    paren = zip(metingen.beoordelaar[regels].tolist(), metingen.cluster[regels].tolist(), strict=True)
    return {sleutels[wie]: metingen.clusters[cluster] for wie, cluster in paren if cluster >= 0}
