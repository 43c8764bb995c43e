"""The gemeente below the norm on a screen: hidden until two people said so, and then open to everybody."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from governance.gemeentetraject.queries import trajectbeeld
from governance.gemeentetraject.service import laat_gemeenteronde_vervallen, meld_gemeentesignaal
from governance.gemeentetraject.toestand import Trajectstand
from governance.logboek.model import Gebeurtenis
from governance.netwerk.rules import Rol
from surveys.ronde.queries import ronden
from tests.integration.ronden import een_ronde
from tests.integration.web.afspraken import Lezer, met_overeenkomst, soorten
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web
from tests.integration.web.test_resultaten import tekenaars, woorden

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

S = Trajectstand
DOEN = {"stap": "doen"}


class Gang:
    """A track about a round that was shown, and everybody who does something in it."""

    def __init__(self, web: Web) -> None:
        self.web = web
        met_overeenkomst(web)
        self.adres = f"/gemeente/{self.signaal('voorjaar 2026')}"

    def signaal(self, naam: str) -> str:
        ronde = een_ronde(self.web.werk, naam, tekenaars=tekenaars(self.web))
        with self.web.werk.doe() as handeling:
            traject = meld_gemeentesignaal(
                handeling, ronde=ronde, rondenaam=naam, construct="intentioneel", certificaat="{}", sha256="a" * 64
            )
        assert traject is not None
        return traject

    def doe(self, rol: Rol, pad: str, **velden: str) -> int:
        return Lezer(self.web, rol).stuur(f"{self.adres}/{pad}", vanaf=self.adres, **velden).code

    def lees(self, rol: Rol) -> str:
        pagina = Lezer(self.web, rol).lees(self.adres)
        assert pagina.code == 200
        assert fouten_in(pagina.tekst) == []
        return woorden(pagina.tekst)

    def bevestig(self, rol: Rol = Rol.CONTROLEUR) -> int:
        lezer = Lezer(self.web, rol)
        knop = next(deel for deel in lezer.lees(self.adres).tekst.split('"') if deel.endswith("/bevestigen"))
        return lezer.stuur(knop, vanaf=self.adres).code

    def valideer(self, uitkomst: str = "klopt") -> None:
        self.doe(Rol.MEETBEHEERDER, "oordeel", uitkomst=uitkomst, reden="V1 tot V9 houden.", **DOEN)
        assert self.bevestig() == 302

    def geldig(self) -> None:
        assert self.doe(Rol.MEETBEHEERDER, "valideren") == 302
        self.valideer()

    @property
    def stand(self) -> Trajectstand:
        with self.web.werk.lees() as session:
            return trajectbeeld(session, self.adres.rpartition("/")[2]).stand

    def tot_acties(self) -> None:
        self.geldig()
        self.doe(Rol.MDG_SECRETARIS, "bespreking", verslag="Wachttijden zijn het punt.", **DOEN)
        self.doe(Rol.SECRETARIS, "reactie", reactie="Wij zetten er een team op.", **DOEN)
        self.doe(Rol.CONTRACTMANAGER, "acties", wat="Sneller bellen", wie="team Toegang", uiterlijk="2026-06-01")


@pytest.fixture
def gang(web: Web) -> Gang:
    return Gang(web)


def test_before_it_is_valid_only_the_two_who_validate_see_it(gang: Gang) -> None:
    for rol in Rol:
        if rol not in gang.web.mensen or rol in (Rol.MEETBEHEERDER, Rol.CONTROLEUR):
            continue
        lezer = Lezer(gang.web, rol)
        assert lezer.lees(gang.adres).code == 404, rol
        assert "Er loopt niets" in lezer.lees("/gemeente").tekst
    assert "Vertrouwelijk." in gang.lees(Rol.MEETBEHEERDER)
    assert "Vertrouwelijk." in gang.lees(Rol.CONTROLEUR)


def test_the_log_tells_of_the_signal_to_nobody_else_who_reads_it(gang: Gang) -> None:
    with gang.web.werk.lees() as session:
        seq = session.scalar(select(Gebeurtenis.seq).where(Gebeurtenis.soort == "GemeentesignaalOntstaan"))
    for rol in (Rol.JURIST, Rol.CONTRACTMANAGER, Rol.TOEZICHTHOUDER, Rol.BEHEERDER):
        assert Lezer(gang.web, rol).lees(f"/logboek/{seq}").code == 404, rol
    assert Lezer(gang.web, Rol.CONTROLEUR).lees(f"/logboek/{seq}").code == 200


def test_two_people_say_that_it_holds_and_then_everybody_sees_it(gang: Gang) -> None:
    gang.geldig()
    assert gang.stand is S.GELDIG
    tekst = gang.lees(Rol.MEDEWERKER)
    assert "Onder de norm in ronde voorjaar 2026" in tekst
    assert "De MDG I-F bespreekt de meting" in tekst
    assert "V1 tot V9 houden." not in tekst
    assert "U houdt uw eigen recht om de overeenkomst te ontbinden" in tekst
    assert "V1 tot V9 houden." in gang.lees(Rol.CONTROLEUR)
    assert "Intentioneel vertrouwen" in Lezer(gang.web, Rol.MEDEWERKER).lees("/gemeente").tekst


def test_who_judged_first_cannot_confirm_it(gang: Gang) -> None:
    gang.doe(Rol.MEETBEHEERDER, "valideren")
    gang.doe(Rol.MEETBEHEERDER, "oordeel", uitkomst="klopt", reden="Het klopt.", **DOEN)
    assert "Uw oordeel wacht op de ander" in gang.lees(Rol.MEETBEHEERDER)
    lezer = Lezer(gang.web, Rol.MEETBEHEERDER)
    knop = next(deel for deel in lezer.lees(gang.adres).tekst.split('"') if deel.endswith("/intrekken"))
    geweigerd = lezer.stuur(knop.replace("intrekken", "bevestigen"), vanaf=gang.adres)
    assert (geweigerd.code, "GEM-03" in geweigerd.tekst) == (409, True)
    assert lezer.stuur(knop, vanaf=gang.adres).code == 302
    assert soorten(gang.web)[0] == "GemeenteoordeelIngetrokken"


def test_a_signal_that_does_not_hold_closes_and_stays_hidden(gang: Gang) -> None:
    gang.doe(Rol.MEETBEHEERDER, "valideren")
    gang.valideer("klopt niet")
    assert gang.stand is S.GESLOTEN_ONGELDIG
    assert "De meting klopt niet. Er volgt niets" in gang.lees(Rol.CONTROLEUR)
    assert Lezer(gang.web, Rol.CONTRACTMANAGER).lees(gang.adres).code == 404


def test_what_is_written_is_read_back_first(gang: Gang) -> None:
    gang.geldig()
    lezer = Lezer(gang.web, Rol.MDG_SECRETARIS)
    nalezen = lezer.stuur(f"{gang.adres}/bespreking", verslag="Wachttijden.", stap="nalezen")
    assert fouten_in(nalezen.tekst) == []
    assert "Lees na wat u vastlegt" in nalezen.tekst
    assert gang.stand is S.GELDIG
    assert fouten_in(lezer.lees(f"{gang.adres}/bespreking").tekst) == []


def test_the_college_answers_within_its_term_and_everybody_reads_the_answer_and_the_actions(gang: Gang) -> None:
    gang.geldig()
    gang.doe(Rol.MDG_SECRETARIS, "bespreking", verslag="Wachttijden zijn het punt.", **DOEN)
    assert "Uiterlijk op dinsdag 28 april 2026" in gang.lees(Rol.MEDEWERKER)
    gang.doe(Rol.SECRETARIS, "reactie", reactie="Wij zetten er een team op.", **DOEN)
    gang.doe(Rol.CONTRACTMANAGER, "acties", wat="Sneller bellen", wie="team Toegang", uiterlijk="2026-06-01")
    tekst = gang.lees(Rol.MEDEWERKER)
    assert "Wij zetten er een team op." in tekst
    assert "Sneller bellen team Toegang 1 juni 2026" in tekst
    assert "Wachttijden zijn het punt." not in tekst
    assert "Wachttijden zijn het punt." in gang.lees(Rol.AFGEVAARDIGDE)


def test_actions_are_done_and_then_a_next_round_is_waited_for(gang: Gang) -> None:
    gang.tot_acties()
    assert gang.doe(Rol.CONTRACTMANAGER, "acties-vast") == 302
    assert gang.doe(Rol.CONTRACTMANAGER, "acties-klaar") == 409
    tekst = gang.lees(Rol.MEDEWERKER)
    assert "Nog niet gedaan: 1 van de acties." in tekst
    assert "Code GEM-07" in tekst
    lezer = Lezer(gang.web, Rol.CONTRACTMANAGER)
    knop = next(deel for deel in lezer.lees(gang.adres).tekst.split('"') if deel.endswith("/gedaan"))
    assert lezer.stuur(knop, vanaf=gang.adres).code == 302
    assert gang.doe(Rol.CONTRACTMANAGER, "acties-klaar") == 302
    assert gang.stand is S.HERMETING
    assert "Een volgende meting laat zien of het helpt." in gang.lees(Rol.MEDEWERKER)


def test_a_later_low_round_is_hidden_until_it_is_valid_and_then_asks_an_answer_to_each_point(gang: Gang) -> None:
    gang.tot_acties()
    gang.signaal("najaar 2026")
    assert "najaar 2026" not in gang.lees(Rol.CONTRACTMANAGER)
    assert "Ronde najaar 2026 was weer onder de norm." in gang.lees(Rol.MEETBEHEERDER)
    gang.valideer()
    assert gang.stand is S.HERHALING
    assert "Weer onder de norm, in ronde najaar 2026" in gang.lees(Rol.MEDEWERKER)
    gang.doe(Rol.VOORZITTER, "advies", redenen="Het hielp niet.", punten="Meer mensen.\n\nEén nummer.", **DOEN)
    lezer = Lezer(gang.web, Rol.SECRETARIS)
    assert fouten_in(lezer.lees(f"{gang.adres}/antwoord").tekst) == []
    zonder = lezer.stuur(f"{gang.adres}/antwoord", punt1="Ja.", **DOEN)
    assert "Er klopt nog iets niet" in zonder.tekst
    assert "Eén nummer." not in gang.lees(Rol.MEDEWERKER)
    assert lezer.stuur(f"{gang.adres}/antwoord", punt1="Ja.", punt2="Dat is er.", **DOEN).code == 302
    tekst = gang.lees(Rol.MEDEWERKER)
    assert "Eén nummer. Het college: Dat is er." in tekst
    assert "Het hielp niet." not in tekst


def test_the_gemeente_is_never_excluded_and_the_page_says_so(gang: Gang) -> None:
    gang.geldig()
    assert "Code UIT-15" in gang.lees(Rol.CONTRACTMANAGER)


def test_a_form_of_a_step_that_is_not_there_leads_back_to_the_page(gang: Gang) -> None:
    gang.geldig()
    for rol, stap in (
        (Rol.SECRETARIS, "reactie"),
        (Rol.SECRETARIS, "antwoord"),
        (Rol.MDG_SECRETARIS, "advies"),
        (Rol.CONTRACTMANAGER, "acties"),
        (Rol.CONTROLEUR, "oordeel"),
    ):
        gekregen = Lezer(gang.web, rol).lees(f"{gang.adres}/{stap}")
        assert (gekregen.code, gekregen.naar) == (302, gang.adres), stap


def klaar(gang: Gang, rol: Rol) -> bool:
    return (
        "U bent aan de beurt: de gemeente was onder de norm (intentioneel vertrouwen)"
        in Lezer(gang.web, rol).lees("/").tekst
    )


def test_what_is_next_stands_ready_for_who_does_it_and_for_nobody_else(gang: Gang) -> None:
    doeners = (Rol.MEETBEHEERDER, Rol.CONTROLEUR, Rol.MDG_SECRETARIS, Rol.SECRETARIS, Rol.CONTRACTMANAGER, Rol.JURIST)

    def wie() -> set[Rol]:
        return {rol for rol in doeners if klaar(gang, rol)}

    assert wie() == {Rol.MEETBEHEERDER}
    gang.doe(Rol.MEETBEHEERDER, "valideren")
    assert wie() == {Rol.MEETBEHEERDER, Rol.CONTROLEUR}
    gang.doe(Rol.MEETBEHEERDER, "oordeel", uitkomst="klopt", reden="Het klopt.", **DOEN)
    assert wie() == {Rol.CONTROLEUR}
    gang.bevestig()
    assert wie() == {Rol.MDG_SECRETARIS}
    gang.doe(Rol.MDG_SECRETARIS, "bespreking", verslag="Wachttijden.", **DOEN)
    assert wie() == {Rol.SECRETARIS}
    gang.doe(Rol.SECRETARIS, "reactie", reactie="Een team erbij.", **DOEN)
    assert wie() == {Rol.CONTRACTMANAGER}


def valt(gang: Gang, naam: str) -> None:
    """The round of this name counts no more."""
    with gang.web.werk.doe() as handeling:
        (ronde,) = (een.id for een in ronden(handeling.session) if een.naam == naam)
        laat_gemeenteronde_vervallen(handeling, ronde=ronde)


def test_a_round_that_counts_no_more_is_told_to_everybody_and_so_is_what_was_said_before(gang: Gang) -> None:
    gang.tot_acties()
    gang.signaal("najaar 2026")
    gang.valideer()
    gang.doe(Rol.VOORZITTER, "advies", redenen="Het hielp niet.", punten="Meer mensen.", **DOEN)
    gang.doe(Rol.SECRETARIS, "antwoord", punt1="Ja.", **DOEN)
    valt(gang, "voorjaar 2026")
    tekst = gang.lees(Rol.MEDEWERKER)
    assert "Ronde voorjaar 2026 telt niet meer. Wat erop rustte, wordt opnieuw nagegaan" in tekst
    assert "Dit geldt niet meer. Een ronde waarop het advies rustte, telt niet meer." in tekst
    assert "Eerder is gezegd dat het vertrouwen in de gemeente (intentioneel) onder de norm was." in tekst
    assert "was weer onder de norm" not in gang.lees(Rol.MEETBEHEERDER)
    valt(gang, "najaar 2026")
    assert "Code GEM-13" in gang.lees(Rol.CONTROLEUR)
    gang.valideer("klopt niet")
    tekst = gang.lees(Rol.MEDEWERKER)
    assert "Dat klopt niet: de meting telt niet meer." in tekst
    assert "Vertrouwelijk." not in tekst


def test_a_later_round_of_which_nobody_said_anything_falls_without_anybody_else_seeing_it(gang: Gang) -> None:
    gang.tot_acties()
    gang.signaal("najaar 2026")
    voor = gang.lees(Rol.MEDEWERKER)
    valt(gang, "najaar 2026")
    assert gang.lees(Rol.MEDEWERKER) == voor
    assert "Ronde najaar 2026 telt niet meer" in gang.lees(Rol.CONTROLEUR)
