from __future__ import annotations

import unicodedata

import pytest

from tests.unit.hendig.bestanden.lezen import bestand, lees, weigering


def test_names_are_trimmed_composed_and_freed_of_invisible_characters() -> None:
    los = unicodedata.normalize("NFD", "Één")
    assert lees(bestand(f"r; {los}\u00a0 hof ;B;3", "s;Één hof\u200b;B;3")).partijen == ("B", "Één hof")


@pytest.mark.parametrize(
    ("een", "ander"), [("Zon", "zon"), ("Zon Hof", "ZonHof"), ("Een", "Eén"), ("Straße", "STRASSE")]
)
def test_names_that_differ_only_in_case_spaces_or_accents_are_a_problem_with_both_spellings(
    een: str, ander: str
) -> None:
    (tekst,) = weigering(bestand(f"r;{een};B;3", f"r;B;{ander};3"))
    assert tekst.startswith("metingen.csv, regel 3: ")
    assert f'"{ander}" en "{een}" (regel 2)' in tekst
    assert "overal gelijk" in tekst


def test_rounds_and_clusters_that_nearly_agree_are_a_problem_too() -> None:
    problemen = weigering(bestand("r;A;B;x;3", "R;B;A;X;3", kop="ronde;beoordelaar;beoordeelde;cluster;score"))
    assert [soort in tekst for soort, tekst in zip(("dit cluster", "deze ronde"), problemen, strict=True)]


def test_a_self_rating_is_left_out_and_said() -> None:
    metingen = lees(bestand("r;A;A;3", "r;A;B;4", "r;C;C;4"))
    assert metingen.regel.tolist() == [3]
    assert metingen.partijen == ("A", "B", "C")
    assert any("2 weggelaten (regel 2, 4)" in zin for zin in metingen.mededelingen)


def test_a_rater_has_one_cluster_in_a_round_and_may_have_another_in_the_next() -> None:
    kop = "ronde;beoordelaar;beoordeelde;cluster;score"
    goed = lees(bestand("r;A;B;x;3", "s;A;B;y;3", "s;gemeente;B;;3", kop=kop))
    assert goed.clusters == ("x", "y")
    assert goed.cluster is not None
    assert goed.cluster.tolist() == [0, 1, -1]
    problemen = weigering(bestand("r;A;B;x;3", "r;A;C;y;3", "r;A;D;y;3", "r;A;E;;3", kop=kop))
    raad = 'in ronde "r". Kies één cluster per beoordelaar en ronde.'
    assert problemen == [
        f'metingen.csv, regel 3: "A" heeft hier "y" en op regel 2 "x", {raad}',
        f'metingen.csv, regel 5: "A" heeft hier geen cluster en op regel 2 "x", {raad}',
    ]


def test_a_cluster_that_cannot_be_a_name_is_refused_with_its_line() -> None:
    kop = "ronde;beoordelaar;beoordeelde;cluster;score"
    problemen = weigering(bestand("r;A;B;=C1;3", "r;C;B;=C1;9", kop=kop))
    assert problemen[0] == "metingen.csv, regel 2: cluster is een formule. Plak de waarde in de cel."
    assert [tekst.split(":")[0] for tekst in problemen[1:]] == ["metingen.csv, regel 3"] * 2


def test_a_cluster_column_without_clusters_counts_as_none_and_is_said() -> None:
    metingen = lees(bestand("r;A;B;;3", kop="ronde;beoordelaar;beoordeelde;cluster;score"))
    assert metingen.cluster is None
    assert any("kolom cluster is leeg" in zin for zin in metingen.mededelingen)


@pytest.mark.parametrize("regels", [("r;A;B;3", "s;A;B;"), ("r;A;B;3", "s;A;A;3")])
def test_a_round_without_a_usable_rating_is_refused(regels: tuple[str, str]) -> None:
    (tekst,) = weigering(bestand(*regels))
    assert 'In ronde "s" staat geen enkel bruikbaar cijfer' in tekst


def test_a_round_of_which_only_a_wrong_rating_is_there_is_not_called_empty() -> None:
    assert len(weigering(bestand("r;A;B;3", "s;A;B;9"))) == 1


def test_the_rounds_file_fixes_the_order_and_its_empty_rounds_are_told() -> None:
    metingen = lees(bestand("b;A;B;3", "a;A;B;3"), volgorde=["a", "nul", "b"])
    assert metingen.rondes == ("a", "b")
    assert metingen.ronde.tolist() == [1, 0]
    assert any('zoals in het rondebestand): "a", "b"' in zin for zin in metingen.mededelingen)
    assert any('zonder beoordelingen: "nul"' in zin for zin in metingen.mededelingen)


def test_a_round_that_the_rounds_file_does_not_name_is_refused() -> None:
    (tekst,) = weigering(bestand("Ronde 1;A;B;3"), volgorde=["ronde 1"])
    assert 'regel 2: De ronde "Ronde 1" staat niet in het rondebestand. Bedoelt u ronde 1?' in tekst


def test_a_file_without_rounds_takes_the_name_of_the_only_round_and_refuses_a_choice() -> None:
    inhoud = bestand("A;B;3", kop="beoordelaar;beoordeelde;score")
    assert lees(inhoud, volgorde=["lente"]).rondes == ("lente",)
    assert "Voeg een kolom ronde toe" in weigering(inhoud, volgorde=["lente", "herfst"])[0]


def test_a_partner_that_was_renamed_is_one_partner_over_the_rounds() -> None:
    metingen = lees(bestand("r;Oud;B;3", "s;Nieuw;B;3"), oude_namen={"Oud": "Nieuw"})
    assert metingen.partijen == ("B", "Nieuw")
    assert metingen.beoordelaar.tolist() == [1, 1]
    assert any('"Oud" telt mee als "Nieuw"' in zin for zin in metingen.mededelingen)


def test_a_partner_under_both_names_in_one_round_is_refused() -> None:
    (tekst,) = weigering(bestand("r;Oud;B;3", "r;C;Nieuw;3"), oude_namen={"Oud": "Nieuw"})
    assert "onder twee namen" in tekst
    assert '"Oud"' in tekst
    assert "(regel 3)" in tekst or "(regel 2)" in tekst


def test_a_name_that_nearly_is_an_old_name_is_refused() -> None:
    (tekst,) = weigering(bestand("r;oud;B;3"), oude_namen={"Oud": "OUD BV"})
    assert '"oud" en "Oud" (in het rondebestand)' in tekst


def test_an_old_name_may_differ_from_the_new_one_in_no_more_than_case() -> None:
    assert lees(bestand("r;zon;B;3", "s;Zon;B;3"), oude_namen={"zon": "Zon"}).partijen == ("B", "Zon")
