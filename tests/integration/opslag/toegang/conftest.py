"""A door on either engine."""

from __future__ import annotations

import pytest

from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import Netwerk
from tests.integration.opslag.toegang.voordeur import Voordeur


@pytest.fixture
def voordeur(werk: Werkplaats) -> Voordeur:
    """The door of a network with a gemeente and a partner."""
    with werk.doe() as handeling:
        netwerk = Netwerk(handeling)
    return Voordeur(werk, netwerk)
