"""The answers of a closed round as a file: asked by two roles, told to the FG, made by a job, fetched once."""

from __future__ import annotations

import io
import zipfile

import pytest
from sqlalchemy import select

from governance.logboek.handeling import Handelende
from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.weigering import Weigering, Weigeringsgrond
from hendig.dienst.rondewerk import uitvoermaker
from hendig.jobs.model import Job
from hendig.jobs.rules import Opdracht
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.ronde.uitvoeren import (
    NIETS_UIT_TE_VOEREN,
    UITVOER_IS_WEG,
    UITVOER_NIET_VOOR_ROL,
    UITVOEREN,
    Uitvoerstand,
    haal_uitvoer_op,
    vraag_uitvoer,
)
from hendig.uitvoer.ronde.maken import maak_uitvoer
from surveys.kluis.rules import Boeksoort
from surveys.kluis.uitvoeringen import uitvoeringen
from surveys.uitslag.boekvorm import Antwoordenboek, Sleutelboek
from surveys.uitslag.rules import Uitslaggebeurtenis
from tests.integration.opslag.overeenkomst import OPSTELLER
from tests.integration.ronde.rondebouw import CONTROLEUR, MEETBEHEERDER, Rondewerk, eerlijk

BEHEERDER = Handelende(OPSTELLER.persoon, Rol.BEHEERDER, Ingang.SCHERM)


@pytest.fixture
def gesloten(rondewerk: Rondewerk) -> str:
    """A round of three organisations that has closed."""
    _, een, twee, drie = rondewerk.partijen[:4]
    ronde = rondewerk.open_ronde(lijst={een: [twee, drie], twee: [een], drie: [een, twee]})
    rondewerk.vul_in(ronde, eerlijk())
    rondewerk.sluit(ronde)
    return ronde


def vraag(rondewerk: Rondewerk, ronde: str, door: Handelende = MEETBEHEERDER) -> str:
    with rondewerk.werk.doe(door) as handeling:
        vraag_uitvoer(handeling, rondewerk.kluis, ronde=ronde)
    with rondewerk.kluis.lees() as open_:
        return uitvoeringen(open_, ronde=ronde, persoon=door.persoon or "", op=rondewerk.werk.nu)[0].id


def maak(rondewerk: Rondewerk, nummer: str, zout: bytes = b"zout") -> None:
    maak_uitvoer(rondewerk.werk.opslag, rondewerk.kluis, nummer=nummer, op=rondewerk.werk.nu, zout=zout)


def haal(rondewerk: Rondewerk, ronde: str, nummer: str, door: Handelende = MEETBEHEERDER) -> dict[str, str]:
    with rondewerk.werk.doe(door) as handeling:
        inhoud = haal_uitvoer_op(handeling, rondewerk.kluis, ronde=ronde, nummer=nummer)
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_bestand:
        return {
            naam: zip_bestand.read(naam).decode("utf-8-sig")
            for naam in zip_bestand.namelist()
            if not naam.endswith((".sav", ".xlsx"))
        }


@pytest.mark.parametrize("door", [MEETBEHEERDER, CONTROLEUR], ids=["meetbeheerder", "controleur"])
def test_the_file_holds_every_answer_and_nobody(rondewerk: Rondewerk, gesloten: str, door: Handelende) -> None:
    nummer = vraag(rondewerk, gesloten, door)
    maak(rondewerk, nummer)
    bestanden = haal(rondewerk, gesloten, nummer, door)
    boek = Antwoordenboek.uit_bytes(rondewerk.boek(gesloten, Boeksoort.ANTWOORDEN))
    sleutel = Sleutelboek.uit_bytes(rondewerk.boek(gesloten, Boeksoort.SLEUTEL)).deelnemers
    regels = bestanden["gegevens.csv"].splitlines()[1:]
    assert len(regels) == len(boek.regels) == 5
    assert sorted(regel.split(";")[4:] for regel in regels) == sorted(
        [str(waarde) for waarde in regel.antwoorden.values()] for regel in boek.regels
    )
    alles = "".join(bestanden.values())
    assert [wie for wie in (*sleutel, *sleutel.values(), *rondewerk.partijen, "Verzonnen") if wie in alles] == []
    assert "Gevraagde beoordelingen: 5" in bestanden["LEES-DIT-EERST.txt"]


