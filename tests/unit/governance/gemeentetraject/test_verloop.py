"""The course of the gemeente's track: no step that is not in the table, and what waits is said."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.gemeentetraject.raadszin import raadszin
from governance.gemeentetraject.rules import (
    OVERGANGEN,
    SAMEN,
    STAPPEN,
    VALIDEERT,
    Mogelijkheid,
    Overgang,
    bezwaar_tegen,
    is_openbaar,
    mogelijkheden,
    na,
    rij_voor,
    weiger_alleen,
    weiger_andere_rol,
)
from governance.gemeentetraject.toestand import GESLOTEN, Trajectgebeurtenis, Trajectstand
from governance.netwerk.rules import Rol
from governance.weigering import Weigering

S, G = Trajectstand, Trajectgebeurtenis


@given(st.sampled_from([None, *S]), st.sampled_from(G), st.sampled_from(S))
def test_a_step_that_is_not_in_the_table_is_refused(van: S | None, gebeurtenis: G, naar: S) -> None:
    if (van, gebeurtenis, naar) in STAPPEN:
        assert na(van, gebeurtenis, naar) is naar
    else:
        with pytest.raises(Weigering, match="Dit kan nu niet") as fout:
            na(van, gebeurtenis, naar)
        assert fout.value.grond.code == "GEM-01"


def test_every_state_is_reached_and_every_open_one_leads_to_an_end() -> None:
    gevolgd = {S.SIGNAAL}
    for _ in S:
        gevolgd |= {naar for van, _, naar in STAPPEN if van in gevolgd}
    assert gevolgd == set(S)
    eindigt: set[S] = set(GESLOTEN)
    for _ in S:
        eindigt |= {van for van, _, naar in STAPPEN if naar in eindigt and van is not None}
    assert eindigt == set(S)
    assert not [stap for stap in STAPPEN if stap[0] in GESLOTEN]


def test_the_network_sees_nothing_before_two_people_said_that_the_first_round_holds() -> None:
    voor_geldig = {None, S.SIGNAAL, S.VALIDATIE}
    uit = {(gebeurtenis, naar) for van, gebeurtenis, naar in STAPPEN if van in voor_geldig and naar not in voor_geldig}
    assert uit == {(G.ONGELDIG, S.GESLOTEN_ONGELDIG), (G.GELDIG, S.GELDIG)}
    assert {gebeurtenis for gebeurtenis, _ in uit} <= SAMEN
    assert not is_openbaar([S.SIGNAAL, S.VALIDATIE, S.GESLOTEN_ONGELDIG])
    assert is_openbaar([S.SIGNAAL, S.VALIDATIE, S.GELDIG])


def test_repetition_always_asks_an_advice_and_an_answer_before_anything_else_is_agreed() -> None:
    rust = {G.RONDE_VERVALLEN, G.LATERE_RONDE_VERVALLEN}
    verder = {(van, naar) for van, gebeurtenis, naar in STAPPEN if gebeurtenis not in rust}
    assert {naar for van, naar in verder if van is S.HERHALING} == {S.MDG_ADVIES, S.GESLOTEN_VOLDOENDE}
    assert {naar for van, naar in verder if van is S.MDG_ADVIES} == {S.REACTIE_COLLEGE, S.GESLOTEN_VOLDOENDE}


@pytest.mark.parametrize("stand", [stand for stand in S if stand not in GESLOTEN])
def test_a_round_that_falls_leads_back_to_who_validates_and_one_of_which_nothing_was_said_nowhere(stand: S) -> None:
    assert rij_voor(stand, G.RONDE_VERVALLEN).naar is S.VALIDATIE
    assert rij_voor(stand, G.LATERE_RONDE_VERVALLEN).naar is stand
    assert not rij_voor(stand, G.RONDE_VERVALLEN).wie


def test_nothing_is_valid_that_rests_on_no_round() -> None:
    rij = rij_voor(S.VALIDATIE, G.GELDIG)
    bezwaar = bezwaar_tegen(rij, open_acties=0, te_valideren=False, staat_laag=False)
    assert bezwaar is not None
    assert bezwaar.grond.code == "GEM-13"


@pytest.mark.parametrize("rij", OVERGANGEN)
def test_a_step_is_taken_in_its_role_only(rij: Overgang) -> None:
    for rol in Rol:
        if rol in rij.wie:
            weiger_andere_rol(rij, rol)
        else:
            with pytest.raises(Weigering) as fout:
                weiger_andere_rol(rij, rol)
            assert fout.value.grond.code == "GEM-02"


@pytest.mark.parametrize(("een", "ander"), list(itertools.combinations_with_replacement(Rol, 2)))
def test_a_round_is_judged_by_one_of_each_role(een: Rol, ander: Rol) -> None:
    if {een, ander} == set(VALIDEERT):
        weiger_alleen(door="a", rol=een, tweede="b", tweede_rol=ander)
        with pytest.raises(Weigering, match="Vraag de ander"):
            weiger_alleen(door="a", rol=een, tweede="a", tweede_rol=ander)
    else:
        with pytest.raises(Weigering) as fout:
            weiger_alleen(door="a", rol=een, tweede="b", tweede_rol=ander)
        assert fout.value.grond.code == "GEM-03"


def code(mogelijk: Mogelijkheid) -> str | None:
    return None if mogelijk.bezwaar is None else mogelijk.bezwaar.grond.code


def test_actions_are_needed_first_and_all_done_after() -> None:
    vast = rij_voor(S.REACTIE_COLLEGE, G.ACTIES_VASTGESTELD)
    klaar = rij_voor(S.VERBETERACTIES, G.ACTIES_GEDAAN)
    for rij, aantal, verwacht in ((vast, 0, "GEM-06"), (vast, 1, None), (klaar, 2, "GEM-07"), (klaar, 0, None)):
        assert (
            code(Mogelijkheid(rij, bezwaar_tegen(rij, open_acties=aantal, te_valideren=False, staat_laag=True)))
            == verwacht
        )


@pytest.mark.parametrize("stand", S)
def test_nobody_can_tell_from_what_is_possible_that_a_later_round_is_looked_at(stand: S) -> None:
    zonder = [
        (een.overgang, code(een)) for een in mogelijkheden(stand, open_acties=1, te_valideren=False, staat_laag=True)
    ]
    met = [(een.overgang, code(een)) for een in mogelijkheden(stand, open_acties=1, te_valideren=True, staat_laag=True)]
    later = {G.HERHALING_GELDIG, G.HERHALING_ONGELDIG}
    assert [een for een in met if een[0].gebeurtenis not in later] == zonder
    assert not [een for een in zonder if een[0].gebeurtenis in later]


def test_a_later_round_is_judged_only_where_there_is_one() -> None:
    rij = rij_voor(S.HERMETING, G.HERHALING_GELDIG)
    assert code(Mogelijkheid(rij, bezwaar_tegen(rij, open_acties=0, te_valideren=False, staat_laag=True))) == "GEM-12"


def test_what_is_possible_and_what_not_yet_is_said_with_its_reason() -> None:
    gevonden = mogelijkheden(S.GELDIG, open_acties=0, te_valideren=False, staat_laag=True)
    assert [(een.overgang.gebeurtenis, code(een)) for een in gevonden] == [
        (G.BESPROKEN, None),
        (G.COLLEGE_REAGEERDE, "GEM-01"),
        (G.ACTIES_VASTGESTELD, "GEM-01"),
        (G.ACTIES_GEDAAN, "GEM-01"),
    ]
    assert "Nu is aan de beurt: de MDG I-F bespreekt de meting." in str(gevonden[1].bezwaar)
    assert mogelijkheden(S.GESLOTEN_VOLDOENDE, open_acties=0, te_valideren=False, staat_laag=True) == ()


@pytest.mark.parametrize("stand", [stand for stand in S if stand not in (S.SIGNAAL, S.VALIDATIE, S.GESLOTEN_ONGELDIG)])
def test_the_raad_reads_what_was_measured_and_what_came_of_it(stand: S) -> None:
    zin = raadszin(construct="integriteit", sinds=dt.date(2026, 10, 16), stand=stand, acties=2)
    assert zin.startswith("Het vertrouwen in de gemeente (integriteit) was volgens de meting van 16 oktober 2026 onder")
    assert zin.endswith(".")
    assert "{" not in zin


@pytest.mark.parametrize("stand", [S.VALIDATIE, S.GESLOTEN_ONGELDIG])
def test_the_raad_reads_that_what_was_said_before_holds_no_more(stand: S) -> None:
    zin = raadszin(construct="integriteit", sinds=dt.date(2026, 10, 16), stand=stand, acties=2)
    assert zin.startswith("Eerder is gezegd dat het vertrouwen in de gemeente (integriteit) onder de norm was.")
    assert "telt niet meer" in zin
    assert "2026" not in zin


def test_one_action_is_called_one() -> None:
    zin = raadszin(construct="integriteit", sinds=dt.date(2026, 10, 16), stand=S.VERBETERACTIES, acties=1)
    assert zin.endswith("De gemeente werkt aan 1 actie.")
