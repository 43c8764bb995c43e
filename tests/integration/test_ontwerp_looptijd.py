"""``hendig ontwerp --netwerk``: what more raters give over the whole contract, with one value for each assumption."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from hendig.bestanden.netwerksleutels import voorbeeldnetwerk
from tests.integration.demo_files import Run, hendig
from tests.integration.pdf_text import pdf_text

SMALL = {"kalender.rondes": 3, "verhalen.daling_in_ronde": 2, "antwoorden.vragen": 3, "respons.stil": 0.04}
WANTED = ("--looptijd-fout", "0,9", "--looptijd-vinden", "0,05")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("looptijd") / "begin"
    assert hendig("voorbeeld", folder, "--netwerk").code == 0
    (folder / "netwerk.toml").write_text(voorbeeldnetwerk(SMALL), encoding="utf-8")
    return folder


def planned(files: Path, *more: object) -> Run:
    return hendig("ontwerp", files / "norm.toml", "--netwerk", files / "netwerk.toml", *more)


@pytest.fixture(scope="module")
def run(files: Path) -> Run:
    return planned(files, "--netwerken", 10, "--werkers", 1, *WANTED, "--uit", files.parent / "uit")


@pytest.fixture(scope="module")
def result(files: Path, run: Run) -> Any:
    assert run.code == 0, run.err
    return json.loads((files.parent / "uit" / "ontwerp.json").read_text(encoding="utf-8"))


class TestTheWholeTerm:
    def test_a_row_per_density_stands_in_every_output(self, files: Path, run: Run, result: Any) -> None:
        rows = result["looptijd"]["dichtheden"]
        raters = [row["beoordelaars_per_ronde"] for row in rows]
        assert [row["keer_zoveel_contacten"] for row in rows] == [1.0, 1.25, 1.5, 2.0, 3.0]
        assert raters == sorted(raters)
        text = (files.parent / "uit" / "looptijd.csv").read_text(encoding="utf-8-sig")
        table = list(csv.DictReader(io.StringIO(text), delimiter=";"))
        assert [float(row["beoordelaars_per_ronde"].replace(",", ".")) for row in table] == raters
        shown = [line.split()[2] for line in run.out.splitlines() if line.split()[1:2] == ["keer"]]
        assert shown == [f"{een:.1f}".replace(".", ",") for een in raters[1:]]

    def test_a_wish_is_answered_in_a_sentence(self, run: Run, result: Any) -> None:
        assert result["gewenst"]["looptijd_fout"] == 0.9
        assert result["looptijd"]["gekozen_keer_zoveel_contacten"] == 1.0
        assert "Dat lukt met de beoordelaars van nu: gemiddeld ongeveer 10 per ronde." in run.out
        assert "Met 10 netwerken zijn deze getallen grof." in run.out

    def test_the_report_holds_the_table_and_the_sentence(self, files: Path, result: Any) -> None:
        assert result["looptijd"]["netwerken"] == 10
        text = pdf_text(files.parent / "uit" / "rapport-ontwerp.pdf")
        assert "Wat meer beoordelaars geven in de hele looptijd" in text
        assert "Dat lukt met de beoordelaars van nu" in text
        assert "uit het netwerkbestand" in text

    def test_any_number_of_workers_gives_the_same_bytes(self, files: Path, run: Run, tmp_path: Path) -> None:
        assert run.code == 0
        again = planned(files, "--netwerken", 10, "--werkers", 2, *WANTED, "--uit", tmp_path / "uit")
        assert again.out == run.out
        for path in (files.parent / "uit").iterdir():
            assert path.read_bytes() == (tmp_path / "uit" / path.name).read_bytes()

    def test_another_seed_plays_other_networks(self, files: Path, run: Run) -> None:
        assert planned(files, "--netwerken", 10, "--werkers", 1, "--seed", 1).out != run.out


class TestOneValueForOneThing:
    def test_the_plan_of_a_round_rests_on_the_same_file(self, result: Any) -> None:
        assumed = result["aannames"]
        assert {een["herkomst"] for een in assumed.values()} == {"uit het netwerkbestand"}
        assert assumed["mildheid"]["waarde"] == 0.40
        assert assumed["rest"]["waarde"] == pytest.approx((0.57**2 + 0.2**2 + 0.35**2 / 3) ** 0.5)
        assert assumed["vertrouwen"]["waarde"] == 0.42
        assert assumed["gemiddelde"]["waarde"] == 4.05
        assert assumed["partijen"]["waarde"] == 41
        assert assumed["respons"]["waarde"] == pytest.approx(0.75 * 0.96)
        raters = result["looptijd"]["dichtheden"][0]["beoordelaars_per_ronde"]
        assert assumed["beoordeelt"]["waarde"] + 1 == pytest.approx(raters / (0.75 * 0.96), rel=0.2)

    def test_an_option_that_repeats_the_file_is_welcome(self, files: Path) -> None:
        run = planned(files, "--netwerken", 10, "--werkers", 1, "--mildheid", "0,4", "--rest", "0,64")
        assert run.code == 0, run.err
        assert run.out.count("uit het netwerkbestand") == 7

    def test_options_that_contradict_the_file_are_refused_together(self, files: Path, tmp_path: Path) -> None:
        more = ("--mildheid", "0,3", "--respons", "0,75", "--partijen", 30, "--uit", tmp_path / "uit")
        run = planned(files, *more)
        assert (run.code, run.out) == (2, "")
        assert "--mildheid: Uit netwerk.toml volgt 0,4, en u geeft 0,3. Laat de optie weg" in run.err
        assert "--respons: Uit netwerk.toml volgt 0,72" in run.err
        assert "--partijen" in run.err
        assert not (tmp_path / "uit").exists()

    def test_a_list_with_another_number_of_parties_is_refused(self, files: Path, tmp_path: Path) -> None:
        (tmp_path / "lijst.csv").write_text("beoordelaar,beoordeelde\nA,B\nB,C\nC,D\nD,A\n", encoding="utf-8")
        run = planned(files, "--contacten", tmp_path / "lijst.csv")
        assert run.code == 2
        assert "Hier doen 41 partijen mee, en op de contactlijst staan er 4. Maak ze gelijk." in run.err

    def test_a_list_with_other_numbers_of_contacts_is_told(self, files: Path) -> None:
        more = ("--contacten", files / "uitgenodigd.csv", "--ronde", "voorjaar 2030", "--netwerken", 10)
        run = planned(files, *more, "--werkers", 1)
        assert run.code == 0, run.err
        assert "De looptijd is met het bestand berekend, de rest met de lijst." in run.out


class TestRefusals:
    @pytest.mark.parametrize(
        ("change", "word"),
        [
            ({"antwoorden.laagste": 2.5}, "Een partner die het goed doet, ligt niet onder de norm"),
            ({"spreiding.relatie": 0.0, "spreiding.moment": 0.0, "spreiding.vraag": 0.0}, "Hieruit volgt 0 voor rest"),
            ({"respons.stil": 1.0}, "Hieruit volgt 0 voor respons"),
            ({"antwoorden.gemiddelde": 3.1}, "[antwoorden] laagste"),
        ],
    )
    def test_a_file_that_cannot_be_is_refused_by_its_name(
        self, files: Path, tmp_path: Path, change: dict[str, Any], word: str
    ) -> None:
        (tmp_path / "anders.toml").write_text(voorbeeldnetwerk(SMALL | change), encoding="utf-8")
        run = hendig("ontwerp", files / "norm.toml", "--netwerk", tmp_path / "anders.toml", "--marge", 0)
        assert (run.code, run.out) == (2, "")
        assert "anders.toml" in run.err
        assert word in run.err

    def test_problems_of_the_norm_and_of_the_file_are_told_at_once(self, tmp_path: Path) -> None:
        (tmp_path / "norm.toml").write_text("", encoding="utf-8")
        (tmp_path / "netwerk.toml").write_text("", encoding="utf-8")
        run = hendig("ontwerp", tmp_path / "norm.toml", "--netwerk", tmp_path / "netwerk.toml")
        assert run.code == 2
        assert "norm.toml" in run.err
        assert "netwerk.toml" in run.err

    def test_where_half_a_point_under_the_norm_is_off_the_scale_the_term_is_refused(
        self, files: Path, tmp_path: Path
    ) -> None:
        norm = (files / "norm.toml").read_text(encoding="utf-8")
        assert "\nintentioneel = 3.0\n" in norm
        (tmp_path / "norm.toml").write_text(norm.replace("\nintentioneel = 3.0\n", "\nintentioneel = 1.5\n"))
        near = {"verhalen.niveaus": (0.0, -0.1), "verhalen.verbetering_van": -0.1, "verhalen.daling_naar": -0.1}
        (tmp_path / "netwerk.toml").write_text(voorbeeldnetwerk(SMALL | near), encoding="utf-8")
        run = hendig("ontwerp", tmp_path / "norm.toml", "--netwerk", tmp_path / "netwerk.toml")
        assert run.code == 2
        assert "Een half punt onder de norm voor intentioneel (1.5) is geen punt op de schaal meer." in run.err
