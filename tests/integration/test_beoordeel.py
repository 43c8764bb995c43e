"""``hendig beoordeel`` as its user runs it: files in, a table, JSON and a private folder out, or a clear refusal."""

from __future__ import annotations

import csv
import io
import json
import signal
import stat
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.integration.demo_files import HENDIG, crossed, hendig, judged, score_files
from tests.integration.pdf_text import pdf_text

Json = dict[str, Any]


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("netwerk") / "demo"
    assert hendig("voorbeeld", folder, "--netwerk").code == 0
    return folder


@pytest.fixture(scope="module")
def result(network: Path) -> Json:
    run = judged(network, "--json")
    assert (run.code, run.err) == (0, "")
    loaded: Json = json.loads(run.out)
    return loaded


class TestTheDemoNetwork:
    def test_every_partner_has_an_outcome_in_every_round_that_is_one_of_the_four(self, result: Json) -> None:
        words = {"onder de norm", "geen conclusie", "op of boven de norm", "niet vast te stellen"}
        assert len(result["rondes"]) == 4
        for ronde in result["rondes"]:
            for construct in ronde["constructen"].values():
                assert {one["oordeel"] for one in construct["partners"]} <= words
                assert len(construct["partners"]) >= 39

    def test_a_closed_gate_is_named_and_only_then_nothing_is_concluded(self, result: Json) -> None:
        for ronde in result["rondes"]:
            for construct in ronde["constructen"].values():
                for one in construct["partners"]:
                    assert bool(one["poorten"]) == (one["oordeel"] == "niet vast te stellen")

    def test_partners_stand_in_alphabetical_order_and_the_gemeente_apart(self, result: Json) -> None:
        construct = result["rondes"][-1]["constructen"]["competentioneel"]
        names = [one["partner"] for one in construct["partners"]]
        assert names == sorted(names, key=str.casefold)
        assert construct["gemeente"]["partner"] == "Gemeente Lindebeek"
        assert "Gemeente Lindebeek" not in names

    def test_a_nulmeting_counts_for_nobody_and_repetition_comes_from_later_rounds(self, result: Json) -> None:
        first = result["rondes"][0]["constructen"]["competentioneel"]["partners"]
        assert {one["herhaling"]["regel"] for one in first} == {"V9"}
        signals = [
            (ronde["ronde"], one["herhaling"]["rondes"])
            for ronde in result["rondes"]
            for one in ronde["constructen"]["competentioneel"]["partners"]
            if one["herhaling"]["status"].startswith("signaal")
        ]
        assert signals == [("voorjaar 2029", ["voorjaar 2028", "voorjaar 2029"])]

    def test_later_rounds_never_change_what_was_said_about_earlier_ones(
        self, network: Path, tmp_path: Path, result: Json
    ) -> None:
        for name in ("norm.toml", "rondes.toml"):
            (tmp_path / name).write_bytes((network / name).read_bytes())
        for name in ("metingen.csv", "uitgenodigd.csv"):
            lines = (network / name).read_text(encoding="utf-8").splitlines()
            kept = [line for line in lines if not line.startswith("voorjaar 2030")]
            (tmp_path / name).write_text("\n".join(kept) + "\n", encoding="utf-8")
        rondes = (network / "rondes.toml").read_text(encoding="utf-8")
        assert "Hoeve Berkenrijs" in rondes  # renamed in the round that is left out: still the same partner
        earlier = json.loads(judged(tmp_path, "--json").out)
        assert earlier["rondes"] == result["rondes"][:3]

    def test_the_json_says_from_which_bytes_it_was_computed(self, result: Json) -> None:
        assert result["schema"] == "hendig-oordelen/1"
        assert {rol: len(som) for rol, som in result["invoer"].items()} == dict.fromkeys(
            ("metingen", "norm", "rondes", "uitgenodigd"), 64
        )

    def test_the_terminal_names_the_rounds_in_order_and_says_that_it_is_no_ranking(self, network: Path) -> None:
        out = judged(network).out
        assert out.index("Ronde voorjaar 2027") < out.index("Ronde voorjaar 2030")
        assert "geen rangorde" in out


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("map")
    assert hendig("voorbeeld", base / "begin").code == 0
    run = judged(base / "begin", "--uit", base / "uit", "--vertrouwelijk")
    assert run.code == 0, run.err
    return base / "uit"


