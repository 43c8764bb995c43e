"""Analysis is pure, nothing below the platform reads clock or environment, and packages do nothing when imported."""

import pytest

from tests.architecture.purity import (
    NOT_BELOW_PLATFORM,
    NOT_IN_ANALYSIS,
    does_something,
    imports_inside_functions,
    impurities,
)
from tests.architecture.sources import Module, modules

IMPURE = {
    "a file opened": "def f(p):\n    return open(p)",
    "a path": "from pathlib import Path",
    "the operating system": "import os",
    "a file by numpy": "import numpy as np\ndef f(p):\n    return np.load(p)",
    "a figure written": "def f(figure):\n    figure.savefig('x.svg')",
    "pyplot": "import matplotlib.pyplot as plt",
    "pyplot from matplotlib": "from matplotlib import pyplot",
    "printing": "def f():\n    print('x')",
    "logging": "import logging",
    "chance of the standard library": "import random",
    "numpy's global generator": "import numpy as np\ndef f():\n    return np.random.normal()",
    "numpy's global generator by name": "from numpy.random import normal",
    "a generator of its own": "import numpy as np\ndef f():\n    return np.random.default_rng(1)",
    "today": "from datetime import date\ndef f():\n    return date.today()",
    "now": "import datetime as dt\ndef f():\n    return dt.datetime.now(dt.UTC)",
    "a stopwatch": "from time import perf_counter",
    "the environment": "import os\nDEBUG = os.environ['DEBUG']",
}
ALSO_BELOW_PLATFORM = ("today", "now", "a stopwatch", "the environment", "chance of the standard library", "printing")


def test_analysis_knows_no_file_no_clock_and_no_chance_of_its_own() -> None:
    assert [found for module in modules("analysis") for found in impurities(module, NOT_IN_ANALYSIS)] == []


def test_governance_and_surveys_read_no_clock_and_no_environment() -> None:
    below = modules("governance", "surveys")
    assert [found for module in below for found in impurities(module, NOT_BELOW_PLATFORM)] == []


@pytest.mark.parametrize("source", IMPURE.values(), ids=IMPURE)
def test_the_guard_of_analysis_notices(source: str) -> None:
    assert impurities(Module("m", source), NOT_IN_ANALYSIS)


@pytest.mark.parametrize("name", ALSO_BELOW_PLATFORM)
def test_the_guard_below_the_platform_notices(name: str) -> None:
    assert impurities(Module("m", IMPURE[name]), NOT_BELOW_PLATFORM)


def test_a_generator_and_a_day_that_are_passed_are_no_impurity() -> None:
    source = (
        "import numpy as np\nfrom datetime import date\n"
        "def f(rng: np.random.Generator, day: date, open_: bool) -> float:\n    return rng.normal() + day.year\n"
    )
    assert impurities(Module("m", source), NOT_IN_ANALYSIS) == []


def test_nothing_is_imported_inside_a_function() -> None:
    assert [found for module in modules() for found in imports_inside_functions(module)] == []


def test_an_import_inside_a_method_is_noticed() -> None:
    source = "class A:\n    def f(self):\n        if self:\n            import json\n"
    assert imports_inside_functions(Module("m", source)) == ["m:A.f"]


def test_importing_a_package_runs_nothing_of_ours() -> None:
    assert [found for module in modules() if module.is_package for found in does_something(module)] == []


@pytest.mark.parametrize("line", ["x = 1", "print('x')", "import os", "def f(): pass", "if True:\n    from a import b"])
def test_an_init_that_does_something_is_noticed(line: str) -> None:
    assert does_something(Module("m", f'"""Doc."""\nfrom a import b\n__all__ = ["b"]\n{line}')) == ["m:4"]
