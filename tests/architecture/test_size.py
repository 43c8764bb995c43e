"""Modules and functions stay small enough to be read at once."""

import ast

from tests.architecture.sources import ROOT, Function, Module, files, modules

MODULE_LINES = 300
FUNCTION_LINES = 50

LONGER_FUNCTIONS: dict[str, str] = {}
"""``module:function`` to the reason why splitting it would make it harder to read."""


def non_blank(text: str) -> int:
    return sum(1 for line in text.splitlines() if line.strip())


def lines_of(function: Function) -> int:
    """Count the lines of a function from ``def`` to its end, without its docstring."""
    total = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        total -= (first.end_lineno or first.lineno) - first.lineno + 1
    return total


def too_long(module: Module) -> list[str]:
    return [f"{module.name}:{name}" for name, function in module.functions() if lines_of(function) > FUNCTION_LINES]


def is_a_step(module: Module) -> bool:
    """Tell a step of a schema: it writes tables out, column after column, and is never edited again."""
    return ".versions." in module.name


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    sources = [path for path in files() if path.suffix == ".py"]
    sizes = {str(path.relative_to(ROOT)): non_blank(path.read_text(encoding="utf-8")) for path in sources}
    assert {name: size for name, size in sizes.items() if size > MODULE_LINES} == {}


def test_functions_fit_a_screen_except_the_few_that_say_why() -> None:
    longer = {name for module in modules() if not is_a_step(module) for name in too_long(module)}
    assert longer == set(LONGER_FUNCTIONS), "split it, or name it with its reason; drop an exception no longer needed"


def test_a_function_of_fifty_one_lines_is_noticed_and_its_docstring_does_not_count() -> None:
    docstring = '    """First.\n\n    Second.\n    """\n'
    body = "    x = 1\n" * (FUNCTION_LINES - 1)
    assert too_long(Module("m", f"class A:\n  pass\n\ndef f():\n{docstring}{body}")) == []
    assert too_long(Module("m", f"def f():\n{docstring}{body}    x = 2\n")) == ["m:f"]
