"""A case walked on the pages from the hearing to the letter with the besluit, each act as who does it."""

from __future__ import annotations

import pytest

from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from governance.uitsluiting.toestand import Zaakstand
from surveys.kluis.kluis import Kluis
from tests.integration.demo.reiziger import Reiziger
from tests.integration.demo.zaakreis import beslis, bespreek, hoor, leg_voor, maak_bekend

pytestmark = pytest.mark.parametrize("voorbeeld", ["sqlite"], indirect=True)


def test_a_case_is_walked_by_everybody_from_the_hearing_to_the_letter_with_the_besluit(
    eigen: tuple[Opslag, Kluis],
) -> None:
    reis = Reiziger(*eigen).volg(Zaakstand.VOORNEMEN)
    hoor(reis)
    assert reis.stand is Zaakstand.ZIENSWIJZE
    bespreek(reis)
    assert reis.stand is Zaakstand.REACTIE_OP_ADVIES
    voorstel = leg_voor(reis)
    assert reis.stand is Zaakstand.COLLEGE
    beslis(reis, voorstel)
    assert reis.stand is Zaakstand.BESLOTEN_BEEINDIGEN
    maak_bekend(reis)
    assert "Vraag om heroverweging" in reis.lees(Rol.CONTACTPERSOON, f"/uw-gesprek/{reis.zaak}")
