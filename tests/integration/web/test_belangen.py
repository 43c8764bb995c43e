"""Pages about ties: who is asked, who looks at it, and that nobody sees more than that."""

import datetime as dt

import pytest

from governance.belangen.queries import belang
from governance.belangen.rules import Belangcode
from governance.contract.service import laat_contractversie_gelden, stel_contractversie_op, stel_contractversie_vast
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.mdg.rules import Puntsoort, Vergadersoort
from governance.mdg.service import plan_vergadering, zet_op_agenda
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from tests.integration.opslag.afspraken import _tekst
from tests.integration.opslag.register import BEGIN, iemand
from tests.integration.web.invullen import verstuur, zie
from tests.integration.web.mensen import Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

ZAAK = "30000000-0000-4000-8000-000000000001"
VERKLAREN, NAZIEN = f"/belangen/{ZAAK}/verklaren", "/belangen/nazien"
PARTNER = "Stichting Houtsnip 2 (verzonnen)"


@pytest.fixture
def met_zaak(web: Web) -> Web:
    """An item about the other partner is on the agenda of an extra meeting."""
    mensen = web.mensen
    with web.werk.doe(Handelende(mensen[Rol.JURIST], Rol.JURIST, Ingang.OPDRACHTREGEL)) as handeling:
        versie = stel_contractversie_op(handeling, tekst=_tekst(()))
    with web.werk.doe(Handelende(mensen[Rol.CONTRACTMANAGER], Rol.CONTRACTMANAGER, Ingang.OPDRACHTREGEL)) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
        laat_contractversie_gelden(handeling, versie=versie, per=BEGIN)
    with web.werk.doe(Handelende(mensen[Rol.MDG_SECRETARIS], Rol.MDG_SECRETARIS, Ingang.OPDRACHTREGEL)) as handeling:
        vergadering = plan_vergadering(
            handeling, soort=Vergadersoort.BUITENGEWOON, dag=dt.date(2026, 4, 1), plaats="Gemeentehuis"
        )
        zet_op_agenda(
            handeling,
            vergadering=vergadering,
            soort=Puntsoort.VASTSTELLING,
            titel="Over een partner",
            zaak=ZAAK,
            partij=web.ander,
        )
    return web


def verklaar(web: Web, rol: Rol = Rol.AFGEVAARDIGDE, **velden: str) -> int:
    return verstuur(web.als(rol), VERKLAREN, **{"code": "R0"} | velden).status_code


def sleutel(web: Web, rol: Rol = Rol.AFGEVAARDIGDE) -> str:
    with web.werk.lees() as session:
        beeld = belang(session, ZAAK, web.mensen[rol])
    assert beeld is not None
    return beeld.id


def oordeel(web: Web, uitkomst: str = "aanvaard") -> int:
    adres = f"{NAZIEN}/{sleutel(web)}"
    return verstuur(web.als(Rol.JURIST), adres, uitkomst=uitkomst).status_code


def test_who_sits_in_the_mdg_is_asked_and_who_decides_later_is_not(met_zaak: Web) -> None:
    gevraagd = {
        rol
        for rol in (Rol.AFGEVAARDIGDE, Rol.VOORZITTER, Rol.TOEZICHTHOUDER, Rol.COLLEGELID, Rol.TREKKER_JEUGD)
        if PARTNER in zie(met_zaak.als(rol), "/belangen").text
    }
    assert gevraagd == {Rol.AFGEVAARDIGDE, Rol.VOORZITTER}
    assert "Wij vragen u nu niets" in zie(met_zaak.als(Rol.COLLEGELID), "/belangen").text
    assert zie(met_zaak.als(Rol.COLLEGELID), VERKLAREN).status_code == 404


def test_who_belongs_to_the_partner_sees_nothing_of_it(met_zaak: Web) -> None:
    wie = met_zaak.mensen[Rol.AFGEVAARDIGDE]
    with met_zaak.werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.MEDEWERKER, per=BEGIN, partij=met_zaak.ander)
    assert "Wij vragen u nu niets" in zie(met_zaak.als(Rol.AFGEVAARDIGDE), "/belangen").text
    assert zie(met_zaak.als(Rol.AFGEVAARDIGDE), VERKLAREN).status_code == 404


