"""``hendig repeteer`` as its user runs it: a norm and assumptions in, error rates and two pages out, or a refusal."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import signal
import stat
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster

from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, voorbeeldnorm
from hendig.bestanden.netwerksleutels import NETWERKBESTAND, voorbeeldnetwerk
from hendig.processes.repetitie.uitvoerders import Clusterfout, uitvoerder
from tests.integration.demo_files import HENDIG, Run, hendig
from tests.integration.pdf_text import pdf_text

Json = dict[str, Any]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """The proposed norm, and assumptions about a network that is small enough to be quick."""
    changes = {
        "groepen.partners": (6, 6),
        "groepen.contacten": (7.0, 9.0),
        "netwerk.clusters": 4,
        "kalender.rondes": 4,
        "verhalen.daling_in_ronde": 3,
        "verhalen.niveaus": (0.0, -0.75),
        "verhalen.samenspanners": (2,),
        "respons.mening": (-0.6,),
    }
    (tmp_path / "norm.toml").write_text(voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL)), encoding="utf-8")
    (tmp_path / "netwerk.toml").write_text(voorbeeldnetwerk(changes), encoding="utf-8")
    return tmp_path / "norm.toml", tmp_path / "netwerk.toml"


def rehearsed(files: tuple[Path, Path], *more: object, workers: int = 1) -> Run:
    norm, network = files
    return hendig("repeteer", norm, "--netwerk", network, "--netwerken", 10, "--werkers", workers, *more)


def changed(files: tuple[Path, Path], old: str, new: str, which: int = 1) -> tuple[Path, Path]:
    text = files[which].read_text(encoding="utf-8")
    assert old in text
    files[which].write_text(text.replace(old, new), encoding="utf-8")
    return files


class TestWhatItGives:
    def test_the_files_hold_every_number_with_its_error_and_nobody_else_can_read_them(
        self, files: tuple[Path, Path], tmp_path: Path
    ) -> None:
        run = rehearsed(files, "--uit", tmp_path / "uit")
        assert run.code == 0
        names = {path.name for path in (tmp_path / "uit").iterdir()}
        assert names == {"repetitie.json", "repetitie.csv", "repetitie.svg", "rapport-repetitie.pdf"}
        assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in (tmp_path / "uit").iterdir())
        written: Json = json.loads((tmp_path / "uit" / "repetitie.json").read_text(encoding="utf-8"))
        assert (written["schema"], written["netwerken"]) == ("hendig-repetitie/1", 10)
        assert written["aannamen"]["kalender"]["rondes"] == 4
        for one in written["uitkomsten"]:
            assert one["fout"] > 0.0 or one["wat"] == "beoordelaars per ronde"
            assert one["waarde"] <= 1.0 or one["wat"] == "beoordelaars per ronde"
        text = (tmp_path / "uit" / "repetitie.csv").read_text(encoding="utf-8-sig")
        rows = list(csv.reader(io.StringIO(text), delimiter=";"))
        assert len(rows) == len(written["uitkomsten"]) + 1
        assert not list(tmp_path.glob("*.voortgang.jsonl"))

    def test_the_report_with_the_proposals_is_two_pages_with_a_clause_and_its_rates(
        self, start: Path, tmp_path: Path
    ) -> None:
        """The number of pages hangs on the number of stories, so the proposals themselves are rehearsed."""
        run = hendig(
            "repeteer",
            start / "norm.toml",
            "--netwerk",
            start / "netwerk.toml",
            "--netwerken",
            10,
            "--uit",
            tmp_path / "uit",
        )
        assert run.code == 0
        pdf = tmp_path / "uit" / "rapport-repetitie.pdf"
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        assert "Pages:           2" in info
        assert "Tagged:          yes" in info
        for words in ("Voor wie gaat tekenen", "Tekst voor de overeenkomst", "niet onafhankelijk", "geen besluit"):
            assert words in pdf_text(pdf)

    def test_the_screen_warns_when_there_are_few_networks_partners_or_raters(self, files: tuple[Path, Path]) -> None:
        run = rehearsed(changed(files, "contacten = [7.0, 9.0]", "contacten = [3.0, 4.0]"))
        assert "Met 10 netwerken zijn de getallen grof" in run.out
        assert "maar 12 partners" in run.out
        assert "beoordelaars, en er zijn er 8 nodig" in run.out
        assert "Een norm die bijna nooit iets zegt" in run.out
        assert "Vermenigvuldig deze kansen dus niet" in run.out

    def test_a_calendar_on_which_no_repetition_is_possible_is_told_with_the_rule(
        self, files: tuple[Path, Path]
    ) -> None:
        changed(files, "venster_maanden = 30", "venster_maanden = 12", which=0)
        run = rehearsed(changed(files, "periode_maanden = 7", "periode_maanden = 12"))
        assert run.code == 0
        assert "in deze rondes nooit herhaling" in run.out
        assert "H4" in run.out

    def test_a_calendar_on_which_only_rounds_further_apart_repeat_is_not_called_impossible(
        self, files: tuple[Path, Path]
    ) -> None:
        run = rehearsed(changed(files, "periode_maanden = 7", "periode_maanden = 12"))
        assert run.code == 0
        assert "direct na elkaar nooit herhaling, wel met rondes ertussen" in run.out
        assert "in deze rondes nooit" not in run.out

    def test_what_was_never_at_stake_is_a_dash_and_not_a_chance_of_nothing(
        self, files: tuple[Path, Path], tmp_path: Path
    ) -> None:
        run = rehearsed(changed(files, "stil = 0.0", "stil = 1.0"), "--uit", tmp_path / "uit")
        assert run.code == 0
        assert "Een streepje: dat was in geen enkel netwerk aan de orde." in " ".join(run.out.split())
        assert "± 0,0" not in run.out
        assert "niet te zeggen, want in geen enkel netwerk" in pdf_text(tmp_path / "uit" / "rapport-repetitie.pdf")

    def test_a_size_without_partners_has_no_numbers(self, files: tuple[Path, Path]) -> None:
        run = rehearsed(changed(files, "partners = [6, 6]", "partners = [12, 0]"))
        assert run.code == 0
        assert [line.split() for line in run.out.splitlines() if line.startswith("groot ")] == [
            ["groot", "0", "-", "-", "-"]
        ]

    def test_an_opinion_that_cannot_matter_is_told(self, files: tuple[Path, Path]) -> None:
        run = rehearsed(changed(files, "aandeel = 0.75", "aandeel = 1.0"))
        assert "De mening speelt dan niet mee" in run.out

    def test_the_reference_of_the_keys_stands_in_the_documents(self) -> None:
        assert NETWERKBESTAND.naslagtabel() in (ROOT / "docs" / "netwerk.md").read_text(encoding="utf-8")


class TestEqualNumbers:
    def test_whatever_the_number_of_workers_and_also_on_a_cluster(
        self, files: tuple[Path, Path], tmp_path: Path
    ) -> None:
        assert rehearsed(files, "--uit", tmp_path / "een").code == 0
        assert rehearsed(files, "--uit", tmp_path / "twee", workers=2).code == 0
        with LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None, protocol="tcp://"
        ) as cluster:
            run = rehearsed(files, "--uit", tmp_path / "dask", "--dask", cluster.scheduler_address)
            assert run.code == 0, run.err
        for name in ("repetitie.json", "repetitie.csv", "repetitie.svg", "rapport-repetitie.pdf"):
            one = (tmp_path / "een" / name).read_bytes()
            assert one == (tmp_path / "twee" / name).read_bytes()
            assert one == (tmp_path / "dask" / name).read_bytes()

    def test_another_seed_gives_other_numbers(self, files: tuple[Path, Path]) -> None:
        assert rehearsed(files, "--seed", 1).out != rehearsed(files, "--seed", 2).out


class TestStoppingAndGoingOn:
    def test_what_was_done_is_kept_and_the_rest_gives_the_same_as_one_run(
        self, files: tuple[Path, Path], tmp_path: Path
    ) -> None:
        norm, network = files
        command = [HENDIG, "repeteer", norm, "--netwerk", network, "--netwerken", "60", "--werkers", "1", "--uit"]
        progress = tmp_path / "uit.voortgang.jsonl"
        run = subprocess.Popen([*command, tmp_path / "uit"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 60
        while not (progress.exists() and progress.read_bytes().count(b"\n") > 1) and time.monotonic() < deadline:
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
        _, errors = run.communicate(timeout=60)
        assert run.returncode == 130
        assert "--hervat" in errors.decode()
        assert not (tmp_path / "uit").exists()
        assert stat.S_IMODE(progress.stat().st_mode) == 0o600
        kept = progress.read_bytes().count(b"\n") - 1
        assert 0 < kept < 12

        again = hendig(*command[1:], tmp_path / "uit")
        assert again.code == 2
        assert "--hervat" in again.err
        with progress.open("ab") as file:
            file.write(b'[55,60,[[0.0,"any","norm"')  # a line that the stop cut off
        assert hendig(*command[1:], tmp_path / "uit", "--hervat").code == 0
        assert not progress.exists()
        assert hendig(*command[1:], tmp_path / "heel").code == 0
        for name in ("repetitie.json", "repetitie.csv"):
            assert (tmp_path / "uit" / name).read_bytes() == (tmp_path / "heel" / name).read_bytes()

    def test_progress_of_something_else_is_refused(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        (tmp_path / "uit.voortgang.jsonl").write_text('"iets anders"\n', encoding="utf-8")
        run = rehearsed(files, "--uit", tmp_path / "uit", "--hervat")
        assert run.code == 2
        assert "andere norm" in run.err
        assert (tmp_path / "uit.voortgang.jsonl").exists()

    def test_there_must_be_something_to_go_on_with(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        run = rehearsed(files, "--uit", tmp_path / "uit", "--hervat")
        assert (run.code, "niets om te hervatten" in run.err) == (2, True)
        run = rehearsed(files, "--hervat")
        assert (run.code, "--uit" in run.err) == (2, True)


class TestRefusals:
    def refused(self, run: Run, *words: str) -> None:
        assert run.code == 2
        assert run.out == ""
        for word in words:
            assert word in run.err, run.err

    def test_all_problems_of_both_files_are_told_at_once(self, files: tuple[Path, Path]) -> None:
        changed(files, "k_min = 8", "k_min = 0", which=0)
        changed(files, "vragen = 4", "vragen = 0")
        self.refused(rehearsed(files), "Er zijn 2 problemen", "norm.toml", "k_min", "netwerk.toml", "vragen")

    def test_a_file_that_is_not_there_and_a_folder_that_is_not_empty(
        self, files: tuple[Path, Path], tmp_path: Path
    ) -> None:
        self.refused(hendig("repeteer", files[0], "--netwerk", tmp_path / "nee.toml"), "bestaat niet")
        (tmp_path / "vol").mkdir()
        (tmp_path / "vol" / "iets.txt").write_text("x", encoding="utf-8")
        self.refused(rehearsed(files, "--uit", tmp_path / "vol"), "lege map")

    def test_a_cluster_that_does_not_answer(self, files: tuple[Path, Path]) -> None:
        self.refused(rehearsed(files, "--dask", "tcp://127.0.0.1:9"), "geen Dask-scheduler")

    def test_a_cluster_without_anybody_to_work(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("hendig.processes.repetitie.uitvoerders.VERSION_WITHIN", "1s")
        with (
            LocalCluster(n_workers=0, processes=False, dashboard_address=None, protocol="tcp://") as cluster,
            pytest.raises(Clusterfout, match="geen werkers met hendig"),
            uitvoerder(1, cluster.scheduler_address),
        ):
            pytest.fail("a cluster without workers was used")

    def test_a_worker_that_dies_is_told_with_how_to_go_on(self) -> None:
        with pytest.raises(Clusterfout, match="--hervat"), uitvoerder(2, None) as executor:
            executor.submit(os._exit, 1).result()

    def test_a_number_that_cannot_be(self, files: tuple[Path, Path]) -> None:
        run = rehearsed(files, "--netwerken", 3)
        assert run.code == 2
        assert "--netwerken klopt niet. Schrijf een heel getal van " in run.err


def test_the_start_files_can_be_rehearsed_as_they_are(start: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(start, tmp_path / "kopie")
    run = hendig("repeteer", copy / "norm.toml", "--netwerk", copy / "netwerk.toml", "--netwerken", 10, "--werkers", 1)
    assert run.code == 0
    assert "Hoe vaak gaat het mis?" in run.out
