"""A case walked on the pages from the hearing to the letter with the besluit, each act as who does it."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
from pathlib import Path

import pytest

from governance.belangen.queries import belang, hoort_bij
from governance.college.rules import Voorstelonderwerp, vergewispunten
from governance.mdg.queries import plaatsen_op
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from governance.uitsluiting.toestand import Zaakstand
from hendig.demo.beslistcollege import ARGUMENTEN, KANTTEKENINGEN
from surveys.kluis.kluis import Kluis
from tests.integration.demo.reiziger import Reiziger
from tests.integration.opslag.databases import made

pytestmark = pytest.mark.parametrize("voorbeeld", ["sqlite"], indirect=True)
C, J, P = Rol.CONTRACTMANAGER, Rol.JURIST, Rol.CONTACTPERSOON
TREKKERS, COLLEGE = (Rol.TREKKER_JEUGD, Rol.TREKKER_WMO), (Rol.BURGEMEESTER, Rol.COLLEGELID)
BESPREEKVERSLAG = "bespreekverslag van de MDG I-F"


@pytest.fixture
def reis(voorbeeld: Opslag, kluis: Kluis, tmp_path: Path) -> Reiziger:
    """A copy of the demo, so that other tests meet it as it was."""
    with voorbeeld.lees() as session, sqlite3.connect(tmp_path / "reis.db") as kopie:
        bron = session.connection().connection.driver_connection
        assert bron is not None
        bron.backup(kopie)
    kopie.close()
    return Reiziger(made(f"sqlite:///{tmp_path / 'reis.db'}"), kluis)


def test_a_case_is_walked_by_everybody_from_the_hearing_to_the_letter_with_the_besluit(reis: Reiziger) -> None:
    hoor(reis)
    assert reis.stand is Zaakstand.ZIENSWIJZE
    bespreek(reis)
    assert reis.stand is Zaakstand.REACTIE_OP_ADVIES
    voorstel = leg_voor(reis)
    assert reis.stand is Zaakstand.COLLEGE
    beslis(reis, voorstel)
    assert reis.stand is Zaakstand.BESLOTEN_BEEINDIGEN
    tekent = reis.keuze(C, f"/zaken/{reis.zaak}/schrijven/besluitbrief", "ondertekenaar")[0]
    reis.schrijf(C, "besluitbrief", J, deel="", ondertekenaar=tekent)
    reis.stap(C, "besluit_bekendgemaakt", "besloten_beeindigen")
    reis.open_brieven()
    assert "Vraag om heroverweging" in reis.lees(P, f"/uw-gesprek/{reis.zaak}")


def hoor(reis: Reiziger) -> None:
    """The partner answers and is heard, and every point gets an answer."""
    eigen = f"/uw-gesprek/{reis.zaak}"
    reis.stuur(P, f"{eigen}/zienswijze", punten__0="Wij waren er wel één keer.", stap="doen")
    reis.stuur(P, f"{eigen}/horen", tekst="Wij komen graag langs.", stap="doen")
    reis.stuur(C, f"/zaken/{reis.zaak}/punten/1", tekst="Uw naam stond niet op de lijst.", anders="nee")
    een, twee, *_ = reis.keuze(C, f"/zaken/{reis.zaak}/schrijven/hoorverslag", "eerste_hoorder")
    reis.schrijf(
        C,
        "hoorverslag",
        J,
        gehoord_op=reis.dag.isoformat(),
        plaats="Lindebeek",
        eerste_hoorder=een,
        tweede_hoorder=twee,
        gehoord__0__naam="Saar Verzonnen",
        gehoord__0__functie="contactpersoon",
        punten__0__punt="Aanwezigheid",
        punten__0__toelichting="Wij waren er.",
        overgelegd="",
        opmerkingen="",
    )
    reis.stap(C, "gehoord", "zienswijze")
    reis.bevestig(J)
    reis.schrijf(C, "antwoord-op-zienswijze", J, slot="Wij blijven bij het voornemen.")
    reis.na(25)


def bespreek(reis: Reiziger) -> None:
    """The MDG I-F talks about it, after everybody declared that they have no tie."""
    dag = reis.dag + dt.timedelta(days=21)
    reis.stuur(Rol.MDG_SECRETARIS, "/mdg/plannen", soort="buitengewoon", dag=dag.isoformat(), plaats="Lindebeek")
    plek = reis.laatste
    reis.stuur(Rol.MDG_SECRETARIS, f"{plek}/zaak", zaak=reis.zaak)
    (punt,) = set(re.findall(r'"(/mdg/punten/[0-9a-f-]{36})"', reis.lees(Rol.MDG_SECRETARIS, plek)))
    reis.stuur(J, f"{punt}/toets", tekst="Bespreek geen tarieven.")
    mdgstuk(reis, "agenda", plek)
    reis.stuur(Rol.MDG_SECRETARIS, f"{plek}/uitnodigen")
    with reis.opslag.lees() as session:
        leden = [een for een in plaatsen_op(session, dag) if not hoort_bij(session, reis.partij, een, dag)]
        leden = [een for een in leden if belang(session, reis.zaak, een) is None]
    zonder_belang(reis, *leden)
    reis.na((dag - reis.dag).days)
    reis.stuur(Rol.VOORZITTER, f"{plek}/openen", aanwezig=reis.keuze(Rol.VOORZITTER, f"{plek}/openen", "aanwezig"))
    reis.stuur(Rol.VOORZITTER, f"{punt}/beginnen")
    reis.stuur(Rol.VOORZITTER, f"{punt}/afsluiten", tekst="De leden spraken hierover.")
    mdgstuk(reis, BESPREEKVERSLAG, punt)
    reis.stap(Rol.MDG_SECRETARIS, "besproken", "reactie_op_advies")


def mdgstuk(reis: Reiziger, soort: str, plek: str) -> None:
    """A paper of the MDG I-F that the chair approves."""
    reis.stuur(Rol.MDG_SECRETARIS, f"/mdg/papieren/{soort}/{plek.rpartition('/')[2]}/maken")
    (vast,) = set(re.findall(r'"(/mdg/stukken/[0-9a-f-]{36}/vaststellen)"', reis.lees(Rol.VOORZITTER, plek)))
    reis.stuur(Rol.VOORZITTER, vast)


def zonder_belang(reis: Reiziger, *mensen: str) -> None:
    """People declare that they have no tie, and a jurist takes it as it is."""
    for wie in mensen:
        reis.stuur(wie, f"/belangen/{reis.zaak}/verklaren", code="R0", toelichting="", stap="doen")
    for plek in sorted(set(re.findall(r'"(/belangen/nazien/[0-9a-f-]{36})"', reis.lees(J, "/belangen/nazien")))):
        reis.stuur(J, plek, uitkomst="aanvaard", toelichting="", stap="doen")


def leg_voor(reis: Reiziger) -> str:
    """The partner reacts, the trekkers speak, and the proposal lies with the college; give where it is."""
    reis.open_brieven()
    reis.stuur(P, f"/uw-gesprek/{reis.zaak}/reactie", tekst="Wij willen blijven.", stap="doen")
    reis.stap(C, "aan_trekkers_voorgelegd", "trekkers")
    dossier = f"/zaken/{reis.zaak}"
    reis.stuur(C, f"{dossier}/nummer", nummer="9999/2026/0000777", stap="doen")
    reis.stuur(C, f"{dossier}/trajecten", lopend="4", zonder_afspraak="0", stap="doen")
    einde = (reis.dag + dt.timedelta(days=240)).isoformat()
    reis.stuur(C, f"{dossier}/einddatum", wanneer="dag", dag=einde, stap="doen")
    groep = {"soort": "begeleiding", "aantal": "4", "wat_gebeurt": "Loopt door.", "verantwoordelijk": "de gezinscoach"}
    velden = {f"groepen__0__{naam}": waarde for naam, waarde in {**groep, "uiterlijk": einde}.items()}
    reis.schrijf(C, "transitieplan", J, zonder_oplossing="De hulp blijft.", **velden)
    zonder_belang(reis, *map(reis.wie, TREKKERS))
    reis.stuur(C, f"/voorstellen/nieuw/{reis.zaak}")
    voorstel = reis.laatste
    for deel, inhoud in delen().items():
        reis.stuur(C, f"{voorstel}/schrijven/{deel}", **inhoud)
    reis.stuur(C, f"{voorstel}/aanbieden")
    reis.stuur(reis.wie(C, 1), f"{voorstel}/vaststellen")
    for rol in TREKKERS:
        reis.stuur(rol, f"{voorstel}/oordeel", soort="bekrachtigt", reden="Het is zorgvuldig.", vraag="")
    reis.stuur(C, f"{voorstel}/nota")
    reis.stuur(J, f"{reis.laatste}/vaststellen")
    reis.stap(C, "trekkers_gehoord", "college")
    return voorstel


def delen() -> dict[str, dict[str, str]]:
    """Every part of the proposal."""
    advies = (
        "De procesovereenkomst met Praktijk Wulp (voorbeeld) geheel te ontbinden\nHet transitieplan vast te stellen"
    )
    tekst = ("inleiding", "beoogd_effect", "financien", "juridisch", "communicatie", "uitvoering")
    return {
        "kenmerken": {
            "zaaknummer": "9999/2026/0000777",
            "documentnummer": "9999/2026/0000778",
            "onderwerp": "Beëindiging",
            "portefeuillehouder": "Hanneke Verzonnen",
        },
        "openbaarheid": {"vorm": "niet openbaar", "grond": "5.1 lid 2 onder e", "herzien_op": "2031-01-01"},
        "advies": {"tekst": advies, "strekking": "geheel beëindigen"},
        "argumenten": {"tekst": ARGUMENTEN},
        "kanttekeningen": {"tekst": KANTTEKENINGEN},
        **{deel: {"tekst": "Dit is een verzonnen tekst."} for deel in tekst},
    }


def beslis(reis: Reiziger, voorstel: str) -> None:
    """Everything is checked, the college decides, and the secretary records it in its own words."""
    for punt in vergewispunten(Voorstelonderwerp.UITSLUITING):
        reis.stuur(C, f"{voorstel}/nagaan", punt=punt.value, bevinding="In orde bevonden.")
    reis.stuur(J, f"{voorstel}/ondertekenen")
    reis.stuur(
        Rol.SECRETARIS,
        f"{voorstel}/besluit",
        variant="volgens advies",
        weging="Het college woog wat het einde voor gezinnen betekent.",
        besluitnummer="B-2026-099",
        dag=reis.dag.isoformat(),
        aanwezig=reis.keuze(Rol.SECRETARIS, f"{voorstel}/besluit", "aanwezig"),
        stap="doen",
    )
    reis.stap(Rol.SECRETARIS, "besluit_genomen", "besloten_beeindigen")
