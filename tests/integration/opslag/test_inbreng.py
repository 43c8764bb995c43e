"""What a partner says beside the steps of a matter, on both engines."""

from __future__ import annotations

from governance.netwerk.rules import Rol
from governance.termijnen.service import verleng_termijn
from governance.uitsluiting.inbreng_service import (
    gevraagd_uitstel,
    geweigerd_uitstel,
    inbreng_van,
    maak_opmerking,
    reactietijd,
    vraag_uitstel,
    wacht_op_uitstel,
    weiger_uitstel,
)
from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakdaden import WOORDEN, geweigerd
from tests.integration.opslag.zaakwerk import Zaakwerk


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


def vraag(zaak: Zaakwerk) -> None:
    with zaak.werk.doe(zaak.als(Rol.CONTACTPERSOON)) as handeling:
        vraag_uitstel(handeling, zaak=zaak.zaak, tekst=WOORDEN)


def zeg_nee(zaak: Zaakwerk) -> None:
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        weiger_uitstel(handeling, zaak=zaak.zaak, reden="Er is al tijd genoeg. (verzonnen)")


def test_no_is_said_once_with_a_reason_and_a_second_question_hears_that(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    with geweigerd("UIT-83"):
        zeg_nee(zaak)
    vraag(zaak)
    with werk.lees() as session:
        assert wacht_op_uitstel(session, zaak.zaak, zaak.dag) is not None
    zeg_nee(zaak)
    with werk.lees() as session:
        assert wacht_op_uitstel(session, zaak.zaak, zaak.dag) is None
        gevraagd = gevraagd_uitstel(session, zaak.zaak, zaak.dag)
        assert gevraagd is not None
        nee = geweigerd_uitstel(session, gevraagd.id)
        assert nee is not None
        assert nee.tekst == "Er is al tijd genoeg. (verzonnen)"
    with geweigerd("UIT-83"):
        zeg_nee(zaak)
    with geweigerd("UIT-81"):
        vraag(zaak)


def test_who_got_more_time_or_comes_after_the_last_day_hears_why_it_is_too_late(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_voornemen()
    with werk.lees() as session:
        termijn = reactietijd(session, zaak.zaak, zaak.dag)
    assert termijn is not None
    with werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        verleng_termijn(handeling, termijn=termijn.id, met=1, reden="Vakantie. (verzonnen)")
    with geweigerd("UIT-82"):
        vraag(zaak)
    with geweigerd("UIT-83"):
        zeg_nee(zaak)
    zaak.na(90)
    with geweigerd("UIT-80"):
        vraag(zaak)


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
