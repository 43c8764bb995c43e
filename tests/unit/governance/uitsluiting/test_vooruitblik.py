"""What may still come in a matter, and when at the earliest: from where it is now, with the terms that run."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.termijnen.rules import Termijnstand, Termijnstatus
from governance.termijnen.telling import Telregels
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.planning import Mijlpaal, Planregel, vooruitblik
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand as S
from governance.uitsluiting.zaakfeiten import Stapfeit, Zaakfeiten
from tests.unit.governance.uitsluiting.bouw import zaakfeiten

REGELS = Telregels(termijnenwet=True, gelijkgesteld=frozenset())
VOORSTEL = {code: soort.voorstel for code, soort in TERMIJNSOORTEN.items()}
STUKKEN = 10
"""How many working days before a meeting its papers are there."""
VANDAAG = dt.date(2026, 10, 1)


def vroegst(feiten: Zaakfeiten) -> dict[Mijlpaal, dt.date]:
    return {een.mijlpaal: een.vroegst for een in regels(feiten)}


def regels(feiten: Zaakfeiten) -> tuple[Planregel, ...]:
    return vooruitblik(feiten, VOORSTEL, REGELS, stukken=STUKKEN)


def loopt(tot: dt.date | None) -> Termijnstand:
    return Termijnstand(Termijnstatus.LOOPT if tot else Termijnstatus.WACHT_OP_BEZORGING, tot)


def in_stand(stand: S, *gebeurtenissen: G, **anders: object) -> Zaakfeiten:
    stappen = tuple(Stapfeit(een, stand, VANDAAG) for een in gebeurtenissen)
    return zaakfeiten(vandaag=VANDAAG, stand=stand, stappen=stappen, **anders)


def test_a_signal_shows_everything_that_may_come() -> None:
    assert list(vroegst(in_stand(S.SIGNAAL, G.SIGNAAL_ONTSTAAN)))[:3] == [
        Mijlpaal.BERICHT,
        Mijlpaal.GESPREK,
        Mijlpaal.PLAN,
    ]


@pytest.mark.parametrize(
    ("gebeurtenissen", "volgende"),
    [((G.SIGNAAL_GELDIG,), Mijlpaal.BERICHT), ((G.BERICHT_VERZONDEN,), Mijlpaal.GESPREK)],
)
def test_a_letter_that_was_sent_is_no_longer_to_come(gebeurtenissen: tuple[G, ...], volgende: Mijlpaal) -> None:
    assert regels(in_stand(S.GESPREK, *gebeurtenissen))[0].mijlpaal is volgende


def test_a_term_that_runs_is_not_counted_anew() -> None:
    tot = dt.date(2026, 10, 12)
    assert vroegst(in_stand(S.VOORNEMEN, termijnen={"T10": loopt(tot)}))[Mijlpaal.MDG] == dt.date(2026, 10, 27)


def test_a_term_that_waits_for_a_letter_counts_as_of_today() -> None:
    wacht = vroegst(in_stand(S.VOORNEMEN, termijnen={"T10": loopt(None)}))
    assert wacht[Mijlpaal.MDG] == vroegst(in_stand(S.VOORNEMEN))[Mijlpaal.MDG] == dt.date(2026, 11, 13)


def test_what_is_over_can_come_today() -> None:
    geagendeerd = (Stapfeit(G.GEAGENDEERD, S.MDG, dt.date(2026, 9, 2)),)
    over = in_stand(S.MDG, termijnen={"T10": loopt(dt.date(2026, 9, 1))})
    assert vroegst(replace(over, stappen=geagendeerd))[Mijlpaal.MDG] == VANDAAG


def test_papers_that_lie_there_are_counted_from_the_day_of_the_agenda() -> None:
    op_agenda = in_stand(S.MDG, G.GEAGENDEERD, termijnen={"T10": loopt(dt.date(2026, 9, 1))})
    assert vroegst(op_agenda)[Mijlpaal.MDG] == dt.date(2026, 10, 15)


def test_a_day_that_was_chosen_for_the_end_counts_where_it_is_later() -> None:
    gekozen = dt.date(2030, 1, 1)
    assert vroegst(in_stand(S.COLLEGE, ingaat_op=gekozen))[Mijlpaal.EINDE] == gekozen
    assert vroegst(in_stand(S.COLLEGE, ingaat_op=VANDAAG))[Mijlpaal.EINDE] > VANDAAG


def test_an_end_at_once_waits_for_nothing() -> None:
    meteen = in_stand(S.BESLOTEN_BEEINDIGEN, G.BESLUIT_BEKENDGEMAAKT, onmiddellijk=True)
    assert vroegst(meteen) == {Mijlpaal.VERKLARING: VANDAAG, Mijlpaal.EINDE: VANDAAG}


def test_after_reconsideration_the_letter_that_ends_it_waits_for_no_time_to_ask_for_it() -> None:
    wacht = {"T18": loopt(dt.date(2026, 10, 20))}
    bekend = in_stand(S.BESLOTEN_BEEINDIGEN, G.BESLUIT_BEKENDGEMAAKT, termijnen=wacht)
    assert vroegst(bekend)[Mijlpaal.VERKLARING] == dt.date(2026, 10, 21)
    herzien = in_stand(S.BESLOTEN_BEEINDIGEN, G.HEROVERWOGEN, termijnen=wacht)
    assert vroegst(herzien)[Mijlpaal.VERKLARING] == VANDAAG


def test_once_the_letter_that_ends_it_was_sent_only_the_end_is_to_come() -> None:
    verzonden = in_stand(S.BESLOTEN_BEEINDIGEN, G.BESLUIT_BEKENDGEMAAKT, G.VERKLARING_VERZONDEN)
    assert list(vroegst(verzonden)) == [Mijlpaal.EINDE]


def test_after_the_notice_of_default_only_the_time_to_repair_is_waited_for() -> None:
    tot = dt.date(2026, 10, 5)
    hersteltijd = in_stand(S.VERBETERTRAJECT, G.INGEBREKE_GESTELD, grond=Grond.TEKORT, termijnen={"T06b": loopt(tot)})
    assert next(iter(vroegst(hersteltijd).items())) == (Mijlpaal.VOORNEMEN, dt.date(2026, 10, 6))


@pytest.mark.parametrize("stand", [S.HEROVERWEGING, S.GESCHORST, S.BESLOTEN_NIET, S.GESLOTEN_ZONDER_GEVOLG])
def test_where_nobody_can_tell_no_day_is_shown(stand: S) -> None:
    assert regels(in_stand(stand)) == ()


@pytest.mark.parametrize("grond", list(Grond))
def test_from_every_state_the_days_are_in_order_and_never_before_today(grond: Grond) -> None:
    for stand in S:
        dagen = [een.vroegst for een in regels(in_stand(stand, grond=grond))]
        assert dagen == sorted(dagen)
        assert all(dag >= VANDAAG for dag in dagen)
