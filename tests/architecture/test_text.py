"""Nothing in the repository names the machine it was written on, a registry's host, or a document outside it."""

import re

import pytest

from tests.architecture.sources import ROOT, files

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


@pytest.mark.parametrize(
    "parts", [("see /ro", "ot/notes"), ("https://py", "pi.org/simple"), ("(cf. ..", "/shared/product.md)")]
)
def test_such_a_name_is_noticed(parts: tuple[str, str]) -> None:
    assert len(offences("".join(parts))) == 1
