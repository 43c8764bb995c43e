"""What is owed is in the signed version, asked of who is bound, and of no consequence before there was an answer."""

import datetime as dt

import pytest
from sqlalchemy.exc import DBAPIError

from governance.bronnen import Bron
from governance.contract.service import (
    beeindig_procesovereenkomst,
    laat_contractversie_gelden,
    stel_contractversie_op,
    stel_contractversie_vast,
    teken_procesovereenkomst,
)
from governance.kennisgeving.rules import Kanaal
from governance.kennisgeving.service import open_bericht, stel_kennisgeving_op, verzend_kennisgeving
from governance.logboek.handeling import Handelende
from governance.logboek.rules import ZONDER_PERSOON, Ingang
from governance.logboek.service import vernietig
from governance.netwerk.rules import Rol
from governance.verplichtingen.model import Nakomingstekst
from governance.verplichtingen.queries import Nakomingsbeeld, nakomingen, nakomingsbeeld, verplichtingen
from governance.verplichtingen.rules import (
    AL_GEOPEND,
    ANDERE_SCHULDENAAR,
    GEEN_SESSIE,
    NIET_OPGENOMEN,
    VRIJWILLIG,
    ZELFDE_STAND,
    ZONDER_UITLEG,
    ZONDER_VERANTWOORDING,
    Aard,
    Nakomingsstand,
    Nakomingsstapsoort,
    Periodiciteit,
    Wie,
)
from governance.verplichtingen.service import (
    Verplichtingstekst,
    beoordeel_nakoming,
    neem_verplichtingen_op,
    open_jaar,
    open_nakoming,
    verantwoord,
    vraag_verantwoording,
)
from governance.weigering import Weigering
from tests.integration.opslag.afspraken import een_brief, een_overeenkomst
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import (
    GEMEENTE,
    HOUTSNIP,
    INGANG,
    OPSTELLER,
    VASTSTELLER,
    WULP,
    met_mensen_en_partijen,
    tekst,
)

ZOMER = dt.date(2026, 7, 1)
NIET_GEDAAN = Nakomingsstapsoort.NIET_NAGEKOMEN


def plicht(code: str, wie: Wie, hoe_vaak: Periodiciteit, aard: Aard = Aard.PLICHT) -> Verplichtingstekst:
    return Verplichtingstekst(code, f"Verzonnen: {code}", wie, hoe_vaak, aard, "lijst", "gesprek", "proef", "1")


TEKSTEN = (
    plicht("O-INT", Wie.ALLEBEI, Periodiciteit.PER_HALFJAAR),
    plicht("O-VG", Wie.GEMEENTE, Periodiciteit.PER_JAAR),
    plicht("O-WET", Wie.PARTNER, Periodiciteit.PER_JAAR),
    plicht("O-REIS", Wie.PERSOON, Periodiciteit.EERSTE_SESSIE),
    plicht("O-MDG", Wie.CLUSTER, Periodiciteit.PER_HALFJAAR),
    plicht("O-INK", Wie.ALLEBEI, Periodiciteit.PER_HALFJAAR, Aard.UITNODIGING),
)


@pytest.fixture
def netwerk(werk: Werkplaats) -> Werkplaats:
    """A text with obligations holds, and one of the two partners signed it."""
    met_mensen_en_partijen(werk)
    with werk.doe(OPSTELLER) as handeling:
        versie = stel_contractversie_op(handeling, tekst=tekst())
        neem_verplichtingen_op(handeling, versie=versie, teksten=TEKSTEN)
    with werk.doe(VASTSTELLER) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
        laat_contractversie_gelden(handeling, versie=versie, per=INGANG)
        teken_procesovereenkomst(
            handeling, partij=HOUTSNIP, versie=versie, per=INGANG, getekend_op=INGANG, zaaknummer="Z-1"
        )
    return werk


def geopend(netwerk: Werkplaats, code: str, partij: str = HOUTSNIP) -> str:
    with netwerk.doe(VASTSTELLER) as handeling:
        return open_nakoming(handeling, code=code, partij=partij, van=INGANG, tot=ZOMER)


def oordeel(netwerk: Werkplaats, nakoming: str, wat: Nakomingsstapsoort, bewijs: str = "presentielijst") -> None:
    with netwerk.doe(VASTSTELLER) as handeling:
        beoordeel_nakoming(handeling, nakoming=nakoming, oordeel=wat, bewijs=bewijs)


def beeld(netwerk: Werkplaats, nakoming: str) -> Nakomingsbeeld:
    with netwerk.lees() as session:
        return nakomingsbeeld(session, nakoming)


