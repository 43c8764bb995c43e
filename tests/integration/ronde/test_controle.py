"""What the acts around a closed round refuse, on both engines."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from governance.netwerk.rules import Rol
from governance.weigering import Weigering, Weigeringsgrond
from hendig.processes.ronde.sleutel import sta_inzage_toe, vraag_om_sleutel, wie_antwoordde
from surveys.ronde.rules import Rondebesluit, Rondestand
from surveys.ronde.service import zet_stap
from surveys.uitslag.boekvorm import Toelichting
from surveys.uitslag.controle_queries import open_vlaggen, vlaggen, zoek_sleutelverzoek
from surveys.uitslag.controle_rules import (
    AL_TOEGESTAAN,
    ANDER_OPENT,
    GEEN_ANTWOORDEN,
    GEEN_VLAG,
    LETTERLIJK,
    NAAM_IN_TEKST,
    NIET_NU,
    SLEUTEL_DICHT,
    TE_WEINIG_BRONNEN,
    VLAG_ONBEANTWOORD,
    VLAG_STAAT_AL,
    Vlagantwoord,
)
from surveys.uitslag.controle_service import (
    handhaaf_vlag,
    los_vlag_op,
    schrijf_thema,
    sta_sleutel_toe,
    weiger_onbeantwoord,
    zet_vlag,
)
from surveys.uitslag.model import Integriteitsvlag, Sleutelverzoek
from tests.integration.ronde.rondebouw import CONTROLEUR, MEETBEHEERDER, Rondewerk, eerlijk

REDEN = "Er is over gebeld."
PLAATSEN = [Toelichting("p", "C1", bron, f"tekst {bron}") for bron in (1, 2, 3)]

LANG = Toelichting("p", "C1", 4, "Na de overdracht in Beek: wij wachten al drie weken op een antwoord.")


@pytest.fixture
def ronde(rondewerk: Rondewerk) -> str:
    """A round that is closed, with answers of some."""
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk(), tekent=set(rondewerk.partijen[:9]))
    rondewerk.sluit(ronde)
    return ronde


def geweigerd(fout: pytest.ExceptionInfo[Weigering], grond: Weigeringsgrond) -> None:
    assert fout.value.grond is grond


def test_a_question_stands_once_and_is_answered_once(rondewerk: Rondewerk, ronde: str) -> None:
    werk, partij = rondewerk.werk, rondewerk.partijen[2]
    with pytest.raises(Weigering) as fout, werk.doe(CONTROLEUR) as handeling:
        los_vlag_op(handeling, ronde=ronde, partij=partij, reden=REDEN)
    geweigerd(fout, GEEN_VLAG)
    with werk.doe(CONTROLEUR) as handeling:
        zet_vlag(handeling, ronde=ronde, partij=partij, reden=REDEN)
    with pytest.raises(Weigering) as fout, werk.doe(CONTROLEUR) as handeling:
        zet_vlag(handeling, ronde=ronde, partij=partij, reden=REDEN)
    geweigerd(fout, VLAG_STAAT_AL)


def test_a_question_that_stays_is_an_answer_and_can_still_be_resolved(rondewerk: Rondewerk, ronde: str) -> None:
    werk, wat = rondewerk.werk, {"ronde": ronde, "partij": rondewerk.partijen[2]}
    with pytest.raises(Weigering) as fout, werk.doe(CONTROLEUR) as handeling:
        handhaaf_vlag(handeling, **wat, reden=REDEN)
    geweigerd(fout, GEEN_VLAG)
    with werk.doe(CONTROLEUR) as handeling:
        zet_vlag(handeling, **wat, reden=REDEN)
        assert vlaggen(handeling.session, ronde) == {wat["partij"]: None}
        with pytest.raises(Weigering) as fout:
            weiger_onbeantwoord(handeling, ronde)
        geweigerd(fout, VLAG_ONBEANTWOORD)
        handhaaf_vlag(handeling, **wat, reden=REDEN)
        weiger_onbeantwoord(handeling, ronde)
        assert vlaggen(handeling.session, ronde) == {wat["partij"]: Vlagantwoord.BLIJFT}
        assert open_vlaggen(handeling.session, ronde) == {wat["partij"]}, "nothing is concluded about it"
    with pytest.raises(Weigering) as fout, werk.doe(CONTROLEUR) as handeling:
        handhaaf_vlag(handeling, **wat, reden=REDEN)
    geweigerd(fout, GEEN_VLAG)
    with werk.doe(CONTROLEUR) as handeling:
        los_vlag_op(handeling, **wat, reden=REDEN)
        assert vlaggen(handeling.session, ronde) == {wat["partij"]: Vlagantwoord.OPGELOST}
        assert open_vlaggen(handeling.session, ronde) == frozenset()


def test_nobody_signs_over_a_question_that_was_asked_after_the_check_but_a_round_can_be_annulled(
    rondewerk: Rondewerk, ronde: str
) -> None:
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        zet_stap(handeling, ronde=ronde, naar=Rondestand.GECONTROLEERD)
        zet_vlag(handeling, ronde=ronde, partij=rondewerk.partijen[2], reden=REDEN)
    with pytest.raises(Weigering) as fout:
        rondewerk.onderteken(ronde, MEETBEHEERDER, "")
    geweigerd(fout, VLAG_ONBEANTWOORD)
    assert not rondewerk.onderteken(ronde, MEETBEHEERDER, "", Rondebesluit.VERNIETIGEN)


def test_an_answer_is_not_taken_back_by_the_database(rondewerk: Rondewerk, ronde: str) -> None:
    wat = {"ronde": ronde, "partij": rondewerk.partijen[2]}
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        zet_vlag(handeling, **wat, reden=REDEN)
        handhaaf_vlag(handeling, **wat, reden=REDEN)
    with pytest.raises(IntegrityError, match="verandert_niet"), rondewerk.werk.doe() as handeling:
        handeling.session.execute(update(Integriteitsvlag).values(gehandhaafd_in=None))


def test_nothing_is_asked_or_written_while_a_round_is_open(rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    with pytest.raises(Weigering) as fout, rondewerk.werk.doe(CONTROLEUR) as handeling:
        zet_vlag(handeling, ronde=ronde, partij=rondewerk.partijen[2], reden=REDEN)
    geweigerd(fout, NIET_NU)


@pytest.mark.parametrize(
    ("tekst", "gekozen", "grond"),
    [
        ("Zij wachten lang.", PLAATSEN[:2], TE_WEINIG_BRONNEN),
        ("Zij wachten lang.", [PLAATSEN[0]] * 3, TE_WEINIG_BRONNEN),
        ("Zij wachten lang op de HOUTSNÍP.", PLAATSEN, NAAM_IN_TEKST),
        (" TEKST 1 ", PLAATSEN, LETTERLIJK),
        ("Iemand zegt: 'Wij wachten al drie weken.' Anderen ook.", [LANG, *PLAATSEN], LETTERLIJK),
    ],
)
def test_a_theme_is_of_three_names_nobody_and_is_no_copy(
    rondewerk: Rondewerk, ronde: str, tekst: str, gekozen: list[Toelichting], grond: Weigeringsgrond
) -> None:
    with pytest.raises(Weigering) as fout, rondewerk.werk.doe(MEETBEHEERDER) as handeling:
        schrijf_thema(
            handeling,
            ronde=ronde,
            partij=rondewerk.partijen[2],
            construct="competentioneel",
            tekst=tekst,
            gekozen=gekozen,
            namen=("Houtsnip",),
        )
    geweigerd(fout, grond)


def test_one_person_cannot_open_the_key_in_any_way(rondewerk: Rondewerk, ronde: str) -> None:
    werk, kluis, partij = rondewerk.werk, rondewerk.kluis, rondewerk.partijen[2]
    with werk.doe(MEETBEHEERDER) as handeling:
        verzoek, nog_eens, om_iets_anders = (
            vraag_om_sleutel(handeling, kluis, ronde=ronde, partij=partij, rol=Rol.MEETBEHEERDER, reden=reden)
            for reden in (REDEN, REDEN, "Iets anders.")
        )
    assert verzoek == nog_eens != om_iets_anders, "the same request waits once"
    zelfde_rol, zelf = replace(CONTROLEUR, rol=Rol.MEETBEHEERDER), replace(MEETBEHEERDER, rol=Rol.CONTROLEUR)
    for wie in (MEETBEHEERDER, zelf, zelfde_rol):
        with pytest.raises(Weigering) as fout, werk.doe(wie) as handeling:
            sta_sleutel_toe(handeling, verzoek=verzoek, rol=Rol(wie.rol))
        geweigerd(fout, ANDER_OPENT)
    omweg = update(Sleutelverzoek).values(
        toegestaan_door=MEETBEHEERDER.persoon, toegestaan_in=Sleutelverzoek.gevraagd_in
    )
    with pytest.raises(IntegrityError, match="twee_mensen"), werk.doe(MEETBEHEERDER) as handeling:
        handeling.session.execute(omweg)
    with werk.lees() as session:
        beeld = zoek_sleutelverzoek(session, verzoek)
        assert beeld is not None
        with pytest.raises(Weigering) as fout:
            wie_antwoordde(session, kluis, verzoek=beeld, persoon=MEETBEHEERDER.persoon or "", nu=werk.nu)
    geweigerd(fout, SLEUTEL_DICHT)


def test_two_people_see_who_answered_for_a_day_and_nobody_else_does(rondewerk: Rondewerk, ronde: str) -> None:
    werk, kluis, partij = rondewerk.werk, rondewerk.kluis, rondewerk.partijen[2]
    with werk.doe(CONTROLEUR) as handeling:
        sleutel = vraag_om_sleutel(handeling, kluis, ronde=ronde, partij=partij, rol=Rol.CONTROLEUR, reden=REDEN)
    with werk.lees() as session:
        verzoek = zoek_sleutelverzoek(session, sleutel)
    assert verzoek is not None
    with werk.doe(MEETBEHEERDER) as handeling:
        sta_inzage_toe(handeling, verzoek=verzoek, rol=Rol.MEETBEHEERDER)
    with pytest.raises(Weigering) as fout, werk.doe(MEETBEHEERDER) as handeling:
        sta_inzage_toe(handeling, verzoek=verzoek, rol=Rol.MEETBEHEERDER)
    geweigerd(fout, AL_TOEGESTAAN)
    with werk.lees() as session:
        verzoek = zoek_sleutelverzoek(session, sleutel)
        assert verzoek is not None
        for wie in (CONTROLEUR, MEETBEHEERDER):
            antwoorden = wie_antwoordde(session, kluis, verzoek=verzoek, persoon=wie.persoon or "", nu=werk.nu)
            deelnemers = rondewerk.deelnemers(ronde)
            gaven = [p for p in rondewerk.partijen[:9] if partij in deelnemers[p].beoordeelt]
            assert len(antwoorden) == len(gaven)
        for persoon, nu in (("iemand anders", werk.nu), (MEETBEHEERDER.persoon, werk.nu + dt.timedelta(hours=24))):
            with pytest.raises(Weigering) as fout:
                wie_antwoordde(session, kluis, verzoek=verzoek, persoon=persoon or "", nu=nu)
            geweigerd(fout, SLEUTEL_DICHT)


def test_no_key_is_asked_about_who_nobody_rated(rondewerk: Rondewerk, ronde: str) -> None:
    with pytest.raises(Weigering) as fout, rondewerk.werk.doe(CONTROLEUR) as handeling:
        vraag_om_sleutel(handeling, rondewerk.kluis, ronde=ronde, partij="niemand", rol=Rol.CONTROLEUR, reden=REDEN)
    geweigerd(fout, GEEN_ANTWOORDEN)
    with rondewerk.werk.lees() as session:
        assert session.scalars(select(Sleutelverzoek)).all() == []
