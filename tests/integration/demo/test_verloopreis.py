"""A case that lapses because its time is over: walked on the pages, with the clock and the letter to the partner."""

from __future__ import annotations

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from governance.termijnen.queries import termijnen_van
from governance.termijnen.rules import OVER
from governance.uitsluiting.toestand import Zaakstand
from surveys.kluis.kluis import Kluis
from tests.integration.demo.reiziger import Reiziger
from tests.integration.demo.zaakreis import hoor

pytestmark = pytest.mark.parametrize("voorbeeld", ["sqlite"], indirect=True)
C, J, P = Rol.CONTRACTMANAGER, Rol.JURIST, Rol.CONTACTPERSOON
STIL = 7 * 26
"""After how many days in which nothing happens a case lapses, by the agreement."""


def test_a_case_without_a_besluit_in_time_lapses_and_nothing_of_it_remains_against_the_partner(
    eigen: tuple[Opslag, Kluis],
) -> None:
    reis = Reiziger(*eigen).volg(Zaakstand.VOORNEMEN)
    hoor(reis)
    reis.na(STIL - 35)
    assert reis.stand is Zaakstand.ZIENSWIJZE
    reis.na(14)
    assert reis.stand is Zaakstand.VERVALLEN
    stuk = reis.schrijf(C, "vervalbrief", J)
    reis.stuur(C, f"{stuk}/versturen")
    reis.open_brieven()
    brief = reis.papier(Documentsoort.VERVALBRIEF)
    assert "Er is niets over u vastgesteld" in brief
    assert "Er volgt niets. Uw overeenkomst loopt gewoon door." in brief
    eigen_pagina = reis.lees(P, f"/uw-gesprek/{reis.zaak}")
    assert "Dit kunt u nu doen" not in eigen_pagina
    assert "Bericht dat het is vervallen" in eigen_pagina
    assert "zeg dat dan in uw zienswijze" not in eigen_pagina, "there is nothing to react on any more"
    assert "Er staat niets voor u klaar" in reis.lees(P, "/")
    with reis.opslag.lees() as session:
        lopen = [een for een in termijnen_van(session, reis.zaak) if een.stand.status not in OVER]
    assert lopen == []
    reis.na(60)
    assert reis.stand is Zaakstand.VERVALLEN
