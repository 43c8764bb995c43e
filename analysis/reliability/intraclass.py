"""The six intraclass correlations of Shrout and Fleiss, with intervals, from a complete table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import fdtri

from analysis.ratings import FloatArray
from analysis.reliability.coefficient import Coefficient


@dataclass(frozen=True, slots=True)
class MeanSquares:
    """Mean squares of a table of n rows and k columns: between rows, columns, what is left, and within rows."""

    rows: float
    columns: float
    residual: float
    within: float
    n: int
    k: int


@dataclass(frozen=True, slots=True)
class Intraclass:
    """Six coefficients: one judgement (``_1``) and the mean of all k (``_k``).

    Attributes
    ----------
    one_way_1, one_way_k : Coefficient
        Each row judged by others, ICC(1,1) and ICC(1,k).
    agreement_1, agreement_k : Coefficient
        The same judges throughout, a random sample of judges, ICC(2,1) and ICC(2,k).
    consistency_1, consistency_k : Coefficient
        These judges only, differences in mildness left out, ICC(3,1) and ICC(3,k); the last equals alpha.
    """

    one_way_1: Coefficient
    agreement_1: Coefficient
    consistency_1: Coefficient
    one_way_k: Coefficient
    agreement_k: Coefficient
    consistency_k: Coefficient


def mean_squares(table: FloatArray) -> MeanSquares:
    """Split the squares of a complete table by rows and columns.

    Parameters
    ----------
    table : ndarray, shape (n, k)
        Complete, at least 2 by 2.

    Returns
    -------
    MeanSquares
        In squared scale points.

    Raises
    ------
    ValueError
        When the table is smaller than 2 by 2 or has a missing cell.
    """
    n, k = table.shape
    if n < 2 or k < 2 or np.isnan(table).any():
        raise ValueError("mean squares need a complete table of at least two rows and two columns")
    mean = float(table.mean())
    rows = k * float(((table.mean(axis=1) - mean) ** 2).sum())
    columns = n * float(((table.mean(axis=0) - mean) ** 2).sum())
    left = max(0.0, float(((table - mean) ** 2).sum()) - rows - columns)
    within = (columns + left) / (n * (k - 1))
    return MeanSquares(rows / (n - 1), columns / (k - 1), left / ((n - 1) * (k - 1)), within, n, k)


def composite_error(items: FloatArray) -> float:
    """Estimate the error variance of the mean of the items within a rating.

    Parameters
    ----------
    items : ndarray, shape (N, k)
        Complete item answers.

    Returns
    -------
    float
        What is left after rows and items, over k, in squared scale points.

    Notes
    -----
    Items differ in how easily they are affirmed; that is no error. All that is left counts as error, so this is what
    alpha counts: ``1 - k error / MS_rows = alpha``.

    Examples
    --------
    >>> composite_error(np.array([[4.0, 5.0], [3.0, 4.0], [2.0, 3.0]]))
    0.0
    """
    squares = mean_squares(items)
    return squares.residual / squares.k


def intraclass(table: FloatArray, confidence: float = 0.95) -> Intraclass:
    """Estimate the six intraclass correlations.

    Parameters
    ----------
    table : ndarray, shape (n, k)
        Rows are judged, columns judge; complete.
    confidence : float
        Coverage of the two-sided intervals, between 0 and 1.

    Returns
    -------
    Intraclass
        With intervals for normal data; that of ICC(2,.) is Satterthwaite's approximation.

    Raises
    ------
    ValueError
        When the table is too small, incomplete, or nothing differs within its rows.

    References
    ----------
    .. [1] Shrout, P. E. & Fleiss, J. L. (1979). Intraclass correlations: uses in assessing rater reliability.
       Psychological Bulletin 86(2), 420-428.
    .. [2] McGraw, K. O. & Wong, S. P. (1996). Forming inferences about some intraclass correlation coefficients.
       Psychological Methods 1(1), 30-46.

    Examples
    --------
    >>> judged = np.array([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7.0]])
    >>> round(intraclass(judged).agreement_1.value, 4)
    0.2898
    """
    squares = mean_squares(table)
    if squares.residual <= 0.0:
        raise ValueError("intraclass correlations need judgements that differ within a row")
    n, k = squares.n, squares.k
    one_way = _single(squares.rows / squares.within, n - 1, n * (k - 1), k, confidence)
    consistency = _single(squares.rows / squares.residual, n - 1, (n - 1) * (k - 1), k, confidence)
    agreement = _agreement(squares, confidence)
    singles = [Coefficient(*part, n, confidence) for part in (one_way, agreement, consistency)]
    return Intraclass(*singles, *(_of_mean(single, k) for single in singles))


def _of_mean(single: Coefficient, k: int) -> Coefficient:
    """Step one judgement up to the mean of k, after Spearman and Brown."""
    value, lower, upper = (k * part / (1.0 + (k - 1) * part) for part in (single.value, single.lower, single.upper))
    return Coefficient(value, lower, upper, single.n, single.confidence)


def _single(f: float, df1: int, df2: int, k: int, confidence: float) -> tuple[float, float, float]:
    """Value and interval of a coefficient that is a function of one F ratio."""
    upper = (1.0 + confidence) / 2.0
    ratios = (f, f / float(fdtri(df1, df2, upper)), f * float(fdtri(df2, df1, upper)))
    value, low, high = ((ratio - 1.0) / (ratio + k - 1.0) for ratio in ratios)
    return value, low, high


def _agreement(squares: MeanSquares, confidence: float) -> tuple[float, float, float]:
    """ICC(2,1) with Satterthwaite's degrees of freedom."""
    n, k, rows, left = squares.n, squares.k, squares.rows, squares.residual
    spread = k * squares.columns + (k * n - k - n) * left
    value = (rows - left) / (rows + (k - 1) * left + k * (squares.columns - left) / n)
    ratio = squares.columns / left
    part = n * (1.0 + (k - 1) * value) - k * value
    above = (k - 1) * (n - 1) * (k * value * ratio + part) ** 2
    below = (n - 1) * k**2 * value**2 * ratio**2 + part**2
    df, upper = above / below, (1.0 + confidence) / 2.0
    lower_f, upper_f = float(fdtri(n - 1, df, upper)), float(fdtri(df, n - 1, upper))
    low = n * (rows - lower_f * left) / (lower_f * spread + n * rows)
    high = n * (upper_f * rows - left) / (spread + n * upper_f * rows)
    return value, low, high
