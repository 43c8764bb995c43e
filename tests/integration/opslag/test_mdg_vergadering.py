"""A meeting of the MDG I-F: when it can be planned, what may be on its agenda, and its record."""

import datetime as dt

import pytest

from governance.mdg.queries import punten_van, teksten, vergaderbeeld
from governance.mdg.rules import (
    AL_TWEE,
    ANDERE_STAND,
    BESLOTEN_PARTNER,
    EEN_ZAAK,
    EIGEN_VERSLAG,
    GEEN_PLAATS,
    GEEN_PUNTEN,
    NAMEN_IN_TEKST,
    NIET_ALLES_AF,
    NIET_BEVOEGD,
    NIET_OP_DEZE_DAG,
    STUKKEN_TE_LAAT,
    VOORBIJ,
    ZONDER_TEKST,
    ZONDER_TOETS,
    ZONDER_ZAAK,
    Mdgdaad,
    Puntsoort,
    Tekstsoort,
    Vergadersoort,
    Vergaderstand,
)
from governance.mdg.service import (
    nodig_uit,
    open_vergadering,
    schrijf_verslag,
    sluit_vergadering,
    stel_verslag_vast,
    verzet_vergadering,
    zet_op_agenda,
)
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in
from governance.netwerk.rules import Rol
from governance.weigering import Weigering, Weigeringsgrond
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.mdgbouw import DAG, ZAAK, Mdg, een_mdg
from tests.integration.opslag.register import BEGIN

GEWOON = Vergadersoort.GEWOON


@pytest.fixture
def mdg(werk: Werkplaats) -> Mdg:
    return een_mdg(werk)


def is_geweigerd(fout: pytest.ExceptionInfo[Weigering], grond: Weigeringsgrond) -> bool:
    return fout.value.grond is grond


def stand(mdg: Mdg) -> Vergaderstand | None:
    with mdg.werk.lees() as session:
        beeld = vergaderbeeld(session, mdg.vergadering)
        return None if beeld is None else beeld.stand


def doe_punt(mdg: Mdg, soort: Puntsoort, titel: str = "Kaders", **anders: object) -> str:
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        return zet_op_agenda(handeling, **{"vergadering": mdg.vergadering, "soort": soort, "titel": titel} | anders)  # type: ignore[arg-type] # a test hands in what does not fit


def nodig(mdg: Mdg) -> None:
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        nodig_uit(handeling, vergadering=mdg.vergadering)


def test_a_year_has_two_ordinary_meetings_and_extra_ones_beside_them(mdg: Mdg) -> None:
    mdg.gepland(GEWOON)
    mdg.gepland(GEWOON, dt.date(2026, 10, 1))
    mdg.gepland()
    with pytest.raises(Weigering) as fout:
        mdg.gepland(GEWOON, dt.date(2026, 11, 2))
    assert is_geweigerd(fout, AL_TWEE)
    mdg.gepland(GEWOON, dt.date(2027, 3, 1))


def test_a_meeting_that_was_moved_leaves_room_for_another(mdg: Mdg) -> None:
    eerste = mdg.gepland(GEWOON)
    mdg.gepland(GEWOON, dt.date(2026, 10, 1))
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        verzet_vergadering(handeling, vergadering=eerste, reden="De voorzitter is ziek.")
    mdg.gepland(GEWOON, dt.date(2026, 11, 2))
    with mdg.werk.lees() as session:
        assert teksten(session, eerste, Tekstsoort.REDEN) == ("De voorzitter is ziek.",)


def test_a_meeting_is_in_the_future_and_has_a_place(mdg: Mdg) -> None:
    with pytest.raises(Weigering) as fout:
        mdg.gepland(dag=dt.date(2026, 3, 2))
    assert is_geweigerd(fout, VOORBIJ)


