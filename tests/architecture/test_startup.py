"""What a package pulls in when it is imported, asked of a fresh interpreter."""

import subprocess
import sys

import pytest

from tests.architecture.sources import modules

ONLY_FOR_TESTS = {"hypothesis", "pandas", "pikepdf", "pytest", "statsmodels"}
STATE_OR_SLOW = {"matplotlib.pyplot", "scipy.stats"}
APPLICATION = {"click", "hendig", "openpyxl", "typst"}


def loaded_after(names: list[str]) -> set[str]:
    """Import the modules in a fresh interpreter, and list everything that it has loaded since."""
    script = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script, *names], capture_output=True, check=True, text=True)
    return set(done.stdout.split())


def test_the_program_needs_nothing_that_only_tests_need_and_nothing_slow() -> None:
    loaded = loaded_after([module.name for module in modules()])
    assert loaded & (ONLY_FOR_TESTS | STATE_OR_SLOW) == set()


@pytest.mark.parametrize(
    ("packages", "absent"),
    [
        (("analysis",), APPLICATION | {"governance", "surveys"}),
        (("governance",), APPLICATION | {"surveys", "matplotlib"}),
        (("surveys",), APPLICATION | {"matplotlib"}),
    ],
    ids=["analysis", "governance", "surveys"],
)
def test_a_package_pulls_in_nothing_of_the_layers_above(packages: tuple[str, ...], absent: set[str]) -> None:
    assert loaded_after([module.name for module in modules(*packages)]) & absent == set()


def test_an_indirect_import_is_noticed() -> None:
    assert "matplotlib" in loaded_after(["matplotlib.figure"])


@pytest.mark.parametrize("verb", ["brief", "contract", "logboek", "norm", "register", "termijnen", "verplichtingen"])
def test_a_verb_of_every_day_loads_no_spreadsheets_statistics_or_school_holidays(verb: str) -> None:
    assert loaded_after([f"hendig.cli.{verb}"]) & {"alembic", "holidays", "numpy", "openpyxl"} == set()


def test_the_sum_of_a_partner_is_redone_without_statistics() -> None:
    assert loaded_after(["hendig.processes.herbereken.partnersom"]) & {"numpy", "scipy", "openpyxl"} == set()


@pytest.mark.parametrize("module", ["hendig.web.app", "hendig.dienst.start"])
def test_the_web_loads_no_statistics_figures_spreadsheets_or_migrations(module: str) -> None:
    slow = {"alembic", "holidays", "matplotlib", "numpy", "openpyxl", "scipy", "statsmodels", "typst"}
    assert loaded_after([module]) & slow == set()
