"""A round by the clock: announced to everybody, opened and closed at its moment, extended, and people reminded."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select

from governance.contract.parametersoorten import CORRECTIE_DAGEN
from governance.weigering import Weigering
from hendig.jobs.draaitijd import meld_draait
from hendig.jobs.model import Draaitijd, Job
from hendig.jobs.queries import jobs_van
from hendig.jobs.rules import Stand
from hendig.mail.rules import Bericht
from hendig.processes.beheer.installatie import SYSTEEM
from hendig.processes.ronde import sluiten
from hendig.processes.ronde.taken import Rondetaak
from hendig.processes.ronde.verloop import kondig_aan, open_op_tijd, plan_herinneringen, verleng
from surveys.antwoorden.model import Inlevering
from surveys.antwoorden.rules import Antwoordgebeurtenis
from surveys.deelname.queries import deelnemers
from surveys.ronde.queries import Rondebeeld, rondebeeld
from surveys.ronde.rules import Rondesoort, Rondestand
from surveys.ronde.service import bereid_voor, stop_herinnering, zet_stap
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.rondebouw import MEETBEHEERDER, OPENT, SLUIT, Proefronde, een_proefronde

DAG = dt.timedelta(days=1)
MINUUT = dt.timedelta(minutes=1)
REDEN = "Het was vakantie."


def beeld(proef: Proefronde) -> Rondebeeld:
    with proef.werk.lees() as session:
        return rondebeeld(session, proef.ronde)


def aangekondigd(werk: Werkplaats, soort: Rondesoort = Rondesoort.NULMETING) -> Proefronde:
    proef = een_proefronde(werk, soort)
    with werk.doe(MEETBEHEERDER) as handeling:
        kondig_aan(handeling, ronde=proef.ronde)
    return proef


def geopend(werk: Werkplaats) -> Proefronde:
    """A round that its job opened, with a service that ran without a break since."""
    proef = aangekondigd(werk)
    proef.werk_af(OPENT)
    return proef


def draaide(proef: Proefronde, van: dt.datetime, tot: dt.datetime) -> None:
    with proef.werk.doe(SYSTEEM) as handeling:
        handeling.session.add(Draaitijd(id=handeling.nieuw_id, van=van, tot=tot))


def lever_in(proef: Proefronde, partij: str) -> None:
    with proef.werk.doe(MEETBEHEERDER) as handeling:
        (deelnemer,) = (een.id for een in deelnemers(handeling.session, proef.ronde) if een.partij == partij)
        seq = handeling.leg_vast(Antwoordgebeurtenis.INGELEVERD, zaak=proef.ronde)
        wie = {"deelnemer": deelnemer, "door": proef.invullers[partij]}
        handeling.session.add(Inlevering(id=handeling.nieuw_id, op=handeling.op, vastgelegd_in=seq, **wie))


def test_an_announcement_tells_the_contact_persons_of_everybody_who_takes_part_once(werk: Werkplaats) -> None:
    proef = aangekondigd(werk)
    assert CORRECTIE_DAGEN  # the agreement says how long a list can be corrected
    partners = {proef.contacten[partij] for partij in proef.kring.partners}
    assert set(proef.berichten(Bericht.RONDE_AANGEKONDIGD)) == partners
    with werk.lees() as session:
        lading = session.scalars(select(Job.lading).where(Job.onderwerp == Bericht.RONDE_AANGEKONDIGD)).first()
    assert '"verbeteren_tot":"2026-06-15"' in str(lading)
    assert "zomer 2026" in str(lading)


def test_an_announcement_lets_the_clock_open_remind_and_close(werk: Werkplaats) -> None:
    proef = aangekondigd(werk)
    with werk.lees() as session:
        wanneer = {
            taak: sorted(job.klaar_vanaf for job in jobs_van(session, soort=taak, aantal=9)) for taak in Rondetaak
        }
    assert (wanneer[Rondetaak.OPENEN], wanneer[Rondetaak.SLUITEN]) == ([OPENT], [SLUIT])
    assert wanneer[Rondetaak.HERINNEREN] == [golf.op for golf in beeld(proef).golven]
    assert [(SLUIT.date() - golf.op.date()).days for golf in beeld(proef).golven] == [14, 7, 2]


def test_what_is_refused_is_not_announced_to_anybody(werk: Werkplaats) -> None:
    proef = een_proefronde(werk, Rondesoort.TELT)
    with pytest.raises(Weigering) as fout, werk.doe(MEETBEHEERDER) as handeling:
        kondig_aan(handeling, ronde=proef.ronde)
    assert fout.value.grond.code == "RND-06"
    with werk.lees() as session:
        assert session.scalars(select(Job.id)).all() == []


def test_a_job_opens_a_round_fixes_its_list_and_invites_and_a_second_one_changes_nothing(werk: Werkplaats) -> None:
    proef = geopend(werk)
    assert beeld(proef).stand is Rondestand.OPEN
    with werk.lees() as session:
        assert len(deelnemers(session, proef.ronde)) == 5
    with werk.doe(SYSTEEM) as handeling:
        open_op_tijd(handeling, ronde=proef.ronde)
    assert proef.berichten(Bericht.VRAGENLIJST_OPEN) == sorted(proef.invullers.values())


def test_a_job_that_comes_too_early_opens_nothing(werk: Werkplaats) -> None:
    proef = aangekondigd(werk)
    werk.nu = OPENT - dt.timedelta(seconds=1)
    with werk.doe(SYSTEEM) as handeling:
        open_op_tijd(handeling, ronde=proef.ronde)
    assert (beeld(proef).stand, proef.berichten(Bericht.VRAGENLIJST_OPEN)) == (Rondestand.AANGEKONDIGD, [])


def test_a_round_closes_by_the_clock_when_the_service_ran_all_day(werk: Werkplaats) -> None:
    proef = geopend(werk)
    draaide(proef, OPENT, SLUIT)
    proef.werk_af(SLUIT)
    assert (beeld(proef).stand, beeld(proef).verlengingen) == (Rondestand.GESLOTEN, ())


def test_a_round_after_a_last_day_with_the_service_down_runs_on_for_a_day_once_and_everybody_is_told(
    werk: Werkplaats,
) -> None:
    proef = geopend(werk)
    draaide(proef, OPENT, SLUIT - 5 * MINUUT)
    weer = SLUIT + 7 * MINUUT
    proef.werk_af(weer)
    (langer,) = beeld(proef).verlengingen
    assert (beeld(proef).stand, langer.sluit_op, langer.door) == (Rondestand.OPEN, weer + DAG, None)
    assert langer.reden == (
        "Hendig deed het niet altijd tussen 31 augustus 2026, 16.55 uur en 31 augustus 2026, 17.07 uur. "
        "Daarom is de ronde vanzelf een dag verlengd."
    )
    assert set(proef.berichten(Bericht.RONDE_VERLENGD)) == set(proef.invullers.values())
    proef.werk_af(weer + DAG)
    assert (beeld(proef).stand, len(beeld(proef).verlengingen)) == (Rondestand.GESLOTEN, 1)


def test_the_job_of_a_closing_that_was_moved_finds_that_it_is_not_time(werk: Werkplaats) -> None:
    proef = geopend(werk)
    draaide(proef, OPENT, SLUIT + 3 * DAG)
    with werk.doe(MEETBEHEERDER) as handeling:
        verleng(handeling, werk.kluis, ronde=proef.ronde, sluit_op=SLUIT + 2 * DAG, reden=REDEN)
    with werk.lees() as session:
        jobs = jobs_van(session, soort=Rondetaak.SLUITEN, aantal=9)
    assert sorted(job.klaar_vanaf for job in jobs) == [SLUIT, SLUIT + 2 * DAG]
    assert beeld(proef).is_open(SLUIT + DAG)
    assert beeld(proef).verlengingen[0].door == MEETBEHEERDER.persoon


def volgende(proef: Proefronde, opent_op: dt.datetime) -> None:
    """Announce a round after this one, in the place of the terms that an announcement asks."""
    with proef.werk.doe(MEETBEHEERDER) as handeling:
        opzet = replace(rondebeeld(handeling.session, proef.ronde).opzet, opent_op=opent_op, sluit_op=opent_op + DAG)
        ronde = bereid_voor(handeling, naam="najaar 2026 (verzonnen)", soort=Rondesoort.TELT, opzet=opzet)
        zet_stap(handeling, ronde=ronde, naar=Rondestand.AANGEKONDIGD)


def test_a_round_is_not_extended_into_the_next_one(werk: Werkplaats) -> None:
    proef = geopend(werk)
    volgende(proef, SLUIT + DAG)
    with pytest.raises(Weigering) as fout, werk.doe(MEETBEHEERDER) as handeling:
        verleng(handeling, werk.kluis, ronde=proef.ronde, sluit_op=SLUIT + DAG + MINUUT, reden=REDEN)
    assert (fout.value.grond.code, "najaar 2026" in str(fout.value)) == ("RND-16", True)
    with werk.doe(MEETBEHEERDER) as handeling:
        verleng(handeling, werk.kluis, ronde=proef.ronde, sluit_op=SLUIT + DAG, reden=REDEN)
    assert beeld(proef).sluit_op == SLUIT + DAG


def test_a_round_with_the_next_one_at_its_heels_closes_in_time_though_the_service_was_down(werk: Werkplaats) -> None:
    proef = geopend(werk)
    volgende(proef, SLUIT + 60 * MINUUT)
    draaide(proef, OPENT, SLUIT - 5 * MINUUT)
    proef.werk_af(SLUIT + 7 * MINUUT)
    assert (beeld(proef).stand, beeld(proef).verlengingen) == (Rondestand.GESLOTEN, ())


def test_a_round_whose_answers_are_in_its_books_is_not_extended_but_closed(
    werk: Werkplaats, monkeypatch: pytest.MonkeyPatch
) -> None:
    proef = geopend(werk)
    werk.nu = SLUIT + 7 * MINUUT

    def dood(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(sluiten, "sluit", dood)
        with pytest.raises(KeyboardInterrupt):
            sluiten.sluit_ronde(
                werk.opslag, werk.kluis, ronde=proef.ronde, door=SYSTEEM, op=werk.nu, toeval=werk.toeval
            )
    assert beeld(proef).stand is Rondestand.OPEN
    with pytest.raises(Weigering) as fout, werk.doe(SYSTEEM) as handeling:
        verleng(handeling, werk.kluis, ronde=proef.ronde, sluit_op=SLUIT + DAG, reden=REDEN)
    assert fout.value.grond.code == "RND-17"
    draaide(proef, OPENT, SLUIT - 5 * MINUUT)
    proef.werk_af(werk.nu)
    assert (beeld(proef).stand, beeld(proef).verlengingen) == (Rondestand.GESLOTEN, ())


def test_who_is_finished_is_not_reminded_and_nobody_twice_in_a_wave(werk: Werkplaats) -> None:
    proef = geopend(werk)
    klaar = proef.kring.partners[0]
    lever_in(proef, klaar)
    golf = beeld(proef).golven[0]
    for _ in range(2):
        proef.werk_af(golf.op)
    anderen = {persoon for partij, persoon in proef.invullers.items() if partij != klaar}
    assert proef.berichten(Bericht.RONDE_HERINNERING) == sorted(anderen)
    assert beeld(proef).golven[0].verstuurd


def test_a_wave_that_was_stopped_or_overtaken_reminds_nobody(werk: Werkplaats) -> None:
    proef = geopend(werk)
    eerste, _, derde = beeld(proef).golven
    with werk.doe(MEETBEHEERDER) as handeling:
        stop_herinnering(handeling, golf=eerste.id)
    proef.werk_af(eerste.op)
    assert proef.berichten(Bericht.RONDE_HERINNERING) == []
    proef.werk_af(derde.op)  # nothing ran at the second one
    assert proef.berichten(Bericht.RONDE_HERINNERING) == sorted(proef.invullers.values())
    assert [golf.verstuurd for golf in beeld(proef).golven] == [False, False, True]


def test_of_what_is_planned_anew_while_a_round_is_open_the_old_stays_to_be_seen_as_stopped(werk: Werkplaats) -> None:
    proef = geopend(werk)
    eerste, tweede, derde = beeld(proef).golven
    with werk.doe(MEETBEHEERDER) as handeling:
        plan_herinneringen(handeling, ronde=proef.ronde, momenten=[tweede.op, tweede.op + DAG])
    na = {golf.op: (golf.gestopt, golf.id) for golf in beeld(proef).golven}
    assert {op: gestopt for op, (gestopt, _) in na.items()} == {
        eerste.op: True,
        tweede.op: False,
        tweede.op + DAG: False,
        derde.op: True,
    }
    assert na[tweede.op][1] == tweede.id


def test_who_finished_between_the_wave_and_its_group_gets_nothing(werk: Werkplaats) -> None:
    proef = geopend(werk)
    golf = beeld(proef).golven[0]
    werk.nu = golf.op
    werker = proef.werker()
    with werk.lees() as session:
        te_doen = [job for job in jobs_van(session, soort=Rondetaak.HERINNEREN, aantal=9) if job.stand is Stand.WACHT]
    while not any(len(een.sleutel.split(":")) == 4 for een in te_doen):
        werker.doe_een()
        with werk.lees() as session:
            te_doen = list(jobs_van(session, soort=Rondetaak.HERINNEREN, aantal=9))
    for partij in proef.kring.partners[:3]:
        lever_in(proef, partij)
    while werker.doe_een():
        pass
    rest = {proef.invullers[proef.kring.gemeente], proef.invullers[proef.kring.partners[3]]}
    assert set(proef.berichten(Bericht.RONDE_HERINNERING)) == rest


def test_the_worker_says_that_it_runs_and_a_silence_begins_a_new_stretch(werk: Werkplaats) -> None:
    proef = een_proefronde(werk)
    begin = werk.nu
    for na in (0, 1, 6, 12):
        werk.nu = begin + na * MINUUT
        with werk.doe(SYSTEEM) as handeling:
            meld_draait(handeling)
    with proef.werk.lees() as session:
        stukken = session.execute(select(Draaitijd.van, Draaitijd.tot).order_by(Draaitijd.van)).all()
    assert [tuple(een) for een in stukken] == [
        (begin, begin + 6 * MINUUT),
        (begin + 12 * MINUUT, begin + 12 * MINUUT),
    ]