def test_the_obligations_of_a_version_are_read_back_as_they_were_written(netwerk: Werkplaats) -> None:
    with netwerk.lees() as session:
        versie = nakomingsbeeld(session, geopend(netwerk, "O-WET")).verplichting.versie
        codes = [regel.code for regel in verplichtingen(session, versie)]
    assert codes == sorted(tekst.code for tekst in TEKSTEN)


def test_a_year_asks_of_who_is_bound_what_is_owed_in_it(netwerk: Werkplaats) -> None:
    with netwerk.doe(VASTSTELLER) as handeling:
        assert open_jaar(handeling, jaar=2026) == 10
        assert open_jaar(handeling, jaar=2026) == 0
    with netwerk.lees() as session:
        van_partner = [(een.verplichting.code, een.van) for een in nakomingen(session, partij=HOUTSNIP)]
        van_gemeente = [een.verplichting.code for een in nakomingen(session, partij=GEMEENTE, jaar=2026)]
        assert nakomingen(session, partij=WULP) == ()
        assert nakomingen(session, jaar=2027) == ()
        assert len(nakomingen(session, code="O-INT")) == 4
    assert van_partner == [
        ("O-INK", INGANG),
        ("O-INT", INGANG),
        ("O-WET", INGANG),
        ("O-INK", ZOMER),
        ("O-INT", ZOMER),
    ]
    assert sorted(van_gemeente) == ["O-INK", "O-INK", "O-INT", "O-INT", "O-VG"]


def test_who_left_before_a_period_is_not_asked_in_it(netwerk: Werkplaats) -> None:
    with netwerk.doe(VASTSTELLER) as handeling:
        beeindig_procesovereenkomst(handeling, partij=HOUTSNIP, per=ZOMER, reden="gestopt (verzonnen)")
        open_jaar(handeling, jaar=2026)
    with netwerk.lees() as session:
        assert {een.van for een in nakomingen(session, partij=HOUTSNIP)} == {INGANG}


def test_what_the_version_does_not_ask_is_not_asked(netwerk: Werkplaats) -> None:
    with pytest.raises(Weigering, match=r"contractversie 1\.0") as fout:
        geopend(netwerk, "O-KOFFIE")
    assert fout.value.grond is NIET_OPGENOMEN


def test_nobody_is_asked_twice_for_the_same(netwerk: Werkplaats) -> None:
    geopend(netwerk, "O-WET")
    with pytest.raises(Weigering) as fout:
        geopend(netwerk, "O-WET")
    assert fout.value.grond is AL_GEOPEND


@pytest.mark.parametrize(("code", "partij"), [("O-VG", HOUTSNIP), ("O-WET", GEMEENTE), ("O-MDG", GEMEENTE)])
def test_an_obligation_is_asked_of_who_owes_it(code: str, partij: str, netwerk: Werkplaats) -> None:
    with pytest.raises(Weigering) as fout:
        geopend(netwerk, code, partij)
    assert fout.value.grond is ANDERE_SCHULDENAAR


def test_a_new_person_is_registered_for_the_next_session_of_the_reisgids(netwerk: Werkplaats) -> None:
    wie = {"code": "O-REIS", "partij": HOUTSNIP, "persoon": OPSTELLER.persoon, "van": INGANG}
    with pytest.raises(Weigering, match="eerstvolgende sessie ontbreekt") as fout, netwerk.doe() as handeling:
        open_nakoming(handeling, **wie)
    assert fout.value.grond is GEEN_SESSIE
    with netwerk.doe() as handeling:
        nakoming = open_nakoming(handeling, **wie, tot=ZOMER)
    assert beeld(netwerk, nakoming).persoon == OPSTELLER.persoon
    with pytest.raises(Weigering) as fout:
        geopend(netwerk, "O-REIS")
    assert fout.value.grond is ANDERE_SCHULDENAAR


def test_the_last_judgement_is_the_one_that_counts(netwerk: Werkplaats) -> None:
    nakoming = geopend(netwerk, "O-WET")
    assert beeld(netwerk, nakoming).stand is Nakomingsstand.OPEN
    oordeel(netwerk, nakoming, Nakomingsstapsoort.VRIJGESTELD, "ziekte van een eenpitter (verzonnen)")
    oordeel(netwerk, nakoming, Nakomingsstapsoort.VOLDAAN, "alsnog gedaan")
    gevonden = beeld(netwerk, nakoming)
    assert gevonden.stand is Nakomingsstand.VOLDAAN
    assert [(stap.tekst, stap.door) for stap in gevonden.stappen] == [
        ("ziekte van een eenpitter (verzonnen)", VASTSTELLER.persoon),
        ("alsnog gedaan", VASTSTELLER.persoon),
    ]
    with pytest.raises(Weigering) as fout:
        oordeel(netwerk, nakoming, Nakomingsstapsoort.VOLDAAN)
    assert fout.value.grond is ZELFDE_STAND


