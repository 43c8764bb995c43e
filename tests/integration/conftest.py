"""The start files of ``hendig voorbeeld``, fresh for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.demo_files import hendig


@pytest.fixture
def start(tmp_path: Path) -> Path:
    assert hendig("voorbeeld", tmp_path / "begin").code == 0
    return tmp_path / "begin"
