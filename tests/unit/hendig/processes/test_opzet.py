"""A norm and assumptions put together: what cannot go together is refused, what must be known is said beforehand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from governance.norm.sleutel import Waarde
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, SCORE, voorbeeldnorm
from hendig.bestanden.netwerksleutels import voorbeeldnetwerk
from hendig.bestanden.problemen import Invoerfout
from hendig.processes.repetitie.opzet import lees_opzet
from hendig.processes.repetitie.repetitie import Opzet

ITEMS = (COMPETENTIONEEL, INTENTIONEEL)


def read(
    folder: Path,
    *,
    norm: dict[str, Waarde] | None = None,
    constructs: tuple[str, ...] = ITEMS,
    network: dict[str, Waarde] | None = None,
    text: tuple[str, str] = ("", ""),
) -> Opzet:
    """Put together the proposals with some of them replaced; ``text`` replaces words of the network file."""
    written = voorbeeldnetwerk(network)
    assert text[0] in written
    (folder / "norm.toml").write_text(voorbeeldnorm(constructs, norm), encoding="utf-8")
    (folder / "netwerk.toml").write_text(written.replace(*text) if text[0] else written, encoding="utf-8")
    return lees_opzet(folder / "norm.toml", folder / "netwerk.toml")


@pytest.mark.parametrize(
    ("network", "words"),
    [
        ({"groepen.partners": (20,)}, "bij elke naam"),
        ({"groepen.partners": (1, 1)}, "4 tot en met 500"),
        ({"groepen.partners": (400, 400)}, "4 tot en met 500"),
        ({"groepen.partners": (6.5, 6)}, "geen heel getal"),
        ({"groepen.namen": ()}, "minstens één groep"),
        ({"contacten.vernieuwing": 2}, "niet hoger dan 1"),
        ({"antwoorden.laagste": 4.2}, "hoger dan gemiddelde"),
        ({"verhalen.daling_in_ronde": 12}, "maar 10 rondes"),
        ({"kalender.norm_gepubliceerd_op": date(2028, 5, 1)}, "eerste opening"),
        ({"verhalen.niveaus": (0.0, -2.5)}, "op de schaal"),
        ({"antwoorden.laagste": 2.8}, "niet onder de norm"),
        ({"netwerk.clusters": 0}, "kijkt naar clusters"),
        ({"antwoorden.vragen": 1}, "betrouwbaarheid_min"),
        ({"antwoorden.vragen": 2}, "items_min"),
        ({"verhalen.niveaus": ()}, "minstens één niveau"),
        ({"verhalen.verbetering_naar": -0.25}, "haalt de norm"),
    ],
)
def test_assumptions_that_cannot_be_are_refused_with_what_to_do(
    tmp_path: Path, network: dict[str, Waarde], words: str
) -> None:
    with pytest.raises(Invoerfout, match=words):
        read(tmp_path, network=network)


@pytest.mark.parametrize(
    ("text", "words"),
    [(("[kalender]", "[kalendr]"), "Bedoelt u kalender"), (("vragen = 4", 'vragen = "vier"'), "geheel getal")],
)
def test_a_slip_of_the_pen_is_named_with_its_line(tmp_path: Path, text: tuple[str, str], words: str) -> None:
    with pytest.raises(Invoerfout, match=words) as caught:
        read(tmp_path, text=text)
    assert any(problem.regel is not None for problem in caught.value.problemen)


def test_a_repetition_of_more_rounds_than_there_are_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Invoerfout, match="vraagt 5 lage rondes"):
        read(tmp_path, norm={"herhaling.k": 5}, network={"kalender.rondes": 4, "verhalen.daling_in_ronde": 3})


def test_a_scale_with_broken_ends_cannot_be_rehearsed(tmp_path: Path) -> None:
    with pytest.raises(Invoerfout, match="hele getallen"):
        read(tmp_path, norm={"schaal.minimum": 0.5})


def test_the_proposals_can_be_rehearsed_and_leave_nothing_to_warn_about(tmp_path: Path) -> None:
    opzet = read(tmp_path)
    assert opzet.mededelingen == ()
    assert len(opzet.rehearsal.world.rounds) == 10
    assert opzet.rehearsal.world.points == (1, 2, 3, 4, 5)
    assert set(opzet.rehearsal.elsewhere) == {-0.6, 0.6}


def test_a_norm_for_one_score_has_one_construct(tmp_path: Path) -> None:
    norm: dict[str, Waarde] = {"oordeel.betrouwbaarheid_min": "geen", "oordeel.items_min": "geen"}
    opzet = read(tmp_path, constructs=(SCORE,), norm=norm, network={"antwoorden.vragen": 1})
    assert len(opzet.rehearsal.rule.regels) == 1


def test_a_shorter_period_has_fewer_contacts(tmp_path: Path) -> None:
    assert read(tmp_path).rehearsal.world.period_share == 1.0
    shorter = read(tmp_path, network={"kalender.periode_maanden": 3, "contacten.geteld_maanden": 12.0})
    assert shorter.rehearsal.world.period_share == 0.25


def test_dates_follow_from_the_calendar_of_the_contract(tmp_path: Path) -> None:
    second = read(tmp_path).rehearsal.world.rounds[1]
    assert (second.opent_op, second.sluit_op) == (date(2029, 4, 3), date(2029, 4, 20))
    assert (second.periode_van, second.plan_op) == (date(2028, 9, 3), date(2029, 7, 31))
    assert second.gepubliceerd_werkdagen > 500


def test_a_calendar_without_time_to_improve_is_told_with_its_rule(tmp_path: Path) -> None:
    (told,) = read(tmp_path, network={"kalender.periode_maanden": 12}).mededelingen
    assert "H4" in told


def test_a_small_network_and_a_gemeente_that_the_norm_does_not_know_are_told(tmp_path: Path) -> None:
    told = read(tmp_path, network={"groepen.partners": (6, 6), "netwerk.gemeente": False}).mededelingen
    assert "maar 12 partners" in told[0]
    assert "gemeente" in told[1]
