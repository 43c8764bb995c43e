"""Making the bundle of an expert out of the kluis: the whole rounds of a case, under pseudonyms drawn for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Final

import numpy as np
from sqlalchemy.orm import Session

from hendig.processes.beoordeling.rondefeiten import feiten_van
from hendig.processes.herbereken.bronronde import Bronronde, bronronde
from hendig.processes.herbereken.deskundigenbundel import (
    Bundelregel,
    Deskundigenbundel,
    Deskundigenronde,
    Partijfeiten,
)
from hendig.processes.herbereken.rondesom import narekening
from hendig.processes.herbereken.rules import KLOPT_NIET, PROGRAMMA
from hendig.processes.herbereken.tellend import tellende_ronden
from hendig.processes.herbereken.voorwie import Voorwie
from hendig.processes.meting.rondedata import kolommen_van
from hendig.processes.ronde.herhaling import reeks_tot
from surveys.kluis.kluis import Kluisinhoud
from surveys.ronde.queries import Rondebeeld, echte_ronden
from surveys.ronde.rules import Rondestand
from surveys.uitslag.certificaat import Herkomstbewijs

LENGTE: Final = 8
"""How many signs of what is drawn make a pseudonym; two that are equal are drawn again."""


def maak_deskundigenbundel(
    session: Session,
    kluis: Kluisinhoud,
    *,
    partij: str,
    construct: str,
    rondes: Sequence[str],
    voor: Voorwie,
    trek: Callable[[], str],
) -> bytes:
    """Give what an expert redoes everything with; ``trek`` draws what nobody can guess, anew each time.

    The real rounds between the first and the last of the case go along: whether one of them breaks the row is part of
    what is redone. What should come of them together is what the certificates in the kluis say, with what cases tell of
    notice, talk and plan. A bundle that does not come out right is refused.
    """
    gekozen = tellende_ronden(session, kluis, partij=partij, construct=construct, rondes=rondes)
    beelden = _van_tot(echte_ronden(session), gekozen[0].beeld.id, gekozen[-1].beeld.id)
    bronnen = [bronronde(session, kluis, beeld, partij=partij, construct=construct) for beeld in beelden]
    namen = _Namen(trek)
    eigen = namen.nieuw("P")
    gemeente = eigen if bronnen[-1].naam == bronnen[-1].invoer.norm.gemeente else namen.nieuw("G")
    laatste = bronnen[-1]
    delen = tuple(_ronde(bron, _pseudoniemen(bron, namen, eigen, gemeente), namen, laatste) for bron in bronnen)
    bundel = Deskundigenbundel(
        construct=construct,
        programma=PROGRAMMA,
        voor=voor,
        partij=eigen,
        gemeente=gemeente if any(deel.norm.gemeente is not None for deel in delen) else None,
        rondes=delen,
        herhaling=asdict(reeks_tot(session, kluis, laatste.beeld).status(partij, construct)) if delen[1:] else None,
    )
    afwijkingen = narekening(bundel, programma=PROGRAMMA).afwijkingen
    if afwijkingen:
        raise KLOPT_NIET.met(wat=afwijkingen[0].wat)
    return bundel.als_bytes()


class _Namen:
    """Draws names, and never the same twice."""

    def __init__(self, trek: Callable[[], str]) -> None:
        self._trek = trek
        self._gegeven: set[str] = set()

    def nieuw(self, letter: str) -> str:
        """Give a name that nobody has yet."""
        while (naam := f"{letter}-{self._trek().replace('-', '')[:LENGTE]}") in self._gegeven:
            pass
        self._gegeven.add(naam)
        return naam


def _van_tot(ronden: Iterable[Rondebeeld], eerste: str, laatste: str) -> list[Rondebeeld]:
    getoond = [een for een in ronden if een.stap(Rondestand.VASTGESTELD)]
    sleutels = [een.id for een in getoond]
    return getoond[sleutels.index(eerste) : sleutels.index(laatste) + 1]


def _pseudoniemen(bron: Bronronde, namen: _Namen, eigen: str, gemeente: str) -> dict[str, str]:
    """Give every party of a round its pseudonym, by what it was called."""
    vast = {bron.naam: eigen}
    if bron.invoer.norm.gemeente is not None:
        vast[bron.invoer.norm.gemeente] = gemeente
    alle = bron.invoer.metingen.partijen
    return {naam: vast[naam] if naam in vast else namen.nieuw("P") for naam in alle}


def _ronde(bron: Bronronde, pseudoniem: Mapping[str, str], namen: _Namen, laatste: Bronronde) -> Deskundigenronde:
    norm, metingen = bron.invoer.norm, bron.invoer.metingen
    kolommen = tuple(metingen.kolommen[plaats] for plaats in kolommen_van(bron.construct, metingen.kolommen))
    clusters = {naam: namen.nieuw("C") for naam in metingen.clusters}
    return Deskundigenronde(
        kolommen=kolommen,
        vragenlijst=bron.vragenlijst,
        regels=tuple(sorted(_regels(bron, pseudoniem, clusters), key=lambda regel: (regel.wie, regel.over))),
        lijst=tuple(sorted(_lijst(bron, pseudoniem))),
        norm=replace(norm, gemeente=None if norm.gemeente is None else pseudoniem[norm.gemeente]),
        feiten=_feiten(bron, laatste),
        herkomst=_herkomst(bron),
        verwacht=None if bron.certificaat is None else replace(bron.certificaat, partij=pseudoniem[bron.naam]),
    )


def _regels(bron: Bronronde, pseudoniem: Mapping[str, str], clusters: Mapping[str, str]) -> list[Bundelregel]:
    metingen = bron.invoer.metingen
    kolommen = kolommen_van(bron.construct, metingen.kolommen)
    van = [pseudoniem[naam] for naam in metingen.partijen]
    groep = [clusters[naam] for naam in metingen.clusters]
    in_ronde = np.flatnonzero(metingen.ronde == bron.plaats).tolist()
    cluster = np.full(len(metingen.ronde), -1) if metingen.cluster is None else metingen.cluster
    return [
        Bundelregel(
            van[metingen.beoordelaar[regel]],
            van[metingen.beoordeelde[regel]],
            groep[cluster[regel]] if cluster[regel] >= 0 else None,
            tuple(None if np.isnan(cel) else int(cel) for cel in metingen.waarden[regel, kolommen]),
        )
        for regel in in_ronde
    ]


def _lijst(bron: Bronronde, pseudoniem: Mapping[str, str]) -> list[tuple[str, str]]:
    gevraagd = bron.invoer.uitgenodigd
    if gevraagd is None:
        return []
    van = [pseudoniem[naam] for naam in gevraagd.partijen]
    paren = zip(gevraagd.ronde, gevraagd.beoordelaar, gevraagd.beoordeelde, strict=True)
    return [(van[wie], van[over]) for ronde, wie, over in paren if ronde == bron.plaats]


def _feiten(bron: Bronronde, laatste: Bronronde) -> Partijfeiten:
    """Give what the rules ask of the round about this party; what stands otherwise for it alone, stands so here.

    How the round stands and what followed on it is as it is known with the last round; the rest as with its own.
    """
    naam, sleutel = bron.beeld.naam, (bron.construct, laatste.naam)
    nu = feiten_van(laatste.invoer.norm, laatste.rondes, naam, sleutel, None)
    ronde = next(een for een in bron.rondes.rondes if een.naam == naam)
    sinds = {een.naam: een.toegetreden_op for een in bron.rondes.partners}
    vlaggen = {(een.ronde, een.partner) for een in bron.rondes.vlaggen if een.open}
    return Partijfeiten(
        ronde=replace(ronde, status=nu.status),
        toegetreden_op=sinds.get(bron.naam),
        vraag_open=(naam, bron.naam) in vlaggen,
        banden_weggelaten=bron.certificaat is None or bron.certificaat.regels["V6"] is True,
        kennisgeving=nu.kennisgeving,
        gebruikt=nu.gebruikt,
    )


def _herkomst(bron: Bronronde) -> Herkomstbewijs:
    if bron.certificaat is not None:
        return bron.certificaat.herkomst
    ronde = next(een for een in bron.rondes.rondes if een.naam == bron.beeld.naam)
    return Herkomstbewijs(
        ronde=bron.beeld.id,
        normversie=bron.invoer.norm.versie,
        instrument=ronde.instrument_versie or "",
        programma=PROGRAMMA,
        antwoorden_sha256=bron.invoer.hashes["metingen"],
        norm_sha256=bron.invoer.hashes["norm"],
    )
