"""Parties join, change and leave; what was written down wrongly is corrected and what was said stays readable."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from governance.feiten.model import Feit
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.logboek.queries import kop
from governance.netwerk.model import Lidmaatschap, Omvang, Partij, Partijgegevens, Persoon, Persoonsgegevens
from governance.netwerk.queries import gemeente_op, is_lid, partij_op, partners_op, rollen_op
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Grootte, Partijsoort, Rol
from governance.netwerk.service import (
    herstel_feit,
    herstel_toetreding,
    laat_uittreden,
    laat_weer_toe,
    trek_in,
    wijzig_concern,
    wijzig_gegevens,
    wijzig_grootte,
    wijzig_ondersteuning,
)
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import (
    BEGIN,
    NIEUWJAAR,
    REDEN,
    ZOMER,
    een_gemeente,
    een_partner,
    iemand,
    kaart,
    langs_de_service,
)

DAG = dt.timedelta(days=1)


F = TypeVar("F", bound=Feit)


def feit_van(handeling: Handeling, soort: type[F], partij: str) -> F:
    """The only fact of a kind that stands for a party."""
    waar = (soort.partij == partij, soort.vervallen_in.is_(None))  # type: ignore[attr-defined] # of any fact about a party
    return handeling.session.scalars(select(soort).where(*waar)).one()


def code_van(werk: Werkplaats, doe: Callable[[Handeling], object]) -> str:
    """The code with which an act is refused."""
    with pytest.raises(Weigering) as gevangen, werk.doe() as handeling:
        doe(handeling)
    return gevangen.value.grond.code


@pytest.fixture
def partner(werk: Werkplaats) -> str:
    with werk.doe() as handeling:
        return een_partner(handeling, ondersteuning=["ambulant", "logeren"], concern="Waterkant (verzonnen)")


def test_a_partner_is_there_from_the_day_on_which_it_joined(werk: Werkplaats, partner: str) -> None:
    with werk.lees() as session:
        assert partners_op(session, Peil(BEGIN - DAG)) == ()
        (stand,) = partners_op(session, Peil(BEGIN))
    assert stand.id == partner
    assert (stand.kaart, stand.grootte, stand.concern) == (kaart(1), Grootte.KLEIN, "Waterkant (verzonnen)")
    assert (stand.ondersteuning, stand.lid_van, stand.lid_tot) == (("ambulant", "logeren"), BEGIN, None)


def test_the_gemeente_is_a_party_and_no_partner(werk: Werkplaats) -> None:
    with werk.doe() as handeling:
        gemeente = een_gemeente(handeling)
    with werk.lees() as session:
        stand = gemeente_op(session, Peil(BEGIN))
        assert stand is not None
        assert (stand.id, stand.grootte) == (gemeente, None)
        assert partners_op(session, Peil(BEGIN)) == ()
        assert gemeente_op(session, Peil(BEGIN - DAG)) is None


def test_a_partner_that_left_is_known_but_takes_no_part(werk: Werkplaats, partner: str) -> None:
    with werk.doe() as handeling:
        laat_uittreden(handeling, partij=partner, per=ZOMER, reden=REDEN)
    with werk.lees() as session:
        assert is_lid(session, partner, Peil(ZOMER - DAG))
        assert not is_lid(session, partner, Peil(ZOMER))
        stand = partij_op(session, partner, Peil(ZOMER))
    assert stand is not None
    assert stand.lid_van is None
    with werk.doe() as handeling:
        laat_weer_toe(handeling, partij=partner, per=NIEUWJAAR, reden=REDEN)
    with werk.lees() as session:
        assert not is_lid(session, partner, Peil(NIEUWJAAR - DAG))
        assert is_lid(session, partner, Peil(NIEUWJAAR))


def test_roles_that_hang_on_taking_part_end_when_the_partner_leaves(werk: Werkplaats, partner: str) -> None:
    with werk.doe() as handeling:
        wie = iemand(handeling)
        geef = [(Rol.CONTACTPERSOON, BEGIN), (Rol.BEOORDELAAR, BEGIN), (Rol.KARTREKKER, ZOMER + DAG)]
        for rol, per in geef:
            wijs_rol_toe(handeling, persoon=wie, rol=rol, per=per, partij=partner)
    with werk.doe() as handeling:
        laat_uittreden(handeling, partij=partner, per=ZOMER, reden=REDEN)
    with werk.lees() as session:
        assert [houder.rol for houder in rollen_op(session, Peil(ZOMER - DAG))] == [Rol.BEOORDELAAR, Rol.CONTACTPERSOON]
        assert [houder.rol for houder in rollen_op(session, Peil(NIEUWJAAR))] == [Rol.CONTACTPERSOON]


def test_everything_about_a_partner_changes_from_a_day_on(werk: Werkplaats, partner: str) -> None:
    nieuw = replace(kaart(1), naam="Stichting Roerdomp (verzonnen)")
    with werk.doe() as handeling:
        alles = {"partij": partner, "per": ZOMER, "reden": REDEN}
        wijzig_gegevens(handeling, kaart=nieuw, **alles)
        wijzig_grootte(handeling, grootte=Grootte.GROOT, **alles)
        wijzig_ondersteuning(handeling, soorten=["logeren", "dagbesteding"], **alles)
        wijzig_concern(handeling, concern=None, **alles)
    with werk.lees() as session:
        (voor,), (na,) = partners_op(session, Peil(ZOMER - DAG)), partners_op(session, Peil(ZOMER))
    assert (voor.kaart, voor.grootte, voor.concern) == (kaart(1), Grootte.KLEIN, "Waterkant (verzonnen)")
    assert (na.kaart, na.grootte, na.concern) == (nieuw, Grootte.GROOT, None)
    assert (voor.ondersteuning, na.ondersteuning) == (("ambulant", "logeren"), ("dagbesteding", "logeren"))


def test_a_day_of_joining_that_was_typed_wrongly_moves_with_all_that_began_on_it(
    werk: Werkplaats, partner: str
) -> None:
    with werk.lees() as session:
        toen = kop(session).seq
    eerder = BEGIN - 10 * DAG
    with werk.doe() as handeling:
        herstel_toetreding(handeling, partij=partner, was=BEGIN, wordt=eerder, reden=REDEN)
    with werk.lees() as session:
        (stand,) = partners_op(session, Peil(eerder))
        assert (stand.grootte, stand.kaart, stand.lid_van) == (Grootte.KLEIN, kaart(1), eerder)
        assert stand.ondersteuning == ("ambulant", "logeren")
        assert partners_op(session, Peil(eerder, bekend=toen)) == ()
        assert len(partners_op(session, Peil(BEGIN, bekend=toen))) == 1


def test_a_value_that_was_typed_wrongly_is_corrected_and_still_readable(werk: Werkplaats, partner: str) -> None:
    with werk.lees() as session:
        toen = kop(session).seq
    with werk.doe() as handeling:
        herstel_feit(handeling, feit=feit_van(handeling, Omvang, partner), grootte=Grootte.ZZP, reden=REDEN)
        herstel_feit(handeling, feit=feit_van(handeling, Partijgegevens, partner), kvk="0000 0077", reden=REDEN)
    with werk.lees() as session:
        (nu,), (zoals_toen,) = partners_op(session, Peil(ZOMER)), partners_op(session, Peil(ZOMER, bekend=toen))
    assert (nu.grootte, nu.kaart.kvk) == (Grootte.ZZP, "00000077")
    assert (zoals_toen.grootte, zoals_toen.kaart.kvk) == (Grootte.KLEIN, "00000001")


def test_one_number_is_of_one_party_at_a_time(werk: Werkplaats, partner: str) -> None:
    assert code_van(werk, lambda h: een_partner(h, 2, kaart=kaart(1), per=ZOMER)) == "NET-02"
    with werk.doe() as handeling:
        een_partner(handeling, 2, kaart=kaart(1, vestiging="000000000001"))
        tweede = een_partner(handeling, 3)
    assert code_van(
        werk, lambda h: herstel_feit(h, feit=feit_van(h, Partijgegevens, tweede), kvk="00000001", reden=REDEN)
    )
    with werk.doe() as handeling:
        trek_in(handeling, feit=feit_van(handeling, Partijgegevens, partner), reden=REDEN)
        wijzig_gegevens(handeling, partij=tweede, kaart=kaart(1), per=BEGIN, reden=REDEN)


DIEFSTAL: dict[str, Callable[[], Feit]] = {
    "partijgegevens_een_nummer": lambda: Partijgegevens(partij="kaal", naam="X", kvk="00000001"),
    "lidmaatschap_een_gemeente": lambda: Lidmaatschap(partij="kale gemeente"),
    "persoonsgegevens_een_adres": lambda: Persoonsgegevens(persoon="kaal", naam="X", e_mail="saar1@houtsnip.example"),
}


@pytest.mark.parametrize("grendel", DIEFSTAL)
@pytest.mark.usefixtures("partner")
def test_the_database_itself_keeps_what_is_of_one_at_a_time(grendel: str, werk: Werkplaats) -> None:
    with werk.doe() as handeling:
        een_gemeente(handeling)
        iemand(handeling, 1)
        kaal = {"kaal": Partijsoort.NETWERKPARTNER, "kale gemeente": Partijsoort.GEMEENTE}
        handeling.session.add_all(Partij(id=wie, soort=soort, vastgelegd_in=1) for wie, soort in kaal.items())
        handeling.session.add(Persoon(id="kaal", vastgelegd_in=1))

    with pytest.raises(DBAPIError, match=grendel), werk.doe() as handeling:
        langs_de_service(handeling, DIEFSTAL[grendel](), NIEUWJAAR)


@pytest.mark.parametrize(
    "nummer", [{"kvk": "0000001"}, {"kvk": "0000000A"}, {"kvk": "0000A000"}, {"agb": "1"}, {"vestiging": "x" * 12}]
)
def test_the_database_itself_keeps_numbers_to_their_digits(nummer: dict[str, str], werk: Werkplaats) -> None:
    with werk.doe() as handeling:
        iemand(handeling)
        handeling.session.add(Partij(id="kaal", soort=Partijsoort.NETWERKPARTNER, vastgelegd_in=1))
    with pytest.raises(DBAPIError, match="ck_partijgegevens_"), werk.doe() as handeling:
        langs_de_service(handeling, Partijgegevens(partij="kaal", naam="X", **{"kvk": "00000001"} | nummer), BEGIN)


def test_there_is_one_gemeente_at_a_time(werk: Werkplaats) -> None:
    with werk.doe() as handeling:
        eerste = een_gemeente(handeling)
    assert code_van(werk, lambda h: een_gemeente(h, 9001, per=ZOMER)) == "NET-03"
    with werk.doe() as handeling:
        laat_uittreden(handeling, partij=eerste, per=ZOMER, reden=REDEN)
        een_gemeente(handeling, 9001, per=ZOMER)


def test_what_cannot_be_is_refused_with_its_code(werk: Werkplaats, partner: str) -> None:
    alles = {"partij": partner, "per": ZOMER, "reden": REDEN}
    with werk.doe() as handeling:
        gemeente = een_gemeente(handeling)
    nergens = BEGIN - DAG
    assert code_van(werk, lambda h: laat_uittreden(h, **alles | {"per": BEGIN})) == "NET-04"
    assert code_van(werk, lambda h: wijzig_concern(h, concern="X", **alles | {"partij": gemeente})) == "NET-05"
    assert code_van(werk, lambda h: wijzig_grootte(h, grootte=Grootte.KLEIN, **alles)) == "NET-06"
    assert code_van(werk, lambda h: wijzig_gegevens(h, kaart=kaart(1), **alles)) == "NET-06"
    assert code_van(werk, lambda h: wijzig_ondersteuning(h, soorten=["logeren", "ambulant"], **alles)) == "NET-06"
    assert code_van(werk, lambda h: wijzig_concern(h, concern="Waterkant (verzonnen)", **alles)) == "NET-06"
    assert code_van(werk, lambda h: wijzig_grootte(h, grootte=Grootte.ZZP, **alles | {"per": nergens})) == "NET-07"
    assert code_van(werk, lambda h: laat_weer_toe(h, **alles)) == "FEI-01"
    assert code_van(werk, lambda h: wijzig_grootte(h, grootte=Grootte.ZZP, **alles | {"reden": " "})) == "LOG-02"
    nooit = {"partij": partner, "was": ZOMER, "wordt": BEGIN, "reden": REDEN}
    assert code_van(werk, lambda h: herstel_toetreding(h, **nooit)) == "NET-04"
    assert code_van(werk, lambda h: herstel_toetreding(h, **nooit | {"was": BEGIN})) == "NET-06"


def test_taking_part_cannot_be_taken_away_from_under_a_role(werk: Werkplaats, partner: str) -> None:
    with werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=iemand(handeling), rol=Rol.BEOORDELAAR, per=BEGIN, partij=partner)
    assert (
        code_van(
            werk, lambda h: herstel_feit(h, feit=feit_van(h, Lidmaatschap, partner), geldig_van=ZOMER, reden=REDEN)
        )
        == "ROL-05"
    )
    assert code_van(werk, lambda h: trek_in(h, feit=feit_van(h, Lidmaatschap, partner), reden=REDEN)) == "ROL-05"
    later = {"partij": partner, "was": BEGIN, "wordt": ZOMER, "reden": REDEN}
    assert code_van(werk, lambda h: herstel_toetreding(h, **later)) == "ROL-05"
