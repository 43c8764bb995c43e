"""Whole walks through a matter on both engines: along every route, to an end and to nothing."""

from __future__ import annotations

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.logboek.queries import controleer
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Beeindigingsvorm, Grond, Route
from governance.uitsluiting.queries import gebruikte_ronden, open_zaak, stapvoorstellen
from governance.uitsluiting.service import stel_stap_voor
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakdaden import geweigerd
from tests.integration.opslag.zaakwerk import Zaakwerk

G, S, D = Zaakgebeurtenis, Zaakstand, Documentsoort


@pytest.mark.parametrize(
    ("route", "uitkomst", "vorm"),
    [
        ("OPTIE_1", G.VASTGESTELD, "opzegging"),
        ("OPTIE_2", G.BESPROKEN, "ontbinding"),
        ("BEIDE", G.VASTGESTELD, "opzegging"),
    ],
)
def test_low_trust_from_a_signal_to_the_end_along_every_route(
    werk: Werkplaats, route: str, uitkomst: Zaakgebeurtenis, vorm: str
) -> None:
    zaak = Zaakwerk(werk, route=route, vorm=vorm)
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(uitkomst)
    assert zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN) is S.BESLOTEN_BEEINDIGEN
    assert "T19" not in zaak.open_()
    zaak.tot_einde()
    beeld = zaak.beeld()
    assert (beeld.stand, beeld.route, beeld.vorm) == (S.AFGEROND, Route(route), Beeindigingsvorm(vorm))
    assert zaak.open_() == set()
    with werk.lees() as session:
        assert controleer(session).heel
        assert gebruikte_ronden(session, partij=zaak.partner, construct="competentioneel") == dict.fromkeys(
            ("ronde-1", "ronde-2"), zaak.zaak
        )
        assert open_zaak(session, partij=zaak.partner, grond=Grond.VERTROUWEN, construct="competentioneel") is None


def test_a_shortfall_goes_by_a_notice_of_default_and_the_form_of_the_law(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.melding(Grond.TEKORT)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.stuk(D.FEITENRELAAS)
    for gebeurtenis in (G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN, G.GESPREK_GEVOERD, G.INGEBREKE_GESTELD):
        zaak.doe(gebeurtenis)
    assert "T05" not in zaak.open_(), "the notice of default takes the place of a plan"
    zaak.bewijs()
    zaak.na(40)
    zaak.doe(G.VOORNEMEN_VERZONDEN)
    zaak.tot_mdg()
    zaak.tot_college(G.BESPROKEN)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
    zaak.tot_einde()
    beeld = zaak.beeld()
    assert (beeld.stand, beeld.route, beeld.vorm) == (S.AFGEROND, Route.GEWOON, Beeindigingsvorm.ONTBINDING)


def test_fraud_with_haste_is_heard_in_a_shorter_time(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk, route=None)
    zaak.tot_voornemen_met_spoed()
    assert zaak.open_() == {"T10b", "T19"}
    assert "T10" not in zaak.termijnen()
    zaak.na(10)
    zaak.doe(G.ZIENSWIJZETERMIJN_VERLOPEN)
    zaak.stuk(D.ANTWOORD_OP_ZIENSWIJZE)
    zaak.doe(G.GEAGENDEERD)
    zaak.tot_college(G.BESPROKEN)
    assert zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_NIET) is S.BESLOTEN_NIET