def test_making_it_twice_changes_nothing_and_a_second_file_has_other_pseudonyms(
    rondewerk: Rondewerk, gesloten: str
) -> None:
    nummer = vraag(rondewerk, gesloten)
    maak(rondewerk, nummer, b"een zout")
    maak(rondewerk, nummer, b"een ander zout")
    eerst = haal(rondewerk, gesloten, nummer)["gegevens.csv"]
    maak(rondewerk, nummer)  # fetched: nobody waits for it
    verschillend = {eerst}
    for zout in (b"a", b"b", b"c"):
        nummer = vraag(rondewerk, gesloten)
        maak(rondewerk, nummer, zout)
        verschillend.add(haal(rondewerk, gesloten, nummer)["gegevens.csv"])
    assert len(verschillend) > 1


def test_asking_and_fetching_are_in_the_log_and_there_is_a_job_that_names_nobody(
    rondewerk: Rondewerk, gesloten: str
) -> None:
    nummer = vraag(rondewerk, gesloten)
    maak(rondewerk, nummer)
    haal(rondewerk, gesloten, nummer)
    with rondewerk.werk.lees() as session:
        van = Gebeurtenis.soort == Uitslaggebeurtenis.UITGEVOERD
        gelogd = session.scalars(select(Gebeurtenis.naar_toestand).where(van).order_by(Gebeurtenis.seq)).all()
        taak = session.execute(select(Job.persoon, Job.lading).where(Job.soort == UITVOEREN)).one()
    assert list(gelogd) == [Uitvoerstand.GEVRAAGD, Uitvoerstand.OPGEHAALD]
    assert tuple(taak) == (None, f'{{"uitvoer":"{nummer}"}}')


def test_the_worker_makes_what_was_asked_and_a_job_that_comes_twice_changes_nothing(
    rondewerk: Rondewerk, gesloten: str
) -> None:
    nummer, werk = vraag(rondewerk, gesloten), rondewerk.werk
    maker = uitvoermaker(werk.opslag, rondewerk.kluis, klok=lambda: werk.nu, toeval=TOEVAL)
    opdracht = Opdracht(
        id="j", sleutel="s", soort=UITVOEREN, onderwerp=None, persoon=None, lading={"uitvoer": nummer}, poging=1
    )
    maker(opdracht)
    maker(opdracht)
    assert "gegevens.csv" in haal(rondewerk, gesloten, nummer)
    maker(opdracht)
    with rondewerk.kluis.lees() as open_:
        assert uitvoeringen(open_, ronde=gesloten, persoon=str(MEETBEHEERDER.persoon), op=werk.nu) == ()


def test_a_file_is_fetched_once_by_who_asked(rondewerk: Rondewerk, gesloten: str) -> None:
    nummer = vraag(rondewerk, gesloten)
    with pytest.raises(Weigering) as nog_niet:
        haal(rondewerk, gesloten, nummer)
    maak(rondewerk, nummer)
    with pytest.raises(Weigering) as een_ander:
        haal(rondewerk, gesloten, nummer, CONTROLEUR)
    haal(rondewerk, gesloten, nummer)
    with pytest.raises(Weigering) as nog_eens:
        haal(rondewerk, gesloten, nummer)
    assert {fout.value.grond for fout in (nog_niet, een_ander, nog_eens)} == {UITVOER_IS_WEG}


def test_another_role_asks_and_fetches_nothing(rondewerk: Rondewerk, gesloten: str) -> None:
    nummer = vraag(rondewerk, gesloten)
    maak(rondewerk, nummer)
    with pytest.raises(Weigering) as vragen:
        vraag(rondewerk, gesloten, BEHEERDER)
    with pytest.raises(Weigering) as halen:
        haal(rondewerk, gesloten, nummer, BEHEERDER)
    assert {fout.value.grond for fout in (vragen, halen)} == {UITVOER_NIET_VOOR_ROL}
    assert "in de rol beheerder" in str(vragen.value)


def test_a_round_that_is_open_or_not_there_has_nothing_to_give(rondewerk: Rondewerk) -> None:
    gronden: list[Weigeringsgrond] = []
    for ronde in (rondewerk.open_ronde(), "geen ronde"):
        with pytest.raises(Weigering) as weigering:
            vraag(rondewerk, ronde)
        gronden.append(weigering.value.grond)
    assert gronden == [NIETS_UIT_TE_VOEREN] * 2
    with rondewerk.kluis.lees() as open_:
        assert uitvoeringen(open_, ronde="geen ronde", persoon=str(MEETBEHEERDER.persoon), op=rondewerk.werk.nu) == ()
