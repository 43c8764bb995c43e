"""What a partner reads while the college puts a reconsideration off."""

from __future__ import annotations

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from tests.integration.web.afspraken import Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.test_eigenzaken import Partner
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
G, D = Zaakgebeurtenis, Documentsoort


@pytest.fixture
def zaak(web: Web) -> Webzaak:
    return Webzaak(web)


def test_who_asked_for_reconsideration_reads_that_the_besluit_waits_while_the_college_puts_it_off(
    zaak: Webzaak,
) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.tot_college(G.VASTGESTELD)
    zaak.doe(G.BESLUIT_GENOMEN, Zaakstand.BESLOTEN_BEEINDIGEN)
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.doe(G.HEROVERWEGING_GEVRAAGD)
    zaak.stuk(D.HEROVERWEGINGSADVIES)
    zaak.doe(G.HEROVERWOGEN, Zaakstand.AANGEHOUDEN)
    tekst = Partner(zaak).leest()
    assert "Het eerdere besluit wacht" in tekst
    assert "Er is niets besloten" not in tekst
    assert (
        "Hervat de heroverweging in het college"
        in Lezer(zaak.web, Rol.CONTRACTMANAGER).lees(f"/zaken/{zaak.zaak}").tekst
    )
