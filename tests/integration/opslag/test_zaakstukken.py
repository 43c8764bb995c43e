"""Making, approving and sending documents of a matter: what is refused, on every database."""

from __future__ import annotations

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import stukken_in
from governance.documenten.rules import Documentstand
from governance.kennisgeving.queries import kennisgevingen
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import stapvoorstellen
from hendig.processes.zaak.stap import stel_voor, verzend_los
from hendig.processes.zaakstukken.alle import SCHRIJFWERK, te_schrijven
from hendig.processes.zaakstukken.maken import keur_stuk, maak_stuk
from hendig.processes.zaakstukken.schrijfwerk import Niets
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import BEGIN, een_partner, iemand
from tests.integration.opslag.zaakdaden import D, G, geweigerd
from tests.integration.opslag.zaakwerk import Zaakwerk


@pytest.fixture
def zaak(werk: Werkplaats) -> Zaakwerk:
    """A conversation after a low round."""
    zaak = Zaakwerk(werk)
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.doe(G.SIGNAAL_GELDIG)
    return zaak


def test_a_kind_that_does_not_belong_here_is_refused(zaak: Zaakwerk) -> None:
    geen_plan = SCHRIJFWERK["geen-plan"]
    with geweigerd("BRF-05"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        maak_stuk(handeling, zaak=zaak.zaak, werk=geen_plan, ingevuld=Niets())


def test_who_does_not_approve_this_kind_is_refused(zaak: Zaakwerk) -> None:
    with zaak.werk.lees() as session:
        voor = len(stukken_in(session, zaak.zaak))
    document = zaak.stuk(Documentsoort.ONTVANGSTBEVESTIGING)
    with geweigerd("BRF-06"), zaak.werk.doe(zaak.als(Rol.MEETBEHEERDER)) as handeling:
        keur_stuk(handeling, document=document)
    with zaak.werk.lees() as session:
        assert len(stukken_in(session, zaak.zaak)) == voor + 1


def test_what_goes_with_a_step_is_not_sent_without_it(zaak: Zaakwerk) -> None:
    document = zaak.stuk(D.BERICHT_OVER_METING)
    with geweigerd("BRF-09"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        verzend_los(handeling, zaak=zaak.zaak, document=document)
    with zaak.werk.lees() as session:
        (stuk,) = stukken_in(session, zaak.zaak)
    assert stuk.stand is Documentstand.VASTGESTELD


def test_a_letter_that_goes_without_a_step_goes_once(zaak: Zaakwerk) -> None:
    document = zaak.stuk(D.ONTVANGSTBEVESTIGING)
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        verzend_los(handeling, zaak=zaak.zaak, document=document)
    with geweigerd("DOC-02"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        verzend_los(handeling, zaak=zaak.zaak, document=document)
    with zaak.werk.lees() as session:
        assert len([een for een in kennisgevingen(session) if een.document == document]) == 1


def test_news_for_the_network_goes_to_the_others_and_not_to_the_partner(zaak: Zaakwerk) -> None:
    with zaak.werk.doe() as handeling:
        ander, wie = een_partner(handeling, 2), iemand(handeling, 90)
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.CONTACTPERSOON, per=BEGIN, partij=ander)
    document = zaak.stuk(D.NETWERKMEDEDELING)
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        verzend_los(handeling, zaak=zaak.zaak, document=document)
        aan = {een.partij for een in kennisgevingen(handeling.session) if een.document == document}
    assert aan == {ander}


def test_every_state_names_kinds_that_can_be_written_there(zaak: Zaakwerk) -> None:
    beeld = zaak.beeld()
    assert {een.naam for een in te_schrijven(beeld)} >= {"bericht-over-meting", "gespreksverslag"}
    assert all(een.kan(beeld) for een in te_schrijven(beeld))


def test_a_step_of_two_people_is_not_proposed_without_its_document(zaak: Zaakwerk) -> None:
    with geweigerd("UIT-26"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        stel_voor(handeling, zaak=zaak.zaak, gebeurtenis=G.INGETROKKEN, tekst="Verzonnen.")
    with zaak.werk.lees() as session:
        assert stapvoorstellen(session, zaak.zaak) == ()
