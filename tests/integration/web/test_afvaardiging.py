"""Delegates: appointed with everything that follows in one act, and replaced for a day without asking why."""

from __future__ import annotations

import datetime as dt

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from governance.feiten.rules import Peil
from governance.logboek.model import Gebeurtenis
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import ROLREGELS, Rol
from hendig.toegang.model import Account
from tests.integration.web.invullen import verstuur, zie
from tests.integration.web.mensen import CLUSTER, Web
from tests.integration.web.test_personen import mails, rollen_van, soorten

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

NIEUW = "/netwerk/afvaardiging/nieuw"
DAG = dt.date(2026, 3, 2)
MAG = {Rol.BEHEERDER, Rol.MDG_SECRETARIS}


def keuze(web: Web) -> str:
    """What the list sends for somebody of the other partner."""
    return f"{web.van_ander[Rol.CONTACTPERSOON]} {web.ander}"


def benoem(web: Web, browser: FlaskClient | None = None, **anders: str) -> int:
    """Appoint somebody of the other partner for the cluster that has a delegate."""
    velden = {"cluster": CLUSTER, "wie": keuze(web), "per": DAG.isoformat(), "reden": "Zo koos het cluster."}
    return verstuur(browser or web.als(Rol.MDG_SECRETARIS), NIEUW, **velden | anders).status_code


def zitten(web: Web, dag: dt.date, rol: Rol = Rol.AFGEVAARDIGDE) -> set[tuple[str, str | None]]:
    """Who has the role on a day, and for which cluster."""
    with web.werk.lees() as session:
        return {(een.persoon, een.cluster) for een in rollen_op(session, Peil(dag), rollen=(rol,))}


def test_everybody_sees_whom_a_cluster_sends_and_only_two_roles_can_change_it(web: Web) -> None:
    teksten = {rol: zie(web.als(rol), "/netwerk/afvaardiging").text for rol in ROLREGELS}
    assert all("Cluster Beek" in tekst for tekst in teksten.values())
    assert {rol for rol, tekst in teksten.items() if NIEUW in tekst} == MAG
    codes = {rol: zie(web.als(rol), NIEUW).status_code for rol in ROLREGELS}
    assert codes == {rol: 200 if rol in MAG else 403 for rol in ROLREGELS}


def test_a_new_delegate_takes_over_on_the_day_and_both_are_told(web: Web) -> None:
    assert benoem(web) == 302
    oud, nieuw = web.mensen[Rol.AFGEVAARDIGDE], web.van_ander[Rol.CONTACTPERSOON]
    assert zitten(web, DAG) == {(nieuw, CLUSTER)}
    assert zitten(web, DAG - dt.timedelta(days=1)) == {(oud, CLUSTER)}
    assert mails(web, oud) == ["rol_beeindigd"]
    assert "afgevaardigd" in mails(web, nieuw)
    assert soorten(web)[:3] == ["AccountUitgenodigd", "RolToegewezen", "RolBeeindigd"]
    with web.werk.lees() as session:
        assert session.get(Account, nieuw) is not None, "who has no account is invited at once"
        laatste = session.scalars(select(Gebeurtenis).order_by(Gebeurtenis.seq.desc()).limit(1)).one()
        assert (laatste.actor, laatste.rol) == (web.mensen[Rol.MDG_SECRETARIS], Rol.MDG_SECRETARIS)


def test_who_was_given_the_seat_by_mistake_on_that_same_day_never_had_it(web: Web) -> None:
    assert benoem(web) == 302
    ander = web.van_ander[Rol.TEKENBEVOEGDE]
    assert benoem(web, wie=f"{ander} {web.ander}") == 302
    assert zitten(web, DAG) == {(ander, CLUSTER)}


def test_a_new_cluster_gets_a_delegate_and_stands_in_the_list(web: Web) -> None:
    assert benoem(web, cluster="", nieuw="Ven") == 302
    assert zitten(web, DAG) == {(web.mensen[Rol.AFGEVAARDIGDE], CLUSTER), (web.van_ander[Rol.CONTACTPERSOON], "Ven")}
    assert "Cluster Ven" in zie(web.als(Rol.MEDEWERKER), "/netwerk/afvaardiging").text


