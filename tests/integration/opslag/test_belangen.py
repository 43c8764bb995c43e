"""Ties in a case: who declares, who looks at it, what the register says, and what was found later."""

import datetime as dt
from dataclasses import dataclass

import pytest
from sqlalchemy.exc import DBAPIError

from governance.belangen.model import Belangoordeel, Belangtekst, Belangverklaring
from governance.belangen.queries import banden_na, belang, belangen_in, toelichting, wie_stapt_opzij
from governance.belangen.rules import (
    AL_BEOORDEELD,
    ANDERE_PARTNER,
    EIGEN_VERKLARING,
    JURIST_MET_BELANG,
    MELDT_ZICHZELF,
    NIEUWERE_VERKLARING,
    VOORINGENOMEN,
    ZELFDE_VERKLARING,
    Belangcode,
    Belanguitkomst,
)
from governance.belangen.service import beoordeel_belang, meld_later_belang, verklaar_belang
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.logboek.service import vernietig
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import BEGIN, een_gemeente, een_partner, iemand

ZAAK = "zaak-houtsnip"
AANVAARD, OPZIJ = Belanguitkomst.AANVAARD, Belanguitkomst.STAPT_OPZIJ


@dataclass(frozen=True)
class Mensen:
    werk: Werkplaats
    partner: str
    ander: str
    lid: str
    jurist: str
    tweede_jurist: str

    def door(self, wie: str, rol: Rol = Rol.JURIST) -> Handelende:
        return Handelende(wie, rol, Ingang.OPDRACHTREGEL)

    def verklaar(self, code: Belangcode, tekst: str = "", wie: str | None = None) -> str:
        with self.werk.doe(self.door(wie or self.lid, Rol.AFGEVAARDIGDE)) as handeling:
            return verklaar_belang(handeling, zaak=ZAAK, partij=self.partner, code=code, toelichting=tekst)

    def oordeel(self, verklaring: str, uitkomst: Belanguitkomst, wie: str | None = None, tekst: str = "") -> None:
        with self.werk.doe(self.door(wie or self.jurist)) as handeling:
            beoordeel_belang(handeling, verklaring=verklaring, uitkomst=uitkomst, toelichting=tekst)

    def meld(self, code: Belangcode = Belangcode.R2, wie: str | None = None, over: str | None = None) -> str:
        with self.werk.doe(self.door(wie or self.jurist)) as handeling:
            return meld_later_belang(
                handeling, zaak=ZAAK, partij=self.partner, persoon=over or self.lid, code=code, toelichting="Gevonden."
            )


@pytest.fixture
def mensen(werk: Werkplaats) -> Mensen:
    with werk.doe() as handeling:
        gemeente, partner, ander = een_gemeente(handeling), een_partner(handeling), een_partner(handeling, 2)
        lid, jurist, tweede = (iemand(handeling, nummer) for nummer in (1, 2, 3))
        wijs_rol_toe(handeling, persoon=lid, rol=Rol.AFGEVAARDIGDE, per=BEGIN, partij=ander, cluster="Beek")
        for wie in (jurist, tweede):
            wijs_rol_toe(handeling, persoon=wie, rol=Rol.JURIST, per=BEGIN, partij=gemeente)
    return Mensen(werk, partner, ander, lid, jurist, tweede)


def geweigerd(fout: pytest.ExceptionInfo[Weigering]) -> str:
    return fout.value.grond.code


def test_a_declaration_counts_once_a_jurist_accepted_it(mensen: Mensen) -> None:
    with mensen.werk.lees() as session:
        assert belang(session, ZAAK, mensen.lid) is None
    verklaring = mensen.verklaar(Belangcode.R0)
    with mensen.werk.lees() as session:
        beeld = belang(session, ZAAK, mensen.lid)
        assert beeld is not None
        assert beeld.wacht
        assert not beeld.verklaring.vrij
    mensen.oordeel(verklaring, AANVAARD)
    with mensen.werk.lees() as session:
        beeld = belang(session, ZAAK, mensen.lid)
        assert beeld is not None
        assert beeld.verklaring.vrij
        assert wie_stapt_opzij(session, ZAAK) == ()


