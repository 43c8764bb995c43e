"""What a partner says beside the steps of a matter, on both engines."""

from __future__ import annotations

from governance.netwerk.rules import Rol
from governance.uitsluiting.inbreng_service import gevraagd_uitstel, inbreng_van, maak_opmerking, vraag_uitstel
from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakwerk import WOORDEN, Zaakwerk, geweigerd


def test_more_time_is_asked_once_while_the_term_runs(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_hermeting()
    with geweigerd("UIT-64"), werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        vraag_uitstel(handeling, zaak=zaak.zaak, tekst=WOORDEN)
    zaak.na(200)
    zaak.meting(2)
    zaak.doe(G.HERHALING_GEVONDEN)
    zaak.bewijs()
    zaak.doe(G.VOORNEMEN_VERZONDEN)
    with werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        vraag_uitstel(handeling, zaak=zaak.zaak, tekst=WOORDEN)
    with geweigerd("UIT-66"), werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        vraag_uitstel(handeling, zaak=zaak.zaak, tekst=WOORDEN)
    with werk.lees() as session:
        gevraagd = gevraagd_uitstel(session, zaak.zaak, zaak.dag)
        assert gevraagd is not None
        assert gevraagd.tekst == WOORDEN


def test_remarks_are_made_beside_a_report_while_there_is_time(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.signaal()
    for gebeurtenis in (G.VALIDATIE_GESTART, G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN):
        zaak.doe(gebeurtenis)
    with geweigerd("UIT-63"), werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        maak_opmerking(handeling, zaak=zaak.zaak, tekst=WOORDEN)
    zaak.doe(G.GESPREK_GEVOERD)
    with werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        maak_opmerking(handeling, zaak=zaak.zaak, tekst=WOORDEN)
    zaak.na(40)
    with geweigerd("UIT-63"), werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        maak_opmerking(handeling, zaak=zaak.zaak, tekst=WOORDEN)
    with werk.lees() as session:
        assert [een.tekst for een in inbreng_van(session, zaak.zaak, Inbrengsoort.OPMERKING)] == [WOORDEN]
