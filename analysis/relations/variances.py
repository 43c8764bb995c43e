"""The five parameters of the Social Relations Model and what is estimated of a round, as values."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum


class Note(StrEnum):
    """What a reader of an estimate must know about it."""

    LENIENCY_BELOW_ZERO = "de spreiding in mildheid kwam onder nul uit en telt als nul"
    TRUST_BELOW_ZERO = "de spreiding in ontvangen vertrouwen kwam onder nul uit en telt als nul"
    RELATION_BELOW_ITEMS = "de relaties verschillen niet meer dan de vragen binnen een beoordeling"
    AT_THE_EDGE = "een samenhang ligt op de rand van wat mogelijk is"


@dataclass(frozen=True, slots=True)
class Variances:
    """Variances and covariances of ``y_ij = mu + a_i + b_j + g_ij``, in squared scale points.

    Attributes
    ----------
    leniency, trust, relation : float
        Var(a), Var(b), Var(g): raters, rated parties, and the relation between the two.
    leniency_trust : float
        Cov(a_i, b_i): whether who is mild is trusted more.
    reciprocity : float
        Cov(g_ij, g_ji): whether special trust is returned.
    """

    leniency: float
    trust: float
    relation: float
    leniency_trust: float
    reciprocity: float

    @property
    def total(self) -> float:
        """Variance of one rating."""
        return self.leniency + self.trust + self.relation

    def admissible(self) -> tuple[Variances, tuple[Note, ...]]:
        """Move what cannot be a variance or covariance to the nearest edge, and tell what was moved.

        Returns
        -------
        variances : Variances
            Variances of at least 0 and covariances no larger than the variances allow.
        notes : tuple of Note
            Empty when nothing was moved.
        """
        leniency, trust, relation = (max(0.0, part) for part in (self.leniency, self.trust, self.relation))
        reach = math.sqrt(leniency * trust)
        across = min(max(self.leniency_trust, -reach), reach)
        returned = min(max(self.reciprocity, -relation), relation)
        moved_edge = (leniency > 0.0 < trust and across != self.leniency_trust) or returned != self.reciprocity
        notes = tuple(
            note
            for note, moved in (
                (Note.LENIENCY_BELOW_ZERO, self.leniency < 0.0),
                (Note.TRUST_BELOW_ZERO, self.trust < 0.0),
                (Note.AT_THE_EDGE, moved_edge),
            )
            if moved
        )
        return Variances(leniency, trust, relation, across, returned), notes


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationsFit:
    """The Social Relations Model of one construct in one round.

    Attributes
    ----------
    mean : float
        mu, in scale points.
    estimated : Variances
        As the method gives them: by analysis of variance they may be negative.
    variances : Variances
        The same inside the parameter space; use these where a variance is needed.
    standard_errors : Variances
        Of ``estimated``; ``nan`` where an estimate lies on the edge of the parameter space.
    given_reliability, received_reliability : float
        How well the raters' leniencies and the parties' received trust can be told apart, 0 to 1. Low where all are
        equally mild or equally good: that is no fault of the measurement.
    notes : tuple of Note
        What was moved, and what lies on an edge.
    parties, ratings : int
        How many of each took part.
    """

    mean: float
    estimated: Variances
    variances: Variances
    standard_errors: Variances
    given_reliability: float
    received_reliability: float
    notes: tuple[Note, ...]
    parties: int
    ratings: int