def test_fraud_that_was_talked_about_needs_no_repair(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.melding(Grond.FRAUDE)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.stuk(D.FEITENRELAAS)
    for gebeurtenis in (G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN, G.GESPREK_GEVOERD):
        zaak.doe(gebeurtenis)
    zaak.bewijs()
    assert zaak.doe(G.VOORNEMEN_VERZONDEN) is S.VOORNEMEN
    assert "T10" in zaak.open_()


def test_it_closes_without_consequence_at_every_place_where_it_can(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    assert zaak.doe(G.SIGNAAL_ONGELDIG) is S.GESLOTEN_ZONDER_GEVOLG
    zaak.tot_hermeting()
    zaak.meting(2, "op of boven de norm")
    assert zaak.doe(G.RONDE_VOLDOENDE) is S.GESLOTEN_ZONDER_GEVOLG
    zaak.tot_hermeting()
    zaak.doe(G.RONDE_TELDE_NIET)
    assert zaak.doe(G.RONDES_OP) is S.GESLOTEN_ZONDER_GEVOLG
    zaak.tot_herhaling()
    assert zaak.doe(G.METING_KLOPT_NIET) is S.GESLOTEN_ZONDER_GEVOLG
    for uitkomst in (G.ZIENSWIJZE_GEGROND, G.NIET_VASTGESTELD, G.AFGESLOTEN):
        zaak.tot_voornemen()
        if uitkomst is G.ZIENSWIJZE_GEGROND:
            zaak.doe(G.ZIENSWIJZE_ONTVANGEN)
        else:
            zaak.tot_mdg()
        if uitkomst is G.AFGESLOTEN:
            zaak.tot_college(G.VASTGESTELD)
            zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_NIET)
        assert zaak.doe(uitkomst, S.GESLOTEN_ZONDER_GEVOLG) is S.GESLOTEN_ZONDER_GEVOLG
        assert zaak.open_() == set()


def test_a_lighter_measure_and_a_zienswijze_that_holds_lead_back_to_a_conversation(werk: Werkplaats) -> None:
    """The terms of the procedure end there: nothing lapses by them while the partner improves."""
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    zaak.doe(G.ZIENSWIJZE_ONTVANGEN)
    assert "T19" in zaak.open_()
    assert zaak.doe(G.ZIENSWIJZE_GEGROND, S.VERBETERTRAJECT) is S.VERBETERTRAJECT
    assert zaak.open_() == {"T05"}
    zaak.doe(G.PLAN_VASTGESTELD)
    zaak.na(200)
    zaak.meting(3)
    zaak.doe(G.HERHALING_GEVONDEN)
    zaak.bewijs()
    zaak.doe(G.VOORNEMEN_VERZONDEN)
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_LICHTER)
    assert "T16" in zaak.open_()
    assert zaak.doe(G.MAATREGEL_OPGELEGD) is S.VERBETERTRAJECT
    assert "T16" not in zaak.open_()


