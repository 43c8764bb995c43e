"""The answers of a closed round as a file: for one person without raters, for two with pseudonyms, and fetched once."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from governance.logboek.handeling import Handelende
from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.weigering import Weigering, Weigeringsgrond
from hendig.dienst.rondewerk import uitvoermaker
from hendig.jobs.model import Job
from hendig.jobs.rules import Opdracht
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.ronde.klokwerk import Klokwerk
from hendig.processes.ronde.sleutel import sta_inzage_toe, vraag_om_sleutel, wie_antwoordde
from hendig.processes.ronde.uitvoeren import (
    NIETS_UIT_TE_VOEREN,
    UITVOER_IS_WEG,
    UITVOER_NIET_VOOR_ROL,
    UITVOER_WISSEN,
    UITVOEREN,
    VOLLEDIG_MET_TWEE,
    Uitvoerstand,
    haal_uitvoer_op,
    vraag_uitvoer,
)
from hendig.uitvoer.ronde.maken import maak_uitvoer
from surveys.kluis.model import Uitvoer
from surveys.kluis.rules import Boeksoort
from surveys.kluis.uitvoeringen import BLIJFT, te_maken, uitvoeringen
from surveys.ronde.rules import Rondebesluit, Rondesoort
from surveys.uitslag.boekvorm import Antwoordenboek, Sleutelboek
from surveys.uitslag.controle_queries import zoek_sleutelverzoek
from surveys.uitslag.controle_rules import SLEUTEL_DICHT, SLEUTEL_OPEN
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


def vraag(rondewerk: Rondewerk, ronde: str, door: Handelende = MEETBEHEERDER, *, verzoek: str | None = None) -> str:
    with rondewerk.werk.doe(door) as handeling:
        vraag_uitvoer(handeling, rondewerk.kluis, ronde=ronde, verzoek=verzoek)
    with rondewerk.kluis.lees() as open_:
        return uitvoeringen(open_, ronde=ronde, persoon=door.persoon or "", op=rondewerk.werk.nu)[0].id


def vraag_toestemming(rondewerk: Rondewerk, ronde: str, partij: str | None = None) -> str:
    """One of the two asks for the whole file, or about a party."""
    with rondewerk.werk.doe(MEETBEHEERDER) as handeling:
        return vraag_om_sleutel(
            handeling,
            rondewerk.kluis,
            ronde=ronde,
            partij=partij,
            rol=Rol.MEETBEHEERDER,
            reden="Voor onderzoek.",
        )


def met_tweede(rondewerk: Rondewerk, ronde: str, partij: str | None = None) -> str:
    """Two people agree on the whole file, or about a party."""
    verzoek = vraag_toestemming(rondewerk, ronde, partij)
    with rondewerk.werk.lees() as session:
        beeld = zoek_sleutelverzoek(session, verzoek)
    assert beeld is not None
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        sta_inzage_toe(handeling, verzoek=beeld, rol=Rol.CONTROLEUR)
    return verzoek


def een_andere(rondewerk: Rondewerk) -> str:
    """Another round that has closed."""
    _, een, twee = rondewerk.partijen[:3]
    ronde = rondewerk.open_ronde(
        "Nog een nulmeting", Rondesoort.NULMETING, begin=rondewerk.werk.nu, lijst={een: [twee], twee: [een]}
    )
    rondewerk.vul_in(ronde, eerlijk())
    rondewerk.sluit(ronde)
    return ronde


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


def test_what_one_person_asks_tells_no_raters_apart(rondewerk: Rondewerk, gesloten: str) -> None:
    """What one rater rated is the list of one organisation, and those lists lie in the main database."""
    nummer = vraag(rondewerk, gesloten)
    maak(rondewerk, nummer)
    bestanden = haal(rondewerk, gesloten, nummer)
    kop, *regels = bestanden["gegevens.csv"].splitlines()
    assert kop.split(";") == ["beoordeelde", "construct", "vraag", "antwoord"]
    assert regels == [], "of three organisations no single answer is given away"
    assert "herleidbaar" in bestanden["LEES-DIT-EERST.txt"]


@pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
def test_with_enough_raters_one_person_gets_every_answer_on_its_own(rondewerk: Rondewerk) -> None:
    gemeente, eerste, *anderen = rondewerk.partijen[:10]
    ronde = rondewerk.open_ronde(lijst={wie: [eerste] for wie in (gemeente, *anderen)})
    rondewerk.vul_in(ronde, eerlijk())
    rondewerk.sluit(ronde)
    nummer = vraag(rondewerk, ronde)
    maak(rondewerk, nummer)
    regels = [regel.split(";") for regel in haal(rondewerk, ronde, nummer)["gegevens.csv"].splitlines()[1:]]
    boek = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN))
    gegeven = [(code, str(waarde)) for regel in boek.regels for code, waarde in regel.antwoorden.items()]
    assert len(boek.regels) == 9
    assert sorted((vraag, waarde) for _, _, vraag, waarde in regels) == sorted(gegeven)


def test_one_person_gets_no_pseudonyms_of_raters_in_any_way(rondewerk: Rondewerk, gesloten: str) -> None:
    andere_ronde = met_tweede(rondewerk, een_andere(rondewerk))
    alleen = vraag_toestemming(rondewerk, gesloten)
    over_een = met_tweede(rondewerk, gesloten, rondewerk.partijen[1])
    for verzoek in (alleen, over_een, andere_ronde, "geen verzoek"):
        with pytest.raises(Weigering) as weigering:
            vraag(rondewerk, gesloten, verzoek=verzoek)
        assert weigering.value.grond is VOLLEDIG_MET_TWEE
    verzoek, derde = met_tweede(rondewerk, gesloten), replace(CONTROLEUR, persoon="een derde")
    with pytest.raises(Weigering) as weigering:
        vraag(rondewerk, gesloten, derde, verzoek=verzoek)
    assert weigering.value.grond is VOLLEDIG_MET_TWEE


def test_the_day_of_two_ends_for_asking_making_and_fetching(rondewerk: Rondewerk, gesloten: str) -> None:
    verzoek, werk = met_tweede(rondewerk, gesloten), rondewerk.werk
    begin = werk.nu
    werk.nu = begin + dt.timedelta(hours=23)
    klaar, niet_klaar = (vraag(rondewerk, gesloten, wie, verzoek=verzoek) for wie in (MEETBEHEERDER, CONTROLEUR))
    maak(rondewerk, klaar)
    werk.nu = begin + SLEUTEL_OPEN
    maak(rondewerk, niet_klaar)
    with rondewerk.kluis.lees() as open_:
        (beeld,) = uitvoeringen(open_, ronde=gesloten, persoon=str(CONTROLEUR.persoon), op=werk.nu)
    assert not beeld.klaar
    gronden = []
    for doe in (lambda: vraag(rondewerk, gesloten, verzoek=verzoek), lambda: haal(rondewerk, gesloten, klaar)):
        with pytest.raises(Weigering) as weigering:
            doe()
        gronden.append(weigering.value.grond)
    assert gronden == [VOLLEDIG_MET_TWEE] * 2


def test_the_key_of_a_party_is_not_opened_with_a_request_for_the_file(rondewerk: Rondewerk, gesloten: str) -> None:
    verzoek = met_tweede(rondewerk, gesloten)
    with rondewerk.werk.lees() as session:
        beeld = zoek_sleutelverzoek(session, verzoek)
        assert beeld is not None
        with pytest.raises(Weigering) as weigering:
            wie_antwoordde(
                session, rondewerk.kluis, verzoek=beeld, persoon=str(MEETBEHEERDER.persoon), nu=rondewerk.werk.nu
            )
    assert weigering.value.grond is SLEUTEL_DICHT


def test_the_clock_takes_a_file_away_after_a_day(rondewerk: Rondewerk, gesloten: str) -> None:
    """Nobody needs to ask for another: what was not fetched does not lie there, and is in no copy after that."""
    nummer, werk = vraag(rondewerk, gesloten), rondewerk.werk
    maak(rondewerk, nummer)
    with werk.lees() as session:
        vanaf, lading = session.execute(select(Job.klaar_vanaf, Job.lading).where(Job.soort == UITVOER_WISSEN)).one()
    assert (vanaf, lading) == (werk.nu + BLIJFT, "{}")
    doe = Klokwerk(opslag=werk.opslag, kluis=rondewerk.kluis, klok=lambda: werk.nu, toeval=TOEVAL).uitvoerders()
    opdracht = Opdracht(id="j", sleutel="s", soort=UITVOER_WISSEN, onderwerp=None, persoon=None, lading={}, poging=1)
    for nu, over in ((vanaf - dt.timedelta(seconds=1), 1), (vanaf, 0), (vanaf, 0)):
        werk.nu = nu
        doe[UITVOER_WISSEN](opdracht)
        with rondewerk.kluis.opslag.lees() as session:
            assert session.scalar(select(func.count()).select_from(Uitvoer)) == over


@pytest.mark.parametrize("door", [MEETBEHEERDER, CONTROLEUR], ids=["meetbeheerder", "controleur"])
def test_the_file_of_two_holds_every_answer_and_nobody(rondewerk: Rondewerk, gesloten: str, door: Handelende) -> None:
    nummer = vraag(rondewerk, gesloten, door, verzoek=met_tweede(rondewerk, gesloten))
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
    verzoek = met_tweede(rondewerk, gesloten)
    nummer = vraag(rondewerk, gesloten, verzoek=verzoek)
    maak(rondewerk, nummer, b"een zout")
    maak(rondewerk, nummer, b"een ander zout")
    eerst = haal(rondewerk, gesloten, nummer)["gegevens.csv"]
    maak(rondewerk, nummer)  # fetched: nobody waits for it
    verschillend = {eerst}
    for zout in (b"a", b"b", b"c"):
        nummer = vraag(rondewerk, gesloten, verzoek=verzoek)
        maak(rondewerk, nummer, zout)
        verschillend.add(haal(rondewerk, gesloten, nummer)["gegevens.csv"])
    assert len(verschillend) > 1


@pytest.mark.parametrize(
    ("samen", "gebeurtenis"),
    [(False, Uitslaggebeurtenis.UITGEVOERD), (True, Uitslaggebeurtenis.VOLLEDIG_UITGEVOERD)],
    ids=["alone", "together"],
)
def test_asking_and_fetching_are_in_the_log_and_there_is_a_job_that_names_nobody(
    rondewerk: Rondewerk, gesloten: str, *, samen: bool, gebeurtenis: Uitslaggebeurtenis
) -> None:
    nummer = vraag(rondewerk, gesloten, verzoek=met_tweede(rondewerk, gesloten) if samen else None)
    maak(rondewerk, nummer)
    haal(rondewerk, gesloten, nummer)
    with rondewerk.werk.lees() as session:
        van = Gebeurtenis.soort == gebeurtenis
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


def test_a_rehearsal_has_nothing_to_give(rondewerk: Rondewerk) -> None:
    _, een, twee = rondewerk.partijen[:3]
    proef = rondewerk.open_ronde("Oefening", Rondesoort.PROEF, lijst={een: [twee], twee: [een]})
    rondewerk.vul_in(proef, eerlijk())
    rondewerk.sluit(proef)
    with pytest.raises(Weigering) as weigering:
        vraag(rondewerk, proef)
    assert weigering.value.grond is NIETS_UIT_TE_VOEREN


def test_of_a_round_that_is_annulled_no_file_is_made_or_fetched_any_more(rondewerk: Rondewerk, gesloten: str) -> None:
    gemaakt, gevraagd = vraag(rondewerk, gesloten), vraag(rondewerk, gesloten, CONTROLEUR)
    maak(rondewerk, gemaakt)
    for wie in (MEETBEHEERDER, CONTROLEUR):
        rondewerk.onderteken(gesloten, wie, "", Rondebesluit.VERNIETIGEN)
    with pytest.raises(Weigering) as weigering:
        haal(rondewerk, gesloten, gemaakt)
    assert weigering.value.grond is NIETS_UIT_TE_VOEREN
    maak(rondewerk, gevraagd)
    with rondewerk.kluis.lees() as open_:
        assert te_maken(open_, gevraagd) is not None


def test_a_round_that_is_open_or_not_there_has_nothing_to_give(rondewerk: Rondewerk) -> None:
    gronden: list[Weigeringsgrond] = []
    for ronde in (rondewerk.open_ronde(), "geen ronde"):
        with pytest.raises(Weigering) as weigering:
            vraag(rondewerk, ronde)
        gronden.append(weigering.value.grond)
    assert gronden == [NIETS_UIT_TE_VOEREN] * 2
    with rondewerk.kluis.lees() as open_:
        assert uitvoeringen(open_, ronde="geen ronde", persoon=str(MEETBEHEERDER.persoon), op=rondewerk.werk.nu) == ()
