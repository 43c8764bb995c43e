"""A database as it was before something was asked of everybody: for tests of what happens with what is older."""

from __future__ import annotations

from sqlalchemy import text

from governance.opslag.grendels import zet_grendels
from governance.opslag.grendelstand import haal_grendels_weg
from hendig.migrations.tables import GRENDELS
from tests.integration.opslag.databases import Werkplaats


def zonder_strekking(werk: Werkplaats, voorstel: str) -> None:
    """A proposal that was offered before it was asked what its advice comes down to."""
    with werk.opslag.schrijf() as session:
        haal_grendels_weg(session.connection())
        leeg = text("UPDATE voorstelversie SET strekking = NULL WHERE voorstel = :voorstel")
        session.execute(leeg, {"voorstel": voorstel})
        zet_grendels(session.connection(), GRENDELS)
