"""What a screen says: refusals with the command that helps, events in words, tables that fit."""

from __future__ import annotations

import re
import shlex
from datetime import UTC, datetime

import click
import pytest

from governance.kalender.amsterdam import dag_en_tijd
from governance.netwerk.rules import GEEN_VAN_DEZE_ROLLEN, of_lijst
from hendig.cli.foutmelding import OPDRACHTEN, in_words
from hendig.cli.main import hendig as alles
from hendig.uitvoer.uitgelijnd import BREEDTE, uitgelijnd
from tests.architecture.sources import modules


@pytest.mark.parametrize("opdracht", sorted(set(OPDRACHTEN.values())))
def test_the_command_that_a_refusal_names_exists_with_its_options(opdracht: str) -> None:
    hendig, *woorden = shlex.split(opdracht)
    assert hendig == "hendig"
    verb: click.Command | None = alles
    while isinstance(verb, click.Group):
        verb = verb.get_command(click.Context(verb), woorden.pop(0))
    assert verb is not None
    opties = {optie for param in verb.params for optie in param.opts} | {"--help"}
    assert {woord for woord in woorden if woord.startswith("--")} <= opties


def test_every_command_that_helps_belongs_to_a_refusal_that_exists() -> None:
    elsewhere = (module.text for module in modules() if module.name != in_words.__module__)
    known = {code for text in elsewhere for code in re.findall(r'"([A-Z]{3}-[0-9]{2})"', text)}
    assert set(OPDRACHTEN) <= known


def test_a_refusal_ends_with_the_command_that_helps() -> None:
    weigering = GEEN_VAN_DEZE_ROLLEN.met(e_mail="a@b.example", dag="1 mei 2026", rollen="jurist of inkoop")
    assert in_words(weigering).splitlines()[1] == (
        "De opdracht daarvoor:  hendig register geef-rol E-MAIL ROL --per DATUM --door E-MAIL"
    )


def test_a_choice_reads_as_a_sentence() -> None:
    assert of_lijst(["jurist"]) == "jurist"
    assert of_lijst(["jurist", "inkoop"]) == "jurist of inkoop"
    assert of_lijst(["contractmanager", "jurist", "inkoop"]) == "contractmanager, jurist of inkoop"


@pytest.mark.parametrize(
    ("moment", "zin"),
    [
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "23 november 2026, 00.30 uur"),
        (datetime(2026, 7, 1, 7, 5, tzinfo=UTC), "1 juli 2026, 09.05 uur"),
    ],
)
def test_a_moment_is_told_by_the_clock_in_amsterdam(moment: datetime, zin: str) -> None:
    assert dag_en_tijd(moment) == zin


def test_words_that_do_not_fit_go_on_beneath_their_own_column() -> None:
    regels = list(uitgelijnd(("code", "wat"), [("O-INT", "meedoen " * 30)], ()))
    assert max(map(len, regels)) <= BREEDTE
    assert all(regel.startswith(" " * 7 + "meedoen") for regel in regels[3:])
    assert len(regels) > 3
