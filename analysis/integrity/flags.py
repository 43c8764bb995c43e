"""What a check says: flags with how unusual they are, and how often an honest round raises one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Check(StrEnum):
    """What is looked at; each is a pattern that honest people can also make."""

    ZELFDE_ANTWOORD = "steeds hetzelfde antwoord"
    IEDEREEN_GELIJK = "iedereen hetzelfde cijfer"
    GRILLIG = "antwoorden die alle kanten op gaan"
    WEDERZIJDS_LAAG = "over en weer laag"
    EIGEN_CLUSTER_HOOG = "hoog binnen het eigen cluster"
    CLUSTER_TEGEN_EEN = "een cluster laag over één partij"
    GROEP_TEGEN_EEN = "een groep laag over één partij"
    RELATIE_DAALT = "plotselinge daling tussen twee organisaties"
    PARTIJ_DAALT = "plotselinge daling van één partij"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose answers are looked at, and about whom these are; alphabetical. No targets: about everybody they rated."""

    raters: tuple[str, ...]
    targets: tuple[str, ...] = ()
    cluster: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A reason to look.

    Attributes
    ----------
    subject : Subject
        Whose answers, about whom.
    found, usual : float
        The statistic of the check, and its mean over honest rounds.
    p, adjusted_p : float
        Share of honest rounds' units at least as unusual, and the same after all that were looked at.
    """

    subject: Subject
    found: float
    usual: float
    p: float
    adjusted_p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One check of one round.

    Attributes
    ----------
    check : Check
        What was looked at.
    tested : int
        How many raters, pairs, clusters or targets could be looked at.
    flags : tuple of Flag
        In alphabetical order.
    false_flags, any_false : float
        Over honest rounds like this one: the mean number of flags, and the share with one flag or more.
    """

    check: Check
    tested: int
    flags: tuple[Flag, ...]
    false_flags: float
    any_false: float


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """A party's estimate beside two that no single rater moves much, all from answers corrected for mildness."""

    partij: str
    n: int
    estimate: float
    trimmed_mean: float
    median: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Integrity:
    """Everything looked at in one construct of one round.

    Attributes
    ----------
    construct : str
        Name of the construct.
    honest_rounds : int
        How many honest rounds it was held against.
    checks : tuple of Checked
        In the order of `Check`; what could not be tested has ``tested`` 0.
    residual_variance : float
        s_e^2 of the round, in squared scale points.
    without_rater : dict of str to float
        s_e^2 without each rater that is flagged as erratic.
    always_highest : int
        How many raters gave nothing but the highest answer: no flag, a mild rater in a good network does so.
    second_opinions : tuple of SecondOpinion
        Partners alphabetical, then the gemeente.
    """

    construct: str
    honest_rounds: int
    checks: tuple[Checked, ...]
    residual_variance: float
    without_rater: dict[str, float]
    always_highest: int
    second_opinions: tuple[SecondOpinion, ...]
