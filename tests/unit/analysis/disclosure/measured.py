"""What is measured of the attacker in `naming`, in which worlds; the table of docs/methode.md.

By hand, with 600 cases a row (about four minutes; a row by its name)::

    PYTHONPATH=.:platform OPENBLAS_NUM_THREADS=1 python -m tests.unit.analysis.disclosure.measured

Seeds: 70 for the cases from which the attacker learns the world, 71 for the cases, 72 for the attacker, 73 for rows.
"""

from __future__ import annotations

import sys
from dataclasses import astuple, dataclass, replace
from functools import cache

import numpy as np

from analysis.ratings import FloatArray
from analysis.rehearsal.world import Spread
from tests.unit.analysis.disclosure.cases import WORLD, many_cases
from tests.unit.analysis.disclosure.joining import joined
from tests.unit.analysis.disclosure.naming import Known, Model, beliefs, named, puzzle

LEARN, CASES, SWEEPS, STEPS = 400, 600, 800, 3000
PERSONAL = replace(WORLD, spread=Spread(trust=0.4, leniency=0.3, relation=0.7, occasion=0.3, item=0.4))
ALL_ANSWER, FEWER_ANSWER = replace(WORLD, response=1.0), replace(WORLD, response=0.6)
SETTINGS = {
    "list alone": (WORLD, 0.6, Known(own=False)),
    "list alone, one round": (WORLD, 0.6, Known(own=False, rounds=1)),
    "own answers, no reciprocity": (WORLD, 0.0, Known()),
    "own answers, reciprocity .3": (WORLD, 0.3, Known()),
    "own answers, reciprocity .6": (WORLD, 0.6, Known()),
    "one round": (WORLD, 0.6, Known(rounds=1)),
    "knows who answered": (WORLD, 0.6, Known(who=True)),
    "knows how others are trusted": (WORLD, 0.6, Known(trust=True)),
    "knows both": (WORLD, 0.6, Known(who=True, trust=True)),
    "all answer": (ALL_ANSWER, 0.6, Known()),
    "60 % answers": (FEWER_ANSWER, 0.6, Known()),
    "two friends, list alone": (WORLD, 0.6, Known(own=False, friends=2)),
    "four friends, list alone": (WORLD, 0.6, Known(own=False, friends=4)),
    "two friends": (WORLD, 0.6, Known(friends=2)),
    "four friends": (WORLD, 0.6, Known(friends=4)),
    "four friends, knows both": (WORLD, 0.6, Known(friends=4, who=True, trust=True)),
    "personal relations, reciprocity .8": (PERSONAL, 0.8, Known()),
    "personal relations, knows both": (PERSONAL, 0.8, Known(who=True, trust=True)),
}


@dataclass(frozen=True)
class Measured:
    """Means over the cases of what `named` gives, in its order, and their Monte Carlo errors."""

    mean: FloatArray
    error: FloatArray

    @property
    def times_chance(self) -> float:
        """How many times as often an author is named right as by chance."""
        return float(self.mean[0] / self.mean[1])


@cache
def measure(setting: str, cases: int = CASES, sweeps: int = SWEEPS) -> Measured:
    """Let the attacker name the authors in a number of cases."""
    world, reciprocity, known = SETTINGS[setting]
    model = Model.of(many_cases(world, reciprocity, 70, LEARN), known)
    generator = np.random.default_rng(72)
    puzzles = [puzzle(case, model, known, generator) for case in many_cases(world, reciprocity, 71, cases)]
    found = [named(*pair) for pair in zip(puzzles, beliefs(puzzles, generator, sweeps), strict=True)]
    return _summed(np.array([astuple(one) for one in found]))


def measure_rows(cases: int, steps: int = STEPS) -> Measured:
    """Let the attacker join items to composites; the means of `Joined`, in its order."""
    generator = np.random.default_rng(73)
    last = [case.items[1] for case in many_cases(WORLD, 0.6, 71, cases)]
    return _summed(np.array([astuple(joined(one[np.isfinite(one[:, 0])], generator, steps)) for one in last]))


def _summed(found: FloatArray) -> Measured:
    return Measured(found.mean(axis=0), found.std(axis=0, ddof=1) / np.sqrt(len(found)))


def main() -> None:
    """Write the rows that are asked for, or all: times chance, then the shares of `Named` with their errors."""
    for setting in sys.argv[1:] or SETTINGS:
        one = measure(setting)
        shares = "  ".join(f"{mean:.3f} ({error:.3f})" for mean, error in zip(one.mean, one.error, strict=True))
        sys.stdout.write(f"{setting:36} {one.times_chance:.2f}  {shares}\n")
        sys.stdout.flush()
    rows = measure_rows(CASES // 4)
    sys.stdout.write(f"{'rows':36} {rows.mean.round(3)} {rows.error.round(3)}\n")


if __name__ == "__main__":
    main()