def test_no_consequence_before_there_was_a_chance_to_explain(netwerk: Werkplaats) -> None:
    nakoming = geopend(netwerk, "O-WET")
    with pytest.raises(Weigering, match="verantwoordingsmogelijkheid") as fout:
        oordeel(netwerk, nakoming, NIET_GEDAAN)
    assert fout.value.grond is ZONDER_VERANTWOORDING
    with netwerk.doe(OPSTELLER) as handeling:
        verantwoord(handeling, nakoming=nakoming, tekst="Wij waren met vakantie (verzonnen).")
    assert beeld(netwerk, nakoming).stand is Nakomingsstand.OPEN
    oordeel(netwerk, nakoming, NIET_GEDAAN)
    gevonden = beeld(netwerk, nakoming)
    assert (gevonden.stand, gevonden.uitgelegd) == (Nakomingsstand.NIET_NAGEKOMEN, True)


def test_the_time_to_explain_starts_at_delivery_and_must_be_over(werk: Werkplaats) -> None:
    afspraken = een_overeenkomst(werk)
    opsteller, vaststeller = (
        Handelende(wie, Rol.JURIST, Ingang.OPDRACHTREGEL) for wie in (afspraken.opsteller, afspraken.vaststeller)
    )
    brief = een_brief(werk, afspraken)
    with werk.doe(opsteller) as handeling:
        versie = stel_contractversie_op(handeling, tekst=tekst("2.0"))
        neem_verplichtingen_op(handeling, versie=versie, teksten=TEKSTEN)
    with werk.doe(vaststeller) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
        laat_contractversie_gelden(handeling, versie=versie, per=INGANG)
        nakoming = open_nakoming(handeling, code="O-WET", partij=afspraken.partner, van=INGANG, tot=ZOMER)
        vraag_verantwoording(handeling, nakoming=nakoming, document=brief)
        kennisgeving = stel_kennisgeving_op(
            handeling,
            document=brief,
            partij=afspraken.partner,
            geadresseerde=afspraken.contactpersoon,
            kanaal=Kanaal.PORTAAL,
            contractversie=afspraken.contractversie,
        )
        verzend_kennisgeving(handeling, kennisgeving=kennisgeving, dag=werk.nu.date())
    weigering_op(werk, vaststeller, nakoming, werk.nu)
    with werk.doe(Handelende(afspraken.contactpersoon, Rol.CONTACTPERSOON, Ingang.OPDRACHTREGEL)) as handeling:
        open_bericht(handeling, kennisgeving=kennisgeving)
    laatste_dag = werk.nu + dt.timedelta(weeks=4)
    weigering_op(werk, vaststeller, nakoming, laatste_dag)
    werk.nu = laatste_dag + dt.timedelta(days=1)
    with werk.doe(vaststeller) as handeling:
        beoordeel_nakoming(handeling, nakoming=nakoming, oordeel=NIET_GEDAAN, bewijs="geen verklaring ontvangen")
    assert beeld(werk, nakoming).stand is Nakomingsstand.NIET_NAGEKOMEN


def weigering_op(werk: Werkplaats, door: Handelende, nakoming: str, moment: dt.datetime) -> None:
    """A judgement that is refused at a moment because the time to explain is not over."""
    werk.nu = moment
    with pytest.raises(Weigering) as fout, werk.doe(door) as handeling:
        beoordeel_nakoming(handeling, nakoming=nakoming, oordeel=NIET_GEDAAN, bewijs="geen verklaring ontvangen")
    assert fout.value.grond is ZONDER_VERANTWOORDING


def test_who_stays_away_from_an_invitation_has_not_failed(netwerk: Werkplaats) -> None:
    nakoming = geopend(netwerk, "O-INK")
    with pytest.raises(Weigering) as fout:
        oordeel(netwerk, nakoming, NIET_GEDAAN)
    assert fout.value.grond is VRIJWILLIG


