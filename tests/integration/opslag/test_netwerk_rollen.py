"""Persons are entered once and have roles from day to day; who acts is looked up by address, day and role."""

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from governance.bronnen import Bron
from governance.feiten.rules import Peil
from governance.logboek.rules import Ingang
from governance.logboek.service import vernietig
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.model import Persoonsgegevens, Rolvervulling
from governance.netwerk.queries import handelende, personen_in_rol, rollen_op, zoek_persoon
from governance.netwerk.rollen import beeindig_rol, schrijf_persoon_in, wijs_rol_toe, wijzig_persoon
from governance.netwerk.rules import Rol
from governance.netwerk.service import herstel_feit, laat_uittreden
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import (
    BEGIN,
    NIEUWJAAR,
    REDEN,
    ZOMER,
    Netwerk,
    een_partner,
    iemand,
    langs_de_service,
)

DAG = dt.timedelta(days=1)
ADRES = "saar1@houtsnip.example"


@pytest.fixture
def netwerk(werk: Werkplaats) -> Netwerk:
    with werk.doe() as handeling:
        return Netwerk(handeling)


def test_a_role_holds_from_its_first_day_to_the_day_before_its_end(werk: Werkplaats, netwerk: Netwerk) -> None:
    with werk.doe() as handeling:
        netwerk.geef(handeling, Rol.KARTREKKER, BEGIN, ZOMER)
    with werk.lees() as session:
        (houder,) = personen_in_rol(session, Rol.KARTREKKER, Peil(ZOMER - DAG))
        assert (houder.persoon, houder.e_mail, houder.tot) == (netwerk.persoon, ADRES, ZOMER)
        assert personen_in_rol(session, Rol.KARTREKKER, Peil(ZOMER)) == ()
        assert rollen_op(session, Peil(BEGIN), partij=netwerk.gemeente) == ()
        assert rollen_op(session, Peil(BEGIN), partij=netwerk.partner, persoon=netwerk.persoon) == (houder,)


@pytest.mark.parametrize("cluster", [" Beek", "beek", "Be\u00adek", "BEEK  "])
def test_another_spelling_is_no_other_cluster(cluster: str, werk: Werkplaats, netwerk: Netwerk) -> None:
    with werk.doe() as handeling:
        netwerk.geef(handeling, Rol.AFGEVAARDIGDE, BEGIN, NIEUWJAAR)
        wie, partij = iemand(handeling, 2), een_partner(handeling, 2)
    tweede = {"persoon": wie, "rol": Rol.AFGEVAARDIGDE, "partij": partij}
    with pytest.raises(Weigering) as gevangen, werk.doe() as handeling:
        wijs_rol_toe(handeling, per=ZOMER, cluster=cluster, **tweede)
    assert gevangen.value.grond.code == "ROL-06"
    with pytest.raises(DBAPIError, match="een_afgevaardigde"), werk.doe() as handeling:
        langs_de_service(handeling, Rolvervulling(**tweede, cluster="beek"), ZOMER)


@pytest.mark.parametrize(("cluster", "code"), [(" ", "NET-11"), ("x" * 41, "OPS-01")])
def test_a_cluster_without_a_name_or_with_an_endless_one_is_refused(
    cluster: str, code: str, werk: Werkplaats, netwerk: Netwerk
) -> None:
    rol = {"rol": Rol.AFGEVAARDIGDE, "partij": netwerk.partner, "cluster": cluster}
    with pytest.raises(Weigering) as gevangen, werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=netwerk.persoon, per=ZOMER, **rol)
    assert gevangen.value.grond.code == code


