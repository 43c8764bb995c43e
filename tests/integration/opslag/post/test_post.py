"""A message from the act that causes it to the reader: written with what the register knows, no secret kept."""

import datetime as dt
import json

import pytest
from sqlalchemy import select

from governance.netwerk.model import Persoon
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Netwerkgebeurtenis, Rol
from hendig.jobs.model import Job
from hendig.jobs.queries import jobs_van
from hendig.jobs.rules import AFGEBROKEN, Opdracht, Stand, Uitvoerfout
from hendig.jobs.service import laat_vervallen, meld_gedaan, meld_mislukt, pak_volgende, zet_in_rij
from hendig.mail.mailtekst import Site
from hendig.mail.rules import MAIL, NAMEN, WAT_NU, Bericht, Mailfout
from hendig.mail.service import zet_klaar
from hendig.processes.post.maillog import maillog, mislukt
from hendig.processes.post.postvak import postvak, postvakmail
from hendig.processes.post.verstuur import bezorger, verstuurder
from tests.integration.opslag.databases import NU, Werkplaats
from tests.integration.opslag.register import BEGIN, iemand

SITE = Site(adres="https://hendig.example", teken=lambda sleutel: f"zegel.{sleutel}")
TOT = (NU + dt.timedelta(days=7)).isoformat()


def persoon(werk: Werkplaats, nummer: int = 1, per: dt.date = BEGIN) -> str:
    with werk.doe() as handeling:
        return iemand(handeling, nummer, per)


def onbekende(werk: Werkplaats) -> str:
    """Somebody of whom only the key is left."""
    with werk.doe() as handeling:
        sleutel = handeling.nieuw_id
        seq = handeling.leg_vast(Netwerkgebeurtenis.PERSOON_INGESCHREVEN)
        handeling.session.add(Persoon(id=sleutel, vastgelegd_in=seq))
    return sleutel


def nodig_uit(werk: Werkplaats, aan: str, sleutel: str | None = None) -> None:
    with werk.doe() as handeling:
        gegevens = {"eenmalig": "e1", "tot": TOT}
        zet_klaar(handeling, bericht=Bericht.UITNODIGING, aan=aan, gegevens=gegevens, sleutel=sleutel)


def pak(werk: Werkplaats) -> Opdracht:
    with werk.doe() as handeling:
        opdracht = pak_volgende(handeling)
    assert opdracht is not None
    return opdracht


def faal(werk: Werkplaats, code: Mailfout, *, blijvend: bool = True) -> str:
    opdracht = pak(werk)
    with werk.doe() as handeling:
        meld_mislukt(handeling, opdracht=opdracht, fout=Uitvoerfout(code, blijvend=blijvend))
    return opdracht.id


def test_a_message_lies_in_the_queue_without_a_name_an_address_or_a_secret(werk: Werkplaats) -> None:
    aan = persoon(werk)
    nodig_uit(werk, aan, "e1")
    nodig_uit(werk, aan, "e1")
    with werk.lees() as session:
        (lading,) = session.scalars(select(Job.lading))
        (job,) = jobs_van(session, soort=MAIL, aantal=9)
    assert json.loads(str(lading)) == {"eenmalig": "e1", "tot": TOT}
    assert (job.onderwerp, job.persoon, job.sleutel) == ("uitnodiging", aan, f"uitnodiging:e1:{aan}")


def test_without_a_key_of_its_own_every_message_is_another(werk: Werkplaats) -> None:
    aan = persoon(werk)
    nodig_uit(werk, aan)
    nodig_uit(werk, aan)
    with werk.lees() as session:
        assert len(jobs_van(session, soort=MAIL, aantal=9)) == 2


def test_a_message_that_is_told_too_much_is_not_put_ready(werk: Werkplaats) -> None:
    aan = persoon(werk)
    with werk.doe() as handeling, pytest.raises(ValueError, match="PROEFMAIL is told"):
        zet_klaar(handeling, bericht=Bericht.PROEFMAIL, aan=aan, gegevens={"naam": "Sanne"})


def test_in_a_demo_a_message_is_read_in_the_browser_with_its_link(werk: Werkplaats) -> None:
    aan, beheerder = persoon(werk), persoon(werk, 2)
    with werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=beheerder, rol=Rol.BEHEERDER, per=BEGIN)
    nodig_uit(werk, aan)
    opdracht = pak(werk)
    bezorger(werk.opslag, site=SITE, klok=lambda: NU)(opdracht)
    with werk.doe() as handeling:
        meld_gedaan(handeling, opdracht=opdracht, bewaar_lading=True)
    with werk.lees() as session:
        (mail,) = postvak(session, site=SITE, op=NU, aantal=10)
        assert mail == postvakmail(session, opdracht.id, site=SITE, op=NU)
        assert postvakmail(session, "onbekend", site=SITE, op=NU) is None
    assert "https://hendig.example/uitnodiging/zegel.e1\n" in mail.post.inhoud.tekst
    assert mail.post.inhoud.tekst.startswith(f"Beste {mail.post.naam},")
    assert "Heeft u een vraag? Mail " in mail.post.inhoud.tekst
    assert (mail.job, mail.op) == (opdracht.id, NU)


