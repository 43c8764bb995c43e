"""What parties say is wrong with their list: asked in time, answered by rule, and never struck by one side alone."""

from __future__ import annotations

import datetime as dt

import pytest

from surveys.deelname.correcties import vraag_correctie
from surveys.deelname.queries import banden, correcties, deelnemers
from surveys.deelname.rules import (
    AL_BESLIST,
    AL_GEVRAAGD,
    BEIDE_ZEGGEN_HET,
    CORRECTIETIJD_VOORBIJ,
    DOET_NIET_MEE,
    DOOR_BAND,
    GEMEENTE_ALTIJD,
    LIJST_LIGT_VAST,
    MET_ZICHZELF,
    NIET_GEVONDEN,
    SCHRAPPEN_DOOR_BEIDE,
    STAAT_ER_AL,
    STAAT_ER_NIET,
    Bandsoort,
    Correctiestand,
    Correctiewens,
    Herkomst,
    paar,
)
from surveys.deelname.samenstelling import herkomsten
from surveys.deelname.service import haal_band_weg
from surveys.ronde.rules import Rondestand
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.deelnamebouw import (
    REDEN,
    Kring,
    beslis,
    een_kring_met_contact,
    op_lijst,
    vraag,
    weigert,
)
from tests.integration.opslag.overeenkomst import OPSTELLER

OPENEN = (Rondestand.AANGEKONDIGD, Rondestand.OPEN)


@pytest.fixture
def kring(werk: Werkplaats) -> Kring:
    return een_kring_met_contact(werk)


def test_a_party_asks_for_a_contact_and_gets_it_or_not(kring: Kring) -> None:
    a, _, c, _ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    correctie = vraag(kring, 0, 2, Correctiewens.TOEVOEGEN)
    with weigert(AL_GEVRAAGD):
        vraag(kring, 0, 2, Correctiewens.TOEVOEGEN)
    assert (a, c) not in op_lijst(kring)
    beslis(kring, correctie, ja=True)
    assert {(a, c), (c, a)} <= op_lijst(kring)
    with kring.werk.lees() as session:
        assert herkomsten(session, kring.ronde, c)[a] == (Herkomst.CORRECTIE,)
    with weigert(AL_BESLIST):
        beslis(kring, correctie, ja=False)
    afgewezen = vraag(kring, 1, 2, Correctiewens.TOEVOEGEN)
    beslis(kring, afgewezen, ja=False)
    assert (c, kring.partners[1]) not in op_lijst(kring)


def test_a_contact_goes_only_when_both_sides_say_so_and_then_both_are_answered(kring: Kring) -> None:
    a, b, *_ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    eerste = vraag(kring, 0, 1, Correctiewens.SCHRAPPEN)
    with weigert(SCHRAPPEN_DOOR_BEIDE):
        beslis(kring, eerste, ja=True)
    assert (a, b) in op_lijst(kring)
    vraag(kring, 1, 0, Correctiewens.SCHRAPPEN)
    beslis(kring, eerste, ja=True)
    assert not op_lijst(kring)
    with kring.werk.lees() as session:
        beide = correcties(session, kring.ronde)
    assert [een.stand for een in beide] == [Correctiestand.TOEGEWEZEN] * 2
    assert [een.antwoord for een in beide] == [REDEN] * 2


def test_what_was_refused_to_one_side_does_not_count_as_said_by_both(kring: Kring) -> None:
    kring.tot(Rondestand.AANGEKONDIGD)
    beslis(kring, vraag(kring, 0, 1, Correctiewens.SCHRAPPEN), ja=False)
    tweede = vraag(kring, 1, 0, Correctiewens.SCHRAPPEN)
    with weigert(SCHRAPPEN_DOOR_BEIDE):
        beslis(kring, tweede, ja=True)


def test_what_cannot_be_asked_is_refused_each_for_its_own_reason(kring: Kring) -> None:
    a, *_ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    with weigert(MET_ZICHZELF):
        vraag(kring, 0, 0, Correctiewens.TOEVOEGEN)
    with weigert(DOET_NIET_MEE):
        vraag(kring, 0, 3, Correctiewens.TOEVOEGEN)
    with weigert(STAAT_ER_AL):
        vraag(kring, 0, 1, Correctiewens.TOEVOEGEN)
    with weigert(STAAT_ER_NIET):
        vraag(kring, 0, 2, Correctiewens.SCHRAPPEN)
    met = {"ronde": kring.ronde, "partij": a, "ander": kring.gemeente, "reden": REDEN}
    with weigert(GEMEENTE_ALTIJD), kring.werk.doe(OPSTELLER) as handeling:
        vraag_correctie(handeling, wens=Correctiewens.SCHRAPPEN, **met)
    with weigert(GEMEENTE_ALTIJD), kring.werk.doe(OPSTELLER) as handeling:
        vraag_correctie(handeling, wens=Correctiewens.FAMILIE, **met)
    gevraagd = vraag(kring, 1, 2, Correctiewens.TOEVOEGEN)
    vraag(kring, 1, 2, Correctiewens.ONDERAANNEMER)
    vraag(kring, 2, 1, Correctiewens.ONDERAANNEMER)
    for wens in (Correctiewens.TOEVOEGEN, Correctiewens.FAMILIE):
        with weigert(DOOR_BAND):
            vraag(kring, 2, 1, wens)
    with weigert(DOOR_BAND):
        beslis(kring, gevraagd, ja=True)
    with weigert(NIET_GEVONDEN):
        beslis(kring, "bestaat-niet", ja=True)


