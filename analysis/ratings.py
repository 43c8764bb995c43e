"""Ratings of one construct in one round, as one validated value."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type_error = "beoordelaar, beoordeelde en score zijn even lang en eendimensionaal"

IntArray = NDArray[np.intp]
FloatArray = NDArray[np.float64]
