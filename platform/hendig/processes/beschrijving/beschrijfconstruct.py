"""Describe one construct in one round: what varies, how well it was measured, and who did not answer."""

from __future__ import annotations

import numpy as np

from analysis.leniency.round_model import fit_round
from analysis.names import alphabetical
from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import FloatArray
from analysis.relations.fit import fit_relations
from analysis.relations.raters import rater_coefficients
from analysis.relations.variances import RelationsFit
from analysis.reliability.agreement import agreement
from analysis.reliability.intraclass import Intraclass, composite_error, intraclass
from analysis.reliability.without_party import ItemAnswers, coefficients
from hendig.processes.beschrijving.beschrijfinvoer import Beschrijfinvoer
from hendig.processes.beschrijving.beschrijving import Constructbeschrijving, Overeenstemming, Vragen
from hendig.processes.beschrijving.clustergemiddelden import Clustergemiddelde, Clusterscores, clustergemiddelden
from hendig.processes.beschrijving.nonrespons import nonrespons
from surveys.terugkoppeling.verdeling import KLEINSTE_GROEP, verdeling

Clusters = tuple[str | None, ...] | None


def beschrijf_construct(
    invoer: Beschrijfinvoer, data: Rondedata, clusters: Clusters, *, laatste: bool
) -> Constructbeschrijving:
    """Describe one construct; cluster means only when this is the last round."""
    given = data.ratings.given
    per_partner = given.sum(axis=0)
    beoordeeld = per_partner > 0
    te_klein = int(given.any(axis=1).sum()) < KLEINSTE_GROEP
    anderen = per_partner if data.gemeente is None else per_partner - given[data.gemeente]
    relaties = None if te_klein else _relaties(data)
    mediaan = int(np.median(per_partner[beoordeeld])) if beoordeeld.any() else 0
    ontvangen = _ontvangen(data)
    norm = invoer.norm
    regels = None if norm is None else norm.constructen[data.construct]
    tonen_min = KLEINSTE_GROEP if norm is None else norm.tonen_min
    icc = None
    if relaties is not None and relaties.variances.total > 0.0 and mediaan:
        icc = rater_coefficients(relaties.variances, mediaan)
    return Constructbeschrijving(
        construct=data.construct,
        beoordelingen=data.ratings.count,
        beoordelaars=int(given.any(axis=1).sum()),
        beoordeelden=int(beoordeeld.sum()),
        mediaan=mediaan,
        gemiddelde=float(np.nanmean(ontvangen)) if not te_klein and int(beoordeeld.sum()) >= KLEINSTE_GROEP else None,
        relaties=relaties,
        beoordelaars_icc=icc,
        vragen=None if data.items is None or te_klein else beschrijf_vragen(data.items),
        overeenstemming=_overeenstemming(data, invoer.schaal, tonen_min),
        nonrespons=nonrespons(data, ontvangen, clusters),
        clusters=_clustergemiddelden(data, ontvangen, clusters, invoer.schaal) if laatste else (),
        terugkoppelbaar=int((anderen >= tonen_min).sum()),
        beslisbaar=None if regels is None else int((per_partner >= (regels.k_min or 1)).sum()),
    )


def _relaties(data: Rondedata) -> RelationsFit | None:
    try:
        return fit_relations(data.ratings)
    except ValueError:
        return None


def _ontvangen(data: Rondedata) -> FloatArray:
    """Received trust per party, corrected for leniency; the plain mean where the correction cannot be made."""
    if not data.ratings.count:
        return np.full(len(data.partijen), np.nan)
    schattingen, _ = fit_round(data.ratings).estimates()
    aantal = data.ratings.given.sum(axis=0)
    som = np.where(data.ratings.given, data.ratings.values, 0.0).sum(axis=0)
    gewoon = np.divide(som, aantal, out=np.full(len(som), np.nan), where=aantal > 0)
    return np.where(np.isnan(schattingen), gewoon, schattingen)


def beschrijf_vragen(items: ItemAnswers) -> Vragen:
    """Tell how the questions of a construct go together."""
    volledig = items.complete().answers
    alpha, omega = coefficients(items)
    genoeg = len(volledig) > volledig.shape[1]
    return Vragen(
        alpha=alpha,
        omega=omega,
        icc=_icc(volledig) if genoeg else None,
        fout=composite_error(volledig) if genoeg else None,
    )


def _icc(volledig: FloatArray) -> Intraclass | None:
    try:
        return intraclass(volledig)
    except ValueError:
        return None


def _overeenstemming(data: Rondedata, schaal: tuple[float, float], minste: int) -> Overeenstemming | None:
    """Spread agreement over the partners with enough raters; None when fewer than five have them."""
    delen = [
        agreement(answers, *schaal)
        for party in range(len(data.partijen))
        for answers in [data.ratings.received_by(party)[1]]
        if len(answers) >= max(minste, 2)
    ]
    if len(delen) < KLEINSTE_GROEP:
        return None
    waarden = [deel.a_wg for deel in delen if deel.a_wg is not None]
    return Overeenstemming(
        verdeling=verdeling(waarden, 0.0, 1.0) if len(waarden) >= KLEINSTE_GROEP else (),
        afwijking=float(np.median([deel.average_deviation for deel in delen])),
    )


def _clustergemiddelden(
    data: Rondedata, ontvangen: FloatArray, clusters: Clusters, schaal: tuple[float, float]
) -> tuple[Clustergemiddelde, ...]:
    if clusters is None:
        return ()
    bekend = ~np.isnan(ontvangen)
    delen = {}
    for naam in sorted({naam for naam in clusters if naam is not None}, key=alphabetical):
        leden = np.array([cluster == naam for cluster in clusters]) & bekend
        beoordelaars = int(data.ratings.given[:, leden].any(axis=1).sum())
        delen[naam] = Clusterscores(tuple(ontvangen[leden].tolist()), beoordelaars)
    return clustergemiddelden(delen, schaal[1] - schaal[0])
