"""What follows a besluit to end the agreement, walked on the pages by everybody, with the clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from governance.termijnen.queries import termijnen_van
from governance.termijnen.rules import OVER
from governance.uitsluiting.queries import einddatum
from governance.uitsluiting.toestand import Zaakstand
from surveys.kluis.kluis import Kluis
from tests.integration.demo.eindreis import (
    ADVIES,
    GRONDEN,
    adviseer_van_buiten,
    besluit_opnieuw,
    breng_rond,
    op_papier,
    schrijf_eindbrief,
    stuur_eindbrief,
    vertel_het_netwerk,
    vraag_heroverweging,
    wikkel_af,
)
from tests.integration.demo.reiziger import Reiziger
from tests.integration.demo.zaakreis import (
    TREKKERS,
    C,
    J,
    P,
    beslis,
    bespreek,
    hoor,
    leg_voor,
    maak_bekend,
    zonder_belang,
)

pytestmark = pytest.mark.parametrize("voorbeeld", ["sqlite"], indirect=True)
H, S, B = Rol.HEROVERWEGER, Rol.SECRETARIS, Rol.BURGEMEESTER
VRAGEN, VAN_BUITEN = "U kunt om heroverweging vragen", "U bent gevraagd een besluit opnieuw te bekijken"
VERTEL = "Vertel het netwerk dat"
SCHRIJF, TERMIJN = "Schrijf een stuk over", 20
NIETS, KOMT_UIT_TERMIJN = "Er staat niets voor u klaar", "UIT-32"


@pytest.fixture(scope="module")
def besloten(voorbeeld: Opslag, kluis: Kluis, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reiziger]:
    """A case in which the partner opened the letter that the college ends its agreement."""
    with Reiziger(voorbeeld, kluis).volg(Zaakstand.VOORNEMEN).op_kopie(tmp_path_factory.mktemp("besloten")) as reis:
        hoor(reis)
        bespreek(reis)
        beslis(reis, leg_voor(reis))
        maak_bekend(reis)
        yield reis


@pytest.fixture
def reis(besloten: Reiziger, tmp_path: Path) -> Iterator[Reiziger]:
    """The same case on a copy, so that every test goes on from there."""
    with besloten.op_kopie(tmp_path) as reis:
        yield reis


def eigen(reis: Reiziger) -> str:
    """The page of the partner, as it reads it now."""
    return reis.lees(P, f"/uw-gesprek/{reis.zaak}")


def dossier(reis: Reiziger, wie: Rol) -> str:
    """The page of the case, as somebody who works on it reads it now."""
    return reis.lees(wie, f"/zaken/{reis.zaak}")


def kan_verklaren(reis: Reiziger) -> int:
    """What the app answers the burgemeester who sends the letter that ends it."""
    return reis.code(B, f"/zaken/{reis.zaak}/stap/verklaring_verzonden/besloten_beeindigen", stap="doen")


def nu_te_doen(reis: Reiziger, wie: Rol) -> str:
    """What stands first on the page of the case."""
    gevonden = re.search(r'<section class="panel panel--eerst".*?</section>', dossier(reis, wie), re.DOTALL)
    return "" if gevonden is None else re.sub(r"<[^>]+>", " ", gevonden[0])


def lopend(reis: Reiziger) -> set[str]:
    """The terms that run in the case, but for those of a case in which nothing happens."""
    with reis.opslag.lees() as session:
        alle = termijnen_van(session, reis.zaak)
        return {een.afspraak.code for een in alle if een.stand.status not in OVER} - {"T20", "T20b"}


def test_a_besluit_is_looked_at_from_outside_confirmed_told_and_ends_the_agreement_on_its_day(reis: Reiziger) -> None:
    assert VRAGEN in reis.lees(P, "/")
    assert "In uw brief staat wat het is en waarom." in eigen(reis)
    assert "De tijd om heroverweging te vragen loopt tot en met" in dossier(reis, C)
    assert kan_verklaren(reis) == 409
    assert reis.code(H, f"/zaken/{reis.zaak}") == 404, "nobody asked anything yet"
    reis.na(3)
    vraag_heroverweging(reis)
    assert reis.stand is Zaakstand.HEROVERWEGING
    assert lopend(reis) == {"T18b"}
    assert "Iemand van buiten bekijkt het besluit opnieuw." in eigen(reis)
    assert "Uw verzoek om heroverweging: ontvangen op" in eigen(reis)
    assert VRAGEN not in reis.lees(P, "/")
    assert "vroeg om heroverweging" in reis.lees(C, "/")
    assert "Begin het voorstel" not in dossier(reis, C), "nobody proposes anything before the advice"
    assert reis.code(C, f"/voorstellen/nieuw/{reis.zaak}") == 404
    assert reis.code(H, f"/zaken/{reis.zaak}") == 404
    assert "Zeg of u een belang heeft" in reis.lees(H, "/")
    zonder_belang(reis, reis.wie(H))
    assert VAN_BUITEN in reis.lees(H, "/")
    assert "Advies na heroverweging" in nu_te_doen(reis, H)
    assert GRONDEN in dossier(reis, H)
    reis.na(7)
    reis.schrijf(H, "heroverwegingsadvies", J, gehoord_op=reis.dag.isoformat(), **ADVIES)
    assert NIETS in reis.lees(H, "/")
    assert "Begin het voorstel" in nu_te_doen(reis, C)
    assert "Er is geen besluit van het college vastgelegd" in dossier(reis, S)
    for trekker in TREKKERS:
        assert "Advies na heroverweging" in dossier(reis, trekker), "who judges the second proposal reads the advice"
    besluit_opnieuw(reis, "geheel beëindigen")
    assert "Begin het voorstel" not in dossier(reis, C), "the besluit waits for its step"
    assert "U kunt nu iets doen over" in reis.lees(S, "/")
    assert "Leg vast dat het college beëindigt, na heroverweging" in nu_te_doen(reis, S)
    assert reis.code(S, f"/zaken/{reis.zaak}/stap/heroverwogen/besloten_niet", stap="doen") == 409
    reis.stap(S, "heroverwogen", "besloten_beeindigen")
    assert "Open één brief van de gemeente" in reis.lees(P, "/")
    reis.open_brieven()
    assert "Het college heeft opnieuw een besluit genomen, na een advies van buiten." in eigen(reis)
    assert "Vraag om heroverweging" not in eigen(reis)
    assert "Het college blijft bij zijn besluit." in reis.papier(Documentsoort.HEROVERWEGINGSBESLUIT)
    assert reis.code(H, f"/zaken/{reis.zaak}") == 404, "the adviser is done"
    assert SCHRIJF in reis.lees(C, "/")
    assert "Brief die de overeenkomst ontbindt" in nu_te_doen(reis, C)
    eindig(reis)


def test_where_nobody_asks_the_letter_that_ends_it_waits_until_the_time_to_ask_is_over(reis: Reiziger) -> None:
    schrijf_eindbrief(reis)
    reis.na(TERMIJN)
    assert VRAGEN in reis.lees(P, "/"), "the last day is not over"
    assert kan_verklaren(reis) == 409
    assert KOMT_UIT_TERMIJN in dossier(reis, B)
    reis.na(1)
    assert VRAGEN not in reis.lees(P, "/")
    assert "Vraag om heroverweging" not in eigen(reis)
    te_laat = {"tekst": GRONDEN, "stap": "doen"}
    assert reis.code(P, f"/uw-gesprek/{reis.zaak}/heroverweging", **te_laat) == 409
    assert "Stuur de brief die de overeenkomst beëindigt" in nu_te_doen(reis, B)
    assert "U kunt nu iets doen over" in reis.lees(B, "/")
    stuur_eindbrief(reis)
    rond_af(reis)


def eindig(reis: Reiziger) -> None:
    """The letter that ends it is written, sent and rounded off."""
    assert reis.code(C, f"/zaken/{reis.zaak}/stap/verklaring_verzonden/besloten_beeindigen", stap="doen") == 409
    schrijf_eindbrief(reis)
    assert "Stuur de brief die de overeenkomst beëindigt" in nu_te_doen(reis, B)
    stuur_eindbrief(reis)
    assert "Na heroverweging" in reis.papier(Documentsoort.ONTBINDINGSVERKLARING)
    rond_af(reis)


def rond_af(reis: Reiziger) -> None:
    """The letter arrives on paper, the day comes, and everything is rounded off."""
    assert "is onderweg naar de partner" in dossier(reis, C)
    assert "Breng één brief naar de post" in reis.lees(C, "/")
    reis.open_brieven()
    assert "Tot de dag die in die brief staat, houdt u al uw rechten." in eigen(reis)
    reis.na(1)
    assert reis.stand is Zaakstand.BESLOTEN_BEEINDIGEN, "opened is not delivered: it goes on paper"
    breng_rond(reis, 3)
    assert reis.stand is Zaakstand.VERKLARING
    assert "Uw overeenkomst loopt gewoon door." in eigen(reis)
    with reis.opslag.lees() as session:
        einde = einddatum(session, reis.zaak)
    assert einde is not None
    reis.na((einde.dag - reis.dag).days - 1)
    assert reis.stand is Zaakstand.VERKLARING
    assert VERTEL not in reis.lees(C, "/")
    assert reis.code(C, f"/zaken/{reis.zaak}/stap/afgewikkeld/afgerond", stap="doen") == 409
    reis.na(1)
    assert reis.stand is Zaakstand.IN_WERKING
    assert "De overeenkomst is geëindigd. Wat nog openstaat, wordt afgehandeld." in eigen(reis)
    assert "Uw overeenkomst loopt gewoon door." not in eigen(reis)
    assert VERTEL in reis.lees(C, "/")
    vertel_het_netwerk(reis)
    assert reis.papier(Documentsoort.NETWERKMEDEDELING).count("niet meer deel aan Hendig.") == 1
    assert VERTEL not in reis.lees(C, "/")
    assert SCHRIJF in reis.lees(C, "/")
    assert "Afsluitverslag" in nu_te_doen(reis, C)
    wikkel_af(reis)
    assert reis.stand is Zaakstand.AFGEROND
    assert lopend(reis) == set()
    assert "Dit is klaar. Er gebeurt niets meer." in eigen(reis)
    assert "Dit kunt u nu doen" not in eigen(reis)
    assert NIETS in reis.lees(P, "/")


def test_a_college_that_takes_its_besluit_back_lets_the_partner_stay_and_nothing_remains(reis: Reiziger) -> None:
    vraag_heroverweging(reis)
    adviseer_van_buiten(reis)
    besluit_opnieuw(reis, "niet beëindigen", nieuw="Uw overeenkomst loopt door.")
    assert reis.code(S, f"/zaken/{reis.zaak}/stap/heroverwogen/besloten_beeindigen", stap="doen") == 409
    reis.stap(S, "heroverwogen", "besloten_niet")
    assert reis.stand is Zaakstand.BESLOTEN_NIET
    reis.open_brieven()
    brief = reis.papier(Documentsoort.HEROVERWEGINGSBESLUIT)
    assert "Het college verandert zijn besluit." in brief
    assert "Uw overeenkomst loopt door." in brief
    assert "In uw brief staat wat het is en waarom." in eigen(reis)
    assert SCHRIJF in reis.lees(C, "/")
    assert "want het college beëindigt niet" in nu_te_doen(reis, C)
    assert kan_verklaren(reis) in (404, 409)
    reis.schrijf(C, "sluitingsbrief-college", J)
    reis.stap(C, "afgesloten", "gesloten_zonder_gevolg")
    assert reis.stand is Zaakstand.GESLOTEN_ZONDER_GEVOLG
    reis.open_brieven()
    assert "Dit is klaar, zonder gevolgen voor u." in eigen(reis)
    assert "Dit kunt u nu doen" not in eigen(reis)
    assert NIETS in reis.lees(P, "/")
    assert lopend(reis) == set()
    reis.na(300)
    assert reis.stand is Zaakstand.GESLOTEN_ZONDER_GEVOLG


def test_a_letter_that_ends_it_from_before_the_reconsideration_is_never_sent(reis: Reiziger) -> None:
    schrijf_eindbrief(reis)
    reis.na(1)
    vraag_heroverweging(reis)
    adviseer_van_buiten(reis)
    besluit_opnieuw(reis, "geheel beëindigen")
    reis.stap(S, "heroverwogen", "besloten_beeindigen")
    assert kan_verklaren(reis) == 409
    assert "is van vóór het laatste besluit. Schrijf hem opnieuw." in dossier(reis, B)
    assert SCHRIJF in reis.lees(C, "/")
    schrijf_eindbrief(reis)
    stuur_eindbrief(reis)
    assert op_papier(reis)


def test_who_had_a_part_in_the_case_cannot_become_the_one_from_outside(reis: Reiziger) -> None:
    reis.na(1)
    vraag_heroverweging(reis)
    sanne, beheer = reis.wie(Rol.AANJAGER), Rol.BEHEERDER
    wie, vandaag = f"/beheer/personen/{sanne}", reis.dag.isoformat()
    rol = {"rol": H.value, "partij": "", "cluster": "", "per": vandaag}
    assert reis.code(beheer, f"{wie}/rol", **rol) == 409, "who is one of the MDG I-F is not from outside"
    (einde,) = set(re.findall(rf'"({wie}/rol/[^"]+/einde)"', reis.lees(beheer, wie)))
    reis.stuur(beheer, einde, per=vandaag, reden="Sanne stopt als aanjager.")
    reis.stuur(beheer, f"{wie}/rol", **rol)
    zonder_belang(reis, *(een for een in (sanne,) if "Geef uw antwoord" in reis.lees(een, "/")))
    schrijven = f"/zaken/{reis.zaak}/schrijven/heroverwegingsadvies"
    assert "BRF-50" in reis.weigering(sanne, schrijven, maak="ja", gehoord_op="", **ADVIES)
