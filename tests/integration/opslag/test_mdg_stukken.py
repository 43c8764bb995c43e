"""The papers of the MDG I-F: out of what was recorded, and nothing about a partner in what everybody reads."""

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Inhoud
from governance.mdg.punt_service import noteer_andere_verklaring
from governance.mdg.queries import punten_over
from governance.mdg.rules import NIET_ALLES_AF, Puntsoort, Puntuitkomst
from governance.mdg.service import schrijf_verslag, sluit_vergadering
from governance.mdg.stemming import Stemkeuze
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.weigering import Weigering
from hendig.brieven.brief import woorden
from hendig.brieven.invoer import uit_invoer
from hendig.brieven.sjablonen import SJABLONEN
from hendig.processes.mdg.papieren import gegevens_van
from hendig.processes.mdg.stukken import (
    Lezer,
    agenda,
    bespreekverslag,
    leg_van_punt_vast,
    leg_van_vergadering_vast,
    oplegger,
    vaststelling,
    vergaderverslag,
)
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.mdgbouw import Mdg, een_mdg
from tests.integration.opslag.register import BEGIN
from tests.integration.opslag.zaakwerk import Zaakwerk

PARTNER = "Stichting Houtsnip 1 (verzonnen)"
DIMENSIE = "competentioneel vertrouwen"


@pytest.fixture
def mdg(werk: Werkplaats) -> Mdg:
    een = een_mdg(werk)
    with werk.doe() as handeling:
        kaart = Persoonskaart(naam="Lot Meetgraag (verzonnen)", e_mail="lot@meting.example")
        wie = schrijf_persoon_in(handeling, kaart=kaart, per=BEGIN)
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.MEETBEHEERDER, per=BEGIN)
    return een


def tekst(inhoud: Inhoud) -> str:
    sjabloon = SJABLONEN[inhoud.blad.soort]
    return woorden(sjabloon.schrijf(uit_invoer(sjabloon.gegevens, inhoud.invoer)))


def vastgesteld(mdg: Mdg, *keuzes: Stemkeuze) -> str:
    mdg.begonnen()
    mdg.antwoord(*([] if keuzes else [7]))
    for lid, keuze in zip(mdg.leden, keuzes, strict=False):
        mdg.stem(lid, keuze, controlepunt=4)
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        noteer_andere_verklaring(handeling, punt=mdg.punt, tekst="De partner verhuisde in die tijd.")
    mdg.sluit()
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        return tekst(
            leg_van_punt_vast(
                handeling, vaststelling(handeling, mdg.punt, DIMENSIE, "Z-1", toezicht=True), punt=mdg.punt
            )
        )


