"""The papers of a proposal on both engines: kept when it is offered, approved when it is fixed, by two persons."""

from __future__ import annotations

import pytest

from governance.belangen.rules import Belangcode
from governance.belangen.service import verklaar_belang
from governance.college.dossier import dossiergebreken
from governance.college.queries import besluiten_over, voorstelbeeld
from governance.college.rules import TREKKERS, Besluitvariant, Trekkersoordeelsoort, Voorstelonderwerp
from governance.college.service import begin_nieuwe_versie, open_voorstel, schrijf_voorstel
from governance.college.stuk import uit_json
from governance.college.tekst import lees_argumenten
from governance.contract.service import stel_contractversie_op, stel_contractversie_vast
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.openbaarheid import lak
from governance.documenten.queries import laatste_van
from governance.documenten.rules import Documentstand
from governance.documenten.service import lees_inhoud
from governance.feiten.rules import Peil
from governance.mdg.queries import punten_over
from governance.mdg.rules import Puntuitkomst, Tekstsoort
from governance.mdg.woorden import schrijf
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.service import meld_signaal
from governance.weigering import Weigering, Weigeringen
from hendig.processes.college.dossier import dossier_bij, opzij_bij, staat_opzij
from hendig.processes.college.stukken import bied_aan, leg_vast, maak_nota, papier_van, stel_vast
from hendig.processes.zaak.elders import elders_voor
from tests.integration.opslag.collegewerk import DAG, ZAAK, Collegewerk
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import tekst
from tests.integration.opslag.register import BEGIN
from tests.integration.opslag.zaakwerk import Zaakwerk
from tests.unit.governance.college.stukken import OPEN_HOUSE, UITSLUITING

BIJLAGEN = ("V", "O", "P", "MDG")


@pytest.fixture
def college(werk: Werkplaats) -> Collegewerk:
    """An open proposal, of which the writer names the papers."""
    college = Collegewerk(werk)
    college.bijlagen = frozenset(BIJLAGEN)
    with werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        college.voorstel = open_voorstel(handeling, onderwerp=Voorstelonderwerp.OPEN_HOUSE, stuk=OPEN_HOUSE)
        schrijf_voorstel(handeling, voorstel=college.voorstel, delen={"bijlagen": BIJLAGEN})
    return college


def aangeboden(college: Collegewerk) -> None:
    with college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        bied_aan(handeling, voorstel=college.voorstel)


def vastgesteld(college: Collegewerk) -> None:
    aangeboden(college)
    with college.werk.doe(college.als(Rol.JURIST)) as handeling:
        stel_vast(handeling, voorstel=college.voorstel)


def test_the_paper_is_kept_when_it_is_offered_and_approved_by_another_when_it_is_fixed(college: Collegewerk) -> None:
    aangeboden(college)
    vind = {"soort": Documentsoort.COLLEGEVOORSTEL, "partij": None, "zaak": college.voorstel}
    with college.werk.lees() as session:
        blad = laatste_van(session, **vind)
        assert blad is not None
        assert (blad.stand, blad.versie, blad.vertrouwelijkheid) == (Documentstand.CONCEPT, 1, "openbaar")
    with college.werk.doe(college.als(Rol.JURIST)) as handeling:
        stel_vast(handeling, voorstel=college.voorstel)
        inhoud = lees_inhoud(handeling, nummer=blad.nummer, versie=1)
    assert inhoud.blad.stand is Documentstand.VASTGESTELD
    assert inhoud.bestand.startswith(b"%PDF")
    assert uit_json(inhoud.invoer).onderwerp == OPEN_HOUSE.onderwerp


def test_a_new_version_of_a_proposal_is_a_new_version_of_its_paper(college: Collegewerk) -> None:
    vastgesteld(college)
    with college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        begin_nieuwe_versie(handeling, voorstel=college.voorstel)
        blad = bied_aan(handeling, voorstel=college.voorstel)
    assert (blad.versie, blad.stand) == (2, Documentstand.CONCEPT)


def test_a_paper_that_its_writer_did_not_name_is_missing(college: Collegewerk) -> None:
    with college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        schrijf_voorstel(handeling, voorstel=college.voorstel, delen={"bijlagen": BIJLAGEN[1:]})
    with pytest.raises(Weigeringen, match="V De voorwaarden"):
        aangeboden(college)


