"""Score, margin and bound of one party: equal weights, and nothing in the margin that the party's own answers move."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from analysis.oordeel.normregels import Normregels
from analysis.oordeel.others import Others, spread_factor
from analysis.oordeel.uitkomst import Bounds
from analysis.precision import below
from analysis.ratings import BoolArray, FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """The ratings one party received and what the others teach about their raters; some ratings may be left out.

    Attributes
    ----------
    answers : ndarray, shape (K,)
        Ratings received, in scale points.
    others : Others
        Learnt without the party.
    spread_factor : float
        f; 1 when the norm version switched it off.
    regels : Normregels
        Norm, quantile and which bounds are asked.
    """

    answers: FloatArray
    others: Others
    spread_factor: float
    regels: Normregels

    @classmethod
    def of(cls, answers: FloatArray, others: Others, regels: Normregels) -> Evidence:
        """Join answers, the others and the rules; the spread factor follows from them."""
        factor = 1.0
        if regels.spread_at_norm:
            factor = spread_factor(others, norm=regels.norm, minimum=regels.minimum, maximum=regels.maximum)
        return cls(answers, others, factor, regels)

    @property
    def all(self) -> BoolArray:
        """Keep every rating; shape (K,)."""
        return np.ones(len(self.answers), dtype=np.bool_)

    def bounds(self, kept: BoolArray) -> Bounds:
        """Compute score, standard error and both bounds from the ratings that are kept.

        Parameters
        ----------
        kept : ndarray of bool, shape (K,)
            Which ratings count; at least one.

        Returns
        -------
        Bounds
            In scale points.

        Notes
        -----
        ``score = mean(y_i - a_i)``, ``SE^2 = s_e^2/K + 1'P1/K^2``, ``bound = score + q f SE``; without the leniency
        correction ``mean(y_i) + q f sqrt((s_a^2 + s_e^2)/K)``. The derivative of both bounds to each rating is 1/K.
        """
        others, weights = self.others, kept.astype(np.float64)
        k = int(weights.sum())
        uncorrected = float(self.answers @ weights) / k
        correction = float(others.leniencies @ weights) / k
        prediction = max(0.0, float(weights @ others.prediction_covariance @ weights)) / k**2
        standard_error = math.sqrt(others.residual_variance / k + prediction)
        plain_error = math.sqrt((others.leniency_variance + others.residual_variance) / k)
        reach = self.regels.quantile * self.spread_factor
        return Bounds(
            score=uncorrected - correction,
            standard_error=standard_error,
            spread_factor=self.spread_factor,
            correction=correction,
            bound=uncorrected - correction + reach * standard_error,
            uncorrected=uncorrected,
            uncorrected_bound=uncorrected + reach * plain_error,
            leniency_variance=others.leniency_variance,
            residual_variance=others.residual_variance,
            prediction_variance=prediction,
            residual_df=others.residual_df,
        )


def is_finding(bounds: Bounds, regels: Normregels) -> bool:
    """Tell whether both bounds lie under the norm (the finding by the bound).

    Parameters
    ----------
    bounds : Bounds
        Of one party.
    regels : Normregels
        The norm, and whether the bound without correction is asked too.

    Returns
    -------
    bool
        True when even the margin does not reach the norm.
    """
    corrected = below(bounds.bound, regels.norm)
    return corrected and (not regels.without_correction or below(bounds.uncorrected_bound, regels.norm))
