"""What ``hendig beoordeel`` refuses: every problem at once, in Dutch, with what to do, and nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.demo_files import Run, crossed, hendig, judged, score_files


class TestRefusals:
    def refused(self, run: Run, *words: str) -> None:
        assert (run.code, run.out) == (2, "")
        assert "Traceback" not in run.err
        for word in words:
            assert word in run.err

    @pytest.mark.parametrize(
        ("key", "value", "word"),
        [
            ("respons_min", "0.6", "--uitgenodigd"),
            ("clusters_min", "3", "kolom cluster"),
            ("cluster_aandeel_max", "0.5", "kolom cluster"),
            ("betrouwbaarheid_min", "0.7", "losse vragen"),
            ("items_min", "3", "losse vragen"),
            ("gemeente", '"Gemeente Elders"', "komt in het bestand niet voor"),
            ("weglaten", '["beoordelaar", "cluster"]', "weglaten"),
        ],
    )
    def test_a_gate_whose_data_are_not_there_is_refused_with_what_to_supply(
        self, tmp_path: Path, key: str, value: str, word: str
    ) -> None:
        ratings, norm = score_files(tmp_path, crossed(), **{key: value})
        self.refused(hendig("beoordeel", ratings, "--norm", norm), key, word)

    def test_a_rater_without_a_cluster_is_refused_when_the_norm_looks_at_clusters(self, start: Path) -> None:
        text = (start / "metingen.csv").read_text(encoding="utf-8")
        first = text.splitlines()[1].split(";")
        emptied = [
            ";".join([*cells[:3], "" if cells[1] == first[1] else cells[3], *cells[4:]])
            for cells in (line.split(";") for line in text.splitlines())
        ]
        (start / "metingen.csv").write_text("\n".join(emptied) + "\n", encoding="utf-8")
        self.refused(judged(start), "geen cluster bekend", first[1], "Vul hun cluster in")

    def test_problems_of_norm_and_ratings_come_together_and_nothing_is_written(self, tmp_path: Path) -> None:
        rows = crossed().replace("r1,P00,P01,", "r1,P00,P01,9", 1) + "r1,P00,P02,3\n"
        ratings, norm = score_files(tmp_path, rows, se_max="0")
        run = hendig("beoordeel", ratings, "--norm", norm, "--uit", tmp_path / "uit")
        self.refused(run, "se_max", "regel 134", "Er zijn")
        assert not (tmp_path / "uit").exists()

    def test_a_file_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        run = hendig("beoordeel", tmp_path / "weg.csv", "--norm", tmp_path / "ook-weg.toml")
        self.refused(run, "weg.csv: Dit bestand bestaat niet.", "ook-weg.toml: Dit bestand bestaat niet.")

    def test_a_round_without_one_usable_rating_is_refused(self, tmp_path: Path) -> None:
        ratings, norm = score_files(tmp_path, crossed() + "r2,P00,P01,\nr2,P01,P00,\n")
        self.refused(hendig("beoordeel", ratings, "--norm", norm), 'ronde "r2"', "geen enkel bruikbaar cijfer")

    def test_a_construct_without_one_usable_rating_in_a_round_is_refused(self, start: Path) -> None:
        lines = (start / "metingen.csv").read_text(encoding="utf-8").splitlines()
        place = lines[0].split(";").index("I1")
        emptied = [lines[0], *(";".join([*line.split(";")[:place], "", "", "", ""]) for line in lines[1:])]
        (start / "metingen.csv").write_text("\n".join(emptied) + "\n", encoding="utf-8")
        self.refused(judged(start), "intentioneel", "geen enkele bruikbare beoordeling")

    def test_a_norm_for_items_does_not_fit_a_file_with_one_score(self, start: Path, tmp_path: Path) -> None:
        ratings, _ = score_files(tmp_path, crossed())
        self.refused(hendig("beoordeel", ratings, "--norm", start / "norm.toml"), "score")

    @pytest.mark.parametrize(
        ("arguments", "word"),
        [
            (("beoordeel",), "Er ontbreekt iets"),
            (("beoordeel", "x.csv"), "--norm"),
            (("beoordeel", "x.csv", "--norm", "n.toml", "--nrom"), "bestaat niet"),
            (("beoordeel", "x.csv", "y.csv", "--norm", "n.toml"), "woorden te veel"),
            (("beoordeel", "x.csv", "--norm"), "ontbreekt een waarde"),
            (("beoordeel", "x.csv", "--norm", "n.toml", "--vertrouwelijk"), "--uit"),
            (("beoordeel", "x.csv", "--norm", "n.toml", "--kolom", "rater"), "--kolom rater kan niet"),
            (("beoordeel", "x.csv", "--norm", "n.toml", "--kolom", "C1=a", "--kolom", "C1=b"), "twee keer"),
            (("weeg",), "Deze opdracht bestaat niet: weeg."),
            (("--vertaal",), "bestaat niet"),
        ],
    )
    def test_a_wrong_call_is_told_in_dutch(self, arguments: tuple[str, ...], word: str) -> None:
        self.refused(hendig(*arguments), word)

    def test_a_flag_about_a_name_that_is_spelled_otherwise_is_never_passed_over(self, start: Path) -> None:
        text = (start / "metingen.csv").read_text(encoding="utf-8")
        name = text.splitlines()[1].split(";")[1]
        ronde = text.splitlines()[1].split(";")[0]
        wrong = name.lower()
        listed = f'\n[[partner]]\nnaam = "{wrong}"\n[[vlag]]\nronde = "{ronde}"\npartner = "{wrong}"\nopen = true\n'
        rondes = (start / "rondes.toml").read_text(encoding="utf-8").replace(f'naam = "{name}"', 'naam = "Iemand"')
        (start / "rondes.toml").write_text(rondes + listed, encoding="utf-8")
        self.refused(judged(start), name)

    def test_a_rating_outside_the_scale_is_told_also_when_the_norm_has_another_fault(self, tmp_path: Path) -> None:
        ratings, norm = score_files(tmp_path, crossed() + "r1,P11,P12,9\n", se_max="0")
        self.refused(hendig("beoordeel", ratings, "--norm", norm), "se_max", "buiten de schaal")

    def test_a_folder_in_place_of_a_file_is_named_as_such(self, tmp_path: Path) -> None:
        self.refused(hendig("beoordeel", tmp_path, "--norm", tmp_path), "Dit is een map.")
