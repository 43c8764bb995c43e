"""Whether somebody filled in about a party, or signed a round: yes or no, without a look at any answer."""

import pytest

from hendig.processes.mdg.meetvragen import gaf_oordeel, ondertekende
from surveys.antwoorden.model import Inlevering
from surveys.antwoorden.rules import Antwoordgebeurtenis
from surveys.deelname.queries import deelnemers
from surveys.ronde.model import Handtekening
from surveys.ronde.rules import Rondebesluit, Rondestand
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.deelnamebouw import Kring, een_kring_met_contact
from tests.integration.opslag.overeenkomst import OPSTELLER, VASTSTELLER
from tests.integration.opslag.register import iemand


@pytest.fixture
def kring(werk: Werkplaats) -> Kring:
    """The first two partners are asked about each other in a round that is open."""
    return een_kring_met_contact(werk).tot(Rondestand.AANGEKONDIGD, Rondestand.OPEN)


def lever_in(kring: Kring, partij: str) -> str:
    """Somebody hands in for a party; the key of that person."""
    with kring.werk.doe(OPSTELLER) as handeling:
        wie = iemand(handeling, 40, per=handeling.dag)
        (deelnemer,) = (een.id for een in deelnemers(handeling.session, kring.ronde) if een.partij == partij)
        seq = handeling.leg_vast(Antwoordgebeurtenis.INGELEVERD, zaak=kring.ronde)
        handeling.session.add(
            Inlevering(id=handeling.nieuw_id, deelnemer=deelnemer, door=wie, op=handeling.op, vastgelegd_in=seq)
        )
    return wie


def test_who_handed_in_for_an_organisation_on_the_list_rated_and_nobody_else(kring: Kring) -> None:
    een, ander, derde, _ = kring.partners
    wie = lever_in(kring, een)
    with kring.werk.lees() as session:
        assert gaf_oordeel(session, persoon=wie, partij=ander, rondes=[kring.ronde])
        assert not gaf_oordeel(session, persoon=wie, partij=derde, rondes=[kring.ronde])
        assert not gaf_oordeel(session, persoon=wie, partij=ander, rondes=[])
        assert not gaf_oordeel(session, persoon=OPSTELLER.persoon or "", partij=ander, rondes=[kring.ronde])


def test_who_signed_a_round_is_known_by_the_signature(kring: Kring) -> None:
    with kring.werk.doe(OPSTELLER) as handeling:
        seq = handeling.leg_vast(Antwoordgebeurtenis.INGELEVERD, zaak=kring.ronde)
        handeling.session.add(
            Handtekening(
                id=handeling.nieuw_id,
                ronde=kring.ronde,
                besluit=Rondebesluit.VASTSTELLEN,
                rol="onafhankelijk controleur",
                door=handeling.persoon,
                uitslag_sha256="0" * 64,
                vastgelegd_in=seq,
            )
        )
    with kring.werk.lees() as session:
        assert ondertekende(session, persoon=OPSTELLER.persoon or "", rondes=[kring.ronde])
        assert not ondertekende(session, persoon=OPSTELLER.persoon or "", rondes=[])
        assert not ondertekende(session, persoon=VASTSTELLER.persoon or "", rondes=[kring.ronde])
