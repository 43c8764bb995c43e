"""The worker of an installation: a message arrives at a real server, and in a demo it never leaves."""

import datetime as dt

from governance.logboek.handeling import handeling
from governance.logboek.rules import Ingang
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.jobs.queries import Jobbeeld, jobs_van
from hendig.jobs.rules import Stand
from hendig.mail.rules import MAIL, Bericht, Mailfout
from hendig.mail.service import zet_klaar
from hendig.mailinstellingen import Mailinstellingen, Veilig
from hendig.processes.beheer.kluissleutel import nieuwe_sleutel
from hendig.processes.post.postvak import postvak
from hendig.processes.post.schrijven import maak_site
from hendig.processes.post.werker import maak_werker
from hendig.processes.toegang.deur import Deur
from hendig.processes.toegang.wachtwoord import vraag_herstel
from hendig.toegang.eenmalig import lees
from hendig.toegang.geheim import Geheim
from hendig.toegang.service import merk_als_voorbeeld, nodig_uit, zet_wachtwoord
from surveys.kluis.kluis import Kluis
from tests.integration.mail.postbus import HIER, Bus, server
from tests.integration.opslag.databases import DOOR, NU, toeval
from tests.integration.opslag.register import BEGIN, iemand

ADRES = "https://hendig.example"
GEHEIM = Geheim(bytes(32))
TOEVAL = toeval()


def geen_kluis() -> Kluis:
    """A kluis with no table in it: a message has no business there."""
    return Kluis(Opslag("sqlite://"), nieuwe_sleutel())


def zet(opslag: Opslag, *, voorbeeld: bool) -> None:
    with handeling(opslag, door=DOOR, op=NU, toeval=TOEVAL) as nieuw:
        if voorbeeld:
            merk_als_voorbeeld(nieuw)
        gegevens = {"eenmalig": "e1", "tot": (NU + dt.timedelta(days=7)).isoformat()}
        zet_klaar(nieuw, bericht=Bericht.UITNODIGING, aan=iemand(nieuw), gegevens=gegevens)


def doe(opslag: Opslag, mail: Mailinstellingen | None) -> Jobbeeld:
    werker = maak_werker(
        opslag, kluis=geen_kluis(), geheim=GEHEIM, adres=ADRES, mail=mail, klok=lambda: NU, toeval=TOEVAL
    )
    assert werker.doe_een()
    with opslag.lees() as session:
        (job,) = jobs_van(session, soort=MAIL, aantal=9)
    return job


def naar(poort: int) -> Mailinstellingen:
    return Mailinstellingen(server=HIER, poort=poort, veilig=Veilig.NEE, afzender="hendig@gemeente.example")


def test_a_message_arrives_with_a_link_that_holds_and_then_its_job_knows_no_more_of_it(opslag: Opslag) -> None:
    zet(opslag, voorbeeld=False)
    bus = Bus()
    with server(bus) as poort:
        job = doe(opslag, naar(poort))
    (mail,) = bus.taken
    (link,) = [regel for regel in mail.get_content().splitlines() if "/uitnodiging/" in regel]
    assert lees(GEHEIM, link.removeprefix(f"{ADRES}/uitnodiging/")) == "e1"
    assert mail["To"].addresses[0].addr_spec == "saar1@houtsnip.example"
    assert (job.stand, job.lading) == (Stand.GEDAAN, {})


def test_who_forgot_the_password_is_looked_up_by_the_worker_and_gets_a_mail(opslag: Opslag) -> None:
    with handeling(opslag, door=DOOR, op=NU, toeval=TOEVAL) as nieuw:
        persoon = iemand(nieuw)
        wijs_rol_toe(nieuw, persoon=persoon, rol=Rol.BEHEERDER, per=BEGIN)
        nodig_uit(nieuw, persoon=persoon)
        zet_wachtwoord(nieuw, persoon=persoon, versleuteld="niet echt")
    vraag_herstel(Deur(opslag, GEHEIM, TOEVAL, Ingang.SCHERM), e_mail="saar1@houtsnip.example", waar="192.0.2.1", op=NU)
    bus = Bus()
    with server(bus) as poort:
        werker = maak_werker(
            opslag, kluis=geen_kluis(), geheim=GEHEIM, adres=ADRES, mail=naar(poort), klok=lambda: NU, toeval=TOEVAL
        )
        while werker.doe_een():
            pass
    onderwerpen = {mail["Subject"]: mail.get_content() for mail in bus.taken}
    assert f"{ADRES}/herstel/" in onderwerpen["Kies een nieuw wachtwoord voor Hendig"]
    assert len(onderwerpen) == 3


def test_what_the_server_refuses_stands_at_the_job_in_a_code(opslag: Opslag) -> None:
    zet(opslag, voorbeeld=False)
    with server(Bus(rcpt="550 saar1@houtsnip.example does not live here")) as poort:
        job = doe(opslag, naar(poort))
    assert (job.stand, job.fout) == (Stand.MISLUKT, Mailfout.ADRES_GEWEIGERD)


def test_an_installation_without_a_server_keeps_its_messages_waiting(opslag: Opslag) -> None:
    zet(opslag, voorbeeld=False)
    job = doe(opslag, None)
    assert (job.stand, job.fout) == (Stand.WACHT, Mailfout.GEEN_SERVER)


def test_in_a_demo_nothing_leaves_though_there_is_a_server_and_all_can_be_read(opslag: Opslag) -> None:
    zet(opslag, voorbeeld=True)
    bus = Bus()
    with server(bus) as poort:
        job = doe(opslag, naar(poort))
    assert (job.stand, bus.taken) == (Stand.GEDAAN, [])
    with opslag.lees() as session:
        (mail,) = postvak(session, site=maak_site(ADRES, GEHEIM), op=NU, aantal=9)
    assert f"{ADRES}/uitnodiging/" in mail.post.inhoud.tekst
