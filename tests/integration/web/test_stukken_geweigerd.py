"""What is refused of the papers from the advice to the end, with what to do; nothing is made then."""

from __future__ import annotations

import pytest

from governance.belangen.rules import Belangcode
from governance.belangen.service import verklaar_belang
from governance.documenten.queries import stukken_in
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import tel_trajecten
from governance.uitsluiting.service import TE_LANG_GELEDEN, leg_gevolg_vast
from hendig.processes.zaakstukken.alle import SCHRIJFWERK, keurt
from hendig.processes.zaakstukken.besluit import Besluitinvulling
from hendig.processes.zaakstukken.maken import maak_stuk
from hendig.processes.zaakstukken.terugvraag import Antwoordinvulling
from tests.integration.opslag.zaakdaden import D, G, S, geweigerd
from tests.integration.web.afspraken import Antwoord, Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.stukgevallen import GEVALLEN
from tests.integration.web.stukstanden import bekend, concept, heroverweging
from tests.integration.web.stukweb import IN_2028, Stukzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


@pytest.fixture
def zaak(web: Web) -> Stukzaak:
    """A matter that has not begun."""
    return Stukzaak(web)


def velden(zaak: Stukzaak, naam: str, **anders: str) -> dict[str, str]:
    """What makes this paper complete, but for a few fields."""
    geval = next(een for een in GEVALLEN if een.naam == naam)
    return {veld: zaak.sleutel(waarde) for veld, waarde in geval.velden.items()} | anders


def weiger(zaak: Stukzaak, naam: str, code: str, rol: Rol = Rol.CONTRACTMANAGER, **anders: str) -> Antwoord:
    """Send a form that is refused; nothing new lies in the file."""
    voor = aantal(zaak)
    antwoord = zaak.schrijf(rol, naam, **velden(zaak, naam, **anders))
    assert antwoord.code == 409, antwoord.tekst
    assert f"Code {code}" in antwoord.tekst
    assert aantal(zaak) == voor
    return antwoord


def aantal(zaak: Stukzaak) -> int:
    with zaak.werk.lees() as session:
        return len(stukken_in(session, zaak.zaak))


def test_an_adviser_who_declared_nothing_is_not_asked(zaak: Stukzaak) -> None:
    zaak.tot_toezicht()
    weiger(zaak, "adviesopdracht", "BRF-32")


def test_an_adviser_with_an_interest_is_refused_in_the_same_words(zaak: Stukzaak) -> None:
    zaak.tot_toezicht()
    zonder = weiger(zaak, "adviesopdracht", "BRF-32")
    with zaak.werk.doe(zaak.als(Rol.TOEZICHTHOUDER)) as handeling:
        tekst = "Wij werken voor elkaar."
        verklaar_belang(handeling, zaak=zaak.zaak, partij=zaak.partner, code=Belangcode.R2, toelichting=tekst)
    met = weiger(zaak, "adviesopdracht", "BRF-32")
    assert [een for een in met.tekst.splitlines() if "BRF-32" in een or "kan adviseren" in een] == [
        een for een in zonder.tekst.splitlines() if "BRF-32" in een or "kan adviseren" in een
    ]


def test_an_adviser_without_an_accepted_declaration_sees_nothing_to_write(zaak: Stukzaak) -> None:
    zaak.tot_toezicht()
    zaak.doe(G.ADVIES_GEVRAAGD)
    assert zaak.schrijf(Rol.TOEZICHTHOUDER, "conceptadvies", **velden(zaak, "conceptadvies")).code == 404


def test_an_advice_without_a_question_is_refused(zaak: Stukzaak) -> None:
    zaak.tot_toezicht()
    zaak.zonder_belang()
    weiger(zaak, "conceptadvies", "UIT-26", Rol.TOEZICHTHOUDER)


def test_every_point_of_the_partner_is_weighed_once(zaak: Stukzaak) -> None:
    concept(zaak)
    leeg = {"zienswijze-0-punt": "", "zienswijze-0-weging": ""}
    weiger(zaak, "conceptadvies", "BRF-33", Rol.TOEZICHTHOUDER, **leeg)
    dubbel = {"zienswijze-1-punt": "1", "zienswijze-1-weging": "En nog iets."}
    weiger(zaak, "conceptadvies", "BRF-34", Rol.TOEZICHTHOUDER, **dubbel)


