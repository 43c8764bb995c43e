"""An item about a partner: who takes part, the checklist, the votes, and what came of it."""

from collections.abc import Callable

import pytest
from sqlalchemy.exc import DBAPIError

from governance.belangen.rules import Belangcode
from governance.mdg.lijst_service import beantwoord_controlepunt, beslecht_controlepunt, betwist_controlepunt
from governance.mdg.model import Controleantwoord, Puntdeelname, Stem, Uitkomst
from governance.mdg.punt_service import noteer_andere_verklaring
from governance.mdg.queries import controlelijst, deelnemers, plaatsen_op, quorum_van, stemmen_over, uitkomst_van
from governance.mdg.rules import Puntsoort, Puntuitkomst, Vergadersoort
from governance.mdg.service import nodig_uit
from governance.mdg.stemming import Controlestap, Stemkeuze, Wijze
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.mdgbouw import DAG, ZAAK, Mdg, een_mdg
from tests.integration.opslag.register import BEGIN

TEGEN, VOOR, ONTHOUDING = Stemkeuze.TEGEN, Stemkeuze.VOOR, Stemkeuze.ONTHOUDING
R1, R2 = Belangcode.R1, Belangcode.R2


@pytest.fixture
def mdg(werk: Werkplaats) -> Mdg:
    return een_mdg(werk)


def code(poging: Callable[[], object]) -> str:
    with pytest.raises(Weigering) as fout:
        poging()
    return fout.value.grond.code


def wijze(mdg: Mdg) -> dict[str, Wijze]:
    with mdg.werk.lees() as session:
        return {een.persoon: een.wijze for een in deelnemers(session, mdg.punt)}


def telt_als(mdg: Mdg) -> Puntuitkomst | None:
    with mdg.werk.lees() as session:
        uitkomst = uitkomst_van(session, ZAAK)
    return None if uitkomst is None else uitkomst.uitkomst


def test_a_full_checklist_and_a_majority_establish(mdg: Mdg) -> None:
    assert mdg.begonnen() is None
    mdg.antwoord()
    for lid, keuze in zip(mdg.leden, (VOOR, VOOR, VOOR, TEGEN, ONTHOUDING), strict=True):
        mdg.stem(lid, keuze, controlepunt=4)
    assert mdg.sluit() is Puntuitkomst.VASTGESTELD
    with mdg.werk.lees() as session:
        uitkomst = uitkomst_van(session, ZAAK)
        assert uitkomst is not None
        assert [een.controlepunt for een in uitkomst.stemmen if een.keuze is TEGEN] == [4]
        assert [een.controlepunt for een in uitkomst.stemmen if een.keuze is VOOR] == [None, None, None]
        assert uitkomst_van(session, "een-andere-zaak") is None


def test_one_no_is_enough_not_to_establish_and_then_nobody_needs_to_vote(mdg: Mdg) -> None:
    mdg.begonnen()
    mdg.antwoord(7)
    assert mdg.sluit() is Puntuitkomst.NIET_VASTGESTELD


def test_a_tie_does_not_establish(mdg: Mdg) -> None:
    mdg.begonnen()
    mdg.antwoord()
    for lid, keuze in zip(mdg.leden, (VOOR, VOOR, TEGEN, TEGEN, ONTHOUDING), strict=True):
        mdg.stem(lid, keuze, controlepunt=1)
    assert mdg.sluit() is Puntuitkomst.NIET_VASTGESTELD


