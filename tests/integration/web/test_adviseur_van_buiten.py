"""Who looks at a besluit from outside: without a tie, and without any part in the case before."""

from __future__ import annotations

import pytest

from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from hendig.processes.zaakstukken.alle import SCHRIJFWERK
from hendig.processes.zaakstukken.heroverweging import Adviesinvulling
from hendig.processes.zaakstukken.maken import maak_stuk
from tests.integration.opslag.zaakdaden import G, geweigerd
from tests.integration.web.afspraken import Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.stukweb import Stukzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
ADVIES = Adviesinvulling(gehoord_op=None, punten=(), bronnen=("Het dossier",), conclusie="Het klopt.")


@pytest.fixture
def zaak(web: Web) -> Stukzaak:
    """A case in which the college decided, and the member that takes part in it declared no tie."""
    zaak = Stukzaak(web)
    zaak.tot_besluit()
    zaak.zonder_belang(Rol.COLLEGELID)
    zaak.na(1)
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.doe(G.HEROVERWEGING_GEVRAAGD)
    return zaak


def adviseer(zaak: Stukzaak, wie: Rol) -> None:
    """Somebody advises, who is nothing else any more."""
    door = Handelende(zaak.personen[wie], Rol.HEROVERWEGER, Ingang.SCHERM)
    with zaak.werk.doe(door) as handeling:
        maak_stuk(handeling, zaak=zaak.zaak, werk=SCHRIJFWERK["heroverwegingsadvies"], ingevuld=ADVIES)


@pytest.mark.parametrize(
    "wie", [Rol.CONTRACTMANAGER, Rol.JURIST, Rol.SECRETARIS, Rol.TREKKER_JEUGD, Rol.TREKKER_WMO, Rol.COLLEGELID]
)
def test_who_had_a_part_in_the_case_before_is_not_the_one_from_outside(zaak: Stukzaak, wie: Rol) -> None:
    with geweigerd("BRF-50"):
        adviseer(zaak, wie)


def test_somebody_from_outside_sees_and_writes_nothing_before_a_jurist_accepted_that_there_is_no_tie(
    zaak: Stukzaak,
) -> None:
    pagina = f"/zaken/{zaak.zaak}"
    van_buiten = Lezer(zaak.web, Rol.HEROVERWEGER)
    assert van_buiten.lees(pagina).code == 404
    assert "Zeg of u een belang heeft" in van_buiten.lees("/").tekst
    with geweigerd("MDG-35"):
        adviseer(zaak, Rol.HEROVERWEGER)
    zaak.zonder_belang(Rol.HEROVERWEGER)
    assert van_buiten.lees(pagina).code == 200
    assert "U bent gevraagd een besluit opnieuw te bekijken" in van_buiten.lees("/").tekst
    adviseer(zaak, Rol.HEROVERWEGER)
    assert "U bent gevraagd een besluit opnieuw te bekijken" not in van_buiten.lees("/").tekst