def test_who_declares_a_tie_steps_aside_before_anybody_looked(mensen: Mensen) -> None:
    verklaring = mensen.verklaar(Belangcode.R2, "Wij werken voor elkaar.")
    with mensen.werk.lees() as session:
        assert [een.persoon for een in wie_stapt_opzij(session, ZAAK)] == [mensen.lid]
        assert toelichting(session, verklaring) == "Wij werken voor elkaar."


def test_a_role_at_the_partner_is_a_tie_whatever_was_declared(mensen: Mensen) -> None:
    with mensen.werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=mensen.lid, rol=Rol.MEDEWERKER, per=BEGIN, partij=mensen.partner)
    verklaring = mensen.verklaar(Belangcode.R0)
    with mensen.werk.lees() as session:
        beeld = belang(session, ZAAK, mensen.lid)
    assert beeld is not None
    assert (beeld.verklaard, beeld.verklaring.code) == (Belangcode.R0, Belangcode.R1)
    with pytest.raises(Weigering) as fout:
        mensen.oordeel(verklaring, AANVAARD)
    assert geweigerd(fout) == "BEL-07"


def test_a_role_at_a_company_of_the_same_group_is_a_tie(mensen: Mensen) -> None:
    with mensen.werk.doe() as handeling:
        een, twee = (een_partner(handeling, nummer, concern="Waadgroep (verzonnen)") for nummer in (5, 6))
        wijs_rol_toe(handeling, persoon=mensen.lid, rol=Rol.MEDEWERKER, per=BEGIN, partij=twee)
    with mensen.werk.doe(mensen.door(mensen.lid, Rol.AFGEVAARDIGDE)) as handeling:
        verklaar_belang(handeling, zaak="zaak-waad", partij=een, code=Belangcode.R0)
    with mensen.werk.lees() as session:
        assert [beeld.verklaring.code for beeld in wie_stapt_opzij(session, "zaak-waad")] == [Belangcode.R1]


def test_a_role_that_ended_before_the_declaration_is_no_tie(mensen: Mensen) -> None:
    with mensen.werk.doe() as handeling:
        wijs_rol_toe(
            handeling,
            persoon=mensen.lid,
            rol=Rol.MEDEWERKER,
            per=BEGIN,
            tot=dt.date(2026, 2, 1),
            partij=mensen.partner,
        )
    mensen.oordeel(mensen.verklaar(Belangcode.R0), AANVAARD)
    with mensen.werk.lees() as session:
        assert wie_stapt_opzij(session, ZAAK) == ()


def test_a_new_declaration_has_to_be_looked_at_anew(mensen: Mensen) -> None:
    eerste = mensen.verklaar(Belangcode.R0)
    mensen.oordeel(eerste, AANVAARD)
    mensen.verklaar(Belangcode.R3, "Wij nemen werk over.")
    mensen.oordeel(mensen.verklaar(Belangcode.R0), OPZIJ, tekst="De overdracht loopt nog.")
    with mensen.werk.lees() as session:
        (beeld,) = belangen_in(session, ZAAK)
    assert (beeld.verklaard, beeld.stapt_opzij) == (Belangcode.R0, True)
    with pytest.raises(Weigering) as fout:
        mensen.oordeel(eerste, AANVAARD, mensen.tweede_jurist)
    assert fout.value.grond is NIEUWERE_VERKLARING


def test_a_tie_found_later_keeps_somebody_out_and_stays_known(mensen: Mensen) -> None:
    mensen.oordeel(mensen.verklaar(Belangcode.R0), AANVAARD)
    gemeld = mensen.meld()
    with mensen.werk.lees() as session:
        beeld = belang(session, ZAAK, mensen.lid)
        assert beeld is not None
        assert (beeld.id, beeld.gemeld, beeld.stapt_opzij) == (gemeld, True, True)
    mensen.oordeel(mensen.verklaar(Belangcode.R0), AANVAARD, mensen.tweede_jurist)
    with mensen.werk.lees() as session:
        assert [een.id for een in banden_na(session, ZAAK, 0)] == [gemeld]
        assert banden_na(session, ZAAK, beeld.nummer) == ()
        assert wie_stapt_opzij(session, ZAAK) == ()


def test_nobody_judges_an_own_tie_or_one_that_they_reported(mensen: Mensen) -> None:
    eigen = mensen.verklaar(Belangcode.R0, wie=mensen.jurist)
    gemeld = mensen.meld()
    for verklaring in (eigen, gemeld):
        with pytest.raises(Weigering) as fout:
            mensen.oordeel(verklaring, AANVAARD, mensen.jurist)
        assert fout.value.grond is EIGEN_VERKLARING
    with pytest.raises(Weigering) as fout:
        mensen.meld(over=mensen.jurist)
    assert fout.value.grond is MELDT_ZICHZELF


