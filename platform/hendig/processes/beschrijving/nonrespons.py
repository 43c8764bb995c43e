"""Who stayed silent, and whether they differ in what is known of them."""

from __future__ import annotations

import numpy as np

from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import FloatArray
from analysis.reliability.nonresponse import correlation, standardized_difference
from hendig.processes.beschrijving.beschrijving import Nonrespons
from surveys.terugkoppeling.verdeling import KLEINSTE_GROEP

LAGE_RESPONS = 0.6
"""Share of a cluster's list below which its response is called low; words only, a norm has its own minimum."""


def nonrespons(data: Rondedata, ontvangen: FloatArray, clusters: tuple[str | None, ...] | None) -> Nonrespons | None:
    """Compare the silent with the others; None without a list. ``ontvangen`` is nan for who was not rated."""
    if data.invited is None or data.answered is None or not data.invited.any():
        return None
    answered = data.answered & data.invited
    op_lijst = data.invited.any(axis=1)
    zwijgt = op_lijst & ~answered.any(axis=1)
    spreekt = op_lijst & ~zwijgt
    lengte = data.invited.sum(axis=1).astype(np.float64)
    genoeg = min(int(zwijgt.sum()), int(spreekt.sum())) >= KLEINSTE_GROEP
    bekend = ~np.isnan(ontvangen)
    gevraagd = data.invited.sum(axis=0)
    mee = bekend & (gevraagd > 0)
    laag = _clusters_lage_respons(data, clusters)
    return Nonrespons(
        respons=float(answered.sum() / data.invited.sum()),
        uitgenodigd=int(op_lijst.sum()),
        zwijgers=int(zwijgt.sum()),
        ontvangen=(
            standardized_difference(ontvangen[zwijgt & bekend], ontvangen[spreekt & bekend])
            if min(int((zwijgt & bekend).sum()), int((spreekt & bekend).sum())) >= KLEINSTE_GROEP
            else None
        ),
        contacten=standardized_difference(lengte[zwijgt], lengte[spreekt]) if genoeg else None,
        ontvangen_en_respons=correlation(ontvangen[mee], (answered.sum(axis=0) / np.maximum(gevraagd, 1))[mee]),
        clusters=0 if clusters is None else len({naam for naam in clusters if naam is not None}),
        clusters_lage_respons=laag,
    )


def _clusters_lage_respons(data: Rondedata, clusters: tuple[str | None, ...] | None) -> int | None:
    """Count the clusters that answered little of their lists; None when it is not known who is in which."""
    if clusters is None or data.invited is None or data.answered is None:
        return None
    laag = 0
    for naam in {naam for naam in clusters if naam is not None}:
        leden = np.array([cluster == naam for cluster in clusters])
        gevraagd = int(data.invited[leden].sum())
        laag += gevraagd > 0 and int((data.answered & data.invited)[leden].sum()) < LAGE_RESPONS * gevraagd
    return laag
