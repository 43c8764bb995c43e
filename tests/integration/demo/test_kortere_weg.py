"""Ways in which a case could come to its end a little sooner or a little easier: each of them is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from governance.college.rules import Voorstelonderwerp, vergewispunten
from governance.documenten.documentsoorten import Documentsoort
from governance.mdg.queries import deelnemers, uitkomst_van
from governance.mdg.stemming import Wijze
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from governance.uitsluiting.toestand import Zaakstand
from hendig.processes.zaak.elders import elders_voor
from surveys.kluis.kluis import Kluis
from tests.integration.demo.reiziger import Reiziger
from tests.integration.demo.zaakreis import C, J, P, bespreek, hoor, leg_voor, over, roep_bijeen, schrijf_voorstel

pytestmark = pytest.mark.parametrize("voorbeeld", ["sqlite"], indirect=True)
S = Rol.SECRETARIS


@pytest.fixture
def reis(eigen: tuple[Opslag, Kluis]) -> Reiziger:
    """A case of which the intention reached the partner."""
    return Reiziger(*eigen).volg(Zaakstand.VOORNEMEN)


@pytest.fixture(scope="module")
def voorgelegd(
    voorbeeld: Opslag, kluis: Kluis, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Reiziger, str]]:
    """A case that lies with the college, with everything checked and signed; and where its proposal is."""
    with Reiziger(voorbeeld, kluis).volg(Zaakstand.VOORNEMEN).op_kopie(tmp_path_factory.mktemp("voorgelegd")) as reis:
        hoor(reis)
        bespreek(reis)
        voorstel = leg_voor(reis)
        for punt in vergewispunten(Voorstelonderwerp.UITSLUITING):
            reis.stuur(C, f"{voorstel}/nagaan", punt=punt.value, bevinding="In orde bevonden.")
        reis.stuur(J, f"{voorstel}/ondertekenen")
        yield reis, voorstel


@pytest.fixture
def bij_het_college(voorgelegd: tuple[Reiziger, str], tmp_path: Path) -> Iterator[tuple[Reiziger, str]]:
    """The same on a copy, so that every test goes on from there."""
    van, voorstel = voorgelegd
    with van.op_kopie(tmp_path) as reis:
        yield reis, voorstel


def besluit(reis: Reiziger, voorstel: str, dag: str) -> dict[str, str]:
    """A besluit of a day, as the form takes it."""
    (lid, *_) = reis.keuze(S, f"{voorstel}/besluit", "aanwezig")
    vast = {"variant": "volgens advies", "weging": "Het college woog de gezinnen.", "besluitnummer": "B-2026-099"}
    return {**vast, "dag": dag, "aanwezig": lid, "stap": "doen"}


def wat_het_zegt(reis: Reiziger, wie: Rol, adres: str, **velden: str) -> str:
    """The code of the refusal with which a form comes back."""
    with pytest.raises(AssertionError) as geweigerd:
        reis.stuur(wie, adres, **velden)
    (code,) = set(re.findall(r"Code ([A-Z]{3}-\d+)", str(geweigerd.value)))
    return code


def test_a_besluit_has_no_day_before_the_college_could_read_what_both_trekkers_said(
    bij_het_college: tuple[Reiziger, str],
) -> None:
    reis, voorstel = bij_het_college
    eerder = besluit(reis, voorstel, over(reis, -1))
    assert wat_het_zegt(reis, S, f"{voorstel}/besluit", **eerder) == "COL-38"
    reis.stuur(S, f"{voorstel}/besluit", **besluit(reis, voorstel, over(reis, 0)))


def test_no_besluit_is_recorded_in_a_case_that_was_withdrawn(bij_het_college: tuple[Reiziger, str]) -> None:
    reis, voorstel = bij_het_college
    velden = besluit(reis, voorstel, over(reis, 0))
    assert "Nu te doen: leg het besluit vast" in reis.lees(S, voorstel)
    brief = reis.keuze(C, f"/zaken/{reis.zaak}/schrijven/intrekkingsbrief", "brief")[-1]
    reis.schrijf(C, "intrekkingsbrief", J, redenen="Wij gaan niet verder.", brief=brief)
    reis.stap(C, "ingetrokken", "ingetrokken", tekst="Wij gaan niet verder.")
    reis.bevestig(J)
    assert reis.stand is Zaakstand.INGETROKKEN
    assert wat_het_zegt(reis, S, f"{voorstel}/besluit", **velden) == "COL-39"
    for wie in (S, C, J, Rol.TREKKER_JEUGD):
        pagina = reis.lees(wie, voorstel)
        assert "Daarom gebeurt er nu niets met dit voorstel." in pagina
        assert "Nu te doen" not in pagina
        assert "Begin een nieuwe versie" not in pagina


def test_an_answer_to_the_zienswijze_counts_only_with_every_point_in_it(reis: Reiziger) -> None:
    hoor(reis, tot_de_termijn=False)
    reis.stuur(P, f"/uw-gesprek/{reis.zaak}/zienswijze", punten__0="Er is nog iets.", stap="doen")
    reis.stuur(C, f"/zaken/{reis.zaak}/punten/2", tekst="Dat weegt mee.", anders="nee")
    reis.na(29)
    with pytest.raises(AssertionError, match="UIT-84"):
        roep_bijeen(reis)
    reis.schrijf(C, "antwoord-op-zienswijze", J, slot="Wij blijven bij het voornemen.")
    assert "Er is nog iets." in reis.papier(Documentsoort.ANTWOORD_OP_ZIENSWIJZE)
    roep_bijeen(reis)
    assert reis.stand is Zaakstand.MDG


def test_the_partner_is_not_heard_about_an_intention_before_there_was_one(reis: Reiziger) -> None:
    een, twee, *_ = reis.keuze(C, f"/zaken/{reis.zaak}/schrijven/hoorverslag", "eerste_hoorder")
    velden = {"eerste_hoorder": een, "tweede_hoorder": twee, "gehoord__0__naam": "Saar Verzonnen"}
    velden |= {"gehoord__0__functie": "contactpersoon", "punten__0__punt": "Aanwezigheid"}
    velden |= {"punten__0__toelichting": "Wij waren er.", "plaats": "Lindebeek", "maak": "ja"}
    eerder = {**velden, "gehoord_op": "2020-01-06", "overgelegd": "", "opmerkingen": ""}
    assert wat_het_zegt(reis, C, f"/zaken/{reis.zaak}/schrijven/hoorverslag", **eerder) == "BRF-54"


def test_a_letter_did_not_go_out_before_it_was_made(reis: Reiziger) -> None:
    reis.stuur(P, f"/uw-gesprek/{reis.zaak}/zienswijze", punten__0="Wij waren er wel.", stap="doen")
    gemaakt = reis.schrijf(C, "ontvangstbevestiging", J, punten="Wij waren er wel.")
    reis.stuur(C, f"{gemaakt}/versturen")
    reis.na(8)
    plekken = sorted(set(re.findall(r'"(/bezorging/[0-9a-f-]{36})"', reis.lees(C, "/bezorging"))))
    (ongeopend,) = (een for een in plekken if f"{een}/aangetekend" in reis.lees(C, een))
    reis.stuur(C, f"{ongeopend}/aangetekend")
    brief = reis.laatste
    velden = {"soort": "verzonden", "bewijs": "3S0001"}
    assert wat_het_zegt(reis, C, brief, **velden, dag=over(reis, -9)) == "KEN-12"
    reis.stuur(C, brief, **velden, dag=over(reis, 0))


def test_a_letter_is_not_sent_in_the_name_of_somebody_whose_mandate_is_over(
    bij_het_college: tuple[Reiziger, str],
) -> None:
    reis, voorstel = bij_het_college
    reis.stuur(S, f"{voorstel}/besluit", **besluit(reis, voorstel, over(reis, 0)))
    reis.stap(S, "besluit_genomen", "besloten_beeindigen")
    wie = reis.wie(Rol.TREKKER_WMO)
    duur = {"per": over(reis, 0), "tot": over(reis, 2), "besluit": "Volmachtbesluit 12 (verzonnen)"}
    reis.stuur(Rol.BURGEMEESTER, "/volmachten/nieuw", persoon=wie, zaak="", **duur)
    reis.schrijf(C, "besluitbrief", J, deel="", ondertekenaar=wie)
    reis.na(3)
    stap = f"/zaken/{reis.zaak}/stap/besluit_bekendgemaakt/besloten_beeindigen"
    assert wat_het_zegt(reis, C, stap, stap="doen", tekst="") == "UIT-19"
    reis.schrijf(C, "besluitbrief", J, deel="", ondertekenaar=reis.wie(Rol.BURGEMEESTER))
    reis.stuur(C, stap, stap="doen", tekst="")


def test_nothing_goes_on_after_somebody_who_took_part_turned_out_to_have_a_tie(
    bij_het_college: tuple[Reiziger, str],
) -> None:
    """The talk is done anew, the trekkers speak anew, and the besluit of before is none to go on with."""
    reis, voorstel = bij_het_college
    reis.stuur(S, f"{voorstel}/besluit", **besluit(reis, voorstel, over(reis, 0)))
    gevonden = {"code": "R2", "toelichting": "Zij huren van elkaar.", "stap": "doen"}
    reis.stuur(J, f"/belangen/{reis.zaak}/melden", persoon=wie_meedeed(reis), **gevonden)
    stap = f"/zaken/{reis.zaak}/stap/besluit_genomen/besloten_beeindigen"
    assert wat_het_zegt(reis, S, stap, stap="doen", tekst="") == "UIT-86"
    reis.stap(J, "uitkomst_aangetast", "mdg", tekst="Een lid had een band.")
    reis.bevestig(C)
    assert reis.stand is Zaakstand.MDG
    with reis.opslag.lees() as session:
        elders = elders_voor(session, reis.zaak, persoon=None, dag=reis.dag)
    assert (elders.aangetast, elders.trekkers, elders.besluit) == (False, 0, frozenset())
    bespreek(reis)
    assert reis.stand is Zaakstand.REACTIE_OP_ADVIES
    reis.open_brieven()
    reis.stuur(P, f"/uw-gesprek/{reis.zaak}/reactie", tekst="Wij willen blijven.", stap="doen")
    reis.stap(C, "aan_trekkers_voorgelegd", "trekkers")
    opnieuw = f"/zaken/{reis.zaak}/stap/trekkers_gehoord/college"
    with pytest.raises(AssertionError, match="UIT-34"):
        reis.stuur(C, opnieuw, stap="doen", tekst="")
    nieuw = schrijf_voorstel(reis, "geheel beëindigen")
    reis.stuur(C, f"{nieuw}/nota")
    reis.stuur(J, f"{reis.laatste}/vaststellen")
    reis.stuur(C, opnieuw, stap="doen", tekst="")
    assert reis.stand is Zaakstand.COLLEGE


def wie_meedeed(reis: Reiziger) -> str:
    """Somebody who spoke about the case in the MDG I-F."""
    with reis.opslag.lees() as session:
        uitkomst = uitkomst_van(session, reis.zaak)
        assert uitkomst is not None
        return next(een.persoon for een in deelnemers(session, uitkomst.punt) if een.wijze is Wijze.SPREEKT)
