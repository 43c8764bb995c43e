"""Messages in the database: sent, opened, received; the terms that start then; what the database itself refuses."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from governance.contract.rules import NOG_CONCEPT
from governance.documenten.model import Document
from governance.documenten.queries import zoek_document
from governance.documenten.rules import KAN_NU_NIET, Documentnummer, Documentstand
from governance.documenten.service import trek_document_in
from governance.kennisgeving.queries import bezorging_van, bezorgregels, kennisgevingsbeeld, moet_aangetekend
from governance.kennisgeving.rules import (
    ANDERE_PARTIJ,
    GEEN_GEADRESSEERDE,
    GEOPEND_DOOR_ANDER,
    NIET_VERZONDEN,
    ONBEKEND,
    ZONDER_ADRES,
    ZONDER_BEWIJS,
    Bezorgstapsoort,
    Kanaal,
)
from governance.kennisgeving.service import (
    leg_bezorging_vast,
    open_bericht,
    start_bezorgde_termijnen,
    stel_kennisgeving_op,
    verzend_kennisgeving,
)
from governance.logboek.handeling import Handelende
from governance.logboek.model import Lading
from governance.logboek.queries import controleer
from governance.logboek.rules import Ingang
from governance.termijnen.queries import termijnbeeld
from governance.termijnen.rules import NOG_NIET_GEWEEST, Termijnstand, Termijnstatus
from governance.weigering import Weigering
from tests.integration.opslag.afspraken import (
    Afspraken,
    een_brief,
    een_concept,
    een_overeenkomst,
    open_wachtend,
    wachtend,
)
from tests.integration.opslag.databases import NU, Werkplaats

VANDAAG = dt.date(2026, 3, 2)
ADRES = "Houtsnipstraat 1 (verzonnen), 0000 AA Lindebeek"


@pytest.fixture
def afspraken(werk: Werkplaats) -> Afspraken:
    return een_overeenkomst(werk)


@pytest.fixture
def brief(werk: Werkplaats, afspraken: Afspraken) -> str:
    return een_brief(werk, afspraken)


def bericht(
    werk: Werkplaats, afspraken: Afspraken, document: str, kanaal: Kanaal = Kanaal.PORTAAL, *, weg: bool = True
) -> str:
    """A message to the partner that went out today, or has yet to."""
    with werk.doe() as handeling:
        kennisgeving = stel_kennisgeving_op(
            handeling,
            document=document,
            partij=afspraken.partner,
            geadresseerde=afspraken.contactpersoon,
            kanaal=kanaal,
            contractversie=afspraken.contractversie,
            adres=None if kanaal is Kanaal.PORTAAL else ADRES,
        )
        if weg:
            verzend_kennisgeving(handeling, kennisgeving=kennisgeving, dag=VANDAAG)
    return kennisgeving


def stand(werk: Werkplaats, termijn: str) -> Termijnstand:
    with werk.lees() as session:
        return termijnbeeld(session, termijn).stand


def later(werk: Werkplaats, dagen: int) -> dt.date:
    werk.nu = NU + dt.timedelta(days=dagen)
    return VANDAAG + dt.timedelta(days=dagen)


def test_the_term_starts_when_somebody_of_the_partner_first_opens_the_message(
    werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    termijn, kennisgeving = wachtend(werk, afspraken, brief), bericht(werk, afspraken, brief)
    assert stand(werk, termijn) == Termijnstand()
    partner = Handelende(afspraken.contactpersoon, "CONTACTPERSOON", Ingang.OPDRACHTREGEL)
    for dagen in (2, 3):
        later(werk, dagen)
        with werk.doe(partner) as handeling:
            open_bericht(handeling, kennisgeving=kennisgeving)
    assert stand(werk, termijn) == Termijnstand(Termijnstatus.LOOPT, dt.date(2026, 4, 1))
    with werk.lees() as session:
        gevonden = bezorging_van(session, document=brief, partij=afspraken.partner)
        assert gevonden is not None
        assert (gevonden.dag, gevonden.kanaal) == (dt.date(2026, 3, 4), Kanaal.PORTAAL)
        assert controleer(session).heel


def test_a_message_that_is_opened_just_after_midnight_in_amsterdam_counts_from_the_new_day(
    werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    termijn, kennisgeving = wachtend(werk, afspraken, brief), bericht(werk, afspraken, brief)
    werk.nu = dt.datetime(2026, 3, 3, 23, 30, tzinfo=dt.UTC)
    with werk.doe(Handelende(afspraken.contactpersoon, "CONTACTPERSOON", Ingang.OPDRACHTREGEL)) as handeling:
        open_bericht(handeling, kennisgeving=kennisgeving)
    assert stand(werk, termijn).einde == dt.date(2026, 4, 1)


@pytest.mark.parametrize("wie", ["vaststeller", None])
def test_who_does_not_belong_to_the_addressee_opens_nothing(
    wie: str | None, werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    termijn, kennisgeving = wachtend(werk, afspraken, brief), bericht(werk, afspraken, brief)
    ander = Handelende(wie and getattr(afspraken, wie), "JURIST", Ingang.OPDRACHTREGEL)
    with pytest.raises(Weigering) as gevonden, werk.doe(ander) as handeling:
        open_bericht(handeling, kennisgeving=kennisgeving)
    assert gevonden.value.grond is GEOPEND_DOOR_ANDER
    assert stand(werk, termijn) == Termijnstand()


def test_what_waits_in_the_portal_for_too_long_goes_by_letter_and_that_starts_the_term(
    werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    termijn, portaal = wachtend(werk, afspraken, brief), bericht(werk, afspraken, brief)
    with werk.lees() as session:
        assert moet_aangetekend(session, dt.date(2026, 3, 9)) == ()
        assert [beeld.id for beeld in moet_aangetekend(session, dt.date(2026, 3, 10))] == [portaal]
    brief_weg = bericht(werk, afspraken, brief, Kanaal.AANGETEKEND)
    dag = later(werk, 15)
    with werk.lees() as session:
        assert moet_aangetekend(session, dag) == ()
    with werk.doe() as handeling:
        leg_bezorging_vast(
            handeling, kennisgeving=brief_weg, soort=Bezorgstapsoort.NIET_AFGEHAALD, dag=dag, bewijs="3S0001"
        )
    assert stand(werk, termijn) == Termijnstand(Termijnstatus.LOOPT, dt.date(2026, 4, 14))


def test_what_must_be_in_writing_starts_its_term_by_the_letter(werk: Werkplaats) -> None:
    afspraken = een_overeenkomst(werk, schriftelijk=("welkomstbrief",))
    brief = een_brief(werk, afspraken)
    termijn, portaal = wachtend(werk, afspraken, brief), bericht(werk, afspraken, brief)
    aangetekend = bericht(werk, afspraken, brief, Kanaal.AANGETEKEND)
    later(werk, 1)
    with werk.doe(Handelende(afspraken.contactpersoon, "CONTACTPERSOON", Ingang.OPDRACHTREGEL)) as handeling:
        open_bericht(handeling, kennisgeving=portaal)
    assert stand(werk, termijn) == Termijnstand()
    dag = later(werk, 3)
    with werk.doe() as handeling:
        leg_bezorging_vast(
            handeling, kennisgeving=aangetekend, soort=Bezorgstapsoort.ONTVANGEN, dag=dag, bewijs="3S0001"
        )
    assert stand(werk, termijn) == Termijnstand(Termijnstatus.LOOPT, dt.date(2026, 4, 2))


def test_an_e_mail_starts_no_term(werk: Werkplaats, afspraken: Afspraken, brief: str) -> None:
    termijn = wachtend(werk, afspraken, brief)
    bericht(werk, afspraken, brief, Kanaal.EMAIL)
    with werk.doe() as handeling:
        assert start_bezorgde_termijnen(handeling, document=brief, partij=afspraken.partner) == ()
    assert stand(werk, termijn) == Termijnstand()


def test_a_term_that_is_opened_after_delivery_can_still_be_started_and_only_once(
    werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    kennisgeving = bericht(werk, afspraken, brief)
    with werk.doe(Handelende(afspraken.contactpersoon, "CONTACTPERSOON", Ingang.OPDRACHTREGEL)) as handeling:
        open_bericht(handeling, kennisgeving=kennisgeving)
    later(werk, 1)
    with werk.doe() as handeling:
        termijn = open_wachtend(handeling, afspraken, brief)
        assert start_bezorgde_termijnen(handeling, document=brief, partij=afspraken.partner) == (termijn,)
        assert start_bezorgde_termijnen(handeling, document=brief, partij=afspraken.partner) == ()
    assert stand(werk, termijn).einde == dt.date(2026, 3, 30)


def test_sending_makes_the_document_sent_and_the_address_lies_apart(
    werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    for kanaal in (Kanaal.AANGETEKEND, Kanaal.PORTAAL):
        bericht(werk, afspraken, brief, kanaal)
    with werk.lees() as session:
        stuk = session.get_one(Document, brief)
        blad = zoek_document(session, Documentnummer(stuk.jaar, stuk.volgnummer))
        assert blad is not None
        assert blad.stand is Documentstand.VERZONDEN
        assert sum(ADRES in inhoud for inhoud in session.scalars(select(Lading.inhoud))) == 1
        assert bezorgregels(session, afspraken.contractversie).portaal_werkdagen == 5


def test_a_document_that_was_withdrawn_is_not_sent(werk: Werkplaats, afspraken: Afspraken, brief: str) -> None:
    kennisgeving = bericht(werk, afspraken, brief, weg=False)
    with werk.doe(Handelende(afspraken.vaststeller, "JURIST", Ingang.OPDRACHTREGEL)) as handeling:
        trek_document_in(handeling, nummer=Documentnummer(2026, 1), versie=1)
    with pytest.raises(Weigering) as gevonden, werk.doe() as handeling:
        verzend_kennisgeving(handeling, kennisgeving=kennisgeving, dag=VANDAAG)
    assert gevonden.value.grond is KAN_NU_NIET


def test_a_message_needs_its_own_document_addressee_and_address(
    werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    goed = {
        "document": brief,
        "partij": afspraken.partner,
        "geadresseerde": afspraken.contactpersoon,
        "kanaal": Kanaal.AANGETEKEND,
        "contractversie": afspraken.contractversie,
        "adres": ADRES,
    }
    fouten = (
        ({"partij": afspraken.ander}, ANDERE_PARTIJ),
        ({"geadresseerde": afspraken.vaststeller}, GEEN_GEADRESSEERDE),
        ({"adres": " "}, ZONDER_ADRES),
    )
    for anders, grond in fouten:
        with pytest.raises(Weigering) as gevonden, werk.doe() as handeling:
            stel_kennisgeving_op(handeling, **goed | anders)  # type: ignore[arg-type] # a mix of keys and a channel
        assert gevonden.value.grond is grond


def test_a_message_rests_on_a_version_that_is_fixed(werk: Werkplaats, afspraken: Afspraken, brief: str) -> None:
    concept = een_concept(werk, afspraken)
    with pytest.raises(Weigering) as gevonden:
        bericht(werk, replace(afspraken, contractversie=concept), brief)
    assert gevonden.value.grond is NOG_CONCEPT
    bericht(werk, afspraken, brief)
    kolommen = "document, partij, geadresseerde, kanaal"
    nog_een = (
        f"INSERT INTO kennisgeving (id, {kolommen}, contractversie, vastgelegd_in) "  # noqa: S608 - our own columns
        f"SELECT 'y', {kolommen}, '{concept}', vastgelegd_in FROM kennisgeving"
    )
    with pytest.raises(DBAPIError, match="kennisgeving_alleen_vastgesteld"), werk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(nog_een)


def test_what_is_not_proven_not_sent_not_there_or_yet_to_come_is_refused(
    werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    ligt = bericht(werk, afspraken, brief, Kanaal.AANGETEKEND, weg=False)
    gegaan = bericht(werk, afspraken, brief, Kanaal.AANGETEKEND)
    gevallen = (
        (ligt, VANDAAG, "3S0001", NIET_VERZONDEN),
        (gegaan, VANDAAG, None, ZONDER_BEWIJS),
        (gegaan, VANDAAG + dt.timedelta(days=1), "3S0001", NOG_NIET_GEWEEST),
        ("geen", VANDAAG, "3S0001", ONBEKEND),
    )
    for kennisgeving, dag, bewijs, grond in gevallen:
        with pytest.raises(Weigering) as gevonden, werk.doe() as handeling:
            leg_bezorging_vast(
                handeling, kennisgeving=kennisgeving, soort=Bezorgstapsoort.ONTVANGEN, dag=dag, bewijs=bewijs
            )
        assert gevonden.value.grond is grond


def test_a_message_tells_what_is_known_about_it(werk: Werkplaats, afspraken: Afspraken, brief: str) -> None:
    kennisgeving = bericht(werk, afspraken, brief)
    with werk.lees() as session:
        beeld = kennisgevingsbeeld(session, kennisgeving)
    assert (beeld.document, beeld.geadresseerde) == (brief, afspraken.contactpersoon)
    assert (beeld.zending.verzonden, beeld.zending.bezorgd) == (VANDAAG, None)


STAP = "INSERT INTO bezorgstap (id, kennisgeving, soort, dag, bewijs, door, vastgelegd_in) VALUES "
GEWEIGERD = {
    "received without proof": (
        Kanaal.AANGETEKEND,
        STAP + "('x', '{k}', 'ontvangen', '2026-03-03', '', NULL, 1)",
        "met_bewijs",
    ),
    "received before it was sent": (
        Kanaal.AANGETEKEND,
        STAP + "('x', '{k}', 'ontvangen', '2026-03-01', '1', NULL, 1)",
        "bezorgstap_eerst_verzonden",
    ),
    "an e-mail received": (
        Kanaal.EMAIL,
        STAP + "('x', '{k}', 'ontvangen', '2026-03-03', '1', NULL, 1)",
        "bezorgstap_past_bij_kanaal",
    ),
    "opened by nobody": (
        Kanaal.PORTAAL,
        STAP + "('x', '{k}', 'geopend', '2026-03-03', NULL, NULL, 1)",
        "geopend_door_",
    ),
    "opened by another": (
        Kanaal.PORTAAL,
        STAP + "('x', '{k}', 'geopend', '2026-03-03', NULL, '{ander}', 1)",
        "bezorgstap_geopend_door_eigen",
    ),
    "received by somebody in the portal's way": (
        Kanaal.AANGETEKEND,
        STAP + "('x', '{k}', 'ontvangen', '2026-03-03', '1', '{eigen}', 1)",
        "geopend_door_iemand",
    ),
    "sent twice": (Kanaal.PORTAAL, STAP + "('x', '{k}', 'verzonden', '2026-03-03', NULL, NULL, 1)", "bezorgstap"),
    "a message changed": (Kanaal.PORTAAL, "UPDATE kennisgeving SET kanaal = 'e-mail'", "kennisgeving_blijft_gelijk"),
    "a message removed": (Kanaal.PORTAAL, "DELETE FROM kennisgeving", "kennisgeving_wordt_niet_gewist"),
    "a step changed": (Kanaal.PORTAAL, "UPDATE bezorgstap SET dag = '2026-01-01'", "bezorgstap_blijft_gelijk"),
    "a step removed": (Kanaal.PORTAAL, "DELETE FROM bezorgstap", "bezorgstap_wordt_niet_gewist"),
}


@pytest.mark.parametrize(("kanaal", "statement", "grendel"), GEWEIGERD.values(), ids=GEWEIGERD)
def test_the_database_refuses_what_cannot_be_known_about_a_message(
    kanaal: Kanaal, statement: str, grendel: str, werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    sleutels = {
        "{k}": bericht(werk, afspraken, brief, kanaal),
        "{ander}": afspraken.vaststeller,
        "{eigen}": afspraken.contactpersoon,
    }
    for naam, sleutel in sleutels.items():
        statement = statement.replace(naam, sleutel)
    with pytest.raises(DBAPIError, match=grendel), werk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(statement)


@pytest.mark.parametrize("uitkomst", ["ontvangen", "geweigerd", "teruggekomen"])
def test_the_database_refuses_a_second_outcome(
    uitkomst: str, werk: Werkplaats, afspraken: Afspraken, brief: str
) -> None:
    kennisgeving = bericht(werk, afspraken, brief, Kanaal.AANGETEKEND)
    with werk.doe() as handeling:
        leg_bezorging_vast(
            handeling, kennisgeving=kennisgeving, soort=Bezorgstapsoort(uitkomst), dag=VANDAAG, bewijs="3S0001"
        )
    tweede = STAP + f"('x', '{kennisgeving}', 'niet afgehaald', '2026-04-01', '1', NULL, 1)"
    with pytest.raises(DBAPIError, match="bezorgstap_na_de_uitkomst_niets"), werk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(tweede)
