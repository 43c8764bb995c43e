"""An objection to a measurement: made in time by a party, decided by a controleur who did not sign, once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError

from governance.contract.service import laat_contractversie_gelden
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.jobs.model import Job
from hendig.mail.rules import Bericht
from hendig.processes.ronde.bezwaar import beslis, dien_bezwaar_in
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import Opzet, Rondesoort
from surveys.ronde.service import bereid_voor
from surveys.uitslag.bezwaar_queries import (
    beslissen_voor,
    beslissers,
    bezwaar_tot,
    bezwaar_van,
    bezwaarbeeld,
    gegrond,
    loopt_bezwaar,
    lopende_bezwaren,
    zoek_bezwaar,
    zonder_beslisser,
)
from surveys.uitslag.bezwaar_rules import Bezwaarstand
from surveys.uitslag.bezwaar_service import trek_bezwaar_in
from surveys.uitslag.model import Integriteitsvlag, Meetbezwaarbesluit
from surveys.uitslag.rules import Bezwaaruitkomst, Uitslaggebeurtenis
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import INGANG, VASTSTELLER, met_mensen_en_partijen, vastgesteld
from tests.integration.opslag.register import een_partner
from tests.integration.ronden import een_ronde, toon, vernietig
from tests.unit.surveys.terugkoppeling.resultaten import ONDER, OP_DE_NORM

TEKST = "Twee organisaties werkten niet met ons samen in deze periode."
LAATSTE = dt.date(2026, 3, 30)


@dataclass
class Ronde:
    """A round that was shown on Monday 2 March 2026 to one partner."""

    werk: Werkplaats
    id: str
    partij: str
    ander: str
    mensen: dict[str, str]

    def als(self, wie: str, rol: Rol) -> Handelende:
        return Handelende(self.mensen[wie], rol, Ingang.SCHERM)

    def maak(self, tekst: str = TEKST, partij: str = "") -> str:
        with self.werk.doe(self.als("partner", Rol.CONTACTPERSOON)) as handeling:
            return dien_bezwaar_in(handeling, ronde=self.id, partij=partij or self.partij, tekst=tekst)

    def beslis(self, bezwaar: str, uitkomst: Bezwaaruitkomst, wie: str = "tweede", reden: str = "Nagegaan.") -> None:
        with self.werk.doe(self.als(wie, Rol.CONTROLEUR)) as handeling:
            beslis(handeling, bezwaar=bezwaar, uitkomst=uitkomst, reden=reden)


@pytest.fixture
def ronde(werk: Werkplaats) -> Ronde:
    met_mensen_en_partijen(werk)
    versie = vastgesteld(werk)
    with werk.doe(VASTSTELLER) as handeling:
        laat_contractversie_gelden(handeling, versie=versie, per=INGANG)
    with werk.doe() as handeling:
        partij, ander = een_partner(handeling, 5), een_partner(handeling, 6)
        mensen = {}
        for nummer, (wie, rol, van) in enumerate(
            (
                ("partner", Rol.CONTACTPERSOON, partij),
                ("meetbeheerder", Rol.MEETBEHEERDER, None),
                ("eerste", Rol.CONTROLEUR, None),
                ("tweede", Rol.CONTROLEUR, None),
            )
        ):
            kaart = Persoonskaart(naam=f"Wil Verzonnen {nummer}", e_mail=f"wil{nummer}@lindebeek.example")
            mensen[wie] = schrijf_persoon_in(handeling, kaart=kaart, per=INGANG)
            wijs_rol_toe(handeling, persoon=mensen[wie], rol=rol, per=INGANG, partij=van)
    tekenaars = {Rol.MEETBEHEERDER: mensen["meetbeheerder"], Rol.CONTROLEUR: mensen["eerste"]}
    sleutel = een_ronde(werk, "voorjaar 2026", tekenaars=tekenaars)
    toon(werk, sleutel, resultaten={partij: (OP_DE_NORM, ONDER)})
    return Ronde(werk, sleutel, partij, ander, mensen)


def mails(werk: Werkplaats) -> list[tuple[str, str | None]]:
    with werk.lees() as session:
        return [(onderwerp, persoon) for onderwerp, persoon in session.execute(select(Job.onderwerp, Job.persoon))]


def test_it_can_be_made_four_weeks_from_the_day_after_the_results_were_shown(ronde: Ronde) -> None:
    with ronde.werk.lees() as session:
        assert bezwaar_tot(session, ronde.id) == LAATSTE
    ronde.werk.nu += dt.timedelta(days=28)
    ronde.maak()
    with ronde.werk.lees() as session:
        beeld = bezwaar_van(session, ronde=ronde.id, partij=ronde.partij)
        assert beeld is not None
        assert (beeld.stand, beeld.tekst) == (Bezwaarstand.LOOPT, TEKST)
        assert beslissen_voor(session, beeld) == dt.date(2026, 5, 11)
        assert loopt_bezwaar(session, ronde.id)
        assert [een.id for een in lopende_bezwaren(session)] == [beeld.id]


def test_a_day_later_is_too_late(ronde: Ronde) -> None:
    ronde.werk.nu += dt.timedelta(days=29)
    with pytest.raises(Weigering, match="maandag 30 maart 2026") as geweigerd:
        ronde.maak()
    assert geweigerd.value.grond.code == "MBZ-02"


def test_its_maker_gets_a_receipt_and_only_who_may_decide_hears_of_it(ronde: Ronde) -> None:
    ronde.maak()
    assert sorted(mails(ronde.werk)) == sorted(
        [
            (Bericht.MEETBEZWAAR_ONTVANGEN, ronde.mensen["partner"]),
            (Bericht.MEETBEZWAAR_GEMAAKT, ronde.mensen["tweede"]),
        ]
    )


def test_a_party_objects_once_to_a_round(ronde: Ronde) -> None:
    ronde.maak()
    with pytest.raises(Weigering) as geweigerd:
        ronde.maak()
    assert geweigerd.value.grond.code == "MBZ-03"


@pytest.mark.parametrize("tekst", ["", "   "])
def test_it_says_what_is_wrong(ronde: Ronde, tekst: str) -> None:
    with pytest.raises(Weigering) as geweigerd:
        ronde.maak(tekst)
    assert geweigerd.value.grond.code == "MBZ-04"


def test_who_has_no_result_in_the_round_has_nothing_to_object_to(ronde: Ronde) -> None:
    with pytest.raises(Weigering) as geweigerd:
        ronde.maak(partij=ronde.ander)
    assert geweigerd.value.grond.code == "MBZ-01"


def test_a_round_that_was_annulled_or_rehearsed_has_nothing_to_object_to(ronde: Ronde) -> None:
    tekenaars = {Rol.MEETBEHEERDER: ronde.mensen["meetbeheerder"], Rol.CONTROLEUR: ronde.mensen["eerste"]}
    proef = een_ronde(ronde.werk, "proef", tekenaars=tekenaars, soort=Rondesoort.PROEF)
    toon(ronde.werk, proef, resultaten={ronde.partij: (ONDER,)})
    vernietig(ronde.werk, ronde.id, tekenaars=tekenaars, reden="De lijst klopte niet.")
    for sleutel in (proef, ronde.id):
        with ronde.werk.doe(ronde.als("partner", Rol.CONTACTPERSOON)) as handeling, pytest.raises(Weigering) as nee:
            dien_bezwaar_in(handeling, ronde=sleutel, partij=ronde.partij, tekst=TEKST)
        assert nee.value.grond.code == "MBZ-01"


@pytest.mark.parametrize(
    ("uitkomst", "partijen"), [(Bezwaaruitkomst.GEGROND, True), (Bezwaaruitkomst.ONGEGROND, False)]
)
def test_a_controleur_who_did_not_sign_decides_with_reasons(
    ronde: Ronde, uitkomst: Bezwaaruitkomst, *, partijen: bool
) -> None:
    bezwaar = ronde.maak()
    ronde.beslis(bezwaar, uitkomst)
    with ronde.werk.lees() as session:
        beeld = bezwaarbeeld(session, bezwaar)
        assert beeld.stand is Bezwaarstand.BESLIST
        assert beeld.besluit is not None
        assert (beeld.besluit.uitkomst, beeld.besluit.reden) == (uitkomst, "Nagegaan.")
        assert not loopt_bezwaar(session, ronde.id)
        assert gegrond(session, ronde.id) == (frozenset({ronde.partij}) if partijen else frozenset())
    assert (Bericht.MEETBEZWAAR_BESLIST, ronde.mensen["partner"]) in mails(ronde.werk)


def weigert_besluit(ronde: Ronde, bezwaar: str, wie: str) -> None:
    """Hold that somebody may not decide, by the rule and by the database."""
    with pytest.raises(Weigering) as geweigerd:
        ronde.beslis(bezwaar, Bezwaaruitkomst.GEGROND, wie)
    assert geweigerd.value.grond.code == "MBZ-06"
    with ronde.werk.doe(ronde.als(wie, Rol.CONTROLEUR)) as handeling:
        besluit = Meetbezwaarbesluit(
            id=handeling.nieuw_id,
            bezwaar=bezwaar,
            uitkomst=Bezwaaruitkomst.ONGEGROND,
            reden="verzonnen",
            door=ronde.mensen[wie],
            vastgelegd_in=1,
        )
        handeling.session.add(besluit)
        with pytest.raises(DatabaseError, match="door_een_ander"):
            handeling.session.flush()
        handeling.session.rollback()


def test_who_signed_the_round_decides_nothing_and_the_database_holds_that_too(ronde: Ronde) -> None:
    bezwaar = ronde.maak()
    weigert_besluit(ronde, bezwaar, "eerste")


def test_who_asked_or_answered_a_question_about_the_answers_decides_nothing_either(ronde: Ronde) -> None:
    bezwaar, vroeg = ronde.maak(), ronde.als("tweede", Rol.CONTROLEUR)
    with ronde.werk.doe(vroeg) as handeling:
        seq = handeling.leg_vast(Uitslaggebeurtenis.VLAG_GEZET, zaak=ronde.id)
        vlag = Integriteitsvlag(id=handeling.nieuw_id, ronde=ronde.id, partij=ronde.partij, gezet_in=seq)
        handeling.session.add(vlag)
    weigert_besluit(ronde, bezwaar, "tweede")


def test_who_looked_the_round_over_decides_nothing_either_and_hears_nothing_of_it(ronde: Ronde) -> None:
    """The check is what an objection is about: nobody judges their own work."""
    keek = ronde.als("tweede", Rol.CONTROLEUR)
    tekenaars = {Rol.MEETBEHEERDER: ronde.mensen["meetbeheerder"], Rol.CONTROLEUR: ronde.mensen["eerste"]}
    nagekeken = een_ronde(ronde.werk, "najaar 2026", tekenaars=tekenaars, keek=keek)
    toon(ronde.werk, nagekeken, resultaten={ronde.partij: (OP_DE_NORM, ONDER)})
    ronde = replace(ronde, id=nagekeken)
    bezwaar = ronde.maak()
    assert Bericht.MEETBEZWAAR_GEMAAKT not in {onderwerp for onderwerp, _ in mails(ronde.werk)}
    weigert_besluit(ronde, bezwaar, "tweede")
    with ronde.werk.lees() as session:
        peil, beeld = Peil(dag_van(ronde.werk.nu)), rondebeeld(session, ronde.id)
        assert zonder_beslisser(session, beeld, peil) == beslissen_voor(session, bezwaarbeeld(session, bezwaar))


def test_a_round_with_somebody_left_to_decide_waits_for_nobody(ronde: Ronde) -> None:
    ronde.maak()
    with ronde.werk.lees() as session:
        peil, beeld = Peil(dag_van(ronde.werk.nu)), rondebeeld(session, ronde.id)
        assert beslissers(session, beeld, peil) == {ronde.mensen["tweede"]}
        assert zonder_beslisser(session, beeld, peil) is None


def test_a_decision_has_reasons(ronde: Ronde) -> None:
    bezwaar = ronde.maak()
    with pytest.raises(Weigering, match="waarom"):
        ronde.beslis(bezwaar, Bezwaaruitkomst.GEGROND, reden=" ")


def test_the_party_takes_it_back_and_then_it_is_over(ronde: Ronde) -> None:
    bezwaar = ronde.maak()
    with ronde.werk.doe(ronde.als("partner", Rol.CONTACTPERSOON)) as handeling:
        trek_bezwaar_in(handeling, bezwaar=bezwaar)
    with ronde.werk.lees() as session:
        assert bezwaarbeeld(session, bezwaar).stand is Bezwaarstand.INGETROKKEN
        assert not loopt_bezwaar(session, ronde.id)
        assert gegrond(session, ronde.id) == frozenset()
    with pytest.raises(Weigering) as geweigerd:
        ronde.beslis(bezwaar, Bezwaaruitkomst.GEGROND)
    assert geweigerd.value.grond.code == "MBZ-05"


def test_before_the_results_are_shown_there_is_no_last_day(ronde: Ronde) -> None:
    with ronde.werk.doe() as handeling:
        concept = bereid_voor(handeling, naam="later", soort=Rondesoort.TELT, opzet=Opzet())
        assert bezwaar_tot(handeling.session, concept) is None
        assert zoek_bezwaar(handeling.session, concept) is None
