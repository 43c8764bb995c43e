"""Every kind of event that the code can record has a sentence, and no sentence stands for nothing."""

from __future__ import annotations

import importlib
import inspect
from enum import StrEnum

from hendig.uitvoer.gebeurteniszinnen import ZINNEN, gebeurtenis_in_woorden
from tests.architecture.sources import modules


def soorten() -> dict[str, str]:
    """Every member of an enum of events, by its word, with where it stands."""
    gevonden = {}
    for module in modules("governance", "surveys", "hendig"):
        for naam, ding in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(ding, StrEnum) and naam.endswith("gebeurtenis") and ding.__module__ == module.name:
                gevonden |= {lid.value: f"{naam}.{lid.name}" for lid in ding}
    return gevonden


def test_every_kind_of_event_has_a_sentence() -> None:
    assert [plek for soort, plek in soorten().items() if soort not in ZINNEN] == []
    assert set(ZINNEN) == set(soorten())


def test_no_two_kinds_have_the_same_sentence() -> None:
    assert len(set(ZINNEN.values())) == len(ZINNEN)


def test_a_kind_of_another_version_is_given_as_it_stands() -> None:
    assert gebeurtenis_in_woorden("IetsVanLater") == "IetsVanLater"
