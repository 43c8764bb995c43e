"""Proposals on both engines: written, offered and fixed by two persons, in versions that never change."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError

from governance.college.model import Voorstelstap
from governance.college.queries import bekende_gemeentecode, voorstel_van, voorstelbeeld, voorstellen
from governance.college.rules import Voorstelonderwerp, Voorstelstand
from governance.college.service import (
    begin_nieuwe_versie,
    bied_voorstel_aan,
    open_voorstel,
    schrijf_voorstel,
    stel_voorstel_vast,
)
from governance.logboek.queries import controleer
from governance.netwerk.rules import Rol
from governance.weigering import Weigering, Weigeringen
from tests.integration.opslag.collegewerk import ZAAK, Collegewerk
from tests.integration.opslag.databases import Werkplaats
from tests.unit.governance.college.stukken import OPEN_HOUSE, UITSLUITING


@pytest.fixture
def college(werk: Werkplaats) -> Collegewerk:
    return Collegewerk(werk).geopend()


def geweigerd(doe: Callable[[], object]) -> str:
    with pytest.raises(Weigering) as refused:
        doe()
    return refused.value.grond.code


def schrijf(college: Collegewerk, rol: Rol = Rol.CONTRACTMANAGER, **delen: object) -> None:
    with college.werk.doe(college.als(rol)) as handeling:
        schrijf_voorstel(handeling, voorstel=college.voorstel, delen=delen)


def test_a_proposal_about_an_exclusion_belongs_to_a_case_and_a_partner(college: Collegewerk) -> None:
    def zonder() -> None:
        with college.werk.doe(college.als(Rol.JURIST)) as handeling:
            open_voorstel(handeling, onderwerp=Voorstelonderwerp.UITSLUITING, zaak="een zaak")

    assert geweigerd(zonder) == "COL-32"
    with college.werk.doe(college.als(Rol.JURIST)) as handeling:
        open_voorstel(handeling, onderwerp=Voorstelonderwerp.OPEN_HOUSE)
    with college.werk.lees() as session:
        assert [een.onderwerp for een in voorstellen(session)] == ["open house", "uitsluiting"]
        beeld = voorstel_van(session, ZAAK)
    assert beeld is not None
    assert (beeld.laatste.stuk, beeld.laatste.stand) == (UITSLUITING, Voorstelstand.CONCEPT)


def test_a_case_has_one_proposal_that_is_not_decided(college: Collegewerk) -> None:
    assert geweigerd(college.geopend) == "COL-17"


def test_parts_are_written_one_by_one_and_the_others_stay(college: Collegewerk) -> None:
    schrijf(college, financien="Anders.")
    schrijf(college, Rol.JURIST, juridisch="Artikel 6:265 BW.")
    with college.werk.lees() as session:
        beeld = voorstelbeeld(session, college.voorstel)
        assert controleer(session).heel
    assert beeld is not None
    assert (beeld.laatste.stuk.financien, beeld.laatste.stuk.juridisch) == ("Anders.", "Artikel 6:265 BW.")
    assert beeld.laatste.schrijvers == {college.personen[Rol.CONTRACTMANAGER], college.personen[Rol.JURIST]}


def test_a_proposal_that_is_not_complete_is_not_offered_and_all_that_is_missing_is_told(college: Collegewerk) -> None:
    schrijf(college, financien="", zaaknummer="1")
    college.bijlagen -= {"B16"}
    with pytest.raises(Weigeringen) as refused:
        college.aangeboden()
    assert [een.grond.code for een in refused.value.weigeringen] == ["COL-01", "COL-10", "COL-11", "COL-07"]


def test_who_wrote_or_offered_a_proposal_does_not_fix_it(college: Collegewerk) -> None:
    schrijf(college, Rol.JURIST, financien="Geen lasten.")
    college.aangeboden()
    for rol in (Rol.CONTRACTMANAGER, Rol.JURIST):
        with pytest.raises(Weigering) as refused, college.werk.doe(college.als(rol)) as handeling:
            stel_voorstel_vast(handeling, voorstel=college.voorstel)
        assert refused.value.grond.code == "COL-15"


def test_what_nobody_offered_is_not_fixed(college: Collegewerk) -> None:
    with pytest.raises(Weigering) as refused, college.werk.doe(college.als(Rol.JURIST)) as handeling:
        stel_voorstel_vast(handeling, voorstel=college.voorstel)
    assert refused.value.grond.code == "COL-16"


def test_what_was_offered_or_fixed_is_written_in_no_more(college: Collegewerk) -> None:
    college.aangeboden()
    assert geweigerd(lambda: schrijf(college, financien="Anders.")) == "COL-09"
    with college.werk.doe(college.als(Rol.JURIST)) as handeling:
        stel_voorstel_vast(handeling, voorstel=college.voorstel)
    assert geweigerd(lambda: schrijf(college, financien="Anders.")) == "COL-09"
    assert geweigerd(college.aangeboden) == "COL-09"
    with pytest.raises(Weigering) as refused, college.werk.doe(college.als(Rol.JURIST)) as handeling:
        stel_voorstel_vast(handeling, voorstel=college.voorstel)
    assert refused.value.grond.code == "COL-09"


def test_a_new_version_begins_with_the_words_of_the_last_and_leaves_that_as_it_was(college: Collegewerk) -> None:
    college.vastgesteld()
    with college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        assert begin_nieuwe_versie(handeling, voorstel=college.voorstel) == 2
        assert begin_nieuwe_versie(handeling, voorstel=college.voorstel) == 2
    schrijf(college, financien="Anders.")
    with college.werk.lees() as session:
        beeld = voorstelbeeld(session, college.voorstel)
    assert beeld is not None
    assert [(een.nummer, een.stand, een.stuk.financien) for een in beeld.versies] == [
        (1, Voorstelstand.VASTGESTELD, UITSLUITING.financien),
        (2, Voorstelstand.CONCEPT, "Anders."),
    ]


def test_the_code_of_the_gemeente_comes_from_what_was_fixed_last(college: Collegewerk) -> None:
    with college.werk.lees() as session:
        assert bekende_gemeentecode(session) is None
    college.vastgesteld()
    with college.werk.doe(college.als(Rol.JURIST)) as handeling:
        assert bekende_gemeentecode(handeling.session) == "9999"
        ander = open_voorstel(handeling, onderwerp=Voorstelonderwerp.OPEN_HOUSE, stuk=OPEN_HOUSE)
        schrijf_voorstel(handeling, voorstel=ander, delen={"zaaknummer": "9998/2026/0000001"})
    with pytest.raises(Weigeringen) as refused, college.werk.doe(college.als(Rol.JURIST)) as handeling:
        bied_voorstel_aan(handeling, voorstel=ander, aanwezig={"V", "O", "P", "MDG"})
    assert [een.grond.code for een in refused.value.weigeringen] == ["COL-01"]


@pytest.mark.parametrize(
    ("statement", "grendel"),
    [
        ("UPDATE voorstelversie SET inhoud = '{}'", "voorstelversie_staat_vast"),
        ("DELETE FROM voorstelversie", "voorstelversie_wordt_niet_gewist"),
        ("UPDATE voorstelstap SET door = door", "voorstelstap_blijft_gelijk"),
        ("DELETE FROM collegevoorstel", "collegevoorstel_wordt_niet_gewist"),
    ],
)
def test_the_database_itself_lets_nobody_change_what_was_fixed(
    college: Collegewerk, statement: str, grendel: str
) -> None:
    college.vastgesteld()
    with pytest.raises(DBAPIError, match=grendel), college.werk.doe() as handeling:
        handeling.session.execute(text(statement))


def test_the_database_itself_asks_two_persons(college: Collegewerk) -> None:
    college.aangeboden()
    with college.werk.lees() as session:
        beeld = voorstelbeeld(session, college.voorstel)
    assert beeld is not None
    stap = {
        "id": "stap",
        "versie": beeld.laatste.id,
        "stand": Voorstelstand.VASTGESTELD,
        "door": college.personen[Rol.CONTRACTMANAGER],
        "inhoud_sha256": beeld.laatste.sha256,
        "vastgelegd_in": 1,
    }
    with pytest.raises(DBAPIError, match="voorstelstap_twee_mensen"), college.werk.doe() as handeling:
        handeling.session.execute(insert(Voorstelstap).values(stap))
