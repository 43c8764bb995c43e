"""``hendig ontwerp`` as who sets up a contact list runs it: a norm in, numbers with their assumptions out."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.integration.demo_files import Run, hendig
from tests.integration.pdf_text import pdf_text

ROUND = "voorjaar 2030"
FEW = "Praktijk Fuut (voorbeeld)"
TIES = "partij_a;partij_b\nPraktijk Veldleeuwerik (voorbeeld);Huis Meerkoet (voorbeeld)\n"


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("netwerk") / "demo"
    assert hendig("voorbeeld", folder, "--netwerk").code == 0
    (folder / "banden.csv").write_text(TIES, encoding="utf-8")
    return folder


def planned(network: Path, *more: object) -> Run:
    files = ("--contacten", network / "uitgenodigd.csv", "--ronde", ROUND, "--banden", network / "banden.csv")
    return hendig("ontwerp", network / "norm.toml", *files, *more)


@pytest.fixture(scope="module")
def folder(network: Path) -> Path:
    run = planned(network, "--fout", "0.05", "--vinden", "0,8", "--marge", "0.3", "--uit", network.parent / "uit")
    assert (run.code, "rapport-ontwerp.pdf" in run.err) == (0, True), run.err
    return network.parent / "uit"


@pytest.fixture(scope="module")
def result(folder: Path) -> Any:
    return json.loads((folder / "ontwerp.json").read_text(encoding="utf-8"))


class TestWithoutAList:
    def test_every_assumption_is_printed_with_where_it_comes_from(self, start: Path) -> None:
        run = hendig("ontwerp", start / "norm.toml", "--mildheid", "0,4")
        assert run.code == 0
        lines = [line for line in run.out.splitlines() if line.endswith(("voorstel", "door u opgegeven"))]
        assert len(lines) == 7
        assert sum(line.endswith("door u opgegeven") for line in lines) == 1
        assert "Vervang een voorstel door wat uw nulmeting laat zien." in run.out

    def test_when_all_is_given_nothing_is_called_a_proposal(self, start: Path) -> None:
        given = ["--mildheid", 0.3, "--rest", 0.6, "--vertrouwen", 0.3, "--gemiddelde", 4.1]
        more = ["--partijen", 41, "--beoordeelt", 10, "--respons", 1]
        run = hendig("ontwerp", start / "norm.toml", *given, *more)
        assert run.code == 0
        assert "voorstel" not in run.out

    def test_it_says_how_many_raters_what_is_wanted_takes(self, start: Path) -> None:
        run = hendig("ontwerp", start / "norm.toml", "--respons", 1, "--marge", "0,3", "--fout", 0.08, "--vinden", 0.8)
        assert "U wilt een marge van hoogstens 0,30. Dat vraagt 11 beoordelaars." in run.out
        assert "Dat vraagt 13 beoordelaars. De kansen zijn dan 8 % en 80 %." in run.out

    def test_constructs_with_another_norm_get_a_table_of_their_own(self, start: Path) -> None:
        norm = (start / "norm.toml").read_text(encoding="utf-8")
        assert "\nintentioneel = 3.0\n" in norm
        (start / "norm.toml").write_text(norm.replace("\nintentioneel = 3.0\n", "\nintentioneel = 3.4\n"))
        run = hendig("ontwerp", start / "norm.toml")
        assert run.out.count("Kans op de uitkomst onder de norm") == 2

    def test_a_report_without_a_list_is_one_or_two_pages(self, start: Path, tmp_path: Path) -> None:
        assert hendig("ontwerp", start / "norm.toml", "--uit", tmp_path / "uit").code == 0
        names = {path.name for path in (tmp_path / "uit").iterdir()}
        assert names == {"ontwerp.json", "aantallen.csv", "rapport-ontwerp.pdf"}
        with pikepdf.open(tmp_path / "uit" / "rapport-ontwerp.pdf") as pdf:
            assert len(pdf.pages) <= 2


class TestWithAList:
    def test_the_list_gives_the_parties_and_what_they_rate(self, result: Any) -> None:
        assert result["aannames"]["partijen"] == {"waarde": 41.0, "herkomst": "van de contactlijst"}
        assert result["aannames"]["beoordeelt"]["herkomst"] == "van de contactlijst"

    def test_parties_stand_by_name_with_the_gemeente_last(self, result: Any) -> None:
        names = [een["partij"] for een in result["contactlijst"]["partijen"]]
        assert names[-1] == "Gemeente Lindebeek"
        assert names[:-1] == sorted(names[:-1], key=str.casefold)
        assert len(names) == 41

    def test_a_tie_costs_both_a_rater_and_widens_their_margin(self, result: Any) -> None:
        parties = {een["partij"]: een for een in result["contactlijst"]["partijen"]}
        touched = {n for n, een in parties.items() if een["lijst"] != een["zonder_banden"]}
        assert touched == {"Praktijk Veldleeuwerik (voorbeeld)", "Huis Meerkoet (voorbeeld)"}
        for name in touched:
            before, after = parties[name]["lijst"], parties[name]["zonder_banden"]
            assert after["op_de_lijst"] == before["op_de_lijst"] - 1
            assert after["marge"] > before["marge"]

    def test_everybody_who_lacks_raters_has_enough_with_the_extra_contacts(self, result: Any) -> None:
        plan = result["contactlijst"]
        short = [een for een in plan["partijen"] if een["te_weinig"]]
        assert FEW in [een["partij"] for een in short]
        for een in plan["partijen"]:
            assert een["te_weinig"] == (een["zonder_banden"]["op_de_lijst"] < plan["nodig_op_de_lijst"])
            if een["wordt_geholpen"]:
                assert een["met_extra"]["op_de_lijst"] >= plan["nodig_op_de_lijst"]
        tied = {tuple(sorted(pair)) for pair in plan["banden"]}
        assert not tied & {tuple(sorted((een["partij_a"], een["partij_b"]))) for een in plan["extra_contacten"]}

    def test_the_list_with_the_extra_contacts_added_needs_no_more(
        self, network: Path, folder: Path, tmp_path: Path
    ) -> None:
        text = (folder / "extra-contacten.csv").read_text(encoding="utf-8-sig")
        extra = [tuple(row.values()) for row in csv.DictReader(io.StringIO(text), delimiter=";")]
        lines = (network / "uitgenodigd.csv").read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines[1:] if line.startswith(ROUND)]
        joined = "\n".join([lines[0], *kept, *(f"{ROUND},{who},{over}" for who, over in extra)])
        (tmp_path / "lijst.csv").write_text(joined, encoding="utf-8")
        run = hendig("ontwerp", network / "norm.toml", "--contacten", tmp_path / "lijst.csv")
        assert "Elke partij heeft er genoeg." in run.out

    def test_a_higher_wanted_chance_asks_a_longer_list(self, network: Path) -> None:
        assert "moeten 11 organisaties op de lijst" in planned(network).out
        assert "moeten 13 organisaties op de lijst" in planned(network, "--kans", "0,9").out

    def test_with_full_response_and_no_gate_of_raters_nobody_falls_short(self, network: Path, tmp_path: Path) -> None:
        norm = (network / "norm.toml").read_text(encoding="utf-8")
        assert "\nk_min = 8\n" in norm
        (tmp_path / "norm.toml").write_text(norm.replace("\nk_min = 8\n", '\nk_min = "geen"\n'), encoding="utf-8")
        files = ("--contacten", network / "uitgenodigd.csv", "--ronde", ROUND, "--respons", 1)
        assert "Elke partij heeft er genoeg." in hendig("ontwerp", tmp_path / "norm.toml", *files).out

    def test_a_cluster_column_names_whose_gate_stays_closed(self, start: Path, tmp_path: Path) -> None:
        names = "ABCDEFGHIJKL"
        rows = [f"{a},{b},{'noord' if a < 'H' else 'zuid'}" for a in names for b in names if a != b]
        (tmp_path / "lijst.csv").write_text("\n".join(["beoordelaar,beoordeelde,cluster", *rows]), encoding="utf-8")
        run = hendig("ontwerp", start / "norm.toml", "--contacten", tmp_path / "lijst.csv", "--respons", 1)
        assert "A: te weinig clusters, één cluster te zwaar." in run.out
        assert 'De gemeente heet in de norm "gemeente" en staat niet op de contactlijst.' in run.out

    def test_the_same_input_gives_the_same_bytes(self, network: Path, folder: Path, tmp_path: Path) -> None:
        more = ("--fout", "0.05", "--vinden", "0,8", "--marge", "0.3", "--uit", tmp_path / "uit")
        assert planned(network, *more).code == 0
        assert sorted(path.name for path in folder.iterdir()) == [
            *("aantallen.csv", "extra-contacten.csv", "ontwerp.json", "partijen.csv", "rapport-ontwerp.pdf"),
        ]
        for path in folder.iterdir():
            assert path.read_bytes() == (tmp_path / "uit" / path.name).read_bytes()

    def test_the_report_is_tagged_and_says_that_proposals_are_no_measurement(self, folder: Path) -> None:
        with pikepdf.open(folder / "rapport-ontwerp.pdf") as pdf, pdf.open_metadata() as metadata:
            assert pdf.check_pdf_syntax() == []
            assert (metadata["pdfuaid:part"], metadata["pdfaid:part"]) == ("1", "2")
        text = pdf_text(folder / "rapport-ontwerp.pdf")
        assert "Deze getallen rusten op aannames." in text
        assert "geen rangorde" in text
        assert "anoniem" not in text


class TestRefusals:
    @staticmethod
    def refused(run: Run, *words: str) -> None:
        assert run.code == 2
        assert run.out == ""
        assert [word for word in words if word not in run.err] == []

    def test_problems_of_all_files_and_numbers_are_told_at_once_and_nothing_is_written(
        self, network: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "lijst.csv").write_text("beoordelaar,beoordeelde\nA,\n", encoding="utf-8")
        (tmp_path / "banden.csv").write_text("partij_a,partij_b\nA,A\n", encoding="utf-8")
        files = ("--contacten", tmp_path / "lijst.csv", "--banden", tmp_path / "banden.csv", "--uit", tmp_path / "uit")
        run = hendig("ontwerp", network / "norm.toml", *files, "--marge", "0", "--respons", "1.5", "--rest", "0")
        self.refused(run, "lijst.csv, regel 2", "banden.csv, regel 2", "--marge", "--respons", "--rest")
        assert "Er is niets geschreven" in run.err
        assert not (tmp_path / "uit").exists()

    def test_a_tie_with_somebody_unknown_is_refused(self, network: Path, tmp_path: Path) -> None:
        (tmp_path / "b.csv").write_text("partij_a,partij_b\nPraktijk Fuut,Huis Goudvink (voorbeeld)\n")
        files = ("--contacten", network / "uitgenodigd.csv", "--ronde", ROUND, "--banden", tmp_path / "b.csv")
        self.refused(hendig("ontwerp", network / "norm.toml", *files), '"Praktijk Fuut" staat niet', f"Bedoelt u {FEW}")

    def test_a_folder_with_files_in_it_is_refused(self, start: Path) -> None:
        self.refused(hendig("ontwerp", start / "norm.toml", "--uit", start), "geen lege map")

    def test_on_another_scale_nothing_is_proposed(self, start: Path) -> None:
        norm = (start / "norm.toml").read_text(encoding="utf-8")
        assert "\nmaximum = 5\n" in norm
        (start / "norm.toml").write_text(norm.replace("\nmaximum = 5\n", "\nmaximum = 10\n"), encoding="utf-8")
        self.refused(hendig("ontwerp", start / "norm.toml"), "--mildheid", "--rest", "--vertrouwen", "--gemiddelde")
