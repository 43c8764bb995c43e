"""The description of a measurement: what every output is written from, with nothing in it about one rater."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from analysis.ratings import IntArray
from analysis.relations.components import VarianceComponents
from analysis.relations.raters import RaterCoefficients
from analysis.relations.variances import RelationsFit
from analysis.reliability.coefficient import Coefficient
from analysis.reliability.intraclass import Intraclass
from governance.norm.norm import Norm
from hendig.processes.beschrijving.clustergemiddelden import Clustergemiddelde
from surveys.terugkoppeling.verdeling import Groep


@dataclass(frozen=True, slots=True, kw_only=True)
class Vragen:
    """How the questions of one construct go together; ``fout`` is the error variance of their mean."""

    alpha: Coefficient | None
    omega: Coefficient | None
    icc: Intraclass | None
    fout: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overeenstemming:
    """How far the raters of one partner agree, over the partners with enough raters.

    ``verdeling`` spreads a_wg over bands of at least five partners; empty when there are too few.
    ``afwijking`` is the median over partners of the average deviation, in scale points.
    """

    verdeling: tuple[Groep, ...]
    afwijking: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Nonrespons:
    """What can be known about who stayed silent; their opinion cannot.

    ``respons`` is the share of the pairs on the list that answered. ``zwijgers`` are organisations on the list that
    answered nothing; the two differences (Hedges' g) are None when fewer than five stayed silent, or answered.
    ``ontvangen_en_respons`` correlates, over partners, their received trust with their response.
    """

    respons: float
    uitgenodigd: int
    zwijgers: int
    ontvangen: Coefficient | None
    contacten: Coefficient | None
    ontvangen_en_respons: Coefficient | None
    clusters: int
    clusters_lage_respons: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Constructbeschrijving:
    """One construct in one round. ``relaties`` is None when there are too few ratings to split.

    ``mediaan`` is the median number of raters over the partners that were rated. ``terugkoppelbaar`` and
    ``beslisbaar`` are the partners with enough raters to be shown a score and to be judged; the last needs a norm.
    """

    construct: str
    beoordelingen: int
    beoordelaars: int
    beoordeelden: int
    mediaan: int
    gemiddelde: float | None
    relaties: RelationsFit | None
    beoordelaars_icc: RaterCoefficients | None
    vragen: Vragen | None
    overeenstemming: Overeenstemming | None
    nonrespons: Nonrespons | None
    clusters: tuple[Clustergemiddelde, ...]
    terugkoppelbaar: int
    beslisbaar: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderscheid:
    """Whether two constructs are told apart: correlations freed of error, and HTMT; None where unknown."""

    eerste: str
    tweede: str
    ontvangen: float | None
    beoordelingen: float | None
    htmt: float | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Contacten:
    """Who works with whom, as numbers of pairs of organisations per pair of clusters; ``paren`` is symmetric."""

    clusters: tuple[str, ...]
    paren: IntArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondebeschrijving:
    """One round; cluster means only stand in the last one, so that two rounds cannot be subtracted."""

    naam: str
    constructen: dict[str, Constructbeschrijving]
    onderscheid: Onderscheid | None
    contacten: Contacten | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beschrijving:
    """A described file; ``componenten`` per construct what lasts and what does not, None from a single round."""

    norm: Norm | None
    schaal: tuple[float, float]
    rondes: tuple[Rondebeschrijving, ...]
    componenten: dict[str, VarianceComponents | None]
    mededelingen: tuple[str, ...]
    dag: dt.date
