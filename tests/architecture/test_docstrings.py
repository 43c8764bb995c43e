"""Every public thing says what is true of it; in analysis with its parameters, its result and examples that run."""

import ast
import doctest
import importlib

import pytest

from tests.architecture.sources import Function, Module, modules


def undocumented(module: Module) -> list[str]:
    """Name the module, classes, functions and methods without a docstring that anybody may use."""
    things: list[tuple[str, ast.Module | ast.ClassDef | Function]] = [("", module.tree)]
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef | Function):
            things.append((node.name, node))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            things += [(f"{node.name}.{inner.name}", inner) for inner in node.body if isinstance(inner, Function)]
    public = [(name, node) for name, node in things if not name.rpartition(".")[2].startswith("_")]
    return [f"{module.name}:{name}" for name, node in public if not ast.get_docstring(node)]


def without_sections(module: Module) -> list[str]:
    """Name the public functions whose docstring leaves out a parameter, or what is returned."""
    found = []
    for node in module.tree.body:
        if isinstance(node, Function) and not node.name.startswith("_"):
            sections = _sections(ast.get_docstring(node) or "")
            described = _parameters(sections.get("Parameters", ""))
            found += [f"{module.name}:{node.name}({name})" for name in _arguments(node) if name not in described]
            if _returns_something(node) and not sections.keys() & {"Returns", "Yields"}:
                found.append(f"{module.name}:{node.name} -> ?")
    return found


def _sections(docstring: str) -> dict[str, str]:
    """Cut a numpydoc docstring at its underlined headings."""
    lines = docstring.splitlines()
    heads = [index - 1 for index, line in enumerate(lines) if index and line and set(line) == {"-"}]
    ends = [*heads[1:], len(lines)]
    return {lines[head]: "\n".join(lines[head + 2 : end]) for head, end in zip(heads, ends, strict=True)}


def _parameters(section: str) -> set[str]:
    heads = [line.partition(":")[0] for line in section.splitlines() if line and not line.startswith(" ")]
    return {name.strip(" *") for head in heads for name in head.split(",")}


def _arguments(function: Function) -> list[str]:
    spec = function.args
    every = [*spec.posonlyargs, *spec.args, *spec.kwonlyargs, *filter(None, [spec.vararg, spec.kwarg])]
    return [argument.arg for argument in every]


def _returns_something(function: Function) -> bool:
    return not (isinstance(function.returns, ast.Constant) and function.returns.value is None)


def test_every_public_thing_has_a_docstring() -> None:
    assert [found for module in modules() for found in undocumented(module)] == []


def test_public_functions_of_analysis_describe_what_goes_in_and_out() -> None:
    assert [found for module in modules("analysis") for found in without_sections(module)] == []


def test_examples_in_the_docstrings_run() -> None:
    outcomes = {m.name: doctest.testmod(importlib.import_module(m.name)).failed for m in modules()}
    assert {name: failed for name, failed in outcomes.items() if failed} == {}


@pytest.mark.parametrize(
    "source", ["x = 1", '"""M."""\nclass A: pass', '"""M."""\nclass A:\n  """A."""\n  def f(self): pass']
)
def test_a_missing_docstring_is_noticed(source: str) -> None:
    assert len(undocumented(Module("m", source))) == 1


def test_a_parameter_or_a_result_that_is_not_described_is_noticed() -> None:
    docstring = '"""Do.\n\n    Parameters\n    ----------\n    a, b : int\n        Numbers.\n    """'
    assert without_sections(Module("m", f"def f(a, b, c) -> int:\n    {docstring}")) == ["m:f(c)", "m:f -> ?"]
    assert without_sections(Module("m", f"def f(a, b) -> None:\n    {docstring}")) == []