class TestTheFolder:
    def test_every_file_is_readable_by_its_owner_only(self, folder: Path) -> None:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}

    def test_the_folder_says_for_whom_each_file_is(self, folder: Path) -> None:
        note = (folder / "LEES-DIT-EERST.txt").read_text(encoding="utf-8")
        for name in ("rapport-netwerk.pdf", "oordelen.json", "oordelen.csv", "rapport-controleur.pdf"):
            assert (folder / name).exists()
            assert name in note

    def test_every_party_has_a_report_of_its_own(self, folder: Path) -> None:
        inhoud = json.loads((folder / "oordelen.json").read_text(encoding="utf-8"))
        construct = next(iter(inhoud["rondes"][-1]["constructen"].values()))
        own = [p for p in folder.glob("rapport-*.pdf") if p.stem not in ("rapport-netwerk", "rapport-controleur")]
        assert len(own) == len(construct["partners"]) + 1

    def test_the_spreadsheet_opens_in_a_dutch_excel(self, folder: Path) -> None:
        text = (folder / "oordelen.csv").read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
        assert rows[0]["norm"] == "3,000000"

    def test_without_the_word_vertrouwelijk_there_is_no_report_for_the_controleur(
        self, start: Path, tmp_path: Path
    ) -> None:
        assert judged(start, "--uit", tmp_path / "uit").code == 0
        assert not (tmp_path / "uit" / "rapport-controleur.pdf").exists()

    def test_the_same_input_gives_the_same_bytes(self, start: Path, tmp_path: Path) -> None:
        for name in ("een", "twee"):
            assert judged(start, "--uit", tmp_path / name, "--vertrouwelijk").code == 0
        names = sorted(path.name for path in (tmp_path / "een").iterdir())
        assert names == sorted(path.name for path in (tmp_path / "twee").iterdir())
        for name in names:
            assert (tmp_path / "een" / name).read_bytes() == (tmp_path / "twee" / name).read_bytes(), name

    def test_an_empty_folder_that_is_there_already_is_filled_also_through_a_link_or_as_the_current_one(
        self, start: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "echt").mkdir()
        (tmp_path / "link").symlink_to(tmp_path / "echt")
        assert judged(start, "--uit", tmp_path / "link").code == 0
        assert (tmp_path / "echt" / "oordelen.json").exists()
        (tmp_path / "hier").mkdir()
        names = [
            "--norm",
            start / "norm.toml",
            "--rondes",
            start / "rondes.toml",
            "--uitgenodigd",
            start / "uitgenodigd.csv",
        ]
        assert hendig("beoordeel", start / "metingen.csv", *names, "--uit", ".", cwd=tmp_path / "hier").code == 0
        assert (tmp_path / "hier" / "oordelen.json").exists()

    def test_the_note_says_of_whom_each_report_is(self, folder: Path) -> None:
        note = (folder / "LEES-DIT-EERST.txt").read_text(encoding="utf-8")
        reports = [path.name for path in folder.glob("rapport-*.pdf")]
        assert [name for name in reports if f"{name}: alleen voor" not in note and name not in note] == []

    def test_a_folder_with_files_in_it_is_refused_and_left_as_it_was(self, start: Path) -> None:
        before = {path: path.read_bytes() for path in start.iterdir()}
        run = judged(start, "--uit", start)
        assert run.code == 2
        assert "geen lege map" in run.err
        assert {path: path.read_bytes() for path in start.iterdir()} == before

    @pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
    def test_a_run_that_is_stopped_leaves_nothing_behind(
        self, network: Path, tmp_path: Path, stop: signal.Signals
    ) -> None:
        command = [HENDIG, "beoordeel", network / "metingen.csv", "--norm", network / "norm.toml"]
        lists = ["--rondes", network / "rondes.toml", "--uitgenodigd", network / "uitgenodigd.csv"]
        running = subprocess.Popen([*command, *lists, "--uit", tmp_path / "uit"], stderr=subprocess.PIPE, text=True)
        while not list(tmp_path.glob("uit/.half.*/oordelen.json")):
            assert running.poll() is None
        running.send_signal(stop)
        _, told = running.communicate()
        assert running.returncode == 130
        assert "Er is niets geschreven." in told
        assert list(tmp_path.iterdir()) == []


