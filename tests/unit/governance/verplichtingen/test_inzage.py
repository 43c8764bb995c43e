"""Who sees an obligation, explains and judges: the party, the gemeente because it is mutual, or who judges all."""

import pytest

from governance.netwerk.rules import Rol
from governance.verplichtingen.inzage import Betrokkene, oordeelrollen, uitlegrollen, ziet
from governance.verplichtingen.rules import MAG_BEOORDELEN

IK, EIGEN, ANDER, GEMEENTE = "ik", "eigen", "ander", "gemeente"


def iemand(*rollen: tuple[Rol, str | None]) -> Betrokkene:
    return Betrokkene(IK, frozenset(rollen), GEMEENTE)


@pytest.mark.parametrize(("partij", "mag"), [(EIGEN, True), (GEMEENTE, True), (ANDER, False)])
def test_a_partner_sees_its_own_and_the_gemeentes_and_no_other(partij: str, mag: bool) -> None:
    assert ziet(iemand((Rol.MEDEWERKER, EIGEN)), partij=partij, persoon=None) is mag


@pytest.mark.parametrize("rol", MAG_BEOORDELEN)
def test_who_judges_sees_every_party_and_person(rol: Rol) -> None:
    assert ziet(iemand((rol, None)), partij=ANDER, persoon=None)
    assert ziet(iemand((rol, None)), partij=ANDER, persoon="zij")


def test_what_is_asked_of_a_colleague_is_for_them_and_who_answers_for_the_party() -> None:
    assert not ziet(iemand((Rol.MEDEWERKER, EIGEN)), partij=EIGEN, persoon="zij")
    assert ziet(iemand((Rol.CONTACTPERSOON, EIGEN)), partij=EIGEN, persoon="zij")
    assert not ziet(iemand((Rol.CONTACTPERSOON, ANDER)), partij=EIGEN, persoon="zij")
    assert ziet(iemand((Rol.MEDEWERKER, EIGEN)), partij=EIGEN, persoon=IK)


def test_only_the_party_itself_explains() -> None:
    assert uitlegrollen(iemand((Rol.MEDEWERKER, EIGEN)), partij=EIGEN, persoon=None) == (Rol.MEDEWERKER,)
    assert uitlegrollen(iemand((Rol.MEDEWERKER, EIGEN)), partij=EIGEN, persoon="zij") == ()
    assert uitlegrollen(iemand((Rol.CONTRACTMANAGER, GEMEENTE)), partij=ANDER, persoon=None) == ()


def test_nobody_judges_themselves_or_the_partner_they_work_for() -> None:
    van_beide = iemand((Rol.PROCESONTWIKKELAAR, None), (Rol.CONTACTPERSOON, EIGEN))
    assert oordeelrollen(van_beide, partij=EIGEN, persoon=None) == ()
    assert oordeelrollen(van_beide, partij=ANDER, persoon=IK) == ()
    assert oordeelrollen(van_beide, partij=ANDER, persoon=None) == (Rol.PROCESONTWIKKELAAR,)


def test_the_gemeente_judges_its_own_list_too() -> None:
    manager = iemand((Rol.CONTRACTMANAGER, GEMEENTE))
    assert oordeelrollen(manager, partij=GEMEENTE, persoon=None) == (Rol.CONTRACTMANAGER,)
