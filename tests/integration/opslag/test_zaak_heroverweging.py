"""Reconsideration that the college puts off, or before which it first wants to know something, on both engines."""

from __future__ import annotations

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakdaden import geweigerd
from tests.integration.opslag.zaakwerk import Zaakwerk

G, S, D = Zaakgebeurtenis, Zaakstand, Documentsoort


@pytest.fixture
def zaak(werk: Werkplaats) -> Zaakwerk:
    """The partner asked to look again, and somebody from outside did."""
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
    vraag_heroverweging(zaak)
    return zaak


def vraag_heroverweging(zaak: Zaakwerk) -> None:
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.doe(G.HEROVERWEGING_GEVRAAGD)


def test_the_college_can_put_off_a_reconsideration_and_it_stays_one(zaak: Zaakwerk) -> None:
    zaak.stuk(D.HEROVERWEGINGSADVIES)
    assert zaak.doe(G.HEROVERWOGEN, S.AANGEHOUDEN) is S.AANGEHOUDEN
    assert "T18b" not in zaak.open_()
    with geweigerd("UIT-75"):
        zaak.doe(G.HERVAT, S.COLLEGE)
    assert zaak.doe(G.HERVAT, S.HEROVERWEGING) is S.HEROVERWEGING
    assert "T18b" in zaak.open_()
    assert zaak.doe(G.HEROVERWOGEN, S.BESLOTEN_BEEINDIGEN) is S.BESLOTEN_BEEINDIGEN
    with geweigerd("UIT-33"):
        zaak.doe(G.HEROVERWEGING_GEVRAAGD, S.HEROVERWEGING)


def test_a_besluit_that_was_put_off_before_reconsideration_goes_on_in_the_college_only(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, S.AANGEHOUDEN)
    with geweigerd("UIT-75"):
        zaak.doe(G.HERVAT, S.HEROVERWEGING)
    assert zaak.doe(G.HERVAT, S.COLLEGE) is S.COLLEGE


def test_the_college_can_first_ask_to_look_further_and_then_decides_anew_with_a_new_right_to_ask(
    zaak: Zaakwerk,
) -> None:
    zaak.stuk(D.HEROVERWEGINGSADVIES)
    assert zaak.doe(G.HEROVERWOGEN, S.TERUGVERWEZEN) is S.TERUGVERWEZEN
    assert "T14b" in zaak.open_()
    zaak.na(7)
    zaak.doe(G.VRAAG_BEANTWOORD, S.MDG)
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
    vraag_heroverweging(zaak)
    with geweigerd("UIT-74"):
        zaak.doe(G.HEROVERWOGEN, S.BESLOTEN_BEEINDIGEN)
    zaak.stuk(D.HEROVERWEGINGSADVIES)
    assert zaak.doe(G.HEROVERWOGEN, S.BESLOTEN_NIET) is S.BESLOTEN_NIET


@pytest.mark.parametrize("naar", [S.AANGEHOUDEN, S.TERUGVERWEZEN])
def test_nothing_is_put_off_without_the_advice_from_outside(zaak: Zaakwerk, naar: Zaakstand) -> None:
    with geweigerd("UIT-26"):
        zaak.doe(G.HEROVERWOGEN, naar)
