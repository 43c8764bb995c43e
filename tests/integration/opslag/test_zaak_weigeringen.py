"""What is refused where it is done: by one person, in another role, too early, twice, or without what it needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from governance.documenten.documentsoorten import Documentsoort
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.logboek.model import Gebeurtenis
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import (
    beantwoord_punt,
    geef_volmacht,
    ken_zaaknummer_toe,
    kies_einddatum,
    leg_meting_vast,
    leg_zaakfeit_vast,
    sluit_inzage,
    tel_trajecten,
)
from governance.uitsluiting.feitbron import Feitbron
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.model import Einddatum
from governance.uitsluiting.queries import einddatum, mag_tekenen, metingen, punten, stapvoorstellen, zaakbeeld
from governance.uitsluiting.service import (
    bevestig_stap,
    leg_gevolg_vast,
    meld_signaal,
    open_signaal,
    stel_stap_voor,
    trek_stapvoorstel_in,
    zet_stap,
)
from governance.uitsluiting.toestand import Dossiergebeurtenis, Zaakgebeurtenis, Zaakstand
from governance.weigering import Weigering, Weigeringen
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakwerk import WOORDEN, Zaakwerk

G, S, D = Zaakgebeurtenis, Zaakstand, Documentsoort


@pytest.fixture
def zaak(werk: Werkplaats) -> Zaakwerk:
    return Zaakwerk(werk)


@contextmanager
def geweigerd(code: str) -> Iterator[None]:
    """What happens inside is refused with this code, alone or among others."""
    with pytest.raises((Weigering, Weigeringen)) as gevangen:
        yield
    fout = gevangen.value
    codes = [een.grond.code for een in fout.weigeringen] if isinstance(fout, Weigeringen) else [fout.grond.code]
    assert code in codes


def test_the_gemeente_is_no_subject_and_a_second_report_is_added_to_the_first(zaak: Zaakwerk) -> None:
    partner, zaak.partner = zaak.partner, zaak.gemeente
    with geweigerd("UIT-15"):
        zaak.melding(Grond.TEKORT)
    zaak.partner = partner
    zaak.melding(Grond.TEKORT)
    with geweigerd("UIT-55"):
        zaak.melding(Grond.TEKORT)
    zaak.melding(Grond.FRAUDE)


def test_a_report_was_discovered_on_a_day_that_was(zaak: Zaakwerk) -> None:
    with geweigerd("UIT-46"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        meld_signaal(
            handeling,
            partij=zaak.partner,
            grond=Grond.TEKORT,
            contractversie=zaak.versie,
            ontdekt_op=zaak.dag + dt.timedelta(days=1),
            tekst=WOORDEN,
        )


def test_low_trust_is_no_ground_where_the_agreement_says_nothing_about_it(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk, route=None)
    with geweigerd("UIT-08"):
        zaak.signaal()
    zaak.melding(Grond.TEKORT)
    with pytest.raises(ValueError, match="never reported"):
        zaak.melding(Grond.VERTROUWEN)


def test_a_second_low_round_makes_no_second_signal(zaak: Zaakwerk) -> None:
    zaak.signaal()
    eerste = zaak.zaak
    zaak.signaal()
    assert zaak.zaak == eerste
    with zaak.werk.doe() as handeling:
        anders = open_signaal(
            handeling,
            partij=zaak.partner,
            construct="intentioneel",
            contractversie=zaak.versie,
            normversie=zaak.norm,
        )
    assert anders != eerste
    with zaak.werk.lees() as session:
        assert [een.ronde for een in metingen(session, eerste)] == ["ronde-1"]
    zaak.zaak = anders
    with geweigerd("UIT-04"):
        zaak.meting(1)


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
    with geweigerd("UIT-60"):
        zaak.doe(G.VALIDATIE_GESTART)
    zaak.elders = replace(zaak.elders, opzij=frozenset())
    zaak.doe(G.VALIDATIE_GESTART)
    for rol in (Rol.MEETBEHEERDER, Rol.CONTROLEUR):
        zaak.elders = replace(zaak.elders, opzij=frozenset({zaak.personen[rol]}))
        with geweigerd("UIT-60"):
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
    assert zaak.doe(G.GESPREK_NIET_TOT_STAND) is S.VERBETERTRAJECT


def test_an_intention_needs_evidence_and_rounds_of_which_nothing_changes(zaak: Zaakwerk) -> None:
    zaak.tot_hermeting()
    zaak.na(200)
    zaak.meting(2)
    zaak.doe(G.HERHALING_GEVONDEN)
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
    assert zaak.doe(G.GEAGENDEERD) is S.MDG


def test_a_file_that_was_closed_makes_the_whole_term_begin_again_also_after_haste(zaak: Zaakwerk) -> None:
    zaak.melding(Grond.FRAUDE)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.stuk(D.FEITENRELAAS)
    zaak.bewijs()
    zaak.doe(G.VOORNEMEN_VERZONDEN)
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
    for anders, code in ((replace(goed, besluit=False), "UIT-36"), (replace(goed, weging=False), "UIT-37")):
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
        geef_volmacht(handeling, persoon=manager, per=zaak.dag, tot=None, besluit=besluit)
        assert not mag_tekenen(handeling.session, zaak.personen[Rol.JURIST], Peil(handeling.dag))
    with zaak.werk.doe(zaak.als(Rol.JURIST)) as handeling:
        assert bevestig_stap(handeling, voorstel=voorstel, elders=zonder, document=brief) is S.BESLOTEN_BEEINDIGEN


def test_what_is_put_into_a_file_is_put_there_in_time(zaak: Zaakwerk) -> None:
    zaak.signaal()

    def feit(dag: dt.date, bron: Feitbron = Feitbron.DOCUMENT) -> Callable[[Handeling], object]:
        return lambda handeling: leg_zaakfeit_vast(handeling, zaak=zaak.zaak, dag=dag, bron=bron, tekst=WOORDEN)

    def probeer(code: str, doe: Callable[[Handeling], object]) -> None:
        with geweigerd(code), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
            doe(handeling)

    probeer("UIT-45", feit(zaak.dag))
    probeer("UIT-45", lambda h: ken_zaaknummer_toe(h, zaak=zaak.zaak, nummer="9999/2026/0000002"))
    probeer("UIT-47", lambda h: tel_trajecten(h, zaak=zaak.zaak, lopend=1, zonder_afspraak=2))
    probeer("UIT-44", lambda h: zaakbeeld(h.session, "geen zaak"))
    zaak.tot_voornemen()
    probeer("UIT-21", feit(zaak.dag, Feitbron.INTERVISIE))
    probeer("UIT-45", feit(zaak.dag))
    probeer("UIT-45", lambda h: beantwoord_punt(h, zaak=zaak.zaak, nummer=1, tekst=WOORDEN, anders=False))
    morgen = zaak.dag + dt.timedelta(days=1)
    probeer("UIT-38", lambda h: kies_einddatum(h, zaak=zaak.zaak, dag=zaak.dag, vroegst=morgen))
    probeer("UIT-56", lambda h: kies_einddatum(
        h, zaak=zaak.zaak, dag=zaak.dag, vroegst=morgen, onmiddellijk=True, reden=WOORDEN
    ))  # fmt: skip
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        ken_zaaknummer_toe(handeling, zaak=zaak.zaak, nummer="9999/2026/0000002")
    probeer("UIT-48", lambda h: ken_zaaknummer_toe(h, zaak=zaak.zaak, nummer="9999/2026/0000003"))
    with zaak.werk.lees() as session:
        assert zaakbeeld(session, zaak.zaak).nummer == "9999/2026/0000002"


def test_a_fact_is_not_from_tomorrow(zaak: Zaakwerk) -> None:
    zaak.tot_hermeting()
    with geweigerd("UIT-46"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        morgen = zaak.dag + dt.timedelta(days=1)
        leg_zaakfeit_vast(handeling, zaak=zaak.zaak, dag=morgen, bron=Feitbron.DOCUMENT, tekst=WOORDEN)


def test_after_fraud_it_can_end_at_once_and_choosing_the_same_day_twice_changes_nothing(zaak: Zaakwerk) -> None:
    zaak.melding(Grond.FRAUDE)
    for _ in range(2):
        with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
            vroegst = zaak.dag + dt.timedelta(days=90)
            kies_einddatum(handeling, zaak=zaak.zaak, dag=zaak.dag, vroegst=vroegst, onmiddellijk=True, reden=WOORDEN)
    with zaak.werk.lees() as session:
        gekozen = einddatum(session, zaak.zaak)
        assert gekozen is not None
        assert (gekozen.dag, gekozen.onmiddellijk) == (zaak.dag, True)
        aantal = select(func.count()).select_from(Einddatum).where(Einddatum.zaak == zaak.zaak)
        assert session.scalar(aantal) == 1
        keuzes = select(func.count()).where(Gebeurtenis.soort == Dossiergebeurtenis.EINDDATUM)
        assert session.scalar(keuzes) == 1


def test_the_last_answer_to_a_point_counts(zaak: Zaakwerk) -> None:
    zaak.tot_voornemen()
    zaak.noem("Wij zien dit anders.")
    zaak.antwoord(1)
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        beantwoord_punt(handeling, zaak=zaak.zaak, nummer=1, tekst="U heeft gelijk.", anders=True)
    with zaak.werk.lees() as session:
        (punt,) = punten(session, zaak.zaak)
    assert (punt.antwoord, punt.anders) == ("U heeft gelijk.", True)


def test_a_round_is_added_once(zaak: Zaakwerk) -> None:
    zaak.signaal()
    with zaak.werk.doe() as handeling:
        leg_meting_vast(
            handeling,
            zaak=zaak.zaak,
            ronde="ronde-1",
            naam="Ronde 1",
            oordeel="geen conclusie",
            telt=False,
            robuust=None,
            certificaat="{}",
            sha256="1" * 64,
        )
    with zaak.werk.lees() as session:
        assert [een.oordeel for een in metingen(session, zaak.zaak)] == ["onder de norm"]
