"""The intention on a screen: what it rests on comes out of the file, and what is not possible is refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from governance.belangen.rules import Belangcode
from governance.belangen.service import verklaar_belang
from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.rules import bezwaren
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.volmacht_service import geef_volmacht
from hendig.brieven.sjablonen import sjabloon_voor
from hendig.processes.zaakstukken.maken import maak_stuk
from hendig.processes.zaakstukken.schrijfwerk import Schrijfwerk
from hendig.processes.zaakstukken.voornemen import ALLE, Voornemeninvulling
from tests.integration.opslag.register import BEGIN, iemand
from tests.integration.opslag.zaakdaden import geweigerd
from tests.integration.web.mensen import Web
from tests.integration.web.papieren import keur, op_papier, schrijf
from tests.integration.web.toetsvelden import TOETS
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
LATER = "2030-01-01"


def velden(zaak: Webzaak, **anders: str) -> dict[str, str]:
    return {"deel": "", "per": LATER, "ondertekenaar": zaak.personen[Rol.BURGEMEESTER], **anders}


def gewogen(zaak: Webzaak, naam: str = "evenredigheidstoets") -> Webzaak:
    """The same matter with an approved test of proportionality."""
    keur(zaak, schrijf(zaak, naam, TOETS))
    return zaak


@pytest.fixture
def herhaald(web: Web) -> Webzaak:
    """Two low rounds, and two facts."""
    zaak = Webzaak(web)
    zaak.tot_herhaling()
    zaak.feit()
    return zaak


def met_voorzitter(zaak: Webzaak) -> Webzaak:
    """The same matter with a chair that does not belong to the partner."""
    with zaak.werk.doe() as handeling:
        wie = iemand(handeling, 90)
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.VOORZITTER, per=BEGIN)
    return zaak


def test_an_intention_takes_facts_measures_terms_and_advisers_out_of_the_file(herhaald: Webzaak) -> None:
    keur(herhaald, schrijf(gewogen(met_voorzitter(herhaald)), "voornemen", velden(herhaald)))
    tekst = op_papier(herhaald, Documentsoort.VOORNEMEN)
    for zin in (
        "Er is nog niets besloten.",
        "geheel op te zeggen per 1 januari 2030",
        "Uiterlijk vier weken nadat u deze brief ontvangt",
        "in Hendig, bij 'Uw procedure'",
        "De termijnen staan in de bijlage”",
        "Dit zijn verzonnen woorden.",
        "Dit lost niets op, volgens m3.",
        "Hoe wij dit nu wegen: Dit is een verzonnen zin over conclusie.",
        "De uitkomsten van de rondes Ronde 1 en Ronde 2 staan in de bijlage.",
        "tien schriftelijke vragen",
        "voorzitter van de MDG I-F",
        "onafhankelijk toezichthouder",
        "burgemeester",
    ):
        assert zin in tekst


def test_an_intention_without_an_approved_test_is_refused(herhaald: Webzaak) -> None:
    schrijf(herhaald, "evenredigheidstoets", TOETS)
    antwoord = schrijf(herhaald, "voornemen", velden(herhaald))
    assert antwoord.code == 409
    assert "Hiervoor moet nog een stuk worden geschreven en vastgesteld: evenredigheidstoets." in antwoord.tekst


def test_a_day_before_every_term_can_be_over_is_refused_with_the_earliest_day(herhaald: Webzaak) -> None:
    gewogen(herhaald)
    over_vier_maanden = (herhaald.dag + dt.timedelta(days=120)).isoformat()
    antwoord = schrijf(herhaald, "voornemen", velden(herhaald, per=over_vier_maanden))
    assert antwoord.code == 409
    assert "Code UIT-38" in antwoord.tekst
    assert "De overeenkomst kan op zijn vroegst eindigen op" in antwoord.tekst


def test_the_day_and_who_signs_are_asked(herhaald: Webzaak) -> None:
    antwoord = schrijf(herhaald, "voornemen", velden(herhaald, per="", ondertekenaar=""))
    assert antwoord.code == 422
    assert "Vul in: Per welke dag zou de overeenkomst eindigen." in antwoord.tekst
    assert "Vul in: Wie ondertekent." in antwoord.tekst


def test_who_has_a_mandate_signs_and_who_has_none_is_refused(herhaald: Webzaak) -> None:
    gewogen(herhaald)
    secretaris = herhaald.personen[Rol.SECRETARIS]
    werk: Schrijfwerk[Voornemeninvulling] = ALLE[0]
    invulling = Voornemeninvulling(deel=None, per=dt.date(2030, 1, 1), ondertekenaar=secretaris)
    with geweigerd("UIT-19"), herhaald.werk.doe(herhaald.als(Rol.CONTRACTMANAGER)) as handeling:
        maak_stuk(handeling, zaak=herhaald.zaak, werk=werk, ingevuld=invulling)
    with herhaald.werk.doe(herhaald.als(Rol.BURGEMEESTER)) as handeling:
        geef_volmacht(
            handeling, persoon=secretaris, zaak=None, per=herhaald.dag, tot=None, besluit="Volmachtbesluit 2026."
        )
    assert schrijf(herhaald, "voornemen", velden(herhaald, ondertekenaar=secretaris)).code == 302
    assert "gevolmachtigd door de burgemeester" in op_papier(herhaald, Documentsoort.VOORNEMEN)


def test_who_steps_aside_is_not_named_as_adviser_and_neither_is_the_partner(herhaald: Webzaak) -> None:
    with herhaald.werk.doe(herhaald.als(Rol.TOEZICHTHOUDER)) as handeling:
        verklaar_belang(
            handeling, zaak=herhaald.zaak, partij=herhaald.partner, code=Belangcode.R2, toelichting="Een contract."
        )
    gewogen(herhaald)
    assert "Code BRF-02" in schrijf(herhaald, "voornemen", velden(herhaald)).tekst, "the chair is of the partner"
    schrijf(met_voorzitter(herhaald), "voornemen", velden(herhaald))
    tekst = op_papier(herhaald, Documentsoort.VOORNEMEN)
    advies = tekst.split("Wie adviseren er?")[1].split("Wat blijft hetzelfde?")[0]
    assert "voorzitter van de MDG I-F" in advies
    assert "onafhankelijk toezichthouder" not in advies
    assert "afgevaardigde" not in advies, "in this network the only delegate is of the partner"


def test_with_haste_the_term_is_shorter_with_the_reason_and_the_partner_is_still_heard(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.melding(Grond.FRAUDE)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.feit()
    keur(zaak, schrijf(zaak, "feitenrelaas", {"aanleiding": "Er zijn facturen zonder hulp.", "artikel": "1"}))
    met_voorzitter(gewogen(zaak, "evenredigheidstoets-zonder-meting"))
    zonder = schrijf(zaak, "voornemen-met-spoed", velden(zaak, waarom_korter=""))
    assert "Vul in: Waarom is de termijn korter." in zonder.tekst
    reden = "Wij gaan uit van facturen zonder hulp."
    meteen = (zaak.dag + dt.timedelta(days=30)).isoformat()
    keur(zaak, schrijf(zaak, "voornemen-met-spoed", velden(zaak, waarom_korter=reden, per=meteen)))
    tekst = op_papier(zaak, Documentsoort.VOORNEMEN)
    assert "Uiterlijk vijf werkdagen nadat u deze brief ontvangt" in tekst
    assert f"{reden} U kunt wel reageren." in tekst
    assert "“Wij werken samen” (artikel 1)" in tekst
    assert "Bijlage" not in tekst


def test_an_intention_on_facts_needs_the_paper_of_the_facts(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.melding(Grond.FRAUDE)
    zaak.doe(G.VALIDATIE_GESTART)
    gewogen(zaak, "evenredigheidstoets-zonder-meting")
    antwoord = schrijf(zaak, "voornemen-met-spoed", velden(zaak, waarom_korter="Het gaat om veel geld."))
    assert "Hiervoor moet nog een stuk worden geschreven en vastgesteld: feitenrelaas." in antwoord.tekst


def test_after_the_time_to_repair_an_intention_rests_on_the_facts(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.melding(Grond.TEKORT)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.feit()
    keur(zaak, schrijf(zaak, "feitenrelaas", {"aanleiding": "Het overleg ging niet door.", "artikel": "1"}))
    for gebeurtenis in (G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN, G.GESPREK_GEVOERD):
        zaak.doe(gebeurtenis)
    met_voorzitter(gewogen(zaak, "evenredigheidstoets-zonder-meting"))
    vroeg = (zaak.dag + dt.timedelta(days=30)).isoformat()
    assert "UIT-38" in schrijf(zaak, "voornemen-zonder-meting", velden(zaak, per=vroeg)).tekst
    assert schrijf(zaak, "voornemen-zonder-meting", velden(zaak, deel="ambulante begeleiding")).code == 302
    tekst = op_papier(zaak, Documentsoort.VOORNEMEN)
    assert "voor ambulante begeleiding te ontbinden" in tekst
    assert "(artikel 1)" in tekst


def test_what_was_approved_before_its_template_got_other_words_still_carries_the_next_letter(
    herhaald: Webzaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as toen:
        toen.setattr(
            "hendig.processes.brieven.stukken.sjabloon_voor",
            lambda gegevens: replace(sjabloon_voor(gegevens), versie=99),
        )
        gewogen(herhaald)
    assert schrijf(herhaald, "voornemen", velden(herhaald)).code == 302


def test_a_new_intention_names_the_one_it_replaces(herhaald: Webzaak) -> None:
    keur(herhaald, schrijf(gewogen(herhaald), "voornemen", velden(herhaald)))
    herhaald.bewijs()
    herhaald.doe(G.VOORNEMEN_VERZONDEN)
    ouder = schrijf(herhaald, "voornemen-opnieuw", velden(herhaald))
    assert (ouder.code, "Code BRF-28" in ouder.tekst) == (409, True), "what was weighed then asked other things"
    gewogen(herhaald)
    assert schrijf(herhaald, "voornemen-opnieuw", velden(herhaald)).code == 302
    assert "Deze brief komt in de plaats van onze brief HD-2026-" in op_papier(herhaald, Documentsoort.VOORNEMEN)


def in_de_weg(zaak: Webzaak) -> set[str]:
    """The codes of what stands in the way of sending the intention."""
    rij = zaak.rij(G.VOORNEMEN_VERZONDEN)
    with zaak.werk.lees() as session:
        return {een.grond.code for een in bezwaren(rij, zaakfeiten(session, zaak.zaak, zaak.dag, zaak.elders))}


def test_an_intention_is_not_sent_while_a_later_fact_is_not_in_it(herhaald: Webzaak) -> None:
    keur(herhaald, schrijf(gewogen(met_voorzitter(herhaald)), "voornemen", velden(herhaald)))
    assert "UIT-84" not in in_de_weg(herhaald)
    herhaald.feit()
    assert "UIT-84" in in_de_weg(herhaald)
    keur(herhaald, schrijf(herhaald, "voornemen", velden(herhaald)))
    assert "UIT-84" not in in_de_weg(herhaald)
