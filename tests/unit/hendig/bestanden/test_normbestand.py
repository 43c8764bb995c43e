from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.norm.sleutels import voorbeeldnorm
from hendig.bestanden.normbestand import lees_norm
from hendig.bestanden.problemen import Invoerfout


def weigering(inhoud: str) -> list[str]:
    with pytest.raises(Invoerfout) as gevangen:
        lees_norm(inhoud.encode(), bestand="norm.toml")
    return [str(probleem) for probleem in gevangen.value.problemen]


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_norm_file_is_read_whatever_editor_saved_it(codering: str) -> None:
    tekst = voorbeeldnorm(("score",), {"oordeel.gemeente": "gemeente Één"}).replace("\n", "\r\n")
    assert lees_norm(tekst.encode(codering), bestand="norm.toml").gemeente == "gemeente Één"


def test_each_key_is_refused_with_its_line() -> None:
    tekst = voorbeeldnorm(("score",)).replace("k_min = 8", "k_min = 0").replace("[schaal]", "[schaal]\nkleur = 1")
    regels = {regel: nummer for nummer, regel in enumerate(tekst.split("\n"), start=1)}
    problemen = weigering(tekst)
    assert problemen[0].startswith(f"norm.toml, regel {regels['kleur = 1']}: [schaal] kleur:")
    assert problemen[1].startswith(f"norm.toml, regel {regels['k_min = 0']}: [oordeel] k_min:")


def test_a_key_that_is_missing_is_refused_without_a_line() -> None:
    (tekst,) = weigering(voorbeeldnorm(("score",)).replace("se_max = 0.35", ""))
    assert tekst.startswith("norm.toml: [oordeel] se_max: Deze sleutel ontbreekt.")


def test_a_decimal_comma_gets_the_advice_that_helps() -> None:
    (tekst,) = weigering(voorbeeldnorm(("score",)).replace("se_max = 0.35", "se_max = 0,35"))
    assert "'se_max = 0,35' is niet te lezen. Schrijf een punt" in tekst


@pytest.mark.parametrize("getal", ["9" * 5000, "0x" + "f" * 5000, "1e999", "-1e400"])
def test_a_giant_number_is_refused(getal: str) -> None:
    assert weigering(voorbeeldnorm(("score",)).replace("score = 3.0", f"score = {getal}"))


@given(st.binary(max_size=60))
def test_any_bytes_are_a_refusal(inhoud: bytes) -> None:
    with contextlib.suppress(Invoerfout):
        lees_norm(inhoud, bestand="norm.toml")
        pytest.fail("a norm out of nothing")
