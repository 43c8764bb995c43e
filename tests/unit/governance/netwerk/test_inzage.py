"""Who sees what of the register: deny by default, and who rates for a party least of all."""

from __future__ import annotations

import pytest

from governance.netwerk.inzage import MAG_BEOORDELAARS_ZIEN, MAG_PARTIJ_INZIEN, VOOR_IEDEREEN, ziet_partij, ziet_rol
from governance.netwerk.rules import ROLREGELS, Rol

INNERLIJK = {
    *(Rol.MEDEWERKER, Rol.MEDEWERKER_SOCIAAL_DOMEIN, Rol.TEKENBEVOEGDE, Rol.BEOORDELAAR, Rol.REISBUDGETBEHEERDER),
}


def test_every_role_is_for_everybody_or_inside_a_party() -> None:
    assert set(ROLREGELS) - VOOR_IEDEREEN == INNERLIJK


@pytest.mark.parametrize("rol", sorted(INNERLIJK))
def test_a_role_inside_a_party_is_seen_by_that_party_itself(rol: Rol) -> None:
    assert ziet_rol(rol, "eigen", rollen=[Rol.MEDEWERKER], eigen={"eigen"})
    assert not ziet_rol(rol, "ander", rollen=[Rol.MEDEWERKER], eigen={"eigen"})
    assert not ziet_rol(rol, "ander", rollen=[], eigen=set())


@pytest.mark.parametrize("rol", sorted(ROLREGELS))
def test_who_rates_for_a_party_is_seen_by_few(rol: Rol) -> None:
    assert ziet_rol(Rol.BEOORDELAAR, "ander", rollen=[rol], eigen=set()) == (rol in MAG_BEOORDELAARS_ZIEN)


@pytest.mark.parametrize("rol", sorted(ROLREGELS))
def test_all_of_another_party_is_seen_by_who_keeps_and_who_watches(rol: Rol) -> None:
    assert ziet_partij("ander", rollen=[rol], eigen={"eigen"}) == (rol in MAG_PARTIJ_INZIEN)
    assert ziet_partij("eigen", rollen=[rol], eigen={"eigen"})
