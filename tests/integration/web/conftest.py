"""The app on a database of both engines, with somebody in every role; nothing of it is left after a test."""

from __future__ import annotations

import pytest

from tests.integration.opslag.conftest import kluis_model, postgres_server, werk, whole_schema
from tests.integration.opslag.databases import Werkplaats
from tests.integration.web.mensen import Web, een_web

__all__ = ["kluis_model", "postgres_server", "werk", "whole_schema"]


@pytest.fixture
def web(werk: Werkplaats) -> Web:
    """The app with a gemeente, two partners, and a person in every role."""
    return een_web(werk)
