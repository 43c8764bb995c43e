from __future__ import annotations

import contextlib
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hendig.bestanden.metingen import lees_metingen
from hendig.bestanden.problemen import Invoerfout
from hendig.bestanden.uitgenodigd import Uitgenodigd, lees_uitgenodigd

KOP = "ronde,beoordelaar,beoordeelde\n"
METINGEN = "ronde,beoordelaar,beoordeelde,score\nr,A,B,3\ns,B,A,4\ns,A,C,\n"


def lees(
    inhoud: str | bytes,
    metingen: str = METINGEN,
    kolommen: Mapping[str, str] | None = None,
    oude_namen: Mapping[str, str] | None = None,
) -> Uitgenodigd:
    gelezen = lees_metingen(
        metingen.encode(),
        bestand="metingen.csv",
        minimum=1,
        maximum=5,
        kolommen=kolommen or {},
        volgorde=None,
        oude_namen=oude_namen or {},
    )
    return lees_uitgenodigd(
        inhoud.encode() if isinstance(inhoud, str) else inhoud,
        bestand="lijst.csv",
        metingen=gelezen,
        kolommen=kolommen or {},
        oude_namen=oude_namen or {},
    )


def weigering(inhoud: str | bytes, **anders: object) -> list[str]:
    with pytest.raises(Invoerfout) as gevangen:
        lees(inhoud, **anders)  # type: ignore[arg-type]
    return [str(probleem) for probleem in gevangen.value.problemen]


def test_the_list_shares_the_numbers_of_the_ratings_and_adds_who_never_answered() -> None:
    lijst = lees(KOP + "s,B,A\nr,A,B\ns,Aap,A\nr,Aap,Zus\n")
    assert lijst.partijen == ("A", "B", "C", "Aap", "Zus")
    assert list(zip(lijst.ronde, lijst.beoordelaar, lijst.beoordeelde, strict=True)) == [
        (0, 0, 1),
        (0, 3, 4),
        (1, 1, 0),
        (1, 3, 0),
    ]


def test_duplicates_and_self_ratings_are_left_out_and_said() -> None:
    lijst = lees(KOP + "r,A,B\nr,A,B\nr,A,A\ns,B,A\n")
    assert len(lijst.ronde) == 2
    assert any("dubbele regels tellen één keer: 1" in zin for zin in lijst.mededelingen)
    assert any("zichzelf zou beoordelen telt niet mee: 1" in zin for zin in lijst.mededelingen)


def test_an_answer_that_is_not_on_the_list_is_refused_with_its_line_in_the_ratings() -> None:
    (tekst,) = weigering(KOP + "r,A,B\ns,A,C\n")
    assert '"B" beoordeelde "A" in ronde "s" (regel 3 van de beoordelingen)' in tekst
    assert "Zet het paar op de lijst, of haal de beoordeling weg" in tekst


def test_a_round_without_a_list_is_refused() -> None:
    problemen = weigering(KOP + "r,A,B\n")
    assert 'Voor ronde "s" staat hier niemand' in problemen[0]


def test_a_round_that_does_not_occur_is_refused_with_its_line() -> None:
    (tekst,) = weigering(KOP + "r,A,B\nt,A,B\n")
    assert tekst.startswith('lijst.csv, regel 3: De ronde "t" komt in de beoordelingen niet voor')


def test_a_name_that_is_nearly_one_of_the_ratings_is_refused() -> None:
    (tekst,) = weigering(KOP + "r,a,B\n")
    assert '"a" en "A" (bij de beoordelingen)' in tekst


@pytest.mark.parametrize(
    ("inhoud", "raad"),
    [
        ("", "leeg"),
        (KOP, "alleen een kopregel"),
        (KOP + "r,,B\n", "regel 2: beoordelaar is leeg"),
        (KOP + "r,A\n", "regel 2: deze regel heeft 2 cellen en de kop 3"),
        (KOP + 'r,"A,B\n', "regel 2: De aanhalingstekens"),
        ("ronde,beoordelaar\nr,A\n", 'De kolom "beoordeelde" ontbreekt'),
        ("beoordelaar,beoordeelde\nA,B\n", 'De kolom "ronde" ontbreekt'),
        (b"\x00\x01", "bytes die geen tekst zijn"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused(inhoud: str | bytes, raad: str) -> None:
    assert any(raad in tekst for tekst in weigering(inhoud))


def test_with_one_round_the_list_needs_no_rounds() -> None:
    lijst = lees("beoordelaar,beoordeelde,soort\nA,B,x\n", metingen="ronde,beoordelaar,beoordeelde,score\nr,A,B,3\n")
    assert lijst.ronde.tolist() == [0]
    assert any('niet gebruikte kolommen: "soort"' in zin for zin in lijst.mededelingen)


def test_headers_of_the_ratings_file_count_where_the_list_has_them_too() -> None:
    metingen = METINGEN.replace("beoordelaar", "rater")
    for kop in (KOP, KOP.replace("beoordelaar", "Rater")):
        assert len(lees(kop + "r,A,B\ns,B,A\n", metingen=metingen, kolommen={"beoordelaar": "rater"}).ronde) == 2


def test_an_old_name_on_the_list_is_the_partner_of_now() -> None:
    lijst = lees(KOP + "r,Oud,B\ns,B,A\n", oude_namen={"Oud": "A"})
    assert lijst.partijen == ("A", "B", "C")
    assert lijst.beoordelaar.tolist() == [0, 1]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(["r,A,B", "s,B,A", "s,,A", "t,A,B", '"', "r;A;B", "\x00", "r,a,B"]), max_size=6))
def test_any_lines_are_a_list_or_a_refusal(regels: list[str]) -> None:
    with contextlib.suppress(Invoerfout):
        lees(KOP + "\n".join(regels))
