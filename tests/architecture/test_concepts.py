"""Knowing one concept is knowing all: the same files, the same first argument, and no rule that only code keeps."""

import ast
import importlib
import inspect
import re

import pytest

from governance.feiten.model import Feit
from governance.weigering import Weigeringsgrond
from hendig.migrations.tables import BASES, BOLTS, GRENDELS, METADATA, MODELS
from tests.architecture.sources import ROOT, Function, Module, modules

CONCEPTS = [
    module
    for module in modules("governance", "surveys", "hendig")
    if not module.is_package and not module.name.startswith(("hendig.cli", "hendig.documents", "hendig.uitvoer"))
]
KLUIS_MODEL = "surveys.kluis.model"
MECHANICS = {"account", "draaitijd", "eenmalig", "herstelcode", "job", "poging", "sessie"}
"""Tables whose rows change and go: who gets in, and what is still to be done. The log says what it meant."""


def called(name: str) -> list[Module]:
    return [module for module in CONCEPTS if module.name.rpartition(".")[2] == name]


def public(module: Module) -> list[Function]:
    return [node for node in module.tree.body if isinstance(node, Function) and not node.name.startswith("_")]


def wrong_start(module: Module, first: str) -> list[str]:
    """Name the public functions whose only positional argument is not the one that its kind of file asks for."""
    return [
        f"{module.name}:{function.name}"
        for function in public(module)
        if [argument.arg for argument in function.args.args][:1] != [first]
    ]


def grounds() -> dict[str, list[str]]:
    """Every refusal's code, with the constants that bear it."""
    found: dict[str, list[str]] = {}
    for module in CONCEPTS:
        for name, thing in inspect.getmembers(importlib.import_module(module.name)):
            if isinstance(thing, Weigeringsgrond) and re.search(rf"^{name}\b", module.text, re.MULTILINE):
                found.setdefault(thing.code, []).append(f"{module.name}.{name}")
    return found


def test_every_act_takes_a_handeling_first_and_names_the_rest() -> None:
    acts = called("service")
    assert [name for module in acts for name in wrong_start(module, "handeling")] == []
    positional = {f"{m.name}:{f.name}": len(f.args.args) for m in acts for f in public(m)}
    assert {name for name, count in positional.items() if count > 1} == set()


def test_every_reading_takes_a_session_first() -> None:
    assert [name for module in called("queries") for name in wrong_start(module, "session")] == []


def test_no_service_commits_or_rolls_back() -> None:
    ends = [(m.name, n.attr) for m in CONCEPTS for n in ast.walk(m.tree) if isinstance(n, ast.Attribute)]
    assert [f"{name}.{end}" for name, end in ends if end in {"commit", "rollback"}] == [
        "governance.opslag.database.rollback"
    ]


def test_every_model_is_among_the_tables_and_every_table_has_its_bolts() -> None:
    of_the_network = {module.name for module in called("model")}
    assert of_the_network - {model.__name__ for model in MODELS} == {Feit.__module__, KLUIS_MODEL}
    tables = {table for base in BASES.values() for table in base.metadata.tables}
    assert tables - {grendel.tabel for bolts in BOLTS.values() for grendel in bolts} == MECHANICS


def test_every_constraint_has_a_name() -> None:
    nameless = [
        f"{table.name}: {constraint}"
        for table in METADATA.tables.values()
        for constraint in table.constraints
        if constraint.name is None
    ]
    assert nameless == []


def test_no_two_bolts_have_one_name_and_none_is_longer_than_postgres_keeps() -> None:
    names = [grendel.naam for grendel in GRENDELS]
    assert sorted(names) == sorted(set(names))
    assert [name for name in names if len(name) > 63] == []


def test_every_refusal_has_a_code_of_its_own() -> None:
    assert {code: names for code, names in grounds().items() if len(names) > 1} == {}
    assert [code for code in grounds() if not re.fullmatch(r"[A-Z]{3}-[0-9]{2}", code)] == []


def test_every_refusal_is_tried_in_a_test() -> None:
    paths = [path for part in ("unit", "integration") for path in (ROOT / "tests" / part).rglob("*.py")]
    tests = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    constants = {code: names[0].rpartition(".")[2] for code, names in grounds().items()}
    untried = [code for code, name in constants.items() if code not in tests and name not in tests]
    assert untried == []


@pytest.mark.parametrize("source", ["def doe(session, *, x): ...", "def doe(): ...", "def doe(x, handeling): ..."])
def test_an_act_without_a_handeling_first_is_noticed(source: str) -> None:
    assert wrong_start(Module("m", source), "handeling") == ["m:doe"]
