"""A norm in words: every key has a name, every value reads as people write it, and every rule has its sentence."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import replace

import pytest

from governance.norm.norm import Norm
from governance.norm.normbestand import norm_uit_gegevens
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, NORMBESTAND, SCORE, voorbeeldnorm
from hendig.uitvoer.norm import NAMEN, SECTIES, getal, norm_in_woorden, waarde_in_woorden


def norm(*constructen: str, **anders: object) -> Norm:
    vervangen = {f"oordeel.{naam}": waarde for naam, waarde in anders.items()}
    return norm_uit_gegevens(tomllib.loads(voorbeeldnorm(constructen or (COMPETENTIONEEL, INTENTIONEEL), vervangen)))  # type: ignore[arg-type] # any value


def test_every_key_and_every_part_has_a_name_of_its_own() -> None:
    assert set(NAMEN) == {(sleutel.sectie, sleutel.naam) for sleutel in NORMBESTAND.sleutels}
    assert len(set(NAMEN.values())) == len(NAMEN)
    assert list(SECTIES) == list(NORMBESTAND.secties)


@pytest.mark.parametrize(
    ("waarde", "woorden"),
    [
        (True, "ja"),
        (False, "nee"),
        (3.0, "3,0"),
        (0.35, "0,35"),
        (8, "8"),
        (-0.5, "-0,5"),
        ("geen", "geen"),
        (["beoordelaar", "cluster"], "beoordelaar en cluster"),
        ([], "geen"),
        (dt.date(2026, 1, 1), "1 januari 2026"),
        (None, "niets"),
    ],
)
def test_a_value_reads_as_people_write_it(waarde: object, woorden: str) -> None:
    assert waarde_in_woorden(waarde) == woorden


def test_a_number_has_a_decimal_comma_and_at_least_one_decimal() -> None:
    assert [getal(waarde) for waarde in (1.0, 1.282, -2.0, 1000.0)] == ["1,0", "1,282", "-2,0", "1000,0"]


def test_the_sentences_say_the_norm_the_gates_and_repetition() -> None:
    zinnen = " ".join(norm_in_woorden(norm()))
    assert "De norm is 3,0 voor competentioneel vertrouwen en 3,0 voor intentioneel vertrouwen" in zinnen
    assert "op een schaal van 1,0 tot en met 5,0." in zinnen
    assert "Daartussen is er geen conclusie, en die telt niet mee." in zinnen
    assert "minstens 8 organisaties antwoordden, zij uit minstens 3 clusters komen, hoogstens 50% uit één" in zinnen
    assert "de foutmarge hoogstens 0,35 is en de betrouwbaarheid minstens 0,7 is." in zinnen
    assert "Van herhaling is pas sprake na 2 rondes achter elkaar" in zinnen


def test_a_gate_that_is_off_is_not_spoken_of() -> None:
    poorten = ("k_min", "clusters_min", "cluster_aandeel_max", "respons_min", "se_max", "betrouwbaarheid_min")
    uit = norm(**dict.fromkeys(poorten, "geen"), tonen_min=3)
    assert "Een ronde zegt alleen" not in " ".join(norm_in_woorden(uit))
    een = norm(**dict.fromkeys(poorten[1:], "geen"))
    assert "als minstens 8 organisaties antwoordden." in " ".join(norm_in_woorden(een))


def test_the_mean_as_yardstick_has_no_room_in_between() -> None:
    zinnen = " ".join(norm_in_woorden(norm(maatstaf="gemiddelde")))
    assert "Ligt de gemiddelde score onder de norm" in zinnen
    assert "geen conclusie" not in zinnen


def test_a_norm_for_one_score_and_a_single_month_are_said_well() -> None:
    een = norm(SCORE)
    kort = replace(een, herhaling=replace(een.herhaling, verbetertermijn_maanden=1))
    zinnen = " ".join(norm_in_woorden(kort))
    assert "De norm is 3,0 voor de score" in zinnen
    assert "1 maand om te verbeteren" in zinnen
