"""What an advice comes down to: fixed with its version, and asked once of a jurist where a version is older."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError

from governance.college.model import Voorstelversie
from governance.college.queries import besluit_van, voorstelbeeld
from governance.college.rules import Besluitvariant, Strekking, Voorstelonderwerp
from governance.college.service import begin_nieuwe_versie, open_voorstel, schrijf_voorstel, vul_strekking_aan
from governance.netwerk.rules import Rol
from governance.weigering import Weigering, Weigeringen
from hendig.bestanden.problemen import Herstelbaar
from hendig.migrations.stand import NETWORK
from hendig.migrations.upgrade import downgrade_on, upgrade
from hendig.processes.college.beurt import Beurt, beurt_van
from hendig.processes.zaak.collegeuitkomst import waar_het_besluit_leidt
from tests.integration.opslag.collegewerk import ZAAK, Collegewerk
from tests.integration.opslag.databases import Werkplaats, made
from tests.integration.opslag.vroeger import zonder_strekking
from tests.unit.governance.college.stukken import OPEN_HOUSE, UITSLUITING

BEFORE = "0023"


@pytest.fixture
def college(werk: Werkplaats) -> Collegewerk:
    return Collegewerk(werk)


def geweigerd(doe: Callable[[], object]) -> str:
    with pytest.raises((Weigering, Weigeringen)) as refused:
        doe()
    fout = refused.value
    return fout.grond.code if isinstance(fout, Weigering) else fout.weigeringen[0].grond.code


def vul_aan(college: Collegewerk, strekking: Strekking, rol: Rol = Rol.JURIST) -> None:
    with college.werk.doe(college.als(rol)) as handeling:
        vul_strekking_aan(handeling, voorstel=college.voorstel, strekking=strekking, uitgesloten=college.uitgesloten)


def strekking_van(college: Collegewerk) -> Strekking | None:
    with college.werk.lees() as session:
        beeld = voorstelbeeld(session, college.voorstel)
        assert beeld is not None
        return beeld.laatste.stuk.strekking


def schrijf(college: Collegewerk, **delen: object) -> None:
    with college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        schrijf_voorstel(handeling, voorstel=college.voorstel, delen=delen)


def test_a_proposal_is_offered_only_with_what_its_advice_comes_down_to(college: Collegewerk) -> None:
    college.geopend(replace(UITSLUITING, strekking=None))
    assert geweigerd(college.aangeboden) == "COL-33"
    schrijf(college, strekking=Strekking.NIET)
    assert geweigerd(college.aangeboden) == "COL-35"
    schrijf(college, strekking=Strekking.GEHEEL)
    college.aangeboden()
    assert strekking_van(college) is Strekking.GEHEEL


def test_a_new_version_begins_with_what_the_last_one_chose(college: Collegewerk) -> None:
    college.geopend().vastgesteld()
    with college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        begin_nieuwe_versie(handeling, voorstel=college.voorstel)
    assert strekking_van(college) is Strekking.GEHEEL


def test_the_database_lets_nobody_change_it_once_it_was_offered_or_leave_it_out(college: Collegewerk) -> None:
    college.geopend(replace(UITSLUITING, strekking=Strekking.NIET, advies=("Haar niet te beëindigen",)))
    schrijf(college, advies=UITSLUITING.advies, strekking=Strekking.GEHEEL)
    college.vastgesteld()
    for waarde in (Strekking.NIET, None):
        with pytest.raises(DBAPIError, match="voorstelversie_staat_vast"), college.werk.opslag.schrijf() as session:
            session.execute(update(Voorstelversie).values(strekking=waarde))


def test_the_database_offers_no_advice_about_a_partner_without_it_and_knows_none_for_another_subject(
    college: Collegewerk,
) -> None:
    college.geopend().aangeboden()
    with college.werk.doe(college.als(Rol.JURIST)) as handeling:
        ander = open_voorstel(handeling, onderwerp=Voorstelonderwerp.OPEN_HOUSE, stuk=OPEN_HOUSE)
    bij = update(Voorstelversie).where(Voorstelversie.voorstel == ander)
    with pytest.raises(DBAPIError, match="alleen_over_een_partner"), college.werk.opslag.schrijf() as session:
        session.execute(bij.values(strekking=Strekking.GEHEEL))
    college.zaak, college.voorstel = "00000000-0000-4000-9000-000000000002", ""
    college.geopend(replace(UITSLUITING, strekking=None))
    with pytest.raises(DBAPIError, match="voorstelstap_met_strekking"), college.werk.opslag.schrijf() as session:
        session.execute(
            text(
                "INSERT INTO voorstelstap (id, versie, stand, door, inhoud_sha256, vastgelegd_in) "
                "SELECT 'proef', s.versie, 'aangeboden', s.door, s.inhoud_sha256, s.vastgelegd_in FROM voorstelstap s "
                "JOIN voorstelversie v ON v.id = s.versie WHERE v.voorstel = :voorstel"
            ),
            {"voorstel": college.voorstel},
        )


def test_an_older_proposal_waits_for_a_jurist_who_did_not_write_before_the_college_decides(
    college: Collegewerk,
) -> None:
    college.gereed()
    zonder_strekking(college.werk, college.voorstel)
    assert geweigerd(college.besluit) == "COL-37"
    with college.werk.lees() as session:
        beeld = voorstelbeeld(session, college.voorstel)
        assert beeld is not None
        assert beeld.mist_strekking
        jurist = {"persoon": college.personen[Rol.JURIST], "rollen": {Rol.JURIST}}
        assert beurt_van(session, beeld, **jurist) is Beurt.STREKKING  # type: ignore[arg-type] # one dict of two kinds of values
    assert geweigerd(lambda: vul_aan(college, Strekking.GEHEEL, Rol.CONTRACTMANAGER)) == "COL-15"
    assert geweigerd(lambda: vul_aan(college, Strekking.NIET)) == "COL-35"
    college.uitgesloten = frozenset({college.personen[Rol.JURIST]})
    assert geweigerd(lambda: vul_aan(college, Strekking.GEHEEL)) == "COL-25"
    college.uitgesloten = frozenset()
    vul_aan(college, Strekking.GEHEEL)
    assert geweigerd(lambda: vul_aan(college, Strekking.GEHEEL)) == "COL-36"
    college.besluit()
    with college.werk.lees() as session:
        assert waar_het_besluit_leidt(session, ZAAK) == {"besloten te beëindigen"}


def test_an_older_besluit_as_advised_leads_nowhere_until_a_jurist_says_what_was_advised(college: Collegewerk) -> None:
    college.gereed().besluit()
    zonder_strekking(college.werk, college.voorstel)
    with college.werk.lees() as session:
        assert waar_het_besluit_leidt(session, ZAAK) == frozenset()
    vul_aan(college, Strekking.GEHEEL)
    with college.werk.lees() as session:
        besluit = besluit_van(session, ZAAK)
        assert besluit is not None
        assert (besluit.variant, besluit.komt_neer_op) == (Besluitvariant.VOLGENS_ADVIES, "geheel beëindigen")
        assert waar_het_besluit_leidt(session, ZAAK) == {"besloten te beëindigen"}


@pytest.mark.parametrize(
    ("punt", "strekking"),
    [
        ("De overeenkomst geheel te ontbinden", Strekking.GEHEEL),
        ("De overeenkomst gedeeltelijk op te zeggen", Strekking.GEDEELTELIJK),
        ("Af te zien van het voornemen de overeenkomst te ontbinden", Strekking.NIET),
        ("Met de partner een verbeterplan af te spreken", None),
    ],
)
def test_an_older_proposal_gets_what_its_words_said_and_stays_empty_where_they_said_nothing(
    leeg: str, punt: str, strekking: Strekking | None
) -> None:
    werk = Werkplaats(made(leeg))
    college = Collegewerk(werk).geopend(replace(UITSLUITING, advies=(punt, *UITSLUITING.advies[1:]), strekking=None))
    with werk.opslag.verbinding() as connection:
        downgrade_on(connection, NETWORK, BEFORE)
    upgrade(werk.opslag, NETWORK)
    assert strekking_van(college) is strekking
    werk.opslag.sluit()


def test_a_choice_that_the_words_do_not_say_is_not_lost_on_the_way_back(leeg: str) -> None:
    werk = Werkplaats(made(leeg))
    punt = "Met de partner een verbeterplan af te spreken"
    plan = replace(UITSLUITING, advies=(punt, *UITSLUITING.advies[1:]), strekking=Strekking.VERBETERPLAN)
    college = Collegewerk(werk).geopend(plan).aangeboden()
    with pytest.raises(Herstelbaar, match="1 rijen van de kolom strekking"), werk.opslag.verbinding() as connection:
        downgrade_on(connection, NETWORK, BEFORE)
    assert strekking_van(college) is Strekking.VERBETERPLAN
    werk.opslag.sluit()
