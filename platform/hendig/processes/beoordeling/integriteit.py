"""Look at the answers of every round before anything goes out: for the independent controleur, and nobody else.

The result is no part of a `Beoordeling`: what is not there cannot reach a report of the network or of a partner.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from threadpoolctl import threadpool_limits

from analysis.integrity.examine import examine
from analysis.integrity.flags import Integrity
from analysis.integrity.replayed import Replayed, replay_round
from hendig.processes.beoordeling.onderzocht import Integriteit, OnderzochteRonde
from hendig.processes.meting.invoer import Invoer
from hendig.processes.meting.rondedata import rondedata, rondes_met_metingen

SEED: Final = 20260415
"""Equal input gives equal honest rounds, and so equal flags and equal bytes."""
NABOOTSINGEN: Final = 999
"""How many honest rounds each round is held against."""
DREMPEL: Final = 0.01
"""The chance, per check and kind of trust, that a round in which everybody is honest holds a flag."""


def onderzoek(invoer: Invoer, *, advance: Callable[[], None] = lambda: None) -> Integriteit:
    """Look at every construct of every round, beside the round before it.

    ``advance`` is called once per construct and round. Later rounds never change what was found in earlier ones.
    """
    rondes = []
    eerder: dict[str, Replayed] = {}
    with threadpool_limits(limits=1, user_api="blas"):
        for index, naam in rondes_met_metingen(invoer.metingen):
            gevonden: dict[str, Integrity | None] = {}
            delen = rondedata(invoer.metingen, invoer.norm, index, uitgenodigd=None, flagged=frozenset())
            for plaats, deel in enumerate(delen):
                generator = np.random.default_rng([SEED, index, plaats])
                regels = invoer.norm.constructen[deel.construct]
                nu = replay_round(deel, regels, generator, draws=NABOOTSINGEN)
                vorige = eerder.pop(deel.construct, None)
                gevonden[deel.construct] = None if nu is None else examine(nu, vorige, level=DREMPEL)
                if nu is not None:
                    eerder[deel.construct] = nu
                advance()
            rondes.append(OnderzochteRonde(naam, gevonden))
    return Integriteit(tuple(rondes), invoer.hashes)
