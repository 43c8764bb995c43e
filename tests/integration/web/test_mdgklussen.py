"""What the first page says of the MDG I-F: each to who can do it, and nothing to who steps aside."""

from __future__ import annotations

import re

import pytest

from governance.belangen.rules import Belangcode, Belanguitkomst
from governance.belangen.service import beoordeel_belang, verklaar_belang
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from tests.integration.web.mensen import Web
from tests.integration.web.test_mdg import Mdgzaak, Wie

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


@pytest.fixture
def zaak(web: Web) -> Mdgzaak:
    return Mdgzaak(web)


def ziet(zaak: Mdgzaak, wie: Wie, wat: str) -> bool:
    """Whether the first page of somebody says it, and every way on it is open to them."""
    tekst = zaak.lees(wie, "/")
    for adres in set(re.findall(r'href="(/(?:mdg|belangen|zaken)[^"]*)"', tekst)):
        zaak.lees(wie, adres)
    return wat in tekst


def test_the_secretaris_is_told_of_a_case_that_only_waits_for_an_agenda(zaak: Mdgzaak) -> None:
    assert ziet(zaak, Rol.MDG_SECRETARIS, "Zet een zaak op de agenda")
    assert not ziet(zaak, Rol.VOORZITTER, "Zet een zaak op de agenda")
    zaak.plan()
    zaak.agendeer()
    assert not ziet(zaak, Rol.MDG_SECRETARIS, "Zet een zaak op de agenda")


def test_who_wrote_the_answers_is_not_led_to_one_way_out_and_reads_that_an_agenda_is_waited_for(zaak: Mdgzaak) -> None:
    blad, zijweg = f"/zaken/{zaak.zaak}", "Geef met het antwoord op de zienswijze weer gelegenheid tot verbetering"
    for rol in (Rol.CONTRACTMANAGER, Rol.JURIST):
        assert not ziet(zaak, rol, "U kunt nu iets doen over")
        tekst = zaak.lees(rol, blad)
        assert "Nu te doen" not in tekst
        assert "De secretaris van de MDG I-F zet de zaak op de agenda van een vergadering." in tekst
    assert zijweg in zaak.lees(Rol.CONTRACTMANAGER, blad).split("Dit kan nu ook")[1]


def test_an_item_waits_for_the_test_of_a_jurist(zaak: Mdgzaak) -> None:
    zaak.plan()
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/zaak", zaak=zaak.zaak)
    assert ziet(zaak, Rol.JURIST, "Toets een punt")
    assert not ziet(zaak, Rol.MDG_SECRETARIS, "Toets een punt")


def test_the_agenda_waits_for_a_second_person(zaak: Mdgzaak) -> None:
    zaak.plan()
    zaak.agendeer()
    assert not ziet(zaak, Rol.JURIST, "Toets een punt")
    zaak.stuur(Rol.MDG_SECRETARIS, f"/mdg/papieren/agenda/{zaak.vergadering}/maken")
    for rol in (Rol.VOORZITTER, Rol.JURIST):
        assert ziet(zaak, rol, "Stel een stuk van de MDG I-F vast: agenda")
    assert not ziet(zaak, Rol.MDG_SECRETARIS, "Stel een stuk van de MDG I-F vast")


def test_a_member_declares_before_the_meeting_and_a_jurist_looks_at_it(zaak: Mdgzaak) -> None:
    zaak.plan()
    zaak.agendeer()
    lid = zaak.leden[0]
    assert ziet(zaak, lid, "Zeg of u een belang heeft")
    assert not ziet(zaak, Rol.CONTACTPERSOON, "Zeg of u een belang heeft")
    with zaak.werk.doe(Handelende(lid, Rol.AFGEVAARDIGDE, Ingang.SCHERM)) as handeling:
        key = verklaar_belang(handeling, zaak=zaak.zaak, partij=zaak.partner, code=Belangcode.R0)
    assert not ziet(zaak, lid, "Zeg of u een belang heeft")
    assert ziet(zaak, Rol.JURIST, "Kijk één verklaring over een belang na")
    with zaak.werk.doe(zaak.als(Rol.JURIST)) as handeling:
        beoordeel_belang(handeling, verklaring=key, uitkomst=Belanguitkomst.AANVAARD)
    assert not ziet(zaak, Rol.JURIST, "over een belang na")


