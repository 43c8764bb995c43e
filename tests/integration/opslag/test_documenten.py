"""Documents on both engines: numbers without gaps, versions instead of changes, two persons, bytes that stay."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort, Vertrouwelijkheid
from governance.documenten.model import Document, Documentinhoud, Documentstap
from governance.documenten.queries import Documentblad, laatste_van, volgend_nummer, zoek_document
from governance.documenten.rules import Documentnummer, Documentstand, Documentstapsoort
from governance.documenten.service import (
    Opmaak,
    lees_inhoud,
    leg_concept_vast,
    stel_document_vast,
    trek_document_in,
    verzend_document,
)
from governance.logboek.handeling import Handelende, Handeling, Toeval, handeling
from governance.logboek.model import Gebeurtenis, Lading
from governance.logboek.queries import controleer
from governance.logboek.rules import Ingang, Logboekgebeurtenis
from governance.logboek.service import vernietig
from governance.netwerk.model import Partij, Persoon
from governance.netwerk.rules import Partijsoort
from governance.weigering import Weigering
from tests.integration.opslag.databases import NU, Werkplaats, made

SCHRIJVER = Handelende("schrijver", "contractmanager", Ingang.OPDRACHTREGEL)
LEZER = Handelende("lezer", "jurist", Ingang.OPDRACHTREGEL)
SYSTEEM = Handelende(None, "systeem", Ingang.INSTALLATIE)
BRIEF = Opmaak(
    soort=Documentsoort.WELKOMSTBRIEF,
    dagtekening=dt.date(2026, 3, 2),
    bestand=b"%PDF een",
    invoer={"partner": {"naam": "Praktijk Verzonnen"}},
    marker=("partner.naam",),
    tekst="Welkom in Hendig.",
    sjabloonversie=1,
    partij="partner",
)
EERSTE = Documentnummer(2026, 1)


def voorbereid(werk: Werkplaats) -> None:
    """Two persons who can act, and two parties to write to."""
    with werk.doe() as handeling:
        seq = handeling.leg_vast(Logboekgebeurtenis.INGEZIEN)
        handeling.session.add_all(Persoon(id=een, vastgelegd_in=seq) for een in ("schrijver", "lezer"))
        for een in ("partner", "andere"):
            handeling.session.add(Partij(id=een, soort=Partijsoort.NETWERKPARTNER, vastgelegd_in=seq))


@pytest.fixture
def bureau(werk: Werkplaats) -> Werkplaats:
    voorbereid(werk)
    return werk


def nieuw(handeling: Handeling, opmaak: Opmaak = BRIEF) -> Documentblad:
    nummer = volgend_nummer(handeling.session, jaar=opmaak.dagtekening.year)
    return leg_concept_vast(handeling, nummer=nummer, opmaak=opmaak)


@pytest.fixture
def met_concept(bureau: Werkplaats) -> Werkplaats:
    with bureau.doe(SCHRIJVER) as handeling:
        nieuw(handeling)
    return bureau


@pytest.fixture
def verzonden(met_concept: Werkplaats) -> Werkplaats:
    with met_concept.doe(LEZER) as handeling:
        stel_document_vast(handeling, nummer=EERSTE, versie=1)
        verzend_document(handeling, nummer=EERSTE, versie=1)
    return met_concept


def code_van(refused: pytest.ExceptionInfo[Weigering]) -> str:
    return refused.value.grond.code


def test_numbers_follow_each_other_in_each_year(bureau: Werkplaats) -> None:
    later = replace(BRIEF, dagtekening=dt.date(2027, 1, 4))
    with bureau.doe(SCHRIJVER) as handeling:
        nummers = [str(nieuw(handeling, opmaak).nummer) for opmaak in (BRIEF, BRIEF, later, BRIEF)]
    assert nummers == ["HD-2026-0001", "HD-2026-0002", "HD-2027-0001", "HD-2026-0003"]


def test_two_who_write_at_the_same_time_get_two_numbers_in_a_row(leeg: str) -> None:
    opslag = made(leeg)
    voorbereid(Werkplaats(opslag))

    def maak(volg: int) -> int:
        chance = Toeval(lambda: f"id {volg} {uuid.uuid4()}"[:36], lambda: b"zout")
        with handeling(opslag, door=SCHRIJVER, op=NU, toeval=chance) as werk:
            return nieuw(werk).nummer.volgnummer

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(maak, range(24))) == list(range(1, 25))
    opslag.sluit()


def test_a_refused_document_leaves_no_gap_in_the_numbers(met_concept: Werkplaats) -> None:
    with pytest.raises(Weigering) as refused, met_concept.doe(SCHRIJVER) as handeling:
        nieuw(handeling, replace(BRIEF, tekst="U kunt bezwaar maken."))
    assert code_van(refused) == "DOC-04"
    with met_concept.doe(SCHRIJVER) as handeling:
        assert str(nieuw(handeling).nummer) == "HD-2026-0002"


def test_made_again_it_is_a_new_version_and_the_old_one_stays_readable(met_concept: Werkplaats) -> None:
    with met_concept.doe(SCHRIJVER) as handeling:
        tweede = leg_concept_vast(handeling, nummer=EERSTE, opmaak=replace(BRIEF, bestand=b"%PDF twee"))
        oud = lees_inhoud(handeling, nummer=EERSTE, versie=1)
    assert (tweede.nummer, tweede.versie, tweede.stand) == (EERSTE, 2, Documentstand.CONCEPT)
    assert (oud.bestand, oud.blad.stand) == (b"%PDF een", Documentstand.INGETROKKEN)


def test_a_document_goes_from_concept_to_sent_in_the_hands_of_two_persons(verzonden: Werkplaats) -> None:
    with verzonden.lees() as session:
        blad = zoek_document(session, EERSTE)
        soorten = session.scalars(select(Gebeurtenis.soort).order_by(Gebeurtenis.seq)).all()
        assert controleer(session).heel
    assert blad is not None
    assert (blad.stand, blad.auteur) == (Documentstand.VERZONDEN, "schrijver")
    assert soorten[-3:] == ["DocumentOpgemaakt", "DocumentVastgesteld", "DocumentVerzonden"]


def test_the_last_letter_of_a_party_is_found_and_no_other(met_concept: Werkplaats) -> None:
    with met_concept.doe(SCHRIJVER) as handeling:
        leg_concept_vast(handeling, nummer=EERSTE, opmaak=replace(BRIEF, bestand=b"%PDF twee"))
        nieuw(handeling, replace(BRIEF, partij="andere"))
    with met_concept.lees() as session:
        blad = laatste_van(session, soort=Documentsoort.WELKOMSTBRIEF, partij="partner")
        assert laatste_van(session, soort=Documentsoort.WELKOMSTBRIEF, partij="niemand") is None
    assert blad is not None
    assert (blad.nummer, blad.versie) == (EERSTE, 2)


def test_who_made_it_is_refused_as_approver(met_concept: Werkplaats) -> None:
    with pytest.raises(Weigering) as refused, met_concept.doe(SCHRIJVER) as handeling:
        stel_document_vast(handeling, nummer=EERSTE, versie=1)
    assert code_van(refused) == "DOC-01"


def test_the_system_makes_approves_and_withdraws_nothing(met_concept: Werkplaats) -> None:
    for act in (
        nieuw,
        lambda h: stel_document_vast(h, nummer=EERSTE, versie=1),
        lambda h: trek_document_in(h, nummer=EERSTE, versie=1),
    ):
        with pytest.raises(Weigering, match="Alleen een mens") as refused, met_concept.doe(SYSTEEM) as handeling:
            act(handeling)
        assert code_van(refused) == "LOG-01"


def test_what_was_sent_is_first_withdrawn_before_it_is_made_again(verzonden: Werkplaats) -> None:
    with pytest.raises(Weigering, match="al verzonden") as refused, verzonden.doe(SCHRIJVER) as handeling:
        leg_concept_vast(handeling, nummer=EERSTE, opmaak=BRIEF)
    assert code_van(refused) == "DOC-03"
    with verzonden.doe(SCHRIJVER) as handeling:
        trek_document_in(handeling, nummer=EERSTE, versie=1)
        assert leg_concept_vast(handeling, nummer=EERSTE, opmaak=BRIEF).versie == 2


def test_a_concept_is_not_sent_and_a_withdrawn_version_is_not_approved(met_concept: Werkplaats) -> None:
    with pytest.raises(Weigering) as refused, met_concept.doe(LEZER) as handeling:
        verzend_document(handeling, nummer=EERSTE, versie=1)
    assert code_van(refused) == "DOC-02"
    with met_concept.doe(SCHRIJVER) as handeling:
        trek_document_in(handeling, nummer=EERSTE, versie=1)
    with pytest.raises(Weigering) as refused, met_concept.doe(LEZER) as handeling:
        stel_document_vast(handeling, nummer=EERSTE, versie=1)
    assert code_van(refused) == "DOC-02"


@pytest.mark.parametrize(("nummer", "versie"), [(Documentnummer(2026, 9), 1), (EERSTE, 2)])
def test_a_number_or_version_that_is_not_there_is_refused(
    nummer: Documentnummer, versie: int, met_concept: Werkplaats
) -> None:
    with pytest.raises(Weigering) as refused, met_concept.doe(LEZER) as handeling:
        lees_inhoud(handeling, nummer=nummer, versie=versie)
    assert code_van(refused) == "DOC-07"


def test_keeping_back_without_a_ground_leaves_nothing(bureau: Werkplaats) -> None:
    with pytest.raises(Weigering) as refused, bureau.doe(SCHRIJVER) as handeling:
        leg_concept_vast(handeling, nummer=EERSTE, opmaak=BRIEF, vertrouwelijkheid=Vertrouwelijkheid.GEHEIM)
    assert code_van(refused) == "WOO-02"
    with bureau.lees() as session:
        assert zoek_document(session, EERSTE) is None


def test_looking_at_what_is_not_public_is_recorded_without_a_name(met_concept: Werkplaats) -> None:
    with met_concept.doe(LEZER) as handeling:
        inhoud = lees_inhoud(handeling, nummer=EERSTE, versie=1)
    assert (inhoud.bestand, inhoud.invoer, inhoud.marker) == (BRIEF.bestand, BRIEF.invoer, BRIEF.marker)
    with met_concept.lees() as session:
        laatste = session.scalars(select(Gebeurtenis).order_by(Gebeurtenis.seq.desc())).first()
        assert laatste is not None
        lading = session.get_one(Lading, laatste.seq)
        assert (laatste.soort, laatste.actor) == ("Ingezien", "lezer")
        assert json.loads(lading.inhoud) == {"wat": f"document {inhoud.blad.id}"}


def test_looking_at_a_public_document_is_not_recorded(bureau: Werkplaats) -> None:
    with bureau.doe(SCHRIJVER) as handeling:
        leg_concept_vast(handeling, nummer=EERSTE, opmaak=BRIEF, vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR)
        lees_inhoud(handeling, nummer=EERSTE, versie=1)
        last = select(Gebeurtenis.soort).order_by(Gebeurtenis.seq.desc()).limit(1)
        assert handeling.session.scalar(last) == "DocumentOpgemaakt"


def test_bytes_that_are_not_those_that_were_made_are_refused(bureau: Werkplaats) -> None:
    with bureau.doe(SCHRIJVER) as handeling:
        blad = nieuw(handeling)
        vernietig(handeling, tabel=Documentinhoud, rijen=[blad.id], grond=Bron("ontwerpkeuze", "proef"))
        handeling.session.add(Documentinhoud(document=blad.id, bestand=b"%PDF vervalst", invoer="{}"))
    with pytest.raises(Weigering, match="niet meer dezelfde") as refused, bureau.doe(LEZER) as handeling:
        lees_inhoud(handeling, nummer=EERSTE, versie=1)
    assert code_van(refused) == "DOC-05"


def test_a_destroyed_content_says_so_and_the_document_stays_known(met_concept: Werkplaats) -> None:
    with met_concept.doe(LEZER) as handeling:
        blad = zoek_document(handeling.session, EERSTE)
        assert blad is not None
        vernietig(handeling, tabel=Documentinhoud, rijen=[blad.id], grond=Bron("Archiefwet 1995", "artikel 3"))
    with pytest.raises(Weigering, match="bewaartijd") as refused, met_concept.doe(LEZER) as handeling:
        lees_inhoud(handeling, nummer=EERSTE, versie=1)
    assert code_van(refused) == "DOC-06"


STATEMENTS = {
    "a document changed": ("UPDATE document SET dagtekening = '2020-01-01'", "document_blijft_gelijk"),
    "a document removed": ("DELETE FROM document", "document_wordt_niet_gewist"),
    "bytes changed": ("UPDATE documentinhoud SET invoer = '{}'", "documentinhoud_blijft_gelijk"),
    "bytes removed without a record": ("DELETE FROM documentinhoud", "documentinhoud_wordt_niet_gewist"),
}


@pytest.mark.parametrize("case", STATEMENTS)
def test_the_database_itself_keeps_a_document_as_it_is(case: str, met_concept: Werkplaats) -> None:
    statement, naam = STATEMENTS[case]
    with pytest.raises(DBAPIError, match=naam), met_concept.opslag.schrijf() as session:
        session.connection().exec_driver_sql(statement)


KOPIE = (
    "INSERT INTO document SELECT 'kopie', jaar, {volgnummer}, {versie}, soort, taal, sjabloonversie, dagtekening, "
    "{sha256}, auteur, {partij}, zaak, vertrouwelijkheid, {woo_grond}, woo_marker, bewaarcode, vastgelegd_in "
    "FROM document"
)
GEWOON = {
    "volgnummer": "volgnummer",
    "versie": "2",
    "sha256": "sha256",
    "partij": "partij",
    "woo_grond": "woo_grond",
}
KOPIEEN = {
    "a number passed over": ({"volgnummer": "3", "versie": "1"}, "nummer_sluit_aan"),
    "a number used twice": ({"versie": "1"}, "nummer_sluit_aan"),
    "a version passed over": ({"versie": "3"}, "versie_sluit_aan"),
    "a version for somebody else": ({"partij": "'andere'"}, "versie_sluit_aan"),
    "a version of nothing": ({"volgnummer": "2"}, "versie_sluit_aan"),
    "half a hash": ({"sha256": "'abc'"}, "ck_document_hash_lengte"),
    "kept back without a ground": ({"woo_grond": "NULL"}, "ck_document_woo_grond"),
}


@pytest.mark.parametrize("case", KOPIEEN)
def test_the_database_itself_refuses_a_document_with(case: str, met_concept: Werkplaats) -> None:
    anders, naam = KOPIEEN[case]
    with pytest.raises(DBAPIError, match=naam), met_concept.opslag.schrijf() as session:
        session.connection().exec_driver_sql(KOPIE.format(**GEWOON | anders))


def test_the_database_itself_takes_a_version_that_follows(met_concept: Werkplaats) -> None:
    with met_concept.opslag.schrijf() as session:
        session.connection().exec_driver_sql(KOPIE.format(**GEWOON))


STAPPEN = {
    "approved by who made it": (((Documentstapsoort.VASTGESTELD, "schrijver"),), "documentstap_vier_ogen"),
    "approved by nobody": (((Documentstapsoort.VASTGESTELD, None),), "ck_documentstap_door_een_persoon"),
    "sent before it was approved": (((Documentstapsoort.VERZONDEN, "lezer"),), "documentstap_eerst_vastgesteld"),
    "approved twice": (((Documentstapsoort.VASTGESTELD, "lezer"),) * 2, "uq_documentstap|documentstap.document"),
    "approved after it was withdrawn": (
        ((Documentstapsoort.INGETROKKEN, "schrijver"), (Documentstapsoort.VASTGESTELD, "lezer")),
        "documentstap_na_intrekken_niets",
    ),
}


@pytest.mark.parametrize("case", STAPPEN)
def test_the_database_itself_refuses_a_document_that_is(case: str, met_concept: Werkplaats) -> None:
    stappen, naam = STAPPEN[case]
    with met_concept.lees() as session:
        document = session.scalars(select(Document.id)).one()
    rijen = [
        Documentstap(id=f"stap {volg}", document=document, soort=soort, door=door, vastgelegd_in=1)
        for volg, (soort, door) in enumerate(stappen)
    ]
    with pytest.raises(DBAPIError, match=naam), met_concept.opslag.schrijf() as session:
        session.add_all(rijen)


def test_a_step_is_never_taken_back(verzonden: Werkplaats) -> None:
    for statement in ("DELETE FROM documentstap", "UPDATE documentstap SET door = 'lezer'"):
        with pytest.raises(DBAPIError, match="documentstap_"), verzonden.opslag.schrijf() as session:
            session.connection().exec_driver_sql(statement)
