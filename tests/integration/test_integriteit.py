"""What the controleur reads about the answers, and that nobody else reads any of it."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from hendig.processes.beoordeling.integriteit import onderzoek
from hendig.processes.meting.invoer import Paden, lees_invoer
from hendig.uitvoer.beoordeling.integriteit_json import integriteit_json
from tests.integration.demo_files import crossed, hendig, judged, score_files
from tests.integration.pdf_text import pdf_text

LAST = "voorjaar 2030"
COPIER, TARGET = "Huis Goudvink (voorbeeld)", "Praktijk Kievit (voorbeeld)"
Json = dict[str, Any]
ITEMS = ("C1", "C2", "C3", "C4")


def spoiled(text: str) -> str:
    """In the last round one partner answers 4 throughout, and four raters give one partner a 1 and all others a 5."""
    rows = list(csv.DictReader(io.StringIO(text)))
    last = [row for row in rows if row["ronde"] == LAST and row["C1"]]
    group = [r["beoordelaar"] for r in last if r["beoordeelde"] == TARGET and "voorbeeld" in r["beoordelaar"]][:4]
    for row in last:
        if row["beoordelaar"] == COPIER:
            row.update(dict.fromkeys(ITEMS, "4"))
        elif row["beoordelaar"] in group:
            row.update(dict.fromkeys(ITEMS, "1" if row["beoordeelde"] == TARGET else "5"))
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def looked_at(folder: Path) -> Json:
    """The file that the controleur would get about these inputs."""
    names = {"metingen": "metingen.csv", "norm": "norm.toml", "rondes": "rondes.toml", "uitgenodigd": "uitgenodigd.csv"}
    invoer = lees_invoer(Paden(**{role: folder / name for role, name in names.items()}))
    found: Json = json.loads(integriteit_json(onderzoek(invoer)))
    return found


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("eerlijk") / "demo"
    assert hendig("voorbeeld", folder, "--netwerk").code == 0
    return folder


@pytest.fixture(scope="module")
def honest(demo: Path) -> Json:
    return looked_at(demo)


@pytest.fixture(scope="module")
def planted(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("bedorven")
    shutil.copytree(demo, base / "demo")
    ratings = base / "demo" / "metingen.csv"
    ratings.write_text(spoiled(ratings.read_text(encoding="utf-8")), encoding="utf-8")
    assert judged(base / "demo", "--uit", base / "uit", "--vertrouwelijk").code == 0
    return base


def written(base: Path) -> Json:
    found: Json = json.loads((base / "uit" / "integriteit.json").read_text(encoding="utf-8"))
    return found


def flags(inhoud: Json) -> dict[tuple[str, str, str], Any]:
    """Every flag by round, construct and check."""
    return {
        (ronde["ronde"], naam, controle["controle"]): controle["vlaggen"]
        for ronde in inhoud["rondes"]
        for naam, deel in ronde["constructen"].items()
        for controle in deel["controles"]
        if controle["vlaggen"]
    }


def test_in_the_demo_network_only_the_two_parties_that_really_fell_are_flagged(honest: Json) -> None:
    found = flags(honest)
    fall = "plotselinge daling van één partij"
    fell = {("voorjaar 2028", "competentioneel", fall), ("voorjaar 2029", "competentioneel", fall)}
    assert found.keys() == fell
    about = [flag["over"] for vlaggen in found.values() for flag in vlaggen]
    assert about == [["Atelier Vuurvlinder (voorbeeld)"], ["Stichting Rietgors (voorbeeld)"]]


def test_a_copied_answer_and_a_group_against_one_are_flagged_in_their_round_and_construct_only(
    honest: Json, planted: Path
) -> None:
    new = {place: found for place, found in flags(written(planted)).items() if place not in flags(honest)}
    assert {place[:2] for place in new} == {(LAST, "competentioneel")}
    same = new[LAST, "competentioneel", "steeds hetzelfde antwoord"]
    group = new[LAST, "competentioneel", "een groep laag over één partij"]
    assert [flag["beoordelaars"] for flag in same] == [[COPIER]]
    assert [flag["over"] for flag in group] == [[TARGET]]
    assert len(group[0]["beoordelaars"]) == 4


def test_the_controleur_reads_each_flag_with_another_explanation_and_what_to_do(planted: Path) -> None:
    report = pdf_text(planted / "uit" / "rapport-controleur.pdf")
    assert "Kunnen wij op de antwoorden vertrouwen?" in report
    assert "Zij is geen verwijt en geen bewijs." in report
    assert report.count("Ook mogelijk:") == report.count("Wat u kunt vragen:") >= 2
    assert "[[vlag]]" in report
    assert "Tweede schattingen" in report


def test_nothing_of_it_reaches_the_network_a_partner_or_the_outcomes(planted: Path, tmp_path: Path) -> None:
    assert judged(planted / "demo", "--uit", tmp_path / "uit").code == 0
    without = {path.name for path in (tmp_path / "uit").iterdir()}
    private = {path.name for path in (planted / "uit").iterdir()}
    assert private - without == {"integriteit.json", "publicatiecontrole.json", "rapport-controleur.pdf"}
    for name in without:
        assert (tmp_path / "uit" / name).read_bytes() == (planted / "uit" / name).read_bytes(), name
    outcomes = (tmp_path / "uit" / "oordelen.json").read_text(encoding="utf-8")
    reports = [pdf_text(tmp_path / "uit" / name) for name in sorted(without) if name.endswith(".pdf")]
    for word in ("steeds hetzelfde", "een groep laag", "vals alarm", "integriteit", "tweede schatting"):
        assert all(word not in shown.lower() for shown in (outcomes, *reports))


def test_later_rounds_never_change_what_was_found_in_earlier_rounds(demo: Path, honest: Json, tmp_path: Path) -> None:
    shutil.copytree(demo, tmp_path / "demo")
    for name in ("metingen.csv", "uitgenodigd.csv"):
        lines = (demo / name).read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.startswith(LAST)]
        (tmp_path / "demo" / name).write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert looked_at(tmp_path / "demo")["rondes"] == honest["rondes"][:3]


def test_a_file_with_one_score_is_looked_at_without_items_and_clusters(tmp_path: Path) -> None:
    ratings, norm = score_files(tmp_path, crossed(rounds=("r1", "r2")))
    assert hendig("beoordeel", ratings, "--norm", norm, "--uit", tmp_path / "uit", "--vertrouwelijk").code == 0
    inhoud = json.loads((tmp_path / "uit" / "integriteit.json").read_text(encoding="utf-8"))
    (last,) = inhoud["rondes"][1]["constructen"].values()
    tested = {controle["controle"]: controle["bekeken"] for controle in last["controles"]}
    assert tested["steeds hetzelfde antwoord"] == tested["hoog binnen het eigen cluster"] == 0
    assert (tested["over en weer laag"], tested["plotselinge daling van één partij"]) == (66, 12)


def test_a_round_too_small_to_say_what_is_usual_says_so(tmp_path: Path) -> None:
    ratings, norm = score_files(tmp_path, crossed(4))
    assert hendig("beoordeel", ratings, "--norm", norm, "--uit", tmp_path / "uit", "--vertrouwelijk").code == 0
    inhoud = json.loads((tmp_path / "uit" / "integriteit.json").read_text(encoding="utf-8"))
    assert inhoud["rondes"][0]["constructen"] == {"score": None}
    assert "te weinig antwoorden" in pdf_text(tmp_path / "uit" / "rapport-controleur.pdf")
