"""What everybody may see of a round on one kind of trust: the network as a whole, and nobody in particular."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from analysis.oordeel.normregels import Normregels
from analysis.oordeel.rondeanalyse import Rondeanalyse
from analysis.reliability.coefficient import Coefficient
from surveys.terugkoppeling.getallen import getal
from surveys.terugkoppeling.verdeling import (
    GEMIDDELDE_DECIMALEN,
    KLEINSTE_GROEP,
    Groep,
    aantal_in_woorden,
    beslisbaar,
    scores_in_netwerk,
    verdeling,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Netwerkbeeld:
    """The network on one kind of trust.

    ``gemiddelde`` is written, or None where too few partners have an outcome; ``groepen`` holds one group or none
    where there is no distribution to show. ``met`` and ``zonder`` tell in words for how many partners an outcome was
    possible and for how many not. ``respons`` is the mean over the partners of the share of their list that answered.
    ``los`` tells that some groups of partners have no raters in common.
    """

    construct: str
    minimum: float
    maximum: float
    norm: float
    raters: int
    ratings: int
    gemiddelde: str | None
    groepen: tuple[Groep, ...]
    met: str
    zonder: str
    respons: float | None
    betrouwbaarheid: Coefficient | None
    los: bool

    def als_json(self) -> str:
        """Write the value; equal values give equal text."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def uit_json(cls, tekst: str) -> Netwerkbeeld:
        """Read what `als_json` wrote."""
        velden: dict[str, Any] = json.loads(tekst)
        omega = velden.pop("betrouwbaarheid")
        return cls(
            groepen=tuple(Groep(**groep) for groep in velden.pop("groepen")),
            betrouwbaarheid=None if omega is None else Coefficient(**omega),
            **velden,
        )


def netwerkbeeld(analyse: Rondeanalyse, regels: Normregels) -> Netwerkbeeld:
    """Take out of the analysis of a round what everybody may see."""
    scores = scores_in_netwerk(analyse)
    totaal, beslist = len(analyse.partners), len(beslisbaar(analyse))
    bekend = [deel.response for deel in analyse.partners if deel.response is not None]
    return Netwerkbeeld(
        construct=analyse.construct,
        minimum=regels.minimum,
        maximum=regels.maximum,
        norm=regels.norm,
        raters=analyse.raters,
        ratings=analyse.ratings,
        gemiddelde=getal(sum(scores) / len(scores), GEMIDDELDE_DECIMALEN) if len(scores) >= KLEINSTE_GROEP else None,
        groepen=verdeling(scores, regels.minimum, regels.maximum),
        met=aantal_in_woorden(beslist, totaal),
        zonder=aantal_in_woorden(totaal - beslist, totaal),
        respons=sum(bekend) / len(bekend) if len(bekend) >= KLEINSTE_GROEP else None,
        betrouwbaarheid=analyse.omega,
        los=len(analyse.components) > 1,
    )
