"""Who votes on an item, when it can be done, what follows from answers and votes, and whose name is not written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.mdg.namen import genoemd
from governance.mdg.rules import BEVOEGDHEDEN, MEDEDINGINGSGEVOELIG, OVER_EEN_ZAAK, Mdgdaad, Puntsoort, Puntuitkomst
from governance.mdg.stemming import (
    CONTROLELIJST,
    GEMEENTEZETEL,
    Aanwezige,
    Controlepunt,
    Quorum,
    Stemkeuze,
    Wijze,
    uitkomst_van_vaststelling,
    wijzen,
)
from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import MDG_UITKOMSTEN

VOOR, TEGEN, ONTHOUDING = Stemkeuze.VOOR, Stemkeuze.TEGEN, Stemkeuze.ONTHOUDING
ALLES_JA = tuple(Controlepunt(nummer, antwoord=True) for nummer in range(1, len(CONTROLELIJST) + 1))

aanwezigen = st.lists(
    st.builds(
        Aanwezige,
        persoon=st.text("abcdefgh", min_size=1, max_size=2),
        rol=st.sampled_from([Rol.AFGEVAARDIGDE, Rol.PLAATSVERVANGER, Rol.KARTREKKER, Rol.CONTRACTMANAGER]),
        zetel=st.sampled_from(["Beek", "beek", "Es", None]),
        mag=st.sampled_from([True, False, None]),
    ),
    unique_by=lambda een: een.persoon,
)


@given(aanwezigen, st.sampled_from(Mdgdaad))
def test_who_steps_aside_or_did_not_declare_is_in_no_vote_set(wie: list[Aanwezige], daad: Mdgdaad) -> None:
    hoe = wijzen(wie, daad)
    stemmers = [een for een in wie if hoe[een.persoon] is Wijze.STEMT]
    assert all(een.mag is True for een in stemmers)
    assert all(hoe[een.persoon] is Wijze.STAPT_OPZIJ for een in wie if een.mag is False)
    assert all(hoe[een.persoon] is Wijze.ZONDER_VERKLARING for een in wie if een.mag is None)
    clusters = [(een.zetel or "").casefold() for een in stemmers if een.rol is not Rol.CONTRACTMANAGER]
    assert len(set(clusters)) == len(clusters)
    assert all(een.rol is not Rol.KARTREKKER for een in stemmers)


@given(aanwezigen)
def test_the_delegate_comes_before_who_stands_in(wie: list[Aanwezige]) -> None:
    hoe = wijzen(wie, Mdgdaad.STELT_VAST)
    for een in wie:
        if een.rol is Rol.PLAATSVERVANGER and hoe[een.persoon] is Wijze.STEMT:
            zelfde = [lid for lid in wie if (lid.zetel or "").casefold() == (een.zetel or "").casefold()]
            assert not any(lid.rol is Rol.AFGEVAARDIGDE and lid.mag for lid in zelfde)


@pytest.mark.parametrize("daad", Mdgdaad)
def test_the_gemeente_votes_only_to_confirm(daad: Mdgdaad) -> None:
    van_gemeente = Aanwezige("g", Rol.CONTRACTMANAGER, GEMEENTEZETEL, mag=True)
    assert (wijzen([van_gemeente], daad)["g"] is Wijze.STEMT) is (daad is Mdgdaad.BEKRACHTIGT)


@pytest.mark.parametrize(
    ("zetels", "opzij", "aanwezig", "uitkomst"),
    [
        (9, 2, 4, None),
        (9, 2, 3, Puntuitkomst.GEEN_QUORUM),
        (9, 4, 3, None),
        (9, 5, 4, Puntuitkomst.QUORUM_ONMOGELIJK),
        (4, 2, 2, Puntuitkomst.QUORUM_ONMOGELIJK),
        (3, 0, 3, None),
        (3, 0, 2, Puntuitkomst.GEEN_QUORUM),
        (0, 0, 0, Puntuitkomst.QUORUM_ONMOGELIJK),
    ],
)
def test_a_quorum_is_more_than_half_of_who_may_and_at_least_three(
    zetels: int, opzij: int, aanwezig: int, uitkomst: Puntuitkomst | None
) -> None:
    assert Quorum(zetels, opzij, aanwezig, 3).uitkomst is uitkomst


stemmen = st.lists(st.sampled_from(Stemkeuze), max_size=9)


@given(st.lists(st.booleans(), min_size=8, max_size=8), stemmen)
def test_it_is_established_only_with_eight_times_yes_and_more_for_than_against(
    antwoorden: list[bool], keuzes: list[Stemkeuze]
) -> None:
    lijst = [Controlepunt(nummer, antwoord=antwoord) for nummer, antwoord in enumerate(antwoorden, start=1)]
    vast = uitkomst_van_vaststelling(lijst, keuzes) is Puntuitkomst.VASTGESTELD
    assert vast == (all(antwoorden) and keuzes.count(VOOR) > keuzes.count(TEGEN))


@given(stemmen)
def test_one_more_vote_against_never_establishes(keuzes: list[Stemkeuze]) -> None:
    zonder = uitkomst_van_vaststelling(ALLES_JA, keuzes)
    met = uitkomst_van_vaststelling(ALLES_JA, [*keuzes, TEGEN])
    assert (zonder, met) != (Puntuitkomst.NIET_VASTGESTELD, Puntuitkomst.VASTGESTELD)


def test_a_disputed_point_has_no_answer_until_it_is_settled() -> None:
    assert Controlepunt(1, antwoord=True, betwist=True).geldend is None
    assert Controlepunt(1, antwoord=True, betwist=True, beslecht=False).geldend is False
    betwist = (*ALLES_JA[:7], Controlepunt(8, antwoord=True, betwist=True))
    assert uitkomst_van_vaststelling(betwist, [VOOR]) is Puntuitkomst.NIET_VASTGESTELD


def test_every_item_has_its_acts_and_about_a_partner_nothing_is_advised() -> None:
    assert BEVOEGDHEDEN.keys() == set(Puntsoort)
    assert {soort: BEVOEGDHEDEN[soort] for soort in OVER_EEN_ZAAK} == {
        Puntsoort.VASTSTELLING: {Mdgdaad.STELT_VAST},
        Puntsoort.BESPREKING: {Mdgdaad.BESPREEKT},
    }


@pytest.mark.parametrize(
    ("waarvan", "soorten"),
    [
        ("tarieven", {Puntsoort.TARIEVEN}),
        ("omzet", {Puntsoort.HUISHOUDBOEKJE, Puntsoort.BUDGET, Puntsoort.INZET_BUDGET}),
        ("capaciteit", {Puntsoort.INZET_HULP}),
        ("toelating", {Puntsoort.OPEN_HOUSE}),
        ("uitsluiting", OVER_EEN_ZAAK),
    ],
)
def test_a_jurist_looks_first_at_items_about_what_partners_compete_on(waarvan: str, soorten: set[Puntsoort]) -> None:
    assert soorten <= MEDEDINGINGSGEVOELIG, waarvan


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Mies Rietzanger was er niet.", ("Mies Rietzanger",)),
        ("mevrouw Rietzanger belde", ("Mies Rietzanger",)),
        ("de rietzanger zingt", ()),
        ("Praktijk Rietzanger kreeg een brief.", ()),
        ("Niemand genoemd.", ()),
    ],
)
def test_a_name_is_found_in_full_or_by_its_surname_but_not_in_that_of_a_party(
    tekst: str, gevonden: tuple[str, ...]
) -> None:
    assert genoemd(tekst, ["Mies Rietzanger (verzonnen)"], behalve=["Praktijk Rietzanger"]) == gevonden


def test_a_case_knows_the_outcomes_of_the_mdg_by_its_own_words() -> None:
    """The two do not import each other: this holds that they mean the same."""
    assert list(MDG_UITKOMSTEN.values()) == [
        Puntuitkomst.VASTGESTELD,
        Puntuitkomst.NIET_VASTGESTELD,
        Puntuitkomst.BESPROKEN,
    ]
