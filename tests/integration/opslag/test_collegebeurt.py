"""Whose turn it is with a proposal, step by step; and for who has an interest in the case it never is."""

from __future__ import annotations

import pytest

from governance.belangen.rules import Belangcode
from governance.belangen.service import verklaar_belang
from governance.college.rules import Besluitvariant, Trekkersoordeelsoort
from governance.netwerk.rules import Rol
from hendig.processes.college.beurt import Beurt, wachten_op
from tests.integration.opslag.collegewerk import DAG, ROLLEN, ZAAK, Collegewerk
from tests.integration.opslag.databases import Werkplaats


@pytest.fixture
def college(werk: Werkplaats) -> Collegewerk:
    return Collegewerk(werk).geopend()


def beurten(college: Collegewerk) -> dict[Rol, Beurt]:
    """Whose turn it is, by role."""
    gevonden = {}
    with college.werk.lees() as session:
        for rol in ROLLEN:
            wachtend = wachten_op(session, persoon=college.personen[rol], rollen={rol}, dag=DAG)
            gevonden.update((rol, beurt) for _, beurt in wachtend)
    return gevonden


def test_each_step_waits_for_who_can_take_it(college: Collegewerk) -> None:
    assert beurten(college) == {Rol.CONTRACTMANAGER: Beurt.SCHRIJVEN}, "who began it, and no other writer"
    college.aangeboden()
    assert beurten(college) == {Rol.JURIST: Beurt.VASTSTELLEN}


def test_after_it_is_fixed_the_trekkers_speak_and_the_gemeente_checks(college: Collegewerk) -> None:
    college.vastgesteld()
    trekkers = {Rol.TREKKER_JEUGD: Beurt.OORDEEL, Rol.TREKKER_WMO: Beurt.OORDEEL}
    schrijvers = {Rol.CONTRACTMANAGER: Beurt.NAGAAN, Rol.JURIST: Beurt.NAGAAN}
    assert beurten(college) == trekkers | schrijvers
    college.oordelen()
    assert beurten(college) == schrijvers
    college.nagegaan()
    assert beurten(college) == {Rol.JURIST: Beurt.ONDERTEKENEN}
    college.ondertekend()
    assert beurten(college) == {Rol.SECRETARIS: Beurt.BESLUIT}
    college.besluit()
    assert beurten(college) == {}


def test_a_question_of_a_trekker_leaves_nothing_to_decide(college: Collegewerk) -> None:
    college.vastgesteld()
    college.oordeel(Rol.TREKKER_JEUGD, Trekkersoordeelsoort.NADER_ONDERZOEK)
    college.oordeel(Rol.TREKKER_WMO, Trekkersoordeelsoort.BEKRACHTIGT)
    college.nagegaan().ondertekend()
    assert beurten(college) == {}


def test_another_besluit_than_advised_waits_for_a_jurist(college: Collegewerk) -> None:
    college.vastgesteld().oordelen().nagegaan().ondertekend()
    college.besluit(college.tekst(variant=Besluitvariant.ANDERS, anders="Eerst een gesprek."))
    assert beurten(college) == {Rol.JURIST: Beurt.DUIDEN}


def test_nothing_waits_for_who_has_an_interest_in_the_case(college: Collegewerk) -> None:
    college.vastgesteld()
    with college.werk.doe(college.als(Rol.TREKKER_WMO)) as handeling:
        verklaar_belang(handeling, zaak=ZAAK, partij=college.partner, code=Belangcode.R6, toelichting="Verzonnen.")
    assert Rol.TREKKER_WMO not in beurten(college)
    assert beurten(college)[Rol.TREKKER_JEUGD] is Beurt.OORDEEL