def test_what_cannot_be_written_is_not_in_the_post_box(werk: Werkplaats) -> None:
    weg, niemand = persoon(werk), onbekende(werk)
    nodig_uit(werk, weg)
    job = faal(werk, Mailfout.ADRES_GEWEIGERD)
    with werk.doe() as handeling:
        laat_vervallen(handeling, job=job, reden="Verzonnen voor een test.")
        zet_in_rij(handeling, soort="anders", sleutel="x", lading={})
    nodig_uit(werk, niemand)
    with werk.lees() as session:
        assert postvak(session, site=SITE, op=NU, aantal=10) == ()
        anders = jobs_van(session, soort="anders", aantal=1)[0].id
        assert postvakmail(session, anders, site=SITE, op=NU) is None


def test_somebody_whose_address_nobody_knows_gets_nothing(werk: Werkplaats) -> None:
    nodig_uit(werk, onbekende(werk))
    with pytest.raises(Uitvoerfout) as fout:
        bezorger(werk.opslag, site=SITE, klok=lambda: NU)(pak(werk))
    assert (fout.value.code, fout.value.blijvend) == (Mailfout.GEEN_ADRES, True)


def test_somebody_who_begins_next_month_gets_the_message_now(werk: Werkplaats) -> None:
    nodig_uit(werk, persoon(werk, per=NU.date() + dt.timedelta(days=30)))
    bezorger(werk.opslag, site=SITE, klok=lambda: NU)(pak(werk))


def test_without_a_server_a_message_waits_and_a_link_that_is_over_is_not_sent(werk: Werkplaats) -> None:
    nodig_uit(werk, persoon(werk))
    opdracht = pak(werk)
    with pytest.raises(Uitvoerfout) as fout:
        verstuurder(werk.opslag, site=SITE, postbode=None, klok=lambda: NU)(opdracht)
    assert (fout.value.code, fout.value.blijvend) == (Mailfout.GEEN_SERVER, False)
    over = NU + dt.timedelta(days=7)
    with pytest.raises(Uitvoerfout) as fout:
        verstuurder(werk.opslag, site=SITE, postbode=None, klok=lambda: over)(opdracht)
    assert (fout.value.code, fout.value.blijvend) == (Mailfout.LINK_VERLOPEN, True)


def test_the_list_says_what_went_to_whom_and_what_came_in_the_way(werk: Werkplaats) -> None:
    aan = persoon(werk)
    nodig_uit(werk, aan)
    faal(werk, Mailfout.SERVER_WEG, blijvend=False)
    werk.nu = NU + dt.timedelta(seconds=1)
    nodig_uit(werk, aan)
    job = faal(werk, Mailfout.ADRES_GEWEIGERD)
    with werk.lees() as session:
        laatste, eerste = maillog(session, dag=NU.date(), aantal=10)
        assert mislukt(session, dag=NU.date(), aantal=9) == (laatste,)
        assert maillog(session, dag=NU.date(), aantal=1, na=1) == (eerste,)
    assert (laatste.job, laatste.stand, laatste.uitleg) == (job, Stand.MISLUKT, WAT_NU[Mailfout.ADRES_GEWEIGERD])
    assert (eerste.wat, eerste.stand, eerste.pogingen) == (NAMEN[Bericht.UITNODIGING], Stand.WACHT, 1)
    assert (eerste.uitleg, eerste.volgende) == (WAT_NU[Mailfout.SERVER_WEG], NU + dt.timedelta(minutes=1))
    assert eerste.naam is not None


def test_other_work_that_failed_stands_in_the_list_with_its_code(werk: Werkplaats) -> None:
    with werk.doe() as handeling:
        zet_in_rij(handeling, soort="rekenen", sleutel="x", lading={})
    for _ in range(7):
        pak(werk)
        werk.nu += dt.timedelta(minutes=2)
    with werk.doe() as handeling:
        assert pak_volgende(handeling) is None
    with werk.lees() as session:
        (regel,) = mislukt(session, dag=NU.date(), aantal=9)
        assert maillog(session, dag=NU.date(), aantal=10) == ()
    assert (regel.wat, regel.naam) == ("Werk achter de schermen", None)
    assert AFGEBROKEN in str(regel.uitleg)