def test_a_cluster_has_one_delegate_a_day_in_the_service_and_in_the_database(
    werk: Werkplaats, netwerk: Netwerk
) -> None:
    with werk.doe() as handeling:
        netwerk.geef(handeling, Rol.AFGEVAARDIGDE, BEGIN, NIEUWJAAR)
        wie, partij = iemand(handeling, 2), een_partner(handeling, 2)
    tweede = {"persoon": wie, "rol": Rol.AFGEVAARDIGDE, "partij": partij, "cluster": "Beek"}
    with pytest.raises(Weigering) as gevangen, werk.doe() as handeling:
        wijs_rol_toe(handeling, per=ZOMER, **tweede)
    assert gevangen.value.grond.code == "ROL-06"
    with pytest.raises(DBAPIError, match="rolvervulling_een_afgevaardigde"), werk.doe() as handeling:
        langs_de_service(handeling, Rolvervulling(**tweede), ZOMER)
    with werk.doe() as handeling:
        wijs_rol_toe(handeling, per=NIEUWJAAR, **tweede)
        wijs_rol_toe(handeling, per=ZOMER, **tweede | {"cluster": "Ven"})
        wijs_rol_toe(handeling, per=ZOMER, **tweede | {"rol": Rol.PLAATSVERVANGER})


def test_nobody_has_one_role_for_one_body_twice_on_a_day(werk: Werkplaats, netwerk: Netwerk) -> None:
    with werk.doe() as handeling:
        netwerk.geef(handeling, Rol.BEHEERDER)
    with pytest.raises(Weigering) as gevangen, werk.doe() as handeling:
        netwerk.geef(handeling, Rol.BEHEERDER, ZOMER)
    assert gevangen.value.grond.code == "FEI-01"
    with pytest.raises(DBAPIError, match="rolvervulling_een_tegelijk"), werk.doe() as handeling:
        langs_de_service(handeling, Rolvervulling(persoon=netwerk.persoon, rol=Rol.BEHEERDER), ZOMER)


def test_the_role_of_the_program_is_given_to_nobody(werk: Werkplaats, netwerk: Netwerk) -> None:
    with pytest.raises(Weigering) as gevangen, werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=netwerk.persoon, rol=Rol.SYSTEEM, per=BEGIN)
    assert gevangen.value.grond.code == "ROL-01"
    with pytest.raises(DBAPIError, match="van_een_mens"), werk.doe() as handeling:
        langs_de_service(handeling, Rolvervulling(persoon=netwerk.persoon, rol=Rol.SYSTEEM), ZOMER)


def test_a_role_that_hangs_on_taking_part_stays_within_it(werk: Werkplaats, netwerk: Netwerk) -> None:
    with werk.doe() as handeling:
        laat_uittreden(handeling, partij=netwerk.partner, per=ZOMER, reden=REDEN)
    for per, tot in ((BEGIN, None), (BEGIN, ZOMER + DAG), (BEGIN - DAG, ZOMER), (ZOMER, None)):
        with pytest.raises(Weigering) as gevangen, werk.doe() as handeling:
            wijs_rol_toe(
                handeling,
                persoon=iemand(handeling, 5, BEGIN - DAG),
                rol=Rol.BEOORDELAAR,
                per=per,
                tot=tot,
                partij=netwerk.partner,
            )
        assert gevangen.value.grond.code == "ROL-05"
    with werk.doe() as handeling:
        netwerk.geef(handeling, Rol.BEOORDELAAR, BEGIN, ZOMER)
        netwerk.geef(handeling, Rol.TEKENBEVOEGDE, BEGIN)


def test_a_role_ends_and_its_days_are_corrected(werk: Werkplaats, netwerk: Netwerk) -> None:
    with werk.doe() as handeling:
        sleutel = netwerk.geef(handeling, Rol.JURIST)
    with werk.doe() as handeling:
        beeindig_rol(handeling, vervulling=sleutel, per=NIEUWJAAR, reden=REDEN)
    with werk.doe() as handeling:
        (houder,) = rollen_op(handeling.session, Peil(ZOMER))
        feit = handeling.session.get_one(Rolvervulling, houder.vervulling)
        herstel_feit(handeling, feit=feit, geldig_tot=ZOMER, reden=REDEN)
    with werk.lees() as session:
        assert len(rollen_op(session, Peil(ZOMER - DAG))) == 1
        assert rollen_op(session, Peil(ZOMER)) == ()


