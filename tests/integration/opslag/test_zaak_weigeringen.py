"""What is refused where it is done: by one person, in another role, too early, twice, or without what it needs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import (
    sluit_inzage,
)
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.queries import stapvoorstellen
from governance.uitsluiting.service import (
    bevestig_stap,
    leg_gevolg_vast,
    stel_stap_voor,
    trek_stapvoorstel_in,
    zet_stap,
)
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.volmacht_queries import mag_tekenen
from governance.uitsluiting.volmacht_service import geef_volmacht
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakdaden import WOORDEN, geweigerd
from tests.integration.opslag.zaakwerk import Zaakwerk

G, S, D = Zaakgebeurtenis, Zaakstand, Documentsoort


@pytest.fixture
def zaak(werk: Werkplaats) -> Zaakwerk:
    return Zaakwerk(werk)


def test_one_round_is_no_repetition_nor_is_one_that_hangs_on_one_rater(zaak: Zaakwerk) -> None:
    zaak.tot_hermeting()
    with geweigerd("UIT-01"):
        zaak.doe(G.HERHALING_GEVONDEN)
    zaak.meting(2, robuust=False)
    with geweigerd("UIT-53"):
        zaak.doe(G.HERHALING_GEVONDEN)
    zaak.meting(3)
    zaak.elders = replace(zaak.elders, vernietigd=frozenset({"ronde-2", "ronde-3"}))
    with geweigerd("UIT-01"):
        zaak.doe(G.HERHALING_GEVONDEN)
    zaak.elders = replace(zaak.elders, vernietigd=frozenset({"ronde-2"}))
    assert zaak.doe(G.HERHALING_GEVONDEN) is S.HERHALING_CONCEPT
    zaak.bewijs()
    assert zaak.doe(G.VOORNEMEN_VERZONDEN) is S.VOORNEMEN, "a round that was annulled stands in nobody's way"


def test_a_step_of_two_is_not_taken_by_one_nor_by_one_twice_nor_in_another_role(zaak: Zaakwerk) -> None:
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)

    def geldig(handeling: Handeling) -> str:
        return stel_stap_voor(
            handeling, zaak=zaak.zaak, gebeurtenis=G.SIGNAAL_GELDIG, elders=zaak.elders, tekst=WOORDEN
        )

    with geweigerd("UIT-25"), zaak.werk.doe(zaak.als(Rol.MEETBEHEERDER)) as handeling:
        zet_stap(handeling, zaak=zaak.zaak, gebeurtenis=G.SIGNAAL_GELDIG, elders=zaak.elders)
    with geweigerd("UIT-24"), zaak.werk.doe(zaak.als(Rol.JURIST)) as handeling:
        geldig(handeling)
    with zaak.werk.doe(zaak.als(Rol.MEETBEHEERDER)) as handeling:
        voorstel = geldig(handeling)
    for rol in (Rol.MEETBEHEERDER, Rol.JURIST):
        with geweigerd("UIT-25"), zaak.werk.doe(zaak.als(rol)) as handeling:
            bevestig_stap(handeling, voorstel=voorstel, elders=zaak.elders)
    with zaak.werk.doe(zaak.als(Rol.CONTROLEUR)) as handeling:
        trek_stapvoorstel_in(handeling, voorstel=voorstel, reden=WOORDEN)
    with geweigerd("UIT-44"), zaak.werk.doe(zaak.als(Rol.CONTROLEUR)) as handeling:
        bevestig_stap(handeling, voorstel=voorstel, elders=zaak.elders)
    with zaak.werk.doe(zaak.als(Rol.MEETBEHEERDER)) as handeling:
        voorstel = geldig(handeling)
    with zaak.werk.doe(zaak.als(Rol.CONTROLEUR)) as handeling:
        bevestig_stap(handeling, voorstel=voorstel, elders=zaak.elders)
    with zaak.werk.lees() as session:
        assert stapvoorstellen(session, zaak.zaak) == ()
    laatste = zaak.beeld().stappen[-1]
    assert (laatste.door, laatste.tweede) == (zaak.personen[Rol.MEETBEHEERDER], zaak.personen[Rol.CONTROLEUR])


def test_one_who_has_an_interest_takes_no_step_alone_first_or_second(zaak: Zaakwerk) -> None:
    zaak.signaal()
    zaak.elders = replace(zaak.elders, opzij=frozenset({zaak.personen[Rol.MEETBEHEERDER]}))
    with geweigerd("UIT-11"):
        zaak.doe(G.VALIDATIE_GESTART)
    zaak.elders = replace(zaak.elders, opzij=frozenset())
    zaak.doe(G.VALIDATIE_GESTART)
    for rol in (Rol.MEETBEHEERDER, Rol.CONTROLEUR):
        zaak.elders = replace(zaak.elders, opzij=frozenset({zaak.personen[rol]}))
        with geweigerd("UIT-11"):
            zaak.doe(G.SIGNAAL_GELDIG)


def test_who_reported_does_not_validate(zaak: Zaakwerk) -> None:
    zaak.melding(Grond.TEKORT, rol=Rol.JURIST)
    with geweigerd("UIT-30"):
        zaak.doe(G.VALIDATIE_GESTART)


def test_what_the_program_records_nobody_does_and_the_other_way_round(zaak: Zaakwerk) -> None:
    zaak.tot_hermeting()
    with geweigerd("UIT-43"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        zet_stap(handeling, zaak=zaak.zaak, gebeurtenis=G.RONDE_VOLDOENDE, elders=zaak.elders)
    with pytest.raises(ValueError, match="done by a person"), zaak.werk.doe() as handeling:
        leg_gevolg_vast(handeling, zaak=zaak.zaak, gebeurtenis=G.INGETROKKEN, elders=zaak.elders)
    with pytest.raises(ValueError, match="takes one person"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        stel_stap_voor(handeling, zaak=zaak.zaak, gebeurtenis=G.PARTNER_ZEGDE_OP, elders=zaak.elders)


def test_a_step_with_a_letter_is_not_taken_without_it(zaak: Zaakwerk) -> None:
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.doe(G.SIGNAAL_GELDIG)
    with geweigerd("UIT-26"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        zet_stap(handeling, zaak=zaak.zaak, gebeurtenis=G.BERICHT_VERZONDEN, elders=zaak.elders)
    with geweigerd("UIT-41"):
        zaak.doe(G.GESPREK_NIET_TOT_STAND)
    zaak.doe(G.BERICHT_VERZONDEN)
    zaak.doe(G.GESPREK_UITGENODIGD)
    zaak.na(29)
    assert zaak.doe(G.GESPREK_NIET_TOT_STAND) is S.VERBETERTRAJECT


def test_an_intention_needs_evidence_and_rounds_of_which_nothing_changes(zaak: Zaakwerk) -> None:
    zaak.tot_herhaling()
    with geweigerd("UIT-29"):
        zaak.doe(G.VOORNEMEN_VERZONDEN)
    zaak.bewijs()
    for anders, code in (
        (replace(zaak.elders, definitief=frozenset({"ronde-1"})), "UIT-39"),
        (replace(zaak.elders, belangen_gevraagd=False), "UIT-35"),
        (replace(zaak.elders, rondeverloop=False), "UIT-29"),
    ):
        goed, zaak.elders = zaak.elders, anders
        with geweigerd(code):
            zaak.doe(G.VOORNEMEN_VERZONDEN)
        zaak.elders = goed
    assert zaak.doe(G.VOORNEMEN_VERZONDEN) is S.VOORNEMEN


def test_an_intention_goes_out_only_on_a_statement_of_the_controleur_that_is_positive(zaak: Zaakwerk) -> None:
    zaak.tot_herhaling()
    zaak.bewijs()
    zaak.verklaring_positief = False
    zaak.stuk(D.CONTROLEURSVERKLARING)
    with geweigerd("UIT-85"):
        zaak.doe(G.VOORNEMEN_VERZONDEN)
    zaak.verklaring_positief = True
    zaak.stuk(D.CONTROLEURSVERKLARING)
    assert zaak.doe(G.VOORNEMEN_VERZONDEN) is S.VOORNEMEN


def test_nothing_goes_on_before_the_partner_was_heard_and_answered(zaak: Zaakwerk) -> None:
    zaak.tot_voornemen()
    with geweigerd("UIT-23"):
        zaak.doe(G.GEAGENDEERD)
    with geweigerd("UIT-10"):
        zaak.doe(G.ZIENSWIJZETERMIJN_VERLOPEN)
    zaak.doe(G.ZIENSWIJZE_ONTVANGEN)
    zaak.stuk(D.ANTWOORD_OP_ZIENSWIJZE)
    with geweigerd("UIT-10"):
        zaak.doe(G.GEAGENDEERD)
    zaak.na(40)
    with geweigerd("UIT-49"):
        zaak.doe(G.GEAGENDEERD)
    zaak.noem("Een.", "Twee.")
    zaak.antwoord(1)
    with geweigerd("UIT-28"):
        zaak.doe(G.GEAGENDEERD)
    zaak.antwoord(2)
    zaak.doe(G.HOREN_GEVRAAGD)
    assert "T11" in zaak.open_()
    with geweigerd("UIT-31"):
        zaak.doe(G.GEAGENDEERD)
    zaak.doe(G.GEHOORD)
    assert "T11" not in zaak.open_()
    with geweigerd("UIT-84"):
        zaak.doe(G.GEAGENDEERD)
    zaak.stuk(D.ANTWOORD_OP_ZIENSWIJZE)
    assert zaak.doe(G.GEAGENDEERD) is S.MDG


def test_a_file_that_was_closed_makes_the_whole_term_begin_again_also_after_haste(zaak: Zaakwerk) -> None:
    zaak.tot_voornemen_met_spoed()
    with zaak.werk.doe() as handeling:
        sluit_inzage(handeling, zaak=zaak.zaak)
    zaak.na(10)
    zaak.doe(G.ZIENSWIJZETERMIJN_VERLOPEN)
    zaak.stuk(D.ANTWOORD_OP_ZIENSWIJZE)
    with geweigerd("UIT-40"):
        zaak.doe(G.GEAGENDEERD)
    zaak.doe(G.INZAGE_HERSTELD)
    zaak.na(10)
    with geweigerd("UIT-10"):
        zaak.doe(G.ZIENSWIJZETERMIJN_VERLOPEN)
    zaak.na(20)
    zaak.doe(G.ZIENSWIJZETERMIJN_VERLOPEN)
    assert zaak.doe(G.GEAGENDEERD) is S.MDG


def test_the_college_decides_on_more_than_a_score(zaak: Zaakwerk) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    for fout, code in ((G.BESPROKEN, "UIT-08"), (G.ADVIES_UITGEBRACHT, "UIT-23")):
        with geweigerd(code):
            zaak.doe(fout)
    zaak.doe(G.VASTGESTELD)
    zaak.doe(G.ADVIES_GEVRAAGD)
    with geweigerd("UIT-27"):
        zaak.doe(G.ADVIES_UITGEBRACHT)
    zaak.doe(G.CONCEPTADVIES_GEDEELD)
    with geweigerd("UIT-32"):
        zaak.doe(G.ADVIES_UITGEBRACHT)
    zaak.na(20)
    zaak.doe(G.ADVIES_UITGEBRACHT)
    with geweigerd("UIT-32"):
        zaak.doe(G.AAN_TREKKERS_VOORGELEGD)
    zaak.na(20)
    zaak.doe(G.AAN_TREKKERS_VOORGELEGD)
    with geweigerd("UIT-26"):
        zaak.doe(G.TREKKERS_GEHOORD)
    zaak.stuk(D.NOTA_TREKKERS)
    goed, zaak.elders = zaak.elders, replace(zaak.elders, trekkers=1)
    with geweigerd("UIT-34"):
        zaak.doe(G.TREKKERS_GEHOORD)
    zaak.elders = goed
    zaak.doe(G.TREKKERS_GEHOORD)
    with geweigerd("UIT-29"):
        zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
    zaak.stuk(D.TRANSITIEPLAN)
    for anders, code in ((replace(goed, besluit=frozenset()), "UIT-36"), (replace(goed, weging=False), "UIT-37")):
        zaak.elders = anders
        with geweigerd(code):
            zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
    assert zaak.doe(G.BESLUIT_GENOMEN, S.AANGEHOUDEN) is S.AANGEHOUDEN


def test_the_end_has_a_signature_a_day_and_a_plan_for_every_family(zaak: Zaakwerk) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    for code in ("UIT-22", "UIT-32"):
        with geweigerd(code):
            zaak.doe(G.VERKLARING_VERZONDEN)
    with geweigerd("UIT-27"):
        zaak.doe(G.VERKLARING_BEZORGD)
    zaak.na(30)
    with geweigerd("UIT-33"):
        zaak.doe(G.HEROVERWEGING_GEVRAAGD)
    zaak.regel_einde()
    zaak.elders = replace(zaak.elders, ondertekenaar=False)
    with geweigerd("UIT-19"):
        zaak.doe(G.VERKLARING_VERZONDEN)
    zaak.elders = replace(zaak.elders, ondertekenaar=True)
    zaak.doe(G.VERKLARING_VERZONDEN, bezorgd=False)
    with geweigerd("UIT-45"):
        zaak.regel_einde()
    with geweigerd("UIT-27"):
        zaak.doe(G.VERKLARING_BEZORGD)


def test_the_day_that_was_chosen_never_shortens_the_time_after_delivery(zaak: Zaakwerk) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.na(30)
    zaak.regel_einde()
    zaak.na(60)
    zaak.doe(G.VERKLARING_VERZONDEN)
    zaak.doe(G.VERKLARING_BEZORGD)
    zaak.na(50)
    with geweigerd("UIT-38"):
        zaak.doe(G.INGEGAAN)
    zaak.na(50)
    assert zaak.doe(G.INGEGAAN) is S.IN_WERKING


def test_who_confirms_a_letter_need_not_sign_it_and_who_proposes_must(zaak: Zaakwerk) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.na(30)
    zaak.regel_einde()
    brief = zaak.stuk(D.OPZEGGINGSBRIEF)
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        voorstel = stel_stap_voor(handeling, zaak=zaak.zaak, gebeurtenis=G.VERKLARING_VERZONDEN, elders=zaak.elders)
    zonder = replace(zaak.elders, ondertekenaar=False)
    with geweigerd("UIT-19"), zaak.werk.doe(zaak.als(Rol.JURIST)) as handeling:
        bevestig_stap(handeling, voorstel=voorstel, elders=zonder, document=brief)
    manager, besluit = zaak.personen[Rol.CONTRACTMANAGER], "Mandaatbesluit 1 (verzonnen)"
    with zaak.werk.doe(zaak.als(Rol.BURGEMEESTER)) as handeling:
        geef_volmacht(handeling, persoon=manager, zaak=None, per=zaak.dag, tot=None, besluit=besluit)
        assert not mag_tekenen(handeling.session, zaak.personen[Rol.JURIST], zaak.zaak, Peil(handeling.dag))
    with zaak.werk.doe(zaak.als(Rol.JURIST)) as handeling:
        assert bevestig_stap(handeling, voorstel=voorstel, elders=zonder, document=brief) is S.BESLOTEN_BEEINDIGEN
