"""An act is written whole or not at all, a refusal is recorded, and many writers keep one chain."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from governance.bronnen import Bron
from governance.logboek.handeling import Handelende, Handeling, handeling
from governance.logboek.model import Gebeurtenis, Lading
from governance.logboek.queries import controleer, kop, seq_op
from governance.logboek.rules import Ingang, Logboekgebeurtenis
from governance.logboek.service import leg_inzage_vast, vernietig_ladingen
from governance.opslag.database import Opslag
from governance.weigering import Weigering, Weigeringsgrond
from tests.integration.opslag.databases import DOOR, NU, Werkplaats, made, toeval

GROND = Weigeringsgrond("PRF-01", "Dit mag niet van {wie}.", Bron("ontwerpkeuze", "proef"))


@pytest.fixture
def opslag(leeg: str) -> Iterator[Opslag]:
    opslag = made(leeg)
    yield opslag
    opslag.sluit()


def record(act: Handeling, times: int = 1) -> None:
    for _ in range(times):
        act.leg_vast(Logboekgebeurtenis.INGEZIEN, lading={"wat": "proef"})


def record_and_raise(act: Handeling, what: Exception) -> None:
    record(act, 3)
    raise what


class Storing(Exception):
    """Something went wrong that nobody foresaw."""


def test_a_refusal_is_recorded_after_all_else_is_rolled_back(werk: Werkplaats) -> None:
    with pytest.raises(Weigering), werk.doe() as act:
        record_and_raise(act, GROND.met(wie="de norm"))
    with werk.lees() as session:
        (event,) = session.scalars(select(Gebeurtenis)).all()
        assert (event.seq, event.soort, event.grond) == (1, "Geweigerd", "ontwerpkeuze, proef")
        payload = session.get_one(Lading, event.seq).inhoud
    assert payload == '{"code":"PRF-01","parameters":{"wie":"de norm"}}'


def test_a_refusal_is_recorded_of_who_turned_out_to_act(werk: Werkplaats) -> None:
    def found_out(act: Handeling) -> None:
        act.door = Handelende("p1", "jurist", Ingang.OPDRACHTREGEL)
        record_and_raise(act, GROND.met(wie="de norm"))

    with pytest.raises(Weigering), werk.doe() as act:
        found_out(act)
    with werk.lees() as session:
        (event,) = session.scalars(select(Gebeurtenis)).all()
        assert (event.actor, event.rol, event.ingang) == ("p1", "jurist", Ingang.OPDRACHTREGEL)


def test_an_act_that_breaks_off_leaves_nothing(werk: Werkplaats) -> None:
    with pytest.raises(Storing), werk.doe() as act:
        record_and_raise(act, Storing())
    with werk.lees() as session:
        assert kop(session).seq == 0


def test_a_clock_that_is_set_back_does_not_turn_the_order_round(werk: Werkplaats) -> None:
    with werk.doe() as act:
        record(act)
    werk.nu = NU.replace(year=2025)
    with werk.doe() as act:
        record(act)
    with werk.lees() as session:
        assert controleer(session).heel
        assert seq_op(session, NU) == 2


def test_looking_at_something_sensitive_leaves_an_event(werk: Werkplaats) -> None:
    with werk.doe() as act:
        assert leg_inzage_vast(act, wat="dossier 1", zaak="z1") == 1
    with werk.lees() as session:
        assert session.get_one(Gebeurtenis, 1).zaak == "z1"


def test_destroying_payloads_is_an_event_and_keeps_the_chain_whole(werk: Werkplaats) -> None:
    with werk.doe() as act:
        record(act, 3)
    with werk.lees() as session:
        kept = kop(session)
    with werk.doe() as act:
        vernietig_ladingen(act, gebeurtenissen=[1, 3], grond=Bron("ontwerpkeuze", "bewaartermijnen"))
    with werk.lees() as session:
        oordeel = controleer(session, {kept.seq: kept.hash})
        assert session.scalars(select(Lading.seq).order_by(Lading.seq)).all() == [2, 4]
    assert (oordeel.heel, oordeel.aantal) == (True, 4)


def test_a_session_that_reads_cannot_write(opslag: Opslag) -> None:
    with pytest.raises(DBAPIError, match=r"read-?only"), opslag.lees() as session:
        session.connection().exec_driver_sql("DELETE FROM gebeurtenis")


def test_a_session_that_reads_sees_one_moment(opslag: Opslag) -> None:
    with opslag.lees() as session:
        assert kop(session).seq == 0
        with handeling(opslag, door=DOOR, op=NU, toeval=toeval()) as act:
            record(act)
        assert kop(session).seq == 0


def test_a_writer_waits_for_the_one_before(opslag: Opslag) -> None:
    begun, order = threading.Event(), []

    def second() -> None:
        begun.set()
        with handeling(opslag, door=DOOR, op=NU, toeval=toeval()) as act:
            record(act)
            order.append("second")

    with ThreadPoolExecutor(1) as pool:
        with handeling(opslag, door=DOOR, op=NU, toeval=toeval()) as act:
            record(act)  # from here on it is the one that writes
            waiting = pool.submit(second)
            begun.wait()
            record(act, 19)
            order.append("first")
        waiting.result()
    assert order == ["first", "second"]
    with opslag.lees() as session:
        assert controleer(session).aantal == 21


def write_elsewhere(address: str) -> None:
    """Write in another process, with a connection of its own."""
    opslag = Opslag(address)
    for _ in range(10):
        with handeling(opslag, door=DOOR, op=NU, toeval=toeval()) as act:
            record(act, 2)
    opslag.sluit()


def test_writers_in_several_processes_keep_one_chain(opslag: Opslag, leeg: str) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(write_elsewhere, [leeg] * 2))
    with opslag.lees() as session:
        oordeel = controleer(session)
    assert (oordeel.heel, oordeel.aantal) == (True, 40)


def test_many_writers_at_once_keep_one_chain(opslag: Opslag) -> None:
    def write(number: int) -> None:
        for _ in range(5):
            with handeling(opslag, door=DOOR, op=NU, toeval=toeval()) as act:
                record(act, 1 + number % 3)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    with opslag.lees() as session:
        oordeel = controleer(session)
    assert (oordeel.heel, oordeel.aantal) == (True, 5 * sum(1 + n % 3 for n in range(8)))
