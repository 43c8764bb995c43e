"""What became of a version: how far it is, who wrote it, and which one it follows."""

from __future__ import annotations

import datetime as dt

from governance.contract.rules import Versiestand
from governance.contract.versieloop import Gelding, Versiestap, versielopen, vorige

CONCEPT, VAST = Versiestand
NU = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)


def stap(versie: str, stand: Versiestand = CONCEPT, door: str = "saar", dag: int = 0) -> tuple[str, str, Versiestap]:
    return versie, f"nummer {versie}", Versiestap(stand, door, NU + dt.timedelta(days=dag))


def geldt(versie: str, jaar: int) -> tuple[str, Gelding]:
    return versie, Gelding(dt.date(jaar, 1, 1))


STAPPEN = [stap("a"), stap("a", VAST, "wil"), stap("b", dag=1), stap("b", VAST, "wil", 2), stap("c", dag=3)]


def test_a_version_says_who_wrote_it_and_who_fixed_it() -> None:
    (loop,) = versielopen([stap("a"), stap("a", door="bo", dag=1), stap("a", VAST, "wil", 2)], [])
    assert loop.stand is VAST
    assert loop.opstellers == {"saar", "bo"}
    assert loop.opgesteld.door == "bo"
    assert loop.vastgesteld is not None
    assert loop.vastgesteld.door == "wil"


def test_concepts_come_first_and_then_the_version_that_holds_last() -> None:
    lopen = versielopen(STAPPEN, [geldt("a", 2026), geldt("b", 2027)])
    assert [loop.id for loop in lopen] == ["c", "b", "a"]
    assert lopen[0].vastgesteld is None


def test_a_version_follows_the_one_that_held_just_before() -> None:
    c, b, a = lopen = versielopen(STAPPEN, [geldt("a", 2026), geldt("b", 2027)])
    assert vorige(lopen, b) == a
    assert vorige(lopen, a) is None
    assert vorige(lopen, c) == b
    assert vorige([c], c) is None
