"""``docs/begrippen.md`` has a row for every term in the code, and names nothing that is not there."""

import enum
import importlib
import inspect

import pytest

from tests.architecture.sources import ROOT, modules

COLUMNS = ["begrip", "betekenis", "bron", "naam in de code"]
TEXT = (ROOT / "docs" / "begrippen.md").read_text(encoding="utf-8")


def rows(text: str) -> list[list[str]]:
    """The rows of every table in a Markdown text, without heads and rules."""
    lines = [line.strip() for line in text.splitlines() if line.strip().startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row != COLUMNS and not set("".join(row)) <= {"-", ":"}]


def identifiers(text: str) -> list[str]:
    return [name.strip("` ") for row in rows(text) for name in row[-1].split(",") if name.strip("` ")]


def exists(identifier: str) -> bool:
    """Tell whether ``package.module.Class.MEMBER`` leads somewhere."""
    parts = identifier.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            thing: object = importlib.import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for part in parts[cut:]:
            if not hasattr(thing, part) and part not in getattr(thing, "__dataclass_fields__", {}):
                return False
            thing = getattr(thing, part, None)
        return True
    return False


def terms(*packages: str) -> set[str]:
    """Every public class and enum member that the packages define, by its full name."""
    found = set()
    for module in modules(*packages):
        for name, thing in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if thing.__module__ == module.name and not name.startswith("_"):
                found.add(f"{module.name}.{name}")
                if issubclass(thing, enum.Enum):
                    found |= {f"{module.name}.{name}.{member}" for member in thing.__members__}
    return found


def test_every_row_has_a_term_a_meaning_and_a_source() -> None:
    assert [row for row in rows(TEXT) if len(row) != len(COLUMNS) or not all(row[:3])] == []


def test_every_class_and_enum_member_of_governance_and_surveys_has_a_row() -> None:
    assert sorted(terms("governance", "surveys") - set(identifiers(TEXT))) == []


def test_every_identifier_in_the_list_exists() -> None:
    assert [name for name in identifiers(TEXT) if not exists(name)] == []


def test_no_identifier_stands_in_two_rows() -> None:
    named = identifiers(TEXT)
    assert sorted(named) == sorted(set(named))


@pytest.mark.parametrize(
    "identifier", ["analysis.oordeel.uitkomst.Oordeel.VERDACHT", "governance.norm.norm.Wet", "nergens.Niets"]
)
def test_an_identifier_that_leads_nowhere_is_noticed(identifier: str) -> None:
    assert not exists(identifier)


def test_the_terms_of_analysis_are_found_with_the_members_of_their_enums() -> None:
    assert {"analysis.oordeel.uitkomst.Oordeel", "analysis.oordeel.uitkomst.Oordeel.ONDER"} <= terms("analysis")
