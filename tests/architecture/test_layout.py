"""The top of the repository, and the trap of a folder named after the standard library's ``platform``."""

import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.architecture.sources import ROOT, files, modules

TOP_LEVEL = {
    *(".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "SECURITY.md"),
    *("publiccode.yml", "pyproject.toml", "requirements.lock"),
    *("analysis", "docs", "governance", "platform", "surveys", "tests"),
}
TEST_FOLDERS = {"architecture", "benchmarks", "e2e", "integration", "reference", "unit"}


def where_platform_comes_from(folder: Path) -> Path:
    """Ask a fresh interpreter, started in the folder, which module ``import platform`` gives."""
    command = [sys.executable, "-c", "import platform; print(platform.__file__)"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True)
    return Path(done.stdout.strip()).resolve()


def test_nothing_stands_at_the_top_that_the_layout_does_not_name() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in files()} <= TOP_LEVEL


def test_tests_lie_in_the_named_folders_only() -> None:
    below = {path.relative_to(ROOT / "tests").parts for path in files() if (ROOT / "tests") in path.parents}
    assert {parts[0] for parts in below if len(parts) > 1} <= TEST_FOLDERS
    assert {parts[0] for parts in below if len(parts) == 1} <= {"conftest.py"}


def test_the_folder_platform_holds_hendig_and_nothing_else() -> None:
    inside = {path.relative_to(ROOT / "platform").parts[0] for path in files() if (ROOT / "platform") in path.parents}
    assert inside == {"hendig"}


def test_import_platform_in_the_root_is_the_standard_library() -> None:
    assert where_platform_comes_from(ROOT).parent == Path(sysconfig.get_path("stdlib")).resolve()


def test_a_package_named_platform_would_be_noticed(tmp_path: Path) -> None:
    (tmp_path / "platform").mkdir()
    (tmp_path / "platform" / "__init__.py").touch()
    assert where_platform_comes_from(tmp_path).parent == (tmp_path / "platform").resolve()


def test_no_module_bears_a_name_of_the_standard_library() -> None:
    taken = [module.name for module in modules() if module.name.rpartition(".")[2] in sys.stdlib_module_names]
    assert taken == []
