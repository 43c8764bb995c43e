"""What a round that was signed off says about the gemeente, on both engines."""

from __future__ import annotations

import pytest

from governance.feiten.rules import Peil
from governance.gemeentetraject.queries import trajecten
from governance.gemeentetraject.toestand import Trajectgebeurtenis, Trajectstand
from governance.netwerk.queries import gemeente_op
from governance.netwerk.rules import Rol
from hendig.processes.gemeentetraject.signalen import meld_gemeentesignalen
from hendig.processes.ronde.signalen import laat_ronde_vallen
from surveys.ronde.rules import Rondesoort
from surveys.uitslag.certificaat import REGELS, Herkomstbewijs, Meetcertificaat
from surveys.uitslag.uitslagboek import Uitslagboek
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.gemeentetraject import Gemeentezaal, een_gemeentezaal
from tests.integration.ronden import een_ronde

ONDER, BOVEN, GEEN = "onder de norm", "op of boven de norm", "geen conclusie"
S = Trajectstand


def certificaat(partij: str, oordeel: str, regels: dict[str, bool | None]) -> Meetcertificaat:
    """What one round says about a party, with invented numbers."""
    herkomst = Herkomstbewijs(
        ronde="r", normversie="1.0", instrument="1", programma="p", antwoorden_sha256="a" * 64, norm_sha256="b" * 64
    )
    return Meetcertificaat(
        herkomst=herkomst,
        partij=partij,
        construct="intentioneel",
        oordeel=oordeel,
        oordeel_bovengrens=oordeel,
        grenzen={},
        gemiddelde=2.5,
        n=9,
        n_anderen=9,
        gevraagd=10,
        respons=0.9,
        clusters=4,
        poorten=(),
        regels=dict.fromkeys(REGELS, True) | regels,
        weglatingen={},
        norm={},
    )


class Meetzaal(Gemeentezaal):
    """Rounds that say something about the gemeente."""

    @property
    def gemeente(self) -> str:
        with self.werk.lees() as session:
            stand = gemeente_op(session, Peil(self.werk.nu.date()))
        assert stand is not None
        return stand.id

    def ronde(self, naam: str = "voorjaar", soort: Rondesoort = Rondesoort.TELT) -> str:
        tekenaars = {rol: self.mensen[rol] for rol in (Rol.MEETBEHEERDER, Rol.CONTROLEUR)}
        return een_ronde(self.werk, naam, tekenaars=tekenaars, soort=soort)

    def meld(self, ronde: str, oordeel: str, *, partij: str = "", **regels: bool | None) -> tuple[str, ...]:
        boek = Uitslagboek(grondslag="", certificaten=(certificaat(partij or self.gemeente, oordeel, regels),))
        with self.werk.doe() as handeling:
            return meld_gemeentesignalen(handeling, ronde=ronde, uitslag=boek)

    @property
    def standen(self) -> list[Trajectstand]:
        with self.werk.lees() as session:
            return [een.stand for een in trajecten(session)]


@pytest.fixture
def zaal(werk: Werkplaats) -> Meetzaal:
    gewoon = een_gemeentezaal(werk)
    return Meetzaal(gewoon.werk, gewoon.mensen)


def test_a_low_round_that_counts_begins_a_track_and_once_more_changes_nothing(zaal: Meetzaal) -> None:
    ronde = zaal.ronde()
    (traject,) = zaal.meld(ronde, ONDER, V2=None)
    beeld = zaal.beeld(traject)
    assert (beeld.stand, beeld.construct) == (S.SIGNAAL, "intentioneel")
    assert [(meting.naam, meting.onder) for meting in beeld.metingen] == [("voorjaar", True)]
    assert zaal.meld(ronde, ONDER, V2=None) == ()
    assert zaal.standen == [S.SIGNAAL]


def test_no_conclusion_a_partner_and_what_does_not_count_begin_nothing(zaal: Meetzaal) -> None:
    ronde = zaal.ronde()
    assert zaal.meld(ronde, GEEN) == ()
    assert zaal.meld(ronde, BOVEN) == ()
    assert zaal.meld(ronde, ONDER, V3=False) == ()
    assert zaal.meld(ronde, ONDER, partij="een-partner") == ()
    assert zaal.standen == []


def test_the_first_measurement_never_counts(zaal: Meetzaal) -> None:
    assert zaal.meld(zaal.ronde(soort=Rondesoort.NULMETING), ONDER) == ()
    assert zaal.standen == []


def test_a_later_round_waits_in_the_track_or_closes_it(zaal: Meetzaal) -> None:
    (traject,) = zaal.meld(zaal.ronde(), ONDER)
    zaal.stap(traject, Trajectgebeurtenis.VALIDATIE_GESTART, Rol.MEETBEHEERDER)
    zaal.samen(traject, Trajectgebeurtenis.GELDIG)
    assert zaal.meld(zaal.ronde("najaar"), GEEN) == ()
    assert zaal.meld(zaal.ronde("winter"), ONDER) == (traject,)
    wacht = zaal.beeld(traject).te_valideren
    assert wacht is not None
    assert (wacht.naam, zaal.standen) == ("winter", [S.GELDIG])
    assert zaal.meld(zaal.ronde("lente"), BOVEN) == (traject,)
    assert zaal.standen == [S.GESLOTEN_VOLDOENDE]


def test_a_round_that_was_annulled_or_that_the_gemeente_objected_to_leaves_its_track(zaal: Meetzaal) -> None:
    ronde = zaal.ronde()
    (traject,) = zaal.meld(ronde, ONDER)
    zaal.stap(traject, Trajectgebeurtenis.VALIDATIE_GESTART, Rol.MEETBEHEERDER)
    zaal.samen(traject, Trajectgebeurtenis.GELDIG)
    for partij, stand in (("een-partner", S.GELDIG), (zaal.gemeente, S.VALIDATIE)):
        with zaal.werk.doe() as handeling:
            laat_ronde_vallen(handeling, ronde=ronde, partij=partij)
        assert zaal.standen == [stand]
    ander = zaal.ronde("najaar")
    zaal.meld(ander, ONDER)
    zaal.samen(traject, Trajectgebeurtenis.GELDIG)
    with zaal.werk.doe() as handeling:
        laat_ronde_vallen(handeling, ronde=ander)
    assert zaal.standen == [S.VALIDATIE]