class TestOneScorePerRating:
    def test_a_file_without_rounds_is_one_round_and_repetition_is_not_determinable(self, tmp_path: Path) -> None:
        rows = "\n".join(line.split(",", 1)[1] for line in crossed(low=1).splitlines())
        ratings, norm = score_files(tmp_path, rows)
        (ronde,) = json.loads(hendig("beoordeel", ratings, "--norm", norm, "--json").out)["rondes"]
        first = ronde["constructen"]["score"]["partners"][0]
        assert first["oordeel"] == "onder de norm"
        assert first["herhaling"]["status"] == "niet vast te stellen"
        assert "niet getoetst" in first["herhaling"]["toelichting"]

    def test_a_contract_that_says_average_shows_both_outcomes_side_by_side(self, tmp_path: Path) -> None:
        ratings, norm = score_files(tmp_path, crossed(low=1), maatstaf='"gemiddelde"')
        run = hendig("beoordeel", ratings, "--norm", norm)
        assert "uitkomst (gemiddelde)" in run.out
        assert "uitkomst (bovengrens)" in run.out

    def test_a_windows_file_with_semicolons_and_decimal_commas_gives_the_same_outcome(self, tmp_path: Path) -> None:
        (tmp_path / "a").mkdir()
        (tmp_path / "b").mkdir()
        rows = crossed(low=1).replace("P03", "Café Één")
        ratings, norm = score_files(tmp_path / "a", rows)
        dutch = rows.replace(".", "§").replace(",", ";").replace("§", ",").replace("\n", "\r\n")
        (tmp_path / "b" / "metingen.csv").write_bytes(dutch.encode("cp1252"))
        runs = [
            hendig("beoordeel", path, "--norm", norm, "--json") for path in (ratings, tmp_path / "b" / "metingen.csv")
        ]
        one, other = (json.loads(run.out) for run in runs)
        assert one["rondes"] == other["rondes"]
        assert any("Windows-1252" in told for told in other["mededelingen"])

    def test_other_headers_are_mapped_and_other_columns_named(self, tmp_path: Path) -> None:
        rows = crossed().replace("beoordelaar,beoordeelde,score", "rater,target,liking", 1)
        ratings, norm = score_files(tmp_path, rows)
        mapped = ("--kolom", "beoordelaar=rater", "--kolom", "beoordeelde=target", "--kolom", "score=liking")
        run = hendig("beoordeel", ratings, "--norm", norm, *mapped)
        assert run.code == 0, run.err

    def test_islands_are_named(self, tmp_path: Path) -> None:
        second = "\n".join(crossed(10).replace("P", "Q").splitlines()[1:])
        ratings, norm = score_files(tmp_path, crossed() + second + "\n")
        told = json.loads(hendig("beoordeel", ratings, "--norm", norm, "--json").out)
        assert len(told["rondes"][0]["constructen"]["score"]["samenhang"]) == 2
        assert any("geen beoordelaars gemeen" in zin for zin in told["mededelingen"])


@pytest.mark.parametrize("arguments", [("--help",), ("beoordeel", "--help"), ("voorbeeld", "--help")])
def test_help_is_dutch(arguments: tuple[str, ...]) -> None:
    run = hendig(*arguments)
    assert run.code == 0
    assert "Gebruik:" in run.out
    assert "Opties" in run.out
    assert "Usage" not in run.out
    assert "Show this" not in run.out


def test_a_round_whose_name_looks_like_a_formula_is_drawn_as_it_is_written(tmp_path: Path) -> None:
    rows = crossed(rounds=("$x^$", "prijs $5 en $6"))
    ratings, norm = score_files(tmp_path, rows)
    run = hendig("beoordeel", ratings, "--norm", norm, "--uit", tmp_path / "uit")
    assert (run.code, "Warning" in run.err) == (0, False)


def test_a_screen_that_cannot_show_a_name_shows_a_question_mark(tmp_path: Path) -> None:
    ratings, norm = score_files(tmp_path, crossed().replace("P01", "Łódź"))
    run = hendig("beoordeel", ratings, "--norm", norm, env={"PYTHONIOENCODING": "latin-1"})
    assert run.code == 0
    assert "?" in run.out


def test_a_partner_with_too_few_others_reads_no_verdict_even_when_the_norm_asks_for_no_number(tmp_path: Path) -> None:
    ratings, norm = score_files(tmp_path, crossed() + "r1,P00,Solo,1\n", k_min='"geen"', se_max='"geen"')
    assert hendig("beoordeel", ratings, "--norm", norm, "--uit", tmp_path / "uit").code == 0
    report = pdf_text(tmp_path / "uit" / "rapport-solo.pdf")
    assert "onder de norm." not in report
    assert "niet vast te stellen" in report
