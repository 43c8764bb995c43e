"""The questionnaire on a screen: the proposal taken over, a new version read back, and a second person who fixes it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from html import unescape

import pytest

from governance.contract.rules import Versiestand
from governance.netwerk.rules import ROLREGELS, Rol
from hendig.mail.rules import Bericht
from hendig.web.vragenlijsten.forms import vragenlijstformulier
from surveys.vragenlijst.instrument import VOORSTEL, Instrument
from surveys.vragenlijst.queries import Instrumentgegevens, zoek_instrument
from surveys.vragenlijst.service import stel_instrument_op, stel_instrument_vast
from tests.integration.web.afspraken import Antwoord, Lezer, als, mails
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

NIEUW = {"nummer": "2", "waarom": "Vraag C4 begreep niemand."}
KOPIE = "/vragenlijsten/1/kopie"


def met_concept(web: Web, instrument: Instrument = VOORSTEL, door: Rol = Rol.MEETBEHEERDER) -> str:
    """Let a questionnaire be written down; give its key."""
    with web.werk.doe(als(web, door)) as handeling:
        return stel_instrument_op(handeling, instrument=instrument, reden="Wij beginnen ermee.")


def met_vragenlijst(web: Web) -> None:
    """Let the proposal be the first questionnaire."""
    versie = met_concept(web)
    with web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        stel_instrument_vast(handeling, versie=versie)


def ingevuld(web: Web, *erbij: str, **anders: str) -> dict[str, str | list[str]]:
    """Every field as the page fills it in, and what somebody changed."""
    with web.app.test_request_context(KOPIE):
        form = vragenlijstformulier((VOORSTEL,), erbij=erbij)
        velden = {veld.name: veld.data for veld in form if veld.data is not None}
    return velden | NIEUW | anders


def gegevens(web: Web, nummer: str) -> Instrumentgegevens | None:
    with web.werk.lees() as session:
        return zoek_instrument(session, nummer)


def bekijk(web: Web, rol: Rol, adres: str) -> str:
    pagina = Lezer(web, rol).lees(adres)
    assert (pagina.code, fouten_in(pagina.tekst)) == (200, [])
    return unescape(pagina.tekst)


def nagelezen(web: Web, **anders: str) -> Antwoord:
    return Lezer(web, Rol.MEETBEHEERDER).stuur(KOPIE, **ingevuld(web, **anders), stap="nalezen")


def test_who_writes_questionnaires_begins_with_the_proposal_and_who_fixes_them_is_asked(web: Web) -> None:
    assert "Neem het voorstel over als eerste versie" in bekijk(web, Rol.MEETBEHEERDER, "/vragenlijsten")
    assert "Neem het voorstel over" not in bekijk(web, Rol.CONTROLEUR, "/vragenlijsten")
    gestuurd = Lezer(web, Rol.MEETBEHEERDER).stuur("/vragenlijsten/eerste", "/vragenlijsten")
    assert (gestuurd.code, gestuurd.naar) == (302, "/vragenlijsten/1")
    gevonden = gegevens(web, "1")
    assert gevonden is not None
    assert (gevonden.talen, gevonden.stand) == ((VOORSTEL,), Versiestand.CONCEPT)
    gevraagd = {persoon for bericht, persoon in mails(web) if bericht == Bericht.VRAGENLIJST_VOORGESTELD}
    assert gevraagd == {web.mensen[Rol.CONTROLEUR]}


def test_the_proposal_is_taken_over_once_however_often_the_button_is_pressed(web: Web) -> None:
    anders = replace(VOORSTEL, inleiding="Hoe vaak klopt dit?")
    met_concept(web, anders)
    gestuurd = Lezer(web, Rol.MEETBEHEERDER).stuur("/vragenlijsten/eerste", "/vragenlijsten")
    assert (gestuurd.code, gestuurd.naar) == (302, "/vragenlijsten")
    gevonden = gegevens(web, "1")
    assert gevonden is not None
    assert gevonden.in_taal() == anders
    assert "Neem het voorstel over" not in bekijk(web, Rol.MEETBEHEERDER, "/vragenlijsten")


def test_without_a_questionnaire_the_page_says_so(web: Web) -> None:
    assert "Er is nog geen vragenlijst" in bekijk(web, Rol.MEDEWERKER, "/vragenlijsten")


@pytest.mark.parametrize("rol", ROLREGELS)
def test_everybody_with_a_role_reads_every_question_and_what_the_contract_says_of_it(web: Web, rol: Rol) -> None:
    met_vragenlijst(web)
    tekst = bekijk(web, rol, "/vragenlijsten/1")
    assert all(vraag.tekst in tekst for vraag in VOORSTEL.vragen)
    assert all(label in tekst for _, label in VOORSTEL.antwoorden)
    assert all(deel.definitie in tekst for deel in VOORSTEL.constructen)
    assert "kan ik niet beoordelen" in tekst
    assert "Wij beginnen ermee." in tekst
    assert "/vragenlijsten/1" in bekijk(web, rol, "/vragenlijsten")


def test_the_proposal_is_marked_as_one_until_it_is_fixed_and_a_text_of_the_network_is_not(web: Web) -> None:
    versie = met_concept(web)
    assert "</svg>Voorstel</span>" in bekijk(web, Rol.CONTROLEUR, "/vragenlijsten/1")
    with web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        stel_instrument_vast(handeling, versie=versie)
    vast = bekijk(web, Rol.MEETBEHEERDER, "/vragenlijsten/1")
    assert "</svg>Vastgesteld</span>" in vast
    assert "Voorstel" not in vast
    assert "hardop" not in vast
    assert Lezer(web, Rol.MEETBEHEERDER).stuur(KOPIE, **ingevuld(web), stap="doen").code == 302
    assert "</svg>Voorstel</span>" not in bekijk(web, Rol.CONTROLEUR, "/vragenlijsten/2")


def test_a_concept_is_there_for_who_writes_and_who_fixes_and_for_nobody_else(web: Web) -> None:
    met_concept(web)
    for adres in ("/vragenlijsten/1", "/vragenlijsten/1/voorbeeld/1"):
        assert [Lezer(web, rol).lees(adres).code for rol in (Rol.MEETBEHEERDER, Rol.CONTROLEUR)] == [200, 200]
        assert [Lezer(web, rol).lees(adres).code for rol in (Rol.CONTACTPERSOON, Rol.BEHEERDER)] == [404, 404]
    assert "Er is nog geen vragenlijst" in bekijk(web, Rol.CONTACTPERSOON, "/vragenlijsten")


@pytest.mark.parametrize(("deel", "codes"), [(1, ["C1", "C2", "C3", "C4"]), (2, ["I1", "I2", "I3", "I4"])])
def test_a_preview_is_the_step_of_a_rater_about_an_invented_partner(web: Web, deel: int, codes: list[str]) -> None:
    met_vragenlijst(web)
    tekst = bekijk(web, Rol.MEDEWERKER, f"/vragenlijsten/1/voorbeeld/{deel}")
    assert re.findall(r'<fieldset id="(\w+)"', tekst) == codes
    assert "Kiezelpad (verzonnen)" in tekst
    assert "[P]" not in tekst
    assert "Het gaat over de tijd sinds 1 januari 2026." in tekst
    assert f"Deel {deel} van 2" in tekst
    assert tekst.count('type="radio"') == 24


def test_a_preview_sends_nothing_and_has_no_answer_beforehand(web: Web) -> None:
    met_vragenlijst(web)
    tekst = bekijk(web, Rol.MEDEWERKER, "/vragenlijsten/1/voorbeeld/1")
    assert " checked" not in tekst
    assert tekst.count('<form method="post"') == 1, "only the one to log out"


@pytest.mark.parametrize("deel", ["0", "3", "een"])
def test_a_step_that_is_not_there_is_not_shown(web: Web, deel: str) -> None:
    met_vragenlijst(web)
    assert Lezer(web, Rol.MEDEWERKER).lees(f"/vragenlijsten/1/voorbeeld/{deel}").code == 404


def test_a_copy_begins_with_every_text_but_not_the_number(web: Web) -> None:
    met_vragenlijst(web)
    tekst = bekijk(web, Rol.MEETBEHEERDER, KOPIE)
    assert all(f"\n{vraag.tekst}</textarea>" in tekst for vraag in VOORSTEL.vragen)
    assert re.search(r'name="nummer"[^>]* value=""', tekst)
    assert re.search(r'name="nl-C6"[^>]*>\s*</textarea>', tekst)
    assert 'name="nl-C7"' not in tekst


def test_what_changes_is_read_back_before_anything_is_kept(web: Web) -> None:
    met_vragenlijst(web)
    pagina = nagelezen(
        web, **{"nl-C4": "", "nl-C5": "[P] geeft het toe als iets misgaat.", "nl-antwoord-2": "af en toe"}
    )
    tekst = unescape(pagina.tekst)
    assert "U wijzigt 3 teksten van vragenlijst 1." in tekst
    assert "[P] geeft het toe als iets misgaat." in tekst
    assert "Vraag C4" in tekst
    assert "af en toe" in tekst
    assert fouten_in(pagina.tekst) == []
    assert gegevens(web, "2") is None


def test_a_copy_without_a_change_says_so(web: Web) -> None:
    met_vragenlijst(web)
    assert "U wijzigt geen enkele tekst van vragenlijst 1." in nagelezen(web).tekst


def test_what_was_read_back_is_what_is_written_down(web: Web) -> None:
    met_vragenlijst(web)
    velden = ingevuld(web, **{"nl-C4": "", "nl-C5": " [P] geeft het  toe. "})
    gestuurd = Lezer(web, Rol.MEETBEHEERDER).stuur(KOPIE, **velden, stap="doen")
    assert (gestuurd.code, gestuurd.naar) == (302, "/vragenlijsten/2")
    gevonden = gegevens(web, "2")
    assert gevonden is not None
    assert gevonden.in_taal().codes == ("C1", "C2", "C3", "C5", "I1", "I2", "I3", "I4")
    assert gevonden.in_taal().zin("C5", "Wulp") == "Wulp geeft het toe."
    assert gevonden.reden == "Vraag C4 begreep niemand."
    assert "Wat anders is dan in vragenlijst 1" in bekijk(web, Rol.CONTROLEUR, "/vragenlijsten/2")


def test_going_back_loses_nothing_of_what_was_filled_in(web: Web) -> None:
    met_vragenlijst(web)
    pagina = Lezer(web, Rol.MEETBEHEERDER).stuur(KOPIE, **ingevuld(web, **{"nl-C1": "[P] is er."}), stap="terug")
    assert "\n[P] is er.</textarea>" in pagina.tekst
    assert "Vraag C4 begreep niemand." in pagina.tekst


@pytest.mark.parametrize(
    ("naam", "waarde", "zin"),
    [
        ("nummer", "twee", "Begin het nummer van de vragenlijst met een cijfer"),
        ("nl-kop", "Het gaat over vroeger.", "Schrijf {datum} op de plek waar dat hoort."),
        ("nl-C1", "Iedereen doet mee.", "Schrijf [P] op de plek waar dat hoort."),
        ("nl-C1", "[P] " + "x" * 160, "Schrijf hooguit 160 tekens."),
        ("nl-inleiding", " ", "Vul in: Inleiding."),
        ("waarom", "", "Schrijf in een zin waarom dit gebeurt."),
    ],
)
def test_what_does_not_fit_is_told_at_its_field_and_nothing_is_lost(web: Web, naam: str, waarde: str, zin: str) -> None:
    met_vragenlijst(web)
    pagina = nagelezen(web, **{naam: waarde, "nl-geen_antwoord": "weet ik niet"})
    tekst = unescape(pagina.tekst)
    assert pagina.code == 422
    assert f'<a href="#{naam}">{zin}' in tekst
    assert f'id="{naam}-fout"' in tekst
    assert 'value="weet ik niet"' in tekst
    assert fouten_in(pagina.tekst) == []


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"nl-C3": "", "nl-C4": ""}, "Over competentioneel staan er 2 vragen. Stel er 3 tot en met 6."),
        ({"nl-antwoord-2": "Meestal"}, "In het Nederlands hebben twee antwoorden dezelfde tekst."),
    ],
)
def test_what_does_not_fit_together_is_told_before_it_is_read_back(web: Web, anders: dict[str, str], zin: str) -> None:
    met_vragenlijst(web)
    pagina = nagelezen(web, **anders)
    assert pagina.code == 422
    assert zin in pagina.tekst
    assert gegevens(web, "2") is None


def test_a_number_that_is_fixed_already_is_refused_on_the_form(web: Web) -> None:
    met_vragenlijst(web)
    pagina = Lezer(web, Rol.MEETBEHEERDER).stuur(KOPIE, **ingevuld(web, nummer="1"), stap="doen")
    assert pagina.code == 409
    assert "Aan vragenlijst 1 verandert niets meer" in pagina.tekst
    assert "Code CON-03." in pagina.tekst


def test_a_language_comes_along_with_every_text_of_it(web: Web) -> None:
    met_vragenlijst(web)
    assert f"{KOPIE}?taal=en" in bekijk(web, Rol.MEETBEHEERDER, "/vragenlijsten/1")
    engels = {f"en{naam[2:]}": f"{waarde} (en)" for naam, waarde in ingevuld(web).items() if naam.startswith("nl-")}
    engels |= {"en-C5": "", "en-C6": "", "en-I5": "", "en-I6": ""}
    definities = {f"en-definitie-{deel.naam}": "what we agreed" for deel in VOORSTEL.constructen}
    velden = ingevuld(web, "en", **engels, **definities)
    adres = f"{KOPIE}?taal=en&taal=xx"
    assert Lezer(web, Rol.MEETBEHEERDER).stuur(adres, **velden, stap="doen").naar == "/vragenlijsten/2"
    gevonden = gegevens(web, "2")
    assert gevonden is not None
    assert gevonden.in_taal("en").zin("C1", "Wulp") == "Wulp doet wat is afgesproken. (en)"
    assert "De vragen in het Engels" in bekijk(web, Rol.CONTROLEUR, "/vragenlijsten/2")
    assert 'name="en-C1"' in bekijk(web, Rol.MEETBEHEERDER, "/vragenlijsten/2/kopie")


def test_a_question_that_one_language_misses_is_told(web: Web) -> None:
    met_vragenlijst(web)
    engels = {f"en{naam[2:]}": f"{waarde} (en)" for naam, waarde in ingevuld(web).items() if naam.startswith("nl-")}
    leeg = {"en-C5": "", "en-C6": "", "en-I5": "", "en-I6": "", "en-C2": ""}
    definities = {f"en-definitie-{deel.naam}": "what we agreed" for deel in VOORSTEL.constructen}
    velden = ingevuld(web, "en", **(engels | leeg), **definities)
    pagina = Lezer(web, Rol.MEETBEHEERDER).stuur(f"{KOPIE}?taal=en", **velden, stap="nalezen")
    assert "In het Engels ontbreekt vraag C2." in pagina.tekst


def test_who_wrote_a_concept_changes_it_under_its_own_number(web: Web) -> None:
    met_concept(web)
    meet = Lezer(web, Rol.MEETBEHEERDER)
    velden = {naam: waarde for naam, waarde in ingevuld(web, **{"nl-C1": "[P] is er."}).items() if naam != "nummer"}
    assert meet.stuur("/vragenlijsten/1/wijzigen", **velden, stap="doen").naar == "/vragenlijsten/1"
    gevonden = gegevens(web, "1")
    assert gevonden is not None
    assert gevonden.in_taal().zin("C1", "Wulp") == "Wulp is er."
    assert gevonden.reden == "Vraag C4 begreep niemand.", "the reason of who wrote it last"
    assert not gevonden.in_taal().is_voorstel, "the text is no longer that which comes along"


def test_a_version_is_held_beside_the_one_that_was_fixed_last_before_it(web: Web) -> None:
    for nummer in ("2", "1"):
        versie = met_concept(web, replace(VOORSTEL, versie=nummer, inleiding=f"Hoe vaak klopt {nummer}?"))
        with web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
            stel_instrument_vast(handeling, versie=versie)
        web.werk.nu += dt.timedelta(minutes=1)
    met_concept(web, replace(VOORSTEL, versie="4"))
    web.werk.nu += dt.timedelta(minutes=1)
    met_concept(web, replace(VOORSTEL, versie="3"))
    tekst = bekijk(web, Rol.CONTROLEUR, "/vragenlijsten/3")
    assert "Wat anders is dan in vragenlijst 1" in tekst
    assert "Hoe vaak klopt 1?" in tekst
    assert "Wat anders is dan in vragenlijst 2" in bekijk(web, Rol.CONTROLEUR, "/vragenlijsten/1")
    assert "Wat anders is dan" not in bekijk(web, Rol.CONTROLEUR, "/vragenlijsten/2")


def test_a_fixed_version_and_the_concept_of_another_are_not_changed(web: Web) -> None:
    met_concept(web, door=Rol.CONTROLEUR)
    assert Lezer(web, Rol.MEETBEHEERDER).lees("/vragenlijsten/1/wijzigen").code == 404
    with web.werk.doe(als(web, Rol.MEETBEHEERDER)) as handeling:
        gevonden = zoek_instrument(handeling.session, "1")
        assert gevonden is not None
        stel_instrument_vast(handeling, versie=gevonden.id)
    assert Lezer(web, Rol.CONTROLEUR).lees("/vragenlijsten/1/vaststellen").code == 404


def test_another_fixes_it_and_then_it_stands(web: Web) -> None:
    met_concept(web)
    controle = Lezer(web, Rol.CONTROLEUR)
    tekst = bekijk(web, Rol.CONTROLEUR, "/vragenlijsten/1")
    assert "/vragenlijsten/1/vaststellen?gelezen=1" in tekst
    gestuurd = controle.stuur("/vragenlijsten/1/vaststellen?gelezen=1")
    assert (gestuurd.code, gestuurd.naar) == (302, "/vragenlijsten/1")
    gevonden = gegevens(web, "1")
    assert gevonden is not None
    assert gevonden.stand is Versiestand.VASTGESTELD


def test_who_wrote_it_is_told_why_another_fixes_it_and_who_can(web: Web) -> None:
    met_concept(web)
    assert "U stelde deze vragenlijst op. Daarom stelt een ander die vast." in bekijk(
        web, Rol.MEETBEHEERDER, "/vragenlijsten/1"
    )
    tekst = bekijk(web, Rol.MEETBEHEERDER, "/vragenlijsten/1/vaststellen")
    assert "Dit kan nu niet" in tekst
    assert "onafhankelijk controleur" in tekst
    gestuurd = Lezer(web, Rol.MEETBEHEERDER).stuur("/vragenlijsten/1/vaststellen?gelezen=1")
    assert gestuurd.code == 409
    assert "Code CON-04." in gestuurd.tekst


def test_what_was_changed_after_it_was_read_is_not_fixed_unseen(web: Web) -> None:
    met_concept(web)
    met_concept(web)
    gestuurd = Lezer(web, Rol.CONTROLEUR).stuur("/vragenlijsten/1/vaststellen?gelezen=1")
    assert gestuurd.code == 409
    assert "Code CON-15." in gestuurd.tekst


def test_fixing_asks_who_it_is_once_more(web: Web) -> None:
    met_concept(web)
    pagina = Lezer(web, Rol.CONTROLEUR, bevestigd=False).stuur("/vragenlijsten/1/vaststellen?gelezen=1")
    assert "Bevestig dat u het bent" in pagina.tekst
    gevonden = gegevens(web, "1")
    assert gevonden is not None
    assert gevonden.stand is Versiestand.CONCEPT


def test_who_may_fix_one_finds_it_on_the_first_page_and_who_wrote_it_does_not(web: Web) -> None:
    met_concept(web)
    assert "Lees vragenlijst 1 na" in bekijk(web, Rol.CONTROLEUR, "/")
    assert "Lees vragenlijst 1 na" not in bekijk(web, Rol.MEETBEHEERDER, "/")
    assert "Lees vragenlijst 1 na" not in bekijk(web, Rol.JURIST, "/")


def test_the_way_to_the_questionnaire_begins_at_the_norm_and_the_agreement(web: Web) -> None:
    for adres in ("/norm", "/overeenkomst"):
        assert 'href="/vragenlijsten"' in bekijk(web, Rol.MEDEWERKER, adres)


def test_signs_of_a_page_in_a_question_are_shown_as_text(web: Web) -> None:
    met_vragenlijst(web)
    vraag = "[P] zegt <b>alles</b>."
    Lezer(web, Rol.MEETBEHEERDER).stuur(KOPIE, **ingevuld(web, **{"nl-C1": vraag}), stap="doen")
    for adres in ("/vragenlijsten/2", "/vragenlijsten/2/voorbeeld/1", "/vragenlijsten/2/kopie"):
        assert "<b>alles" not in Lezer(web, Rol.MEETBEHEERDER).lees(adres).tekst
