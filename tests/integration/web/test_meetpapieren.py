"""The papers of a measurement on a screen: of one round, of rounds together, and what the controleur found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from hendig.processes.zaakstukken.meting import ALLE, STELLINGEN
from hendig.processes.zaakstukken.schrijfwerk import Niets
from hendig.processes.zaakstukken.stof import Stof
from tests.integration.opslag.zaakdaden import geweigerd
from tests.integration.web.afspraken import Lezer
from tests.integration.web.meetzaak import Gemeten
from tests.integration.web.mensen import Web
from tests.integration.web.papieren import keur, op_papier, schrijf

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
REDEN = "De vastgestelde lijst is nagelopen."
CONTROLES = tuple(STELLINGEN)
VERKLARING = {
    **{f"{veld}-klopt": "ja" for veld in CONTROLES},
    **{f"{veld}-reden": REDEN for veld in CONTROLES},
    "positief": "ja",
    "slot": "De rondes zijn volgens het meetprotocol gehouden.",
}


@pytest.fixture
def zaak(web: Web) -> Gemeten:
    """Two low rounds."""
    zaak = Gemeten(web)
    zaak.tot_herhaling()
    return zaak


def test_a_certificate_is_made_of_the_file_and_only_the_round_is_asked(web: Web) -> None:
    zaak = Gemeten(web)
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    pagina = Lezer(web, Rol.MEETBEHEERDER).lees(f"/zaken/{zaak.zaak}/schrijven/meetcertificaat").tekst
    assert '<option selected value="ronde-1">Ronde 1</option>' in pagina
    assert "Vul in: Van welke ronde." in schrijf(zaak, "meetcertificaat", {"ronde": ""}, rol=Rol.MEETBEHEERDER).tekst
    keur(zaak, schrijf(zaak, "meetcertificaat", {"ronde": "ronde-1"}, rol=Rol.MEETBEHEERDER), rol=Rol.CONTROLEUR)
    tekst = op_papier(zaak, Documentsoort.MEETCERTIFICAAT)
    assert "Meetcertificaat competentioneel vertrouwen, ronde Ronde 1" in tekst
    assert "Organisaties die antwoordden" in tekst
    assert "Er staan geen cijfers" in tekst, "the partner was shown no score of this round, so nobody reads one"
    assert "Wil Verzonnen 16, contractmanager" not in tekst, "the meetbeheerder answers for numbers"


def test_who_prepares_the_matter_does_not_write_about_the_measurement(zaak: Gemeten) -> None:
    for naam in ("meetcertificaat", "herhalingscertificaat", "controleursverklaring"):
        lezer = Lezer(zaak.web, Rol.CONTRACTMANAGER)
        assert lezer.lees(f"/zaken/{zaak.zaak}/schrijven/{naam}").code == 404
    verklaring = Lezer(zaak.web, Rol.MEETBEHEERDER).lees(f"/zaken/{zaak.zaak}/schrijven/controleursverklaring")
    assert verklaring.code == 404


def test_rounds_stand_beside_each_other_with_every_rule_of_repetition(zaak: Gemeten) -> None:
    keur(zaak, schrijf(zaak, "herhalingscertificaat", {}, rol=Rol.CONTROLEUR), rol=Rol.MEETBEHEERDER)
    tekst = op_papier(zaak, Documentsoort.HERHALINGSCERTIFICAAT)
    assert "Alle regels H1 tot en met H8 gelden." in tekst
    assert "Ronde Ronde 1" in tekst
    assert "Ronde Ronde 2" in tekst


def test_one_low_round_is_never_put_on_paper_as_repetition(zaak: Gemeten) -> None:
    with zaak.werk.lees() as session:
        beeld = replace(zaak.beeld(), id="een zaak zonder rondes")
        stof = Stof(session=session, zaak=beeld, persoon="", rol=Rol.CONTROLEUR, dag=zaak.dag)
        with geweigerd("UIT-01"):
            ALLE[1].maak(stof, Niets())


def test_the_controleur_says_of_every_part_whether_it_holds_and_why(zaak: Gemeten) -> None:
    keur(zaak, schrijf(zaak, "controleursverklaring", VERKLARING, rol=Rol.CONTROLEUR), rol=Rol.MEETBEHEERDER)
    tekst = op_papier(zaak, Documentsoort.CONTROLEURSVERKLARING)
    assert "De verklaring is positief." in tekst
    assert tekst.count(REDEN) == len(CONTROLES)
    assert "De partner kan hoogstens 10 schriftelijke vragen stellen. Er zijn geen vragen gesteld." in tekst
    assert "in de rondes Ronde 1 en Ronde 2" in tekst


def test_a_part_without_an_answer_or_a_reason_is_told_by_its_name(zaak: Gemeten) -> None:
    weg = {"banden-klopt": "", "een_stem-reden": ""}
    antwoord = schrijf(zaak, "controleursverklaring", {**VERKLARING, **weg}, rol=Rol.CONTROLEUR)
    assert antwoord.code == 422
    assert "voordat de rondes werden vastgesteld&#39;: Klopt dit." in antwoord.tekst
    assert "Elke organisatie had één stem&#39;: Waarom." in antwoord.tekst


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"banden-klopt": "nee"}, "BRF-22"),
        ({"slot": "Alleen Stichting Houtsnip 2 (verzonnen) antwoordde laat."}, "BRF-23"),
        ({"banden-reden": "Houtsnip 2 (verzonnen) gaf een band op."}, "BRF-23"),
        ({"een_stem-reden": "Gevraagd aan Wil Verzonnen 5 van die organisatie."}, "BRF-23"),
    ],
)
def test_a_statement_that_contradicts_itself_or_names_somebody_is_refused(
    zaak: Gemeten, anders: dict[str, str], code: str
) -> None:
    antwoord = schrijf(zaak, "controleursverklaring", {**VERKLARING, **anders}, rol=Rol.CONTROLEUR)
    assert (antwoord.code, f"Code {code}" in antwoord.tekst) == (409, True)


def test_a_statement_that_is_not_positive_can_be_made(zaak: Gemeten) -> None:
    anders = {"banden-klopt": "nee", "positief": "nee"}
    assert schrijf(zaak, "controleursverklaring", {**VERKLARING, **anders}, rol=Rol.CONTROLEUR).code == 302
    assert "De verklaring is niet positief." in op_papier(zaak, Documentsoort.CONTROLEURSVERKLARING)


def test_a_certificate_lies_in_the_file_and_nobody_is_asked_to_send_it(zaak: Gemeten) -> None:
    gemaakt = schrijf(zaak, "herhalingscertificaat", {}, rol=Rol.CONTROLEUR)
    keur(zaak, gemaakt, rol=Rol.MEETBEHEERDER)
    pagina = Lezer(zaak.web, Rol.CONTRACTMANAGER).lees(gemaakt.naar)
    assert (pagina.code, "verstuur dit stuk" in pagina.tekst) == (200, False)
