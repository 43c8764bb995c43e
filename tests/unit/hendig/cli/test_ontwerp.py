"""How ``hendig ontwerp`` answers to what is typed, without a process of its own."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from governance.norm.sleutels import voorbeeldnorm
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.foutmelding import in_words
from hendig.cli.gebruiksfout import in_dutch
from hendig.cli.getaltype import Geheel, Getal
from hendig.cli.ontwerp import opdracht


@pytest.fixture
def norm(tmp_path: Path) -> Path:
    """A norm file with every proposal."""
    (tmp_path / "norm.toml").write_text(voorbeeldnorm(("competentioneel", "intentioneel")), encoding="utf-8")
    return tmp_path / "norm.toml"


def refusal(*arguments: object) -> str:
    """What is said about a call that is refused."""
    with pytest.raises((click.ClickException, Herstelbaar)) as caught:
        opdracht.main(list(map(str, arguments)), prog_name="hendig ontwerp", standalone_mode=False)
    fout = caught.value
    if isinstance(fout, Herstelbaar):
        return in_words(fout)
    return in_dutch(fout) if isinstance(fout, click.UsageError) else fout.format_message()


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ((), "Er ontbreekt iets"),
        (("n.toml", "--banden", "b.csv"), "horen bij een contactlijst"),
        (("n.toml", "--ronde", "r"), "horen bij een contactlijst"),
        (("n.toml", "--kans", "0.9"), "horen bij een contactlijst"),
        (("n.toml", "--fout", "0.05"), "--fout en --vinden horen bij elkaar"),
        (("n.toml", "--vinden", "0.8"), "--fout en --vinden horen bij elkaar"),
        (
            ("n.toml", "--netwerk", "w.toml", "--looptijd-fout", "0.03"),
            "--looptijd-fout en --looptijd-vinden horen bij",
        ),
        (("n.toml", "--looptijd-fout", "0.03", "--looptijd-vinden", "0.8"), "horen bij een netwerkbestand"),
        (("n.toml", "--netwerken", "50"), "horen bij een netwerkbestand"),
        (("n.toml", "--seed", "0"), "horen bij een netwerkbestand"),
        (("n.toml", "--marge", "klein"), '--marge klopt niet. "klein" is geen getal'),
        (("n.toml", "--marge", "inf"), "is geen getal"),
        (("n.toml", "--partijen", "40,5"), "geen geheel getal"),
        (("n.toml", "--marge"), "ontbreekt een waarde"),
        (("bestaat-niet.toml",), "bestaat niet"),
    ],
)
def test_a_wrong_call_is_told_in_dutch(arguments: tuple[str, ...], word: str) -> None:
    assert word in refusal(*arguments)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(("partijen", "3"), ("partijen", "2001"), ("beoordeelt", "1"), ("beoordeelt", "40"), ("respons", "0")),
        *(("respons", "1,01"), ("rest", "0"), ("mildheid", "-0.1"), ("vertrouwen", "-1"), ("gemiddelde", "5.1")),
        *(("marge", "0"), ("betrouwbaarheid", "1")),
    ],
)
def test_a_number_that_cannot_be_is_refused_by_its_name(norm: Path, option: str, value: str) -> None:
    told = refusal(norm, f"--{option}", value)
    assert "Er is 1 probleem. Er is niets geschreven." in told
    assert f"- --{option}: " in told


def test_a_list_knows_its_own_number_of_parties(norm: Path, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("beoordelaar,beoordeelde\nA,B\nC,D\n", encoding="utf-8")
    assert "Laat dit weg" in refusal(norm, "--contacten", tmp_path / "lijst.csv", "--partijen", "20")


def test_a_list_of_three_parties_is_no_network(norm: Path, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("beoordelaar,beoordeelde\nA,B\nC,B\n", encoding="utf-8")
    assert "minder dan 4 partijen" in refusal(norm, "--contacten", tmp_path / "lijst.csv")


def test_a_proposal_fits_a_small_network(norm: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opdracht.main([str(norm), "--partijen", "8"], standalone_mode=False)
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("anderen")]
    assert line.split()[-2:] == ["6", "voorstel"]


def test_a_number_is_typed_with_a_point_or_a_comma() -> None:
    assert Getal().convert("0,75", None, None) == Getal().convert("0.75", None, None) == 0.75
    assert Geheel().convert("41", None, None) == 41


def test_every_gate_may_be_off(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gates = ("k_min", "se_max", "respons_min", "clusters_min", "cluster_aandeel_max", "gemeente")
    text = voorbeeldnorm(("score",), {f"oordeel.{gate}": "geen" for gate in gates})
    (tmp_path / "norm.toml").write_text(text, encoding="utf-8")
    pairs = "A,B\nB,A\nB,C\nC,B\nC,D\nD,C\nD,A\nA,D\nA,C\n"
    (tmp_path / "lijst.csv").write_text(f"beoordelaar,beoordeelde\n{pairs}", encoding="utf-8")
    arguments = [tmp_path / "norm.toml", "--contacten", tmp_path / "lijst.csv", "--uit", tmp_path / "uit"]
    opdracht.main(list(map(str, arguments)), standalone_mode=False)
    assert "mogelijk" in capsys.readouterr().out
    assert (tmp_path / "uit" / "rapport-ontwerp.pdf").exists()


def test_where_no_number_of_raters_is_precise_enough_the_plan_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = voorbeeldnorm(("score",), {"oordeel.se_max": 0.01})
    (tmp_path / "norm.toml").write_text(text, encoding="utf-8")
    arguments = [tmp_path / "norm.toml", "--fout", 0.01, "--vinden", 0.9, "--uit", tmp_path / "uit"]
    opdracht.main(list(map(str, arguments)), standalone_mode=False)
    out = capsys.readouterr().out
    assert "te onzeker" in out
    assert "Met geen van deze aantallen is een uitkomst mogelijk" in out
    assert "Dat lukt niet, ook niet als iedereen elkaar beoordeelt." in out


def test_a_norm_low_on_the_scale_tells_no_chance_below_the_scale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "norm.toml").write_text(voorbeeldnorm(("score",), {"norm.score": 1.3}), encoding="utf-8")
    opdracht.main([str(tmp_path / "norm.toml")], standalone_mode=False)
    (head,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("beoordelaars")]
    assert head.split() == ["beoordelaars", "marge", "uitkomst", "norm", "1,30", "1,05"]
