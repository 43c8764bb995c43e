"""The reports as their readers get them: each reader sees its own and nothing of anybody else."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.integration.demo_files import hendig, judged
from tests.integration.pdf_text import pdf_text

LOW, FEW, GEMEENTE = "Atelier Vuurvlinder", "Praktijk Fuut", "Gemeente Lindebeek"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("rapporten")
    assert hendig("voorbeeld", base / "demo", "--netwerk").code == 0
    assert judged(base / "demo", "--uit", base / "uit", "--vertrouwelijk").code == 0
    return base / "uit"


@pytest.fixture(scope="module")
def judgement(folder: Path) -> Any:
    return json.loads((folder / "oordelen.json").read_text(encoding="utf-8"))


def names(judgement: Any) -> list[str]:
    return [one["partner"] for one in judgement["rondes"][-1]["constructen"]["competentioneel"]["partners"]]


def test_every_report_is_tagged_archivable_and_sound(folder: Path) -> None:
    for path in sorted(folder.glob("*.pdf"))[::9]:
        with pikepdf.open(path) as pdf, pdf.open_metadata() as metadata:
            assert pdf.check_pdf_syntax() == []
            assert (metadata["pdfuaid:part"], metadata["pdfaid:part"]) == ("1", "2")


def test_qpdf_finds_no_fault(folder: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is missing: apt-get install qpdf")
    for path in (folder / "rapport-netwerk.pdf", folder / "rapport-controleur.pdf"):
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


def test_the_network_report_names_no_partner_and_no_finding(folder: Path, judgement: Any) -> None:
    report = pdf_text(folder / "rapport-netwerk.pdf")
    assert [name for name in names(judgement) if name.split(" (")[0] in report] == []
    assert "minder dan 5" in report
    assert "anoniem" not in report


def test_a_partners_report_names_no_other_partner(folder: Path, judgement: Any) -> None:
    report = pdf_text(folder / "rapport-atelier-vuurvlinder-voorbeeld.pdf")
    others = [name.split(" (")[0] for name in names(judgement) if LOW not in name]
    assert LOW in report
    assert [name for name in others if name in report] == []


def test_a_low_partner_reads_that_one_round_has_no_consequences_and_nothing_about_leave_outs(folder: Path) -> None:
    report = pdf_text(folder / "rapport-atelier-vuurvlinder-voorbeeld.pdf")
    assert "Eén ronde heeft geen gevolgen voor uw overeenkomst." in report
    assert "Niet aan alle regels voor herhaling is voldaan." in report
    for word in ("één beoordelaar", "één cluster wegvalt", "breekbaar", "weglat"):
        assert word not in report


def test_a_partner_with_too_few_raters_gets_the_reason_and_no_number(folder: Path, judgement: Any) -> None:
    report = pdf_text(folder / "rapport-praktijk-fuut-voorbeeld.pdf")
    assert "Er waren te weinig bruikbare antwoorden" in report
    assert "Dat zegt niets over u" in report
    for ronde in judgement["rondes"]:
        for construct in ronde["constructen"].values():
            (own,) = [one for one in construct["partners"] if FEW in one["partner"]]
            if own["n_zonder_gemeente"] < 5:
                for key in ("score", "ruw_gemiddelde", "bovengrens"):
                    assert f"{own[key]:.2f}".replace(".", ",") not in report.split("Wat de gemeente")[0]


def test_the_gemeentes_answer_is_open_to_the_partner_under_its_own_heading(folder: Path) -> None:
    assert "Wat de gemeente over u antwoordde" in pdf_text(folder / "rapport-atelier-vuurvlinder-voorbeeld.pdf")
    assert "Wat de gemeente over u antwoordde" not in pdf_text(folder / "rapport-gemeente-lindebeek.pdf")


def test_only_the_controleurs_report_shows_leave_outs_and_it_says_so_on_every_page(folder: Path) -> None:
    report = pdf_text(folder / "rapport-controleur.pdf")
    with pikepdf.open(folder / "rapport-controleur.pdf") as pdf:
        pages = len(pdf.pages)
    assert report.count("Vertrouwelijk: alleen voor de meetbeheerder en de onafhankelijk controleur") == pages
    assert "zonder één beoordelaar" in report


def test_all_partner_reports_have_the_same_build(folder: Path) -> None:
    own = [p for p in folder.glob("rapport-*.pdf") if p.stem not in ("rapport-netwerk", "rapport-controleur")]
    words = ("In het kort", "Wat betekent dit?", "Klopt er iets niet?")
    assert {tuple(word in pdf_text(path) for word in words) for path in own[::6]} == {(True, True, True)}