def test_who_has_a_place_is_told_of_the_meeting_and_then_of_its_record(zaak: Mdgzaak) -> None:
    zaak.uitgenodigd()
    uitnodiging, schrijf, stel_vast = "U bent uitgenodigd voor", "Schrijf het verslag", "Stel het verslag vast"
    for wie in (*zaak.leden, Rol.VOORZITTER, Rol.MDG_SECRETARIS):
        assert ziet(zaak, wie, uitnodiging)
    assert not ziet(zaak, Rol.CONTACTPERSOON, uitnodiging)
    zaak.na(28)
    er_is = [zaak.personen[Rol.VOORZITTER], zaak.personen[Rol.MDG_SECRETARIS]]
    zaak.stuur(Rol.VOORZITTER, f"{zaak.bij}/openen", aanwezig=er_is)
    assert not ziet(zaak, Rol.VOORZITTER, uitnodiging)
    zaak.stuur(Rol.VOORZITTER, f"{zaak.over}/beginnen")
    zaak.stuur(Rol.VOORZITTER, f"{zaak.bij}/sluiten")
    assert ziet(zaak, Rol.MDG_SECRETARIS, schrijf)
    assert not ziet(zaak, zaak.leden[0], schrijf)
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/verslag", tekst="Besproken zoals het hoort.")
    assert ziet(zaak, Rol.VOORZITTER, stel_vast)
    assert not ziet(zaak, Rol.MDG_SECRETARIS, stel_vast)


def test_too_many_who_step_aside_are_told_to_who_plans_and_to_nobody_else(zaak: Mdgzaak) -> None:
    zaak.plan()
    zaak.agendeer()
    wat = "te weinig clusters doen mee"
    assert not ziet(zaak, Rol.MDG_SECRETARIS, wat)
    for lid in zaak.leden:
        zaak.verklaar(lid, Belangcode.R3)
    assert ziet(zaak, Rol.MDG_SECRETARIS, wat)
    assert ziet(zaak, Rol.VOORZITTER, wat)
    assert not ziet(zaak, zaak.leden[0], wat)


def test_a_meeting_that_was_not_opened_on_its_day_is_told_to_who_plans_and_frees_its_case(zaak: Mdgzaak) -> None:
    zaak.uitgenodigd()
    assert not ziet(zaak, Rol.MDG_SECRETARIS, "is niet geopend")
    zaak.na(40)
    assert ziet(zaak, Rol.MDG_SECRETARIS, "is niet geopend")
    assert not ziet(zaak, Rol.VOORZITTER, "is niet geopend")
    assert "De secretaris plant een andere." in zaak.lees(Rol.VOORZITTER, zaak.bij)
    assert "Leg vast dat zij niet doorging" in zaak.lees(Rol.MDG_SECRETARIS, zaak.bij)
    zaak.stuur(Rol.MDG_SECRETARIS, f"{zaak.bij}/verzetten", tekst="De voorzitter was ziek.")
    assert not ziet(zaak, Rol.MDG_SECRETARIS, "is niet geopend")
    assert ziet(zaak, Rol.MDG_SECRETARIS, "Zet een zaak op de agenda")


def test_a_meeting_that_is_open_is_told_to_who_leads_and_who_records_it(zaak: Mdgzaak) -> None:
    zaak.begonnen()
    for rol in (Rol.VOORZITTER, Rol.MDG_SECRETARIS):
        assert ziet(zaak, rol, "is open")
    assert not ziet(zaak, zaak.leden[0], "is open")
