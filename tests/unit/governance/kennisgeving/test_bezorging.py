"""When a document has reached its addressee, per channel and together; and what cannot be recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.kennisgeving import rules as k
from governance.kennisgeving.rules import Bezorgfeit, Bezorgregels, Bezorgstapsoort, Kanaal, Zending
from governance.weigering import Weigering, Weigeringsgrond

MAANDAG = date(2026, 3, 2)
REGELS = Bezorgregels(
    portaal_werkdagen=5,
    afhaaltermijn_dagen=14,
    schriftelijke_stukken=frozenset({"ingebrekestelling"}),
    schriftelijke_kanalen=frozenset({Kanaal.PORTAAL, Kanaal.AANGETEKEND}),
    gelijkgesteld=frozenset(),
)
S = Bezorgstapsoort


def na(dagen: int) -> date:
    return MAANDAG + timedelta(days=dagen)


def zending(kanaal: Kanaal, *feiten: tuple[Bezorgstapsoort, int], verzonden: int = 0) -> Zending:
    """A message that was sent on the Monday, or some days later, and what became known some days later."""
    later = (Bezorgfeit(soort, na(dagen), "zending 1") for soort, dagen in feiten)
    return Zending(kanaal, (Bezorgfeit(S.VERZONDEN, na(verzonden)), *later))


def dag_van(*zendingen: Zending, schriftelijk: bool = False, regels: Bezorgregels = REGELS) -> date | None:
    gevonden = k.bezorging(zendingen, schriftelijk=schriftelijk, regels=regels)
    return None if gevonden is None else gevonden.dag


@pytest.mark.parametrize(
    ("deel", "dag"),
    [
        (zending(Kanaal.PORTAAL), None),
        (zending(Kanaal.PORTAAL, (S.GEOPEND, 3)), na(3)),
        (zending(Kanaal.AANGETEKEND), None),
        (zending(Kanaal.AANGETEKEND, (S.ONTVANGEN, 1)), na(1)),
        (zending(Kanaal.AANGETEKEND, (S.GEWEIGERD, 2)), na(2)),
        (zending(Kanaal.AANGETEKEND, (S.NIET_AFGEHAALD, 15), (S.TERUGGEKOMEN, 20)), na(15)),
        (zending(Kanaal.AANGETEKEND, (S.TERUGGEKOMEN, 4)), None),
        (zending(Kanaal.DEURWAARDER, (S.ONTVANGEN, 1)), na(1)),
        (zending(Kanaal.EMAIL), None),
        (zending(Kanaal.EMAIL, (S.TERUGGEKOMEN, 0)), None),
        (Zending(Kanaal.PORTAAL), None),
    ],
)
def test_each_channel_proves_delivery_in_its_own_way(deel: Zending, dag: date | None) -> None:
    assert dag_van(deel) == dag


def test_an_e_mail_never_proves_delivery_whatever_is_known_about_it() -> None:
    alles = Zending(Kanaal.EMAIL, tuple(Bezorgfeit(soort, MAANDAG, "x") for soort in S))
    assert dag_van(alles) is None
    assert dag_van(alles, schriftelijk=True) is None


def test_the_earliest_proof_counts_for_a_document_that_need_not_be_in_writing() -> None:
    brief = zending(Kanaal.AANGETEKEND, (S.ONTVANGEN, 12), verzonden=10)
    assert dag_van(zending(Kanaal.PORTAAL, (S.GEOPEND, 20)), brief) == na(12)
    assert dag_van(zending(Kanaal.PORTAAL, (S.GEOPEND, 3)), brief) == na(3)


GEOPEND = zending(Kanaal.PORTAAL, (S.GEOPEND, 1))
ONGEOPEND = zending(Kanaal.PORTAAL)
BRIEF = zending(Kanaal.AANGETEKEND, (S.ONTVANGEN, 4))


def test_opening_the_portal_does_not_start_what_must_be_in_writing_and_not_opening_it_holds_nothing_up() -> None:
    assert dag_van(GEOPEND, schriftelijk=True) is None
    assert dag_van(GEOPEND, zending(Kanaal.AANGETEKEND), schriftelijk=True) is None
    assert dag_van(BRIEF, schriftelijk=True) is None
    assert dag_van(GEOPEND, BRIEF, schriftelijk=True) == na(4)
    assert dag_van(ONGEOPEND, BRIEF, schriftelijk=True) == na(4)


def test_a_letter_that_came_before_the_text_was_in_the_portal_counts_from_the_later_day() -> None:
    assert dag_van(zending(Kanaal.PORTAAL, verzonden=9), BRIEF, schriftelijk=True) == na(9)


def test_every_channel_on_paper_that_was_agreed_is_needed_and_the_latest_counts() -> None:
    exploot = zending(Kanaal.DEURWAARDER, (S.ONTVANGEN, 7))
    op_papier = replace(REGELS, schriftelijke_kanalen=frozenset({Kanaal.AANGETEKEND, Kanaal.DEURWAARDER}))
    assert dag_van(BRIEF, schriftelijk=True, regels=op_papier) is None
    assert dag_van(BRIEF, exploot, schriftelijk=True, regels=op_papier) == na(7)


def test_where_only_the_portal_was_agreed_opening_it_counts() -> None:
    alleen_portaal = replace(REGELS, schriftelijke_kanalen=frozenset({Kanaal.PORTAAL}))
    assert dag_van(ONGEOPEND, BRIEF, schriftelijk=True, regels=alleen_portaal) is None
    assert dag_van(GEOPEND, schriftelijk=True, regels=alleen_portaal) == na(1)


zendingen = st.lists(
    st.builds(
        Zending,
        st.sampled_from(Kanaal),
        st.lists(
            st.builds(Bezorgfeit, st.sampled_from(S), st.dates(MAANDAG, na(60)), st.just("x")),
            max_size=3,
            unique_by=lambda feit: feit.soort,
        ).map(tuple),
    ),
    max_size=5,
)


@given(zendingen, st.frozensets(st.sampled_from([Kanaal.PORTAAL, Kanaal.AANGETEKEND, Kanaal.DEURWAARDER]), min_size=1))
def test_what_must_be_in_writing_never_counts_earlier(delen: list[Zending], kanalen: frozenset[Kanaal]) -> None:
    regels = replace(REGELS, schriftelijke_kanalen=kanalen)
    schriftelijk, gewoon = dag_van(*delen, schriftelijk=True, regels=regels), dag_van(*delen)
    assert schriftelijk is None or (gewoon is not None and schriftelijk >= gewoon)


@pytest.mark.parametrize(
    ("dag", "nodig"), [(date(2026, 3, 9), False), (date(2026, 3, 10), True), (date(2026, 4, 1), True)]
)
def test_what_nobody_opened_within_five_working_days_goes_by_letter(dag: date, nodig: bool) -> None:
    assert k.uiterlijk_geopend(MAANDAG, REGELS) == date(2026, 3, 9)
    assert k.aangetekend_nodig([ONGEOPEND], dag, REGELS) is nodig


@pytest.mark.parametrize(
    ("zendingen", "nodig"),
    [
        ([GEOPEND], False),
        ([ONGEOPEND, zending(Kanaal.AANGETEKEND, verzonden=9)], False),
        ([ONGEOPEND, zending(Kanaal.AANGETEKEND, (S.ONTVANGEN, 12), verzonden=9)], False),
        ([ONGEOPEND, zending(Kanaal.AANGETEKEND, (S.TERUGGEKOMEN, 12), verzonden=9)], True),
        ([ONGEOPEND, zending(Kanaal.EMAIL)], True),
        ([Zending(Kanaal.PORTAAL)], False),
        ([zending(Kanaal.EMAIL)], False),
    ],
)
def test_no_letter_is_asked_for_what_arrived_or_is_on_its_way(zendingen: list[Zending], nodig: bool) -> None:
    assert k.aangetekend_nodig(zendingen, na(40), REGELS) is nodig


PORTAAL, AANGETEKEND, EMAIL = (zending(kanaal) for kanaal in (Kanaal.PORTAAL, Kanaal.AANGETEKEND, Kanaal.EMAIL))
ONMOGELIJK = {
    "delivered before it was sent": (Zending(Kanaal.AANGETEKEND), (S.ONTVANGEN, 1, "1"), k.NIET_VERZONDEN),
    "delivered on a day before": (AANGETEKEND, (S.ONTVANGEN, -1, "1"), k.VOOR_VERZENDING),
    "received without proof": (AANGETEKEND, (S.ONTVANGEN, 1, None), k.ZONDER_BEWIJS),
    "refused with an empty proof": (AANGETEKEND, (S.GEWEIGERD, 1, " "), k.ZONDER_BEWIJS),
    "an e-mail received": (EMAIL, (S.ONTVANGEN, 1, "1"), k.ANDER_KANAAL),
    "a message in the portal refused": (PORTAAL, (S.GEWEIGERD, 1, "1"), k.ANDER_KANAAL),
    "an exploot that came back": (zending(Kanaal.DEURWAARDER), (S.TERUGGEKOMEN, 1, None), k.ANDER_KANAAL),
    "sent twice": (PORTAAL, (S.VERZONDEN, 1, None), k.STAAT_VAST),
    "refused after it was received": (BRIEF, (S.GEWEIGERD, 5, "1"), k.STAAT_VAST),
    "received after it came back": (
        zending(Kanaal.AANGETEKEND, (S.TERUGGEKOMEN, 2)),
        (S.ONTVANGEN, 5, "1"),
        k.STAAT_VAST,
    ),
    "not collected on the last day": (AANGETEKEND, (S.NIET_AFGEHAALD, 14, "1"), k.LIGT_NOG_KLAAR),
}


@pytest.mark.parametrize(("deel", "nieuw", "grond"), ONMOGELIJK.values(), ids=ONMOGELIJK)
def test_what_cannot_be_is_not_recorded(
    deel: Zending, nieuw: tuple[Bezorgstapsoort, int, str | None], grond: Weigeringsgrond
) -> None:
    soort, dagen, bewijs = nieuw
    with pytest.raises(Weigering) as gevonden:
        k.weiger_onmogelijke_stap(deel, Bezorgfeit(soort, na(dagen), bewijs), REGELS)
    assert gevonden.value.grond is grond


def test_a_letter_that_nobody_collected_comes_back_and_stays_delivered() -> None:
    bewezen = Bezorgfeit(S.NIET_AFGEHAALD, na(15), "zending 1")
    k.weiger_onmogelijke_stap(AANGETEKEND, bewezen, REGELS)
    ligt = Zending(Kanaal.AANGETEKEND, (*AANGETEKEND.feiten, bewezen))
    k.weiger_onmogelijke_stap(ligt, Bezorgfeit(S.TERUGGEKOMEN, na(20)), REGELS)
    assert dag_van(ligt) == na(15)


def test_what_can_be_known_along_a_channel_is_said_in_its_order() -> None:
    with pytest.raises(Weigering, match=r'via e-mail kan "ontvangen" niet\. Kies uit: verzonden, teruggekomen'):
        k.weiger_onmogelijke_stap(EMAIL, Bezorgfeit(S.ONTVANGEN, na(1), "1"), REGELS)
