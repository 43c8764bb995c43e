"""Commands that are killed at their n-th step, as by a power cut; run as a module of its own.

A step is a statement to a database, a commit, or something done to a file. Requests come in on standard input: a line
of JSON with the step, the environment and the arguments. Each runs in a process forked from this one, so that nothing
is imported again. The answer is the exit code, or minus the signal.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import Any

from sqlalchemy import Engine, event

from hendig.cli import inrichten, kluis, logboek, reservekopie, terugzetten
from hendig.cli.main import _run

COMMANDS = (inrichten, kluis, logboek, reservekopie, terugzetten)
"""Loaded before anything dies."""
ON_FILES = {"os.rename", "os.remove", "os.mkdir", "os.chmod", "shutil.rmtree"}


class Doom:
    """Counts steps and kills this process at the last."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def step(self, *_: Any, **__: Any) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def on_file(self, name: str, _: tuple[Any, ...]) -> None:
        if name in ON_FILES:
            self.step()


def die(steps: int, environment: dict[str, str], arguments: list[str]) -> int:
    """Run a command in a child that dies at a step, and give how it ended."""
    child = os.fork()
    if child == 0:
        os.environ.update(environment)
        doom = Doom(steps)
        for name in ("before_cursor_execute", "commit", "begin"):
            event.listen(Engine, name, doom.step)
        sys.addaudithook(doom.on_file)
        with open(os.devnull, "w", encoding="utf-8") as silent:  # noqa: PTH123 - a descriptor, not a path
            os.dup2(silent.fileno(), 1)
            os.dup2(silent.fileno(), 2)
        os._exit(_run(arguments))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    for line in sys.stdin:
        print(die(*json.loads(line)), flush=True)  # noqa: T201 - the answer
