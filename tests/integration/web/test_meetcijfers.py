"""The numbers on papers of a measurement: those that the partner was shown, and of no round that was annulled."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from surveys.terugkoppeling.eigen_score import LAGER, EigenScore
from surveys.uitslag.figuurnamen import ALLES_SAMEN, Figuurnaam
from tests.integration.ronden import een_ronde, teken_figuur, toon, vernietig
from tests.integration.web.afspraken import Lezer
from tests.integration.web.meetzaak import Gemeten
from tests.integration.web.mensen import Web
from tests.integration.web.papieren import op_papier, schrijf
from tests.unit.surveys.terugkoppeling.resultaten import ONDER

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
GETOOND = replace(ONDER, construct="competentioneel")
JANUARI = dt.datetime(2026, 1, 12, 8, 0, tzinfo=dt.UTC)


class Getoond(Gemeten):
    """A matter that rests on rounds of which the partner was shown its results."""

    def __init__(self, web: Web) -> None:
        super().__init__(web)
        self.tekenaars = {rol: web.mensen[rol] for rol in (Rol.MEETBEHEERDER, Rol.CONTROLEUR)}
        self.rondes = [self._ronde(nummer) for nummer in (1, 2)]

    def _ronde(self, nummer: int) -> str:
        opent = JANUARI + dt.timedelta(days=nummer)
        ronde = een_ronde(self.werk, f"Ronde {nummer}", tekenaars=self.tekenaars, opent_op=opent)
        toon(self.werk, ronde, resultaten={self.partner: (GETOOND,)})
        teken_figuur(self.werk, ronde, self.partner, ALLES_SAMEN, Figuurnaam.EIGEN_SCORE)
        teken_figuur(self.werk, ronde, self.partner, "competentioneel", Figuurnaam.VERLOOP)
        return ronde

    def sleutel(self, nummer: int) -> str:
        """The key of a round."""
        return self.rondes[nummer - 1]

    def herhaald(self) -> None:
        """Two low rounds."""
        self.tot_hermeting()
        self.na(200)
        self.meting(2)
        self.doe(G.HERHALING_GEVONDEN)


@pytest.fixture
def zaak(web: Web) -> Getoond:
    """Two low rounds that were shown."""
    zaak = Getoond(web)
    zaak.herhaald()
    return zaak


def test_a_certificate_says_the_score_as_the_partner_was_shown_it(zaak: Getoond) -> None:
    schrijf(zaak, "meetcertificaat", {"ronde": zaak.sleutel(1)}, rol=Rol.MEETBEHEERDER)
    tekst = op_papier(zaak, Documentsoort.MEETCERTIFICAAT)
    assert "De score is 2,90, de bovengrens 3,21 en de norm 3,5." in tekst
    assert "Elke ronde heeft een eigen regel." in tekst, "with the drawing that was kept, of this kind of trust alone"


def test_a_score_that_was_hidden_from_the_partner_stands_on_no_certificate(web: Web) -> None:
    zaak = Getoond(web)
    verborgen = replace(GETOOND, score=EigenScore(2.9, 3.21, f"2,90{LAGER}", "3,21", f"2,95{LAGER}"))
    zaak.rondes[1] = een_ronde(zaak.werk, "Ronde 3", tekenaars=zaak.tekenaars, opent_op=JANUARI + dt.timedelta(days=9))
    toon(zaak.werk, zaak.rondes[1], resultaten={zaak.partner: (verborgen,)})
    zaak.herhaald()
    schrijf(zaak, "meetcertificaat", {"ronde": zaak.sleutel(2)}, rol=Rol.MEETBEHEERDER)
    tekst = op_papier(zaak, Documentsoort.MEETCERTIFICAAT)
    assert f"De score is 2,90{LAGER}" in tekst
    assert "2,10" not in tekst, "what the certificate in the file says more exactly"


def test_rounds_together_have_the_drawing_of_the_last_one(zaak: Getoond) -> None:
    schrijf(zaak, "herhalingscertificaat", {}, rol=Rol.MEETBEHEERDER)
    assert "Elke ronde heeft een eigen regel." in op_papier(zaak, Documentsoort.HERHALINGSCERTIFICAAT)


def test_a_round_that_was_annulled_counts_for_no_paper(zaak: Getoond) -> None:
    vernietig(zaak.werk, zaak.sleutel(1), tekenaars=zaak.tekenaars, reden="Er ging iets mis.")
    pagina = Lezer(zaak.web, Rol.MEETBEHEERDER).lees(f"/zaken/{zaak.zaak}/schrijven/meetcertificaat")
    assert "Ronde 2</option>" in pagina.tekst
    assert "Ronde 1</option>" not in pagina.tekst
    antwoord = schrijf(zaak, "herhalingscertificaat", {}, rol=Rol.MEETBEHEERDER)
    assert (antwoord.code, "Code UIT-01" in antwoord.tekst) == (409, True)
