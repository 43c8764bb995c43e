"""What trekkers and the secretary read and do around a besluit, and who does neither, on the pages."""

from __future__ import annotations

import pytest

from governance.college.rules import Trekkersoordeelsoort, Voorstelonderwerp, vergewispunten
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import inhoud_van, stukken_in
from governance.netwerk.rules import ROLREGELS, Rol
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from tests.integration.web.afspraken import Antwoord, Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.stukweb import Stukzaak, Webcollege
from tests.integration.web.test_college import vastgesteld

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
JEUGD, WMO, S = Rol.TREKKER_JEUGD, Rol.TREKKER_WMO, Rol.SECRETARIS
C, J = Rol.CONTRACTMANAGER, Rol.JURIST
LEZEN = {C, J, JEUGD, WMO, S, Rol.COLLEGELID, Rol.BURGEMEESTER}
PUNTEN = vergewispunten(Voorstelonderwerp.UITSLUITING)
OORDEEL = {"soort": "bekrachtigt", "reden": "Het is zorgvuldig gedaan.", "vraag": ""}
BESLUIT = {
    "variant": "volgens advies",
    "weging": "Het college woog wat het einde voor gezinnen betekent.",
    "besluitnummer": "B-2026-005",
    "dag": "2026-01-05",
    "stap": "doen",
}


class Voorstel:
    """A proposal in a case that lies with the trekkers, fixed by another, and who looks at it."""

    def __init__(self, web: Web) -> None:
        self.zaak = Stukzaak(web)
        self.zaak.tot_trekkers()
        self.college = Webcollege(self.zaak)
        self.college.geopend().vastgesteld()
        self.adres = f"/voorstellen/{self.college.voorstel}"

    def lees(self, rol: Rol, plek: str = "") -> Antwoord:
        return Lezer(self.zaak.web, rol).lees(f"{self.adres}{plek}")

    def begin(self, rol: Rol) -> str:
        return Lezer(self.zaak.web, rol).lees("/").tekst

    def stuur(self, rol: Rol, plek: str, **velden: str) -> Antwoord:
        return Lezer(self.zaak.web, rol).stuur(f"{self.adres}{plek}", **velden)

    def dossier(self, rol: Rol) -> int:
        """What the app answers who asks for the page of the case."""
        return Lezer(self.zaak.web, rol).lees(f"/zaken/{self.zaak.zaak}").code


@pytest.fixture
def voorstel(web: Web) -> Voorstel:
    return Voorstel(web)


def test_who_decides_and_who_prepares_reads_it_and_nobody_else_knows_of_it(voorstel: Voorstel) -> None:
    lezen = {rol for rol in ROLREGELS if voorstel.lees(rol).code == 200}
    assert lezen == LEZEN
    for rol in set(ROLREGELS) - LEZEN:
        assert voorstel.lees(rol, "/pdf").code in (403, 404)
        assert voorstel.adres not in Lezer(voorstel.zaak.web, rol).lees("/voorstellen").tekst


def test_each_act_is_refused_to_who_has_another_part(voorstel: Voorstel) -> None:
    voorstel.college.oordelen().nagegaan()
    for plek, mag, velden in (
        ("/oordeel", {JEUGD, WMO}, OORDEEL),
        ("/nagaan", {C, J}, {"punt": PUNTEN[0].value, "bevinding": "In orde."}),
        ("/ondertekenen", {J}, {}),
        ("/besluit", {S}, BESLUIT),
    ):
        for rol in LEZEN - mag:
            assert voorstel.stuur(rol, plek, **velden).code == 403, (rol, plek)


def test_a_trekker_speaks_once_for_the_own_part_and_waits_for_nobody(voorstel: Voorstel) -> None:
    wacht = "Er wacht een voorstel aan het college op u"
    assert wacht in voorstel.begin(JEUGD)
    assert wacht not in voorstel.begin(S)
    assert "U oordeelt als bestuurlijk trekker Jeugd." in voorstel.lees(JEUGD, "/oordeel").tekst
    assert voorstel.stuur(JEUGD, "/oordeel", **{**OORDEEL, "reden": ""}).code in (409, 422)
    assert voorstel.stuur(JEUGD, "/oordeel", **OORDEEL).code == 302
    assert voorstel.stuur(JEUGD, "/oordeel", **OORDEEL).code == 404
    assert wacht not in voorstel.begin(JEUGD)
    assert wacht in voorstel.begin(WMO)
    assert "Het is zorgvuldig gedaan." in voorstel.lees(WMO).tekst


def test_a_trekker_works_on_the_case_while_it_lies_with_the_trekkers_and_the_secretary_when_the_college_decides(
    voorstel: Voorstel,
) -> None:
    assert [voorstel.dossier(rol) for rol in (JEUGD, WMO)] == [200, 200]
    verder = f'<a class="actie" href="/zaken/{voorstel.zaak.zaak}">Lees het dossier</a>'
    assert [verder in voorstel.lees(rol).tekst for rol in (JEUGD, S)] == [True, False]
    voorstel.college.oordelen()
    voorstel.zaak.stuk(Documentsoort.NOTA_TREKKERS)
    voorstel.zaak.doe(Zaakgebeurtenis.TREKKERS_GEHOORD)
    assert voorstel.zaak.beeld().stand is Zaakstand.COLLEGE
    assert voorstel.dossier(S) == 200
    assert [voorstel.dossier(rol) for rol in (JEUGD, WMO)] == [404, 404]