def test_a_judgement_and_an_explanation_say_something(netwerk: Werkplaats) -> None:
    nakoming = geopend(netwerk, "O-WET")
    with pytest.raises(Weigering) as fout:
        oordeel(netwerk, nakoming, Nakomingsstapsoort.VOLDAAN, " ")
    assert fout.value.grond is ZONDER_UITLEG
    with pytest.raises(Weigering) as fout, netwerk.doe(OPSTELLER) as handeling:
        verantwoord(handeling, nakoming=nakoming, tekst="")
    assert fout.value.grond is ZONDER_UITLEG
    with pytest.raises(Weigering) as fout, netwerk.doe() as handeling:
        verantwoord(handeling, nakoming=nakoming, tekst="het systeem legt niets uit")
    assert fout.value.grond is ZONDER_PERSOON


def test_the_words_can_be_destroyed_and_what_was_judged_stays(netwerk: Werkplaats) -> None:
    nakoming = geopend(netwerk, "O-WET")
    oordeel(netwerk, nakoming, Nakomingsstapsoort.VOLDAAN)
    with netwerk.doe() as handeling:
        stappen = [rij.stap for rij in handeling.session.query(Nakomingstekst)]
        vernietig(handeling, tabel=Nakomingstekst, rijen=stappen, grond=Bron("ontwerpkeuze", "bewaartermijnen"))
    gevonden = beeld(netwerk, nakoming)
    assert (gevonden.stand, gevonden.stappen[0].tekst) == (Nakomingsstand.VOLDAAN, None)


STATEMENTS = {
    "an obligation changed": ("UPDATE verplichting SET gevolg = 'niets'", "verplichting_blijft_gelijk"),
    "an obligation removed": ("DELETE FROM verplichting", "verplichting_staat_vast"),
    "an obligation added": (
        (
            "INSERT INTO verplichting SELECT 'x', versie, 'O-NIEUW', omschrijving, wie, periodiciteit, aard, bewijs, "
            "gevolg, bron, artikel FROM verplichting"
        ),
        "verplichting_komt_er_niet_bij",
    ),
    "a question changed": ("UPDATE nakoming SET tot = '2030-01-01'", "nakoming_blijft_gelijk"),
    "a question taken back": ("DELETE FROM nakoming", "nakoming_wordt_niet_gewist"),
    "a question put twice": (
        "INSERT INTO nakoming SELECT 'x', verplichting, partij, persoon, van, tot, vastgelegd_in FROM nakoming",
        "nakoming_een_keer",
    ),
    "a judgement changed": ("UPDATE nakomingsstap SET soort = 'voldaan'", "nakomingsstap_blijft_gelijk"),
    "a judgement removed": ("DELETE FROM nakomingsstap", "nakomingsstap_wordt_niet_gewist"),
    "words removed without a record": ("DELETE FROM nakomingstekst", "nakomingstekst_wordt_niet_gewist"),
    "a judgement without an answer": (
        (
            "INSERT INTO nakomingsstap SELECT 'x', nakoming, 'niet nagekomen', dag, door, vastgelegd_in "
            "FROM nakomingsstap"
        ),
        "nakomingsstap_eerst_uitleg",
    ),
}


@pytest.mark.parametrize(("statement", "grendel"), STATEMENTS.values(), ids=STATEMENTS)
def test_the_database_refuses(statement: str, grendel: str, netwerk: Werkplaats) -> None:
    oordeel(netwerk, geopend(netwerk, "O-WET"), Nakomingsstapsoort.VRIJGESTELD)
    with pytest.raises(DBAPIError, match=grendel), netwerk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(statement)


def test_a_concept_that_is_read_again_leaves_its_old_obligations_behind(netwerk: Werkplaats) -> None:
    for teksten in (TEKSTEN, TEKSTEN[:1]):
        with netwerk.doe(OPSTELLER) as handeling:
            versie = stel_contractversie_op(handeling, tekst=tekst("2.0"))
            neem_verplichtingen_op(handeling, versie=versie, teksten=teksten)
    with netwerk.lees() as session:
        assert [regel.code for regel in verplichtingen(session, versie)] == ["O-INT"]


def test_the_database_refuses_that_an_invitation_is_not_met(netwerk: Werkplaats) -> None:
    nakoming = geopend(netwerk, "O-INK")
    with netwerk.doe(OPSTELLER) as handeling:
        verantwoord(handeling, nakoming=nakoming, tekst="Wij konden niet (verzonnen).")
    statement = (
        "INSERT INTO nakomingsstap SELECT 'x', nakoming, 'niet nagekomen', dag, door, vastgelegd_in FROM nakomingsstap"
    )
    with pytest.raises(DBAPIError, match="alleen_een_plicht"), netwerk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(statement)
