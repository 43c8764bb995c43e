"""A besluit on both engines: what must go before it, what it must say, who has no part in it, and what follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from governance.college.besluiten import duid_besluit, onderteken_vergewis
from governance.college.besluitenlijst import openbare_formulering
from governance.college.model import Collegebesluit, Vergewisverklaring
from governance.college.queries import (
    besluit_met,
    besluit_van,
    trekkersoordelen,
    vergewisbeeld,
    voorstel_van,
)
from governance.college.rules import (
    Aanpassing,
    Besluitvariant,
    Deelname,
    Trekkersoordeelsoort,
)
from governance.college.service import begin_nieuwe_versie, stel_voorstel_vast
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.weigering import Weigering, Weigeringen
from tests.integration.opslag.collegewerk import DAG, ZAAK, Collegewerk
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import BEGIN

LATER = DAG + dt.timedelta(weeks=2)
AANGEHOUDEN = {"variant": Besluitvariant.AANGEHOUDEN, "reden": "Er is een vraag.", "terug_op": LATER}
ANDERS = {"variant": Besluitvariant.ANDERS, "anders": "De partner krijgt een verbeterplan."}
ZIN = "Het college heeft besloten een netwerkpartner van Hendig meer tijd te geven."


@pytest.fixture
def college(werk: Werkplaats) -> Collegewerk:
    return Collegewerk(werk)


def geweigerd(doe: Callable[[], object]) -> str:
    with pytest.raises(Weigering) as refused:
        doe()
    return refused.value.grond.code


def duid(college: Collegewerk, besluit: str, formulering: str = ZIN, rol: Rol = Rol.JURIST) -> None:
    with college.werk.doe(college.als(rol)) as handeling:
        duid_besluit(
            handeling,
            besluit=besluit,
            aanpassing=Aanpassing.LICHTERE_MAATREGEL,
            formulering=formulering,
            uitgesloten=college.uitgesloten,
        )


def test_a_besluit_is_recorded_with_who_was_there_and_what_was_weighed(college: Collegewerk) -> None:
    college.gereed().besluit()
    with college.werk.lees() as session:
        besluit, voorstel = besluit_van(session, ZAAK), voorstel_van(session, ZAAK)
    assert besluit is not None
    assert voorstel is not None
    assert (besluit.besluitnummer, besluit.variant, besluit.gaat_door) == (
        "B-2026-001",
        Besluitvariant.VOLGENS_ADVIES,
        False,
    )
    assert besluit.deelnemers == college.tekst().deelnemers
    assert openbare_formulering(voorstel, besluit) == (
        "Het college heeft besloten de procesovereenkomst met één netwerkpartner van Hendig geheel te ontbinden."
    )


def test_there_is_no_besluit_before_anything_was_proposed_or_decided(college: Collegewerk) -> None:
    with college.werk.lees() as session:
        assert (voorstel_van(session, ZAAK), besluit_van(session, ZAAK)) == (None, None)
    college.geopend()
    with college.werk.lees() as session:
        assert besluit_van(session, ZAAK) is None
        assert besluit_met(session, "geen") is None


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"weging": "  "}, "AVG-07"),
        ({"variant": Besluitvariant.ANDERS, "anders": " "}, "COL-08"),
        ({**AANGEHOUDEN, "reden": ""}, "COL-28"),
        ({**AANGEHOUDEN, "terug_op": None}, "COL-28"),
        ({**AANGEHOUDEN, "terug_op": DAG}, "COL-28"),
        ({"besluitnummer": " "}, "COL-29"),
        ({"dag": LATER}, "COL-31"),
        ({"dag": DAG - dt.timedelta(days=1)}, "COL-38"),
        ({"deelnemers": {}}, "COL-27"),
    ],
)
def test_a_besluit_that_does_not_say_enough_is_refused(college: Collegewerk, anders: dict[str, Any], code: str) -> None:
    college.gereed()
    assert geweigerd(lambda: college.besluit(college.tekst(**anders))) == code


def test_nothing_is_decided_on_what_is_not_fixed_not_looked_at_or_not_signed(college: Collegewerk) -> None:
    college.geopend()
    assert geweigerd(college.besluit) == "COL-16"
    college.vastgesteld()
    assert geweigerd(college.besluit) == "COL-21"
    college.oordelen()
    assert geweigerd(college.besluit) == "COL-24"
    assert geweigerd(college.ondertekend) == "COL-23"
    college.nagegaan().ondertekend().besluit()


def test_nothing_is_decided_while_a_paper_is_missing(college: Collegewerk) -> None:
    college.gereed()
    college.bijlagen -= {"B11"}
    with pytest.raises(Weigeringen) as refused:
        college.besluit()
    assert [een.grond.code for een in refused.value.weigeringen] == ["COL-07"]


def test_trekkers_who_disagree_stop_nothing_and_both_are_kept(college: Collegewerk) -> None:
    college.geopend().vastgesteld()
    college.oordeel(Rol.TREKKER_JEUGD, Trekkersoordeelsoort.BEKRACHTIGT)
    college.oordeel(Rol.TREKKER_WMO, Trekkersoordeelsoort.BEKRACHTIGT_NIET, "Er is te weinig tijd gegeven.")
    college.nagegaan().ondertekend().besluit()
    with college.werk.lees() as session:
        voorstel = voorstel_van(session, ZAAK)
        assert voorstel is not None
        oordelen = trekkersoordelen(session, voorstel.laatste.id)
    assert [(een.rol, een.soort, een.reden) for een in oordelen] == [
        (Rol.TREKKER_JEUGD, Trekkersoordeelsoort.BEKRACHTIGT, "Het is zorgvuldig gedaan."),
        (Rol.TREKKER_WMO, Trekkersoordeelsoort.BEKRACHTIGT_NIET, "Er is te weinig tijd gegeven."),
    ]


def test_a_question_of_one_trekker_sends_it_back_until_a_new_version_has_both_positions(college: Collegewerk) -> None:
    college.geopend().vastgesteld()
    college.oordeel(Rol.TREKKER_JEUGD, Trekkersoordeelsoort.NADER_ONDERZOEK)
    college.oordeel(Rol.TREKKER_WMO, Trekkersoordeelsoort.BEKRACHTIGT)
    college.nagegaan().ondertekend()
    assert geweigerd(college.besluit) == "COL-22"
    with college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        begin_nieuwe_versie(handeling, voorstel=college.voorstel)
    college.vastgesteld()
    assert geweigerd(college.besluit) == "COL-21"
    college.oordelen().nagegaan().ondertekend().besluit()


def test_a_position_has_a_reason_is_given_once_and_not_by_who_has_an_interest(college: Collegewerk) -> None:
    college.geopend().vastgesteld()
    college.uitgesloten = frozenset({college.personen[Rol.TREKKER_JEUGD]})
    assert geweigerd(college.oordelen) == "COL-25"
    college.uitgesloten = frozenset()
    assert geweigerd(lambda: college.oordeel(Rol.TREKKER_WMO, Trekkersoordeelsoort.BEKRACHTIGT, " ")) == "COL-19"
    college.oordelen()
    assert geweigerd(college.oordelen) == "COL-20"


def test_what_was_checked_is_recorded_once_and_signed_once(college: Collegewerk) -> None:
    college.geopend().vastgesteld().nagegaan().ondertekend()
    assert geweigerd(college.nagegaan) == "COL-20"
    assert geweigerd(college.ondertekend) == "COL-20"
    with college.werk.lees() as session:
        voorstel = voorstel_van(session, ZAAK)
        assert voorstel is not None
        beeld = vergewisbeeld(session, voorstel.laatste.id)
    assert len(beeld.bevindingen) == 4
    assert beeld.ondertekend_door == college.personen[Rol.JURIST]


def test_who_wrote_the_proposal_neither_signs_nor_records_the_besluit(college: Collegewerk) -> None:
    college.geopend().vastgesteld().oordelen().nagegaan()
    with pytest.raises(Weigering) as refused, college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        onderteken_vergewis(handeling, voorstel=college.voorstel, uitgesloten=())
    assert refused.value.grond.code == "COL-15"
    college.ondertekend()
    college.personen[Rol.SECRETARIS] = college.personen[Rol.CONTRACTMANAGER]
    assert geweigerd(college.besluit) == "COL-15"


def test_who_has_an_interest_is_not_counted_as_there(college: Collegewerk) -> None:
    college.gereed()
    college.uitgesloten = frozenset({college.personen[Rol.BURGEMEESTER]})
    assert geweigerd(college.besluit) == "COL-25"
    onthouden = {college.personen[Rol.BURGEMEESTER]: Deelname.ONTHOUDEN}
    erbij = {college.personen[Rol.COLLEGELID]: Deelname.AANWEZIG}
    college.besluit(college.tekst(deelnemers={**onthouden, **erbij}))


def test_only_who_is_in_the_college_takes_part(college: Collegewerk) -> None:
    college.gereed()
    ander = {college.personen[Rol.JURIST]: Deelname.AANWEZIG}
    assert geweigerd(lambda: college.besluit(college.tekst(deelnemers=ander))) == "COL-26"


def test_what_was_put_off_is_decided_later_and_what_was_decided_stays(college: Collegewerk) -> None:
    college.gereed()
    college.besluit(college.tekst(**AANGEHOUDEN))
    assert geweigerd(college.besluit) == "COL-29"
    college.besluit(college.tekst(besluitnummer="B-2026-002"))
    assert geweigerd(lambda: college.besluit(college.tekst(besluitnummer="B-2026-003"))) == "COL-18"
    with college.werk.lees() as session:
        besluit = besluit_van(session, ZAAK)
    assert besluit is not None
    assert besluit.besluitnummer == "B-2026-002"
    college.geopend()  # after a besluit a new proposal in the case can begin


def test_another_besluit_is_read_by_a_jurist_before_the_public_hears_of_it(college: Collegewerk) -> None:
    besluit = college.gereed().besluit(college.tekst(**ANDERS))
    for fout, code in (
        ("", "COL-19"),
        (
            "Het college heeft besloten de procesovereenkomst met één netwerkpartner van Hendig geheel te ontbinden.",
            "COL-04",
        ),
        ("Het college heeft besloten één overeenkomst gedeeltelijk te ontbinden.", "COL-04"),
        ("Het college heeft besloten Houtsnip 1 (verzonnen) meer tijd te geven.", "COL-05"),
    ):
        assert geweigerd(lambda fout=fout: duid(college, besluit, fout)) == code  # type: ignore[misc] # the loop's own value
    assert geweigerd(lambda: duid(college, besluit, rol=Rol.SECRETARIS)) == "COL-15"
    with college.werk.lees() as session:
        genomen, voorstel = besluit_van(session, ZAAK), voorstel_van(session, ZAAK)
        assert genomen is not None
        assert voorstel is not None
        assert openbare_formulering(voorstel, genomen) is None
    duid(college, besluit)
    with college.werk.lees() as session:
        genomen = besluit_met(session, besluit)
    assert genomen is not None
    assert genomen.duiding is not None
    assert openbare_formulering(voorstel, genomen) == ZIN
    assert geweigerd(lambda: duid(college, besluit)) == "COL-30"


def test_the_public_hears_that_a_proposal_was_put_off_and_nothing_more(college: Collegewerk) -> None:
    college.gereed().besluit(college.tekst(**AANGEHOUDEN))
    with college.werk.lees() as session:
        besluit, voorstel = besluit_van(session, ZAAK), voorstel_van(session, ZAAK)
        assert besluit is not None
        assert voorstel is not None
        assert openbare_formulering(voorstel, besluit) == "Het college heeft het voorstel aangehouden."


def in_de_database(college: Collegewerk, **anders: object) -> None:
    """Write a besluit as a program would that knows no rules."""
    with college.werk.doe() as handeling:
        voorstel = voorstel_van(handeling.session, ZAAK)
        assert voorstel is not None
        waarden: dict[str, Any] = {
            "id": handeling.nieuw_id,
            "versie": voorstel.laatste.id,
            "besluitnummer": "B-2026-009",
            "variant": Besluitvariant.VOLGENS_ADVIES,
            "dag": DAG,
            "weging": "Iets.",
            "anders": "",
            "reden": "",
            "terug_op": None,
            "door": college.personen[Rol.SECRETARIS],
            "vastgelegd_in": 1,
        }
        handeling.session.add(Collegebesluit(**waarden | anders))
        handeling.session.flush()


@pytest.mark.parametrize(
    ("anders", "regel"),
    [
        ({"weging": " "}, "met_weging"),
        ({"variant": Besluitvariant.ANDERS}, "anders_met_tekst"),
        ({"variant": Besluitvariant.AANGEHOUDEN, "reden": "Een vraag."}, "aangehouden_tot"),
        ({"besluitnummer": " "}, "met_nummer"),
    ],
)
def test_the_database_itself_refuses_a_besluit_that_does_not_say_enough(
    college: Collegewerk, anders: dict[str, Any], regel: str
) -> None:
    college.gereed()
    with pytest.raises(DBAPIError, match=f"ck_collegebesluit_{regel}"):
        in_de_database(college, **anders)


def test_the_database_itself_decides_nothing_before_both_positions_and_a_signature(college: Collegewerk) -> None:
    college.geopend().aangeboden()
    with pytest.raises(DBAPIError, match="collegebesluit_"):
        in_de_database(college)
    with college.werk.doe(college.als(Rol.JURIST)) as handeling:
        stel_voorstel_vast(handeling, voorstel=college.voorstel)
    college.nagegaan().ondertekend()
    college.oordeel(Rol.TREKKER_JEUGD, Trekkersoordeelsoort.BEKRACHTIGT)
    with pytest.raises(DBAPIError, match="collegebesluit_na_beide_trekkers"):
        in_de_database(college)
    college.oordeel(Rol.TREKKER_WMO, Trekkersoordeelsoort.BEKRACHTIGT_NIET)
    with pytest.raises(DBAPIError, match="collegebesluit_niet_van_wie_schreef"):
        in_de_database(college, door=college.personen[Rol.CONTRACTMANAGER])
    in_de_database(college)
    with pytest.raises(DBAPIError, match="collegebesluit_voor_besluit"):
        in_de_database(college, besluitnummer="B-2026-010")


def test_the_database_itself_decides_nothing_that_nobody_signed_for(college: Collegewerk) -> None:
    college.geopend().vastgesteld().oordelen().nagegaan()
    with pytest.raises(DBAPIError, match="collegebesluit_na_ondertekening"):
        in_de_database(college)


def test_the_database_itself_decides_on_the_last_version_only(college: Collegewerk) -> None:
    college.gereed()
    with college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        voorstel = voorstel_van(handeling.session, ZAAK)
        begin_nieuwe_versie(handeling, voorstel=college.voorstel)
    assert voorstel is not None
    with pytest.raises(DBAPIError, match="collegebesluit_op_laatste_versie"):
        in_de_database(college, versie=voorstel.laatste.id)


def test_the_database_itself_signs_only_what_was_all_checked_and_not_by_who_wrote_it(college: Collegewerk) -> None:
    college.geopend().vastgesteld()

    def teken(rol: Rol) -> None:
        with college.werk.doe() as handeling:
            voorstel = voorstel_van(handeling.session, ZAAK)
            assert voorstel is not None
            handeling.session.add(
                Vergewisverklaring(
                    id=handeling.nieuw_id, versie=voorstel.laatste.id, door=college.personen[rol], vastgelegd_in=1
                )
            )
            handeling.session.flush()

    with pytest.raises(DBAPIError, match="vergewisverklaring_alles_nagegaan"):
        teken(Rol.JURIST)
    college.nagegaan()
    with pytest.raises(DBAPIError, match="vergewisverklaring_niet_van_wie_schreef"):
        teken(Rol.CONTRACTMANAGER)
    teken(Rol.JURIST)


def test_the_words_for_the_public_name_nobody_who_works_for_the_partner(college: Collegewerk) -> None:
    with college.werk.doe() as handeling:
        kaart = Persoonskaart(naam="Kim Kievit (verzonnen)", e_mail="kim@houtsnip.example")
        kim = schrijf_persoon_in(handeling, kaart=kaart, per=BEGIN)
        wijs_rol_toe(handeling, persoon=kim, rol=Rol.CONTACTPERSOON, partij=college.partner, per=BEGIN)
    besluit = college.gereed().besluit(college.tekst(**ANDERS))  # type: ignore[arg-type] # fields of a besluit
    zin = "Het college heeft besloten om met Kim Kievit (verzonnen) te praten."
    assert geweigerd(lambda: duid(college, besluit, zin)) == "COL-05"
    duid(college, besluit)
