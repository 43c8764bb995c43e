"""Many tests at once: p-values adjusted so that an honest round seldom holds a flag."""

from __future__ import annotations

import numpy as np

from analysis.ratings import FloatArray


def holm(p: FloatArray) -> FloatArray:
    """Adjust p-values so that the chance of one wrong rejection or more stays below the level.

    Parameters
    ----------
    p : ndarray, shape (..., m)
        p-values; each row along the last axis is one family.

    Returns
    -------
    ndarray, shape (..., m)
        Adjusted p-values: what lies at or below the level is rejected.

    Notes
    -----
    With the p-values ascending, ``max_{j <= i} min(1, (m - j + 1) p_j)``. Valid under any dependence.

    References
    ----------
    .. [1] Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics
       6(2), 65-70.

    Examples
    --------
    >>> holm(np.array([0.01, 0.04, 0.02]))
    array([0.03, 0.04, 0.04])
    """
    order, ascending = _sorted(p)
    m = p.shape[-1]
    return _back(np.maximum.accumulate(ascending * np.arange(m, 0, -1), axis=-1), order)


def benjamini_hochberg(p: FloatArray) -> FloatArray:
    """Adjust p-values so that of what is rejected at most the level is expected to be wrong.

    Parameters
    ----------
    p : ndarray, shape (..., m)
        p-values; each row along the last axis is one family.

    Returns
    -------
    ndarray, shape (..., m)
        Adjusted p-values. Where nothing is wrong at all, the chance of one rejection or more stays below the level too.

    Notes
    -----
    With the p-values ascending, ``min_{j >= i} min(1, m p_j / j)``.

    References
    ----------
    .. [1] Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical
       Society B 57(1), 289-300.

    Examples
    --------
    >>> benjamini_hochberg(np.array([0.01, 0.04, 0.02]))
    array([0.03, 0.04, 0.03])
    """
    order, ascending = _sorted(p)
    m = p.shape[-1]
    scaled = ascending * m / np.arange(1, m + 1)
    return _back(np.minimum.accumulate(scaled[..., ::-1], axis=-1)[..., ::-1], order)


def _sorted(p: FloatArray) -> tuple[np.ndarray, FloatArray]:
    order = np.argsort(p, axis=-1, kind="stable")
    return order, np.take_along_axis(p, order, axis=-1)


def _back(ascending: FloatArray, order: np.ndarray) -> FloatArray:
    """Put adjusted p-values back in the order in which they came."""
    adjusted = np.empty_like(ascending)
    np.put_along_axis(adjusted, order, np.minimum(ascending, 1.0), axis=-1)
    return adjusted
