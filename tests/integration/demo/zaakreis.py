"""A case walked on the pages, part by part: heard, talked about, laid before the college, decided and told."""

from __future__ import annotations

import datetime as dt
import re

from governance.belangen.queries import belang, hoort_bij
from governance.college.rules import Voorstelonderwerp, vergewispunten
from governance.mdg.queries import plaatsen_op
from governance.netwerk.rules import Rol
from hendig.demo.beslistcollege import ARGUMENTEN, KANTTEKENINGEN
from tests.integration.demo.reiziger import Reiziger

C, J, P = Rol.CONTRACTMANAGER, Rol.JURIST, Rol.CONTACTPERSOON
TREKKERS = (Rol.TREKKER_JEUGD, Rol.TREKKER_WMO)
BESPREEKVERSLAG = "bespreekverslag van de MDG I-F"


def hoor(reis: Reiziger, *, tot_de_termijn: bool = True) -> None:
    """The partner answers and is heard, and every point gets an answer; then its time to answer goes by."""
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
    if tot_de_termijn:
        reis.na(29)


def bespreek(reis: Reiziger) -> None:
    """The MDG I-F talks about it, after everybody declared that they have no tie."""
    plek, punt = roep_bijeen(reis)
    zonder_belang(reis, *leden(reis))
    begin(reis, plek, punt)
    sluit_bespreking(reis, punt)


def sluit_bespreking(reis: Reiziger, punt: str) -> None:
    """The chair closes the item with what was said; the report of it brings the case on."""
    reis.stuur(Rol.VOORZITTER, f"{punt}/afsluiten", tekst="De leden spraken hierover.")
    mdgstuk(reis, BESPREEKVERSLAG, punt)
    reis.stap(Rol.MDG_SECRETARIS, "besproken", "reactie_op_advies")


def roep_bijeen(reis: Reiziger) -> tuple[str, str]:
    """Call the MDG I-F together about the case in three weeks; give where the meeting is, and the item."""
    dag = over(reis, 21)
    reis.stuur(Rol.MDG_SECRETARIS, "/mdg/plannen", soort="buitengewoon", dag=dag, plaats="Lindebeek")
    plek = reis.laatste
    reis.stuur(Rol.MDG_SECRETARIS, f"{plek}/zaak", zaak=reis.zaak)
    (punt,) = set(re.findall(r'"(/mdg/punten/[0-9a-f-]{36})"', reis.lees(Rol.MDG_SECRETARIS, plek)))
    reis.stuur(J, f"{punt}/toets", tekst="Bespreek geen tarieven.")
    mdgstuk(reis, "agenda", plek)
    reis.stuur(Rol.MDG_SECRETARIS, f"{plek}/uitnodigen")
    return plek, punt


def leden(reis: Reiziger) -> list[str]:
    """Who has a place in the MDG I-F in three weeks, does not belong to the partner, and declared nothing yet."""
    dag = reis.dag + dt.timedelta(days=21)
    with reis.opslag.lees() as session:
        anderen = [een for een in plaatsen_op(session, dag) if not hoort_bij(session, reis.partij, een, dag)]
        return [een for een in anderen if belang(session, reis.zaak, een) is None]


def begin(reis: Reiziger, plek: str, punt: str) -> None:
    """On the day, with everybody who has a place, the chair opens the meeting and begins the item."""
    reis.na(21)
    reis.stuur(Rol.VOORZITTER, f"{plek}/openen", aanwezig=reis.keuze(Rol.VOORZITTER, f"{plek}/openen", "aanwezig"))
    reis.stuur(Rol.VOORZITTER, f"{punt}/beginnen")


def over(reis: Reiziger, dagen: int) -> str:
    """The day so many days from now, as a form takes it."""
    return (reis.dag + dt.timedelta(days=dagen)).isoformat()


def mdgstuk(reis: Reiziger, soort: str, plek: str) -> None:
    """A paper of the MDG I-F that the chair approves."""
    reis.stuur(Rol.MDG_SECRETARIS, f"/mdg/papieren/{soort}/{plek.rpartition('/')[2]}/maken")
    (vast,) = set(re.findall(r'"(/mdg/stukken/[0-9a-f-]{36}/vaststellen)"', reis.lees(Rol.VOORZITTER, plek)))
    reis.stuur(Rol.VOORZITTER, vast)


def zonder_belang(reis: Reiziger, *mensen: str) -> None:
    """People declare that they have no tie, and a jurist takes it as it is."""
    verklaar(reis, mensen, code="R0", toelichting="", uitkomst="aanvaard")


def met_belang(reis: Reiziger, *mensen: str) -> None:
    """People declare a tie, and a jurist says that they step aside."""
    verklaar(reis, mensen, code="R2", toelichting="Wij huren van elkaar.", uitkomst="stapt opzij")


def verklaar(reis: Reiziger, mensen: tuple[str, ...], *, uitkomst: str, **verklaring: str) -> None:
    """People declare, and a jurist looks at it."""
    for wie in mensen:
        reis.stuur(wie, f"/belangen/{reis.zaak}/verklaren", stap="doen", **verklaring)
    for plek in sorted(set(re.findall(r'"(/belangen/nazien/[0-9a-f-]{36})"', reis.lees(J, "/belangen/nazien")))):
        reis.stuur(J, plek, uitkomst=uitkomst, toelichting="", stap="doen")


