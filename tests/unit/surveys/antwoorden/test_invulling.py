"""Filling in as a value: steps, what is missing, what a form sent, and who signs off."""

from __future__ import annotations

import pytest

from governance.netwerk.rules import Rol
from surveys.antwoorden.blad import Antwoord, Blad, Invulling, Opmerking, als_bytes, uit_bytes
from surveys.antwoorden.invulling import Staat, alles_niet, lees, onaf, rest_niet, staat, stappen
from surveys.antwoorden.rules import mag_aftekenen, mag_met_link
from surveys.vragenlijst.instrument import VOORSTEL

EERSTE, TWEEDE = VOORSTEL.constructen
VOL = {code: Antwoord(4) for code in EERSTE.codes}


def test_every_party_is_asked_about_in_two_parts() -> None:
    alle = stappen(VOORSTEL, [("a", "Aalscholver"), ("b", "Buizerd")])
    assert [(stap.nummer, stap.partner, stap.deel, stap.naam) for stap in alle] == [
        (1, 1, 1, "Aalscholver"),
        (2, 1, 2, "Aalscholver"),
        (3, 2, 1, "Buizerd"),
        (4, 2, 2, "Buizerd"),
    ]
    assert stappen(VOORSTEL, []) == ()


def test_cannot_judge_is_an_answer_and_nothing_is_none() -> None:
    assert staat(Blad(), EERSTE) is Staat.NOG_NIET
    assert staat(Blad(antwoorden={"C1": Antwoord(None)}), EERSTE) is Staat.BEZIG
    assert staat(Blad(antwoorden=alles_niet(EERSTE, Blad())), EERSTE) is Staat.KLAAR


def test_what_misses_an_answer_is_not_done() -> None:
    alle = stappen(VOORSTEL, [("a", "Aalscholver")])
    invulling = Invulling().met(alle[0].plaats, Blad(antwoorden=VOL))
    assert onaf(invulling, alle) == (alle[1],)


def test_saying_nothing_keeps_explanations_and_the_rest_keeps_answers() -> None:
    blad = Blad(antwoorden={"C1": Antwoord(2, "Ik zag weinig")})
    assert alles_niet(EERSTE, blad)["C1"] == Antwoord(None, "Ik zag weinig")
    assert rest_niet(EERSTE, blad) == {"C1": Antwoord(2, "Ik zag weinig")} | dict.fromkeys(
        EERSTE.codes[1:], Antwoord(None)
    )


def test_a_form_is_read_with_what_is_wrong_beside_it() -> None:
    gestuurd = lees(
        VOORSTEL,
        EERSTE,
        {
            "C1": "5",
            "C1-toelichting": "  Goed  ",
            "C2": "nvt",
            "C3": "6",
            "C4-toelichting": "Zonder antwoord",
            "I1": "1",
        },
    )
    assert dict(gestuurd.antwoorden) == {"C1": Antwoord(5, "Goed"), "C2": Antwoord(None)}
    assert set(gestuurd.fouten) == {"C3", "C4"}


@pytest.mark.parametrize(("lengte", "fouten"), [(500, set()), (501, {"C1-toelichting"})])
def test_an_explanation_has_an_end(lengte: int, fouten: set[str]) -> None:
    assert set(lees(VOORSTEL, EERSTE, {"C1": "5", "C1-toelichting": "x" * lengte}).fouten) == fouten


def test_what_was_sent_stays_as_it_was_sent() -> None:
    invulling = Invulling().met(("a", EERSTE.naam), Blad(antwoorden=VOL, slag=1))
    assert (invulling.is_ingeleverd, invulling.gewijzigd) == (False, False)
    verstuurd = invulling.lever_in()
    assert (verstuurd.is_ingeleverd, verstuurd.gewijzigd) == (True, False)
    anders = verstuurd.met(("a", EERSTE.naam), Blad(antwoorden=VOL | {"C1": Antwoord(1)}, slag=2))
    assert (anders.is_ingeleverd, anders.gewijzigd) == (False, True)
    assert anders.ingeleverd == verstuurd.ingeleverd
    assert anders.met(("a", EERSTE.naam), Blad(antwoorden=VOL, slag=3)).is_ingeleverd


def test_it_comes_back_out_of_its_bytes_as_it_went_in() -> None:
    blad = Blad(
        antwoorden={"C1": Antwoord(None, 'Één \N{SNOWMAN} "teken"'), "C2": Antwoord(3)},
        opmerkingen=(Opmerking("p1", "Klopt dit?"),),
        door="p1",
        slag=4,
    )
    invulling = Invulling().met(("a", EERSTE.naam), blad)
    for een in (Invulling(), invulling, invulling.lever_in()):
        assert uit_bytes(als_bytes(een)) == een
    assert uit_bytes(None) == Invulling()


@pytest.mark.parametrize(
    ("wie", "mag"),
    [
        ({"p": [Rol.BEOORDELAAR]}, True),
        ({"p": [Rol.BEOORDELAAR], "q": [Rol.BEOORDELAAR, Rol.CONTACTPERSOON]}, False),
        ({"p": [Rol.BEOORDELAAR, Rol.TEKENBEVOEGDE], "q": [Rol.BEOORDELAAR]}, True),
        ({"q": [Rol.BEOORDELAAR]}, False),
        ({}, False),
    ],
)
def test_who_speaks_for_an_organisation_signs_off_and_anybody_where_nobody_does(
    wie: dict[str, list[Rol]], *, mag: bool
) -> None:
    assert mag_aftekenen("p", wie) is mag


@pytest.mark.parametrize(("rol", "mag"), [(Rol.CONTACTPERSOON, True), (Rol.CONTRACTMANAGER, False), (Rol.FG, False)])
def test_a_link_is_not_enough_for_who_does_formal_acts(rol: Rol, *, mag: bool) -> None:
    assert mag_met_link([Rol.BEOORDELAAR, rol]) is mag