def test_a_trekker_with_a_tie_reads_nothing_and_has_no_position(voorstel: Voorstel) -> None:
    zaak = voorstel.zaak
    Lezer(zaak.web, WMO).stuur(f"/belangen/{zaak.zaak}/verklaren", code="R2", toelichting="Wij huren van elkaar.")
    assert voorstel.lees(WMO).code == 404
    assert voorstel.stuur(WMO, "/oordeel", **OORDEEL).code == 404
    assert voorstel.dossier(WMO) == 404
    assert "Er wacht een voorstel" not in voorstel.begin(WMO)


def test_a_question_of_a_trekker_leaves_the_secretary_nothing_to_record(web: Web) -> None:
    adres = vastgesteld(web)
    for rol, soort in ((JEUGD, "bekrachtigt"), (WMO, "vraagt nader onderzoek")):
        oordeel = {**OORDEEL, "soort": soort, "vraag": "Hoe lang is de wachttijd?"}
        assert Lezer(web, rol).stuur(f"{adres}/oordeel", **oordeel).code == 302
    for punt in vergewispunten(Voorstelonderwerp.OPEN_HOUSE):
        Lezer(web, C).stuur(f"{adres}/nagaan", punt=punt.value, bevinding="In orde.")
    assert Lezer(web, J).stuur(f"{adres}/ondertekenen").code == 302
    secretaris = Lezer(web, S)
    assert "Er wacht een voorstel" not in secretaris.lees("/").tekst
    assert "Hoe lang is de wachttijd?" in secretaris.lees(adres).tekst
    geweigerd = secretaris.stuur(f"{adres}/besluit", **BESLUIT, aanwezig=web.mensen[Rol.BURGEMEESTER])
    assert geweigerd.code == 409
    assert "Code COL-22" in geweigerd.tekst


def test_what_was_checked_stands_on_the_page_and_who_wrote_does_not_sign_it(voorstel: Voorstel) -> None:
    voorstel.college.oordelen()
    for punt in PUNTEN[:-1]:
        assert voorstel.stuur(C, "/nagaan", punt=punt.value, bevinding="Gelezen en in orde.").code == 302
    vroeg = voorstel.stuur(J, "/ondertekenen")
    assert (vroeg.code, PUNTEN[-1].value in vroeg.tekst) == (409, True)
    assert "Onderteken de controle" not in voorstel.lees(J).tekst
    assert voorstel.stuur(C, "/nagaan", punt=PUNTEN[-1].value, bevinding="Gelezen en in orde.").code == 302
    assert voorstel.lees(C, "/nagaan").code == 404, "nothing is left to check"
    pagina = voorstel.lees(S).tekst
    assert pagina.count("Gelezen en in orde.") == len(PUNTEN)
    assert "Er wacht een voorstel" not in voorstel.begin(S), "nobody signed yet"
    assert voorstel.stuur(J, "/ondertekenen").code == 302
    assert "Er wacht een voorstel" not in voorstel.begin(S), "the case still lies with the trekkers"
    voorstel.zaak.stuk(Documentsoort.NOTA_TREKKERS)
    voorstel.zaak.doe(Zaakgebeurtenis.TREKKERS_GEHOORD)
    assert "Er wacht een voorstel aan het college op u" in voorstel.begin(S)
    assert "Ondertekend" in voorstel.lees(S).tekst


def test_the_nota_holds_both_positions_in_their_own_words(voorstel: Voorstel) -> None:
    voorstel.college.oordeel(JEUGD, Trekkersoordeelsoort.BEKRACHTIGT, "Jeugd vindt het zorgvuldig.")
    voorstel.college.oordeel(WMO, Trekkersoordeelsoort.BEKRACHTIGT, "Wmo ziet geen lichtere weg.")
    assert "Maak de nota van de trekkers" not in voorstel.lees(S).tekst, "who prepares the case makes it"
    blad = Lezer(voorstel.zaak.web, C).stuur(f"{voorstel.adres}/nota", vanaf=voorstel.adres).naar
    with voorstel.zaak.werk.lees() as session:
        (nota,) = (een for een in stukken_in(session, voorstel.zaak.zaak) if een.id == blad.rpartition("/")[2])
        inhoud = inhoud_van(session, nota.nummer, nota.versie)
    assert nota.soort is Documentsoort.NOTA_TREKKERS
    assert inhoud.bestand.startswith(b"%PDF")
    for woorden in ("Jeugd vindt het zorgvuldig.", "Wmo ziet geen lichtere weg."):
        assert woorden in str(inhoud.invoer)
    assert Lezer(voorstel.zaak.web, S).lees(blad).code == 404, "before it lies with the college"