def test_a_cluster_in_other_capitals_is_the_same_cluster(web: Web) -> None:
    assert benoem(web, cluster="", nieuw="BEEK") == 302
    assert zitten(web, DAG) == {(web.van_ander[Rol.CONTACTPERSOON], CLUSTER)}


def test_who_is_a_delegate_already_is_refused_on_the_form(web: Web) -> None:
    velden = {"cluster": CLUSTER, "wie": f"{web.mensen[Rol.AFGEVAARDIGDE]} {web.partner}", "per": DAG.isoformat()}
    antwoord = verstuur(web.als(Rol.BEHEERDER), NIEUW, reden="Zo koos het cluster.", **velden)
    assert antwoord.status_code == 409
    assert "ROL-10" in antwoord.text
    assert "Zo koos het cluster." in antwoord.text
    assert zitten(web, DAG) == {(web.mensen[Rol.AFGEVAARDIGDE], CLUSTER)}


def test_a_refused_appointment_leaves_the_old_delegate_in_place(web: Web) -> None:
    """It begins before the partner of the new one takes part: the ending of the old one is undone with it."""
    assert benoem(web, per="2025-12-01") == 409
    assert zitten(web, DAG) == {(web.mensen[Rol.AFGEVAARDIGDE], CLUSTER)}
    assert mails(web, web.mensen[Rol.AFGEVAARDIGDE]) == []


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"cluster": ""}, "Kies een cluster"),
        ({"wie": ""}, "Kies wie het wordt."),
        ({"reden": " "}, "Schrijf in een zin"),
        ({"per": "morgen"}, "Schrijf een datum als"),
        ({"wie": "iemand anders"}, "foutenlijst"),
    ],
)
def test_what_is_missing_is_told_and_nothing_is_written(web: Web, anders: dict[str, str], zin: str) -> None:
    velden = {"cluster": CLUSTER, "wie": keuze(web), "per": DAG.isoformat(), "reden": "Zo koos het cluster."}
    antwoord = verstuur(web.als(Rol.BEHEERDER), NIEUW, **velden | anders)
    assert (antwoord.status_code, zin in antwoord.text) == (422, True)
    assert zitten(web, DAG) == {(web.mensen[Rol.AFGEVAARDIGDE], CLUSTER)}


def vervangadres(web: Web) -> str:
    """The page on which somebody stands in for the delegate."""
    rol = rollen_van(web, web.mensen[Rol.AFGEVAARDIGDE])[Rol.AFGEVAARDIGDE]
    return f"/netwerk/afvaardiging/{rol}/vervang"


def test_a_delegate_who_is_ill_is_replaced_for_today_only(web: Web) -> None:
    assert verstuur(web.als(Rol.MDG_SECRETARIS), vervangadres(web), wie=keuze(web)).status_code == 302
    invaller = web.van_ander[Rol.CONTACTPERSOON]
    assert (invaller, CLUSTER) in zitten(web, DAG, Rol.PLAATSVERVANGER)
    assert (invaller, CLUSTER) not in zitten(web, DAG + dt.timedelta(days=1), Rol.PLAATSVERVANGER)
    assert zitten(web, DAG) == {(web.mensen[Rol.AFGEVAARDIGDE], CLUSTER)}, "the delegate stays the delegate"
    assert "afgevaardigd" in mails(web, invaller)


def test_nobody_stands_in_for_themselves(web: Web) -> None:
    zelf = f"{web.mensen[Rol.AFGEVAARDIGDE]} {web.partner}"
    antwoord = verstuur(web.als(Rol.BEHEERDER), vervangadres(web), wie=zelf)
    assert (antwoord.status_code, "ROL-10" in antwoord.text) == (409, True)


def test_a_seat_that_nobody_has_today_cannot_be_stood_in_for(web: Web) -> None:
    ander = rollen_van(web, web.mensen[Rol.MEDEWERKER])[Rol.MEDEWERKER]
    assert zie(web.als(Rol.BEHEERDER), f"/netwerk/afvaardiging/{ander}/vervang").status_code == 404
    assert {zie(web.als(rol), vervangadres(web)).status_code for rol in ROLREGELS if rol not in MAG} == {403}