def test_a_tie_that_one_side_declares_takes_nobody_off_a_list_until_it_is_decided(kring: Kring) -> None:
    a, b, *_ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    gemeld = vraag(kring, 1, 0, Correctiewens.FAMILIE)
    assert {(a, b), (b, a)} <= op_lijst(kring)
    with weigert(AL_GEVRAAGD):
        vraag(kring, 1, 0, Correctiewens.CONCERN)
    kring.werk.nu += dt.timedelta(days=15)
    beslis(kring, gemeld, ja=True)
    assert not op_lijst(kring)
    with kring.werk.lees() as session:
        assert banden(session, kring.ronde) == {paar(a, b): Bandsoort.FAMILIE}
        assert [(een.stand, een.antwoord) for een in correcties(session, kring.ronde)] == [
            (Correctiestand.TOEGEWEZEN, REDEN)
        ]


@pytest.mark.parametrize("ook", [Correctiewens.FAMILIE, Correctiewens.CONCERN])
def test_a_tie_holds_as_soon_as_the_other_side_declares_one_too(kring: Kring, ook: Correctiewens) -> None:
    a, b, *_ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    vraag(kring, 0, 1, Correctiewens.FAMILIE)
    vraag(kring, 1, 0, ook)
    assert not op_lijst(kring)
    with kring.werk.lees() as session:
        assert banden(session, kring.ronde) == {paar(a, b): Bandsoort.FAMILIE}
        beide = correcties(session, kring.ronde)
    assert [(een.stand, een.antwoord) for een in beide] == [(Correctiestand.TOEGEWEZEN, BEIDE_ZEGGEN_HET)] * 2


def test_a_tie_that_was_denied_to_one_side_does_not_hold_when_the_other_declares_it(kring: Kring) -> None:
    a, b, *_ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    beslis(kring, vraag(kring, 0, 1, Correctiewens.FAMILIE), ja=False)
    vraag(kring, 1, 0, Correctiewens.FAMILIE)
    assert {(a, b), (b, a)} <= op_lijst(kring)


def test_a_tie_that_nobody_decided_does_not_hold_once_the_round_opens(kring: Kring) -> None:
    a, b, *_ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    gemeld = vraag(kring, 0, 1, Correctiewens.FAMILIE)
    kring.tot(Rondestand.OPEN)
    with kring.werk.lees() as session:
        assert {een.partij: set(een.beoordeelt) for een in deelnemers(session, kring.ronde)}[a] == {b, kring.gemeente}
        assert banden(session, kring.ronde) == {}
    with weigert(LIJST_LIGT_VAST):
        beslis(kring, gemeld, ja=True)


@pytest.mark.parametrize(("dagen", "mag"), [(0, True), (14, True), (15, False)])
def test_a_list_is_corrected_until_the_last_day_of_the_agreement(kring: Kring, dagen: int, *, mag: bool) -> None:
    kring.tot(Rondestand.AANGEKONDIGD)
    kring.werk.nu += dt.timedelta(days=dagen)
    if mag:
        assert vraag(kring, 0, 2, Correctiewens.TOEVOEGEN)
    else:
        with weigert(CORRECTIETIJD_VOORBIJ):
            vraag(kring, 0, 2, Correctiewens.TOEVOEGEN)


def test_before_the_announcement_there_is_nothing_to_correct(kring: Kring) -> None:
    with weigert(CORRECTIETIJD_VOORBIJ):
        vraag(kring, 0, 2, Correctiewens.TOEVOEGEN)


def test_a_tie_is_taken_away_until_the_round_opens_also_when_no_list_is_corrected_any_more(kring: Kring) -> None:
    """Two parties that declare one on the last day would push out a rater without anybody who can undo it."""
    a, b, *_ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    vraag(kring, 0, 1, Correctiewens.FAMILIE)
    vraag(kring, 1, 0, Correctiewens.FAMILIE)
    kring.werk.nu += dt.timedelta(days=15)
    with kring.werk.doe(OPSTELLER) as handeling:
        assert paar(a, b) in banden(handeling.session, kring.ronde)
        haal_band_weg(handeling, ronde=kring.ronde, twee=paar(a, b), reden=REDEN)
        assert paar(a, b) not in banden(handeling.session, kring.ronde)
