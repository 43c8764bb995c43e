"""The advice of the toezichthouder: after the partner read the draft, in full, and by who has no tie."""

import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy.exc import DBAPIError

from governance.belangen.rules import Belangcode
from governance.kennisgeving.rules import Kanaal
from governance.kennisgeving.service import open_bericht, stel_kennisgeving_op, verzend_kennisgeving
from governance.mdg.model import Toezichtstap
from governance.mdg.rules import Tekstsoort
from governance.mdg.toezicht import Adviesstap, Advieswoorden, Strekking
from governance.mdg.toezicht_queries import advies_van
from governance.mdg.toezicht_service import leg_advies_vast, leg_concept_voor, leg_reactie_op_concept_vast
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from tests.integration.opslag.afspraken import een_brief
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.mdgbouw import ZAAK, Mdg, een_mdg

WOORDEN = Advieswoorden(
    vraag="Is er reden om de overeenkomst te beëindigen?",
    bronnen="Het dossier en gesprekken met beide kanten.",
    ervaren="In beide rondes was het vertrouwen lager dan de norm.",
    zienswijze="De partner wijst op de verhuizing. Dat weegt mee.",
    redenen="De verhuizing verklaart een deel.",
)


@pytest.fixture
def mdg(werk: Werkplaats) -> Mdg:
    een = een_mdg(werk)
    een.verklaar(een.toezichthouder)
    return een


def code(poging: Callable[[], object]) -> str:
    with pytest.raises(Weigering) as fout:
        poging()
    return fout.value.grond.code


def leg_voor(mdg: Mdg, wie: str = "", *, beoordeelde: bool = False) -> None:
    """The draft goes to the partner, who opens it today."""
    werk, afspraken = mdg.werk, mdg.afspraken
    document = een_brief(werk, afspraken)
    with werk.doe(mdg.door(wie or mdg.toezichthouder, Rol.TOEZICHTHOUDER)) as handeling:
        leg_concept_voor(
            handeling,
            zaak=ZAAK,
            partij=mdg.partner,
            contractversie=afspraken.contractversie,
            document=document,
            beoordeelde=beoordeelde,
        )
    with werk.doe() as handeling:
        bericht = stel_kennisgeving_op(
            handeling,
            document=document,
            partij=mdg.partner,
            geadresseerde=afspraken.contactpersoon,
            kanaal=Kanaal.PORTAAL,
            contractversie=afspraken.contractversie,
            adres=None,
        )
        verzend_kennisgeving(handeling, kennisgeving=bericht, dag=handeling.dag)
    with werk.doe(mdg.door(afspraken.contactpersoon, Rol.CONTACTPERSOON)) as handeling:
        open_bericht(handeling, kennisgeving=bericht)


def reageer(mdg: Mdg) -> None:
    with mdg.werk.doe(mdg.door(mdg.afspraken.contactpersoon, Rol.CONTACTPERSOON)) as handeling:
        leg_reactie_op_concept_vast(handeling, zaak=ZAAK, tekst="Wij herkennen ons hier niet in.")


def adviseer(
    mdg: Mdg, wie: str = "", strekking: Strekking = Strekking.NIET_BEEINDIGEN, *, beoordeelde: bool = False
) -> str:
    with mdg.werk.doe(mdg.door(wie or mdg.toezichthouder, Rol.TOEZICHTHOUDER)) as handeling:
        return leg_advies_vast(handeling, zaak=ZAAK, strekking=strekking, woorden=WOORDEN, beoordeelde=beoordeelde)


def test_an_advice_is_given_after_the_partner_reacted(mdg: Mdg) -> None:
    with mdg.werk.lees() as session:
        assert advies_van(session, ZAAK) is None
    assert code(lambda: adviseer(mdg)) == "MDG-36"
    assert code(lambda: reageer(mdg)) == "MDG-36"
    leg_voor(mdg)
    assert code(lambda: adviseer(mdg)) == "MDG-37"
    reageer(mdg)
    key = adviseer(mdg)
    with mdg.werk.lees() as session:
        advies = advies_van(session, ZAAK)
    assert advies is not None
    assert (advies.id, advies.strekking, advies.door) == (key, Strekking.NIET_BEEINDIGEN, mdg.toezichthouder)
    assert advies.delen[Tekstsoort.ADVIES_ZIENSWIJZE] == WOORDEN.zienswijze
    assert advies.reactie == "Wij herkennen ons hier niet in."


def test_an_advice_is_given_once_the_time_to_react_is_over(mdg: Mdg) -> None:
    leg_voor(mdg)
    mdg.op(dt.date(2026, 3, 16))
    assert code(lambda: adviseer(mdg)) == "MDG-37"
    mdg.op(dt.date(2026, 3, 17))
    adviseer(mdg)


def test_a_second_advice_needs_a_draft_of_its_own(mdg: Mdg) -> None:
    leg_voor(mdg)
    reageer(mdg)
    adviseer(mdg)
    assert code(lambda: adviseer(mdg)) == "MDG-36"


def test_who_is_no_toezichthouder_or_has_a_tie_or_rated_gets_the_same_answer(mdg: Mdg) -> None:
    mdg.verklaar(mdg.controleur)
    assert code(lambda: leg_voor(mdg, mdg.controleur)) == "MDG-35"
    assert code(lambda: leg_voor(mdg, beoordeelde=True)) == "MDG-35"
    leg_voor(mdg)
    reageer(mdg)
    assert code(lambda: adviseer(mdg, beoordeelde=True)) == "MDG-35"
    mdg.verklaar(mdg.toezichthouder, Belangcode.R2)
    assert code(lambda: adviseer(mdg)) == "MDG-35"


def test_the_database_takes_no_advice_before_a_draft_or_of_who_has_a_tie(mdg: Mdg) -> None:
    def rij(soort: Adviesstap, door: str) -> Toezichtstap:
        strekking = Strekking.BEEINDIGEN if soort is Adviesstap.ADVIES else None
        return Toezichtstap(
            id="t-1", zaak=ZAAK, soort=soort, strekking=strekking, door=door, dag=dt.date(2026, 3, 2), vastgelegd_in=1
        )

    for stap, door, bolt in (
        (Adviesstap.ADVIES, mdg.toezichthouder, "toezichtstap_eerst_het_concept"),
        (Adviesstap.CONCEPT, mdg.controleur, "toezichtstap_zonder_belang"),
    ):
        with pytest.raises(DBAPIError, match=bolt), mdg.werk.doe() as handeling:
            handeling.session.add(rij(stap, door))
