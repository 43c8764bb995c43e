"""Roles that one person never has on the same day: refused by the service and, whoever writes, by the database."""

import datetime as dt

import pytest
from sqlalchemy.exc import DBAPIError

from governance.logboek.handeling import Handeling
from governance.netwerk.functiescheiding import ONVERENIGBAAR, Onverenigbaar
from governance.netwerk.model import Rolvervulling
from governance.netwerk.rules import ROLREGELS, Rol
from governance.netwerk.service import trek_in
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import BEGIN, NIEUWJAAR, REDEN, ZOMER, Netwerk, langs_de_service

PAREN = [pytest.param(paar, id=f"{paar.een.name}-{paar.ander.name}") for paar in ONVERENIGBAAR]


@pytest.fixture
def netwerk(werk: Werkplaats) -> Netwerk:
    with werk.doe() as handeling:
        return Netwerk(handeling)


def zonder_service(handeling: Handeling, netwerk: Netwerk, rol: Rol, per: dt.date, **anders: str | None) -> None:
    """Give a role as a program would that knows no rules."""
    langs_de_service(handeling, Rolvervulling(persoon=netwerk.persoon, rol=rol, **netwerk.past_bij(rol) | anders), per)


@pytest.mark.parametrize("paar", PAREN)
def test_two_roles_that_are_kept_apart_are_refused_on_one_day_and_allowed_on_the_next(
    paar: Onverenigbaar, werk: Werkplaats, netwerk: Netwerk
) -> None:
    with werk.doe() as handeling:
        netwerk.geef(handeling, paar.een, BEGIN, ZOMER)
    for rol_eerst in (ZOMER - dt.timedelta(days=1), BEGIN):
        with pytest.raises(Weigering, match="gaat niet samen") as gevangen, werk.doe() as handeling:
            netwerk.geef(handeling, paar.ander, rol_eerst)
        assert gevangen.value.grond.code == "ROL-07"
        with pytest.raises(DBAPIError, match="rolvervulling_gescheiden"), werk.doe() as handeling:
            zonder_service(handeling, netwerk, paar.ander, rol_eerst)
    with werk.doe() as handeling:
        netwerk.geef(handeling, paar.ander, ZOMER)
    with pytest.raises(DBAPIError, match="rolvervulling_gescheiden"), werk.doe() as handeling:
        zonder_service(handeling, netwerk, paar.een, NIEUWJAAR)


def test_a_role_that_was_withdrawn_keeps_nothing_apart(werk: Werkplaats, netwerk: Netwerk) -> None:
    with werk.doe() as handeling:
        sleutel = netwerk.geef(handeling, Rol.MEETBEHEERDER)
    with werk.doe() as handeling:
        trek_in(handeling, feit=handeling.session.get_one(Rolvervulling, sleutel), reden=REDEN)
        netwerk.geef(handeling, Rol.CONTROLEUR)


def test_every_pair_that_the_table_does_not_name_is_allowed(werk: Werkplaats, netwerk: Netwerk) -> None:
    samen = [Rol.CONTRACTMANAGER, Rol.MDG_SECRETARIS, Rol.JURIST, Rol.MEDEWERKER_SOCIAAL_DOMEIN]
    with werk.doe() as handeling:
        for rol in samen:
            netwerk.geef(handeling, rol)


@pytest.mark.parametrize("rol", ROLREGELS)
def test_a_role_for_the_wrong_party_or_cluster_is_refused_by_the_database(
    rol: Rol, werk: Werkplaats, netwerk: Netwerk
) -> None:
    regel, goed = ROLREGELS[rol], netwerk.past_bij(rol)
    fout: list[dict[str, str | None]] = [{"cluster": None if regel.per_cluster else "Beek"}]
    fout += [{"partij": partij} for partij in (netwerk.partner, netwerk.gemeente) if len(regel.soorten) < 2]
    fout += [] if regel.vrij else [{"partij": None}]
    for anders in fout:
        if goed | anders == goed:
            continue
        with pytest.raises(DBAPIError, match="rolvervulling_past"), werk.doe() as handeling:
            zonder_service(handeling, netwerk, rol, BEGIN, **anders)
