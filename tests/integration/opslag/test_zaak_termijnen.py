"""Which terms a step opens, meets and takes away; and that one that runs from delivery waits for the letter."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.dagen import is_werkdag
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakwerk import Zaakwerk

G, S, D = Zaakgebeurtenis, Zaakstand, Documentsoort


@pytest.fixture
def zaak(werk: Werkplaats) -> Zaakwerk:
    return Zaakwerk(werk)


def standen(zaak: Zaakwerk, *codes: str) -> list[str]:
    gevonden = zaak.termijnen()
    return [gevonden[code].stand.status.value for code in codes]


def test_every_step_of_a_procedure_has_its_terms(zaak: Zaakwerk) -> None:
    zaak.signaal()
    verloop = [
        (G.VALIDATIE_GESTART, {"T01"}),
        (G.SIGNAAL_GELDIG, {"T02"}),
        (G.BERICHT_VERZONDEN, {"T03"}),
        (G.GESPREK_GEVOERD, {"T04b", "T05"}),
        (G.PLAN_VASTGESTELD, {"T04b", "T06"}),
        (G.HERHALING_GEVONDEN, {"T04b", "T06", "T08", "T09"}),
        (G.VOORNEMEN_VERZONDEN, {"T04b", "T06", "T10", "T19"}),
    ]
    for gebeurtenis, verwacht in verloop:
        if gebeurtenis is G.HERHALING_GEVONDEN:
            zaak.meting(2)
        if gebeurtenis is G.VOORNEMEN_VERZONDEN:
            zaak.bewijs()
        zaak.doe(gebeurtenis)
        assert zaak.open_() == verwacht, gebeurtenis
    assert standen(zaak, "T01", "T02", "T03", "T05", "T08", "T09") == ["voldaan"] * 6
    zaak.tot_mdg()
    assert "T12" in zaak.open_()
    zaak.doe(G.VASTGESTELD)
    assert standen(zaak, "T12") == ["voldaan"]
    for gebeurtenis, code in (
        (G.ADVIES_GEVRAAGD, "T12b"),
        (G.CONCEPTADVIES_GEDEELD, "T12c"),
        (G.OP_CONCEPT_GEREAGEERD, "T12b"),
        (G.ADVIES_UITGEBRACHT, "T13"),
    ):
        zaak.doe(gebeurtenis)
        assert code in zaak.open_()
    assert standen(zaak, "T12b", "T12c") == ["voldaan", "voldaan"]
    zaak.doe(G.REACTIE_ONTVANGEN)
    zaak.doe(G.AAN_TREKKERS_VOORGELEGD)
    assert "T14" in zaak.open_()
    zaak.stuk(D.NOTA_TREKKERS)
    zaak.doe(G.TREKKERS_GEHOORD)
    assert "T15" in zaak.open_()
    zaak.stuk(D.TRANSITIEPLAN)
    zaak.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
    assert "T16" in zaak.open_()
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    assert standen(zaak, "T13", "T14", "T15", "T16", "T18", "T19") == ["voldaan"] * 4 + ["loopt", "voldaan"]


def test_a_term_that_runs_from_delivery_waits_for_the_letter(zaak: Zaakwerk) -> None:
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.doe(G.SIGNAAL_GELDIG)
    zaak.doe(G.BERICHT_VERZONDEN, bezorgd=False)
    wacht = zaak.termijnen()["T03"]
    assert (wacht.stand.status.value, wacht.stand.einde) == ("wacht op bezorging", None)
    assert wacht.document is not None
    zaak.na(9)
    zaak.bezorg(wacht.document)
    begonnen = zaak.termijnen()["T03"].stand
    assert begonnen.einde is not None
    assert begonnen.einde >= zaak.dag + dt.timedelta(weeks=4)
    assert is_werkdag(begonnen.einde)


def test_repair_waits_for_the_notice_of_default_on_paper(zaak: Zaakwerk) -> None:
    zaak.melding(Grond.WETTELIJK)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.stuk(D.FEITENRELAAS)
    for gebeurtenis in (G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN, G.GESPREK_GEVOERD):
        zaak.doe(gebeurtenis)
    zaak.doe(G.INGEBREKE_GESTELD, bezorgd=False)
    assert standen(zaak, "T05", "T06b") == ["voldaan", "wacht op bezorging"]


def test_standing_still_is_counted_from_the_last_step_and_not_while_waiting_is_meant(zaak: Zaakwerk) -> None:
    zaak.tot_hermeting()
    assert standen(zaak, "T20", "T20b") == ["ingetrokken", "ingetrokken"]
    zaak.na(200)
    zaak.meting(2)
    zaak.doe(G.HERHALING_GEVONDEN)
    assert standen(zaak, "T20", "T20b") == ["loopt", "loopt"]
    eerst = zaak.termijnen()["T20"].stand.einde
    zaak.bewijs()
    zaak.na(7)
    zaak.doe(G.VOORNEMEN_VERZONDEN)
    later = zaak.termijnen()["T20"].stand.einde
    assert eerst is not None
    assert later is not None
    assert later > eerst


def test_what_was_done_too_late_says_so_and_is_no_longer_open(zaak: Zaakwerk) -> None:
    zaak.signaal()
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.na(60)
    zaak.doe(G.SIGNAAL_GELDIG)
    assert standen(zaak, "T01") == ["ingetrokken"]


def test_the_term_of_the_mdg_is_over_once_only_the_toezichthouder_is_asked(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk, route="OPTIE_2")
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.na(60)
    assert zaak.doe(G.MDG_ZONDER_UITKOMST) is S.TOEZICHT
    assert standen(zaak, "T12") == ["ingetrokken"]


def test_a_second_intention_begins_the_time_to_answer_anew(zaak: Zaakwerk) -> None:
    zaak.tot_voornemen()
    eerst = zaak.termijnen()["T10"]
    zaak.na(7)
    zaak.doe(G.INZAGE_HERSTELD)
    opnieuw = zaak.termijnen()["T10"]
    assert opnieuw.id != eerst.id
    assert opnieuw.stand.einde is not None
    assert eerst.stand.einde is not None
    assert opnieuw.stand.einde > eerst.stand.einde
