"""Closing a round, on both engines: once, twice, and when it was killed half-way."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from hendig.jobs.model import Job
from hendig.jobs.rules import Opdracht
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.ronde import sluiten
from hendig.processes.ronde.klokwerk import Klokwerk
from hendig.processes.ronde.sluiten import sluit_ronde
from hendig.processes.ronde.taken import Rondetaak
from surveys.antwoorden.blad import Antwoord, Blad, Invulling
from surveys.kluis.boeken import invulmappen
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import Rondebesluit, Rondestand
from surveys.ronde.service import verleng
from surveys.uitslag.boekvorm import Antwoordenboek, Sleutelboek, Toelichtingenboek
from tests.integration.opslag.databases import DOOR
from tests.integration.ronde.rondebouw import CONTROLEUR, MEETBEHEERDER, Rondewerk, eerlijk

SOORTEN = (Boeksoort.ANTWOORDEN, Boeksoort.SLEUTEL, Boeksoort.TOELICHTINGEN)


def stand(rondewerk: Rondewerk, ronde: str) -> Rondestand:
    with rondewerk.werk.lees() as session:
        return rondebeeld(session, ronde).stand


def boeken(rondewerk: Rondewerk, ronde: str) -> list[bytes]:
    return [rondewerk.boek(ronde, soort) for soort in SOORTEN]


def jobs(rondewerk: Rondewerk) -> int:
    with rondewerk.werk.lees() as session:
        return session.scalar(select(func.count()).select_from(Job)) or 0


def test_every_answer_that_was_signed_off_is_in_the_book_and_every_draft_is_gone(rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    afwezig = rondewerk.partijen[5]
    rondewerk.vul_in(ronde, eerlijk(), tekent=set(rondewerk.partijen) - {afwezig})
    rondewerk.sluit(ronde)
    antwoorden = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN))
    sleutel = Sleutelboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.SLEUTEL)).deelnemers
    deelnemers = rondewerk.deelnemers(ronde)
    assert set(sleutel.values()) == {een.id for partij, een in deelnemers.items() if partij != afwezig}
    lijst = {een.id: een.beoordeelt for een in deelnemers.values()}
    gegeven = {(sleutel[regel.pseudoniem], regel.over) for regel in antwoorden.regels}
    assert gegeven == {(wie, over) for wie in sleutel.values() for over in lijst[wie]}
    assert all(len(regel.antwoorden) == 8 for regel in antwoorden.regels)
    with rondewerk.kluis.lees() as open_:
        assert invulmappen(open_, ronde) == {}
    assert stand(rondewerk, ronde) is Rondestand.GESLOTEN
    assert all(een.bleef for een in rondewerk.deelnemers(ronde).values())


def test_what_was_not_asked_is_in_no_book(rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    wie = rondewerk.partijen[3]
    deelnemer = rondewerk.deelnemers(ronde)[wie]
    goed, buiten = deelnemer.beoordeelt[0], next(p for p in rondewerk.partijen if p not in (wie, *deelnemer.beoordeelt))
    antwoorden = {"C1": Antwoord(4, "Komt op tijd."), "I1": Antwoord(1), "X9": Antwoord(1, "van elders")}
    bladen = {(over, "competentioneel"): Blad(antwoorden=antwoorden) for over in (goed, buiten)}
    rondewerk.bewaar(ronde, deelnemer.id, Invulling(bladen=bladen).lever_in())
    rondewerk.sluit(ronde)
    (regel,) = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN)).regels
    assert (regel.over, dict(regel.antwoorden)) == (goed, {"C1": 4})
    (tekst,) = Toelichtingenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.TOELICHTINGEN)).toelichtingen
    assert (tekst.over, tekst.code, tekst.bron, tekst.tekst) == (goed, "C1", 1, "Komt op tijd.")


def test_what_was_changed_after_the_sign_off_and_not_signed_again_does_not_count(rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    deelnemer = rondewerk.deelnemers(ronde)[rondewerk.partijen[3]]
    plaats = (deelnemer.beoordeelt[0], "competentioneel")
    eerst = Invulling(bladen={plaats: Blad(antwoorden={"C1": Antwoord(4)})}).lever_in()
    rondewerk.bewaar(ronde, deelnemer.id, eerst.met(plaats, Blad(antwoorden={"C1": Antwoord(1)})))
    rondewerk.sluit(ronde)
    (regel,) = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN)).regels
    assert dict(regel.antwoorden) == {"C1": 4}


def test_closing_twice_changes_nothing(rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk())
    rondewerk.sluit(ronde)
    eerst, wachtend = boeken(rondewerk, ronde), jobs(rondewerk)
    rondewerk.sluit(ronde)
    assert boeken(rondewerk, ronde) == eerst
    assert jobs(rondewerk) == wachtend


def test_what_was_filled_in_goes_as_soon_as_an_open_round_is_annulled(rondewerk: Rondewerk) -> None:
    """And again when it would have closed: somebody may just have saved a step."""
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk())
    for wie in (MEETBEHEERDER, CONTROLEUR):
        with rondewerk.kluis.lees() as open_:
            assert len(invulmappen(open_, ronde)) == len(rondewerk.partijen)
        rondewerk.onderteken(ronde, wie, "", Rondebesluit.VERNIETIGEN)
    with rondewerk.werk.lees() as session:
        (nu,) = session.scalars(select(Job).where(Job.soort == Rondetaak.SLUITEN, Job.klaar_vanaf <= rondewerk.werk.nu))
        opdracht = Opdracht(
            id=nu.id,
            sleutel=nu.sleutel,
            soort=nu.soort,
            onderwerp=None,
            persoon=None,
            lading={"ronde": ronde},
            poging=1,
        )
    werk = rondewerk.werk
    klok = Klokwerk(opslag=werk.opslag, kluis=rondewerk.kluis, klok=lambda: werk.nu, toeval=TOEVAL)
    for _ in range(2):
        klok.uitvoerders()[Rondetaak.SLUITEN](opdracht)
        with rondewerk.kluis.lees() as open_:
            assert invulmappen(open_, ronde) == {}
    assert stand(rondewerk, ronde) is Rondestand.VERNIETIGD


def test_nothing_closes_before_its_moment(rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk())
    with rondewerk.werk.lees() as session:
        sluit_op = rondebeeld(session, ronde).sluit_op
    assert sluit_op is not None
    with rondewerk.werk.doe(MEETBEHEERDER) as handeling:
        verleng(handeling, ronde=ronde, sluit_op=sluit_op + dt.timedelta(days=7), reden="Er was een storing.")
    sluit_ronde(rondewerk.werk.opslag, rondewerk.kluis, ronde=ronde, door=DOOR, op=sluit_op, toeval=TOEVAL)
    assert stand(rondewerk, ronde) is Rondestand.OPEN
    with rondewerk.kluis.lees() as open_:
        assert len(invulmappen(open_, ronde)) == len(rondewerk.partijen)


@pytest.mark.parametrize("plek", ["_ingeleverd", "wis_invulmappen", "leg_slotlijst_vast", "sluit", "laat_berekenen"])
def test_closing_that_was_killed_goes_on_and_loses_and_doubles_nothing(
    rondewerk: Rondewerk, plek: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk())

    def dood(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(sluiten, plek, dood)
        with pytest.raises(KeyboardInterrupt):
            rondewerk.sluit(ronde)
    assert stand(rondewerk, ronde) is Rondestand.OPEN
    with rondewerk.kluis.lees() as open_:
        over = len(invulmappen(open_, ronde))
    assert over in (0, len(rondewerk.partijen))
    if over == 0:
        eerst = boeken(rondewerk, ronde)
        with pytest.raises(IntegrityError, match="hoort_bij_open_ronde"):
            rondewerk.bewaar(ronde, rondewerk.deelnemers(ronde)[rondewerk.partijen[1]].id, Invulling())
    rondewerk.sluit(ronde)
    assert stand(rondewerk, ronde) is Rondestand.GESLOTEN
    assert jobs(rondewerk) == 1
    antwoorden = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN))
    assert len(antwoorden.regels) == sum(len(een.beoordeelt) for een in rondewerk.deelnemers(ronde).values())
    assert over or boeken(rondewerk, ronde) == eerst