def test_a_jurist_with_a_tie_judges_nobody(mensen: Mensen) -> None:
    verklaring = mensen.verklaar(Belangcode.R0)
    mensen.verklaar(Belangcode.R2, "Mijn zus werkt er.", wie=mensen.jurist)
    for poging in (lambda: mensen.oordeel(verklaring, AANVAARD), mensen.meld):
        with pytest.raises(Weigering) as fout:
            poging()
        assert fout.value.grond is JURIST_MET_BELANG


def test_the_same_is_not_declared_or_judged_twice(mensen: Mensen) -> None:
    verklaring = mensen.verklaar(Belangcode.R0)
    with pytest.raises(Weigering) as fout:
        mensen.verklaar(Belangcode.R0)
    assert fout.value.grond is ZELFDE_VERKLARING
    mensen.oordeel(verklaring, AANVAARD)
    with pytest.raises(Weigering) as fout:
        mensen.oordeel(verklaring, OPZIJ, tekst="toch niet")
    assert fout.value.grond is AL_BEOORDEELD


def test_a_case_is_about_one_partner(mensen: Mensen) -> None:
    mensen.verklaar(Belangcode.R0)
    with pytest.raises(Weigering) as fout, mensen.werk.doe(mensen.door(mensen.jurist)) as handeling:
        verklaar_belang(handeling, zaak=ZAAK, partij=mensen.ander, code=Belangcode.R0)
    assert fout.value.grond is ANDERE_PARTNER


def test_the_words_can_be_destroyed_and_the_declaration_stays(mensen: Mensen) -> None:
    verklaring = mensen.verklaar(Belangcode.R2, "Wij werken voor elkaar.")
    with mensen.werk.doe() as handeling:
        vernietig(handeling, tabel=Belangtekst, rijen=[verklaring], grond=VOORINGENOMEN)
    with mensen.werk.lees() as session:
        assert toelichting(session, verklaring) is None
        assert belang(session, ZAAK, mensen.lid) is not None


def _rij(mensen: Mensen, **anders: object) -> Belangverklaring:
    velden = {"zaak": ZAAK, "partij": mensen.partner, "persoon": mensen.lid, "code": "R0", "door": mensen.lid}
    return Belangverklaring(id="b-1", dag=BEGIN, vastgelegd_in=1, **velden | anders)


def test_the_database_refuses_another_partner_and_that_somebody_rated(mensen: Mensen) -> None:
    mensen.verklaar(Belangcode.R0)
    for rij, bolt in (
        (_rij(mensen, partij=mensen.ander), "een_partner"),
        (_rij(mensen, code="R4"), "niet_wie_beoordeelde"),
        (_rij(mensen, door=mensen.jurist), "melding_is_een_band"),
    ):
        with pytest.raises(DBAPIError, match=bolt), mensen.werk.doe() as handeling:
            handeling.session.add(rij)


def test_the_database_refuses_a_judgement_that_the_rules_would(mensen: Mensen) -> None:
    eigen = mensen.verklaar(Belangcode.R0)
    band = mensen.verklaar(Belangcode.R2, "Mijn broer werkt er.", wie=mensen.tweede_jurist)
    gemeld = mensen.meld()
    for verklaring, door, uitkomst, bolt in (
        (eigen, mensen.lid, AANVAARD, "vier_ogen"),
        (gemeld, mensen.tweede_jurist, OPZIJ, "niet_over_een_melding"),
        (band, mensen.jurist, AANVAARD, "band_stapt_opzij"),
    ):
        rij = Belangoordeel(id="o-1", verklaring=verklaring, uitkomst=uitkomst, door=door, vastgelegd_in=1)
        with pytest.raises(DBAPIError, match=bolt), mensen.werk.doe() as handeling:
            handeling.session.add(rij)


def test_a_tie_that_is_found_later_is_recorded_once_and_another_beside_it(mensen: Mensen) -> None:
    eerst = mensen.meld()
    assert mensen.meld() == eerst
    assert mensen.meld(Belangcode.R3) != eerst
