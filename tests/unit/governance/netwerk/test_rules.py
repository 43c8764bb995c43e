import itertools

import pytest

from governance.netwerk.functiescheiding import (
    BESLUIT,
    MDG,
    ONVERENIGBAAR,
    PARTNER,
    VOORBEREIDING,
    gescheiden_van,
    onverenigbaar,
)
from governance.netwerk.rules import GROOTTE_UITLEG, ROLREGELS, Grootte, Partijsoort, Rol, partij_bezwaar

PARTNERSOORT, GEMEENTE = Partijsoort.NETWERKPARTNER, Partijsoort.GEMEENTE


def test_every_role_but_that_of_the_program_says_for_whom_it_is() -> None:
    assert set(Rol) - set(ROLREGELS) == {Rol.SYSTEEM}
    assert set(GROOTTE_UITLEG) == set(Grootte)


@pytest.mark.parametrize(
    ("rol", "partij", "cluster", "code"),
    [
        (Rol.SYSTEEM, None, None, "ROL-01"),
        (Rol.MEETBEHEERDER, PARTNERSOORT, None, "ROL-02"),
        (Rol.MEDEWERKER, GEMEENTE, None, "ROL-03"),
        (Rol.CONTRACTMANAGER, None, None, "ROL-03"),
        (Rol.AFGEVAARDIGDE, PARTNERSOORT, None, "ROL-04"),
        (Rol.CONTACTPERSOON, PARTNERSOORT, "Beek", "ROL-04"),
    ],
)
def test_a_role_for_the_wrong_party_is_refused(
    rol: Rol, partij: Partijsoort | None, cluster: str | None, code: str
) -> None:
    bezwaar = partij_bezwaar(rol, partij, cluster=cluster)
    assert bezwaar is not None
    assert bezwaar.grond.code == code


def test_a_kartrekker_may_come_from_anywhere() -> None:
    assert {partij_bezwaar(Rol.KARTREKKER, partij, cluster=None) for partij in (None, *Partijsoort)} == {None}


def test_no_pair_of_roles_stands_in_the_table_twice_and_none_with_itself() -> None:
    paren = [frozenset((regel.een, regel.ander)) for regel in ONVERENIGBAAR]
    assert len(paren) == len(set(paren))
    assert {len(paar) for paar in paren} == {2}


def test_who_knows_the_raters_never_deliberates_prepares_or_decides() -> None:
    assert {*MDG, *VOORBEREIDING, *BESLUIT} <= gescheiden_van(Rol.MEETBEHEERDER)
    assert {Rol.MEDEWERKER, Rol.MEDEWERKER_SOCIAAL_DOMEIN, Rol.MEETBEHEERDER} <= gescheiden_van(Rol.CONTROLEUR)


def test_the_vault_opens_with_two_and_no_pair_of_its_keepers_is_one_person() -> None:
    houders = (Rol.MEETBEHEERDER, Rol.CONTROLEUR, Rol.BEHEERDER, Rol.FG)
    assert all(onverenigbaar(een, ander) for een, ander in itertools.combinations(houders, 2))


def test_who_looks_from_outside_had_no_part_in_it() -> None:
    binnen = {*PARTNER, *MDG, *VOORBEREIDING, *BESLUIT, Rol.MEDEWERKER_SOCIAAL_DOMEIN, Rol.CONTROLEUR}
    assert binnen <= gescheiden_van(Rol.TOEZICHTHOUDER)
    assert binnen | {Rol.TOEZICHTHOUDER} <= gescheiden_van(Rol.HEROVERWEGER)


@pytest.mark.parametrize("rol", Rol)
def test_what_is_kept_apart_is_kept_apart_both_ways(rol: Rol) -> None:
    assert all(rol in gescheiden_van(ander) for ander in gescheiden_van(rol))
