"""What a later round waits for, and when a round is final: by the clock, and never before what it hangs on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from sqlalchemy import delete, select

from governance.weigering import Weigering
from hendig.jobs.model import Job
from hendig.jobs.rules import Opdracht, Stand
from hendig.jobs.worker import Uitvoerder, Werker
from hendig.mail.rules import MAIL
from hendig.processes.beheer.installatie import SYSTEEM
from hendig.processes.post.werker import maak_werker
from hendig.processes.ronde.bezwaar import trek_in
from hendig.processes.ronde.klokwerk import Klokwerk
from hendig.processes.ronde.taken import Rondetaak
from hendig.processes.ronde.vaststellen import leg_controle_vast
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import EERST_EERDERE, WORDT_BEREKEND, Rondebesluit, Rondesoort, Rondestand
from surveys.uitslag.controle_queries import laatste_berekening
from surveys.uitslag.model import Meetbezwaar
from surveys.uitslag.rules import Uitslaggebeurtenis
from tests.integration.ronde.rondebouw import CONTROLEUR, MEETBEHEERDER, Rondewerk
from tests.integration.web.mensen import ADRES, GEHEIM

pytestmark = [
    pytest.mark.usefixtures("weinig_nabootsingen"),
    pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True),
]
DAG = dt.timedelta(days=1)


def gesloten(rondewerk: Rondewerk, naam: str, **wat: object) -> str:
    """A round that nobody answered: it takes no time to compute."""
    ronde = rondewerk.open_ronde(naam, **wat)  # type: ignore[arg-type] # as the round is opened
    rondewerk.sluit(ronde)
    return ronde


def gecontroleerd(rondewerk: Rondewerk, ronde: str) -> str:
    """Compute a round and look it over; give the hash of its outcome."""
    rondewerk.bereken(ronde)
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        laatste = laatste_berekening(handeling.session, ronde)
        assert laatste is not None
        leg_controle_vast(handeling, ronde=ronde, gelezen=laatste.sha256, bevinding="In orde.")
    return laatste.sha256


def laatste_hash(rondewerk: Rondewerk, ronde: str) -> str:
    """The hash of the outcome that was computed last."""
    with rondewerk.werk.lees() as session:
        laatste = laatste_berekening(session, ronde)
    assert laatste is not None
    return laatste.sha256


def beide(rondewerk: Rondewerk, ronde: str, gelezen: str, besluit: Rondebesluit = Rondebesluit.VASTSTELLEN) -> None:
    for wie in (MEETBEHEERDER, CONTROLEUR):
        rondewerk.onderteken(ronde, wie, gelezen, besluit)


def stand(rondewerk: Rondewerk, ronde: str) -> Rondestand:
    with rondewerk.werk.lees() as session:
        return rondebeeld(session, ronde).stand


def werk_af(rondewerk: Rondewerk, nu: dt.datetime) -> None:
    """Let the clock do what is due."""
    rondewerk.werk.nu = nu
    werk = rondewerk.werk
    klokwerk = Klokwerk(opslag=werk.opslag, kluis=rondewerk.kluis, klok=lambda: werk.nu, toeval=werk.toeval)
    doen: Mapping[str, Uitvoerder] = {**klokwerk.uitvoerders(), MAIL: _niets}
    werker = Werker(werk.opslag, doen, door=SYSTEEM, nu=lambda: werk.nu, toeval=werk.toeval)
    while werker.doe_een():
        pass


def _niets(_: Opdracht) -> None:
    """Send no mail."""


def wachtend(rondewerk: Rondewerk, taak: Rondetaak) -> list[dt.datetime]:
    with rondewerk.werk.lees() as session:
        vraag = select(Job.klaar_vanaf).where(Job.soort == taak, Job.stand == Stand.WACHT)
        return sorted(session.scalars(vraag))


@pytest.mark.parametrize("besluit", [Rondebesluit.VASTSTELLEN, Rondebesluit.VERNIETIGEN])
def test_a_later_round_waits_for_an_earlier_one_and_is_then_computed_anew(
    rondewerk: Rondewerk, besluit: Rondebesluit
) -> None:
    eerste = gesloten(rondewerk, "Nulmeting")
    tweede = gesloten(rondewerk, "Ronde 2", soort=Rondesoort.TELT, begin=rondewerk.werk.nu + 300 * DAG)
    gelezen = {ronde: gecontroleerd(rondewerk, ronde) for ronde in (tweede, eerste)}
    with pytest.raises(Weigering) as fout:
        rondewerk.onderteken(tweede, MEETBEHEERDER, gelezen[tweede])
    assert fout.value.grond is EERST_EERDERE
    assert "Nulmeting" in str(fout.value)
    werk_af(rondewerk, rondewerk.werk.nu)
    beide(rondewerk, eerste, gelezen[eerste], besluit)
    assert len(wachtend(rondewerk, Rondetaak.BEREKENEN)) == 1
    with pytest.raises(Weigering) as fout:
        rondewerk.onderteken(tweede, MEETBEHEERDER, gelezen[tweede])
    assert fout.value.grond is WORDT_BEREKEND
    werk_af(rondewerk, rondewerk.werk.nu)
    beide(rondewerk, tweede, laatste_hash(rondewerk, tweede))
    assert stand(rondewerk, tweede) is Rondestand.VASTGESTELD


def test_a_round_waits_until_an_earlier_one_that_counts_is_final(rondewerk: Rondewerk) -> None:
    """An objection to it that is granted would take away the repetition that the later round reports."""
    nulmeting = gesloten(rondewerk, "Nulmeting")
    beide(rondewerk, nulmeting, gecontroleerd(rondewerk, nulmeting))
    eerste = gesloten(rondewerk, "Ronde 1", soort=Rondesoort.TELT, begin=rondewerk.werk.nu + DAG)
    beide(rondewerk, eerste, gecontroleerd(rondewerk, eerste))
    vanaf = max(wachtend(rondewerk, Rondetaak.DEFINITIEF))
    tweede = gesloten(rondewerk, "Ronde 2", soort=Rondesoort.TELT, begin=rondewerk.werk.nu + DAG)
    gelezen = gecontroleerd(rondewerk, tweede)
    with pytest.raises(Weigering) as fout:
        rondewerk.onderteken(tweede, MEETBEHEERDER, gelezen)
    assert fout.value.grond is EERST_EERDERE
    werk_af(rondewerk, max(vanaf, rondewerk.werk.nu))
    assert stand(rondewerk, eerste) is Rondestand.DEFINITIEF
    beide(rondewerk, tweede, gelezen)


def test_a_rehearsal_waits_for_no_round_and_no_round_for_it(rondewerk: Rondewerk) -> None:
    eerste = gesloten(rondewerk, "Nulmeting")
    proef = gesloten(rondewerk, "Proef", soort=Rondesoort.PROEF, begin=rondewerk.werk.nu)
    beide(rondewerk, proef, gecontroleerd(rondewerk, proef))
    tweede = gesloten(rondewerk, "Ronde 2", soort=Rondesoort.TELT, begin=rondewerk.werk.nu + 300 * DAG)
    beide(rondewerk, eerste, gecontroleerd(rondewerk, eerste))
    assert stand(rondewerk, proef) is Rondestand.VASTGESTELD
    assert stand(rondewerk, tweede) is Rondestand.GESLOTEN


def test_a_round_is_final_the_day_after_the_last_one_for_an_objection(rondewerk: Rondewerk) -> None:
    ronde = gesloten(rondewerk, "Nulmeting")
    beide(rondewerk, ronde, gecontroleerd(rondewerk, ronde))
    (vanaf,) = wachtend(rondewerk, Rondetaak.DEFINITIEF)
    werk_af(rondewerk, vanaf - dt.timedelta(seconds=1))
    assert stand(rondewerk, ronde) is Rondestand.VASTGESTELD
    for _ in range(2):
        werk_af(rondewerk, vanaf)
    with rondewerk.werk.lees() as session:
        stap = rondebeeld(session, ronde).stappen[-1]
    assert (stap.stand, stap.op, stap.door) == (Rondestand.DEFINITIEF, vanaf, None)
    assert wachtend(rondewerk, Rondetaak.DEFINITIEF) == []


def test_a_round_is_not_final_while_an_objection_waits_and_is_once_that_is_over(rondewerk: Rondewerk) -> None:
    ronde = gesloten(rondewerk, "Nulmeting")
    gesloten(rondewerk, "Ronde 2", soort=Rondesoort.TELT, begin=rondewerk.werk.nu + 300 * DAG)
    beide(rondewerk, ronde, gecontroleerd(rondewerk, ronde))
    (vanaf,) = wachtend(rondewerk, Rondetaak.DEFINITIEF)
    with rondewerk.werk.doe(MEETBEHEERDER) as handeling:
        seq = handeling.leg_vast(Uitslaggebeurtenis.MEETBEZWAAR_GEMAAKT, zaak=ronde)
        bezwaar, wie = handeling.nieuw_id, handeling.persoon
        partij = rondewerk.partijen[1]
        handeling.session.add(Meetbezwaar(id=bezwaar, ronde=ronde, partij=partij, door=wie, vastgelegd_in=seq))
    werk_af(rondewerk, vanaf)
    assert stand(rondewerk, ronde) is Rondestand.VASTGESTELD
    assert wachtend(rondewerk, Rondetaak.DEFINITIEF) == [vanaf + DAG]
    assert wachtend(rondewerk, Rondetaak.BEREKENEN) == []
    with rondewerk.werk.doe(MEETBEHEERDER) as handeling:
        trek_in(handeling, bezwaar=bezwaar)
    assert len(wachtend(rondewerk, Rondetaak.BEREKENEN)) == 1, "whether the round counts, the later one looks at"
    werk_af(rondewerk, vanaf + DAG)
    assert stand(rondewerk, ronde) is Rondestand.DEFINITIEF


def test_a_round_that_was_signed_before_the_clock_did_this_is_final_too(rondewerk: Rondewerk) -> None:
    ronde, werk = gesloten(rondewerk, "Nulmeting"), rondewerk.werk
    beide(rondewerk, ronde, gecontroleerd(rondewerk, ronde))
    with werk.doe() as handeling:
        handeling.session.execute(delete(Job).where(Job.soort == Rondetaak.DEFINITIEF))
    werk.nu += 90 * DAG
    for _ in range(2):
        met = {"kluis": rondewerk.kluis, "geheim": GEHEIM, "adres": ADRES, "mail": None}
        maak_werker(werk.opslag, klok=lambda: werk.nu, toeval=werk.toeval, **met)
    (vanaf,) = wachtend(rondewerk, Rondetaak.DEFINITIEF)
    werk_af(rondewerk, vanaf)
    assert stand(rondewerk, ronde) is Rondestand.DEFINITIEF


def test_a_round_that_was_annulled_is_never_final(rondewerk: Rondewerk) -> None:
    ronde = gesloten(rondewerk, "Nulmeting")
    gelezen = gecontroleerd(rondewerk, ronde)
    beide(rondewerk, ronde, gelezen)
    (vanaf,) = wachtend(rondewerk, Rondetaak.DEFINITIEF)
    beide(rondewerk, ronde, gelezen, Rondebesluit.VERNIETIGEN)
    werk_af(rondewerk, vanaf)
    assert stand(rondewerk, ronde) is Rondestand.VERNIETIGD
