"""The words about one kind of thing that stands ready."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Woorden:
    """What is said of a kind: ``een`` of one and ``meer`` of several, with {over} and {aantal} in both.

    ``doel`` is the page behind the button, and ``naam`` what that page calls the key of the thing, where it needs one.
    ``termijn`` comes before the last day.
    """

    een: str
    uitleg: str
    knop: str
    doel: str
    meer: str = ""
    naam: str = ""
    termijn: str = "De laatste dag is"
