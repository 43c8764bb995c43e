"""A message that came back: its job failed after all, and nobody is reminded at that address until it changes."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import wijzig_persoon
from governance.weigering import Weigering
from hendig.jobs.queries import jobs_van, zoek_job
from hendig.jobs.rules import Stand
from hendig.jobs.service import laat_vervallen, meld_gedaan, pak_volgende, probeer_alles_opnieuw, probeer_opnieuw
from hendig.mail.retour import Retour
from hendig.mail.rules import MAIL, Bericht, Mailfout
from hendig.mail.service import zet_klaar
from hendig.mail.transport import kenmerk
from hendig.processes.post.teruggekomen import neem_retour_aan
from hendig.processes.ronde.onbereikbaar import onbereikbaar
from tests.integration.opslag.databases import NU, Werkplaats
from tests.integration.opslag.register import iemand

UUR = dt.timedelta(hours=1)


def verstuurd(werk: Werkplaats) -> tuple[str, str]:
    """A message that went out; give who it was for and its job."""
    with werk.doe() as handeling:
        persoon = iemand(handeling)
    werk.nu = NU + UUR
    with werk.doe() as handeling:
        zet_klaar(handeling, bericht=Bericht.PROEFMAIL, aan=persoon, sleutel="x")
    with werk.doe() as handeling:
        opdracht = pak_volgende(handeling)
        assert opdracht is not None
        meld_gedaan(handeling, opdracht=opdracht)
    return persoon, opdracht.id


def teruggekomen(werk: Werkplaats) -> tuple[str, str]:
    persoon, job = verstuurd(werk)
    with werk.doe() as handeling:
        assert neem_retour_aan(handeling, retour=Retour(kenmerk(f"proefmail:x:{persoon}"), blijvend=True))
    return persoon, job


def buiten_bereik(werk: Werkplaats, persoon: str) -> bool:
    with werk.lees() as session:
        return persoon in onbereikbaar(session, [persoon], werk.nu.date())


def test_a_message_that_came_back_waits_for_a_person_and_a_second_report_changes_nothing(werk: Werkplaats) -> None:
    persoon, job = teruggekomen(werk)
    with werk.doe() as handeling:
        neem_retour_aan(handeling, retour=Retour(kenmerk(f"proefmail:x:{persoon}"), blijvend=True))
    with werk.lees() as session:
        beeld = zoek_job(session, job)
    assert beeld is not None
    assert (beeld.stand, beeld.fout) == (Stand.MISLUKT, Mailfout.TERUGGEKOMEN)


def test_of_a_number_that_nobody_knows_nothing_is_recorded(werk: Werkplaats) -> None:
    verstuurd(werk)
    with werk.doe() as handeling:
        assert not neem_retour_aan(handeling, retour=Retour("0" * 32, blijvend=True))
    with werk.lees() as session:
        assert [job.stand for job in jobs_van(session, soort=MAIL, aantal=9)] == [Stand.GEDAAN]


def test_what_came_back_is_not_sent_again_for_what_it_told_is_gone(werk: Werkplaats) -> None:
    _, job = teruggekomen(werk)
    with pytest.raises(Weigering) as fout, werk.doe() as handeling:
        probeer_opnieuw(handeling, job=job)
    assert fout.value.grond.code == "JOB-02"
    with werk.doe() as handeling:
        assert probeer_alles_opnieuw(handeling) == 0


def test_nobody_is_reminded_at_an_address_where_nothing_arrives_until_it_changes(werk: Werkplaats) -> None:
    persoon, _ = teruggekomen(werk)
    assert buiten_bereik(werk, persoon)
    werk.nu += UUR
    with werk.doe() as handeling:
        kaart = Persoonskaart(naam="Saar Dotterbloem 1 (verzonnen)", e_mail="nieuw@houtsnip.example")
        wijzig_persoon(handeling, persoon=persoon, kaart=kaart, per=handeling.dag, reden="Verzonnen.")
    assert not buiten_bereik(werk, persoon)


def test_another_name_at_the_same_address_is_no_other_address(werk: Werkplaats) -> None:
    persoon, job = teruggekomen(werk)
    werk.nu += UUR
    with werk.doe() as handeling:
        kaart = Persoonskaart(naam="Saar Anders (verzonnen)", e_mail="saar1@houtsnip.example")
        wijzig_persoon(handeling, persoon=persoon, kaart=kaart, per=handeling.dag, reden="Verzonnen.")
    assert buiten_bereik(werk, persoon)
    with werk.doe() as handeling:
        laat_vervallen(handeling, job=job, reden="Het adres klopt toch.")
    assert not buiten_bereik(werk, persoon)
