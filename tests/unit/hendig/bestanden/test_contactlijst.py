from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hendig.bestanden.contactlijst import Banden, Contactlijst, lees_banden, lees_contactlijst
from hendig.bestanden.problemen import Invoerfout

KOP = "beoordelaar,beoordeelde\n"
BANDKOP = "partij_a,partij_b\n"


def lees(inhoud: str | bytes, ronde: str | None = None) -> Contactlijst:
    ruw = inhoud.encode() if isinstance(inhoud, str) else inhoud
    return lees_contactlijst(ruw, bestand="lijst.csv", ronde=ronde)


def banden(inhoud: str, partijen: frozenset[str] | None = frozenset("ABC")) -> Banden:
    return lees_banden(inhoud.encode(), bestand="banden.csv", partijen=partijen)


def weigering(inhoud: str | bytes, ronde: str | None = None) -> str:
    with pytest.raises(Invoerfout) as gevangen:
        lees(inhoud, ronde)
    return "\n".join(map(str, gevangen.value.problemen))


def bandweigering(inhoud: str, partijen: frozenset[str] | None = frozenset("ABC")) -> str:
    with pytest.raises(Invoerfout) as gevangen:
        banden(inhoud, partijen)
    return "\n".join(map(str, gevangen.value.problemen))


def test_pairs_count_once_and_nobody_rates_itself_and_both_are_said() -> None:
    lijst = lees(KOP + "A,B\nA,B\nB,B\nB,A\n")
    assert lijst.paren == (("A", "B"), ("B", "A"))
    assert lijst.partijen == {"A", "B"}
    assert (lijst.ronde, lijst.clusters) == (None, None)
    assert any("dubbele regels tellen één keer: 1" in zin for zin in lijst.mededelingen)
    assert any("zichzelf zou beoordelen telt niet mee: 1" in zin for zin in lijst.mededelingen)


def test_of_several_rounds_the_chosen_one_is_read() -> None:
    tekst = "ronde;beoordelaar;beoordeelde\nr;A;B\ns;B;A\n"
    assert lees(tekst, "s").paren == (("B", "A"),)
    assert 'In dit bestand staan 2 rondes: "r", "s". Kies er een met --ronde' in weigering(tekst)
    assert 'De ronde "t" staat er niet' in weigering(tekst, "t")


def test_one_round_need_not_be_chosen_and_a_file_without_rounds_knows_none() -> None:
    assert lees("ronde;beoordelaar;beoordeelde\nr;A;B\n").ronde == "r"
    assert "Laat --ronde weg" in weigering(KOP + "A,B\n", "r")


def test_a_cluster_column_tells_where_each_rater_belongs() -> None:
    lijst = lees("beoordelaar,beoordeelde,cluster\nA,B,noord\nA,C,noord\nG,A,\n")
    assert lijst.clusters == {"A": "noord"}
    fout = weigering("beoordelaar,beoordeelde,cluster\nA,B,noord\nA,C,zuid\n")
    assert '"A" staat hier in cluster "zuid" en eerder in "noord"' in fout


def test_a_file_of_ratings_is_a_list_too() -> None:
    lijst = lees("beoordelaar;beoordeelde;C1\nA;B;4\n")
    assert lijst.paren == (("A", "B"),)
    assert any('niet gebruikte kolommen: "C1"' in zin for zin in lijst.mededelingen)


@pytest.mark.parametrize(
    ("inhoud", "raad"),
    [
        ("", "leeg"),
        (KOP, "alleen een kopregel"),
        (KOP + "A,A\n", "geen twee verschillende partijen"),
        (KOP + ",B\n", "regel 2: beoordelaar is leeg"),
        (KOP + "A,B,C\n", "regel 2: deze regel heeft 3 cellen en de kop 2"),
        (KOP + 'A,"B\n', "regel 2: De aanhalingstekens"),
        (KOP + "Éik,B\neik,B\n", "verschillen alleen in hoofdletters"),
        ("beoordelaar,wie\nA,B\n", 'De kolom "beoordeelde" ontbreekt'),
        (b"\x00\x01", "bytes die geen tekst zijn"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused(inhoud: str | bytes, raad: str) -> None:
    assert raad in weigering(inhoud)


def test_all_problems_of_a_list_are_told_at_once() -> None:
    fout = weigering(KOP + ",B\nA,B,C\nD,d\n")
    assert all(deel in fout for deel in ("regel 2", "regel 3", "regel 4"))


def test_ties_have_no_direction_and_count_once() -> None:
    assert banden(BANDKOP + "B,A\nA,B\nC,A\n").paren == (("A", "B"), ("A", "C"))


def test_a_tie_with_a_name_that_is_not_on_the_list_is_refused_with_the_nearest() -> None:
    fout = bandweigering(BANDKOP + "Praktijk Eik,A\n", frozenset({"Praktijk Eek", "A"}))
    assert '"Praktijk Eik" staat niet op de contactlijst. Bedoelt u Praktijk Eek?' in fout
    assert banden(BANDKOP + "X,A\n", None).paren == (("A", "X"),)


@pytest.mark.parametrize(
    ("inhoud", "raad"),
    [
        (BANDKOP + "A,A\n", "een band met zichzelf"),
        (BANDKOP + "A,\n", "partij_b is leeg"),
        ("a,b\nA,B\n", 'De kolom "partij_a" ontbreekt'),
        (BANDKOP, "alleen een kopregel"),
    ],
)
def test_ties_that_cannot_be_read_are_refused(inhoud: str, raad: str) -> None:
    assert raad in bandweigering(inhoud)


LINES = ["r,A,B,x", "s,B,A,", "r,,A,x", "r,A,C,y", '"', "r;A;B", "\x00", "r,a,B,x", ",A,B,"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=6), st.none() | st.sampled_from(["r", "t"]))
def test_any_lines_are_a_list_or_a_refusal(regels: list[str], ronde: str | None) -> None:
    with contextlib.suppress(Invoerfout):
        assert lees("ronde,beoordelaar,beoordeelde,cluster\n" + "\n".join(regels), ronde).paren
