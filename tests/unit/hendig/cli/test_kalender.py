"""What the commands about days say, without a process or a database of their own."""

from __future__ import annotations

import click
import pytest

from hendig.cli import kalender, termijnen
from hendig.cli.gebruiksfout import in_dutch


def uitkomst(capsys: pytest.CaptureFixture[str], jaar: str) -> list[str]:
    kalender.opdracht.main([jaar], standalone_mode=False)
    return capsys.readouterr().out.splitlines()


def test_a_year_lists_its_holidays_its_school_holidays_and_its_working_days(capsys: pytest.CaptureFixture[str]) -> None:
    regels = uitkomst(capsys, "2026")
    assert "  maandag 27 april 2026: Koningsdag" in regels
    assert "  11 juli 2026 tot en met 23 augustus 2026: Zomervakantie" in regels
    assert "Werkdagen in 2026: 253." in regels


def test_a_year_of_which_nobody_knows_the_school_holidays_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert any("Nog niet bekend: Kerstvakantie, Voorjaarsvakantie" in regel for regel in uitkomst(capsys, "2031"))
    assert any("Nog niet bekend: Herfstvakantie. Plan niets" in regel for regel in uitkomst(capsys, "2030"))
    assert not any("Nog niet bekend" in regel for regel in uitkomst(capsys, "2029"))


@pytest.mark.parametrize("dag", ["morgen", "2026-02-30", "2026-W10-1"])
def test_a_word_that_is_no_day_is_refused_in_dutch(dag: str) -> None:
    with pytest.raises(click.UsageError) as fout:
        termijnen.opdracht.main(["toon", "--dag", dag], standalone_mode=False)
    assert f'"{dag}" is geen datum. Schrijf een datum zoals 2026-01-31' in in_dutch(fout.value)