@pytest.mark.parametrize(
    ("soort", "daad"),
    [
        (Puntsoort.KADERS, Mdgdaad.ADVISEERT),
        (Puntsoort.BESPREKING, Mdgdaad.ADVISEERT),
        (Puntsoort.VASTSTELLING, Mdgdaad.BEKRACHTIGT),
        (Puntsoort.TARIEVEN, None),
    ],
)
def test_an_act_that_does_not_fit_the_item_is_refused(mdg: Mdg, soort: Puntsoort, daad: Mdgdaad | None) -> None:
    mdg.gepland(GEWOON)
    with pytest.raises(Weigering) as fout:
        doe_punt(mdg, soort, daad=daad)
    assert is_geweigerd(fout, NIET_BEVOEGD)


def test_an_item_about_a_partner_names_the_case_and_another_does_not(mdg: Mdg) -> None:
    mdg.gepland(GEWOON)
    with pytest.raises(Weigering) as fout:
        doe_punt(mdg, Puntsoort.VASTSTELLING, zaak=ZAAK)
    assert is_geweigerd(fout, ZONDER_ZAAK)
    with pytest.raises(Weigering) as fout:
        doe_punt(mdg, Puntsoort.KADERS, zaak=ZAAK, partij=mdg.partner)
    assert is_geweigerd(fout, ZONDER_ZAAK)
    with pytest.raises(Weigering) as fout:
        doe_punt(mdg, Puntsoort.KADERS, titel=" ")
    assert is_geweigerd(fout, ZONDER_TEKST)


def test_an_extra_meeting_has_one_item_about_one_partner(mdg: Mdg) -> None:
    mdg.gepland()
    with pytest.raises(Weigering) as fout:
        doe_punt(mdg, Puntsoort.KADERS)
    assert is_geweigerd(fout, EEN_ZAAK)
    mdg.agendeer()
    with pytest.raises(Weigering) as fout:
        doe_punt(mdg, Puntsoort.BESPREKING, zaak="zaak-wulp", partij=mdg.partner)
    assert is_geweigerd(fout, EEN_ZAAK)


def test_the_papers_of_a_case_are_there_ten_working_days_before(mdg: Mdg) -> None:
    mdg.gepland(dag=DAG)
    mdg.op(dt.date(2026, 3, 19))
    with pytest.raises(Weigering) as fout:
        mdg.agendeer()
    assert is_geweigerd(fout, STUKKEN_TE_LAAT)
    mdg.op(dt.date(2026, 3, 18))
    mdg.agendeer()
    mdg.toets()
    mdg.op(dt.date(2026, 3, 19))
    with pytest.raises(Weigering) as fout:
        nodig(mdg)
    assert is_geweigerd(fout, STUKKEN_TE_LAAT)


def test_nobody_is_invited_to_an_empty_agenda_or_to_what_no_jurist_looked_at(mdg: Mdg) -> None:
    mdg.gepland()
    with pytest.raises(Weigering) as fout:
        nodig(mdg)
    assert is_geweigerd(fout, GEEN_PUNTEN)
    mdg.agendeer()
    with pytest.raises(Weigering) as fout:
        nodig(mdg)
    assert is_geweigerd(fout, ZONDER_TOETS)
    mdg.toets()
    nodig(mdg)
    assert stand(mdg) is Vergaderstand.UITGENODIGD
    with pytest.raises(Weigering) as fout:
        mdg.agendeer()
    assert is_geweigerd(fout, ANDERE_STAND)


