"""Who rates whom, on both engines: read in, corrected by both sides, and fixed as a round opens and closes."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import DBAPIError

from governance.logboek.model import Gebeurtenis, Lading
from governance.netwerk.service import laat_uittreden, wijzig_concern
from hendig.processes.ronde.lijst import leg_lijst_vast, leg_slotlijst_vast, neem_over
from surveys.deelname.correcties import beslis_correctie, vraag_correctie
from surveys.deelname.model import Contact, Correctie, Deelnemer, Lijstregel, Slotdeelnemer
from surveys.deelname.queries import banden, clusterplaatsen, contacten, deelnemers, zoek_deelnemer
from surveys.deelname.rules import (
    BIJNA_VAST,
    DOOR_BAND,
    LIJST_LIGT_VAST,
    NIEMAND,
    NIET_GEVONDEN,
    STAAT_ER_AL,
    TIJD_OM,
    Bandsoort,
    Correctiestand,
    Correctiewens,
    Herkomst,
    paar,
)
from surveys.deelname.samenstelling import herkomsten
from surveys.deelname.service import (
    haal_band_weg,
    haal_contact_weg,
    meld_band,
    voeg_contact_toe,
    zet_banden,
    zet_clusters,
    zet_contacten,
)
from surveys.ronde.rules import Rondestand
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.deelnamebouw import (
    REDEN,
    Kring,
    een_kring,
    een_kring_met_contact,
    een_ronde,
    op_lijst,
    vraag,
    weigert,
)
from tests.integration.opslag.overeenkomst import OPSTELLER

OPENEN = (Rondestand.AANGEKONDIGD, Rondestand.OPEN)


@pytest.fixture
def kring(werk: Werkplaats) -> Kring:
    return een_kring_met_contact(werk)


def test_the_list_is_fixed_at_opening_with_cluster_and_size_and_who_is_new_is_on_no_list(kring: Kring) -> None:
    a, b, c, nieuw = kring.partners
    with kring.werk.doe(OPSTELLER) as handeling:
        zet_clusters(handeling, ronde=kring.ronde, clusters={b: "Beek", c: "Beek", nieuw: "Beek"})
    kring.tot(*OPENEN)
    with kring.werk.lees() as session:
        gevonden = {een.partij: een for een in deelnemers(session, kring.ronde)}
        assert zoek_deelnemer(session, kring.ronde, a) == gevonden[a]
    assert gevonden.keys() == {kring.gemeente, a, b, c}
    assert set(gevonden[a].beoordeelt) == {b, kring.gemeente}
    assert set(gevonden[b].beoordeelt) == {a, c, kring.gemeente}
    assert set(gevonden[kring.gemeente].beoordeelt) == {a, b, c}
    assert (gevonden[b].cluster, gevonden[a].cluster) == ("Beek", None)
    assert gevonden[a].grootte is not None
    assert gevonden[kring.gemeente].grootte is None
    assert not any(een.bleef for een in gevonden.values())


def test_who_left_before_the_round_opens_takes_no_part(kring: Kring) -> None:
    a, b, *_ = kring.partners
    with kring.werk.doe() as handeling:
        laat_uittreden(handeling, partij=b, per=dt.date(2026, 5, 31), reden=REDEN)
    kring.tot(*OPENEN)
    with kring.werk.lees() as session:
        assert zoek_deelnemer(session, kring.ronde, b) is None
        eerste = zoek_deelnemer(session, kring.ronde, a)
    assert eerste is not None
    assert eerste.beoordeelt == (kring.gemeente,)


def test_fixing_the_list_twice_changes_nothing(kring: Kring) -> None:
    kring.tot(Rondestand.AANGEKONDIGD)
    for _ in range(2):
        with kring.werk.doe(OPSTELLER) as handeling:
            leg_lijst_vast(handeling, ronde=kring.ronde)
    with kring.werk.lees() as session:
        assert len(session.scalars(select(Deelnemer)).all()) == 4


def test_a_list_with_nobody_on_it_is_refused(werk: Werkplaats) -> None:
    kring = een_kring(werk).tot(Rondestand.AANGEKONDIGD)
    werk.nu = dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.UTC)  # everybody is still new
    with weigert(NIEMAND), werk.doe(OPSTELLER) as handeling:
        leg_lijst_vast(handeling, ronde=kring.ronde)


def test_who_is_left_is_fixed_at_closing_and_twice_changes_nothing(kring: Kring) -> None:
    kring.tot(*OPENEN)
    a, b, *_ = kring.partners
    with kring.werk.doe() as handeling:
        laat_uittreden(handeling, partij=b, per=dt.date(2026, 5, 31), reden=REDEN)
    for _ in range(2):
        with kring.werk.doe(OPSTELLER) as handeling:
            leg_slotlijst_vast(handeling, ronde=kring.ronde)
    with kring.werk.lees() as session:
        bleven = {een.partij for een in deelnemers(session, kring.ronde) if een.bleef}
    assert a in bleven
    assert kring.gemeente in bleven
    assert b not in bleven


def test_partners_of_one_group_do_not_rate_each_other_and_nobody_had_to_say_so(kring: Kring) -> None:
    a, b, *_ = kring.partners
    assert (a, b) in op_lijst(kring)
    with kring.werk.doe() as handeling:
        for partij in (a, b):
            wijzig_concern(
                handeling, partij=partij, concern="Waterkant (verzonnen)", per=dt.date(2026, 5, 1), reden=REDEN
            )
    assert (a, b) not in op_lijst(kring)
    assert (b, a) not in op_lijst(kring)
    kring.tot(*OPENEN)
    volgende = een_ronde(kring.werk, "Ronde 2 (verzonnen)")
    with kring.werk.doe(OPSTELLER) as handeling:
        neem_over(handeling, van=kring.ronde, naar=volgende)
    with kring.werk.lees() as session:
        assert banden(session, kring.ronde) == {paar(a, b): Bandsoort.CONCERN}  # as it was when the round opened
        assert banden(session, volgende) == {}  # the register says so itself
        eerste = zoek_deelnemer(session, kring.ronde, a)
    assert eerste is not None
    assert eerste.beoordeelt == (kring.gemeente,)


def test_reading_in_again_replaces_what_was_read_in_that_way_only(kring: Kring) -> None:
    a, b, c, _ = kring.partners
    with kring.werk.doe(OPSTELLER) as handeling:
        zet_contacten(handeling, ronde=kring.ronde, herkomst=Herkomst.BIJEENKOMST, paren={paar(a, b), paar(b, c)})
        zet_contacten(handeling, ronde=kring.ronde, herkomst=Herkomst.CONTACTLIJST, paren={paar(a, c)})
        zet_clusters(handeling, ronde=kring.ronde, clusters={a: "Beek"})
        zet_clusters(handeling, ronde=kring.ronde, clusters={a: "Duin", b: "Duin"})
        zet_banden(handeling, ronde=kring.ronde, nieuw={paar(a, c): Bandsoort.FAMILIE})
        zet_banden(handeling, ronde=kring.ronde, nieuw={paar(a, c): Bandsoort.CONCERN})
    with kring.werk.lees() as session:
        assert contacten(session, kring.ronde) == {
            paar(a, b): (Herkomst.BIJEENKOMST,),
            paar(b, c): (Herkomst.BIJEENKOMST,),
            paar(a, c): (Herkomst.CONTACTLIJST,),
        }
        assert clusterplaatsen(session, kring.ronde) == {a: "Duin", b: "Duin"}
        assert banden(session, kring.ronde) == {paar(a, c): Bandsoort.CONCERN}
        assert herkomsten(session, kring.ronde, a) == {
            b: (Herkomst.CLUSTER, Herkomst.BIJEENKOMST),
            c: (Herkomst.CONTACTLIJST,),
        }


def test_after_the_announcement_reading_in_only_adds(kring: Kring) -> None:
    a, b, c, _ = kring.partners
    with kring.werk.doe(OPSTELLER) as handeling:
        zet_banden(handeling, ronde=kring.ronde, nieuw={paar(a, c): Bandsoort.FAMILIE})
    kring.tot(Rondestand.AANGEKONDIGD)
    met = {"ronde": kring.ronde, "herkomst": Herkomst.CONTACTLIJST}
    with kring.werk.doe(OPSTELLER) as handeling:
        zet_contacten(handeling, paren={paar(a, b), paar(b, c)}, **met)
        zet_clusters(handeling, ronde=kring.ronde, clusters={a: "Beek"})
    with weigert(BIJNA_VAST), kring.werk.doe(OPSTELLER) as handeling:
        zet_contacten(handeling, paren={paar(b, c)}, **met)
    with weigert(BIJNA_VAST), kring.werk.doe(OPSTELLER) as handeling:
        zet_clusters(handeling, ronde=kring.ronde, clusters={a: "Duin"})
    with weigert(BIJNA_VAST), kring.werk.doe(OPSTELLER) as handeling:
        zet_banden(handeling, ronde=kring.ronde, nieuw={})
    assert (c, b) in op_lijst(kring)


def test_after_the_announcement_no_file_brings_a_tie_that_takes_a_rater_away(kring: Kring) -> None:
    a, b, *_ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    assert (a, b) in op_lijst(kring)
    with weigert(BIJNA_VAST), kring.werk.doe(OPSTELLER) as handeling:
        zet_banden(handeling, ronde=kring.ronde, nieuw={paar(a, b): Bandsoort.FAMILIE})
    assert (a, b) in op_lijst(kring)


def test_a_contact_is_added_by_hand_with_a_reason_and_taken_back_while_nobody_was_told(kring: Kring) -> None:
    a, b, c, _ = kring.partners
    met = {"ronde": kring.ronde, "reden": REDEN}
    with kring.werk.doe(OPSTELLER) as handeling:
        voeg_contact_toe(handeling, twee=paar(a, c), wie="Houtsnip", **met)
    with weigert(STAAT_ER_AL), kring.werk.doe(OPSTELLER) as handeling:
        voeg_contact_toe(handeling, twee=paar(a, b), wie="Houtsnip", **met)
    with weigert(NIET_GEVONDEN), kring.werk.doe(OPSTELLER) as handeling:
        haal_contact_weg(handeling, twee=paar(a, b), **met)  # it was read in, not added
    with kring.werk.doe(OPSTELLER) as handeling:
        haal_contact_weg(handeling, twee=paar(a, c), **met)
        voeg_contact_toe(handeling, twee=paar(b, c), wie="Houtsnip", **met)
    kring.tot(Rondestand.AANGEKONDIGD)
    with weigert(BIJNA_VAST), kring.werk.doe(OPSTELLER) as handeling:
        haal_contact_weg(handeling, twee=paar(b, c), **met)
    assert op_lijst(kring) == {(a, b), (b, a), (b, c), (c, b)}


def test_a_tie_that_was_not_there_is_taken_away_again(kring: Kring) -> None:
    a, b, *_ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    met = {"ronde": kring.ronde, "soort": Bandsoort.FAMILIE, "reden": REDEN}
    with kring.werk.doe(OPSTELLER) as handeling:
        meld_band(handeling, twee=paar(a, b), **met)
    assert not op_lijst(kring)
    with weigert(DOOR_BAND), kring.werk.doe(OPSTELLER) as handeling:
        meld_band(handeling, twee=paar(a, b), **met)
    with kring.werk.doe(OPSTELLER) as handeling:
        haal_band_weg(handeling, ronde=kring.ronde, twee=paar(a, b), reden=REDEN)
    assert op_lijst(kring) == {(a, b), (b, a)}
    with weigert(NIET_GEVONDEN), kring.werk.doe(OPSTELLER) as handeling:
        haal_band_weg(handeling, ronde=kring.ronde, twee=paar(a, b), reden=REDEN)


def test_what_nobody_can_correct_any_more_nobody_adds(kring: Kring) -> None:
    a, b, c, _ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    met = {"ronde": kring.ronde, "reden": REDEN}
    with kring.werk.doe(OPSTELLER) as handeling:
        meld_band(handeling, twee=paar(a, b), soort=Bandsoort.FAMILIE, **met)
    daden = [
        lambda h: zet_contacten(h, ronde=kring.ronde, herkomst=Herkomst.BIJEENKOMST, paren={paar(a, c)}),
        lambda h: zet_clusters(h, ronde=kring.ronde, clusters={a: "Beek", c: "Beek"}),
        lambda h: voeg_contact_toe(h, twee=paar(b, c), wie="x", **met),
    ]
    kring.werk.nu += dt.timedelta(days=15)
    for daad in daden:
        with weigert(TIJD_OM), kring.werk.doe(OPSTELLER) as handeling:
            daad(handeling)
    assert not op_lijst(kring)
    kring.werk.nu -= dt.timedelta(days=1)
    with kring.werk.doe(OPSTELLER) as handeling:
        for daad in daden:
            daad(handeling)
    assert {(a, c), (b, c)} <= op_lijst(kring)


def test_once_a_round_is_open_nobody_changes_the_list(kring: Kring) -> None:
    a, b, *_ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    gevraagd = vraag(kring, 0, 1, Correctiewens.SCHRAPPEN)
    kring.tot(Rondestand.OPEN)
    met = {"ronde": kring.ronde, "reden": REDEN}
    daden = [
        lambda h: zet_contacten(h, ronde=kring.ronde, herkomst=Herkomst.CONTACTLIJST, paren=set()),
        lambda h: zet_clusters(h, ronde=kring.ronde, clusters={}),
        lambda h: zet_banden(h, ronde=kring.ronde, nieuw={}),
        lambda h: voeg_contact_toe(h, twee=paar(a, b), wie="x", **met),
        lambda h: haal_contact_weg(h, twee=paar(a, b), **met),
        lambda h: haal_band_weg(h, twee=paar(a, b), **met),
        lambda h: meld_band(h, twee=paar(a, b), soort=Bandsoort.FAMILIE, **met),
        lambda h: vraag_correctie(h, partij=b, ander=a, wens=Correctiewens.SCHRAPPEN, **met),
        lambda h: beslis_correctie(h, correctie=gevraagd, toewijzen=False, antwoord=REDEN),
        lambda h: leg_lijst_vast(h, ronde=kring.ronde),
        lambda h: neem_over(h, van=kring.ronde, naar=kring.ronde),
    ]
    for daad in daden:
        with weigert(LIJST_LIGT_VAST), kring.werk.doe(OPSTELLER) as handeling:
            daad(handeling)
    assert (a, b) in op_lijst(kring)


def test_clusters_and_ties_come_over_from_another_round_and_contacts_do_not(kring: Kring) -> None:
    a, b, c, nieuw = kring.partners
    with kring.werk.doe(OPSTELLER) as handeling:
        zet_clusters(handeling, ronde=kring.ronde, clusters={a: "Beek", b: "Beek", c: "Duin"})
        zet_banden(handeling, ronde=kring.ronde, nieuw={paar(a, b): Bandsoort.FAMILIE, paar(b, c): Bandsoort.FAMILIE})
    with kring.werk.doe() as handeling:
        laat_uittreden(handeling, partij=c, per=dt.date(2026, 5, 31), reden=REDEN)
    volgende = een_ronde(kring.werk, "Ronde 2 (verzonnen)")
    with kring.werk.doe(OPSTELLER) as handeling:
        neem_over(handeling, van=kring.ronde, naar=volgende)
    with kring.werk.lees() as session:
        assert clusterplaatsen(session, volgende) == {a: "Beek", b: "Beek"}
        assert banden(session, volgende) == {paar(a, b): Bandsoort.FAMILIE}
        assert contacten(session, volgende) == {}
    assert nieuw in kring.partners


def test_no_way_around_the_rules_changes_what_is_fixed(kring: Kring) -> None:
    a, b, c, _ = kring.partners
    kring.tot(Rondestand.AANGEKONDIGD)
    vraag(kring, 0, 1, Correctiewens.SCHRAPPEN)
    kring.tot(Rondestand.OPEN)
    with kring.werk.lees() as session:
        een = deelnemers(session, kring.ronde)[0].id
    laag, hoog = paar(b, c)
    pogingen = [
        insert(Contact).values(id="x", ronde=kring.ronde, een=laag, ander=hoog, herkomst=Herkomst.AANVULLING),
        delete(Contact),
        update(Contact).values(herkomst=Herkomst.AANVULLING),
        update(Correctie).values(stand=Correctiestand.TOEGEWEZEN),
        delete(Correctie),
        delete(Lijstregel),
        update(Lijstregel).values(beoordeelde=a),
        insert(Lijstregel).values(id="x", deelnemer=een, beoordeelde=een),
        delete(Deelnemer),
        update(Deelnemer).values(cluster="Duin"),
        insert(Deelnemer).values(id="x", ronde=kring.ronde, partij=a),
    ]
    for poging in pogingen:
        with pytest.raises(DBAPIError), kring.werk.doe(OPSTELLER) as handeling:
            handeling.session.execute(poging)
    with kring.werk.doe(OPSTELLER) as handeling:
        leg_slotlijst_vast(handeling, ronde=kring.ronde)
    with pytest.raises(DBAPIError), kring.werk.doe(OPSTELLER) as handeling:
        handeling.session.execute(delete(Slotdeelnemer))


def test_the_log_tells_of_a_fixed_list_only_how_many(kring: Kring) -> None:
    kring.tot(*OPENEN)
    g = Gebeurtenis
    with kring.werk.lees() as session:
        vraag = select(Lading.inhoud).join(g, g.seq == Lading.seq)
        inhoud = session.scalar(vraag.where(g.zaak == kring.ronde, g.soort == "LijstVastgelegd"))
    assert inhoud is not None
    assert json.loads(inhoud) == {"deelnemers": 4, "beoordelingen": 8}
