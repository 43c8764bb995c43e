"""``hendig beschrijf --schrijf`` as its user runs it: assumptions for a rehearsal, or a clear refusal."""

from __future__ import annotations

import csv
import io
import stat
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from analysis.ratings import FloatArray
from analysis.rehearsal.network import Network, draw_network
from analysis.rehearsal.world import Spread, World
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, voorbeeldnorm
from hendig.bestanden.netwerkbestand import Netwerkaannamen, lees_netwerk
from hendig.bestanden.netwerksleutels import voorgesteld_getal
from hendig.processes.beschrijving.beschrijf import beschrijf
from hendig.processes.beschrijving.beschrijfinvoer import Beschrijfpaden, lees_beschrijfinvoer
from hendig.processes.schatting.netwerkschatting import schat_netwerk
from surveys.vragenlijst.instrument import VOORSTEL
from tests.integration.demo_files import Run, crossed, hendig, score_files
from tests.unit.analysis.rehearsal.worlds import TABLE

WORLD = replace(
    TABLE,
    items=4,
    silent=0.1,
    rounds=TABLE.rounds[:3],
    spread=Spread(trust=0.42, leniency=0.40, relation=0.57, occasion=0.20, item=0.35),
)
GEMEENTE = "Gemeente (voorbeeld)"


def party(network: Network, place: int) -> str:
    return GEMEENTE if place == network.gemeente else f"Partner {place:02} (voorbeeld)"


def write(folder: Path, world: World, seed: int) -> Beschrijfpaden:
    """Draw a network and lay its answers, its lists and a norm in a folder, as a user would have them."""
    network = draw_network(world, 2, np.random.default_rng(seed))
    answers = network.answers(network.levels)
    (folder / "metingen.csv").write_text("\n".join(rating_lines(network, answers)) + "\n", encoding="utf-8")
    asked = [f"r{t},{party(network, i)},{party(network, j)}" for t, i, j in np.argwhere(network.listed)]
    (folder / "lijst.csv").write_text("\n".join(["ronde,beoordelaar,beoordeelde", *asked]) + "\n", encoding="utf-8")
    norm = voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL), {"oordeel.gemeente": GEMEENTE})
    (folder / "norm.toml").write_text(norm, encoding="utf-8")
    return Beschrijfpaden(metingen=folder / "metingen.csv", norm=folder / "norm.toml", uitgenodigd=folder / "lijst.csv")


def rating_lines(network: Network, answers: FloatArray) -> Iterator[str]:
    yield ",".join(("ronde", "beoordelaar", "beoordeelde", "cluster", *VOORSTEL.codes))
    for t, i, j in np.argwhere(network.answered):
        given = answers[:, t, i, j].ravel().astype(int)
        yield ",".join((f"r{t}", party(network, i), party(network, j), network.clusters[i] or "", *map(str, given)))


def estimated(paths: Beschrijfpaden) -> Netwerkaannamen:
    read = lees_beschrijfinvoer(paths)
    text = schat_netwerk(read, beschrijf(read), paths.metingen.name).tekst()
    return lees_netwerk(text.encode(), bestand="netwerk.toml")


@pytest.mark.slow
def test_a_drawn_world_is_found_back_from_its_answers(tmp_path: Path) -> None:
    found = []
    for seed in range(4):
        folder = tmp_path / str(seed)
        folder.mkdir()
        read = estimated(write(folder, WORLD, seed))
        found.append(
            [
                *(read.antwoorden[name] for name in ("gemiddelde", "laagste")),
                *(read.spreiding[name] for name in ("vertrouwen", "mildheid", "relatie", "moment", "vraag")),
                read.spreiding["samenhang"],
                read.contacten["vernieuwing"],
                read.netwerk["cluster_contact"],
                *(read.respons[name] for name in ("aandeel", "stil")),
            ]
        )
        assert (read.netwerk["gemeente"], read.netwerk["clusters"], read.antwoorden["vragen"]) == (True, 8, 4)
        assert [group.partners for group in read.groepen] == [20, 20]
    truth = [4.05, 3.2, 0.42, 0.40, 0.57, 0.20, 0.35, 0.5, 0.12, 0.5, 0.75, 0.1]
    # three standard errors of a mean of four networks; the deviations of one network come from 40 others
    deviations = np.array([0.063, 0.092, 0.035, 0.042, 0.024, 0.039, 0.007, 0.048, 0.020, 0.045, 0.013, 0.033])
    assert np.all(np.abs(np.mean(found, axis=0) - truth) < 3.0 * deviations / 2.0 + 0.015)