def test_an_advice_waits_until_the_partner_could_read_the_draft(zaak: Stukzaak) -> None:
    concept(zaak)
    zaak.doe(G.CONCEPTADVIES_GEDEELD, bezorgd=False)
    zonder = {"op_concept-0-reactie": "", "op_concept-0-weging": ""}
    weiger(zaak, "toezichtadvies", "UIT-27", Rol.TOEZICHTHOUDER, **zonder)


def test_a_reaction_on_the_draft_is_not_left_out(zaak: Stukzaak) -> None:
    concept(zaak)
    for gebeurtenis in (G.CONCEPTADVIES_GEDEELD, G.OP_CONCEPT_GEREAGEERD):
        zaak.doe(gebeurtenis)
    zonder = {"op_concept-0-reactie": "", "op_concept-0-weging": ""}
    weiger(zaak, "toezichtadvies", "BRF-33", Rol.TOEZICHTHOUDER, **zonder)


def test_only_a_jurist_approves_an_advice_and_is_told_to_look_at_its_form(zaak: Stukzaak) -> None:
    concept(zaak)
    pagina = Lezer(zaak.web, Rol.TOEZICHTHOUDER).lees(f"/zaken/{zaak.zaak}/schrijven/conceptadvies").tekst
    assert "Over de inhoud gaat alleen de adviseur." in pagina
    assert "<li>1. Wij zien dit anders.</li>" in pagina
    plek = zaak.schrijf(Rol.TOEZICHTHOUDER, "conceptadvies", **velden(zaak, "conceptadvies")).naar
    assert keurt(D.CONCEPTADVIES) == keurt(D.TOEZICHTADVIES) == keurt(D.HEROVERWEGINGSADVIES) == (Rol.JURIST,)
    assert Lezer(zaak.web, Rol.CONTRACTMANAGER).stuur(f"{plek}/vaststellen").code == 404
    jurist = Lezer(zaak.web, Rol.JURIST)
    assert "Over de inhoud gaat alleen de adviseur." in jurist.lees(plek).tekst
    assert jurist.stuur(f"{plek}/vaststellen").code == 302


def test_the_gemeente_does_not_write_an_advice(zaak: Stukzaak) -> None:
    concept(zaak)
    for naam in ("conceptadvies", "toezichtadvies"):
        assert zaak.schrijf(Rol.CONTRACTMANAGER, naam).code == 404


def test_every_question_gets_one_answer(zaak: Stukzaak) -> None:
    zaak.tot_trekkers()
    zaak.doe(G.TERUGVERWEZEN)
    dubbel = {"antwoorden-1-vraag": "1", "antwoorden-1-antwoord": "Nog een."}
    weiger(zaak, "aanvullende-nota", "BRF-35", **dubbel)