def leg_voor(reis: Reiziger) -> str:
    """The partner reacts, the trekkers speak, and the proposal lies with the college; give where it is."""
    reis.open_brieven()
    reis.stuur(P, f"/uw-gesprek/{reis.zaak}/reactie", tekst="Wij willen blijven.", stap="doen")
    reis.stap(C, "aan_trekkers_voorgelegd", "trekkers")
    dossier = f"/zaken/{reis.zaak}"
    reis.stuur(C, f"{dossier}/nummer", nummer="9999/2026/0000777", stap="doen")
    reis.stuur(C, f"{dossier}/trajecten", lopend="4", zonder_afspraak="0", stap="doen")
    einde = over(reis, 240)
    reis.stuur(C, f"{dossier}/einddatum", wanneer="dag", dag=einde, stap="doen")
    groep = {"soort": "begeleiding", "aantal": "4", "wat_gebeurt": "Loopt door.", "verantwoordelijk": "de gezinscoach"}
    velden = {f"groepen__0__{naam}": waarde for naam, waarde in {**groep, "uiterlijk": einde}.items()}
    reis.schrijf(C, "transitieplan", J, zonder_oplossing="De hulp blijft.", **velden)
    zonder_belang(reis, *map(reis.wie, TREKKERS))
    voorstel = schrijf_voorstel(reis, "geheel beëindigen")
    reis.stuur(C, f"{voorstel}/nota")
    reis.stuur(J, f"{reis.laatste}/vaststellen")
    reis.stap(C, "trekkers_gehoord", "college")
    return voorstel


def schrijf_voorstel(reis: Reiziger, strekking: str) -> str:
    """A proposal is written, fixed by another and judged by both trekkers; give where it is."""
    reis.stuur(C, f"/voorstellen/nieuw/{reis.zaak}")
    voorstel = reis.laatste
    for deel, inhoud in delen(reis.partijnaam, strekking).items():
        reis.stuur(C, f"{voorstel}/schrijven/{deel}", **inhoud)
    reis.stuur(C, f"{voorstel}/aanbieden")
    reis.stuur(reis.wie(C, 1), f"{voorstel}/vaststellen")
    for rol in TREKKERS:
        reis.stuur(rol, f"{voorstel}/oordeel", soort="bekrachtigt", reden="Het is zorgvuldig.", vraag="")
    return voorstel


def delen(partner: str, strekking: str) -> dict[str, dict[str, str]]:
    """Every part of the proposal about a partner."""
    wat = strekking.replace("beëindigen", "te beëindigen")
    advies = f"De procesovereenkomst met {partner} {wat}\nDe partner dit te schrijven"
    tekst = ("inleiding", "beoogd_effect", "financien", "juridisch", "communicatie", "uitvoering")
    return {
        "kenmerken": {
            "zaaknummer": "9999/2026/0000777",
            "documentnummer": "9999/2026/0000778",
            "onderwerp": "Beëindiging",
            "portefeuillehouder": "Hanneke Verzonnen",
        },
        "openbaarheid": {"vorm": "niet openbaar", "grond": "5.1 lid 2 onder e", "herzien_op": "2031-01-01"},
        "advies": {"tekst": advies, "strekking": strekking},
        "argumenten": {"tekst": ARGUMENTEN},
        "kanttekeningen": {"tekst": KANTTEKENINGEN},
        **{deel: {"tekst": "Dit is een verzonnen tekst."} for deel in tekst},
    }


def beslis(reis: Reiziger, voorstel: str) -> None:
    """Everything is checked, the college decides, and the secretary takes the step that follows."""
    besluit(reis, voorstel)
    reis.stap(Rol.SECRETARIS, "besluit_genomen", "besloten_beeindigen")


def besluit(reis: Reiziger, voorstel: str, nummer: str = "B-2026-099") -> None:
    """Everything is checked, and the secretary records what the college decided, in its own words."""
    for punt in vergewispunten(Voorstelonderwerp.UITSLUITING):
        reis.stuur(C, f"{voorstel}/nagaan", punt=punt.value, bevinding="In orde bevonden.")
    reis.stuur(J, f"{voorstel}/ondertekenen")
    reis.stuur(
        Rol.SECRETARIS,
        f"{voorstel}/besluit",
        variant="volgens advies",
        weging="Het college woog wat het einde voor gezinnen betekent.",
        besluitnummer=nummer,
        dag=reis.dag.isoformat(),
        aanwezig=reis.keuze(Rol.SECRETARIS, f"{voorstel}/besluit", "aanwezig"),
        stap="doen",
    )


def maak_bekend(reis: Reiziger) -> None:
    """The letter with the besluit goes out, and the partner opens it."""
    tekent = reis.keuze(C, f"/zaken/{reis.zaak}/schrijven/besluitbrief", "ondertekenaar")[0]
    reis.schrijf(C, "besluitbrief", J, deel="", ondertekenaar=tekent)
    reis.stap(C, "besluit_bekendgemaakt", "besloten_beeindigen")
    reis.open_brieven()