def described(demo: Path, target: Path, *more: object) -> Run:
    """Write the assumptions from the files of ``hendig voorbeeld``."""
    files = ("--norm", demo / "norm.toml", "--rondes", demo / "rondes.toml", "--uitgenodigd")
    return hendig("beschrijf", demo / "metingen.csv", *files, demo / "uitgenodigd.csv", "--schrijf", target, *more)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Path]:
    folder = tmp_path_factory.mktemp("netwerk")
    assert hendig("voorbeeld", folder / "demo", "--netwerk").code == 0
    return described(folder / "demo", folder / "netwerk.toml"), folder


class TestTheCommand:
    def test_the_file_is_private_and_says_what_it_was_estimated_from(self, written: tuple[Run, Path]) -> None:
        run, folder = written
        assert run.code == 0, run.err
        assert stat.S_IMODE((folder / "netwerk.toml").stat().st_mode) == 0o600
        text = (folder / "netwerk.toml").read_text(encoding="utf-8").replace("Bron:", "")  # Bron is a partner too
        rows = csv.DictReader(io.StringIO((folder / "demo" / "metingen.csv").read_text(encoding="utf-8")))
        given = sum(any(row[code].isdigit() for code in VOORSTEL.codes) for row in rows)
        heading = " ".join(line.removeprefix("# ") for line in text.splitlines() if line.startswith("#"))
        assert f"Geschat uit 4 rondes, {given} beoordelingen en 41 organisaties" in heading
        kept = "niet geschat en is dus het voorstel: kalender, verhalen, respons.mening."
        assert kept in heading
        assert kept in run.err
        assert "VOORBEELD" not in text

    def test_the_file_names_nobody(self, written: tuple[Run, Path]) -> None:
        _, folder = written
        text = (folder / "netwerk.toml").read_text(encoding="utf-8").replace("Bron:", "")  # Bron is a partner too
        rows = csv.DictReader(io.StringIO((folder / "demo" / "metingen.csv").read_text(encoding="utf-8")))
        names = {row[role] for row in rows for role in ("beoordelaar", "beoordeelde", "cluster") if row[role]}
        assert len(names) > 40
        assert [name for name in names if name in text] == []

    def test_numbers_are_too_coarse_to_solve_for_a_rating(self, written: tuple[Run, Path]) -> None:
        read = tomllib.loads((written[1] / "netwerk.toml").read_text(encoding="utf-8"))
        estimated_parts = [read[part] for part in ("netwerk", "groepen", "contacten", "respons", "spreiding")]
        numbers = [number for part in estimated_parts for value in part.values() for number in np.ravel(value).tolist()]
        assert all(number == round(number, 2) for number in numbers if isinstance(number, float))
        assert all(read["antwoorden"][name] == round(read["antwoorden"][name], 1) for name in ("gemiddelde", "laagste"))

    def test_the_file_can_be_rehearsed_on(self, written: tuple[Run, Path]) -> None:
        _, folder = written
        files = (folder / "demo" / "norm.toml", "--netwerk", folder / "netwerk.toml")
        run = hendig("repeteer", *files, "--netwerken", 10, "--werkers", 1)
        assert run.code == 0, run.err

    def test_what_is_written_is_what_was_measured(self, written: tuple[Run, Path]) -> None:
        read = tomllib.loads((written[1] / "netwerk.toml").read_text(encoding="utf-8"))
        # the demo draws leniency with sd 0.3 for good, relations with sd 0.5 anew each round, items with sd 0.55
        assert read["spreiding"]["mildheid"] == pytest.approx(0.3, abs=0.08)
        assert read["spreiding"]["relatie"] < 0.15
        assert read["spreiding"]["moment"] == pytest.approx(0.5, abs=0.06)
        assert read["spreiding"]["vraag"] == pytest.approx(0.55, abs=0.05)
        assert read["contacten"]["geteld_maanden"] == pytest.approx(7.0, abs=0.2)

    def test_a_file_that_exists_is_refused_and_kept(self, written: tuple[Run, Path], tmp_path: Path) -> None:
        target = tmp_path / "netwerk.toml"
        target.write_text("van mij", encoding="utf-8")
        run = described(written[1] / "demo", target, "--uit", tmp_path / "uit")
        assert run.code == 2
        assert "bestaat al" in run.err
        assert target.read_text(encoding="utf-8") == "van mij"
        assert not (tmp_path / "uit").exists()

    def test_a_folder_that_is_not_there_is_refused(self, written: tuple[Run, Path], tmp_path: Path) -> None:
        run = described(written[1] / "demo", tmp_path / "weg" / "netwerk.toml")
        assert run.code == 2
        assert "Kies een map die er is" in run.err