def test_what_the_college_asked_is_answered_too(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.besluit("B-2026-001", anders="Hoe lang is de wachttijd?")
    zaak.doe(G.BESLUIT_GENOMEN, S.TERUGVERWEZEN)
    assert zaak.schrijf(Rol.CONTRACTMANAGER, "aanvullende-nota", **velden(zaak, "aanvullende-nota")).code == 302
    assert "Hoe lang is de wachttijd?\nJa, op 1 mei." in zaak.papier(D.AANVULLENDE_NOTA)


def test_a_question_that_nobody_wrote_down_is_not_answered(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.besluit("B-2026-001")
    zaak.doe(G.BESLUIT_GENOMEN, S.TERUGVERWEZEN)
    geen = {"antwoorden-0-vraag": "", "antwoorden-0-antwoord": ""}
    antwoord = zaak.schrijf(Rol.CONTRACTMANAGER, "aanvullende-nota", **velden(zaak, "aanvullende-nota", **geen))
    assert "Vul minstens één rij in bij: Wat is het antwoord." in antwoord.tekst
    wie = zaak.als(Rol.CONTRACTMANAGER)
    ingevuld = Antwoordinvulling(antwoorden=(), bronnen=None, verandert="Niets.")
    with geweigerd("BRF-36"), zaak.werk.doe(wie) as handeling:
        maak_stuk(handeling, zaak=zaak.zaak, werk=SCHRIJFWERK["aanvullende-nota"], ingevuld=ingevuld)


def test_a_plan_for_families_counts_what_the_file_counts(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    weiger(zaak, "transitieplan", "BRF-37", **{"groepen-0-aantal": "3"})
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        tel_trajecten(handeling, zaak=zaak.zaak, lopend=0, zonder_afspraak=0)
    weiger(zaak, "transitieplan", "BRF-38", **{"groepen-0-aantal": "-1"})


def test_what_happens_with_families_is_still_to_come(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    weiger(zaak, "transitieplan", "BRF-08", **{"groepen-0-uiterlijk": "2026-01-05"})


def test_a_partner_keeps_its_access_until_the_end(zaak: Stukzaak) -> None:
    bekend(zaak)
    weiger(zaak, "opzeggingsbrief", "BRF-49", **{"afronding-toegang_tot": "2028-04-30"})


def test_without_a_day_on_which_it_ends_nothing_says_when(zaak: Stukzaak) -> None:
    zaak.tot_trekkers()
    weiger(zaak, "transitieplan", "BRF-31")


def test_who_may_not_sign_does_not_sign(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    antwoord = zaak.schrijf(Rol.CONTRACTMANAGER, "besluitbrief", deel="", ondertekenaar=zaak.personen[Rol.JURIST])
    assert antwoord.code == 422
    wie = zaak.als(Rol.CONTRACTMANAGER)
    ingevuld = Besluitinvulling(deel=None, ondertekenaar=zaak.personen[Rol.JURIST])
    with geweigerd("UIT-19"), zaak.werk.doe(wie) as handeling:
        maak_stuk(handeling, zaak=zaak.zaak, werk=SCHRIJFWERK["besluitbrief"], ingevuld=ingevuld)


def test_a_letter_about_a_besluit_as_advised_says_what_was_advised(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    weiger(zaak, "besluitbrief", "BRF-53", deel="de jeugdhulp")


def test_a_letter_with_a_measure_holds_the_measure_that_was_advised(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_LICHTER)
    weiger(zaak, "maatregelbrief", "BRF-53")
    plan = velden(zaak, "maatregelbrief", maatregel="een verbeterplan")
    assert zaak.schrijf(Rol.CONTRACTMANAGER, "maatregelbrief", **plan).naar


@pytest.mark.parametrize(
    ("code", "anders"),
    [
        ("BRF-08", {"geldt_vanaf": "2026-01-05"}),
        ("BRF-41", {"evaluatie": "2027-01-01"}),
        ("BRF-41", {"tot_en_met": "2027-01-01"}),
        ("BRF-40", {"tot_en_met": ""}),
        ("BRF-40", {"tot_en_met": "2027-04-05"}),
    ],
)
def test_a_measure_has_days_that_fit(zaak: Stukzaak, code: str, anders: dict[str, str]) -> None:
    zaak.tot_besluit(S.BESLOTEN_LICHTER)
    weiger(zaak, "maatregelbrief", code, **anders)


def test_thirteen_weeks_are_allowed_and_a_day_more_is_not(zaak: Stukzaak) -> None:
    zaak.tot_besluit(S.BESLOTEN_LICHTER)
    weiger(zaak, "maatregelbrief", "BRF-40", tot_en_met="2027-04-05")
    assert zaak.schrijf(
        Rol.CONTRACTMANAGER, "maatregelbrief", **velden(zaak, "maatregelbrief", tot_en_met="2027-04-04")
    ).naar


@pytest.mark.parametrize(
    ("code", "dag"), [("BRF-42", "2026-05-01"), ("UIT-46", "2029-05-01")], ids=["before it was asked", "to come"]
)
def test_the_partner_is_heard_after_it_asked_and_not_tomorrow(zaak: Stukzaak, code: str, dag: str) -> None:
    heroverweging(zaak)
    weiger(zaak, "heroverwegingsadvies", code, Rol.HEROVERWEGER, gehoord_op=dag)


def test_a_new_besluit_is_told_only_when_there_is_one(zaak: Stukzaak) -> None:
    heroverweging(zaak)
    zaak.stuk(D.HEROVERWEGINGSADVIES)
    weiger(zaak, "heroverwegingsbesluit", "BRF-30")


def test_it_ends_only_after_the_letter_with_the_besluit(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    weiger(zaak, "opzeggingsbrief", "UIT-26")


def test_it_does_not_end_before_the_day_that_was_told(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    weiger(zaak, "opzeggingsbrief", "BRF-44")


def test_the_letter_must_arrive_in_time_for_the_day(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.eindigt(IN_2028)
    zaak.na((IN_2028 - zaak.dag).days - 30)
    weiger(zaak, "opzeggingsbrief", "BRF-43")


def test_a_form_that_was_not_agreed_cannot_be_written(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    assert zaak.schrijf(Rol.CONTRACTMANAGER, "ontbindingsverklaring").code == 404


def test_the_network_hears_nothing_where_the_partner_goes_on_in_part(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    zaak.deel = "het product begeleiding"
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.na(30)
    zaak.regel_einde()
    zaak.doe(G.VERKLARING_VERZONDEN)
    zaak.doe(G.VERKLARING_BEZORGD)
    zaak.na(120)
    zaak.doe(G.INGEGAAN)
    weiger(zaak, "netwerkmededeling", "BRF-45")


def test_the_network_hears_nothing_before_the_day(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    zaak.doe(G.PARTNER_ZEGDE_OP)
    weiger(zaak, "netwerkmededeling", "UIT-38")


@pytest.mark.parametrize(
    ("code", "anders"),
    [("BRF-46", {"ontvangen_op": "2026-08-03", "per": "2026-08-01"}), ("UIT-46", {"ontvangen_op": "2029-01-01"})],
)
def test_a_notice_of_the_partner_has_days_that_fit(zaak: Stukzaak, code: str, anders: dict[str, str]) -> None:
    zaak.tot_voornemen()
    weiger(zaak, "opzeggingsbevestiging", code, **anders)


@pytest.mark.parametrize(
    ("code", "anders"), [("UIT-46", {"toegang-op": "2029-01-01"}), ("BRF-39", {"bewaren_tot": "2026-01-01"})]
)
def test_what_was_rounded_off_lies_behind_and_the_papers_stay(
    zaak: Stukzaak, code: str, anders: dict[str, str]
) -> None:
    next(een for een in GEVALLEN if een.naam == "afsluitverslag").tot(zaak)
    weiger(zaak, "afsluitverslag", code, **anders)


def test_who_never_knew_gets_no_letter_that_it_is_over(zaak: Stukzaak) -> None:
    zaak.tot_gesprek()
    zaak.verval("T20")
    weiger(zaak, "vervalbrief", "BRF-47")


def test_what_closed_with_a_letter_gets_no_second_one(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    zaak.doe(G.ZIENSWIJZE_ONTVANGEN)
    zaak.doe(G.ZIENSWIJZE_GEGROND, S.GESLOTEN_ZONDER_GEVOLG)
    weiger(zaak, "sluitingsbrief", "BRF-47")


def test_a_term_that_nobody_finds_is_not_named(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    zaak.verval("T99")
    weiger(zaak, "vervalbrief", "BRF-48")


def test_a_round_of_too_long_ago_lapses_without_a_term_and_the_partner_can_be_told(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    with zaak.werk.doe() as handeling:
        leg_gevolg_vast(handeling, zaak=zaak.zaak, gebeurtenis=G.VERVALLEN, elders=zaak.elders, tekst=TE_LANG_GELEDEN)
    assert zaak.schrijf(Rol.CONTRACTMANAGER, "vervalbrief").code == 302


def test_a_letter_that_never_went_out_is_not_taken_back(zaak: Stukzaak) -> None:
    zaak.tot_gesprek()
    antwoord = zaak.schrijf(Rol.CONTRACTMANAGER, "intrekkingsbrief", redenen="Het klopte niet.", brief="")
    assert antwoord.code == 422
