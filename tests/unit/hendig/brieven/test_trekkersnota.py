"""The nota of the trekkers: both positions, whatever they are, and nothing that says which is right."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from hendig.brieven.trekkersnota import Trekkersnota, Trekkersregel, woorden_in, zet_nota
from tests.integration.pdf_text import pdf_text

DAG = dt.date(2026, 3, 2)
JEUGD = Trekkersregel(
    "bestuurlijk trekker Jeugd", "J. Verzonnen", "bekrachtigt", "Het is zorgvuldig gedaan.", "", "2 maart 2026"
)
WMO = Trekkersregel(
    "bestuurlijk trekker Wmo", "W. Verzonnen", "bekrachtigt niet", "Er was te weinig tijd.", "", "2 maart 2026"
)
NOTA = Trekkersnota(
    gemeente="Gemeente Lindebeek",
    dagtekening=DAG,
    zaaknummer="9999/2026/0004127",
    documentnummer="9999/2026/0004391",
    versie=2,
    onderwerp="Ontbinding van een procesovereenkomst Hendig",
    strekking="geheel beëindigen",
    regels=(JEUGD, WMO),
)
ONEENS = "De trekkers zijn het niet eens."


def test_both_positions_stand_on_paper_with_their_reasons(tmp_path: Path) -> None:
    pad = tmp_path / "nota.pdf"
    pad.write_bytes(zet_nota(NOTA))
    tekst = pdf_text(pad)
    for zin in (
        "Documentnummer: 9999/2026/0004391, versie 2",
        "J. Verzonnen: bekrachtigt, op 2 maart 2026. Het is zorgvuldig gedaan.",
        "W. Verzonnen: bekrachtigt niet, op 2 maart 2026. Er was te weinig tijd.",
    ):
        assert zin in tekst


def test_that_they_disagree_is_said_and_only_then() -> None:
    assert ONEENS in woorden_in(NOTA)
    assert ONEENS not in woorden_in(replace(NOTA, regels=(JEUGD, replace(WMO, oordeel="bekrachtigt"))))


def test_a_question_is_told_with_the_position() -> None:
    vraag = replace(JEUGD, vraag="Hoe lang is de wachttijd?")
    assert "Vraag: Hoe lang is de wachttijd?" in woorden_in(replace(NOTA, regels=(vraag, WMO)))


def test_what_the_advice_comes_down_to_stands_above_the_positions_where_it_is_about_a_partner() -> None:
    waarover = "Het advies waarover de trekkers oordelen, komt neer op"
    tekst = woorden_in(NOTA)
    assert tekst.index(f"{waarover}: geheel beëindigen.") < tekst.index("De bestuurlijk trekker Jeugd")
    assert waarover not in woorden_in(replace(NOTA, strekking=None))
