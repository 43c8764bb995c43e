"""``hendig beschrijf`` as its user runs it: a summary, a folder for the network, or a clear refusal."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import stat
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.integration.demo_files import Run, crossed, hendig
from tests.unit.analysis.rounds import REFERENCE

Json = dict[str, Any]


def described(folder: Path, *more: object) -> Run:
    """Describe the files that ``hendig voorbeeld`` wrote in a folder."""
    files = ("--norm", folder / "norm.toml", "--rondes", folder / "rondes.toml", "--uitgenodigd")
    return hendig("beschrijf", folder / "metingen.csv", *files, folder / "uitgenodigd.csv", *more)


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("netwerk") / "demo"
    assert hendig("voorbeeld", folder, "--netwerk").code == 0
    return folder


@pytest.fixture(scope="module")
def run(network: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Path]:
    out = tmp_path_factory.mktemp("beschrijving") / "uit"
    return described(network, "--uit", out), out


class TestTheDemoNetwork:
    def test_the_folder_holds_a_report_its_numbers_and_a_note_and_is_private(self, run: tuple[Run, Path]) -> None:
        done, out = run
        assert done.code == 0, done.err
        names = {"rapport-beschrijving.pdf", "beschrijving.json", "beschrijving.csv", "LEES-DIT-EERST.txt"}
        assert {path.name for path in out.iterdir()} == names
        assert {stat.S_IMODE(path.stat().st_mode) for path in out.iterdir()} == {0o600}
        note = (out / "LEES-DIT-EERST.txt").read_text(encoding="utf-8")
        assert all(name in note for name in names - {"LEES-DIT-EERST.txt"})

    def test_no_file_and_no_line_names_a_partner(self, run: tuple[Run, Path], network: Path) -> None:
        done, out = run
        rows = csv.DictReader(io.StringIO((network / "metingen.csv").read_text(encoding="utf-8")))
        parties = {row[role] for row in rows for role in ("beoordelaar", "beoordeelde")}
        command = ["pdftotext", "-layout", out / "rapport-beschrijving.pdf", "-"]
        pdf = subprocess.run(command, capture_output=True, check=True)
        texts = [pdf.stdout.decode(), *(path.read_text(encoding="utf-8") for path in out.glob("beschrijving.*"))]
        assert len(texts[0]) > 3000
        said = [line for line in done.out.splitlines() if not line.startswith("metingen.csv:")]
        for text in (*texts, "\n".join(said)):
            assert [name for name in parties if name in text] == []

    def test_the_json_holds_what_lasts_the_way_a_rehearsal_needs_it(self, run: tuple[Run, Path]) -> None:
        loaded: Json = json.loads((run[1] / "beschrijving.json").read_text(encoding="utf-8"))
        assert loaded["schema"] == "hendig-beschrijving/1"
        for parts in loaded["componenten"].values():
            # the demo draws leniency with sd 0.3 for good, relations with sd 0.5 anew in each round, items with sd 0.55
            assert parts["mildheid_blijvend"] == pytest.approx(0.09, abs=0.04)
            assert parts["mildheid_per_ronde"] < 0.01
            assert parts["relatie_blijvend"] < 0.02
            assert parts["relatie_per_ronde"] == pytest.approx(0.25, abs=0.06)
            assert parts["vragen"] == pytest.approx(0.55**2 / 4, abs=0.02)

    def test_numbers_for_the_network_are_too_coarse_to_solve_for_a_rating(self, run: tuple[Run, Path]) -> None:
        def decimals(value: object) -> list[int]:
            if isinstance(value, dict):
                return [found for part in value.values() for found in decimals(part)]
            if isinstance(value, list):
                return [found for part in value for found in decimals(part)]
            return [len(str(value).partition(".")[2])] if isinstance(value, float) else []

        loaded = json.loads((run[1] / "beschrijving.json").read_text(encoding="utf-8"))
        assert max(decimals(loaded["componenten"])) <= 3
        last = loaded["rondes"][-1]["constructen"]["competentioneel"]
        assert max(decimals(last["clusters"])) <= 1
        assert max(decimals([last["nonrespons"], last["vragen"]["alpha"], last["gemiddelde"]])) <= 2

    def test_no_digest_of_the_ratings_lets_anybody_try_guesses_against_it(
        self, run: tuple[Run, Path], network: Path
    ) -> None:
        digest = hashlib.sha256((network / "metingen.csv").read_bytes()).hexdigest()
        assert all(digest.encode() not in path.read_bytes() for path in run[1].iterdir())

    def test_cluster_means_stand_in_the_last_round_only(self, run: tuple[Run, Path]) -> None:
        loaded = json.loads((run[1] / "beschrijving.json").read_text(encoding="utf-8"))
        counts = [len(ronde["constructen"]["competentioneel"]["clusters"]) for ronde in loaded["rondes"]]
        assert counts == [0, 0, 0, 8]

    def test_the_summary_says_what_the_measurement_is_good_for_and_what_is_not_known(
        self, run: tuple[Run, Path]
    ) -> None:
        for words in ("Om te praten?", "eigen score te geven?", "Om iets vast te stellen?", "weten wij niet"):
            assert words in run[0].out
        assert "geen fout van de meting" in run[0].out

    def test_the_spreadsheet_has_a_line_for_every_measure_with_decimal_commas(self, run: tuple[Run, Path]) -> None:
        text = (run[1] / "beschrijving.csv").read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
        omega = [row for row in rows if row["maat"] == "omega" and row["ronde"] == "voorjaar 2030"]
        assert [row["construct"] for row in omega] == ["competentioneel", "intentioneel"]
        assert all("," in row["waarde"] and row["ondergrens"] < row["waarde"] < row["bovengrens"] for row in omega)

    def test_equal_input_gives_equal_bytes(self, run: tuple[Run, Path], network: Path, tmp_path: Path) -> None:
        assert described(network, "--uit", tmp_path / "weer").code == 0
        for path in run[1].iterdir():
            assert (tmp_path / "weer" / path.name).read_bytes() == path.read_bytes()


def liking_file(folder: Path) -> Path:
    lines = (REFERENCE / "liking.csv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [f"P{a},P{b},{score}" for a, b, score, _ in (line.split(",") for line in lines)]
    (folder / "liking.csv").write_text("\n".join(["beoordelaar,beoordeelde,score", *rows]) + "\n", encoding="utf-8")
    return folder / "liking.csv"


class TestAFileWithOneScore:
    def test_its_variances_are_those_of_tripler(self, tmp_path: Path) -> None:
        done = hendig("beschrijf", liking_file(tmp_path), "--schaal", 0, 5, "--json")
        assert (done.code, done.err) == (0, "")
        found = json.loads(done.out)["rondes"][0]["constructen"]["score"]["relaties"]
        expected = {
            "mildheid": 0.172,
            "ontvangen": 0.105,
            "relatie": 0.609,
            "mildheid_ontvangen": 0.014,
            "wederkerigheid": 0.08,
        }
        assert found["varianties"] == expected
        assert (found["betrouwbaarheid_mildheid"], found["betrouwbaarheid_ontvangen"]) == (0.94, 0.9)

    def test_without_a_norm_it_says_that_no_finding_can_be_judged(self, tmp_path: Path) -> None:
        (tmp_path / "metingen.csv").write_text(crossed(8), encoding="utf-8")
        done = hendig("beschrijf", tmp_path / "metingen.csv", "--schaal", "1", "5")
        assert done.code == 0
        assert "zonder norm niet te zeggen" in done.out

    def test_few_raters_are_counted_and_nothing_more(self, tmp_path: Path) -> None:
        (tmp_path / "metingen.csv").write_text(crossed(4), encoding="utf-8")
        done = hendig("beschrijf", tmp_path / "metingen.csv", "--schaal", "1", "5", "--json")
        deel = json.loads(done.out)["rondes"][0]["constructen"]["score"]
        assert deel["beoordelaars"] == 4
        kept = ("gemiddelde", "relaties", "vragen", "icc_beoordelaars", "overeenstemming")
        assert [deel[naam] for naam in kept] == [None] * len(kept)

    def test_a_report_is_made_when_nothing_can_be_split(self, tmp_path: Path) -> None:
        rows = "".join(f"P{i},P{j},4\n" for i in range(7) for j in range(7) if i != j)
        (tmp_path / "metingen.csv").write_text(f"beoordelaar,beoordeelde,score\n{rows}", encoding="utf-8")
        done = hendig("beschrijf", tmp_path / "metingen.csv", "--schaal", "1", "5", "--uit", tmp_path / "uit")
        assert done.code == 0, done.err
        assert "te weinig" in done.out

    def test_a_hostile_file_name_and_hostile_names_inside_are_only_words(self, tmp_path: Path) -> None:
        folder = tmp_path / "$(touch geraakt)"
        folder.mkdir()
        path = folder / "=cmd|' ;#set text[x] <script>.csv"
        rows = crossed(8, rounds=("#r[1] $x$ <b>",)).replace("P00", "#panic[P]").replace("P01", "$(touch P)")
        path.write_text(rows, encoding="utf-8")
        done = hendig("beschrijf", path, "--schaal", "1", "5", "--uit", folder / "u it", cwd=tmp_path)
        assert done.code == 0, done.err
        assert {entry.name for entry in tmp_path.iterdir()} == {folder.name}
        pdf = folder / "u it" / "rapport-beschrijving.pdf"
        text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout.decode()
        assert "#r[1] $x$ <b>" in text


class TestRefusals:
    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            ((), "--schaal 1 5"),
            (("--schaal", "5", "1"), "het laagste eerst"),
            (("--schaal", "een", "vijf"), "twee getallen"),
            (("--schaal", "1", "inf"), "twee getallen"),
            (("--schaal", "1"), "ontbreekt een waarde"),
            (("--schaal", "1", "5", "--norm", "n.toml"), "Laat --schaal weg"),
            (("--schaal", "1", "2"), "buiten de schaal"),
            (("--norm", "weg.toml"), "Dit bestand bestaat niet"),
            (("--kolom", "rater=x", "--schaal", "1", "5"), "--kolom rater=x kan niet"),
        ],
    )
    def test_what_cannot_be_done_is_said_in_dutch_with_what_to_do(
        self, tmp_path: Path, arguments: tuple[str, ...], words: str
    ) -> None:
        (tmp_path / "metingen.csv").write_text(crossed(6), encoding="utf-8")
        done = hendig("beschrijf", tmp_path / "metingen.csv", "--uit", tmp_path / "uit", *arguments)
        assert (done.code, done.out) == (2, "")
        assert words in done.err
        assert "Traceback" not in done.err
        assert not (tmp_path / "uit").exists()

    def test_a_norm_about_questions_does_not_fit_a_file_with_one_score(self, start: Path, tmp_path: Path) -> None:
        (tmp_path / "metingen.csv").write_text(crossed(6), encoding="utf-8")
        done = hendig("beschrijf", tmp_path / "metingen.csv", "--norm", start / "norm.toml")
        assert done.code == 2
        assert "competentioneel" in done.err

    def test_problems_of_all_files_come_together(self, tmp_path: Path) -> None:
        (tmp_path / "metingen.csv").write_text(crossed(6) + "r1,P00,P01,9\n", encoding="utf-8")
        done = hendig(
            "beschrijf",
            tmp_path / "metingen.csv",
            "--schaal",
            "1",
            "5",
            "--rondes",
            "weg.toml",
            "--uitgenodigd",
            "w.csv",
        )
        assert done.code == 2
        for words in ("weg.toml", "w.csv", "buiten de schaal"):
            assert words in done.err