def test_somebody_declares_and_a_jurist_accepts_it(met_zaak: Web) -> None:
    assert verklaar(met_zaak) == 302
    assert "Wacht op de jurist" in zie(met_zaak.als(Rol.AFGEVAARDIGDE), "/belangen").text
    assert "Kijk deze verklaring na" in zie(met_zaak.als(Rol.JURIST), NAZIEN).text
    assert oordeel(met_zaak) == 302
    assert "U doet mee" in zie(met_zaak.als(Rol.AFGEVAARDIGDE), "/belangen").text
    nagekeken = zie(met_zaak.als(Rol.JURIST), NAZIEN).text
    assert "Doet mee" in nagekeken
    assert "Geen belang" in nagekeken


def test_a_tie_needs_words_and_then_somebody_steps_aside(met_zaak: Web) -> None:
    antwoord = verstuur(met_zaak.als(Rol.AFGEVAARDIGDE), VERKLAREN, code="R2")
    assert (antwoord.status_code, "BEL-03" in antwoord.text) == (409, True)
    assert verklaar(met_zaak, code="R2", toelichting="Wij werken voor elkaar.") == 302
    assert "U stapt opzij" in zie(met_zaak.als(Rol.AFGEVAARDIGDE), "/belangen").text
    pagina = zie(met_zaak.als(Rol.JURIST), f"{NAZIEN}/{sleutel(met_zaak)}")
    assert "Wij werken voor elkaar." in pagina.text
    assert oordeel(met_zaak) == 409
    assert oordeel(met_zaak, "stapt opzij") == 302


def test_nobody_is_asked_whether_they_rated(met_zaak: Web) -> None:
    pagina = zie(met_zaak.als(Rol.AFGEVAARDIGDE), VERKLAREN).text
    assert {code for code in Belangcode if f'value="{code}"' in pagina} == {
        Belangcode.R0,
        Belangcode.R1,
        Belangcode.R2,
        Belangcode.R3,
    }
    assert 'value="R5"' in zie(met_zaak.als(Rol.KARTREKKER), VERKLAREN).text
    assert verklaar(met_zaak, code="R4") == 422


def test_a_jurist_does_not_judge_an_own_declaration(met_zaak: Web) -> None:
    wie = met_zaak.mensen[Rol.AFGEVAARDIGDE]
    with met_zaak.werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.JURIST, per=BEGIN, partij=met_zaak.gemeente)
    assert verklaar(met_zaak) == 302
    assert "Dit bent u zelf." in zie(met_zaak.als(wie), NAZIEN).text
    assert zie(met_zaak.als(wie), f"{NAZIEN}/{sleutel(met_zaak)}").status_code == 404


def test_a_jurist_with_a_tie_sees_nothing_of_the_case(met_zaak: Web) -> None:
    with met_zaak.werk.doe() as handeling:
        wie = iemand(handeling, 77)
        for rol in (Rol.JURIST, Rol.CONTRACTMANAGER):
            wijs_rol_toe(handeling, persoon=wie, rol=rol, per=BEGIN, partij=met_zaak.gemeente)
    assert verklaar(met_zaak) == 302
    assert PARTNER in zie(met_zaak.als(wie), NAZIEN).text
    assert verstuur(met_zaak.als(wie), VERKLAREN, code="R2", toelichting="Mijn zus werkt er.").status_code == 302
    assert PARTNER not in zie(met_zaak.als(wie), NAZIEN).text
    assert zie(met_zaak.als(wie), f"/belangen/{ZAAK}/melden").status_code == 404


def test_a_tie_found_later_is_recorded_and_keeps_somebody_out(met_zaak: Web) -> None:
    assert verklaar(met_zaak) == 302
    assert oordeel(met_zaak) == 302
    velden = {
        "persoon": met_zaak.mensen[Rol.AFGEVAARDIGDE],
        "code": "R2",
        "toelichting": "Er lag toen al een contract.",
    }
    assert verstuur(met_zaak.als(Rol.JURIST), f"/belangen/{ZAAK}/melden", **velden).status_code == 302
    assert "U stapt opzij" in zie(met_zaak.als(Rol.AFGEVAARDIGDE), "/belangen").text
    with met_zaak.werk.lees() as session:
        beeld = belang(session, ZAAK, met_zaak.mensen[Rol.AFGEVAARDIGDE])
        assert beeld is not None
        assert beeld.gemeld