def test_a_person_goes_by_another_address_from_a_day_on(werk: Werkplaats, netwerk: Netwerk) -> None:
    nieuw = Persoonskaart(naam="Saar Wilgenroos (verzonnen)", e_mail="Saar@wilgenroos.example")
    with werk.doe() as handeling:
        wijzig_persoon(handeling, persoon=netwerk.persoon, kaart=nieuw, per=ZOMER, reden=REDEN)
    with werk.lees() as session:
        assert zoek_persoon(session, ADRES, Peil(ZOMER - DAG)) == netwerk.persoon
        assert zoek_persoon(session, ADRES, Peil(ZOMER)) is None
        assert zoek_persoon(session, "SAAR@wilgenroos.example", Peil(ZOMER)) == netwerk.persoon
    for per, code in ((NIEUWJAAR, "NET-06"), (BEGIN - DAG, "NET-07")):
        with pytest.raises(Weigering) as gevangen, werk.doe() as handeling:
            wijzig_persoon(handeling, persoon=netwerk.persoon, kaart=nieuw, per=per, reden=REDEN)
        assert gevangen.value.grond.code == code


def test_two_persons_never_share_an_address_on_a_day(werk: Werkplaats, netwerk: Netwerk) -> None:
    del netwerk
    zelfde = Persoonskaart(naam="Daan Dotterbloem (verzonnen)", e_mail=ADRES.upper())
    with pytest.raises(Weigering) as gevangen, werk.doe() as handeling:
        schrijf_persoon_in(handeling, kaart=zelfde, per=ZOMER)
    assert gevangen.value.grond.code == "NET-09"


def test_who_acts_is_found_by_address_day_and_role(werk: Werkplaats, netwerk: Netwerk) -> None:
    with werk.doe() as handeling:
        netwerk.geef(handeling, Rol.CONTRACTMANAGER, BEGIN, ZOMER)
    with werk.lees() as session:
        wie = handelende(session, ADRES.title(), BEGIN, (Rol.BEHEERDER, Rol.CONTRACTMANAGER), Ingang.OPDRACHTREGEL)
        assert (wie.persoon, wie.rol) == (netwerk.persoon, Rol.CONTRACTMANAGER)
        for adres, dag, code in (("niemand@houtsnip.example", BEGIN, "ROL-08"), (ADRES, ZOMER, "ROL-09")):
            with pytest.raises(Weigering) as gevangen:
                handelende(session, adres, dag, (Rol.CONTRACTMANAGER,), Ingang.OPDRACHTREGEL)
            assert gevangen.value.grond.code == code


def test_an_address_that_was_typed_wrongly_is_corrected_in_one_spelling(werk: Werkplaats, netwerk: Netwerk) -> None:
    with werk.doe() as handeling:
        feit = handeling.session.scalars(select(Persoonsgegevens)).one()
        herstel_feit(handeling, feit=feit, e_mail="Sara@Houtsnip.example", reden=REDEN)
    with werk.lees() as session:
        assert zoek_persoon(session, "sara@houtsnip.example", Peil(BEGIN)) == netwerk.persoon
        assert zoek_persoon(session, ADRES, Peil(BEGIN)) is None


def test_a_name_that_was_destroyed_leaves_the_role(werk: Werkplaats, netwerk: Netwerk) -> None:
    with werk.doe() as handeling:
        netwerk.geef(handeling, Rol.JURIST)
    with werk.doe() as handeling:
        feiten = handeling.session.scalars(select(Persoonsgegevens.id)).all()
        vernietig(handeling, tabel=Persoonsgegevens, rijen=feiten, grond=Bron("ontwerpkeuze", "bewaartermijnen"))
    with werk.lees() as session:
        (houder,) = rollen_op(session, Peil(BEGIN))
    assert (houder.persoon, houder.naam, houder.e_mail) == (netwerk.persoon, None, None)
