"""Describe a file: how trust is spread over the network, how good the measurement is, and what it is good for."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from threadpoolctl import threadpool_limits

from analysis.names import alphabetical
from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import FloatArray, Ratings
from analysis.relations.components import VarianceComponents, variance_components
from analysis.relations.together import received_correlation
from analysis.reliability.separability import disattenuated, htmt
from hendig.processes.beschrijving.beschrijfconstruct import Clusters, beschrijf_construct, beschrijf_vragen
from hendig.processes.beschrijving.beschrijfinvoer import Beschrijfinvoer
from hendig.processes.beschrijving.beschrijving import (
    Beschrijving,
    Contacten,
    Onderscheid,
    Rondebeschrijving,
)
from hendig.processes.meting.rondedata import rondedata
from surveys.terugkoppeling.verdeling import KLEINSTE_GROEP


def beschrijf(invoer: Beschrijfinvoer) -> Beschrijving:
    """Describe every round, and what lasts over the rounds."""
    with threadpool_limits(limits=1, user_api="blas"):
        aanwezig = [int(ronde) for ronde in np.unique(invoer.metingen.ronde)]
        per_ronde = [data_van(invoer, ronde) for ronde in aanwezig]
        rondes = tuple(
            _ronde(invoer, ronde, data, laatste=ronde == aanwezig[-1])
            for ronde, data in zip(aanwezig, per_ronde, strict=True)
        )
        componenten = {
            construct: _componenten([data[construct] for data in per_ronde])
            for construct in invoer.afspraken.constructen
        }
    return Beschrijving(
        norm=invoer.norm,
        schaal=invoer.schaal,
        rondes=rondes,
        componenten=componenten,
        mededelingen=invoer.mededelingen,
        dag=invoer.dag,
    )


def data_van(invoer: Beschrijfinvoer, ronde: int) -> dict[str, Rondedata]:
    """Give the data of a round, by construct."""
    delen = rondedata(invoer.metingen, invoer.afspraken, ronde, uitgenodigd=invoer.uitgenodigd, flagged=frozenset())
    return {deel.construct: deel for deel in delen}


def _ronde(invoer: Beschrijfinvoer, ronde: int, data: dict[str, Rondedata], *, laatste: bool) -> Rondebeschrijving:
    een = next(iter(data.values()))
    clusters = clusters_van(invoer, een.partijen, ronde)
    return Rondebeschrijving(
        naam=invoer.metingen.rondes[ronde],
        constructen={naam: beschrijf_construct(invoer, deel, clusters, laatste=laatste) for naam, deel in data.items()},
        onderscheid=_onderscheid(data),
        contacten=_contacten(data, clusters),
    )


def clusters_van(invoer: Beschrijfinvoer, partijen: tuple[str, ...], ronde: int) -> Clusters:
    """Give the cluster of each party in a round; of who stayed silent in it, the last that is known."""
    metingen = invoer.metingen
    if metingen.cluster is None:
        return None
    volgorde = np.lexsort((metingen.ronde, metingen.ronde == ronde))
    bekend = volgorde[metingen.cluster[volgorde] >= 0]
    van = {
        metingen.partijen[wie]: metingen.clusters[cluster]
        for wie, cluster in zip(metingen.beoordelaar[bekend], metingen.cluster[bekend], strict=True)
    }
    return tuple(None if naam == invoer.afspraken.gemeente else van.get(naam) for naam in partijen)


def _onderscheid(data: dict[str, Rondedata]) -> Onderscheid | None:
    """Compare the first two constructs; there are never more in this questionnaire."""
    paar = next(combinations(data.values(), 2), None)
    if paar is None:
        return None
    eerste, tweede = paar
    genoeg = int((eerste.ratings.given & tweede.ratings.given).any(axis=1).sum()) >= KLEINSTE_GROEP
    vragen = _samen_volledig(eerste, tweede) if genoeg else None
    return Onderscheid(
        eerste=eerste.construct,
        tweede=tweede.construct,
        ontvangen=received_correlation(eerste.ratings, tweede.ratings) if genoeg else None,
        beoordelingen=None if vragen is None else disattenuated(*vragen),
        htmt=None if vragen is None else htmt(*vragen),
    )


def _samen_volledig(eerste: Rondedata, tweede: Rondedata) -> tuple[FloatArray, FloatArray] | None:
    """Give the answers on both constructs of the ratings that are complete on both."""
    if eerste.items is None or tweede.items is None:
        return None
    een, twee = eerste.items.answers, tweede.items.answers
    volledig = ~np.isnan(np.hstack((een, twee))).any(axis=1)
    return (een[volledig], twee[volledig]) if int(volledig.sum()) > een.shape[1] + twee.shape[1] else None


def _contacten(data: dict[str, Rondedata], clusters: Clusters) -> Contacten | None:
    """Count who works with whom per pair of clusters: from the list, else from who rated whom."""
    if clusters is None or not any(naam is not None for naam in clusters):
        return None
    deel = next(iter(data.values()))
    gaven = np.logical_or.reduce([een.ratings.given for een in data.values()])
    contact = deel.invited if deel.invited is not None else gaven
    contact = np.triu(contact | contact.T, 1)
    namen = tuple(sorted({naam for naam in clusters if naam is not None}, key=alphabetical))
    lid = np.array([[cluster == naam for cluster in clusters] for naam in namen], dtype=np.intp)
    paren = lid @ contact.astype(np.intp) @ lid.T
    paren = paren + paren.T
    paren[np.diag_indices_from(paren)] //= 2
    return Contacten(clusters=namen, paren=paren)


def _componenten(delen: list[Rondedata]) -> VarianceComponents | None:
    """Split what varies into what lasts and what does not; None when no two rounds share enough."""
    namen = sorted({naam for deel in delen for naam in deel.partijen}, key=alphabetical)
    if min(int(deel.ratings.given.any(axis=1).sum()) for deel in delen) < KLEINSTE_GROEP:
        return None
    fouten = [beschrijf_vragen(deel.items).fout for deel in delen if deel.items is not None]
    bekend = [fout for fout in fouten if fout is not None]
    try:
        return variance_components(
            [_over_alle(deel, namen) for deel in delen], sum(bekend) / len(bekend) if bekend else 0.0
        )
    except ValueError:
        return None


def _over_alle(deel: Rondedata, namen: list[str]) -> Ratings:
    """Give the ratings of a round with every party of any round in its place."""
    plaatsen = np.array([namen.index(naam) for naam in deel.partijen], dtype=np.intp)
    waarden = np.full((len(namen), len(namen)), np.nan)
    waarden[np.ix_(plaatsen, plaatsen)] = deel.ratings.values
    return Ratings(waarden)
