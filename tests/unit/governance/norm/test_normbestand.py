from __future__ import annotations

import contextlib
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.oordeel.normregels import Maatstaf, Weglating
from governance.norm.normbestand import norm_uit_gegevens
from governance.norm.normgegevens import als_gegevens
from governance.norm.sleutelbestand import Sleutelfout
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, NORMBESTAND, SCORE, voorbeeldnorm

ITEMS = (COMPETENTIONEEL, INTENTIONEEL)
ROOT = Path(__file__).parents[4]


def gegevens(constructen: tuple[str, ...] = ITEMS) -> dict[str, Any]:
    return tomllib.loads(voorbeeldnorm(constructen))


def weigering(inhoud: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(Sleutelfout) as gevangen:
        norm_uit_gegevens(inhoud)
    return {probleem.sleutel: probleem.tekst for probleem in gevangen.value.problemen}


def met(sectie: str, naam: str, waarde: object) -> dict[str, Any]:
    inhoud = gegevens()
    inhoud[sectie][naam] = waarde
    return inhoud


def test_the_example_is_the_proposal_and_is_accepted() -> None:
    norm = norm_uit_gegevens(gegevens())
    regels = norm.constructen[COMPETENTIONEEL]
    assert tuple(norm.constructen) == ITEMS
    assert (norm.versie, norm.vastgesteld_op) == ("1.0", date(2026, 1, 1))
    assert (regels.minimum, regels.maximum, regels.norm, regels.quantile) == (1, 5, 3, 1.282)
    assert (regels.k_min, regels.se_max, regels.response_min) == (8, 0.35, 0.6)
    assert (regels.clusters_min, regels.cluster_share_max, regels.reliability_min) == (3, 0.5, 0.7)
    assert regels.spread_at_norm
    assert regels.without_correction
    assert regels.maatstaf is Maatstaf.BOVENGRENS
    assert regels.leave_out == (Weglating.BEOORDELAAR, Weglating.CLUSTER)
    assert (norm.tonen_min, norm.items_min, norm.gemeente) == (5, 3, "gemeente")
    herhaling = norm.herhaling
    assert (herhaling.k, herhaling.verbetertermijn_maanden, herhaling.venster_maanden) == (2, 6, 30)
    assert (herhaling.nieuwkomer_maanden, herhaling.publicatie_werkdagen) == (6, 20)


def test_a_norm_for_a_file_with_one_score_holds_only_score() -> None:
    norm = norm_uit_gegevens(gegevens((SCORE,)))
    assert tuple(norm.constructen) == (SCORE,)


def test_the_example_says_that_it_is_a_proposal_and_explains_every_key() -> None:
    tekst = voorbeeldnorm(ITEMS)
    assert "VOORBEELD" in tekst
    assert "voorstel" in tekst
    for sleutel in NORMBESTAND.sleutels:
        if sleutel.naam != SCORE:
            assert f"\n{sleutel.naam} = " in tekst
            assert sleutel.betekenis.split()[0] in tekst


def test_the_example_takes_other_values_and_refuses_names_it_does_not_know() -> None:
    tekst = voorbeeldnorm((SCORE,), {"schaal.maximum": 6, "oordeel.gemeente": "geen", "herhaling.weglaten": ()})
    norm = norm_uit_gegevens(tomllib.loads(tekst))
    assert (norm.gemeente, norm.constructen[SCORE].maximum, norm.constructen[SCORE].leave_out) == (None, 6, ())
    with pytest.raises(KeyError, match="bestaat_niet"):
        voorbeeldnorm(ITEMS, {"oordeel.bestaat_niet": 1})


def test_the_reference_table_has_a_row_for_every_key() -> None:
    tabel = NORMBESTAND.naslagtabel()
    assert all(f"`{sleutel.plaats}`" in tabel for sleutel in NORMBESTAND.sleutels)
    assert len({regel.count("|") for regel in tabel.splitlines()}) == 1


def test_the_documented_table_is_that_of_the_keys() -> None:
    assert NORMBESTAND.naslagtabel() in (ROOT / "docs" / "norm.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("constructen", [ITEMS, (SCORE,)])
def test_a_norm_written_as_data_is_read_back_the_same(constructen: tuple[str, ...]) -> None:
    norm = norm_uit_gegevens(gegevens(constructen))
    assert norm_uit_gegevens(als_gegevens(norm)) == norm
    assert als_gegevens(norm) == gegevens(constructen)


@pytest.mark.parametrize("sleutel", [sleutel for sleutel in NORMBESTAND.sleutels if sleutel.naam != SCORE], ids=str)
def test_every_key_is_asked_for_by_name_when_it_is_missing(sleutel: Any) -> None:
    inhoud = gegevens()
    del inhoud[sleutel.sectie][sleutel.naam]
    gevonden = weigering(inhoud)
    assert list(gevonden) == [sleutel.plaats]
    assert "ontbreekt. Schrijf" in gevonden[sleutel.plaats]


@pytest.mark.parametrize("sleutel", [sleutel for sleutel in NORMBESTAND.sleutels if sleutel.naam != SCORE], ids=str)
def test_only_a_gate_is_switched_off_by_writing_geen(sleutel: Any) -> None:
    inhoud = met(sleutel.sectie, sleutel.naam, "geen")
    gates = {
        "k_min", "se_max", "respons_min", "clusters_min", "cluster_aandeel_max", "betrouwbaarheid_min", "items_min",
        "gemeente",
    }  # fmt: skip
    if sleutel.naam in gates or sleutel.naam in {"versie", "artikel", "vastgesteld_door"}:
        norm_uit_gegevens(inhoud)
    else:
        assert list(weigering(inhoud)) == [sleutel.plaats]


def test_a_gate_that_is_off_is_none() -> None:
    inhoud = gegevens()
    for naam in ("k_min", "se_max", "respons_min", "clusters_min", "cluster_aandeel_max", "betrouwbaarheid_min"):
        inhoud["oordeel"][naam] = "geen"
    inhoud["oordeel"] |= {"items_min": "geen", "gemeente": "geen"}
    norm = norm_uit_gegevens(inhoud)
    regels = norm.constructen[INTENTIONEEL]
    assert (norm.items_min, norm.gemeente, regels.k_min, regels.se_max, regels.response_min) == (None,) * 5
    assert (regels.clusters_min, regels.cluster_share_max, regels.reliability_min) == (None,) * 3


@pytest.mark.parametrize(
    ("sectie", "naam", "waarde", "raad"),
    [
        ("schaal", "minimum", 5, "lager zijn dan het maximum"),
        ("schaal", "minimum", float("nan"), "Schrijf een getal"),
        ("schaal", "maximum", float("inf"), "Schrijf een getal"),
        ("schaal", "maximum", "5", "Schrijf een getal"),
        ("norm", "competentioneel", 5.5, "van 1 tot en met 5"),
        ("norm", "intentioneel", True, "Schrijf een getal"),
        ("oordeel", "kwantiel", -0.1, "van 0 of hoger"),
        ("oordeel", "spreiding_bij_norm", 1, "Schrijf true of false"),
        ("oordeel", "zonder_correctie", "ja", "Schrijf true of false"),
        ("oordeel", "maatstaf", "mediaan", '"bovengrens" of "gemiddelde"'),
        ("oordeel", "k_min", 7.5, "een geheel getal"),
        ("oordeel", "k_min", True, "een geheel getal"),
        ("oordeel", "k_min", 0, '"geen" om deze poort uit te zetten'),
        ("oordeel", "k_min", "Geen", '"geen" om deze poort uit te zetten'),
        ("oordeel", "tonen_min", 2, "van 3 of hoger"),
        ("oordeel", "tonen_min", 9, "tonen_min lager of k_min hoger"),
        ("oordeel", "se_max", 0, "boven 0"),
        ("oordeel", "respons_min", 60, "niet hoger dan 1"),
        ("oordeel", "clusters_min", 9, "clusters_min lager of k_min hoger"),
        ("oordeel", "cluster_aandeel_max", 0.0, "boven 0 en niet hoger dan 1"),
        ("oordeel", "betrouwbaarheid_min", 1.1, "niet hoger dan 1"),
        ("oordeel", "items_min", 5, "niet hoger dan 4"),
        ("oordeel", "gemeente", "  ", "een tekst"),
        ("oordeel", "gemeente", "GEEN", '"geen" om deze poort uit te zetten'),
        ("herhaling", "k", 1, "van 2 of hoger"),
        pytest.param("herhaling", "k", 16**5000, "een geheel getal", id="reusachtig"),
        ("herhaling", "weglaten", ["rater"], '"beoordelaar" en/of "cluster"'),
        ("herhaling", "weglaten", ["cluster", "cluster"], "een lijst"),
        ("herhaling", "weglaten", "cluster", "een lijst"),
        ("herhaling", "venster_maanden", 5, "Maak venster_maanden langer"),
        ("herhaling", "nieuwkomer_maanden", -1, "van 0 of hoger"),
        ("herhaling", "publicatie_werkdagen", 1.5, "een geheel getal"),
        ("contract", "versie", 1.0, "tussen aanhalingstekens"),
        ("contract", "vastgesteld_op", "2026-01-01", "zonder aanhalingstekens"),
        ("contract", "vastgesteld_op", date(9999, 1, 1), "een jaar van 1900 tot 2200"),
    ],
)
def test_an_impossible_value_is_refused_by_name_and_says_what_to_write(
    sectie: str, naam: str, waarde: object, raad: str
) -> None:
    gevonden = weigering(met(sectie, naam, waarde))
    assert list(gevonden) == [f"[{sectie}] {naam}"]
    assert raad in gevonden[f"[{sectie}] {naam}"]


def test_a_norm_on_either_end_of_the_scale_is_possible() -> None:
    for waarde in (1, 5):
        norm_uit_gegevens(met("norm", COMPETENTIONEEL, waarde))


def test_unknown_names_are_refused_with_the_name_that_was_probably_meant() -> None:
    inhoud = gegevens()
    inhoud["oordeel"]["kwantil"] = 1
    inhoud["oordeel"]["minimum"] = 1
    inhoud["oordel"] = {}
    inhoud["k_min"] = 8
    gevonden = weigering(inhoud)
    assert "Bedoelt u kwantiel?" in gevonden["[oordeel] kwantil"]
    assert "onder [schaal]" in gevonden["[oordeel] minimum"]
    assert "Bedoelt u oordeel?" in gevonden["[oordel]"]
    assert "onder [oordeel]" in gevonden["[k_min]"]


def test_score_beside_the_two_kinds_of_trust_is_refused() -> None:
    gevonden = weigering(met("norm", SCORE, 3))
    assert "Kies: alleen score" in gevonden["[norm] score"]


def test_one_of_the_two_kinds_of_trust_is_not_enough() -> None:
    inhoud = gegevens()
    del inhoud["norm"][INTENTIONEEL]
    assert list(weigering(inhoud)) == ["[norm] intentioneel"]


def test_all_problems_are_told_at_once() -> None:
    assert len(weigering({})) == len(NORMBESTAND.sleutels) - 1
    assert len(weigering({"norm": 3, "schaal": {"minimum": 9, "maximum": 1}})) > 20


def test_a_section_that_is_a_value_is_refused_once() -> None:
    inhoud = gegevens()
    inhoud["herhaling"] = 2
    assert weigering(inhoud) == {"[herhaling]": "Schrijf [herhaling] op een eigen regel."}


def test_texts_are_cleaned_so_that_the_gemeente_is_found_among_the_names() -> None:
    norm = norm_uit_gegevens(met("oordeel", "gemeente", "  gemeente \u00a0 De\u0301st\u200b "))
    assert norm.gemeente == "gemeente Dést"


toml_waarden = st.recursive(
    st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes(), st.times()),
    lambda kinderen: st.lists(kinderen, max_size=3) | st.dictionaries(st.text(max_size=5), kinderen, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(NORMBESTAND.sleutels), toml_waarden)
def test_whatever_stands_in_a_key_is_a_norm_or_a_refusal_of_that_key(sleutel: Any, waarde: object) -> None:
    inhoud = gegevens((SCORE,) if sleutel.naam == SCORE else ITEMS)
    inhoud[sleutel.sectie][sleutel.naam] = waarde
    with contextlib.suppress(Sleutelfout):
        norm_uit_gegevens(inhoud)


@given(st.dictionaries(st.sampled_from(["norm", "schaal", "oordeel", "x", "k"]), toml_waarden))
def test_whatever_a_file_holds_is_refused_and_never_a_crash(inhoud: dict[str, Any]) -> None:
    assert weigering(inhoud)
