"""A round: computed, looked over, signed by two, and shown to all at one moment."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from analysis.herhaling.feiten import Rondestatus
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.ronde import berekenen
from hendig.processes.ronde.berekenen import bereken_ronde
from hendig.processes.ronde.meting import invoer_van
from hendig.processes.ronde.vaststellen import leg_controle_vast
from surveys.antwoorden.blad import Antwoord
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import AL_ONDERTEKEND, ANDERE_UITKOMST, WORDT_BEREKEND, Rondebesluit, Rondesoort, Rondestand
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.uitslag.controle_queries import laatste_berekening, open_vlaggen
from surveys.uitslag.controle_rules import NIET_BEREKEND
from surveys.uitslag.controle_service import handhaaf_vlag, los_vlag_op, zet_vlag
from surveys.uitslag.model import Berekening, Netwerkresultaat, Resultaat
from surveys.uitslag.uitslagboek import Integriteitsboek, Uitslagboek
from tests.integration.opslag.databases import DOOR
from tests.integration.ronde.rondebouw import CONTROLEUR, MEETBEHEERDER, Rondewerk, eerlijk

pytestmark = pytest.mark.usefixtures("weinig_nabootsingen")
COMPETENTIONEEL, INTENTIONEEL = "competentioneel", "intentioneel"
LAAG = "20000000-0000-4000-8000-000000000110"


def berekend(rondewerk: Rondewerk, ronde: str, *, teken: bool = False) -> str:
    rondewerk.bereken(ronde, teken=teken)
    with rondewerk.werk.lees() as session:
        laatste = laatste_berekening(session, ronde)
    assert laatste is not None
    return laatste.sha256


def gesloten(rondewerk: Rondewerk, **wat: object) -> str:
    ronde = rondewerk.open_ronde(**wat)  # type: ignore[arg-type] # as the round is opened
    rondewerk.vul_in(ronde, eerlijk(laag={LAAG}))
    rondewerk.sluit(ronde)
    return ronde


def vastgesteld(rondewerk: Rondewerk, ronde: str) -> None:
    gelezen = berekend(rondewerk, ronde)
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        leg_controle_vast(handeling, ronde=ronde, gelezen=gelezen, bevinding="In orde.")
    for wie in (MEETBEHEERDER, CONTROLEUR):
        rondewerk.onderteken(ronde, wie, gelezen)


def aantal(rondewerk: Rondewerk, tabel: type) -> int:
    with rondewerk.werk.lees() as session:
        return session.scalar(select(func.count()).select_from(tabel)) or 0


def uitslag(rondewerk: Rondewerk, ronde: str) -> Uitslagboek:
    return Uitslagboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.UITSLAG))


@pytest.mark.parametrize("partners", [40])
def test_a_whole_round_is_computed_signed_by_two_and_shown_to_all_at_once(rondewerk: Rondewerk) -> None:
    ronde = gesloten(rondewerk)
    gelezen = berekend(rondewerk, ronde, teken=True)
    boek = uitslag(rondewerk, ronde)
    assert boek.sha256 == gelezen
    assert len(boek.certificaten) == len(boek.resultaten) == 2 * len(rondewerk.partijen)
    (laag,) = (een for een in boek.van(LAAG) if een.construct == COMPETENTIONEEL)
    assert laag.oordeel == "onder de norm"
    assert laag.regels["V9"] is False, "the first round never counts"
    assert set(laag.weglatingen) == {"beoordelaar", "cluster"}
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        leg_controle_vast(handeling, ronde=ronde, gelezen=gelezen, bevinding="In orde.")
    rondewerk.onderteken(ronde, MEETBEHEERDER, gelezen)
    assert aantal(rondewerk, Resultaat) == 0
    rondewerk.onderteken(ronde, CONTROLEUR, gelezen)
    with rondewerk.werk.lees() as session:
        assert rondebeeld(session, ronde).stand is Rondestand.VASTGESTELD
        rijen = session.scalars(select(Resultaat)).all()
        assert {rij.partij for rij in rijen} == set(rondewerk.partijen)
        hashes = {(een.partij, een.construct): een.sha256 for een in boek.certificaten}
        assert {(rij.partij, rij.construct): rij.certificaat_sha256 for rij in rijen} == hashes
        eigen = EigenResultaat.uit_json(next(rij.inhoud for rij in rijen if rij.partij == LAAG))
        assert eigen.score is not None
    assert aantal(rondewerk, Netwerkresultaat) == 2


def test_computing_again_gives_the_same_hash_and_changes_nothing(rondewerk: Rondewerk) -> None:
    ronde = gesloten(rondewerk)
    eerst = berekend(rondewerk, ronde)
    boeken = [rondewerk.boek(ronde, soort) for soort in (Boeksoort.UITSLAG, Boeksoort.INTEGRITEIT)]
    assert berekend(rondewerk, ronde) == eerst
    assert aantal(rondewerk, Berekening) == 1
    assert [rondewerk.boek(ronde, soort) for soort in (Boeksoort.UITSLAG, Boeksoort.INTEGRITEIT)] == boeken


def test_one_person_in_two_roles_or_two_in_one_role_do_not_sign_a_round(rondewerk: Rondewerk) -> None:
    ronde = gesloten(rondewerk)
    gelezen = berekend(rondewerk, ronde)
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        leg_controle_vast(handeling, ronde=ronde, gelezen=gelezen, bevinding="In orde.")
    assert not rondewerk.onderteken(ronde, MEETBEHEERDER, gelezen)
    dezelfde = replace(MEETBEHEERDER, rol=Rol.CONTROLEUR)
    for wie in (MEETBEHEERDER, dezelfde):
        with pytest.raises(Weigering) as fout:
            rondewerk.onderteken(ronde, wie, gelezen)
        assert fout.value.grond is AL_ONDERTEKEND
    assert aantal(rondewerk, Resultaat) == 0


def test_what_was_signed_of_another_outcome_does_not_count(rondewerk: Rondewerk) -> None:
    """A flag changes what may be concluded: who signed before it, signs again."""
    ronde = gesloten(rondewerk)
    oud = berekend(rondewerk, ronde)
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        leg_controle_vast(handeling, ronde=ronde, gelezen=oud, bevinding="In orde.")
    rondewerk.onderteken(ronde, MEETBEHEERDER, oud)
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        zet_vlag(handeling, ronde=ronde, partij=LAAG, reden="Wij vragen drie organisaties ernaar.")
    nieuw = berekend(rondewerk, ronde)
    assert nieuw != oud
    (met_vraag,) = (een for een in uitslag(rondewerk, ronde).van(LAAG) if een.construct == COMPETENTIONEEL)
    assert (met_vraag.oordeel, met_vraag.regels["V7"]) == ("niet vast te stellen", False)
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        handhaaf_vlag(handeling, ronde=ronde, partij=LAAG, reden="Een van de drie wist het niet.")
    assert berekend(rondewerk, ronde) == nieuw, "a question that stays weighs as one that is open"
    with pytest.raises(Weigering) as fout:
        rondewerk.onderteken(ronde, CONTROLEUR, oud)
    assert fout.value.grond is ANDERE_UITKOMST
    assert not rondewerk.onderteken(ronde, CONTROLEUR, nieuw)
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        los_vlag_op(handeling, ronde=ronde, partij=LAAG, reden="Zij werkten met dezelfde medewerker.")
    assert berekend(rondewerk, ronde) == oud, "with the flag resolved it is what it was"
    assert rondewerk.onderteken(ronde, CONTROLEUR, oud)


def test_an_outcome_that_does_not_know_of_a_question_is_not_signed(rondewerk: Rondewerk) -> None:
    """Not even when the job that would compute it anew was let lapse."""
    ronde = gesloten(rondewerk)
    gelezen = berekend(rondewerk, ronde)
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        leg_controle_vast(handeling, ronde=ronde, gelezen=gelezen, bevinding="In orde.")
        zet_vlag(handeling, ronde=ronde, partij=LAAG, reden="Wij vragen drie organisaties ernaar.")
        handhaaf_vlag(handeling, ronde=ronde, partij=LAAG, reden="Een van de drie wist het niet.")
    with pytest.raises(Weigering) as fout:
        rondewerk.onderteken(ronde, MEETBEHEERDER, gelezen)
    assert fout.value.grond is WORDT_BEREKEND


def test_a_computation_that_ends_after_something_changed_writes_nothing(rondewerk: Rondewerk) -> None:
    """A second one may have been quicker, and knows of the change."""
    ronde = gesloten(rondewerk)

    def stel_vraag(*_: int) -> None:
        with rondewerk.werk.doe(CONTROLEUR) as handeling:
            if not open_vlaggen(handeling.session, ronde):
                zet_vlag(handeling, ronde=ronde, partij=LAAG, reden="Wij vragen drie organisaties ernaar.")

    bereken_ronde(
        rondewerk.werk.opslag,
        rondewerk.kluis,
        ronde=ronde,
        door=DOOR,
        op=rondewerk.werk.nu,
        toeval=TOEVAL,
        meld=stel_vraag,
        teken=False,
    )
    assert aantal(rondewerk, Berekening) == 0


def test_a_round_that_counts_knows_the_one_before_it_and_a_rehearsal_is_in_neither(rondewerk: Rondewerk) -> None:
    eerste = gesloten(rondewerk)
    vastgesteld(rondewerk, eerste)
    proef = gesloten(rondewerk, naam="Proef", soort=Rondesoort.PROEF, begin=rondewerk.werk.nu)
    vastgesteld(rondewerk, proef)
    van_proef = uitslag(rondewerk, proef)
    assert (van_proef.certificaten, van_proef.resultaten, van_proef.figuren) == ((), {}, ())
    assert set(van_proef.netwerk) == {COMPETENTIONEEL, INTENTIONEEL}
    boek = Integriteitsboek.uit_bytes(rondewerk.boek(proef, Boeksoort.INTEGRITEIT))
    assert boek == Integriteitsboek({}), "nothing about single parties is kept of it"
    getoond = aantal(rondewerk, Resultaat)
    assert getoond == 2 * len(rondewerk.partijen), "of the rehearsal nothing is shown"
    tweede = gesloten(
        rondewerk, naam="Ronde 2", soort=Rondesoort.TELT, begin=rondewerk.werk.nu + dt.timedelta(days=300)
    )
    with rondewerk.werk.lees() as session, rondewerk.kluis.lees() as open_:
        assert invoer_van(session, open_, ronde=tweede).metingen.rondes == ("Nulmeting", "Ronde 2")
        assert invoer_van(session, open_, ronde=proef).metingen.rondes == ("Proef",)
        assert invoer_van(session, open_, ronde=eerste).metingen.rondes == ("Nulmeting",)
    berekend(rondewerk, tweede)
    (laag,) = (een for een in uitslag(rondewerk, tweede).van(LAAG) if een.construct == COMPETENTIONEEL)
    assert laag.oordeel == "onder de norm"
    assert set(laag.regels.values()) == {True}


def test_a_round_nobody_answered_is_computed_and_signed_and_shows_nothing(rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    rondewerk.sluit(ronde)
    vastgesteld(rondewerk, ronde)
    assert aantal(rondewerk, Resultaat) == 0


def test_a_round_in_which_nobody_could_tell_anything_is_computed(rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, lambda *_: Antwoord(None))
    rondewerk.sluit(ronde)
    berekend(rondewerk, ronde)


def test_a_round_in_which_nobody_could_tell_anything_of_one_kind_is_computed(rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    gewoon = eerlijk()
    rondewerk.vul_in(ronde, lambda wie, over, code: Antwoord(None) if code[0] == "I" else gewoon(wie, over, code))
    rondewerk.sluit(ronde)
    berekend(rondewerk, ronde)
    oordelen = {een.oordeel for een in uitslag(rondewerk, ronde).certificaten if een.construct == INTENTIONEEL}
    assert oordelen == {"niet vast te stellen"}


@pytest.mark.parametrize("plek", ["beoordeel", "schrijf_boek", "leg_berekening_vast"])
def test_computing_that_was_killed_is_done_again(
    rondewerk: Rondewerk, plek: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk(), tekent=set(rondewerk.partijen[:9]))
    rondewerk.sluit(ronde)

    def dood(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(berekenen, plek, dood)
        with pytest.raises(KeyboardInterrupt):
            rondewerk.bereken(ronde)
    assert aantal(rondewerk, Berekening) == 0
    with pytest.raises(Weigering) as fout, rondewerk.werk.doe(CONTROLEUR) as handeling:
        leg_controle_vast(handeling, ronde=ronde, gelezen="", bevinding="In orde.")
    assert fout.value.grond is NIET_BEREKEND
    gelezen = berekend(rondewerk, ronde)
    assert uitslag(rondewerk, ronde).sha256 == gelezen


def test_a_shown_round_that_two_annul_stays_where_it_is_and_counts_for_nothing(rondewerk: Rondewerk) -> None:
    ronde = gesloten(rondewerk)
    vastgesteld(rondewerk, ronde)
    with rondewerk.werk.lees() as session:
        laatste = laatste_berekening(session, ronde)
    assert laatste is not None
    for wie in (MEETBEHEERDER, CONTROLEUR):
        rondewerk.onderteken(ronde, wie, laatste.sha256, Rondebesluit.VERNIETIGEN)
    with rondewerk.werk.lees() as session:
        beeld = rondebeeld(session, ronde)
        assert (beeld.stand, beeld.stappen[-1].reden) == (Rondestand.VERNIETIGD, "Er is een fout gevonden.")
    assert aantal(rondewerk, Resultaat) == 2 * len(rondewerk.partijen)
    nieuw = gesloten(
        rondewerk, naam="Ronde 2", soort=Rondesoort.NULMETING, begin=rondewerk.werk.nu + dt.timedelta(days=30)
    )
    with rondewerk.werk.lees() as session, rondewerk.kluis.lees() as open_:
        rondes = invoer_van(session, open_, ronde=nieuw).rondes
    assert rondes is not None
    assert [ronde.status for ronde in rondes.rondes] == [Rondestatus.VERNIETIGD, Rondestatus.VASTGESTELD]