def test_an_open_proposal_names_officials_and_nobody_else_from_the_register(college: Collegewerk) -> None:
    with college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        kim = schrijf_persoon_in(
            handeling, kaart=Persoonskaart(naam="Kim Kievit (verzonnen)", e_mail="kim@houtsnip.example"), per=BEGIN
        )
        wijs_rol_toe(handeling, persoon=kim, rol=Rol.AFGEVAARDIGDE, partij=college.partner, per=BEGIN, cluster="Es")

    def met_inleiding(zin: str) -> None:
        with college.werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
            schrijf_voorstel(handeling, voorstel=college.voorstel, delen={"inleiding": zin})

    met_inleiding("Volgens Kim Kievit (verzonnen) is er meer aanbod nodig.")
    with pytest.raises(Weigeringen, match="Kim Kievit") as refused:
        aangeboden(college)
    assert [een.grond.code for een in refused.value.weigeringen] == ["COL-05"]
    met_inleiding("Volgens Verzonnen contractmanager is er meer aanbod nodig.")
    aangeboden(college)


def test_what_was_decided_on_an_open_proposal_names_nobody_but_officials_either(college: Collegewerk) -> None:
    with college.werk.doe() as handeling:
        kaart = Persoonskaart(naam="Kim Kievit (verzonnen)", e_mail="kim@houtsnip.example")
        schrijf_persoon_in(handeling, kaart=kaart, per=BEGIN)
    vastgesteld(college)
    college.oordelen().nagegaan().ondertekend()

    def besluit(**anders: object) -> None:
        with college.werk.doe(college.als(Rol.SECRETARIS)) as handeling:
            leg_vast(handeling, voorstel=college.voorstel, besluit=college.tekst(**anders))  # type: ignore[arg-type] # fields of a besluit

    zin = "Eerst te praten met Kim Kievit (verzonnen)."
    for anders in ({"weging": zin}, {"variant": Besluitvariant.ANDERS, "anders": zin}):
        with pytest.raises(Weigering, match="Kim Kievit") as refused:
            besluit(**anders)
        assert refused.value.grond.code == "COL-05"
    besluit()


def test_the_nota_of_the_trekkers_is_made_once_both_spoke(college: Collegewerk) -> None:
    vastgesteld(college)
    college.oordeel(TREKKERS[0], Trekkersoordeelsoort.BEKRACHTIGT_NIET)
    with pytest.raises(Weigering) as refused, college.werk.doe(college.als(Rol.JURIST)) as handeling:
        maak_nota(handeling, voorstel=college.voorstel)
    assert refused.value.grond.code == "COL-21"
    college.oordeel(TREKKERS[1], Trekkersoordeelsoort.BEKRACHTIGT)
    with college.werk.doe(college.als(Rol.JURIST)) as handeling:
        blad = maak_nota(handeling, voorstel=college.voorstel)
        gelakt = lak(lees_inhoud(handeling, nummer=blad.nummer, versie=1).invoer, ("regels.reden",))
    assert blad.soort is Documentsoort.NOTA_TREKKERS
    assert gelakt["regels"][0]["reden"] == "[weggelakt]"


def test_a_besluit_stands_on_the_paper_with_who_signs(college: Collegewerk) -> None:
    vastgesteld(college)
    college.oordelen().nagegaan().ondertekend()
    with college.werk.doe(college.als(Rol.SECRETARIS)) as handeling:
        leg_vast(handeling, voorstel=college.voorstel, besluit=college.tekst())
    with college.werk.lees() as session:
        beeld = voorstelbeeld(session, college.voorstel)
        assert beeld is not None
        (besluit,) = besluiten_over(session, beeld.id)
        papier = papier_van(session, beeld, beeld.laatste, besluit, Peil(BEGIN))
    assert papier.delen[3].waarde == "B-2026-001"
    assert "Verzonnen gemeentesecretaris" in str(papier.delen[8])


def in_een_zaak(werk: Werkplaats) -> Collegewerk:
    """Everybody with a part in a besluit, and a real case with the partner."""
    college = Collegewerk(werk)
    with werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        versie = stel_contractversie_op(handeling, tekst=tekst())
    with werk.doe(college.als(Rol.JURIST)) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
        college.zaak = meld_signaal(
            handeling,
            partij=college.partner,
            grond=Grond.TEKORT,
            contractversie=versie,
            ontdekt_op=BEGIN,
            tekst="Verzonnen voor een test.",
        )
    return college


def test_the_evidence_of_a_case_is_what_lies_with_its_proposal_and_its_own_people_stay_out(werk: Werkplaats) -> None:
    college = in_een_zaak(werk)
    lid = college.personen[Rol.COLLEGELID]
    with werk.doe(college.als(Rol.CONTRACTMANAGER)) as handeling:
        wijs_rol_toe(handeling, persoon=lid, rol=Rol.MEDEWERKER, partij=college.partner, per=BEGIN)
    college.geopend()
    with werk.lees() as session:
        beeld = voorstelbeeld(session, college.voorstel)
        assert beeld is not None
        dossier = dossier_bij(session, beeld, DAG)
        assert staat_opzij(session, beeld, lid, DAG)
        assert not staat_opzij(session, beeld, college.personen[Rol.BURGEMEESTER], DAG)
    assert "B16" not in {*dossier.aanwezig, *dossier.vervalt}
    assert {"B2", "B3", "B4", "B5", "B6"} <= dossier.vervalt


