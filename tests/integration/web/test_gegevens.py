"""The own data: everything that the system holds about who asks, and of nobody else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from governance.netwerk.rules import ROLREGELS, Rol
from hendig.processes.register.eigengegevens import STUKKEN, UITGESCHREVEN, eigen_gegevens, kolommen_met_een_persoon
from hendig.processes.register.rollen import Rolgave, geef_rol
from tests.integration.opslag.register import BEGIN
from tests.integration.web.invullen import zie
from tests.integration.web.mensen import Web
from tests.integration.web.test_personen import soorten

WIE = Rol.CONTACTPERSOON


def bestand(web: Web) -> dict[str, Any]:
    """What the contact person of the partner takes along."""
    antwoord = zie(web.als(WIE), "/gegevens/download")
    assert antwoord.mimetype == "application/json"
    assert antwoord.headers["Content-Disposition"] == "attachment; filename=mijn-gegevens-2026-03-02.json"
    gelezen = json.loads(antwoord.text)
    assert isinstance(gelezen, dict)
    return gelezen


def test_every_column_that_names_a_person_is_told_of_in_the_own_data() -> None:
    assert set(kolommen_met_een_persoon()) == UITGESCHREVEN | set(STUKKEN)


def test_everybody_with_a_role_sees_their_own_data(web: Web) -> None:
    teksten = {rol: zie(web.als(rol), "/gegevens").text for rol in ROLREGELS}
    assert all(f"wil{nummer}@lindebeek.example" in teksten[rol] for nummer, rol in enumerate(ROLREGELS, 1))


def test_a_visitor_gets_no_data(web: Web) -> None:
    assert zie(web.bezoeker(), "/gegevens").status_code == 302
    assert zie(web.bezoeker(), "/gegevens/download").status_code == 302


def test_the_file_holds_names_roles_account_and_log_ins_without_any_secret(web: Web) -> None:
    alles = bestand(web)
    assert alles["sleutel"] == web.mensen[WIE]
    assert [een["rol"] for een in alles["rollen"]] == ["contactpersoon"]
    assert alles["account"]["tweede_stap_ingesteld"] is True
    assert [een["apparaat"] for een in alles["inloggen"]] == ["een proef"]
    assert {"PersoonIngeschreven", "RolToegewezen"} <= {een["wat"] for een in alles["vastgelegd_over_u"]}
    geheim = {"totp", "wachtwoord", "hash", "token", "zegel"}
    assert geheim.isdisjoint(json.dumps(alles).replace("-", "_").split('"'))


def test_nobody_else_is_in_the_file_but_the_parties_of_the_own_roles(web: Web) -> None:
    tekst = json.dumps(bestand(web), ensure_ascii=False)
    assert all(anders not in tekst for rol, anders in web.mensen.items() if rol is not WIE)
    assert "Bo Verzonnen" not in tekst
    assert tekst.count("Wil Verzonnen") == 1


def test_taking_the_file_along_is_in_the_log_and_in_the_next_file(web: Web) -> None:
    bestand(web)
    assert soorten(web)[0] == "Ingezien"
    assert [een["wat"] for een in bestand(web)["handelingen"]].count("Ingezien") == 2, "this time counts too"


def test_a_mail_is_told_with_what_it_is_about(web: Web) -> None:
    with web.werk.doe() as handeling:
        gave = Rolgave(rol=Rol.TEKENBEVOEGDE, per=BEGIN, partij=web.partner)
        geef_rol(handeling, persoon=web.mensen[WIE], gave=gave)
    assert [een["waarover"] for een in bestand(web)["mails"]] == ["rol_gekregen"]
    assert "Rol gekregen (wacht)" in zie(web.als(WIE), "/gegevens").text


@pytest.mark.parametrize("zin", ["binnen één maand", "Vraag de beheerder", "Autoriteit Persoonsgegevens"])
def test_the_page_says_what_can_be_asked_and_of_whom(web: Web, zin: str) -> None:
    tekst = zie(web.als(WIE), "/gegevens").text
    assert zin in tekst
    beheerder = [*ROLREGELS].index(Rol.BEHEERDER) + 1
    assert f"wil{beheerder}@lindebeek.example" in tekst


def test_whose_name_is_unknown_to_the_register_has_nothing_but_empty_lists(web: Web) -> None:
    with web.werk.lees() as session:
        niets = eigen_gegevens(session, persoon="iemand-die-er-niet-is", nu=web.werk.nu)
    assert {naam for naam, waarde in niets.items() if waarde} == {"gemaakt_op", "sleutel"}
