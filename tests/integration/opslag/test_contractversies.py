"""A version of the text: written, fixed by a second person, held for everybody, never changed."""

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from governance.contract.model import Contractstap, Geldigheid, Procesovereenkomst
from governance.contract.queries import (
    contracttekst,
    geldende_versie,
    ondertekening,
    ondertekeningen,
    parameter,
    parameters,
    tekst_voor_partner,
    termijnsoort,
    versiegegevens,
    zoek_versie,
)
from governance.contract.rules import (
    AL_VASTGESTELD,
    ANDERE_TEKST,
    GAT,
    GEEN_INGANG,
    GEEN_PARTNER,
    GEEN_TEKST,
    GEEN_VORIGE,
    NIET_BEVOEGD,
    NIET_GETEKEND,
    NIET_IN_VERSIE,
    NOG_CONCEPT,
    NOG_NIET_GETEKEND,
    ZELFDE_PERSOON,
    Eenheid,
    Versiestand,
)
from governance.contract.service import (
    beeindig_procesovereenkomst,
    herstel_ingang,
    laat_contractversie_gelden,
    stel_contractversie_op,
    stel_contractversie_vast,
    teken_procesovereenkomst,
)
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.feiten.queries import zoals_bekend_op
from governance.feiten.rules import DUBBEL, Peil
from governance.logboek.handeling import Handelende
from governance.logboek.rules import ZONDER_PERSOON, Ingang
from governance.weigering import Weigering, Weigeringsgrond
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import (
    GEMEENTE,
    HOUTSNIP,
    INGANG,
    OPSTELLER,
    VASTSTELLER,
    WULP,
    geldend,
    met_mensen_en_partijen,
    opgesteld,
    tekst,
    vastgesteld,
)

JULI = dt.date(2026, 7, 1)


@pytest.fixture
def netwerk(werk: Werkplaats) -> Werkplaats:
    return met_mensen_en_partijen(werk)


def geweigerd(fout: pytest.ExceptionInfo[Weigering]) -> Weigeringsgrond:
    return fout.value.grond


def teken(netwerk: Werkplaats, partij: str, versie: str, per: dt.date = INGANG) -> None:
    with netwerk.doe(VASTSTELLER) as handeling:
        teken_procesovereenkomst(
            handeling, partij=partij, versie=versie, per=per, getekend_op=dt.date(2025, 12, 15), zaaknummer="Z-1"
        )


def test_a_text_that_was_written_down_is_read_back_the_same(netwerk: Werkplaats) -> None:
    opgesteld(netwerk, "0.9")
    with netwerk.doe(OPSTELLER) as handeling:
        versie = stel_contractversie_op(handeling, tekst=tekst(vorige="0.9"))
    with netwerk.lees() as session:
        gelezen = contracttekst(session, versie)
    geschreven = tekst(vorige="0.9")
    assert gelezen.artikelen == geschreven.artikelen
    assert (gelezen.nummer, gelezen.titel, gelezen.vorige) == ("1.0", geschreven.titel, "0.9")
    assert {deel.code: deel for deel in gelezen.parameters} == {deel.code: deel for deel in geschreven.parameters}


@pytest.mark.parametrize("vorige", ["0.9", "1.0"])
def test_a_version_follows_one_that_is_known(vorige: str, netwerk: Werkplaats) -> None:
    with pytest.raises(Weigering, match=f"volgt op versie {vorige}") as fout, netwerk.doe(OPSTELLER) as handeling:
        stel_contractversie_op(handeling, tekst=tekst(vorige=vorige))
    assert geweigerd(fout) is GEEN_VORIGE


def test_a_concept_is_replaced_as_a_whole(netwerk: Werkplaats) -> None:
    eerst = opgesteld(netwerk, woorden="Eerste woorden.")
    daarna = opgesteld(netwerk, woorden="Andere woorden.")
    with netwerk.lees() as session:
        assert contracttekst(session, daarna).artikelen[0].tekst == "Andere woorden."
        hashes = session.scalars(select(Contractstap.tekst_sha256).where(Contractstap.versie == eerst)).all()
    assert eerst == daarna
    assert len(set(hashes)) == 2


def test_every_parameter_says_who_chose_it_when_why_and_on_which_article(netwerk: Werkplaats) -> None:
    versie = opgesteld(netwerk)
    with netwerk.lees() as session:
        gevonden = parameters(session, versie)
    assert {(deel.auteur, deel.op, deel.reden, deel.bron) for deel in gevonden} == {
        (OPSTELLER.persoon, netwerk.nu, "voorstel", "proef")
    }
    assert {deel.artikel for deel in gevonden} == {"10"}


