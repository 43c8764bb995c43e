"""How long a piece of work takes, and one line that says so beside a peer."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np


def seconds(work: Callable[[], object], *, least: int = 5, budget: float = 1.0) -> float:
    """Median time of one call, over at least a few calls and about a second."""
    work()
    times: list[float] = []
    while len(times) < least or (sum(times) < budget and len(times) < 1000):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return float(np.median(times))


def line(what: str, ours: float, against: str, theirs: float | None, target: str = "") -> None:
    """Print one figure with its ratio to a peer."""
    ratio = "" if theirs is None else f"{theirs / ours:8.1f} x faster than {against} ({theirs * 1e3:.2f} ms)"
    print(f"{what:<58} {ours * 1e3:10.3f} ms   {ratio}{f'   target {target}' if target else ''}")
