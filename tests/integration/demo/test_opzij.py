"""Who has a tie with the partner steps aside in the MDG I-F: walked on the pages, with and without a quorum."""

from __future__ import annotations

import pytest

from governance.feiten.rules import Peil
from governance.mdg.queries import zetels_op
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from governance.uitsluiting.toestand import Zaakstand
from surveys.kluis.kluis import Kluis
from tests.integration.demo.reiziger import Reiziger
from tests.integration.demo.zaakreis import (
    begin,
    hoor,
    leden,
    met_belang,
    roep_bijeen,
    sluit_bespreking,
    zonder_belang,
)

pytestmark = pytest.mark.parametrize("voorbeeld", ["sqlite"], indirect=True)
S, V = Rol.MDG_SECRETARIS, Rol.VOORZITTER


@pytest.fixture
def reis(eigen: tuple[Opslag, Kluis]) -> Reiziger:
    """A case that can come before the MDG I-F."""
    reis = Reiziger(*eigen).volg(Zaakstand.VOORNEMEN)
    hoor(reis)
    return reis


def test_a_delegate_with_a_tie_is_out_of_the_item_and_the_meeting_goes_on_with_the_others(reis: Reiziger) -> None:
    plek, punt = roep_bijeen(reis)
    (opzij,) = van_clusters(reis, "Duin")
    met_belang(reis, opzij)
    zonder_belang(reis, *leden(reis))
    begin(reis, plek, punt)
    quorum = "Clusters met een zetel: 8. Opzij: 1. Doen mee: 7. Nodig: 4. Aanwezig: 7. Er is quorum."
    assert quorum in reis.lees(V, punt)
    dossier = f"/mdg/zaak/{reis.zaak}"
    assert [reis.code(opzij, adres) for adres in (punt, dossier)] == [404, 404]
    vergadering = reis.lees(opzij, plek)
    assert "U neemt aan dit punt niet deel." in vergadering
    assert reis.partijnaam not in vergadering
    (ander,) = van_clusters(reis, "Ven")
    assert [reis.code(ander, adres) for adres in (punt, dossier)] == [200, 200]
    sluit_bespreking(reis, punt)
    assert reis.stand is Zaakstand.REACTIE_OP_ADVIES
    assert [reis.code(een, dossier) for een in (opzij, ander)] == [404, 404]


def test_where_more_than_half_steps_aside_nothing_is_discussed_and_the_case_waits_for_another_meeting(
    reis: Reiziger,
) -> None:
    plek, punt = roep_bijeen(reis)
    met_belang(reis, *van_clusters(reis, "Beek", "Bron", "Duin", "Heide", "Polder"))
    zonder_belang(reis, *leden(reis))
    begin(reis, plek, punt)
    pagina = reis.lees(S, punt)
    assert "Opzij: 5. Doen mee: 3. Een quorum is niet mogelijk: te weinig clusters blijven over." in pagina
    assert "Zet de zaak op de agenda van een andere vergadering" in pagina
    assert "Zet dan de stap in de zaak" not in pagina, "there is no paper about what was not discussed"
    assert reis.code(V, f"{punt}/afsluiten", tekst="De leden spraken hierover.") == 409
    assert reis.code(S, f"/zaken/{reis.zaak}/stap/besproken/reactie_op_advies", stap="doen") == 409
    assert reis.stand is Zaakstand.MDG
    roep_bijeen(reis)


def van_clusters(reis: Reiziger, *namen: str) -> list[str]:
    """Who has a place for these clusters, as delegate or to stand in."""
    with reis.opslag.lees() as session:
        zetels = [een for een in zetels_op(session, Peil(reis.dag)) if een.cluster in namen]
    houders = [een for zetel in zetels for een in (zetel.afgevaardigde, *zetel.plaatsvervangers)]
    return [een.persoon for een in houders if een is not None]