def test_a_term_of_a_version_is_given_as_it_was_agreed(netwerk: Werkplaats) -> None:
    versie = vastgesteld(netwerk)
    with netwerk.lees() as session:
        assert {code: termijnsoort(session, versie, code) for code in TERMIJNSOORTEN} == {
            code: soort.voorstel for code, soort in TERMIJNSOORTEN.items()
        }
        assert termijnsoort(session, versie, "T10").eenheid is Eenheid.WEEK


def test_a_date_among_the_parameters_is_a_date_again(netwerk: Werkplaats) -> None:
    versie = vastgesteld(netwerk)
    with netwerk.lees() as session:
        assert parameter(session, versie, "looptijd.laatste_dag").waarde == dt.date(2035, 12, 31)


def test_what_is_not_in_the_version_is_refused(netwerk: Werkplaats) -> None:
    versie = vastgesteld(netwerk)
    with netwerk.lees() as session, pytest.raises(Weigering, match=r"zegt niets over meting\.deelname_maanden") as fout:
        parameter(session, versie, "meting.deelname_maanden")
    assert geweigerd(fout) is NIET_IN_VERSIE


def test_who_wrote_a_version_does_not_fix_it(netwerk: Werkplaats) -> None:
    versie = opgesteld(netwerk)
    with pytest.raises(Weigering) as fout, netwerk.doe(OPSTELLER) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
    assert geweigerd(fout) is ZELFDE_PERSOON


def test_the_system_writes_and_fixes_nothing(netwerk: Werkplaats) -> None:
    with pytest.raises(Weigering) as fout, netwerk.doe(Handelende(None, "systeem", Ingang.INSTALLATIE)) as handeling:
        stel_contractversie_op(handeling, tekst=tekst())
    assert geweigerd(fout) is ZONDER_PERSOON


def test_a_fixed_version_is_neither_fixed_again_nor_written_over(netwerk: Werkplaats) -> None:
    versie = vastgesteld(netwerk)
    for wie in (OPSTELLER, VASTSTELLER):
        with pytest.raises(Weigering) as fout, netwerk.doe(wie) as handeling:
            stel_contractversie_op(handeling, tekst=tekst())
        assert geweigerd(fout) is AL_VASTGESTELD
    with pytest.raises(Weigering) as fout, netwerk.doe(VASTSTELLER) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
    assert geweigerd(fout) is AL_VASTGESTELD
    with netwerk.lees() as session:
        gevonden = zoek_versie(session, "1.0")
    assert gevonden is not None
    assert gevonden.stand is Versiestand.VASTGESTELD


def test_a_concept_does_not_hold_and_is_not_signed(netwerk: Werkplaats) -> None:
    geldend(netwerk)
    concept = opgesteld(netwerk, "2.0")
    with pytest.raises(Weigering) as fout, netwerk.doe() as handeling:
        laat_contractversie_gelden(handeling, versie=concept, per=JULI)
    assert geweigerd(fout) is NOG_CONCEPT
    with pytest.raises(Weigering) as fout:
        teken(netwerk, HOUTSNIP, concept)
    assert geweigerd(fout) is NOG_CONCEPT


def test_a_version_holds_until_the_next_one_does(netwerk: Werkplaats) -> None:
    een, twee = geldend(netwerk), geldend(netwerk, "2.0", JULI)
    with netwerk.lees() as session:
        assert geldende_versie(session, Peil(JULI - dt.timedelta(days=1))).id == een
        assert geldende_versie(session, Peil(JULI)).id == twee
        with pytest.raises(Weigering) as fout:
            geldende_versie(session, Peil(INGANG - dt.timedelta(days=1)))
    assert geweigerd(fout) is GEEN_TEKST


def test_two_versions_do_not_start_on_one_day(netwerk: Werkplaats) -> None:
    geldend(netwerk)
    with pytest.raises(Weigering) as fout:
        geldend(netwerk, "2.0")
    assert geweigerd(fout) is DUBBEL


