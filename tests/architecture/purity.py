"""What the import graph cannot see: files, clock, environment and chance, found in a module's syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.sources import Module

CLOCK = ("datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today", "time")
ENVIRONMENT = ("os.environ", "os.getenv", "os.environb", "locale.setlocale", "locale.getlocale", "getpass")
CHANCE = ("random", "secrets", "uuid.uuid1", "uuid.uuid4", "os.urandom")
SPEECH = ("print", "input", "logging", "warnings.warn", "breakpoint")
FILES = (
    *(
        "open",
        "os",
        "io",
        "pathlib",
        "shutil",
        "tempfile",
        "glob",
        "sys",
        "subprocess",
        "socket",
        "importlib",
        "__import__",
    ),
    *("exec", "eval", "numpy.load", "numpy.save", "numpy.savez", "numpy.savetxt", "numpy.loadtxt", "numpy.genfromtxt"),
    *("numpy.fromfile", "numpy.memmap"),
)
GLOBAL_FIGURES = ("matplotlib.pyplot", "pylab")
FILE_METHODS = {"read_bytes", "read_text", "savefig", "tofile", "write_bytes", "write_text"}
GENERATOR_TYPES = {"numpy.random.Generator", "numpy.random"}

NOT_BELOW_PLATFORM = CLOCK + ENVIRONMENT + CHANCE + SPEECH
NOT_IN_ANALYSIS = NOT_BELOW_PLATFORM + FILES + GLOBAL_FIGURES


def impurities(module: Module, forbidden: tuple[str, ...]) -> list[str]:
    """Name each use of a forbidden thing (or of something inside it), with its line; and chance without a seed."""
    known = _imported(module.tree)
    found: set[str] = set()
    for node in ast.walk(module.tree):
        used = [name for name in _names(node, known) if _within(name, forbidden) or _draws(name)]
        if forbidden is NOT_IN_ANALYSIS and isinstance(node, ast.Attribute) and node.attr in FILE_METHODS:
            used.append(f".{node.attr}")
        found |= {f"{module.name}:{getattr(node, 'lineno', 0)} {name}" for name in used}
    return sorted(found)


def imports_inside_functions(module: Module) -> list[str]:
    """Name each function that imports something when it runs."""
    return [
        f"{module.name}:{name}"
        for name, function in module.functions()
        if any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function))
    ]


def does_something(package: Module) -> list[str]:
    """Name the lines of an ``__init__`` that are no docstring, no re-export and no ``__all__``."""
    return [f"{package.name}:{node.lineno}" for node in package.tree.body if not _only_names(node)]


def _only_names(node: ast.stmt) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    if isinstance(node, ast.Assign):
        return [getattr(target, "id", None) for target in node.targets] == ["__all__"]
    return isinstance(node, ast.ImportFrom)


def _imported(tree: ast.Module) -> dict[str, str]:
    """Map each name in the module to what was imported under it."""
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.split(".")[0]
                known[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom):
            known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return known


def _names(node: ast.AST, known: dict[str, str]) -> Iterator[str]:
    """Give the full names that a node imports or uses."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Name):
        yield known.get(node.id, node.id if isinstance(node.ctx, ast.Load) else "")
    elif isinstance(node, ast.Attribute) and (dotted := _dotted(node, known)):
        yield dotted


def _dotted(node: ast.expr, known: dict[str, str]) -> str | None:
    if isinstance(node, ast.Name):
        return known.get(node.id)
    if isinstance(node, ast.Attribute) and (left := _dotted(node.value, known)):
        return f"{left}.{node.attr}"
    return None


def _within(name: str, forbidden: tuple[str, ...]) -> bool:
    return any(name == entry or name.startswith(f"{entry}.") for entry in forbidden)


def _draws(name: str) -> bool:
    """Tell whether a name makes chance of its own: everything in ``numpy.random`` but the type of what is passed."""
    return name.startswith("numpy.random") and name not in GENERATOR_TYPES
