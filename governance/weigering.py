"""A refusal as a value: the rule that says no, with its code, its Dutch sentence and what was tried.

A rule that refuses declares its ground beside itself; a code exists only where a rule raises it. The act that is
refused is rolled back, and then the refusal itself is logged (`governance.logboek.handeling`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from governance.bronnen import Bron

Parameter = str | int


@dataclass(frozen=True, slots=True)
class Weigeringsgrond:
    """Why something is refused: a code that never changes, a sentence with {parameters}, and the rule's source."""

    code: str
    tekst: str
    bron: Bron

    def met(self, **parameters: Parameter) -> Weigering:
        """Make the refusal for one attempt; a parameter that the sentence needs and is not given is a ``KeyError``."""
        self.tekst.format(**parameters)
        return Weigering(self, parameters)


class Weigering(Exception):
    """An act that the rules do not allow; as text it is the Dutch sentence that says why and what can be done."""

    def __init__(self, grond: Weigeringsgrond, parameters: Mapping[str, Parameter]) -> None:
        super().__init__(grond, dict(parameters))
        self.grond = grond
        self.parameters = dict(parameters)

    def __str__(self) -> str:
        """Give the sentence with its parameters filled in."""
        return self.grond.tekst.format(**self.parameters)


class Weigeringen(Exception):
    """What was refused in an act that went on after the first refusal, to tell everything at once."""

    def __init__(self, weigeringen: Iterable[Weigering]) -> None:
        self.weigeringen = tuple(weigeringen)
        super().__init__("\n".join(map(str, self.weigeringen)))
