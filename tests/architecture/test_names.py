"""The name of a test is a sentence: what is true, not which function is called."""

import ast

import pytest

from tests.architecture.sources import ROOT, Module, files

FEWEST_WORDS = 3


def no_sentences(module: Module) -> list[str]:
    """Name the tests that are shorter than a sentence, or only say that something works."""
    names = [node.name for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef)]
    words = {name: name.split("_")[1:] for name in names if name.startswith("test_")}
    return [name for name, said in words.items() if len(said) < FEWEST_WORDS or said[-1] in {"works", "ok"}]


def test_every_test_is_named_after_what_is_true() -> None:
    paths = [path for path in files() if path.name.startswith("test_") and path.suffix == ".py"]
    every = [Module(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")) for path in paths]
    assert {module.name: short for module in every if (short := no_sentences(module))} == {}


@pytest.mark.parametrize("name", ["test_bound", "test_the_bound_of_a_round_works"])
def test_a_name_that_is_no_sentence_is_noticed(name: str) -> None:
    assert no_sentences(Module("m", f"def {name}(): pass")) == [name]
