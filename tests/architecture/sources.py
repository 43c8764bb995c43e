"""The project's own source as data: which files there are, and the syntax tree of every module."""

from __future__ import annotations

import ast
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {
    "analysis": ROOT / "analysis",
    "governance": ROOT / "governance",
    "surveys": ROOT / "surveys",
    "hendig": ROOT / "platform" / "hendig",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A module by its import name, with its text."""

    name: str
    text: str
    is_package: bool = False

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def functions(self) -> list[tuple[str, Function]]:
        """Every function and method with its qualified name, nested ones too."""
        found: list[tuple[str, Function]] = []

        def walk(node: ast.AST, prefix: str) -> None:
            for child in ast.iter_child_nodes(node):
                if isinstance(child, Function):
                    found.append((f"{prefix}{child.name}", child))
                if isinstance(child, Function | ast.ClassDef):
                    walk(child, f"{prefix}{child.name}.")
                else:
                    walk(child, prefix)

        walk(self.tree, "")
        return found


def modules(*packages: str) -> list[Module]:
    """Every module of these packages (of all four if none is named)."""
    return [
        Module(_import_name(package, path), path.read_text(encoding="utf-8"), path.name == "__init__.py")
        for package in packages or PACKAGES
        for path in sorted(PACKAGES[package].rglob("*.py"))
    ]


def _import_name(package: str, path: Path) -> str:
    parts = path.relative_to(PACKAGES[package].parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def files() -> list[Path]:
    """Every file that belongs to the repository: what git tracks, and what it would if it were asked to."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    paths = (ROOT / name for name in sorted(set(listed.stdout.split("\0"))) if name)
    return [path for path in paths if path.is_file()]
