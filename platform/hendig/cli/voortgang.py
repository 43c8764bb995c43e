"""A line that counts while work goes on, with the time that is left."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

import click

SHOW_AFTER = 2.0
"""Seconds of silence before progress is shown."""
REDRAW_EVERY = 0.2
MINUTE = 60.0
LONG = 120.0
"""Seconds from which minutes read better."""


class Voortgang:
    """A line on the error stream that counts, shown only when the work takes long and somebody is watching."""

    def __init__(self, total: int, done: int = 0) -> None:
        self._total, self._done, self._before, self._shown = total, done, done, False
        self._start = self._last = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def advance(self, count: int = 1) -> None:
        """Count one or more; write at most a few times per second."""
        self._done += count
        now = time.monotonic()
        if now - self._start > SHOW_AFTER and now - self._last > REDRAW_EVERY:
            self._last, self._shown = now, True
            left = (now - self._start) / (self._done - self._before) * max(self._total - self._done, 0)
            stand = f"{self._done} van {self._total} klaar, nog ongeveer {_duur(left)}"
            click.echo(f"\r{stand:<70}", err=True, nl=False)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            click.echo("", err=True)


def _duur(seconds: float) -> str:
    if seconds < LONG:
        heel = f"{seconds:.0f}"
        return f"{heel} {'seconde' if heel == '1' else 'seconden'}"
    return f"{seconds / MINUTE:.0f} minuten"