def test_who_has_a_tie_or_did_not_declare_does_not_take_part(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    for wie, band in zip(mdg.leden, (Belangcode.R0, Belangcode.R0, Belangcode.R0, R2), strict=False):
        mdg.verklaar(wie, band)
    mdg.verklaar(mdg.voorzitter)
    mdg.open()
    assert mdg.begin() is None
    hoe = wijze(mdg)
    assert [hoe[wie] for wie in mdg.leden] == [Wijze.STEMT] * 3 + [Wijze.STAPT_OPZIJ, Wijze.ZONDER_VERKLARING]
    assert (hoe[mdg.voorzitter], hoe[mdg.secretaris]) == (Wijze.SPREEKT, Wijze.ZONDER_VERKLARING)
    mdg.antwoord()
    assert [code(lambda wie=wie: mdg.stem(wie)) for wie in mdg.leden[3:]] == ["UIT-11", "UIT-11"]  # type: ignore[misc] # bound now
    assert code(lambda: mdg.stem(mdg.voorzitter)) == "MDG-22"


def test_a_deputy_votes_where_the_delegate_steps_aside_and_only_then(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    mdg.verklaar_allen(Beek=R2)
    mdg.open(*mdg.iedereen, mdg.vervanger)
    assert mdg.begin() is None
    assert wijze(mdg)[mdg.vervanger] is Wijze.STEMT
    with mdg.werk.lees() as session:
        quorum = quorum_van(session, mdg.punt)
    assert quorum is not None
    assert (quorum.zetels, quorum.opzij, quorum.aanwezig) == (5, 0, 5)


def test_a_deputy_beside_the_delegate_speaks_and_does_not_vote(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    mdg.verklaar_allen()
    mdg.open(*mdg.iedereen, mdg.vervanger)
    mdg.begin()
    assert wijze(mdg)[mdg.vervanger] is Wijze.SPREEKT


def test_a_cluster_with_only_somebody_who_stands_in_has_a_seat(mdg: Mdg) -> None:
    with mdg.werk.doe() as handeling:
        wijs_rol_toe(
            handeling,
            persoon=mdg.beheerder,
            rol=Rol.PLAATSVERVANGER,
            per=BEGIN,
            partij=mdg.afspraken.ander,
            cluster="Ven",
        )
    mdg.uitgenodigd()
    mdg.verklaar_allen()
    mdg.verklaar(mdg.beheerder)
    mdg.open(*mdg.iedereen, mdg.beheerder)
    mdg.begin()
    with mdg.werk.lees() as session:
        quorum = quorum_van(session, mdg.punt)
    assert quorum is not None
    assert (quorum.zetels, quorum.aanwezig) == (6, 6)


def test_who_develops_the_process_can_lead_and_a_delegate_cannot(mdg: Mdg) -> None:
    with mdg.werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=mdg.voorzitter, rol=Rol.PROCESONTWIKKELAAR, per=BEGIN)
        wijs_rol_toe(handeling, persoon=mdg.leden[0], rol=Rol.VOORZITTER, per=BEGIN)
    mdg.uitgenodigd()
    mdg.verklaar_allen()
    mdg.open(*mdg.leden, mdg.secretaris)
    assert code(mdg.begin) == "MDG-16"
    with mdg.werk.lees() as session:
        plaatsen = plaatsen_op(session, DAG)
    assert (plaatsen[mdg.voorzitter][0], plaatsen[mdg.leden[0]][0]) == (Rol.VOORZITTER, Rol.AFGEVAARDIGDE)


def test_too_few_who_may_take_part_is_no_quorum(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    mdg.verklaar_allen()
    mdg.open(*mdg.leden[:2], mdg.voorzitter)
    assert mdg.begin() is Puntuitkomst.GEEN_QUORUM
    assert code(lambda: mdg.stem(mdg.leden[0])) == "MDG-02"
    assert code(mdg.begin) == "MDG-39"


def test_more_than_half_with_a_tie_makes_a_quorum_impossible(mdg: Mdg) -> None:
    assert mdg.begonnen(Es=R2, Heide=R2, Veen=R1) is Puntuitkomst.QUORUM_ONMOGELIJK
    with mdg.werk.lees() as session:
        uitkomst = uitkomst_van(session, ZAAK)
    assert uitkomst is not None
    assert uitkomst.uitkomst is Puntuitkomst.QUORUM_ONMOGELIJK


def test_an_item_without_a_chair_who_may_lead_it_does_not_begin(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    mdg.verklaar_allen()
    mdg.verklaar(mdg.voorzitter, R2)
    mdg.open()
    assert code(mdg.begin) == "MDG-16"


def test_a_cluster_votes_once_and_after_the_checklist_is_done(mdg: Mdg) -> None:
    mdg.begonnen()
    assert code(lambda: mdg.stem(mdg.leden[0])) == "MDG-25"
    mdg.antwoord()
    mdg.stem(mdg.leden[0])
    assert code(lambda: mdg.stem(mdg.leden[0])) == "MDG-08"
    assert code(lambda: mdg.stem(mdg.leden[1], TEGEN)) == "MDG-24"
    assert code(mdg.sluit) == "MDG-31"


def betwist(mdg: Mdg, nummer: int = 3) -> None:
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        betwist_controlepunt(handeling, punt=mdg.punt, nummer=nummer, reden="Cluster Es telt anders.")


def beslecht(mdg: Mdg, *, antwoord: bool, nummer: int = 3, ondertekende: bool = False, wie: str = "") -> None:
    with mdg.werk.doe(mdg.door(wie or mdg.controleur, Rol.CONTROLEUR)) as handeling:
        beslecht_controlepunt(
            handeling, punt=mdg.punt, nummer=nummer, antwoord=antwoord, tekst="Geteld.", ondertekende=ondertekende
        )


@pytest.mark.parametrize("antwoord", [True, False])
def test_a_disputed_point_is_settled_in_writing_by_another_controleur(mdg: Mdg, *, antwoord: bool) -> None:
    mdg.begonnen()
    assert code(lambda: betwist(mdg)) == "MDG-25"
    mdg.antwoord(3)
    assert code(lambda: beslecht(mdg, antwoord=antwoord)) == "MDG-28"
    betwist(mdg)
    assert code(lambda: betwist(mdg)) == "MDG-27"
    assert code(lambda: mdg.stem(mdg.leden[0])) == "MDG-26"
    assert code(lambda: beslecht(mdg, antwoord=antwoord, ondertekende=True)) == "MDG-29"
    assert code(lambda: beslecht(mdg, antwoord=antwoord, wie=mdg.secretaris)) == "MDG-29"
    beslecht(mdg, antwoord=antwoord)
    for lid in mdg.leden:
        mdg.stem(lid)
    assert (mdg.sluit() is Puntuitkomst.VASTGESTELD) is antwoord
    with mdg.werk.lees() as session:
        assert controlelijst(session, mdg.punt)[2].geldend is antwoord


def test_another_explanation_is_asked_for_and_kept_without_a_vote(mdg: Mdg) -> None:
    mdg.begonnen()
    mdg.antwoord()
    for lid in mdg.leden:
        mdg.stem(lid)
    assert code(lambda: mdg.sluit(geen_andere=False)) == "MDG-30"
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        noteer_andere_verklaring(handeling, punt=mdg.punt, tekst="Twee gezinnen wachtten door een verhuizing.")
    assert mdg.sluit(geen_andere=False) is Puntuitkomst.VASTGESTELD
    with mdg.werk.lees() as session:
        uitkomst = uitkomst_van(session, ZAAK)
    assert uitkomst is not None
    assert uitkomst.andere_verklaringen == ("Twee gezinnen wachtten door een verhuizing.",)


def test_a_discussion_has_no_checklist_and_no_vote(mdg: Mdg) -> None:
    mdg.begonnen(Puntsoort.BESPREKING)
    assert code(lambda: mdg.stem(mdg.leden[0])) == "MDG-23"
    assert code(mdg.antwoord) == "MDG-32"
    assert code(mdg.sluit) == "MDG-19"
    assert mdg.sluit("De leden vroegen naar de wachttijd.") is Puntuitkomst.BESPROKEN
    assert code(lambda: mdg.sluit("Nog iets.")) == "MDG-34"


def test_nothing_happens_to_an_item_before_it_begins(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    assert code(lambda: mdg.stem(mdg.leden[0])) == "MDG-33"
    assert code(mdg.begin) == "MDG-10"


def test_an_ordinary_item_is_carried_by_consent_or_by_a_majority(mdg: Mdg) -> None:
    mdg.gepland(Vergadersoort.GEWOON)
    punten = [mdg.agendeer(Puntsoort.KADERS), mdg.agendeer(Puntsoort.NIEUWE_PADEN)]
    with mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        nodig_uit(handeling, vergadering=mdg.vergadering)
    mdg.open()
    mdg.punt = punten[0]
    mdg.begin()
    assert mdg.sluit("Iedereen stemt in.") is Puntuitkomst.INGESTEMD
    mdg.punt = punten[1]
    mdg.begin()
    for lid, keuze in zip(mdg.leden, (VOOR, VOOR, TEGEN, TEGEN, ONTHOUDING), strict=True):
        mdg.stem(lid, keuze)
    assert mdg.sluit("De minderheid wil eerst meer weten.") is Puntuitkomst.NIET_INGESTEMD


def test_a_tie_that_is_found_later_spoils_the_outcome_only_of_who_took_part(mdg: Mdg) -> None:
    mdg.begonnen(Wal=R2)
    mdg.antwoord()
    for lid in mdg.leden[:4]:
        mdg.stem(lid)
    mdg.sluit()
    for wie, verwacht in ((mdg.leden[4], Puntuitkomst.VASTGESTELD), (mdg.leden[0], Puntuitkomst.AANGETAST)):
        mdg.meld(wie)
        assert telt_als(mdg) is verwacht


@pytest.mark.parametrize("blijkt", [Mdg.meld, lambda mdg, wie: mdg.verklaar(wie, R2)], ids=["found", "declared"])
def test_a_tie_during_the_item_takes_the_vote_away_and_spoils_what_comes_of_it(
    mdg: Mdg, blijkt: Callable[[Mdg, str], None]
) -> None:
    mdg.begonnen()
    mdg.antwoord()
    blijkt(mdg, mdg.leden[0])
    assert code(lambda: mdg.stem(mdg.leden[0])) == "UIT-11"
    assert code(mdg.sluit) == "MDG-31"
    for lid in mdg.leden[1:]:
        mdg.stem(lid)
    mdg.sluit()
    assert telt_als(mdg) is Puntuitkomst.AANGETAST


def _stem(mdg: Mdg, persoon: str, zetel: str = "Beek") -> Stem:
    return Stem(id="s-1", punt=mdg.punt, zetel=zetel, persoon=persoon, keuze=VOOR, vastgelegd_in=1)


def test_the_database_takes_no_vote_of_who_steps_aside_or_has_no_seat(mdg: Mdg) -> None:
    mdg.begonnen(Es=R2)
    mdg.antwoord()
    mdg.stem(mdg.leden[0])
    mdg.meld(mdg.leden[3])
    for rij, bolt in (
        (_stem(mdg, mdg.leden[1], "Es"), "stem_zonder_belang|stem_van_een_zetel"),
        (_stem(mdg, mdg.leden[3], "Veen"), "stem_zonder_belang"),
        (_stem(mdg, mdg.voorzitter), "stem_van_een_zetel"),
        (_stem(mdg, mdg.leden[2], "Beek"), "stem_van_een_zetel"),
        (_stem(mdg, mdg.leden[0]), "uq_stem_punt|UNIQUE constraint failed: stem.punt"),
    ):
        with pytest.raises(DBAPIError, match=bolt), mdg.werk.doe() as handeling:
            handeling.session.add(rij)


def test_the_database_lets_nobody_with_a_tie_take_part(mdg: Mdg) -> None:
    mdg.begonnen(Es=R2)
    for wijze_van in (Wijze.STEMT, Wijze.SPREEKT):
        rij = Puntdeelname(
            id="d-1",
            punt=mdg.punt,
            persoon=mdg.beheerder,
            rol=Rol.KARTREKKER,
            zetel="Es",
            wijze=wijze_van,
            vastgelegd_in=1,
        )
        with pytest.raises(DBAPIError, match="puntdeelname_zonder_belang"), mdg.werk.doe() as handeling:
            handeling.session.add(rij)


def test_the_database_takes_no_outcome_without_quorum_or_against_the_checklist(mdg: Mdg) -> None:
    mdg.uitgenodigd()
    vastgesteld = {"punt": mdg.punt, "uitkomst": Puntuitkomst.VASTGESTELD, "vastgelegd_in": 1}
    with pytest.raises(DBAPIError, match="puntuitkomst_met_quorum"), mdg.werk.doe() as handeling:
        handeling.session.add(Uitkomst(**vastgesteld | {"uitkomst": Puntuitkomst.BESPROKEN}))
    mdg.verklaar_allen()
    mdg.open()
    mdg.begin()
    mdg.antwoord(8)
    for lid in mdg.leden:
        mdg.stem(lid)
    with pytest.raises(DBAPIError, match="puntuitkomst_volgens_de_lijst"), mdg.werk.doe() as handeling:
        handeling.session.add(Uitkomst(**vastgesteld))
    with pytest.raises(DBAPIError, match="puntuitkomst_met_quorum"), mdg.werk.doe() as handeling:
        handeling.session.add(Uitkomst(**vastgesteld | {"uitkomst": Puntuitkomst.GEEN_QUORUM}))


def test_the_database_lets_nothing_be_added_to_what_is_closed(mdg: Mdg) -> None:
    mdg.begonnen()
    mdg.antwoord(1)
    mdg.sluit()
    rijen = (
        Controleantwoord(
            id="c-1",
            punt=mdg.punt,
            nummer=1,
            soort=Controlestap.BESLECHT,
            antwoord=True,
            door=mdg.controleur,
            vastgelegd_in=1,
        ),
        _stem(mdg, mdg.leden[0]),
    )
    for rij in rijen:
        with pytest.raises(DBAPIError, match="na_de_uitkomst_niets"), mdg.werk.doe() as handeling:
            handeling.session.add(rij)
    with mdg.werk.lees() as session:
        assert stemmen_over(session, mdg.punt) == ()


def test_an_answer_is_given_once(mdg: Mdg) -> None:
    mdg.begonnen()
    mdg.antwoord()
    with pytest.raises(Weigering) as fout, mdg.werk.doe(mdg.door(mdg.secretaris)) as handeling:
        beantwoord_controlepunt(handeling, punt=mdg.punt, nummer=1, antwoord=False)
    assert fout.value.grond.code == "MDG-27"