def test_a_case_lapses_and_a_partner_leaves_without_a_finding(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    assert zaak.doe(G.VERVALLEN) is S.VERVALLEN
    assert zaak.open_() == set()
    zaak.tot_hermeting()
    assert zaak.doe(G.PARTNER_ZEGDE_OP) is S.PARTNER_VERTROKKEN
    zaak.tot_voornemen()
    assert zaak.doe(G.INGETROKKEN) is S.INGETROKKEN
    with werk.lees() as session:
        gebruikt = gebruikte_ronden(session, partij=zaak.partner, construct="competentioneel")
    assert set(gebruikt) == {"ronde-1", "ronde-2"}


@pytest.mark.parametrize(
    "einde", [G.RONDE_VOLDOENDE, G.RONDE_ZONDER_CONCLUSIE, G.RONDES_OP, G.INGETROKKEN, G.VERVALLEN]
)
def test_what_a_conversation_was_about_is_not_used_again_once_it_is_closed(
    werk: Werkplaats, einde: Zaakgebeurtenis
) -> None:
    """The letter with which it closes says so."""
    zaak = Zaakwerk(werk)
    zaak.tot_hermeting()
    zaak.doe(einde)
    with werk.lees() as session:
        assert gebruikte_ronden(session, partij=zaak.partner, construct="competentioneel") == {"ronde-1": zaak.zaak}


def test_a_besluit_that_waits_keeps_its_term_and_a_question_comes_back(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, S.AANGEHOUDEN)
    assert "T19" in zaak.open_(), "nothing was decided: the time to decide runs on"
    assert not zaak.open_() & {"T15", "T16"}
    zaak.doe(G.HERVAT, S.COLLEGE)
    zaak.doe(G.BESLUIT_GENOMEN, S.TERUGVERWEZEN)
    assert "T14b" in zaak.open_()
    assert zaak.doe(G.VRAAG_BEANTWOORD, S.MDG) is S.MDG
    assert not zaak.open_() & {"T14b", "T13"}
    zaak.tot_college(G.VASTGESTELD)
    assert "T15" in zaak.open_()
    zaak.doe(G.UITKOMST_AANGETAST, S.TOEZICHT)
    assert zaak.beeld().stand is S.TOEZICHT
    assert {"T12b", "T19"} <= zaak.open_()
    assert not zaak.open_() & {"T13", "T14", "T15"}, "nobody is late with what is done anew"


def test_reconsideration_goes_before_the_letter_and_once(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.doe(G.HEROVERWEGING_GEVRAAGD)
    assert "T18b" in zaak.open_()
    zaak.stuk(D.HEROVERWEGINGSADVIES)
    assert zaak.doe(G.HEROVERWOGEN, S.BESLOTEN_BEEINDIGEN) is S.BESLOTEN_BEEINDIGEN
    zaak.regel_einde()
    zaak.doe(G.VERKLARING_VERZONDEN)
    assert zaak.doe(G.VERKLARING_BEZORGD) is S.VERKLARING
    assert "T17" in zaak.open_()
    zaak.doe(G.GESCHORST, S.GESCHORST)
    zaak.doe(G.SCHORSING_VOORBIJ, S.VERKLARING)
    assert not {"T20", "T20b"} & {
        code for code, een in zaak.termijnen().items() if een.stand.status.value in {"loopt", "verlengd"}
    }, "after the letter nothing lapses"


def test_an_annulled_round_sends_a_procedure_back_to_validation(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    assert zaak.doe(G.RONDE_VERVALLEN) is S.VALIDATIE
    assert zaak.open_() == {"T01"}
    zaak.doe(G.SIGNAAL_GELDIG)
    assert zaak.beeld().stand is S.GESPREK


def test_a_step_that_waits_is_taken_back_when_the_matter_goes_where_it_does_not_exist(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.melding(Grond.TEKORT)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.stuk(D.FEITENRELAAS)
    with werk.doe(zaak.als(Rol.JURIST)) as handeling:
        stel_stap_voor(handeling, zaak=zaak.zaak, gebeurtenis=G.SIGNAAL_GELDIG, elders=zaak.elders)
    zaak.doe(G.SIGNAAL_ONGELDIG)
    with werk.lees() as session:
        assert stapvoorstellen(session, zaak.zaak) == ()


def test_after_a_lighter_measure_the_partner_is_warned_and_weighed_anew_before_another_intention(
    werk: Werkplaats,
) -> None:
    zaak = Zaakwerk(werk)
    zaak.melding(Grond.TEKORT)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.stuk(D.FEITENRELAAS)
    for gebeurtenis in (G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN, G.GESPREK_GEVOERD, G.INGEBREKE_GESTELD):
        zaak.doe(gebeurtenis)
    zaak.bewijs()
    zaak.na(40)
    zaak.doe(G.VOORNEMEN_VERZONDEN)
    zaak.tot_mdg()
    zaak.tot_college(G.BESPROKEN)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_LICHTER)
    zaak.doe(G.MAATREGEL_OPGELEGD)
    for code in ("UIT-27", "UIT-29"):  # neither the notice of default nor the weighing of then counts now
        with geweigerd(code):
            zaak.doe(G.VOORNEMEN_VERZONDEN)
    zaak.doe(G.INGEBREKE_GESTELD)
    zaak.bewijs()
    zaak.na(40)
    zaak.doe(G.VOORNEMEN_VERZONDEN)
    zaak.doe(G.ZIENSWIJZE_ONTVANGEN)
    zaak.na(40)
    zaak.stuk(D.ANTWOORD_OP_ZIENSWIJZE)
    with geweigerd("UIT-49"):  # the points of then are not what the partner says now
        zaak.doe(G.GEAGENDEERD)
    zaak.noem("Wij zien ook dit anders.")
    zaak.antwoord(2)
    with geweigerd("UIT-84"):  # the letter was made before the point and its answer
        zaak.doe(G.GEAGENDEERD)
    zaak.stuk(D.ANTWOORD_OP_ZIENSWIJZE)
    zaak.doe(G.GEAGENDEERD)
    for gebeurtenis in (G.BESPROKEN, G.REACTIE_ONTVANGEN, G.AAN_TREKKERS_VOORGELEGD):
        zaak.doe(gebeurtenis)
    with geweigerd("UIT-26"):  # nor do the trekkers speak by their nota of then
        zaak.doe(G.TREKKERS_GEHOORD)


def test_a_talk_is_not_recorded_as_not_held_while_the_partner_can_still_come(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.signaal()
    for gebeurtenis in (G.VALIDATIE_GESTART, G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN, G.GESPREK_UITGENODIGD):
        zaak.doe(gebeurtenis)
    with geweigerd("UIT-32"):
        zaak.doe(G.GESPREK_NIET_TOT_STAND)
    zaak.na(29)
    assert zaak.doe(G.GESPREK_NIET_TOT_STAND) is S.VERBETERTRAJECT


def test_an_invitation_to_an_earlier_talk_is_none_to_this_one(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.signaal()
    for gebeurtenis in (G.VALIDATIE_GESTART, G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN, G.GESPREK_UITGENODIGD):
        zaak.doe(gebeurtenis)
    zaak.na(29)
    zaak.doe(G.RONDE_VERVALLEN)
    zaak.doe(G.SIGNAAL_GELDIG)
    for _ in range(2):
        with geweigerd("UIT-41"):
            zaak.doe(G.GESPREK_NIET_TOT_STAND)
        zaak.doe(G.BERICHT_VERZONDEN)
    zaak.na(29)
    assert zaak.doe(G.GESPREK_NIET_TOT_STAND) is S.VERBETERTRAJECT