def test_only_who_has_a_place_is_there_and_only_on_the_day(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    with pytest.raises(Weigering) as fout:
        mdg.open(mdg.beheerder)
    assert is_geweigerd(fout, GEEN_PLAATS)
    mdg.open()
    assert stand(mdg) is Vergaderstand.OPEN


def test_a_meeting_is_not_opened_on_another_day(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    with pytest.raises(Weigering) as fout, mdg.werk.doe(mdg.door(mdg.voorzitter, Rol.VOORZITTER)) as handeling:
        open_vergadering(handeling, vergadering=mdg.vergadering, aanwezig=mdg.leden)
    assert is_geweigerd(fout, NIET_OP_DEZE_DAG)


def gesloten(mdg: Mdg) -> None:
    mdg.begonnen()
    mdg.antwoord(2)
    mdg.sluit()
    with mdg.werk.doe(mdg.door(mdg.voorzitter, Rol.VOORZITTER)) as handeling:
        sluit_vergadering(handeling, vergadering=mdg.vergadering)


def verslag(mdg: Mdg, tekst: str) -> None:
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        schrijf_verslag(handeling, vergadering=mdg.vergadering, tekst=tekst)


def test_a_meeting_closes_when_every_item_came_to_something(mdg: Mdg) -> None:
    mdg.begonnen()
    with (
        pytest.raises(Weigering) as fout,
        mdg.werk.doe(mdg.door(mdg.voorzitter, Rol.VOORZITTER)) as handeling,
    ):
        sluit_vergadering(handeling, vergadering=mdg.vergadering)
    assert is_geweigerd(fout, NIET_ALLES_AF)


def test_the_record_is_confirmed_by_somebody_who_did_not_write_it(mdg: Mdg) -> None:
    gesloten(mdg)
    verslag(mdg, "Punt 2 is met nee beantwoord.")
    verslag(mdg, "Punt 2 is met nee beantwoord, na een vraag van cluster Es.")
    with pytest.raises(Weigering) as fout, mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        stel_verslag_vast(handeling, vergadering=mdg.vergadering)
    assert is_geweigerd(fout, EIGEN_VERSLAG)
    with mdg.werk.doe(mdg.door(mdg.voorzitter, Rol.VOORZITTER)) as handeling:
        stel_verslag_vast(handeling, vergadering=mdg.vergadering)
    assert stand(mdg) is Vergaderstand.VERSLAG_VASTGESTELD
    with pytest.raises(Weigering) as fout:
        verslag(mdg, "Toch anders.")
    assert is_geweigerd(fout, ANDERE_STAND)


@pytest.mark.parametrize("tekst", ["Volgens mies rietzanger gaf zij een laag cijfer.", "Mevrouw Rietzanger belde."])
def test_the_record_names_nobody_who_was_not_there_and_has_no_office(mdg: Mdg, tekst: str) -> None:
    gesloten(mdg)
    with mdg.werk.doe() as handeling:
        kaart = Persoonskaart(naam="Mies Rietzanger (verzonnen)", e_mail="mies@wulp.example")
        schrijf_persoon_in(handeling, kaart=kaart, per=BEGIN)
    with pytest.raises(Weigering) as fout:
        verslag(mdg, tekst)
    assert is_geweigerd(fout, NAMEN_IN_TEKST)
    verslag(mdg, "Saar Dotterbloem 16 opende. Over het besloten punt is een apart stuk gemaakt.")


def test_the_record_for_everybody_does_not_name_the_partner_of_an_item_that_not_everybody_sees(mdg: Mdg) -> None:
    gesloten(mdg)
    with pytest.raises(Weigering) as fout:
        verslag(mdg, "Over stichting houtsnip 1 is punt 2 met nee beantwoord.")
    assert is_geweigerd(fout, BESLOTEN_PARTNER)
    verslag(mdg, "Er was een punt over één partner. Stichting Houtsnip 12 bracht koffie mee.")


def test_items_stand_in_the_order_in_which_they_were_added(mdg: Mdg) -> None:
    mdg.gepland(GEWOON)
    eerste, tweede = doe_punt(mdg, Puntsoort.KADERS), doe_punt(mdg, Puntsoort.VOORTGANG)
    with mdg.werk.lees() as session:
        punten = punten_van(session, mdg.vergadering)
    assert [(punt.id, punt.volgorde, punt.daad) for punt in punten] == [
        (eerste, 1, Mdgdaad.BEKRACHTIGT),
        (tweede, 2, Mdgdaad.ADVISEERT),
    ]
    assert {punt.uitkomst for punt in punten} == {None}
    assert not any(punt.over_een_zaak for punt in punten)
