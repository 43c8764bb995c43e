"""A database is a demo from its first moment or never; only there a clock runs ahead."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.exc import DBAPIError

from governance.weigering import Weigering
from hendig.processes.beheer.installatie import klok_van
from hendig.toegang.model import Tijdsprong, Voorbeelddatabase
from hendig.toegang.queries import dagen_vooruit, is_voorbeeld
from hendig.toegang.rules import GEEN_VOORBEELD, NIET_NIEUW
from hendig.toegang.service import laat_dagen_voorbijgaan, merk_als_voorbeeld
from tests.integration.opslag.databases import NU, Werkplaats
from tests.integration.opslag.toegang.voordeur import Voordeur


def test_a_database_is_a_demo_from_its_first_moment_or_never(werk: Werkplaats) -> None:
    with werk.lees() as session:
        assert not is_voorbeeld(session)
    with werk.doe() as handeling:
        merk_als_voorbeeld(handeling)
    with werk.lees() as session:
        assert is_voorbeeld(session)


def test_a_database_in_which_something_happened_never_becomes_a_demo(voordeur: Voordeur) -> None:
    with pytest.raises(Weigering) as fout, voordeur.werk.doe() as handeling:
        merk_als_voorbeeld(handeling)
    assert fout.value.grond is NIET_NIEUW
    with voordeur.werk.doe() as handeling:
        handeling.session.add(Voorbeelddatabase(id=1, vastgelegd_in=1))
        with pytest.raises(DBAPIError, match="alleen_bij_het_maken"):
            handeling.session.flush()
        handeling.session.rollback()


def test_days_go_by_in_a_demo_only_and_only_ahead(werk: Werkplaats) -> None:
    with werk.doe() as handeling:
        merk_als_voorbeeld(handeling)
        laat_dagen_voorbijgaan(handeling, dagen=7)
        laat_dagen_voorbijgaan(handeling, dagen=1)
    with werk.lees() as session:
        assert dagen_vooruit(session) == 8
    assert klok_van(werk.opslag, lambda: NU)() == NU + dt.timedelta(days=8)
    with pytest.raises(DBAPIError, match="vooruit"), werk.doe() as handeling:
        laat_dagen_voorbijgaan(handeling, dagen=-1)


def test_no_clock_runs_ahead_in_a_database_with_real_people(voordeur: Voordeur) -> None:
    with pytest.raises(Weigering) as fout, voordeur.werk.doe() as handeling:
        laat_dagen_voorbijgaan(handeling, dagen=7)
    assert fout.value.grond is GEEN_VOORBEELD
    with voordeur.werk.doe() as handeling:
        handeling.session.add(Tijdsprong(id=handeling.nieuw_id, dagen=7, vastgelegd_in=1))
        with pytest.raises(DBAPIError, match="alleen_in_een_voorbeeld"):
            handeling.session.flush()
        handeling.session.rollback()
    assert klok_van(voordeur.werk.opslag, lambda: NU)() == NU
