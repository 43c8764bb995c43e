"""Redoing everything with the bundle of an expert: the same functions as a round is judged with, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, Final

import numpy as np
from threadpoolctl import threadpool_limits

from analysis.herhaling.feiten import Bevinding, Rondestatus
from analysis.herhaling.status import Herhalingsstatus
from analysis.herhaling.telt import v_rules
from analysis.names import alphabetical
from analysis.oordeel.beoordeel import analyse_round
from analysis.oordeel.rondeanalyse import Rondeanalyse
from analysis.oordeel.rondedata import Rondedata
from governance.norm.norm import Norm
from hendig.bestanden.metingen import Metingen
from hendig.bestanden.rondes import Gebruikt, Kennisgeving, Partnergegevens, Rondebestand
from hendig.bestanden.uitgenodigd import Uitgenodigd
from hendig.processes.beoordeling.rondefeiten import feiten_van, herhaling_per_ronde
from hendig.processes.herbereken.bundelzip import Bundelfout
from hendig.processes.herbereken.deskundigenbundel import Deskundigenbundel, Deskundigenronde
from hendig.processes.herbereken.rules import Bundelsoort
from hendig.processes.herbereken.verslag import Rondeverslag, Vergelijking, Verslag, per_waarde
from hendig.processes.meting.rondedata import kolommen_van, rondedata
from surveys.uitslag.certificaat import Meetcertificaat, meetcertificaat

MEESTE_PARTIJEN: Final = 1_000
"""More parties than any network has: the sum needs memory for each pair of them."""
NIET_NA_TE_REKENEN: Final = ("herkomst", "partij", "construct")
"""What a certificate says of itself, and is no outcome."""


def narekening(bundel: Deskundigenbundel, *, programma: str) -> Verslag:
    """Redo every round and what they say together; ``programma`` is what redoes it."""
    with threadpool_limits(limits=1, user_api="blas"):
        certificaten = [certificaat_van(bundel, ronde) for ronde in bundel.rondes]
        herhaling = herhaling_van(bundel)
    return Verslag(
        soort=Bundelsoort.DESKUNDIGE,
        construct=bundel.construct,
        gemaakt_met=bundel.programma,
        nagerekend_met=programma,
        voor=bundel.voor,
        rondes=tuple(
            _rondeverslag(ronde, gevonden) for ronde, gevonden in zip(bundel.rondes, certificaten, strict=True)
        ),
        herhaling=_herhaling(bundel.herhaling, herhaling),
    )


def herhaling_van(bundel: Deskundigenbundel) -> Herhalingsstatus | None:
    """Tell whether the last round makes the norm missed repeatedly; None for one round, or without an outcome in it.

    Every round is held against the norm of the last one, as it is when the round is judged.
    """
    if len(bundel.rondes) == 1:
        return None
    norm = bundel.rondes[-1].norm
    analyses = [(ronde.naam, {bundel.construct: _analyse(bundel, ronde, norm)}) for ronde in bundel.rondes]
    laatste = herhaling_per_ronde(norm, analyses, _rondebestand(bundel, bundel.rondes[-1]))[-1]
    return laatste.get((bundel.construct, bundel.partij))


def certificaat_van(bundel: Deskundigenbundel, ronde: Deskundigenronde) -> Meetcertificaat | None:
    """Give the certificate of the party in one round as it is found now; None where it has no outcome.

    A certificate is made before its round is signed off, and says what it will be then: what came after is not in it.
    """
    data, regels = _data(bundel, ronde, ronde.norm), ronde.norm.constructen[bundel.construct]
    uitkomst = next((een for een in analyse_round(data, regels).outcomes if een.partij == bundel.partij), None)
    if uitkomst is None:
        return None
    sleutel = bundel.construct, bundel.partij
    feiten = feiten_van(ronde.norm, _rondebestand(bundel, ronde), ronde.naam, sleutel, Bevinding.van(uitkomst))
    toen = replace(feiten, status=Rondestatus.VASTGESTELD)
    beoordelaars, _ = data.ratings.received_by(data.partijen.index(bundel.partij))
    return meetcertificaat(
        uitkomst,
        regels,
        partij=bundel.partij,
        construct=bundel.construct,
        clusters=len(set(data.clusters_of(beoordelaars)) - {None}),
        toetsen=v_rules(toen, ronde.norm.herhaling),
        banden_weggelaten=ronde.feiten.banden_weggelaten,
        herkomst=ronde.herkomst,
    )


def _analyse(bundel: Deskundigenbundel, ronde: Deskundigenronde, norm: Norm) -> Rondeanalyse:
    return analyse_round(_data(bundel, ronde, norm), norm.constructen[bundel.construct])


def _data(bundel: Deskundigenbundel, ronde: Deskundigenronde, norm: Norm) -> Rondedata:
    metingen, lijst = _metingen(bundel, ronde)
    flagged = frozenset({bundel.partij} if ronde.feiten.vraag_open else ())
    alleen = replace(norm, constructen={bundel.construct: norm.constructen[bundel.construct]})
    return next(rondedata(metingen, alleen, 0, uitgenodigd=lijst, flagged=flagged))


def _metingen(bundel: Deskundigenbundel, ronde: Deskundigenronde) -> tuple[Metingen, Uitgenodigd]:
    """Make arrays of the rows of one round, in the order of the names."""
    if len(kolommen_van(bundel.construct, ronde.kolommen)) != len(ronde.kolommen):
        raise Bundelfout(f"De vragen van ronde {ronde.naam} gaan niet over {bundel.construct}.")
    namen = {bundel.partij, *([ronde.norm.gemeente] if ronde.norm.gemeente else [])}
    namen |= {naam for regel in ronde.regels for naam in (regel.wie, regel.over)}
    namen |= {naam for paar in ronde.lijst for naam in paar}
    if len(namen) > MEESTE_PARTIJEN:
        raise Bundelfout(f"In ronde {ronde.naam} staan {len(namen)} partijen. Zo groot is geen netwerk.")
    partijen = tuple(sorted(namen, key=alphabetical))
    clusters = tuple(sorted({regel.cluster for regel in ronde.regels if regel.cluster is not None}))
    plaats = {naam: nummer for nummer, naam in enumerate(partijen)}
    codes = [
        (plaats[een.wie], plaats[een.over], -1 if een.cluster is None else clusters.index(een.cluster))
        for een in ronde.regels
    ]
    rij = np.array(codes, dtype=np.intp).reshape(-1, 3)
    waarden = [[float("nan") if cel is None else float(cel) for cel in een.antwoorden] for een in ronde.regels]
    paren = np.array([(plaats[wie], plaats[over]) for wie, over in ronde.lijst], dtype=np.intp).reshape(-1, 2)
    metingen = Metingen(
        rondes=(ronde.naam,),
        partijen=partijen,
        clusters=clusters,
        kolommen=ronde.kolommen,
        ronde=np.zeros(len(rij), dtype=np.intp),
        beoordelaar=rij[:, 0].copy(),
        beoordeelde=rij[:, 1].copy(),
        cluster=rij[:, 2].copy(),
        waarden=np.array(waarden, dtype=np.float64).reshape(-1, len(ronde.kolommen)),
        regel=np.arange(len(rij), dtype=np.intp),
        mededelingen=(),
    )
    lijst = Uitgenodigd(
        partijen=partijen,
        ronde=np.zeros(len(paren), dtype=np.intp),
        beoordelaar=paren[:, 0].copy(),
        beoordeelde=paren[:, 1].copy(),
        mededelingen=(),
    )
    return metingen, lijst


def _rondebestand(bundel: Deskundigenbundel, laatste: Deskundigenronde) -> Rondebestand:
    """Give what the rules ask of the rounds, with since when the party takes part as it was known in one of them."""
    partij, construct = bundel.partij, bundel.construct
    berichten = (
        Kennisgeving(ronde=ronde.naam, partner=partij, construct=construct, **asdict(ronde.feiten.kennisgeving))
        for ronde in bundel.rondes
        if ronde.feiten.kennisgeving is not None
    )
    gebruikt = tuple(ronde.naam for ronde in bundel.rondes if ronde.feiten.gebruikt)
    return Rondebestand(
        rondes=tuple(ronde.feiten.ronde for ronde in bundel.rondes),
        partners=(Partnergegevens(naam=partij, toegetreden_op=laatste.feiten.toegetreden_op, eerder=()),),
        kennisgevingen=tuple(berichten),
        vlaggen=(),
        gebruikt=(Gebruikt(partner=partij, construct=construct, rondes=gebruikt),) if gebruikt else (),
    )


def _rondeverslag(ronde: Deskundigenronde, gevonden: Meetcertificaat | None) -> Rondeverslag:
    verwacht = _uitkomsten(ronde.verwacht)
    return Rondeverslag(
        naam=ronde.naam,
        vergelijkingen=tuple(per_waarde(verwacht, _uitkomsten(gevonden)))
        if verwacht or gevonden is not None
        else (Vergelijking("uitkomst voor deze partij", "geen", "geen"),),
        gegeven=tuple(sorted(asdict(ronde.herkomst).items())),
    )


def _uitkomsten(certificaat: Meetcertificaat | None) -> Mapping[str, Any]:
    """Give everything in a certificate that is an outcome."""
    velden = {} if certificaat is None else asdict(certificaat)
    return {naam: waarde for naam, waarde in velden.items() if naam not in NIET_NA_TE_REKENEN}


def _herhaling(verwacht: Mapping[str, Any] | None, gevonden: Herhalingsstatus | None) -> tuple[Vergelijking, ...]:
    nu = {} if gevonden is None else asdict(gevonden)
    return tuple(per_waarde(verwacht or {}, nu, voor=("bij herhaling",)))