def test_a_corrected_day_leaves_readable_what_was_said_before(netwerk: Werkplaats) -> None:
    versie = geldend(netwerk)
    toen = netwerk.nu
    netwerk.nu += dt.timedelta(days=1)
    with netwerk.doe(VASTSTELLER) as handeling:
        herstel_ingang(handeling, was=INGANG, wordt=JULI, reden="verkeerd getypt")
    with netwerk.lees() as session:
        assert geldende_versie(session, zoals_bekend_op(session, INGANG, toen)).id == versie
        with pytest.raises(Weigering):
            geldende_versie(session, Peil(INGANG))


def test_a_correction_never_leaves_a_partner_without_a_text(netwerk: Werkplaats) -> None:
    teken(netwerk, HOUTSNIP, geldend(netwerk))
    with pytest.raises(Weigering, match="1 januari 2026") as fout, netwerk.doe(VASTSTELLER) as handeling:
        herstel_ingang(handeling, was=INGANG, wordt=JULI, reden="verkeerd getypt")
    assert geweigerd(fout) is GAT


def test_a_day_on_which_nothing_starts_is_not_corrected(netwerk: Werkplaats) -> None:
    geldend(netwerk)
    with pytest.raises(Weigering) as fout, netwerk.doe(VASTSTELLER) as handeling:
        herstel_ingang(handeling, was=JULI, wordt=INGANG, reden="verkeerd getypt")
    assert geweigerd(fout) is GEEN_INGANG


def test_a_partner_signs_the_text_of_that_day_until_the_end_of_the_term(netwerk: Werkplaats) -> None:
    versie = geldend(netwerk)
    teken(netwerk, HOUTSNIP, versie)
    with netwerk.lees() as session:
        gevonden = ondertekening(session, HOUTSNIP, Peil(JULI))
        assert (gevonden.versie, gevonden.van, gevonden.tot) == (versie, INGANG, dt.date(2036, 1, 1))
        assert ondertekeningen(session, Peil(JULI)) == (gevonden,)
        assert tekst_voor_partner(session, HOUTSNIP, Peil(JULI)).id == versie
        with pytest.raises(Weigering) as fout:
            tekst_voor_partner(session, WULP, Peil(JULI))
    assert geweigerd(fout) is NIET_GETEKEND


def test_a_signature_lies_in_the_past_and_is_of_who_may_sign(netwerk: Werkplaats) -> None:
    hoe = {"partij": HOUTSNIP, "versie": geldend(netwerk), "per": INGANG, "zaaknummer": "Z-1"}
    morgen = netwerk.nu.date() + dt.timedelta(days=1)
    with pytest.raises(Weigering, match="3 maart 2026 is nog niet geweest") as fout, netwerk.doe() as handeling:
        teken_procesovereenkomst(handeling, **hoe, getekend_op=morgen)
    assert geweigerd(fout) is NOG_NIET_GETEKEND
    with pytest.raises(Weigering) as fout, netwerk.doe() as handeling:
        teken_procesovereenkomst(handeling, **hoe, getekend_op=INGANG, getekend_door=OPSTELLER.persoon)
    assert geweigerd(fout) is NIET_BEVOEGD


def test_whoever_signed_the_first_text_is_bound_by_the_next(netwerk: Werkplaats) -> None:
    teken(netwerk, HOUTSNIP, geldend(netwerk))
    twee = geldend(netwerk, "2.0", JULI)
    teken(netwerk, WULP, twee, JULI)
    with netwerk.lees() as session:
        assert {tekst_voor_partner(session, partij, Peil(JULI)).id for partij in (HOUTSNIP, WULP)} == {twee}


def test_no_partner_signs_another_text_than_the_others_have(netwerk: Werkplaats) -> None:
    geldend(netwerk)
    twee = geldend(netwerk, "2.0", JULI)
    with pytest.raises(Weigering, match=r"geldt versie 1\.0") as fout:
        teken(netwerk, HOUTSNIP, twee)
    assert geweigerd(fout) is ANDERE_TEKST


def test_the_gemeente_does_not_sign_as_a_partner(netwerk: Werkplaats) -> None:
    with pytest.raises(Weigering) as fout:
        teken(netwerk, GEMEENTE, geldend(netwerk))
    assert geweigerd(fout) is GEEN_PARTNER


def test_an_agreement_that_ended_no_longer_binds(netwerk: Werkplaats) -> None:
    teken(netwerk, HOUTSNIP, geldend(netwerk))
    with netwerk.doe(VASTSTELLER) as handeling:
        beeindig_procesovereenkomst(handeling, partij=HOUTSNIP, per=JULI, reden="gestopt (verzonnen)")
    with netwerk.lees() as session:
        assert ondertekening(session, HOUTSNIP, Peil(JULI - dt.timedelta(days=1))).tot == JULI
        with pytest.raises(Weigering):
            ondertekening(session, HOUTSNIP, Peil(JULI))