def test_one_round_without_a_list_keeps_what_it_cannot_tell_and_says_so(start: Path, tmp_path: Path) -> None:
    target = tmp_path / "netwerk.toml"
    run = hendig("beschrijf", start / "metingen.csv", "--norm", start / "norm.toml", "--schrijf", target)
    assert run.code == 0, run.err
    read = tomllib.loads(target.read_text(encoding="utf-8"))
    for key in ("respons.aandeel", "respons.stil", "contacten.vernieuwing", "contacten.geteld_maanden"):
        section, name = key.split(".")
        assert read[section][name] == voorgesteld_getal(key)
        assert key in run.err
    proposed = voorgesteld_getal("spreiding.relatie") / voorgesteld_getal("spreiding.moment")
    assert read["spreiding"]["relatie"] / read["spreiding"]["moment"] == pytest.approx(proposed, rel=0.05)
    assert "verdeeld zoals in het voorstel" in run.err
    assert read["groepen"]["namen"] == ["alle"]


def test_a_healthy_partner_is_never_put_below_the_norm(start: Path, tmp_path: Path) -> None:
    norm = (start / "norm.toml").read_text(encoding="utf-8").replace("competentioneel = 3.0", "competentioneel = 3.55")
    assert "3.55" in norm
    (start / "norm.toml").write_text(norm, encoding="utf-8")
    run = described(start, tmp_path / "netwerk.toml")
    assert run.code == 0, run.err
    assert tomllib.loads((tmp_path / "netwerk.toml").read_text(encoding="utf-8"))["antwoorden"]["laagste"] == 3.55
    assert "op de norm gelegd" in run.err


def test_a_single_score_per_rating_has_one_question(tmp_path: Path) -> None:
    ratings, norm = score_files(tmp_path, crossed(14, rounds=("r1", "r2")))
    run = hendig("beschrijf", ratings, "--norm", norm, "--schrijf", tmp_path / "netwerk.toml")
    assert run.code == 0, run.err
    read = tomllib.loads((tmp_path / "netwerk.toml").read_text(encoding="utf-8"))
    assert read["antwoorden"]["vragen"] == 1
    assert read["spreiding"]["vraag"] == 0.0
    assert "geen losse vragen" in run.err


@pytest.mark.parametrize(
    ("rows", "scale", "said"),
    [
        (crossed(14), ("1", "5.5"), "hele cijfers"),
        (crossed(9), ("1", "5"), "9 partners"),
        ("\n".join(crossed(12).splitlines()[: 1 + 4 * 11]), ("1", "5"), "te weinig beoordelingen"),
        (crossed(14) + "r1,P00,P01,4\n", ("1", "5"), "P01"),
    ],
    ids=["a scale without whole ends", "nine partners", "fewer than five raters", "a rating twice"],
)
def test_what_cannot_be_estimated_is_refused_and_nothing_is_written(
    tmp_path: Path, rows: str, scale: tuple[str, str], said: str
) -> None:
    (tmp_path / "metingen.csv").write_text(rows, encoding="utf-8")
    target = tmp_path / "netwerk.toml"
    run = hendig("beschrijf", tmp_path / "metingen.csv", "--schaal", *scale, "--schrijf", target)
    assert run.code == 2
    assert said in run.err
    assert not target.exists()