def test_where_the_talk_was_left_out_for_haste_its_papers_are_not_asked_with_the_proposal(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen_met_spoed()
    with werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        wat = {"onderwerp": Voorstelonderwerp.UITSLUITING, "zaak": zaak.zaak, "partij": zaak.partner}
        voorstel = voorstelbeeld(handeling.session, open_voorstel(handeling, **wat))
        assert voorstel is not None
        dossier = dossier_bij(handeling.session, voorstel, zaak.dag)
    mist = dossiergebreken(Voorstelonderwerp.UITSLUITING, aanwezig=dossier.aanwezig, vervalt=dossier.vervalt)
    assert [str(een).removeprefix("Het dossier is nog niet af. Dit ontbreekt: ")[:3] for een in mist] == [
        *("B11", "B12", "B14", "B16"),
    ]


def test_another_explanation_of_the_mdg_is_answered_in_an_argument_of_the_proposal(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.melding(Grond.TEKORT)
    zaak.mdg_kwam_tot(Puntuitkomst.BESPROKEN)

    def mist() -> set[str]:
        with pytest.raises(Weigeringen) as refused, werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
            bied_aan(handeling, voorstel=voorstel)
        return {een.grond.code for een in refused.value.weigeringen}

    with werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        wat = {"onderwerp": Voorstelonderwerp.UITSLUITING, "zaak": zaak.zaak, "partij": zaak.partner}
        voorstel = open_voorstel(handeling, stuk=UITSLUITING, **wat)
    assert mist() == {"COL-07"}
    with werk.doe(zaak.als(Rol.MDG_SECRETARIS)) as handeling:
        (punt,) = punten_over(handeling.session, zaak.zaak)
        schrijf(handeling, punt.id, Tekstsoort.ANDERE_VERKLARING, "De partner verhuisde in die tijd.", 1)
    assert mist() == {"COL-07", "COL-40"}
    erbij = lees_argumenten("3.2 De andere verklaring, een verhuizing, maakt dit niet anders.\nZij duurde een week.")
    with werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        schrijf_voorstel(handeling, voorstel=voorstel, delen={"argumenten": (*UITSLUITING.argumenten, *erbij)})
    assert mist() == {"COL-07"}


def test_a_case_knows_how_many_trekkers_spoke_and_that_the_college_decided(werk: Werkplaats) -> None:
    college = in_een_zaak(werk)

    def stand() -> tuple[int, bool, bool]:
        with werk.lees() as session:
            elders = elders_voor(session, college.zaak, persoon=None, dag=DAG)
        return elders.trekkers, bool(elders.besluit), elders.weging

    assert stand() == (0, False, False)
    college.geopend().vastgesteld()
    college.oordeel(TREKKERS[0], Trekkersoordeelsoort.BEKRACHTIGT_NIET)
    assert stand() == (1, False, False)
    college.oordeel(TREKKERS[1], Trekkersoordeelsoort.BEKRACHTIGT)
    college.nagegaan().ondertekend()
    assert stand() == (2, False, False)
    college.besluit()
    assert stand() == (2, True, True)


def test_a_trekker_who_asks_to_look_further_did_not_speak_yet(werk: Werkplaats) -> None:
    college = in_een_zaak(werk).geopend().vastgesteld()
    college.oordelen(Trekkersoordeelsoort.NADER_ONDERZOEK)
    with werk.lees() as session:
        assert elders_voor(session, college.zaak, persoon=None, dag=DAG).trekkers == 0


def test_who_declared_an_interest_in_the_case_has_no_part_in_its_proposal(werk: Werkplaats) -> None:
    college = Collegewerk(werk).geopend()
    for rol, code in ((Rol.BURGEMEESTER, Belangcode.R6), (Rol.COLLEGELID, Belangcode.R0)):
        with werk.doe(college.als(rol)) as handeling:
            toelichting = "Verzonnen voor een test."
            verklaar_belang(handeling, zaak=ZAAK, partij=college.partner, code=code, toelichting=toelichting)
    with werk.doe(college.als(Rol.JURIST)) as handeling:
        assert opzij_bij(handeling, voorstel=college.voorstel) == {college.personen[Rol.BURGEMEESTER]}
        assert opzij_bij(handeling, voorstel="geen") == frozenset()
