"""Nothing in the repository names the machine it was written on, a registry's host, or a document outside it."""

import re
import tomllib

import pytest

from tests.architecture.sources import ROOT, files, modules

SILENCED = re.compile(r"# (noqa|type: ignore|pragma)(?!(: [A-Z]+[0-9]+(, [A-Z]+[0-9]+)*|\[[\w, -]+\]) +[-#] \w)")
LINK = re.compile(r"\]\((?!https?:|#)([^)\s#]+)")
FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.])/(work|root|home/\w+)/"),
    "a registry's host": re.compile(r"\b(pypi\.org|pythonhosted\.org|registry\.npmjs|crates\.io)"),
    "a document that is not here": re.compile(r"\.\./shared\b"),
}


def offences(text: str) -> list[str]:
    return [what for what, pattern in FORBIDDEN.items() if pattern.search(text)]


def test_no_file_names_a_machine_a_registry_or_a_document_elsewhere() -> None:
    found = {
        str(path.relative_to(ROOT)): offences(text)
        for path in files()
        if offences(text := path.read_bytes().decode("utf-8", errors="replace"))
    }
    assert found == {}


def test_a_silenced_check_says_which_one_and_why() -> None:
    assert [module.name for module in modules() if SILENCED.search(module.text)] == []


@pytest.mark.parametrize("comment", ["# noqa", "# noqa: N818", "# type: ignore", "# type: ignore[arg-type]"])
def test_a_silenced_check_without_code_or_reason_is_noticed(comment: str) -> None:
    assert SILENCED.search(f"x = 1  {comment}")
    assert not SILENCED.search("x = 1  # noqa: N818, D401 - a noun of the domain")
    assert not SILENCED.search("x = 1  # type: ignore[arg-type] # the stub is too narrow")


def test_every_link_in_the_documents_leads_to_a_file() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in files() if path.suffix == ".md"}
    links = [(path, link) for path, text in texts.items() for link in LINK.findall(text)]
    assert len(links) > 5
    assert [f"{path.name}: {link}" for path, link in links if not (path.parent / link).exists()] == []


def test_publiccode_names_the_version_and_the_licence_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [line.strip() for line in (ROOT / "publiccode.yml").read_text(encoding="utf-8").splitlines()]
    assert f'softwareVersion: "{project["version"]}"' in lines
    assert f"license: {project['license']}" in lines


@pytest.mark.parametrize(
    "parts", [("see /ro", "ot/notes"), ("https://py", "pi.org/simple"), ("(cf. ..", "/shared/product.md)")]
)
def test_such_a_name_is_noticed(parts: tuple[str, str]) -> None:
    assert len(offences("".join(parts))) == 1