STATEMENTS = {
    "an article changed": ("UPDATE artikel SET tekst = 'anders'", "artikel_blijft_gelijk"),
    "an article removed": ("DELETE FROM artikel", "artikel_staat_vast"),
    "an article added": (
        "INSERT INTO artikel SELECT 'x', versie, 99, '99', kop, tekst, sha256 FROM artikel",
        "artikel_komt_er_niet_bij",
    ),
    "a parameter changed": ("UPDATE contractparameter SET waarde = '1'", "contractparameter_blijft_gelijk"),
    "a parameter removed": ("DELETE FROM contractparameter", "contractparameter_staat_vast"),
    "a parameter added": (
        (
            "INSERT INTO contractparameter SELECT 'x', versie, 'nieuw', waarde, artikel, auteur, op, reden, bron "
            "FROM contractparameter"
        ),
        "contractparameter_komt_er_niet_bij",
    ),
    "a version renamed": ("UPDATE contractversie SET titel = 'anders'", "contractversie_staat_vast"),
    "a version removed": ("DELETE FROM contractversie", "contractversie_wordt_niet_gewist"),
    "a step removed": ("DELETE FROM contractstap", "contractstap_wordt_niet_gewist"),
    "a step changed": ("UPDATE contractstap SET stand = 'concept'", "contractstap_blijft_gelijk"),
    "a step after the last": (
        ("INSERT INTO contractstap SELECT 'x', versie, 'concept', door, tekst_sha256, vastgelegd_in FROM contractstap"),
        "contractstap_is_klaar",
    ),
    "a day of a text moved": ("UPDATE geldigheid SET geldig_van = '2027-01-01'", "geldigheid_verandert_niet"),
    "a text taken away": ("DELETE FROM geldigheid", "geldigheid_wordt_niet_gewist"),
    "a signature moved": (
        "UPDATE procesovereenkomst SET getekend_op = '2027-01-01'",
        "procesovereenkomst_verandert_niet",
    ),
    "a signature taken away": ("DELETE FROM procesovereenkomst", "procesovereenkomst_wordt_niet_gewist"),
}


@pytest.mark.parametrize(("statement", "grendel"), STATEMENTS.values(), ids=STATEMENTS)
def test_the_database_refuses(statement: str, grendel: str, netwerk: Werkplaats) -> None:
    teken(netwerk, HOUTSNIP, geldend(netwerk))
    with pytest.raises(DBAPIError, match=grendel), netwerk.opslag.schrijf() as session:
        session.connection().exec_driver_sql(statement)


def test_the_database_refuses_an_author_who_fixes(netwerk: Werkplaats) -> None:
    versie = opgesteld(netwerk)
    with pytest.raises(DBAPIError, match="contractstap_twee_mensen"), netwerk.doe() as handeling:
        handeling.session.add(
            Contractstap(
                id=handeling.nieuw_id,
                versie=versie,
                stand=Versiestand.VASTGESTELD,
                door=OPSTELLER.persoon,
                tekst_sha256=versiegegevens(handeling.session, versie).sha256,
                vastgelegd_in=1,
            )
        )


@pytest.mark.parametrize("feit", [Geldigheid, Procesovereenkomst])
def test_the_database_refuses_a_concept_that_holds_or_is_signed(
    feit: type[Geldigheid | Procesovereenkomst], netwerk: Werkplaats
) -> None:
    versie = opgesteld(netwerk)
    eigen = {} if feit is Geldigheid else {"partij": HOUTSNIP, "zaaknummer": "Z-1", "getekend_op": INGANG}
    with pytest.raises(DBAPIError, match="alleen_vastgesteld"), netwerk.doe() as handeling:
        handeling.session.add(feit(id=handeling.nieuw_id, versie=versie, geldig_van=INGANG, vastgelegd_in=1, **eigen))


def test_the_database_refuses_a_text_with_an_end(netwerk: Werkplaats) -> None:
    versie = vastgesteld(netwerk)
    with pytest.raises(DBAPIError, match="tot_de_volgende"), netwerk.doe() as handeling:
        handeling.session.add(
            Geldigheid(id=handeling.nieuw_id, versie=versie, geldig_van=INGANG, geldig_tot=JULI, vastgelegd_in=1)
        )
