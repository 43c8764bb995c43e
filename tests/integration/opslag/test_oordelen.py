"""Who judges what was owed is not who owed it, and what was explained twice was explained once."""

import pytest

from governance.feiten.service import leg_feit_vast
from governance.netwerk.model import Rolvervulling
from governance.netwerk.rules import Netwerkgebeurtenis, Rol
from governance.verplichtingen.rules import EIGEN_NAKOMING, ZELFDE_UITLEG, Nakomingsstand, Nakomingsstapsoort
from governance.verplichtingen.service import open_nakoming, verantwoord
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import GEMEENTE, HOUTSNIP, INGANG, OPSTELLER, VASTSTELLER
from tests.integration.opslag.test_verplichtingen import ZOMER, beeld, geopend, netwerk, oordeel

__all__ = ["netwerk"]


@pytest.mark.parametrize("partij", [HOUTSNIP, GEMEENTE])
def test_nobody_judges_the_partner_for_which_they_do_anything(partij: str, netwerk: Werkplaats) -> None:
    nakoming = geopend(netwerk, "O-INT", partij)
    with netwerk.doe() as handeling:
        seq = handeling.leg_vast(Netwerkgebeurtenis.ROL_TOEGEWEZEN)
        rol = Rol.MEDEWERKER if partij == HOUTSNIP else Rol.CONTRACTMANAGER
        feit = Rolvervulling(persoon=VASTSTELLER.persoon, rol=rol, partij=partij, geldig_van=INGANG)
        leg_feit_vast(handeling, feit=feit, gebeurtenis=seq)
    if partij == GEMEENTE:
        oordeel(netwerk, nakoming, Nakomingsstapsoort.VOLDAAN)
        assert beeld(netwerk, nakoming).stand is Nakomingsstand.VOLDAAN
        return
    with pytest.raises(Weigering) as fout:
        oordeel(netwerk, nakoming, Nakomingsstapsoort.VOLDAAN)
    assert fout.value.grond is EIGEN_NAKOMING


def test_nobody_judges_what_they_owe_themselves(netwerk: Werkplaats) -> None:
    with netwerk.doe() as handeling:
        wie = {"code": "O-REIS", "partij": HOUTSNIP, "persoon": VASTSTELLER.persoon, "van": INGANG}
        nakoming = open_nakoming(handeling, **wie, tot=ZOMER)
    with pytest.raises(Weigering) as fout:
        oordeel(netwerk, nakoming, Nakomingsstapsoort.VOLDAAN)
    assert fout.value.grond is EIGEN_NAKOMING


def test_the_same_explanation_is_kept_once_and_another_one_beside_it(netwerk: Werkplaats) -> None:
    nakoming = geopend(netwerk, "O-WET")
    for uitleg in ("Ziek (verzonnen).", "Nog steeds ziek (verzonnen)."):
        with netwerk.doe(OPSTELLER) as handeling:
            verantwoord(handeling, nakoming=nakoming, tekst=uitleg)
    with pytest.raises(Weigering) as fout, netwerk.doe(OPSTELLER) as handeling:
        verantwoord(handeling, nakoming=nakoming, tekst="Nog steeds ziek (verzonnen).")
    assert fout.value.grond is ZELFDE_UITLEG
    assert len(beeld(netwerk, nakoming).stappen) == 2
