"""Which step comes next, which role asks for a second factor, and how long somebody has to wait."""

import datetime as dt

import pytest

from governance.netwerk.rules import ROLREGELS, Rol
from hendig.toegang.remregels import PER_PAAR, plek, vrij_vanaf
from hendig.toegang.rules import TE_VAAK, Inlogstap, inlogstap, moet_factor, nog, te_vaak

NU = dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.UTC)
MINUUT = dt.timedelta(minutes=1)


def test_only_four_roles_do_without_a_second_factor() -> None:
    zonder = {rol for rol in ROLREGELS if not moet_factor([rol])}
    assert zonder == {
        Rol.MEDEWERKER,
        Rol.MEDEWERKER_SOCIAAL_DOMEIN,
        Rol.BEOORDELAAR,
        Rol.REISBUDGETBEHEERDER,
    }


def test_one_role_that_asks_for_it_is_enough() -> None:
    assert moet_factor([Rol.MEDEWERKER, Rol.CONTACTPERSOON])
    assert not moet_factor([Rol.MEDEWERKER, Rol.BEOORDELAAR])


@pytest.mark.parametrize(
    ("heeft", "gaf", "rol", "stap"),
    [
        (True, False, Rol.MEDEWERKER, Inlogstap.CODE),
        (True, True, Rol.BEHEERDER, Inlogstap.BINNEN),
        (False, False, Rol.BEHEERDER, Inlogstap.INSTELLEN),
        (False, False, Rol.MEDEWERKER, Inlogstap.BINNEN),
    ],
)
def test_the_next_step_follows_from_factor_and_role(heeft: bool, gaf: bool, rol: Rol, stap: Inlogstap) -> None:
    assert inlogstap(heeft_factor=heeft, met_factor=gaf, rollen=[rol]) is stap


def test_the_fifth_failure_stops_until_the_first_is_a_quarter_old() -> None:
    vier = [NU - 14 * MINUUT, NU - 3 * MINUUT, NU - 2 * MINUUT, NU - MINUUT]
    assert vrij_vanaf(PER_PAAR, vier, NU) is None
    vijf = [*vier, NU]
    assert vrij_vanaf(PER_PAAR, vijf, NU) == NU + MINUUT
    assert vrij_vanaf(PER_PAAR, vijf, NU + MINUUT) is None


def test_who_waits_as_told_waited_long_enough() -> None:
    over_een_halve_minuut = NU + dt.timedelta(seconds=30)
    assert str(te_vaak(over_een_halve_minuut)) == TE_VAAK.tekst.format(wanneer="2 maart 2026, 11.01 uur")


@pytest.mark.parametrize(
    ("adres", "zelfde"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("geen adres", "onbekend"),
        ("", "onbekend"),
    ],
)
def test_a_house_is_one_place_however_many_addresses_it_has(adres: str, zelfde: str) -> None:
    assert plek(adres) == zelfde


@pytest.mark.parametrize(
    ("over", "zin"),
    [(3, "U heeft nog 3 pogingen."), (1, "U heeft nog 1 poging."), (0, "U kunt het nu even niet opnieuw proberen.")],
)
def test_the_tries_that_are_left_are_told_in_words(over: int, zin: str) -> None:
    assert nog(over) == zin
