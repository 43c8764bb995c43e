"""Persons and roles: entered, given, ended and withdrawn by the administrator, and told to whom it is about."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from governance.feiten.rules import Peil
from governance.logboek.model import Gebeurtenis
from governance.netwerk.queries import rollen_op, zoek_persoon
from governance.netwerk.rules import ROLREGELS, Rol
from hendig.jobs.model import Job
from hendig.toegang.model import Account, Eenmalig
from hendig.toegang.service import nodig_uit
from tests.integration.web.invullen import verstuur, zie
from tests.integration.web.mensen import Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

VANDAAG = "2026-03-02"


def soorten(web: Web) -> list[str]:
    """What happened last, the latest first."""
    with web.werk.lees() as session:
        return list(session.scalars(select(Gebeurtenis.soort).order_by(Gebeurtenis.seq.desc()).limit(6)))


def mails(web: Web, persoon: str) -> list[str | None]:
    """What somebody is mailed about."""
    with web.werk.lees() as session:
        return sorted(session.scalars(select(Job.onderwerp).where(Job.persoon == persoon)), key=str)


def rollen_van(web: Web, persoon: str) -> dict[Rol, str]:
    """The roles of somebody today, with the key of each."""
    with web.werk.lees() as session:
        return {een.rol: een.vervulling for een in rollen_op(session, Peil(web.werk.nu.date()), persoon=persoon)}


@pytest.mark.parametrize("adres", ["", "/nieuw", "/{wie}", "/{wie}/wijzig", "/{wie}/rol", "/{wie}/rol/{rol}/einde"])
def test_only_the_administrator_gets_to_the_persons(web: Web, adres: str) -> None:
    wie = web.mensen[Rol.MEDEWERKER]
    hier = f"/beheer/personen{adres.format(wie=wie, rol=rollen_van(web, wie)[Rol.MEDEWERKER])}"
    verwacht = {rol: 200 if rol is Rol.BEHEERDER else 403 for rol in ROLREGELS}
    assert {rol: zie(web.als(rol), hier).status_code for rol in ROLREGELS} == verwacht


def test_everybody_is_listed_and_found_by_name_or_address(web: Web) -> None:
    browser = web.als(Rol.BEHEERDER)
    assert f"staan {len(ROLREGELS) + 3} personen" in zie(browser, "/beheer/personen").text
    assert "U ziet er 1" in zie(browser, "/beheer/personen?zoek=BO2@ANDER").text
    assert "Niemand gevonden" in zie(browser, "/beheer/personen?zoek=niemand").text


def test_that_somebody_was_looked_at_is_in_the_log(web: Web) -> None:
    browser = web.als(Rol.BEHEERDER)
    zie(browser, f"/beheer/personen/{web.mensen[Rol.MEDEWERKER]}")
    assert soorten(web)[0] == "Ingezien"


def test_a_person_a_first_role_and_an_invitation_are_one_act(web: Web) -> None:
    velden = {"naam": "Fenna Nieuw (verzonnen)", "e_mail": "Fenna@Houtsnip.example", "per": VANDAAG, "uitnodigen": "y"}
    antwoord = verstuur(
        web.als(Rol.BEHEERDER), "/beheer/personen/nieuw", rol="medewerker", partij=web.partner, **velden
    )
    assert antwoord.status_code == 302
    with web.werk.lees() as session:
        wie = zoek_persoon(session, "fenna@houtsnip.example", Peil(web.werk.nu.date()))
        assert wie is not None
        assert session.get(Account, wie) is not None
        assert session.scalars(select(Eenmalig.doel).where(Eenmalig.persoon == wie)).one() == "uitnodiging"
    assert set(rollen_van(web, wie)) == {Rol.MEDEWERKER}
    assert "rol_gekregen" in mails(web, wie)
    assert soorten(web)[:3] == ["AccountUitgenodigd", "RolToegewezen", "PersoonIngeschreven"]


def test_a_person_can_be_entered_without_a_role(web: Web) -> None:
    velden = {"naam": "Fenna Nieuw (verzonnen)", "e_mail": "fenna@houtsnip.example", "per": VANDAAG}
    antwoord = verstuur(web.als(Rol.BEHEERDER), "/beheer/personen/nieuw", **velden)
    assert "geen rol en kan niet inloggen" in zie(web.als(Rol.BEHEERDER), antwoord.location).text


def test_the_address_of_somebody_else_is_refused_and_nothing_is_kept(web: Web) -> None:
    velden = {"naam": "Fenna Nieuw (verzonnen)", "e_mail": "bo1@ander.example", "per": VANDAAG}
    antwoord = verstuur(web.als(Rol.BEHEERDER), "/beheer/personen/nieuw", **velden)
    assert antwoord.status_code == 409
    assert "NET-09" in antwoord.text
    assert "Fenna Nieuw (verzonnen)" in antwoord.text
    assert soorten(web)[0] == "Geweigerd"


def test_a_role_is_given_and_told(web: Web) -> None:
    wie = web.van_ander[Rol.MEDEWERKER]
    adres = f"/beheer/personen/{wie}/rol"
    velden = {"rol": "tekenbevoegde", "partij": web.ander, "per": VANDAAG, "tot": "1-7-2026"}
    assert verstuur(web.als(Rol.BEHEERDER), adres, **velden).status_code == 302
    assert set(rollen_van(web, wie)) == {Rol.MEDEWERKER, Rol.TEKENBEVOEGDE}
    assert mails(web, wie) == ["rol_gekregen", "uitnodiging"]
    tekst = zie(web.als(Rol.BEHEERDER), f"/beheer/personen/{wie}").text
    assert "2\N{NO-BREAK SPACE}maart\N{NO-BREAK SPACE}2026" in tekst
    assert "Gegeven door Wil Verzonnen" in tekst


REFUSALS = (
    ({"rol": "meetbeheerder", "per": VANDAAG}, "ROL-07", "bij een partij die meet of gemeten wordt"),
    ({"rol": "afgevaardigde", "per": VANDAAG, "cluster": "Beek"}, "ROL-03", "hoort bij een netwerkpartner"),
    ({"rol": "tekenbevoegde", "per": VANDAAG, "tot": "2026-01-01"}, "FEI-02", "Kies een latere datum."),
    ({"rol": "beheerder", "per": VANDAAG, "cluster": "Beek"}, "ROL-04", "niet voor één cluster"),
    ({"rol": "beheerder", "per": "2025-01-01"}, "NET-07", "Kies een andere dag."),
)


@pytest.mark.parametrize(("velden", "code", "zin"), REFUSALS)
def test_a_refused_role_is_told_on_the_form_with_its_code_and_nothing_typed_is_lost(
    web: Web, velden: dict[str, str], code: str, zin: str
) -> None:
    wie = web.van_ander[Rol.MEDEWERKER]
    antwoord = verstuur(web.als(Rol.BEHEERDER), f"/beheer/personen/{wie}/rol", **velden)
    assert antwoord.status_code == 409
    assert f"Code {code}" in antwoord.text
    assert zin in antwoord.text
    assert all(f'value="{waarde}"' in antwoord.text for waarde in velden.values())
    assert mails(web, wie) == []
    assert set(rollen_van(web, wie)) == {Rol.MEDEWERKER}


def test_a_role_ends_from_a_day_on_and_that_is_told(web: Web) -> None:
    wie = web.van_ander[Rol.TEKENBEVOEGDE]
    rol = rollen_van(web, wie)[Rol.TEKENBEVOEGDE]
    adres = f"/beheer/personen/{wie}/rol/{rol}"
    velden = {"per": VANDAAG, "reden": "Werkt er niet meer."}
    assert verstuur(web.als(Rol.BEHEERDER), f"{adres}/einde", **velden).status_code == 302
    assert rollen_van(web, wie) == {}
    assert mails(web, wie) == ["rol_beeindigd"]
    assert "Reden: Werkt er niet meer." in zie(web.als(Rol.BEHEERDER), f"/beheer/personen/{wie}").text
    assert zie(web.als(Rol.BEHEERDER), f"{adres}/einde").status_code == 404, "that is not what stands any more"


def test_a_role_cannot_end_before_it_began(web: Web) -> None:
    wie = web.van_ander[Rol.TEKENBEVOEGDE]
    adres = f"/beheer/personen/{wie}/rol/{rollen_van(web, wie)[Rol.TEKENBEVOEGDE]}/einde"
    antwoord = verstuur(web.als(Rol.BEHEERDER), adres, per="2026-01-01", reden="Werkt er niet meer.")
    assert (antwoord.status_code, "FEI-02" in antwoord.text) == (409, True)


def test_a_mistaken_role_is_withdrawn_and_stays_readable(web: Web) -> None:
    wie = web.van_ander[Rol.TEKENBEVOEGDE]
    adres = f"/beheer/personen/{wie}/rol/{rollen_van(web, wie)[Rol.TEKENBEVOEGDE]}/intrekken"
    assert verstuur(web.als(Rol.BEHEERDER), adres, reden="De verkeerde persoon.").status_code == 302
    assert rollen_van(web, wie) == {}
    assert mails(web, wie) == ["rol_beeindigd"]
    tekst = zie(web.als(Rol.BEHEERDER), f"/beheer/personen/{wie}").text
    assert "Dit heeft nooit gegolden." in tekst
    assert "De verkeerde persoon." in tekst


def test_the_role_of_another_is_not_reached_by_changing_the_address(web: Web) -> None:
    rol = rollen_van(web, web.van_ander[Rol.TEKENBEVOEGDE])[Rol.TEKENBEVOEGDE]
    adres = f"/beheer/personen/{web.van_ander[Rol.MEDEWERKER]}/rol/{rol}"
    assert {zie(web.als(Rol.BEHEERDER), f"{adres}/{wat}").status_code for wat in ("einde", "intrekken")} == {404}


def test_a_name_changes_from_a_day_on(web: Web) -> None:
    wie = web.van_ander[Rol.MEDEWERKER]
    velden = {"naam": "Bo Getrouwd (verzonnen)", "e_mail": "bo3@ander.example", "telefoon": "0612345678"}
    adres = f"/beheer/personen/{wie}/wijzig"
    reden = {"per": VANDAAG, "reden": "Zo gevraagd."}
    assert verstuur(web.als(Rol.BEHEERDER), adres, **velden, **reden).status_code == 302
    assert "Bo Getrouwd (verzonnen)" in zie(web.als(Rol.BEHEERDER), f"/beheer/personen/{wie}").text
    antwoord = verstuur(web.als(Rol.BEHEERDER), adres, **velden, **reden)
    assert (antwoord.status_code, "NET-06" in antwoord.text) == (409, True)


@pytest.mark.parametrize("deel", ["", "/wijzig", "/rol", "/rol/geen/einde", "/rol/geen/intrekken"])
def test_somebody_who_is_not_there_is_not_there(web: Web, deel: str) -> None:
    assert zie(web.als(Rol.BEHEERDER), f"/beheer/personen/bestaat-niet{deel}").status_code == 404


def test_the_first_page_of_the_administrator_names_what_needs_attention(web: Web) -> None:
    tekst = zie(web.als(Rol.BEHEERDER), "/beheer").text
    assert "geen uitnodiging die nog geldt" in tekst
    assert "/beheer/personen" in tekst
    assert zie(web.als(Rol.CONTRACTMANAGER), "/beheer").status_code == 403


@pytest.mark.parametrize(
    ("anders", "blijft"), [({"naam": "Bo Anders (verzonnen)"}, 1), ({"e_mail": "bo@goed.example"}, 0)]
)
def test_a_link_that_went_to_an_address_that_was_not_theirs_opens_nothing(
    web: Web, anders: dict[str, str], blijft: int
) -> None:
    wie = web.van_ander[Rol.MEDEWERKER]
    with web.werk.doe() as handeling:
        nodig_uit(handeling, persoon=wie)
    antwoord = verstuur(
        web.als(Rol.BEHEERDER), f"/beheer/personen/{wie}/wijzig", per=VANDAAG, reden="Verkeerd getypt.", **anders
    )
    assert antwoord.status_code == 302
    with web.werk.lees() as session:
        assert len(session.scalars(select(Eenmalig).where(Eenmalig.persoon == wie)).all()) == blijft


def test_an_address_for_later_leaves_the_link_to_the_address_of_now(web: Web) -> None:
    wie = web.van_ander[Rol.MEDEWERKER]
    with web.werk.doe() as handeling:
        nodig_uit(handeling, persoon=wie)
    later = {"per": "2026-07-01", "reden": "Nieuwe organisatie.", "e_mail": "bo@goed.example"}
    assert verstuur(web.als(Rol.BEHEERDER), f"/beheer/personen/{wie}/wijzig", **later).status_code == 302
    with web.werk.lees() as session:
        assert session.scalars(select(Eenmalig.doel).where(Eenmalig.persoon == wie)).one() == "uitnodiging"
