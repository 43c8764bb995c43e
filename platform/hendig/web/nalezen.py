"""A form in two steps: fill it in, then read back in a sentence what will be done, and only then do it.

Between the steps everything that was filled in travels along unseen, so nothing is lost and nothing is kept.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from flask import request

from hendig.web.bevestiging import BEVESTIGING

STAP: Final = "stap"
"""The name of the buttons."""
_NIET_MEE: Final = (STAP, BEVESTIGING, "csrf_token")


class Stap(StrEnum):
    """Which button was pressed."""

    NALEZEN = "nalezen"
    TERUG = "terug"
    DOEN = "doen"


def stap() -> Stap | None:
    """Give the button that was pressed; None when the page is only looked at, or an unknown one was."""
    gevraagd = request.form.get(STAP)
    return next((deze for deze in Stap if deze == gevraagd), None)


def ingevuld() -> list[tuple[str, str]]:
    """Give everything that was filled in, to send along with the next step."""
    return [(naam, waarde) for naam, waarde in request.form.items(multi=True) if naam not in _NIET_MEE]
