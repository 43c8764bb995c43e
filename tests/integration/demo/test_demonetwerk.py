"""The demo network: invented through and through, with somebody in every role that matters, and something to do."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import pytest

from governance.contract.norm_queries import geldende_norm
from governance.contract.queries import geldende_versie, ondertekeningen
from governance.feiten.queries import zoals_bekend_op
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.logboek.queries import controleer, laatste
from governance.netwerk.queries import partners_op, rollen_op
from governance.netwerk.rules import ROLREGELS, Rol
from governance.opslag.database import Opslag
from governance.verplichtingen.queries import nakomingen
from governance.verplichtingen.rules import Nakomingsstand
from governance.weigering import Weigering
from hendig.demo.bezetting import LOOPT_AF, STOPT
from hendig.demo.installatie import vul_voorbeeld
from hendig.demo.partners import CLUSTERS
from hendig.jobs.queries import jobs_van
from hendig.mail.rules import MAIL
from hendig.toegang.queries import is_voorbeeld
from hendig.toegang.rules import NIET_NIEUW
from surveys.kluis.kluis import Kluis
from surveys.vragenlijst.instrument import VOORSTEL
from surveys.vragenlijst.queries import instrument, instrumentversies
from tests.integration.demo.conftest import NU, TOEVAL

PEIL = Peil(dag_van(NU))


def test_it_is_marked_as_a_demo_by_its_first_line_and_its_log_is_whole(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        assert is_voorbeeld(session)
        assert controleer(session).heel


def test_it_says_of_everybody_that_they_are_invented(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        houders, partners = rollen_op(session, PEIL), partners_op(session, PEIL)
    assert [houder.naam for houder in houders if "Verzonnen" not in str(houder.naam)] == []
    assert [houder.e_mail for houder in houders if not str(houder.e_mail).endswith(".example")] == []
    assert [partner.kaart.naam for partner in partners if "(voorbeeld)" not in partner.kaart.naam] == []
    assert [partner.kaart.kvk for partner in partners if not re.match("0000", partner.kaart.kvk)] == []


def test_forty_partners_take_part_and_all_but_two_are_bound(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        assert len(partners_op(session, PEIL)) == 40
        assert len(ondertekeningen(session, PEIL)) == 38
        assert geldende_versie(session, PEIL).nummer == "1.0"
        assert geldende_norm(session, PEIL).gegevens.nummer == "1.0"


def test_the_proposal_is_the_first_questionnaire_written_and_fixed_by_two_people(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        (loop,) = instrumentversies(session)
        assert instrument(session, loop.id) == VOORSTEL
    assert loop.vastgesteld is not None
    assert loop.vastgesteld.door != loop.opgesteld.door


def test_somebody_has_each_role_that_matters(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        geteld = Counter(houder.rol for houder in rollen_op(session, PEIL))
    assert set(ROLREGELS) - set(geteld) == set()
    assert (geteld[Rol.BEHEERDER], geteld[Rol.CONTRACTMANAGER], geteld[Rol.AFGEVAARDIGDE]) == (2, 2, 8)


def test_one_seat_falls_free_soon_and_one_changed_hands(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        zetels = {houder.cluster: houder for houder in rollen_op(session, PEIL, rollen=(Rol.AFGEVAARDIGDE,))}
        eerder = {houder.cluster: houder for houder in rollen_op(session, Peil(dt.date(2026, 2, 1)))}
        toen = zoals_bekend_op(session, dt.date(2026, 2, 1), dt.datetime(2025, 12, 1, tzinfo=dt.UTC))
        assert rollen_op(session, toen, rollen=(Rol.AFGEVAARDIGDE,)) == ()
    tot = zetels[CLUSTERS[LOOPT_AF]].tot
    assert tot is not None
    assert 0 < (tot - PEIL.dag).days < 30
    assert eerder[CLUSTERS[STOPT]].persoon != zetels[CLUSTERS[STOPT]].persoon


def test_what_is_owed_stands_in_every_way_it_can(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        beelden = nakomingen(session, jaar=PEIL.dag.year)
    standen = {beeld.stand for beeld in beelden}
    assert standen == set(Nakomingsstand) - {Nakomingsstand.NIET_VAN_TOEPASSING}
    assert [beeld for beeld in beelden if beeld.uitgelegd and beeld.stand is Nakomingsstand.OPEN] != []


def test_mails_lie_ready_and_the_log_ends_before_now(voorbeeld: Opslag) -> None:
    with voorbeeld.lees() as session:
        assert len(jobs_van(session, soort=MAIL, aantal=100)) >= 5
        assert laatste(session, 1)[0].op < NU


def test_a_database_in_which_something_stands_never_becomes_a_demo(voorbeeld: Opslag, kluis: Kluis) -> None:
    with pytest.raises(Weigering) as weigering:
        vul_voorbeeld(voorbeeld, kluis=kluis, nu=NU, toeval=TOEVAL)
    assert weigering.value.grond is NIET_NIEUW
