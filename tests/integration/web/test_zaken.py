"""Conversations and cases on a screen: who sees which, what can be done now, and what not and why."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from governance.belangen.rules import Belangcode
from governance.belangen.service import verklaar_belang
from governance.logboek.handeling import Handelende
from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import leg_meting_vast
from governance.uitsluiting.gronden import Aanleiding, Grond
from governance.uitsluiting.queries import feiten, stapvoorstellen, zaakbeeld, zaken
from governance.uitsluiting.service import open_signaal
from governance.uitsluiting.toestand import Zaakstand
from tests.integration.web.afspraken import Lezer, met_norm, met_overeenkomst
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
FEITEN = "Op 3 februari en 10 februari kwam niemand naar het overleg."


def signaal(web: Web) -> str:
    """A signal about the partner, out of a round; its key."""
    norm = met_norm(web)
    with web.werk.lees() as session:
        versie = session.connection().exec_driver_sql("SELECT id FROM contractversie").scalar_one()
    with web.werk.doe() as handeling:
        zaak = open_signaal(
            handeling, partij=web.partner, construct="competentioneel", contractversie=versie, normversie=norm
        )
        leg_meting_vast(
            handeling,
            zaak=zaak,
            ronde="ronde-1",
            naam="Voorjaar 2026",
            oordeel="onder de norm",
            telt=True,
            robuust=True,
            certificaat="{}",
            sha256="0" * 64,
        )
    return zaak


def gemeld(web: Web, grond: str = Grond.TEKORT.value) -> int:
    """A report of the contractmanager, through the page; what the browser got."""
    met_overeenkomst(web)
    velden = {"partij": web.partner, "grond": grond, "ontdekt_op": "2026-02-20", "tekst": FEITEN}
    return Lezer(web, Rol.CONTRACTMANAGER).stuur("/zaken/melden", **velden).code


def stand(web: Web, zaak: str) -> Zaakstand:
    with web.werk.lees() as session:
        return zaakbeeld(session, zaak).stand


def stap(web: Web, wie: Rol, zaak: str, gebeurtenis: str, naar: str, **velden: str) -> int:
    adres = f"/zaken/{zaak}/stap/{gebeurtenis}/{naar}"
    return Lezer(web, wie).stuur(adres, stap="doen", **velden).code


def test_a_signal_is_seen_by_who_validates_and_by_nobody_else(web: Web) -> None:
    zaak = signaal(web)
    for rol in (Rol.MEETBEHEERDER, Rol.CONTROLEUR):
        pagina = Lezer(web, rol).lees(f"/zaken/{zaak}")
        assert pagina.code == 200
        assert fouten_in(pagina.tekst) == []
        assert "Alleen de meetbeheerder en de controleur zien dit" in pagina.tekst
    for rol in (Rol.CONTRACTMANAGER, Rol.JURIST):
        assert Lezer(web, rol).lees(f"/zaken/{zaak}").code == 404
        assert "competentioneel" not in Lezer(web, rol).lees("/zaken").tekst


def test_two_people_say_that_a_signal_is_valid_and_then_it_goes_to_who_prepares(web: Web) -> None:
    zaak = signaal(web)
    assert stap(web, Rol.MEETBEHEERDER, zaak, "validatie_gestart", "validatie") == 302
    assert stap(web, Rol.MEETBEHEERDER, zaak, "signaal_geldig", "gesprek") == 302
    assert stand(web, zaak) is Zaakstand.VALIDATIE, "one person is not enough"
    with web.werk.lees() as session:
        (wacht,) = stapvoorstellen(session, zaak)
    wachtend = Lezer(web, Rol.CONTROLEUR).lees(f"/zaken/{zaak}").tekst
    assert "Nu te doen: bevestig dit, of niet" in wachtend
    assert "<strong>Zeg dat het signaal geldig is.</strong>" in wachtend
    assert Lezer(web, Rol.CONTROLEUR).stuur(f"/zaken/voorstellen/{wacht.id}/bevestigen").code == 302
    assert stand(web, zaak) is Zaakstand.GESPREK
    pagina = Lezer(web, Rol.CONTRACTMANAGER).lees(f"/zaken/{zaak}")
    assert fouten_in(pagina.tekst) == []
    assert "Gesprek" in pagina.tekst
    assert "UIT-26" in pagina.tekst, "the letter is still to be made"
    assert "Een procedure beginnen" in pagina.tekst
    assert "in 2 rondes achter elkaar die tellen. Het aantal is nu 1." in pagina.tekst
    assert "Wanneer kan wat op zijn vroegst?" in pagina.tekst
    assert Lezer(web, Rol.MEETBEHEERDER).lees(f"/zaken/{zaak}").code == 404


def test_a_step_without_words_of_ones_own_is_read_and_taken_on_one_page(web: Web) -> None:
    zaak = signaal(web)
    pagina = Lezer(web, Rol.MEETBEHEERDER).lees(f"/zaken/{zaak}/stap/validatie_gestart/validatie").tekst
    assert "U kunt dit niet terugdraaien." in pagina
    assert 'value="doen">Leg dit vast' in pagina
    stap(web, Rol.MEETBEHEERDER, zaak, "validatie_gestart", "validatie")
    assert "Nu te doen: kies wat klopt" in Lezer(web, Rol.MEETBEHEERDER).lees(f"/zaken/{zaak}").tekst
    pagina = Lezer(web, Rol.MEETBEHEERDER).lees(f"/zaken/{zaak}/stap/signaal_geldig/gesprek").tekst
    assert 'value="doen">Stel dit voor' in pagina
    pagina = Lezer(web, Rol.MEETBEHEERDER).lees(f"/zaken/{zaak}/stap/signaal_ongeldig/gesloten_zonder_gevolg").tekst
    assert 'value="nalezen">Lees na' in pagina


def test_who_proposed_a_step_does_not_confirm_it(web: Web) -> None:
    zaak = signaal(web)
    stap(web, Rol.MEETBEHEERDER, zaak, "validatie_gestart", "validatie")
    stap(web, Rol.MEETBEHEERDER, zaak, "signaal_ongeldig", "gesloten_zonder_gevolg", tekst="Een lijst klopte niet.")
    with web.werk.lees() as session:
        (wacht,) = stapvoorstellen(session, zaak)
    lezer = Lezer(web, Rol.MEETBEHEERDER)
    zelf = lezer.lees(f"/zaken/{zaak}").tekst
    assert "Bevestig deze stap" not in zelf
    assert f"/zaken/{zaak}/stap/signaal_ongeldig/" not in zelf, "it waits already"
    assert f"/zaken/{zaak}/stap/signaal_geldig/" in zelf
    assert "Nu te doen" not in zelf
    assert lezer.stuur(f"/zaken/voorstellen/{wacht.id}/bevestigen").code == 409
    assert lezer.stuur(f"/zaken/voorstellen/{wacht.id}/intrekken", tekst="Toch niet.").code == 302
    assert stand(web, zaak) is Zaakstand.VALIDATIE


def test_a_report_is_looked_into_by_another_than_who_made_it(web: Web) -> None:
    assert gemeld(web) == 302
    with web.werk.lees() as session:
        (zaak,) = zaken(session)
    assert "kwam niemand naar het overleg" in Lezer(web, Rol.JURIST).lees(f"/zaken/{zaak.id}").tekst
    assert stap(web, Rol.CONTRACTMANAGER, zaak.id, "validatie_gestart", "validatie") != 302
    assert stap(web, Rol.JURIST, zaak.id, "validatie_gestart", "validatie") == 302
    assert stand(web, zaak.id) is Zaakstand.VALIDATIE


@pytest.mark.parametrize("aanleiding", Aanleiding)
def test_what_is_no_ground_is_refused_with_why(web: Web, aanleiding: Aanleiding) -> None:
    assert gemeld(web, aanleiding.value) == 409
    with web.werk.lees() as session:
        assert zaken(session) == ()


def test_a_fact_has_a_source_that_the_partner_can_check(web: Web) -> None:
    gemeld(web)
    with web.werk.lees() as session:
        (zaak,) = zaken(session)
    stap(web, Rol.JURIST, zaak.id, "validatie_gestart", "validatie")
    lezer = Lezer(web, Rol.CONTRACTMANAGER)
    geweigerd = lezer.stuur(
        f"/zaken/{zaak.id}/feiten", dag="2026-02-03", bron="een uitspraak in de intervisie", tekst="Iemand zei dit."
    )
    assert geweigerd.code == 409
    assert "UIT-21" in geweigerd.tekst
    goed = lezer.stuur(
        f"/zaken/{zaak.id}/feiten", dag="2026-02-03", bron="een document", tekst="Het verslag van 3 mei."
    )
    assert goed.code == 302
    with web.werk.lees() as session:
        assert len(feiten(session, zaak.id)) == 1


def test_who_has_an_interest_sees_nothing_of_it(web: Web) -> None:
    gemeld(web)
    with web.werk.lees() as session:
        (zaak,) = zaken(session)
    with web.werk.doe(Handelende(web.mensen[Rol.JURIST], Rol.JURIST, Ingang.SCHERM)) as handeling:
        verklaar_belang(
            handeling, zaak=zaak.id, partij=web.partner, code=Belangcode.R2, toelichting="Mijn zus werkt daar."
        )
    assert Lezer(web, Rol.JURIST).lees(f"/zaken/{zaak.id}").code == 404


def test_who_may_not_know_of_a_signal_finds_it_in_no_log_and_among_no_terms(web: Web) -> None:
    zaak = signaal(web)
    stap(web, Rol.MEETBEHEERDER, zaak, "validatie_gestart", "validatie")
    with web.werk.lees() as session:
        regels = session.scalars(select(Gebeurtenis.seq).where(Gebeurtenis.zaak == zaak)).all()
    assert len(regels) > 3
    for rol in (Rol.CONTRACTMANAGER, Rol.JURIST, Rol.BEHEERDER, Rol.TOEZICHTHOUDER):
        lezer = Lezer(web, rol)
        assert {lezer.lees(f"/logboek/{seq}").code for seq in regels} == {404}
        assert zaak not in lezer.lees("/logboek").tekst
    assert {Lezer(web, Rol.CONTROLEUR).lees(f"/logboek/{seq}").code for seq in regels} == {200}
    assert zaak not in Lezer(web, Rol.CONTRACTMANAGER).lees("/termijnen").tekst
    assert "Nagaan of een signaal klopt" not in Lezer(web, Rol.JURIST).lees("/termijnen").tekst


def test_a_step_of_the_program_or_one_that_cannot_be_is_refused_with_why(web: Web) -> None:
    zaak = signaal(web)
    lezer = Lezer(web, Rol.MEETBEHEERDER)
    for pad in ("partner_zegde_op/partner_vertrokken", "ingegaan/in_werking"):
        pagina = lezer.lees(f"/zaken/{zaak}/stap/{pad}")
        assert pagina.code == 409
        assert "UIT-" in pagina.tekst
    assert lezer.lees(f"/zaken/{zaak}/stap/onzin/onzin").code == 302
    assert stand(web, zaak) is Zaakstand.SIGNAAL


def test_a_case_in_the_procedure_says_which_evidence_there_is(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_voornemen()
    for verder in (zaak.tot_mdg, None):
        pagina = Lezer(web, Rol.CONTRACTMANAGER).lees(f"/zaken/{zaak.zaak}")
        assert pagina.code == 200
        assert fouten_in(pagina.tekst) == []
        assert "van de 16.</p>" in pagina.tekst
        if verder is not None:
            verder()


def test_what_is_seldom_written_stands_apart_and_what_is_there_already_comes_last(web: Web) -> None:
    zaak = Webzaak(web)
    zaak.tot_voornemen()
    pagina = Lezer(web, Rol.CONTRACTMANAGER).lees(f"/zaken/{zaak.zaak}").tekst
    gewoon, opnieuw = pagina.split("Schrijf een stuk opnieuw")
    opnieuw, apart = opnieuw.split("Het gaat anders")
    assert "Verslag van het horen" in gewoon
    assert "Evenredigheidstoets</a>" in opnieuw
    assert "Nieuw voornemen" not in gewoon + opnieuw
    assert "Nieuw voornemen" in apart