def test_an_agenda_says_of_an_item_about_a_partner_only_that_there_is_one(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        inhoud = leg_van_vergadering_vast(handeling, agenda(handeling, mdg.vergadering), vergadering=mdg.vergadering)
    assert inhoud.blad.soort is Documentsoort.AGENDA
    assert "woensdag 1 april 2026" in tekst(inhoud)
    assert "Een punt over één partner." in tekst(inhoud)
    assert "Houtsnip" not in tekst(inhoud)


def test_two_meetings_have_an_agenda_each_with_a_number_of_its_own(mdg: Mdg) -> None:
    nummers = set()
    for _ in range(2):
        mdg.gepland()
        mdg.agendeer()
        with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
            nummers.add(
                str(
                    leg_van_vergadering_vast(
                        handeling, agenda(handeling, mdg.vergadering), vergadering=mdg.vergadering
                    ).blad.nummer
                )
            )
    assert len(nummers) == 2


def test_a_cover_sheet_names_the_partner_the_question_and_the_papers(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        geschreven = tekst(
            leg_van_punt_vast(
                handeling, oplegger(handeling, mdg.punt, ("Het voornemen",), "Z-1", toezicht=True), punt=mdg.punt
            )
        )
    for deel in (PARTNER, "acht punten", "Het voornemen", "Geen tarieven en geen omzet bespreken.", "Vertrouwelijk"):
        assert deel in geschreven


def test_an_establishment_has_the_checklist_and_one_of_two_sentences(mdg: Mdg) -> None:
    voor, tegen = Stemkeuze.VOOR, Stemkeuze.TEGEN
    geschreven = vastgesteld(mdg, voor, voor, voor, tegen, Stemkeuze.ONTHOUDING)
    assert f"MDG I-F stelt vast dat de norm voor {DIMENSIE} bij herhaling niet is gehaald." in geschreven
    assert "stelt dit niet vast" not in geschreven
    assert "Voor: 3. Tegen: 1. Onthouding: 1. Wie tegen was, noemde punt 4." in geschreven
    assert "Is er een andere verklaring?\nDe partner verhuisde in die tijd." in geschreven
    assert "Wie zelf een oordeel over een partner gaf, mag aan een vaststelling meedoen." in geschreven
    assert geschreven.count("\nja") == 8
    assert "adviseert" not in geschreven


def test_one_no_gives_the_other_sentence_and_says_that_nobody_voted(mdg: Mdg) -> None:
    geschreven = vastgesteld(mdg)
    assert "MDG I-F stelt dit niet vast." in geschreven
    assert "MDG I-F stelt vast" not in geschreven
    assert "Daarom hoefde niemand te stemmen." in geschreven
    assert (geschreven.count("\nja"), geschreven.count("\nnee")) == (7, 1)


def test_an_establishment_is_made_of_a_closed_item_only(mdg: Mdg) -> None:
    mdg.begonnen()
    for maak in (
        lambda handeling: vaststelling(handeling, mdg.punt, DIMENSIE, None, toezicht=True),
        lambda handeling: leg_van_punt_vast(
            handeling, bespreekverslag(handeling, mdg.punt, None, toezicht=True), punt=mdg.punt
        ),
    ):
        with pytest.raises(Weigering) as fout, mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
            maak(handeling)
        assert fout.value.grond is NIET_ALLES_AF


def test_a_report_of_a_discussion_says_that_nobody_voted(mdg: Mdg) -> None:
    mdg.begonnen(Puntsoort.BESPREKING)
    mdg.sluit("De leden vroegen naar de wachttijd.")
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        geschreven = tekst(
            leg_van_punt_vast(handeling, bespreekverslag(handeling, mdg.punt, None, toezicht=True), punt=mdg.punt)
        )
    assert "De MDG I-F besprak dit punt en stemde niet." in geschreven
    assert "De leden vroegen naar de wachttijd." in geschreven
    assert "Er zijn 5 clusters met een zetel." in geschreven


def test_a_record_says_who_was_there_and_nothing_of_the_partner(mdg: Mdg) -> None:
    mdg.begonnen(Puntsoort.BESPREKING)
    mdg.sluit("De leden vroegen naar de wachttijd.")
    with mdg.werk.doe(mdg.door(mdg.voorzitter, Rol.VOORZITTER)) as handeling:
        sluit_vergadering(handeling, vergadering=mdg.vergadering)
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        schrijf_verslag(handeling, vergadering=mdg.vergadering, tekst="De voorzitter dankt iedereen.")
        geschreven = tekst(
            leg_van_vergadering_vast(
                handeling, vergaderverslag(handeling, mdg.vergadering), vergadering=mdg.vergadering
            )
        )
    assert "Saar Dotterbloem 10 (verzonnen)\nafgevaardigde\nBeek" in geschreven
    assert "De voorzitter dankt iedereen." in geschreven
    assert "Houtsnip" not in geschreven
    assert "wachttijd" not in geschreven


@pytest.mark.parametrize("soort", [Documentsoort.OPLEGGER, Documentsoort.BESPREEKVERSLAG])
@pytest.mark.parametrize(("grond", "adviseert"), [(Grond.FRAUDE, False), (Grond.VERTROUWEN, True)])
def test_a_paper_says_that_the_toezichthouder_advises_only_where_the_route_asks_that(
    werk: Werkplaats, soort: Documentsoort, grond: Grond, *, adviseert: bool
) -> None:
    zaak = Zaakwerk(werk, route="OPTIE_2")
    if grond is Grond.VERTROUWEN:
        zaak.signaal()
    else:
        zaak.melding(grond)
    zaak.mdg_kwam_tot(Puntuitkomst.BESPROKEN)
    with werk.lees() as session:
        (punt,) = punten_over(session, zaak.zaak)
        lezer = Lezer(session, zaak.personen[Rol.MDG_SECRETARIS], zaak.dag)
        gegevens = gegevens_van(lezer, soort, punt.id)
    assert ("toezichthouder adviseert" in woorden(SJABLONEN[soort].schrijf(gegevens))) is adviseert
